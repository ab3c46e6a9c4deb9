namespace Week01.CalculusAndGradients;

/// <summary>∇f = (∂f/∂x₁, …, ∂f/∂xₙ): one derivative per coordinate, the others held fast.</summary>
public static class Gradient
{
    /// <summary>By central differences, each coordinate with a step of its own size: 2n values of f, about ten digits.</summary>
    /// <param name="f">The function; it is given copies, so it may do with them what it likes.</param>
    /// <param name="x">Where; it stays as it is.</param>
    public static double[] ByDifferences(Func<double[], double> f, double[] x)
    {
        double[] gradient = new double[x.Length];
        for (int j = 0; j < x.Length; j++)
        {
            int moved = j;
            gradient[j] = FiniteDifferences.Central(xj => f([.. x[..moved], xj, .. x[(moved + 1)..]]), x[j]);
        }
        return gradient;
    }

    /// <summary>By dual numbers: n runs of f, in each of which one coordinate is the variable. All digits.</summary>
    /// <param name="f">The function, written for dual numbers.</param>
    /// <param name="x">Where; it stays as it is.</param>
    public static double[] ByDuals(Func<DualNumber[], DualNumber> f, double[] x)
    {
        double[] gradient = new double[x.Length];
        for (int j = 0; j < x.Length; j++) gradient[j] = f(Seeded(x, j)).Derivative;
        return gradient;
    }

    /// <summary>x with coordinate j as the variable and the others as constants.</summary>
    internal static DualNumber[] Seeded(double[] x, int j) =>
        x.Select((value, k) => new DualNumber(value, k == j ? 1 : 0)).ToArray();
}
