using System.Text;
using Spectre.Console;

namespace Curriculum.Toolkit;

/// <summary>
/// The one console of the house. In a terminal: Spectre.Console in colour and at the terminal's width. Redirected, or with
/// NO_COLOR set: plain text, no escape codes; redirected always 80 columns and LF, so that a transcript is the same anywhere.
/// </summary>
public static class LessonConsole
{
    /// <summary>The width of redirected output.</summary>
    public const int PlainWidth = 80;

    /// <summary>Whether output goes to a person's terminal.</summary>
    public static bool IsTerminal => !Console.IsOutputRedirected;

    /// <summary>Whether colours are wanted: a terminal, and NO_COLOR (no-color.org) not set.</summary>
    public static bool IsRich => IsTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>A console on standard output.</summary>
    public static IAnsiConsole Open()
    {
        StreamWriter writer = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
        if (IsTerminal && OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;
        return Open(writer, IsRich, IsTerminal ? Math.Clamp(TerminalWidth(), 40, 120) : PlainWidth);
    }

    /// <summary>A console on a writer, with or without colour, of a fixed width.</summary>
    public static IAnsiConsole Open(TextWriter writer, bool rich, int width)
    {
        AnsiConsoleSettings settings = new()
        {
            Ansi = rich ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = rich ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = rich ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new FixedWidthOutput(writer, width, rich),
        };
        // The defaults look for build servers and the like and would change the output there.
        settings.Enrichment.UseDefaultEnrichers = false;
        return AnsiConsole.Create(settings);
    }

    private static int TerminalWidth()
    {
        try { return Console.WindowWidth; }
        catch (IOException) { return PlainWidth; }
    }

    /// <summary>A writer that states its width, where Spectre would ask the terminal.</summary>
    private sealed class FixedWidthOutput(TextWriter writer, int width, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;
        public bool IsTerminal => isTerminal;
        public int Width => width;
        public int Height => 40;
        public void SetEncoding(Encoding encoding) { }
    }
}
