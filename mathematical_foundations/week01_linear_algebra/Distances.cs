using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>Four answers to "how far apart?". Which one is right depends on what the numbers are.</summary>
public static class Distances
{
    /// <summary>The straight line, ‖x − y‖₂.</summary>
    /// <exception cref="ArgumentException">The vectors differ in length or are not finite.</exception>
    public static double Euclidean(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Vectors.Norm2(Difference(x, y));

    /// <summary>Along the streets of a grid, ‖x − y‖₁.</summary>
    /// <exception cref="ArgumentException">The vectors differ in length or are not finite.</exception>
    public static double Manhattan(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Vectors.Norm1(Difference(x, y));

    /// <summary>
    /// 1 − cos of the angle between x and y: 0 for the same direction, 1 for a right angle, 2 for opposite directions. The
    /// lengths do not matter.
    /// </summary>
    /// <exception cref="ArgumentException">The vectors differ in length, are not finite, or one is zero and has no direction.</exception>
    public static double Cosine(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Check(x, y);
        double cosine = Vectors.Dot(Direction(x, nameof(x)), Direction(y, nameof(y)));
        return 1 - Math.Clamp(cosine, -1, 1);
    }

    /// <summary>
    /// √((x − y)ᵀ Σ⁻¹ (x − y)): the distance counted in standard deviations of its own direction. With Σ = L Lᵀ it is the
    /// length of the z that solves L z = x − y; no inverse is formed.
    /// </summary>
    /// <param name="x">One point.</param>
    /// <param name="y">The other point.</param>
    /// <param name="covariance">Σ, symmetric and positive definite.</param>
    /// <exception cref="ArgumentException">The sizes do not fit, an entry is not finite, or Σ is not symmetric.</exception>
    /// <exception cref="InvalidOperationException">Σ is not positive definite.</exception>
    public static double Mahalanobis(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Matrix covariance)
    {
        double[] difference = Difference(x, y);
        if (covariance.Rows != difference.Length || covariance.Columns != difference.Length)
            throw new ArgumentException($"The covariance matrix is {covariance.Rows} × {covariance.Columns}; for vectors of {difference.Length} entries it must be {difference.Length} × {difference.Length}.", nameof(covariance));
        RequireSymmetric(covariance);
        return Vectors.Norm2(Matrices.SolveLower(CholeskyDecomposition.Of(covariance).L, difference));
    }

    private static double[] Direction(ReadOnlySpan<double> x, string name)
    {
        // First by the largest entry, then by the length: neither step can overflow.
        double largest = Vectors.NormInfinity(x);
        if (largest == 0) throw new ArgumentException($"{name} is the zero vector; it has no direction.", name);
        double[] scaled = new double[x.Length];
        for (int i = 0; i < x.Length; i++) scaled[i] = x[i] / largest;
        return Vectors.Scale(1 / Vectors.Norm2(scaled), scaled);
    }

    private static void RequireSymmetric(Matrix a)
    {
        for (int i = 0; i < a.Rows; i++)
            for (int j = 0; j < i; j++)
                if (Math.Abs(a[i, j] - a[j, i]) > 1e-10 * (Math.Abs(a[i, j]) + Math.Abs(a[j, i])))
                    throw new ArgumentException($"A covariance matrix is symmetric; here entry ({i}, {j}) is {a[i, j]} and entry ({j}, {i}) is {a[j, i]}.", "covariance");
    }

    private static double[] Difference(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Check(x, y);
        return Vectors.Subtract(x, y);
    }

    private static void Check(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Vectors.RequireSameLength(x, y);
        Vectors.RequireFinite(x, nameof(x));
        Vectors.RequireFinite(y, nameof(y));
    }
}
