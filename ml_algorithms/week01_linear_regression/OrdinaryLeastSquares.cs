using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week01.LinearRegression;

/// <summary>How the coefficients are found.</summary>
public enum Solver
{
    /// <summary>Householder's QR decomposition of X: the one to use.</summary>
    Qr,

    /// <summary>XᵀX b = Xᵀy by Cholesky.</summary>
    NormalEquations,

    /// <summary>The same equations in one pass over X, for many rows; QR where columns are nearly dependent.</summary>
    FastNormalEquations,

    /// <summary>Downhill on standardised features, whose coefficients are then turned back into the original units.</summary>
    GradientDescent,
}

/// <summary>
/// Ordinary least squares: the coefficients for which Σ (yᵢ − ŷᵢ)² is smallest (A.-M. Legendre 1805, C. F. Gauss 1809).
/// </summary>
/// <param name="Solver">How the coefficients are found.</param>
/// <param name="Intercept">Whether a constant is fitted too.</param>
public sealed record OrdinaryLeastSquares(Solver Solver = Solver.Qr, bool Intercept = true) : IRegressorTrainer
{
    /// <summary>Fits the coefficients.</summary>
    /// <exception cref="ArgumentException">
    /// The data are not complete and numeric, there are fewer rows than coefficients, or columns are linearly dependent; the
    /// message names them.
    /// </exception>
    public LinearModel Fit(Dataset data)
    {
        double[] y = data.RequireRegression();
        if (Solver == Solver.FastNormalEquations && data.Rows > data.X.Columns && FastNormalEquations.Solve(data.X, y, Intercept) is var (intercept, slopes))
            return new LinearModel(data.Features, intercept, slopes);
        Matrix x = Intercept ? DesignMatrix.WithIntercept(data.X) : data.X;
        QrDecomposition qr = RequireIndependentColumns(x, ColumnNames(data));
        double[] b = Solver switch
        {
            Solver.Qr or Solver.FastNormalEquations => qr.Solve(y),
            Solver.NormalEquations => NormalEquations.Solve(x, y),
            Solver.GradientDescent => Descend(data.X, y),
            _ => throw new ArgumentOutOfRangeException(nameof(data), Solver, "There is no such solver."),
        };
        return Intercept ? new LinearModel(data.Features, b[0], b[1..]) : new LinearModel(data.Features, 0, b);
    }

    IRegressor IRegressorTrainer.Fit(Dataset data) => Fit(data);

    /// <summary>The names of the columns of X: "(intercept)" when there is one, then the features.</summary>
    public string[] ColumnNames(Dataset data) => [.. Intercept ? ["(intercept)"] : Array.Empty<string>(), .. data.Features.Select(feature => feature.Name)];

    /// <summary>Throws when a column of X is a combination of others, and says of which. The decomposition that showed it is returned.</summary>
    private static QrDecomposition RequireIndependentColumns(Matrix x, string[] names)
    {
        if (x.Rows < x.Columns)
            throw new ArgumentException($"{x.Rows} observations cannot determine {x.Columns} coefficients.");
        QrDecomposition qr = QrDecomposition.Of(x);
        IReadOnlyList<int> dependent = qr.DependentColumns();
        if (dependent.Count == 0) return qr;
        IEnumerable<string> sentences = dependent.Select(column =>
            $"'{names[column]}' depends on {string.Join(", ", PartnersOf(x, column, dependent).Select(partner => $"'{names[partner]}'"))}");
        throw new ArgumentException($"The columns of X are linearly dependent, so no single best b exists: {string.Join("; ", sentences)}. Leave one of each out.");
    }

    /// <summary>The earlier columns that column k is made of: those with a coefficient above round-off when it is regressed on them.</summary>
    private static IEnumerable<int> PartnersOf(Matrix x, int k, IReadOnlyList<int> dependent)
    {
        int[] earlier = Enumerable.Range(0, k).Except(dependent).ToArray();
        if (earlier.Length == 0) return [];
        double[] column = x.Column(k);
        double[] b = QrDecomposition.Of(x.SelectColumns(earlier)).Solve(column);
        double size = Vectors.Norm2(column);
        return earlier.Where((partner, j) => Math.Abs(b[j]) * Vectors.Norm2(x.Column(partner)) > 1e-8 * size);
    }

    /// <summary>Standardises, walks downhill, and turns the coefficients back.</summary>
    private double[] Descend(Matrix features, double[] y)
    {
        Standardization standardization = Standardization.Of(features, center: Intercept);
        Matrix z = standardization.Apply(features);
        GradientDescent.Walk walk = GradientDescent.Solve(Intercept ? DesignMatrix.WithIntercept(z) : z, y);
        if (!walk.Converged)
            throw new ArgumentException($"Gradient descent had not arrived after {walk.Losses.Count - 1} steps: the features are nearly dependent. Use {Solver.Qr}.");
        double[] slopes = walk.Coefficients[(Intercept ? 1 : 0)..].Select((slope, j) => slope / standardization.Scales[j]).ToArray();
        return Intercept ? [walk.Coefficients[0] - Vectors.Dot(slopes, standardization.Means), .. slopes] : slopes;
    }
}

/// <summary>A fitted line, plane or hyperplane: ŷ = intercept + Σ bⱼ xⱼ.</summary>
/// <param name="Features">What the model was fitted on.</param>
/// <param name="Intercept">The prediction where all features are zero.</param>
/// <param name="Coefficients">One slope per feature: the change of ŷ per unit of the feature, the others held fixed.</param>
public sealed record LinearModel(IReadOnlyList<Feature> Features, double Intercept, double[] Coefficients) : IRegressor
{
    /// <inheritdoc/>
    public double[] Predict(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        double[] prediction = new double[x.Rows];
        for (int i = 0; i < x.Rows; i++) prediction[i] = Intercept + Vectors.Dot(x.Row(i), Coefficients);
        return prediction;
    }
}
