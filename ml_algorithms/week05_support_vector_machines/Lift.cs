using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>
/// The map φ(x) = (x₁², x₂², √2 x₁x₂) written out: φ(x)ᵀφ(z) = x₁²z₁² + x₂²z₂² + 2 x₁x₂z₁z₂ = (xᵀz)². It is the one that a <see cref="PolynomialKernel"/> of
/// degree 2 with γ = 1 and r = 0 takes without writing it out.
/// </summary>
public static class Lift
{
    /// <summary>How many coordinates φ needs for (xᵀz)ᵖ of d features: the products of p factors without regard to order, (d + p − 1)! / (p! (d − 1)!).</summary>
    public static double Coordinates(int features, int degree) => Enumerable.Range(1, degree).Aggregate(1.0, (count, i) => count * (features - 1 + i) / i);

    /// <summary>Two features become three; all else stays.</summary>
    /// <exception cref="ArgumentException">There are more features than two, or fewer.</exception>
    public static Dataset Of(Dataset data)
    {
        if (data.Columns != 2) throw new ArgumentException($"The data have {data.Columns} features; this lift is for two.", nameof(data));
        Matrix lifted = new(data.Rows, 3);
        for (int i = 0; i < data.Rows; i++)
        {
            (double a, double b) = (data.X[i, 0], data.X[i, 1]);
            (lifted[i, 0], lifted[i, 1], lifted[i, 2]) = (a * a, b * b, Math.Sqrt(2) * a * b);
        }
        (string first, string second) = (data.Features[0].Name, data.Features[1].Name);
        return data with { X = lifted, Features = [Feature.Numeric($"{first}²"), Feature.Numeric($"{second}²"), Feature.Numeric($"√2 {first} {second}")] };
    }
}
