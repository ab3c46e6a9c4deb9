using Curriculum.Toolkit;

namespace Week01.LinearRegression;

/// <summary>z = (x − mean) / scale for every column: features on one scale, so that gradient descent sees a round bowl.</summary>
/// <param name="Means">What is subtracted from each column.</param>
/// <param name="Scales">What each column is divided by: its standard deviation, with 1/n.</param>
public sealed record Standardization(double[] Means, double[] Scales)
{
    /// <summary>Means and standard deviations of the columns.</summary>
    /// <param name="features">n × d.</param>
    /// <param name="center">False leaves the means at zero, for a model without intercept.</param>
    public static Standardization Of(Matrix features, bool center = true)
    {
        double[] means = new double[features.Columns], scales = new double[features.Columns];
        for (int j = 0; j < features.Columns; j++)
        {
            double[] column = features.Column(j);
            double mean = means[j] = center ? column.Average() : 0;
            scales[j] = Math.Sqrt(column.Sum(value => (value - mean) * (value - mean)) / column.Length);
        }
        return new Standardization(means, scales);
    }

    /// <summary>The standardised features, as a new matrix.</summary>
    public Matrix Apply(Matrix features)
    {
        Matrix z = features.Copy();
        for (int i = 0; i < z.Rows; i++)
            for (int j = 0; j < z.Columns; j++)
                z[i, j] = (z[i, j] - Means[j]) / Scales[j];
        return z;
    }
}
