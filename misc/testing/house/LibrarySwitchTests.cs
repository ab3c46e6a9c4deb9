using System.Text.Json;
using Curriculum.Testing;
using Curriculum.Toolkit.Repository;

namespace Curriculum.House.Tests;

/// <summary>One project file, two builds: by default the polyfills, with CurriculumLibraries=nuget the real packages.</summary>
public sealed class LibrarySwitchTests
{
    private const string BothLibraries = """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <PackageReference Include="ScottPlot" />
            <PackageReference Include="TorchSharp-cpu" />
            <PackageReference Include="MathNet.Numerics" />
          </ItemGroup>
        </Project>
        """;

    [Test]
    public void By_default_both_libraries_are_exchanged_for_their_polyfills()
    {
        (string[] packages, string[] projects, string output) = Evaluate(BothLibraries);
        packages.Should().Contain("MathNet.Numerics").And.NotContain(["ScottPlot", "TorchSharp-cpu"]);
        projects.Should().Contain(path => path.EndsWith("polyfills/ScottPlot/ScottPlot.csproj", StringComparison.Ordinal))
            .And.Contain(path => path.EndsWith("polyfills/TorchSharp/TorchSharp.csproj", StringComparison.Ordinal));
        output.Should().EndWith("/artifacts");
    }

    [Test]
    public void With_nuget_the_packages_stay_and_output_goes_elsewhere()
    {
        (string[] packages, string[] projects, string output) = Evaluate(BothLibraries, "-p:CurriculumLibraries=nuget");
        packages.Should().Contain(["ScottPlot", "TorchSharp-cpu", "MathNet.Numerics"]);
        projects.Should().NotContain(path => path.Contains("polyfills", StringComparison.Ordinal));
        output.Should().EndWith("/artifacts/nuget");
    }

    [Test]
    public void A_project_without_the_libraries_gets_neither() =>
        Evaluate("<Project Sdk=\"Microsoft.NET.Sdk\" />").Projects.Should().NotContain(path => path.Contains("polyfills", StringComparison.Ordinal));

    [Test]
    public void A_polyfill_that_is_named_while_the_packages_are_asked_for_is_an_error()
    {
        string named = $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="{RepositoryFolder.PathOf("misc/polyfills/ScottPlot/ScottPlot.csproj")}" /></ItemGroup></Project>""";
        (int exit, string said) = MsBuild(named, "-t:CheckCurriculumLibraries", "-p:CurriculumLibraries=nuget");
        exit.Should().NotBe(0);
        said.Should().Contain("names a polyfill").And.Contain("PackageReference");
    }

    [Test]
    public void A_word_that_is_neither_is_an_error()
    {
        (int exit, string said) = MsBuild(BothLibraries, "-t:CheckCurriculumLibraries", "-p:CurriculumLibraries=real");
        exit.Should().NotBe(0);
        said.Should().Contain("CurriculumLibraries is 'real'; it may be 'polyfill' or 'nuget'.");
    }

    private static (string[] Packages, string[] Projects, string Output) Evaluate(string project, params string[] arguments)
    {
        (int exit, string said) = MsBuild(project, [.. arguments, "-getItem:PackageReference", "-getItem:ProjectReference", "-getProperty:ArtifactsPath"]);
        exit.Should().Be(0, said);
        JsonElement root = JsonDocument.Parse(said).RootElement;
        string[] Items(string kind) => root.GetProperty("Items").GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/')).ToArray();
        return (Items("PackageReference"), Items("ProjectReference"), root.GetProperty("Properties").GetProperty("ArtifactsPath").GetString()!.Replace('\\', '/'));
    }

    /// <summary>Evaluates a project as if it lay in the repository: it imports the same build files.</summary>
    private static (int Exit, string Said) MsBuild(string project, params string[] arguments)
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "Trial.csproj");
        File.WriteAllText(path, project);
        return DotnetCommand.Run(folder.Path, new Dictionary<string, string>(),
        [
            "msbuild", path, "-nologo", .. arguments,
            $"-p:DirectoryBuildPropsPath={RepositoryFolder.PathOf("Directory.Build.props")}",
            $"-p:DirectoryBuildTargetsPath={RepositoryFolder.PathOf("Directory.Build.targets")}",
            $"-p:DirectoryPackagesPropsPath={RepositoryFolder.PathOf("Directory.Packages.props")}",
        ]);
    }
}
