using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Curriculum.Toolkit.Repository;

/// <summary>One topic of the curriculum: a folder such as ml_algorithms/week01_linear_regression.</summary>
/// <param name="Domain">The folder above, such as ml_algorithms.</param>
/// <param name="Name">The folder's own name, such as week01_linear_regression.</param>
public sealed partial record Topic(string Domain, string Name)
{
    /// <summary>Domain and name with a forward slash, the way README and PROGRESS.md write it.</summary>
    public string Path => $"{Domain}/{Name}";

    /// <summary>The week that the name begins with.</summary>
    public int Week => int.Parse(Name.AsSpan(4, 2), CultureInfo.InvariantCulture);

    /// <summary>The folder's words in plain English: week01_linear_regression is "Linear regression".</summary>
    public string Title => TitleOf(Name);

    /// <summary>Project and namespace: week01_linear_regression is Week01.LinearRegression.</summary>
    public string ProjectName
    {
        get
        {
            IEnumerable<string> words = Name[7..].Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]);
            return $"Week{Name[4..6]}.{string.Concat(words)}";
        }
    }

    /// <summary>The topic's folder on this machine.</summary>
    public string Folder => RepositoryFolder.PathOf(Path);

    /// <summary>The topic's project file.</summary>
    public string ProjectFile => System.IO.Path.Combine(Folder, ProjectName + ".csproj");

    /// <summary>The project file of the topic's tests.</summary>
    public string TestsProjectFile => System.IO.Path.Combine(Folder, "tests", ProjectName + ".Tests.csproj");

    /// <summary>The topic's notes.</summary>
    public string NotesFile => System.IO.Path.Combine(Folder, "NOTES.md");

    /// <summary>The committed figures that the notes show.</summary>
    public string FiguresFolder => System.IO.Path.Combine(Folder, "figures");

    /// <summary>The topics whose projects this one's project file references, as they are written there.</summary>
    public IReadOnlyList<Topic> References() =>
        XDocument.Load(ProjectFile).Descendants("ProjectReference")
            .Select(reference => (string?)reference.Attribute("Include") ?? "")
            .Select(include => include.Replace('\\', '/').Split('/'))
            .Where(parts => parts.Length >= 3 && IsTopicName(parts[^2]))
            .Select(parts => new Topic(parts[^3] == ".." ? Domain : parts[^3], parts[^2]))
            .ToList();

    /// <summary>Whether a folder's name is that of a topic: weekNN_words_in_lower_case.</summary>
    public static bool IsTopicName(string name) => TopicName().IsMatch(name);

    /// <summary>Every topic that is written, in the order of weeks and, within a week, of domains and names.</summary>
    public static IReadOnlyList<Topic> All() => All(RepositoryFolder.Root);

    /// <summary>The same for the clone in the given folder.</summary>
    public static IReadOnlyList<Topic> All(string root) =>
        (from domain in RepositoryFolder.Domains
         let folder = System.IO.Path.Combine(root, domain)
         where Directory.Exists(folder)
         from topic in Directory.EnumerateDirectories(folder)
         let name = System.IO.Path.GetFileName(topic)
         where IsTopicName(name) && Directory.EnumerateFiles(topic, "*.csproj").Any()
         orderby name[4..6], RepositoryFolder.Domains.ToList().IndexOf(domain), name
         select new Topic(domain, name)).ToList();

    /// <summary>The words of a topic's folder in plain English; a few keep the capitals that they are written with.</summary>
    public static string TitleOf(string name)
    {
        string words = name[7..].Replace('_', ' ');
        words = char.ToUpperInvariant(words[0]) + words[1..];
        return ProperNames.Aggregate(words, (text, proper) =>
            Regex.Replace(text, $@"\b{proper.Replace("/", "")}\b", proper, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
    }

    private static readonly string[] ProperNames =
    [
        "ARIMA", "BERT", "LSTM", "SHAP", "LIME", "ROC", "Bayes", "Bayesian", "Titanic", "Adam", "ResNet18", "Markov", "Monte Carlo", "A/B",
    ];

    [GeneratedRegex(@"^week\d\d_[a-z0-9]+(_[a-z0-9]+)*$")]
    private static partial Regex TopicName();
}
