using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Week04.BiasVariance;

/// <summary>
/// Week 1's least squares on the powers of one feature. The feature is first mapped to [−1, 1], the range of the rows learned, because powers
/// of hours up to 6¹² would be nearly dependent; the curves that can be fitted are the same.
/// </summary>
/// <param name="Degree">The highest power, 0 for a constant.</param>
public sealed record PolynomialRegression(int Degree) : IRegressorTrainer
{
    /// <summary>p: how many coefficients are fitted.</summary>
    public int Coefficients => Degree + 1;

    /// <summary>Fits the coefficients.</summary>
    /// <exception cref="ArgumentException">
    /// A negative degree, more or fewer than one feature, fewer different values than coefficients, or what least squares refuses.
    /// </exception>
    public PolynomialModel Fit(Dataset data)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Degree);
        data.RequireRegression();
        if (data.Columns != 1) throw new ArgumentException($"The data set has {data.Columns} features; a polynomial of one feature is fitted here.", nameof(data));
        double low = data.X.Values.Min(), high = data.X.Values.Max();
        // Halved first, so that the range of the largest doubles does not overflow. A constant feature stays constant, and is refused below.
        double half = high > low ? high / 2 - low / 2 : 1;
        Powers powers = new(low / 2 + high / 2, half, Degree);
        LinearModel inner = new OrdinaryLeastSquares().Fit(data with { X = powers.Of(data.X), Features = [.. Enumerable.Range(1, Degree).Select(k => Feature.Numeric($"{data.Features[0].Name}^{k}"))] });
        return new PolynomialModel(data.Features, powers, inner);
    }

    IRegressor IRegressorTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>z = (x − centre) / half, and its powers.</summary>
/// <param name="Centre">The middle of the range learned, in the feature's unit.</param>
/// <param name="Half">Half its length.</param>
/// <param name="Degree">The highest power.</param>
public sealed record Powers(double Centre, double Half, int Degree)
{
    /// <summary>z, z², …, one row per row of <paramref name="x"/>, n × 1.</summary>
    /// <returns>n × degree, without the column of ones.</returns>
    public Matrix Of(Matrix x) =>
        Degree == 0 ? new Matrix(x.Rows, 0) : DesignMatrix.Powers([.. x.Values.Select(value => (value - Centre) / Half)], Degree);
}

/// <summary>A fitted polynomial.</summary>
/// <param name="Features">The one feature.</param>
/// <param name="Powers">How its powers are taken.</param>
/// <param name="Inner">The coefficients.</param>
public sealed record PolynomialModel(IReadOnlyList<Feature> Features, Powers Powers, LinearModel Inner) : IRegressor
{
    /// <inheritdoc/>
    public double[] Predict(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        return Inner.Predict(Powers.Of(x));
    }
}
