using System.Text;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study.Tests;

/// <summary>A clone of its own in a temporary folder, with a PROGRESS.md and whatever topics a test puts there.</summary>
internal sealed class Sample : IDisposable
{
    public const string Plan = """
        # Progress

        ## Phase I: core (weeks 1-16)

        ### Week 1

        - [ ] Linear algebra · `mathematical_foundations/week01_linear_algebra` · 150 min · planned
        - [ ] [Linear regression](ml_algorithms/week01_linear_regression/NOTES.md) · ml_algorithms · 90 min
        - [ ] Dropout · `research_summaries/week01_dropout` · 60 min · optional · planned

        ## Milestones

        - [ ] Both · all of `mathematical_foundations/week01_linear_algebra`, `ml_algorithms/week01_linear_regression`
        - [ ] Either · 1 of `mathematical_foundations/week01_linear_algebra`, `ml_algorithms/week01_linear_regression`
        - [ ] Regression · `ml_algorithms/week01_linear_regression`

        """;

    public static readonly Topic Regression = new("ml_algorithms", "week01_linear_regression");
    public static readonly Topic Algebra = new("mathematical_foundations", "week01_linear_algebra");
    public static readonly DateOnly Day = new(2026, 1, 31);

    private readonly StringWriter output = new() { NewLine = "\n" };

    public Sample(string plan = Plan)
    {
        Root = Directory.CreateTempSubdirectory("curriculum-study-").FullName;
        Write("Curriculum.sln", "");
        Write("PROGRESS.md", plan);
        Clone = new Clone(Root, output, Day);
    }

    public string Root { get; }

    public Clone Clone { get; }

    public string ProgressText => Encoding.UTF8.GetString(File.ReadAllBytes(Clone.ProgressPath));

    public string Output => output.ToString();

    public string PathOf(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    public int Run(params string[] args)
    {
        output.GetStringBuilder().Clear();
        return Program.Run(args, () => Clone, output);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
