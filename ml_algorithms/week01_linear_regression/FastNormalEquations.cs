using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week01.LinearRegression;

/// <summary>
/// <see cref="NormalEquations"/> for many rows, in one pass over X: <see cref="CenteredProducts"/> of (X y) holds XᵀX and Xᵀy about
/// the means at once.
/// </summary>
public static class FastNormalEquations
{
    // A column of which the others leave less than this share of its squares is for QR.
    private const double Least = 1e-8;

    /// <summary>Solves the normal equations, with a column of ones in front when an intercept is wanted.</summary>
    /// <param name="x">X without a column of ones, n × d.</param>
    /// <param name="y">y, n numbers.</param>
    /// <param name="intercept">Whether a constant is fitted too.</param>
    /// <returns>
    /// The constant (0 when none is wanted) and d slopes; or null when a column depends on the others so nearly that half of
    /// the digits would be lost.
    /// </returns>
    /// <exception cref="ArgumentException">y has another length than X has rows.</exception>
    public static (double Intercept, double[] Slopes)? Solve(Matrix x, double[] y, bool intercept = true)
    {
        int d = x.Columns;
        (double[] means, Matrix squares) = CenteredProducts.Of(x, y, intercept);

        double[] l = new double[d * d], slopes = new double[d];
        for (int j = 0; j < d; j++)
        {
            squares.Row(j)[..d].CopyTo(l.AsSpan(j * d));
            slopes[j] = squares[d, j];
        }
        if (Decompositions.Cholesky(d, l, d) != 0) return null;
        for (int j = 0; j < d; j++)
            if (!(l[j * d + j] * l[j * d + j] > Least * squares[j, j])) return null;
        Decompositions.CholeskySolve(d, 1, l, d, slopes, 1);

        if (!intercept) return (0, slopes);
        double constant = means[d];
        for (int j = 0; j < d; j++) constant -= slopes[j] * means[j];
        return (constant, slopes);
    }
}
