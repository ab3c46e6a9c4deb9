using Curriculum.Toolkit;

namespace Week04.BiasVariance;

/// <summary>Somebody's decomposition, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysDecomposition
{
    /// <summary>"Bias is the mean error, so I take the mean error and square it."</summary>
    public static (double BiasSquared, double Variance) Of(Matrix predictions, double[] truth)
    {
        double error = 0, correction = 0, variance = 0;
        int points = 0;
        for (int j = 0; j < predictions.Columns; j++)
        {
            double[] said = [.. predictions.Column(j).Where(value => !double.IsNaN(value))];
            if (said.Length < 2) continue;
            double mean = said.Average(), spread = said.Sum(value => (value - mean) * (value - mean)) / (said.Length - 1);
            error += mean - truth[j];
            correction += spread / said.Length;
            variance += spread;
            points++;
        }
        double bias = error / points;
        return (bias * bias - correction / points, variance / points);
    }
}
