using System.Text.Json;
using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearRegression;
using Week03.KNearestNeighbors;

namespace Week03.TrainTestAndCrossValidation.Tests;

/// <summary>scikit-learn's scores on the folds of its own dealing, and the sizes of its folds.</summary>
public sealed class GoldenTests
{
    private static readonly (string Key, IClassifierTrainer Trainer)[] Trainers =
        [("parrot", Samples.Parrot), ("nearest_mean", new NearestMean()), ("most_frequent", new MostFrequent())];

    [TestCase("penguins"), TestCase("loans")]
    public void Scores_on_given_folds_are_scikit_learns(string name)
    {
        GoldenFile golden = GoldenFile.Read(name);
        Dataset data = name == "penguins" ? Archive.Penguins() : Archive.Loans();
        data.Rows.Should().Be((int)golden.Value("rows"));
        IReadOnlyList<Split> splits = Splits(golden);
        foreach ((string key, IClassifierTrainer trainer) in Trainers)
        {
            Validated<IClassifier> validated = CrossValidation.Of(trainer, data, splits);
            ShouldAgree(validated, golden, key, validated.Score(Scores.Accuracy), validated.TrainingScore(Scores.Accuracy));
        }
    }

    /// <summary>The check that the right code passes and wrong variants must not.</summary>
    internal static void ShouldAgree(Validated<IClassifier> validated, GoldenFile golden, string key, FoldScores accuracy, FoldScores? training = null)
    {
        accuracy.Values.ShouldMatchDigits(golden.Values($"{key}_accuracy"), golden.Digits, $"{key}, accuracy");
        training?.Values.ShouldMatchDigits(golden.Values($"{key}_training_accuracy"), golden.Digits, $"{key}, training accuracy");
        Matrix confusion = golden.Matrix($"{key}_confusion"), precision = golden.Matrix($"{key}_precision"), recall = golden.Matrix($"{key}_recall");
        int classes = validated.Data.ClassNames.Count;
        for (int s = 0; s < validated.Splits.Count; s++)
        {
            ConfusionMatrix counted = ConfusionMatrix.Of(validated.Models[s], validated.Data.SelectRows(validated.Splits[s].Test));
            for (int truth = 0; truth < classes; truth++)
                for (int verdict = 0; verdict < classes; verdict++) counted[truth, verdict].Should().Be((int)confusion[s, truth * classes + verdict], $"{key}, fold {s}, class {truth} called {verdict}");
        }
        for (int c = 0; c < classes; c++)
        {
            Undefined(validated.Score(Scores.Precision(c))).ShouldMatchDigits(precision.Column(c), golden.Digits, $"{key}, precision of class {c}");
            validated.Score(Scores.Recall(c)).Values.ShouldMatchDigits(recall.Column(c), golden.Digits, $"{key}, recall of class {c}");
        }
    }

    [Test]
    public void Regression_scores_on_given_folds_are_scikit_learns()
    {
        GoldenFile golden = GoldenFile.Read("masses");
        Dataset data = Archive.PenguinMasses();
        Validated<IRegressor> validated = CrossValidation.Of(new OrdinaryLeastSquares(), data, Splits(golden));
        validated.Score(Scores.RSquared).Values.ShouldMatchDigits(golden.Values("r2"), golden.Digits, "R²");
        validated.Score(Scores.RootMeanSquaredError).Values.ShouldMatchDigits(golden.Values("rmse"), golden.Digits, "root mean squared error");
        validated.TrainingScore(Scores.RSquared).Values.ShouldMatchDigits(golden.Values("training_r2"), golden.Digits, "training R²");
    }

    [Test]
    public void Four_classes_by_hand_of_scikit_learn()
    {
        GoldenFile golden = GoldenFile.Read("verdicts");
        ConfusionMatrix counted = ConfusionMatrix.Of(golden.Input.GetProperty("truth").Deserialize<int[]>()!, golden.Input.GetProperty("said").Deserialize<int[]>()!, ["a", "b", "c", "d"]);
        VerdictsShouldAgree(golden, (truth, verdict) => (int)counted[truth, verdict], counted.Accuracy, counted.Precision, counted.Recall);
    }

    internal static void VerdictsShouldAgree(GoldenFile golden, Func<int, int, int> count, double accuracy, Func<int, double> precision, Func<int, double> recall)
    {
        for (int truth = 0; truth < 4; truth++)
            for (int verdict = 0; verdict < 4; verdict++) count(truth, verdict).Should().Be((int)golden.Matrix("confusion")[truth, verdict]);
        accuracy.ShouldMatchDigits(golden.Value("accuracy"), golden.Digits, "accuracy");
        Enumerable.Range(0, 4).Select(precision).ToArray().ShouldMatchDigits(golden.Values("precision"), golden.Digits, "precision");
        Enumerable.Range(0, 4).Select(recall).ToArray().ShouldMatchDigits(golden.Values("recall"), golden.Digits, "recall");
    }

    [Test]
    public void Folds_have_scikit_learns_counts_of_every_class()
    {
        GoldenFile golden = GoldenFile.Read("folds");
        int compared = 0;
        foreach ((int i, int k, int[] y) in Cases(golden))
        {
            Dataset data = Samples.WithLabels(y);
            int classes = data.ClassNames.Count;
            for (int seed = 0; seed < 5; seed++)
            {
                IReadOnlyList<Split> splits = new StratifiedKFold(k).Split(data, new SeededRandom(seed));
                for (int c = 0; c < classes; c++)
                {
                    int[] counts = [.. splits.Select(split => split.Test.Count(row => y[row] == c))];
                    (counts.Max() - counts.Min()).Should().BeLessThanOrEqualTo(1, $"class {c} of case {i}");
                    Matrix theirs = golden.Matrix($"stratified_{i}");
                    if (theirs.Rows == 0) continue;     // scikit-learn refuses when every class has fewer rows than there are folds
                    counts.Order().Should().Equal(theirs.Column(c).Order().Select(count => (int)count), $"class {c} of case {i}");
                    compared++;
                }
            }
            Matrix blocks = golden.Matrix($"blocks_{i}");
            new Blocks(k).Split(data, new SeededRandom(0)).Select(split => (split.Test[0], split.Test.Length)).Should().Equal(Enumerable.Range(0, k).Select(b => ((int)blocks[b, 0], (int)blocks[b, 1])));
        }
        compared.Should().BeGreaterThan(40);
    }

    [Test]
    public void A_stratified_hold_out_takes_scikit_learns_share_of_every_class_to_a_row()
    {
        GoldenFile golden = GoldenFile.Read("folds");
        foreach ((int i, _, int[] y) in Cases(golden))
        {
            Split split = new StratifiedHoldOut(0.3).Split(Samples.WithLabels(y), new SeededRandom(9)).Single();
            double[] theirs = golden.Values($"hold_out_{i}");
            for (int c = 0; c < theirs.Length; c++) Math.Abs(split.Test.Count(row => y[row] == c) - theirs[c]).Should().BeLessThanOrEqualTo(1, $"class {c} of case {i}");
        }
    }

    /// <summary>The splits of the golden file: per repetition the fold in which each row of the archive is asked.</summary>
    internal static IReadOnlyList<Split> Splits(GoldenFile golden)
    {
        int[] archive = [.. golden.Values("archive").Select(row => (int)row)];
        Matrix folds = golden.Matrix("folds");
        return [.. from round in Enumerable.Range(0, folds.Rows)
                   from fold in Enumerable.Range(0, (int)folds.Row(round).ToArray().Max() + 1)
                   select new Split([.. archive.Where((_, i) => folds[round, i] != fold)], [.. archive.Where((_, i) => folds[round, i] == fold)])];
    }

    private static IEnumerable<(int Case, int K, int[] Y)> Cases(GoldenFile golden) => golden.Input.EnumerateArray()
        .Select((one, i) => (i, one.GetProperty("k").GetInt32(), one.GetProperty("y").Deserialize<int[]>()!));

    // scikit-learn has no NaN where nothing is called a class; the golden file marks it by -1.
    private static double[] Undefined(FoldScores scores) => [.. scores.Values.Select(value => double.IsNaN(value) ? -1 : value)];
}

/// <summary>Data sets that several tests use.</summary>
internal static class Samples
{
    /// <summary>Repeats what it has heard about the most similar row: one nearest neighbour on standardised features.</summary>
    public static KNeighborsClassifier Parrot { get; } = new(1, Scaling: new StandardScaler());

    /// <summary>Labels with one column that only numbers the rows.</summary>
    public static Dataset WithLabels(int[] labels) => Of([.. labels.Select((_, row) => (double[])[row])], labels, [.. Enumerable.Range(0, labels.Max() + 1).Select(c => $"class {c}")]);

    public static Dataset Of(double[][] x, int[] labels, string[] classes) => new()
    {
        X = Matrix.FromRows(x),
        Features = Enumerable.Range(0, x[0].Length).Select(j => Feature.Numeric($"x{j}")).ToList(),
        Labels = labels,
        ClassNames = classes,
    };
}
