using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>Week 1's standardisation for methods that compare distances: learned from the rows of a Fit, and from no others.</summary>
internal static class Scaling
{
    /// <summary>Means and standard deviations; a column that never changed keeps its unit, for there is nothing to divide by.</summary>
    public static Standardization Of(Matrix x)
    {
        Standardization learned = Standardization.Of(x);
        // The mean of equal numbers is rounded: a deviation of that size is none.
        return learned with { Scales = [.. learned.Scales.Select((scale, j) => scale > 1e-12 * Math.Abs(learned.Means[j]) ? scale : 1)] };
    }

    /// <summary>The number of the row of <paramref name="rows"/> that is nearest to row i of <paramref name="asked"/>, of equally near ones the first.</summary>
    public static int Nearest(Matrix asked, int i, Matrix rows)
    {
        double[] a = asked.Values, b = rows.Values;
        int d = rows.Columns, from = i * d, nearest = 0;
        double least = double.PositiveInfinity;
        for (int k = 0; k < rows.Rows; k++)
        {
            double distance = 0;
            int at = k * d;
            // A row that is already further away than the nearest one needs no more columns; one that holds NaN is never near.
            for (int j = 0; j < d && distance < least; j++)
            {
                double difference = a[from + j] - b[at + j];
                distance += difference * difference;
            }
            if (distance < least) (nearest, least) = (k, distance);
        }
        return nearest;
    }
}
