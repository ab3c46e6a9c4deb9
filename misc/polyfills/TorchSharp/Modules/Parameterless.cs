namespace TorchSharp.Modules;

/// <summary>Max(0, x).</summary>
public sealed class ReLU : torch.nn.Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal ReLU(bool inplace) : base(nameof(ReLU)) => this.inplace = inplace;

    /// <summary>Max(0, x).</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.relu(tensor, inplace);
}

/// <summary>X cut to 0 … 6.</summary>
public sealed class ReLU6 : torch.nn.Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal ReLU6(bool inplace) : base(nameof(ReLU6)) => this.inplace = inplace;

    /// <summary>X cut to 0 … 6.</summary>
    public override Tensor forward(Tensor tensor) => ActivationFunctions.Placed(tensor, inplace, static x => ActivationFunctions.Hardtanh(x, 0, 6));
}

/// <summary>X above 0, a fraction of x below.</summary>
public sealed class LeakyReLU : torch.nn.Module<Tensor, Tensor>
{
    private readonly double negative_slope;
    private readonly bool inplace;

    internal LeakyReLU(double negative_slope, bool inplace) : base(nameof(LeakyReLU)) =>
        (this.negative_slope, this.inplace) = (negative_slope, inplace);

    /// <summary>X above 0, a fraction of x below.</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.leaky_relu(tensor, negative_slope, inplace);
}

/// <summary>X above 0, α (e^x − 1) below.</summary>
public sealed class ELU : torch.nn.Module<Tensor, Tensor>
{
    private readonly double alpha;
    private readonly bool inplace;

    internal ELU(double alpha, bool inplace) : base(nameof(ELU)) =>
        (this.alpha, this.inplace) = (alpha, inplace);

    /// <summary>X above 0, α (e^x − 1) below.</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.elu(tensor, alpha, inplace);
}

/// <summary>X Φ(x).</summary>
public sealed class GELU : torch.nn.Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal GELU(bool inplace) : base(nameof(GELU)) => this.inplace = inplace;

    /// <summary>X Φ(x).</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.gelu(tensor, inplace);
}

/// <summary>X σ(x).</summary>
public sealed class SiLU : torch.nn.Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal SiLU(bool inplace) : base(nameof(SiLU)) => this.inplace = inplace;

    /// <summary>X σ(x).</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.silu(tensor, inplace);
}

/// <summary>X tanh(ln(1 + e^x)).</summary>
public sealed class Mish : torch.nn.Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal Mish(bool inplace) : base(nameof(Mish)) => this.inplace = inplace;

    /// <summary>X tanh(ln(1 + e^x)).</summary>
    public override Tensor forward(Tensor tensor) => ActivationFunctions.Placed(tensor, inplace, ActivationFunctions.Mish);
}

/// <summary>1 / (1 + e^−x).</summary>
public sealed class Sigmoid : torch.nn.Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal Sigmoid(bool inplace) : base(nameof(Sigmoid)) => this.inplace = inplace;

    /// <summary>1 / (1 + e^−x).</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.sigmoid(tensor, inplace);
}

/// <summary>Tanh x.</summary>
public sealed class Tanh : torch.nn.Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal Tanh(bool inplace) : base(nameof(Tanh)) => this.inplace = inplace;

    /// <summary>Tanh x.</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.tanh(tensor, inplace);
}

/// <summary>X cut to a range.</summary>
public sealed class Hardtanh : torch.nn.Module<Tensor, Tensor>
{
    private readonly double min_val;
    private readonly double max_val;
    private readonly bool inplace;

    internal Hardtanh(double min_val, double max_val, bool inplace) : base(nameof(Hardtanh)) =>
        (this.min_val, this.max_val, this.inplace) = (min_val, max_val, inplace);

    /// <summary>X cut to a range.</summary>
    public override Tensor forward(Tensor tensor) => ActivationFunctions.Placed(tensor, inplace, x => ActivationFunctions.Hardtanh(x, min_val, max_val));
}

/// <summary>Ln(1 + e^(β x)) / β.</summary>
public sealed class Softplus : torch.nn.Module<Tensor, Tensor>
{
    private readonly double beta;
    private readonly double threshold;

    internal Softplus(double beta, double threshold) : base(nameof(Softplus)) =>
        (this.beta, this.threshold) = (beta, threshold);

    /// <summary>Ln(1 + e^(β x)) / β.</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.softplus(tensor, beta, threshold);
}

/// <summary>E^x / Σ e^x along a dimension.</summary>
public sealed class Softmax : torch.nn.Module<Tensor, Tensor>
{
    private readonly long dim;

    internal Softmax(long dim) : base(nameof(Softmax)) => this.dim = dim;

    /// <summary>E^x / Σ e^x along a dimension.</summary>
    public override Tensor forward(Tensor tensor) => SoftMax.Softmax(tensor, dim);
}

/// <summary>Ln(e^x / Σ e^x) along a dimension.</summary>
public sealed class LogSoftmax : torch.nn.Module<Tensor, Tensor>
{
    private readonly long dim;

    internal LogSoftmax(long dim) : base(nameof(LogSoftmax)) => this.dim = dim;

    /// <summary>Ln(e^x / Σ e^x) along a dimension.</summary>
    public override Tensor forward(Tensor tensor) => SoftMax.LogSoftmax(tensor, dim);
}

/// <summary>The first half of a dimension times the sigmoid of the second.</summary>
public sealed class GLU : torch.nn.Module<Tensor, Tensor>
{
    private readonly long dim;

    internal GLU(long dim) : base(nameof(GLU)) => this.dim = dim;

    /// <summary>The first half of a dimension times the sigmoid of the second.</summary>
    public override Tensor forward(Tensor tensor) => ActivationFunctions.Scoped(() => ActivationFunctions.Glu(tensor, dim));
}

/// <summary>X as it is.</summary>
public sealed class Identity : torch.nn.Module<Tensor, Tensor>
{
    internal Identity() : base(nameof(Identity)) { }

    /// <summary>X as it is.</summary>
    public override Tensor forward(Tensor tensor) => tensor.alias();
}

/// <summary>X with some numbers set to 0 in training, the others scaled up.</summary>
public sealed class Dropout : torch.nn.Module<Tensor, Tensor>
{
    private readonly double p;
    private readonly bool inplace;

    internal Dropout(double p, bool inplace) : base(nameof(Dropout)) =>
        (this.p, this.inplace) = (p, inplace);

    /// <summary>X with some numbers set to 0 in training, the others scaled up.</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.dropout(tensor, p, training, inplace);
}

/// <summary>X with some channels set to 0 in training, the others scaled up.</summary>
public sealed class Dropout2d : torch.nn.Module<Tensor, Tensor>
{
    private readonly double p;
    private readonly bool inplace;

    internal Dropout2d(double p, bool inplace) : base(nameof(Dropout2d)) =>
        (this.p, this.inplace) = (p, inplace);

    /// <summary>X with some channels set to 0 in training, the others scaled up.</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.dropout2d(tensor, p, training, inplace);
}

/// <summary>X with some dimensions made one.</summary>
public sealed class Flatten : torch.nn.Module<Tensor, Tensor>
{
    private readonly long start_dim;
    private readonly long end_dim;

    internal Flatten(long start_dim, long end_dim) : base(nameof(Flatten)) =>
        (this.start_dim, this.end_dim) = (start_dim, end_dim);

    /// <summary>X with some dimensions made one.</summary>
    public override Tensor forward(Tensor tensor) => Shaping.Flatten(tensor, start_dim, end_dim);
}

/// <summary>X with one dimension cut into several.</summary>
public sealed class Unflatten : torch.nn.Module<Tensor, Tensor>
{
    private readonly long dim;
    private readonly long[] unflattened_size;

    internal Unflatten(long dim, long[] unflattened_size) : base(nameof(Unflatten)) =>
        (this.dim, this.unflattened_size) = (dim, unflattened_size);

    /// <summary>X with one dimension cut into several.</summary>
    public override Tensor forward(Tensor tensor) => Shaping.Unflatten(tensor, dim, unflattened_size);
}

/// <summary>Channels arranged as finer pixels.</summary>
public sealed class PixelShuffle : torch.nn.Module<Tensor, Tensor>
{
    private readonly long upscale_factor;

    internal PixelShuffle(long upscale_factor) : base(nameof(PixelShuffle)) => this.upscale_factor = upscale_factor;

    /// <summary>Channels arranged as finer pixels.</summary>
    public override Tensor forward(Tensor tensor) => Resampling.PixelShuffle(tensor, upscale_factor);
}

/// <summary>X divided by a power of the squares of neighbouring channels.</summary>
public sealed class LocalResponseNorm : torch.nn.Module<Tensor, Tensor>
{
    private readonly long size;
    private readonly double alpha;
    private readonly double beta;
    private readonly double k;

    internal LocalResponseNorm(long size, double alpha, double beta, double k) : base(nameof(LocalResponseNorm)) =>
        (this.size, this.alpha, this.beta, this.k) = (size, alpha, beta, k);

    /// <summary>X divided by a power of the squares of neighbouring channels.</summary>
    public override Tensor forward(Tensor tensor) => ActivationFunctions.Scoped(() => Normalization.LocalResponse(tensor, size, alpha, beta, k));
}

/// <summary>Images at another size.</summary>
public sealed class Upsample : torch.nn.Module<Tensor, Tensor>
{
    private readonly long[]? size;
    private readonly double[]? scale_factor;
    private readonly torch.UpsampleMode mode;
    private readonly bool? align_corners;
    private readonly bool? recompute_scale_factor;

    internal Upsample(long[]? size, double[]? scale_factor, torch.UpsampleMode mode, bool? align_corners, bool? recompute_scale_factor) : base(nameof(Upsample)) =>
        (this.size, this.scale_factor, this.mode, this.align_corners, this.recompute_scale_factor) = (size, scale_factor, mode, align_corners, recompute_scale_factor);

    /// <summary>Images at another size.</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.interpolate(tensor, size, scale_factor, (torch.InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
}

/// <summary>Means of so many parts.</summary>
public sealed class AdaptiveAvgPool1d : torch.nn.Module<Tensor, Tensor>
{
    private readonly long output_size;

    internal AdaptiveAvgPool1d(long output_size) : base(nameof(AdaptiveAvgPool1d)) => this.output_size = output_size;

    /// <summary>Means of so many parts.</summary>
    public override Tensor forward(Tensor tensor) => Pools.AdaptiveAverage(tensor, 1, output_size);
}

/// <summary>Means of windows.</summary>
public sealed class AvgPool1d : torch.nn.Module<Tensor, Tensor>
{
    private readonly long kernel_size;
    private readonly long? stride;
    private readonly long padding;
    private readonly bool ceil_mode;
    private readonly bool count_include_pad;

    internal AvgPool1d(long kernel_size, long? stride, long padding, bool ceil_mode, bool count_include_pad) : base(nameof(AvgPool1d)) =>
        (this.kernel_size, this.stride, this.padding, this.ceil_mode, this.count_include_pad) = (kernel_size, stride, padding, ceil_mode, count_include_pad);

    /// <summary>Means of windows.</summary>
    public override Tensor forward(Tensor tensor) => Pools.Average1d(tensor, kernel_size, stride, padding, ceil_mode, count_include_pad);
}

/// <summary>The largest numbers of windows.</summary>
public sealed class MaxPool1d : torch.nn.Module<Tensor, Tensor>
{
    private readonly long kernel_size;
    private readonly long? stride;
    private readonly long? padding;
    private readonly long? dilation;
    private readonly bool ceil_mode;

    internal MaxPool1d(long kernel_size, long? stride, long? padding, long? dilation, bool ceil_mode) : base(nameof(MaxPool1d)) =>
        (this.kernel_size, this.stride, this.padding, this.dilation, this.ceil_mode) = (kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>The largest numbers of windows.</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.max_pool1d(tensor, kernel_size, stride, padding, dilation, ceil_mode);
}

/// <summary>Means of as many parts of an image as asked for.</summary>
public sealed class AdaptiveAvgPool2d : torch.nn.Module<Tensor, Tensor>
{
    private readonly long[] output_size;

    internal AdaptiveAvgPool2d(params long[] output_size) : base(nameof(AdaptiveAvgPool2d)) => this.output_size = output_size;

    /// <summary>The means.</summary>
    public override Tensor forward(Tensor tensor) => Pools.AdaptiveAverage(tensor, 2, output_size);
}

/// <summary>The largest numbers of as many parts of an image as asked for.</summary>
public sealed class AdaptiveMaxPool2d : torch.nn.Module<Tensor, Tensor>
{
    private readonly long[] output_size;

    internal AdaptiveMaxPool2d(params long[] output_size) : base(nameof(AdaptiveMaxPool2d)) => this.output_size = output_size;

    /// <summary>The largest numbers.</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.adaptive_max_pool2d(tensor, output_size);
}

/// <summary>Means of windows of an image.</summary>
public sealed class AvgPool2d : torch.nn.Module<Tensor, Tensor>
{
    private readonly long[] kernel;
    private readonly long[]? stride, padding;
    private readonly bool ceil, countPadding;
    private readonly long? divisor;

    internal AvgPool2d(long[] kernel, long[]? stride, long[]? padding, bool ceil, bool countPadding, long? divisor) : base(nameof(AvgPool2d)) =>
        (this.kernel, this.stride, this.padding, this.ceil, this.countPadding, this.divisor) = (kernel, stride, padding, ceil, countPadding, divisor);

    /// <summary>The means.</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.avg_pool2d(tensor, kernel, stride, padding, ceil, countPadding, divisor);
}

/// <summary>The largest numbers of windows of an image.</summary>
public sealed class MaxPool2d : torch.nn.Module<Tensor, Tensor>
{
    private readonly long[] kernel;
    private readonly long[]? stride, padding, dilation;
    private readonly bool ceil;

    internal MaxPool2d(long[] kernel, long[]? stride, long[]? padding, long[]? dilation, bool ceil) : base(nameof(MaxPool2d)) =>
        (this.kernel, this.stride, this.padding, this.dilation, this.ceil) = (kernel, stride, padding, dilation, ceil);

    /// <summary>The largest numbers.</summary>
    public override Tensor forward(Tensor tensor) => torch.nn.functional.max_pool2d(tensor, kernel, stride, padding, dilation, ceil);
}

/// <summary>An image with more at its rim: mirrored.</summary>
public sealed class ReflectionPad2d : torch.nn.Module<Tensor, Tensor>
{
    private readonly long[] padding;

    internal ReflectionPad2d(params long[] padding) : base(nameof(ReflectionPad2d)) => this.padding = padding;

    /// <summary>The larger image.</summary>
    public override Tensor forward(Tensor tensor) => ActivationFunctions.Scoped(() => Padder.Pad(tensor, padding, PaddingModes.Reflect, 0));
}

/// <summary>An image with more at its rim: zeros.</summary>
public sealed class ZeroPad2d : torch.nn.Module<Tensor, Tensor>
{
    private readonly long[] padding;

    internal ZeroPad2d(params long[] padding) : base(nameof(ZeroPad2d)) => this.padding = padding;

    /// <summary>The larger image.</summary>
    public override Tensor forward(Tensor tensor) => ActivationFunctions.Scoped(() => Padder.Pad(tensor, padding, PaddingModes.Constant, 0));
}
