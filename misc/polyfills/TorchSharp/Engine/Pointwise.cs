namespace TorchSharp;

/// <summary>An operation of one number that any type has.</summary>
internal interface IUnary
{
    static abstract T Of<T>(T x) where T : unmanaged, INumber<T>;

    static virtual bool HasVectors => false;

    static virtual Vector<T> Of<T>(Vector<T> x) where T : unmanaged => throw new NotSupportedException();
}

/// <summary>An operation of two numbers that any type has. Vectors give the same bits as single numbers, whatever their width.</summary>
internal interface IBinary
{
    static abstract T Of<T>(T a, T b) where T : unmanaged, INumber<T>;

    static virtual bool HasVectors => false;

    static virtual Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged => throw new NotSupportedException();
}

/// <summary>A question about two numbers.</summary>
internal interface IRelation
{
    static abstract bool Of<T>(T a, T b) where T : unmanaged, INumber<T>;
}

/// <summary>A function of floating-point numbers, over a whole span; y may be x.</summary>
internal interface IFunction
{
    static abstract void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>The loops of element-wise operations: contiguous numbers by vectors, others one by one.</summary>
internal static unsafe class Pointwise
{
    /// <summary>A new tensor of anything.</summary>
    public static Tensor Empty(ReadOnlySpan<long> shape, ScalarType type) =>
        new(new TensorCore(Storage.Allocate(Layout.Count(shape) * DataTypes.SizeOf(type)), type, shape.ToArray(), Layout.RowMajor(shape), 0) { IsInference = GradMode.IsInference });

    /// <summary>f(x) for floating-point x; x of other types must have been converted.</summary>
    public static Tensor Function<F>(Tensor x, string name) where F : struct, IFunction
    {
        Tensor source = Shaping.Contiguous(x), y = Empty(x.Shape, x.Type);
        FunctionAction<F> action = new(source, y);
        DataTypes.Float(x.Type, name, ref action);
        if (!ReferenceEquals(source, x)) source.Dispose();
        return y;
    }

    private readonly struct FunctionAction<F>(Tensor x, Tensor y) : IFloatAction where F : struct, IFunction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T> => F.Of<T>(x.Span<T>(), y.Span<T>());
    }

    /// <summary>op(x), of the same type.</summary>
    public static Tensor Unary<O>(Tensor x) where O : struct, IUnary
    {
        Tensor source = Shaping.Contiguous(x), y = Empty(x.Shape, x.Type);
        UnaryAction<O> action = new(source, y);
        DataTypes.Numeric(x.Type, ref action);
        if (!ReferenceEquals(source, x)) source.Dispose();
        return y;
    }

    private readonly struct UnaryAction<O>(Tensor x, Tensor y) : INumericAction where O : struct, IUnary
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            using Pinned<T> px = new(x), py = new(y);
            if (Blas.Ranges(x.Core.Count, 1, MatrixProducts.Threads) > 1) Shared(px.At, py.At, x.Core.Count);
            else Row(px.At, py.At, x.Core.Count);
        }

        // Apart, because a lambda makes garbage wherever its variables are declared.
        private static void Shared<T>(T* a, T* r, long n) where T : unmanaged, INumber<T> =>
            Blas.ShareRange(n, 1, MatrixProducts.Threads, (first, end) => Row(a + first, r + first, end - first));

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Row<T>(T* a, T* r, long n) where T : unmanaged, INumber<T>
        {
            long i = 0;
            int width = Vector<T>.Count;
            if (O.HasVectors)
            {
                for (long head = UntilAligned(r, n); i < head; i++) r[i] = O.Of(a[i]);
                for (; i <= n - 4 * width; i += 4 * width)
                {
                    Vector<T> v0 = O.Of(Vector.Load(a + i)), v1 = O.Of(Vector.Load(a + i + width)), v2 = O.Of(Vector.Load(a + i + 2 * width)), v3 = O.Of(Vector.Load(a + i + 3 * width));
                    v0.Store(r + i);
                    v1.Store(r + i + width);
                    v2.Store(r + i + 2 * width);
                    v3.Store(r + i + 3 * width);
                }
            }
            for (; i < n; i++) r[i] = O.Of(a[i]);
        }
    }

    // How many numbers come before the next boundary of a vector: stores that cross no cache line are quicker.
    private static long UntilAligned<T>(T* p, long n) where T : unmanaged =>
        Math.Min(n, (Vector<byte>.Count - (long)((nuint)p % (nuint)Vector<byte>.Count)) % Vector<byte>.Count / sizeof(T));

    /// <summary>op(a, b), broadcast. Both must be of the same type, which is the result's.</summary>
    public static Tensor Binary<O>(Tensor a, Tensor b) where O : struct, IBinary
    {
        Tensor result = Empty(Layout.Broadcast(a.Shape, b.Shape), a.Type);
        BinaryInto<O>(a, b, result);
        return result;
    }

    /// <summary>result ← op(a, b), where result has the broadcast shape and may be a or b itself.</summary>
    public static void BinaryInto<O>(Tensor a, Tensor b, Tensor result) where O : struct, IBinary
    {
        BinaryAction<O> action = new(a.Core, b.Core, result.Core);
        DataTypes.Numeric(a.Type, ref action);
    }

    private readonly struct BinaryAction<O>(TensorCore a, TensorCore b, TensorCore r) : INumericAction where O : struct, IBinary
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            fixed (byte* pa = a.Storage.Bytes, pb = b.Storage.Bytes, pr = r.Storage.Bytes)
            {
                T* fa = (T*)pa + a.Offset, fb = (T*)pb + b.Offset, fr = (T*)pr + r.Offset;
                if (a.IsContiguous && b.IsContiguous && r.IsContiguous && a.Count == r.Count && b.Count == r.Count)
                {
                    if (Blas.Ranges(r.Count, 1, MatrixProducts.Threads) > 1) Shared(fa, fb, fr, r.Count);
                    else Row(fa, 1, fb, 1, fr, 1, r.Count);
                    return;
                }
                Walk walk = new(r.Shape, Layout.Stretched(a, r.Shape), Layout.Stretched(b, r.Shape), r.Strides);
                if (walk.IsEmpty) return;
                do Row(fa + walk.At[0], walk.Step(0), fb + walk.At[1], walk.Step(1), fr + walk.At[2], walk.Step(2), walk.Length);
                while (walk.Next());
            }
        }

        private static void Shared<T>(T* a, T* b, T* r, long n) where T : unmanaged, INumber<T> =>
            Blas.ShareRange(n, 1, MatrixProducts.Threads, (first, end) => Row(a + first, 1, b + first, 1, r + first, 1, end - first));

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Row<T>(T* a, long stepA, T* b, long stepB, T* r, long stepR, long n) where T : unmanaged, INumber<T>
        {
            long i = 0;
            int width = Vector<T>.Count;
            if (O.HasVectors && stepR == 1 && (stepA | stepB) is 0 or 1 && stepA >= 0 && stepB >= 0)
            {
                for (long head = UntilAligned(r, n); i < head; i++) r[i] = O.Of(a[i * stepA], b[i * stepB]);
                if (stepA == 1 && stepB == 1)
                {
                    for (; i <= n - 2 * width; i += 2 * width)
                    {
                        Vector<T> v0 = O.Of(Vector.Load(a + i), Vector.Load(b + i)), v1 = O.Of(Vector.Load(a + i + width), Vector.Load(b + i + width));
                        v0.Store(r + i);
                        v1.Store(r + i + width);
                    }
                    for (; i <= n - width; i += width) O.Of(Vector.Load(a + i), Vector.Load(b + i)).Store(r + i);
                }
                else if (stepA == 1)
                {
                    Vector<T> fixedB = new(*b);
                    for (; i <= n - 2 * width; i += 2 * width)
                    {
                        Vector<T> v0 = O.Of(Vector.Load(a + i), fixedB), v1 = O.Of(Vector.Load(a + i + width), fixedB);
                        v0.Store(r + i);
                        v1.Store(r + i + width);
                    }
                    for (; i <= n - width; i += width) O.Of(Vector.Load(a + i), fixedB).Store(r + i);
                }
                else if (stepB == 1)
                {
                    Vector<T> fixedA = new(*a);
                    for (; i <= n - width; i += width) O.Of(fixedA, Vector.Load(b + i)).Store(r + i);
                }
            }
            for (; i < n; i++) r[i * stepR] = O.Of(a[i * stepA], b[i * stepB]);
        }
    }

    /// <summary>A tensor of truth values, broadcast. Both must be of the same type.</summary>
    public static Tensor Relation<R>(Tensor a, Tensor b) where R : struct, IRelation
    {
        Tensor result = Empty(Layout.Broadcast(a.Shape, b.Shape), ScalarType.Bool);
        RelationAction<R> action = new(a.Core, b.Core, result.Core);
        DataTypes.Numeric(a.Type, ref action);
        return result;
    }

    private readonly struct RelationAction<R>(TensorCore a, TensorCore b, TensorCore r) : INumericAction where R : struct, IRelation
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            fixed (byte* pa = a.Storage.Bytes, pb = b.Storage.Bytes, pr = r.Storage.Bytes)
            {
                T* fa = (T*)pa + a.Offset, fb = (T*)pb + b.Offset;
                byte* fr = pr + r.Offset;
                Walk walk = new(r.Shape, Layout.Stretched(a, r.Shape), Layout.Stretched(b, r.Shape), r.Strides);
                if (walk.IsEmpty) return;
                do Row(fa + walk.At[0], walk.Step(0), fb + walk.At[1], walk.Step(1), fr + walk.At[2], walk.Step(2), walk.Length);
                while (walk.Next());
            }
        }

        private static void Row<T>(T* a, long stepA, T* b, long stepB, byte* r, long stepR, long n) where T : unmanaged, INumber<T>
        {
            if (stepA == 1 && stepB == 1 && stepR == 1) for (long i = 0; i < n; i++) r[i] = R.Of(a[i], b[i]) ? (byte)1 : (byte)0;
            else for (long i = 0; i < n; i++) r[i * stepR] = R.Of(a[i * stepA], b[i * stepB]) ? (byte)1 : (byte)0;
        }
    }

    /// <summary>condition ? a : b, broadcast; a and b of the same type, the condition of truth values.</summary>
    public static Tensor Select(Tensor condition, Tensor a, Tensor b)
    {
        Tensor result = Empty(Layout.Broadcast(condition.Shape, Layout.Broadcast(a.Shape, b.Shape)), a.Type);
        SelectAction action = new(condition.Core, a.Core, b.Core, result.Core);
        DataTypes.Numeric(a.Type, ref action);
        return result;
    }

    private readonly struct SelectAction(TensorCore c, TensorCore a, TensorCore b, TensorCore r) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            fixed (byte* pc = c.Storage.Bytes, pa = a.Storage.Bytes, pb = b.Storage.Bytes, pr = r.Storage.Bytes)
            {
                byte* fc = pc + c.Offset;
                T* fa = (T*)pa + a.Offset, fb = (T*)pb + b.Offset, fr = (T*)pr + r.Offset;
                Walk walk = new(r.Shape, Layout.Stretched(c, r.Shape), Layout.Stretched(a, r.Shape), Layout.Stretched(b, r.Shape), r.Strides);
                if (walk.IsEmpty) return;
                do
                {
                    long n = walk.Length, sc = walk.Step(0), sa = walk.Step(1), sb = walk.Step(2), sr = walk.Step(3);
                    byte* rowC = fc + walk.At[0];
                    T* rowA = fa + walk.At[1], rowB = fb + walk.At[2], rowR = fr + walk.At[3];
                    for (long i = 0; i < n; i++) rowR[i * sr] = rowC[i * sc] != 0 ? rowA[i * sa] : rowB[i * sb];
                }
                while (walk.Next());
            }
        }
    }
}
