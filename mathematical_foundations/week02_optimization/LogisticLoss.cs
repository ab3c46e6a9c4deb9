using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.Optimization;

/// <summary>
/// The loss of a model that says "yes" with the probability σ(wᵀx), σ(z) = 1 / (1 + e⁻ᶻ): minus the mean logarithm of the
/// probability that it gave to what happened,
/// <code>f(w) = 1/n Σ (log(1 + e^zᵢ) − yᵢ zᵢ) + penalty/2 ‖w‖²,   zᵢ = wᵀxᵢ,   ∇f = 1/n Xᵀ(σ(z) − y) + penalty w</code>
/// It is convex. An intercept is a column of ones.
/// </summary>
public sealed class LogisticLoss
{
    private readonly Matrix x;
    private readonly double[] y, z, scratch;
    private readonly double penalty;
    private readonly int threads;

    /// <summary>The loss on given data, of which nothing is copied.</summary>
    /// <param name="x">Features, n × d.</param>
    /// <param name="y">What happened, 0 or 1, n of them.</param>
    /// <param name="penalty">Weight of half the squared length of w.</param>
    /// <param name="threads">How many threads share a product; the result is the same to the last bit.</param>
    public LogisticLoss(Matrix x, double[] y, double penalty = 0, int threads = 1)
    {
        if (y.Length != x.Rows) throw new ArgumentException($"There are {y.Length} outcomes for {x.Rows} rows.", nameof(y));
        if (y.Any(value => value is not (0 or 1))) throw new ArgumentException("An outcome is 0 or 1.", nameof(y));
        if (x.Values.Any(value => !double.IsFinite(value))) throw new ArgumentException("A feature is not a finite number.", nameof(x));
        if (!(penalty >= 0)) throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty is not negative.");
        (this.x, this.y, this.penalty, this.threads) = (x, y, penalty, threads);
        (z, scratch) = (new double[x.Rows], new double[x.Rows]);
    }

    /// <summary>How many rows there are.</summary>
    public int Rows => x.Rows;

    /// <summary>How many weights there are.</summary>
    public int Weights => x.Columns;

    /// <summary>Value and gradient over all rows: one product with X and one with Xᵀ. Not for several callers at once.</summary>
    public double Evaluate(ReadOnlySpan<double> w, Span<double> gradient)
    {
        Products.Gemv(MatrixOp.None, Rows, Weights, 1, x.Values, Weights, w, 0, z, threads);
        double value = SoftPlusLessYes(z, y, scratch) / Rows;
        VectorMath.Sigmoid(z, scratch);
        VectorMath.Axpy(-1, y, scratch);
        Products.Gemv(MatrixOp.Transpose, Rows, Weights, 1.0 / Rows, x.Values, Weights, scratch, 0, gradient, threads);
        VectorMath.Axpy(penalty, w, gradient);
        return value + penalty / 2 * VectorMath.Dot(w, w);
    }

    /// <summary>Value and gradient over some rows only: an estimate of the whole, right on average if the rows are drawn blindly.</summary>
    public double Evaluate(ReadOnlySpan<int> rows, ReadOnlySpan<double> w, Span<double> gradient)
    {
        double value = 0;
        gradient.Clear();
        foreach (int i in rows)
        {
            z[0] = VectorMath.Dot(x.Row(i), w);
            value += SoftPlusLessYes(z.AsSpan(0, 1), y.AsSpan(i, 1), scratch.AsSpan(0, 1));
            VectorMath.Sigmoid(z.AsSpan(0, 1), scratch.AsSpan(0, 1));
            VectorMath.Axpy((scratch[0] - y[i]) / rows.Length, x.Row(i), gradient);
        }
        VectorMath.Axpy(penalty, w, gradient);
        return value / rows.Length + penalty / 2 * VectorMath.Dot(w, w);
    }

    /// <summary>The second derivatives, 1/n Xᵀ diag(σ (1 − σ)) X + penalty I: d × d.</summary>
    public Matrix HessianAt(double[] w)
    {
        Products.Gemv(Rows, Weights, x.Values, w, z);
        VectorMath.Sigmoid(z, scratch);
        Matrix scaled = x.Copy();
        for (int i = 0; i < Rows; i++)
        {
            double root = Math.Sqrt(scratch[i] * (1 - scratch[i]) / Rows);
            foreach (ref double value in scaled.Row(i)) value *= root;
        }
        Matrix hessian = new(Weights, Weights);
        Products.Gram(Rows, Weights, scaled.Values, hessian.Values, threads);
        for (int j = 0; j < Weights; j++) hessian[j, j] += penalty;
        return hessian;
    }

    /// <summary>Σ log(1 + e^z) − y z, with log(1 + e^z) as max(z, 0) + log(1 + e^(−|z|)), which cannot overflow.</summary>
    private static double SoftPlusLessYes(ReadOnlySpan<double> z, ReadOnlySpan<double> y, Span<double> scratch)
    {
        for (int i = 0; i < z.Length; i++) scratch[i] = -Math.Abs(z[i]);
        VectorMath.Exp(scratch, scratch);
        VectorMath.Log1p(scratch, scratch);
        for (int i = 0; i < z.Length; i++) scratch[i] += Math.Max(z[i], 0) - y[i] * z[i];
        return VectorMath.Sum(scratch);
    }
}
