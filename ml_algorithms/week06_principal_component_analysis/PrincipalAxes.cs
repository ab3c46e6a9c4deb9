using Curriculum.Toolkit;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>What each of the routes finds: the axes of the cloud of points, and how far it reaches along them.</summary>
/// <param name="Mean">m, the middle of the cloud, d numbers.</param>
/// <param name="Components">V, k × d: a row is an axis, of length 1, at right angles to the others.</param>
/// <param name="Variances">λ, k numbers, the largest first: the variance of the points along each axis, with 1 / (n − 1).</param>
/// <param name="TotalVariance">The sum of the variances of all d columns, which is that along all axes.</param>
/// <param name="RoundOff">A variance below this cannot be told from rounding on the route that was taken.</param>
public sealed record PrincipalAxes(double[] Mean, Matrix Components, double[] Variances, double TotalVariance, double RoundOff)
{
    /// <summary>
    /// An axis and its opposite are the same axis. So that everybody prints the same one, the entry of largest size is made
    /// positive (the rule of scikit-learn since version 1.5).
    /// </summary>
    /// <param name="components">V, changed in place.</param>
    public static void Orient(Matrix components)
    {
        for (int i = 0; i < components.Rows; i++)
        {
            Span<double> axis = components.Row(i);
            double largest = 0;
            foreach (double entry in axis)
                if (Math.Abs(entry) > Math.Abs(largest)) largest = entry;
            if (largest < 0)
                foreach (ref double entry in axis) entry = -entry;
        }
    }
}
