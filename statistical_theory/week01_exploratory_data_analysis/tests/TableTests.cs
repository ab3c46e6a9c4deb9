using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis.Tests;

/// <summary>Grouping, joining and reshaping: nothing is lost, and what does not fit is said.</summary>
public sealed class TableTests
{
    private static readonly string[] Measures = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

    private static readonly DataTable Penguins = Datasets.Penguins();

    private static DataTable People(params (string? Key, double Value)[] rows) =>
        new("people", CategoricalColumn.Of("key", rows.Select(row => row.Key).ToList()), new NumericColumn("value", rows.Select(row => row.Value).ToArray()));

    [Test]
    public void Missing_entries_are_counted_by_column() =>
        MissingValues.Count(Penguins).Where(column => column.Missing > 0).Should().Equal(
            ("bill_length_mm", 2), ("bill_depth_mm", 2), ("flipper_length_mm", 2), ("body_mass_g", 2), ("sex", 11));

    [Test]
    public void Incomplete_rows_are_dropped_only_for_the_columns_asked_for_and_their_number_is_told()
    {
        (DataTable complete, int dropped) = MissingValues.DropIncomplete(Penguins, Measures);
        (complete.Rows, dropped).Should().Be((342, 2));
        MissingValues.DropIncomplete(Penguins, "species").Dropped.Should().Be(0);
        MissingValues.DropIncomplete(Penguins, "sex").Complete.Rows.Should().Be(333);
    }

    [Test]
    public void Groups_share_out_all_rows_and_those_without_a_key_form_one_of_their_own()
    {
        IReadOnlyList<Group> groups = Grouping.Split(Penguins, "sex");
        groups.Select(group => (group.Key[0], group.Rows.Rows)).Should().Equal(("male", 168), ("female", 165), (null, 11));
        Grouping.Split(Penguins, "species", "island").Sum(group => group.Rows.Rows).Should().Be(344);
        Grouping.Split(Penguins, "species", "island").Should().HaveCount(5);
    }

    [Test]
    public void Two_keys_are_not_run_together_into_one()
    {
        DataTable table = new("t", CategoricalColumn.Of("a", ["x", "xy"]), CategoricalColumn.Of("b", ["yz", "z"]));
        Grouping.Split(table, "a", "b").Should().HaveCount(2);
    }

    [Test]
    public void Numbers_can_be_keys_too() =>
        Grouping.Split(Penguins, "year").Select(group => (group.Key[0], group.Rows.Rows)).Should().Equal(("2007", 110), ("2008", 114), ("2009", 120));

    [Test]
    public void A_summary_of_groups_weighted_by_their_sizes_is_the_summary_of_all()
    {
        DataTable measured = MissingValues.DropIncomplete(Penguins, Measures).Complete;
        DataTable byIsland = Grouping.Summarize(measured, ["island"], ("n", rows => rows.Rows), ("mean", rows => Moments.Mean(rows.Numbers("body_mass_g"))));
        double weighted = byIsland.Numbers("n").Zip(byIsland.Numbers("mean"), (n, mean) => n * mean).Sum() / byIsland.Numbers("n").Sum();
        weighted.ShouldMatchDigits(Moments.Mean(measured.Numbers("body_mass_g")), 13);
    }

    [Test]
    public void An_inner_join_tells_whom_it_left_out_and_a_left_join_keeps_them()
    {
        DataTable names = new("names", CategoricalColumn.Of("species", ["Adélie", "Chinstrap", "Gentoo"]), CategoricalColumn.Of("latin", ["a", "b", "c"]));
        Joined inner = Joining.Inner(Penguins, names, "species"), left = Joining.Left(Penguins, names, "species");
        (inner.Table.Rows, inner.LeftWithoutPartner.Count, inner.RightWithoutPartner.Count).Should().Be((192, 152, 1));
        (left.Table.Rows, left.LeftWithoutPartner.Count).Should().Be((344, 152));
        left.Table.Categories("latin").Codes.Count(code => code < 0).Should().Be(152);
        names.Categories("species").Text(inner.RightWithoutPartner[0]).Should().Be("Adélie");
    }

    [Test]
    public void A_key_that_stands_twice_on_the_right_multiplies_rows_and_the_join_says_by_how_many()
    {
        DataTable right = new("right", CategoricalColumn.Of("key", ["a", "a", "b"]), new NumericColumn("extra", [1, 2, 3]));
        Joined joined = Joining.Left(People(("a", 10), ("b", 20), ("c", 30)), right, "key");
        joined.Multiplied.Should().Be(1);
        joined.Table.Numbers("value").Should().Equal(10, 10, 20, 30);
        joined.Table.Numbers("extra").Should().Equal(1, 2, 3, double.NaN);
    }

    [Test]
    public void A_missing_key_matches_nothing_not_even_another()
    {
        Joined joined = Joining.Inner(People((null, 1), ("a", 2)), new DataTable("right", CategoricalColumn.Of("key", [null, "a"]), new NumericColumn("extra", [8, 9])), "key");
        joined.Table.Numbers("value").Should().Equal(2);
        (joined.LeftWithoutPartner.Single(), joined.RightWithoutPartner.Single()).Should().Be((0, 0));
    }

    [Test]
    public void Columns_of_one_name_on_both_sides_are_refused() =>
        ((Action)(() => Joining.Left(People(("a", 1)), People(("a", 2)), "key"))).Should().Throw<ArgumentException>().WithMessage("*'value'*");

    [Test]
    public void Long_and_wide_again_is_the_table_that_it_was()
    {
        SeededRandom random = new(5);
        int n = 37;
        DataTable wide = new("t", CategoricalColumn.Of("id", Enumerable.Range(0, n).Select(i => $"id{i:D2}").ToList()),
            new NumericColumn("b", Enumerable.Range(0, n).Select(_ => random.NextNormal()).ToArray()),
            new NumericColumn("a", Enumerable.Range(0, n).Select(i => i % 5 == 0 ? double.NaN : random.NextNormal()).ToArray()));
        DataTable tall = Reshaping.ToLong(wide, ["b", "a"], "measure", "value");
        (tall.Rows, tall.Columns.Count).Should().Be((2 * n, 3));
        DataTable again = Reshaping.ToWide(tall, "id", "measure", "value");
        again.Columns.Select(column => column.Name).Should().Equal("id", "b", "a");
        foreach (string column in (string[])["b", "a"]) again.Numbers(column).Should().Equal(wide.Numbers(column));
        again.Categories("id").Codes.Should().Equal(wide.Categories("id").Codes);
    }

    [Test]
    public void A_measure_that_stands_twice_is_refused_with_both_values()
    {
        DataTable tall = new("t", CategoricalColumn.Of("id", ["x", "x"]), CategoricalColumn.Of("measure", ["a", "a"]), new NumericColumn("value", [1, 2]));
        ((Action)(() => Reshaping.ToWide(tall, "id", "measure", "value"))).Should().Throw<ArgumentException>().WithMessage("'x' has a twice, first 1, then 2.*");
    }

    [Test]
    public void Rejects_the_inner_join_for_a_mean_of_all()
    {
        // Who has no partner is not dropped at random: here it is the lightest species that goes.
        DataTable measured = MissingValues.DropIncomplete(Penguins, Measures).Complete;
        DataTable names = new("names", CategoricalColumn.Of("species", ["Adélie", "Chinstrap", "Gentoo"]), CategoricalColumn.Of("latin", ["a", "b", "c"]));
        double all = Moments.Mean(measured.Numbers("body_mass_g"));
        Moments.Mean(Joining.Left(measured, names, "species").Table.Numbers("body_mass_g")).ShouldMatchDigits(all, 13);
        WrongVariant.MustBeRejectedBy(() => Moments.Mean(Joining.Inner(measured, names, "species").Table.Numbers("body_mass_g")).ShouldMatchDigits(all, 2));
    }

    [Test]
    public void Bins_hold_every_value_once_with_the_largest_in_the_last()
    {
        double[] x = [-1.5, -0.5, 0.5, 1.4, 2];
        HistogramBins bins = HistogramBins.Of(x, -2, 1);
        bins.Counts.Should().Equal(1, 1, 1, 2);
        bins.Centre(0).Should().Be(-1.5);
        ((Action)(() => HistogramBins.Of(x, 0, 1))).Should().Throw<ArgumentException>().WithMessage("-1.5 lies below the first bin*");
    }

    [Test]
    public void Rejects_bins_by_a_cast_that_rounds_towards_zero()
    {
        double[] x = [-1.5, -0.5, 0.5, 1.4, 2];
        int[] cast = new int[5];
        foreach (double value in x) cast[(int)value + 2]++;
        cast.Sum().Should().Be(5, "no value is lost, which is why nobody notices");
        WrongVariant.MustBeRejectedBy(() => cast[..4].Should().Equal(HistogramBins.Of(x, -2, 1).Counts));
    }

    [Test]
    public void One_wrong_entry_moves_the_mean_without_bound_and_the_median_not_beyond_its_neighbour()
    {
        double[] x = Enumerable.Range(0, 41).Select(i => 60.0 + i / 4.0).ToArray();
        double median = RobustMeasures.Median(x);
        foreach (double typo in (double[])[1e3, 1e6, 1e9])
        {
            double[] wrong = [.. x[1..], typo];
            Moments.Mean(wrong).Should().BeGreaterThan(typo / 41);
            Math.Abs(RobustMeasures.Median(wrong) - median).Should().BeLessThanOrEqualTo(0.25);
            Math.Abs(RobustMeasures.TrimmedMean(wrong, 0.1) - Moments.Mean(x)).Should().BeLessThan(0.5);
            RobustMeasures.MedianAbsoluteDeviation(wrong).Should().BeLessThan(5);
        }
    }

    [Test]
    public void Spearman_sees_only_the_order()
    {
        SeededRandom random = new(3);
        double[] x = Enumerable.Range(0, 50).Select(_ => random.NextNormal()).ToArray(), y = x.Select(value => value + random.NextNormal()).ToArray();
        double rho = Correlations.Spearman(x, y);
        Correlations.Spearman(x.Select(Math.Exp).ToArray(), y).Should().BeApproximately(rho, 1e-14);
        Correlations.Spearman(x, x.Select(value => value * value * value).ToArray()).Should().BeApproximately(1, 1e-14);
        Correlations.Pearson(x, x.Select(value => value * value * value).ToArray()).Should().BeLessThan(0.95);
    }

    [Test]
    public void Bill_depth_falls_with_mass_over_all_penguins_and_rises_in_each_species()
    {
        DataTable measured = MissingValues.DropIncomplete(Penguins, Measures).Complete;
        static double R(DataTable rows) => Correlations.Pearson(rows.Numbers("body_mass_g"), rows.Numbers("bill_depth_mm"));
        R(measured).Should().BeLessThan(-0.4);
        foreach (Group group in Grouping.Split(measured, "species")) R(group.Rows).Should().BeGreaterThan(0.5, group.Key[0]);
    }
}
