namespace Week02.ProbabilityAndBayes;

/// <summary>
/// The same test a second time. Whatever made it err the first time (an antibody that looks alike, a mixed-up sample) may
/// still be there: among the infected, and likewise among the others, the two results have a correlation. This is the model
/// of P. M. Vacek, "The effect of conditional dependence on the evaluation of diagnostic tests", Biometrics 41(4), 1985, with
/// one correlation for both groups.
/// </summary>
public sealed record RepeatedTest
{
    /// <summary>A test that is done twice.</summary>
    /// <param name="test">The test.</param>
    /// <param name="correlation">Between two results of one person, given the truth: 0 where they are independent, 1 where the second repeats the first.</param>
    public RepeatedTest(DiagnosticTest test, double correlation)
    {
        Requirement.Probability(correlation, nameof(correlation));
        (Test, Correlation) = (test, correlation);
    }

    /// <summary>The test.</summary>
    public DiagnosticTest Test { get; }

    /// <summary>The correlation of two results of one person, given the truth.</summary>
    public double Correlation { get; }

    /// <summary>P(second positive | truth, first result): two yes-or-no variables of one rate p and a correlation ρ.</summary>
    public double SecondPositiveGiven(bool infected, bool first)
    {
        double p = Test.PositiveGiven(infected);
        return first ? p + Correlation * (1 - p) : p - Correlation * p;
    }

    /// <summary>P(both positive | truth) = p² + ρ p (1 − p).</summary>
    public double BothPositiveGiven(bool infected) => Test.PositiveGiven(infected) * SecondPositiveGiven(infected, first: true);

    /// <summary>P(infected | both positive).</summary>
    public double PosteriorAfterTwoPositives(double prior) =>
        BayesRule.Posterior([prior, 1 - prior], [BothPositiveGiven(true), BothPositiveGiven(false)])[0];

    /// <summary>The table of "infected", "first" and "second".</summary>
    public JointTable Joint(double prevalence) =>
        Test.Joint(prevalence).Then("second", person => DiagnosticTest.Result(SecondPositiveGiven(person["infected"] == "yes", person["first"] == "+")));
}
