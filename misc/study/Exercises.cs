using System.Text.Json;
using System.Text.RegularExpressions;

namespace Curriculum.Study;

internal enum ExerciseState { Done, NotBegun, Failed, Missing }

/// <summary>One test's result, as the tests report it: a line of JSON in the file that CURRICULUM_EXERCISE_REPORT names.</summary>
internal sealed record ExerciseResult(string Exercise, string Test, string Outcome, string Message);

/// <summary>What is to be said about an exercise, and the messages that say why.</summary>
internal sealed record ExerciseVerdict(string Exercise, ExerciseState State, IReadOnlyList<string> Messages);

/// <summary>Which exercises a topic has, and what the results of their tests come to.</summary>
internal static partial class Exercises
{
    /// <summary>The exercises of a topic's folder: the static abstract methods of exercises/IExercises.cs.</summary>
    public static IReadOnlyList<string> Of(string topicFolder)
    {
        string file = Path.Combine(topicFolder, "exercises", "IExercises.cs");
        return File.Exists(file) ? InCode(File.ReadAllText(file)) : [];
    }

    public static IReadOnlyList<string> InCode(string code) =>
        [.. StaticAbstract().Split(Comment().Replace(code, " ")).Skip(1)
            .Select(rest => MethodName().Match(rest.Split(';', '{')[0]))
            .Where(match => match.Success).Select(match => match.Groups[1].Value).Distinct()];

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

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bstatic\s+abstract\s")]
    private static partial Regex StaticAbstract();

    // The first word that is followed by a parameter list; the parentheses of a tuple type follow none.
    [GeneratedRegex(@"([A-Za-z_]\w*)\s*(?:<[^()]*>)?\s*\(")]
    private static partial Regex MethodName();
}
