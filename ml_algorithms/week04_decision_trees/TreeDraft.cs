using Curriculum.Toolkit;

namespace Week04.DecisionTrees;

/// <summary>A tree while it grows: nodes are added in preorder, and told their question and children later.</summary>
internal sealed class TreeDraft(ITarget target)
{
    /// <summary>
    /// A split must take away this part of the node's impurity more than the best before it, or the earlier one stays: so the rule for
    /// ties (lowest feature, missing left, lowest threshold) holds for what is equal on paper and not only for what is equal in round-off.
    /// </summary>
    public const double Tie = 1e-10;

    private readonly List<TreeNode> nodes = [];
    private readonly List<double> values = [];

    /// <summary>Adds a leaf of the given rows.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">Squares overflow.</exception>
    public int Add(ReadOnlySpan<int> rows, int depth)
    {
        double[] value = new double[target.Outputs];
        target.Value(rows, value);
        double weight = target.Weight(rows), impurity = target.Impurity(rows);
        if (nodes.Count == 0 && !double.IsFinite(weight * weight * impurity))
            throw new ArgumentException(FormattableString.Invariant($"The weights sum to {weight} and the impurity of all rows is {impurity}; their product is no double. Scale target or weights."));
        nodes.Add(new TreeNode(default, -1, -1, impurity, weight, depth));
        values.AddRange(value);
        return nodes.Count - 1;
    }

    public TreeNode this[int node] => nodes[node];

    public void Ask(int node, Question question) => nodes[node] = nodes[node] with { Question = question };

    public void SetLeft(int node, int child) => nodes[node] = nodes[node] with { Left = child };

    public void SetRight(int node, int child) => nodes[node] = nodes[node] with { Right = child };

    public Tree Finished() => new(nodes, new Matrix(nodes.Count, target.Outputs, [.. values]));
}
