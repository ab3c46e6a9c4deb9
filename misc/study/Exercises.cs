using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Curriculum.Study;

internal enum ExerciseState { Done, NotBegun, Failed, Missing }

/// <summary>An exercise: a static abstract method of IExercises, and the minutes that its description names, or 0.</summary>
internal sealed record Exercise(string Name, int Minutes);

/// <summary>One test's result, as the tests report it: a line of JSON in the file that CURRICULUM_EXERCISE_REPORT names.</summary>
internal sealed record ExerciseResult(string Exercise, string Test, string Outcome, string Message);

/// <summary>What is to be said about an exercise, and the messages that say why.</summary>
internal sealed record ExerciseVerdict(string Exercise, ExerciseState State, IReadOnlyList<string> Messages);

/// <summary>Which exercises a topic has, and what the results of their tests come to.</summary>
internal static partial class Exercises
{
    /// <summary>The exercises of a topic's folder: the static abstract methods of exercises/IExercises.cs.</summary>
    public static IReadOnlyList<Exercise> Of(string topicFolder)
    {
        string file = Path.Combine(topicFolder, "exercises", "IExercises.cs");
        return File.Exists(file) ? InCode(File.ReadAllText(file)) : [];
    }

    public static IReadOnlyList<Exercise> InCode(string code)
    {
        List<Exercise> exercises = [];
        string? described = null;
        foreach (string part in StaticAbstract().Split(BlockComment().Replace(code, " ")))
        {
            // A part begins with a method and ends with the comment that describes the next one.
            string signature = LineComment().Replace(part, " ").Split(';', '{')[0];
            if (described is not null && MethodName().Match(signature) is { Success: true } name && exercises.All(other => other.Name != name.Groups[1].Value))
                exercises.Add(new Exercise(name.Groups[1].Value, MinutesIn().Match(described) is { Success: true } minutes ? int.Parse(minutes.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0));
            described = CommentAtEnd().Match(part).Value;
        }
        return exercises;
    }

    /// <summary>The results of the learner's own attempt; a line that cannot be read counts as none.</summary>
    public static IReadOnlyList<ExerciseResult> ReadReport(IEnumerable<string> lines)
    {
        List<ExerciseResult> results = [];
        foreach (string line in lines)
        {
            try
            {
                using JsonDocument document = JsonDocument.Parse(line);
                string Field(string name) =>
                    document.RootElement.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
                if (document.RootElement.ValueKind == JsonValueKind.Object && Field("fixture") == "Exercises")
                    results.Add(new ExerciseResult(Field("exercise"), Field("test"), Field("outcome"), Field("message")));
            }
            catch (JsonException)
            {
                // A run that died in the middle of a line: its exercise then has a result too few.
            }
        }
        return results;
    }

    /// <summary>
    /// An exercise is done when it has results and all of them are passed. No result, a skipped one or a word that is not
    /// known is never done: a run in which everything is skipped must not earn a tick.
    /// </summary>
    public static IReadOnlyList<ExerciseVerdict> Judge(IReadOnlyList<string> exercises, IReadOnlyList<ExerciseResult> results) =>
        [.. exercises.Select(exercise => Judge(exercise, [.. results.Where(result => result.Exercise == exercise)]))];

    private static ExerciseVerdict Judge(string exercise, List<ExerciseResult> results)
    {
        List<ExerciseResult> open = [.. results.Where(result => result.Outcome == "NotBegun")];
        List<ExerciseResult> failed = [.. results.Where(result => result.Outcome is not ("Passed" or "NotBegun"))];
        if (failed.Count > 0)
            return new(exercise, ExerciseState.Failed, [.. failed.Select(result => $"{result.Test.Replace('_', ' ')}: {result.Message.Trim()}")]);
        if (open.Count > 0)
            return new(exercise, ExerciseState.NotBegun, [.. open.Select(result => result.Message.Trim()).Where(hint => hint.Length > 0).Distinct()]);
        return results.Count == 0
            ? new(exercise, ExerciseState.Missing, ["no test reported a result for it"])
            : new(exercise, ExerciseState.Done, []);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex BlockComment();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex LineComment();

    // Not inside a comment that runs to the end of its line.
    [GeneratedRegex(@"(?<!//[^\n]*)\bstatic\s+abstract\s")]
    private static partial Regex StaticAbstract();

    [GeneratedRegex(@"(?:[ \t]*///[^\n]*\n)*[^/;{}]*$")]
    private static partial Regex CommentAtEnd();

    [GeneratedRegex(@"\b([0-9]{1,3}) minutes\b")]
    private static partial Regex MinutesIn();

    // The first word that is followed by a parameter list; the parentheses of a tuple type follow none.
    [GeneratedRegex(@"([A-Za-z_]\w*)\s*(?:<[^()]*>)?\s*\(")]
    private static partial Regex MethodName();
}
