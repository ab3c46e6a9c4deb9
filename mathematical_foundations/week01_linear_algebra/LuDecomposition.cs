using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>
/// Gaussian elimination, written down: P A = L U with rows exchanged so that the pivot is the largest entry below the
/// diagonal (partial pivoting; Golub and Van Loan, Matrix Computations, 4th ed., algorithm 3.4.1). <see cref="Elimination"/>
/// shows the same steps one by one.
/// </summary>
public sealed class LuDecomposition
{
    private readonly Matrix lu;      // U on and above the diagonal, the multipliers of L below it
    private readonly int[] rowOf;    // row i of P A is row rowOf[i] of A
    private readonly int exchanges;

    private LuDecomposition(Matrix lu, int[] rowOf, int exchanges, int firstZeroPivot) =>
        (this.lu, this.rowOf, this.exchanges, FirstZeroPivot) = (lu, rowOf, exchanges, firstZeroPivot);

    /// <summary>The first column in which elimination found nothing but zeros to divide by, or −1: then A is regular.</summary>
    public int FirstZeroPivot { get; }

    /// <summary>Whether A is singular, exactly: a pivot is zero.</summary>
    public bool IsSingular => FirstZeroPivot >= 0;

    /// <summary>L: ones on the diagonal, multipliers of size at most 1 below.</summary>
    public Matrix L
    {
        get
        {
            Matrix l = Matrix.Identity(lu.Rows);
            for (int i = 0; i < lu.Rows; i++)
                for (int j = 0; j < i; j++)
                    l[i, j] = lu[i, j];
            return l;
        }
    }

    /// <summary>U: what elimination leaves.</summary>
    public Matrix U
    {
        get
        {
            Matrix u = new(lu.Rows, lu.Rows);
            for (int i = 0; i < lu.Rows; i++)
                for (int j = i; j < lu.Rows; j++)
                    u[i, j] = lu[i, j];
            return u;
        }
    }

    /// <summary>P as a list: row i of P A is row <c>RowOrder[i]</c> of A.</summary>
    public IReadOnlyList<int> RowOrder => rowOf;

    /// <summary>Decomposes a square matrix; a singular one too, see <see cref="IsSingular"/>.</summary>
    /// <param name="a">A, n × n; it stays as it is.</param>
    /// <param name="pivoting">False leaves the rows where they are, to show what goes wrong then.</param>
    /// <exception cref="ArgumentException">A is not square or not finite.</exception>
    /// <exception cref="InvalidOperationException">Without pivoting: a zero stands where a divisor is needed, and not below it.</exception>
    public static LuDecomposition Of(Matrix a, bool pivoting = true)
    {
        Matrices.RequireSquare(a);
        Matrices.RequireFinite(a);
        int n = a.Rows, exchanges = 0, firstZeroPivot = -1;
        Matrix lu = a.Copy();
        int[] rowOf = Enumerable.Range(0, n).ToArray();
        for (int k = 0; k < n; k++)
        {
            int pivot = pivoting ? RowOfLargest(lu, k) : k;
            if (pivot != k)
            {
                ExchangeRows(lu, k, pivot);
                (rowOf[k], rowOf[pivot]) = (rowOf[pivot], rowOf[k]);
                exchanges++;
            }
            if (lu[k, k] == 0)
            {
                if (lu.Column(k).AsSpan(k).IndexOfAnyExcept(0.0) >= 0)
                    throw new InvalidOperationException($"Without pivoting, elimination ends in column {k + 1}: its pivot is zero, and rows may not be exchanged.");
                if (firstZeroPivot < 0) firstZeroPivot = k;
                continue;
            }
            for (int i = k + 1; i < n; i++)
            {
                double multiplier = lu[i, k] / lu[k, k];
                lu[i, k] = multiplier;
                for (int j = k + 1; j < n; j++) lu[i, j] -= multiplier * lu[k, j];
            }
        }
        return new LuDecomposition(lu, rowOf, exchanges, firstZeroPivot);
    }

    /// <summary>The x with A x = b: L z = P b forward, then U x = z backward.</summary>
    /// <exception cref="ArgumentException">b has another length than A has rows, or is not finite.</exception>
    /// <exception cref="InvalidOperationException">A is singular.</exception>
    public double[] Solve(ReadOnlySpan<double> b)
    {
        int n = lu.Rows;
        if (b.Length != n) throw new ArgumentException($"b has {b.Length} entries, A has {n} rows.", nameof(b));
        Vectors.RequireFinite(b, nameof(b));
        if (IsSingular) throw new InvalidOperationException($"The matrix is singular: elimination finds no pivot in column {FirstZeroPivot + 1}.");
        double[] z = new double[n];
        for (int i = 0; i < n; i++)
        {
            double sum = b[rowOf[i]];
            for (int j = 0; j < i; j++) sum -= lu[i, j] * z[j];
            z[i] = sum;
        }
        return Matrices.SolveUpper(lu, z);
    }

    /// <summary>The determinant: the product of the pivots, its sign turned with every exchange of rows.</summary>
    public double Determinant()
    {
        double product = exchanges % 2 == 0 ? 1 : -1;
        for (int i = 0; i < lu.Rows; i++) product *= lu[i, i];
        return product;
    }

    /// <summary>The inverse, column by column: n systems with the columns of the identity on the right.</summary>
    /// <exception cref="InvalidOperationException">A is singular.</exception>
    public Matrix Inverse() => Matrices.InverseBySolving(lu.Rows, e => Solve(e));

    /// <summary>The row, from k on, with the largest entry in column k.</summary>
    internal static int RowOfLargest(Matrix a, int k)
    {
        int best = k;
        for (int i = k + 1; i < a.Rows; i++)
            if (Math.Abs(a[i, k]) > Math.Abs(a[best, k])) best = i;
        return best;
    }

    internal static void ExchangeRows(Matrix a, int i, int k)
    {
        for (int j = 0; j < a.Columns; j++) (a[i, j], a[k, j]) = (a[k, j], a[i, j]);
    }
}
