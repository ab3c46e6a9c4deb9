using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>What a row on the wrong side of its kerb costs, ξ = max(0, 1 − y f(x)) being how far it is.</summary>
public enum MarginLoss
{
    /// <summary>ξ.</summary>
    Hinge,

    /// <summary>ξ².</summary>
    SquaredHinge,
}

/// <summary>
/// The dual of the linear machine, one coordinate at a time: for a row, the best αᵢ with all others held is one division, and w = Σ αᵢyᵢxᵢ is kept up to
/// date, so a step costs two passes over one row. C.-J. Hsieh, K.-W. Chang, C.-J. Lin, S. S. Keerthi, S. Sundararajan, "A dual coordinate descent
/// method for large-scale linear SVM", ICML 2008, algorithm 3. Rows that sit at a bound and push outwards are left aside until the rest
/// has converged (shrinking).
/// </summary>
public static class DualCoordinateDescent
{
    /// <summary>Minimises ½ αᵀ(Q + D)α − Σ αᵢ, Qᵢⱼ = yᵢyⱼxᵢᵀxⱼ, with 0 ≤ αᵢ ≤ C and D = 0 (hinge), or 0 ≤ αᵢ and Dᵢᵢ = 1 / 2Cᵢ (squared hinge).</summary>
    /// <param name="rows">n rows whose lengths are multiples of eight, filled up with zeros.</param>
    /// <param name="y">n times 1 or −1.</param>
    /// <param name="c">The n prices Cᵢ.</param>
    /// <param name="loss">Which loss.</param>
    /// <param name="tolerance">Stops when the projected gradient spans no more.</param>
    /// <param name="maxEpochs">Stops after as many passes in any case.</param>
    /// <param name="random">The order of the rows within each pass.</param>
    public static LinearSolution Solve(Matrix rows, double[] y, double[] c, MarginLoss loss, double tolerance, int maxEpochs, SeededRandom random)
    {
        int n = rows.Rows, active = n, epoch = 0;
        double[] alpha = new double[n], w = new double[rows.Columns], curvature = new double[n];
        int[] order = [.. Enumerable.Range(0, n)];
        double Ridge(int i) => loss == MarginLoss.SquaredHinge ? 0.5 / c[i] : 0;
        for (int i = 0; i < n; i++) curvature[i] = Dot(rows.Row(i), rows.Row(i)) + Ridge(i);

        // Of the last pass: the largest and smallest projected gradient. What pushes outwards harder than these is left aside.
        double largest = double.PositiveInfinity, smallest = double.NegativeInfinity;
        bool converged = false;
        while (epoch < maxEpochs && !converged)
        {
            double top = double.NegativeInfinity, bottom = double.PositiveInfinity;
            for (int s = 0; s < active; s++)
            {
                int other = s + random.NextInt(active - s);
                (order[s], order[other]) = (order[other], order[s]);
            }
            for (int s = 0; s < active; s++)
            {
                int i = order[s];
                ReadOnlySpan<double> x = rows.Row(i);
                double bound = loss == MarginLoss.Hinge ? c[i] : double.PositiveInfinity, slope = y[i] * Dot(w, x) - 1 + alpha[i] * Ridge(i), projected = slope;
                if (alpha[i] == 0)
                {
                    if (slope > largest) { Drop(s--); continue; }
                    projected = Math.Min(slope, 0);
                }
                else if (alpha[i] == bound)
                {
                    if (slope < smallest) { Drop(s--); continue; }
                    projected = Math.Max(slope, 0);
                }
                (top, bottom) = (Math.Max(top, projected), Math.Min(bottom, projected));
                if (Math.Abs(projected) <= 1e-12 || !(curvature[i] > 0)) continue;
                double old = alpha[i];
                alpha[i] = Math.Clamp(old - slope / curvature[i], 0, bound);
                Add(w, (alpha[i] - old) * y[i], x);
            }
            epoch++;
            if (top - bottom <= tolerance)
            {
                // Good among those that were looked at; with all of them it must hold as well.
                converged = active == n;
                (active, largest, smallest) = (n, double.PositiveInfinity, double.NegativeInfinity);
                continue;
            }
            (largest, smallest) = (top > 0 ? top : double.PositiveInfinity, bottom < 0 ? bottom : double.NegativeInfinity);

            void Drop(int s)
            {
                active--;
                (order[s], order[active]) = (order[active], order[s]);
            }
        }
        double objective = -Dot(w, w) / 2;
        for (int i = 0; i < n; i++) objective += alpha[i] - alpha[i] * alpha[i] * Ridge(i) / 2;
        return new LinearSolution(w, alpha, objective, epoch, converged);
    }

    // Eight sums, added in a fixed order: the same bits on every machine.
    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ReadOnlySpan<Vector512<double>> x = MemoryMarshal.Cast<double, Vector512<double>>(a), z = MemoryMarshal.Cast<double, Vector512<double>>(b)[..x.Length];
        Vector512<double> even = Vector512<double>.Zero, odd = Vector512<double>.Zero;
        int k = 0;
        for (; k + 1 < x.Length; k += 2)
        {
            even = Vector512.FusedMultiplyAdd(x[k], z[k], even);
            odd = Vector512.FusedMultiplyAdd(x[k + 1], z[k + 1], odd);
        }
        if (k < x.Length) even = Vector512.FusedMultiplyAdd(x[k], z[k], even);
        even += odd;
        Vector256<double> four = even.GetLower() + even.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two.GetElement(0) + two.GetElement(1);
    }

    private static void Add(Span<double> w, double factor, ReadOnlySpan<double> row)
    {
        Span<Vector512<double>> sums = MemoryMarshal.Cast<double, Vector512<double>>(w);
        ReadOnlySpan<Vector512<double>> x = MemoryMarshal.Cast<double, Vector512<double>>(row)[..sums.Length];
        Vector512<double> factors = Vector512.Create(factor);
        for (int k = 0; k < sums.Length; k++) sums[k] = Vector512.FusedMultiplyAdd(factors, x[k], sums[k]);
    }
}

/// <summary>Where the dual of a linear machine ended.</summary>
/// <param name="Weights">w, with the padding of the rows.</param>
/// <param name="Alpha">α of each row.</param>
/// <param name="Objective">The dual objective, to be made large: Σ αᵢ − ½ αᵀ(Q + D)α.</param>
/// <param name="Epochs">Passes over the rows.</param>
/// <param name="Converged">Whether the tolerance was reached.</param>
public sealed record LinearSolution(double[] Weights, double[] Alpha, double Objective, int Epochs, bool Converged);
