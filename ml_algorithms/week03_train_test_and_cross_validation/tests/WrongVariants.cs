using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation.Tests;

/// <summary>Mistakes that have really been made, kept so that the checks can be seen to catch them.</summary>
internal static class WrongVariants
{
    /// <summary>Folds drawn one by one, each from all rows: some rows are asked twice and others never.</summary>
    public static IReadOnlyList<Split> FoldsDrawnIndependently(int n, int k, SeededRandom random) =>
        [.. Enumerable.Range(0, k).Select(_ => Splits.TrainTest(n, 1.0 / k, random))];

    /// <summary>Folds of n / k rows in integers: the last n mod k rows are never asked.</summary>
    public static IReadOnlyList<Split> LeftoversForgotten(int n, int k, SeededRandom random)
    {
        int[] order = random.Permutation(n);
        int size = n / k;
        return [.. Enumerable.Range(0, k).Select(fold => new Split([.. order[..(fold * size)], .. order[((fold + 1) * size)..]], order[(fold * size)..((fold + 1) * size)]))];
    }

    /// <summary>The generator made anew from its seed for each repetition: ten times the same folds.</summary>
    public sealed record RepeatedFromTheSameSeed(ISplitter Plan, int Times) : ISplitter
    {
        public IReadOnlyList<Split> Split(Dataset data, SeededRandom random) => [.. Enumerable.Range(0, Times).SelectMany(_ => Plan.Split(data, random.Copy()))];
    }

    /// <summary>Rows shuffled, labels shuffled, each by itself.</summary>
    public static Dataset LabelsShuffledApart(Dataset data, SeededRandom random)
    {
        int[] labels = (int[])data.Labels!.Clone();
        random.Shuffle(labels.AsSpan());
        return data with { Labels = labels };
    }

    /// <summary>The matrix read the other way round: precision is called recall.</summary>
    public static (Func<int, double> Precision, Func<int, double> Recall) Transposed(ConfusionMatrix right) => (right.Recall, right.Precision);
}
