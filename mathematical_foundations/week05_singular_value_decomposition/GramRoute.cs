using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// The short road that loses half of the digits, kept to be compared: singular values as the roots of the eigenvalues of AᵀA. Forming
/// AᵀA rounds at ε σ₁², and the root of that, 1e-8 σ₁, is where singular values drown.
/// </summary>
public static class GramRoute
{
    /// <summary>√λ of AᵀA, the largest first; an eigenvalue that round-off made negative counts as zero.</summary>
    /// <exception cref="ArgumentException">An entry is not finite, or its square is not.</exception>
    public static double[] SingularValues(Matrix a) => [.. HouseholderEigen.Decompose(Matrices.Gram(a)).Values.Select(lambda => Math.Sqrt(Math.Max(0, lambda)))];
}
