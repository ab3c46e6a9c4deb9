using Curriculum.Benchmarks.Tasks;

namespace Curriculum.Benchmarks.Tests;

public sealed class ResultsTests
{
    [Test]
    public void The_page_is_what_the_kept_figures_give() =>
        File.ReadAllText(Results.Page).Should().Be(Results.Render(Results.ReadAll(), Results.ReadLoop(), Results.ReadReasons()), "`-- results` writes it");

    [Test]
    public void Every_task_has_been_measured_with_one_thread_and_with_two()
    {
        IReadOnlyList<Comparison> kept = Results.ReadAll();
        foreach (BenchmarkTask task in AllTasks.List)
            kept.Where(comparison => comparison.Task == task.Name).Select(comparison => comparison.Threads).Should().Equal([1, 2], $"{task.Name} is kept by `peers {task.Name} --keep`, and with --threads 2");
    }

    [Test]
    public void A_goal_that_is_missed_has_its_reason_and_no_reason_is_left_over()
    {
        string[] missed = [.. Results.ReadAll().SelectMany(Results.Missed)];
        Results.ReadReasons().Keys.Should().BeEquivalentTo(missed);
    }

    [Test]
    public void The_page_shows_losses_and_disagreements()
    {
        Side ours = new("ours", 1, [0.2, 0.4, 0.3], null, new Dictionary<string, double> { ["rss"] = 1 }, new Dictionary<string, string>());
        Side theirs = new("them", 1, [0.1, 0.1, 0.1], null, new Dictionary<string, double> { ["rss"] = 2 }, new Dictionary<string, string> { ["numpy"] = "1.24.2" });
        Comparison comparison = new("ols", 10, 2, 1, 3, "2026-01-31", Machine.This, [new Pairing(theirs, ours, 1.2, "rss is 1 here and 2 there")]);
        string page = Results.Render([comparison], null, new Dictionary<string, string> { ["ols, them"] = "three passes where one would do" });
        page.Should().Contain("| `ols` | 10 × 2 | 1 | them | 300 | 100 | 3.00 (2.00–4.00) | **1.2 missed** | 2026-01-31 |")
            .And.Contain("- ols, them: three passes where one would do")
            .And.Contain("- `ols`: rss is 1 here and 2 there");
    }

    [Test]
    public void What_is_kept_can_be_read_again()
    {
        Comparison comparison = new("ols", 10, 2, 1, 3, "2026-01-31", Machine.This, [new Pairing(null, null, 1.2, "not installed")]);
        Comparison.FromJson(comparison.ToJson()).ToJson().Should().Be(comparison.ToJson());
    }
}
