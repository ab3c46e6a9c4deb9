using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Curriculum.Toolkit;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Datasets.Tests;

/// <summary>The data are what README says: checksums, rows, columns, and a named loader for each table.</summary>
public sealed partial class DatasetTests
{
    private static readonly string Folder = RepositoryFolder.Datasets;

    private static IEnumerable<string> Checksums() => File.ReadAllLines(Path.Combine(Folder, "checksums.sha256"));

    [TestCaseSource(nameof(Checksums))]
    public void Is_the_file_that_was_collected(string line)
    {
        string[] parts = line.Split("  ", 2);
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathOf(parts[1])))).Should().Be(parts[0], parts[1]);
    }

    [Test]
    public void Every_file_has_a_checksum()
    {
        string[] listed = Checksums().Select(line => line.Split("  ", 2)[1].Replace("./", "")).ToArray();
        string[] there = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("tests/", StringComparison.Ordinal) && path != "checksums.sha256").ToArray();
        there.Should().BeEquivalentTo(listed);
    }

    /// <summary>The rows of README's tables that state "N x M" for a table file.</summary>
    private static IEnumerable<TestCaseData> Tables() =>
        from line in File.ReadAllLines(Path.Combine(Folder, "README.md"))
        let match = TableRow().Match(line)
        where match.Success
        select new TestCaseData(match.Groups[1].Value, Whole(match.Groups[2].Value), Whole(match.Groups[3].Value)) { TestName = $"Parses_with_the_rows_and_columns_that_README_states({match.Groups[1].Value})" };

    [TestCaseSource(nameof(Tables))]
    public void Parses_with_the_rows_and_columns_that_README_states(string file, int rows, int columns)
    {
        DataTable table = Curriculum.Toolkit.Datasets.Read(file);
        (table.Rows, table.Columns.Count).Should().Be((rows, columns));
    }

    [Test]
    public void Every_table_in_the_folder_stands_in_README() =>
        Tables().Select(test => (string)test.Arguments[0]!).Should().BeEquivalentTo(
            Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)!).Where(name => name.EndsWith(".csv", StringComparison.Ordinal) || name.EndsWith(".tsv", StringComparison.Ordinal)));

    [Test]
    public void Every_table_has_a_loader_of_its_name()
    {
        string[] loaders = typeof(Curriculum.Toolkit.Datasets).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(DataTable) && method.GetParameters().Length == 0).Select(method => method.Name).ToArray();
        IEnumerable<string> expected = Tables().Select(test => string.Concat(Path.GetFileNameWithoutExtension((string)test.Arguments[0]!).Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
        loaders.Should().BeEquivalentTo(expected);
    }

    private static IEnumerable<TestCaseData> Loaders() =>
        typeof(Curriculum.Toolkit.Datasets).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(DataTable) && method.GetParameters().Length == 0)
            .Select(method => new TestCaseData(method) { TestName = $"Loader_reads_its_own_file({method.Name})" });

    [TestCaseSource(nameof(Loaders))]
    public void Loader_reads_its_own_file(MethodInfo loader)
    {
        DataTable table = (DataTable)loader.Invoke(null, null)!;
        string words = Path.GetFileNameWithoutExtension(table.Name).Replace("-", "", StringComparison.Ordinal);
        words.Should().BeEquivalentTo(loader.Name.ToLowerInvariant());
        table.Rows.Should().BePositive();
    }

    private static IEnumerable<string> NistFiles() => Directory.EnumerateFiles(Path.Combine(Folder, "nist"), "*.dat").Select(path => Path.GetFileNameWithoutExtension(path)!);

    [TestCaseSource(nameof(NistFiles))]
    public void Nist_file_holds_as_many_observations_as_its_head_says(string name)
    {
        NistFile file = Curriculum.Toolkit.Datasets.Nist(name);
        string head = string.Join('\n', File.ReadLines(PathOf($"nist/{name}.dat")).Take(60));
        int stated = Whole(Observations().Match(head).Value);
        // In an analysis of variance a line holds one observation of each treatment.
        int held = head.Contains("Treatments", StringComparison.Ordinal) ? file.Data.Values.Length : file.Data.Rows;
        held.Should().Be(stated);
        file.Certified.Should().NotBeEmpty();
        file.Data.Values.Should().OnlyContain(value => double.IsFinite(value));
    }

    [TestCase("Lew", -177.435, 277.332168044316, -0.307304800605679)]
    [TestCase("Meixner", 0.00012198124514387022, 1.0048141645851965, double.NaN)]
    [TestCase("Mavro", 2.001856, 0.000429123454003053, 0.937989183438248)]
    [TestCase("NumAcc1", 10000002, 1, -0.5)]
    [TestCase("NumAcc3", 1000000.2, 0.1, -0.999)]
    public void Univariate_nist_file_yields_its_three_certified_values(string name, double mean, double deviation, double autocorrelation) =>
        Curriculum.Toolkit.Datasets.Nist(name).Univariate().Should().Be((mean, deviation, autocorrelation));

    [Test]
    public void A_regression_file_has_no_univariate_values() =>
        ((Action)(() => Curriculum.Toolkit.Datasets.Nist("Longley").Univariate())).Should().Throw<FormatException>().WithMessage("Longley.dat: *'Sample Mean'*");

    [Test]
    public void There_are_56_nist_files() => NistFiles().Should().HaveCount(56);

    [Test]
    public void Fashion_images_are_28_by_28_with_ten_equally_frequent_labels()
    {
        (byte[][] images, byte[] labels) = Curriculum.Toolkit.Datasets.FashionMnist(train: true);
        images.Should().HaveCount(6_000).And.OnlyContain(image => image.Length == 28 * 28);
        labels.GroupBy(label => label).Should().HaveCount(10).And.OnlyContain(group => group.Count() == 600);
        (images, labels) = Curriculum.Toolkit.Datasets.FashionMnist(train: false);
        images.Should().HaveCount(1_000).And.OnlyContain(image => image.Length == 28 * 28);
        labels.GroupBy(label => label).Should().HaveCount(10).And.OnlyContain(group => group.Count() == 100);
    }

    [Test]
    public void Coins_image_has_303_rows_of_384_grey_values()
    {
        Matrix image = Curriculum.Toolkit.Datasets.CoinsImage();
        (image.Rows, image.Columns).Should().Be((303, 384));
        image.Values.Should().OnlyContain(value => value >= 0 && value <= 255);
    }

    [Test]
    public void Novels_have_the_lines_and_characters_that_README_states()
    {
        string whale = Curriculum.Toolkit.Datasets.MobyDick(), darcy = Curriculum.Toolkit.Datasets.PrideAndPrejudice();
        System.Text.Encoding.UTF8.GetByteCount(whale).Should().Be(1_194_394);
        whale.Count(character => character == '\n').Should().Be(5_119);
        System.Text.Encoding.UTF8.GetByteCount(darcy).Should().Be(684_768);
        darcy.Count(character => character == '\n').Should().Be(13_030);
    }

    private static string PathOf(string file) => Path.Combine([Folder, .. file.Replace("./", "").Split('/')]);

    private static int Whole(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| ([a-z0-9-]+\.(?:csv|tsv)) \| ([\d,]+) x ([\d,]+) \|")]
    private static partial Regex TableRow();

    [GeneratedRegex(@"(?<=Number of Observations:\s*)([\d,]+)|([\d,]+)(?=\s+Observations)")]
    private static partial Regex Observations();
}
