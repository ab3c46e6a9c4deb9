namespace Curriculum.Study.Tests;

public sealed class LibrariesAndDoctorTests
{
    private const string Local = "Directory.Build.local.props";

    [Test]
    public void Libraries_shows_the_default_and_sets_the_choice()
    {
        using Sample sample = new();
        sample.Run("libraries").Should().Be(0);
        sample.Output.Should().Be("polyfill, the default\n");
        foreach (string choice in (string[])["nuget", "polyfill", "nuget"])
        {
            sample.Run("libraries", choice).Should().Be(0);
            sample.Run("libraries").Should().Be(0);
            sample.Output.Should().StartWith($"{choice}, by {Local}");
        }
        File.ReadAllText(sample.PathOf(Local)).Should().Be("""
            <Project>
              <PropertyGroup>
                <CurriculumLibraries Condition="'$(CurriculumLibraries)' == ''">nuget</CurriculumLibraries>
              </PropertyGroup>
            </Project>

            """);
    }

    [Test]
    public void What_else_the_local_file_says_stays()
    {
        using Sample sample = new();
        sample.Write(Local, "<Project>\n  <!-- mine -->\n  <PropertyGroup><Mine>1</Mine></PropertyGroup>\n</Project>\n");
        sample.Run("libraries", "nuget").Should().Be(0);
        File.ReadAllText(sample.PathOf(Local)).Should().StartWith("<Project>\n  <!-- mine -->\n  <PropertyGroup><Mine>1</Mine></PropertyGroup>\n  <PropertyGroup>\n").And.Contain(">nuget<").And.EndWith("</Project>\n");
    }

    [Test]
    public void A_local_file_that_is_no_project_is_left_alone()
    {
        using Sample sample = new();
        sample.Write(Local, "nonsense");
        sample.Run("libraries", "nuget").Should().Be(2);
        File.ReadAllText(sample.PathOf(Local)).Should().Be("nonsense");
    }

    [Test]
    public void A_machine_that_has_everything_is_well()
    {
        using Sample sample = Well();
        DoctorCommand.Doctor(sample.Clone, (program, arguments) => new Child(0, $"{program} 1.0", false)).Should().Be(0);
        sample.Output.Should().Contain("ok       .NET SDK").And.Contain("global.json asks for 10.0.100").And.Contain("ok       numbers").And.EndWith("All that is needed is there.\n");
        sample.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80).And.NotContain(line => line.StartsWith("missing", StringComparison.Ordinal));
    }

    [Test]
    public void What_is_optional_is_no_fault()
    {
        using Sample sample = Well();
        DoctorCommand.Doctor(sample.Clone, (program, arguments) => program == "dotnet" ? new Child(0, "10.0.100", false) : null).Should().Be(0);
        foreach (string tool in (string[])["git", "python", "R", "rsvg-convert", "psql", "docker"])
            sample.Output.Should().MatchRegex($"optional {tool} +not found");
    }

    [Test]
    public void An_SDK_that_does_not_fit_and_packages_that_are_not_restored_are_faults()
    {
        using Sample sample = Well();
        DoctorCommand.Doctor(sample.Clone, (program, arguments) => new Child(1, "/x/T.csproj : error NU1301: no network", false)).Should().Be(1);
        sample.Output.Should().MatchRegex("missing  .NET SDK +global.json asks for 10.0.100").And.MatchRegex("missing  packages +not restored").And.Contain("NU1301");
    }

    [Test]
    public void Output_that_cannot_be_written_is_a_fault()
    {
        using Sample sample = Well();
        sample.Write("artifacts", "a file where the folder should be");
        DoctorCommand.Doctor(sample.Clone, (program, arguments) => new Child(0, "10.0.100", false)).Should().Be(1);
        sample.Output.Should().MatchRegex("missing  artifacts +the folder cannot be written");
    }

    [Test]
    public void Wrong_line_ends_are_named()
    {
        using Sample sample = Well();
        sample.Write("PROGRESS.md", Sample.Plan.ReplaceLineEndings("\r\n"));
        DoctorCommand.Doctor(sample.Clone, (program, arguments) => new Child(0, "10.0.100", false)).Should().Be(0);
        sample.Output.Should().Contain("PROGRESS.md has CRLF");
    }

    private static Sample Well()
    {
        Sample sample = new();
        sample.WriteTopic("");
        sample.Write("global.json", """{ "sdk": { "version": "10.0.100" } }""");
        return sample;
    }
}
