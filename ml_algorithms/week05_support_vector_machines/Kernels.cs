using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>K(x, z) = xᵀz: the street is straight in the features themselves.</summary>
public sealed record LinearKernel : IKernel
{
    /// <inheritdoc/>
    public IKernel FittedTo(Matrix x) => this;

    /// <inheritdoc/>
    public bool IgnoresShifts => false;

    /// <inheritdoc/>
    public void FromProducts(Span<double> products, ReadOnlySpan<double> squares, double square) { }
}

/// <summary>K(x, z) = (γ xᵀz + r)^degree: φ(x) holds the products of up to <paramref name="Degree"/> features.</summary>
/// <param name="Degree">The power, 1 or more.</param>
/// <param name="Gamma">γ, above 0; null for 1 / (d Var X).</param>
/// <param name="Constant">r, not negative, so that K is an inner product.</param>
public sealed record PolynomialKernel(int Degree = 3, double? Gamma = null, double Constant = 0) : IKernel
{
    /// <inheritdoc/>
    public IKernel FittedTo(Matrix x)
    {
        if (Degree < 1) throw new ArgumentException($"Degree is {Degree}; it must be 1 or more.", nameof(Degree));
        if (!(Constant >= 0 && double.IsFinite(Constant))) throw new ArgumentException($"Constant is {Constant}; it must not be negative.", nameof(Constant));
        return this with { Gamma = GammaScale.Checked(Gamma, x) };
    }

    /// <inheritdoc/>
    public bool IgnoresShifts => false;

    /// <inheritdoc/>
    public void FromProducts(Span<double> products, ReadOnlySpan<double> squares, double square)
    {
        double gamma = Gamma!.Value;
        for (int i = 0; i < products.Length; i++)
        {
            double value = gamma * products[i] + Constant, power = 1;
            // By squaring: value^13 = value^8 · value^4 · value.
            for (int left = Degree; left > 0; left >>= 1, value *= value)
                if ((left & 1) != 0) power *= value;
            products[i] = power;
        }
    }
}

/// <summary>K(x, z) = exp(−γ ‖x − z‖²): each row is like those nearby, and φ has no end of coordinates.</summary>
/// <param name="Gamma">γ, above 0: 1/√(2γ) is the standard deviation of the bell; null for 1 / (d Var X).</param>
public sealed record RbfKernel(double? Gamma = null) : IKernel
{
    /// <inheritdoc/>
    public IKernel FittedTo(Matrix x) => this with { Gamma = GammaScale.Checked(Gamma, x) };

    /// <inheritdoc/>
    public bool IgnoresShifts => true;

    /// <inheritdoc/>
    public void FromProducts(Span<double> products, ReadOnlySpan<double> squares, double square)
    {
        double gamma = Gamma!.Value;
        Span<Vector512<double>> eights = MemoryMarshal.Cast<double, Vector512<double>>(products);
        ReadOnlySpan<Vector512<double>> lengths = MemoryMarshal.Cast<double, Vector512<double>>(squares)[..eights.Length];
        // ‖x − z‖² = ‖x‖² + ‖z‖² − 2 xᵀz, which round-off may push below 0 for rows that are equal.
        for (int k = 0; k < eights.Length; k++)
            eights[k] = Vector512.Min(gamma * (2.0 * eights[k] - lengths[k] - Vector512.Create(square)), Vector512<double>.Zero);
        for (int i = 8 * eights.Length; i < products.Length; i++) products[i] = Math.Min(gamma * (2 * products[i] - squares[i] - square), 0);
        VectorMath.Exp(products, products);
    }
}

/// <summary>A γ that fits the data's spread.</summary>
public static class GammaScale
{
    /// <summary>1 / (d Var X), with the variance of all numbers of X together, as scikit-learn's "scale"; 1 where nothing varies.</summary>
    public static double Of(Matrix x)
    {
        double mean = VectorMath.Sum(x.Values) / x.Values.Length, sum = 0;
        foreach (double value in x.Values) sum += (value - mean) * (value - mean);
        double variance = sum / x.Values.Length;
        return variance > 0 ? 1 / (x.Columns * variance) : 1;
    }

    internal static double Checked(double? gamma, Matrix x)
    {
        double value = gamma ?? Of(x);
        return value > 0 && double.IsFinite(value) ? value : throw new ArgumentException($"Gamma is {value}; it must be above 0 and finite.", nameof(gamma));
    }
}
