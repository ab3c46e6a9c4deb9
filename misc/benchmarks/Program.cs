using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Curriculum.Benchmarks.Tasks;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Benchmarks;

/// <summary>The command line of the benchmarks.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Run(args, Console.Out, Console.Error);
    }

    /// <summary>Runs a command line: 0 is good, 1 means that a comparison went wrong, 2 that the command or its input made no sense.</summary>
    internal static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        ParseResult parsed = Commands(output).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors) errors.WriteLine(error.Message);
            errors.WriteLine("What there is: dotnet run -c Release --project misc/benchmarks -- --help");
            return 2;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is InputException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(exception.Message);
            return 2;
        }
    }

    private static RootCommand Commands(TextWriter output)
    {
        Option<int> threads = AtLeastOne("--threads", "How many threads each side may use.", 1), runs = AtLeastOne("--runs", "How many counted runs.", 7);
        Option<string> data = new("--data") { Description = "Where the input lies: array X of PREFIX is the file PREFIX_X.bin.", HelpName = "PREFIX", Required = true };
        Argument<string> name = new("task") { Description = "The task's name." };
        Argument<string[]> names = new("tasks") { Description = "The tasks' names; none means all.", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> keep = new("--keep") { Description = "Keep the figures in misc/benchmarks/results, from which RESULTS.md is made, and make it." };

        Command peers = new("peers", "Runs ours and the Python peers in turn on the same input, and compares.") { names, threads, runs, keep };
        peers.SetAction(result =>
        {
            string[] asked = result.GetValue(names)!;
            IReadOnlyList<BenchmarkTask> chosen = asked.Length == 0 ? AllTasks.List : [.. asked.Select(AllTasks.Find)];
            bool kept = result.GetValue(keep);
            int code = PeersCommand.Run(chosen, result.GetValue(threads), result.GetValue(runs), kept ? Results.Folder : Path.Combine(RepositoryFolder.Root, "artifacts", "benchmarks"));
            if (kept) Results.Write();
            return code;
        });

        Option<bool> memory = new("--memory") { Description = "Also say the most memory that the process held." };
        Command task = new("task", "Runs ours alone on given files and prints one line of JSON.") { name, data, threads, runs, memory };
        task.SetAction(result => TaskCommand.Run(AllTasks.Find(result.GetValue(name)!), result.GetValue(data)!, result.GetValue(threads), result.GetValue(runs), result.GetValue(memory), output));

        Command tasks = new("tasks", "Lists every task with its arrays, settings and figures.");
        tasks.SetAction(_ => TaskCommand.List(AllTasks.List, output));

        Command scaling = new("scaling", "Times a task against n and against d, beside its peer, and draws it.") { name, threads, runs };
        scaling.SetAction(result => ScalingCommand.Run(AllTasks.Find(result.GetValue(name)!), result.GetValue(threads), result.GetValue(runs)));

        Option<int> size = AtLeastOne("--size", "Rows and columns of the matrices.", 1024);
        Command peak = new("peak", "Measures the machine's peak of multiply-adds and how much of it the product reaches.") { size, runs };
        peak.SetAction(result => PeakCommand.Run(result.GetValue(size), result.GetValue(runs)));

        Command loop = new("loop", "Measures the learner's loop in a fresh clone: builds, tests, the runs of the topics.") { keep };
        loop.SetAction(result => LoopCommand.Run(result.GetValue(keep)));

        Command results = new("results", "Makes RESULTS.md from what is kept in misc/benchmarks/results.");
        results.SetAction(_ =>
        {
            Results.Write();
            return 0;
        });

        Argument<string[]> filters = new("filters") { Description = "BenchmarkDotNet's own arguments, such as --filter *Steps*.", Arity = ArgumentArity.ZeroOrMore };
        Command micro = new("micro", "Times single kernels with BenchmarkDotNet.") { filters };
        micro.TreatUnmatchedTokensAsErrors = false;
        micro.SetAction(result => Micro.Benchmarks.Run([.. result.GetValue(filters)!, .. result.UnmatchedTokens]));

        return new RootCommand("Side by side with the peers: our times and theirs.") { peers, task, tasks, scaling, peak, loop, results, micro };
    }

    private static Option<int> AtLeastOne(string name, string description, int usual)
    {
        Option<int> option = new(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int value) && value < 1) result.AddError($"{name} must be at least 1; it is {value}.");
        });
        return option;
    }
}
