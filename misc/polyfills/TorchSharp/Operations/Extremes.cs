namespace TorchSharp;

/// <summary>The largest and the smallest numbers. NaN counts as larger than all, and as smaller than all.</summary>
internal static class Extremes
{
    public static Tensor Argmax(Tensor x, long? dim, bool keepdim) => Arg(x, dim, keepdim, largest: true);

    public static Tensor Argmin(Tensor x, long? dim, bool keepdim) => Arg(x, dim, keepdim, largest: false);

    // The first of several equal ones.
    private static Tensor Arg(Tensor x, long? dim, bool keepdim, bool largest)
    {
        if (x.Core.Count == 0) throw Errors.External($"argmax and argmin need numbers; the tensor has shape {Errors.Text(x.Shape)}.");
        int[] dims = dim is { } d ? Layout.Dims([d], x.Dims) : Layout.Dims(null, x.Dims);
        Tensor index = Pointwise.Empty(Reductions.Kept(x.Shape, dims, keepdim), ScalarType.Int64);
        using IDisposable mode = GradMode.Set(false);
        ArgAction action = new(x, dims, largest, index);
        DataTypes.Numeric(x.Type, ref action);
        return index;
    }

    private readonly struct ArgAction(Tensor x, int[] dims, bool largest, Tensor index) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            Span<long> places = index.Span<long>();
            int going = (int)Reductions.Going(x.Shape, dims);
            Tensor rows = Reductions.Rows(x, dims);
            ReadOnlySpan<T> numbers = rows.Span<T>();
            for (int row = 0; row < places.Length; row++) places[row] = largest ? PlaceOf<T, Largest>(numbers.Slice(row * going, going)) : PlaceOf<T, Smallest>(numbers.Slice(row * going, going));
            if (!ReferenceEquals(rows, x)) rows.Dispose();
        }
    }

    private interface IExtreme
    {
        static abstract bool IsBetter<T>(T a, T b) where T : unmanaged, INumber<T>;

        static abstract Vector<T> Better<T>(Vector<T> a, Vector<T> b) where T : unmanaged;
    }

    private readonly struct Largest : IExtreme
    {
        public static bool IsBetter<T>(T a, T b) where T : unmanaged, INumber<T> => a > b;

        public static Vector<T> Better<T>(Vector<T> a, Vector<T> b) where T : unmanaged => Vector.MaxNative(a, b);
    }

    private readonly struct Smallest : IExtreme
    {
        public static bool IsBetter<T>(T a, T b) where T : unmanaged, INumber<T> => a < b;

        public static Vector<T> Better<T>(Vector<T> a, Vector<T> b) where T : unmanaged => Vector.MinNative(a, b);
    }

    // First which number it is, then where it stands: both by vectors, and the place does not depend on how wide they are.
    private static int PlaceOf<T, E>(ReadOnlySpan<T> row) where T : unmanaged, INumber<T> where E : struct, IExtreme
    {
        int width = Vector<T>.Count, whole = row.Length - row.Length % (4 * width);
        if (whole == 0) return PlainPlaceOf<T, E>(row);
        ref T first = ref MemoryMarshal.GetReference(row);
        Vector<T> At(ref T first, int i) => Vector.LoadUnsafe(ref first, (nuint)i);
        Vector<T> best0 = At(ref first, 0), best1 = At(ref first, width), best2 = At(ref first, 2 * width), best3 = At(ref first, 3 * width), numbers = Vector<T>.AllBitsSet;
        for (int i = 0; i < whole; i += 4 * width)
        {
            Vector<T> v0 = At(ref first, i), v1 = At(ref first, i + width), v2 = At(ref first, i + 2 * width), v3 = At(ref first, i + 3 * width);
            (best0, best1, best2, best3) = (E.Better(best0, v0), E.Better(best1, v1), E.Better(best2, v2), E.Better(best3, v3));
            numbers &= Vector.Equals(v0, v0) & Vector.Equals(v1, v1) & Vector.Equals(v2, v2) & Vector.Equals(v3, v3);
        }
        if (Vector.EqualsAny(numbers.As<T, byte>(), Vector<byte>.Zero)) return PlainPlaceOf<T, E>(row);
        Vector<T> bests = E.Better(E.Better(best0, best1), E.Better(best2, best3));
        T best = bests[0];
        for (int i = 1; i < width; i++) if (E.IsBetter(bests[i], best)) best = bests[i];
        int after = whole + (whole < row.Length ? PlainPlaceOf<T, E>(row[whole..]) : 0);
        if (after < row.Length && (T.IsNaN(row[after]) || E.IsBetter(row[after], best))) return after;
        Vector<T> wanted = new(best);
        int at = 0;
        while (!Vector.EqualsAny(At(ref first, at), wanted)) at += width;
        while (row[at] != best) at++;
        return at;
    }

    private static int PlainPlaceOf<T, E>(ReadOnlySpan<T> row) where T : unmanaged, INumber<T> where E : struct, IExtreme
    {
        int best = 0;
        for (int i = 1; i < row.Length && !T.IsNaN(row[best]); i++)
            if (T.IsNaN(row[i]) || E.IsBetter(row[i], row[best])) best = i;
        return best;
    }

    /// <summary>The largest numbers along a dimension and where they are; the gradient goes to those places.</summary>
    public static (Tensor Values, Tensor Indexes) Max(Tensor x, long dim, bool keepdim) => Along(x, dim, keepdim, largest: true);

    public static (Tensor Values, Tensor Indexes) Min(Tensor x, long dim, bool keepdim) => Along(x, dim, keepdim, largest: false);

    private static (Tensor, Tensor) Along(Tensor x, long dim, bool keepdim, bool largest)
    {
        if (x.Dims == 0) return (Shaping.Clone(x), Filling.Single(0, ScalarType.Int64));
        Tensor index = Arg(x, dim, true, largest), values = Indexing.Gather(x, dim, index);
        return keepdim ? (values, index) : (Shaping.Squeeze(values, dim), Shaping.Squeeze(index, dim));
    }

    public static Tensor Amax(Tensor x, long[]? dims, bool keepdim) => Over(x, dims, keepdim, largest: true);

    public static Tensor Amin(Tensor x, long[]? dims, bool keepdim) => Over(x, dims, keepdim, largest: false);

    // The gradient is shared out among equal ones.
    private static Tensor Over(Tensor x, long[]? dim, bool keepdim, bool largest)
    {
        int[] dims = Layout.Dims(dim, x.Dims);
        if (x.Core.Count == 0) throw Errors.External($"max and min need numbers; the tensor has shape {Errors.Text(x.Shape)}.");
        Tensor extreme;
        using (GradMode.Set(false))
        {
            Tensor rows = Shaping.Reshape(Reductions.Rows(x, dims), [-1, Reductions.Going(x.Shape, dims)]);
            extreme = Shaping.Reshape(Indexing.Gather(rows, 1, Arg(rows, 1, true, largest)), Reductions.Kept(x.Shape, dims, keepdim));
        }
        long[] shape = x.Shape;
        return Graph.Record(largest ? "Amax" : "Amin", extreme, [x], [x, extreme], (g, node) =>
        {
            Tensor there = Converting.To(Comparisons.Eq(node.Saved(0), Reductions.Restore(node.Saved(1), shape, dims)), g.Type);
            Tensor share = Arithmetic.Div(Reductions.Restore(g, shape, dims), Reductions.Sum(there, [.. dims.Select(d => (long)d)], true, null));
            return [Arithmetic.Mul(there, share)];
        });
    }
}
