namespace TorchSharp;

/// <summary>Images at other sizes, places and orders of numbers.</summary>
internal static class Resampling
{
    /// <summary>(N, C r², H, W) as (N, C, H r, W r).</summary>
    public static Tensor PixelShuffle(Tensor x, long factor)
    {
        if (x.Dims < 3 || factor < 1 || x.Shape[^3] % (factor * factor) != 0) throw Errors.External($"pixel_shuffle: shape {Errors.Text(x.Shape)} and factor {factor} do not go together.");
        long[] lead = x.Shape[..^3];
        (long c, long h, long w) = (x.Shape[^3] / (factor * factor), x.Shape[^2], x.Shape[^1]);
        int d = lead.Length;
        Tensor parts = Shaping.Reshape(x, [.. lead, c, factor, factor, h, w]);
        return Shaping.Reshape(Shaping.Permute(parts, [.. Enumerable.Range(0, d).Select(i => (long)i), d, d + 3, d + 1, d + 4, d + 2]), [.. lead, c, h * factor, w * factor]);
    }

    /// <summary>Another size: nearest numbers, straight lines or cubics between numbers, or means of areas.</summary>
    public static Tensor Interpolate(Tensor x, long[]? size, double[]? scale, torch.InterpolationMode mode, bool alignCorners, bool recompute, bool antialias)
    {
        if (antialias) throw new NotSupportedException("interpolate with antialias is not part of the polyfill; build with the real package.");
        int dims = x.Dims - 2;
        int needed = mode switch { torch.InterpolationMode.Linear => 1, torch.InterpolationMode.Bilinear or torch.InterpolationMode.Bicubic => 2, torch.InterpolationMode.Trilinear => 3, _ => dims };
        if (dims is < 1 or > 3 || dims != needed) throw Errors.External($"interpolate: mode {mode} does not go with an input of shape {Errors.Text(x.Shape)}.");
        if (size is null == scale is null) throw new ArgumentException("interpolate: give either a size or a scale factor.");
        if (mode is torch.InterpolationMode.Nearest or torch.InterpolationMode.Area && alignCorners) throw new ArgumentException($"interpolate: align_corners does not go with mode {mode}.");
        double Scale(int d) => scale!.Length == 1 ? scale[0] : scale[d];
        long[] to = [.. Enumerable.Range(0, dims).Select(d => size is null ? (long)Math.Floor(x.Shape[d + 2] * Scale(d)) : size.Length == 1 ? size[0] : size[d])];
        if (to.Any(length => length < 1)) throw Errors.External($"interpolate: the output size {Errors.Text(to)} must be positive.");
        if (mode == torch.InterpolationMode.Area)
            return dims == 1 ? Pools.AdaptiveAverage(x, 1, to) : dims == 2 ? Pools.AdaptiveAverage(x, 2, to) : throw new NotSupportedException("Areas of volumes are not part of the polyfill; build with the real package.");
        Tensor result = x;
        for (int d = 0; d < dims; d++)
        {
            double step = size is null && !recompute ? 1 / Scale(d) : (double)x.Shape[d + 2] / to[d];
            result = Along(result, d + 2, to[d], step, mode, alignCorners);
        }
        return ReferenceEquals(result, x) ? x.alias() : result;
    }

    // Each result along a dimension is a sum of numbers near its place, weighted.
    private static Tensor Along(Tensor x, int dim, long count, double step, torch.InterpolationMode mode, bool alignCorners)
    {
        long size = x.Shape[dim];
        bool cubic = mode == torch.InterpolationMode.Bicubic;
        int taps = mode == torch.InterpolationMode.Nearest ? 1 : cubic ? 4 : 2;
        long[][] places = new long[taps][];
        double[][] weights = new double[taps][];
        for (int t = 0; t < taps; t++) (places[t], weights[t]) = (new long[count], new double[count]);
        for (long i = 0; i < count; i++)
        {
            if (taps == 1) { (places[0][i], weights[0][i]) = (Math.Min((long)Math.Floor(i * step), size - 1), 1); continue; }
            double at = alignCorners ? count > 1 ? i * (size - 1.0) / (count - 1) : 0 : (i + 0.5) * step - 0.5;
            if (!cubic) at = Math.Max(at, 0);
            long low = (long)Math.Floor(at);
            if (!cubic) low = Math.Min(low, size - 1);
            double part = at - low;
            double[] w = cubic ? [Far(part + 1), Near(part), Near(1 - part), Far(2 - part)] : [1 - part, part];
            for (int t = 0; t < taps; t++) (places[t][i], weights[t][i]) = (Math.Clamp(cubic ? low - 1 + t : low + t, 0, size - 1), w[t]);
        }
        Tensor? sum = null;
        long[] shape = [.. Enumerable.Range(0, x.Dims).Select(d => d == dim ? count : 1)];
        for (int t = 0; t < taps; t++)
        {
            Tensor part = Indexing.IndexSelect(x, dim, Filling.FromArray(places[t], [count], null));
            if (taps > 1) part = Arithmetic.Mul(part, Filling.FromArray(weights[t], shape, x.Type));
            sum = sum is null ? part : Arithmetic.Add(sum, part);
        }
        return sum!;
    }

    // Keys' cubic with a = −3/4.
    private static double Near(double t) => ((-0.75 + 2) * t - (-0.75 + 3)) * t * t + 1;

    private static double Far(double t) => ((-0.75 * t - 5 * -0.75) * t + 8 * -0.75) * t - 4 * -0.75;

    /// <summary>The grid of places that an affine map of an image looks at: (N, H, W, 2), coordinates x and y from −1 to 1.</summary>
    public static Tensor AffineGrid(Tensor theta, long[] size, bool alignCorners)
    {
        if (theta.Dims != 3 || theta.Shape[1] != 2 || theta.Shape[2] != 3 || size.Length != 4 || theta.Shape[0] != size[0]) throw Errors.External($"affine_grid: maps of shape {Errors.Text(theta.Shape)} for images of size {Errors.Text(size)}; needed are (N, 2, 3) and (N, C, H, W).");
        Tensor Axis(long count) => alignCorners ? Filling.Linspace(-1, 1, count, theta.Type) : Filling.Linspace(-1 + 1.0 / count, 1 - 1.0 / count, count, theta.Type);
        (long h, long w) = (size[2], size[3]);
        Tensor x = Shaping.Expand(Shaping.Unsqueeze(Axis(w), 0), [h, w]), y = Shaping.Expand(Shaping.Unsqueeze(Axis(h), 1), [h, w]);
        Tensor points = Shaping.Reshape(Joining.Stack([x, y, Filling.Full([h, w], 1, theta.Type)], 2), [1, h * w, 3]);
        return Shaping.Reshape(MatrixProducts.Matmul(points, Shaping.Transpose(theta, 1, 2)), [size[0], h, w, 2]);
    }

    /// <summary>Numbers of images (N, C, H, W) at the places of a grid (N, H', W', 2).</summary>
    public static Tensor GridSample(Tensor input, Tensor grid, torch.GridSampleMode mode, torch.GridSamplePaddingMode padding, bool alignCorners)
    {
        if (input.Dims != 4 || grid.Dims != 4 || grid.Shape[3] != 2 || grid.Shape[0] != input.Shape[0]) throw Errors.Shapes("grid_sample", input, grid, "needed are images (N, C, H, W) and a grid (N, H, W, 2)");
        (long n, long c, long h, long w) = (input.Shape[0], input.Shape[1], input.Shape[2], input.Shape[3]);
        Tensor N(double value) => Filling.Single(value, grid.Type);
        Tensor Place(int axis, long size)
        {
            Tensor at = Shaping.Select(grid, 3, axis);
            at = alignCorners ? Arithmetic.Mul(Arithmetic.Add(at, N(1)), N((size - 1) / 2.0)) : Arithmetic.Sub(Arithmetic.Mul(Arithmetic.Add(at, N(1)), N(size / 2.0)), N(0.5));
            if (padding == torch.GridSamplePaddingMode.Reflection) at = Reflected(at, alignCorners ? 0 : -0.5, alignCorners ? size - 1 : size - 0.5);
            return padding == torch.GridSamplePaddingMode.Zeros ? at : ActivationFunctions.Hardtanh(at, 0, size - 1);
        }
        Tensor x = Place(0, w), y = Place(1, h), flat = Shaping.Reshape(input, [n, c, h * w]);
        Tensor At(Tensor column, Tensor row)
        {
            Tensor inside, place;
            using (GradMode.Set(false))
            {
                inside = Comparisons.LogicalAnd(Comparisons.LogicalAnd(Comparisons.Ge(column, N(0)), Comparisons.Le(column, N(w - 1))), Comparisons.LogicalAnd(Comparisons.Ge(row, N(0)), Comparisons.Le(row, N(h - 1))));
                Tensor safe = Choosing.Where(inside, Arithmetic.Add(Arithmetic.Mul(row, N(w)), column), N(0));
                place = Shaping.Expand(Shaping.Reshape(Converting.To(safe, ScalarType.Int64), [n, 1, -1]), [n, c, column.Core.Count / n]);
            }
            Tensor values = Shaping.Reshape(Indexing.Gather(flat, 2, place), [n, c, column.Shape[1], column.Shape[2]]);
            return Arithmetic.Mul(values, Converting.To(Shaping.Unsqueeze(inside, 1), input.Type));
        }
        if (mode == torch.GridSampleMode.Nearest) return At(Elementary.Round(x, 0), Elementary.Round(y, 0));
        Tensor left = Elementary.Floor(x).detach(), top = Elementary.Floor(y).detach(), right = Arithmetic.Add(left, N(1)), bottom = Arithmetic.Add(top, N(1));
        Tensor Weighted(Tensor column, Tensor row, Tensor otherColumn, Tensor otherRow) =>
            Arithmetic.Mul(At(column, row), Shaping.Unsqueeze(Elementary.Abs(Arithmetic.Mul(Arithmetic.Sub(x, otherColumn), Arithmetic.Sub(y, otherRow))), 1));
        return Arithmetic.Add(Arithmetic.Add(Weighted(left, top, right, bottom), Weighted(right, top, left, bottom)), Arithmetic.Add(Weighted(left, bottom, right, top), Weighted(right, bottom, left, top)));
    }

    // Mirrored at both ends until it is inside.
    private static Tensor Reflected(Tensor x, double low, double high)
    {
        double span = high - low;
        if (span <= 0) return Arithmetic.Mul(x, Filling.Single(0, x.Type));
        Tensor distance = Elementary.Abs(Arithmetic.Sub(x, Filling.Single(low, x.Type)));
        Tensor rest = Arithmetic.Remainder(distance, Filling.Single(2 * span, x.Type));
        Tensor mirrored = Choosing.Where(Comparisons.Gt(rest, Filling.Single(span, x.Type)), Arithmetic.Sub(Filling.Single(2 * span, x.Type), rest), rest);
        return Arithmetic.Add(mirrored, Filling.Single(low, x.Type));
    }

    /// <summary>The numbers under each window as a column: (N, C KH KW, windows).</summary>
    public static Tensor Unfold(Tensor x, long[] kernel, long[] dilation, long[] pad, long[] stride)
    {
        if (x.Dims is not (3 or 4)) throw Errors.External($"unfold: the input has shape {Errors.Text(x.Shape)}; needed are images.");
        if (x.Dims == 3) return Shaping.Squeeze(Unfold(Shaping.Unsqueeze(x, 0), kernel, dilation, pad, stride), 0);
        return Columns(x, Windows([x.Shape[0], x.Shape[1], x.Shape[2], x.Shape[3]], kernel, dilation, pad, stride));
    }

    /// <summary>The columns of <see cref="Unfold"/> added up in an image again.</summary>
    public static Tensor Fold(Tensor columns, long[] size, long[] kernel, long[] dilation, long[] pad, long[] stride)
    {
        if (columns.Dims is not (2 or 3)) throw Errors.External($"fold: the input has shape {Errors.Text(columns.Shape)}; needed are columns (N, C KH KW, L).");
        if (columns.Dims == 2) return Shaping.Squeeze(Fold(Shaping.Unsqueeze(columns, 0), size, kernel, dilation, pad, stride), 0);
        ConvolutionShape shape = Windows([columns.Shape[0], columns.Shape[1] / (kernel[0] * kernel[1]), size[0], size[1]], kernel, dilation, pad, stride);
        if (columns.Shape[1] % (kernel[0] * kernel[1]) != 0 || columns.Shape[2] != shape.Places) throw Errors.External($"fold: columns of shape {Errors.Text(columns.Shape)} do not come from windows {Errors.Text(kernel)} of an image of {Errors.Text(size)}, which has {shape.Places}.");
        return Image(columns, shape);
    }

    private static ConvolutionShape Windows(long[] image, long[] kernel, long[] dilation, long[] pad, long[] stride)
    {
        int Count(int d) => (int)((image[d + 2] + 2 * pad[d] - dilation[d] * (kernel[d] - 1) - 1) / stride[d] + 1);
        for (int d = 0; d < 2; d++) if (stride[d] < 1 || image[d + 2] + 2 * pad[d] < dilation[d] * (kernel[d] - 1) + 1) throw Errors.External($"unfold: windows {Errors.Text(kernel)} do not fit images of shape {Errors.Text(image)}.");
        return new((int)image[0], (int)image[1], (int)image[2], (int)image[3], 0, (int)kernel[0], (int)kernel[1], Count(0), Count(1), (int)stride[0], (int)stride[1], (int)pad[0], (int)pad[1], (int)dilation[0], (int)dilation[1], 1);
    }

    private static Tensor Columns(Tensor x, ConvolutionShape shape)
    {
        Tensor y = Pointwise.Empty([shape.N, shape.Window, shape.Places], x.Type);
        Move(x, y, shape, fold: false);
        return Graph.Record("Unfold", y, x, (g, _) => Image(g, shape));
    }

    private static Tensor Image(Tensor columns, ConvolutionShape shape)
    {
        Tensor x = Pointwise.Empty(shape.Input, columns.Type);
        Move(x, columns, shape, fold: true);
        return Graph.Record("Fold", x, columns, (g, _) => Columns(g, shape));
    }

    private static void Move(Tensor x, Tensor y, ConvolutionShape shape, bool fold)
    {
        using IDisposable mode = GradMode.Set(false);
        MoveAction action = new(Shaping.Contiguous(x), Shaping.Contiguous(y), shape, fold);
        DataTypes.Float(x.Type, "unfold", ref action);
    }

    private readonly unsafe struct MoveAction(Tensor x, Tensor y, ConvolutionShape shape, bool fold) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            using Pinned<T> px = new(x), py = new(y);
            ConvolutionKernels<T> kernels = new(shape, px.At, null, py.At, 1);
            if (fold) kernels.Fold(); else kernels.Unfold();
        }
    }
}
