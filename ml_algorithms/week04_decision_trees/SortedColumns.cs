using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.DecisionTrees;

/// <summary>
/// The columns of a matrix, each sorted once. A tree needs nothing else of the matrix, and does not change it: so the trees of a forest, or
/// the rounds of a boosting, share one and may be grown at the same time.
/// </summary>
public sealed class SortedColumns
{
    private SortedColumns(Matrix x, ulong[][] entries, double[][] values) => (X, Entries, Values) = (x, entries, values);

    /// <summary>The matrix; it must not change afterwards.</summary>
    public Matrix X { get; }

    /// <summary>Per column its n entries, ascending: rank in the upper half, row in the lower. Missing ones come last.</summary>
    internal ulong[][] Entries { get; }

    /// <summary>Per column its different values, ascending: rank r stands for <c>Values[j][r]</c>, and <see cref="uint.MaxValue"/> for a missing one.</summary>
    internal double[][] Values { get; }

    /// <summary>Sorts the columns of a matrix.</summary>
    /// <param name="x">n × d, NaN where missing.</param>
    public static SortedColumns Of(Matrix x)
    {
        ulong[][] entries = new ulong[x.Columns][];
        double[][] values = new double[x.Columns][];
        int[] order = new int[x.Rows];
        for (int j = 0; j < x.Columns; j++)
        {
            double[] column = x.Column(j);
            Sorting.ArgSort(column, order);
            entries[j] = new ulong[x.Rows];
            List<double> different = new(x.Rows);
            for (int i = 0; i < order.Length; i++)
            {
                double value = column[order[i]];
                if (!double.IsNaN(value) && (different.Count == 0 || different[^1] != value)) different.Add(value);
                uint rank = double.IsNaN(value) ? uint.MaxValue : (uint)different.Count - 1;
                entries[j][i] = (ulong)rank << 32 | (uint)order[i];
            }
            values[j] = [.. different];
        }
        return new SortedColumns(x, entries, values);
    }
}
