using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>
/// The matrix that David Hilbert met in 1894 when he asked how small the integral of a squared polynomial can be: entry (i, j) is
/// ∫₀¹ xⁱ xʲ dx = 1 / (i + j + 1). Whoever fits a polynomial to a curve on [0, 1] by least squares solves with it.
/// </summary>
public static class HilbertMatrix
{
    /// <summary>The largest n for which <see cref="Whole"/> and its row sums fit into doubles without rounding.</summary>
    public const int LargestWhole = 18;

    /// <summary>The matrix itself, its entries rounded to doubles.</summary>
    public static Matrix Of(int n)
    {
        Matrix h = new(n, n);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                h[i, j] = 1.0 / (i + j + 1);
        return h;
    }

    /// <summary>
    /// The matrix times the least common multiple of 1 … 2n − 1, so that all entries are whole numbers and nothing is rounded
    /// before the solver begins. Multiplying all equations by one number changes neither the solution nor the condition number.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">n is less than 1 or more than <see cref="LargestWhole"/>.</exception>
    public static Matrix Whole(int n)
    {
        if (n is < 1 or > LargestWhole) throw new ArgumentOutOfRangeException(nameof(n), n, $"Whole numbers fit into doubles for n from 1 to {LargestWhole}.");
        long multiple = 1;
        for (long i = 2; i <= 2 * n - 1; i++) multiple = multiple / GreatestCommonDivisor(multiple, i) * i;
        Matrix h = new(n, n);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                h[i, j] = multiple / (i + j + 1);
        return h;
    }

    private static long GreatestCommonDivisor(long a, long b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
