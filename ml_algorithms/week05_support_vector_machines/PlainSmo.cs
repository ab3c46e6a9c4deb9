using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>
/// Sequential minimal optimisation as it stands in the notes, with the whole kernel matrix in memory. <see cref="FastSmo"/> does the same eight
/// numbers at a time and computes only the rows that it needs.
/// </summary>
public static class PlainSmo
{
    /// <summary>What stands in for a curvature that is not positive, as two equal rows have it. LIBSVM's τ.</summary>
    public const double Tau = 1e-12;

    /// <summary>Maximises Σ yᵢβᵢ − ½ βᵀKβ subject to Σ βᵢ = 0 and lowerᵢ ≤ βᵢ ≤ upperᵢ.</summary>
    /// <param name="k">K: n × n, symmetric, positive semi-definite.</param>
    /// <param name="y">n times 1 or −1.</param>
    /// <param name="c">n bounds C of the αᵢ.</param>
    /// <param name="tolerance">Stops when no pair violates the conditions of the optimum by more.</param>
    /// <param name="maxSteps">Stops there in any case.</param>
    public static DualSolution Solve(Matrix k, double[] y, double[] c, double tolerance, int maxSteps)
    {
        int n = y.Length, steps = 0;
        double[] beta = new double[n], g = (double[])y.Clone();
        double[] lower = [.. y.Select((sign, i) => sign > 0 ? 0 : -c[i])], upper = [.. y.Select((sign, i) => sign > 0 ? c[i] : 0)];
        for (; steps < maxSteps; steps++)
        {
            // i: of those that may rise, the one with the steepest ascent.
            int i = -1, j = -1;
            for (int t = 0; t < n; t++)
                if (beta[t] < upper[t] && (i < 0 || g[t] > g[i])) i = t;
            if (i < 0) break;

            // j: of those that may fall, the one with which most is gained to second order, (gᵢ − gⱼ)² / 2a.
            double best = 0, least = double.PositiveInfinity;
            for (int t = 0; t < n; t++)
            {
                if (!(beta[t] > lower[t])) continue;
                least = Math.Min(least, g[t]);
                double rise = g[i] - g[t], gain = rise * rise / Curvature(k, i, t);
                if (rise > 0 && gain > best) (best, j) = (gain, t);
            }
            if (j < 0 || g[i] - least <= tolerance) break;

            // What i gains, j gives, so that Σ β stays 0; as far as the parabola's top, or to the first bound.
            double step = (g[i] - g[j]) / Curvature(k, i, j), room = Math.Min(upper[i] - beta[i], beta[j] - lower[j]);
            step = Math.Min(step, room);
            beta[i] = step == upper[i] - beta[i] ? upper[i] : beta[i] + step;
            beta[j] = step == beta[j] - lower[j] ? lower[j] : beta[j] - step;
            for (int t = 0; t < n; t++) g[t] -= step * (k[i, t] - k[j, t]);
        }
        return DualSolution.Of(beta, lower, upper, g, y, steps, tolerance);
    }

    private static double Curvature(Matrix k, int i, int j) => k[i, i] + k[j, j] - 2 * k[i, j] is > 0 and double a ? a : Tau;
}
