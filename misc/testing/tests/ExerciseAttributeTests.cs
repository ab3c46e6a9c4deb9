using Curriculum.Toolkit.Repository;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace Curriculum.Testing.Tests;

/// <summary>The exercise wrapper, tried on fixtures that NUnit runs only from here.</summary>
public sealed class ExerciseAttributeTests
{
    public interface ISample
    {
        static abstract int Answer();
    }

    public sealed class Exercises : ISample
    {
        public static Func<int> Body { get; set; } = () => throw new NotBegun("try 42");

        public static int Answer() => Body();
    }

    public sealed class Solutions : ISample
    {
        public static int Answer() => 42;
    }

    public sealed class HollowSolutions : ISample
    {
        public static int Answer() => throw new NotBegun("try 42");
    }

    [Explicit("Run by the tests of this class.")]
    public sealed class Fixture<T> where T : ISample
    {
        [Exercise(nameof(ISample.Answer))] public void Plain() => Assert.That(T.Answer(), Is.EqualTo(42));

        [Exercise(nameof(ISample.Answer))]
        public void Swallowed()
        {
            try { T.Answer(); }
            catch (Exception) { /* as an assertion that expects an exception would */ }
        }

        [Exercise(nameof(ISample.Answer))] public void Wrapped() => Task.Run(() => T.Answer()).Wait();

        [Exercise(nameof(ISample.Answer))] public void InParallel() => Parallel.For(0, 8, _ => T.Answer());
    }

    [TestCase("Plain"), TestCase("Swallowed"), TestCase("Wrapped"), TestCase("InParallel")]
    public void An_exercise_that_is_not_begun_is_skipped_with_its_hint(string test)
    {
        ITestResult result = Run(typeof(Fixture<Exercises>), test, () => throw new NotBegun("try 42"));
        result.ResultState.Status.Should().Be(TestStatus.Skipped);
        result.Message.Should().Contain("try 42");
    }

    [Test] public void A_right_answer_passes() => Run(typeof(Fixture<Exercises>), "Plain", () => 42).ResultState.Status.Should().Be(TestStatus.Passed);

    [Test] public void A_wrong_answer_fails() => Run(typeof(Fixture<Exercises>), "Plain", () => 41).ResultState.Status.Should().Be(TestStatus.Failed);

    [Test]
    public void An_answer_that_throws_fails() =>
        Run(typeof(Fixture<Exercises>), "Plain", () => throw new InvalidOperationException("oops")).ResultState.Status.Should().Be(TestStatus.Failed);

    [Test] public void A_solution_is_judged() => Run(typeof(Fixture<Solutions>), "Plain", () => 0).ResultState.Status.Should().Be(TestStatus.Passed);

    [Test] public void A_solution_that_is_not_begun_fails() => Run(typeof(Fixture<HollowSolutions>), "Swallowed", () => 0).ResultState.Status.Should().Be(TestStatus.Failed);

    [Test]
    public void The_report_names_exercise_fixture_test_outcome_and_message()
    {
        using TemporaryFolder folder = new();
        string report = Path.Combine(folder.Path, "report.jsonl");
        Environment.SetEnvironmentVariable(TopicRun.ExerciseReportVariable, report);
        try
        {
            Run(typeof(Fixture<Exercises>), "Plain", () => 42);
            Run(typeof(Fixture<Exercises>), "Plain", () => 41);
            Run(typeof(Fixture<Exercises>), "Plain", () => throw new NotBegun("try 42"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(TopicRun.ExerciseReportVariable, null);
        }
        string[] lines = File.ReadAllLines(report);
        lines.Should().HaveCount(3);
        lines[0].Should().Contain("\"exercise\":\"Answer\"").And.Contain("\"fixture\":\"Exercises\"").And.Contain("\"test\":\"Plain\"").And.Contain("\"outcome\":\"Passed\"");
        lines[1].Should().Contain("\"outcome\":\"Failed\"").And.Contain("42");
        lines[2].Should().Contain("\"outcome\":\"NotBegun\"").And.Contain("\"message\":\"try 42\"");
    }

    /// <summary>Runs one test the way NUnit does, wrapper included, apart from the run that is going on.</summary>
    private static TestResult Run(Type fixture, string test, Func<int> body)
    {
        Exercises.Body = body;
        TestMethod method = new DefaultTestCaseBuilder().BuildFrom(new MethodWrapper(fixture, test)) as TestMethod ?? throw new InvalidOperationException(test);
        foreach (IApplyToTest apply in method.Method.GetCustomAttributes<IApplyToTest>(true)) apply.ApplyToTest(method);
        object instance = Activator.CreateInstance(fixture)!;
        method.Fixture = instance;
        using TestExecutionContext.IsolatedContext isolated = new();
        TestExecutionContext context = new() { CurrentTest = method, TestObject = instance, CurrentResult = method.MakeTestResult() };
        NUnit.Framework.Internal.Commands.TestCommand command = new NUnit.Framework.Internal.Commands.TestMethodCommand(method);
        foreach (IWrapTestMethod wrapper in method.Method.GetCustomAttributes<IWrapTestMethod>(true)) command = wrapper.Wrap(command);
        return command.Execute(context);
    }
}
