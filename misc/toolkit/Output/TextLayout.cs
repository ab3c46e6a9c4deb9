namespace Curriculum.Toolkit;

/// <summary>Text broken into lines, for lessons and for the learner's tool.</summary>
public static class TextLayout
{
    /// <summary>Lines of at most <paramref name="width"/> characters, indented; what has line breaks keeps them.</summary>
    public static IEnumerable<string> Wrap(string text, int width, int indent)
    {
        string margin = new(' ', indent);
        foreach (string paragraph in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            string own = margin + paragraph[..(paragraph.Length - paragraph.TrimStart().Length)];
            string line = "";
            foreach (string word in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && own.Length + line.Length + 1 + word.Length > width)
                {
                    yield return own + line;
                    line = "";
                }
                // A word longer than a line, such as a path, is left whole: cut, it could not be copied.
                line = line.Length == 0 ? word : $"{line} {word}";
            }
            yield return line.Length == 0 ? "" : own + line;
        }
    }
}
