using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static Matrix Correlations(PrincipalComponentsModel model, double[] deviations)
    {
        Matrix r = model.Components.Copy();
        for (int i = 0; i < r.Rows; i++)
            for (int j = 0; j < r.Columns; j++)
                r[i, j] = deviations[j] > 0 ? r[i, j] * Math.Sqrt(model.ExplainedVariance[i]) / deviations[j] : 0;
        return r;
    }

    /// <inheritdoc/>
    public static Matrix ZeroPhase(PrincipalComponentsModel model)
    {
        Matrix scaled = model.Components.Copy();
        for (int i = 0; i < scaled.Rows; i++)
            foreach (ref double entry in scaled.Row(i)) entry /= Math.Sqrt(model.ExplainedVariance[i]);
        return Matrices.Multiply(model.Components.Transpose(), scaled);
    }

    /// <inheritdoc/>
    public static bool FirstComponentIsRight(FirstComponent find)
    {
        const int years = 40, calibration = 8;
        Matrix series = new(years, 4);
        for (int t = 0; t < years; t++)
        {
            bool late = t >= years - calibration;
            series[t, 0] = (t % 2 == 0 ? 1 : -1) * (late ? 1 : 3);
            for (int j = 1; j < 4; j++) series[t, j] = (t / 2 % 2 == 0 ? 1 : -1) + (late ? 2 : 0);
        }
        // Deviations in the last years are √(8/7) for all four, and the lively series is at right angles to the others.
        double[] found = find(series, calibration), truth = Vectors.Scale(Math.Sqrt(7.0 / 8), series.Column(0));
        double along = Vectors.Dot(found, truth), length = Vectors.Dot(truth, truth);
        return Math.Abs(Math.Abs(along) - length) < 1e-9 * length && Math.Abs(Vectors.Dot(found, found) - length) < 1e-9 * length;
    }

    /// <inheritdoc/>
    public static double[] MendedFirstComponent(Matrix series, int calibration)
    {
        Matrix s = Covariance.Of(series.SelectRows([.. Enumerable.Range(series.Rows - calibration, calibration)])).S, scaled = series.Copy();
        for (int i = 0; i < series.Rows; i++)
            for (int j = 0; j < series.Columns; j++) scaled[i, j] /= Math.Sqrt(s[j, j]);
        Dataset data = new() { X = scaled, Features = [.. Enumerable.Range(1, series.Columns).Select(j => Feature.Numeric($"series{j}"))] };
        return new PrincipalComponents(1, Route.Svd).Fit(data).Transform(scaled).Column(0);
    }
}
