namespace TorchSharp.Modules;

/// <summary>What convolutions of any number of dimensions have in common: a weight, perhaps a bias, and how the window moves.</summary>
public abstract class Convolution : torch.nn.Module<Tensor, Tensor>
{
    private protected readonly long[] stride, padding, dilation;
    private protected readonly long groups;
    private readonly PaddingModes paddingMode;

    private protected Convolution(string name, long inputs, long outputs, long[] kernel, long[] stride, long[] padding, Padding? kind, long[] dilation, PaddingModes mode, long groups, bool bias, ScalarType? dtype) : base(name)
    {
        if (groups < 1 || inputs % groups != 0 || outputs % groups != 0) throw new ArgumentException($"{inputs} and {outputs} channels cannot be cut into {groups} groups.", nameof(groups));
        (this.stride, this.dilation, this.groups, paddingMode) = (stride, dilation, groups, mode);
        // Padded beforehand where a convolution cannot do it by itself: by other numbers than zeros, or unevenly.
        this.padding = kind is null && mode == PaddingModes.Zeros ? padding : new long[kernel.Length];
        if (kind == Padding.Same && stride.Any(step => step != 1)) throw new ArgumentException("Padding 'same' goes only with a stride of 1.", nameof(stride));
        if (kind == Padding.Same) before = [.. kernel.Zip(dilation, (size, step) => step * (size - 1)).Reverse().SelectMany(total => (long[])[total / 2, total - total / 2])];
        else if (kind is null && mode != PaddingModes.Zeros) before = [.. padding.Reverse().SelectMany(size => (long[])[size, size])];
        double bound = Initial.Bound(inputs / groups * Layout.Count(kernel));
        register_parameter(nameof(weight), Initial.Uniform([outputs, inputs / groups, .. kernel], bound, dtype));
        if (bias) register_parameter(nameof(bias), Initial.Uniform([outputs], bound, dtype));
    }

    private readonly long[]? before;

    /// <summary>The weight: outputs × inputs of a group × the window.</summary>
    public Parameter weight { get => Own(nameof(weight))!; set => Own(nameof(weight), value); }

    /// <summary>The bias, or null.</summary>
    public Parameter? bias { get => Own(nameof(bias)); set => Own(nameof(bias), value); }

    private protected Tensor Padded(Tensor x) => before is null ? x.alias() : Padder.Pad(x, before, paddingMode, 0);
}

/// <summary>Convolution of sequences (N, C, L).</summary>
public sealed class Conv1d : Convolution
{
    internal Conv1d(long inputs, long outputs, long kernel, long stride, long padding, Padding? kind, long dilation, PaddingModes mode, long groups, bool bias, ScalarType? dtype)
        : base(nameof(Conv1d), inputs, outputs, [kernel], [stride], [padding], kind, [dilation], mode, groups, bias, dtype) { }

    /// <summary>The convolution.</summary>
    public override Tensor forward(Tensor input) => ActivationFunctions.Scoped(() => TorchSharp.Convolution.Conv1d(Padded(input), weight, bias, stride[0], padding[0], dilation[0], groups));
}

/// <summary>Convolution of images (N, C, H, W).</summary>
public sealed class Conv2d : Convolution
{
    internal Conv2d(long inputs, long outputs, (long, long) kernel, (long, long)? stride, (long, long)? padding, Padding? kind, (long, long)? dilation, PaddingModes mode, long groups, bool bias, ScalarType? dtype)
        : base(nameof(Conv2d), inputs, outputs, torch.nn.Two(kernel), torch.nn.Two(stride) ?? [1, 1], torch.nn.Two(padding) ?? [0, 0], kind, torch.nn.Two(dilation) ?? [1, 1], mode, groups, bias, dtype) { }

    /// <summary>The convolution.</summary>
    public override Tensor forward(Tensor input) => ActivationFunctions.Scoped(() => TorchSharp.Convolution.Conv2d(Padded(input), weight, bias, stride, padding, dilation, groups));
}

/// <summary>Convolution of volumes (N, C, D, H, W).</summary>
public sealed class Conv3d : Convolution
{
    internal Conv3d(long inputs, long outputs, (long, long, long) kernel, (long, long, long)? stride, (long, long, long)? padding, Padding? kind, (long, long, long)? dilation, PaddingModes mode, long groups, bool bias, ScalarType? dtype)
        : base(nameof(Conv3d), inputs, outputs, Three(kernel, 1), Three(stride, 1), Three(padding, 0), kind, Three(dilation, 1), mode, groups, bias, dtype) { }

    private static long[] Three((long, long, long)? sizes, long otherwise) => sizes is var (a, b, c) ? [a, b, c] : [otherwise, otherwise, otherwise];

    /// <summary>The convolution.</summary>
    public override Tensor forward(Tensor input) => ActivationFunctions.Scoped(() => TorchSharp.Convolution.Conv3d(Padded(input), weight, bias, stride, padding, dilation, groups));
}

/// <summary>What transposed convolutions have in common.</summary>
public abstract class ConvolutionTranspose : torch.nn.Module<Tensor, long[]?, Tensor>, torch.nn.IModule<Tensor, Tensor>
{
    private protected readonly long[] kernel, stride, padding, outputPadding, dilation;
    private protected readonly long groups;

    private protected ConvolutionTranspose(string name, long inputs, long outputs, long[] kernel, long[] stride, long[] padding, long[] outputPadding, long[] dilation, PaddingModes mode, long groups, bool bias, ScalarType? dtype) : base(name)
    {
        if (groups < 1 || inputs % groups != 0 || outputs % groups != 0) throw new ArgumentException($"{inputs} and {outputs} channels cannot be cut into {groups} groups.", nameof(groups));
        if (mode != PaddingModes.Zeros) throw new ArgumentException($"A transposed convolution pads with zeros only, not by {mode}.", nameof(mode));
        (this.kernel, this.stride, this.padding, this.outputPadding, this.dilation, this.groups) = (kernel, stride, padding, outputPadding, dilation, groups);
        // As PyTorch has it, the inputs of a window are counted by the weight's second dimension, which here is that of outputs.
        double bound = Initial.Bound(outputs / groups * Layout.Count(kernel));
        register_parameter(nameof(weight), Initial.Uniform([inputs, outputs / groups, .. kernel], bound, dtype));
        if (bias) register_parameter(nameof(bias), Initial.Uniform([outputs], bound, dtype));
    }

    /// <summary>The weight: inputs × outputs of a group × the window.</summary>
    public Parameter weight { get => Own(nameof(weight))!; set => Own(nameof(weight), value); }

    /// <summary>The bias, or null.</summary>
    public Parameter? bias { get => Own(nameof(bias)); set => Own(nameof(bias), value); }

    /// <summary>The transposed convolution.</summary>
    public Tensor call(Tensor input) => call(input, null);

    // With a size asked for, the output padding is what that size lacks.
    private protected long[] Extra(Tensor x, long[]? size)
    {
        if (size is null) return outputPadding;
        int dims = kernel.Length;
        if (size.Length < dims) throw new ArgumentException($"The output size {Errors.Text(size)} needs {dims} numbers.", nameof(size));
        return [.. Enumerable.Range(0, dims).Select(d => size[^(dims - d)] - ((x.Shape[^(dims - d)] - 1) * stride[d] - 2 * padding[d] + dilation[d] * (kernel[d] - 1) + 1))
            .Select((extra, d) => extra >= 0 && extra < Math.Max(stride[d], dilation[d]) ? extra : throw new ArgumentException($"The output size {Errors.Text(size)} cannot come from an input of shape {Errors.Text(x.Shape)}.", nameof(size)))];
    }
}

/// <summary>Transposed convolution of sequences (N, C, L).</summary>
public sealed class ConvTranspose1d : ConvolutionTranspose
{
    internal ConvTranspose1d(long inputs, long outputs, long kernel, long stride, long padding, long outputPadding, long dilation, PaddingModes mode, long groups, bool bias, ScalarType? dtype)
        : base(nameof(ConvTranspose1d), inputs, outputs, [kernel], [stride], [padding], [outputPadding], [dilation], mode, groups, bias, dtype) { }

    /// <summary>The transposed convolution.</summary>
    public override Tensor forward(Tensor input, long[]? output_size) =>
        ActivationFunctions.Scoped(() => TorchSharp.Convolution.ConvTranspose1d(input, weight, bias, stride[0], padding[0], Extra(input, output_size)[0], dilation[0], groups));
}

/// <summary>Transposed convolution of images (N, C, H, W).</summary>
public sealed class ConvTranspose2d : ConvolutionTranspose
{
    internal ConvTranspose2d(long inputs, long outputs, (long, long) kernel, (long, long)? stride, (long, long)? padding, (long, long)? outputPadding, (long, long)? dilation, PaddingModes mode, long groups, bool bias, ScalarType? dtype)
        : base(nameof(ConvTranspose2d), inputs, outputs, torch.nn.Two(kernel), torch.nn.Two(stride) ?? [1, 1], torch.nn.Two(padding) ?? [0, 0], torch.nn.Two(outputPadding) ?? [0, 0], torch.nn.Two(dilation) ?? [1, 1], mode, groups, bias, dtype) { }

    /// <summary>The transposed convolution.</summary>
    public override Tensor forward(Tensor input, long[]? output_size) =>
        ActivationFunctions.Scoped(() => TorchSharp.Convolution.ConvTranspose2d(input, weight, bias, stride, padding, Extra(input, output_size), dilation, groups));
}
