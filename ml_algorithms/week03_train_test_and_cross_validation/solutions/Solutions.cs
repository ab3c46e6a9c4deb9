using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static double AccuracyFrom(double share, double precision, double recall)
    {
        if (!(share > 0 && share < 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "The share lies strictly between 0 and 1.");
        if (!(precision > 0 && precision <= 1)) throw new ArgumentOutOfRangeException(nameof(precision), precision, "Precision lies above 0, and is 1 at most.");
        if (!(recall >= 0 && recall <= 1)) throw new ArgumentOutOfRangeException(nameof(recall), recall, "Recall lies between 0 and 1.");
        double caught = share * recall, alarms = caught / precision - caught;
        if (alarms > 1 - share + 1e-12) throw new ArgumentException($"That takes false alarms of {alarms}, and only {1 - share} of the loans are good.");
        return caught + (1 - share - alarms);
    }

    /// <inheritdoc/>
    public static int OneStandardError(double[][] scores)
    {
        if (scores.Length == 0 || scores[0].Length < 2) throw new ArgumentException("At least one candidate and two folds are needed.", nameof(scores));
        if (scores.Any(one => one.Length != scores[0].Length || !one.All(double.IsFinite))) throw new ArgumentException("Every candidate needs a finite score for each fold.", nameof(scores));
        double[] means = [.. scores.Select(one => one.Average())];
        int best = Array.IndexOf(means, means.Max());
        double variance = scores[best].Sum(score => (score - means[best]) * (score - means[best])) / (scores[best].Length - 1);
        double threshold = means[best] - Math.Sqrt(variance / scores[best].Length);
        return Array.FindIndex(means, mean => mean >= threshold);
    }

    /// <inheritdoc/>
    public static bool FoldsAreHonest(BalancedFolds folds)
    {
        int[][] cases = [[0, 0, 0, 0, 0, 0, 0, 1, 1, 1], [1, 0, 1, 2, 1, 1, 0, 1, 1, 1, 1, 2]];
        foreach (int[] labels in cases)
            for (int seed = 0; seed < 5; seed++)
                if (!AreHonest(labels, folds(labels, 3, new SeededRandom(seed)))) return false;
        return true;
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Split> MendedFolds(int[] labels, int k, SeededRandom random) =>
        [.. Splits.StratifiedKFold(labels, k, random).Select(split => new Split(Filled(split.Train, labels, random), split.Test))];

    private static bool AreHonest(int[] labels, IReadOnlyList<Split> splits) =>
        splits.SelectMany(split => split.Test).Order().SequenceEqual(Enumerable.Range(0, labels.Length))
        && splits.All(split => !split.Train.Intersect(split.Test).Any()
            && split.Train.Distinct().Count() == labels.Length - split.Test.Length
            && split.Train.GroupBy(row => labels[row]).Select(group => group.Count()).Distinct().Count() == 1);

    private static int[] Filled(int[] train, int[] labels, SeededRandom random)
    {
        int[][] classes = [.. train.GroupBy(row => labels[row]).Select(group => group.ToArray())];
        int most = classes.Max(rows => rows.Length);
        return [.. classes.SelectMany(rows => (int[])[.. rows, .. Enumerable.Range(0, most - rows.Length).Select(_ => rows[random.NextInt(rows.Length)])])];
    }
}
