namespace Curriculum.Study.Tests;

public sealed class ListTests
{
    [Test]
    public void Each_topic_is_shown_with_its_week_minutes_and_tick()
    {
        using Sample sample = new(Sample.Plan.Replace("- [ ] Linear algebra", "- [x] Linear algebra"));
        sample.Write("ml_algorithms/week01_linear_regression/Week01.LinearRegression.csproj", "");
        sample.Run("list").Should().Be(0);
        sample.Output.Should().Be("""
            [x]  1  150 min  mathematical_foundations/week01_linear_algebra  planned
            [ ]  1   90 min  ml_algorithms/week01_linear_regression
            [ ]  1   60 min  research_summaries/week01_dropout  optional, planned

            3 of 3 topics, 1 ticked, 2 h 30 min to go

            """);
    }

    [TestCase(new[] { "--week", "1" }, 3)]
    [TestCase(new[] { "--domain", "ml" }, 1)]
    [TestCase(new[] { "-d", "mathematical_foundations/" }, 1)]
    [TestCase(new[] { "linear" }, 2)]
    [TestCase(new[] { "LINEAR", "algebra" }, 1)]
    [TestCase(new[] { "linear", "--domain", "ml_algorithms", "--week", "1" }, 1)]
    public void Filters_narrow_the_list(string[] filters, int expected)
    {
        using Sample sample = new();
        sample.Run(["list", .. filters]).Should().Be(0);
        sample.Output.Should().Contain($"{expected} of 3 topics");
        sample.Output.Split('\n').Count(line => line.StartsWith("[ ]", StringComparison.Ordinal)).Should().Be(expected);
    }

    [Test]
    public void Nothing_found_is_said()
    {
        using Sample sample = new();
        sample.Run("list", "--week", "2").Should().Be(1);
        sample.Output.Should().Be("0 of 3 topics, 0 ticked, 0 min to go\n");
    }
}
