namespace Week02.Optimization;

/// <summary>
/// The simplest line search that is safe: begin with a long step and shorten it until the value falls by a share of what the
/// slope promises, φ(α) ≤ φ(0) + c₁ α φ′(0). (L. Armijo, 1966.)
/// </summary>
/// <param name="SufficientDecrease">c₁, the share of the promise that must be kept.</param>
/// <param name="Shrink">By what a step is multiplied that is refused.</param>
/// <param name="MaxTrials">After how many refusals the search gives up.</param>
public sealed record Backtracking(double SufficientDecrease = 1e-4, double Shrink = 0.5, int MaxTrials = 60)
{
    /// <summary>The first step length that is accepted; null when none is.</summary>
    /// <param name="phi">φ(α) = f(x + α p).</param>
    /// <param name="value">φ(0).</param>
    /// <param name="slope">φ′(0), negative.</param>
    /// <param name="first">The first trial.</param>
    public double? Search(Func<double, double> phi, double value, double slope, double first = 1)
    {
        if (!(slope < 0)) throw new ArgumentException($"The slope is {slope:R}; a search goes downhill.", nameof(slope));
        double alpha = first;
        for (int trial = 0; trial < MaxTrials; trial++, alpha *= Shrink)
            if (phi(alpha) <= value + SufficientDecrease * alpha * slope) return alpha;
        return null;
    }
}
