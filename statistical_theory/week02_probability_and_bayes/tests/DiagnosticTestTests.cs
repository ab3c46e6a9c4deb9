using Curriculum.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Week02.ProbabilityAndBayes.Tests;

/// <summary>The story: one test, two tests, and all the ways to the same answer.</summary>
public sealed class DiagnosticTestTests
{
    private static readonly DiagnosticTest Test = new(0.99, 0.99);

    private static readonly Arbitrary<(DiagnosticTest Test, double Prior, double Correlation)> Cases =
        (from se in Gen.Choose(1, 999)
         from sp in Gen.Choose(1, 999)
         from prior in Gen.Choose(1, 999)
         from rho in Gen.Choose(0, 1000)
         select (new DiagnosticTest(se / 1000.0, sp / 1000.0), prior / 1000.0, rho / 1000.0)).ToArbitrary();

    private static readonly Config Checked = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Test]
    public void Of_1098_positive_people_99_are_infected() => Test.Posterior(0.001, positive: true).ShouldMatchDigits(99.0 / 1098, 14);

    [Test]
    public void A_negative_result_leaves_1_in_98902() => Test.Posterior(0.001, positive: false).ShouldMatchDigits(1.0 / 98902, 13);

    [Test]
    public void The_rule_the_odds_and_the_table_agree_for_random_tests() => Prop.ForAll(Cases, one =>
    {
        double byRule = one.Test.Posterior(one.Prior, true);
        double byOdds = BayesRule.Update(one.Prior, one.Test.LikelihoodRatio(true));
        double byTable = one.Test.Joint(one.Prior).Given(person => person["first"] == "+").Probability(person => person["infected"] == "yes");
        return Near(byRule, byOdds) && Near(byRule, byTable);
    }).Check(Checked);

    [Test]
    public void The_belief_before_is_the_mean_of_the_beliefs_after() => Prop.ForAll(Cases, one =>
    {
        double positive = one.Prior * one.Test.Sensitivity + (1 - one.Prior) * (1 - one.Test.Specificity);
        return Near(one.Prior, positive * one.Test.Posterior(one.Prior, true) + (1 - positive) * one.Test.Posterior(one.Prior, false));
    }).Check(Checked);

    [Test]
    public void Two_independent_results_may_be_put_in_one_after_the_other_in_either_order() => Prop.ForAll(Cases, one =>
    {
        JointTable table = new RepeatedTest(one.Test, 0).Joint(one.Prior);
        double mixed = one.Test.Posterior(one.Test.Posterior(one.Prior, true), false);
        return Near(mixed, one.Test.Posterior(one.Test.Posterior(one.Prior, false), true))
            && Near(mixed, table.Given(person => person["first"] == "+" && person["second"] == "−").Probability(person => person["infected"] == "yes"));
    }).Check(Checked);

    [Test]
    public void The_second_test_is_as_good_as_the_first_and_correlated_as_asked() => Prop.ForAll(Cases, one =>
    {
        JointTable healthy = new RepeatedTest(one.Test, one.Correlation).Joint(one.Prior).Given(person => person["infected"] == "no");
        double first = healthy.Probability(person => person["first"] == "+"), second = healthy.Probability(person => person["second"] == "+");
        double correlation = healthy.Correlation(person => person["first"] == "+" ? 1 : 0, person => person["second"] == "+" ? 1 : 0);
        return Near(first, second) && Math.Abs(correlation - one.Correlation) <= 1e-9;
    }).Check(Checked);

    [Test]
    public void Two_positives_by_formula_are_those_of_the_table() => Prop.ForAll(Cases, one =>
    {
        RepeatedTest twice = new(one.Test, one.Correlation);
        return Near(twice.PosteriorAfterTwoPositives(one.Prior),
            twice.Joint(one.Prior).Given(person => person["first"] == "+" && person["second"] == "+").Probability(person => person["infected"] == "yes"));
    }).Check(Checked);

    [Test]
    public void A_test_that_repeats_itself_says_nothing_new() =>
        new RepeatedTest(Test, 1).PosteriorAfterTwoPositives(0.001).ShouldMatchDigits(Test.Posterior(0.001, true), 14);

    [TestCase(0)]
    [TestCase(0.5)]
    public void Two_answers_that_contradict_each_other_cancel_when_both_errors_are_equally_frequent(double correlation) =>
        new RepeatedTest(Test, correlation).Joint(0.001).Given(person => person["first"] == "+" && person["second"] == "−")
            .Probability(person => person["infected"] == "yes").ShouldMatchDigits(0.001, 13);

    [Test]
    public void The_simulation_agrees_with_the_rule_within_four_standard_errors()
    {
        RepeatedTest twice = new(Test, 0.3);
        Screening.Outcome outcome = Screening.Simulate(400_000, 0.02, twice, new SeededRandom(11));
        Agree(outcome.AfterOne, Test.Posterior(0.02, true));
        Agree(outcome.AfterTwo, twice.PosteriorAfterTwoPositives(0.02));
        outcome.LetterIsRight.Should().HaveCount(outcome.AfterOne.Trials);
    }

    [Test]
    public void The_stated_standard_error_is_the_scatter_of_many_simulations()
    {
        double truth = Test.Posterior(0.02, true);
        SeededRandom random = new(12);
        Estimate[] runs = Enumerable.Range(0, 400).Select(_ => Screening.Simulate(5000, 0.02, new RepeatedTest(Test, 0), random).AfterOne).ToArray();
        double scatter = Math.Sqrt(runs.Average(run => (run.Share - truth) * (run.Share - truth)));
        // The scatter of 400 runs is itself known to √(1 / 800), 3.5 %.
        (scatter / runs.Average(run => run.StandardError)).Should().BeInRange(0.88, 1.12);
    }

    [Test]
    public void Beliefs_updated_letter_by_letter_cover_the_true_share_as_often_as_they_say()
    {
        double truth = Test.Posterior(0.02, true);
        SeededRandom random = new(13);
        int covered = Enumerable.Range(0, 300).Count(_ =>
        {
            Estimate letters = Screening.Simulate(2000, 0.02, new RepeatedTest(Test, 0), random).AfterOne;
            (double low, double high) = new BetaDistribution(1, 1).Updated(letters.Hits, letters.Trials - letters.Hits).CredibleInterval();
            return low <= truth && truth <= high;
        });
        // 95 % of 300, give or take four standard errors.
        covered.Should().BeInRange(270, 300);
    }

    [Test]
    public void Answers_that_forget_who_is_tested_are_rejected()
    {
        // Counted, not computed: 20,000 simulated people.
        Screening.Outcome outcome = Screening.Simulate(200_000, 0.02, new RepeatedTest(Test, 0), new SeededRandom(14));
        void Check(Func<DiagnosticTest, double, double> posterior) => Agree(outcome.AfterOne, posterior(Test, 0.02));
        Check((test, prior) => test.Posterior(prior, positive: true));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.WithoutTheBaseRate));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.Transposed));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.FromEvenOdds));
    }

    [Test]
    public void Dependent_results_multiplied_as_if_they_were_independent_are_rejected()
    {
        RepeatedTest twice = new(Test, 0.5);
        Estimate counted = Screening.Simulate(400_000, 0.02, twice, new SeededRandom(15)).AfterTwo;
        void Check(Func<RepeatedTest, double, double> posterior) => Agree(counted, posterior(twice, 0.02));
        Check((test, prior) => test.PosteriorAfterTwoPositives(prior));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.TwoPositivesMultiplied));
    }

    [Test]
    public void Averaged_over_the_positive_readings_the_machine_says_what_the_word_says()
    {
        TestReading machine = new(0.99);
        foreach (double prior in (double[])[0.001, 0.05, 0.5])
        {
            double Mixed(double reading) => prior * machine.Infected.Density(reading) + (1 - prior) * machine.Healthy.Density(reading);
            double mean = Area.Simpson(x => Mixed(x) * machine.Posterior(prior, x), machine.Threshold, 14) / Area.Simpson(Mixed, machine.Threshold, 14);
            mean.Should().BeApproximately(new DiagnosticTest(0.99, 0.99).Posterior(prior, true), 1e-9);
        }
        machine.Reported.Sensitivity.Should().BeApproximately(0.99, 1e-14);
        machine.Reported.Specificity.Should().BeApproximately(0.99, 1e-14);
        machine.LikelihoodRatio(machine.Threshold).Should().BeApproximately(1, 1e-12, "halfway between, a reading says nothing");
    }

    [Test]
    public void Nonsense_is_refused_by_name()
    {
        FluentActions.Invoking(() => new DiagnosticTest(1.2, 0.9)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*sensitivity is 1.2*");
        FluentActions.Invoking(() => new RepeatedTest(Test, -0.1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*correlation is -0.1*");
        FluentActions.Invoking(() => Test.Posterior(double.NaN, true)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*prior is NaN*");
        FluentActions.Invoking(() => new TestReading(0.4)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*accuracy*");
        FluentActions.Invoking(() => BayesRule.Posterior([0.5, 0.5], [0, 0])).Should().Throw<ArgumentException>().WithMessage("*rules the evidence out*");
        FluentActions.Invoking(() => BayesRule.Posterior([1], [0.5, 0.5])).Should().Throw<ArgumentException>().WithMessage("*1 hypotheses*2*");
    }

    [Test]
    public void Certainty_is_not_moved_by_any_evidence()
    {
        (BayesRule.Update(0, 1000), BayesRule.Update(1, 0.001)).Should().Be((0.0, 1.0));
        BayesRule.Update(0.5, double.PositiveInfinity).Should().Be(1);
    }

    private static void Agree(Estimate counted, double probability) =>
        counted.Share.Should().BeApproximately(probability, 4 * Math.Sqrt(probability * (1 - probability) / counted.Trials) + 1e-12);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-12 + 1e-9 * Math.Abs(a);
}
