using System.Diagnostics;

namespace Curriculum.Study.Tests;

public sealed class CommandTests
{
    [Test]
    public void Status_shows_bars_the_week_and_what_is_next()
    {
        using Sample sample = new(Sample.Plan.Replace("- [ ] Linear algebra", "- [x] Linear algebra"));
        sample.Write("ml_algorithms/week01_linear_regression/Week01.LinearRegression.csproj", "");
        sample.Run().Should().Be(0);
        sample.Output.Should().Contain("All topics                 █████████████░").And.Contain("  1 of   3")
            .And.Contain("Milestones: 0 of 3").And.Contain("Week 1 of 48:")
            .And.Contain("[x] Linear algebra").And.Contain("Next: Linear regression, week 1, 1 h 30 min");
        sample.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }

    [Test]
    public void The_week_is_the_first_with_an_open_topic_that_is_not_optional()
    {
        using Sample sample = new(Sample.Plan.Replace("[ ]", "[x]").Replace("- [x] Dropout", "- [ ] Dropout"));
        sample.Run("status").Should().Be(0);
        sample.Output.Should().Contain("All that is not optional is done.");
    }

    [Test]
    public void Next_passes_over_what_is_not_written()
    {
        using Sample sample = new();
        sample.Write("ml_algorithms/week01_linear_regression/Week01.LinearRegression.csproj", "");
        sample.Write("ml_algorithms/week01_linear_regression/exercises/IExercises.cs", "static abstract double SimpleSlope(double[] x);");
        sample.Run("next").Should().Be(0);
        sample.Output.Should().StartWith("Linear regression, week 1, 1 h 30 min\n")
            .And.Contain("run linear_regression\n").And.Contain("SimpleSlope").And.Contain("check linear_regression\n");
    }

    [Test]
    public void Nothing_written_is_said()
    {
        using Sample sample = new();
        sample.Run("next").Should().Be(0);
        sample.Output.Should().Be("Every topic that is written is ticked.\n");
    }

    [TestCase("check", "nonsense")]
    [TestCase("check", "linear")]
    [TestCase("notes", "nonsense")]
    [TestCase("check", "linear_algebra")]
    [TestCase("check")]
    [TestCase("check", "--everything")]
    [TestCase("check", "--all", "linear_algebra")]
    [TestCase("chekc", "linear_algebra")]
    [TestCase("list", "--week", "49")]
    [TestCase("list", "--week", "three")]
    [TestCase("list", "--domain", "cooking")]
    [TestCase("run")]
    [TestCase("run", "linear_algebra")]
    [TestCase("run", "linear_regression", "--parents", "80")]
    [TestCase("hint", "nonsense")]
    [TestCase("solution", "linear_algebra", "--revael")]
    [TestCase("watch", "linear_algebra")]
    [TestCase("libraries", "real")]
    [TestCase("new", "ml_algorithms", "3")]
    [TestCase("new", "cooking", "3", "soup")]
    [TestCase("new", "ml_algorithms", "49", "soup")]
    [TestCase("new", "ml_algorithms", "1", "!")]
    [TestCase("new", "ml_algorithms", "2", "a week that is not in the plan")]
    [TestCase("new", "ml_algorithms", "1", "soup", "--minutes", "5")]
    [TestCase("next", "please")]
    public void A_command_that_makes_no_sense_exits_with_2(params string[] args)
    {
        using Sample sample = new();
        sample.Run(args).Should().Be(2);
        sample.Output.Should().NotBeEmpty();
    }

    [TestCase("status")]
    [TestCase("next")]
    [TestCase("check", "linear_regression")]
    [TestCase("check", "--all")]
    public void A_missing_plan_is_named(params string[] args)
    {
        using Sample sample = new();
        sample.Write("ml_algorithms/week01_linear_regression/Week01.LinearRegression.csproj", "");
        File.Delete(sample.Clone.ProgressPath);
        sample.Run(args).Should().Be(2);
        sample.Output.Should().Contain("no PROGRESS.md").And.NotContain("   at ");
    }

    [Test]
    public void A_plan_without_topics_is_said()
    {
        using Sample sample = new("# mine\n- [ ] buy a notebook\n");
        sample.Run().Should().Be(2);
        sample.Output.Should().Contain("names no topic");
    }

    [Test]
    public void The_tool_itself_exits_with_2_and_names_what_is_near()
    {
        using Sample sample = new();
        (int exitCode, string output) = Start(sample.Root, "check", "nonsense");
        exitCode.Should().Be(2);
        output.Should().StartWith("There is no topic \"nonsense\". Did you mean one of these?");
    }

    [TestCase("chekc", "check")]
    [TestCase("statsu", "status")]
    [TestCase("solutions", "solution")]
    public void A_misspelt_command_is_answered_with_the_nearest(string typed, string meant)
    {
        using Sample sample = new();
        sample.Run(typed, "linear_regression").Should().Be(2);
        sample.Output.Should().StartWith($"\"{typed}\" is not a command. Did you mean {meant}?\n").And.Contain("--help");
    }

    [Test]
    public void An_option_of_the_topic_before_the_dashes_is_explained()
    {
        using Sample sample = new();
        sample.Run("run", "linear_regression", "--parents", "80").Should().Be(2);
        sample.Output.Should().Contain("stands after --: run TOPIC -- --parents");
    }

    [Test]
    public void Every_command_has_its_help_at_80_columns([Values("", "status", "next", "list", "run", "check", "watch", "hint", "solution", "site", "libraries", "doctor", "notes", "readme", "new")] string command)
    {
        using Sample sample = new();
        sample.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Should().Be(0);
        sample.Output.Should().Contain("Usage:").And.Contain($"study {command}".TrimEnd());
        sample.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
        string byOption = sample.Output;
        sample.Run(["help", .. command.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Should().Be(0);
        sample.Output.Should().Be(byOption);
    }

    [Test]
    public void The_tool_itself_shows_its_usage_and_its_status()
    {
        using Sample sample = new();
        Start(sample.Root, "--help").ExitCode.Should().Be(0);
        Start(sample.Root).Output.Should().StartWith("All topics                 ░").And.NotContain("\u001b", "output that is redirected has no colours");
        (int exitCode, string output) = Start(sample.Root, "dance");
        exitCode.Should().Be(2);
        output.Should().Contain("\"dance\" is not a command").And.Contain("--help");
    }

    private static (int ExitCode, string Output) Start(string root, params string[] args)
    {
        ProcessStartInfo start = new("dotnet", [typeof(ProgressFile).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["CURRICULUM_ROOT"] = root;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
