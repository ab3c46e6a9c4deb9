namespace TorchSharp.Modules;

/// <summary>What batch normalisations have in common: scale, shift and running statistics of channels.</summary>
public abstract class BatchNorm : torch.nn.Module<Tensor, Tensor>
{
    private readonly double eps, momentum;
    private readonly int[] dims;

    private protected BatchNorm(string name, long channels, double eps, double momentum, bool affine, bool track, ScalarType? dtype, params int[] dims) : base(name)
    {
        (this.eps, this.momentum, this.dims) = (eps, momentum, dims);
        if (affine)
        {
            register_parameter(nameof(weight), Initial.Filled([channels], 1, dtype));
            register_parameter(nameof(bias), Initial.Filled([channels], 0, dtype));
        }
        if (!track) return;
        register_buffer(nameof(running_mean), Filling.Full([channels], 0, dtype ?? torch.get_default_dtype()));
        register_buffer(nameof(running_var), Filling.Full([channels], 1, dtype ?? torch.get_default_dtype()));
        register_buffer(nameof(num_batches_tracked), Filling.Full([], 0L, ScalarType.Int64));
    }

    internal double Epsilon => eps;

    /// <summary>The scale, or null.</summary>
    public Parameter? weight { get => Own(nameof(weight)); set => Own(nameof(weight), value); }

    /// <summary>The shift, or null.</summary>
    public Parameter? bias { get => Own(nameof(bias)); set => Own(nameof(bias), value); }

    /// <summary>The running mean, or null.</summary>
    public Tensor? running_mean => OwnBuffer(nameof(running_mean));

    /// <summary>The running variance, or null.</summary>
    public Tensor? running_var => OwnBuffer(nameof(running_var));

    /// <summary>How many batches the running statistics have seen.</summary>
    public Tensor? num_batches_tracked => OwnBuffer(nameof(num_batches_tracked));

    /// <summary>Each channel normalised: by the batch in training, by running statistics in use.</summary>
    public override Tensor forward(Tensor input)
    {
        if (!dims.Contains(input.Dims)) throw new ArgumentException($"{GetName()}: the input has shape {Errors.Text(input.Shape)}; needed are {string.Join(" or ", dims)} dimensions.", nameof(input));
        if (training && num_batches_tracked is { } counter) counter.add_(1);
        return ActivationFunctions.Scoped(() => Normalization.Batch(input, running_mean, running_var, weight, bias, training || running_mean is null, momentum, eps));
    }
}

/// <summary>Batch normalisation of (N, C) or (N, C, L).</summary>
public sealed class BatchNorm1d : BatchNorm
{
    internal BatchNorm1d(long channels, double eps, double momentum, bool affine, bool track, ScalarType? dtype) : base(nameof(BatchNorm1d), channels, eps, momentum, affine, track, dtype, 2, 3) { }
}

/// <summary>Batch normalisation of (N, C, H, W).</summary>
public sealed class BatchNorm2d : BatchNorm
{
    internal BatchNorm2d(long channels, double eps, double momentum, bool affine, bool track, ScalarType? dtype) : base(nameof(BatchNorm2d), channels, eps, momentum, affine, track, dtype, 4) { }
}

/// <summary>Batch normalisation of (N, C, D, H, W).</summary>
public sealed class BatchNorm3d : BatchNorm
{
    internal BatchNorm3d(long channels, double eps, double momentum, bool affine, bool track, ScalarType? dtype) : base(nameof(BatchNorm3d), channels, eps, momentum, affine, track, dtype, 5) { }
}

/// <summary>Normalisation of each channel of each image.</summary>
public sealed class InstanceNorm2d : torch.nn.Module<Tensor, Tensor>
{
    private readonly double eps, momentum;

    internal InstanceNorm2d(long channels, double eps, double momentum, bool affine, bool track, ScalarType? dtype) : base(nameof(InstanceNorm2d))
    {
        (this.eps, this.momentum) = (eps, momentum);
        if (affine)
        {
            register_parameter(nameof(weight), Initial.Filled([channels], 1, dtype));
            register_parameter(nameof(bias), Initial.Filled([channels], 0, dtype));
        }
        if (!track) return;
        register_buffer(nameof(running_mean), Filling.Full([channels], 0, dtype ?? torch.get_default_dtype()));
        register_buffer(nameof(running_var), Filling.Full([channels], 1, dtype ?? torch.get_default_dtype()));
        register_buffer("num_batches_tracked", Filling.Full([], 0L, ScalarType.Int64));
    }

    /// <summary>The scale, or null.</summary>
    public Parameter? weight { get => Own(nameof(weight)); set => Own(nameof(weight), value); }

    /// <summary>The shift, or null.</summary>
    public Parameter? bias { get => Own(nameof(bias)); set => Own(nameof(bias), value); }

    /// <summary>The running mean, or null.</summary>
    public Tensor? running_mean => OwnBuffer(nameof(running_mean));

    /// <summary>The running variance, or null.</summary>
    public Tensor? running_var => OwnBuffer(nameof(running_var));

    /// <summary>Each channel of each image normalised.</summary>
    public override Tensor forward(Tensor input)
    {
        if (input.Dims is not (3 or 4)) throw new ArgumentException($"InstanceNorm2d: the input has shape {Errors.Text(input.Shape)}; needed are images.", nameof(input));
        return ActivationFunctions.Scoped(() =>
        {
            Tensor images = input.Dims == 3 ? Shaping.Unsqueeze(input, 0) : input;
            Tensor y = Normalization.Instance(images, running_mean, running_var, weight, bias, training || running_mean is null, momentum, eps);
            return input.Dims == 3 ? Shaping.Squeeze(y, 0) : y;
        });
    }
}

/// <summary>Normalisation over the last dimensions.</summary>
public sealed class LayerNorm : torch.nn.Module<Tensor, Tensor>
{
    private readonly long[] shape;
    private readonly double eps;

    internal LayerNorm(long[] shape, double eps, bool affine, bool hasBias, ScalarType? dtype) : base(nameof(LayerNorm))
    {
        (this.shape, this.eps) = ([.. shape], eps);
        if (affine) register_parameter(nameof(weight), Initial.Filled(shape, 1, dtype));
        if (affine && hasBias) register_parameter(nameof(bias), Initial.Filled(shape, 0, dtype));
    }

    /// <summary>The scale; null without one.</summary>
    public Parameter weight { get => Own(nameof(weight))!; set => Own(nameof(weight), value); }

    /// <summary>The shift; null without one.</summary>
    public Parameter bias { get => Own(nameof(bias))!; set => Own(nameof(bias), value); }

    /// <summary>Mean 0 and variance 1 over the last dimensions, then scale and shift.</summary>
    public override Tensor forward(Tensor tensor) => ActivationFunctions.Scoped(() => Normalization.Layer(tensor, shape, Own(nameof(weight)), Own(nameof(bias)), eps));
}

/// <summary>Normalisation of groups of channels, each image for itself.</summary>
public sealed class GroupNorm : torch.nn.Module<Tensor, Tensor>
{
    private readonly long groups, channels;
    private readonly double eps;

    internal GroupNorm(long groups, long channels, double eps, bool affine, ScalarType? dtype) : base(nameof(GroupNorm))
    {
        if (groups < 1 || channels % groups != 0) throw new ArgumentException($"{channels} channels cannot be cut into {groups} groups.", nameof(groups));
        (this.groups, this.channels, this.eps) = (groups, channels, eps);
        if (!affine) return;
        register_parameter(nameof(weight), Initial.Filled([channels], 1, dtype));
        register_parameter(nameof(bias), Initial.Filled([channels], 0, dtype));
    }

    /// <summary>The scale, or null.</summary>
    public Parameter? weight { get => Own(nameof(weight)); set => Own(nameof(weight), value); }

    /// <summary>The shift, or null.</summary>
    public Parameter? bias { get => Own(nameof(bias)); set => Own(nameof(bias), value); }

    /// <summary>Each group of channels normalised, then each channel scaled and shifted.</summary>
    public override Tensor forward(Tensor tensor)
    {
        if (tensor.Dims < 2 || tensor.Shape[1] != channels) throw Errors.External($"group_norm: the input has shape {Errors.Text(tensor.Shape)}; needed are {channels} channels.");
        return ActivationFunctions.Scoped(() => Normalization.Group("group_norm", tensor, groups, weight, bias, eps));
    }
}
