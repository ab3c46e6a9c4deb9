namespace TorchSharp;

/// <summary>Tensors in another type, and small changes of what a tensor is.</summary>
internal static class Moving
{
    public static Tensor To(Tensor x, ScalarType type, Device? device, bool copy, bool disposeAfter)
    {
        Devices.Check(device);
        Tensor result = x.Type != type ? Converting.To(x, type) : copy ? Shaping.Clone(x) : x;
        if (disposeAfter && !ReferenceEquals(result, x)) x.Dispose();
        return ReferenceEquals(result, x) ? x.alias() : result;
    }

    public static Tensor Contiguous(Tensor x) => x.Core.IsContiguous ? x.alias() : Shaping.Clone(x);

    public static Tensor RequireGrad(Tensor x, bool requires)
    {
        TensorCore core = x.Core;
        if (requires && !DataTypes.IsFloat(core.Type)) throw Errors.External($"Only floating-point tensors can require gradients, not {core.Type}.");
        if (!requires && core.GradFn is not null) throw Errors.External("Only leaf tensors can be told not to require gradients; use detach.");
        if (requires && core.IsInference) throw Errors.External("Inference tensors cannot require gradients; clone them first.");
        if (core.GradFn is null) core.RequiresGrad = requires;
        return x;
    }

    public static Tensor DetachInPlace(Tensor x)
    {
        if (x.Core.View is not null) throw Errors.External("Views cannot be detached in place; use detach.");
        x.Core.RequiresGrad = false;
        x.Core.Rebase(null, 0);
        return x;
    }

    public static Tensor Set(Tensor x, Tensor source)
    {
        if (x.Type != source.Type) throw Errors.External($"set_: types {x.Type} and {source.Type} differ.");
        if (Graph.Records(x, source)) throw Errors.External("set_ cannot be recorded; use no_grad.");
        x.Replace(source.Core);
        return x;
    }
}
