using System.Text.Json;
using Curriculum.Toolkit.Repository;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace Curriculum.Testing;

/// <summary>
/// What an exercise throws until somebody begins it. Creating one is enough to be noticed by the test that runs, even if the
/// test swallows or wraps it. Three hints are offered: a nudge, a plan, and nearly the answer; a house test counts them, and
/// the learner's tool shows one more each time it is asked.
/// </summary>
public sealed class NotBegun : Exception
{
    internal static readonly AsyncLocal<List<NotBegun>?> Noticed = new();

    /// <summary>An exercise that waits.</summary>
    /// <param name="hints">What may help, from a nudge to nearly the answer.</param>
    public NotBegun(params string[] hints) : base(hints.Length > 0 ? hints[0] : "")
    {
        Hints = hints;
        if (Noticed.Value is { } list)
            lock (list) list.Add(this);
    }

    /// <summary>What may help, from a nudge to nearly the answer.</summary>
    public IReadOnlyList<string> Hints { get; }
}

/// <summary>
/// A test of an exercise. One that is not begun counts as skipped, with its first hint; one that is begun is judged; a
/// solution is always judged. With the environment variable <see cref="TopicRun.ExerciseReportVariable"/> naming a file, every verdict is
/// appended to it as a line of JSON, which is what the learner's tool reads: a run in which all is skipped still exits 0.
/// </summary>
/// <param name="exercise">The name of the method of IExercises that is tested.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExerciseAttribute(string exercise) : TestAttribute, IWrapTestMethod, IApplyToTest
{
    private static readonly Lock Report = new();

    /// <summary>The name of the method of IExercises that is tested.</summary>
    public string Exercise => exercise;

    void IApplyToTest.ApplyToTest(Test test)
    {
        ApplyToTest(test);
        test.Properties.Add(PropertyNames.Category, "Exercise");
    }

    /// <inheritdoc/>
    public TestCommand Wrap(TestCommand command) => new Judge(command, exercise);

    private sealed class Judge(TestCommand inner, string exercise) : DelegatingTestCommand(inner)
    {
        public override TestResult Execute(TestExecutionContext context)
        {
            List<NotBegun> noticed = [];
            NotBegun.Noticed.Value = noticed;
            try
            {
                innerCommand.Execute(context);
            }
            catch (Exception exception)
            {
                context.CurrentResult.RecordException(exception);
            }
            finally
            {
                NotBegun.Noticed.Value = null;
            }
            string fixture = context.CurrentTest.TypeInfo?.Type is { IsGenericType: true } type ? type.GetGenericArguments()[0].Name : "";
            if (noticed.Count > 0)
                context.CurrentResult.SetResult(
                    fixture == "Exercises" ? ResultState.Skipped : ResultState.Failure,
                    fixture == "Exercises" ? $"not begun. Hint: {noticed[0].Message}" : $"{fixture} is not begun: {noticed[0].Message}");
            Write(exercise, fixture, context.CurrentTest.MethodName ?? context.CurrentTest.Name, context.CurrentResult, noticed.FirstOrDefault());
            return context.CurrentResult;
        }
    }

    private static void Write(string exercise, string fixture, string test, TestResult result, NotBegun? notBegun)
    {
        if (Environment.GetEnvironmentVariable(TopicRun.ExerciseReportVariable) is not { Length: > 0 } path) return;
        string outcome = notBegun is not null ? "NotBegun" : result.ResultState.Status == TestStatus.Passed ? "Passed" : "Failed";
        string line = JsonSerializer.Serialize(new { exercise, fixture, test, outcome, message = notBegun?.Message ?? result.Message ?? "" });
        lock (Report) File.AppendAllText(path, line + "\n");
    }
}
