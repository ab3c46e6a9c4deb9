using System.Text;
using System.Text.RegularExpressions;
using Curriculum.Toolkit.Repository;

namespace Curriculum.House.Tests;

/// <summary>What no source file may hold, because a run would no longer be the same everywhere.</summary>
public sealed class SourceTests
{
    private static readonly string Root = RepositoryFolder.Root;

    private static readonly string[] TextKinds = [".cs", ".csproj", ".props", ".targets", ".md", ".py", ".svg", ".json", ".yml", ".sln", ".r"];

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "artifacts" or "bin" or "obj" or ".git" or ".vs" or ".idea" or "nist"))
            .Where(path => TextKinds.Contains(Path.GetExtension(path).ToLowerInvariant()));

    private static readonly (string Pattern, string Why, string[] But)[] Banned =
    [
        (@"\bnew Random\(|\bRandom\.Shared\b", "all randomness comes from SeededRandom", []),
        (@"\bAnsiConsole\.(Write|Markup|Prompt|Progress|Status|Console|Profile)", "the static console keeps the first writer that it sees; LessonConsole opens our own", []),
        (@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", "no clock in lessons", ["misc/study/", "misc/benchmarks/"]),
        (@"\bStopwatch\b", "timings belong in misc/benchmarks", ["misc/study/", "misc/benchmarks/"]),
        (@"\bTensorPrimitives\.(Sum|Dot|Norm|SoftMax|CosineSimilarity|Distance|Product|Average)\b", "its reductions depend on the machine", ["misc/benchmarks/"]),
        (@"\bGuid\.NewGuid\b", "nothing that varies", ["misc/study/"]),
    ];

    [Test]
    public void Nothing_banned_is_used()
    {
        foreach (string file in Sources().Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && !path.StartsWith("misc/testing/house/", StringComparison.Ordinal)))
            foreach ((string pattern, string why, string[] but) in Banned)
                if (!but.Any(prefix => file.StartsWith(prefix, StringComparison.Ordinal)))
                    Regex.Match(File.ReadAllText(RepositoryFolder.PathOf(file)), pattern).Value.Should().BeEmpty($"{file}: {why}");
    }

    [Test]
    public void The_bans_would_catch_an_offender()
    {
        string[] offenders = ["new Random(1)", "AnsiConsole.Write(x)", "DateTime.Now", "Stopwatch.StartNew()", "TensorPrimitives.Sum(x)", "Guid.NewGuid()"];
        offenders.Zip(Banned).Should().OnlyContain(pair => Regex.IsMatch(pair.First, pair.Second.Pattern));
    }

    [Test]
    public void Text_ends_its_lines_with_LF_and_has_no_byte_order_mark()
    {
        // Visual Studio's solution format begins with one, and insists on it.
        foreach (string file in Sources())
        {
            byte[] bytes = File.ReadAllBytes(RepositoryFolder.PathOf(file));
            if (!OperatingSystem.IsWindows()) bytes.Should().NotContain((byte)'\r', file);
            if (!file.EndsWith(".sln", StringComparison.Ordinal)) (bytes is [0xEF, 0xBB, 0xBF, ..]).Should().BeFalse(file);
        }
    }

    [Test]
    public void A_program_holds_no_algorithm()
    {
        // A lesson is read from top to bottom: no types of its own, and no loop inside a loop.
        foreach (string file in Sources().Where(path => path.EndsWith("/Program.cs", StringComparison.Ordinal) && path.Split('/')[1].StartsWith("week", StringComparison.Ordinal)))
        {
            string code = File.ReadAllText(RepositoryFolder.PathOf(file));
            Regex.IsMatch(code, @"^(public |internal |sealed |static )*(class|record|struct|interface)\s", RegexOptions.Multiline).Should().BeFalse(file);
            Encoding.UTF8.GetByteCount(code).Should().BeLessThan(20_000, file);
        }
    }
}
