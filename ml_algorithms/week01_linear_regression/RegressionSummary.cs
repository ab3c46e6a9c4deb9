using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week01.LinearRegression;

/// <summary>
/// What a regression table prints. The formulas for standard errors and t are earned in week 11; here they are computed from
/// R of the decomposition X = Q R, since (XᵀX)⁻¹ = R⁻¹ R⁻ᵀ needs no inverse of XᵀX.
/// </summary>
public sealed record RegressionSummary
{
    /// <summary>The coefficients b; the first is the intercept if there is one.</summary>
    public required double[] Coefficients { get; init; }

    /// <summary>The standard error of each coefficient: s times the root of the diagonal entry of (XᵀX)⁻¹.</summary>
    public required double[] StandardErrors { get; init; }

    /// <summary>Each coefficient over its standard error.</summary>
    public double[] TStatistics => Coefficients.Zip(StandardErrors, (b, error) => b / error).ToArray();

    /// <summary>yᵢ − ŷᵢ.</summary>
    public required double[] Residuals { get; init; }

    /// <summary>ŷᵢ.</summary>
    public required double[] Fitted { get; init; }

    /// <summary>hᵢ, the i-th diagonal entry of X(XᵀX)⁻¹Xᵀ: how much observation i pulls on its own fitted value, from 0 to 1.</summary>
    public required double[] Leverages { get; init; }

    /// <summary>The residual sum of squares, Σ (yᵢ − ŷᵢ)².</summary>
    public required double ResidualSumOfSquares { get; init; }

    /// <summary>Σ (yᵢ − ȳ)², or Σ yᵢ² without an intercept.</summary>
    public required double TotalSumOfSquares { get; init; }

    /// <summary>n − p: observations less coefficients.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>Whether the first coefficient is an intercept.</summary>
    public required bool HasIntercept { get; init; }

    /// <summary>s, the residual standard deviation: √(RSS / (n − p)).</summary>
    public double ResidualDeviation => Math.Sqrt(ResidualSumOfSquares / DegreesOfFreedom);

    /// <summary>R²: the share of the variation that the model accounts for.</summary>
    public double RSquared => 1 - ResidualSumOfSquares / TotalSumOfSquares;

    /// <summary>R² with a price on every coefficient.</summary>
    public double AdjustedRSquared => 1 - (1 - RSquared) * (Observations - (HasIntercept ? 1 : 0)) / DegreesOfFreedom;

    /// <summary>Variation accounted for per coefficient over variation left per degree of freedom.</summary>
    public double FStatistic
    {
        get
        {
            int slopes = Coefficients.Length - (HasIntercept ? 1 : 0);
            return (TotalSumOfSquares - ResidualSumOfSquares) / slopes / (ResidualSumOfSquares / DegreesOfFreedom);
        }
    }

    /// <summary>The log likelihood of y under normal errors of the most likely variance, RSS / n.</summary>
    public double LogLikelihood => -0.5 * Observations * (Math.Log(2 * Math.PI * ResidualSumOfSquares / Observations) + 1);

    /// <summary>Akaike's criterion 2p − 2 log L, with p the number of coefficients (the variance not counted, as in statsmodels).</summary>
    public double Aic => 2 * Coefficients.Length - 2 * LogLikelihood;

    /// <summary>n.</summary>
    public int Observations => Residuals.Length;

    /// <summary>eᵢ / (s √(1 − hᵢ)): residuals on one scale. NaN where the leverage is 1 and the line has no choice.</summary>
    public double[] StandardizedResiduals =>
        Residuals.Select((e, i) => 1 - Leverages[i] > 1e-12 ? e / (ResidualDeviation * Math.Sqrt(1 - Leverages[i])) : double.NaN).ToArray();

    /// <summary>Cook's distance: by how much all fitted values move when observation i is left out (R. D. Cook, Technometrics 19(1), 1977).</summary>
    public double[] CookDistances =>
        StandardizedResiduals.Select((r, i) => r * r * Leverages[i] / ((1 - Leverages[i]) * Coefficients.Length)).ToArray();

    /// <summary>Fits by QR and summarises.</summary>
    /// <param name="x">X, n × p, with its column of ones if there is an intercept.</param>
    /// <param name="y">y, n numbers.</param>
    /// <param name="hasIntercept">Whether the first column is the column of ones.</param>
    /// <exception cref="ArgumentException">There are no more observations than coefficients.</exception>
    /// <exception cref="InvalidOperationException">The columns are linearly dependent.</exception>
    public static RegressionSummary Of(Matrix x, double[] y, bool hasIntercept = true)
    {
        if (x.Rows <= x.Columns) throw new ArgumentException($"{x.Rows} observations leave no residual beside {x.Columns} coefficients.", nameof(x));
        QrDecomposition qr = QrDecomposition.Of(x);
        double[] b = qr.Solve(y);
        double[] fitted = Matrices.Multiply(x, b);
        double[] residuals = y.Zip(fitted, (actual, predicted) => actual - predicted).ToArray();
        double rss = Vectors.Dot(residuals, residuals);
        double center = hasIntercept ? y.Average() : 0;
        double deviation = Math.Sqrt(rss / (x.Rows - x.Columns));
        Matrix q = qr.Q;
        return new RegressionSummary
        {
            Coefficients = b,
            StandardErrors = RowLengthsOfInverse(qr.R).Select(length => deviation * length).ToArray(),
            Residuals = residuals,
            Fitted = fitted,
            Leverages = Enumerable.Range(0, x.Rows).Select(i => Vectors.Dot(q.Row(i), q.Row(i))).ToArray(),
            ResidualSumOfSquares = rss,
            TotalSumOfSquares = y.Sum(value => (value - center) * (value - center)),
            DegreesOfFreedom = x.Rows - x.Columns,
            HasIntercept = hasIntercept,
        };
    }

    /// <summary>The lengths of the rows of R⁻¹: the roots of the diagonal of R⁻¹ R⁻ᵀ.</summary>
    private static double[] RowLengthsOfInverse(Matrix r)
    {
        Matrix inverse = Matrices.InverseBySolving(r.Columns, e => Matrices.SolveUpper(r, e));
        return Enumerable.Range(0, r.Columns).Select(i => Vectors.Norm2(inverse.Row(i))).ToArray();
    }
}
