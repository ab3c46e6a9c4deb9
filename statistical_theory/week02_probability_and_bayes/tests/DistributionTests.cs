using System.Numerics;

namespace Week02.ProbabilityAndBayes.Tests;

/// <summary>The special functions, the densities and the distributions against SciPy, mpmath and closed forms.</summary>
public sealed class DistributionTests
{
    private static readonly GoldenFile Golden = GoldenFile.Read("distributions");

    [Test]
    public void Log_gamma_agrees_with_mpmath()
    {
        double[] truths = Golden.Values("log_gamma"), arguments = Golden.Input.GetProperty("log_gamma").EnumerateArray().Select(x => x.GetDouble()).ToArray();
        for (int i = 0; i < truths.Length; i++) GammaFunctions.LogGamma(arguments[i]).ShouldMatchDigits(truths[i], 13.5, $"ln Γ({arguments[i]})");
    }

    [Test]
    public void Log_beta_agrees_with_mpmath() => Each("log_beta", row => GammaFunctions.LogBeta(row[0], row[1]), 13.5);

    [Test]
    public void The_incomplete_beta_function_agrees_with_mpmath() => Each("incomplete_beta", row => GammaFunctions.RegularizedIncompleteBeta(row[0], row[1], row[2]));

    [Test]
    public void The_density_of_Beta_agrees_with_SciPy() => Each("beta_pdf", row => new BetaDistribution(row[0], row[1]).Density(row[2]));

    [Test]
    public void The_quantiles_of_Beta_agree_with_SciPy() => Each("beta_ppf", row => new BetaDistribution(row[0], row[1]).Quantile(row[2]));

    [Test]
    public void The_binomial_probabilities_agree_with_SciPy() => Each("binomial", row => Binomial.Pmf((int)row[0], (int)row[1], row[2]));

    [Test]
    public void The_beta_binomial_probabilities_agree_with_SciPy() => Each("beta_binomial", row => new BetaDistribution(row[2], row[3]).Predictive((int)row[0], (int)row[1]));

    [Test]
    public void The_normal_density_its_area_and_its_quantiles_agree_with_SciPy()
    {
        NormalDensity normal = new();
        double[] x = Golden.Input.GetProperty("normal").EnumerateArray().Select(item => item.GetDouble()).ToArray();
        x.Select(normal.Density).ToArray().ShouldMatchDigits(Golden.Values("normal_pdf"), Golden.Digits);
        for (int i = 0; i < x.Length; i++) normal.Cumulative(x[i]).Should().BeApproximately(Golden.Values("normal_cdf")[i], 2e-16, $"the area up to {x[i]}");
        double[] p = Golden.Input.GetProperty("normal_ppf").EnumerateArray().Select(item => item.GetDouble()).ToArray();
        p.Select(normal.Quantile).ToArray().ShouldMatchDigits(Golden.Values("normal_ppf"), Golden.Digits);
    }

    [Test]
    public void A_binomial_coefficient_by_counting_is_the_one_by_log_gamma()
    {
        foreach ((int n, int k) in ((int, int)[])[(0, 0), (5, 0), (5, 5), (10, 3), (52, 5), (500, 5), (1000, 500)])
            GammaFunctions.LogChoose(n, k).Should().BeApproximately(BigInteger.Log(Counting.Choose(n, k)), 1e-12, $"C({n}, {k})");
    }

    [TestCaseSource(nameof(Densities))]
    public void The_area_under_a_density_is_one_and_its_moments_are_those_of_the_formula(IDensity density, double from, double to)
    {
        const int steps = 10_000;
        Area.Simpson(density.Density, from, to, steps).Should().BeApproximately(1, 1e-9);
        double mean = Area.Simpson(x => x * density.Density(x), from, to, steps);
        mean.Should().BeApproximately(density.Mean, 1e-9);
        Area.Simpson(x => (x - mean) * (x - mean) * density.Density(x), from, to, steps).Should().BeApproximately(density.Variance, 1e-8);
    }

    [TestCaseSource(nameof(Densities))]
    public void The_cumulative_function_is_the_area_so_far(IDensity density, double from, double to)
    {
        foreach (double share in (double[])[0.1, 0.3, 0.5, 0.8])
        {
            double x = from + share * (to - from);
            Area.Simpson(density.Density, from, x).Should().BeApproximately(density.Cumulative(x) - density.Cumulative(from), 1e-9, $"{density} up to {x}");
        }
    }

    [Test]
    public void The_area_left_of_a_quantile_is_the_one_that_was_asked_for()
    {
        BetaDistribution belief = new(6, 496);
        foreach (double p in (double[])[1e-12, 0.025, 0.5, 0.975]) belief.Cumulative(belief.Quantile(p)).ShouldMatchDigits(p, 12);
        (belief.Quantile(0), belief.Quantile(1)).Should().Be((0.0, 1.0));
    }

    [Test]
    public void Beta_at_its_ends_is_one_zero_or_infinite()
    {
        new BetaDistribution(1, 1).Density(0).Should().BeApproximately(1, 1e-15);
        new BetaDistribution(2, 1).Density(0).Should().Be(0);
        new BetaDistribution(2, 1).Density(1).Should().BeApproximately(2, 1e-14);
        new BetaDistribution(0.5, 2).Density(0).Should().Be(double.PositiveInfinity);
        new BetaDistribution(2, 2).Density(-0.1).Should().Be(0);
    }

    [Test]
    public void The_last_digits_survive_where_three_log_gammas_would_lose_them()
    {
        // B(a, 1) = 1 / a, exactly.
        GammaFunctions.LogBeta(1e8, 1).ShouldMatchDigits(-Math.Log(1e8), 15);
        static void Check(Func<double, double, double> logBeta) => logBeta(1e8, 1).ShouldMatchDigits(-Math.Log(1e8), 13);
        Check(GammaFunctions.LogBeta);
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.LogBetaByThreeLogGammas));
    }

    [Test]
    public void What_is_outside_its_range_is_refused_by_name()
    {
        FluentActions.Invoking(() => GammaFunctions.LogGamma(0)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*x is 0*greater than 0*");
        FluentActions.Invoking(() => GammaFunctions.LogBeta(1, double.NaN)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*b is NaN*");
        FluentActions.Invoking(() => GammaFunctions.RegularizedIncompleteBeta(1, 1, 1.5)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*x is 1.5*");
        FluentActions.Invoking(() => new BetaDistribution(-1, 1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*alpha is -1*");
        FluentActions.Invoking(() => Binomial.Pmf(11, 10, 0.5)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*between 0 and n*");
        FluentActions.Invoking(() => Bisection.Solve(x => x, 1, 2)).Should().Throw<ArgumentException>().WithMessage("*zero or less at 1*");
        FluentActions.Invoking(() => Area.Simpson(x => x, 0, 1, 3)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*even*");
        FluentActions.Invoking(() => new NormalDensity().Quantile(1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static IEnumerable<TestCaseData> Densities() =>
    [
        new(new UniformDensity(2, 5), 2.0, 5.0), new(new ExponentialDensity(5.49), 0.0, 8.0), new(new NormalDensity(1, 0.5), -4.0, 6.0),
        new(new BetaDistribution(3, 4), 0.0, 1.0), new(new BetaDistribution(6, 496), 0.0, 0.1),
    ];

    private static void Each(string key, Func<double[], double> compute, double? digits = null)
    {
        double[] truths = Golden.Values(key);
        double[][] rows = Golden.Input.GetProperty(key).EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray()).ToArray();
        rows.Should().HaveSameCount(truths);
        for (int i = 0; i < truths.Length; i++) compute(rows[i]).ShouldMatchDigits(truths[i], digits ?? Golden.Digits, $"{key}({string.Join(", ", rows[i])})");
    }
}
