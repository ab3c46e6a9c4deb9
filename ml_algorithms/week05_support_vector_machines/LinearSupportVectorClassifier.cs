using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>
/// A straight street found without a kernel, for many rows and columns: minimises ½‖(w, b)‖² + C Σ loss(ξᵢ). As in LIBLINEAR the intercept is the
/// weight of one more feature, a constant, and so is shortened with the rest: centre the features, or make the constant large. Of K classes each is set against all others.
/// </summary>
/// <param name="C">The price of a unit of loss, above 0; a row's weight multiplies it.</param>
/// <param name="Loss">Hinge, or its square.</param>
/// <param name="Tolerance">Stops when the projected gradient spans no more.</param>
/// <param name="MaxEpochs">Stops after as many passes in any case; see <see cref="LinearSupportVectorModel.Converged"/>.</param>
/// <param name="InterceptFeature">The constant; 0 for a street through the origin.</param>
/// <param name="Seed">Seed of the order of the rows.</param>
public sealed record LinearSupportVectorClassifier(double C = 1, MarginLoss Loss = MarginLoss.SquaredHinge, double Tolerance = 1e-4, int MaxEpochs = 1000, double InterceptFeature = 1, int Seed = 0) : IClassifierTrainer
{
    /// <inheritdoc/>
    public Abilities Abilities => Abilities.Weights;

    /// <summary>Finds one street for two classes, or K for K of them.</summary>
    /// <param name="data">n rows × d numbers.</param>
    /// <exception cref="ArgumentException">Not complete and numeric, fewer than two classes with rows of a weight above 0, or settings that make no sense.</exception>
    public LinearSupportVectorModel Fit(Dataset data)
    {
        Settings.AboveZero(C, nameof(C));
        Settings.AboveZero(Tolerance, nameof(Tolerance));
        if (!(InterceptFeature >= 0 && double.IsFinite(InterceptFeature))) throw new ArgumentException($"InterceptFeature is {InterceptFeature}; it must not be negative.", nameof(InterceptFeature));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxEpochs, 1);
        int[] labels = data.RequireClassification(Abilities);
        int[] used = [.. ClassRows.Of(data, labels).SelectMany(own => own).Order()];
        int d = data.Columns, stride = (d + 1 + 7) / 8 * 8;
        Matrix rows = new(used.Length, stride);
        double[] c = new double[used.Length];
        for (int i = 0; i < used.Length; i++)
        {
            data.X.Row(used[i]).CopyTo(rows.Row(i));
            rows[i, d] = InterceptFeature;
            c[i] = C * (data.Weights?[used[i]] ?? 1);
        }
        // Of two classes the street is the same seen from either side.
        int[] asked = data.ClassNames.Count == 2 ? [1] : [.. Enumerable.Range(0, data.ClassNames.Count)];
        SeededRandom random = new(Seed);
        LinearSolution[] solved = [.. asked.Select(k => DualCoordinateDescent.Solve(rows, [.. used.Select(row => labels[row] == k ? 1.0 : -1.0)], c, Loss, Tolerance, MaxEpochs, random))];
        Matrix weights = Matrix.FromRows([.. solved.Select(one => one.Weights[..d])]);
        return new LinearSupportVectorModel(data.Features, data.ClassNames, weights, [.. solved.Select(one => one.Weights[d] * InterceptFeature)], [.. used.Select(row => row)], solved);
    }

    IClassifier IClassifierTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>A straight street: f(x) = wᵀx + b for two classes, or for each class against all others.</summary>
/// <param name="Features">The d features.</param>
/// <param name="ClassNames">The K classes.</param>
/// <param name="Weights">w: 1 × d for two classes, else K × d.</param>
/// <param name="Intercepts">b: one, or K.</param>
/// <param name="Rows">The training rows that had a say, in order.</param>
/// <param name="Solutions">What the solver reached: α of those rows, the dual objective, passes.</param>
public sealed record LinearSupportVectorModel(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, Matrix Weights, double[] Intercepts, int[] Rows, IReadOnlyList<LinearSolution> Solutions) : IClassifier
{
    /// <summary>Whether every street reached the tolerance.</summary>
    public bool Converged => Solutions.All(one => one.Converged);

    /// <summary>f(x) of each row for each street; with two classes above 0 is the second one, with more the largest wins.</summary>
    /// <returns>Rows of <paramref name="x"/> × streets.</returns>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is missing.</exception>
    public Matrix DecisionValues(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        Matrix values = new(x.Rows, Weights.Rows);
        for (int i = 0; i < x.Rows; i++) Intercepts.CopyTo(values.Row(i));
        Products.Gemm(MatrixOp.None, MatrixOp.Transpose, x.Rows, Weights.Rows, x.Columns, 1, x.Values, x.Columns, Weights.Values, x.Columns, 1, values.Values, Weights.Rows);
        return values;
    }

    /// <inheritdoc/>
    public int[] Predict(Matrix x)
    {
        Matrix f = DecisionValues(x);
        int[] classes = new int[x.Rows];
        for (int i = 0; i < classes.Length; i++)
        {
            ReadOnlySpan<double> row = f.Row(i);
            if (row.Length == 1) classes[i] = row[0] > 0 ? 1 : 0;
            else
                for (int c = 1; c < row.Length; c++)
                    if (row[c] > row[classes[i]]) classes[i] = c;
        }
        return classes;
    }
}
