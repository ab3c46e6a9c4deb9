namespace Curriculum.Toolkit.Repository;

/// <summary>Where the repository lies on this machine, found from the running program and never from the working directory.</summary>
public static class RepositoryFolder
{
    private static readonly Lazy<string> LazyRoot = new(() => Find(AppContext.BaseDirectory));

    /// <summary>The folder that holds Curriculum.sln, as an absolute path.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not lie inside a clone, and CURRICULUM_ROOT is not set.</exception>
    public static string Root => LazyRoot.Value;

    /// <summary>The folder of the data sets.</summary>
    public static string Datasets => Path.Combine(Root, "misc", "datasets");

    /// <summary>The domains in the order of the README: the folders that hold topics.</summary>
    public static IReadOnlyList<string> Domains { get; } =
    [
        "mathematical_foundations", "statistical_theory", "ml_algorithms", "deep_learning",
        "mlops_pipeline", "projects", "research_summaries",
    ];

    /// <summary>A path inside the repository, given with forward slashes, as a path of this machine.</summary>
    public static string PathOf(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    /// <summary>Walks up from <paramref name="start"/> to the folder that holds Curriculum.sln.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder above holds it, and CURRICULUM_ROOT is not set.</exception>
    public static string Find(string start)
    {
        string? named = Environment.GetEnvironmentVariable("CURRICULUM_ROOT");
        if (!string.IsNullOrEmpty(named)) return Path.GetFullPath(named);
        for (DirectoryInfo? folder = new(Path.GetFullPath(start)); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Curriculum.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException(
            $"No folder from {start} upwards holds Curriculum.sln. Run the program from inside a clone, " +
            "or name the clone in the environment variable CURRICULUM_ROOT.");
    }
}
