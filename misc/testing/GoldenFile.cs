using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Curriculum.Toolkit;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Testing;

/// <summary>
/// Values that another program computed, with a passport that says how: tests/golden/NAME.json. The file must hold
/// <list type="bullet">
/// <item><c>generator</c>: the script beside it that made it, <c>tool</c> and <c>version</c> (what computed), <c>date</c> (ISO);</item>
/// <item><c>input</c>: either <c>{"file": "misc/datasets/x.csv", "sha256": "…"}</c> or <c>{"values": …}</c>;</item>
/// <item><c>digits</c> and <c>why</c>: how many digits must agree, and why not more;</item>
/// <item><c>values</c>: names with a number, a list of numbers or a list of lists.</item>
/// </list>
/// A file without a valid passport is refused, so that no value of unknown origin is ever believed.
/// </summary>
public sealed class GoldenFile
{
    private readonly JsonElement root;
    private readonly string name;

    private GoldenFile(JsonElement root, string name) => (this.root, this.name) = (root, name);

    /// <summary>How many digits must agree.</summary>
    public double Digits => root.GetProperty("digits").GetDouble();

    /// <summary>The inputs that the file itself carries.</summary>
    public JsonElement Input => root.GetProperty("input").GetProperty("values");

    /// <summary>Whether there are values under a name.</summary>
    public bool Has(string key) => root.GetProperty("values").TryGetProperty(key, out _);

    /// <summary>A single value.</summary>
    public double Value(string key) => Find(key).GetDouble();

    /// <summary>A list of values.</summary>
    public double[] Values(string key) => Find(key).EnumerateArray().Select(item => item.GetDouble()).ToArray();

    /// <summary>A list of rows.</summary>
    public Matrix Matrix(string key) => Curriculum.Toolkit.Matrix.FromRows(
        Find(key).EnumerateArray().Select(row => row.EnumerateArray().Select(item => item.GetDouble()).ToArray()).ToArray());

    /// <summary>Reads tests/golden/NAME.json of the topic whose tests call.</summary>
    /// <exception cref="FormatException">The passport is incomplete or does not fit; the message says in what.</exception>
    public static GoldenFile Read(string name)
    {
        Assembly tests = Assembly.GetCallingAssembly();
        string topic = tests.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == "TopicFolder")?.Value
            ?? throw new InvalidOperationException($"{tests.GetName().Name} does not say which topic it tests; use ReadFrom.");
        return ReadFrom(RepositoryFolder.PathOf($"{topic}/tests/golden"), name);
    }

    /// <summary>Reads NAME.json of a folder and checks its passport.</summary>
    /// <exception cref="FormatException">The passport is incomplete or does not fit; the message says in what.</exception>
    public static GoldenFile ReadFrom(string folder, string name)
    {
        string path = Path.Combine(folder, name + ".json");
        JsonElement root = JsonDocument.Parse(File.ReadAllText(path)).RootElement.Clone();
        string Text(string key) =>
            root.TryGetProperty(key, out JsonElement element) && element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text
                ? text
                : throw new FormatException($"{name}.json: the passport lacks '{key}'.");

        string generator = Text("generator");
        if (!File.Exists(Path.Combine(folder, generator))) throw new FormatException($"{name}.json: its generator '{generator}' does not lie beside it.");
        string script = File.ReadAllText(Path.Combine(folder, generator));
        if (!script.Contains(name + ".json", StringComparison.Ordinal) && !script.Contains($"\"{name}\"", StringComparison.Ordinal))
            throw new FormatException($"{name}.json: its generator '{generator}' does not write a file of that name.");
        Text("tool");
        Text("version");
        Text("why");
        if (!DateOnly.TryParseExact(Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw new FormatException($"{name}.json: the date '{Text("date")}' is not of the form 2026-01-31.");
        if (!root.TryGetProperty("digits", out JsonElement digits) || digits.ValueKind != JsonValueKind.Number || !(digits.GetDouble() is > 0 and <= 15))
            throw new FormatException($"{name}.json: 'digits' must say how many digits agree, from 1 to 15.");
        if (!root.TryGetProperty("values", out JsonElement values) || values.ValueKind != JsonValueKind.Object || !values.EnumerateObject().Any())
            throw new FormatException($"{name}.json holds no 'values'.");
        CheckInput(root, name);
        return new GoldenFile(root, name);
    }

    private static void CheckInput(JsonElement root, string name)
    {
        if (!root.TryGetProperty("input", out JsonElement input)) throw new FormatException($"{name}.json: the passport lacks 'input'.");
        if (input.TryGetProperty("values", out _)) return;
        if (!input.TryGetProperty("file", out JsonElement file) || !input.TryGetProperty("sha256", out JsonElement sum))
            throw new FormatException($"{name}.json: 'input' needs either 'values' or 'file' and 'sha256'.");
        string path = RepositoryFolder.PathOf(file.GetString()!);
        if (!File.Exists(path)) throw new FormatException($"{name}.json: its input {file} is not in the repository.");
        string actual = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        if (actual != sum.GetString())
            throw new FormatException($"{name}.json was made from another {file}: SHA-256 {sum}, the file here has {actual}. Run the generator again.");
    }

    private JsonElement Find(string key) =>
        root.GetProperty("values").TryGetProperty(key, out JsonElement value) ? value : throw new ArgumentException($"{name}.json holds no value '{key}'.", nameof(key));
}
