using Curriculum.Toolkit.Repository;

namespace Curriculum.Testing.Tests;

/// <summary>A made-up topic keeps the contract, and each way of breaking it is caught.</summary>
public sealed class TopicContractTests
{
    private const string Transcript = "slope 0.646", Figure = "<svg><path d=\"M10 20L30 40\"/></svg>";

    public interface IExercises
    {
        static abstract int One();

        static abstract int Two();
    }

    public sealed class Exercises : IExercises
    {
        public static int One() => throw new NotBegun("hint");

        public static int Two() => throw new NotBegun("hint");
    }

    public sealed class Solutions : IExercises
    {
        public static int One() => 1;

        public static int Two() => 2;
    }

    /// <summary>Stands for the tests of a topic; abstract, so that nobody runs it.</summary>
    public abstract class BothAreTested
    {
        [Exercise("One")] public void First() { }

        [Exercise("Two")] public void Second() { }
    }

    /// <summary>Stands for the tests of a topic that forgot one.</summary>
    public abstract class OneIsForgotten
    {
        [Exercise("One")] public void First() { }
    }

    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeTheTopic()
    {
        folder = new TemporaryFolder();
        Write("NOTES.md", $"# T\n<!-- run -->\n```text\n{Transcript}\n```\n<!-- /run -->\n![a line](figures/line.svg)\n");
        Write("figures/line.svg", Figure);
        Write("exercises/IExercises.cs", "/// <summary>Find the bug.</summary>");
    }

    [TearDown]
    public void Clean() => folder.Dispose();

    [Test]
    public void A_sound_topic_keeps_it()
    {
        TopicContract contract = Contract(Runs());
        contract.Run_prints_what_the_notes_show();
        contract.Run_draws_what_the_notes_show();
        contract.Nonsense_on_the_command_line_exits_with_2();
        contract.Every_exercise_is_tested();
    }

    [Test]
    public void Another_transcript_is_caught() => WrongVariant.MustBeRejectedBy(Contract(Runs(output: "slope 0.656")).Run_prints_what_the_notes_show).Should().Contain("0.646").And.Contain("study -- notes");

    [Test]
    public void A_run_that_fails_is_caught() => WrongVariant.MustBeRejectedBy(Contract(Runs(exit: 1)).Run_prints_what_the_notes_show).Should().Contain("oops");

    [Test]
    public void A_run_that_leaves_files_where_it_stands_is_caught() =>
        WrongVariant.MustBeRejectedBy(Contract(Runs(litter: true)).Run_prints_what_the_notes_show).Should().Contain("working directory");

    [Test]
    public void A_figure_that_moved_is_caught() =>
        WrongVariant.MustBeRejectedBy(Contract(Runs(figures: [("line.svg", Figure.Replace("30", "33", StringComparison.Ordinal))])).Run_draws_what_the_notes_show).Should().Contain("line.svg");

    [Test]
    public void A_figure_that_is_no_longer_drawn_is_caught() => WrongVariant.MustBeRejectedBy(Contract(Runs(figures: [])).Run_draws_what_the_notes_show);

    [Test]
    public void A_figure_that_is_drawn_and_not_committed_is_caught() =>
        WrongVariant.MustBeRejectedBy(Contract(Runs(figures: [("line.svg", Figure), ("new.svg", Figure)])).Run_draws_what_the_notes_show);

    [Test]
    public void A_figure_that_the_notes_do_not_show_is_caught()
    {
        Write("figures/other.svg", Figure);
        WrongVariant.MustBeRejectedBy(Contract(Runs(figures: [("line.svg", Figure), ("other.svg", Figure)])).Run_draws_what_the_notes_show).Should().Contain("other.svg");
    }

    [Test]
    public void A_topic_that_swallows_nonsense_is_caught() => WrongVariant.MustBeRejectedBy(Contract(Runs(exitOnNonsense: 0)).Nonsense_on_the_command_line_exits_with_2);

    [Test]
    public void An_exercise_without_a_test_is_caught() => WrongVariant.MustBeRejectedBy(Contract(Runs(), typeof(OneIsForgotten)).Every_exercise_is_tested);

    [Test]
    public void Exercises_without_a_bug_to_find_are_caught()
    {
        Write("exercises/IExercises.cs", "/// <summary>Warm-up.</summary>");
        WrongVariant.MustBeRejectedBy(Contract(Runs()).Every_exercise_is_tested);
    }

    private TopicContract Contract(TopicContract.Runner run, Type? tests = null) =>
        new("ml_algorithms/week00_made_up", folder.Path, run, [typeof(IExercises), typeof(Exercises), typeof(Solutions), tests ?? typeof(BothAreTested)]);

    private static TopicContract.Runner Runs(string output = Transcript, int exit = 0, (string Name, string Svg)[]? figures = null, bool litter = false, int exitOnNonsense = 2) =>
        (drawn, stands, arguments) =>
        {
            if (arguments.Length > 0) return new TopicRun(exitOnNonsense, "", $"There is no knob '{arguments[0]}'. Usage: ...");
            foreach ((string name, string svg) in figures ?? [("line.svg", Figure)]) File.WriteAllText(Path.Combine(drawn, name), svg);
            if (litter) File.WriteAllText(Path.Combine(stands, "litter.txt"), "");
            return new TopicRun(exit, output, exit == 0 ? "" : "oops");
        };

    private void Write(string file, string text)
    {
        string path = Path.Combine([folder.Path, .. file.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
