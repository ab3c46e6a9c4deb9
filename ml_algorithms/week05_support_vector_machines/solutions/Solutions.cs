using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static double WidthFromAlphas(double[] alphas) => alphas.Sum() is > 0 and double sum
        ? 2 / Math.Sqrt(sum)
        : throw new ArgumentException("All α are 0: there is no street.", nameof(alphas));

    /// <inheritdoc/>
    public static double[] Pegasos(Matrix x, double[] y, double lambda, int steps)
    {
        int d = x.Columns, first = steps / 2 + 1;
        double[] w = new double[d], mean = new double[d];
        for (int t = 1; t <= steps; t++)
        {
            int i = (t - 1) % x.Rows;
            double margin = y[i] * Enumerable.Range(0, d).Sum(j => w[j] * x[i, j]);
            for (int j = 0; j < d; j++)
            {
                w[j] *= 1 - 1.0 / t;
                if (margin < 1) w[j] += y[i] * x[i, j] / (lambda * t);
                if (t >= first) mean[j] += w[j] / (steps - first + 1);
            }
        }
        return mean;
    }

    /// <inheritdoc/>
    public static bool InterceptIsRight(InterceptRule rule)
    {
        // Two points on their kerbs: f(x) = x, and moved by 3, f(x) = x − 3.
        if (!(Math.Abs(rule([-0.5, 0.5], [-1, 1], 10, Products(-1, 1))) < 1e-12)) return false;
        if (!(Math.Abs(rule([-0.5, 0.5], [-1, 1], 10, Products(2, 4)) + 3) < 1e-12)) return false;
        // 0 and 2 (there are two of these) stand on the kerbs of f(x) = x − 1; 1.5 is of the class of 0, on the wrong side, with α = C = 1.
        // Σ β = 0 and w = −1.5 + 2 · 1.25 = 1, as it must be.
        if (!(Math.Abs(rule([-0.25, -1, 0.625, 0.625], [-1, -1, 1, 1], 1, Products(0, 1.5, 2, 2)) + 1) < 1e-12)) return false;
        // Nobody on a kerb: −1 and 1 have α = C = 0.1, so w = 0.2, and −6 beyond its kerb asks for b ≤ 0.2, −1 on the street for b ≥ −0.8.
        return rule([0, -0.1, 0.1], [-1, -1, 1], 0.1, Products(-6, -1, 1)) is >= -0.8 - 1e-12 and <= 0.2 + 1e-12;
    }

    /// <inheritdoc/>
    public static double MendedIntercept(double[] beta, double[] y, double c, Matrix k)
    {
        double[] g = [.. y.Select((sign, i) => sign - Enumerable.Range(0, y.Length).Sum(j => beta[j] * k[i, j]))];
        int[] rows = [.. Enumerable.Range(0, y.Length)], free = [.. rows.Where(i => beta[i] != 0 && Math.Abs(beta[i]) < c)];
        if (free.Length > 0) return free.Average(i => g[i]);
        double atLeast = rows.Where(i => y[i] > 0 == (beta[i] == 0)).Max(i => g[i]), atMost = rows.Where(i => y[i] > 0 != (beta[i] == 0)).Min(i => g[i]);
        return (atLeast + atMost) / 2;
    }

    private static Matrix Products(params double[] x) => Matrix.FromRows([.. x.Select(a => (double[])[.. x.Select(b => a * b)])]);
}
