namespace TorchSharp;

/// <summary>How the gradient of an operation's one result becomes the gradients of its inputs.</summary>
internal delegate Tensor?[] BackwardRule(Tensor gradient, FunctionNode node);

/// <summary>The same for an operation of one input.</summary>
internal delegate Tensor? UnaryRule(Tensor gradient, FunctionNode node);

/// <summary>The same for an operation of several results; null for a result whose gradient is zero.</summary>
internal delegate Tensor?[] ManyRule(Tensor?[] gradients, FunctionNode node);

/// <summary>A recorded operation whose rule is a function.</summary>
internal sealed class FunctionNode : Node
{
    private readonly SavedTensor?[] saved;
    private readonly long[][] inputShapes;
    private readonly ScalarType[] inputTypes;
    private readonly ManyRule rule;

    public FunctionNode(string name, Tensor[] inputs, Tensor?[] saves, Tensor[] results, ManyRule rule) : base(name, Edge.To(inputs))
    {
        RetainNext();
        this.rule = rule;
        Outputs = results.Length;
        (inputShapes, inputTypes) = (new long[inputs.Length][], new ScalarType[inputs.Length]);
        for (int i = 0; i < inputs.Length; i++) (inputShapes[i], inputTypes[i]) = (inputs[i].Shape, inputs[i].Type);
        saved = new SavedTensor?[saves.Length];
        for (int i = 0; i < saves.Length; i++)
            if (saves[i] is { } tensor) saved[i] = new SavedTensor(tensor, PlaceOf(tensor, results));
    }

    private static int PlaceOf(Tensor saved, Tensor[] results)
    {
        int place = results.Length - 1;
        while (place >= 0 && !ReferenceEquals(results[place].Core, saved.Core)) place--;
        return place;
    }

    public override int Outputs { get; }

    /// <summary>Whether the gradient of an input is wanted at all.</summary>
    public bool Needs(int input) => Next[input].Node is not null;

    /// <summary>A tensor that was saved when the operation was recorded.</summary>
    public Tensor Saved(int i) => saved[i]!.Unpack(this);

    /// <summary>The shape of an input.</summary>
    public long[] InputShape(int input) => inputShapes[input];

    /// <summary>
    /// The rule's gradients, in the inputs' shapes and types: where an input was stretched to meet the other, its gradient is summed over
    /// what it was stretched along, so that rules need not care.
    /// </summary>
    public override Tensor?[] Backward(Tensor?[] gradients)
    {
        Tensor?[] results = rule(gradients, this);
        for (int i = 0; i < results.Length; i++)
        {
            if (results[i] is not { } gradient) continue;
            if (!Needs(i)) { results[i] = null; continue; }
            gradient = Shaping.SumTo(gradient, inputShapes[i]);
            results[i] = gradient.Type == inputTypes[i] ? gradient : Converting.To(gradient, inputTypes[i]);
        }
        return results;
    }

    public override void Free()
    {
        foreach (SavedTensor? tensor in saved) tensor?.Free();
    }
}
