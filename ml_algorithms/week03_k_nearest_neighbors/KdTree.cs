using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>
/// Bentley's k-d tree: the points are halved along the feature in which they spread most, and the halves again. A query goes down to
/// the leaf where it would lie, and looks elsewhere only where something as near can still be.
/// <para>
/// Every node has the box that just holds its points. No point in a box is nearer than the box itself, and that stays true to the last
/// bit: the distance of a box is summed in the same order as that of a point, of terms that are none of them larger, and rounding never
/// turns an order round. So the tree misses nothing, and finds exactly what <see cref="PlainNeighbors"/> finds.
/// </para>
/// </summary>
/// <remarks>J. L. Bentley, "Multidimensional binary search trees used for associative searching", Communications of the ACM 18(9), 1975.</remarks>
public sealed class KdTree : INeighborSearch
{
    // Two to four blocks of eight points: looking at a leaf is then about as much work as finding the way to it.
    private const int BlocksInALeaf = 4;
    private const int QueriesAtOnce = 64;

    private readonly PointBlocks blocks;
    private readonly double[] boxes;        // per pair of siblings and feature: lower left, lower right, upper left, upper right
    private readonly int[] firstBlock;      // of each leaf, and at the end the number of all blocks
    private readonly int d, levels;

    /// <summary>Builds the tree in O(n d log n) steps.</summary>
    /// <param name="points">n points × d features.</param>
    /// <exception cref="ArgumentException">There are no points, no features, or a value is not finite.</exception>
    public KdTree(Matrix points)
    {
        Requires.Points(points);
        (Count, d) = (points.Rows, points.Columns);
        int all = (Count + PointBlocks.Width - 1) / PointBlocks.Width;
        while (all >> levels > BlocksInALeaf) levels++;
        int[] order = [.. Enumerable.Range(0, Count)];
        boxes = new double[((1 << levels) - 1) * 4 * d];
        firstBlock = new int[(1 << levels) + 1];
        firstBlock[^1] = all;
        Build(points, order, new double[Count], node: 0, from: 0, to: all);
        blocks = new PointBlocks(points, order);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public Neighbors Nearest(Matrix queries, int k, int threads = 1)
    {
        Requires.Queries(queries, k, threads, Count, d);
        int[] rows = new int[queries.Rows * k];
        double[] squares = new double[queries.Rows * k];
        NearestList.Clear(squares, rows);
        long examined = 0;
        Parallel.For(0, (queries.Rows + QueriesAtOnce - 1) / QueriesAtOnce, new ParallelOptions { MaxDegreeOfParallelism = threads }, share =>
        {
            long here = 0;
            for (int query = share * QueriesAtOnce; query < Math.Min(queries.Rows, (share + 1) * QueriesAtOnce); query++)
                here += Search(queries.Row(query), new NearestList(squares.AsSpan(query * k, k), rows.AsSpan(query * k, k)));
            Interlocked.Add(ref examined, here);
        });
        return Neighbors.FromSquares(queries.Rows, k, rows, squares, examined);
    }

    // The nodes lie as in a heap: the children of node are 2 node + 1 and 2 node + 2, and the last 2^levels nodes are the leaves.
    private long Search(ReadOnlySpan<double> query, NearestList nearest)
    {
        Span<int> waiting = stackalloc int[32];
        Span<double> bounds = stackalloc double[32];
        int depth = 1, firstLeaf = (1 << levels) - 1;
        long examined = 0;
        (waiting[0], bounds[0]) = (0, 0);
        while (depth > 0)
        {
            int node = waiting[--depth];
            double bound = bounds[depth];
            while (bound <= nearest.Worst && node < firstLeaf)
            {
                Vector128<double> children = BoxDistances(node, query);
                (double left, double right) = (children[0], children[1]);
                bool leftFirst = left <= right;
                (waiting[depth], bounds[depth]) = leftFirst ? (2 * node + 2, right) : (2 * node + 1, left);
                depth++;
                (node, bound) = leftFirst ? (2 * node + 1, left) : (2 * node + 2, right);
            }
            // Not below but up to the worst: a point that is as far as the worst may have a smaller row number.
            if (!(bound <= nearest.Worst)) continue;
            int leaf = node - firstLeaf;
            for (int block = firstBlock[leaf]; block < firstBlock[leaf + 1]; block++) blocks.Offer(block, blocks.SquaredDistances(block, query), nearest);
            examined += Math.Min(Count, firstBlock[leaf + 1] * PointBlocks.Width) - firstBlock[leaf] * PointBlocks.Width;
        }
        return examined;
    }

    /// <summary>
    /// All points within a radius of a query: the same that <see cref="PlainNeighbors.Within"/> finds, in another order. A box farther away
    /// than the radius is passed over with all that is in it.
    /// </summary>
    /// <param name="query">d numbers.</param>
    /// <param name="radius">At least 0, in the features' units; a point exactly so far is within.</param>
    /// <param name="found">Emptied and filled with the row numbers, so that many queries can use one list.</param>
    /// <returns>To how many points the distance was computed.</returns>
    /// <exception cref="ArgumentException">The query has another length or is not finite, or the radius is negative or absurd.</exception>
    public int Within(ReadOnlySpan<double> query, double radius, List<int> found)
    {
        Requires.Query(query, radius, d);
        double square = radius * radius;
        Span<int> waiting = stackalloc int[32], rows = CollectionsMarshal.AsSpan(found);
        int depth = 1, firstLeaf = (1 << levels) - 1, examined = 0, count = 0;
        waiting[0] = 0;
        while (depth > 0)
        {
            int node = waiting[--depth];
            if (node < firstLeaf)
            {
                // Both children are written down, and the place of the next is moved on only past those that are near enough.
                Vector128<double> children = BoxDistances(node, query);
                waiting[depth] = 2 * node + 1;
                depth += children[0] <= square ? 1 : 0;
                waiting[depth] = 2 * node + 2;
                depth += children[1] <= square ? 1 : 0;
                continue;
            }
            int leaf = node - firstLeaf, from = firstBlock[leaf], to = firstBlock[leaf + 1], most = count + (to - from) * PointBlocks.Width;
            if (most > rows.Length)
            {
                CollectionsMarshal.SetCount(found, Math.Max(most, 2 * rows.Length));
                rows = CollectionsMarshal.AsSpan(found);
            }
            for (int block = from; block < to; block++) count += blocks.Within(block, blocks.SquaredDistances(block, query), square, rows[count..]);
            examined += Math.Min(Count, to * PointBlocks.Width) - from * PointBlocks.Width;
        }
        CollectionsMarshal.SetCount(found, count);
        return examined;
    }

    /// <summary>The squared distances of a query to the boxes of both children: Σⱼ of how far it lies below or above them, squared.</summary>
    private Vector128<double> BoxDistances(int node, ReadOnlySpan<double> query)
    {
        ref double box = ref boxes[node * 4 * d];
        Vector128<double> sum = Vector128<double>.Zero;
        for (int j = 0; j < query.Length; j++)
        {
            Vector128<double> q = Vector128.Create(query[j]);
            Vector128<double> below = Vector128.LoadUnsafe(ref box, (nuint)(4 * j)) - q, above = q - Vector128.LoadUnsafe(ref box, (nuint)(4 * j + 2));
            Vector128<double> outside = Vector128.MaxNative(Vector128.MaxNative(below, above), Vector128<double>.Zero);
            sum = Vector128.FusedMultiplyAdd(outside, outside, sum);
        }
        return sum;
    }

    // Blocks from .. to belong to the node; cuts lie between blocks, so that a leaf is whole blocks.
    private void Build(Matrix points, int[] order, double[] keys, int node, int from, int to)
    {
        int first = from * PointBlocks.Width, end = Math.Min(Count, to * PointBlocks.Width);
        int leaf = node - ((1 << levels) - 1);
        if (leaf >= 0)
        {
            firstBlock[leaf] = from;
            Bounds box = Bounds.Of(points, order.AsSpan(first, end - first), 1);
            for (int j = 0; node > 0 && j < d; j++) (Lower(node, j), Upper(node, j)) = (box.Lower[j], box.Upper[j]);
            return;
        }
        // A thousand points of many are enough to see in which feature they spread most.
        int widest = Bounds.Of(points, order.AsSpan(first, end - first), 1 + (end - first) / 1024).Widest();
        int middle = (from + to) / 2;
        for (int i = first; i < end; i++) keys[i] = points.Values[order[i] * d + widest];
        Selection.Split(keys.AsSpan(first, end - first), order.AsSpan(first, end - first), middle * PointBlocks.Width - first);
        int left = 2 * node + 1, right = left + 1;
        Build(points, order, keys, left, from, middle);
        Build(points, order, keys, right, middle, to);
        for (int j = 0; node > 0 && j < d; j++)
            (Lower(node, j), Upper(node, j)) = (Math.Min(Lower(left, j), Lower(right, j)), Math.Max(Upper(left, j), Upper(right, j)));
    }

    // Where the box of a node stands beside its sibling's. The root has no sibling, and nobody asks for its distance.
    private ref double Lower(int node, int j) => ref boxes[((node - 1) / 2 * d + j) * 4 + (node - 1) % 2];

    private ref double Upper(int node, int j) => ref boxes[((node - 1) / 2 * d + j) * 4 + (node - 1) % 2 + 2];
}
