namespace Week02.ProbabilityAndBayes;

/// <summary>
/// What the machine really measures: a number, one standard deviation of noise around 0 for blood without the infection and
/// around a higher level with it. "Positive" means above a threshold halfway between, set so that the test is right in the
/// given share of either group.
/// </summary>
public sealed class TestReading
{
    /// <summary>A machine whose threshold is right in the given share of either group.</summary>
    /// <param name="accuracy">Sensitivity and specificity alike, above a half and below 1.</param>
    public TestReading(double accuracy)
    {
        if (!(accuracy > 0.5 && accuracy < 1)) throw new ArgumentOutOfRangeException(nameof(accuracy), accuracy, "accuracy must lie strictly between 0.5 and 1.");
        Threshold = new NormalDensity().Quantile(accuracy);
        Infected = new NormalDensity(2 * Threshold);
    }

    /// <summary>Readings of blood without the infection.</summary>
    public NormalDensity Healthy { get; } = new();

    /// <summary>Readings of blood with it.</summary>
    public NormalDensity Infected { get; }

    /// <summary>From here on the result is called positive.</summary>
    public double Threshold { get; }

    /// <summary>
    /// How much denser this very reading lies among the infected. The height of a density is a likelihood: the width of the
    /// interval that the machine can tell apart cancels.
    /// </summary>
    public double LikelihoodRatio(double reading) => Infected.Density(reading) / Healthy.Density(reading);

    /// <summary>P(infected | this reading).</summary>
    public double Posterior(double prior, double reading) => BayesRule.Update(prior, LikelihoodRatio(reading));

    /// <summary>The test that remains when only the side of the threshold is reported.</summary>
    public DiagnosticTest Reported => new(1 - Infected.Cumulative(Threshold), Healthy.Cumulative(Threshold));
}
