using Curriculum.Toolkit;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>X with the means of its columns taken off: the cloud of points, moved so that its middle lies at zero.</summary>
public static class Centering
{
    /// <summary>The mean of each column. A second pass adds what rounding left over in the first.</summary>
    public static double[] Mean(Matrix x)
    {
        double[] mean = new double[x.Columns];
        for (int pass = 0; pass < 2; pass++)
        {
            double[] rest = new double[x.Columns];
            for (int i = 0; i < x.Rows; i++)
            {
                ReadOnlySpan<double> row = x.Row(i);
                for (int j = 0; j < rest.Length; j++) rest[j] += row[j] - mean[j];
            }
            for (int j = 0; j < rest.Length; j++) mean[j] += rest[j] / x.Rows;
        }
        return mean;
    }

    /// <summary>X − 1 mᵀ, as a new matrix.</summary>
    /// <param name="x">X, n × d.</param>
    /// <param name="mean">m, d numbers: those of the rows that were learned from, which need not be these.</param>
    public static Matrix Subtract(Matrix x, ReadOnlySpan<double> mean)
    {
        Matrix centered = x.Copy();
        for (int i = 0; i < x.Rows; i++)
        {
            Span<double> row = centered.Row(i);
            for (int j = 0; j < row.Length; j++) row[j] -= mean[j];
        }
        return centered;
    }
}
