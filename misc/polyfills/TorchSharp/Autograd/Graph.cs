namespace TorchSharp;

/// <summary>
/// Recording. An operation computes its result and then says here what it was: its inputs, what to save, and the rule that makes
/// gradients of the inputs from that of the result. Rules are written in operations on tensors, so they can be recorded in turn.
/// </summary>
internal static class Graph
{
    /// <summary>Whether an operation on these tensors is to be recorded.</summary>
    public static bool Records(params ReadOnlySpan<Tensor> inputs)
    {
        if (!GradMode.IsOn) return false;
        foreach (Tensor input in inputs) if (input.Core.NeedsGrad) return true;
        return false;
    }

    /// <summary>Records an operation of one input, which needs nothing but the gradient.</summary>
    public static Tensor Record(string name, Tensor result, Tensor input, UnaryRule rule) =>
        Records(input) ? Attached(name, result, [input], [], (g, node) => [rule(g[0]!, node)]) : result;

    /// <summary>Records an operation of one input.</summary>
    public static Tensor Record(string name, Tensor result, Tensor input, Tensor saved, UnaryRule rule) =>
        Records(input) ? Attached(name, result, [input], [saved], (g, node) => [rule(g[0]!, node)]) : result;

    /// <summary>Records an operation of one result.</summary>
    public static Tensor Record(string name, Tensor result, Tensor[] inputs, Tensor?[] saved, BackwardRule rule) =>
        Records(inputs) ? Attached(name, result, inputs, saved, (g, node) => rule(g[0]!, node)) : result;

    /// <summary>Records an operation of several results.</summary>
    public static Tensor[] Record(string name, Tensor[] results, Tensor[] inputs, Tensor?[] saved, ManyRule rule)
    {
        if (Records(inputs)) Attach(name, results, inputs, saved, rule);
        return results;
    }

    private static Tensor Attached(string name, Tensor result, Tensor[] inputs, Tensor?[] saved, ManyRule rule)
    {
        Attach(name, [result], inputs, saved, rule);
        return result;
    }

    /// <summary>Makes a node and has the results come from it.</summary>
    public static FunctionNode Attach(string name, Tensor[] results, Tensor[] inputs, Tensor?[] saved, ManyRule rule)
    {
        FunctionNode node = new(name, inputs, saved, results, rule);
        for (int i = 0; i < results.Length; i++)
            if (DataTypes.IsFloat(results[i].Type)) results[i].Core.SetGradFn(node, i);
        return node;
    }

    /// <summary>The tensor if its numbers will be needed for the gradient of another input, or null, which saves nothing.</summary>
    public static Tensor? If(Tensor other, Tensor tensor) => GradMode.IsOn && other.Core.NeedsGrad ? tensor : null;
}
