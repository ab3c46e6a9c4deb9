namespace TorchSharp;

public static partial class torch
{
    private static ScalarType defaultType = ScalarType.Float32;

    /// <summary>The type of floating-point tensors that name none.</summary>
    public static ScalarType get_default_dtype() => defaultType;

    /// <summary>Sets the type of floating-point tensors that name none.</summary>
    public static void set_default_dtype(ScalarType dtype)
    {
        if (dtype is not (ScalarType.Float32 or ScalarType.Float64)) throw Errors.External($"The default type must be Float32 or Float64, not {dtype}.");
        defaultType = dtype;
    }

    /// <summary>How many threads a large product may use.</summary>
    public static int get_num_threads() => MatrixProducts.Threads;

    /// <summary>Sets how many threads a large product may use. The results do not depend on it.</summary>
    public static void set_num_threads(int num)
    {
        if (num < 1) throw Errors.External($"{num} threads; at least 1 is needed.");
        MatrixProducts.Threads = num;
    }

    /// <summary>Records nothing until the result is disposed.</summary>
    public static IDisposable no_grad() => GradMode.Set(false);

    /// <summary>Records, even inside of <see cref="no_grad"/>, until the result is disposed.</summary>
    public static IDisposable enable_grad(bool enabled = true) => GradMode.Set(enabled);

    /// <summary>Switches recording on or off until the result is disposed.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => GradMode.Set(mode);

    /// <summary>Records nothing, and makes tensors that can never be part of a graph, until the result is disposed.</summary>
    public static IDisposable inference_mode(bool mode = true) => GradMode.SetInference(mode);

    /// <summary>Whether operations are recorded.</summary>
    public static bool is_grad_enabled() => GradMode.IsOn;

    /// <summary>Where numbers are neither infinite nor NaN.</summary>
    public static Tensor isfinite(Tensor tensor)
    {
        if (!DataTypes.IsFloat(tensor.Type)) return Filling.Full(tensor.Shape, true, ScalarType.Bool);
        using IDisposable mode = no_grad();
        using Tensor difference = Arithmetic.Sub(tensor, tensor), zero = Filling.Single(0, tensor.Type);
        return Comparisons.Eq(difference, zero);
    }

    /// <summary>A scope that disposes, at its end, the tensors that were made in it.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.ThreadSingleton.NewDisposeScope();

    /// <summary>The result of an expression, whose other tensors are disposed.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using DisposeScope scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}
