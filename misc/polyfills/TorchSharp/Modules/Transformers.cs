namespace TorchSharp.Modules;

/// <summary>Self-attention and a feed-forward network, each added to its input and normalised.</summary>
public sealed class TransformerEncoderLayer : torch.nn.Module<Tensor, Tensor>, torch.nn.IModule<Tensor, Tensor, Tensor>, torch.nn.IModule<Tensor, Tensor, Tensor, Tensor>
{
    private readonly MultiheadAttention self_attn;
    private readonly Linear linear1, linear2;
    private readonly LayerNorm norm1, norm2;
    private readonly Dropout dropout, dropout1, dropout2;
    private readonly Func<TransformerEncoderLayer> again;
    private readonly torch.nn.Activations activation;

    internal TransformerEncoderLayer(long width, long heads, long inner, double p, torch.nn.Activations activation) : base(nameof(TransformerEncoderLayer))
    {
        (this.activation, again) = (activation, () => new(width, heads, inner, p, activation));
        self_attn = new(width, heads, p, true, false, false, null, null);
        (linear1, dropout, linear2) = (torch.nn.Linear(width, inner), torch.nn.Dropout(p), torch.nn.Linear(inner, width));
        (norm1, norm2, dropout1, dropout2) = (torch.nn.LayerNorm(width), torch.nn.LayerNorm(width), torch.nn.Dropout(p), torch.nn.Dropout(p));
        foreach ((string name, torch.nn.Module part) in ((string, torch.nn.Module)[])[(nameof(self_attn), self_attn), (nameof(linear1), linear1), (nameof(dropout), dropout), (nameof(linear2), linear2), (nameof(norm1), norm1), (nameof(norm2), norm2), (nameof(dropout1), dropout1), (nameof(dropout2), dropout2)])
            register_module(name, part);
    }

    /// <summary>A layer of its own with the same values.</summary>
    internal TransformerEncoderLayer Copy() => Transformer.Copied(this, again());

    /// <summary>The layer's result for a sequence (L, N, E).</summary>
    public override Tensor forward(Tensor src) => call(src, null!, null!);

    /// <summary>The same with an attention mask.</summary>
    public Tensor call(Tensor src, Tensor? src_mask) => call(src, src_mask, null);

    /// <summary>The same with masks.</summary>
    public Tensor call(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask) => ActivationFunctions.Scoped(() =>
    {
        Tensor x = norm1.call(Arithmetic.Add(src, dropout1.call(self_attn.call(src, src, src, src_key_padding_mask, false, src_mask).Item1)));
        return norm2.call(Arithmetic.Add(x, dropout2.call(linear2.call(dropout.call(Transformer.Activated(linear1.call(x), activation))))));
    });
}

/// <summary>Encoder layers one after the other.</summary>
public sealed class TransformerEncoder : torch.nn.Module<Tensor, Tensor, Tensor, Tensor>, torch.nn.IModule<Tensor, Tensor, Tensor>, torch.nn.IModule<Tensor, Tensor>
{
    private readonly ModuleList<TransformerEncoderLayer> layers;
    private readonly LayerNorm? norm;

    internal TransformerEncoder(TransformerEncoderLayer layer, long count, LayerNorm? norm = null) : base(nameof(TransformerEncoder))
    {
        layers = new([.. Enumerable.Range(0, (int)count).Select(_ => layer.Copy())]);
        this.norm = norm;
        RegisterComponents();
    }

    /// <summary>The last layer's result, with an attention mask.</summary>
    public Tensor call(Tensor src, Tensor? src_mask) => base.call(src, src_mask!, null!);

    /// <summary>The last layer's result.</summary>
    public Tensor call(Tensor src) => base.call(src, null!, null!);

    /// <summary>The last layer's result for a sequence (L, N, E).</summary>
    public override Tensor forward(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask) => ActivationFunctions.Scoped(() =>
    {
        Tensor x = src;
        foreach (TransformerEncoderLayer layer in layers) x = layer.call(x, src_mask, src_key_padding_mask);
        return norm is not null ? norm.call(x) : ReferenceEquals(x, src) ? x.alias() : x;
    });
}

/// <summary>Self-attention, attention to an encoder's result and a feed-forward network, each added to its input and normalised.</summary>
public sealed class TransformerDecoderLayer : torch.nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor>, torch.nn.IModule<Tensor, Tensor, Tensor>
{
    private readonly MultiheadAttention self_attn, multihead_attn;
    private readonly Linear linear1, linear2;
    private readonly LayerNorm norm1, norm2, norm3;
    private readonly Dropout dropout, dropout1, dropout2, dropout3;
    private readonly Func<TransformerDecoderLayer> again;
    private readonly torch.nn.Activations activation;

    internal TransformerDecoderLayer(long width, long heads, long inner, double p, torch.nn.Activations activation) : base(nameof(TransformerDecoderLayer))
    {
        (this.activation, again) = (activation, () => new(width, heads, inner, p, activation));
        (self_attn, multihead_attn) = (new(width, heads, p, true, false, false, null, null), new(width, heads, p, true, false, false, null, null));
        (linear1, dropout, linear2) = (torch.nn.Linear(width, inner), torch.nn.Dropout(p), torch.nn.Linear(inner, width));
        (norm1, norm2, norm3) = (torch.nn.LayerNorm(width), torch.nn.LayerNorm(width), torch.nn.LayerNorm(width));
        (dropout1, dropout2, dropout3) = (torch.nn.Dropout(p), torch.nn.Dropout(p), torch.nn.Dropout(p));
        foreach ((string name, torch.nn.Module part) in ((string, torch.nn.Module)[])[(nameof(self_attn), self_attn), (nameof(multihead_attn), multihead_attn), (nameof(linear1), linear1), (nameof(dropout), dropout), (nameof(linear2), linear2),
            (nameof(norm1), norm1), (nameof(norm2), norm2), (nameof(norm3), norm3), (nameof(dropout1), dropout1), (nameof(dropout2), dropout2), (nameof(dropout3), dropout3)])
            register_module(name, part);
    }

    /// <summary>A layer of its own with the same values.</summary>
    internal TransformerDecoderLayer Copy() => Transformer.Copied(this, again());

    /// <summary>The layer's result for a sequence (L, N, E) and an encoder's result, with masks.</summary>
    public new Tensor call(Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) =>
        base.call(tgt, memory, tgt_mask!, memory_mask!, tgt_key_padding_mask!, memory_key_padding_mask!);

    /// <summary>The same without masks.</summary>
    public Tensor call(Tensor tgt, Tensor memory) => call(tgt, memory, null);

    /// <inheritdoc cref="call(Tensor, Tensor, Tensor, Tensor, Tensor, Tensor)"/>
    public override Tensor forward(Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask, Tensor? tgt_key_padding_mask, Tensor? memory_key_padding_mask) => ActivationFunctions.Scoped(() =>
    {
        Tensor x = norm1.call(Arithmetic.Add(tgt, dropout1.call(self_attn.call(tgt, tgt, tgt, tgt_key_padding_mask, false, tgt_mask).Item1)));
        x = norm2.call(Arithmetic.Add(x, dropout2.call(multihead_attn.call(x, memory, memory, memory_key_padding_mask, false, memory_mask).Item1)));
        return norm3.call(Arithmetic.Add(x, dropout3.call(linear2.call(dropout.call(Transformer.Activated(linear1.call(x), activation))))));
    });
}

/// <summary>Decoder layers one after the other.</summary>
public sealed class TransformerDecoder : torch.nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor>
{
    private readonly ModuleList<TransformerDecoderLayer> layers;
    private readonly LayerNorm? norm;

    internal TransformerDecoder(TransformerDecoderLayer layer, long count, LayerNorm? norm = null) : base(nameof(TransformerDecoder))
    {
        layers = new([.. Enumerable.Range(0, (int)count).Select(_ => layer.Copy())]);
        this.norm = norm;
        RegisterComponents();
    }

    /// <summary>The last layer's result for a sequence (L, N, E) and an encoder's result, with masks.</summary>
    public new Tensor call(Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) =>
        base.call(tgt, memory, tgt_mask!, memory_mask!, tgt_key_padding_mask!, memory_key_padding_mask!);

    /// <summary>The same without masks.</summary>
    public Tensor call(Tensor tgt, Tensor memory) => call(tgt, memory, null);

    /// <inheritdoc cref="call(Tensor, Tensor, Tensor, Tensor, Tensor, Tensor)"/>
    public override Tensor forward(Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) => ActivationFunctions.Scoped(() =>
    {
        Tensor x = tgt;
        foreach (TransformerDecoderLayer layer in layers) x = layer.call(x, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);
        return norm is not null ? norm.call(x) : ReferenceEquals(x, tgt) ? x.alias() : x;
    });
}

/// <summary>An encoder and a decoder (Vaswani and others 2017).</summary>
public sealed class Transformer : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private readonly TransformerEncoder encoder;
    private readonly TransformerDecoder decoder;

    internal Transformer(long width, long heads, long encoders, long decoders, long inner, double p, torch.nn.Activations activation) : base(nameof(Transformer))
    {
        encoder = new(new TransformerEncoderLayer(width, heads, inner, p, activation), encoders, torch.nn.LayerNorm(width));
        decoder = new(new TransformerDecoderLayer(width, heads, inner, p, activation), decoders, torch.nn.LayerNorm(width));
        RegisterComponents();
        foreach (Parameter parameter in parameters()) if (parameter.Dims > 1) torch.nn.init.xavier_uniform_(parameter);
    }

    internal static T Copied<T>(T from, T to) where T : torch.nn.Module
    {
        to.load_state_dict(from.state_dict());
        foreach ((Parameter mine, Parameter theirs) in to.parameters().Zip(from.parameters())) if (mine.Type != theirs.Type) { to.to(theirs.Type); to.load_state_dict(from.state_dict()); }
        to.train(from.training);
        return to;
    }

    internal static Tensor Activated(Tensor x, torch.nn.Activations activation) => activation == torch.nn.Activations.GELU ? torch.nn.functional.gelu(x) : Elementary.Relu(x);

    /// <summary>The decoder's result for a source (S, N, E) and a target (T, N, E), with masks.</summary>
    public Tensor call(Tensor src, Tensor tgt, Tensor? src_mask, Tensor? tgt_mask = null, Tensor? memory_mask = null, Tensor? src_key_padding_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) => ActivationFunctions.Scoped(() =>
    {
        if (src.Dims != tgt.Dims || src.Dims == 3 && src.Shape[1] != tgt.Shape[1] || src.Shape[^1] != tgt.Shape[^1]) throw Errors.Shapes("transformer", src, tgt, "batch and width must be equal");
        return decoder.call(tgt, encoder.call(src, src_mask!, src_key_padding_mask!), tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);
    });

    /// <summary>The same without masks.</summary>
    public override Tensor forward(Tensor src, Tensor tgt) => call(src, tgt, null);
}
