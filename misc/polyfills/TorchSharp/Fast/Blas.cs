namespace TorchSharp;

/// <summary>
/// The kernels' products for pointers and either type of number, and loops over numbers. Those loops, here and in the files beside, are
/// compiled with full optimisation at once: a network calls some of them only a few times, each for long.
/// </summary>
internal static unsafe class Blas
{
    /// <summary>C ← α op(A) op(B) + β C, as in <see cref="Products"/>.</summary>
    public static void Gemm<T>(MatrixOp opA, MatrixOp opB, int m, int n, int k, double alpha, T* a, int lda, T* b, int ldb, double beta, T* c, int ldc, int threads) where T : unmanaged
    {
        if (m == 0 || n == 0) return;
        int lengthA = Length(opA, m, k, lda), lengthB = Length(opB, k, n, ldb), lengthC = Length(MatrixOp.None, m, n, ldc);
        if (typeof(T) == typeof(float))
            Products.Gemm(opA, opB, m, n, k, (float)alpha, new ReadOnlySpan<float>(a, lengthA), lda, new ReadOnlySpan<float>(b, lengthB), ldb, (float)beta, new Span<float>(c, lengthC), ldc, threads);
        else
            Products.Gemm(opA, opB, m, n, k, alpha, new ReadOnlySpan<double>(a, lengthA), lda, new ReadOnlySpan<double>(b, lengthB), ldb, beta, new Span<double>(c, lengthC), ldc, threads);
    }

    /// <summary>C ← A B where the rows of B are windows of x, as in <see cref="Products"/>; nothing lies between the rows of A and C.</summary>
    public static void GemmWindows<T>(int m, int n, int k, T* a, T* x, int length, ReadOnlySpan<int> offsets, T* c, int threads, int batch, int strideX) where T : unmanaged
    {
        if (typeof(T) == typeof(float))
            Products.GemmWindows(m, n, k, new ReadOnlySpan<float>(a, m * k), k, new ReadOnlySpan<float>(x, length), offsets, 0, new Span<float>(c, batch * m * n), n, threads, batch, strideX, m * n);
        else
            Products.GemmWindows(m, n, k, new ReadOnlySpan<double>(a, m * k), k, new ReadOnlySpan<double>(x, length), offsets, 0, new Span<double>(c, batch * m * n), n, threads, batch, strideX, m * n);
    }

    /// <summary>C ← C + Σ A Bᵀ over a batch, where the rows of B are windows of x, as in <see cref="Products"/>; nothing lies between the rows of A and C.</summary>
    public static void GemmWindowsTransposed<T>(int m, int n, int k, T* a, T* x, int length, ReadOnlySpan<int> offsets, T* c, int threads, int batch, int strideA, int strideX) where T : unmanaged
    {
        int lengthA = (batch - 1) * strideA + m * n;
        if (typeof(T) == typeof(float))
            Products.GemmWindowsTransposed(m, n, k, new ReadOnlySpan<float>(a, lengthA), n, new ReadOnlySpan<float>(x, length), offsets, 1, new Span<float>(c, m * k), k, threads, batch, strideA, strideX);
        else
            Products.GemmWindowsTransposed(m, n, k, new ReadOnlySpan<double>(a, lengthA), n, new ReadOnlySpan<double>(x, length), offsets, 1, new Span<double>(c, m * k), k, threads, batch, strideA, strideX);
    }

    private static int Length(MatrixOp op, int rows, int columns, int ld)
    {
        if (op == MatrixOp.Transpose) (rows, columns) = (columns, rows);
        return rows == 0 || columns == 0 ? 0 : checked((rows - 1) * ld + columns);
    }

    /// <summary>Σ x.</summary>
    public static T Sum<T>(T* x, int n) where T : unmanaged =>
        typeof(T) == typeof(float) ? (T)(object)VectorMath.Sum(new ReadOnlySpan<float>(x, n)) : (T)(object)VectorMath.Sum(new ReadOnlySpan<double>(x, n));

    /// <summary>Σ x y.</summary>
    public static T Dot<T>(T* x, T* y, int n) where T : unmanaged =>
        typeof(T) == typeof(float) ? (T)(object)VectorMath.Dot(new ReadOnlySpan<float>(x, n), new ReadOnlySpan<float>(y, n))
        : (T)(object)VectorMath.Dot(new ReadOnlySpan<double>(x, n), new ReadOnlySpan<double>(y, n));

    /// <summary>y ← y + x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(T* x, T* y, int n) where T : unmanaged, INumber<T>
    {
        int i = 0;
        for (; i <= n - Vector<T>.Count; i += Vector<T>.Count) (Vector.Load(x + i) + Vector.Load(y + i)).Store(y + i);
        for (; i < n; i++) y[i] += x[i];
    }

    /// <summary>y ← y + a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScalar<T>(T a, T* y, int n) where T : unmanaged, INumber<T>
    {
        int i = 0;
        Vector<T> all = new(a);
        for (; i <= n - Vector<T>.Count; i += Vector<T>.Count) (Vector.Load(y + i) + all).Store(y + i);
        for (; i < n; i++) y[i] += a;
    }

    /// <summary>y ← a x + b, each step rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Affine<T>(T a, T b, T* x, T* y, int n) where T : unmanaged, INumber<T>
    {
        int i = 0;
        Vector<T> factor = new(a), shift = new(b);
        for (; i <= n - Vector<T>.Count; i += Vector<T>.Count) (Vector.Load(x + i) * factor + shift).Store(y + i);
        for (; i < n; i++) y[i] = x[i] * a + b;
    }

    /// <summary>sums ← sums + each row of x, in increasing row, in blocks of 64 rows.</summary>
    public static void AddRows<T>(T* x, int rows, int columns, T* sums) where T : unmanaged, INumber<T>
    {
        using Scratch<T> block = new(columns);
        for (int start = 0; start < rows; start += 64)
        {
            int end = Math.Min(rows, start + 64);
            new Span<T>(x + (nint)start * columns, columns).CopyTo(new Span<T>(block.At, columns));
            for (int row = start + 1; row < end; row++) Add(x + (nint)row * columns, block.At, columns);
            Add(block.At, sums, columns);
        }
    }

    /// <summary>y ← e^x, y ← σ(x), y ← tanh x.</summary>
    public static void Exp<T>(T* x, T* y, int n) where T : unmanaged
    {
        if (typeof(T) == typeof(float)) VectorMath.Exp(new ReadOnlySpan<float>(x, n), new Span<float>(y, n));
        else VectorMath.Exp(new ReadOnlySpan<double>(x, n), new Span<double>(y, n));
    }

    public static void Sigmoid<T>(T* x, T* y, int n) where T : unmanaged
    {
        if (typeof(T) == typeof(float)) VectorMath.Sigmoid(new ReadOnlySpan<float>(x, n), new Span<float>(y, n));
        else VectorMath.Sigmoid(new ReadOnlySpan<double>(x, n), new Span<double>(y, n));
    }

    public static void Tanh<T>(T* x, T* y, int n) where T : unmanaged
    {
        if (typeof(T) == typeof(float)) VectorMath.Tanh(new ReadOnlySpan<float>(x, n), new Span<float>(y, n));
        else VectorMath.Tanh(new ReadOnlySpan<double>(x, n), new Span<double>(y, n));
    }

    /// <summary>
    /// Does the items 0 to count − 1, in one range for each thread, as long as a range has enough to do. Right only for work in which no
    /// item's result depends on another's.
    /// </summary>
    /// <param name="count">How many items.</param>
    /// <param name="weight">How many numbers an item touches.</param>
    /// <param name="threads">At most so many ranges.</param>
    /// <param name="range">Does the items from the first number to before the second.</param>
    public static void ShareRange(long count, long weight, int threads, Action<long, long> range)
    {
        int parts = Ranges(count, weight, threads);
        if (parts == 1) range(0, count);
        else Share(parts, threads, i => range(count * i / parts, count * (i + 1) / parts));
    }

    /// <summary>Into how many ranges <see cref="ShareRange"/> divides.</summary>
    public static int Ranges(long count, long weight, int threads) => (int)Math.Clamp(count * weight / NumbersWorthAThread, 1, Math.Min(threads, Math.Max(1, count)));

    // At a few numbers in a nanosecond some 10 µs; handing the work over costs about as much.
    private const int NumbersWorthAThread = 1 << 16;

    /// <summary>Does the parts 0 to count − 1, each wholly on one thread.</summary>
    public static void Share(int count, int threads, Action<int> part)
    {
        if (threads <= 1 || count <= 1) for (int i = 0; i < count; i++) part(i);
        else Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, part);
    }
}

/// <summary>Memory for intermediate numbers, from the pool and back to it.</summary>
internal readonly unsafe ref struct Scratch<T> where T : unmanaged
{
    private readonly byte[] block;
    private readonly GCHandle pin;

    public Scratch(long count)
    {
        block = BufferPool.Rent(count * sizeof(T));
        pin = GCHandle.Alloc(block, GCHandleType.Pinned);
        At = (T*)pin.AddrOfPinnedObject();
    }

    public T* At { get; }

    public void Dispose()
    {
        pin.Free();
        BufferPool.Return(block);
    }
}

/// <summary>The numbers of a tensor without gaps at a fixed address.</summary>
internal readonly unsafe ref struct Pinned<T> where T : unmanaged
{
    private readonly GCHandle pin;

    public Pinned(Tensor? tensor)
    {
        if (tensor is null) return;
        pin = GCHandle.Alloc(tensor.Core.Storage.Bytes, GCHandleType.Pinned);
        At = (T*)pin.AddrOfPinnedObject() + tensor.Core.Offset;
    }

    public T* At { get; }

    public void Dispose()
    {
        if (pin.IsAllocated) pin.Free();
    }
}
