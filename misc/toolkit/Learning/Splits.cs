using Curriculum.Kernels;

namespace Curriculum.Toolkit;

/// <summary>One way to part the rows of a data set: what is learned from, and what is asked afterwards.</summary>
/// <param name="Train">The numbers of the rows to learn from.</param>
/// <param name="Test">The numbers of the rows to be asked.</param>
public sealed record Split(int[] Train, int[] Test);

/// <summary>Ways to part n rows. Each returns row numbers, so data, labels and whatever belongs to them are parted alike.</summary>
public static class Splits
{
    /// <summary>Shuffles the rows and sets a share of them aside.</summary>
    /// <param name="n">The number of rows.</param>
    /// <param name="testShare">The share for the test, between 0 and 1; the count is rounded to the nearest row.</param>
    /// <param name="random">The seeded generator.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share leaves the train or the test part empty.</exception>
    public static Split TrainTest(int n, double testShare, SeededRandom random)
    {
        int count = TestCount(n, testShare);
        int[] order = random.Permutation(n);
        return new Split(Sorted(order[count..]), Sorted(order[..count]));
    }

    /// <summary>Sets a share of every class aside, so that train and test have the classes in the same proportions.</summary>
    /// <param name="labels">The class of each row.</param>
    /// <param name="testShare">The share for the test, between 0 and 1.</param>
    /// <param name="random">The seeded generator.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share leaves the train or the test part empty.</exception>
    public static Split Stratified(IReadOnlyList<int> labels, double testShare, SeededRandom random)
    {
        TestCount(labels.Count, testShare);
        List<int> train = [], test = [];
        foreach (int[] rows in RowsByClass(labels))
        {
            random.Shuffle(rows.AsSpan());
            int count = (int)Math.Round(rows.Length * testShare, MidpointRounding.AwayFromZero);
            test.AddRange(rows[..count]);
            train.AddRange(rows[count..]);
        }
        if (train.Count == 0 || test.Count == 0)
            throw new ArgumentOutOfRangeException(nameof(testShare), testShare, $"The classes are so small that this leaves {test.Count} of {labels.Count} rows for the test; both parts need a row.");
        return new Split(Sorted([.. train]), Sorted([.. test]));
    }

    /// <summary>Deals shuffled rows into k hands of nearly equal size; each hand is the test of one split.</summary>
    /// <param name="n">The number of rows.</param>
    /// <param name="k">The number of folds, from 2 to n.</param>
    /// <param name="random">The seeded generator.</param>
    public static IReadOnlyList<Split> KFold(int n, int k, SeededRandom random) => FromHands(Deal(random.Permutation(n), k, n), n);

    /// <summary>Cuts the rows, in their order, into k blocks of nearly equal size; each block is the test of one split.</summary>
    /// <param name="n">The number of rows.</param>
    /// <param name="k">The number of blocks, from 2 to n; the first n mod k of them have one row more.</param>
    public static IReadOnlyList<Split> Blocks(int n, int k)
    {
        int[] inOrder = Enumerable.Range(0, n).ToArray();
        List<int>[] hands = Deal(inOrder, k, n);
        int next = 0;
        return FromHands([.. hands.Select(hand => hand.Select(_ => inOrder[next++]).ToList())], n);
    }

    /// <summary>As <see cref="KFold"/>, but deals every class by itself, so that all folds have about the same proportions.</summary>
    /// <param name="labels">The class of each row.</param>
    /// <param name="k">The number of folds, from 2 to the number of rows.</param>
    /// <param name="random">The seeded generator.</param>
    public static IReadOnlyList<Split> StratifiedKFold(IReadOnlyList<int> labels, int k, SeededRandom random)
    {
        // One long row of cards, class after class, dealt round the table: a class differs by one card at most between hands.
        List<int> cards = [];
        foreach (int[] rows in RowsByClass(labels))
        {
            random.Shuffle(rows.AsSpan());
            cards.AddRange(rows);
        }
        return FromHands(Deal([.. cards], k, labels.Count), labels.Count);
    }

    private static int TestCount(int n, double testShare)
    {
        int count = (int)Math.Round(n * testShare, MidpointRounding.AwayFromZero);
        return count > 0 && count < n
            ? count
            : throw new ArgumentOutOfRangeException(nameof(testShare), testShare, $"Of {n} rows this leaves {count} for the test; both parts need a row.");
    }

    private static IEnumerable<int[]> RowsByClass(IReadOnlyList<int> labels) =>
        Enumerable.Range(0, labels.Count).GroupBy(row => labels[row]).OrderBy(group => group.Key).Select(group => group.ToArray());

    private static List<int>[] Deal(int[] cards, int k, int n)
    {
        if (k < 2 || k > n) throw new ArgumentOutOfRangeException(nameof(k), k, $"{n} rows can be parted into 2 to {n} folds.");
        List<int>[] hands = Enumerable.Range(0, k).Select(_ => new List<int>()).ToArray();
        for (int i = 0; i < cards.Length; i++) hands[i % k].Add(cards[i]);
        return hands;
    }

    private static List<Split> FromHands(List<int>[] hands, int n)
    {
        int[] handOf = new int[n];
        for (int hand = 0; hand < hands.Length; hand++)
            foreach (int row in hands[hand]) handOf[row] = hand;
        return Enumerable.Range(0, hands.Length)
            .Select(hand => new Split(
                Enumerable.Range(0, n).Where(row => handOf[row] != hand).ToArray(),
                Enumerable.Range(0, n).Where(row => handOf[row] == hand).ToArray()))
            .ToList();
    }

    private static int[] Sorted(int[] rows)
    {
        Array.Sort(rows);
        return rows;
    }
}
