using System.Globalization;
using System.Reflection;
using Curriculum.Toolkit.Repository;
using ScottPlot;
using SkiaSharp;
using Spectre.Console;

namespace Curriculum.Toolkit;

/// <summary>
/// What a lesson prints. Program.cs begins one, and ends it with <see cref="End"/>:
/// <code>
/// Lesson lesson = Lesson.Begin(args, "Linear regression", Knob.Number("degree", 10, 1, 12, "degree of the polynomial"));
/// lesson.Section("Heights of parents and children");
/// lesson.Value("slope", $"{slope:F3}");
/// lesson.Figure("galton", plot);
/// lesson.End();
/// </code>
/// </summary>
public sealed class Lesson
{
    private readonly IAnsiConsole console;
    private readonly bool rich;
    private readonly string topicFolder;
    private readonly Dictionary<string, double> knobs;
    private readonly List<string> figures = [];
    private int sections;

    private Lesson(IAnsiConsole console, bool rich, string topicFolder, Dictionary<string, double> knobs) =>
        (this.console, this.rich, this.topicFolder, this.knobs) = (console, rich, topicFolder, knobs);

    /// <summary>Begins the lesson of the running topic: reads the command line and prints the title.</summary>
    /// <param name="args">The command line. One that makes no sense prints the usage and ends the program with 2.</param>
    /// <param name="title">The topic's title.</param>
    /// <param name="knobs">What may be turned.</param>
    public static Lesson Begin(string[] args, string title, params Knob[] knobs)
    {
        Assembly assembly = Assembly.GetEntryAssembly()!;
        string folder = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == "TopicFolder")?.Value ?? "";
        if (args is ["--help"] or ["-h"])
        {
            Console.Out.Write(Usage(folder, knobs));
            Environment.Exit(0);
        }
        if (!TryRead(args, knobs, out Dictionary<string, double> values, out string problem))
        {
            Console.Error.Write(problem + "\n\n" + Usage(folder, knobs));
            Environment.Exit(2);
        }
        return Begin(LessonConsole.Open(), LessonConsole.IsRich, folder, title, values);
    }

    /// <summary>Begins a lesson on a given console.</summary>
    /// <param name="console">Where to print.</param>
    /// <param name="rich">Whether rules, frames and colours are wanted.</param>
    /// <param name="topicFolder">The topic, as in ml_algorithms/week01_linear_regression.</param>
    /// <param name="title">The topic's title.</param>
    /// <param name="knobs">The values of the knobs.</param>
    public static Lesson Begin(IAnsiConsole console, bool rich, string topicFolder, string title, Dictionary<string, double>? knobs = null)
    {
        Lesson lesson = new(console, rich, topicFolder, knobs ?? []);
        if (rich) lesson.console.Write(new Spectre.Console.Rule($"[bold]{Markup.Escape(title)}[/]") { Justification = Justify.Left });
        else lesson.Lines(title, new string('=', title.Length));
        return lesson;
    }

    /// <summary>The value of a knob.</summary>
    public double Number(string knob) => knobs[knob];

    /// <summary>The value of a knob as a whole number.</summary>
    public int Count(string knob) => (int)knobs[knob];

    /// <summary>Whether a switch is on.</summary>
    public bool IsOn(string knob) => knobs[knob] != 0;

    /// <summary>Begins a numbered part, like a heading of the notes.</summary>
    public void Section(string title)
    {
        string numbered = $"{++sections}. {title}";
        Lines("");
        if (rich) console.Write(new Markup($"[bold underline]{Markup.Escape(numbered)}[/]\n"));
        else Lines(numbered, new string('-', numbered.Length));
    }

    /// <summary>A sentence or two, wrapped to the width.</summary>
    public void Say(string text)
    {
        foreach (string line in TextLayout.Wrap(text, Math.Min(console.Profile.Width, LessonConsole.PlainWidth), indent: 0)) Lines(line);
    }

    /// <summary>A named value, already formatted, with an optional remark.</summary>
    public void Value(string name, string value, string remark = "")
    {
        if (rich) console.Write(new Markup($"  {Markup.Escape(name.PadRight(NameWidth))} [bold]{Markup.Escape(value)}[/]  [grey]{Markup.Escape(remark)}[/]\n"));
        else Lines($"  {name.PadRight(NameWidth)} {value}{(remark.Length > 0 ? "  " + remark : "")}".TrimEnd());
    }

    /// <summary>A named whole number.</summary>
    public void Value(string name, int value, string remark = "") => Value(name, value.ToString("N0", CultureInfo.InvariantCulture), remark);

    /// <summary>A table; a column whose entries are all numbers is aligned to the right.</summary>
    /// <param name="headers">The columns' names.</param>
    /// <param name="rows">The rows, each with one entry per column, already formatted.</param>
    /// <exception cref="ArgumentException">A row has another number of entries.</exception>
    public void Table(string[] headers, IEnumerable<string[]> rows)
    {
        List<string[]> all = rows.ToList();
        if (all.FirstOrDefault(row => row.Length != headers.Length) is { } odd)
            throw new ArgumentException($"A row has {odd.Length} entries for {headers.Length} columns: {string.Join(" | ", odd)}.", nameof(rows));
        bool[] right = headers.Select((_, j) => all.Count > 0 && all.All(row => LooksNumeric(row[j]))).ToArray();
        if (rich)
        {
            Spectre.Console.Table table = new() { Border = TableBorder.Rounded };
            for (int j = 0; j < headers.Length; j++)
                table.AddColumn(new TableColumn($"[bold]{Markup.Escape(headers[j])}[/]") { Alignment = right[j] ? Justify.Right : Justify.Left });
            foreach (string[] row in all) table.AddRow(row.Select(Markup.Escape).ToArray());
            console.Write(table);
            return;
        }
        int[] widths = headers.Select((header, j) => all.Select(row => row[j].Length).Append(header.Length).Max()).ToArray();
        string Cell(string text, int j) => right[j] ? text.PadLeft(widths[j]) : text.PadRight(widths[j]);
        Lines("  " + string.Join("  ", headers.Select(Cell)).TrimEnd());
        Lines("  " + string.Join("  ", widths.Select(width => new string('-', width))));
        foreach (string[] row in all) Lines("  " + string.Join("  ", row.Select(Cell)).TrimEnd());
    }

    /// <summary>Horizontal bars from zero, one per named value.</summary>
    /// <param name="bars">Names and values; none may be negative.</param>
    /// <param name="format">The format of the printed values.</param>
    /// <exception cref="ArgumentException">A value is negative or not a number.</exception>
    public void Bars(IEnumerable<(string Name, double Value)> bars, string format = "N0")
    {
        List<(string Name, double Value)> all = bars.ToList();
        if (all.Any(bar => !(bar.Value >= 0))) throw new ArgumentException("A bar begins at zero: its value must not be negative.", nameof(bars));
        int nameWidth = all.Max(bar => bar.Name.Length), valueWidth = all.Max(bar => Formatted(bar.Value, format).Length);
        int room = LessonConsole.PlainWidth - nameWidth - valueWidth - 6;
        double largest = all.Max(bar => bar.Value);
        foreach ((string name, double value) in all)
        {
            string bar = new('█', largest > 0 ? (int)Math.Round(room * value / largest) : 0);
            if (rich) console.Write(new Markup($"  {Markup.Escape(name.PadRight(nameWidth))}  {Formatted(value, format).PadLeft(valueWidth)}  [blue]{bar}[/]\n"));
            else Lines($"  {name.PadRight(nameWidth)}  {Formatted(value, format).PadLeft(valueWidth)}  {bar}".TrimEnd());
        }
    }

    /// <summary>Draws a figure into artifacts/figures and says so.</summary>
    /// <param name="name">The file's name without .svg.</param>
    /// <param name="plot">The figure.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public void Figure(string name, Plot plot, int width = 800, int height = 500) => Draw(name, path => plot.SaveSvg(path, width, height));

    /// <summary>Draws a figure of several plots into artifacts/figures and says so.</summary>
    /// <param name="name">The file's name without .svg.</param>
    /// <param name="plots">The plots.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public void Figure(string name, Multiplot plots, int width = 800, int height = 600) => Draw(name, path =>
    {
        string beside = path + ".tmp";
        using (FileStream stream = File.Create(beside))
        using (SKCanvas canvas = SKSvgCanvas.Create(SKRect.Create(width, height), stream))
            plots.Render(canvas, new PixelRect(0, width, height, 0));
        File.Move(beside, path, overwrite: true);
    });

    private void Draw(string name, Action<string> save)
    {
        string folder = Environment.GetEnvironmentVariable(TopicRun.FiguresVariable) is { Length: > 0 } named
            ? named
            : Path.Combine([RepositoryFolder.Root, .. FiguresFolder.Split('/')]);
        Directory.CreateDirectory(folder);
        save(Path.Combine(folder, name + ".svg"));
        figures.Add(name);
        if (rich) console.Write(new Markup($"  [green]figure[/] {Markup.Escape(name)}.svg\n"));
        else Lines($"  figure: {name}.svg");
    }

    /// <summary>Shows a progress bar while something runs for more than a moment; a transcript shows nothing.</summary>
    /// <param name="what">What is going on.</param>
    /// <param name="steps">How many steps it takes.</param>
    /// <param name="work">The work; it calls its argument after each step, from any thread.</param>
    public void Progress(string what, int steps, Action<Action> work)
    {
        if (!rich) work(static () => { });
        else
            console.Progress().AutoClear(true).Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(what), maxValue: steps);
                work(() => task.Increment(1));
            });
    }

    /// <summary>Ends the lesson: the figures that it drew, and where to read on.</summary>
    public void End()
    {
        Lines("");
        if (figures.Count > 0)
        {
            Say($"Figures, in {FiguresFolder}:");
            foreach (string line in TextLayout.Wrap(string.Join(", ", figures.Select(figure => figure + ".svg")), LessonConsole.PlainWidth, indent: 2)) Lines(line);
        }
        Lines($"Read on: {topicFolder}/NOTES.md");
    }

    private const int NameWidth = 30;

    private string FiguresFolder => $"artifacts/figures/{topicFolder}";

    private void Lines(params string[] lines)
    {
        // Past Spectre: a finished line is neither wrapped nor trimmed again.
        foreach (string line in lines) console.Profile.Out.Writer.Write(line + "\n");
    }

    private static string Formatted(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static bool LooksNumeric(string text) => text.Length == 0 || text is "-" or "–" || char.IsAsciiDigit(text.TrimStart('-', '−', '+', '~', '<', '>', ' ').FirstOrDefault());

    /// <summary>Reads a command line against the knobs.</summary>
    internal static bool TryRead(string[] args, Knob[] knobs, out Dictionary<string, double> values, out string problem)
    {
        values = knobs.ToDictionary(knob => knob.Name, knob => knob.Default ?? 0);
        for (int i = 0; i < args.Length; i++)
        {
            Knob? knob = args[i].StartsWith("--", StringComparison.Ordinal) ? knobs.FirstOrDefault(candidate => candidate.Name == args[i][2..]) : null;
            if (knob is null)
            {
                problem = $"There is no knob '{args[i]}'.";
                return false;
            }
            double value = 1;
            if (knob.Default is not null)
            {
                string text = i + 1 < args.Length ? args[++i] : "";
                if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || !(value >= knob.Least && value <= knob.Most)
                    || (knob.Whole && value != Math.Floor(value)))
                {
                    problem = $"--{knob.Name} needs a {(knob.Whole ? "whole " : "")}number from {knob.Least} to {knob.Most}; it got '{text}'.";
                    return false;
                }
            }
            values[knob.Name] = value;
        }
        problem = "";
        return true;
    }

    private static string Usage(string folder, Knob[] knobs)
    {
        IEnumerable<string> lines = knobs.Select(knob =>
            $"  --{(knob.Default is null ? knob.Name : $"{knob.Name} NUMBER"),-22} {knob.Meaning}" + (knob.Default is { } value ? $" ({value}; from {knob.Least} to {knob.Most})" : ""));
        return $"Usage: dotnet run --project {folder}{(knobs.Length > 0 ? " -- [knobs]\n" : "\n")}" + string.Concat(lines.Select(line => line + "\n"));
    }
}
