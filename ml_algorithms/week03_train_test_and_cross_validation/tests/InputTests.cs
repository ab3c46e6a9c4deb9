using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Week03.TrainTestAndCrossValidation.Tests;

/// <summary>Contracts, rims and hostile input.</summary>
public sealed class InputTests
{
    private static IEnumerable<TestCaseData> Checks()
    {
        Dataset penguins = Archive.Penguins();
        foreach ((string name, IClassifierTrainer trainer) in ((string, IClassifierTrainer)[])
            [("parrot", Samples.Parrot), ("nearest mean", new NearestMean()), ("most frequent", new MostFrequent()), ("two columns", new BestColumns(2, new NearestMean()))])
            foreach (EstimatorCheck check in EstimatorChecks.Of(trainer, penguins)) yield return new TestCaseData(check).SetArgDisplayNames(name, check.Name);
    }

    [TestCaseSource(nameof(Checks))]
    public void Keeps_the_promises_of_every_trainer(EstimatorCheck check) => check.Run();

    private static readonly Dataset Six = Samples.Of([[1, 5], [2, 5], [3, 4], [6, 1], [7, 2], [9, 1]], [0, 0, 0, 1, 1, 1], ["a", "b"]);

    private static string Refusal(Action act) => act.Should().Throw<ArgumentException>().Which.Message;

    [Test]
    public void Splits_that_are_no_examination_are_refused_by_name()
    {
        Validated<IClassifier> Try(params Split[] splits) => CrossValidation.Of(Samples.Parrot, Six, splits);
        Refusal(() => Try()).Should().Contain("no splits");
        Refusal(() => Try(new Split([0, 1, 3], [3, 4]))).Should().Contain("Row 3 is both learned and asked in split 0");
        Refusal(() => Try(new Split([0, 3], [4]), new Split([0, 3], [6]))).Should().Contain("Split 1 names row 6; the data set has 6 rows");
        Refusal(() => Try(new Split([0, -1], [4]))).Should().Contain("row -1");
        Refusal(() => Try(new Split([], [4]))).Should().Contain("0 rows to learn from");
        Refusal(() => Try(new Split([1], []))).Should().Contain("0 to be asked");
        Try(new Split([0, 0, 3], [4])).Score(Scores.Accuracy).Mean.Should().Be(1, "a row may be learned twice");
    }

    [Test]
    public void More_folds_than_rows_are_refused()
    {
        foreach (ISplitter splitter in (ISplitter[])[new KFold(7), new StratifiedKFold(7), new Blocks(7), new KFold(1), new HoldOut(0.01), new HoldOut(1), new StratifiedHoldOut(double.NaN), new Repeated(new KFold(2), 0)])
            ((Action)(() => splitter.Split(Six, new SeededRandom(1)))).Should().Throw<ArgumentOutOfRangeException>(splitter.ToString());
    }

    [Test]
    public void No_rows_are_refused()
    {
        Dataset none = Six.SelectRows([]);
        foreach (ISplitter splitter in (ISplitter[])[new KFold(2), new StratifiedKFold(2), new Blocks(2), new HoldOut(), new StratifiedHoldOut()])
            Refusal(() => splitter.Split(none, new SeededRandom(1))).Should().NotBeEmpty(splitter.ToString());
        Refusal(() => ConfusionMatrix.Of([], [], ["a"])).Should().Contain("no rows");
    }

    [Test]
    public void Numbers_cannot_be_stratified()
    {
        foreach (ISplitter splitter in (ISplitter[])[new StratifiedKFold(2), new StratifiedHoldOut()])
            Refusal(() => splitter.Split(Archive.PenguinMasses(), new SeededRandom(1))).Should().Contain("body_mass_g");
    }

    [Test]
    public void A_class_with_fewer_rows_than_folds_is_absent_from_some_and_pooled_recall_still_defined()
    {
        Dataset data = Samples.Of([.. Enumerable.Range(0, 20).Select(i => (double[])[i < 17 ? i : i + 50])], [.. Enumerable.Range(0, 20).Select(i => i < 17 ? 0 : 1)], ["many", "few"]);
        Validated<IClassifier> validated = CrossValidation.Of(new NearestMean(), data, new StratifiedKFold(5).Split(data, new SeededRandom(1)));
        FoldScores recall = validated.Score(Scores.Recall(1));
        recall.Values.Count(double.IsNaN).Should().Be(2);
        recall.Mean.Should().Be(double.NaN);
        validated.Pooled().Recall(1).Should().Be(1);
    }

    [Test]
    public void A_class_that_no_training_part_has_is_never_said()
    {
        Dataset data = Six with { Labels = [0, 0, 0, 1, 1, 2], ClassNames = ["a", "b", "alone"] };
        foreach (IClassifierTrainer trainer in (IClassifierTrainer[])[Samples.Parrot, new NearestMean(), new MostFrequent(), new BestColumns(1, new NearestMean())])
            CrossValidation.Of(trainer, data, new StratifiedKFold(3).Split(data, new SeededRandom(1))).Pooled().Recall(2).Should().Be(0, trainer.ToString());
    }

    [Test]
    public void One_class_only_is_always_right_and_the_other_has_no_score()
    {
        Dataset data = Six with { Labels = new int[6] };
        foreach (IClassifierTrainer trainer in (IClassifierTrainer[])[Samples.Parrot, new NearestMean(), new MostFrequent(), new BestColumns(1, Samples.Parrot)])
        {
            Validated<IClassifier> validated = CrossValidation.Of(trainer, data, new StratifiedKFold(3).Split(data, new SeededRandom(1)));
            validated.Score(Scores.Accuracy).Mean.Should().Be(1, trainer.ToString());
            validated.Score(Scores.Recall(1)).Values.Should().OnlyContain(value => double.IsNaN(value));
            validated.Score(Scores.Precision(1)).Values.Should().OnlyContain(value => double.IsNaN(value));
        }
    }

    [Test]
    public void A_missing_value_is_refused_wherever_it_lies()
    {
        for (int row = 0; row < 6; row++)
        {
            Matrix gap = Six.X.Copy();
            gap[row, 1] = double.NaN;
            Dataset data = Six with { X = gap };
            Refusal(() => CrossValidation.Of(new NearestMean(), data, new KFold(3).Split(data, new SeededRandom(1))).Score(Scores.Accuracy)).Should().Contain("'x1' is missing (NaN)");
        }
    }

    [Test]
    public void A_constant_column_neither_helps_nor_harms()
    {
        Dataset with = Six with { X = Matrix.FromColumns(Six.X.Column(0), [.. Enumerable.Repeat(0.1, 6)]) }, without = Six.SelectColumns([0]);
        foreach (IClassifierTrainer trainer in (IClassifierTrainer[])[Samples.Parrot, new NearestMean(), new BestColumns(1, Samples.Parrot)])
        {
            Matrix asked = Matrix.FromRows([4.0, 0.1], [4.9, 0.3], [100, 0.1]);
            trainer.Fit(with).Predict(asked).Should().Equal(trainer.Fit(without).Predict(asked.SelectColumns([0])), trainer.ToString());
        }
    }

    [Test]
    public void Verdicts_that_do_not_fit_are_refused()
    {
        Refusal(() => ConfusionMatrix.Of([0, 1], [0], ["a", "b"])).Should().Contain("1 verdicts for 2 rows");
        Refusal(() => ConfusionMatrix.Of([0, 1], [0, 2], ["a", "b"])).Should().Contain("Row 1 is of class 1 and called 2");
        Refusal(() => ConfusionMatrix.Of([-1], [0], ["a"])).Should().Contain("Row 0");
        Refusal(() => ConfusionMatrix.Of(Samples.Parrot.Fit(Six), Six with { ClassNames = ["b", "a"] })).Should().Contain("The model knows [a, b], the data [b, a]");
        Refusal(() => ConfusionMatrix.Of(Samples.Parrot.Fit(Six), Six with { Labels = null })).Should().Contain("no classes");
    }

    [Test]
    public void Regression_scores_refuse_classes_and_have_no_r2_where_nothing_varies()
    {
        Dataset masses = Archive.PenguinMasses();
        IRegressor model = new OrdinaryLeastSquares().Fit(masses);
        Refusal(() => Scores.RSquared(model, masses with { Y = null })).Should().Contain("needs numbers");
        Refusal(() => Scores.RootMeanSquaredError(model, masses.SelectRows([]))).Should().Contain("no rows");
        Scores.RSquared(model, masses.SelectRows([5])).Should().Be(double.NaN);
        Scores.RSquared(model, masses with { Y = [.. masses.Y!.Select(y => y + 5000)] }).Should().BeNegative();
    }

    [Test]
    public void Columns_to_keep_are_at_least_one_and_at_most_all()
    {
        ((Action)(() => new BestColumns(0, Samples.Parrot).Fit(Six))).Should().Throw<ArgumentOutOfRangeException>();
        BestColumns.Choose(Six, 99).Should().BeEquivalentTo([0, 1]);
        BestColumns.Choose(Six with { X = Matrix.FromColumns([1, 1, 1, 1, 1, 1], [3, 9, 4, 1, 5, 9], [0, 0, 0, 1, 1, 1]), Features = [.. Six.Features, Feature.Numeric("tells all")] }, 3).Should().Equal(2, 1, 0);
    }

    [Test]
    public void The_deviation_of_one_score_is_undefined() => new FoldScores([0.5]).StandardDeviation.Should().Be(double.NaN);
}
