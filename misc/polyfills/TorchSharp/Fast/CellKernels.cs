namespace TorchSharp;

/// <summary>The gates of one row of a recurrent step, forward and backward.</summary>
internal static unsafe class CellKernels<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>
    /// h and c become those of the next step. What the way back needs is left in <paramref name="a"/>: the gates after their functions,
    /// and behind them tanh c (LSTM) or the hidden part of the new state (GRU).
    /// </summary>
    public static void Forward(CellKind kind, T* input, T* hidden, T* h, T* c, T* a, int n)
    {
        if (kind == CellKind.Gru) ForwardGru(input, hidden, h, a, n);
        else if (kind == CellKind.Lstm) ForwardLstm(input, hidden, h, c, a, n);
        else
        {
            Sum(input, hidden, a, n);
            if (kind == CellKind.Tanh) Blas.Tanh(a, a, n);
            else for (int i = 0; i < n; i++) a[i] = T.Max(a[i], T.Zero);
            new Span<T>(a, n).CopyTo(new Span<T>(h, n));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(T* x, T* y, T* sum, int n)
    {
        int i = 0;
        for (; i <= n - Vector<T>.Count; i += Vector<T>.Count) (Vector.Load(x + i) + Vector.Load(y + i)).Store(sum + i);
        for (; i < n; i++) sum[i] = x[i] + y[i];
    }

    // Gates i, f, g, o: c ← f c + i g, h ← o tanh c.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardLstm(T* input, T* hidden, T* h, T* c, T* a, int n)
    {
        Sum(input, hidden, a, 4 * n);
        Blas.Sigmoid(a, a, 2 * n);
        Blas.Tanh(a + 2 * n, a + 2 * n, n);
        Blas.Sigmoid(a + 3 * n, a + 3 * n, n);
        int j = 0;
        for (; j <= n - Vector<T>.Count; j += Vector<T>.Count)
            (Vector.Load(a + n + j) * Vector.Load(c + j) + Vector.Load(a + j) * Vector.Load(a + 2 * n + j)).Store(c + j);
        for (; j < n; j++) c[j] = a[n + j] * c[j] + a[j] * a[2 * n + j];
        Blas.Tanh(c, a + 4 * n, n);
        for (j = 0; j <= n - Vector<T>.Count; j += Vector<T>.Count) (Vector.Load(a + 3 * n + j) * Vector.Load(a + 4 * n + j)).Store(h + j);
        for (; j < n; j++) h[j] = a[3 * n + j] * a[4 * n + j];
    }

    // Gates r, z, n: new ← tanh(input + r hidden), h ← new + z (h − new).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardGru(T* input, T* hidden, T* h, T* a, int n)
    {
        Sum(input, hidden, a, 2 * n);
        Blas.Sigmoid(a, a, 2 * n);
        new Span<T>(hidden + 2 * n, n).CopyTo(new Span<T>(a + 3 * n, n));
        for (int j = 0; j < n; j++) a[2 * n + j] = input[2 * n + j] + a[j] * hidden[2 * n + j];
        Blas.Tanh(a + 2 * n, a + 2 * n, n);
        for (int j = 0; j < n; j++) h[j] = a[2 * n + j] + a[n + j] * (h[j] - a[2 * n + j]);
    }

    /// <summary>
    /// From the gradients of h and c after the step come those of the gates before their functions, of the input's part and of the
    /// hidden part; dh and dc become what passes the step without going through the hidden part.
    /// </summary>
    public static void Back(CellKind kind, T* a, T* before, T* dh, T* dc, T* dInput, T* dHidden, int n)
    {
        if (kind == CellKind.Lstm) BackLstm(a, before + n, dh, dc, dInput, n);
        else if (kind == CellKind.Gru) BackGru(a, before, dh, dInput, dHidden, n);
        else
            for (int j = 0; j < n; j++)
            {
                dInput[j] = kind == CellKind.Tanh ? dh[j] * (T.One - a[j] * a[j]) : a[j] > T.Zero ? dh[j] : T.Zero;
                dh[j] = T.Zero;
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BackLstm(T* a, T* c, T* dh, T* dc, T* d, int n)
    {
        Vector<T> one = Vector<T>.One;
        int j = 0;
        for (; j <= n - Vector<T>.Count; j += Vector<T>.Count)
        {
            Vector<T> i = Vector.Load(a + j), f = Vector.Load(a + n + j), g = Vector.Load(a + 2 * n + j), o = Vector.Load(a + 3 * n + j), t = Vector.Load(a + 4 * n + j), h = Vector.Load(dh + j);
            Vector<T> cell = Vector.Load(dc + j) + h * o * (one - t * t);
            (cell * g * (i * (one - i))).Store(d + j);
            (cell * Vector.Load(c + j) * (f * (one - f))).Store(d + n + j);
            (cell * i * (one - g * g)).Store(d + 2 * n + j);
            (h * t * (o * (one - o))).Store(d + 3 * n + j);
            (cell * f).Store(dc + j);
            Vector<T>.Zero.Store(dh + j);
        }
        for (; j < n; j++)
        {
            T i = a[j], f = a[n + j], g = a[2 * n + j], o = a[3 * n + j], t = a[4 * n + j], cell = dc[j] + dh[j] * o * (T.One - t * t);
            d[j] = cell * g * (i * (T.One - i));
            d[n + j] = cell * c[j] * (f * (T.One - f));
            d[2 * n + j] = cell * i * (T.One - g * g);
            d[3 * n + j] = dh[j] * t * (o * (T.One - o));
            dc[j] = cell * f;
            dh[j] = T.Zero;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BackGru(T* a, T* h, T* dh, T* dInput, T* dHidden, int n)
    {
        for (int j = 0; j < n; j++)
        {
            T r = a[j], z = a[n + j], fresh = a[2 * n + j], hidden = a[3 * n + j];
            T dFresh = dh[j] * (T.One - z) * (T.One - fresh * fresh);
            dInput[j] = dHidden[j] = dFresh * hidden * (r * (T.One - r));
            dInput[n + j] = dHidden[n + j] = dh[j] * (h[j] - fresh) * (z * (T.One - z));
            dInput[2 * n + j] = dFresh;
            dHidden[2 * n + j] = dFresh * r;
            dh[j] *= z;
        }
    }
}
