namespace Week01.CalculusAndGradients;

/// <summary>
/// The level of a medicine in the blood, in mg/L, after a tablet: it enters from the gut at the rate ka and leaves at the
/// rate ke (H. Bateman, 1910, for chains of radioactive decay; F. H. Dost, Der Blutspiegel, 1953, for medicines). The
/// formulas are written once, for every kind of number.
/// </summary>
public static class DrugLevel
{
    /// <summary>D, the dose in mg, V, the volume in L in which it spreads, and the rates ka and ke per hour.</summary>
    public const double Dose = 320, Volume = 32, Absorption = 1.5, Elimination = 0.09;

    /// <summary>The level t hours after a tablet: (D / V) ka / (ka − ke) (e^(−ke t) − e^(−ka t)).</summary>
    public static T Level<T>(T d, T v, T ka, T ke, T t) where T : ISmooth<T> => d / v * ka / (ka - ke) * (T.Exp(-ke * t) - T.Exp(-ka * t));

    /// <summary>The level of the patient of the story.</summary>
    public static T Level<T>(T t) where T : ISmooth<T> => Level<T>(Dose, Volume, Absorption, Elimination, t);

    /// <summary>
    /// The level right before the next tablet when one of d mg has been taken every τ hours for a long time: the levels left
    /// over from all earlier tablets, two geometric series.
    /// </summary>
    public static T Trough<T>(T d, T tau) where T : ISmooth<T>
    {
        const double ka = Absorption, ke = Elimination;
        return d * (ka / (ka - ke) / Volume) * (1 / (T.Exp(ke * tau) - 1) - 1 / (T.Exp(ka * tau) - 1));
    }

    /// <summary>The n-th derivative of the patient's level, with pencil and paper: each differentiation brings out a factor −ke or −ka.</summary>
    public static double DerivativeOnPaper(int n, double t)
    {
        const double ka = Absorption, ke = Elimination;
        return Dose / Volume * ka / (ka - ke) * (WholePower(-ke, n) * Elementary.Exp(-ke * t) - WholePower(-ka, n) * Elementary.Exp(-ka * t));
    }

    /// <summary>A bound on the size of the n-th derivative for all times from t on: both terms at t, without their signs.</summary>
    public static double LargestDerivativeAfter(int n, double t)
    {
        const double ka = Absorption, ke = Elimination;
        return Dose / Volume * ka / (ka - ke) * (WholePower(ke, n) * Elementary.Exp(-ke * t) + WholePower(ka, n) * Elementary.Exp(-ka * t));
    }

    /// <summary>When the level is highest: ke e^(−ke t) = ka e^(−ka t).</summary>
    public static double PeakTime => Math.Log(Absorption / Elimination) / (Absorption - Elimination);

    private static double WholePower(double x, int n) => Enumerable.Repeat(x, n).Aggregate(1.0, (product, factor) => product * factor);
}
