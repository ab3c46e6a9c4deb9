using Curriculum.Kernels;

namespace Week06.RocVsPrecisionRecall;

/// <summary>Ranks from 1 for the smallest; equal values share the mean of their places.</summary>
public static class MidRanks
{
    /// <summary>The rank of every value, in the order of the values.</summary>
    public static double[] Of(double[] values)
    {
        int[] order = new int[values.Length];
        Sorting.ArgSort(values, order);
        double[] ranks = new double[values.Length];
        for (int first = 0, end; first < order.Length; first = end)
        {
            for (end = first + 1; end < order.Length && values[order[end]] == values[order[first]];) end++;
            for (int at = first; at < end; at++) ranks[order[at]] = (first + 1 + end) / 2.0;
        }
        return ranks;
    }
}
