namespace Week06.Clustering;

/// <summary>Somebody's information criterion, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysBic
{
    /// <summary>"Minus twice the score of the model, plus the number of parameters times the logarithm of the number of rows."</summary>
    public static double Of(double[] logDensities, int columns, int k)
    {
        double score = logDensities.Average();
        int parameters = k - 1 + k * columns + k * columns * (columns + 1) / 2;
        return -2 * score + parameters * Math.Log(logDensities.Length);
    }
}
