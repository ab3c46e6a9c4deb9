using Curriculum.Toolkit;

namespace Week04.DecisionTrees;

/// <summary>One node. Children are positions in the tree's list of nodes.</summary>
/// <param name="Question">What is asked; meaningless in a leaf.</param>
/// <param name="Left">The node of those that answer yes, or −1 in a leaf.</param>
/// <param name="Right">The node of the others, or −1 in a leaf.</param>
/// <param name="Impurity">How mixed the training rows of the node are; the unit is that of the impurity (variance: the target's, squared).</param>
/// <param name="Weight">The sum of the weights of its training rows; without weights their number.</param>
/// <param name="Depth">How many questions lead to it; 0 for the root.</param>
public readonly record struct TreeNode(Question Question, int Left, int Right, double Impurity, double Weight, int Depth)
{
    /// <summary>Whether nothing is asked here.</summary>
    public bool IsLeaf => Left < 0;
}

/// <summary>A fitted binary tree in flat arrays: node 0 is the root, and the left child of node i is node i + 1 (preorder).</summary>
public sealed class Tree
{
    // All that a walk needs, 16 bytes a node: a left child is the next node. A threshold of NaN sends to the slower way.
    private readonly record struct Step(double Threshold, int Feature, int Right);

    private readonly TreeNode[] nodes;
    private readonly Step[] steps;
    private readonly double[] values;

    /// <summary>A tree of the given nodes, which are copied.</summary>
    /// <param name="nodes">The nodes in preorder.</param>
    /// <param name="values">Nodes × outputs: what each node would answer were it a leaf.</param>
    /// <exception cref="ArgumentException">No nodes, not one value row per node, or not in preorder.</exception>
    public Tree(IReadOnlyList<TreeNode> nodes, Matrix values)
    {
        if (nodes.Count == 0 || values.Rows != nodes.Count) throw new ArgumentException($"{nodes.Count} nodes and {values.Rows} rows of values; a tree has a node, and a row for each.", nameof(nodes));
        for (int i = 0; i < nodes.Count; i++)
            if (!nodes[i].IsLeaf && (nodes[i].Left != i + 1 || nodes[i].Right <= i + 1 || nodes[i].Right >= nodes.Count))
                throw new ArgumentException($"Node {i} has the children {nodes[i].Left} and {nodes[i].Right}; the left one must be the next node, the right one a later one.", nameof(nodes));
        (this.nodes, this.values, Outputs) = ([.. nodes], (double[])values.Values.Clone(), values.Columns);
        steps = [.. nodes.Select(node => node.IsLeaf ? new Step(0, -1, -1)
            : new Step(node.Question.LevelsLeft is null ? node.Question.Threshold : double.NaN, node.Question.Feature, node.Right))];
    }

    /// <summary>The nodes in preorder.</summary>
    public IReadOnlyList<TreeNode> Nodes => nodes;

    /// <summary>The numbers that a node answers: one per class, or one.</summary>
    public int Outputs { get; }

    /// <summary>The number of leaves.</summary>
    public int Leaves => nodes.Count(node => node.IsLeaf);

    /// <summary>The most questions that a row is asked.</summary>
    public int Depth => nodes.Max(node => node.Depth);

    /// <summary>What a node answers: the shares of the classes, or the mean.</summary>
    public ReadOnlySpan<double> Value(int node) => values.AsSpan(node * Outputs, Outputs);

    /// <summary>The leaf to which a row comes.</summary>
    /// <param name="row">d values; NaN for a missing one.</param>
    public int LeafOf(ReadOnlySpan<double> row)
    {
        Step[] walk = steps;
        int at = 0;
        while (true)
        {
            ref readonly Step step = ref walk[at];
            if (step.Feature < 0) return at;
            double value = row[step.Feature];
            if (value <= step.Threshold) at++;
            else if (value > step.Threshold) at = step.Right;
            else at = nodes[at].Question.GoesLeft(value) ? at + 1 : step.Right;     // missing, or a category
        }
    }

    /// <summary>
    /// Per feature the share of all the impurity taken away that its questions took away (Breiman et al. 1984, section 5.3.4, without
    /// surrogate splits); all zero for a single leaf. Measured on the training rows, so a feature with many values is flattered.
    /// </summary>
    /// <param name="features">The number of features, d.</param>
    public double[] Importances(int features)
    {
        double[] taken = new double[features];
        foreach (TreeNode node in nodes)
            if (!node.IsLeaf)
                taken[node.Question.Feature] += Math.Max(0, Total(node) - Total(nodes[node.Left]) - Total(nodes[node.Right]));
        double sum = taken.Sum();
        return sum > 0 ? [.. taken.Select(one => one / sum)] : taken;
        static double Total(TreeNode node) => node.Weight * node.Impurity;
    }
}
