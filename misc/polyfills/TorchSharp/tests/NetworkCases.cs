using System.Text.Json;
using Curriculum.Toolkit.Repository;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

/// <summary>A call of a module or function with PyTorch's inputs, state, results and gradients.</summary>
public sealed record NetworkCase(string Key, int Number, GoldenTensor[] Inputs, (string Name, GoldenTensor Tensor)[]? State, GoldenTensor[] Results, GoldenTensor?[]? Gradients,
    (string Name, GoldenTensor Tensor)[] StateGradients, (string Name, GoldenTensor Tensor)[] After)
{
    public static readonly double Digits;
    public static readonly IReadOnlyDictionary<string, NetworkCase[]> Cases;

    static NetworkCase()
    {
        string folder = RepositoryFolder.PathOf("misc/polyfills/TorchSharp/tests/golden");
        Digits = GoldenFile.ReadFrom(folder, "networks").Digits;
        JsonElement values = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "networks.json"))).RootElement.GetProperty("values");
        Cases = values.EnumerateObject().ToDictionary(key => key.Name, key => key.Value.EnumerateArray().Select((one, i) => Read(key.Name, i, one)).ToArray());
    }

    private static NetworkCase Read(string key, int number, JsonElement one)
    {
        GoldenTensor[] List(string name) => [.. one.GetProperty(name).EnumerateArray().Select(TensorOf)];
        (string, GoldenTensor)[] Named(string name) => one.TryGetProperty(name, out JsonElement element) ? [.. element.EnumerateObject().Select(entry => (entry.Name, TensorOf(entry.Value)))] : [];
        return new NetworkCase(key, number, List("inputs"), one.TryGetProperty("state", out _) ? Named("state") : null, List("results"), one.TryGetProperty("gradients", out JsonElement gradients) ? [.. gradients.EnumerateArray().Select(gradient => gradient.ValueKind == JsonValueKind.Null ? null : TensorOf(gradient))] : null, Named("stateGradients"), Named("after"));
    }

    public static GoldenTensor TensorOf(JsonElement tensor) => new(tensor.GetProperty("kind").GetString()!, [.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())],
        [.. tensor.GetProperty("values").EnumerateArray().Select(NumberOf)]);

    private static double NumberOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => value.GetString() switch { "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, _ => double.NaN },
        _ => value.GetDouble(),
    };

    /// <summary>The module of the case with its state, in a type; null for functions.</summary>
    public Module? Build(NetworkCall call, ScalarType type)
    {
        if (call.Make?.Invoke() is not { } module) return null;
        module.to(type);
        module.train(call.Training);
        module.load_state_dict(State!.ToDictionary(entry => entry.Name, entry => entry.Tensor.ToTensor(type)));
        return module;
    }

    /// <summary>Whether a gradient of an input is wanted.</summary>
    public bool Moves(GoldenTensor input) => input.IsFloat && Gradients is not null && Gradients[Array.IndexOf([.. Inputs.Where(other => other.IsFloat)], input)] is not null;

    public override string ToString() => $"{Key} {string.Join(" ", Inputs.Select(input => $"[{string.Join(",", input.Shape)}]"))}";
}

/// <summary>How a case is called here.</summary>
/// <param name="Key">Its name in golden/networks.json.</param>
/// <param name="Make">Makes the module; null for functions.</param>
/// <param name="Call">The call.</param>
/// <param name="Order">How often it can be differentiated.</param>
/// <param name="Training">Whether the module is in training.</param>
public sealed record NetworkCall(string Key, Func<Module>? Make, Func<Module?, Tensor[], Tensor[]> Call, int Order = 2, bool Training = true)
{
    public override string ToString() => Key;
}
