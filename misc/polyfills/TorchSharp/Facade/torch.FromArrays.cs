namespace TorchSharp;

public static partial class torch
{
    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) => Filling.Finish(dtype is { } type ? Converting.To(data, type) : data.alias(), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(IList<bool> rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(IList<byte> rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(sbyte[] rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(IList<short> rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(short[] rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(IList<double> rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) => Filling.Finish(Filling.FromArray(data, Filling.ShapeOf(data), dtype), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor from_array(Array rawArray, Device? device = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), null), device, false);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.FromNumber(scalar, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<bool> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(bool[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<bool> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<bool> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rows, columns], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<bool> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<bool> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(bool[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(bool[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(bool[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(byte scalar, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.FromNumber(scalar, null), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<byte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(byte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<byte> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<byte> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rows, columns], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<byte> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<byte> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(byte[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(byte[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(byte[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(Memory<byte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.FromNumber(scalar, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<double> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(double[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<double> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rows, columns], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<double> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<double> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(double[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(double[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(double[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(Memory<double> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.FromNumber(scalar, null), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<float> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rows, columns], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<float> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<float> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(float[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(float[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(float[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(Memory<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(int scalar, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.FromNumber(scalar, null), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(int[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<int> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rows, columns], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<int> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(int[] rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, [dim0, dim1, dim2, dim3], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(int[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(int[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(int[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(Memory<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.FromNumber(scalar, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(long[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(dataArray, Filling.ShapeOf(dataArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(long[] dataArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(dataArray, dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<long> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rows, columns], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<long> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<long> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(long[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(long[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(long[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(Memory<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(sbyte scalar, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.FromNumber(scalar, null), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(sbyte[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(sbyte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rows, columns], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(sbyte[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(sbyte[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(sbyte[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(Memory<sbyte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(short scalar, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.FromNumber(scalar, null), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(short[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(short[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, dimensions, dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<short> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rawArray.Count], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<short> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [rows, columns], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<short> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(IList<short> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(short[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(short[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(short[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray, Filling.ShapeOf(rawArray), dtype), device, requires_grad);

    /// <summary>C# numbers as a tensor. They are copied.</summary>
    public static Tensor tensor(Memory<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.FromArray(rawArray.ToArray(), dimensions, dtype), device, requires_grad);
}
