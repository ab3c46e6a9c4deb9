namespace TorchSharp.Modules;

/// <summary>y = x Wᵀ + b along the last dimension.</summary>
public sealed class Linear : torch.nn.Module<Tensor, Tensor>
{
    internal Linear(long inputs, long outputs, bool hasBias, ScalarType? dtype) : base(nameof(Linear))
    {
        (in_features, out_features) = (inputs, outputs);
        register_parameter(nameof(weight), Initial.Uniform([outputs, inputs], Initial.Bound(inputs), dtype));
        if (hasBias) register_parameter(nameof(bias), Initial.Uniform([outputs], Initial.Bound(inputs), dtype));
    }

    internal Linear(Parameter weight, Parameter? bias) : base(nameof(Linear))
    {
        if (weight.Dims != 2) throw new ArgumentException($"The weight has shape {Errors.Text(weight.Shape)}; needed is a matrix.", nameof(weight));
        (out_features, in_features) = (weight.Shape[0], weight.Shape[1]);
        register_parameter(nameof(weight), weight);
        if (bias is not null) register_parameter(nameof(bias), bias);
    }

    /// <summary>W: outputs × inputs.</summary>
    public Parameter weight { get => Own(nameof(weight))!; set => Own(nameof(weight), value); }

    /// <summary>b, or null.</summary>
    public Parameter? bias { get => Own(nameof(bias)); set => Own(nameof(bias), value); }

    /// <summary>The last size of the input.</summary>
    public long in_features { get; set; }

    /// <summary>The last size of the output.</summary>
    public long out_features { get; set; }

    /// <summary>x Wᵀ + b.</summary>
    public override Tensor forward(Tensor tensor) => Affine.Linear(tensor, weight, bias);
}

/// <summary>yₖ = x₁ᵀ Wₖ x₂ + bₖ along the last dimension.</summary>
public sealed class Bilinear : torch.nn.Module<Tensor, Tensor, Tensor>
{
    internal Bilinear(long in1, long in2, long outputs, bool hasBias, ScalarType? dtype) : base(nameof(Bilinear))
    {
        register_parameter(nameof(weight), Initial.Uniform([outputs, in1, in2], Initial.Bound(in1), dtype));
        if (hasBias) register_parameter(nameof(bias), Initial.Uniform([outputs], Initial.Bound(in1), dtype));
    }

    /// <summary>W: outputs × first inputs × second inputs.</summary>
    public Parameter weight { get => Own(nameof(weight))!; set => Own(nameof(weight), value); }

    /// <summary>b, or null.</summary>
    public Parameter? bias { get => Own(nameof(bias)); set => Own(nameof(bias), value); }

    /// <summary>x₁ᵀ Wₖ x₂ + bₖ.</summary>
    public override Tensor forward(Tensor input1, Tensor input2) => ActivationFunctions.Scoped(() => Affine.Bilinear(input1, input2, weight, bias));
}

/// <summary>x above 0, a x below, with a trained.</summary>
public sealed class PReLU : torch.nn.Module<Tensor, Tensor>
{
    internal PReLU(long count, double init, ScalarType? dtype) : base(nameof(PReLU)) => register_parameter(nameof(weight), Initial.Filled([count], init, dtype));

    /// <summary>a.</summary>
    public Parameter weight { get => Own(nameof(weight))!; set => Own(nameof(weight), value); }

    /// <summary>x above 0, a x below.</summary>
    public override Tensor forward(Tensor tensor) => ActivationFunctions.Scoped(() => ActivationFunctions.Prelu(tensor, weight));
}

/// <summary>Rows of a table, named by numbers.</summary>
public sealed class Embedding : torch.nn.Module<Tensor, Tensor>
{
    private readonly long padding;
    private readonly double? max_norm;
    private readonly double norm_type;
    private readonly bool byFrequency;

    internal Embedding(long rows, long width, long? padding, double? maxNorm, double normType, bool byFrequency, ScalarType? dtype, Parameter? given = null) : base(nameof(Embedding))
    {
        if (padding is { } p && (p >= rows || p < -rows)) throw new ArgumentException($"The padding index is {p}; it must be within {rows} rows.", nameof(padding));
        (this.padding, max_norm, norm_type, this.byFrequency) = (padding is { } at ? (at + rows) % rows : -1, maxNorm, normType, byFrequency);
        register_parameter(nameof(weight), given ?? Initial.Normal([rows, width], dtype));
        if (given is null && this.padding >= 0) using (torch.no_grad()) Filling.Zero(Shaping.Select(weight, 0, this.padding));
    }

    /// <summary>The table.</summary>
    public Parameter weight { get => Own(nameof(weight))!; set => Own(nameof(weight), value); }

    /// <summary>The rows that the numbers name: one dimension more than the input.</summary>
    public override Tensor forward(Tensor input)
    {
        if (max_norm is { } most) Lookup.Shorten(input, weight, most, norm_type);
        return ActivationFunctions.Scoped(() => Lookup.Embedding(input, weight, padding, byFrequency));
    }
}

/// <summary>Sums, means or maxima of bags of rows of a table.</summary>
public sealed class EmbeddingBag : torch.nn.Module<Tensor, Tensor, Tensor, Tensor>
{
    private readonly double? max_norm;
    private readonly double norm_type;
    private readonly EmbeddingBagMode mode;
    private readonly bool lastOffset;
    private readonly long padding;

    internal EmbeddingBag(long rows, long width, double? maxNorm, double normType, EmbeddingBagMode mode, bool lastOffset, long padding, ScalarType? dtype) : base(nameof(EmbeddingBag))
    {
        (max_norm, norm_type, this.mode, this.lastOffset, this.padding) = (maxNorm, normType, mode, lastOffset, padding);
        register_parameter(nameof(weight), Initial.Normal([rows, width], dtype));
        if (padding >= 0) using (torch.no_grad()) Filling.Zero(Shaping.Select(weight, 0, padding));
    }

    /// <summary>The table.</summary>
    public Parameter weight { get => Own(nameof(weight))!; set => Own(nameof(weight), value); }

    /// <summary>One row for each bag; weights multiply the rows of sums.</summary>
    public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
    {
        if (max_norm is { } most) Lookup.Shorten(input, weight, most, norm_type);
        return ActivationFunctions.Scoped(() => Lookup.Bags(input, weight, offsets, perSampleWeights, mode, lastOffset, padding));
    }

    /// <summary>One row for each row of the input.</summary>
    public Tensor call(Tensor input) => call(input, null!, null!);

    /// <summary>One row for each bag that begins at an offset.</summary>
    public Tensor call(Tensor input, Tensor offsets) => call(input, offsets, null!);
}
