namespace Week05.SupportVectorMachines;

/// <summary>Where a solver of the dual problem of two classes ended.</summary>
/// <param name="Beta">βᵢ = yᵢαᵢ for each row: 0 for a row without a say, C or −C for one inside the street or beyond.</param>
/// <param name="Intercept">b of the decision function f(x) = Σ βᵢ K(xᵢ, x) + b.</param>
/// <param name="Objective">The dual objective Σ αᵢ − ½ ΣΣ βᵢβⱼKᵢⱼ.</param>
/// <param name="Gap">The largest violation m − M that was left.</param>
/// <param name="Steps">How many pairs were moved.</param>
/// <param name="Converged">Whether the gap came below the tolerance.</param>
public sealed record DualSolution(double[] Beta, double Intercept, double Objective, double Gap, int Steps, bool Converged)
{
    /// <summary>
    /// b from the gradients g: rows with αᵢ strictly between 0 and C lie on the rim of the street, where f(x) = y, so b is the mean of theirs; when
    /// there is none, the middle of what the others allow. And the objective, which with gradient g = y − Kβ is ½ Σ βᵢ(yᵢ + gᵢ).
    /// </summary>
    /// <param name="beta">β of each of n rows.</param>
    /// <param name="lower">The least that each may be: 0 or −C.</param>
    /// <param name="upper">The most: C or 0.</param>
    /// <param name="g">The gradient y − Kβ.</param>
    /// <param name="y">n times 1 or −1.</param>
    /// <param name="steps">How many pairs were moved.</param>
    /// <param name="tolerance">What the gap was to come below.</param>
    public static DualSolution Of(ReadOnlySpan<double> beta, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, ReadOnlySpan<double> g, ReadOnlySpan<double> y, int steps, double tolerance)
    {
        double sum = 0, objective = 0, m = double.NegativeInfinity, below = double.PositiveInfinity;
        int free = 0;
        for (int i = 0; i < beta.Length; i++)
        {
            objective += beta[i] * (y[i] + g[i]) / 2;
            if (beta[i] < upper[i]) m = Math.Max(m, g[i]);
            if (beta[i] > lower[i]) below = Math.Min(below, g[i]);
            if (!(beta[i] > lower[i] && beta[i] < upper[i])) continue;
            sum += g[i];
            free++;
        }
        return new DualSolution(beta.ToArray(), free > 0 ? sum / free : (m + below) / 2, objective, m - below, steps, m - below <= tolerance);
    }
}
