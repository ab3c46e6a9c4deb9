using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Week05.SupportVectorMachines;

/// <summary>
/// <see cref="PlainSmo"/> with rows of K from a cache, and its three loops eight numbers at a time in two: one chooses j, one updates the gradient and
/// chooses the next i on the way. A row that may not rise (or fall) carries a penalty of −∞ (or ∞), which spares the loops a branch. Largest and
/// smallest are exact and ties go to the lowest number, so every machine goes the same way.
/// </summary>
public static class FastSmo
{
    /// <inheritdoc cref="PlainSmo.Solve"/>
    /// <param name="rows">The n rows and their kernel.</param>
    /// <param name="y">n times 1 or −1.</param>
    /// <param name="c">n bounds C of the αᵢ.</param>
    /// <param name="tolerance">Stops when no pair violates the conditions of the optimum by more.</param>
    /// <param name="maxSteps">Stops there in any case.</param>
    /// <param name="cacheMegabytes">Room for rows of K.</param>
    public static DualSolution Solve(FixedRows rows, double[] y, double[] c, double tolerance, int maxSteps, double cacheMegabytes)
    {
        int n = y.Length, padded = (n + 7) / 8 * 8, steps = 0;
        KernelRowCache cache = new(rows, padded, cacheMegabytes);
        double[] beta = new double[n], lower = new double[n], upper = new double[n];
        // What fills up to a multiple of eight may neither rise nor fall.
        double[] g = new double[padded], rise = new double[padded], fall = new double[padded], diagonal = new double[padded];
        rise.AsSpan().Fill(double.NegativeInfinity);
        fall.AsSpan().Fill(double.PositiveInfinity);
        rows.Diagonal.CopyTo(diagonal, 0);
        y.CopyTo(g, 0);
        for (int t = 0; t < n; t++)
        {
            (lower[t], upper[t]) = (Math.Min(0, y[t] * c[t]), Math.Max(0, y[t] * c[t]));
            Allow(t);
        }

        (int i, double least) = Update(g, rise, fall, g, g, 0);
        while (steps < maxSteps && i >= 0 && g[i] - least > tolerance)
        {
            ReadOnlySpan<double> rowI = cache.Row(i);
            int j = Partner(g, fall, diagonal, rowI, g[i], diagonal[i]);
            // Kernel values near the largest double: no gain is left that a double can hold.
            if (j < 0) break;
            ReadOnlySpan<double> rowJ = cache.Row(j);
            double a = diagonal[i] + diagonal[j] - 2 * rowI[j];
            double step = (g[i] - g[j]) / (a > 0 ? a : PlainSmo.Tau), roomI = upper[i] - beta[i], roomJ = beta[j] - lower[j];
            step = Math.Min(step, Math.Min(roomI, roomJ));
            beta[i] = step == roomI ? upper[i] : beta[i] + step;
            beta[j] = step == roomJ ? lower[j] : beta[j] - step;
            Allow(i);
            Allow(j);
            (i, least) = Update(g, rise, fall, rowI, rowJ, step);
            steps++;
        }
        return DualSolution.Of(beta, lower, upper, g.AsSpan(0, n), y, steps, tolerance);

        void Allow(int t)
        {
            rise[t] = beta[t] < upper[t] ? 0 : double.NegativeInfinity;
            fall[t] = beta[t] > lower[t] ? 0 : double.PositiveInfinity;
        }
    }

    /// <summary>g ← g − step (row i − row j); and then which of those that may rise has the largest g, and the smallest g of those that may fall.</summary>
    private static (int I, double Least) Update(Span<double> g, ReadOnlySpan<double> rise, ReadOnlySpan<double> fall, ReadOnlySpan<double> rowI, ReadOnlySpan<double> rowJ, double step)
    {
        Span<Vector512<double>> gs = Eights(g);
        ReadOnlySpan<Vector512<double>> rises = Eights(rise)[..gs.Length], falls = Eights(fall)[..gs.Length], rowsI = Eights(rowI)[..gs.Length], rowsJ = Eights(rowJ)[..gs.Length];
        Vector512<double> most = Vector512.Create(double.NegativeInfinity), least = Vector512.Create(double.PositiveInfinity), at = Vector512.Create(-1.0);
        Vector512<double> here = Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7), steps = Vector512.Create(step), eight = Vector512.Create(8.0);
        for (int k = 0; k < gs.Length; k++)
        {
            Vector512<double> now = gs[k] - steps * (rowsI[k] - rowsJ[k]), mayRise = now + rises[k];
            gs[k] = now;
            Vector512<double> larger = Vector512.GreaterThan(mayRise, most);
            most = Vector512.ConditionalSelect(larger, mayRise, most);
            at = Vector512.ConditionalSelect(larger, here, at);
            Vector512<double> mayFall = now + falls[k];
            least = Vector512.ConditionalSelect(Vector512.LessThan(mayFall, least), mayFall, least);
            here += eight;
        }
        double smallest = double.PositiveInfinity;
        for (int lane = 0; lane < 8; lane++) smallest = Math.Min(smallest, least.GetElement(lane));
        return (Largest(most, at), smallest);
    }

    /// <summary>Of those that may fall and lie below gᵢ, the one with the largest (gᵢ − gⱼ)² / (Kᵢᵢ + Kⱼⱼ − 2 Kᵢⱼ).</summary>
    private static int Partner(ReadOnlySpan<double> g, ReadOnlySpan<double> fall, ReadOnlySpan<double> diagonal, ReadOnlySpan<double> rowI, double gi, double kii)
    {
        ReadOnlySpan<Vector512<double>> gs = Eights(g), falls = Eights(fall)[..gs.Length], diagonals = Eights(diagonal)[..gs.Length], rowsI = Eights(rowI)[..gs.Length];
        Vector512<double> top = Vector512.Create(gi), own = Vector512.Create(kii), two = Vector512.Create(2.0), tau = Vector512.Create(PlainSmo.Tau);
        Vector512<double> most = Vector512<double>.Zero, at = Vector512.Create(-1.0), here = Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7), eight = Vector512.Create(8.0);
        for (int k = 0; k < gs.Length; k++)
        {
            // A row that may not fall has ∞ here, and a rise of −∞: no gain.
            Vector512<double> rise = top - (gs[k] + falls[k]), a = own + diagonals[k] - two * rowsI[k];
            a = Vector512.ConditionalSelect(Vector512.GreaterThan(a, Vector512<double>.Zero), a, tau);
            Vector512<double> gain = rise * rise / a;
            Vector512<double> larger = Vector512.GreaterThan(gain, most) & Vector512.GreaterThan(rise, Vector512<double>.Zero);
            most = Vector512.ConditionalSelect(larger, gain, most);
            at = Vector512.ConditionalSelect(larger, here, at);
            here += eight;
        }
        return Largest(most, at);
    }

    private static int Largest(Vector512<double> values, Vector512<double> at)
    {
        int best = 0;
        for (int lane = 1; lane < 8; lane++)
            if (values.GetElement(lane) > values.GetElement(best) || (values.GetElement(lane) == values.GetElement(best) && at.GetElement(lane) < at.GetElement(best))) best = lane;
        return (int)at.GetElement(best);
    }

    private static Span<Vector512<double>> Eights(Span<double> numbers) => MemoryMarshal.Cast<double, Vector512<double>>(numbers);

    private static ReadOnlySpan<Vector512<double>> Eights(ReadOnlySpan<double> numbers) => MemoryMarshal.Cast<double, Vector512<double>>(numbers);
}
