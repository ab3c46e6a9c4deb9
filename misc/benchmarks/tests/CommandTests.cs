using Curriculum.Benchmarks.Tasks;

namespace Curriculum.Benchmarks.Tests;

public sealed class CommandTests
{
    [TestCase(new[] { "nonsense" }, "nonsense")]
    [TestCase(new[] { "task", "ols" }, "--data")]
    [TestCase(new[] { "task", "nonsense", "--data", "x" }, "There is no task 'nonsense'")]
    [TestCase(new[] { "task", "ols", "--data", "x", "--runs", "0" }, "--runs must be at least 1")]
    [TestCase(new[] { "task", "ols", "--data", "x", "--threads", "two" }, "two")]
    [TestCase(new[] { "task", "ols", "--data", "nowhere" }, "nowhere_X.bin does not exist")]
    [TestCase(new[] { "peers", "nonsense" }, "There is no task 'nonsense'")]
    public void A_command_that_makes_no_sense_says_why_and_ends_with_2(string[] args, string why)
    {
        (int code, string output, string errors) = Run(args);
        code.Should().Be(2);
        output.Should().BeEmpty();
        errors.Should().Contain(why);
    }

    [Test]
    public void A_task_prints_one_line()
    {
        using TemporaryFolder folder = new();
        BenchmarkTask ols = AllTasks.Find("ols");
        string prefix = PeersCommand.InputFiles(ols, 60, 4, folder.Path);
        (int code, string output, string errors) = Run("task", "ols", "--data", prefix, "--runs", "3");
        errors.Should().BeEmpty();
        code.Should().Be(0);
        output.Trim().Should().StartWith("{\"task\":\"ols\",\"n\":60,\"d\":4,\"threads\":1,\"seconds_fit\":").And.EndWith("}}").And.NotContain("\n");
    }

    [Test]
    public void The_list_names_every_task_and_array()
    {
        (int code, string output, _) = Run("tasks");
        code.Should().Be(0);
        foreach (BenchmarkTask task in AllTasks.List)
        {
            output.Should().Contain($"{task.Name}: {task.Settings}");
            foreach (QualityFigure figure in task.Quality) output.Should().Contain($"  {figure.Name}: ");
        }
    }

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using StringWriter output = new(), errors = new();
        int code = Program.Run(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
