using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.AccuracyFrom))]
    public void AccuracyFrom_by_hand()
    {
        // 20 loans, 8 bad; 6 caught, 3 false alarms: 15 right.
        T.AccuracyFrom(8.0 / 20, 6.0 / 9, 6.0 / 8).Should().BeApproximately(15.0 / 20, 1e-12);
        T.AccuracyFrom(0.01, 0.5, 1).Should().BeApproximately(0.99, 1e-12, "as accurate as calling nothing bad");
        T.AccuracyFrom(0.3, 1, 1).Should().BeApproximately(1, 1e-12);
        T.AccuracyFrom(0.3, 0.7, 0).Should().BeApproximately(0.7, 1e-12, "nothing is caught");
        T.AccuracyFrom(0.25, 0.25, 1).Should().BeApproximately(0.25, 1e-12, "all are called bad");
    }

    [Exercise(nameof(IExercises.AccuracyFrom))]
    public void AccuracyFrom_is_what_the_matrix_says()
    {
        SeededRandom random = new(21);
        for (int i = 0; i < 20; i++)
        {
            int[] truth = [1, 0, 1, .. Enumerable.Range(0, 40).Select(_ => random.NextInt(2))], said = [1, 0, 0, .. Enumerable.Range(0, 40).Select(_ => random.NextInt(2))];
            ConfusionMatrix counted = ConfusionMatrix.Of(truth, said, ["good", "bad"]);
            T.AccuracyFrom((double)truth.Sum() / truth.Length, counted.Precision(1), counted.Recall(1)).Should().BeApproximately(counted.Accuracy, 1e-12);
        }
    }

    [Exercise(nameof(IExercises.AccuracyFrom))]
    public void AccuracyFrom_refuses_what_cannot_be()
    {
        foreach ((double share, double precision, double recall) in ((double, double, double)[])
            [(0, 0.5, 0.5), (1, 0.5, 0.5), (0.5, 0, 0.5), (0.5, 1.1, 0.5), (0.5, 0.5, -0.1), (0.5, 0.5, double.NaN), (double.NaN, 0.5, 0.5), (0.5, 0.4, 0.9), (0.9, 0.5, 0.5)])
        {
            Action act = () => T.AccuracyFrom(share, precision, recall);
            act.Should().Throw<ArgumentException>($"({share}, {precision}, {recall})");
        }
    }

    [Exercise(nameof(IExercises.OneStandardError))]
    public void OneStandardError_by_hand()
    {
        // The best has mean 0.72 and deviation 0.04 over four folds, so a standard error of 0.02.
        double half = 0.04 * Math.Sqrt(1.5);
        double[] poor = [0.6, 0.6, 0.6, 0.6], best = [0.72 + half, 0.72 - half, 0.72, 0.72], late = [0.71, 0.71, 0.71, 0.71];
        T.OneStandardError([poor, [0.71, 0.71, 0.705, 0.705], best, late]).Should().Be(1);
        T.OneStandardError([poor, [0.69, 0.69, 0.69, 0.69], best, late]).Should().Be(2, "0.69 is more than 0.02 below 0.72");
        T.OneStandardError([[0.7, 0.8], [0.7, 0.8]]).Should().Be(0);
        T.OneStandardError([[0.5, 0.5]]).Should().Be(0);
    }

    [Exercise(nameof(IExercises.OneStandardError))]
    public void OneStandardError_looks_at_the_best_candidates_folds_and_not_at_its_own()
    {
        // The first scatters widely and is far off; the best hardly scatters.
        T.OneStandardError([[0.3, 0.9, 0.6], [0.80, 0.80, 0.80], [0.81, 0.82, 0.83]]).Should().Be(2);
        // The best scatters widely, so the steady simple one will do.
        T.OneStandardError([[0.75, 0.75, 0.75], [0.5, 0.8, 1.0]]).Should().Be(0);
    }

    [Exercise(nameof(IExercises.OneStandardError))]
    public void OneStandardError_refuses_what_cannot_be_compared()
    {
        foreach (double[][] scores in (double[][][])[[], [[0.5]], [[0.5, 0.6], [0.5, 0.6, 0.7]], [[0.5, double.NaN]]])
        {
            Action act = () => T.OneStandardError(scores);
            act.Should().Throw<ArgumentException>();
        }
    }

    [Exercise(nameof(IExercises.FoldsAreHonest))]
    public void FoldsAreHonest_accepts_what_is_right() => T.FoldsAreHonest(Right).Should().BeTrue();

    [Exercise(nameof(IExercises.FoldsAreHonest))]
    public void FoldsAreHonest_catches_the_bug() => T.FoldsAreHonest(SomebodysFolds.Balanced).Should().BeFalse();

    [Exercise(nameof(IExercises.FoldsAreHonest))]
    public void FoldsAreHonest_catches_folds_without_balance() => T.FoldsAreHonest(Splits.StratifiedKFold).Should().BeFalse();

    [Exercise(nameof(IExercises.FoldsAreHonest))]
    public void FoldsAreHonest_catches_rows_thrown_away() => T.FoldsAreHonest((labels, k, random) => [.. Splits.StratifiedKFold(labels, k, random).Select(split =>
    {
        int[][] classes = [.. split.Train.GroupBy(row => labels[row]).Select(group => group.ToArray())];
        return split with { Train = [.. classes.SelectMany(rows => rows[..classes.Min(other => other.Length)])] };
    })]).Should().BeFalse();

    [Exercise(nameof(IExercises.FoldsAreHonest))]
    public void FoldsAreHonest_catches_a_fold_asked_twice() => T.FoldsAreHonest((labels, k, random) =>
    {
        IReadOnlyList<Split> right = Right(labels, k, random);
        return [right[0], .. right.Skip(2), right[0]];
    }).Should().BeFalse();

    [Exercise(nameof(IExercises.MendedFolds))]
    public void MendedFolds_are_honest() => Solutions.FoldsAreHonest(T.MendedFolds).Should().BeTrue();

    [Exercise(nameof(IExercises.MendedFolds))]
    public void MendedFolds_do_not_flatter_a_parrot_on_noise()
    {
        // Copies of a row on both sides let a parrot recognise it, and find what cannot be found.
        SeededRandom random = new(22);
        Dataset noise = Screening.Noise(240, 4, random);
        noise = noise with { Labels = [.. Enumerable.Range(0, 240).Select(_ => random.NextBool(0.15) ? 1 : 0)] };
        // Past CrossValidation, which would refuse copies on both sides: people copy the rows first, and then no number gives them away.
        double Recall(BalancedFolds folds)
        {
            double[] caught = [.. folds(noise.Labels!, 5, new SeededRandom(23)).SelectMany(split =>
                Samples.Parrot.Fit(noise.SelectRows(split.Train)).Predict(noise.X.SelectRows(split.Test)).Where((_, i) => noise.Labels![split.Test[i]] == 1)).Select(label => (double)label)];
            return caught.Average();
        }
        Recall(SomebodysFolds.Balanced).Should().BeGreaterThan(0.8);
        Recall(T.MendedFolds).Should().BeLessThan(0.4);
    }

    /// <summary>Every class of the training part is gone through in turn until it is as frequent as the most frequent one.</summary>
    private static IReadOnlyList<Split> Right(int[] labels, int k, SeededRandom random) => [.. Splits.KFold(labels.Length, k, random).Select(split =>
    {
        int[][] classes = [.. split.Train.GroupBy(row => labels[row]).Select(group => group.ToArray())];
        int most = classes.Max(rows => rows.Length);
        return split with { Train = [.. classes.SelectMany(rows => Enumerable.Range(0, most).Select(i => rows[i % rows.Length]))] };
    })];
}
