namespace Curriculum.Study.Tests;

/// <summary>A session of watch, with keys and saves that come from a script.</summary>
public sealed class WatchTests
{
    private const string Exercises = $"{SampleTopic.Path}/exercises/Exercises.cs";

    [Test]
    public void Keys_show_the_next_exercise_a_hint_and_the_solution_only_at_the_end()
    {
        using Sample sample = new();
        sample.WriteExercises();
        sample.WriteResults("Failed", "NotBegun");
        Session(sample, "nhsq").Should().Be(1);
        sample.Output.Should().Contain("0 of 2 done").And.Contain("failed     One\n           T: a hint\n").And.Contain("n next   h hint   q quit")
            .And.Contain("now: One\n").And.Contain("answer  ml_algorithms/week01_linear_regression/exercises/Exercises.cs:1\n")
            .And.Contain("now: Two\n").And.Contain("answer  ml_algorithms/week01_linear_regression/exercises/Exercises.cs:2\n")
            .And.Contain("hints for Two, 1 of 3\n  1. second nudge\n").And.Contain("shown when all exercises pass").And.NotContain("=> 1;");
    }

    [Test]
    public void A_save_runs_the_exercises_again_and_the_last_one_ticks_the_topic()
    {
        using Sample sample = new();
        sample.WriteExercises();
        sample.WriteResults("Passed", "NotBegun");
        Session(sample, "-sq", save: () =>
        {
            sample.WriteResults("Passed", "Passed");
            // As an editor that writes by rename: the old file goes, a new one takes its name.
            File.WriteAllText(sample.PathOf(Exercises) + ".new", File.ReadAllText(sample.PathOf(Exercises)) + "\n");
            File.Move(sample.PathOf(Exercises) + ".new", sample.PathOf(Exercises), overwrite: true);
        }).Should().Be(0);
        sample.Output.Should().Contain("1 of 2 done").And.Contain("2 of 2 done").And.Contain("All done. Linear regression is ticked").And.Contain("s solution   q quit").And.EndWith("=> 1;\n");
        sample.ProgressText.Should().Contain("done 2026-01-31");
    }

    [Test]
    public void Without_a_keyboard_it_ends_when_all_exercises_pass()
    {
        using Sample sample = new();
        sample.WriteExercises();
        sample.WriteResults("Passed", "Passed");
        new Watch(sample.Clone, Sample.Regression, keys: false, () => null, () => { }).UntilTheEnd().Should().Be(0);
        sample.Output.Should().NotContain("q quit");
    }

    [Test]
    public void Code_that_does_not_compile_is_shown_and_waited_for()
    {
        using Sample sample = new();
        sample.WriteExercises();
        sample.WriteResults("Passed", "Passed");
        string program = File.ReadAllText(sample.PathOf($"{SampleTopic.Path}/tests/Program.cs"));
        sample.Write($"{SampleTopic.Path}/tests/Program.cs", "half a");
        Session(sample, "nhs-q", save: () => sample.Write($"{SampleTopic.Path}/tests/Program.cs", program)).Should().Be(0);
        sample.Output.Should().Contain("It does not compile yet:").And.Contain("2 of 2 done");
    }

    /// <summary>Presses the keys one after the other; a dash saves a file instead.</summary>
    private static int Session(Sample sample, string keys, Action? save = null)
    {
        Queue<char> script = new(keys);
        return new Watch(sample.Clone, Sample.Regression, keys: true, () =>
        {
            char key = script.Dequeue();
            if (key != '-') return key;
            save!();
            return null;
        }, () => { }).UntilTheEnd();
    }
}
