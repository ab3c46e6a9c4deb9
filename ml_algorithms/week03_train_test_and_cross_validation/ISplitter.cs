using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>
/// A plan for an examination: which rows are learned from, and which are asked. It sees the whole data set, so a plan may respect
/// classes, groups or time; the randomness comes in from outside, so a plan is the same for every seed.
/// </summary>
public interface ISplitter
{
    /// <summary>The splits of these data. In each of them train and test share no row, and neither is empty.</summary>
    /// <exception cref="ArgumentException">The data do not suit the plan, as when there are more folds than rows.</exception>
    IReadOnlyList<Split> Split(Dataset data, SeededRandom random);
}

/// <summary>One split: shuffled rows, of which a share is set aside.</summary>
/// <param name="TestShare">The share set aside, between 0 and 1.</param>
public sealed record HoldOut(double TestShare = 0.3) : ISplitter
{
    /// <inheritdoc/>
    public IReadOnlyList<Split> Split(Dataset data, SeededRandom random) => [Splits.TrainTest(data.Rows, TestShare, random)];
}

/// <summary>One split, in which every class gives the same share.</summary>
/// <param name="TestShare">The share set aside, between 0 and 1.</param>
public sealed record StratifiedHoldOut(double TestShare = 0.3) : ISplitter
{
    /// <inheritdoc/>
    public IReadOnlyList<Split> Split(Dataset data, SeededRandom random) => [Splits.Stratified(Classes.Of(data), TestShare, random)];
}

/// <summary>K splits of shuffled rows: every row is asked exactly once. With K = n, leave one out.</summary>
/// <param name="K">The number of folds, from 2 to the number of rows.</param>
public sealed record KFold(int K = 5) : ISplitter
{
    /// <inheritdoc/>
    public IReadOnlyList<Split> Split(Dataset data, SeededRandom random) => Splits.KFold(data.Rows, K, random);
}

/// <summary>K splits in which the counts of every class differ by one at most between folds (Kohavi, 1995).</summary>
/// <param name="K">The number of folds, from 2 to the number of rows; a class with fewer rows than that is absent from some folds.</param>
public sealed record StratifiedKFold(int K = 5) : ISplitter
{
    /// <inheritdoc/>
    public IReadOnlyList<Split> Split(Dataset data, SeededRandom random) => Splits.StratifiedKFold(Classes.Of(data), K, random);
}

/// <summary>K blocks of neighbouring rows, unshuffled: honest only when the order of the file carries no news about the target.</summary>
/// <param name="K">The number of folds, from 2 to the number of rows.</param>
public sealed record Blocks(int K = 5) : ISplitter
{
    /// <inheritdoc/>
    public IReadOnlyList<Split> Split(Dataset data, SeededRandom random) => Splits.Blocks(data.Rows, K);
}

/// <summary>A plan several times over, each time dealt afresh from the same stream of random numbers.</summary>
/// <param name="Plan">What is repeated.</param>
/// <param name="Times">How often, at least once.</param>
public sealed record Repeated(ISplitter Plan, int Times) : ISplitter
{
    /// <inheritdoc/>
    public IReadOnlyList<Split> Split(Dataset data, SeededRandom random) => Times >= 1
        ? [.. Enumerable.Range(0, Times).SelectMany(_ => Plan.Split(data, random))]
        : throw new ArgumentOutOfRangeException(nameof(Times), Times, "A plan is carried out at least once.");
}

file static class Classes
{
    public static int[] Of(Dataset data) => data.Labels
        ?? throw new ArgumentException($"The data set holds numbers in '{data.TargetName}'; only classes can be kept in proportion.", nameof(data));
}
