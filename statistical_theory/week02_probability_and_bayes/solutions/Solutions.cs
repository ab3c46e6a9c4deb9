namespace Week02.ProbabilityAndBayes;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static double TestsPerPerson(double prevalence, int groupSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groupSize, 1);
        if (!(prevalence >= 0 && prevalence <= 1)) throw new ArgumentOutOfRangeException(nameof(prevalence), prevalence, "A probability lies between 0 and 1.");
        double allWell = Math.Pow(1 - prevalence, groupSize);
        return groupSize == 1 ? 1 : 1.0 / groupSize + 1 - allWell;
    }

    /// <inheritdoc/>
    public static Department[] Reversal() =>
    [
        new(MenApplied: 80, MenAdmitted: 48, WomenApplied: 20, WomenAdmitted: 14),      // 60 % and 70 %
        new(MenApplied: 20, MenAdmitted: 2, WomenApplied: 80, WomenAdmitted: 16),       // 10 % and 20 %; pooled 50 % and 30 %
    ];

    /// <inheritdoc/>
    public static bool ChanceIsRight(ChanceOfTwo chance) =>
        Near(chance([0.5, 0.5], [0, 1]), 0.5)       // half of the families are struck for certain, twice
        && Near(chance([0.9, 0.1], [0, 1]), 0.1)    // one in ten
        && Near(chance([1], [0.5]), 0.25);          // one kind of family: two coins

    /// <inheritdoc/>
    public static double MendedChance(double[] shares, double[] risks)
    {
        if (shares.Length != risks.Length) throw new ArgumentException($"There are {shares.Length} shares and {risks.Length} risks.", nameof(risks));
        if (shares.Concat(risks).Any(value => !(value >= 0 && value <= 1))) throw new ArgumentException("Shares and risks lie between 0 and 1.", nameof(shares));
        if (Math.Abs(shares.Sum() - 1) > 1e-9) throw new ArgumentException($"The shares sum to {shares.Sum():R}, not to 1.", nameof(shares));
        double both = 0;
        for (int kind = 0; kind < shares.Length; kind++) both += shares[kind] * risks[kind] * risks[kind];
        return both;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-12;
}
