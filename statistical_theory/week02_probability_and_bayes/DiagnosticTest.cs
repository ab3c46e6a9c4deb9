namespace Week02.ProbabilityAndBayes;

/// <summary>A test that answers positive or negative, and errs in both directions.</summary>
public sealed record DiagnosticTest
{
    /// <summary>A test.</summary>
    /// <param name="sensitivity">P(positive | infected).</param>
    /// <param name="specificity">P(negative | not infected).</param>
    public DiagnosticTest(double sensitivity, double specificity)
    {
        Requirement.Probability(sensitivity, nameof(sensitivity));
        Requirement.Probability(specificity, nameof(specificity));
        (Sensitivity, Specificity) = (sensitivity, specificity);
    }

    /// <summary>P(positive | infected).</summary>
    public double Sensitivity { get; }

    /// <summary>P(negative | not infected).</summary>
    public double Specificity { get; }

    /// <summary>P(positive | infected) or P(positive | not infected): the likelihood of a positive result.</summary>
    public double PositiveGiven(bool infected) => infected ? Sensitivity : 1 - Specificity;

    /// <summary>How much more often the infected get this result than the others.</summary>
    public double LikelihoodRatio(bool positive) =>
        positive ? Sensitivity / (1 - Specificity) : (1 - Sensitivity) / Specificity;

    /// <summary>P(infected | result), by Bayes' rule.</summary>
    /// <param name="prior">P(infected) before the test.</param>
    /// <param name="positive">The result.</param>
    public double Posterior(double prior, bool positive)
    {
        Requirement.Probability(prior, nameof(prior));
        double Likelihood(bool infected) => positive ? PositiveGiven(infected) : 1 - PositiveGiven(infected);
        return BayesRule.Posterior([prior, 1 - prior], [Likelihood(true), Likelihood(false)])[0];
    }

    /// <summary>Who is infected, and what the test says of them: variables "infected" and "first", values "yes" or "no" and "+" or "−".</summary>
    /// <param name="prevalence">P(infected).</param>
    public JointTable Joint(double prevalence)
    {
        Requirement.Probability(prevalence, nameof(prevalence));
        return JointTable.Of("infected", ("yes", prevalence), ("no", 1 - prevalence)).Then("first", person => Result(PositiveGiven(person["infected"] == "yes")));
    }

    /// <summary>The distribution of a result that is positive with the given probability.</summary>
    internal static (string, double)[] Result(double positive) => [("+", positive), ("−", 1 - positive)];
}
