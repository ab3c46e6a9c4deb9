using Curriculum.Kernels;

namespace Curriculum.Toolkit.Tests;

/// <summary>From tables to data sets, the checks that trainers make, and ways to part the rows.</summary>
public sealed class DatasetTests
{
    private static readonly DataTable Table = CsvFile.Parse(new StringReader("size,colour,price,sold\n1,red,10,yes\n2,,20,no\n3,blue,30,yes\n"), "shop.csv", tabs: false);

    [Test]
    public void A_category_becomes_the_number_of_its_level_and_a_gap_becomes_NaN()
    {
        Dataset data = Dataset.ForRegression(Table, "price", "size", "colour");
        data.X.Values.Should().Equal(1, 1, 2, double.NaN, 3, 0);
        data.Features[1].Should().BeEquivalentTo(Feature.Categorical("colour", ["blue", "red"], missingAllowed: true));
        data.Y.Should().Equal(10, 20, 30);
    }

    [Test]
    public void Classes_are_numbered_in_the_order_of_their_names()
    {
        Dataset data = Dataset.ForClassification(Table, "sold", "size");
        data.Labels.Should().Equal(1, 0, 1);
        data.ClassNames.Should().Equal("no", "yes");
    }

    [Test]
    public void Selecting_rows_takes_all_that_belongs_to_them()
    {
        Dataset data = Dataset.ForRegression(Table, "price", "size") with { Weights = [1, 2, 3], Groups = [7, 8, 9], Time = [0.1, 0.2, 0.3] };
        Dataset picked = data.SelectRows([2, 2, 0]);
        picked.X.Values.Should().Equal(3, 3, 1);
        picked.Y.Should().Equal(30, 30, 10);
        picked.Weights.Should().Equal(3, 3, 1);
        picked.Groups.Should().Equal(9, 9, 7);
        picked.Time.Should().Equal(0.3, 0.3, 0.1);
    }

    [Test]
    public void A_gap_in_the_target_names_its_row() =>
        ((Action)(() => Dataset.ForRegression(CsvFile.Parse(new StringReader("x,y\n1,1\n2,\n"), "t.csv", false), "y"))).Should().Throw<ArgumentException>()
            .WithMessage("t.csv: the target 'y' is missing in row 2.*");

    private static IEnumerable<TestCaseData> Unsuitable()
    {
        Dataset good = Dataset.ForRegression(Table, "price", "size");
        yield return new(good with { Y = [1, 2] }, "Y has 2 entries for 3 rows.*");
        yield return new(good with { Y = [1, double.NaN, 2] }, "The target 'price' is NaN in row 1*");
        yield return new(good with { X = Matrix.FromColumns([1, double.NaN, 3]) }, "Feature 'size' is missing (NaN) in row 1*");
        yield return new(good with { X = Matrix.FromColumns([1, double.PositiveInfinity, 3]) }, "Feature 'size' is*in row 1; it must be finite*");
        yield return new(good with { Weights = [1, 1, 1] }, "The data set carries weights*");
        yield return new(good.SelectRows([]), "The data set has no rows.*");
        yield return new(Dataset.ForRegression(Table, "price", "colour"), "Feature 'colour' is categorical*");
        yield return new(Dataset.ForClassification(Table, "sold", "size"), "The data set holds classes of 'sold'*");
        yield return new(good with { X = new Matrix(3, 2) }, "The matrix has 2 columns, needed are 1: size.*");
    }

    [TestCaseSource(nameof(Unsuitable))]
    public void Data_that_do_not_suit_are_refused_by_name(Dataset data, string message) =>
        ((Action)(() => data.RequireRegression())).Should().Throw<ArgumentException>().WithMessage(message);

    [Test]
    public void A_category_out_of_its_levels_is_refused()
    {
        Dataset data = Dataset.ForRegression(Table, "price", "colour");
        data = data with { X = Matrix.FromColumns([0, 1, 2]) };
        ((Action)(() => data.RequireRegression(Abilities.Categories | Abilities.MissingValues))).Should().Throw<ArgumentException>().WithMessage("Feature 'colour' is 2 in row 2; its 2 levels*");
    }

    [Test]
    public void Features_alone_have_names_and_gaps_and_nothing_to_predict()
    {
        Dataset data = Dataset.ForFeatures(Table, "price", "colour");
        data.Features.Select(feature => (feature.Name, feature.Kind, feature.MissingAllowed)).Should().Equal(("price", FeatureKind.Numeric, false), ("colour", FeatureKind.Categorical, true));
        data.X.Column(0).Should().Equal(10, 20, 30);
        (data.Y, data.Labels).Should().Be((null, null));
        ((Action)(() => Dataset.ForFeatures(Table))).Should().Throw<ArgumentException>().WithMessage("shop.csv: no feature is named.*");
        ((Action)(() => Dataset.ForFeatures(Table, "weight"))).Should().Throw<ArgumentException>().WithMessage("shop.csv has no column 'weight'*");
    }

    [Test]
    public void Numbers_become_classes_in_their_place()
    {
        DataTable table = new("t", new NumericColumn("class", [2, double.NaN, 0, 2]), new NumericColumn("size", [1, 2, 3, 4]));
        table.AsCategories("class").Columns.Select(column => column.Name).Should().Equal("class", "size");
        CategoricalColumn plain = table.AsCategories("class").Categories("class"), named = table.AsCategories("class", number => $"kind {number}").Categories("class");
        plain.Levels.Should().Equal("0", "2");
        plain.Codes.Should().Equal(1, -1, 0, 1);
        named.Levels.Should().Equal("kind 0", "kind 2");
        table.Columns[0].Should().BeOfType<NumericColumn>("the table itself stays");
        ((Action)(() => Table.AsCategories("colour"))).Should().Throw<ArgumentException>();
    }

    [Test]
    public void Train_and_test_are_all_rows_and_share_none()
    {
        Split split = Splits.TrainTest(101, 0.3, new SeededRandom(1));
        split.Test.Should().HaveCount(30);
        split.Train.Concat(split.Test).Should().BeEquivalentTo(Enumerable.Range(0, 101));
    }

    [Test]
    public void The_same_seed_parts_alike_and_another_one_does_not()
    {
        Splits.TrainTest(100, 0.3, new SeededRandom(1)).Test.Should().Equal(Splits.TrainTest(100, 0.3, new SeededRandom(1)).Test);
        Splits.TrainTest(100, 0.3, new SeededRandom(1)).Test.Should().NotEqual(Splits.TrainTest(100, 0.3, new SeededRandom(2)).Test);
    }

    [TestCase(0.0), TestCase(1.0), TestCase(0.001), TestCase(double.NaN)]
    public void A_share_that_leaves_a_part_empty_is_refused(double share) =>
        ((Action)(() => Splits.TrainTest(100, share, new SeededRandom(1)))).Should().Throw<ArgumentOutOfRangeException>();

    [Test]
    public void Stratified_parts_keep_the_proportions()
    {
        int[] labels = Enumerable.Range(0, 100).Select(row => row % 10 == 0 ? 1 : 0).ToArray();
        Split split = Splits.Stratified(labels, 0.3, new SeededRandom(3));
        split.Test.Count(row => labels[row] == 1).Should().Be(3);
        split.Test.Should().HaveCount(30);
        split.Train.Concat(split.Test).Should().BeEquivalentTo(Enumerable.Range(0, 100));
    }

    [TestCase(10, 3), TestCase(7, 7), TestCase(100, 5)]
    public void Every_row_is_tested_once_in_k_folds_of_nearly_one_size(int n, int k)
    {
        IReadOnlyList<Split> folds = Splits.KFold(n, k, new SeededRandom(4));
        folds.Should().HaveCount(k);
        folds.SelectMany(fold => fold.Test).Should().BeEquivalentTo(Enumerable.Range(0, n));
        folds.Should().OnlyContain(fold => fold.Train.Length + fold.Test.Length == n && !fold.Train.Intersect(fold.Test).Any());
        (folds.Max(fold => fold.Test.Length) - folds.Min(fold => fold.Test.Length)).Should().BeLessThanOrEqualTo(1);
    }

    [Test]
    public void Stratified_folds_differ_by_one_row_of_a_class_at_most()
    {
        int[] labels = Enumerable.Range(0, 103).Select(row => row % 7 == 0 ? 2 : row % 2).ToArray();
        IReadOnlyList<Split> folds = Splits.StratifiedKFold(labels, 5, new SeededRandom(5));
        folds.SelectMany(fold => fold.Test).Should().BeEquivalentTo(Enumerable.Range(0, 103));
        for (int label = 0; label < 3; label++)
        {
            int[] counts = folds.Select(fold => fold.Test.Count(row => labels[row] == label)).ToArray();
            (counts.Max() - counts.Min()).Should().BeLessThanOrEqualTo(1);
        }
    }

    [Test]
    public void Stratified_parts_of_classes_with_one_row_each_are_refused() =>
        ((Action)(() => Splits.Stratified([0, 1, 2, 3], 0.3, new SeededRandom(3)))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*this leaves 0 of 4 rows*");

    [Test]
    public void Blocks_are_neighbouring_rows_and_the_first_ones_have_one_more()
    {
        IReadOnlyList<Split> blocks = Splits.Blocks(11, 4);
        blocks.Select(block => string.Join(' ', block.Test)).Should().Equal("0 1 2", "3 4 5", "6 7 8", "9 10");
        blocks[1].Train.Should().Equal(0, 1, 2, 6, 7, 8, 9, 10);
        ((Action)(() => Splits.Blocks(10, 11))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [TestCase(1), TestCase(11), TestCase(0)]
    public void A_number_of_folds_that_makes_no_sense_is_refused(int k) =>
        ((Action)(() => Splits.KFold(10, k, new SeededRandom(1)))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("10 rows can be parted into 2 to 10 folds.*");
}
