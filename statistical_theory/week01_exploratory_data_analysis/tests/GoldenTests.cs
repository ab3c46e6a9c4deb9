using Curriculum.Toolkit;
using MathNet.Numerics.Statistics;

namespace Week01.ExploratoryDataAnalysis.Tests;

/// <summary>Quantiles, correlations and robust measures against R.</summary>
public sealed class GoldenTests
{
    private static readonly GoldenFile QuantilesOfR = GoldenFile.Read("quantiles"), PenguinsOfR = GoldenFile.Read("penguins");

    private static readonly string[] Samples = ["single", "pair", "eleven", "ten_with_ties", "thirty", "rivers"];

    private static readonly string[] Measures = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

    private static readonly string[] Groups = ["", "Adelie.", "Chinstrap.", "Gentoo."];

    private static double[] Input(string name) => QuantilesOfR.Input.GetProperty(name) is { ValueKind: System.Text.Json.JsonValueKind.Array } list
        ? list.EnumerateArray().Select(item => item.GetDouble()).ToArray()
        : [QuantilesOfR.Input.GetProperty(name).GetDouble()];

    [Test]
    public void All_nine_quantiles_are_those_of_R([ValueSource(nameof(Samples))] string sample, [Values] QuantileType type)
    {
        double[] x = Input(sample), p = Input("p");
        Matrix expected = QuantilesOfR.Matrix(sample);
        for (int k = 0; k < p.Length; k++)
            ShouldBe(Quantiles.Of(x, p[k], type), expected[(int)type - 1, k], x, $"type {type} of {sample} at {p[k]:F3}");
    }

    [Test]
    public void MathNet_has_the_same_nine_definitions([Values] QuantileType type)
    {
        // Away from the steps, where its types 1 to 3 depend on how n p happens to be rounded.
        double[] x = Input("rivers");
        foreach (double p in (double[])[0.013, 0.1, 0.25, 0.33, 0.49, 0.62, 0.9, 0.987])
            ShouldBe(Quantiles.Of(x, p, type), x.QuantileCustom(p, (QuantileDefinition)type), x, $"type {type} at {p}");
    }

    private static void ShouldBe(double value, double expected, double[] x, string what) =>
        Assert.That(value, Is.EqualTo(expected).Within(Math.Pow(10, -QuantilesOfR.Digits) * x.Max(Math.Abs)), what);

    [Test]
    public void Rejects_one_definition_taken_for_another()
    {
        // Type 7 is R's and NumPy's default, 6 that of SPSS and Minitab, 8 MathNet's: reports differ by such quartiles.
        double[] x = Input("eleven");
        double expected = QuantilesOfR.Matrix("eleven")[6, Array.IndexOf(Input("p"), 0.25)];
        ShouldBe(Quantiles.Of(x, 0.25, QuantileType.ModeOfPosition), expected, x, "the first quartile of type 7");
        foreach (QuantileType other in Enum.GetValues<QuantileType>().Where(type => type != QuantileType.ModeOfPosition))
            WrongVariant.MustBeRejectedBy(() => ShouldBe(Quantiles.Of(x, 0.25, other), expected, x, "a first quartile"));
    }

    [Test]
    public void Rejects_a_step_that_is_missed_because_the_share_is_rounded()
    {
        // 0.07 · 100 is 7.000000000000001: rounded up it is 8. R 4.2.2 answers 8, too; its allowance does not grow with n p.
        double[] hundred = Enumerable.Range(1, 100).Select(i => (double)i).ToArray(), shares = hundred.Select(i => i / 100).ToArray();
        shares.Select(p => Quantiles.Of(hundred, p, QuantileType.InverseOfDistribution)).Should().Equal(hundred);
        WrongVariant.MustBeRejectedBy(() => shares.Select(p => hundred[(int)Math.Ceiling(p * 100) - 1]).Should().Equal(hundred));
    }

    private static double[][] Columns(string group)
    {
        DataTable penguins = MissingValues.DropIncomplete(Datasets.Penguins(), Measures).Complete;
        DataTable rows = group.Length == 0 ? penguins : penguins.Where(row => penguins.Categories("species").Text(row) == group.TrimEnd('.'));
        return Measures.Select(rows.Numbers).ToArray();
    }

    [TestCaseSource(nameof(Groups))]
    public void Measures_of_one_column_are_those_of_R(string group)
    {
        double[][] columns = Columns(group);
        columns[0].Length.Should().Be((int)PenguinsOfR.Value(group + "n"));
        void Check(string key, Func<double[], double> of) => columns.Select(of).ToArray().ShouldMatchDigits(PenguinsOfR.Values(group + key), PenguinsOfR.Digits, group + key);
        Check("mean", x => Moments.Mean(x));
        Check("sd", x => Moments.StandardDeviation(x));
        Check("sd", x => Math.Sqrt(RunningMoments.Of(x).Variance));
        Check("median", x => RobustMeasures.Median(x));
        Check("mad_unscaled", x => RobustMeasures.MedianAbsoluteDeviation(x, scale: 1));
        Check("iqr", x => RobustMeasures.InterquartileRange(x, QuantileType.ModeOfPosition));
        Check("trimmed_10", x => RobustMeasures.TrimmedMean(x, 0.1));
        Check("trimmed_25", x => RobustMeasures.TrimmedMean(x, 0.25));
        Check("freedman_diaconis", x => HistogramBins.FreedmanDiaconisWidth(x));
        Check("outliers", x => BoxSummary.Of(x).Outliers.Count);
    }

    [TestCaseSource(nameof(Groups))]
    public void Box_summaries_are_those_of_R(string group)
    {
        double[][] columns = Columns(group);
        Matrix expected = PenguinsOfR.Matrix(group + "box");
        for (int j = 0; j < columns.Length; j++)
        {
            BoxSummary box = BoxSummary.Of(columns[j]);
            double[] five = [box.LowerWhisker, box.LowerHinge, box.Median, box.UpperHinge, box.UpperWhisker];
            five.ShouldMatchDigits(expected.Row(j).ToArray(), PenguinsOfR.Digits, $"{group}{Measures[j]}");
        }
    }

    [TestCaseSource(nameof(Groups))]
    public void Measures_of_all_pairs_are_those_of_R_and_MathNet(string group)
    {
        double[][] columns = Columns(group);
        void Check(string key, Func<double[], double[], double> measure) =>
            Correlations.OfAllPairs(columns, measure).Values.ShouldMatchDigits(PenguinsOfR.Matrix(group + key).Values, PenguinsOfR.Digits - 1, group + key);
        Check("covariance", (x, y) => Moments.Covariance(x, y));
        Check("covariance", (x, y) => x.Covariance(y));
        Check("pearson", (x, y) => Correlations.Pearson(x, y));
        Check("pearson", (x, y) => Correlation.Pearson(x, y));
        Check("spearman", (x, y) => Correlations.Spearman(x, y));
        Check("spearman", (x, y) => Correlation.Spearman(x, y));
    }

    [Test]
    public void The_scale_of_the_MAD_is_one_over_the_upper_quartile_of_the_normal_distribution() =>
        RobustMeasures.NormalScale.ShouldMatchDigits(1 / MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.75), 14);

    [Test]
    public void Rejects_a_covariance_that_divides_by_n()
    {
        double[][] columns = Columns("Chinstrap.");
        WrongVariant.MustBeRejectedBy(() => Correlations.OfAllPairs(columns, (x, y) => x.PopulationCovariance(y)).Values
            .ShouldMatchDigits(PenguinsOfR.Matrix("Chinstrap.covariance").Values, PenguinsOfR.Digits - 1));
    }

    [Test]
    public void Rejects_a_correlation_of_which_one_half_divides_by_n()
    {
        double[][] columns = Columns("Chinstrap.");
        WrongVariant.MustBeRejectedBy(() => Correlations.OfAllPairs(columns, (x, y) => x.PopulationCovariance(y) / (x.StandardDeviation() * y.StandardDeviation())).Values
            .ShouldMatchDigits(PenguinsOfR.Matrix("Chinstrap.pearson").Values, PenguinsOfR.Digits - 1));
    }

    [Test]
    public void Rejects_Spearman_with_ties_ranked_as_they_come_and_the_shortcut_that_knows_no_ties()
    {
        double[][] columns = Columns("");
        static double[] Placed(double[] x)
        {
            int[] order = Enumerable.Range(0, x.Length).OrderBy(i => x[i]).ToArray();
            double[] places = new double[x.Length];
            for (int place = 0; place < order.Length; place++) places[order[place]] = place + 1;
            return places;
        }
        static double Shortcut(double[] x, double[] y)
        {
            double n = x.Length, squares = Correlations.Ranks(x).Zip(Correlations.Ranks(y), (a, b) => (a - b) * (a - b)).Sum();
            return 1 - 6 * squares / (n * (n * n - 1));
        }
        foreach (Func<double[], double[], double> wrong in (Func<double[], double[], double>[])[(x, y) => Correlations.Pearson(Placed(x), Placed(y)), Shortcut])
            WrongVariant.MustBeRejectedBy(() => Correlations.OfAllPairs(columns, wrong).Values.ShouldMatchDigits(PenguinsOfR.Matrix("spearman").Values, 6));
    }

    [Test]
    public void Rejects_the_mean_of_group_means_for_the_mean_of_all()
    {
        double[] all = PenguinsOfR.Values("mean");
        string[] species = ["Adelie.", "Chinstrap.", "Gentoo."];
        double[] weighted = Enumerable.Range(0, 4).Select(j => species.Sum(one => PenguinsOfR.Value(one + "n") * Moments.Mean(Columns(one)[j])) / PenguinsOfR.Value("n")).ToArray();
        weighted.ShouldMatchDigits(all, PenguinsOfR.Digits, "weighted by the groups' sizes");
        double[] plain = Enumerable.Range(0, 4).Select(j => species.Average(one => Moments.Mean(Columns(one)[j]))).ToArray();
        WrongVariant.MustBeRejectedBy(() => plain.ShouldMatchDigits(all, 3));
    }
}
