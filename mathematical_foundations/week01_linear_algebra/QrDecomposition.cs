using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>
/// Householder's decomposition A = Q R of an m × n matrix with m ≥ n: n reflections, each of which turns one column into
/// its triangular form without changing a single length (Golub and Van Loan, Matrix Computations, 4th ed., algorithm 5.2.1).
/// </summary>
public sealed class QrDecomposition
{
    /// <summary>The distance from 1 to the next double, 2⁻⁵².</summary>
    private const double Epsilon = 2.220446049250313e-16;

    // Below the diagonal of column k stand the entries of reflection k's vector v, whose first entry is 1; R stands above.
    private readonly Matrix qr;
    private readonly double[] beta;
    private readonly double[] columnLengths;

    private QrDecomposition(Matrix qr, double[] beta, double[] columnLengths) =>
        (this.qr, this.beta, this.columnLengths) = (qr, beta, columnLengths);

    /// <summary>R: n × n, upper triangular.</summary>
    public Matrix R
    {
        get
        {
            Matrix r = new(qr.Columns, qr.Columns);
            for (int i = 0; i < qr.Columns; i++)
                for (int j = i; j < qr.Columns; j++)
                    r[i, j] = qr[i, j];
            return r;
        }
    }

    /// <summary>The first n columns of Q: m × n with orthonormal columns.</summary>
    public Matrix Q
    {
        get
        {
            Matrix q = new(qr.Rows, qr.Columns);
            double[] column = new double[qr.Rows];
            for (int j = 0; j < qr.Columns; j++)
            {
                Array.Clear(column);
                column[j] = 1;
                for (int k = qr.Columns - 1; k >= 0; k--) Reflect(k, column);
                for (int i = 0; i < qr.Rows; i++) q[i, j] = column[i];
            }
            return q;
        }
    }

    /// <summary>Decomposes A.</summary>
    /// <param name="a">A, m × n with m ≥ n; it stays as it is.</param>
    /// <exception cref="ArgumentException">A has fewer rows than columns, or is not finite.</exception>
    public static QrDecomposition Of(Matrix a)
    {
        if (a.Rows < a.Columns) throw new ArgumentException($"A is {a.Rows} × {a.Columns}; this decomposition needs at least as many rows as columns.", nameof(a));
        Matrices.RequireFinite(a);
        int m = a.Rows, n = a.Columns;
        Matrix qr = a.Copy();
        double[] beta = new double[n];
        double[] lengths = Enumerable.Range(0, n).Select(j => Vectors.Norm2(a.Column(j))).ToArray();
        for (int k = 0; k < n; k++)
        {
            // The reflection that turns x = (a_kk … a_mk) into (α, 0, …, 0), α of the sign that avoids cancellation.
            double length = Vectors.Norm2(qr.Column(k).AsSpan(k));
            if (length == 0) continue;
            double alpha = qr[k, k] > 0 ? -length : length;
            double first = qr[k, k] - alpha;
            for (int i = k + 1; i < m; i++) qr[i, k] /= first;
            beta[k] = -first / alpha;
            qr[k, k] = alpha;
            for (int j = k + 1; j < n; j++)
            {
                double sum = qr[k, j];
                for (int i = k + 1; i < m; i++) sum += qr[i, k] * qr[i, j];
                sum *= beta[k];
                qr[k, j] -= sum;
                for (int i = k + 1; i < m; i++) qr[i, j] -= sum * qr[i, k];
            }
        }
        return new QrDecomposition(qr, beta, lengths);
    }

    /// <summary>
    /// The columns that depend on those before them: what is left of column k after the earlier ones are taken out,
    /// |r_kk|, is no more than round-off of its length. The tolerance is max(m, n) · ε, as in LAPACK-based rank estimates.
    /// </summary>
    public IReadOnlyList<int> DependentColumns()
    {
        double tolerance = Math.Max(qr.Rows, qr.Columns) * Epsilon;
        return Enumerable.Range(0, qr.Columns).Where(k => Math.Abs(qr[k, k]) <= tolerance * columnLengths[k]).ToList();
    }

    /// <summary>The least-squares solution: the x for which ‖A x − b‖ is smallest, from R x = Qᵀ b.</summary>
    /// <exception cref="ArgumentException">b has another length than A has rows, or is not finite.</exception>
    /// <exception cref="InvalidOperationException">A column depends on the others, so that x is not determined.</exception>
    public double[] Solve(ReadOnlySpan<double> b)
    {
        if (b.Length != qr.Rows) throw new ArgumentException($"b has {b.Length} entries, A has {qr.Rows} rows.", nameof(b));
        Vectors.RequireFinite(b, nameof(b));
        if (DependentColumns() is [var column, ..])
            throw new InvalidOperationException($"The columns are linearly dependent: column {column + 1} is a combination of those before it.");
        double[] qtb = b.ToArray();
        for (int k = 0; k < qr.Columns; k++) Reflect(k, qtb);
        return Matrices.SolveUpper(qr, qtb.AsSpan(0, qr.Columns));
    }

    /// <summary>Applies reflection k in place: x − β v (vᵀ x).</summary>
    private void Reflect(int k, double[] x)
    {
        double sum = x[k];
        for (int i = k + 1; i < x.Length; i++) sum += qr[i, k] * x[i];
        sum *= beta[k];
        x[k] -= sum;
        for (int i = k + 1; i < x.Length; i++) x[i] -= sum * qr[i, k];
    }
}
