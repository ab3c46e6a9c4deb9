namespace Week01.ExploratoryDataAnalysis;

/// <summary>
/// The nine sample quantiles of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American
/// Statistician 50(4), 1996, under their numbers.
/// </summary>
public enum QuantileType
{
    /// <summary>The inverse of the empirical distribution: the first value that at least a share p does not exceed.</summary>
    InverseOfDistribution = 1,

    /// <summary>The same, averaged with the next value where exactly a share p is reached: the school's median.</summary>
    AveragedAtSteps = 2,

    /// <summary>The value whose number is nearest to n p, the even one when two are; SAS's definition.</summary>
    NearestEven = 3,

    /// <summary>Straight lines through the steps of the distribution.</summary>
    LinearDistribution = 4,

    /// <summary>Straight lines through the middles of the steps; Hazen's (1914), of hydrologists.</summary>
    MiddleOfSteps = 5,

    /// <summary>Value k stands at k / (n + 1), the mean of its chance; Weibull's (1939), Minitab, SPSS.</summary>
    MeanOfPosition = 6,

    /// <summary>Value k stands at (k − 1) / (n − 1): the extremes at 0 and 1; R's and NumPy's default, Excel.</summary>
    ModeOfPosition = 7,

    /// <summary>Value k stands at the median of its chance, nearly whatever the distribution; recommended by Hyndman and Fan.</summary>
    MedianUnbiased = 8,

    /// <summary>Nearly unbiased where the values are normal.</summary>
    NormalUnbiased = 9,
}

/// <summary>Quantiles of a sample: below the p-quantile lies a share p, and there are nine ways to say what that means.</summary>
public static class Quantiles
{
    /// <summary>
    /// The p-quantile. All types are (1 − γ) x₍ⱼ₎ + γ x₍ⱼ₊₁₎ of the sorted values (Hyndman and Fan, 1996, equation 1): j is a
    /// position rounded down and γ what is left over, taken as it is (types 4 to 9) or made 0, ½ or 1 (types 1 to 3).
    /// </summary>
    /// <param name="x">The values, in any order.</param>
    /// <param name="p">The share below, from 0 to 1.</param>
    /// <param name="type">The definition.</param>
    /// <exception cref="ArgumentException">No values, or one that is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">p is not a share, or the type is none of the nine.</exception>
    public static double Of(ReadOnlySpan<double> x, double p, QuantileType type = QuantileType.MedianUnbiased)
    {
        Requires.Complete(x);
        double[] sorted = x.ToArray();
        Array.Sort(sorted);
        return OfSorted(sorted, p, type);
    }

    /// <summary>The same of values that are sorted already.</summary>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="Of"/>.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p, QuantileType type = QuantileType.MedianUnbiased)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A share lies between 0 and 1.");
        if (!Enum.IsDefined(type)) throw new ArgumentOutOfRangeException(nameof(type), type, "The types are 1 to 9.");
        int n = sorted.Length;
        double position = Position(n, p, type);
        // 0.07 · 100 is 7.000000000000001 in doubles: within four roundings of a whole number, that number is meant.
        double fuzz = 4 * 2.220446049250313e-16 * Math.Max(1, position);
        int j = (int)Math.Floor(position + fuzz);
        double rest = Math.Abs(position - j) < fuzz ? 0 : position - j;
        double gamma = type switch
        {
            QuantileType.InverseOfDistribution => rest > 0 ? 1 : 0,
            QuantileType.AveragedAtSteps => rest > 0 ? 1 : 0.5,
            QuantileType.NearestEven => rest == 0 && j % 2 == 0 ? 0 : 1,
            _ => rest,
        };
        double lower = sorted[Math.Clamp(j, 1, n) - 1], upper = sorted[Math.Clamp(j + 1, 1, n) - 1];
        return gamma == 0 ? lower : gamma == 1 ? upper : (1 - gamma) * lower + gamma * upper;
    }

    /// <summary>Where in the sorted values, counted from 1, the p-quantile lies.</summary>
    private static double Position(int n, double p, QuantileType type)
    {
        // Value k is given the share (k − a) / (n + 1 − 2a); solved for k. Type 4 alone is not symmetric: k / n.
        double Plotting(double a) => a + p * (n + 1 - 2 * a);
        return type switch
        {
            QuantileType.InverseOfDistribution or QuantileType.AveragedAtSteps or QuantileType.LinearDistribution => n * p,
            QuantileType.NearestEven => n * p - 0.5,
            QuantileType.MiddleOfSteps => Plotting(0.5),
            QuantileType.MeanOfPosition => Plotting(0),
            QuantileType.ModeOfPosition => Plotting(1),
            QuantileType.MedianUnbiased => Plotting(1.0 / 3),
            _ => Plotting(3.0 / 8),
        };
    }
}
