using Curriculum.Toolkit;

namespace Week04.DecisionTrees;

/// <summary>
/// The same tree as <see cref="PlainTreeBuilder"/>. Every column is sorted once, before the first question; a node scans its part of each
/// sorted column while the sums on either side are kept up to date, and then parts every column in two without disturbing its order. A
/// level of the tree costs O(nd), however many nodes it has.
/// </summary>
/// <typeparam name="TScan">The measure, compiled into the loops.</typeparam>
internal sealed class FastTreeBuilder<TScan> where TScan : struct, ISplitScan
{
    private const ulong MissingRank = uint.MaxValue;

    private readonly SortedColumns columns;
    private readonly IReadOnlyList<Feature> features;
    private readonly ITarget target;
    private readonly GrowthLimits limits;
    private readonly TreeDraft draft;
    private readonly FeatureDraw draw;
    private readonly ulong[][] entries;         // per column the entries of the rows that count; a node owns the same stretch of each
    private readonly ulong[] aside;
    private readonly int[] rows, rowsAside;     // the rows in the data's order, parted likewise
    private readonly byte[] goesLeft;           // by row: 1 or 0
    private TScan scan;
    private Question best;
    private double most, tie;
    private bool found;

    private FastTreeBuilder(SortedColumns columns, IReadOnlyList<Feature> features, ITarget target, TScan scan, double[]? weights, GrowthLimits limits)
    {
        (this.columns, this.features, this.target, this.scan, this.limits) = (columns, features, target, scan, limits);
        (draft, draw) = (new TreeDraft(target), new FeatureDraw(features.Count, limits));
        rows = Weighing.Rows(weights, columns.X.Rows);
        bool all = rows.Length == columns.X.Rows;
        entries = [.. columns.Entries.Select(column => all ? (ulong[])column.Clone() : [.. column.Where(entry => weights![(uint)entry] > 0)])];
        (aside, rowsAside, goesLeft) = (new ulong[rows.Length], new int[rows.Length], new byte[columns.X.Rows]);
    }

    public static Tree Build(SortedColumns columns, IReadOnlyList<Feature> features, ITarget target, TScan scan, double[]? weights, GrowthLimits limits) =>
        new FastTreeBuilder<TScan>(columns, features, target, scan, weights, limits).Grow();

    private Tree Grow()
    {
        Stack<(int Start, int Length, int Depth, int RightOf)> open = [];
        open.Push((0, rows.Length, 0, -1));
        while (open.TryPop(out (int Start, int Length, int Depth, int RightOf) next))
        {
            (int start, int length, int depth, int rightOf) = next;
            ReadOnlySpan<int> own = rows.AsSpan(start, length);
            int node = draft.Add(own, depth);
            if (rightOf >= 0) draft.SetRight(rightOf, node);
            if (limits.IsReached(depth, length) || target.IsPure(own) || !Find(start, length, draft[node])) continue;
            draft.Ask(node, best);
            draft.SetLeft(node, node + 1);
            int left = Part(start, length, childrenAreLeaves: limits.IsReached(depth + 1, length - 1));
            open.Push((start + left, length - left, depth + 1, node));
            open.Push((start, left, depth + 1, -1));
        }
        return draft.Finished();
    }

    private bool Find(int start, int length, TreeNode node)
    {
        (found, most, tie) = (false, double.NegativeInfinity, TreeDraft.Tie * node.Weight * node.Impurity);
        scan.Begin(rows.AsSpan(start, length));
        foreach (int feature in draw.Next(j => entries[j][start] >> 32 != entries[j][start + length - 1] >> 32))
        {
            ReadOnlySpan<ulong> column = entries[feature].AsSpan(start, length);
            int known = length;
            while (known > 0 && column[known - 1] >> 32 == MissingRank) known--;
            if (features[feature].Kind == FeatureKind.Numeric) ScanNumbers(feature, column, known);
            else ScanLevels(feature, column, known);
        }
        return found;
    }

    private void ScanNumbers(int feature, ReadOnlySpan<ulong> column, int known)
    {
        double[] values = columns.Values[feature];
        ReadOnlySpan<ulong> missing = column[known..];
        foreach (bool missingLeft in missing.Length > 0 ? (bool[])[true, false] : [true])
        {
            scan.Reset();
            int before = missingLeft ? missing.Length : 0;
            if (missingLeft) Move(missing);
            for (int i = 0; i < known - 1; i++)
            {
                scan.MoveLeft((int)(uint)column[i]);
                ulong rank = column[i] >> 32, next = column[i + 1] >> 32;
                if (rank != next && IsBetter(before + i + 1, column.Length))
                    Keep(new Question(feature, Question.Midway(values[rank], values[next]), null, missingLeft), null, missing.Length > 0);
            }
            if (missingLeft || known == 0) continue;
            scan.MoveLeft((int)(uint)column[known - 1]);
            if (IsBetter(known, column.Length)) Keep(new Question(feature, double.PositiveInfinity, null, false), null, true);
        }
    }

    private void ScanLevels(int feature, ReadOnlySpan<ulong> column, int known)
    {
        double[] codes = columns.Values[feature];
        ReadOnlySpan<ulong> missing = column[known..];
        // Equal levels stand together: one stretch for each level that the node has.
        List<(int Level, int Start, int Length)> stretches = [];
        bool[] present = new bool[features[feature].Levels.Count];
        for (int i = 0, start = 0; i < known; i++)
        {
            if (i + 1 < known && column[i] >> 32 == column[i + 1] >> 32) continue;
            int level = (int)codes[column[i] >> 32];
            stretches.Add((level, start, i + 1 - start));
            present[level] = true;
            start = i + 1;
        }
        double[] means = new double[stretches.Count];
        foreach (bool missingLeft in missing.Length > 0 ? (bool[])[true, false] : [true])
            for (int order = 0; order < target.Orders; order++)
            {
                for (int s = 0; s < means.Length; s++) means[s] = target.Mean(RowsOf(column.Slice(stretches[s].Start, stretches[s].Length)), order);
                int[] byMean = [.. Enumerable.Range(0, means.Length).OrderBy(s => means[s])];
                scan.Reset();
                int moved = missingLeft ? missing.Length : 0;
                if (missingLeft) Move(missing);
                bool[] left = new bool[present.Length];
                for (int cut = 0; cut < byMean.Length; cut++)
                {
                    (int level, int start, int length) = stretches[byMean[cut]];
                    Move(column.Slice(start, length));
                    (left[level], moved) = (true, moved + length);
                    if (moved < column.Length && IsBetter(moved, column.Length))
                        Keep(new Question(feature, double.NaN, [.. left], missingLeft), present, missing.Length > 0);
                }
            }
    }

    private void Move(ReadOnlySpan<ulong> column)
    {
        foreach (ulong entry in column) scan.MoveLeft((int)(uint)entry);
    }

    private static int[] RowsOf(ReadOnlySpan<ulong> column)
    {
        int[] found = new int[column.Length];
        for (int i = 0; i < found.Length; i++) found[i] = (int)(uint)column[i];
        return found;
    }

    private bool IsBetter(int left, int all) => scan.Decrease() > most && left >= limits.MinLeaf && all - left >= limits.MinLeaf;

    private void Keep(Question question, bool[]? present, bool metMissing)
    {
        (found, most) = (true, scan.Decrease() + tie);
        best = question.Completed(present, metMissing, scan.LeftWeight, scan.RightWeight);
    }

    // How many rows go left; they then come first, in the order in which they stood.
    private int Part(int start, int length, bool childrenAreLeaves)
    {
        ReadOnlySpan<ulong> asked = entries[best.Feature].AsSpan(start, length);
        double[] values = columns.Values[best.Feature];
        foreach (ulong entry in asked)
            goesLeft[(uint)entry] = best.GoesLeft(entry >> 32 == MissingRank ? double.NaN : values[entry >> 32]) ? (byte)1 : (byte)0;

        Span<int> own = rows.AsSpan(start, length);
        int left = 0, right = 0;
        foreach (int row in own)
        {
            int yes = goesLeft[row];
            rowsAside[right] = row;
            own[left] = row;
            left += yes;
            right += 1 - yes;
        }
        rowsAside.AsSpan(0, right).CopyTo(own[left..]);
        if (childrenAreLeaves) return left;
        foreach (ulong[] column in entries)
        {
            Span<ulong> stretch = column.AsSpan(start, length);
            left = right = 0;
            foreach (ulong entry in stretch)
            {
                // Both are written, and the one that counts is kept: no branch for the processor to guess.
                int yes = goesLeft[(uint)entry];
                aside[right] = entry;
                stretch[left] = entry;
                left += yes;
                right += 1 - yes;
            }
            aside.AsSpan(0, right).CopyTo(stretch[left..]);
        }
        return left;
    }
}
