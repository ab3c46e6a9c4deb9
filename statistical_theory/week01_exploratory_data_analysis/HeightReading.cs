namespace Week01.ExploratoryDataAnalysis;

/// <summary>What the cleaner made of one entry. Nothing disappears: an entry that is refused has a rule that refused it.</summary>
/// <param name="Entry">What was typed.</param>
/// <param name="Rule">The rule that read it, or the reason for the refusal.</param>
/// <param name="Inches">The height in inches, NaN when refused.</param>
public sealed record HeightReading(string Entry, string Rule, double Inches)
{
    /// <summary>Whether no height could be read.</summary>
    public bool IsRefused => double.IsNaN(Inches);
}
