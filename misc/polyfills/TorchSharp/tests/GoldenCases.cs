using System.Text.Json;
using Curriculum.Toolkit.Repository;

namespace TorchSharp.Tests;

/// <summary>A tensor of the golden file.</summary>
public sealed record GoldenTensor(string Kind, long[] Shape, double[] Values)
{
    public bool IsFloat => Kind == "float";

    /// <summary>How numbers may lie in memory: without gaps, with the dimensions stored backwards, or every second of a larger tensor.</summary>
    public static readonly string[] Layouts = ["dense", "turned", "spread"];

    public Tensor ToTensor(ScalarType type, string layout = "dense")
    {
        Tensor dense = tensor(Values, Shape, dtype: Kind == "bool" ? ScalarType.Bool : Kind == "int" ? ScalarType.Int64 : type);
        long[] backwards = [.. Enumerable.Range(0, Shape.Length).Reverse().Select(dim => (long)dim)];
        if (layout == "turned") return dense.permute(backwards).clone().permute(backwards);
        if (layout != "spread" || Shape.Length == 0) return dense;
        Tensor room = zeros([.. Shape.Select(size => 2 * size + 1)], dense.dtype);
        TensorIndex[] second = [.. Shape.Select(size => TensorIndex.Slice(1, null, 2))];
        room[second] = dense;
        return room[second];
    }
}

/// <summary>Inputs, results and gradients of one call, as PyTorch gave them.</summary>
public sealed record GoldenCase(string Key, int Number, GoldenTensor[] Inputs, GoldenTensor[] Results, GoldenTensor[]? Gradients)
{
    public static readonly double Digits;
    public static readonly IReadOnlyDictionary<string, GoldenCase[]> Cases;

    static GoldenCase()
    {
        string folder = RepositoryFolder.PathOf("misc/polyfills/TorchSharp/tests/golden");
        Digits = GoldenFile.ReadFrom(folder, "operations").Digits;
        JsonElement values = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "operations.json"))).RootElement.GetProperty("values");
        Cases = values.EnumerateObject().ToDictionary(key => key.Name, key => key.Value.EnumerateArray().Select((one, i) => Read(key.Name, i, one)).ToArray());
    }

    private static GoldenCase Read(string key, int number, JsonElement one)
    {
        GoldenTensor[] List(string name) => [.. one.GetProperty(name).EnumerateArray().Select(tensor => new GoldenTensor(tensor.GetProperty("kind").GetString()!,
            [.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())], [.. tensor.GetProperty("values").EnumerateArray().Select(NumberOf)]))];
        return new GoldenCase(key, number, List("inputs"), List("results"), one.TryGetProperty("gradients", out _) ? List("gradients") : null);
    }

    private static double NumberOf(JsonElement value) => value.ValueKind switch { JsonValueKind.True => 1, JsonValueKind.False => 0, _ => value.GetDouble() };

    public override string ToString() => $"{Key} {string.Join(" ", Inputs.Select(input => $"[{string.Join(",", input.Shape)}]"))}";
}
