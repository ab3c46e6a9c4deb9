using System.Text.RegularExpressions;
using System.Xml.Linq;
using Curriculum.Study;
using Curriculum.Toolkit.Repository;

namespace Curriculum.House.Tests;

/// <summary>What the project files may say: which arrows there are, how long a chain may grow, where versions stand.</summary>
public sealed class ProjectTests
{
    /// <summary>More topics in one chain make the learner wait: a no-op run takes longer with each.</summary>
    private const int LongestChain = 8;

    private static readonly string Root = RepositoryFolder.Root;

    private static readonly IReadOnlyList<Topic> Topics = Topic.All();

    private static readonly string[] Projects =
        Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "artifacts" or "bin" or "obj"))
            .Order(StringComparer.Ordinal).ToArray();

    private static IEnumerable<(string Project, string Target)> References() =>
        from project in Projects
        from reference in XDocument.Load(RepositoryFolder.PathOf(project)).Descendants("ProjectReference")
        let include = ((string?)reference.Attribute("Include") ?? "").Replace('\\', '/')
        let path = Path.GetFullPath(Path.Combine([Root, .. project.Split('/')[..^1], .. include.Split('/')]))
        select (project, Path.GetRelativePath(Root, path).Replace('\\', '/'));

    [Test]
    public void Every_reference_leads_to_a_project()
    {
        foreach ((string project, string target) in References()) Projects.Should().Contain(target, $"{project} references it");
    }

    [Test]
    public void A_topic_references_only_earlier_topics_and_misc()
    {
        List<string> plan = [.. ProgressFile.Read(Path.Combine(Root, "PROGRESS.md")).Topics.Select(line => line.Path)];
        foreach (Topic topic in Topics)
            foreach ((string _, string target) in References().Where(arrow => arrow.Project.StartsWith(topic.Path + "/", StringComparison.Ordinal)))
            {
                string[] parts = target.Split('/');
                if (parts[0] == "misc" || target.StartsWith(topic.Path + "/", StringComparison.Ordinal)) continue;
                plan.IndexOf($"{parts[0]}/{parts[1]}").Should().BeInRange(0, plan.IndexOf(topic.Path) - 1, $"{topic.Path} may use only what comes before it in PROGRESS.md, and it uses {target}");
            }
    }

    [Test]
    public void A_chain_reaches_at_most_eight_other_topics()
    {
        foreach (Topic topic in Topics) Reached(topic).Should().HaveCountLessThanOrEqualTo(LongestChain, $"a run of {topic.Path} checks them all");
    }

    private static HashSet<Topic> Reached(Topic topic)
    {
        HashSet<Topic> reached = [];
        Queue<Topic> open = new(topic.References());
        while (open.TryDequeue(out Topic? next))
            if (reached.Add(next))
                foreach (Topic further in next.References()) open.Enqueue(further);
        return reached;
    }

    [Test]
    public void Inside_misc_arrows_point_one_way()
    {
        Dictionary<string, string[]> allowed = new()
        {
            ["kernels"] = [],
            ["polyfills"] = ["kernels"],
            ["toolkit"] = ["kernels"],
            ["testing"] = ["toolkit", "study", "testing"],
            ["study"] = ["toolkit", "study"],
            ["datasets"] = ["toolkit"],
            ["safetensors"] = ["toolkit"],
        };
        foreach ((string project, string target) in References().Where(arrow => arrow.Project.StartsWith("misc/", StringComparison.Ordinal)))
        {
            if (project.StartsWith("misc/benchmarks/", StringComparison.Ordinal)) continue;
            target.Should().StartWith("misc/", $"{project} stands below the topics");
            allowed[project.Split('/')[1]].Should().Contain(target.Split('/')[1], $"{project} references {target}");
        }
    }

    [Test]
    public void No_project_names_a_polyfill() =>
        References().Where(arrow => arrow.Target.StartsWith("misc/polyfills/", StringComparison.Ordinal)).Should().BeEmpty("Directory.Build.targets alone decides between a library and its polyfill");

    [Test]
    public void Versions_stand_in_one_place()
    {
        foreach (string project in Projects)
            foreach (XElement package in XDocument.Load(RepositoryFolder.PathOf(project)).Descendants("PackageReference"))
            {
                package.Attributes().Select(attribute => attribute.Name.LocalName).Should().NotContain(["Version", "VersionOverride"], $"{project}: the version of {package.Attribute("Include")?.Value} belongs into Directory.Packages.props");
                package.Elements().Should().BeEmpty(project);
            }
    }

    [Test]
    public void A_topic_says_only_what_it_references()
    {
        foreach (Topic topic in Topics)
            XDocument.Load(topic.ProjectFile).Root!.Elements().Elements().Select(element => element.Name.LocalName)
                .Should().OnlyContain(name => name == "PackageReference" || name == "ProjectReference", $"{topic.Path}: build rules live at the root");
    }

    [Test]
    public void Every_project_is_in_the_solution_in_the_folder_where_it_lies()
    {
        string solution = File.ReadAllText(Path.Combine(Root, "Curriculum.sln"));
        Dictionary<string, (string Name, string Path)> entries = Regex.Matches(solution, "^Project\\(\"[^\"]+\"\\) = \"([^\"]+)\", \"([^\"]+)\", \"([^\"]+)\"", RegexOptions.Multiline)
            .ToDictionary(match => match.Groups[3].Value, match => (match.Groups[1].Value, match.Groups[2].Value.Replace('\\', '/')));
        Dictionary<string, string> parents = Regex.Matches(solution, @"^\s*(\{[0-9A-F-]+\}) = (\{[0-9A-F-]+\})\s*$", RegexOptions.Multiline)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        entries.Values.Select(entry => entry.Path).Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).Should().BeEquivalentTo(Projects);
        foreach ((string id, (string _, string path)) in entries.Where(entry => entry.Value.Path.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            List<string> folders = [];
            for (string? above = parents.GetValueOrDefault(id); above is not null; above = parents.GetValueOrDefault(above)) folders.Insert(0, entries[above].Name);
            string.Join('/', folders).Should().Be(path[..path.LastIndexOf('/')], $"the solution folders of {path}");
        }
    }
}
