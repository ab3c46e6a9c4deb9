using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.ProbabilityAndBayes.Tests;

/// <summary>Two tables in which the condition decides: three doors, and six departments.</summary>
public sealed class MontyHallAndBerkeleyTests
{
    private static readonly Admissions Berkeley = new(Datasets.UcbAdmissions());

    private static readonly GoldenFile Golden = GoldenFile.Read("admissions");

    [Test]
    public void Switching_wins_two_games_in_three_with_a_host_who_knows() =>
        MontyHall.SwitchingWins(MontyHall.Joint(Host.KnowsTheDoors)).ShouldMatchDigits(2.0 / 3, 14);

    [Test]
    public void Switching_wins_one_game_in_two_with_a_host_who_does_not() =>
        MontyHall.SwitchingWins(MontyHall.Joint(Host.OpensAtRandom)).ShouldMatchDigits(0.5, 14);

    [TestCase(Host.KnowsTheDoors, 1.0)]
    [TestCase(Host.OpensAtRandom, 2.0 / 3)]
    public void The_games_agree_with_the_table_within_four_standard_errors(Host host, double shown)
    {
        (Estimate wins, Estimate goats) = MontyHall.Play(host, 60_000, new SeededRandom(41));
        double probability = MontyHall.SwitchingWins(MontyHall.Joint(host));
        MontyHall.Joint(host).Probability(MontyHall.ShowsAGoat).ShouldMatchDigits(shown, 14);
        wins.Share.Should().BeApproximately(probability, 4 * Math.Sqrt(probability * (1 - probability) / wins.Trials));
        goats.Share.Should().BeApproximately(shown, 4 * Math.Sqrt(shown * (1 - shown) / 60_000) + 1e-15);
    }

    [Test]
    public void A_blind_host_in_place_of_one_who_knows_is_rejected()
    {
        static void Check(Func<int, SeededRandom, Estimate> play) => play(10_000, new SeededRandom(42)).Share.Should().BeApproximately(2.0 / 3, 0.02);
        Check((games, random) => MontyHall.Play(Host.KnowsTheDoors, games, random).SwitchingWins);
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.BlindHost));
    }

    [Test]
    public void The_rates_are_those_that_pandas_counts()
    {
        string[] genders = ["Male", "Female"];
        genders.Select(Berkeley.Rate).ToArray().ShouldMatchDigits(Golden.Values("pooled"), Golden.Digits);
        genders.Select(Berkeley.StandardizedRate).ToArray().ShouldMatchDigits(Golden.Values("standardized"), Golden.Digits);
        foreach (string gender in genders)
        {
            Berkeley.Departments.Select(dept => Berkeley.Rate(gender, dept)).ToArray().ShouldMatchDigits(Golden.Values(gender.ToLowerInvariant()), Golden.Digits);
            Berkeley.Departments.Select(dept => Berkeley.Choice(dept, gender)).ToArray().ShouldMatchDigits(Golden.Values($"choice_{gender.ToLowerInvariant()}"), Golden.Digits);
        }
        Berkeley.Applicants.Should().Be(4526);
        Berkeley.Count("Female", "B").Should().Be(25);
        Berkeley.Described("Male").Should().Be("1,198 of 2,691");
    }

    [Test]
    public void Pooled_and_department_by_department_point_in_opposite_directions()
    {
        Berkeley.Rate("Male").Should().BeGreaterThan(Berkeley.Rate("Female") + 0.1);
        Berkeley.Departments.Count(dept => Berkeley.Rate("Female", dept) > Berkeley.Rate("Male", dept)).Should().Be(4);
        Berkeley.StandardizedRate("Female").Should().BeGreaterThan(Berkeley.StandardizedRate("Male"));
    }

    [TestCase("Male")]
    [TestCase("Female")]
    public void Rates_of_departments_must_be_weighted_with_those_who_applied_there(string gender)
    {
        // The law of total probability.
        void Check(Func<Admissions, string, double> putTogether) => putTogether(Berkeley, gender).Should().BeApproximately(Berkeley.Rate(gender), 1e-12);
        Check((admissions, who) => admissions.Departments.Sum(dept => admissions.Choice(dept, who) * admissions.Rate(who, dept)));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.MeanOfRates));
    }
}
