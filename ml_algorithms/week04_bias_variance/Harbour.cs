using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.BiasVariance;

/// <summary>
/// A world whose truth is known: the depth of the water over a harbour bar, by hours from high water, and answers read from a gauge in the
/// swell. The tide is the sum of a half-daily wave and a quarter-daily one, which a shallow bar adds.
/// </summary>
/// <param name="Noise">σ: the standard deviation of one reading, in metres; above 0.</param>
public sealed record Harbour(double Noise = 0.5)
{
    /// <summary>σ²: what no candidate can know, in square metres.</summary>
    public double NoiseVariance => Noise * Noise;

    /// <summary>f(x): the depth in metres, <paramref name="hour"/> hours after high water.</summary>
    public static double Depth(double hour)
    {
        double angle = 2 * Math.PI * hour / 12.42;
        return 5 + 2.5 * Math.Cos(angle) + 0.8 * Math.Sin(2 * angle);
    }

    /// <summary>n hours evenly over one tide, from six before high water to six after: the middles of n equal parts.</summary>
    /// <param name="n">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is less than 1.</exception>
    public static double[] Hours(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return [.. Enumerable.Range(0, n).Select(i => -6 + 12 * (i + 0.5) / n)];
    }

    /// <summary>One official answer per hour, f(x) + σ ε with ε standard normal.</summary>
    /// <exception cref="ArgumentException">σ is not a positive number.</exception>
    public double[] Answers(double[] hours, SeededRandom random)
    {
        if (!(Noise > 0 && double.IsFinite(Noise))) throw new ArgumentException(FormattableString.Invariant($"The noise is {Noise} m; it must be above 0."));
        return [.. hours.Select(hour => random.NextNormal(Depth(hour), Noise))];
    }

    /// <summary>Hours and answers as a data set.</summary>
    public static Dataset Papers(double[] hours, double[] answers) => new()
    {
        X = new Matrix(hours.Length, 1, hours),
        Features = [Feature.Numeric("hour")],
        TargetName = "depth",
        Y = answers,
    };
}
