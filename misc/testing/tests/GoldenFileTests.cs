using System.Text.Json.Nodes;

namespace Curriculum.Testing.Tests;

/// <summary>A golden file is believed only with a complete passport; each broken copy is refused.</summary>
public sealed class GoldenFileTests
{
    private const string Iris = "misc/datasets/iris.csv";

    private static JsonObject Good() => JsonNode.Parse($$"""
        { "generator": "make.py", "tool": "scipy", "version": "1.10.1", "date": "2026-01-31", "digits": 9, "why": "condition 1e4",
          "input": { "file": "{{Iris}}", "sha256": "{{Sum()}}" }, "values": { "slope": 0.5, "row": [1, 2], "rows": [[1, 2], [3, 4]] } }
        """)!.AsObject();

    [Test]
    public void A_complete_one_gives_its_values()
    {
        GoldenFile golden = Read(Good());
        golden.Value("slope").Should().Be(0.5);
        golden.Values("row").Should().Equal(1, 2);
        golden.Matrix("rows").Values.Should().Equal(1, 2, 3, 4);
        golden.Digits.Should().Be(9);
    }

    [TestCase("generator"), TestCase("tool"), TestCase("version"), TestCase("date"), TestCase("digits"), TestCase("why"), TestCase("input"), TestCase("values")]
    public void One_without_a_part_of_its_passport_is_refused(string part)
    {
        JsonObject broken = Good();
        broken.Remove(part);
        ((Action)(() => Read(broken))).Should().Throw<FormatException>().WithMessage($"*{part}*");
    }

    [Test]
    public void One_made_from_another_file_is_refused()
    {
        JsonObject broken = Good();
        broken["input"]!["sha256"] = new string('0', 64);
        ((Action)(() => Read(broken))).Should().Throw<FormatException>().WithMessage("*was made from another*");
    }

    [Test]
    public void One_whose_input_is_gone_is_refused()
    {
        JsonObject broken = Good();
        broken["input"]!["file"] = "misc/datasets/no-such.csv";
        ((Action)(() => Read(broken))).Should().Throw<FormatException>().WithMessage("*not in the repository*");
    }

    [Test]
    public void One_whose_generator_is_not_there_or_writes_something_else_is_refused()
    {
        ((Action)(() => Read(Good(), script: null))).Should().Throw<FormatException>().WithMessage("*does not lie beside it*");
        ((Action)(() => Read(Good(), script: "write('other.json')"))).Should().Throw<FormatException>().WithMessage("*does not write*");
    }

    [Test]
    public void A_date_that_is_none_is_refused()
    {
        JsonObject broken = Good();
        broken["date"] = "31.01.2026";
        ((Action)(() => Read(broken))).Should().Throw<FormatException>().WithMessage("*31.01.2026*");
    }

    [Test]
    public void A_value_that_is_not_there_is_named() => ((Action)(() => Read(Good()).Value("intercept"))).Should().Throw<ArgumentException>().WithMessage("*'intercept'*");

    private static GoldenFile Read(JsonObject json, string? script = "write('case.json')")
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(Path.Combine(folder.Path, "case.json"), json.ToJsonString());
        if (script is not null) File.WriteAllText(Path.Combine(folder.Path, "make.py"), script);
        return GoldenFile.ReadFrom(folder.Path, "case");
    }

    private static string Sum() => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
        File.ReadAllBytes(Curriculum.Toolkit.Repository.RepositoryFolder.PathOf(Iris))));
}
