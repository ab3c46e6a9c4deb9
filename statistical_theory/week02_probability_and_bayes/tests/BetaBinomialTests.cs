using Curriculum.Kernels;

namespace Week02.ProbabilityAndBayes.Tests;

/// <summary>Learning a rate.</summary>
public sealed class BetaBinomialTests
{
    [Test]
    public void One_by_one_batch_by_batch_and_all_at_once_end_in_the_same_belief()
    {
        SeededRandom random = new(31);
        bool[] seen = Enumerable.Range(0, 200).Select(_ => random.NextBool(0.3)).ToArray();
        void Check(Func<BetaDistribution, BetaDistribution, int, int, BetaDistribution> update)
        {
            BetaDistribution prior = new(2, 5), oneByOne = prior, byBatches = prior;
            foreach (bool success in seen) oneByOne = update(prior, oneByOne, success ? 1 : 0, success ? 0 : 1);
            foreach (bool[] batch in seen.Chunk(30)) byBatches = update(prior, byBatches, batch.Count(one => one), batch.Count(one => !one));
            BetaDistribution atOnce = prior.Updated(seen.Count(one => one), seen.Count(one => !one));
            oneByOne.Should().Be(atOnce);
            byBatches.Should().Be(atOnce);
        }
        Check((_, belief, successes, failures) => belief.Updated(successes, failures));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.PriorEveryTime));
    }

    [Test]
    public void The_posterior_is_prior_times_likelihood_over_its_area()
    {
        BetaDistribution prior = new(3, 2), posterior = prior.Updated(7, 13);
        double evidence = Area.Simpson(theta => prior.Density(theta) * Binomial.Pmf(7, 20, theta), 0, 1);
        foreach (double theta in (double[])[0.1, 0.35, 0.6])
            posterior.Density(theta).Should().BeApproximately(prior.Density(theta) * Binomial.Pmf(7, 20, theta) / evidence, 1e-9);
        evidence.Should().BeApproximately(prior.Predictive(7, 20), 1e-10, "the area is the probability of the data before they were seen");
    }

    [Test]
    public void A_grid_of_hypotheses_and_Bayes_rule_give_the_same_posterior()
    {
        double[] grid = Enumerable.Range(0, 1000).Select(i => (i + 0.5) / 1000).ToArray();
        BetaDistribution prior = new(1, 1), posterior = prior.Updated(5, 45);
        double[] byGrid = BayesRule.Posterior(grid.Select(prior.Density).ToArray(), grid.Select(theta => Binomial.Pmf(5, 50, theta)).ToArray());
        byGrid.Zip(grid, (p, theta) => p * theta).Sum().Should().BeApproximately(posterior.Mean, 1e-5);
        byGrid.Take(100).Sum().Should().BeApproximately(posterior.Cumulative(0.1), 1e-5);
    }

    [Test]
    public void A_likelihood_sums_to_one_over_the_data_and_not_over_the_parameter()
    {
        Enumerable.Range(0, 501).Sum(k => Binomial.Pmf(k, 500, 0.01)).Should().BeApproximately(1, 1e-12);
        Area.Simpson(theta => Binomial.Pmf(5, 500, theta), 0, 1, 20_000).Should().BeApproximately(1.0 / 501, 1e-12);
    }

    [Test]
    public void The_likelihood_is_highest_at_the_share_that_was_seen()
    {
        double best = Binomial.LogLikelihood(0.01, 5, 500);
        foreach (double theta in (double[])[0.001, 0.009, 0.0099, 0.0101, 0.011, 0.5]) Binomial.LogLikelihood(theta, 5, 500).Should().BeLessThan(best);
        Binomial.LogLikelihood(0, 5, 500).Should().Be(double.NegativeInfinity);
        Binomial.Pmf(0, 500, 0).Should().Be(1);
    }

    [Test]
    public void Credible_intervals_hold_the_truth_as_often_as_they_say_when_the_truth_is_drawn_from_the_prior()
    {
        SeededRandom random = new(32);
        int held = Enumerable.Range(0, 2000).Count(_ =>
        {
            double theta = random.NextDouble();
            int successes = Enumerable.Range(0, 25).Count(_ => random.NextBool(theta));
            (double low, double high) = new BetaDistribution(1, 1).Updated(successes, 25 - successes).CredibleInterval(0.8);
            return low <= theta && theta <= high;
        });
        (held / 2000.0).Should().BeApproximately(0.8, 4 * Math.Sqrt(0.8 * 0.2 / 2000));
    }

    [Test]
    public void The_prediction_is_a_distribution_wider_than_the_binomial()
    {
        BetaDistribution belief = new(6, 496);
        DiscreteDistribution predicted = DiscreteDistribution.Of(Enumerable.Range(0, 1001).Select(k => ((double)k, belief.Predictive(k, 1000))).ToList());
        predicted.Mean.Should().BeApproximately(1000 * belief.Mean, 1e-9);
        // By the law of total variance: n E[θ (1 − θ)] + n² Var θ.
        double within = 1000 * (belief.Mean * (1 - belief.Mean) - belief.Variance);
        predicted.Variance.Should().BeApproximately(within + 1e6 * belief.Variance, 1e-6);
    }

    [Test]
    public void Negative_counts_are_refused() =>
        FluentActions.Invoking(() => new BetaDistribution(1, 1).Updated(-1, 3)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*successes*");
}
