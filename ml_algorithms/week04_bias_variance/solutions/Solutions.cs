using Curriculum.Toolkit;

namespace Week04.BiasVariance;

/// <summary>One way to solve each exercise.</summary>
public sealed class Solutions : IExercises
{
    public static int? OvertakesAt(double noise, int fewer, double biasOfFewer, int more, double biasOfMore)
    {
        double saved = biasOfFewer - biasOfMore;
        if (!(saved > 0)) return null;
        return Math.Max(more, (int)Math.Floor(noise * (more - fewer) / saved) + 1);
    }

    public static double Hedge(Matrix predictions, double[] truth)
    {
        double product = 0, square = 0;
        for (int b = 0; b < predictions.Rows; b++)
            for (int j = 0; j < predictions.Columns; j++)
            {
                product += predictions[b, j] * truth[j];
                square += predictions[b, j] * predictions[b, j];
            }
        return square > 0 ? product / square : 1;
    }

    public static bool DecomposerIsRight(Decomposer decomposer)
    {
        double gap = double.NaN;
        // Errors that cancel between points; then variance, the correction, and points asked once or never.
        return Near(decomposer(Matrix.FromRows([1, -1], [1, -1]), [0, 0]), 1, 0)
            && Near(decomposer(Matrix.FromRows([1, gap, gap], [3, 5, gap]), [0, 0, 0]), 3, 2)
            && Near(decomposer(Matrix.FromRows([1, 4], [2, 8], [3, gap]), [0, 7]), (4 - 1 / 3.0 + 1 - 4) / 2, (1 + 8) / 2.0)
            && Near(decomposer(Matrix.FromRows([1, gap], [gap, 2]), [0, 0]), gap, gap);

        static bool Near((double BiasSquared, double Variance) found, double bias, double variance) => Same(found.BiasSquared, bias) && Same(found.Variance, variance);
        static bool Same(double a, double b) => double.IsNaN(a) ? double.IsNaN(b) : Math.Abs(a - b) < 1e-9;
    }

    public static (double BiasSquared, double Variance) MendedDecomposition(Matrix predictions, double[] truth)
    {
        double bias = 0, variance = 0;
        int points = 0;
        for (int j = 0; j < predictions.Columns; j++)
        {
            double[] said = [.. predictions.Column(j).Where(value => !double.IsNaN(value))];
            if (said.Length < 2) continue;
            double mean = said.Average(), spread = said.Sum(value => (value - mean) * (value - mean)) / (said.Length - 1);
            bias += (mean - truth[j]) * (mean - truth[j]) - spread / said.Length;
            variance += spread;
            points++;
        }
        return (bias / points, variance / points);
    }
}
