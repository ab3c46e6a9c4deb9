namespace TorchSharp.Modules;

/// <summary>Several heads of attention side by side, each on a part of projected queries, keys and values.</summary>
public sealed class MultiheadAttention : torch.nn.Module<Tensor, Tensor, Tensor, Tensor, bool, Tensor, Tuple<Tensor, Tensor>>
{
    private readonly long width, heads;
    private readonly double dropout;
    private readonly bool addZero, together;
    private readonly Linear out_proj;

    internal MultiheadAttention(long width, long heads, double dropout, bool bias, bool addBias, bool addZero, long? kdim, long? vdim, ScalarType? dtype = null) : base(nameof(MultiheadAttention))
    {
        if (heads < 1 || width % heads != 0) throw new ArgumentException($"A width of {width} cannot be cut into {heads} heads.", nameof(heads));
        (this.width, this.heads, this.dropout, this.addZero, together) = (width, heads, dropout, addZero, (kdim ?? width) == width && (vdim ?? width) == width);
        Parameter Xavier(params long[] shape) => Initial.Uniform(shape, Math.Sqrt(6.0 / (shape[0] + shape[1])), dtype);
        if (together) register_parameter("in_proj_weight", Xavier(3 * width, width));
        else
        {
            register_parameter("q_proj_weight", Xavier(width, width));
            register_parameter("k_proj_weight", Xavier(width, kdim ?? width));
            register_parameter("v_proj_weight", Xavier(width, vdim ?? width));
        }
        if (bias) register_parameter("in_proj_bias", Initial.Filled([3 * width], 0, dtype));
        if (addBias)
            foreach (string name in (string[])["bias_k", "bias_v"])
                register_parameter(name, new Parameter(Sampling.Normal(0, Math.Sqrt(2.0 / (1 + width)), [1, 1, width], dtype ?? torch.get_default_dtype(), null)));
        out_proj = new Linear(width, width, bias, dtype);
        if (bias) using (torch.no_grad()) out_proj.bias!.zero_();
        register_module(nameof(out_proj), out_proj);
    }

    /// <summary>The attention's result, and its weights as a mean over the heads if they are needed.</summary>
    /// <param name="query">(L, N, E).</param>
    /// <param name="key">(S, N, E).</param>
    /// <param name="value">(S, N, E).</param>
    /// <param name="key_padding_mask">(N, S): true (or −∞) for places that do not count.</param>
    /// <param name="need_weights">Whether the weights (N, L, S) are needed.</param>
    /// <param name="attn_mask">(L, S) or (N heads, L, S): true (or −∞) where a place may not look.</param>
    public new Tuple<Tensor, Tensor> call(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null) =>
        base.call(query, key, value, key_padding_mask!, need_weights, attn_mask!);

    /// <inheritdoc cref="call"/>
    public override Tuple<Tensor, Tensor> forward(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
    {
        if (query.Dims is not (2 or 3) || key.Dims != query.Dims || value.Dims != query.Dims) throw Errors.Shapes("multi_head_attention", query, key, "needed are sequences (L, N, E) or (L, E)");
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        bool self = ReferenceEquals(query, key) && ReferenceEquals(key, value), single = query.Dims == 2;
        if (single)
        {
            (query, key, value) = (Shaping.Unsqueeze(query, 1), Shaping.Unsqueeze(key, 1), Shaping.Unsqueeze(value, 1));
            key_padding_mask = key_padding_mask is null ? null : Shaping.Unsqueeze(key_padding_mask, 0);
        }
        if (query.Shape[2] != width || key.Shape[0] != value.Shape[0] || key.Shape[1] != query.Shape[1] || value.Shape[1] != query.Shape[1]) throw Errors.Shapes("multi_head_attention", query, key, $"needed are queries of width {width}, and keys and values of one length and batch, {Errors.Text(value.Shape)}");
        (long l, long n, long s) = (query.Shape[0], query.Shape[1], key.Shape[0]);
        Tensor? mask = Mask(attn_mask, key_padding_mask, l, s, n, query.Type);

        Tensor result;
        Tensor? weights = null;
        bool extended = addZero || Own("bias_k") is not null;
        double p = training ? dropout : 0;
        bool fused = !need_weights && !extended && p == 0 && !(mask is not null && Graph.Records(mask));
        if (self && together && fused)
        {
            Tensor? whole = mask is null ? null : Shaping.Expand(mask, [n, heads, l, s]);
            result = FusedAttention.OfSelf(Affine.Linear(query, Own("in_proj_weight")!, Own("in_proj_bias")), heads, whole);
        }
        else
        {
            (Tensor q, Tensor k, Tensor v) = Projected(query, key, value);
            if (extended) (k, v, mask) = Extended(k, v, mask);
            (q, k, v) = (Heads(q), Heads(k), Heads(v));
            if (fused) result = FusedAttention.Run(q, k, v, mask is null ? null : Shaping.Expand(mask, [n, heads, l, s]));
            else (result, weights) = Attention.Plain(q, k, v, mask, p);
            result = Shaping.Reshape(Shaping.Permute(result, [2, 0, 1, 3]), [l, n, width]);
        }
        result = out_proj.call(result);
        if (single) result = Shaping.Squeeze(result, 1);
        if (!need_weights) return Tuple.Create(temporaries.MoveToOuter(result), (Tensor)null!);
        Tensor mean = Reductions.Mean(weights!, [1], false, null);
        return Tuple.Create(temporaries.MoveToOuter(result), temporaries.MoveToOuter(single ? Shaping.Squeeze(mean, 0) : mean));
    }

    // (L, N, E) as (N, heads, L, E / heads): a view.
    private Tensor Heads(Tensor x) => Shaping.Permute(Shaping.Reshape(x, [x.Shape[0], x.Shape[1], heads, width / heads]), [1, 2, 0, 3]);

    private (Tensor, Tensor, Tensor) Projected(Tensor query, Tensor key, Tensor value)
    {
        Tensor[] weights = together ? Shaping.Chunk(Own("in_proj_weight")!, 3, 0) : [Own("q_proj_weight")!, Own("k_proj_weight")!, Own("v_proj_weight")!];
        Tensor?[] biases = Own("in_proj_bias") is { } bias ? Shaping.Chunk(bias, 3, 0) : new Tensor?[3];
        return (Affine.Linear(query, weights[0], biases[0]), Affine.Linear(key, weights[1], biases[1]), Affine.Linear(value, weights[2], biases[2]));
    }

    // One more place to look at: a trained one, and one of zeros.
    private (Tensor, Tensor, Tensor?) Extended(Tensor k, Tensor v, Tensor? mask)
    {
        void Add(Tensor rowK, Tensor rowV)
        {
            k = Joining.Cat([k, Shaping.Expand(rowK, [1, k.Shape[1], width])], 0);
            v = Joining.Cat([v, Shaping.Expand(rowV, [1, v.Shape[1], width])], 0);
            if (mask is not null) mask = Padder.Pad(mask, [0, 1], PaddingModes.Constant, 0);
        }
        if (Own("bias_k") is { } row) Add(row, Own("bias_v")!);
        if (addZero) Add(Filling.Full([1, 1, width], 0, k.Type), Filling.Full([1, 1, width], 0, k.Type));
        return (k, v, mask);
    }

    // Both masks as numbers to be added to scores (N, heads, L, S).
    private Tensor? Mask(Tensor? attention, Tensor? padding, long l, long s, long n, ScalarType type)
    {
        Tensor? mask = Attention.Additive(attention, takesPart: false, type);
        if (mask is not null)
        {
            if (mask.Dims == 2 && mask.Shape[0] == l && mask.Shape[1] == s) mask = Shaping.Reshape(mask, [1, 1, l, s]);
            else if (mask.Dims == 3 && mask.Shape[0] == n * heads && mask.Shape[1] == l && mask.Shape[2] == s) mask = Shaping.Reshape(mask, [n, heads, l, s]);
            else throw Errors.External($"multi_head_attention: the attention mask has shape {Errors.Text(mask.Shape)}; needed is {Errors.Text([l, s])} or {Errors.Text([n * heads, l, s])}.");
        }
        if (Attention.Additive(padding, takesPart: false, type) is not { } keys) return mask;
        if (keys.Dims != 2 || keys.Shape[0] != n || keys.Shape[1] != s) throw Errors.External($"multi_head_attention: the key padding mask has shape {Errors.Text(keys.Shape)}; needed is {Errors.Text([n, s])}.");
        keys = Shaping.Reshape(keys, [n, 1, 1, s]);
        return mask is null ? keys : Arithmetic.Add(mask, keys);
    }
}
