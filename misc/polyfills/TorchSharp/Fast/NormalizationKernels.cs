namespace TorchSharp;

/// <summary>Rows normalised in one go: a row is in the first-level cache from its sum to its last pass.</summary>
internal static unsafe class NormalizationKernels<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    // Rows that one thread does in a row; no part of the result.
    private const int RowsAtOnce = 64;

    /// <summary>y ← (x − mean) scale w + b with scale = 1 / √(variance + eps), row by row.</summary>
    public static void Rows(T* x, T* w, T* b, T* y, T* mean, T* scale, int rows, int n, T eps, int threads)
    {
        T count = T.CreateTruncating(n);
        Blas.Share((rows + RowsAtOnce - 1) / RowsAtOnce, threads, part =>
        {
            for (int i = part * RowsAtOnce; i < Math.Min(rows, (part + 1) * RowsAtOnce); i++)
            {
                T* from = x + (nint)i * n, to = y + (nint)i * n;
                T m = Blas.Sum(from, n) / count;
                Blas.Affine(T.One, -m, from, to, n);
                T s = T.One / T.Sqrt(Blas.Dot(to, to, n) / count + eps);
                (mean[i], scale[i]) = (m, s);
                Finish(to, s, w, b, n);
            }
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Finish(T* y, T scale, T* w, T* b, int n)
    {
        int i = 0;
        Vector<T> s = new(scale);
        for (; i <= n - Vector<T>.Count; i += Vector<T>.Count)
        {
            Vector<T> value = Vector.Load(y + i) * s;
            if (w != null) value *= Vector.Load(w + i);
            if (b != null) value += Vector.Load(b + i);
            value.Store(y + i);
        }
        for (; i < n; i++)
        {
            T value = y[i] * scale;
            if (w != null) value *= w[i];
            y[i] = b != null ? value + b[i] : value;
        }
    }

    /// <summary>
    /// With x̂ = (x − mean) scale and h = g w: dx ← scale (h − mean(h) − x̂ mean(h x̂)), dw ← Σ g x̂, db ← Σ g over rows. The sums over
    /// rows go through blocks of 64 rows.
    /// </summary>
    public static void RowsBack(T* g, T* x, T* w, T* mean, T* scale, T* dx, T* dw, T* db, int rows, int n)
    {
        T count = T.CreateTruncating(n);
        using Scratch<T> scratch = new(4L * n);
        T* xhat = scratch.At, h = xhat + n, partW = h + n, partB = partW + n;
        for (int start = 0; start < rows; start += RowsAtOnce)
        {
            new Span<T>(partW, 2 * n).Clear();
            for (int i = start; i < Math.Min(rows, start + RowsAtOnce); i++)
            {
                T* gi = g + (nint)i * n, to = dx + (nint)i * n;
                Blas.Affine(scale[i], -mean[i] * scale[i], x + (nint)i * n, xhat, n);
                Collect(gi, xhat, w, h, partW, partB, n);
                T along = Blas.Dot(h, xhat, n) / count, shift = Blas.Sum(h, n) / count;
                Combine(h, xhat, scale[i], shift, along, to, n);
            }
            Blas.Add(partW, dw, n);
            Blas.Add(partB, db, n);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Collect(T* g, T* xhat, T* w, T* h, T* dw, T* db, int n)
    {
        int i = 0;
        for (; i <= n - Vector<T>.Count; i += Vector<T>.Count)
        {
            Vector<T> gi = Vector.Load(g + i);
            (w == null ? gi : gi * Vector.Load(w + i)).Store(h + i);
            (Vector.Load(dw + i) + gi * Vector.Load(xhat + i)).Store(dw + i);
            (Vector.Load(db + i) + gi).Store(db + i);
        }
        for (; i < n; i++)
        {
            h[i] = w == null ? g[i] : g[i] * w[i];
            dw[i] += g[i] * xhat[i];
            db[i] += g[i];
        }
    }

    /// <summary>y ← scale (h − shift − x̂ along).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Combine(T* h, T* xhat, T scale, T shift, T along, T* y, int n)
    {
        int i = 0;
        Vector<T> s = new(scale), m = new(shift), a = new(along);
        for (; i <= n - Vector<T>.Count; i += Vector<T>.Count) (s * (Vector.Load(h + i) - m - Vector.Load(xhat + i) * a)).Store(y + i);
        for (; i < n; i++) y[i] = scale * (h[i] - shift - xhat[i] * along);
    }
}

/// <summary>Channels normalised over a batch (N, C, S). Threads take channels.</summary>
internal readonly unsafe struct ChannelKernels<T>(int images, int channels, int size, int threads) where T : unmanaged, IFloatingPointIeee754<T>
{
    private T Count => T.CreateTruncating((double)images * size);

    /// <summary>y ← (x − mean) scale w + b; mean and scale are of x if asked for, or else given.</summary>
    public void Forward(T* x, T* w, T* b, T* y, T* mean, T* scale, bool ofInput, T eps)
    {
        ChannelKernels<T> k = this;
        if (size == 1) { ForwardRows(x, w, b, y, mean, scale, ofInput, eps); return; }
        Blas.Share(channels, threads, c =>
        {
            if (ofInput)
            {
                T sum = T.Zero, squares = T.Zero;
                for (int n = 0; n < k.Images; n++) sum += Blas.Sum(x + k.At(n, c), k.Size);
                mean[c] = sum / k.Count;
                for (int n = 0; n < k.Images; n++)
                {
                    Blas.Affine(T.One, -mean[c], x + k.At(n, c), y + k.At(n, c), k.Size);
                    squares += Blas.Dot(y + k.At(n, c), y + k.At(n, c), k.Size);
                }
                scale[c] = T.One / T.Sqrt(squares / k.Count + eps);
            }
            T factor = w == null ? scale[c] : scale[c] * w[c], shift = b == null ? T.Zero : b[c];
            for (int n = 0; n < k.Images; n++)
                if (ofInput) Blas.Affine(factor, shift, y + k.At(n, c), y + k.At(n, c), k.Size);
                else Blas.Affine(factor, shift - mean[c] * factor, x + k.At(n, c), y + k.At(n, c), k.Size);
        });
    }

    private int Images => images;

    private int Size => size;

    private nint At(int n, int c) => ((nint)n * channels + c) * size;

    /// <summary>dx, dw and db, where mean and scale depend on x or not.</summary>
    public void Back(T* g, T* x, T* w, T* mean, T* scale, T* dx, T* dw, T* db, bool ofInput)
    {
        ChannelKernels<T> k = this;
        if (size == 1) { BackRows(g, x, w, mean, scale, dx, dw, db, ofInput); return; }
        Blas.Share(channels, threads, c =>
        {
            using Scratch<T> centred = new(k.Size);
            T sum = T.Zero, along = T.Zero;
            for (int n = 0; n < k.Images; n++)
            {
                sum += Blas.Sum(g + k.At(n, c), k.Size);
                Blas.Affine(T.One, -mean[c], x + k.At(n, c), centred.At, k.Size);
                along += Blas.Dot(g + k.At(n, c), centred.At, k.Size);
            }
            (dw[c], db[c]) = (along * scale[c], sum);
            T factor = w == null ? scale[c] : scale[c] * w[c];
            T slope = along * scale[c] * scale[c] / k.Count;
            for (int n = 0; n < k.Images; n++)
            {
                if (!ofInput) { Blas.Affine(factor, T.Zero, g + k.At(n, c), dx + k.At(n, c), k.Size); continue; }
                Blas.Affine(T.One, -mean[c], x + k.At(n, c), centred.At, k.Size);
                NormalizationKernels<T>.Combine(g + k.At(n, c), centred.At, factor, sum / k.Count, slope, dx + k.At(n, c), k.Size);
            }
        });
    }

    // One number per channel and row: rows of channels are gone through whole.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ForwardRows(T* x, T* w, T* b, T* y, T* mean, T* scale, bool ofInput, T eps)
    {
        int n = channels;
        if (ofInput)
        {
            new Span<T>(mean, n).Clear();
            new Span<T>(scale, n).Clear();
            Blas.AddRows(x, images, n, mean);
            for (int c = 0; c < n; c++) mean[c] /= Count;
            for (int row = 0; row < images; row++)
                for (int c = 0; c < n; c++)
                {
                    T rest = x[(nint)row * n + c] - mean[c];
                    scale[c] += rest * rest;
                }
            for (int c = 0; c < n; c++) scale[c] = T.One / T.Sqrt(scale[c] / Count + eps);
        }
        for (int row = 0; row < images; row++)
            for (int c = 0; c < n; c++)
            {
                T value = (x[(nint)row * n + c] - mean[c]) * scale[c];
                if (w != null) value *= w[c];
                y[(nint)row * n + c] = b != null ? value + b[c] : value;
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BackRows(T* g, T* x, T* w, T* mean, T* scale, T* dx, T* dw, T* db, bool ofInput)
    {
        int n = channels;
        new Span<T>(dw, n).Clear();
        new Span<T>(db, n).Clear();
        Blas.AddRows(g, images, n, db);
        for (int row = 0; row < images; row++)
            for (int c = 0; c < n; c++) dw[c] += g[(nint)row * n + c] * (x[(nint)row * n + c] - mean[c]) * scale[c];
        for (int row = 0; row < images; row++)
            for (int c = 0; c < n; c++)
            {
                nint i = (nint)row * n + c;
                T factor = w == null ? scale[c] : scale[c] * w[c];
                dx[i] = ofInput ? factor * (g[i] - db[c] / Count - (x[i] - mean[c]) * scale[c] * dw[c] / Count) : factor * g[i];
            }
    }
}
