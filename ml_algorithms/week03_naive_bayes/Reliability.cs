namespace Week03.NaiveBayes;

/// <summary>Of the messages about which a filter was surer than a threshold: how many were wrong, and how many it said would be.</summary>
/// <param name="Messages">How many there were.</param>
/// <param name="Wrong">How many of them were wrong.</param>
/// <param name="Stated">How many the filter itself expected to be wrong: the sum of its stated errors.</param>
public sealed record Reliability(int Messages, int Wrong, double Stated)
{
    /// <summary>The verdicts whose stated error lies in [from, below).</summary>
    public static Reliability Between(IEnumerable<Verdict> verdicts, double from, double below)
    {
        Verdict[] inside = verdicts.Where(one => one.StatedError >= from && one.StatedError < below).ToArray();
        return new Reliability(inside.Length, inside.Count(one => one.IsWrong), inside.Sum(one => one.StatedError));
    }
}
