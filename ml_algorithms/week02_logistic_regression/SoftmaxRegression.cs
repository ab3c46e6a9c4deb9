using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week02.Optimization;

namespace Week02.LogisticRegression;

/// <summary>
/// Several classes, each with a line of its own; the softmax of the lines are the probabilities (multinomial logistic regression).
/// Adding the same line to all of them changes no probability, so the coefficients mean something only because the penalty prefers
/// those that sum to zero over the classes; the intercepts are made to.
/// </summary>
/// <param name="Penalty">λ, above 0, with the sum of the losses: scikit-learn's 1 / C.</param>
public sealed record SoftmaxRegression(double Penalty = 1) : IClassifierTrainer
{
    /// <summary>The minimiser, on the mean loss per row.</summary>
    public Lbfgs Lbfgs { get; init; } = new(GradientTolerance: 1e-9, FunctionTolerance: 0);

    /// <inheritdoc/>
    public Abilities Abilities => Abilities.Weights;

    /// <summary>Fits the coefficients, beginning at zero.</summary>
    /// <param name="data">n rows × d numbers, two classes or more, each with rows; weights are honoured.</param>
    /// <exception cref="ArgumentException">Not complete and numeric, a class without rows, or no penalty.</exception>
    public SoftmaxModel Fit(Dataset data)
    {
        int[] labels = Classes.Require(data, Abilities, Penalty);
        if (Penalty == 0) throw new ArgumentOutOfRangeException(nameof(Penalty), Penalty, "Without a penalty the coefficients of K lines are not unique, and may not exist; use one above 0.");
        int classes = data.ClassNames.Count, d = data.Columns;
        SoftmaxLoss loss = new(data.X, labels, classes, Penalty, data.Weights);
        double total = data.Weights?.Sum() ?? data.Rows;
        Minimum optimum = Lbfgs.Minimize(BinaryLogisticRegression.Times(loss.Evaluate, 1 / total), new double[classes * (d + 1)]);
        Matrix coefficients = new(classes, d);
        double[] intercepts = new double[classes];
        for (int c = 0; c < classes; c++)
        {
            optimum.Point.AsSpan(c * (d + 1), d).CopyTo(coefficients.Row(c));
            intercepts[c] = optimum.Point[c * (d + 1) + d];
        }
        double mean = intercepts.Average();
        for (int c = 0; c < classes; c++) intercepts[c] -= mean;
        return new SoftmaxModel(data.Features, data.ClassNames, coefficients, intercepts, optimum);
    }

    IClassifier IClassifierTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>A line per class.</summary>
/// <param name="Features">The d features.</param>
/// <param name="ClassNames">The K classes.</param>
/// <param name="Coefficients">W, K × d.</param>
/// <param name="Intercepts">K of them, with sum zero.</param>
/// <param name="Optimum">What the minimiser reached; the value is the penalised mean loss.</param>
public sealed record SoftmaxModel(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, Matrix Coefficients, double[] Intercepts, Minimum Optimum) : IProbabilisticClassifier
{
    /// <inheritdoc/>
    public Matrix PredictProbabilities(Matrix x)
    {
        Matrix z = Scores(x);
        for (int i = 0; i < z.Rows; i++) SoftmaxLoss.Normalize(z.Row(i));
        return z;
    }

    /// <summary>The class with the highest line; of equals the first.</summary>
    /// <inheritdoc/>
    public int[] Predict(Matrix x)
    {
        Matrix z = Scores(x);
        return [.. Enumerable.Range(0, z.Rows).Select(i => z.Row(i).ToArray()).Select(row => Array.IndexOf(row, row.Max()))];
    }

    private Matrix Scores(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        Matrix z = new(x.Rows, Intercepts.Length);
        for (int i = 0; i < x.Rows; i++)
            for (int c = 0; c < Intercepts.Length; c++) z[i, c] = VectorMath.Dot(x.Row(i), Coefficients.Row(c)) + Intercepts[c];
        return z;
    }
}
