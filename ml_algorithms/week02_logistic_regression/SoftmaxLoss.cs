using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.LogisticRegression;

/// <summary>
/// The log loss of K classes with a line each: <code>Σ −log p(yᵢ) + penalty/2 ‖W‖²,   p(c) = e^(z꜀) / Σ e^(zₖ),   z꜀ = xᵢᵀw꜀ + b꜀</code>
/// a sum over rows, the intercepts unpenalised. The gradient for class c is Xᵀ(p꜀ − [y = c]) + penalty w꜀.
/// </summary>
public sealed class SoftmaxLoss
{
    private readonly Matrix x, p;
    private readonly int[] labels;
    private readonly double[]? weights;
    private readonly double penalty;
    private readonly int classes;

    /// <summary>The loss on given data, of which nothing is copied.</summary>
    /// <param name="x">Features, n × d.</param>
    /// <param name="labels">The class of each row, from 0 to classes − 1.</param>
    /// <param name="classes">K.</param>
    /// <param name="penalty">Weight of half the squared length of the coefficients, without the intercepts.</param>
    /// <param name="weights">How much each row counts, or null.</param>
    public SoftmaxLoss(Matrix x, int[] labels, int classes, double penalty, double[]? weights = null)
    {
        if (labels.Length != x.Rows) throw new ArgumentException($"There are {labels.Length} labels for {x.Rows} rows.", nameof(labels));
        if (labels.Any(label => (uint)label >= (uint)classes)) throw new ArgumentException($"A label lies from 0 to {classes - 1}.", nameof(labels));
        (this.x, this.labels, this.classes, this.penalty, this.weights, p) = (x, labels, classes, penalty, weights, new(x.Rows, classes));
    }

    /// <summary>Value and gradient. Not for several callers at once.</summary>
    /// <param name="w">K rows of d coefficients and, last, the intercept: K (d + 1) numbers.</param>
    /// <param name="gradient">As many.</param>
    public double Evaluate(ReadOnlySpan<double> w, Span<double> gradient)
    {
        int d = x.Columns, width = d + 1;
        Products.Gemm(MatrixOp.None, MatrixOp.Transpose, x.Rows, classes, d, 1, x.Values, d, w, width, 0, p.Values, classes);
        double value = 0;
        gradient.Clear();
        for (int i = 0; i < x.Rows; i++)
        {
            Span<double> row = p.Row(i);
            for (int c = 0; c < classes; c++) row[c] += w[c * width + d];
            double z = row[labels[i]], weight = weights?[i] ?? 1;
            value += weight * (Normalize(row) - z);
            row[labels[i]] -= 1;
            for (int c = 0; c < classes; c++) gradient[c * width + d] += row[c] *= weight;
        }
        Products.Gemm(MatrixOp.Transpose, MatrixOp.None, classes, d, x.Rows, 1, p.Values, classes, x.Values, d, 0, gradient, width);
        for (int c = 0; c < classes; c++)
        {
            ReadOnlySpan<double> penalised = w.Slice(c * width, d);
            VectorMath.Axpy(penalty, penalised, gradient.Slice(c * width, d));
            value += penalty / 2 * VectorMath.Dot(penalised, penalised);
        }
        return value;
    }

    /// <summary>Turns z into probabilities that sum to one, by way of z − max z, whose exponentials cannot overflow.</summary>
    /// <returns>log Σ e^z.</returns>
    public static double Normalize(Span<double> z)
    {
        double largest = double.NegativeInfinity, sum = 0;
        foreach (double entry in z) largest = Math.Max(largest, entry);
        foreach (ref double entry in z) sum += entry = Math.Exp(entry - largest);
        foreach (ref double entry in z) entry /= sum;
        return largest + Math.Log(sum);
    }
}
