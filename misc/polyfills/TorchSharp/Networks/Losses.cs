using Reduction = TorchSharp.torch.nn.Reduction;

namespace TorchSharp;

/// <summary>Losses of numbers, of probabilities and of distances.</summary>
internal static class Losses
{
    private static Tensor N(double value, Tensor like) => ActivationFunctions.Number(value, like);

    private static Tensor Reduced(Reduction reduction, Func<Tensor> loss) => ActivationFunctions.Scoped(() => ClassLosses.Reduce(loss(), reduction));

    public static Tensor Mse(Tensor x, Tensor target, Reduction reduction) => Reduced(reduction, () => Elementary.Square(Arithmetic.Sub(x, target)));

    public static Tensor L1(Tensor x, Tensor target, Reduction reduction) => Reduced(reduction, () => Elementary.Abs(Arithmetic.Sub(x, target)));

    /// <summary>d²/2 for |d| ≤ δ, δ (|d| − δ/2) beyond.</summary>
    public static Tensor Huber(Tensor x, Tensor target, double delta, Reduction reduction)
    {
        if (!(delta > 0)) throw Errors.External($"huber_loss: delta is {delta}; it must be positive.");
        return Reduced(reduction, () =>
        {
            Tensor distance = Elementary.Abs(Arithmetic.Sub(x, target)), near = Arithmetic.Mul(Elementary.Square(distance), N(0.5, x));
            Tensor far = Arithmetic.Mul(Arithmetic.Sub(distance, N(delta / 2, x)), N(delta, x));
            return Choosing.Where(Comparisons.Le(distance, N(delta, x)), near, far);
        });
    }

    /// <summary>d²/2β for |d| &lt; β, |d| − β/2 beyond; |d| for β = 0.</summary>
    public static Tensor SmoothL1(Tensor x, Tensor target, double beta, Reduction reduction)
    {
        if (beta < 0) throw Errors.External($"smooth_l1_loss: beta is {beta}; it must not be negative.");
        if (beta == 0) return L1(x, target, reduction);
        return Reduced(reduction, () =>
        {
            Tensor distance = Elementary.Abs(Arithmetic.Sub(x, target)), near = Arithmetic.Mul(Elementary.Square(distance), N(0.5 / beta, x));
            return Choosing.Where(Comparisons.Lt(distance, N(beta, x)), near, Arithmetic.Sub(distance, N(beta / 2, x)));
        });
    }

    private static void SameShape(string name, Tensor x, Tensor target)
    {
        if (!x.Shape.AsSpan().SequenceEqual(target.Shape)) throw Errors.Shapes(name, x, target, "both must be equal");
    }

    /// <summary>−w (t ln x + (1 − t) ln(1 − x)), each logarithm cut at −100.</summary>
    public static Tensor Binary(Tensor x, Tensor target, Tensor? weight, Reduction reduction)
    {
        SameShape("binary_cross_entropy", x, target);
        using (GradMode.Set(false)) if (Comparisons.LogicalOr(Comparisons.Lt(x, N(0, x)), Comparisons.Gt(x, N(1, x))).any().ToBoolean()) throw Errors.External("binary_cross_entropy: all elements of the input must be between 0 and 1.");
        return Reduced(reduction, () =>
        {
            // The gradient is (x − t) / (x (1 − x)), whose divisor is cut off at 1e-12; the value is that of the cut logarithms.
            Tensor value;
            using (GradMode.Set(false))
            {
                Tensor log = Elementary.Clamp(Elementary.Log(x), N(-100, x), null), other = Elementary.Clamp(Elementary.Log1p(Elementary.Neg(x)), N(-100, x), null);
                value = Elementary.Neg(Arithmetic.Add(Arithmetic.Mul(target, log), Arithmetic.Mul(Arithmetic.Sub(N(1, x), target), other)));
            }
            value = Graph.Record("BinaryCrossEntropy", value, [x, target], [x, target], (g, node) =>
            {
                Tensor x = node.Saved(0), t = node.Saved(1), rest = Arithmetic.Sub(N(1, x), x);
                Tensor slope = Arithmetic.Div(Arithmetic.Sub(x, t), Elementary.Clamp(Arithmetic.Mul(x, rest), N(1e-12, x), null));
                return [Arithmetic.Mul(g, slope), node.Needs(1) ? Arithmetic.Mul(g, Arithmetic.Sub(Elementary.Log(rest), Elementary.Log(x))) : null];
            });
            return weight is null ? value : Arithmetic.Mul(value, weight);
        });
    }

    /// <summary>The same for x = σ(z), from z: (1 − t) z − (1 + (p − 1) t) ln σ(z), which overflows nowhere.</summary>
    public static Tensor BinaryWithLogits(Tensor z, Tensor target, Tensor? weight, Tensor? positive, Reduction reduction)
    {
        SameShape("binary_cross_entropy_with_logits", z, target);
        return Reduced(reduction, () =>
        {
            Tensor log = ActivationFunctions.LogSigmoid(z), factor = positive is null ? log : Arithmetic.Mul(log, Arithmetic.Add(Arithmetic.Mul(Arithmetic.Sub(positive, N(1, z)), target), N(1, z)));
            Tensor loss = Arithmetic.Sub(Arithmetic.Mul(Arithmetic.Sub(N(1, z), target), z), factor);
            return weight is null ? loss : Arithmetic.Mul(loss, weight);
        });
    }

    /// <summary>t (ln t − x) for log-probabilities x; of log-probabilities t where log_target says so.</summary>
    public static Tensor KullbackLeibler(Tensor x, Tensor target, bool logTarget, Reduction reduction) => Reduced(reduction, () =>
    {
        if (logTarget) return Arithmetic.Mul(Elementary.Exp(target), Arithmetic.Sub(target, x));
        Tensor safe = Choosing.Where(Comparisons.Gt(target, N(0, target)), target, N(1, target));
        return Arithmetic.Sub(Arithmetic.Mul(target, Elementary.Log(safe)), Arithmetic.Mul(target, x));
    });

    public static Tensor CosineSimilarity(Tensor a, Tensor b, long dim, double eps) => ActivationFunctions.Scoped(() =>
    {
        Tensor dot = Reductions.Sum(Arithmetic.Mul(a, b), [dim], false, null);
        Tensor lengths = Arithmetic.Mul(Elementary.Clamp(Reductions.Norm(a, 2, [dim], false), N(eps, a), null), Elementary.Clamp(Reductions.Norm(b, 2, [dim], false), N(eps, b), null));
        return Arithmetic.Div(dot, lengths);
    });

    /// <summary>1 − cos for pairs that belong together (1), the part of cos above the margin for the others (−1).</summary>
    public static Tensor CosineEmbedding(Tensor a, Tensor b, Tensor target, double margin, Reduction reduction) => Reduced(reduction, () =>
    {
        // Here eps is added to the squared lengths.
        int dim = a.Dims - 1;
        Tensor Square(Tensor x, Tensor y) => Reductions.Sum(Arithmetic.Mul(x, y), [dim], false, null);
        Tensor lengths = Elementary.Sqrt(Arithmetic.Mul(Arithmetic.Add(Square(a, a), N(1e-12, a)), Arithmetic.Add(Square(b, b), N(1e-12, b))));
        Tensor cos = Arithmetic.Div(Square(a, b), lengths), zero = N(0, cos);
        Tensor together = Choosing.Where(Comparisons.Eq(target, Filling.Single(1, target.Type)), Arithmetic.Sub(N(1, cos), cos), zero);
        Tensor apart = Choosing.Where(Comparisons.Eq(target, Filling.Single(-1, target.Type)), Elementary.Clamp(Arithmetic.Sub(cos, N(margin, cos)), zero, null), zero);
        return Arithmetic.Add(together, apart);
    });

    /// <summary>x for 1, max(0, margin − x) for −1.</summary>
    public static Tensor HingeEmbedding(Tensor x, Tensor target, double margin, Reduction reduction) => Reduced(reduction, () =>
    {
        Tensor zero = N(0, x), one = Filling.Single(1, target.Type), minus = Filling.Single(-1, target.Type);
        Tensor apart = Choosing.Where(Comparisons.Eq(target, one), zero, Elementary.Clamp(Arithmetic.Sub(N(margin, x), x), zero, null));
        return Arithmetic.Add(Choosing.Where(Comparisons.Eq(target, minus), zero, x), apart);
    });

    /// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin).</summary>
    public static Tensor Triplet(Tensor anchor, Tensor positive, Tensor negative, double margin, double p, double eps, bool swap, Reduction reduction) => Reduced(reduction, () =>
    {
        Tensor Distance(Tensor a, Tensor b) => Reductions.Norm(Arithmetic.Add(Arithmetic.Sub(a, b), N(eps, a)), p, [a.Dims - 1], false);
        Tensor near = Distance(anchor, positive), far = Distance(anchor, negative);
        if (swap) far = Arithmetic.Minimum(far, Distance(positive, negative));
        return Elementary.Clamp(Arithmetic.Add(Arithmetic.Sub(near, far), N(margin, near)), N(0, near), null);
    });
}
