namespace TorchSharp;

/// <summary>Tensors to C# numbers, and C# numbers to tensors.</summary>
public static partial class TensorExtensionMethods
{
    private static double Real(Tensor value)
    {
        using IDisposable mode = GradMode.Set(false);
        using Tensor number = One(value, ScalarType.Float64);
        return number.Span<double>()[0];
    }

    private static long Integer(Tensor value)
    {
        if (DataTypes.IsFloat(value.Type)) return (long)Real(value);
        using Tensor number = One(value, ScalarType.Int64);
        return number.Span<long>()[0];
    }

    private static Tensor One(Tensor value, ScalarType type)
    {
        if (value.Core.Count != 1) throw new ArgumentException($"A tensor of shape {Errors.Text(value.Shape)} is not one number.");
        return Shaping.Contiguous(Converting.To(value, type)).alias();
    }

    /// <summary>The one number of the tensor, converted.</summary>
    public static double ToDouble(this Tensor value) => Real(value);

    /// <inheritdoc cref="ToDouble(Tensor)"/>
    public static float ToSingle(this Tensor value) => (float)Real(value);

    /// <inheritdoc cref="ToDouble(Tensor)"/>
    public static long ToInt64(this Tensor value) => Integer(value);

    /// <inheritdoc cref="ToDouble(Tensor)"/>
    public static int ToInt32(this Tensor value) => (int)Integer(value);

    /// <inheritdoc cref="ToDouble(Tensor)"/>
    public static short ToInt16(this Tensor value) => (short)Integer(value);

    /// <inheritdoc cref="ToDouble(Tensor)"/>
    public static sbyte ToSByte(this Tensor value) => (sbyte)Integer(value);

    /// <inheritdoc cref="ToDouble(Tensor)"/>
    public static byte ToByte(this Tensor value) => (byte)Integer(value);

    /// <inheritdoc cref="ToDouble(Tensor)"/>
    public static bool ToBoolean(this Tensor value) => Real(value) != 0;

    /// <summary>Makes a parameter of a tensor, which is invalid afterwards.</summary>
    public static Modules.Parameter AsParameter(this Tensor tensor) => new(tensor);

    /// <summary>The bytes of one element.</summary>
    public static int ElementSize(this ScalarType type) => DataTypes.SizeOf(type);

    /// <summary>The number of elements of a shape.</summary>
    public static long TotalSize(this IEnumerable<long> shape) => Layout.Count(shape.ToArray());

    /// <summary>The lengths of the dimensions as int.</summary>
    public static ReadOnlySpan<int> IntShape(this Tensor tensor) => tensor.Shape.Select(size => checked((int)size)).ToArray();

    /// <summary>C# numbers as a tensor of a shape.</summary>
    public static Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false) =>
        Filling.Finish(Filling.FromArray(rawArray, dimensions, null), null, requires_grad);

    /// <summary>A C# number as a tensor of no dimensions.</summary>
    public static Tensor ToTensor<T>(this T scalar, Device? device = null, bool requires_grad = false) where T : struct =>
        Filling.Finish(Filling.FromArray(new[] { scalar }, [], null), device, requires_grad);
}
