namespace Week03.NaiveBayes;

/// <summary>How many of each kind were called what.</summary>
/// <param name="SpamCaught">Spam, called spam.</param>
/// <param name="SpamMissed">Spam, called ham.</param>
/// <param name="HamLost">Ham, called spam: the expensive mistake.</param>
/// <param name="HamKept">Ham, called ham.</param>
public sealed record Scores(int SpamCaught, int SpamMissed, int HamLost, int HamKept)
{
    /// <summary>Counts verdicts.</summary>
    public static Scores Of(IReadOnlyCollection<Verdict> verdicts) => new(
        verdicts.Count(one => one.SaysSpam && one.Mail.IsSpam), verdicts.Count(one => !one.SaysSpam && one.Mail.IsSpam),
        verdicts.Count(one => one.SaysSpam && !one.Mail.IsSpam), verdicts.Count(one => !one.SaysSpam && !one.Mail.IsSpam));

    /// <summary>Of what is called spam, the share that is spam; NaN when nothing is called spam.</summary>
    public double Precision => (double)SpamCaught / (SpamCaught + HamLost);

    /// <summary>Of the spam, the share that is called spam; NaN when there is none.</summary>
    public double Recall => (double)SpamCaught / (SpamCaught + SpamMissed);

    /// <summary>The share that is called what it is.</summary>
    public double Accuracy => (double)(SpamCaught + HamKept) / (SpamCaught + SpamMissed + HamLost + HamKept);
}

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
