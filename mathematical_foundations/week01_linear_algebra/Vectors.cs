namespace Week01.LinearAlgebra;

/// <summary>Vectors as arrays: sums and multiples, the inner product, the three norms.</summary>
public static class Vectors
{
    /// <summary>The sum x + y, entry by entry.</summary>
    /// <exception cref="ArgumentException">The vectors differ in length.</exception>
    public static double[] Add(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        RequireSameLength(x, y);
        double[] sum = new double[x.Length];
        for (int i = 0; i < sum.Length; i++) sum[i] = x[i] + y[i];
        return sum;
    }

    /// <summary>The difference x − y: the arrow from the tip of y to the tip of x.</summary>
    /// <exception cref="ArgumentException">The vectors differ in length.</exception>
    public static double[] Subtract(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        RequireSameLength(x, y);
        double[] difference = new double[x.Length];
        for (int i = 0; i < difference.Length; i++) difference[i] = x[i] - y[i];
        return difference;
    }

    /// <summary>The multiple s x.</summary>
    public static double[] Scale(double s, ReadOnlySpan<double> x)
    {
        double[] multiple = new double[x.Length];
        for (int i = 0; i < multiple.Length; i++) multiple[i] = s * x[i];
        return multiple;
    }

    /// <summary>The inner product xᵀy = Σ xᵢ yᵢ.</summary>
    /// <exception cref="ArgumentException">The vectors differ in length.</exception>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        RequireSameLength(x, y);
        double sum = 0;
        for (int i = 0; i < x.Length; i++) sum += x[i] * y[i];
        return sum;
    }

    /// <summary>The 1-norm Σ |xᵢ|: how far a taxi drives.</summary>
    public static double Norm1(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x) sum += Math.Abs(value);
        return sum;
    }

    /// <summary>
    /// The 2-norm √Σ xᵢ²: the length. The largest entry is divided out first, so that squares neither overflow nor vanish
    /// (G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., section 2.7).
    /// </summary>
    public static double Norm2(ReadOnlySpan<double> x)
    {
        double largest = NormInfinity(x);
        if (largest == 0 || !double.IsFinite(largest)) return largest;
        double sum = 0;
        foreach (double value in x) sum += (value / largest) * (value / largest);
        return largest * Math.Sqrt(sum);
    }

    /// <summary>The ∞-norm max |xᵢ|: the largest entry. NaN if an entry is NaN.</summary>
    public static double NormInfinity(ReadOnlySpan<double> x)
    {
        double largest = 0;
        foreach (double value in x) largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    internal static void RequireFinite(ReadOnlySpan<double> x, string name)
    {
        for (int i = 0; i < x.Length; i++)
            if (!double.IsFinite(x[i])) throw new ArgumentException($"Entry {i} of {name} is {x[i]}; all must be finite.", name);
    }

    internal static void RequireSameLength(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length) throw new ArgumentException($"The vectors have {x.Length} and {y.Length} entries; they must have the same number.");
    }
}
