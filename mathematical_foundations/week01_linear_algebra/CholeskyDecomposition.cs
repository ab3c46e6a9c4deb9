using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>
/// The square root of a symmetric positive definite matrix: A = L Lᵀ with L lower triangular, half the work of LU and no
/// pivoting needed (Golub and Van Loan, Matrix Computations, 4th ed., section 4.2.5). It doubles as the test of positive
/// definiteness: when A is not, a square root of something not positive comes up.
/// </summary>
public sealed class CholeskyDecomposition
{
    private CholeskyDecomposition(Matrix l) => L = l;

    /// <summary>L: lower triangular with a positive diagonal.</summary>
    public Matrix L { get; }

    /// <summary>Decomposes a symmetric positive definite matrix; only its lower triangle is read.</summary>
    /// <param name="a">A, n × n; it stays as it is.</param>
    /// <exception cref="ArgumentException">A is not square or not finite.</exception>
    /// <exception cref="InvalidOperationException">A is not positive definite, as far as doubles can tell.</exception>
    public static CholeskyDecomposition Of(Matrix a)
    {
        Matrices.RequireSquare(a);
        Matrices.RequireFinite(a);
        int n = a.Rows;
        Matrix l = new(n, n);
        for (int j = 0; j < n; j++)
        {
            double d = a[j, j];
            for (int k = 0; k < j; k++) d -= l[j, k] * l[j, k];
            if (!(d > 0)) throw new InvalidOperationException($"The matrix is not positive definite: pivot {j + 1} of {n} is {d:G3}.");
            l[j, j] = Math.Sqrt(d);
            for (int i = j + 1; i < n; i++)
            {
                double sum = a[i, j];
                for (int k = 0; k < j; k++) sum -= l[i, k] * l[j, k];
                l[i, j] = sum / l[j, j];
            }
        }
        return new CholeskyDecomposition(l);
    }

    /// <summary>The x with A x = b: L z = b, then Lᵀ x = z.</summary>
    /// <exception cref="ArgumentException">b has another length than A has rows, or is not finite.</exception>
    public double[] Solve(ReadOnlySpan<double> b)
    {
        Vectors.RequireFinite(b, nameof(b));
        double[] x = Matrices.SolveLower(L, b);
        for (int i = x.Length - 1; i >= 0; i--)
        {
            double sum = x[i];
            for (int j = i + 1; j < x.Length; j++) sum -= L[j, i] * x[j];
            x[i] = sum / L[i, i];
        }
        return x;
    }

    /// <summary>The inverse of A, by solving for each column of the identity.</summary>
    public Matrix Inverse() => Matrices.InverseBySolving(L.Rows, e => Solve(e));
}
