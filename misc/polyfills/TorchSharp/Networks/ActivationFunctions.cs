namespace TorchSharp;

/// <summary>The functions between the layers.</summary>
internal static class ActivationFunctions
{
    internal static Tensor Number(double value, Tensor like) => Filling.Single(value, like.Type);

    private static Tensor Times(Tensor x, double factor) => Arithmetic.Mul(x, Number(factor, x));

    private static Tensor Plus(Tensor x, double summand) => Arithmetic.Add(x, Number(summand, x));

    /// <summary>The result of some operations; what they made in between is let go.</summary>
    internal static Tensor Scoped(Func<Tensor> operations)
    {
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        return temporaries.MoveToOuter(operations());
    }

    /// <summary>The result, or the argument with the result in it.</summary>
    public static Tensor Placed(Tensor x, bool inPlace, Func<Tensor, Tensor> function)
    {
        if (!inPlace) return Scoped(() => function(x));
        return InPlace.Apply(x, function).alias();
    }

    private static void Float(string name, Tensor x)
    {
        if (!DataTypes.IsFloat(x.Type)) throw Errors.External($"{name} is not implemented for elements of type {x.Type}; needed are Float32 or Float64.");
    }

    // x where the condition holds, a function of x elsewhere.
    private static Tensor Split(Tensor x, Tensor condition, Tensor below) => Choosing.Where(condition, x, below);

    public static Tensor LeakyRelu(Tensor x, double slope)
    {
        Float("leaky_relu", x);
        return Split(x, Comparisons.Gt(x, Number(0, x)), Times(x, slope));
    }

    /// <summary>x above 0, α (e^x − 1) below.</summary>
    public static Tensor Elu(Tensor x, double alpha)
    {
        Float("elu", x);
        // e^x is taken of the negative part alone, so that it overflows nowhere.
        Tensor below = Elementary.Clamp(x, null, Number(0, x));
        return Split(x, Comparisons.Gt(x, Number(0, x)), Times(Plus(Elementary.Exp(below), -1), alpha));
    }

    /// <summary>x Φ(x) (Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016).</summary>
    public static Tensor Gelu(Tensor x)
    {
        Float("gelu", x);
        return Arithmetic.Mul(x, Times(Plus(Elementary.Erf(Times(x, Math.Sqrt(0.5))), 1), 0.5));
    }

    public static Tensor Silu(Tensor x)
    {
        Float("silu", x);
        return Arithmetic.Mul(x, Elementary.Sigmoid(x));
    }

    /// <summary>ln(1 + e^(β x)) / β, or x itself where β x is above the threshold.</summary>
    public static Tensor Softplus(Tensor x, double beta, double threshold)
    {
        Float("softplus", x);
        Tensor scaled = Times(x, beta), large = Comparisons.Gt(scaled, Number(threshold, x));
        // ln(1 + e^z) = max(z, 0) + ln(1 + e^−|z|) does not overflow.
        Tensor soft = Arithmetic.Sub(scaled, LogSigmoid(scaled));
        return Split(x, large, Times(soft, 1 / beta));
    }

    /// <summary>ln σ(x) = min(x, 0) − ln(1 + e^−|x|).</summary>
    public static Tensor LogSigmoid(Tensor x)
    {
        Tensor y;
        using (GradMode.Set(false)) y = Scoped(() => Arithmetic.Sub(Elementary.Clamp(x, null, Number(0, x)), Elementary.Log1p(Elementary.Exp(Elementary.Neg(Elementary.Abs(x))))));
        return Graph.Record("LogSigmoid", y, x, x, static (g, node) => Arithmetic.Mul(g, Elementary.Sigmoid(Elementary.Neg(node.Saved(0)))));
    }

    /// <summary>x tanh(softplus x).</summary>
    public static Tensor Mish(Tensor x)
    {
        Float("mish", x);
        return Arithmetic.Mul(x, Elementary.Tanh(Softplus(x, 1, 20)));
    }

    /// <summary>Cut to a range; no gradient passes at its ends.</summary>
    public static Tensor Hardtanh(Tensor x, double min, double max)
    {
        Tensor y;
        using (GradMode.Set(false)) y = Scoped(() => Elementary.Clamp(x, Arithmetic.Wrap(min, x), Arithmetic.Wrap(max, x)));
        return Graph.Record("Hardtanh", y, x, x, (g, node) =>
        {
            Tensor x = node.Saved(0), inside = Comparisons.LogicalAnd(Comparisons.Gt(x, Number(min, x)), Comparisons.Lt(x, Number(max, x)));
            return Choosing.Where(inside, g, Number(0, g));
        });
    }

    /// <summary>The first half of a dimension times the sigmoid of the second.</summary>
    public static Tensor Glu(Tensor x, long dim)
    {
        int at = Layout.Dim(dim, x.Dims);
        if (x.Dims == 0 || x.Shape[at] % 2 != 0) throw Errors.External($"glu: dimension {at} of shape {Errors.Text(x.Shape)} cannot be halved.");
        Tensor[] halves = Shaping.Split(x, x.Shape[at] / 2, at);
        return Arithmetic.Mul(halves[0], Elementary.Sigmoid(halves[1]));
    }

    /// <summary>x above 0, a x below, with an a for all channels or one for each.</summary>
    public static Tensor Prelu(Tensor x, Tensor slope)
    {
        if (slope.Core.Count != 1 && (x.Dims < 2 || x.Shape[1] != slope.Core.Count)) throw Errors.Shapes("prelu", x, slope, "needed is one slope, or one for each channel");
        Tensor a = Shaping.Reshape(slope, x.Dims < 2 ? [-1] : [-1, .. Enumerable.Repeat(1L, x.Dims - 2)]);
        return Split(x, Comparisons.Gt(x, Number(0, x)), Arithmetic.Mul(a, x));
    }

    /// <summary>Zeros with probability p, the rest scaled by 1 / (1 − p), so that the mean stays.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="p">The probability.</param>
    /// <param name="training">Whether anything is dropped at all.</param>
    /// <param name="channels">Whether whole channels (the first two dimensions) are dropped together.</param>
    public static Tensor Dropout(Tensor x, double p, bool training, bool channels)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentException($"dropout: the probability is {p}; it must be from 0 to 1.", nameof(p));
        Float("dropout", x);
        if (!training || p == 0) return x.alias();
        if (channels && x.Dims < 2) throw Errors.External($"dropout2d: the input has shape {Errors.Text(x.Shape)}; needed are at least two dimensions.");
        long[] shape = channels ? [.. x.Shape[..2], .. Enumerable.Repeat(1L, x.Dims - 2)] : x.Shape;
        Tensor mask;
        using (GradMode.Set(false))
        {
            mask = Sampling.Uniform(shape, x.Type, null);
            MaskAction action = new(mask, p);
            DataTypes.Float(x.Type, "dropout", ref action);
        }
        return Arithmetic.Mul(x, mask);
    }

    private readonly struct MaskAction(Tensor mask, double p) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            T limit = T.CreateTruncating(p), scale = p < 1 ? T.One / T.CreateTruncating(1 - p) : T.Zero;
            foreach (ref T value in mask.Span<T>()) value = value >= limit ? scale : T.Zero;
        }
    }
}
