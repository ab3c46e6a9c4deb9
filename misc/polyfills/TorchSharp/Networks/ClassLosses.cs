using Reduction = TorchSharp.torch.nn.Reduction;

namespace TorchSharp;

/// <summary>Losses of class scores.</summary>
internal static class ClassLosses
{
    /// <summary>The loss of every element as it is, or their mean or sum.</summary>
    public static Tensor Reduce(Tensor loss, Reduction reduction) =>
        reduction switch { Reduction.None => loss, Reduction.Mean => Reductions.Mean(loss, null, false, null), _ => Reductions.Sum(loss, null, false, null) };

    /// <summary>
    /// −Σ_c a_c ln softmax(x)_c, where a is the class (less a share that label smoothing spreads over all classes), weighted, or the given
    /// probabilities of the classes.
    /// </summary>
    public static Tensor CrossEntropy(Tensor x, Tensor target, Tensor? weight, long ignore, Reduction reduction, double smoothing)
    {
        if (!(smoothing >= 0 && smoothing <= 1)) throw new ArgumentException($"cross_entropy: label smoothing is {smoothing}; it must be from 0 to 1.", nameof(smoothing));
        if (DataTypes.IsFloat(target.Type)) return ActivationFunctions.Scoped(() => OfProbabilities(x, target, weight, reduction, smoothing));
        CheckClasses("cross_entropy", x, target, weight);
        return ActivationFunctions.Scoped(() => Of(SoftmaxLoss.Rows(Flat(x), Classes(target), weight, ignore, smoothing, reduction), target, reduction));
    }

    /// <summary>−w[t] x[t] for log-probabilities x.</summary>
    public static Tensor NegativeLogLikelihood(Tensor x, Tensor target, Tensor? weight, long ignore, Reduction reduction)
    {
        CheckClasses("nll_loss", x, target, weight);
        return ActivationFunctions.Scoped(() => Of(Picked(Flat(x), Classes(target), weight, ignore, 0, reduction), target, reduction));
    }

    private static void CheckClasses(string name, Tensor x, Tensor target, Tensor? weight)
    {
        bool fits = x.Dims == 1 ? target.Dims == 0 : x.Dims >= 2 && target.Dims == x.Dims - 1 && target.Shape[0] == x.Shape[0] && target.Shape.AsSpan(1..).SequenceEqual(x.Shape.AsSpan(2..));
        if (!fits) throw Errors.Shapes(name, x, target, "scores (N, C, …) need classes (N, …)");
        if (!DataTypes.IsFloat(x.Type) || target.Type is not (ScalarType.Int64 or ScalarType.Byte)) throw Errors.External($"{name}: scores of type {x.Type} and classes of type {target.Type}; needed are floating-point scores and Int64 classes.");
        if (weight is not null && weight.Core.Count != x.Shape[x.Dims == 1 ? 0 : 1]) throw Errors.Shapes(name, x, weight, "needed is one weight for each class");
    }

    // One row of scores for each class to be found.
    private static Tensor Flat(Tensor x) =>
        x.Dims == 1 ? Shaping.Unsqueeze(x, 0) : x.Dims == 2 ? x : Shaping.Reshape(Shaping.MoveLast(x, 1), [-1, x.Shape[1]]);

    private static Tensor Classes(Tensor target) => Shaping.Reshape(Shaping.Contiguous(Converting.To(target, ScalarType.Int64)), [-1]);

    private static Tensor Of(Tensor loss, Tensor target, Reduction reduction) => reduction == Reduction.None ? Shaping.Reshape(loss, target.Shape) : loss;

    /// <summary>The plain form, for rows of log-probabilities.</summary>
    public static Tensor Picked(Tensor logarithms, Tensor classes, Tensor? weight, long ignore, double smoothing, Reduction reduction)
    {
        (Tensor places, Tensor counts) = Kept(classes, ignore, logarithms.Shape[1], logarithms.Type);
        Tensor w = weight is null ? counts : Arithmetic.Mul(counts, Indexing.IndexSelect(weight, 0, places));
        Tensor loss = Elementary.Neg(Arithmetic.Mul(Shaping.Squeeze(Indexing.Gather(logarithms, 1, Shaping.Unsqueeze(places, 1)), 1), w));
        if (smoothing > 0)
        {
            Tensor all = Elementary.Neg(Reductions.Sum(weight is null ? logarithms : Arithmetic.Mul(logarithms, weight), [1], false, null));
            Tensor spread = Arithmetic.Mul(Arithmetic.Mul(all, counts), ActivationFunctions.Number(smoothing / logarithms.Shape[1], loss));
            loss = Arithmetic.Add(Arithmetic.Mul(loss, ActivationFunctions.Number(1 - smoothing, loss)), spread);
        }
        if (reduction == Reduction.None) return loss;
        Tensor sum = Reductions.Sum(loss, null, false, null);
        return reduction == Reduction.Sum ? sum : Arithmetic.Div(sum, Reductions.Sum(w, null, false, null));
    }

    // Classes with ignored ones replaced by 0, and 1 for each that counts.
    private static (Tensor Places, Tensor Counts) Kept(Tensor classes, long ignore, long count, ScalarType type)
    {
        using IDisposable mode = GradMode.Set(false);
        Tensor counts = Comparisons.Ne(classes, Filling.Single(ignore, ScalarType.Int64));
        Tensor places = Choosing.Where(counts, classes, Filling.Single(0L, ScalarType.Int64));
        foreach (long place in places.Span<long>()) if (place < 0 || place >= count) throw Errors.External($"Target {place} is out of bounds for {count} classes.");
        return (places, Converting.To(counts, type));
    }

    private static Tensor OfProbabilities(Tensor x, Tensor target, Tensor? weight, Reduction reduction, double smoothing)
    {
        if (!x.Shape.AsSpan().SequenceEqual(target.Shape)) throw Errors.Shapes("cross_entropy", x, target, "probabilities of classes must have the shape of the scores");
        int dim = x.Dims == 1 ? 0 : 1;
        Tensor a = smoothing > 0 ? Arithmetic.Add(Arithmetic.Mul(target, ActivationFunctions.Number(1 - smoothing, target)), ActivationFunctions.Number(smoothing / x.Shape[dim], target)) : target;
        Tensor terms = Arithmetic.Mul(SoftMax.LogSoftmax(x, dim), a);
        if (weight is not null) terms = Arithmetic.Mul(terms, Shaping.Reshape(weight, dim == 0 ? [-1] : [-1, .. Enumerable.Repeat(1L, x.Dims - 2)]));
        Tensor loss = Elementary.Neg(Reductions.Sum(terms, [dim], false, null));
        return Reduce(loss, reduction);
    }
}
