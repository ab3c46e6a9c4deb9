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
            for (int row = 0; row < places.Length; row++)
            {
                ReadOnlySpan<T> here = numbers.Slice(row * going, going);
                int best = 0;
                for (int i = 1; i < here.Length && !T.IsNaN(here[best]); i++)
                    if (T.IsNaN(here[i]) || (largest ? here[i] > here[best] : here[i] < here[best])) best = i;
                places[row] = best;
            }
            if (!ReferenceEquals(rows, x)) rows.Dispose();
        }
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
