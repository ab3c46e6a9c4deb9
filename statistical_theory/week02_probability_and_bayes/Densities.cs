using Curriculum.Kernels;

namespace Week02.ProbabilityAndBayes;

/// <summary>
/// A random variable on a line. No single number has a probability above zero; an interval has one, the area under the
/// density. A density is therefore no probability: it has the unit 1 / x, and it may exceed one.
/// </summary>
public interface IDensity
{
    /// <summary>f(x).</summary>
    double Density(double x);

    /// <summary>P(X ≤ x), the area up to x.</summary>
    double Cumulative(double x);

    /// <summary>E[X] = ∫ x f(x) dx.</summary>
    double Mean { get; }

    /// <summary>Var(X) = ∫ (x − E X)² f(x) dx.</summary>
    double Variance { get; }
}

/// <summary>Every number between two limits alike.</summary>
public sealed record UniformDensity : IDensity
{
    /// <summary>Every number between two limits alike.</summary>
    /// <param name="low">The lower limit.</param>
    /// <param name="high">The upper limit, greater than the lower.</param>
    public UniformDensity(double low, double high)
    {
        if (!(high > low && double.IsFinite(high - low))) throw new ArgumentOutOfRangeException(nameof(high), high, $"high must be finite and greater than low, which is {low}.");
        (Low, High) = (low, high);
    }

    /// <summary>The lower limit.</summary>
    public double Low { get; }

    /// <summary>The upper limit.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public double Density(double x) => x >= Low && x <= High ? 1 / (High - Low) : 0;

    /// <inheritdoc/>
    public double Cumulative(double x) => Math.Clamp((x - Low) / (High - Low), 0, 1);

    /// <inheritdoc/>
    public double Mean => (Low + High) / 2;

    /// <inheritdoc/>
    public double Variance => (High - Low) * (High - Low) / 12;
}

/// <summary>The waiting time for what happens at a constant rate, whenever one begins to wait.</summary>
public sealed record ExponentialDensity : IDensity
{
    /// <summary>The waiting time for what happens at a constant rate.</summary>
    /// <param name="rate">How often it happens per unit of time, greater than zero.</param>
    public ExponentialDensity(double rate)
    {
        Requirement.Positive(rate, nameof(rate));
        Rate = rate;
    }

    /// <summary>How often it happens per unit of time.</summary>
    public double Rate { get; }

    /// <inheritdoc/>
    public double Density(double x) => x < 0 ? 0 : Rate * Math.Exp(-Rate * x);

    /// <inheritdoc/>
    public double Cumulative(double x) => x < 0 ? 0 : 1 - Math.Exp(-Rate * x);

    /// <inheritdoc/>
    public double Mean => 1 / Rate;

    /// <inheritdoc/>
    public double Variance => 1 / (Rate * Rate);
}

/// <summary>The normal density, exp(−z² / 2) / (σ √(2π)) with z = (x − μ) / σ.</summary>
public sealed record NormalDensity : IDensity
{
    /// <summary>The normal density.</summary>
    /// <param name="mean">μ, finite.</param>
    /// <param name="standardDeviation">σ, greater than zero.</param>
    public NormalDensity(double mean = 0, double standardDeviation = 1)
    {
        if (!double.IsFinite(mean)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "mean must be finite.");
        Requirement.Positive(standardDeviation, nameof(standardDeviation));
        (Mean, StandardDeviation) = (mean, standardDeviation);
    }

    /// <inheritdoc/>
    public double Mean { get; }

    /// <summary>σ.</summary>
    public double StandardDeviation { get; }

    /// <inheritdoc/>
    public double Variance => StandardDeviation * StandardDeviation;

    /// <inheritdoc/>
    public double Density(double x)
    {
        double z = (x - Mean) / StandardDeviation;
        return Math.Exp(-z * z / 2) / (StandardDeviation * Math.Sqrt(2 * Math.PI));
    }

    /// <summary>P(X ≤ x) = (1 + erf(z / √2)) / 2: good to 1e-16 absolutely, so far out on the left few digits are left.</summary>
    public double Cumulative(double x)
    {
        double[] erf = new double[1];
        VectorMath.Erf([(x - Mean) / (StandardDeviation * Math.Sqrt(2))], erf);
        return (1 + erf[0]) / 2;
    }

    /// <summary>The x below which the share <paramref name="p"/> lies; between eight deviations on either side.</summary>
    /// <param name="p">Between 0 and 1, neither of them included.</param>
    public double Quantile(double p)
    {
        if (!(p > 0 && p < 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "p must lie strictly between 0 and 1.");
        return Bisection.Solve(x => Cumulative(x) - p, Mean - 8 * StandardDeviation, Mean + 8 * StandardDeviation);
    }
}
