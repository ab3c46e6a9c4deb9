namespace TorchSharp;

/// <summary>Tensors that begin with known numbers.</summary>
internal static class Filling
{
    /// <summary>A tensor of one value.</summary>
    public static Tensor Full(ReadOnlySpan<long> shape, Scalar value, ScalarType type)
    {
        foreach (long size in shape) if (size < 0) throw Errors.External($"A tensor cannot have the shape {Errors.Text(shape)}.");
        Tensor result = Pointwise.Empty(shape, type);
        Fill(result, value);
        return result;
    }

    /// <summary>A number as a tensor of no dimensions.</summary>
    public static Tensor Single(Scalar value, ScalarType type) => Full([], value, type);

    // Writes without telling anyone.
    private static void Fill(Tensor target, Scalar value)
    {
        if (!target.Core.IsContiguous)
        {
            using Tensor single = Single(value, target.Type);
            Converting.Copy(single, target);
            return;
        }
        FillAction action = new(target, value);
        DataTypes.Numeric(target.Type, ref action);
    }

    private readonly struct FillAction(Tensor target, Scalar value) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => target.Span<T>().Fill(value.As<T>(target.Type));
    }

    /// <summary>All numbers become the value, in place: nothing of what was there matters any more.</summary>
    public static Tensor FillInPlace(Tensor target, Scalar value)
    {
        if (GradMode.IsOn && target.Core.NeedsGrad) return InPlace.Become(target, Single(value, target.Type));
        InPlace.Check(target, false);
        Fill(target, value);
        target.Core.Storage.Changed();
        return target;
    }

    public static Tensor Zero(Tensor target) => FillInPlace(target, 0);

    /// <summary>start, start + step, … below (or above) stop.</summary>
    public static Tensor Range(Scalar start, Scalar stop, Scalar step, ScalarType type)
    {
        double from = start.ToDouble(), to = stop.ToDouble(), by = step.ToDouble();
        if (by == 0 || (to - from) / by < 0) throw Errors.External($"arange: {from} to {to} by {by} never arrives.");
        long count = (long)Math.Ceiling((to - from) / by);
        if (!DataTypes.IsFloat(type)) return FromFunction([count], type, i => start.ToInt64() + i * step.ToInt64());
        return FromFunction([count], type, i => from + i * by);
    }

    /// <summary>Steps numbers from start to end, both included; from the middle on counted from the end, so that the end is met exactly.</summary>
    public static Tensor Linspace(double start, double end, long steps, ScalarType type)
    {
        double step = steps > 1 ? (end - start) / (steps - 1) : 0;
        return FromFunction([steps], type, i => i < (steps + 1) / 2 ? start + step * i : end - step * (steps - 1 - i));
    }

    public static Tensor Logspace(double start, double end, long steps, double numberBase, ScalarType type)
    {
        double step = steps > 1 ? (end - start) / (steps - 1) : 0;
        return FromFunction([steps], type, i => Math.Pow(numberBase, i < (steps + 1) / 2 ? start + step * i : end - step * (steps - 1 - i)));
    }

    public static Tensor Eye(long rows, long columns, ScalarType type)
    {
        if (columns < 0) columns = rows;
        Tensor result = Full([rows, columns], 0, type);
        Fill(Shaping.Diagonal(result, 0, 0, 1), 1);
        return result;
    }

    private static Tensor FromFunction(long[] shape, ScalarType type, Func<long, double> value)
    {
        using Tensor numbers = Pointwise.Empty(shape, ScalarType.Float64);
        Span<double> span = numbers.Span<double>();
        for (int i = 0; i < span.Length; i++) span[i] = value(i);
        return Converting.To(numbers, type) is var result && ReferenceEquals(result, numbers) ? numbers.alias() : result;
    }

    private static Tensor FromFunction(long[] shape, ScalarType type, Func<long, long> value)
    {
        using Tensor numbers = Pointwise.Empty(shape, ScalarType.Int64);
        Span<long> span = numbers.Span<long>();
        for (int i = 0; i < span.Length; i++) span[i] = value(i);
        return Converting.To(numbers, type) is var result && ReferenceEquals(result, numbers) ? numbers.alias() : result;
    }

    /// <summary>A tensor with a copy of C# numbers, in the order of the array's last index first.</summary>
    public static Tensor FromArray(Array array, ReadOnlySpan<long> shape, ScalarType? type)
    {
        Type element = array.GetType().GetElementType()!;
        ScalarType own = DataTypes.Of(element);
        if (Layout.Count(shape) != array.Length) throw new ArgumentException($"{array.Length} numbers do not fill the shape {Errors.Text(shape)}.");
        Tensor result = Pointwise.Empty(shape, own);
        int size = DataTypes.SizeOf(own);
        MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(array), array.Length * size).CopyTo(result.Core.Storage.Bytes);
        if (type is not { } wanted || wanted == own) return result;
        using (result) return Converting.To(result, wanted);
    }

    /// <summary>The lengths of an array's dimensions.</summary>
    public static long[] ShapeOf(Array array) => [.. Enumerable.Range(0, array.Rank).Select(array.GetLongLength)];

    /// <summary>The type of a tensor full of a C# number.</summary>
    public static ScalarType TypeOf(Scalar value) => DataTypes.IsFloat(value.Type) ? torch.get_default_dtype() : value.Type == ScalarType.Bool ? ScalarType.Bool : ScalarType.Int64;

    /// <summary>The type of a range: integers unless one of its ends is a fraction.</summary>
    public static ScalarType RangeType(params ReadOnlySpan<Scalar> ends)
    {
        foreach (Scalar end in ends) if (DataTypes.IsFloat(end.Type)) return torch.get_default_dtype();
        return ScalarType.Int64;
    }

    /// <summary>The same for one number.</summary>
    public static Tensor FromNumber<T>(T value, ScalarType? type) where T : unmanaged => FromArray(new[] { value }, [], type);

    /// <summary>What every factory does at its end: only floating-point numbers can require a gradient, and only a CPU is here.</summary>
    public static Tensor Finish(Tensor tensor, Device? device, bool requiresGrad)
    {
        Devices.Check(device);
        if (requiresGrad) tensor.requires_grad = true;
        return tensor;
    }
}
