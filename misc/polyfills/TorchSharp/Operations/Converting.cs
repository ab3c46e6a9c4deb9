using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp;

/// <summary>Copies, from one layout and one type of elements to another.</summary>
internal static unsafe class Converting
{
    /// <summary>The tensor as elements of another type; itself if it has that type.</summary>
    public static Tensor To(Tensor x, ScalarType type)
    {
        if (x.Type == type) return x;
        Tensor result = Pointwise.Empty(x.Shape, type);
        Copy(x, result);
        // The node gives gradients the input's type, so there is nothing to do for the rule.
        return Graph.Record("To", result, x, static (g, _) => g);
    }

    /// <summary>to ← from, stretched to its shape. Neither the graph nor the version hears of it.</summary>
    public static void Copy(Tensor from, Tensor to)
    {
        if (from.Type == to.Type && from.Core.IsContiguous && to.Core.IsContiguous && from.Core.Count == to.Core.Count)
        {
            int size = DataTypes.SizeOf(from.Type);
            Buffer.BlockCopy(from.Core.Storage.Bytes, (int)from.Core.Offset * size, to.Core.Storage.Bytes, (int)to.Core.Offset * size, (int)from.Core.Count * size);
            return;
        }
        if (ReferenceEquals(from.Core.Storage, to.Core.Storage))
        {
            using Tensor aside = Pointwise.Empty(from.Shape, from.Type);
            Copy(from, aside);
            Copy(aside, to);
            return;
        }
        FromAction action = new(from.Core, to.Core);
        DataTypes.Numeric(from.Type, ref action);
    }

    private readonly struct FromAction(TensorCore from, TensorCore to) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            if (to.Type == ScalarType.Bool && from.Type != ScalarType.Bool)
            {
                fixed (byte* pf = from.Storage.Bytes, pt = to.Storage.Bytes) Rows<T, byte, IsNotZero>((T*)pf + from.Offset, pt + to.Offset, from, to);
                return;
            }
            ToAction<T> action = new(from, to);
            DataTypes.Numeric(to.Type, ref action);
        }
    }

    private readonly struct ToAction<F>(TensorCore from, TensorCore to) : INumericAction where F : unmanaged, INumber<F>
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            fixed (byte* pf = from.Storage.Bytes, pt = to.Storage.Bytes) Rows<F, T, Converted>((F*)pf + from.Offset, (T*)pt + to.Offset, from, to);
        }
    }

    private interface IConversion
    {
        static abstract T Of<F, T>(F x) where F : unmanaged, INumber<F> where T : unmanaged, INumber<T>;
    }

    private readonly struct Converted : IConversion
    {
        public static T Of<F, T>(F x) where F : unmanaged, INumber<F> where T : unmanaged, INumber<T> => typeof(F) == typeof(T) ? (T)(object)x : T.CreateTruncating(x);
    }

    private readonly struct IsNotZero : IConversion
    {
        public static T Of<F, T>(F x) where F : unmanaged, INumber<F> where T : unmanaged, INumber<T> => x != F.Zero ? T.One : T.Zero;
    }

    private static void Rows<F, T, C>(F* from, T* to, TensorCore fromCore, TensorCore toCore) where F : unmanaged, INumber<F> where T : unmanaged, INumber<T> where C : struct, IConversion
    {
        Walk walk = new(toCore.Shape, Layout.Stretched(fromCore, toCore.Shape), toCore.Strides);
        if (walk.IsEmpty) return;
        long n = walk.Length, rows = walk.Rows, sf = walk.Step(0), st = walk.Step(1), nextF = walk.RowStep(0), nextT = walk.RowStep(1);
        do
        {
            F* planeF = from + walk.At[0];
            T* planeT = to + walk.At[1];
            if (sf != 1 && nextF == 1 && st == 1) Transposed<F, T, C>(planeF, sf, planeT, nextT, rows, n);
            else for (long row = 0; row < rows; row++) Row<F, T, C>(planeF + row * nextF, sf, planeT + row * nextT, st, n);
        }
        while (walk.NextPlane());
    }

    private static void Row<F, T, C>(F* from, long stepFrom, T* to, long stepTo, long n) where F : unmanaged, INumber<F> where T : unmanaged, INumber<T> where C : struct, IConversion
    {
        if (stepFrom != 1 || stepTo != 1) for (long i = 0; i < n; i++) to[i * stepTo] = C.Of<F, T>(from[i * stepFrom]);
        else if (typeof(F) == typeof(T) && typeof(C) == typeof(Converted)) new ReadOnlySpan<T>(from, (int)n).CopyTo(new Span<T>(to, (int)n));
        else if (typeof(F) == typeof(float) && typeof(T) == typeof(double)) Widen((float*)from, (double*)to, n);
        else for (long i = 0; i < n; i++) to[i] = C.Of<F, T>(from[i]);
    }

    private static void Widen(float* from, double* to, long n)
    {
        long i = 0;
        for (; i <= n - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Widen(Vector.Load(from + i), out Vector<double> low, out Vector<double> high);
            low.Store(to + i);
            high.Store(to + i + Vector<double>.Count);
        }
        for (; i < n; i++) to[i] = from[i];
    }

    // Squares of a transposed matrix, so that the lines of both sides that are in use stay in the cache.
    private const int Square = 16;

    private static void Transposed<F, T, C>(F* from, long stepFrom, T* to, long rowTo, long rows, long columns) where F : unmanaged, INumber<F> where T : unmanaged, INumber<T> where C : struct, IConversion
    {
        bool moves = typeof(F) == typeof(T) && typeof(C) == typeof(Converted) && sizeof(T) == 4 && Sse.IsSupported;
        for (long top = 0; top < rows; top += Square)
            for (long left = 0; left < columns; left += Square)
            {
                long bottom = Math.Min(rows, top + Square), right = Math.Min(columns, left + Square);
                if (moves && bottom - top == Square && right - left == Square)
                {
                    MoveSquare((float*)from + left * stepFrom + top, stepFrom, (float*)to + top * rowTo + left, rowTo);
                    continue;
                }
                for (long row = top; row < bottom; row++)
                    for (long column = left; column < right; column++) to[row * rowTo + column] = C.Of<F, T>(from[column * stepFrom + row]);
            }
    }

    // By blocks of four by four in registers; what four bytes mean does not matter.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MoveSquare(float* from, long stepFrom, float* to, long rowTo)
    {
        for (int column = 0; column < Square; column += 4)
            for (int row = 0; row < Square; row += 4)
            {
                float* f = from + column * stepFrom + row, t = to + row * rowTo + column;
                Vector128<float> a = Vector128.Load(f), b = Vector128.Load(f + stepFrom), c = Vector128.Load(f + 2 * stepFrom), d = Vector128.Load(f + 3 * stepFrom);
                Vector128<float> ab = Sse.UnpackLow(a, b), cd = Sse.UnpackLow(c, d), abHigh = Sse.UnpackHigh(a, b), cdHigh = Sse.UnpackHigh(c, d);
                Sse.MoveLowToHigh(ab, cd).Store(t);
                Sse.MoveHighToLow(cd, ab).Store(t + rowTo);
                Sse.MoveLowToHigh(abHigh, cdHigh).Store(t + 2 * rowTo);
                Sse.MoveHighToLow(cdHigh, abHigh).Store(t + 3 * rowTo);
            }
    }
}
