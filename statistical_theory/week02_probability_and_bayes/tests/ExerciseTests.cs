using Curriculum.Kernels;

namespace Week02.ProbabilityAndBayes.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.TestsPerPerson))]
    public void TestsPerPerson_of_two_by_hand() =>
        // One test if both are well, 0.81, and three otherwise: 1.38 for two people.
        T.TestsPerPerson(0.1, 2).Should().BeApproximately(0.69, 1e-12);

    [Exercise(nameof(IExercises.TestsPerPerson))]
    public void TestsPerPerson_agrees_with_a_simulation()
    {
        SeededRandom random = new(51);
        int tests = 0;
        for (int group = 0; group < 20_000; group++)
        {
            bool anyInfected = false;
            for (int person = 0; person < 8; person++) anyInfected |= random.NextBool(0.03);
            tests += anyInfected ? 9 : 1;
        }
        // The standard deviation of a group's tests is below 8 / 2.
        T.TestsPerPerson(0.03, 8).Should().BeApproximately(tests / 160_000.0, 4 * 4 / Math.Sqrt(20_000) / 8);
    }

    [Exercise(nameof(IExercises.TestsPerPerson))]
    public void TestsPerPerson_at_the_rims()
    {
        T.TestsPerPerson(0, 10).Should().BeApproximately(0.1, 1e-12);
        T.TestsPerPerson(1, 10).Should().BeApproximately(1.1, 1e-12, "everybody is tested again, for nothing");
        T.TestsPerPerson(0.3, 1).Should().BeApproximately(1, 1e-12, "a group of one is not tested again");
    }

    [Exercise(nameof(IExercises.TestsPerPerson))]
    public void TestsPerPerson_refuses_an_empty_group()
    {
        Action act = () => T.TestsPerPerson(0.1, 0);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Exercise(nameof(IExercises.Reversal))]
    public void Reversal_turns_round_when_it_is_pooled()
    {
        Department[] both = T.Reversal();
        both.Should().HaveCount(2);
        both.Sum(one => one.MenApplied).Should().Be(100);
        both.Sum(one => one.WomenApplied).Should().Be(100);
        foreach (Department one in both)
        {
            one.MenApplied.Should().BeGreaterThanOrEqualTo(10);
            one.WomenApplied.Should().BeGreaterThanOrEqualTo(10);
            one.MenAdmitted.Should().BeInRange(0, one.MenApplied);
            one.WomenAdmitted.Should().BeInRange(0, one.WomenApplied);
            ((double)one.WomenAdmitted / one.WomenApplied - (double)one.MenAdmitted / one.MenApplied).Should().BeGreaterThanOrEqualTo(0.05 - 1e-12, "in each department women lead");
        }
        (both.Sum(one => one.MenAdmitted) - both.Sum(one => one.WomenAdmitted)).Should().BeGreaterThanOrEqualTo(10, "pooled, men lead");
    }

    [Exercise(nameof(IExercises.ChanceIsRight))]
    public void ChanceIsRight_accepts_what_is_right() => T.ChanceIsRight(Right).Should().BeTrue();

    [Exercise(nameof(IExercises.ChanceIsRight))]
    public void ChanceIsRight_catches_the_bug() => T.ChanceIsRight(SomebodysChance.OfTwo).Should().BeFalse();

    [Exercise(nameof(IExercises.ChanceIsRight))]
    public void ChanceIsRight_catches_a_mean_without_weights() => T.ChanceIsRight((_, risks) => risks.Average(risk => risk * risk)).Should().BeFalse();

    [Exercise(nameof(IExercises.ChanceIsRight))]
    public void ChanceIsRight_catches_the_chance_of_one() => T.ChanceIsRight((shares, risks) => shares.Zip(risks, (share, risk) => share * risk).Sum()).Should().BeFalse();

    [Exercise(nameof(IExercises.MendedChance))]
    public void MendedChance_agrees_with_the_table_of_all_cases()
    {
        SeededRandom random = new(52);
        for (int round = 0; round < 20; round++)
        {
            double[] weights = [random.NextUniform(0.1, 1), random.NextUniform(0.1, 1), random.NextUniform(0.1, 1)];
            double[] shares = weights.Select(weight => weight / weights.Sum()).ToArray(), risks = [random.NextDouble(), random.NextDouble(), random.NextDouble()];
            T.MendedChance(shares, risks).Should().BeApproximately(Right(shares, risks), 1e-12);
        }
    }

    [Exercise(nameof(IExercises.MendedChance))]
    public void MendedChance_exceeds_the_experts_by_the_variance_of_the_risk()
    {
        double[] shares = [0.99, 0.01], risks = [0.0001, 0.01];
        double variance = JointTable.Of("kind", ("a", 0.99), ("b", 0.01)).Variance(family => family["kind"] == "a" ? 0.0001 : 0.01);
        (T.MendedChance(shares, risks) - SomebodysChance.OfTwo(shares, risks)).Should().BeApproximately(variance, 1e-18);
    }

    [Exercise(nameof(IExercises.MendedChance))]
    public void MendedChance_refuses_what_is_no_distribution()
    {
        foreach ((double[] shares, double[] risks) in ((double[], double[])[])[([0.5, 0.4], [0.1, 0.2]), ([1], [0.1, 0.2]), ([1.5, -0.5], [0.1, 0.2]), ([0.5, 0.5], [0.1, double.NaN])])
        {
            Action act = () => T.MendedChance(shares, risks);
            act.Should().Throw<ArgumentException>();
        }
    }

    /// <summary>By writing all cases out, with the topic's table.</summary>
    private static double Right(double[] shares, double[] risks) =>
        JointTable.Of("family", shares.Select((share, kind) => ($"{kind}", share)).ToArray())
            .Then("first", one => Struck(risks[int.Parse(one["family"])])).Then("second", one => Struck(risks[int.Parse(one["family"])]))
            .Probability(one => one["first"] == "struck" && one["second"] == "struck");

    private static (string, double)[] Struck(double risk) => [("struck", risk), ("spared", 1 - risk)];
}
