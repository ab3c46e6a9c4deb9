namespace Week06.Clustering;

/// <summary>Somebody's variance, for the exercise "Find the bug". It is wrong; leave it as it is.</summary>
public static class SomebodysVariance
{
    /// <summary>"The mean of the squares less the square of the mean."</summary>
    public static double Of(double[] values)
    {
        double mean = values.Average(), meanOfSquares = values.Average(value => value * value);
        return (meanOfSquares - mean * mean) * values.Length / (values.Length - 1);
    }
}
