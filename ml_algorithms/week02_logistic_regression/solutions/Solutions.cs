using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.LogisticRegression;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static double Threshold(double missed, double needless)
    {
        if (!(missed >= 0 && double.IsFinite(missed))) throw new ArgumentOutOfRangeException(nameof(missed), missed, "A cost is a number, and not negative.");
        if (!(needless >= 0 && double.IsFinite(needless) && missed + needless > 0)) throw new ArgumentOutOfRangeException(nameof(needless), needless, "A cost is a number, and not negative, and one is above 0.");
        return needless / (missed + needless);
    }

    /// <inheritdoc/>
    public static (double OddsRatio, double Low, double High) Compare(WaldSummary summary, double[] from, double[] to)
    {
        double logRatio = 0, variance = 0;
        for (int j = 0; j < from.Length; j++)
        {
            logRatio += (to[j] - from[j]) * summary.Coefficients[j];
            for (int k = 0; k < from.Length; k++) variance += (to[j] - from[j]) * summary.Covariance[j, k] * (to[k] - from[k]);
        }
        double reach = 1.959963984540054 * Math.Sqrt(variance);
        return (Math.Exp(logRatio), Math.Exp(logRatio - reach), Math.Exp(logRatio + reach));
    }

    /// <inheritdoc/>
    public static bool LossIsRight(LogLoss loss)
    {
        bool Is(double[] z, double[] y, double truth) => Math.Abs(loss(z, y) - truth) < 1e-9;
        double wrong = Math.Log(1 + Math.Exp(2)), right = Math.Log(1 + Math.Exp(-2));
        return Is([2], [0], wrong) && Is([2], [1], right) && Is([-2], [0], right) && Is([-2], [1], wrong)
            && Is([0, 2, -2], [0, 0, 1], Math.Log(2) + 2 * wrong);
    }

    /// <inheritdoc/>
    public static double MendedLoss(double[] z, double[] y)
    {
        double sum = 0;
        double[] rest = new double[1];
        for (int i = 0; i < z.Length; i++)
        {
            double t = (1 - 2 * y[i]) * z[i];
            VectorMath.Log1p([Math.Exp(-Math.Abs(t))], rest);
            sum += Math.Max(t, 0) + rest[0];
        }
        return sum;
    }
}
