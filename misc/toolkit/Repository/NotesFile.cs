using System.Globalization;
using System.Text.RegularExpressions;

namespace Curriculum.Toolkit.Repository;

/// <summary>
/// A NOTES.md and the transcript inside it: the lines between <c>&lt;!-- run --&gt;</c> and <c>&lt;!-- /run --&gt;</c>, fenced as text.
/// The opening marker may name a relative tolerance for the numbers, as in <c>&lt;!-- run tolerance=1e-6 --&gt;</c>.
/// </summary>
public sealed partial class NotesFile
{
    private readonly Match block;

    /// <summary>Takes the text of the notes apart.</summary>
    /// <param name="text">The whole file, with LF or CRLF line ends.</param>
    /// <param name="name">What error messages call the file.</param>
    /// <exception cref="FormatException">The block is missing, or there are several.</exception>
    public NotesFile(string text, string name)
    {
        Text = text.ReplaceLineEndings("\n");
        MatchCollection blocks = Block().Matches(Text);
        if (blocks.Count != 1)
            throw new FormatException($"{name}: expected one block between <!-- run --> and <!-- /run -->, found {blocks.Count}.");
        block = blocks[0];
    }

    /// <summary>The whole file, with LF line ends.</summary>
    public string Text { get; }

    /// <summary>The transcript, without fence and markers.</summary>
    public string Transcript => block.Groups["transcript"].Value.TrimEnd('\n');

    /// <summary>The relative tolerance that the marker names for numbers, or null: then numbers must agree as printed.</summary>
    public double? Tolerance =>
        block.Groups["tolerance"].Success
            ? double.Parse(block.Groups["tolerance"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The notes without the block: what the author typed.</summary>
    public string Prose => Text.Remove(block.Index, block.Length);

    /// <summary>The same notes with another transcript; the marker and every other byte stay.</summary>
    public string WithTranscript(string transcript)
    {
        string marker = block.Groups["marker"].Value;
        string lines = string.Join('\n', transcript.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => line.TrimEnd()));
        return Text[..block.Index] + $"{marker}\n```text\n{lines}\n```\n<!-- /run -->" + Text[(block.Index + block.Length)..];
    }

    /// <summary>Reads a file.</summary>
    public static NotesFile Read(string path) => new(File.ReadAllText(path), path);

    [GeneratedRegex(@"(?<marker><!-- run(?: tolerance=(?<tolerance>[0-9.eE+-]+))? -->)\n(?:```text\n)?(?<transcript>.*?)(?:```\n)?<!-- /run -->", RegexOptions.Singleline)]
    private static partial Regex Block();
}
