using System.Text;
using Curriculum.Toolkit;
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

    private readonly bool isOwner;

    public Sample(string plan = Plan) : this(Directory.CreateTempSubdirectory("curriculum-study-").FullName, isOwner: true)
    {
        Write("Curriculum.sln", "");
        Write("PROGRESS.md", plan);
        // As in the repository: one folder for all output, and none of it among the sources.
        Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <ArtifactsPath>$(MSBuildThisFileDirectory)artifacts</ArtifactsPath>
                <UseArtifactsOutput>true</UseArtifactsOutput>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
            </Project>
            """);
    }

    private Sample(string root, bool isOwner)
    {
        (Root, this.isOwner) = (root, isOwner);
        Clone = new Clone(Root, LessonConsole.Open(output, rich: false, LessonConsole.PlainWidth), IsRich: false, IsTerminal: false, Day);
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

    /// <summary>The same clone with an empty screen.</summary>
    public Sample Again() => new(Root, isOwner: false);

    public void Dispose()
    {
        if (!isOwner) return;
        // Git keeps its objects read-only, and Windows does not delete such files.
        foreach (string file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Root, recursive: true);
    }
}
