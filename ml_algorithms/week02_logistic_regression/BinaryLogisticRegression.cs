using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week02.Optimization;

namespace Week02.LogisticRegression;

/// <summary>
/// Two classes: the log odds of the second one are a line in the features. Minimised is
/// <code>Σ wᵢ log loss(yᵢ, σ(xᵢᵀb + b₀)) + Penalty/2 ‖b‖²</code>
/// a sum, not a mean, with the intercept b₀ unpenalised. It is scikit-learn's objective with Penalty = 1 / C, divided by C.
/// </summary>
/// <param name="Penalty">λ, not negative. With 0 the rows must overlap: see <see cref="Separation"/>.</param>
/// <param name="Lbfgs">L-BFGS with these tolerances, which are those of the sum; null for Newton's method, which suits up to some hundred features.</param>
/// <param name="Threads">How many threads share an evaluation; the result is the same to the last bit.</param>
public sealed record BinaryLogisticRegression(double Penalty = 1, Lbfgs? Lbfgs = null, int Threads = 1) : IClassifierTrainer
{
    /// <summary>Newton's method, for when <see cref="Lbfgs"/> is null. Its tolerance is that of the sum's gradient.</summary>
    public Newton Newton { get; init; } = new();

    /// <inheritdoc/>
    public Abilities Abilities => Abilities.Weights;

    /// <summary>Fits the coefficients, beginning at zero.</summary>
    /// <param name="data">n rows × d numbers, two classes, both with rows; weights are honoured.</param>
    /// <exception cref="SeparationException">No penalty, and a plane parts the classes: there is no optimum at finite coefficients.</exception>
    /// <exception cref="ArgumentException">Not complete and numeric, not two classes, or without penalty columns that depend on each other.</exception>
    public LogisticModel Fit(Dataset data)
    {
        double[] y = Classes.RequireTwo(data, Abilities, Penalty);
        if (Penalty == 0) RequireOptimum(data, y);
        LogisticLoss loss = new(data.X, y, Penalty / TotalWeight(data), Threads, intercept: true, data.Weights);
        Objective sum = Times(loss.Evaluate, loss.TotalWeight);
        double[] start = new double[loss.Weights];
        Minimum optimum = Lbfgs is not null
            ? Lbfgs.Minimize(sum, start)
            : Settled(Newton.Minimize(sum, Hessian, start), Hessian, sum);
        return new LogisticModel(data.Features, data.ClassNames, optimum.Point[..^1], optimum.Point[^1], Penalty, optimum);

        Matrix Hessian(double[] b)
        {
            Matrix h = loss.HessianAt(b);
            foreach (ref double entry in h.Values.AsSpan()) entry *= loss.TotalWeight;
            return h;
        }
    }

    IClassifier IClassifierTrainer.Fit(Dataset data) => Fit(data);

    /// <summary>A function and its gradient, multiplied: from a mean to a sum.</summary>
    internal static Objective Times(Objective f, double factor) => (x, gradient) =>
    {
        double value = f(x, gradient);
        foreach (ref double entry in gradient) entry *= factor;
        return factor * value;
    };

    private static double TotalWeight(Dataset data) => data.Weights?.Sum() ?? data.Rows;

    // Where features are large, round-off keeps the gradient above its tolerance. What another step could gain, gᵀH⁻¹g / 2, has no units.
    private static Minimum Settled(Minimum found, Func<double[], Matrix> hessian, Objective f)
    {
        if (found.Converged) return found;
        double[] gradient = new double[found.Point.Length];
        f(found.Point, gradient);
        double[] step = [.. gradient];
        Matrix h = hessian(found.Point);
        if (Decompositions.Cholesky(step.Length, h.Values, step.Length) != 0) return found;
        Decompositions.CholeskySolve(step.Length, 1, h.Values, step.Length, step, 1);
        return VectorMath.Dot(gradient, step) <= 1e-12 * (1 + Math.Abs(found.Value)) ? found with { Reason = StopReason.ValueStands } : found;
    }

    private static void RequireOptimum(Dataset data, double[] y)
    {
        // A row with weight 0 is no row.
        int[] rows = [.. Enumerable.Range(0, data.Rows).Where(i => data.Weights is null || data.Weights[i] > 0)];
        bool all = rows.Length == data.Rows;
        Separation finding = Separation.Of(all ? data.X : data.X.SelectRows(rows), all ? y : [.. rows.Select(i => y[i])], data.Features);
        if (finding.Kind != SeparationKind.Overlap) throw new SeparationException(finding, data);
    }
}

/// <summary>A line for the log odds.</summary>
/// <param name="Features">The d features.</param>
/// <param name="ClassNames">The two classes; the probability is that of the second.</param>
/// <param name="Coefficients">b: what one unit of each feature adds to the log odds.</param>
/// <param name="Intercept">b₀: the log odds where all features are 0.</param>
/// <param name="Penalty">λ, with which it was fitted.</param>
/// <param name="Optimum">What the minimiser reached: the intercept is its last coordinate, the value is the penalised sum.</param>
public sealed record LogisticModel(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, double[] Coefficients, double Intercept, double Penalty, Minimum Optimum)
    : IProbabilisticClassifier
{
    /// <summary>The log odds of the second class, xᵢᵀb + b₀, one per row.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is missing.</exception>
    public double[] LogOdds(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        double[] z = new double[x.Rows];
        Products.Gemv(x.Rows, x.Columns, x.Values, Coefficients, z);
        foreach (ref double entry in z.AsSpan()) entry += Intercept;
        return z;
    }

    /// <inheritdoc/>
    public Matrix PredictProbabilities(Matrix x)
    {
        double[] z = LogOdds(x), yes = new double[z.Length], no = new double[z.Length];
        VectorMath.Sigmoid(z, yes);
        for (int i = 0; i < z.Length; i++) z[i] = -z[i];
        // 1 − σ(z) would lose the digits of a small probability; σ(−z) keeps them.
        VectorMath.Sigmoid(z, no);
        return Matrix.FromColumns(no, yes);
    }

    /// <summary>The class with a probability above one half.</summary>
    /// <inheritdoc/>
    public int[] Predict(Matrix x) => [.. LogOdds(x).Select(z => z > 0 ? 1 : 0)];
}
