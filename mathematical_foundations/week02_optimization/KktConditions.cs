namespace Week02.Optimization;

/// <summary>
/// By how much a point and its multipliers miss each of the four conditions that a minimum under bounds must fulfil, and that are
/// enough when the function is convex. W. Karush, master's thesis, Chicago, 1939; H. W. Kuhn and A. W. Tucker, 1951.
/// </summary>
/// <param name="Stationarity">Largest entry of ∇f − Σ λᵢ normalᵢ: the slope is held by the bounds alone.</param>
/// <param name="Infeasibility">By how much the worst bound is broken.</param>
/// <param name="WrongSign">The size of the most negative multiplier: a bound may push, not pull.</param>
/// <param name="Slackness">Largest |λᵢ · room left at bound i|: a bound that is not touched does not push.</param>
public sealed record KktConditions(double Stationarity, double Infeasibility, double WrongSign, double Slackness)
{
    /// <summary>Whether all four hold to within a tolerance.</summary>
    public bool Hold(double tolerance) => Math.Max(Math.Max(Stationarity, Infeasibility), Math.Max(WrongSign, Slackness)) <= tolerance;

    /// <summary>Checks a point.</summary>
    /// <param name="f">The function.</param>
    /// <param name="bounds">The bounds.</param>
    /// <param name="x">The point.</param>
    /// <param name="multipliers">λ, one for each bound.</param>
    public static KktConditions At(Objective f, IReadOnlyList<LinearConstraint> bounds, double[] x, double[] multipliers)
    {
        double[] rest = new double[x.Length];
        f(x, rest);
        for (int i = 0; i < bounds.Count; i++)
            for (int j = 0; j < x.Length; j++) rest[j] -= multipliers[i] * bounds[i].Normal[j];
        double[] slack = [.. bounds.Select(bound => bound.Slack(x))];
        return new(rest.Max(Math.Abs), Math.Max(0, slack.Select(room => -room).Max()), Math.Max(0, multipliers.Select(l => -l).Max()), slack.Zip(multipliers, (room, l) => Math.Abs(room * l)).Max());
    }
}
