namespace Curriculum.Study.Tests;

/// <summary>Starting a topic: what is built again, and when.</summary>
public sealed class RunTests
{
    private const string Topic = SampleTopic.Path;

    private static string Program(string file, int exitCode) =>
        $"""System.IO.File.WriteAllText(@"{file}", string.Join('|', args)); return {exitCode};""";

    [Test]
    public void Run_hands_over_the_arguments_and_the_exit_code_and_builds_only_what_has_changed()
    {
        using Sample sample = new();
        string said = sample.PathOf("said"), dll = sample.PathOf("artifacts/bin/Week01.LinearRegression/debug/Week01.LinearRegression.dll");
        sample.WriteTopic(Program(said, 7));
        sample.Run("run", "linear_regression", "--", "--k", "7", "--help", "two words").Should().Be(7);
        File.ReadAllText(said).Should().Be("--k|7|--help|two words");
        DateTime built = File.GetLastWriteTimeUtc(dll);

        sample.Run("run", "linear", "regression").Should().Be(7);
        File.ReadAllText(said).Should().Be("");
        File.GetLastWriteTimeUtc(dll).Should().Be(built, "nothing had changed");

        sample.Write($"{Topic}/Program.cs", Program(said, 8));
        sample.Run("run", "linear_regression").Should().Be(8, "the source has changed");

        sample.Write($"{Topic}/Program.cs", "no code");
        sample.Run("run", "linear_regression").Should().Be(1);
        sample.Output.Should().Contain("It does not compile yet:");

        sample.Write($"{Topic}/Program.cs", Program(said, 9));
        sample.Run("run", "linear_regression").Should().Be(9);
        File.Delete(dll);
        sample.Run("run", "linear_regression").Should().Be(9, "the output was removed");
    }

    [Test]
    public void A_change_in_what_a_topic_stands_on_is_seen()
    {
        using Sample sample = new();
        sample.Write("library/Library.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        sample.Write("library/Code.cs", "public static class Code { public static int Value() => 3; }");
        sample.WriteTopic("return Code.Value();");
        sample.Write($"{Topic}/Week01.LinearRegression.csproj", SampleTopic.Project.Replace("<Compile", """<ProjectReference Include="../../library/Library.csproj" /><Compile"""));
        sample.Run("run", "linear_regression").Should().Be(3);
        BuildStamp.Read(sample.Clone, sample.Clone.ProjectOf(Sample.Regression))!.Projects.Should().Equal(sample.PathOf("library/Library.csproj"));
        sample.Write("library/Code.cs", "public static class Code { public static int Value() => 4; }");
        sample.Run("run", "linear_regression").Should().Be(4);
    }

    [TestCase("Program.cs", true)]
    [TestCase("Other.cs", true)]
    [TestCase("appsettings.json", true)]
    [TestCase("packages.lock.json", true)]
    [TestCase("inner/Deep.cs", true)]
    [TestCase("Week01.LinearRegression.csproj", true)]
    [TestCase("../../Directory.Build.props", true)]
    [TestCase("../../Directory.Build.local.props", true)]
    [TestCase("../../global.json", true)]
    [TestCase("NOTES.md", false)]
    [TestCase("figures/a.svg", false)]
    [TestCase("exercises/Exercises.cs", false)]
    [TestCase("tests/T.cs", false)]
    [TestCase(".Program.cs.swp", false)]
    [TestCase("Program.cs~", false)]
    [TestCase("../../PROGRESS.md", false)]
    public void A_build_reads_these_files_and_not_those(string file, bool isRead)
    {
        using Sample sample = new();
        sample.WriteTopic("");
        sample.Write($"{Topic}/tests/T.csproj", "");
        string project = sample.Clone.ProjectOf(Sample.Regression), dll = sample.PathOf("x/x.dll");
        (string, string) before = BuildInputs.Fingerprint(sample.Root, project, [], dll);
        BuildInputs.Fingerprint(sample.Root, project, [], dll).Should().Be(before);
        sample.Write($"{Topic}/{file}", "something else");
        (BuildInputs.Fingerprint(sample.Root, project, [], dll) != before).Should().Be(isRead);
    }

    [Test]
    public void A_source_that_is_removed_is_noticed()
    {
        using Sample sample = new();
        sample.WriteTopic("");
        sample.Write($"{Topic}/Other.cs", "");
        string project = sample.Clone.ProjectOf(Sample.Regression);
        (string, string) before = BuildInputs.Fingerprint(sample.Root, project, [], "none");
        File.Delete(sample.PathOf($"{Topic}/Other.cs"));
        BuildInputs.Fingerprint(sample.Root, project, [], "none").Should().NotBe(before);
    }

    [Test]
    public void The_tests_of_a_topic_are_built_from_its_exercises_and_solutions_too()
    {
        using Sample sample = new();
        sample.WriteExercises();
        string project = sample.Clone.TestsProjectOf(Sample.Regression);
        foreach (string file in (string[])["exercises/Exercises.cs", "solutions/Solutions.cs", "tests/Program.cs"])
        {
            (string own, string others) = BuildInputs.Fingerprint(sample.Root, project, [], "none");
            sample.Write($"{Topic}/{file}", "changed");
            BuildInputs.Fingerprint(sample.Root, project, [], "none").Own.Should().NotBe(own, file);
            BuildInputs.Fingerprint(sample.Root, project, [], "none").Others.Should().Be(others);
        }
    }
}
