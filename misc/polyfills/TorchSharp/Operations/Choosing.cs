namespace TorchSharp;

/// <summary>One or the other, number by number.</summary>
internal static class Choosing
{
    /// <summary>condition ? a : b, broadcast.</summary>
    public static Tensor Where(Tensor condition, Tensor a, Tensor b)
    {
        if (condition.Type is not (ScalarType.Bool or ScalarType.Byte)) throw Errors.External($"where: the condition is of type {condition.Type}; needed are truth values.");
        ScalarType type = DataTypes.Promote(a, b);
        Tensor x = Converting.To(a, type), y = Converting.To(b, type);
        return Graph.Record("Where", Pointwise.Select(condition, x, y), [x, y], [condition], static (g, node) =>
        {
            Tensor zero = Filling.Single(0, g.Type);
            return [node.Needs(0) ? Where(node.Saved(0), g, zero) : null, node.Needs(1) ? Where(node.Saved(0), zero, g) : null];
        });
    }

    /// <summary>The value wherever the mask is true.</summary>
    public static Tensor MaskedFill(Tensor x, Tensor mask, Scalar value)
    {
        if (mask.Type != ScalarType.Bool) throw Errors.External($"masked_fill: the mask is of type {mask.Type}; needed are truth values.");
        return Where(mask, Filling.Single(value, x.Type), x);
    }
}
