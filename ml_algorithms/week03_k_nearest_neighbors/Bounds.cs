using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>The box that just holds some points.</summary>
internal sealed record Bounds(double[] Lower, double[] Upper)
{
    /// <summary>The box of some rows, of which only every step-th is looked at.</summary>
    public static Bounds Of(Matrix points, ReadOnlySpan<int> rows, int step)
    {
        double[] lower = points.Row(rows[0]).ToArray(), upper = points.Row(rows[0]).ToArray();
        for (int i = 0; i < rows.Length; i += step)
        {
            ReadOnlySpan<double> point = points.Values.AsSpan(rows[i] * lower.Length, lower.Length);
            for (int j = 0; j < point.Length; j++)
            {
                lower[j] = double.MinNative(lower[j], point[j]);
                upper[j] = double.MaxNative(upper[j], point[j]);
            }
        }
        return new Bounds(lower, upper);
    }

    /// <summary>The feature in which the box is longest.</summary>
    public int Widest()
    {
        int widest = 0;
        for (int j = 1; j < Lower.Length; j++)
            if (Upper[j] - Lower[j] > Upper[widest] - Lower[widest]) widest = j;
        return widest;
    }
}
