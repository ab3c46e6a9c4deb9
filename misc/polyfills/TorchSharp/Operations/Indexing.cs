namespace TorchSharp;

/// <summary>Numbers taken from, and put at, places that a tensor of indices names.</summary>
internal static class Indexing
{
    private static Tensor Indices(Tensor index, string name)
    {
        if (index.Type is not (ScalarType.Int64 or ScalarType.Int32)) throw Errors.External($"{name}: the index is of type {index.Type}; needed is Int64.");
        return Shaping.Contiguous(Converting.To(index, ScalarType.Int64));
    }

    private static long Inside(long index, long size, string name) =>
        index >= -size && index < size ? index < 0 ? index + size : index : throw Errors.External($"{name}: index {index} is out of range for a dimension of size {size}.");

    /// <summary>The slices that the index names, one after the other.</summary>
    public static Tensor IndexSelect(Tensor x, long dim, Tensor index)
    {
        if (index.Dims > 1) throw Errors.Shapes("index_select", x, index, "the index must be a vector");
        int at = Layout.Dim(dim, x.Dims);
        Tensor places = Indices(index, "index_select");
        long[] shape = x.Dims == 0 ? [1] : [.. x.Shape];
        shape[at] = places.Core.Count;
        Tensor source = Shaping.Contiguous(x), result = Pointwise.Empty(shape, x.Type);
        int size = DataTypes.SizeOf(x.Type), length = (int)Layout.Count(shape.AsSpan((at + 1)..)) * size, outer = (int)Layout.Count(shape.AsSpan(..at));
        int slices = (int)(x.Dims == 0 ? 1 : x.Shape[at]);
        ReadOnlySpan<byte> from = source.Core.Storage.Bytes.AsSpan((int)source.Core.Offset * size);
        Span<byte> to = result.Core.Storage.Bytes;
        ReadOnlySpan<long> at0 = places.Span<long>();
        for (int i = 0; i < outer; i++)
            for (int j = 0; j < at0.Length; j++)
            {
                int slice = (int)Inside(at0[j], slices, "index_select");
                from.Slice((i * slices + slice) * length, length).CopyTo(to.Slice((i * at0.Length + j) * length, length));
            }
        if (x.Dims == 0) result = Shaping.Reshape(result, []);
        long[] before = x.Shape;
        return Graph.Record("IndexSelect", result, x, places, (g, node) => IndexAdd(Filling.Full(before, 0, g.Type), at, node.Saved(0), g, 1));
    }

    /// <summary>A copy of x to whose slices at the index those of the source were added, times alpha.</summary>
    public static Tensor IndexAdd(Tensor x, long dim, Tensor index, Tensor source, Scalar alpha) => IndexPut(x, dim, index, source, alpha, add: true);

    public static Tensor IndexCopy(Tensor x, long dim, Tensor index, Tensor source) => IndexPut(x, dim, index, source, 1, add: false);

    private static Tensor IndexPut(Tensor x, long dim, Tensor index, Tensor source, Scalar alpha, bool add)
    {
        string name = add ? "index_add" : "index_copy";
        int at = Layout.Dim(dim, x.Dims);
        Tensor places = Indices(index, name), scaled = alpha.IsOne ? source : Arithmetic.Mul(source, Arithmetic.Wrap(alpha, source));
        if (scaled.Type != x.Type) throw Errors.External($"{name}: types {x.Type} and {scaled.Type} differ.");
        long[] needed = x.Dims == 0 ? [] : [.. x.Shape];
        if (needed.Length > 0) needed[at] = places.Core.Count;
        if (!scaled.Shape.AsSpan().SequenceEqual(needed)) throw Errors.Shapes(name, x, source, $"the source must have the shape {Errors.Text(needed)}");
        Tensor result;
        using (GradMode.Set(false))
        {
            result = Shaping.Clone(x);
            PutAction action = new(result, at, places, Shaping.Contiguous(scaled), add);
            DataTypes.Numeric(x.Type, ref action);
        }
        return Graph.Record(name, result, [x, scaled], [places], (g, node) =>
            [add ? g : IndexCopy(g, at, node.Saved(0), Filling.Full(needed, 0, g.Type)), IndexSelect(g, at, node.Saved(0))]);
    }

    private readonly struct PutAction(Tensor target, int dim, Tensor index, Tensor source, bool add) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            ReadOnlySpan<long> places = index.Span<long>();
            ReadOnlySpan<T> from = source.Span<T>();
            Span<T> to = target.Span<T>();
            long[] shape = target.Dims == 0 ? [1] : target.Shape;
            int length = (int)Layout.Count(shape.AsSpan((dim + 1)..)), outer = (int)Layout.Count(shape.AsSpan(..dim)), slices = (int)shape[dim];
            for (int i = 0; i < outer; i++)
                for (int j = 0; j < places.Length; j++)
                {
                    Span<T> here = to.Slice((i * slices + (int)Inside(places[j], slices, "index_add")) * length, length);
                    ReadOnlySpan<T> new_ = from.Slice((i * places.Length + j) * length, length);
                    if (!add) new_.CopyTo(here);
                    else for (int k = 0; k < length; k++) here[k] += new_[k];
                }
        }
    }

    /// <summary>result[i, j, …] = x[index[i, j, …], j, …] for dim 0, and so on.</summary>
    public static Tensor Gather(Tensor x, long dim, Tensor index)
    {
        int at = Layout.Dim(dim, x.Dims);
        CheckGather("gather", x, at, index);
        Tensor places = Indices(index, "gather"), result = Pointwise.Empty(index.Shape, x.Type);
        GatherAction action = new(x, at, places, result);
        using (GradMode.Set(false)) DataTypes.Numeric(x.Type, ref action);
        long[] shape = x.Shape;
        return Graph.Record("Gather", result, x, places, (g, node) => ScatterAdd(Filling.Full(shape, 0, g.Type), at, node.Saved(0), g));
    }

    private static void CheckGather(string name, Tensor x, int dim, Tensor index)
    {
        bool fits = index.Core.Count == 0 || index.Dims == x.Dims || Math.Max(1, x.Dims) == Math.Max(1, index.Dims);
        for (int d = 0; fits && d < Math.Min(x.Dims, index.Dims) && index.Core.Count > 0; d++) fits = d == dim || index.Shape[d] <= x.Shape[d];
        if (!fits) throw Errors.Shapes(name, x, index, $"the index must have as many dimensions and be no larger except along dimension {dim}");
    }

    private readonly struct GatherAction(Tensor x, int dim, Tensor index, Tensor result) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            Span<T> to = result.Span<T>();
            ReadOnlySpan<long> places = index.Span<long>();
            ReadOnlySpan<T> from = Shaping.Contiguous(x).Span<T>();
            Places at = new(index.Shape, x.Shape, dim);
            for (int i = 0; i < to.Length; i++, at.Next()) to[i] = from[(int)at.With(Inside(places[i], at.Size, "gather"))];
        }
    }

    // Runs over an index tensor and says where the numbers of another lie, of which one coordinate is still open.
    private struct Places(long[] indexShape, long[] shape, int dim)
    {
        private readonly long[] strides = Layout.RowMajor(shape);
        private readonly long[] at = new long[indexShape.Length];
        private long place;

        public readonly long Size => shape.Length == 0 ? 1 : shape[dim];

        public readonly long With(long index) => place + (strides.Length == 0 ? 0 : index * strides[dim]);

        public void Next()
        {
            for (int d = indexShape.Length - 1; d >= 0; d--)
            {
                long step = d == dim || d >= strides.Length ? 0 : strides[d];
                place += step;
                if (++at[d] < indexShape[d]) return;
                place -= step * indexShape[d];
                at[d] = 0;
            }
        }
    }

    /// <summary>A copy of x with result[index[i, j, …], j, …] = src[i, j, …].</summary>
    public static Tensor Scatter(Tensor x, long dim, Tensor index, Tensor src)
    {
        int at = Layout.Dim(dim, x.Dims);
        Tensor places = Indices(index, "scatter"), result = Scattered(x, at, places, src, add: false);
        return Graph.Record("Scatter", result, [x, src], [places], (g, node) =>
        {
            Tensor places = node.Saved(0);
            return [Scatter(g, at, places, Filling.Full(places.Shape, 0, g.Type)), node.Needs(1) ? Padded(Gather(g, at, places), node.InputShape(1)) : null];
        });
    }

    /// <summary>The same with addition, so that several numbers may meet in one place.</summary>
    public static Tensor ScatterAdd(Tensor x, long dim, Tensor index, Tensor src)
    {
        int at = Layout.Dim(dim, x.Dims);
        Tensor places = Indices(index, "scatter_add"), result = Scattered(x, at, places, src, add: true);
        return Graph.Record("ScatterAdd", result, [x, src], [places], (g, node) => [g, node.Needs(1) ? Padded(Gather(g, at, node.Saved(0)), node.InputShape(1)) : null]);
    }

    // Numbers of the source beyond the index were not used: their gradient is zero.
    private static Tensor Padded(Tensor gradient, long[] shape)
    {
        if (gradient.Shape.AsSpan().SequenceEqual(shape)) return gradient;
        long[] used = gradient.Shape;
        return Shaping.Embed(gradient, shape, t =>
        {
            for (int d = 0; d < used.Length; d++) t = Shaping.Slice(t, d, 0, used[d], 1);
            return t;
        });
    }

    private static Tensor Scattered(Tensor x, int dim, Tensor places, Tensor src, bool add)
    {
        string name = add ? "scatter_add" : "scatter";
        CheckGather(name, x, dim, places);
        for (int d = 0; d < places.Dims; d++) if (places.Core.Count > 0 && (src.Dims != places.Dims || places.Shape[d] > src.Shape[d])) throw Errors.Shapes(name, src, places, "the index must not be larger than the source");
        if (src.Type != x.Type) throw Errors.External($"{name}: types {x.Type} and {src.Type} differ.");
        using IDisposable mode = GradMode.Set(false);
        Tensor result = Shaping.Clone(x), part = src;
        for (int d = 0; d < places.Dims; d++) part = Shaping.Slice(part, d, 0, places.Shape[d], 1);
        ScatterAction action = new(result, dim, places, Shaping.Contiguous(part), add);
        DataTypes.Numeric(x.Type, ref action);
        return result;
    }

    private readonly struct ScatterAction(Tensor target, int dim, Tensor index, Tensor source, bool add) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            Span<T> to = target.Span<T>();
            ReadOnlySpan<long> places = index.Span<long>();
            ReadOnlySpan<T> from = source.Span<T>();
            Places at = new(index.Shape, target.Shape, dim);
            for (int i = 0; i < places.Length; i++, at.Next())
            {
                ref T here = ref to[(int)at.With(Inside(places[i], at.Size, "scatter"))];
                here = add ? here + from[i] : from[i];
            }
        }
    }

    /// <summary>The coordinates of all numbers other than 0, one row each.</summary>
    public static Tensor Nonzero(Tensor x)
    {
        using IDisposable mode = GradMode.Set(false);
        using Tensor truth = Shaping.Contiguous(Converting.To(x, ScalarType.Bool)).alias();
        ReadOnlySpan<byte> marks = truth.Span<byte>();
        long count = marks.Length - System.MemoryExtensions.Count(marks, (byte)0);
        Tensor result = Pointwise.Empty([count, x.Dims], ScalarType.Int64);
        Span<long> rows = result.Span<long>();
        long[] strides = Layout.RowMajor(x.Shape);
        int at = 0;
        for (int i = 0; i < marks.Length; i++)
            if (marks[i] != 0)
                for (int d = 0; d < x.Dims; d++) rows[at++] = i / strides[d] % x.Shape[d];
        return result;
    }

    /// <summary>The numbers where the mask is true, as a vector.</summary>
    public static Tensor MaskedSelect(Tensor x, Tensor mask)
    {
        if (mask.Type != ScalarType.Bool) throw Errors.External($"masked_select: the mask is of type {mask.Type}; needed are truth values.");
        long[] shape = Layout.Broadcast(x.Shape, mask.Shape);
        Tensor places = Shaping.Reshape(Nonzero(Shaping.Reshape(Shaping.Expand(mask, shape), [-1])), [-1]);
        return IndexSelect(Shaping.Reshape(Shaping.Expand(x, shape), [-1]), 0, places);
    }
}
