using System.Numerics;

namespace Week01.CalculusAndGradients;

/// <summary>
/// A kind of number that smooth formulas can be fed with. A formula written once as <c>static T Level&lt;T&gt;(T t) where T :
/// ISmooth&lt;T&gt;</c> then runs on <see cref="RealNumber"/> and gives a value, on <see cref="ComplexNumber"/> for the
/// complex step, on <see cref="DualNumber"/> and gives value and derivative, on <see cref="HyperDual"/> and gives second
/// derivatives too. Constants turn into T by themselves: <c>2 * x + 1</c> is a T.
/// </summary>
/// <typeparam name="T">The kind of number itself.</typeparam>
public interface ISmooth<T> : IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T>, IUnaryNegationOperators<T, T>
    where T : ISmooth<T>
{
    /// <summary>A constant.</summary>
    static abstract implicit operator T(double constant);

    /// <summary>e^x.</summary>
    static abstract T Exp(T x);

    /// <summary>The natural logarithm.</summary>
    static abstract T Log(T x);

    /// <summary>The sine, x in radians.</summary>
    static abstract T Sin(T x);

    /// <summary>The cosine, x in radians.</summary>
    static abstract T Cos(T x);

    /// <summary>The square root.</summary>
    static abstract T Sqrt(T x);

    /// <summary>The hyperbolic tangent.</summary>
    static abstract T Tanh(T x);

    /// <summary>x to a constant power.</summary>
    static abstract T Pow(T x, double power);
}
