using Curriculum.Toolkit.Repository;
using ScottPlot;
using Spectre.Console;

namespace Curriculum.Toolkit.Tests;

/// <summary>What a lesson prints, in a transcript and in a terminal.</summary>
public sealed class LessonTests
{
    private static string Transcript(Action<Lesson> lesson, bool rich = false)
    {
        StringWriter writer = new();
        lesson(Lesson.Begin(LessonConsole.Open(writer, rich, 80), rich, "ml_algorithms/week00_test", "A lesson"));
        return writer.ToString();
    }

    [Test]
    public void A_transcript_is_plain_text_without_escape_codes()
    {
        string text = Transcript(lesson =>
        {
            lesson.Section("First");
            lesson.Value("slope", "0.646", "per inch");
            lesson.Table(["set", "R²"], [["I", "0.67"], ["II", "12.50"]]);
            lesson.Bars([("a", 1), ("b", 2)]);
            lesson.End();
        });
        text.Should().NotContain("\u001b").And.NotContain("\r");
        text.Should().StartWith("A lesson\n========\n\n1. First\n--------\n  slope                          0.646  per inch\n");
        text.Should().Contain("  set     R²\n  ---  -----\n  I     0.67\n  II   12.50\n");
        text.Should().EndWith("Read on: ml_algorithms/week00_test/NOTES.md\n");
    }

    [Test]
    public void A_terminal_gets_colour() => Transcript(lesson => lesson.Section("First"), rich: true).Should().Contain("\u001b[");

    [Test]
    public void Long_sentences_are_wrapped_to_80_columns()
    {
        string text = Transcript(lesson => lesson.Say(string.Join(' ', Enumerable.Repeat("words", 60))));
        text.Split('\n').Should().OnlyContain(line => line.Length <= 80);
        text.Split('\n').Count(line => line.StartsWith("words", StringComparison.Ordinal)).Should().Be(5);
    }

    [Test]
    public void Markup_characters_are_printed_as_they_are() =>
        Transcript(lesson => { lesson.Value("[red]x[/]", "[1, 2]"); lesson.Table(["[a]"], [["[b]"]]); }, rich: true).Should().Contain("[red]x[/]").And.Contain("[1, 2]").And.Contain("[b]");

    [Test]
    public void Bars_are_as_long_as_their_values()
    {
        string[] bars = Transcript(lesson => lesson.Bars([("half", 1), ("full", 2), ("none", 0)])).Split('\n')[2..5];
        bars.Select(bar => bar.Count(character => character == '█')).Should().SatisfyRespectively(
            half => half.Should().BeInRange(34, 36), full => full.Should().Be(69), none => none.Should().Be(0));
    }

    [Test]
    public void Figures_of_one_plot_and_of_several_are_written_and_named()
    {
        using TemporaryFolder folder = new();
        string? before = Environment.GetEnvironmentVariable(TopicRun.FiguresVariable);
        Environment.SetEnvironmentVariable(TopicRun.FiguresVariable, folder.Path);
        try
        {
            Multiplot plots = new();
            plots.AddPlots(2);
            Transcript(lesson =>
            {
                lesson.Figure("one", new Plot());
                lesson.Figure("two", plots, 300, 200);
            }).Should().Contain("  figure: one.svg\n").And.Contain("  figure: two.svg\n");
        }
        finally
        {
            Environment.SetEnvironmentVariable(TopicRun.FiguresVariable, before);
        }
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo("one.svg", "two.svg");
        File.ReadAllText(Path.Combine(folder.Path, "two.svg")).Should().Contain("viewBox=\"0 0 300 200\"").And.EndWith("</svg>\n");
    }

    [Test]
    public void A_negative_bar_is_refused() =>
        ((Action)(() => Transcript(lesson => lesson.Bars([("debt", -1)])))).Should().Throw<ArgumentException>();

    [Test]
    public void A_row_with_too_few_entries_is_refused() =>
        ((Action)(() => Transcript(lesson => lesson.Table(["a", "b"], [["1"]])))).Should().Throw<ArgumentException>().WithMessage("A row has 1 entries for 2 columns: 1.*");

    [Test]
    public void Progress_runs_the_work_and_leaves_no_trace_in_a_transcript()
    {
        int steps = 0;
        string text = Transcript(lesson => lesson.Progress("fitting", 3, tick => { for (int i = 0; i < 3; i++, steps++) tick(); }));
        steps.Should().Be(3);
        text.Should().Be("A lesson\n========\n");
    }

    private static readonly Knob[] Knobs = [Knob.Count("k", 5, 1, 50, "neighbours"), Knob.Number("rate", 0.5, 0, 1, "a rate"), Knob.Switch("unscaled", "raw features")];

    [Test]
    public void Knobs_have_their_defaults_until_they_are_turned()
    {
        Lesson.TryRead([], Knobs, out Dictionary<string, double> values, out _).Should().BeTrue();
        values.Should().Equal(new Dictionary<string, double> { ["k"] = 5, ["rate"] = 0.5, ["unscaled"] = 0 });
        Lesson.TryRead(["--unscaled", "--k", "7"], Knobs, out values, out _).Should().BeTrue();
        (values["k"], values["unscaled"]).Should().Be((7, 1));
    }

    [TestCase("--k"), TestCase("--k", "many"), TestCase("--k", "0"), TestCase("--k", "2.5"), TestCase("--rate", "NaN"), TestCase("7"), TestCase("--speed", "3")]
    public void A_command_line_that_makes_no_sense_is_explained(params string[] args)
    {
        Lesson.TryRead(args, Knobs, out _, out string problem).Should().BeFalse();
        problem.Should().Contain(args[0].TrimStart('-'));
    }

    [TestCase(3e-16, "~1e-16"), TestCase(4e-16, "~1e-15"), TestCase(-2.0, "~1e0"), TestCase(0.0, "0"), TestCase(double.NaN, "NaN")]
    public void Round_off_is_printed_as_an_order_of_magnitude(double value, string text) => Format.Magnitude(value).Should().Be(text);

    [TestCase(1.0, 1.0, 15.0), TestCase(1.001, 1.0, 3.0), TestCase(-1.0, 1.0, 0.0), TestCase(1e-9, 0.0, 9.0), TestCase(double.NaN, 1.0, 0.0)]
    public void Digits_count_the_relative_error(double value, double truth, double digits) => Accuracy.Digits(value, truth).Should().BeApproximately(digits, 1e-6);
}
