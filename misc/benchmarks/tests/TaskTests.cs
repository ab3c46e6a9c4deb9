using System.Text.Json;
using Curriculum.Benchmarks.Tasks;
using Curriculum.Kernels;

namespace Curriculum.Benchmarks.Tests;

/// <summary>Every task, at a size that takes no time.</summary>
[TestFixtureSource(nameof(Tasks))]
public sealed class TaskTests(string name)
{
    private static IEnumerable<string> Tasks => AllTasks.List.Select(task => task.Name);

    private readonly BenchmarkTask task = AllTasks.Find(name);

    private Inputs Small => task.Generate(task.Small.N, task.Small.D, new SeededRandom(1));

    [Test]
    public void A_line_of_json_has_the_documented_fields()
    {
        using JsonDocument line = JsonDocument.Parse(TaskCommand.Line(task, Small, threads: 1, runs: 1));
        line.RootElement.EnumerateObject().Select(field => field.Name).Should().Equal("task", "n", "d", "threads", "seconds_fit", "seconds_predict", "quality");
        line.RootElement.GetProperty("task").GetString().Should().Be(name);
        line.RootElement.GetProperty("n").GetInt32().Should().Be(Small[task.Arrays[0].Name].Rows);
        line.RootElement.GetProperty("seconds_fit").GetDouble().Should().BePositive();
        line.RootElement.GetProperty("quality").EnumerateObject().Select(figure => figure.Name).Should().Equal(task.Quality.Select(figure => figure.Name));
    }

    [Test]
    public void Two_threads_reach_what_one_reaches()
    {
        IReadOnlyDictionary<string, double> one = Reach(1), two = Reach(2);
        foreach (QualityFigure figure in task.Quality) figure.Agrees(two[figure.Name], one[figure.Name]).Should().BeTrue($"{figure.Name} is {two[figure.Name]} with two threads and {one[figure.Name]} with one");
    }

    [Test]
    public void A_second_fit_reaches_what_the_first_reached()
    {
        Trial trial = task.Prepare(Small, 1);
        trial.Fit();
        trial.Predict?.Invoke();
        IReadOnlyDictionary<string, double> first = trial.Quality(1);
        trial.Fit();
        trial.Predict?.Invoke();
        trial.Quality(1).Should().Equal(first);
    }

    [Test]
    public void Files_that_are_missing_or_empty_are_named()
    {
        using TemporaryFolder folder = new();
        string prefix = PeersCommand.InputFiles(task, task.Small.N, task.Small.D, folder.Path);
        string last = task.Arrays[^1].Name;
        PeerMatrix.Of(0, 1, Array.Empty<double>()).Write(Inputs.PathOf(prefix, last));
        FluentActions.Invoking(() => Inputs.Read(task, prefix)).Should().Throw<InputException>().WithMessage($"{last} is empty*");
        File.Delete(Inputs.PathOf(prefix, last));
        FluentActions.Invoking(() => Inputs.Read(task, prefix)).Should().Throw<InputException>().WithMessage($"*_{last}.bin does not exist.");
    }

    [Test]
    public void An_array_of_another_shape_is_refused_by_name_or_is_as_good_as_any()
    {
        foreach (ArraySpec array in task.Arrays)
        {
            PeerMatrix odd = PeerMatrix.Of(7, 13, new double[7 * 13]);
            Inputs inputs = new(task.Arrays.ToDictionary(each => each.Name, each => each == array ? odd : Small[each.Name]));
            if (array.AnyShape)
            {
                Trial trial = task.Prepare(inputs, 1);
                trial.Fit();
                trial.Quality(1).Values.Should().OnlyContain(figure => double.IsFinite(figure));
            }
            else FluentActions.Invoking(() => task.Prepare(inputs, 1)).Should().Throw<InputException>(array.Name).Which.Message.Should().MatchRegex($@"\b{array.Name}\b");
        }
    }

    /// <summary>The scripts in <c>peers/</c> do the same with the same bytes.</summary>
    [Test]
    public void The_peers_agree()
    {
        using TemporaryFolder folder = new();
        string prefix = PeersCommand.InputFiles(task, task.Small.N, task.Small.D, folder.Path);
        IReadOnlyDictionary<string, double> ours = Reach(1);
        foreach (Peer peer in task.Peers)
        {
            try
            {
                using PeerProcess process = PeerProcess.Start(peer, prefix, threads: 1);
                process.Run().Fit.Should().BePositive();
                (IReadOnlyDictionary<string, double> theirs, long bytes) = process.Quality();
                bytes.Should().BePositive();
                theirs.Should().NotBeEmpty();
                foreach (QualityFigure figure in task.Quality.Where(figure => theirs.ContainsKey(figure.Name)))
                    figure.Agrees(ours[figure.Name], theirs[figure.Name]).Should().BeTrue($"{figure.Name} is {ours[figure.Name]} here and {theirs[figure.Name]} with {peer.Label}");
            }
            catch (PeerMissingException missing)
            {
                Assert.Ignore(missing.Message);
            }
        }
    }

    private IReadOnlyDictionary<string, double> Reach(int threads)
    {
        Trial trial = task.Prepare(Small, threads);
        trial.Fit();
        trial.Predict?.Invoke();
        return trial.Quality(1);
    }
}
