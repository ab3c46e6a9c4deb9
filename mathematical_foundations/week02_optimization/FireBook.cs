using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.Optimization;

/// <summary>
/// The book of a kiln: one row per lot of bricks, with the top temperature in tens of degrees from 1050 °C, the hours held there
/// from 5 h, and whether the bricks survived the frost test. Who fired hot fired short, so the two columns are nearly one. The
/// book is generated: log-odds of passing 1.2 per ten degrees and 2 per hour, even at 1050 °C and 5 h.
/// </summary>
/// <param name="X">Temperature and hours, lots × 2.</param>
/// <param name="Passed">1 if the lot passed, else 0.</param>
public sealed record FireBook(Matrix X, double[] Passed)
{
    /// <summary>The weights by which the lots were drawn.</summary>
    public static double[] TrueWeights => [1.2, 2.0];

    /// <summary>Writes a book.</summary>
    /// <param name="lots">How many lots.</param>
    /// <param name="random">Decides them.</param>
    public static FireBook Generate(int lots, SeededRandom random)
    {
        const double spreadOfTens = 2, spreadOfHours = 1, correlation = -0.95;
        Matrix x = new(lots, 2);
        double[] passed = new double[lots];
        for (int i = 0; i < lots; i++)
        {
            double z = random.NextNormal();
            x[i, 0] = spreadOfTens * z;
            x[i, 1] = spreadOfHours * (correlation * z + Math.Sqrt(1 - correlation * correlation) * random.NextNormal());
            double[] p = [VectorMath.Dot(x.Row(i), TrueWeights)];
            VectorMath.Sigmoid(p, p);
            passed[i] = random.NextBool(p[0]) ? 1 : 0;
        }
        return new(x, passed);
    }

    /// <summary>A large book of normal measurements, with weights 1, 1/2, 1/3, … and then written down in units that differ by up to five.</summary>
    public static FireBook Large(int rows, int columns, SeededRandom random)
    {
        Matrix x = new(rows, columns);
        random.FillNormal(x.Values);
        double[] weights = [.. Enumerable.Range(1, columns).Select(j => 1.0 / j)], p = new double[rows];
        Products.Gemv(rows, columns, x.Values, weights, p);
        VectorMath.Sigmoid(p, p);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) x[i, j] *= 1 + j % 5;
        return new(x, [.. p.Select(probability => random.NextBool(probability) ? 1.0 : 0.0)]);
    }
}
