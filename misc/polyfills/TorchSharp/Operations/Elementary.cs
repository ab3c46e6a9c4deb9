namespace TorchSharp;

/// <summary>Functions of one number, each with its derivative.</summary>
internal static class Elementary
{
    private readonly struct Negative : IUnary
    {
        public static T Of<T>(T x) where T : unmanaged, INumber<T> => -x;
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> x) where T : unmanaged => -x;
    }

    private readonly struct Magnitude : IUnary
    {
        public static T Of<T>(T x) where T : unmanaged, INumber<T> => T.Abs(x);
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> x) where T : unmanaged => Vector.Abs(x);
    }

    private readonly struct SignOf : IUnary
    {
        public static T Of<T>(T x) where T : unmanaged, INumber<T> => T.IsNaN(x) ? x : x > T.Zero ? T.One : x < T.Zero ? -T.One : T.Zero;
    }

    private readonly struct SquareOf : IUnary
    {
        public static T Of<T>(T x) where T : unmanaged, INumber<T> => x * x;
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> x) where T : unmanaged => x * x;
    }

    private readonly struct PositivePart : IUnary
    {
        public static T Of<T>(T x) where T : unmanaged, INumber<T> => T.Max(x, T.Zero);
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> x) where T : unmanaged => Vector.Max(x, Vector<T>.Zero);
    }

    private readonly struct ExpOf : IFunction
    {
        public static void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            if (typeof(T) == typeof(float)) VectorMath.Exp(AsFloat(x), AsFloat(y)); else VectorMath.Exp(AsDouble(x), AsDouble(y));
        }
    }

    private readonly struct LogOf : IFunction
    {
        public static void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            if (typeof(T) == typeof(float)) VectorMath.Log(AsFloat(x), AsFloat(y)); else VectorMath.Log(AsDouble(x), AsDouble(y));
        }
    }

    private readonly struct Log1pOf : IFunction
    {
        public static void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            if (typeof(T) == typeof(float)) VectorMath.Log1p(AsFloat(x), AsFloat(y)); else VectorMath.Log1p(AsDouble(x), AsDouble(y));
        }
    }

    private readonly struct TanhOf : IFunction
    {
        public static void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            if (typeof(T) == typeof(float)) VectorMath.Tanh(AsFloat(x), AsFloat(y)); else VectorMath.Tanh(AsDouble(x), AsDouble(y));
        }
    }

    private readonly struct SigmoidOf : IFunction
    {
        public static void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            if (typeof(T) == typeof(float)) VectorMath.Sigmoid(AsFloat(x), AsFloat(y)); else VectorMath.Sigmoid(AsDouble(x), AsDouble(y));
        }
    }

    private readonly struct ErfOf : IFunction
    {
        public static void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            if (typeof(T) == typeof(float)) VectorMath.Erf(AsFloat(x), AsFloat(y)); else VectorMath.Erf(AsDouble(x), AsDouble(y));
        }
    }

    private readonly struct SqrtOf : IFunction
    {
        public static void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            int i = 0;
            for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count) Vector.SquareRoot(new Vector<T>(x[i..])).CopyTo(y[i..]);
            for (; i < x.Length; i++) y[i] = T.Sqrt(x[i]);
        }
    }

    // Sine and cosine of the C library: the last bit may differ between platforms. Single precision goes through double precision.
    private readonly struct SinOf : IFunction
    {
        public static void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (int i = 0; i < x.Length; i++) y[i] = T.CreateTruncating(Math.Sin(double.CreateTruncating(x[i])));
        }
    }

    private readonly struct CosOf : IFunction
    {
        public static void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (int i = 0; i < x.Length; i++) y[i] = T.CreateTruncating(Math.Cos(double.CreateTruncating(x[i])));
        }
    }

    private readonly struct FloorOf : IFunction
    {
        public static void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (int i = 0; i < x.Length; i++) y[i] = T.Floor(x[i]);
        }
    }

    private readonly struct CeilingOf : IFunction
    {
        public static void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (int i = 0; i < x.Length; i++) y[i] = T.Ceiling(x[i]);
        }
    }

    private readonly struct RoundOf : IFunction
    {
        public static void Of<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (int i = 0; i < x.Length; i++) y[i] = T.Round(x[i], MidpointRounding.ToEven);
        }
    }

    // Derivatives in one pass, for when they are not recorded themselves. The first number is the gradient, the second the result.
    private readonly struct ReluSlope : IBinary
    {
        public static T Of<T>(T g, T y) where T : unmanaged, INumber<T> => y > T.Zero ? g : T.Zero;
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> g, Vector<T> y) where T : unmanaged => Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<T>.Zero), g, Vector<T>.Zero);
    }

    private readonly struct TanhSlope : IBinary
    {
        public static T Of<T>(T g, T y) where T : unmanaged, INumber<T> => g * (T.One - y * y);
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> g, Vector<T> y) where T : unmanaged => g * (Vector<T>.One - y * y);
    }

    private readonly struct SigmoidSlope : IBinary
    {
        public static T Of<T>(T g, T y) where T : unmanaged, INumber<T> => g * y * (T.One - y);
        public static bool HasVectors => true;
        public static Vector<T> Of<T>(Vector<T> g, Vector<T> y) where T : unmanaged => g * y * (Vector<T>.One - y);
    }

    private static ReadOnlySpan<float> AsFloat<T>(ReadOnlySpan<T> x) where T : unmanaged => MemoryMarshal.Cast<T, float>(x);

    private static Span<float> AsFloat<T>(Span<T> x) where T : unmanaged => MemoryMarshal.Cast<T, float>(x);

    private static ReadOnlySpan<double> AsDouble<T>(ReadOnlySpan<T> x) where T : unmanaged => MemoryMarshal.Cast<T, double>(x);

    private static Span<double> AsDouble<T>(Span<T> x) where T : unmanaged => MemoryMarshal.Cast<T, double>(x);

    /// <summary>The tensor as floating-point numbers: integers become numbers of the default type.</summary>
    public static Tensor AsFloats(Tensor x) => Converting.To(x, DataTypes.ToFloat(x.Type));

    private static Tensor One(Tensor like) => Filling.Single(1, like.Type);

    private static Tensor Times(Tensor x, double factor) => Arithmetic.Mul(x, Filling.Single(factor, x.Type));

    private static Tensor Recorded<F>(string name, Tensor input, bool saveResult, UnaryRule rule) where F : struct, IFunction
    {
        Tensor x = AsFloats(input), y = Pointwise.Function<F>(x, name);
        return Graph.Record(name, y, x, saveResult ? y : x, rule);
    }

    public static Tensor Neg(Tensor x)
    {
        if (x.Type == ScalarType.Bool) throw Errors.External("Truth values have no negative; use logical_not.");
        return Graph.Record("Neg", Pointwise.Unary<Negative>(x), x, static (g, _) => Neg(g));
    }

    public static Tensor Abs(Tensor x) => Graph.Record("Abs", Pointwise.Unary<Magnitude>(x), x, x, static (g, node) => Arithmetic.Mul(g, Sign(node.Saved(0))));

    public static Tensor Sign(Tensor x) => Flat("Sign", Pointwise.Unary<SignOf>(x), x);

    public static Tensor Square(Tensor x) => Graph.Record("Square", Pointwise.Unary<SquareOf>(x), x, x, static (g, node) => Times(Arithmetic.Mul(g, node.Saved(0)), 2));

    public static Tensor Relu(Tensor x)
    {
        Tensor y = Pointwise.Unary<PositivePart>(x);
        return Graph.Record("Relu", y, x, y, static (g, node) => GradMode.IsOn
            ? Choosing.Where(Comparisons.Gt(node.Saved(0), Filling.Single(0, g.Type)), g, Filling.Single(0, g.Type))
            : Pointwise.Binary<ReluSlope>(g, node.Saved(0)));
    }

    public static Tensor Exp(Tensor x) => Recorded<ExpOf>("Exp", x, true, static (g, node) => Arithmetic.Mul(g, node.Saved(0)));

    public static Tensor Log(Tensor x) => Recorded<LogOf>("Log", x, false, static (g, node) => Arithmetic.Div(g, node.Saved(0)));

    public static Tensor Log1p(Tensor x) => Recorded<Log1pOf>("Log1p", x, false, static (g, node) => Arithmetic.Div(g, Arithmetic.Add(node.Saved(0), One(g))));

    public static Tensor Sqrt(Tensor x) => Recorded<SqrtOf>("Sqrt", x, true, static (g, node) => Arithmetic.Div(g, Times(node.Saved(0), 2)));

    public static Tensor Rsqrt(Tensor x)
    {
        Tensor root = Sqrt(x);
        return Arithmetic.Div(One(root), root);
    }

    public static Tensor Sin(Tensor x) => Recorded<SinOf>("Sin", x, false, static (g, node) => Arithmetic.Mul(g, Cos(node.Saved(0))));

    public static Tensor Cos(Tensor x) => Recorded<CosOf>("Cos", x, false, static (g, node) => Neg(Arithmetic.Mul(g, Sin(node.Saved(0)))));

    public static Tensor Tanh(Tensor x) => Recorded<TanhOf>("Tanh", x, true, static (g, node) => GradMode.IsOn
        ? Arithmetic.Mul(g, Arithmetic.Sub(One(g), Square(node.Saved(0)))) : Pointwise.Binary<TanhSlope>(g, node.Saved(0)));

    public static Tensor Sigmoid(Tensor x) => Recorded<SigmoidOf>("Sigmoid", x, true, static (g, node) =>
    {
        Tensor y = node.Saved(0);
        return GradMode.IsOn ? Arithmetic.Mul(Arithmetic.Mul(g, y), Arithmetic.Sub(One(g), y)) : Pointwise.Binary<SigmoidSlope>(g, y);
    });

    /// <summary>The error function, whose derivative is 2/√π e^(−x²).</summary>
    public static Tensor Erf(Tensor x) => Recorded<ErfOf>("Erf", x, false, static (g, node) => Times(Arithmetic.Mul(g, Exp(Neg(Square(node.Saved(0))))), 2 / Math.Sqrt(Math.PI)));

    public static Tensor Floor(Tensor x) => DataTypes.IsFloat(x.Type) ? Flat("Floor", Pointwise.Function<FloorOf>(x, "floor"), x) : Shaping.Clone(x);

    public static Tensor Ceil(Tensor x) => DataTypes.IsFloat(x.Type) ? Flat("Ceil", Pointwise.Function<CeilingOf>(x, "ceil"), x) : Shaping.Clone(x);

    /// <summary>Rounded to so many decimals; halves go to the even neighbour.</summary>
    public static Tensor Round(Tensor x, long decimals)
    {
        if (!DataTypes.IsFloat(x.Type)) return Shaping.Clone(x);
        if (decimals == 0) return Flat("Round", Pointwise.Function<RoundOf>(x, "round"), x);
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        Tensor rounded;
        using (GradMode.Set(false))
        {
            Tensor scale = Filling.Single(Math.Pow(10, Math.Abs(decimals)), x.Type);
            rounded = decimals > 0
                ? Arithmetic.Div(Pointwise.Function<RoundOf>(Arithmetic.Mul(x, scale), "round"), scale)
                : Arithmetic.Mul(Pointwise.Function<RoundOf>(Arithmetic.Div(x, scale), "round"), scale);
        }
        return temporaries.MoveToOuter(Flat("Round", rounded, x));
    }

    // A function that is flat nearly everywhere: its gradient is zero, but it is one.
    private static Tensor Flat(string name, Tensor y, Tensor x) => Graph.Record(name, y, x, static (g, _) => Filling.Full(g.Shape, 0, g.Type));

    /// <summary>Cut to a range; the gradient passes where nothing was cut.</summary>
    public static Tensor Clamp(Tensor x, Tensor? min, Tensor? max)
    {
        if (min is null && max is null) throw Errors.External("clamp: at least one of min and max is needed.");
        ScalarType type = x.Type;
        if (min is not null) type = DataTypes.Promote(x, min);
        if (max is not null) type = DataTypes.Promote(type, DataTypes.Promote(x, max));
        Tensor result;
        using (GradMode.Set(false))
        using (DisposeScope temporaries = DisposeScopeManager.NewInternalScope())
        {
            result = Converting.To(x, type);
            if (min is not null) result = Arithmetic.Maximum(result, Converting.To(min, type));
            if (max is not null) result = Arithmetic.Minimum(result, Converting.To(max, type));
            result = temporaries.MoveToOuter(ReferenceEquals(result, x) ? x.alias() : result);
        }
        if (!Graph.Records(x) && (min is null || !Graph.Records(min)) && (max is null || !Graph.Records(max))) return result;
        Tensor none = Filling.Single(0, type);
        return Graph.Record("Clamp", result, [x, min ?? none, max ?? none], [x, min, max], (g, node) =>
        {
            Tensor x = node.Saved(0), zero = Filling.Single(0, g.Type);
            Tensor? under = min is null ? null : Comparisons.Lt(x, node.Saved(1)), over = max is null ? null : Comparisons.Gt(x, node.Saved(2));
            // Where the bounds cross, the upper one wins.
            Tensor? low = under;
            if (low is not null && max is not null) low = Comparisons.LogicalAnd(low, Comparisons.Lt(node.Saved(1), node.Saved(2)));
            if (over is not null && min is not null) over = Comparisons.LogicalOr(over, Comparisons.LogicalAnd(under!, Comparisons.Ge(node.Saved(1), node.Saved(2))));
            Tensor inside = g;
            if (low is not null) inside = Choosing.Where(low, zero, inside);
            if (over is not null) inside = Choosing.Where(over, zero, inside);
            return [inside, low is null ? null : Choosing.Where(low, g, zero), over is null ? null : Choosing.Where(over, g, zero)];
        });
    }
}
