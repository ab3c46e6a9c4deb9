namespace Curriculum.Study.Tests;

public sealed class HintAndSolutionTests
{
    private const string Code = """
        public sealed class Exercises : IExercises
        {
            // NotBegun("not this one")
            public static double[] One(double[] x, Func<double, double> f) => throw new NotBegun(
                "A \"nudge\" with x² (and a comma),", "The plan: " +
                "half of the way.",
                "x = y \u00b7 z");

            public static (double A, double B) Two(int n)
            {
                return (1, 2);
            }

            public static int Three() => throw new NotBegun("Only one.");
        }
        """;

    [Test]
    public void Hints_are_the_strings_that_NotBegun_is_given() =>
        ExerciseHints.InCode(Code, "One").Should().Equal("A \"nudge\" with x² (and a comma),", "The plan: half of the way.", "x = y · z");

    [Test]
    public void An_exercise_that_was_begun_has_none_and_takes_none_from_its_neighbour()
    {
        ExerciseHints.InCode(Code, "Two").Should().BeEmpty();
        ExerciseHints.InCode(Code, "Three").Should().Equal("Only one.");
        ExerciseHints.InCode(Code, "Four").Should().BeEmpty();
    }

    [Test]
    public void One_hint_more_is_shown_each_time_and_remembered()
    {
        using Sample sample = new();
        sample.Write("ml_algorithms/week01_linear_regression/exercises/Exercises.cs", Code);
        for (int time = 1; time <= 4; time++)
        {
            using Sample same = sample.Again();
            HintCommand.Show(same.Clone, Sample.Regression, "One").Should().Be(0);
            same.Output.Should().StartWith($"hints for One, {Math.Min(time, 3)} of 3\n  1. A \"nudge\"");
            same.Output.Contains("2. The plan", StringComparison.Ordinal).Should().Be(time >= 2);
            same.Output.Contains("3. x = y", StringComparison.Ordinal).Should().Be(time >= 3);
            same.Output.Contains("--reveal", StringComparison.Ordinal).Should().Be(time >= 4, "only after the last one the answer is offered");
        }
    }

    [Test]
    public void A_memory_that_cannot_be_read_begins_anew()
    {
        using Sample sample = new();
        sample.Write("ml_algorithms/week01_linear_regression/exercises/Exercises.cs", Code);
        sample.Write("artifacts/study/hints.json", "{ half");
        HintCommand.Show(sample.Clone, Sample.Regression, "One").Should().Be(0);
        sample.Output.Should().Contain("1 of 3");
    }

    [Test]
    public void Hints_that_were_overwritten_come_back_from_git()
    {
        using Sample sample = new();
        sample.Write("ml_algorithms/week01_linear_regression/exercises/Exercises.cs", Code);
        Git(sample, "init", "-q");
        Git(sample, "add", ".");
        Git(sample, "commit", "-q", "-m", "begin");
        sample.Write("ml_algorithms/week01_linear_regression/exercises/Exercises.cs", Code.Replace("throw new NotBegun(", "Attempt("));
        ExerciseHints.Of(sample.Root, Sample.Regression, "One").Should().HaveCount(3);
        Git(sample, "commit", "-q", "-a", "-m", "my attempt");
        ExerciseHints.Of(sample.Root, Sample.Regression, "One").Should().HaveCount(3);
        ExerciseHints.Of(sample.Root, Sample.Regression, "Two").Should().BeEmpty();
    }

    [Test]
    public void Without_hints_that_is_said()
    {
        using Sample sample = new();
        HintCommand.Show(sample.Clone, Sample.Regression, "Two").Should().Be(1);
        sample.Output.Should().Contain("no hints");
    }

    [Test]
    public void The_solution_is_shown_when_the_topic_is_ticked_or_when_asked_to_reveal_it()
    {
        const string solution = "public sealed class Solutions\n{\n    // one way\n}\n";
        using Sample sample = new(Sample.Plan.Replace("- [ ] [Linear regression]", "- [x] [Linear regression]"));
        sample.Write("ml_algorithms/week01_linear_regression/solutions/Solutions.cs", solution);
        sample.Run("solution", "linear_regression").Should().Be(0);
        sample.Output.Should().EndWith(solution);

        using Sample open = new();
        open.Write("ml_algorithms/week01_linear_regression/solutions/Solutions.cs", solution);
        open.Run("solution", "linear_regression", "--reveal").Should().Be(0);
        open.Output.Should().EndWith(solution);
    }

    private static void Git(Sample sample, params string[] arguments)
    {
        if (Child.TryRun("git", sample.Root, TimeSpan.FromSeconds(20), ["-c", "user.name=a", "-c", "user.email=a@b", .. arguments]) is not { } git)
        {
            Assert.Ignore("git is not installed.");
            return;
        }
        git.ExitCode.Should().Be(0, git.Output);
    }
}
