namespace Curriculum.Study.Tests;

public sealed class ExercisesTests
{
    private static string Report(string exercise, string outcome, string fixture = "Exercises", string message = "") =>
        $$"""{"exercise":"{{exercise}}","fixture":"{{fixture}}","test":"{{exercise}}_is_right","outcome":"{{outcome}}","message":"{{message}}"}""";

    private static ExerciseState[] States(params string[] lines) =>
        [.. Exercises.Judge(["SimpleSlope", "FindTheBug"], Exercises.ReadReport(lines)).Select(verdict => verdict.State)];

    [Test]
    public void Passed_results_for_every_exercise_are_done() =>
        States(Report("SimpleSlope", "Passed"), Report("SimpleSlope", "Passed"), Report("FindTheBug", "Passed"))
            .Should().Equal(ExerciseState.Done, ExerciseState.Done);

    [Test]
    public void A_run_in_which_everything_is_skipped_is_not_done() =>
        States(Report("SimpleSlope", "NotBegun"), Report("FindTheBug", "NotBegun")).Should().Equal(ExerciseState.NotBegun, ExerciseState.NotBegun);

    [Test]
    public void An_exercise_without_a_result_is_not_done() =>
        States(Report("SimpleSlope", "Passed")).Should().Equal(ExerciseState.Done, ExerciseState.Missing);

    [Test]
    public void No_report_at_all_is_not_done() => States().Should().Equal(ExerciseState.Missing, ExerciseState.Missing);

    [Test]
    public void One_failed_test_among_passed_ones_is_failed() =>
        States(Report("SimpleSlope", "Passed"), Report("SimpleSlope", "Failed"), Report("FindTheBug", "Passed"))
            .Should().Equal(ExerciseState.Failed, ExerciseState.Done);

    [Test]
    public void One_test_not_begun_among_passed_ones_is_not_begun() =>
        States(Report("SimpleSlope", "Passed"), Report("SimpleSlope", "NotBegun"))[0].Should().Be(ExerciseState.NotBegun);

    [TestCase("Skipped")]
    [TestCase("Inconclusive")]
    [TestCase("passed?")]
    [TestCase("")]
    public void A_word_that_is_not_known_is_not_done(string outcome) =>
        States(Report("SimpleSlope", outcome))[0].Should().Be(ExerciseState.Failed);

    [Test]
    public void The_solutions_do_not_count() =>
        States(Report("SimpleSlope", "Passed", fixture: "Solutions"), Report("FindTheBug", "Passed", fixture: "Solutions"))
            .Should().Equal(ExerciseState.Missing, ExerciseState.Missing);

    [TestCase("")]
    [TestCase("not json")]
    [TestCase("[1, 2]")]
    [TestCase("null")]
    [TestCase("""{"exercise":"SimpleSlope","fixture":"Exercises","outc""")]
    [TestCase("""{"exercise":7,"fixture":"Exercises"}""")]
    public void A_line_that_cannot_be_read_is_no_result(string line) => States(line).Should().OnlyContain(state => state == ExerciseState.Missing);

    [Test]
    public void Exercises_are_the_static_abstract_methods_of_the_interface() =>
        Exercises.InCode("""
            namespace Week01.Sample;
            /// <summary>static abstract void NotThis();</summary>
            public interface IExercises
            {
                // static abstract void NorThis();
                /* static abstract int
                   NorThat(); */
                static abstract double SimpleSlope(double[] x, double[] y);
                static abstract (double Slope, double Intercept) Line(double[] x, Func<(int, int), double> f);
                public static abstract IReadOnlyList<(int A, double[] B)> Split<T>(T[] items) where T : struct;
                static abstract double[,] FindTheBug(
                    double[,] a);
                static abstract int Count { get; }
                static double Helper(double x) => x;
            }
            """).Select(exercise => exercise.Name).Should().Equal("SimpleSlope", "Line", "Split", "FindTheBug");

    [Test]
    public void The_minutes_of_an_exercise_stand_in_its_description() =>
        Exercises.InCode("""
            /// <summary>The exercises; 99 minutes; in all.</summary>
            public interface IExercises
            {
                /// <summary>Warm-up, 10 minutes. Not 20 minutes; nor 30.</summary>
                static abstract double A(double[] x);

                /// <summary>Core. No time is named.</summary>
                static abstract double B(double[] x);

                /// <summary>Find the bug, 15 minutes.</summary>
                static abstract double C();
            }
            """).Should().Equal(new Exercise("A", 10), new Exercise("B", 0), new Exercise("C", 15));

    [Test]
    public void A_verdict_is_printed_with_its_message_but_without_hints_at_80_columns()
    {
        using Sample sample = new();
        string longMessage = string.Join(' ', Enumerable.Repeat("the slope came out as its reciprocal", 6));
        foreach (ExerciseVerdict verdict in Exercises.Judge(["A", "B", "C", "D"], Exercises.ReadReport(
            [Report("A", "Passed"), Report("B", "NotBegun", message: "divide by n"), Report("C", "Failed", message: longMessage)])))
            ExerciseRun.Print(sample.Clone, verdict);
        sample.Output.Should().StartWith("done       A\nnot begun  B\nfailed     C\n           C is right: the slope")
            .And.EndWith("no result  D\n           no test reported a result for it\n");
        sample.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }

    [Test]
    public void Compiler_errors_are_shown_once_with_short_paths() =>
        Build.CompilerErrors("""
              Determining projects to restore...
            /clone/a/Exercises.cs(3,5): error CS1002: ; expected [/clone/a/tests/A.Tests.csproj]
            /clone/a/Exercises.cs(3,5): error CS1002: ; expected [/clone/a/tests/A.Tests.csproj]
            /clone/a/Exercises.cs(9,1): warning CS0168: an error that is none [/clone/a/tests/A.Tests.csproj]
            CSC : error CS5001: no Main [/clone/b/B.csproj]
            """.Replace("/clone/", "/clone" + Path.DirectorySeparatorChar), "/clone")
            .Should().Equal("a/Exercises.cs(3,5): error CS1002: ; expected", "b/B.csproj : error CS5001: no Main");
}
