using System.Text.Json;
using System.Text.RegularExpressions;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary>The hints that the exercises offer, from a nudge to nearly the answer.</summary>
internal static partial class ExerciseHints
{
    /// <summary>
    /// The hints of an exercise: the arguments of its <c>NotBegun</c> in Exercises.cs. Whoever has begun has overwritten them;
    /// then they come from the latest version of the file in git that still holds them.
    /// </summary>
    public static IReadOnlyList<string> Of(string root, Topic topic, string exercise)
    {
        string file = Path.Combine(root, topic.Domain, topic.Name, "exercises", "Exercises.cs");
        if (File.Exists(file) && InCode(File.ReadAllText(file), exercise) is { Count: > 0 } present) return present;
        TimeSpan limit = TimeSpan.FromSeconds(10);
        string path = $"{topic.Path}/exercises/Exercises.cs";
        Child? log = Child.TryRun("git", root, limit, "log", "--format=%H", "--", path);
        foreach (string commit in log is { ExitCode: 0 } ? log.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [])
            if (Child.TryRun("git", root, limit, "show", $"{commit}:{path}") is { ExitCode: 0 } version && InCode(version.Output, exercise) is { Count: > 0 } old)
                return old;
        return [];
    }

    /// <summary>The string arguments of the <c>NotBegun</c> that a method throws; strings joined by + are one hint.</summary>
    public static IReadOnlyList<string> InCode(string code, string exercise)
    {
        Match method = Regex.Match(code, $@"\bstatic\s[^;{{}}=]*?\b{exercise}\s*(<[^()]*>)?\s*\(");
        if (!method.Success) return [];
        int thrown = code.IndexOf("NotBegun(", method.Index, StringComparison.Ordinal);
        if (thrown < 0 || code[(method.Index + 6)..thrown].Contains("static ", StringComparison.Ordinal)) return [];
        List<string> hints = [];
        bool joined = false;
        for (Match token = Token().Match(code, thrown + "NotBegun(".Length); token.Success && token.Value != ")"; token = token.NextMatch())
        {
            if (token.Value[0] != '"') { joined = token.Value == "+"; continue; }
            string text = Regex.Unescape(token.Value[1..^1]);
            if (joined && hints.Count > 0) hints[^1] += text;
            else hints.Add(text);
        }
        return hints;
    }

    /// <summary>How many hints of an exercise were shown before.</summary>
    public static int Shown(Clone clone, Topic topic, string exercise) => Memory(clone).GetValueOrDefault($"{topic.Path} {exercise}");

    /// <summary>Remembers how many were shown.</summary>
    public static void RememberShown(Clone clone, Topic topic, string exercise, int count)
    {
        SortedDictionary<string, int> memory = Memory(clone);
        memory[$"{topic.Path} {exercise}"] = count;
        Directory.CreateDirectory(clone.MemoryFolder);
        Files.Replace(MemoryFile(clone), JsonSerializer.SerializeToUtf8Bytes(memory));
    }

    private static SortedDictionary<string, int> Memory(Clone clone)
    {
        try { return JsonSerializer.Deserialize<SortedDictionary<string, int>>(File.ReadAllText(MemoryFile(clone))) ?? []; }
        catch (Exception exception) when (exception is IOException or JsonException) { return []; }
    }

    private static string MemoryFile(Clone clone) => Path.Combine(clone.MemoryFolder, "hints.json");

    [GeneratedRegex("""
        "(?:[^"\\\n]|\\.)*"|[,+)]
        """)]
    private static partial Regex Token();
}
