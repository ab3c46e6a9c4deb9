using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// S = V Λ Vᵀ for a symmetric S: directions that S only stretches, and by how much. <see cref="JacobiEigen"/> and
/// <see cref="HouseholderEigen"/> compute it.
/// </summary>
/// <param name="Values">The eigenvalues λ, the largest first.</param>
/// <param name="Vectors">n × n, its columns the eigenvectors, orthonormal, in the order of the values.</param>
public sealed record Eigen(double[] Values, Matrix Vectors)
{
    /// <summary>Largest eigenvalue first; each vector moves with its value.</summary>
    /// <param name="values">Eigenvalues in any order.</param>
    /// <param name="vt">Rows are eigenvectors.</param>
    internal static Eigen Sorted(double[] values, Matrix vt)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderByDescending(i => values[i])];
        return new Eigen([.. order.Select(i => values[i])], vt.SelectRows(order).Transpose());
    }

    /// <summary>Checks that a matrix is square, finite and symmetric.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    internal static void RequireSymmetric(Matrix s)
    {
        Matrices.RequireSquare(s);
        Matrices.RequireFinite(s);
        double tolerance = s.Rows * Svd.Epsilon * Week01.LinearAlgebra.Vectors.NormInfinity(s.Values);
        double[] transposed = s.Transpose().Values;
        for (int k = 0; k < transposed.Length; k++)
            if (!(Math.Abs(s.Values[k] - transposed[k]) <= tolerance))
            {
                (int j, int i) = (k / s.Rows, k % s.Rows);
                throw new ArgumentException($"Entry ({i}, {j}) is {s[i, j]:R}, entry ({j}, {i}) is {s[j, i]:R}; the matrix must be symmetric.", nameof(s));
            }
    }
}
