namespace TorchSharp;

/// <summary>+ − × ÷ and powers. The gradients are summed to the inputs' shapes by the node.</summary>
internal static class Arithmetic
{
    private readonly struct Plus : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => a + b;
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged => a + b;
    }

    private readonly struct Minus : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => a - b;
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged => a - b;
    }

    private readonly struct Times : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => a * b;
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged => a * b;
    }

    private readonly struct Over : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => a / b;
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged => a / b;
    }

    private readonly struct Or : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => T.Max(a, b);
    }

    // The larger of two numbers; NaN if one of them is.
    private readonly struct Larger : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => T.Max(a, b);
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged => Vector.Max(a, b);
    }

    private readonly struct Smaller : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => T.Min(a, b);
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged => Vector.Min(a, b);
    }

    // The quotient rounded down, and what is left then: it has the sign of the divisor.
    private readonly struct FloorOver : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T>
        {
            if (typeof(T) == typeof(float)) return (T)(object)MathF.Floor((float)(object)a / (float)(object)b);
            if (typeof(T) == typeof(double)) return (T)(object)Math.Floor((double)(object)a / (double)(object)b);
            NotZero(b);
            T quotient = a / b;
            return quotient * b != a && T.IsNegative(a) != T.IsNegative(b) ? quotient - T.One : quotient;
        }
    }

    private readonly struct TruncatedOver : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T>
        {
            if (typeof(T) == typeof(float)) return (T)(object)MathF.Truncate((float)(object)a / (float)(object)b);
            if (typeof(T) == typeof(double)) return (T)(object)Math.Truncate((double)(object)a / (double)(object)b);
            NotZero(b);
            return a / b;
        }
    }

    private readonly struct Modulo : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T>
        {
            if (typeof(T) != typeof(float) && typeof(T) != typeof(double)) NotZero(b);
            T rest = a % b;
            return rest != T.Zero && T.IsNegative(rest) != T.IsNegative(b) ? rest + b : rest;
        }
    }

    private static void NotZero<T>(T divisor) where T : unmanaged, INumber<T>
    {
        if (divisor == T.Zero) throw Errors.External("Integers cannot be divided by zero.");
    }

    // Floating-point powers by the C library: the last bit may differ between platforms. In single precision they are computed in double
    // precision and rounded, which hides nearly all of that.
    private readonly struct Raised : IBinary
    {
        public static T Of<T>(T a, T b) where T : unmanaged, INumber<T>
        {
            if (typeof(T) == typeof(float)) return (T)(object)(float)Math.Pow((float)(object)a, (float)(object)b);
            if (typeof(T) == typeof(double)) return (T)(object)Math.Pow((double)(object)a, (double)(object)b);
            if (T.IsNegative(b)) return a == T.One ? T.One : a == -T.One ? (b % (T.One + T.One) == T.Zero ? T.One : a) : T.Zero;
            T result = T.One;
            for (T two = T.One + T.One; b > T.Zero; b /= two, a *= a) if (b % two != T.Zero) result *= a;
            return result;
        }
    }

    /// <summary>A C# number as a tensor, in the type that an operation with it has.</summary>
    public static Tensor Wrap(Scalar number, Tensor with) => Filling.Single(number, DataTypes.Promote(with, number));

    private static Tensor Compute<O>(Tensor a, Tensor b, ScalarType type) where O : struct, IBinary
    {
        if (a.Type == type && b.Type == type) return Pointwise.Binary<O>(a, b);
        using IDisposable mode = GradMode.Set(false);
        using Tensor x = Converting.To(a, type).alias(), y = Converting.To(b, type).alias();
        return Pointwise.Binary<O>(x, y);
    }

    public static Tensor Add(Tensor a, Tensor b)
    {
        ScalarType type = DataTypes.Promote(a, b);
        Tensor sum = type == ScalarType.Bool ? Compute<Or>(a, b, type) : Compute<Plus>(a, b, type);
        return Graph.Records(a, b) ? Graph.Record("Add", sum, [a, b], [], static (g, _) => [g, g]) : sum;
    }

    public static Tensor Add(Tensor a, Tensor b, Scalar alpha) => alpha.IsOne ? Add(a, b) : Add(a, Mul(b, Wrap(alpha, b)));

    public static Tensor Sub(Tensor a, Tensor b)
    {
        ScalarType type = DataTypes.Promote(a, b);
        if (type == ScalarType.Bool) throw Errors.External("Truth values cannot be subtracted; use ^ or logical_not.");
        Tensor difference = Compute<Minus>(a, b, type);
        return Graph.Records(a, b) ? Graph.Record("Sub", difference, [a, b], [], static (g, node) => [g, node.Needs(1) ? Elementary.Neg(g) : null]) : difference;
    }

    public static Tensor Mul(Tensor a, Tensor b)
    {
        Tensor product = Compute<Times>(a, b, DataTypes.Promote(a, b));
        if (!Graph.Records(a, b)) return product;
        return Graph.Record("Mul", product, [a, b], [Graph.If(b, a), Graph.If(a, b)], static (g, node) =>
            [node.Needs(0) ? Mul(g, node.Saved(1)) : null, node.Needs(1) ? Mul(g, node.Saved(0)) : null]);
    }

    public static Tensor Div(Tensor a, Tensor b)
    {
        Tensor quotient = Compute<Over>(a, b, DataTypes.ToFloat(DataTypes.Promote(a, b)));
        if (!Graph.Records(a, b)) return quotient;
        return Graph.Record("Div", quotient, [a, b], [Graph.If(b, a), b], static (g, node) =>
        {
            Tensor b = node.Saved(1);
            return [node.Needs(0) ? Div(g, b) : null, node.Needs(1) ? Elementary.Neg(Div(Mul(g, node.Saved(0)), Mul(b, b))) : null];
        });
    }

    public static Tensor Div(Tensor a, Tensor b, torch.RoundingMode mode)
    {
        if (mode == torch.RoundingMode.None) return Div(a, b);
        ScalarType type = DataTypes.Promote(a, b);
        Tensor quotient = mode == torch.RoundingMode.floor ? Compute<FloorOver>(a, b, type) : Compute<TruncatedOver>(a, b, type);
        return Graph.Record("DivRounded", quotient, [a, b], [], static (_, _) => [null, null]);
    }

    /// <summary>What is left of a ÷ b rounded down: it has the sign of b.</summary>
    public static Tensor Remainder(Tensor a, Tensor b)
    {
        Tensor rest = Compute<Modulo>(a, b, DataTypes.Promote(a, b));
        return Graph.Record("Remainder", rest, [a, b], [Graph.If(b, a), Graph.If(b, b)], static (g, node) =>
            [g, node.Needs(1) ? Elementary.Neg(Mul(g, Div(node.Saved(0), node.Saved(1), torch.RoundingMode.floor))) : null]);
    }

    public static Tensor Maximum(Tensor a, Tensor b) => Extreme<Larger>("Maximum", a, b, Comparisons.Gt);

    public static Tensor Minimum(Tensor a, Tensor b) => Extreme<Smaller>("Minimum", a, b, Comparisons.Lt);

    // Where both are equal, each gets half of the gradient.
    private static Tensor Extreme<O>(string name, Tensor a, Tensor b, Func<Tensor, Tensor, Tensor> wins) where O : struct, IBinary
    {
        Tensor result = Compute<O>(a, b, DataTypes.Promote(a, b));
        return Graph.Record(name, result, [a, b], [a, b], (g, node) =>
        {
            Tensor a = node.Saved(0), b = node.Saved(1), half = Mul(Converting.To(Comparisons.Eq(a, b), g.Type), Filling.Single(0.5, g.Type));
            return [Mul(g, Add(Converting.To(wins(a, b), g.Type), half)), Mul(g, Add(Converting.To(wins(b, a), g.Type), half))];
        });
    }

    public static Tensor Pow(Tensor a, Tensor b)
    {
        Tensor power = Compute<Raised>(a, b, DataTypes.Promote(a, b));
        return Graph.Record("Pow", power, [a, b], [a, b, Graph.If(b, power)], static (g, node) =>
        {
            Tensor a = node.Saved(0), b = node.Saved(1);
            Tensor? toBase = null, toExponent = null;
            if (node.Needs(0))
            {
                Tensor slope = Mul(b, Pow(a, Sub(b, Filling.Single(1, b.Type))));
                toBase = Mul(g, Choosing.Where(Comparisons.Eq(b, Filling.Single(0, b.Type)), Filling.Single(0, g.Type), slope));
            }
            if (node.Needs(1))
            {
                // 0^b stays 0 while b is positive, although the logarithm of 0 is −∞.
                Tensor flat = Comparisons.LogicalAnd(Comparisons.Eq(a, Filling.Single(0, a.Type)), Comparisons.Ge(b, Filling.Single(0, b.Type)));
                toExponent = Mul(g, Choosing.Where(flat, Filling.Single(0, g.Type), Mul(node.Saved(2), Elementary.Log(a))));
            }
            return [toBase, toExponent];
        });
    }

    public static Tensor Pow(Tensor x, Scalar exponent)
    {
        double e = exponent.ToDouble();
        if (DataTypes.IsFloat(x.Type))
        {
            if (e == 2) return Elementary.Square(x);
            if (e == 0.5) return Elementary.Sqrt(x);
            if (e == 1) return Shaping.Clone(x);
            if (e == 3) using (Tensor square = Elementary.Square(x)) return Mul(square, x);
            if (e == -1) using (Tensor one = Filling.Single(1, x.Type)) return Div(one, x);
        }
        else if (!DataTypes.IsFloat(exponent.Type) && e < 0) throw Errors.External($"Integers cannot be raised to the negative integer power {e}.");
        ScalarType type = DataTypes.Promote(x, exponent);
        using Tensor b = Filling.Single(exponent, type);
        Tensor power = Compute<Raised>(x, b, type);
        return Graph.Record("PowScalar", power, x, x, (g, node) => e == 0 ? Filling.Full(g.Shape, 0, g.Type)
            : Mul(g, Mul(Pow(node.Saved(0), e - 1), Filling.Single(e, g.Type))));
    }

    /// <summary>target ← op(target, other): written in place at once where nothing is recorded, as a recorded operation otherwise.</summary>
    private static Tensor InPlaceOf<O>(Tensor target, Tensor other, Func<Tensor, Tensor, Tensor> recorded) where O : struct, IBinary
    {
        bool direct = !Graph.Records(target, other) && target.Type != ScalarType.Bool && DataTypes.Promote(target, other) == target.Type
            && target.Shape.AsSpan().SequenceEqual(Layout.Broadcast(target.Shape, other.Shape))
            && (!ReferenceEquals(target.Core.Storage, other.Core.Storage) || ReferenceEquals(target.Core, other.Core));
        if (!direct) return InPlace.Apply(target, old => recorded(old, other));
        InPlace.Check(target, false);
        using Tensor same = Converting.To(other, target.Type).alias();
        Pointwise.BinaryInto<O>(target, same, target);
        target.Core.Storage.Changed();
        return target;
    }

    public static Tensor AddInPlace(Tensor target, Tensor other) => InPlaceOf<Plus>(target, other, Add);

    public static Tensor AddInPlace(Tensor target, Tensor other, Scalar alpha)
    {
        if (alpha.IsOne) return AddInPlace(target, other);
        if (!Graph.Records(target, other) && target.Core.IsContiguous && other.Core.IsContiguous && DataTypes.IsFloat(target.Type) && other.Type == target.Type
            && target.Shape.AsSpan().SequenceEqual(other.Shape) && (!ReferenceEquals(target.Core.Storage, other.Core.Storage) || ReferenceEquals(target.Core, other.Core)))
        {
            InPlace.Check(target, false);
            if (target.Type == ScalarType.Float32) VectorMath.Axpy(alpha.ToSingle(), other.Span<float>(), target.Span<float>());
            else VectorMath.Axpy(alpha.ToDouble(), other.Span<double>(), target.Span<double>());
            target.Core.Storage.Changed();
            return target;
        }
        using Tensor factor = Wrap(alpha, other), scaled = Mul(other, factor);
        return AddInPlace(target, scaled);
    }

    public static Tensor SubInPlace(Tensor target, Tensor other) => InPlaceOf<Minus>(target, other, Sub);

    public static Tensor MulInPlace(Tensor target, Tensor other) => InPlaceOf<Times>(target, other, Mul);

    public static Tensor DivInPlace(Tensor target, Tensor other, torch.RoundingMode mode) =>
        mode switch
        {
            torch.RoundingMode.floor => InPlaceOf<FloorOver>(target, other, (a, b) => Div(a, b, mode)),
            torch.RoundingMode.trunc => InPlaceOf<TruncatedOver>(target, other, (a, b) => Div(a, b, mode)),
            _ when DataTypes.IsFloat(target.Type) => InPlaceOf<Over>(target, other, Div),
            _ => InPlace.Apply(target, old => Div(old, other)),
        };
}
