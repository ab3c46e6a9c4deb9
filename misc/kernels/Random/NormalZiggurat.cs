namespace Curriculum.Kernels;

/// <summary>
/// Normal draws by the ziggurat of Marsaglia and Tsang ("The ziggurat method for generating random variables", Journal of
/// Statistical Software 5(8), 2000). The area under f(x) = e^(−x²/2) is covered by 256 layers of the same area v: choose a
/// layer, choose a point in it, and in 99 % of cases the point lies under the curve whatever its height, so it is done.
/// The tables are computed at start-up, with <see cref="PortableMath"/>, so they hold the same bits on every machine.
/// </summary>
internal static class NormalZiggurat
{
    private const int Layers = 256;

    // Where the tail begins, and the area of each layer: the pair for which layer 255 ends exactly at the top, f(0) = 1.
    private const double R = 3.6541528853610088;
    private const double V = 0.0049286732339746553;

    // Layer i spans 0 ≤ x < Edge[i] and Height[i] ≤ y < Height[i + 1]; layer 0 is the base and carries the tail.
    private static readonly double[] Edge = new double[Layers + 1];
    private static readonly double[] Height = new double[Layers + 1];

    static NormalZiggurat()
    {
        Edge[0] = V / Density(R);           // as wide as a rectangle of area v would be: the part beyond R stands for the tail
        Edge[1] = R;
        Height[1] = Density(R);
        for (int i = 2; i < Layers; i++)
        {
            Height[i] = Height[i - 1] + V / Edge[i - 1];
            Edge[i] = Math.Sqrt(-2 * PortableMath.Log(Height[i]));
        }
        Edge[Layers] = 0;
        Height[Layers] = 1;
    }

    /// <summary>How far the topmost layer misses the area of the others: 0 up to rounding when R and V belong together.</summary>
    public static double ClosingError => Edge[Layers - 1] * (1 - Height[Layers - 1]) / V - 1;

    public static double Draw(SeededRandom random)
    {
        while (true)
        {
            ulong bits = random.NextUInt64();
            int layer = (int)(bits & (Layers - 1));
            // The upper 54 bits as a signed number in [−1, 1); the layer's 8 bits are not among them.
            double x = ((long)bits >> 10) * (1.0 / (1L << 53)) * Edge[layer];
            if (Math.Abs(x) < Edge[layer + 1]) return x;
            if (layer == 0) return Tail(random, negative: x < 0);
            double y = Height[layer] + random.NextDouble() * (Height[layer + 1] - Height[layer]);
            if (y < Density(x)) return x;
        }
    }

    // Marsaglia's tail ("Generating a variable from the tail of the normal distribution", Technometrics 6, 1964).
    private static double Tail(SeededRandom random, bool negative)
    {
        while (true)
        {
            double x = -PortableMath.Log(1 - random.NextDouble()) / R;
            double y = -PortableMath.Log(1 - random.NextDouble());
            if (2 * y > x * x) return negative ? -(R + x) : R + x;
        }
    }

    private static double Density(double x) => PortableMath.Exp(-0.5 * x * x);
}
