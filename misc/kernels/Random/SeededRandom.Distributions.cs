namespace Curriculum.Kernels;

public sealed partial class SeededRandom
{
    /// <summary>A draw from the standard normal distribution, by the ziggurat method.</summary>
    public double NextNormal() => NormalZiggurat.Draw(this);

    /// <summary>A draw from the normal distribution.</summary>
    /// <param name="mean">The mean: finite.</param>
    /// <param name="sd">The standard deviation: finite, 0 or more.</param>
    public double NextNormal(double mean, double sd)
    {
        if (!double.IsFinite(mean)) throw Bad(nameof(mean), mean, "finite");
        if (!(sd >= 0 && double.IsFinite(sd))) throw Bad(nameof(sd), sd, "a finite standard deviation, 0 or more");
        return mean + sd * NormalZiggurat.Draw(this);
    }

    /// <summary>Fills a span with draws from the standard normal distribution.</summary>
    public void FillNormal(Span<double> values)
    {
        for (int i = 0; i < values.Length; i++) values[i] = NormalZiggurat.Draw(this);
    }

    /// <summary>
    /// A draw from the exponential distribution with density λ e^(−λx), by inversion: x = −ln(1 − u) / λ. Its mean is 1/λ.
    /// </summary>
    /// <param name="rate">The rate λ (not the mean): finite and greater than 0.</param>
    public double NextExponential(double rate = 1)
    {
        if (!(rate > 0 && double.IsFinite(rate))) throw Bad(nameof(rate), rate, "a finite rate greater than 0");
        return -PortableMath.Log(1 - NextDouble()) / rate;
    }

    /// <summary>
    /// A draw from the gamma distribution with mean shape × scale (Marsaglia and Tsang, "A simple method for generating gamma
    /// variables", ACM TOMS 26, 2000). A shape below 1 is drawn as shape + 1 and multiplied by u^(1/shape) (their section 6);
    /// a very small shape (below about 0.01) then gives results that round to 0, as the true ones would.
    /// </summary>
    /// <param name="shape">The shape k: finite and greater than 0.</param>
    /// <param name="scale">The scale θ (not the rate 1/θ): finite and greater than 0.</param>
    public double NextGamma(double shape, double scale = 1)
    {
        if (!(shape > 0 && double.IsFinite(shape))) throw Bad(nameof(shape), shape, "a finite shape greater than 0");
        if (!(scale > 0 && double.IsFinite(scale))) throw Bad(nameof(scale), scale, "a finite scale greater than 0");
        if (shape >= 1) return scale * StandardGamma(shape);

        double boosted = StandardGamma(shape + 1);
        double power = PortableMath.Exp(PortableMath.Log(1 - NextDouble()) / shape);
        return scale * (boosted * power);
    }

    // d·v with v = (1 + c x)³ and x normal is nearly gamma distributed; the test on u corrects what is missing.
    private double StandardGamma(double shape)
    {
        double d = shape - 1.0 / 3, c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = NormalZiggurat.Draw(this), root = 1 + c * x;
            if (root <= 0) continue;
            double v = root * root * root, u = 1 - NextDouble(), xx = x * x;
            if (u < 1 - 0.0331 * xx * xx) return d * v;         // the squeeze: settles most draws without a logarithm
            if (PortableMath.Log(u) < 0.5 * xx + d * (1 - v + PortableMath.Log(v))) return d * v;
        }
    }
}
