namespace Week02.Optimization;

/// <summary>
/// A walk on x² from 2 that steps over the minimum each time, a little less far: tried first are the lengths 2 + 3 · 2⁻⁽ᵏ⁺¹⁾. Every
/// one of them lowers x², and a search that accepts any decrease is led to ±1. (J. E. Dennis and R. B. Schnabel, 1983, section 6.3.)
/// </summary>
public static class OvershootingWalk
{
    /// <summary>The places, the start first.</summary>
    /// <param name="search">The line search; with a sufficient decrease of 0 it accepts any.</param>
    /// <param name="steps">How many steps.</param>
    public static double[] Run(Backtracking search, int steps)
    {
        double[] places = [2, .. new double[steps]];
        for (int k = 0; k < steps; k++)
        {
            double x = places[k], down = -Math.Sign(x);
            double? alpha = down == 0 ? null : search.Search(length => (x + length * down) * (x + length * down), x * x, -2 * Math.Abs(x), 2 + 3 * Math.Pow(2, -(k + 1)));
            places[k + 1] = x + (alpha ?? 0) * down;
        }
        return places;
    }
}
