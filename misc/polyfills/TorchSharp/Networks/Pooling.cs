namespace TorchSharp;

/// <summary>The windows of a pooling along one dimension: which numbers each result looks at.</summary>
/// <param name="From">The first number of each window.</param>
/// <param name="To">One after the last.</param>
/// <param name="Step">The distance of the numbers in a window.</param>
/// <param name="Padded">The length of each window, padding included.</param>
internal sealed record PoolWindows(int[] From, int[] To, int Step, int[] Padded)
{
    public int Count => From.Length;

    /// <summary>Windows of one size at equal distances.</summary>
    public static PoolWindows Sliding(string name, long size, long kernel, long stride, long pad, long dilation, bool ceil)
    {
        if (kernel < 1 || stride < 1 || dilation < 1 || pad < 0 || pad > kernel / 2) throw Errors.External($"{name}: kernel {kernel}, stride {stride} and dilation {dilation} must be at least 1, and padding {pad} at most half of the kernel.");
        long span = dilation * (kernel - 1) + 1, room = size + 2 * pad - span;
        long count = room < 0 && !ceil ? 0 : (room + (ceil ? stride - 1 : 0)) / stride + 1;
        if (ceil && (count - 1) * stride >= size + pad) count--;       // no window begins beyond the end
        if (count < 1) throw Errors.External($"{name}: a window of {span} does not fit a size of {size} with padding {pad}.");
        int[] from = new int[count], to = new int[count], padded = new int[count];
        for (int i = 0; i < count; i++)
        {
            long begin = i * stride - pad, end = begin + span;
            padded[i] = (int)(Math.Min(end, size + pad) - begin);
            // The first number inside that belongs to the window.
            from[i] = (int)(begin < 0 ? begin + (-begin + dilation - 1) / dilation * dilation : begin);
            to[i] = (int)Math.Min(end, size);
        }
        return new PoolWindows(from, to, (int)dilation, padded);
    }

    /// <summary>So many windows of nearly equal size that together cover everything.</summary>
    public static PoolWindows Adaptive(long size, long count)
    {
        int[] from = [.. Enumerable.Range(0, (int)count).Select(i => (int)(i * size / count))];
        int[] to = [.. Enumerable.Range(0, (int)count).Select(i => (int)(((i + 1) * size + count - 1) / count))];
        return new PoolWindows(from, to, 1, [.. from.Zip(to, (f, t) => t - f)]);
    }
}

/// <summary>The largest number of each window, and the mean of each window, of images (…, H, W).</summary>
internal static unsafe class Pooling
{
    private static void Check(string name, Tensor x)
    {
        if (x.Dims < 3) throw Errors.External($"{name}: the tensor has shape {Errors.Text(x.Shape)}; needed are images (N, C, H, W) or (C, H, W).");
    }

    public static Tensor Max(string name, Tensor x, PoolWindows rows, PoolWindows columns)
    {
        Check(name, x);
        long[] shape = [.. x.Shape[..^2], rows.Count, columns.Count];
        Tensor y = Pointwise.Empty(shape, x.Type), places = Pointwise.Empty(shape, ScalarType.Int64);
        using (GradMode.Set(false))
        {
            MaxAction action = new(Shaping.Contiguous(x), y, places, rows, columns);
            DataTypes.Float(x.Type, name, ref action);
        }
        long[] before = x.Shape;
        long size = before[^1] * before[^2];
        return Graph.Record("MaxPool", y, x, places, (g, node) =>
        {
            Tensor places = node.Saved(0);
            if (GradMode.IsOn)
            {
                long planes = Layout.Count(before.AsSpan(..^2));
                Tensor flat = Indexing.ScatterAdd(Filling.Full([planes, size], 0, g.Type), 1, Shaping.Reshape(places, [planes, -1]), Shaping.Reshape(g, [planes, -1]));
                return Shaping.Reshape(flat, before);
            }
            Tensor result = Filling.Full(before, 0, g.Type);
            MaxBackAction action = new(Shaping.Contiguous(g), places, result, (int)size, rows.Count * columns.Count);
            DataTypes.Float(g.Type, "max_pool", ref action);
            return result;
        });
    }

    private readonly struct MaxAction(Tensor x, Tensor y, Tensor places, PoolWindows rows, PoolWindows columns) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            using Pinned<T> px = new(x), py = new(y);
            using Pinned<long> pp = new(places);
            T* from = px.At, to = py.At;
            long* at = pp.At;
            (int height, int width, PoolWindows down, PoolWindows across) = ((int)x.Shape[^2], (int)x.Shape[^1], rows, columns);
            long size = (long)height * width, count = (long)down.Count * across.Count;
            Blas.ShareRange(x.Core.Count / size, size, MatrixProducts.Threads, (first, end) =>
                MaximumKernels<T>.Windows(from + first * size, to + first * count, at + first * count, (end - first) * size, height, width, down, across));
        }
    }

    private readonly struct MaxBackAction(Tensor g, Tensor places, Tensor result, int size, int count) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            using Pinned<T> pg = new(g), pr = new(result);
            using Pinned<long> pp = new(places);
            T* from = pg.At, to = pr.At;
            long* at = pp.At;
            int all = size, some = count;
            Blas.ShareRange(g.Core.Count / some, all, MatrixProducts.Threads, (first, end) =>
            {
                for (long plane = first; plane < end; plane++)
                    for (long i = plane * some; i < (plane + 1) * some; i++) to[plane * all + at[i]] += from[i];
            });
        }
    }

    /// <summary>Means; the divisor is the size of the window with padding or without, or a given number.</summary>
    public static Tensor Average(string name, Tensor x, PoolWindows rows, PoolWindows columns, bool countPadding, long? divisor)
    {
        Check(name, x);
        Tensor y = Pointwise.Empty([.. x.Shape[..^2], rows.Count, columns.Count], x.Type);
        Compute(x, y, rows, columns, countPadding, divisor, back: false);
        long[] before = x.Shape;
        return Graph.Record("AveragePool", y, x, (g, _) => Spread(g, before, rows, columns, countPadding, divisor));
    }

    // The reverse: each number of g goes to all numbers of its window, divided.
    private static Tensor Spread(Tensor g, long[] shape, PoolWindows rows, PoolWindows columns, bool countPadding, long? divisor)
    {
        Tensor x = Filling.Full(shape, 0, g.Type);
        Compute(x, g, rows, columns, countPadding, divisor, back: true);
        return Graph.Record("AveragePoolBack", x, g, (h, _) => Average("avg_pool", h, rows, columns, countPadding, divisor));
    }

    private static void Compute(Tensor x, Tensor y, PoolWindows rows, PoolWindows columns, bool countPadding, long? divisor, bool back)
    {
        using IDisposable mode = GradMode.Set(false);
        AverageAction action = new(Shaping.Contiguous(x), Shaping.Contiguous(y), rows, columns, countPadding, divisor, back);
        DataTypes.Float(x.Type, "avg_pool", ref action);
    }

    private readonly struct AverageAction(Tensor x, Tensor y, PoolWindows rows, PoolWindows columns, bool countPadding, long? divisor, bool back) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            int h = (int)x.Shape[^2], w = (int)x.Shape[^1];
            using Pinned<T> px = new(x), py = new(y);
            T* other = py.At;
            for (T* plane = px.At, end = plane + x.Core.Count; plane < end; plane += h * w)
                for (int i = 0; i < rows.Count; i++)
                    for (int j = 0; j < columns.Count; j++, other++)
                    {
                        int count = countPadding ? rows.Padded[i] * columns.Padded[j] : (rows.To[i] - rows.From[i]) * (columns.To[j] - columns.From[j]);
                        T part = T.One / T.CreateTruncating(divisor ?? count), sum = T.Zero;
                        int width = columns.To[j] - columns.From[j];
                        for (int r = rows.From[i]; r < rows.To[i]; r++)
                        {
                            T* row = plane + r * w + columns.From[j];
                            if (back) Blas.AddScalar(*other * part, row, width);
                            else sum += width >= 8 ? Blas.Sum(row, width) : Few(row, width);
                        }
                        if (!back) *other = sum * part;
                    }
        }

        private static T Few<T>(T* x, int n) where T : unmanaged, INumber<T>
        {
            T sum = T.Zero;
            for (int i = 0; i < n; i++) sum += x[i];
            return sum;
        }
    }
}
