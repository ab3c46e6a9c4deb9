using Curriculum.Kernels;
using Curriculum.Toolkit;
using FsCheck;
using FsCheck.Fluent;

namespace Week04.InformationTheory.Tests;

/// <summary>What columns tell, what they seem to tell by chance, their ranking, and bins.</summary>
public sealed class FeatureTests
{
    [Test]
    public void A_copy_tells_all_and_an_independent_column_nothing()
    {
        CategoricalColumn y = Samples.Column("y", "aabbaabb"), independent = Samples.Column("x", "cdcdcdcd");
        MutualInformation.OfColumns(y, y).Should().BeApproximately(1, 1e-12);
        MutualInformation.OfColumns(independent, y).Should().BeApproximately(0, 1e-12);
        MutualInformation.OfColumns(y, y, given: y).Should().BeApproximately(0, 1e-12, "who knows it already learns nothing");
        FeatureRanking.Rank([independent, y], y).Select(one => one.Name).Should().Equal("y", "x");
    }

    [Test]
    public void Two_facts_may_tell_together_what_neither_tells_alone()
    {
        CategoricalColumn a = Samples.Column("a", "0011"), b = Samples.Column("b", "0101"), xor = Samples.Column("xor", "0110");
        MutualInformation.OfColumns(a, xor).Should().BeApproximately(0, 1e-12);
        MutualInformation.OfColumns(a, xor, given: b).Should().BeApproximately(1, 1e-12);
    }

    [Test]
    public void Rows_with_a_missing_value_do_not_count()
    {
        CategoricalColumn x = Samples.Column("x", "ab.ab"), y = Samples.Column("y", "cdc.d");
        MutualInformation.Counts(x, y).Values.Should().Equal(1, 0, 0, 2);
        FeatureRanking.Rank([x], y)[0].Rows.Should().Be(3);
        Action none = () => MutualInformation.OfColumns(Samples.Column("x", "a."), Samples.Column("y", ".b")), odd = () => MutualInformation.OfColumns(x, Samples.Column("y", "ab")),
            three = () => ChanceInformation.OfColumns(Samples.Column("x", "a."), Samples.Column("y", "a."), Samples.Column("z", ".a"));
        none.Should().Throw<ArgumentException>().WithMessage("*No row has both*");
        odd.Should().Throw<ArgumentException>().WithMessage("*5 rows*2*");
        three.Should().Throw<ArgumentException>().WithMessage("*No row has*");
    }

    [Test]
    public void What_chance_tells_is_the_mean_over_all_ways_to_shuffle() => Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 2), 6).Two().ToArbitrary(), both =>
    {
        CategoricalColumn x = new("x", both.Item1, ["a", "b", "c"]), y = new("y", both.Item2, ["d", "e", "f"]);
        double[] all = [.. Orders(6).Select(order => MutualInformation.OfColumns(x, (CategoricalColumn)y.SelectRows(order)))];
        return Math.Abs(ChanceInformation.OfColumns(x, y) - all.Average()) < 1e-12;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    private static IEnumerable<int[]> Orders(int n) => n == 0
        ? [[]]
        : from rest in Orders(n - 1)
          from place in Enumerable.Range(0, n)
          select (int[])[.. rest[..place], n - 1, .. rest[place..]];

    [Test]
    public void Shuffling_the_birds_gives_what_is_expected_also_for_one_who_knows_the_flipper()
    {
        CategoricalColumn species = Binning.Target(Samples.Penguins, 8), mass = Binning.Features(Samples.Penguins, 8)[6], flipper = Binning.Features(Samples.Penguins, 8)[5];
        SeededRandom random = new(2);
        double Shuffled(CategoricalColumn z) => Enumerable.Range(0, 200).Average(_ =>
        {
            int[] codes = (int[])mass.Codes.Clone();
            foreach (IGrouping<int, int> level in Enumerable.Range(0, codes.Length).Where(row => codes[row] >= 0).GroupBy(row => z.Codes[row]))
            {
                int[] rows = [.. level], taken = [.. level.Select(row => codes[row])];
                random.Shuffle<int>(taken);
                for (int i = 0; i < rows.Length; i++) codes[rows[i]] = taken[i];
            }
            return MutualInformation.OfColumns(mass with { Codes = codes }, species, given: z);
        });
        CategoricalColumn nothing = new("nothing", new int[species.Count], ["all"]);
        Shuffled(nothing).Should().BeApproximately(ChanceInformation.OfColumns(mass, species), 0.003).And.BeApproximately(14 / (2 * 342 * Math.Log(2)), 0.003, "(8 − 1)(3 − 1) / (2 n ln 2)");
        Shuffled(flipper).Should().BeApproximately(ChanceInformation.OfColumns(mass, species, flipper), 0.005);
    }

    [Test]
    public void What_chance_tells_needs_counts_of_the_same_rows()
    {
        ChanceInformation.Expected([5], [2, 3]).Should().Be(0, "one level tells nothing");
        ChanceInformation.Expected([1, 1, 1, 1], [2, 2]).Should().BeApproximately(1, 1e-12, "a serial number seems to tell everything in every order");
        foreach (Action act in (Action[])[() => ChanceInformation.Expected([2], [3]), () => ChanceInformation.Expected([], []), () => ChanceInformation.Expected([-1, 2], [1]), () => ChanceInformation.Expected([0], [0])])
            act.Should().Throw<ArgumentException>();
    }

    private static Dataset WithSerialNumber()
    {
        Dataset birds = Samples.Penguins;
        double[][] columns = [.. Enumerable.Range(0, birds.Columns).Select(birds.X.Column), [.. Enumerable.Range(0, birds.Rows).Select(i => (double)i)]];
        return birds with { X = Matrix.FromColumns(columns), Features = [.. birds.Features, Feature.Categorical("serial", [.. Enumerable.Range(0, birds.Rows).Select(i => $"{i}")])] };
    }

    private static void DoesNotFallForSerialNumbers(Func<Dataset, int, string[]> rank) => rank(WithSerialNumber(), 4)[0].Should().Be("flipper_length_mm");

    [Test]
    public void A_serial_number_is_not_the_best_feature()
    {
        DoesNotFallForSerialNumbers((data, bins) => [.. FeatureRanking.Rank(data, bins).Select(one => one.Name)]);
        WrongVariant.MustBeRejectedBy(() => DoesNotFallForSerialNumbers(WrongVariants.RankedByThePlainEstimate));
        RankedFeature serial = FeatureRanking.Rank(WithSerialNumber(), 4).Single(one => one.Name == "serial");
        serial.Bits.Should().BeApproximately(Entropy.Of(Distribution.FromCounts([152, 68, 124])), 1e-12);
        serial.AboveChance.Should().BeApproximately(0, 1e-11);
    }

    [Test]
    public void A_ranking_does_not_depend_on_the_order_of_columns_rows_or_classes()
    {
        Dataset birds = Samples.Penguins, turned = birds.SelectColumns([6, 5, 4, 3, 2, 1, 0]).SelectRows([.. Enumerable.Range(0, birds.Rows).Reverse()]);
        turned = turned with { Labels = [.. turned.Labels!.Select(label => 2 - label)], ClassNames = [.. turned.ClassNames.Reverse()] };
        IReadOnlyList<RankedFeature> one = FeatureRanking.Rank(birds), other = FeatureRanking.Rank(turned);
        one.Select(feature => feature.Name).Should().Equal(other.Select(feature => feature.Name));
        one.Zip(other).Should().OnlyContain(pair => Math.Abs(pair.First.AboveChance - pair.Second.AboveChance) < 1e-12 && pair.First.Rows == pair.Second.Rows);
    }

    [Test]
    public void Numbers_are_ranked_by_what_they_tell_about_a_number_of_any_shape()
    {
        SeededRandom random = new(5);
        double[] x = [.. Enumerable.Range(0, 600).Select(_ => random.NextDouble() * 2 - 1)], noise = [.. x.Select(_ => random.NextDouble())];
        Dataset data = new() { X = Matrix.FromColumns(noise, x), Features = [Feature.Numeric("noise"), Feature.Numeric("x")], Y = [.. x.Select(value => value * value)] };
        IReadOnlyList<RankedFeature> ranked = FeatureRanking.Rank(data);
        ranked.Select(one => one.Name).Should().Equal("x", "noise");
        ranked[0].AboveChance.Should().BeGreaterThan(1, "the correlation of x and x² is about zero, and it tells most of it all the same");
        Math.Abs(ranked[1].AboveChance).Should().BeLessThan(0.05);
        Dataset classes = data with { Y = null, Labels = Binning.EqualCounts(new NumericColumn("y", data.Y!), 8).Codes, ClassNames = [.. "abcdefgh".Select(letter => $"{letter}")] };
        FeatureRanking.Rank(classes)[0].Bits.Should().Be(ranked[0].Bits, "a number to predict is one in bins");
    }

    [Test]
    public void A_data_set_that_cannot_be_ranked_is_refused()
    {
        Dataset fine = new() { X = Matrix.FromColumns([1, 2, 3, 4]), Features = [Feature.Numeric("x")], Labels = [0, 1, 0, 1], ClassNames = ["a", "b"] };
        FeatureRanking.Rank(fine with { X = Matrix.FromColumns([1, double.NaN, 3, 4]) })[0].Rows.Should().Be(3);
        FeatureRanking.Rank(fine with { X = Matrix.FromColumns([7, 7, 7, 7]) })[0].Bits.Should().Be(0, "one value only");
        foreach (Dataset wrong in (Dataset[])
        [
            fine with { Labels = null }, fine with { Weights = [1, 1, 1, 2] }, fine with { X = Matrix.FromColumns([double.NaN, double.NaN, double.NaN, double.NaN]) },
            fine with { X = Matrix.FromColumns([1, 2, double.PositiveInfinity, 4]) }, fine with { Labels = [0, 1, 2, 0] }, fine with { Labels = [0, 1] }, fine with { Labels = [0, 1, -1, 0] },
            fine with { Features = [Feature.Categorical("x", ["a", "b", "c", "d"])] }, fine with { Labels = null, Y = [1, 2, double.NegativeInfinity, 1] },
            fine with { Labels = null, Y = [1, 2, double.NaN, 1] }, fine with { X = new Matrix(0, 1), Labels = [] },
        ])
        {
            Action act = () => FeatureRanking.Rank(wrong);
            act.Should().Throw<ArgumentException>();
        }
        Action oneBin = () => FeatureRanking.Rank(fine, bins: 1);
        oneBin.Should().Throw<ArgumentException>();
        FeatureRanking.Rank(fine with { X = new Matrix(4, 0), Features = [] }).Should().BeEmpty();
    }

    [Test]
    public void Bins_hold_about_equal_numbers_and_equal_values_stay_together()
    {
        CategoricalColumn four = Binning.EqualCounts(new NumericColumn("x", [5, 1, 2, 3, 4, 6, 7, 8, double.NaN]), 4);
        four.Codes.Should().Equal(2, 0, 0, 1, 1, 2, 3, 3, -1);
        four.Levels.Should().Equal("up to 2", "2 to 4", "4 to 6", "above 6");
        Binning.EqualCounts(new NumericColumn("x", [1, 1, 1, 1, 2]), 3).Codes.Should().Equal(0, 0, 0, 0, 1);
        Binning.EqualCounts(new NumericColumn("x", [7, 7]), 3).Levels.Should().Equal("all");
        Binning.EachValue(new NumericColumn("x", [3, 1, double.NaN, 3])).Codes.Should().Equal(1, 0, -1, 1);
        Action empty = () => Binning.EqualCounts(new NumericColumn("x", [double.NaN]), 2), infinite = () => Binning.EqualCounts(new NumericColumn("x", [1, double.PositiveInfinity]), 2), none = () => Binning.EqualCounts(new NumericColumn("x", [1]), 0);
        foreach (Action act in (Action[])[empty, infinite, none]) act.Should().Throw<ArgumentException>();
    }
}
