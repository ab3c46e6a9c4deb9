using Curriculum.Toolkit;
using MathNet.Numerics.Statistics;

namespace Week01.ExploratoryDataAnalysis.Tests;

/// <summary>Nine sets with certified values, and the digits that each way of computing is known to deliver.</summary>
public sealed class CertifiedTests
{
    /// <summary>
    /// Per set the digits that must be right: of the mean; of the standard deviation by one pass, two passes, Welford and
    /// MathNet; of the lag-1 autocorrelation (0 where none is certified). Each is what was measured, less half a digit.
    /// </summary>
    private static readonly object[] Expected =
    [
        new object[] { "Meixner", 12.8, 14.2, 14.5, 14.1, 14.1, 0.0 },
        new object[] { "Lew", 14.5, 14.5, 14.5, 14.5, 14.5, 14.5 },
        new object[] { "Lottery", 14.5, 14.5, 14.5, 14.5, 14.5, 14.5 },
        new object[] { "NumAcc2", 13.5, 11.1, 14.1, 14.5, 14.5, 13.2 },
        new object[] { "Michelso", 14.5, 7.8, 13.3, 11.9, 11.9, 12.9 },
        new object[] { "Mavro", 14.5, 8.9, 12.6, 11.6, 12.2, 13.2 },
        new object[] { "NumAcc1", 14.5, 14.5, 14.5, 14.5, 14.5, 14.5 },
        new object[] { "NumAcc3", 14.5, 0.6, 9.0, 9.0, 8.8, 10.7 },
        new object[] { "NumAcc4", 13.5, 0.0, 7.8, 7.8, 7.8, 8.5 },
    ];

    [TestCaseSource(nameof(Expected))]
    public void Each_way_has_its_digits(string name, double mean, double onePass, double twoPass, double welford, double mathNet, double autocorrelation)
    {
        CertifiedSet set = Set(name);
        Moments.Mean(set.X).ShouldMatchDigits(set.Mean, mean, $"{name}, mean");
        RunningMoments.Of(set.X).Mean.ShouldMatchDigits(set.Mean, Math.Min(mean, 12.5), $"{name}, running mean");
        Moments.StandardDeviation(set.X).ShouldMatchDigits(set.StandardDeviation, twoPass, $"{name}, two passes");
        Math.Sqrt(RunningMoments.Of(set.X).Variance).ShouldMatchDigits(set.StandardDeviation, welford, $"{name}, Welford");
        set.X.StandardDeviation().ShouldMatchDigits(set.StandardDeviation, mathNet, $"{name}, MathNet");
        if (onePass > 0) Math.Sqrt(Variances.OnePass(set.X)).ShouldMatchDigits(set.StandardDeviation, onePass, $"{name}, one pass");
        if (autocorrelation > 0) Moments.Autocorrelation(set.X).ShouldMatchDigits(set.Autocorrelation, autocorrelation, $"{name}, autocorrelation");
    }

    [Test]
    public void All_nine_are_there() =>
        CertifiedSet.All().Select(set => set.Name).Should().Equal(Expected.Select(row => (string)((object[])row)[0]));

    [Test]
    public void Only_Meixner_has_no_certified_autocorrelation() =>
        CertifiedSet.All().Where(set => double.IsNaN(set.Autocorrelation)).Select(set => set.Name).Should().Equal("Meixner");

    [Test]
    public void Rejects_the_textbook_formula_where_Welford_passes()
    {
        // Excel computed STDEV this way until its version of 2003.
        foreach (string name in (string[])["NumAcc3", "NumAcc4"])
        {
            CertifiedSet set = Set(name);
            WrongVariant.MustBeRejectedBy(() => Math.Sqrt(Variances.OnePass(set.X)).ShouldMatchDigits(set.StandardDeviation, 7.8));
        }
        Variances.OnePass(Set("NumAcc4").X).Should().BeNegative("and no variance can be");
    }

    [Test]
    public void Whole_numbers_whose_squares_sum_exactly_spare_the_textbook_formula() =>
        Variances.OnePass(Set("NumAcc1").X).Should().Be(1, "a condition number of ten million costs nothing where nothing is rounded");

    [Test]
    public void Rejects_the_division_by_n()
    {
        foreach (CertifiedSet set in CertifiedSet.All())
            WrongVariant.MustBeRejectedBy(() =>
                Math.Sqrt(Variances.TwoPass(set.X) * (set.X.Length - 1) / set.X.Length).ShouldMatchDigits(set.StandardDeviation, 6, set.Name));
    }

    [Test]
    public void Rejects_the_update_that_uses_the_new_mean_twice()
    {
        static double Variance(double[] x)
        {
            double mean = 0, squares = 0;
            for (int n = 1; n <= x.Length; n++)
            {
                mean += (x[n - 1] - mean) / n;
                squares += (x[n - 1] - mean) * (x[n - 1] - mean);
            }
            return squares / (x.Length - 1);
        }
        foreach (string name in (string[])["Lew", "Michelso", "NumAcc1"])
            WrongVariant.MustBeRejectedBy(() => Math.Sqrt(Variance(Set(name).X)).ShouldMatchDigits(Set(name).StandardDeviation, 6));
    }

    [Test]
    public void Running_moments_say_NaN_before_there_is_anything_to_say()
    {
        RunningMoments moments = new();
        (double.IsNaN(moments.Mean), double.IsNaN(moments.Variance)).Should().Be((true, true));
        moments.Add(7);
        (moments.Mean, double.IsNaN(moments.Variance)).Should().Be((7, true));
        moments.Add(9);
        (moments.Count, moments.Mean, moments.Variance).Should().Be((2, 8, 2));
    }

    [Test]
    public void A_missing_value_is_refused_and_not_passed_over()
    {
        double[] gap = [1, double.NaN, 3];
        foreach (Action act in (Action[])[() => Moments.Mean(gap), () => Variances.TwoPass(gap), () => RobustMeasures.Median(gap), () => Correlations.Spearman(gap, gap), () => Quantiles.Of(gap, 0.5)])
            act.Should().Throw<ArgumentException>().WithMessage("Value 1 of 3 is missing*");
    }

    private static CertifiedSet Set(string name) => CertifiedSet.All().Single(set => set.Name == name);
}
