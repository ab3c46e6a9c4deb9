namespace TorchSharp;

/// <summary>
/// e^xᵢ / Σ e^xⱼ and its logarithm. The largest x is subtracted first, which changes nothing but keeps e^x from overflowing.
/// </summary>
internal static class SoftMax
{
    public static Tensor Softmax(Tensor x, long dim, ScalarType? dtype = null)
    {
        Tensor source = Prepared(x, dtype);
        int at = Layout.Dim(dim, x.Dims);
        Tensor y = Rows(source, at, logarithm: false);
        return Graph.Record("Softmax", y, source, y, (g, node) =>
        {
            Tensor y = node.Saved(0), weighted = Arithmetic.Mul(g, y);
            return Arithmetic.Sub(weighted, Arithmetic.Mul(y, Reductions.Sum(weighted, [at], true, null)));
        });
    }

    public static Tensor LogSoftmax(Tensor x, long dim, ScalarType? dtype = null)
    {
        Tensor source = Prepared(x, dtype);
        int at = Layout.Dim(dim, x.Dims);
        Tensor y = Rows(source, at, logarithm: true);
        return Graph.Record("LogSoftmax", y, source, y, (g, node) =>
            Arithmetic.Sub(g, Arithmetic.Mul(Elementary.Exp(node.Saved(0)), Reductions.Sum(g, [at], true, null))));
    }

    private static Tensor Prepared(Tensor x, ScalarType? dtype)
    {
        ScalarType type = dtype ?? x.Type;
        if (!DataTypes.IsFloat(type)) throw Errors.External($"softmax: the tensor is of type {type}; needed are floating-point numbers.");
        return Converting.To(x, type);
    }

    private static Tensor Rows(Tensor x, int dim, bool logarithm)
    {
        using IDisposable mode = GradMode.Set(false);
        bool last = x.Dims == 0 || dim == x.Dims - 1;
        Tensor rows = Shaping.Contiguous(last ? x : Shaping.MoveLast(x, dim)), y = Pointwise.Empty(rows.Shape, x.Type);
        RowsAction action = new(rows, y, (int)(x.Dims == 0 ? 1 : x.Shape[dim]), logarithm);
        DataTypes.Float(x.Type, "softmax", ref action);
        // The result owns its numbers in either case: it is not a view in the eyes of the graph.
        return last ? y : Shaping.Clone(Shaping.MoveLastTo(y, dim));
    }

    private readonly struct RowsAction(Tensor x, Tensor y, int length, bool logarithm) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            ReadOnlySpan<T> from = x.Span<T>();
            Span<T> to = y.Span<T>();
            T[] aside = logarithm ? new T[length] : [];
            for (int start = 0; start < from.Length; start += length)
            {
                ReadOnlySpan<T> row = from.Slice(start, length);
                Span<T> result = to.Slice(start, length), powers = logarithm ? aside : result;
                T top = Largest(row);
                if (T.IsNegativeInfinity(top)) top = T.Zero;
                Shifted(row, -top, powers);
                if (logarithm) powers.CopyTo(result);
                Exp(powers);
                T sum = Reductions.SumOf<T>(powers);
                if (logarithm) Shifted(result, -LogOf(sum), result);
                else Divided(result, sum);
            }
        }

        // The largest number is the same in whatever order it is looked for.
        private static T Largest<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
        {
            int i = 0;
            T top = x[0];
            if (x.Length >= 2 * Vector<T>.Count)
            {
                Vector<T> tops = new(x);
                for (i = Vector<T>.Count; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count) tops = Vector.Max(tops, new Vector<T>(x[i..]));
                for (int lane = 0; lane < Vector<T>.Count; lane++) top = T.Max(top, tops[lane]);
            }
            for (; i < x.Length; i++) top = T.Max(top, x[i]);
            return top;
        }

        private static void Shifted<T>(ReadOnlySpan<T> x, T by, Span<T> y) where T : unmanaged, INumber<T>
        {
            int i = 0;
            for (Vector<T> all = new(by); i <= x.Length - Vector<T>.Count; i += Vector<T>.Count) (new Vector<T>(x[i..]) + all).CopyTo(y[i..]);
            for (; i < x.Length; i++) y[i] = x[i] + by;
        }

        private static void Divided<T>(Span<T> x, T by) where T : unmanaged, INumber<T>
        {
            int i = 0;
            for (Vector<T> all = new(by); i <= x.Length - Vector<T>.Count; i += Vector<T>.Count) (new Vector<T>(x[i..]) / all).CopyTo(x[i..]);
            for (; i < x.Length; i++) x[i] /= by;
        }

        private static void Exp<T>(Span<T> x) where T : unmanaged
        {
            if (typeof(T) == typeof(float)) VectorMath.Exp(MemoryMarshal.Cast<T, float>(x), MemoryMarshal.Cast<T, float>(x));
            else VectorMath.Exp(MemoryMarshal.Cast<T, double>(x), MemoryMarshal.Cast<T, double>(x));
        }

        private static T LogOf<T>(T x) where T : unmanaged
        {
            Span<T> one = [x];
            if (typeof(T) == typeof(float)) VectorMath.Log(MemoryMarshal.Cast<T, float>(one), MemoryMarshal.Cast<T, float>(one));
            else VectorMath.Log(MemoryMarshal.Cast<T, double>(one), MemoryMarshal.Cast<T, double>(one));
            return one[0];
        }
    }
}
