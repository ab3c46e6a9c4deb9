using Curriculum.Toolkit.Repository;

namespace Curriculum.Study.Tests;

public sealed class TopicFinderTests
{
    private static readonly Topic[] Topics =
    [
        new("mathematical_foundations", "week01_linear_algebra"), new("ml_algorithms", "week01_linear_regression"),
        new("ml_algorithms", "week02_logistic_regression"), new("statistical_theory", "week28_ab_testing"),
        new("research_summaries", "week36_attention"), new("deep_learning", "week45_weather_attention"),
    ];

    [TestCase("ml_algorithms/week01_linear_regression")]
    [TestCase("ml_algorithms/week01_linear_regression/")]
    [TestCase("ml_algorithms\\week01_linear_regression\\")]
    [TestCase("week01_linear_regression")]
    [TestCase("linear_regression")]
    [TestCase("Linear regression")]
    [TestCase("LINEAR-REGRESSION")]
    [TestCase("linear_regr")]
    [TestCase("Week01.LinearRegression")]
    [TestCase("LinearRegression")]
    [TestCase("  linear   regression ")]
    public void A_topic_has_many_names(string asked) => TopicFinder.Find(Topics, asked).Should().Be(Topics[1]);

    [Test]
    public void A_whole_name_wins_over_a_part_of_another() => TopicFinder.Find(Topics, "attention").Name.Should().Be("week36_attention");

    [TestCase("A/B testing")]
    [TestCase("ab testing")]
    [TestCase("AbTesting")]
    public void A_title_with_capitals_and_strokes_is_found(string asked) => TopicFinder.Find(Topics, asked).Name.Should().Be("week28_ab_testing");

    [TestCase("regression")]
    [TestCase("linear")]
    [TestCase("week01")]
    public void A_part_of_several_names_lists_them(string asked) =>
        FluentActions.Invoking(() => TopicFinder.Find(Topics, asked)).Should().Throw<StudyException>()
            .WithMessage($"\"{asked}\" may mean 2 topics:*week01_linear_regression*");

    [TestCase("linera_regresion", "week01_linear_regression")]
    [TestCase("logistics regression", "week02_logistic_regression")]
    [TestCase("atention", "week36_attention")]
    [TestCase("algebra linear", "week01_linear_algebra")]
    public void A_misspelt_name_is_answered_with_the_nearest(string asked, string expected) =>
        FluentActions.Invoking(() => TopicFinder.Find(Topics, asked)).Should().Throw<StudyException>()
            .Which.Message.Split('\n')[1].Should().EndWith(expected);

    [TestCase("")]
    [TestCase(" / ")]
    public void Nothing_is_not_a_name(string asked) =>
        FluentActions.Invoking(() => TopicFinder.Find(Topics, asked)).Should().Throw<StudyException>();

    [Test]
    public void A_path_on_this_machine_names_its_topic()
    {
        using Sample sample = new();
        sample.Write("ml_algorithms/week01_linear_regression/tests/x.cs", "");
        TopicFinder.Find(sample.Clone, sample.PathOf("ml_algorithms/week01_linear_regression/tests")).Should().Be(Sample.Regression);
        TopicFinder.Find(sample.Clone, sample.PathOf("ml_algorithms/week01_linear_regression") + "/").Should().Be(Sample.Regression);
        TopicFinder.Find(sample.Clone, "./ml_algorithms/week01_linear_regression").Should().Be(Sample.Regression);
    }

    [TestCase("kitten", "sitting", 3)]
    [TestCase("", "abc", 3)]
    [TestCase("linera", "linear", 1)]
    [TestCase("same", "same", 0)]
    public void Edit_distance(string a, string b, int expected) => Text.EditDistance(a, b).Should().Be(expected);
}
