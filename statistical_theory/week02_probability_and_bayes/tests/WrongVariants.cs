using Curriculum.Kernels;

namespace Week02.ProbabilityAndBayes.Tests;

/// <summary>Mistakes that have really been made, kept so that the checks can be seen to catch them.</summary>
internal static class WrongVariants
{
    /// <summary>
    /// Base-rate neglect: the answer that most of the Harvard physicians gave (Casscells, Schoenberger and Graboys, 1978). One minus
    /// the rate of false alarms, whoever is tested.
    /// </summary>
    public static double WithoutTheBaseRate(DiagnosticTest test, double prior) => test.Specificity;

    /// <summary>The prosecutor's fallacy: P(evidence | hypothesis) where P(hypothesis | evidence) is asked.</summary>
    public static double Transposed(DiagnosticTest test, double prior) => test.Sensitivity;

    /// <summary>"Before anything is known it is fifty-fifty."</summary>
    public static double FromEvenOdds(DiagnosticTest test, double prior) => test.Posterior(0.5, positive: true);

    /// <summary>Two results of one person multiplied as if they knew nothing of each other.</summary>
    public static double TwoPositivesMultiplied(RepeatedTest test, double prior) => test.Test.Posterior(test.Test.Posterior(prior, true), true);

    /// <summary>The mean of the departments' rates, each counting the same however many applied.</summary>
    public static double MeanOfRates(Admissions admissions, string gender) => admissions.Departments.Average(dept => admissions.Rate(gender, dept));

    /// <summary>The game with a host who does not know where the car is, and all games in which he shows it left out.</summary>
    public static Estimate BlindHost(int games, SeededRandom random) => MontyHall.Play(Host.OpensAtRandom, games, random).SwitchingWins;

    /// <summary>The prior put in again with every batch.</summary>
    public static BetaDistribution PriorEveryTime(BetaDistribution prior, BetaDistribution belief, int successes, int failures) =>
        new(belief.Alpha + prior.Alpha + successes, belief.Beta + prior.Beta + failures);

    /// <summary>Three logarithms of gamma functions whose leading digits cancel.</summary>
    public static double LogBetaByThreeLogGammas(double a, double b) => GammaFunctions.LogGamma(a) + GammaFunctions.LogGamma(b) - GammaFunctions.LogGamma(a + b);

    /// <summary>Variances added although the two move together.</summary>
    public static double VarianceOfSumWithoutCovariance(JointTable joint, Func<Cell, double> x, Func<Cell, double> y) => joint.Variance(x) + joint.Variance(y);

    /// <summary>E[X²] − (E X)²: right on paper, and a small difference of large numbers when the mean is large.</summary>
    public static double VarianceAsDifference(DiscreteDistribution x) => x.Expectation(value => value * value) - x.Mean * x.Mean;
}
