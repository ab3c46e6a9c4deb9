using Curriculum.Toolkit;

namespace Week01.CalculusAndGradients;

/// <summary>
/// The matrix of all ∂fᵢ/∂xⱼ of a function with m values of n variables: row i is the gradient of value i, column j says
/// how all values answer to variable j (C. G. J. Jacobi, 1841). Both ways go column by column.
/// </summary>
public static class Jacobian
{
    /// <summary>By central differences, 2n runs of f.</summary>
    /// <param name="f">The function; always the same number of values.</param>
    /// <param name="x">Where; it stays as it is.</param>
    public static Matrix ByDifferences(Func<double[], double[]> f, double[] x) => Columns(x, j =>
    {
        double h = FiniteDifferences.CentralStep(x[j]), above = x[j] + h, below = x[j] - h;
        double[] plus = f([.. x[..j], above, .. x[(j + 1)..]]), minus = f([.. x[..j], below, .. x[(j + 1)..]]);
        return plus.Zip(minus, (p, m) => (p - m) / (above - below)).ToArray();
    });

    /// <summary>By dual numbers, n runs of f.</summary>
    /// <param name="f">The function, written for dual numbers.</param>
    /// <param name="x">Where; it stays as it is.</param>
    public static Matrix ByDuals(Func<DualNumber[], DualNumber[]> f, double[] x) => Columns(x, j => f(Gradient.Seeded(x, j)).Select(value => value.Derivative).ToArray());

    private static Matrix Columns(double[] x, Func<int, double[]> column)
    {
        if (x.Length == 0) throw new ArgumentException("A Jacobian needs at least one variable.", nameof(x));
        return Matrix.FromColumns(Enumerable.Range(0, x.Length).Select(column).ToArray());
    }
}
