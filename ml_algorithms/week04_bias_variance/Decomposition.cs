using Curriculum.Toolkit;

namespace Week04.BiasVariance;

/// <summary>
/// Where the squared error of a method comes from (S. Geman, E. Bienenstock, R. Doursat, Neural Computation 4, 1992): how far the mean
/// prediction over training sets lies from the truth, and how far single predictions lie from that mean. Both are estimated without bias from
/// a finite number of training sets; their standard errors are those of the jackknife, which errs on the large side (B. Efron, C. Stein,
/// Annals of Statistics 9, 1981).
/// </summary>
/// <param name="Mean">ȳ(x): per point asked, the mean over the B training sets.</param>
/// <param name="BiasSquared">Per point, (ȳ − f)² − variance / B. An unbiased estimate of a square near 0 may fall below 0.</param>
/// <param name="Variance">Per point, over training sets, with B − 1.</param>
/// <param name="BiasStandardError">Standard error of <see cref="AverageBiasSquared"/>.</param>
/// <param name="VarianceStandardError">Standard error of <see cref="AverageVariance"/>.</param>
/// <param name="TrainingSets">B.</param>
public sealed record Decomposition(double[] Mean, double[] BiasSquared, double[] Variance, double BiasStandardError, double VarianceStandardError, int TrainingSets)
{
    /// <summary>bias², the mean over the points asked: squared point by point, averaged afterwards.</summary>
    public double AverageBiasSquared => BiasSquared.Average();

    /// <summary>The variance, averaged over the points asked.</summary>
    public double AverageVariance => Variance.Average();

    /// <summary>The mean of (ȳ − f)² as it comes: too large by variance / B.</summary>
    public double UncorrectedBiasSquared => AverageBiasSquared + AverageVariance / TrainingSets;

    /// <summary>Takes the predictions of one method apart.</summary>
    /// <param name="predictions">B × m: row b holds what the model of training set b says about the m points. The training sets must be independent.</param>
    /// <param name="truth">f at the m points. With noisy answers in its place, what is called bias² is bias² plus the variance of the noise.</param>
    /// <exception cref="ArgumentException">Fewer than 3 training sets, no points, lengths that do not fit, or a value that is not finite.</exception>
    public static Decomposition Of(Matrix predictions, double[] truth)
    {
        (int sets, int points) = (predictions.Rows, predictions.Columns);
        if (sets < 3) throw new ArgumentException($"There are predictions of {sets} training sets; at least 3 are needed for a standard error.", nameof(predictions));
        if (points == 0) throw new ArgumentException("The predictions are of no points; at least one is needed.", nameof(predictions));
        if (truth.Length != points) throw new ArgumentException($"The truth has {truth.Length} entries for {points} points.", nameof(truth));
        if (Array.FindIndex(predictions.Values, value => !double.IsFinite(value)) is >= 0 and int bad)
            throw new ArgumentException(FormattableString.Invariant($"The prediction of training set {bad / points} for point {bad % points} is {predictions.Values[bad]}; it must be finite."), nameof(predictions));
        if (Array.FindIndex(truth, value => !double.IsFinite(value)) is >= 0 and int gap)
            throw new ArgumentException(FormattableString.Invariant($"The truth of point {gap} is {truth[gap]}; it must be finite."), nameof(truth));

        double[] mean = new double[points], bias = new double[points], variance = new double[points];
        // What the two averages would be without training set b, for the jackknife.
        double[] biasWithout = new double[sets], varianceWithout = new double[sets];
        for (int j = 0; j < points; j++)
        {
            double sum = 0, squares = 0;
            for (int b = 0; b < sets; b++) sum += predictions[b, j];
            mean[j] = sum / sets;
            for (int b = 0; b < sets; b++) squares += Square(predictions[b, j] - mean[j]);
            variance[j] = squares / (sets - 1);
            bias[j] = Square(mean[j] - truth[j]) - variance[j] / sets;
            for (int b = 0; b < sets; b++)
            {
                double deviation = predictions[b, j] - mean[j];
                double others = (squares - deviation * deviation * sets / (sets - 1)) / (sets - 2);
                varianceWithout[b] += others / points;
                biasWithout[b] += (Square(mean[j] - deviation / (sets - 1) - truth[j]) - others / (sets - 1)) / points;
            }
        }
        return new Decomposition(mean, bias, variance, Jackknife(biasWithout), Jackknife(varianceWithout), sets);
    }

    /// <summary>√((B − 1) / B Σ (θ₍₋ᵦ₎ − mean)²).</summary>
    private static double Jackknife(double[] without)
    {
        double mean = without.Average();
        return Math.Sqrt(without.Sum(value => Square(value - mean)) * (without.Length - 1) / without.Length);
    }

    private static double Square(double value) => value * value;
}
