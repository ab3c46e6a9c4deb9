using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>
/// A univariate data set with certified values: eight of NIST's (itl.nist.gov/div898/strd), and Meixner, ten thousand random
/// numbers that MathNet keeps among its own tests in the same form.
/// </summary>
/// <param name="Name">The set's name.</param>
/// <param name="X">The values, in their order.</param>
/// <param name="Mean">The certified mean.</param>
/// <param name="StandardDeviation">The certified standard deviation, divided by n − 1.</param>
/// <param name="Autocorrelation">The certified lag-1 autocorrelation; NaN for Meixner, which has none.</param>
public sealed record CertifiedSet(string Name, double[] X, double Mean, double StandardDeviation, double Autocorrelation)
{
    private static readonly string[] Names = ["Meixner", "Lew", "Lottery", "NumAcc2", "Michelso", "Mavro", "NumAcc1", "NumAcc3", "NumAcc4"];

    /// <summary>All nine, the harmless first.</summary>
    public static IReadOnlyList<CertifiedSet> All() => Names.Select(Read).ToList();

    private static CertifiedSet Read(string name)
    {
        NistFile file = Datasets.Nist(name);
        (double mean, double deviation, double autocorrelation) = file.Univariate();
        return new CertifiedSet(name, file.Data.Column(0), mean, deviation, autocorrelation);
    }
}
