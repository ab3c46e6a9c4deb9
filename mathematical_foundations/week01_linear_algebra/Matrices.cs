using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>Products, norms and triangular systems, as plain loops.</summary>
public static class Matrices
{
    /// <summary>The product A B: entry (i, j) is row i of A times column j of B. The loop of the textbook, in the order i, k, j,
    /// so that the rows of B and C are walked through in the order in which they lie in memory. <see cref="BlockedProduct"/> is the fast one.</summary>
    /// <exception cref="ArgumentException">A has another number of columns than B has rows.</exception>
    public static Matrix Multiply(Matrix a, Matrix b)
    {
        RequireFitting(a, b);
        Matrix c = new(a.Rows, b.Columns);
        for (int i = 0; i < a.Rows; i++)
        {
            Span<double> ci = c.Row(i);
            for (int k = 0; k < a.Columns; k++)
            {
                double aik = a[i, k];
                Span<double> bk = b.Row(k);
                for (int j = 0; j < ci.Length; j++) ci[j] += aik * bk[j];
            }
        }
        return c;
    }

    /// <summary>The product A x.</summary>
    /// <exception cref="ArgumentException">x has another length than A has columns.</exception>
    public static double[] Multiply(Matrix a, ReadOnlySpan<double> x)
    {
        if (x.Length != a.Columns) throw new ArgumentException($"x has {x.Length} entries, A has {a.Columns} columns.", nameof(x));
        double[] y = new double[a.Rows];
        for (int i = 0; i < a.Rows; i++) y[i] = Vectors.Dot(a.Row(i), x);
        return y;
    }

    /// <summary>The product Aᵀ x, without forming the transpose.</summary>
    /// <exception cref="ArgumentException">x has another length than A has rows.</exception>
    public static double[] TransposeMultiply(Matrix a, ReadOnlySpan<double> x)
    {
        if (x.Length != a.Rows) throw new ArgumentException($"x has {x.Length} entries, A has {a.Rows} rows.", nameof(x));
        double[] y = new double[a.Columns];
        for (int i = 0; i < a.Rows; i++)
            for (int j = 0; j < a.Columns; j++)
                y[j] += a[i, j] * x[i];
        return y;
    }

    /// <summary>Aᵀ A, symmetric: the inner products of the columns of A with each other.</summary>
    public static Matrix Gram(Matrix a)
    {
        Matrix g = new(a.Columns, a.Columns);
        for (int i = 0; i < a.Rows; i++)
            for (int j = 0; j < a.Columns; j++)
                for (int k = 0; k <= j; k++)
                    g[j, k] += a[i, j] * a[i, k];
        for (int j = 0; j < a.Columns; j++)
            for (int k = 0; k < j; k++)
                g[k, j] = g[j, k];
        return g;
    }

    /// <summary>The 1-norm: the largest column sum of absolute values.</summary>
    public static double Norm1(Matrix a) => Enumerable.Range(0, a.Columns).Select(j => Vectors.Norm1(a.Column(j))).Append(0).Max();

    /// <summary>The ∞-norm: the largest row sum of absolute values.</summary>
    public static double NormInfinity(Matrix a) => Enumerable.Range(0, a.Rows).Select(i => Vectors.Norm1(a.Row(i))).Append(0).Max();

    /// <summary>The Frobenius norm: the root of the sum of all squared entries.</summary>
    public static double NormFrobenius(Matrix a) => Vectors.Norm2(a.Values);

    /// <summary>
    /// The condition number κ₁(A) = ‖A‖₁ ‖A⁻¹‖₁: by how much, at worst, solving with A magnifies a relative error. Infinite
    /// for a singular matrix. This is one of the few places where an inverse is formed on purpose: its size is asked for, not
    /// its product with anything. Above 1e16 only the order of magnitude is to be believed.
    /// </summary>
    /// <exception cref="ArgumentException">A is not square or not finite.</exception>
    public static double ConditionNumber(Matrix a)
    {
        LuDecomposition lu = LuDecomposition.Of(a);
        return lu.IsSingular ? double.PositiveInfinity : Norm1(a) * Norm1(lu.Inverse());
    }

    /// <summary>
    /// How well x̂ solves A x = b, as a share of the numbers that went in: ‖b − A x̂‖₁ / (‖A‖₁ ‖x̂‖₁). At the size of round-off,
    /// x̂ is the exact solution of a system that differs from this one by no more than round-off.
    /// </summary>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static double RelativeResidual(Matrix a, ReadOnlySpan<double> x, ReadOnlySpan<double> b)
    {
        double left = Vectors.Norm1(Vectors.Subtract(b, Multiply(a, x)));
        return left == 0 ? 0 : left / (Norm1(a) * Vectors.Norm1(x));
    }

    /// <summary>The z with L z = b, from the first entry to the last.</summary>
    /// <param name="l">L, square; its lower triangle is read.</param>
    /// <param name="b">The right-hand side.</param>
    /// <exception cref="ArgumentException">L is not square, or b has another length than L has rows.</exception>
    /// <exception cref="InvalidOperationException">A diagonal entry is zero.</exception>
    public static double[] SolveLower(Matrix l, ReadOnlySpan<double> b)
    {
        RequireSquare(l);
        if (b.Length != l.Rows) throw new ArgumentException($"b has {b.Length} entries, the matrix has {l.Rows} rows.", nameof(b));
        double[] z = new double[b.Length];
        for (int i = 0; i < b.Length; i++)
        {
            double sum = b[i];
            for (int j = 0; j < i; j++) sum -= l[i, j] * z[j];
            if (l[i, i] == 0) throw new InvalidOperationException($"The triangular matrix is singular: diagonal entry {i + 1} is zero.");
            z[i] = sum / l[i, i];
        }
        return z;
    }

    /// <summary>The x with R x = b, from the last entry to the first. Of R, the upper triangle of the first columns is read.</summary>
    /// <param name="r">R, with at least as many rows as columns.</param>
    /// <param name="b">The right-hand side.</param>
    /// <exception cref="ArgumentException">R has fewer rows than columns, or b has another length than R has columns.</exception>
    /// <exception cref="InvalidOperationException">A diagonal entry is zero.</exception>
    public static double[] SolveUpper(Matrix r, ReadOnlySpan<double> b)
    {
        if (r.Rows < r.Columns) throw new ArgumentException($"The matrix is {r.Rows} × {r.Columns}; it needs at least as many rows as columns.", nameof(r));
        if (b.Length != r.Columns) throw new ArgumentException($"b has {b.Length} entries, the matrix has {r.Columns} columns.", nameof(b));
        double[] x = new double[b.Length];
        for (int i = b.Length - 1; i >= 0; i--)
        {
            double sum = b[i];
            for (int j = i + 1; j < b.Length; j++) sum -= r[i, j] * x[j];
            if (r[i, i] == 0) throw new InvalidOperationException($"The triangular matrix is singular: diagonal entry {i + 1} is zero.");
            x[i] = sum / r[i, i];
        }
        return x;
    }

    /// <summary>The n × n inverse of a matrix for which there is a solver: column j solves A x = eⱼ, the j-th column of the identity.</summary>
    /// <param name="n">The number of rows and columns.</param>
    /// <param name="solve">Gives x with A x = b; it may not keep or change b.</param>
    public static Matrix InverseBySolving(int n, Func<double[], double[]> solve)
    {
        Matrix inverse = new(n, n);
        double[] e = new double[n];
        for (int j = 0; j < n; j++)
        {
            e[j] = 1;
            double[] column = solve(e);
            for (int i = 0; i < n; i++) inverse[i, j] = column[i];
            e[j] = 0;
        }
        return inverse;
    }

    internal static void RequireFitting(Matrix a, Matrix b)
    {
        if (a.Columns != b.Rows) throw new ArgumentException($"A is {a.Rows} × {a.Columns}, B is {b.Rows} × {b.Columns}; A needs as many columns as B has rows.");
    }

    /// <summary>Checks that a matrix is square.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static void RequireSquare(Matrix a)
    {
        if (a.Rows != a.Columns) throw new ArgumentException($"The matrix is {a.Rows} × {a.Columns}; it must be square.");
    }

    /// <summary>Checks that all entries are finite.</summary>
    /// <exception cref="ArgumentException">One is not; it is named.</exception>
    public static void RequireFinite(Matrix a)
    {
        int bad = Array.FindIndex(a.Values, value => !double.IsFinite(value));
        if (bad >= 0) throw new ArgumentException($"Entry ({bad / a.Columns}, {bad % a.Columns}) is {a.Values[bad]}; all must be finite.");
    }
}
