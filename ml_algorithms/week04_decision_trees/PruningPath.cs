using Curriculum.Toolkit;

namespace Week04.DecisionTrees;

/// <summary>One tree of the path.</summary>
/// <param name="Alpha">The least price of a leaf at which it is the best subtree.</param>
/// <param name="Leaves">Its leaves.</param>
/// <param name="Impurity">The impurity of its leaves, weighted by their shares of the training weight: R(T).</param>
public sealed record PruningStep(double Alpha, int Leaves, double Impurity);

/// <summary>
/// Cost-complexity pruning (Breiman et al. 1984, chapter 3): let a subtree T cost R(T) + α · leaves. As α grows from 0, the best subtree
/// loses its weakest link again and again, the node whose branch saves least impurity per leaf, until the root alone is left.
/// </summary>
public sealed class PruningPath
{
    // Links that are equally weak go together; so close is equal.
    private const double Equal = 1e-10;

    private readonly Tree tree;
    private readonly double[] becomesLeaf;      // per node the α at which it stops asking, ∞ for a leaf

    private PruningPath(Tree tree, double[] becomesLeaf, IReadOnlyList<PruningStep> steps) => (this.tree, this.becomesLeaf, Steps) = (tree, becomesLeaf, steps);

    /// <summary>The trees of the path, from the full one at α = 0 to the root; α increases strictly.</summary>
    public IReadOnlyList<PruningStep> Steps { get; }

    /// <summary>Finds the weakest links of a tree, one after another.</summary>
    public static PruningPath Of(Tree tree)
    {
        int n = tree.Nodes.Count;
        double total = tree.Nodes[0].Weight;
        double[] own = [.. tree.Nodes.Select(node => node.Weight * node.Impurity / total)];    // R(t): what the node costs as a leaf
        double[] becomesLeaf = [.. Enumerable.Repeat(double.PositiveInfinity, n)];
        double[] branch = new double[n], link = new double[n];
        int[] leaves = new int[n];
        bool[] stands = new bool[n];
        stands[0] = true;
        List<PruningStep> steps = [];
        double alpha = 0;
        while (true)
        {
            // Children come after their parents, so from the back each node finds its children done.
            for (int t = n - 1; t >= 0; t--)
            {
                TreeNode node = tree.Nodes[t];
                bool leaf = node.IsLeaf || becomesLeaf[t] <= alpha;
                (branch[t], leaves[t]) = leaf ? (own[t], 1) : (branch[node.Left] + branch[node.Right], leaves[node.Left] + leaves[node.Right]);
                link[t] = leaf ? double.PositiveInfinity : (own[t] - branch[t]) / (leaves[t] - 1);
            }
            PruningStep step = new(alpha, leaves[0], branch[0]);
            if (steps.Count > 0 && steps[^1].Alpha == alpha) steps[^1] = step;
            else steps.Add(step);
            if (leaves[0] == 1) return new PruningPath(tree, becomesLeaf, steps);

            // From the front, each node learns whether it still stands: whether all above it still ask.
            double weakest = double.PositiveInfinity;
            for (int t = 0; t < n; t++)
            {
                if (!stands[t]) link[t] = double.PositiveInfinity;
                TreeNode node = tree.Nodes[t];
                if (!node.IsLeaf) stands[node.Left] = stands[node.Right] = link[t] < double.PositiveInfinity;
                weakest = Math.Min(weakest, link[t]);
            }
            double next = Math.Max(0, weakest) <= alpha + Equal * own[0] ? alpha : weakest;
            for (int t = 0; t < n; t++)
                if (link[t] <= Math.Max(weakest, next) + Equal * own[0]) becomesLeaf[t] = next;
            alpha = next;
        }
    }

    /// <summary>The node of the full tree at which a row ends when each leaf costs <paramref name="alpha"/>, without building that subtree.</summary>
    /// <param name="row">d values; NaN for a missing one.</param>
    /// <param name="alpha">0 or more, in impurity.</param>
    public int NodeOf(ReadOnlySpan<double> row, double alpha)
    {
        int t = 0;
        while (true)
        {
            TreeNode node = tree.Nodes[t];
            if (node.IsLeaf || becomesLeaf[t] <= alpha) return t;
            t = node.Question.GoesLeft(row[node.Question.Feature]) ? node.Left : node.Right;
        }
    }

    /// <summary>The best subtree when each leaf costs <paramref name="alpha"/>; of equally good ones the smallest.</summary>
    /// <param name="alpha">0 or more, in impurity.</param>
    public Tree At(double alpha)
    {
        if (!(alpha >= 0)) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "The price of a leaf is 0 or more.");
        List<TreeNode> nodes = [];
        List<double> values = [];
        Copy(0);
        return new Tree(nodes, new Matrix(nodes.Count, tree.Outputs, [.. values]));

        int Copy(int t)
        {
            TreeNode node = tree.Nodes[t];
            int at = nodes.Count;
            nodes.Add(node);
            values.AddRange(tree.Value(t));
            if (node.IsLeaf || becomesLeaf[t] <= alpha) nodes[at] = node with { Question = default, Left = -1, Right = -1 };
            else
            {
                int left = Copy(node.Left), right = Copy(node.Right);
                nodes[at] = node with { Left = left, Right = right };
            }
            return at;
        }
    }
}
