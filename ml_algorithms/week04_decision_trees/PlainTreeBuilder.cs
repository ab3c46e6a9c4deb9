using Curriculum.Toolkit;

namespace Week04.DecisionTrees;

/// <summary>
/// CART as it is defined (Breiman, Friedman, Olshen and Stone, 1984): try every question, keep the one whose two answers are least mixed,
/// and go on with either side. A node of m rows costs O(m²d); <see cref="FastTreeBuilder{TScan}"/> grows the same tree.
/// </summary>
internal sealed class PlainTreeBuilder
{
    private readonly Dataset data;
    private readonly ITarget target;
    private readonly GrowthLimits limits;
    private readonly TreeDraft draft;
    private readonly FeatureDraw draw;

    private PlainTreeBuilder(Dataset data, ITarget target, GrowthLimits limits)
    {
        (this.data, this.target, this.limits) = (data, target, limits);
        (draft, draw) = (new TreeDraft(target), new FeatureDraw(data.Columns, limits));
    }

    public static Tree Build(Dataset data, ITarget target, GrowthLimits limits)
    {
        PlainTreeBuilder builder = new(data, target, limits);
        builder.Grow(Weighing.Rows(data.Weights, data.Rows), depth: 0);
        return builder.draft.Finished();
    }

    private int Grow(int[] rows, int depth)
    {
        int node = draft.Add(rows, depth);
        if (limits.IsReached(depth, rows.Length) || target.IsPure(rows) || Best(rows) is not { } question) return node;
        draft.Ask(node, question);
        draft.SetLeft(node, Grow(Side(rows, question, left: true), depth + 1));
        draft.SetRight(node, Grow(Side(rows, question, left: false), depth + 1));
        return node;
    }

    private Question? Best(int[] rows)
    {
        double before = target.Weight(rows) * target.Impurity(rows), most = double.NegativeInfinity;
        Question? best = null;
        foreach (int feature in draw.Next(j => Varies(rows, j)))
            foreach (Question question in Questions(rows, feature))
            {
                int[] left = Side(rows, question, left: true), right = Side(rows, question, left: false);
                if (left.Length < limits.MinLeaf || right.Length < limits.MinLeaf) continue;
                // Each side counts by its weight: a tiny pure side does not make up for a large mixed one.
                double decrease = before - target.Weight(left) * target.Impurity(left) - target.Weight(right) * target.Impurity(right);
                if (!(decrease > most)) continue;
                most = decrease + TreeDraft.Tie * before;
                best = question.Completed(Present(rows, feature), rows.Any(row => double.IsNaN(data.X[row, feature])), target.Weight(left), target.Weight(right));
            }
        return best;
    }

    // In the order of the rule for ties: missing values left before right, low thresholds before high ones.
    private IEnumerable<Question> Questions(int[] rows, int feature)
    {
        int[] known = [.. rows.Where(row => !double.IsNaN(data.X[row, feature]))];
        bool gaps = known.Length < rows.Length;
        double[] values = [.. known.Select(row => data.X[row, feature]).Distinct().Order()];
        foreach (bool missingLeft in gaps ? (bool[])[true, false] : [true])
        {
            bool knownOrMissing = gaps && !missingLeft;
            if (data.Features[feature].Kind == FeatureKind.Numeric)
            {
                for (int i = 0; i + 1 < values.Length; i++) yield return new(feature, Question.Midway(values[i], values[i + 1]), null, missingLeft);
                if (knownOrMissing) yield return new(feature, double.PositiveInfinity, null, false);
            }
            else
            {
                for (int order = 0; order < target.Orders; order++)
                {
                    // Of all 2^(L−1) − 1 ways to part L levels, the best is among the L − 1 cuts of this order (Fisher 1958; Breiman et al.
                    // 1984, theorem 4.5). With three classes or more there is one order per class, and it is only a good one.
                    double[] levels = [.. values.OrderBy(level => target.Mean([.. known.Where(row => data.X[row, feature] == level)], order)).ThenBy(level => level)];
                    for (int cut = 1; cut < levels.Length || (knownOrMissing && cut == levels.Length); cut++)
                    {
                        bool[] left = new bool[data.Features[feature].Levels.Count];
                        foreach (double level in levels[..cut]) left[(int)level] = true;
                        yield return new(feature, double.NaN, left, missingLeft);
                    }
                }
            }
        }
    }

    private bool Varies(int[] rows, int feature) => rows.Any(row => !data.X[row, feature].Equals(data.X[rows[0], feature]));

    private int[] Side(int[] rows, Question question, bool left) => [.. rows.Where(row => question.GoesLeft(data.X[row, question.Feature]) == left)];

    private bool[]? Present(int[] rows, int feature) => data.Features[feature].Kind == FeatureKind.Numeric ? null
        : [.. data.Features[feature].Levels.Select((_, level) => rows.Any(row => data.X[row, feature] == level))];
}
