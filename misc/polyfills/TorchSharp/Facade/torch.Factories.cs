namespace TorchSharp;

public static partial class torch
{
    /// <summary>Numbers from start (0) up to but not including stop, in steps.</summary>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.Range(start, stop, step, dtype ?? Filling.RangeType(start, stop, step)), device, requires_grad);

    /// <summary>Numbers from start (0) up to but not including stop, in steps.</summary>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.Range(start, stop, 1, dtype ?? Filling.RangeType(start, stop)), device, requires_grad);

    /// <summary>Numbers from start (0) up to but not including stop, in steps.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.Range(0, stop, 1, dtype ?? Filling.RangeType(stop)), device, requires_grad);

    /// <summary>A tensor with anything in it.</summary>
    public static Tensor empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Pointwise.Empty(size, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor with anything in it.</summary>
    public static Tensor empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Pointwise.Empty(size.ToArray(), dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor with anything in it.</summary>
    public static Tensor empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Pointwise.Empty([size], dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor with anything in it.</summary>
    public static Tensor empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Pointwise.Empty([rows, columns], dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor with anything in it.</summary>
    public static Tensor empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Pointwise.Empty([dim0, dim1, dim2], dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor with anything in it.</summary>
    public static Tensor empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Pointwise.Empty([dim0, dim1, dim2, dim3], dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor with anything in it.</summary>
    public static Tensor empty(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Pointwise.Empty([size], dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor with anything in it.</summary>
    public static Tensor empty(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Pointwise.Empty([rows, columns], dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor with anything in it.</summary>
    public static Tensor empty(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Pointwise.Empty([dim0, dim1, dim2], dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor with anything in it.</summary>
    public static Tensor empty(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Pointwise.Empty([dim0, dim1, dim2, dim3], dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>Anything in a tensor's shape and type.</summary>
    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Pointwise.Empty(input.Shape, dtype ?? input.Type), device, requires_grad);

    /// <summary>The identity matrix.</summary>
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Eye(rows, columns, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of one value.</summary>
    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full(size, value, dtype ?? Filling.TypeOf(value)), device, requires_grad);

    /// <summary>A tensor of one value.</summary>
    public static Tensor full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full(size.ToArray(), value, dtype ?? Filling.TypeOf(value)), device, requires_grad);

    /// <summary>A tensor of one value.</summary>
    public static Tensor full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([size], value, dtype ?? Filling.TypeOf(value)), device, requires_grad);

    /// <summary>A tensor of one value.</summary>
    public static Tensor full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([rows, columns], value, dtype ?? Filling.TypeOf(value)), device, requires_grad);

    /// <summary>A tensor of one value.</summary>
    public static Tensor full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([dim0, dim1, dim2], value, dtype ?? Filling.TypeOf(value)), device, requires_grad);

    /// <summary>A tensor of one value.</summary>
    public static Tensor full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([dim0, dim1, dim2, dim3], value, dtype ?? Filling.TypeOf(value)), device, requires_grad);

    /// <summary>A tensor of one value.</summary>
    public static Tensor full(int size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([size], value, dtype ?? Filling.TypeOf(value)), device, requires_grad);

    /// <summary>A tensor of one value.</summary>
    public static Tensor full(int rows, int columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([rows, columns], value, dtype ?? Filling.TypeOf(value)), device, requires_grad);

    /// <summary>A tensor of one value.</summary>
    public static Tensor full(int dim0, int dim1, int dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([dim0, dim1, dim2], value, dtype ?? Filling.TypeOf(value)), device, requires_grad);

    /// <summary>A tensor of one value.</summary>
    public static Tensor full(int dim0, int dim1, int dim2, int dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([dim0, dim1, dim2, dim3], value, dtype ?? Filling.TypeOf(value)), device, requires_grad);

    /// <summary>One value in a tensor's shape and type.</summary>
    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full(input.Shape, value, dtype ?? input.Type), device, requires_grad);

    /// <summary>Numbers from start to end, both included, evenly spaced.</summary>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.Linspace(start, end, steps, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>base to the power of evenly spaced numbers.</summary>
    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.Logspace(start, end, steps, @base, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full(size, 1, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full(size.ToArray(), 1, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([size], 1, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([rows, columns], 1, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([dim0, dim1, dim2], 1, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([dim0, dim1, dim2, dim3], 1, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([size], 1, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([rows, columns], 1, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([dim0, dim1, dim2], 1, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([dim0, dim1, dim2, dim3], 1, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>Ones of a tensor's shape and type.</summary>
    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full(input.Shape, 1, dtype ?? input.Type), device, requires_grad);

    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full(size, 0, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full(size.ToArray(), 0, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([size], 0, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([rows, columns], 0, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([dim0, dim1, dim2], 0, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([dim0, dim1, dim2, dim3], 0, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([size], 0, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([rows, columns], 0, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([dim0, dim1, dim2], 0, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full([dim0, dim1, dim2, dim3], 0, dtype ?? get_default_dtype()), device, requires_grad);

    /// <summary>Zeros of a tensor's shape and type.</summary>
    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => Filling.Finish(Filling.Full(input.Shape, 0, dtype ?? input.Type), device, requires_grad);
}
