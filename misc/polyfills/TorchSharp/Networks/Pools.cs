namespace TorchSharp;

/// <summary>Poolings with the arguments of the layers.</summary>
internal static class Pools
{
    // One number serves for both dimensions.
    private static long Of(long[]? pair, int i, long otherwise) => pair is null || pair.Length == 0 ? otherwise : pair.Length == 1 ? pair[0] : pair[i];

    public static Tensor Max2d(Tensor x, long[] kernel, long[]? stride, long[]? pad, long[]? dilation, bool ceil)
    {
        PoolWindows[] windows = Windows("max_pool2d", x, kernel, stride, pad, dilation, ceil);
        return Pooling.Max("max_pool2d", x, windows[0], windows[1]);
    }

    public static Tensor Average2d(Tensor x, long[] kernel, long[]? stride, long[]? pad, bool ceil, bool countPadding, long? divisor)
    {
        if (divisor == 0) throw Errors.External("avg_pool2d: the divisor must not be zero.");
        PoolWindows[] windows = Windows("avg_pool2d", x, kernel, stride, pad, null, ceil);
        return Pooling.Average("avg_pool2d", x, windows[0], windows[1], countPadding, divisor);
    }

    private static PoolWindows[] Windows(string name, Tensor x, long[] kernel, long[]? stride, long[]? pad, long[]? dilation, bool ceil)
    {
        if (x.Dims is not (3 or 4)) throw Errors.External($"{name}: the input has shape {Errors.Text(x.Shape)}; needed are images (N, C, H, W) or (C, H, W).");
        return [.. Enumerable.Range(0, 2).Select(i => PoolWindows.Sliding(name, x.Shape[^(2 - i)], Of(kernel, i, 1), Of(stride, i, Of(kernel, i, 1)), Of(pad, i, 0), Of(dilation, i, 1), ceil))];
    }

    // Sequences are images of height 1.
    private static Tensor AsImages(string name, Tensor x, Func<Tensor, Tensor> pool)
    {
        if (x.Dims is not (2 or 3)) throw Errors.External($"{name}: the input has shape {Errors.Text(x.Shape)}; needed are sequences (N, C, L) or (C, L).");
        return ActivationFunctions.Scoped(() => Shaping.Squeeze(pool(Shaping.Unsqueeze(x, -2)), -2));
    }

    public static Tensor Max1d(Tensor x, long kernel, long? stride, long pad, long dilation, bool ceil) =>
        AsImages("max_pool1d", x, images => Max2d(images, [1, kernel], [1, stride ?? kernel], [0, pad], [1, dilation], ceil));

    public static Tensor Average1d(Tensor x, long kernel, long? stride, long pad, bool ceil, bool countPadding) =>
        AsImages("avg_pool1d", x, images => Average2d(images, [1, kernel], [1, stride ?? kernel], [0, pad], ceil, countPadding, null));

    public static Tensor AdaptiveAverage(Tensor x, int dims, params long[] size)
    {
        if (dims == 1) return AsImages("adaptive_avg_pool1d", x, images => AdaptiveAverage(images, 2, 1, size[0]));
        (PoolWindows rows, PoolWindows columns) = Adaptive("adaptive_avg_pool2d", x, size);
        return Pooling.Average("adaptive_avg_pool2d", x, rows, columns, false, null);
    }

    public static Tensor AdaptiveMax(Tensor x, long[] size)
    {
        (PoolWindows rows, PoolWindows columns) = Adaptive("adaptive_max_pool2d", x, size);
        return Pooling.Max("adaptive_max_pool2d", x, rows, columns);
    }

    private static (PoolWindows, PoolWindows) Adaptive(string name, Tensor x, long[] size)
    {
        if (x.Dims is not (3 or 4) || size.Length != 2) throw Errors.External($"{name}: the input has shape {Errors.Text(x.Shape)} and the output {Errors.Text(size)}; needed are images and two sizes.");
        return (PoolWindows.Adaptive(x.Shape[^2], size[0] < 0 ? x.Shape[^2] : size[0]), PoolWindows.Adaptive(x.Shape[^1], size[1] < 0 ? x.Shape[^1] : size[1]));
    }
}
