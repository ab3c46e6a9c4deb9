using Curriculum.Kernels;

namespace Week04.DecisionTrees;

/// <summary>Where a tree stops growing, and which features a node may ask about.</summary>
/// <param name="MaxDepth">The most questions that a row is asked, from 0 to 1,000: some of what looks at trees calls itself once per level.</param>
/// <param name="MinSplit">A node with fewer rows than this is a leaf, at least 2.</param>
/// <param name="MinLeaf">
/// The fewest rows in a leaf, at least 1. Rows are counted, not weights, so that multiplying all weights by a number changes nothing; rows
/// of weight 0 do not count.
/// </param>
/// <param name="FeaturesPerSplit">How many features, drawn anew for each node, may be asked about; 0 for all.</param>
/// <param name="Seed">The seed of that draw.</param>
internal sealed record GrowthLimits(int MaxDepth, int MinSplit, int MinLeaf, int FeaturesPerSplit, int Seed)
{
    /// <exception cref="ArgumentException">A limit makes no sense; the message names it.</exception>
    public void Check(int features)
    {
        AtLeast(MaxDepth, 0, nameof(MaxDepth));
        if (MaxDepth > 1000) throw new ArgumentException($"MaxDepth is {MaxDepth}; it must be at most 1000.", nameof(MaxDepth));
        AtLeast(MinSplit, 2, nameof(MinSplit));
        AtLeast(MinLeaf, 1, nameof(MinLeaf));
        AtLeast(FeaturesPerSplit, 0, nameof(FeaturesPerSplit));
        if (FeaturesPerSplit > features) throw new ArgumentException($"FeaturesPerSplit is {FeaturesPerSplit}; there are {features} features.", nameof(FeaturesPerSplit));
    }

    /// <summary>Whether a node is not asked anything, however mixed it is.</summary>
    public bool IsReached(int depth, int rows) => depth >= MaxDepth || rows < MinSplit || rows < 2 * MinLeaf;

    private static void AtLeast(int value, int least, string name)
    {
        if (value < least) throw new ArgumentException($"{name} is {value}; it must be at least {least}.", name);
    }
}

/// <summary>Draws the features of a node. Nodes must be visited in preorder, so that the same seed gives the same tree.</summary>
internal sealed class FeatureDraw(int features, GrowthLimits limits)
{
    private readonly SeededRandom random = new(limits.Seed);
    private readonly int[] order = [.. Enumerable.Range(0, features)];

    /// <summary>The features that a node may ask about, ascending; those that do not vary in it are passed over and do not count.</summary>
    public int[] Next(Func<int, bool> varies)
    {
        if (limits.FeaturesPerSplit == 0) return [.. order.Where(varies)];
        random.Shuffle(order.AsSpan());
        int[] drawn = [.. order.Where(varies).Take(limits.FeaturesPerSplit)];
        Array.Sort(drawn);
        return drawn;
    }
}
