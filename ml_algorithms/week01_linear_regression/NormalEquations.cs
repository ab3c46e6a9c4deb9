using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week01.LinearRegression;

/// <summary>
/// Least squares from the condition that the residual is orthogonal to every column: XᵀX b = Xᵀy. One pass over the data
/// and a small system, but XᵀX has the square of X's condition number.
/// </summary>
public static class NormalEquations
{
    /// <summary>Solves the normal equations by Cholesky's decomposition.</summary>
    /// <param name="x">X, n × p.</param>
    /// <param name="y">y, n numbers.</param>
    /// <returns>b, p numbers.</returns>
    /// <exception cref="InvalidOperationException">XᵀX is not positive definite, as far as doubles can tell.</exception>
    public static double[] Solve(Matrix x, double[] y) =>
        CholeskyDecomposition.Of(Matrices.Gram(x)).Solve(Matrices.TransposeMultiply(x, y));

    /// <summary>The formula as many books print it, b = (XᵀX)⁻¹ Xᵀy, taken literally. Here to be measured, not to be used.</summary>
    /// <param name="x">X, n × p.</param>
    /// <param name="y">y, n numbers.</param>
    /// <returns>b, p numbers.</returns>
    /// <exception cref="InvalidOperationException">Elimination meets a pivot that is exactly zero.</exception>
    public static double[] SolveByInverse(Matrix x, double[] y) =>
        Matrices.Multiply(LuDecomposition.Of(Matrices.Gram(x)).Inverse(), Matrices.TransposeMultiply(x, y));
}
