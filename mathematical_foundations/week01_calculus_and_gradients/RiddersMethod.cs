namespace Week01.CalculusAndGradients;

/// <summary>A derivative, and how far off it may be.</summary>
/// <param name="Value">The derivative.</param>
/// <param name="Error">An estimate of its error, not a bound.</param>
public sealed record EstimatedDerivative(double Value, double Error);

/// <summary>
/// Richardson's idea carried on: central differences with ever smaller steps in one column of a table, and in each further
/// column one more power of h² taken out. The entry that agrees best with its neighbours wins, so nobody has to know the
/// best step (C. J. F. Ridders, "Accurate computation of F′(x) and F′(x) F″(x)", Advances in Engineering Software 4, 1982).
/// The usual form stops as soon as a row is worse than the best so far; two rows that agree by chance then end it early with
/// an error estimate that is too good. All rows cost 24 values of f, so here they are all computed.
/// </summary>
public static class RiddersMethod
{
    private const int Rows = 12;
    private const double Shrink = 1.4;

    /// <summary>The derivative at x.</summary>
    /// <param name="f">The function, smooth between x − h and x + h.</param>
    /// <param name="x">Where.</param>
    /// <param name="h">The first step: large, a length over which f changes noticeably. It is shrunk from there.</param>
    public static EstimatedDerivative Derivative(Func<double, double> f, double x, double h)
    {
        double[,] table = new double[Rows, Rows];
        EstimatedDerivative best = new(double.NaN, double.PositiveInfinity);
        for (int i = 0; i < Rows; i++, h /= Shrink)
        {
            table[i, 0] = FiniteDifferences.Central(f, x, h);
            double factor = Shrink * Shrink;
            for (int j = 1; j <= i; j++, factor *= Shrink * Shrink)
            {
                table[i, j] = (factor * table[i, j - 1] - table[i - 1, j - 1]) / (factor - 1);
                // As good as its distance from the two entries that it was made of.
                double error = Math.Max(Math.Abs(table[i, j] - table[i, j - 1]), Math.Abs(table[i, j] - table[i - 1, j - 1]));
                if (error <= best.Error) best = new EstimatedDerivative(table[i, j], error);
            }
        }
        return best;
    }
}
