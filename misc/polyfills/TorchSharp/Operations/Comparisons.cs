namespace TorchSharp;

/// <summary>Questions about numbers; the answers are tensors of truth values and have no gradient.</summary>
internal static class Comparisons
{
    private readonly struct Equal : IRelation
    {
        public static bool Of<T>(T a, T b) where T : unmanaged, INumber<T> => a == b;
    }

    private readonly struct NotEqual : IRelation
    {
        public static bool Of<T>(T a, T b) where T : unmanaged, INumber<T> => a != b;
    }

    private readonly struct Less : IRelation
    {
        public static bool Of<T>(T a, T b) where T : unmanaged, INumber<T> => a < b;
    }

    private readonly struct LessOrEqual : IRelation
    {
        public static bool Of<T>(T a, T b) where T : unmanaged, INumber<T> => a <= b;
    }

    private readonly struct Both : IRelation
    {
        public static bool Of<T>(T a, T b) where T : unmanaged, INumber<T> => a != T.Zero && b != T.Zero;
    }

    private readonly struct Either : IRelation
    {
        public static bool Of<T>(T a, T b) where T : unmanaged, INumber<T> => a != T.Zero || b != T.Zero;
    }

    private readonly struct OnlyOne : IRelation
    {
        public static bool Of<T>(T a, T b) where T : unmanaged, INumber<T> => a != T.Zero ^ b != T.Zero;
    }

    private static Tensor Ask<R>(Tensor a, Tensor b) where R : struct, IRelation
    {
        ScalarType type = DataTypes.Promote(a, b);
        if (a.Type == type && b.Type == type) return Pointwise.Relation<R>(a, b);
        using IDisposable mode = GradMode.Set(false);
        using Tensor x = Converting.To(a, type).alias(), y = Converting.To(b, type).alias();
        return Pointwise.Relation<R>(x, y);
    }

    public static Tensor Eq(Tensor a, Tensor b) => Ask<Equal>(a, b);

    public static Tensor Ne(Tensor a, Tensor b) => Ask<NotEqual>(a, b);

    public static Tensor Lt(Tensor a, Tensor b) => Ask<Less>(a, b);

    public static Tensor Le(Tensor a, Tensor b) => Ask<LessOrEqual>(a, b);

    public static Tensor Gt(Tensor a, Tensor b) => Ask<Less>(b, a);

    public static Tensor Ge(Tensor a, Tensor b) => Ask<LessOrEqual>(b, a);

    public static Tensor LogicalAnd(Tensor a, Tensor b) => Ask<Both>(a, b);

    public static Tensor LogicalOr(Tensor a, Tensor b) => Ask<Either>(a, b);

    public static Tensor LogicalXor(Tensor a, Tensor b) => Ask<OnlyOne>(a, b);

    public static Tensor LogicalNot(Tensor x)
    {
        using Tensor zero = Filling.Single(0, x.Type);
        return Pointwise.Relation<Equal>(x, zero);
    }

    public static Tensor IsNan(Tensor x) => Pointwise.Relation<NotEqual>(x, x);

    private readonly struct AndOf : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => Bits(a, b, '&');
    }

    private readonly struct OrOf : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => Bits(a, b, '|');
    }

    private readonly struct XorOf : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => Bits(a, b, '^');
    }

    private static T Bits<T>(T a, T b, char op) where T : unmanaged, INumber<T>
    {
        long x = long.CreateTruncating(a), y = long.CreateTruncating(b);
        return T.CreateTruncating(op == '&' ? x & y : op == '|' ? x | y : x ^ y);
    }

    /// <summary>Bit by bit, for integers and truth values.</summary>
    public static Tensor Bitwise(Tensor a, Tensor b, char op)
    {
        ScalarType type = DataTypes.Promote(a, b);
        if (DataTypes.IsFloat(type)) throw Errors.External($"'{op}' needs integers or truth values, not {type}.");
        using Tensor x = Converting.To(a, type).alias(), y = Converting.To(b, type).alias();
        return op == '&' ? Pointwise.Binary<AndOf>(x, y) : op == '|' ? Pointwise.Binary<OrOf>(x, y) : Pointwise.Binary<XorOf>(x, y);
    }

    public static Tensor BitwiseNot(Tensor x)
    {
        if (x.Type == ScalarType.Bool) return LogicalNot(x);
        using Tensor ones = Filling.Single(-1, x.Type);
        return Bitwise(x, ones, '^');
    }

    /// <summary>Whether shapes and all numbers are equal.</summary>
    public static bool AreEqual(Tensor a, Tensor b)
    {
        if (!a.Shape.AsSpan().SequenceEqual(b.Shape)) return false;
        using Tensor equal = Eq(a, b);
        return equal.Span<byte>().IndexOf((byte)0) < 0;
    }

    /// <summary>Whether |a − b| ≤ atol + rtol |b| everywhere.</summary>
    public static bool AllClose(Tensor a, Tensor b, double rtol, double atol, bool equalNan)
    {
        Layout.Broadcast(a.Shape, b.Shape);
        if (a.Type != b.Type) throw Errors.External($"allclose: types {a.Type} and {b.Type} differ.");
        using IDisposable mode = GradMode.Set(false);
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        Tensor x = Shaping.Contiguous(Converting.To(Shaping.Expand(a, Layout.Broadcast(a.Shape, b.Shape)), ScalarType.Float64));
        Tensor y = Shaping.Contiguous(Converting.To(Shaping.Expand(b, x.Shape), ScalarType.Float64));
        ReadOnlySpan<double> p = x.Span<double>(), q = y.Span<double>();
        for (int i = 0; i < p.Length; i++)
        {
            bool close = p[i] == q[i] || double.IsFinite(q[i]) && Math.Abs(p[i] - q[i]) <= atol + rtol * Math.Abs(q[i]) || equalNan && double.IsNaN(p[i]) && double.IsNaN(q[i]);
            if (!close) return false;
        }
        return true;
    }
}
