using TorchSharp.Modules;

namespace TorchSharp;

/// <summary>First values of parameters, with the distributions that PyTorch's layers have.</summary>
internal static class Initial
{
    /// <summary>1/√n: what kaiming_uniform with a = √5 comes to, and the bound of biases.</summary>
    public static double Bound(long inputs) => inputs > 0 ? 1 / Math.Sqrt(inputs) : 0;

    public static Parameter Uniform(long[] shape, double bound, ScalarType? dtype)
    {
        using IDisposable mode = GradMode.Set(false);
        Tensor values = Sampling.Uniform(shape, dtype ?? torch.get_default_dtype(), null);
        values.mul_(2 * bound).sub_(bound);
        return new Parameter(values);
    }

    public static Parameter Normal(long[] shape, ScalarType? dtype) => new(Sampling.Normal(0, 1, shape, dtype ?? torch.get_default_dtype(), null));

    public static Parameter Filled(long[] shape, double value, ScalarType? dtype) => new(Filling.Full(shape, value, dtype ?? torch.get_default_dtype()));
}
