namespace TorchSharp;

/// <summary>softmax(Q Kᵀ s + mask) V (Vaswani and others, "Attention Is All You Need", 2017).</summary>
internal static class Attention
{
    /// <summary>A mask as numbers that are added: truth values become 0 and −∞.</summary>
    /// <param name="mask">Truth values or numbers.</param>
    /// <param name="takesPart">What a true value means: that the place takes part, or that it does not.</param>
    /// <param name="type">The type of the numbers.</param>
    public static Tensor? Additive(Tensor? mask, bool takesPart, ScalarType type)
    {
        if (mask is null) return null;
        if (DataTypes.IsFloat(mask.Type)) return Converting.To(mask, type);
        if (mask.Type is not (ScalarType.Bool or ScalarType.Byte)) throw Errors.External($"The attention mask is of type {mask.Type}; needed are truth values or floating-point numbers.");
        Tensor zero = Filling.Single(0, type), out_ = Filling.Single(double.NegativeInfinity, type), truth = Converting.To(mask, ScalarType.Bool);
        return takesPart ? Choosing.Where(truth, zero, out_) : Choosing.Where(truth, out_, zero);
    }

    /// <summary>−∞ above the diagonal, 0 elsewhere: no place looks at a later one.</summary>
    public static Tensor Causal(long rows, long columns, ScalarType type) => Triangles.Upper(Filling.Full([rows, columns], double.NegativeInfinity, type), 1);

    /// <summary>Attention of q (…, L, D) to k (…, S, D) and v (…, S, V).</summary>
    public static Tensor ScaledDot(Tensor q, Tensor k, Tensor v, Tensor? mask, double dropout, bool causal)
    {
        if (q.Dims < 2 || k.Dims < 2 || v.Dims < 2 || q.Shape[^1] != k.Shape[^1] || k.Shape[^2] != v.Shape[^2]) throw Errors.Shapes("scaled_dot_product_attention", q, k, $"needed are (…, L, D) and (…, S, D), and (…, S, V) instead of {Errors.Text(v.Shape)}");
        if (mask is not null && causal) throw Errors.External("scaled_dot_product_attention: give either a mask or is_causal.");
        Tensor? added = causal ? Causal(q.Shape[^2], k.Shape[^2], q.Type) : Additive(mask, takesPart: true, q.Type);
        long[] lead = Layout.Broadcast(Layout.Broadcast(q.Shape.AsSpan(..^2), k.Shape.AsSpan(..^2)), v.Shape.AsSpan(..^2));
        bool same = new[] { q, k, v }.All(x => x.Shape.AsSpan(..^2).SequenceEqual(lead));
        if (lead.Length > 2 || !same || dropout > 0 || v.Shape[^1] != q.Shape[^1] || added is not null && Graph.Records(added)) return Plain(q, k, v, added, dropout).Result;
        Tensor Four(Tensor x) => x.Dims == 4 ? x : x.Dims == 3 ? Shaping.Unsqueeze(x, 0) : Shaping.Unsqueeze(Shaping.Unsqueeze(x, 0), 0);
        if (added is not null) added = Shaping.Expand(added.Dims == 3 && lead.Length == 1 ? Shaping.Unsqueeze(added, 0) : added, [lead.Length < 2 ? 1 : lead[0], lead.Length < 1 ? 1 : lead[^1], q.Shape[^2], k.Shape[^2]]);
        Tensor result = FusedAttention.Run(Four(q), Four(k), Four(v), added);
        return Shaping.Reshape(result, [.. lead, q.Shape[^2], v.Shape[^1]]);
    }

    /// <summary>The plain form, which also gives the weights.</summary>
    public static (Tensor Result, Tensor Weights) Plain(Tensor q, Tensor k, Tensor v, Tensor? mask, double dropout)
    {
        Tensor scores = MatrixProducts.Matmul(Arithmetic.Mul(q, Filling.Single(1 / Math.Sqrt(q.Shape[^1]), q.Type)), Shaping.Transpose(k, -2, -1));
        if (mask is not null) scores = Arithmetic.Add(scores, mask);
        Tensor weights = SoftMax.Softmax(scores, -1);
        if (dropout > 0) weights = ActivationFunctions.Dropout(weights, dropout, true, false);
        return (MatrixProducts.Matmul(weights, v), weights);
    }
}
