using FsCheck;
using FsCheck.Fluent;

namespace Week01.CalculusAndGradients.Tests;

/// <summary>A formula that runs on every kind of number.</summary>
internal abstract record Formula
{
    public abstract T Of<T>(T x) where T : ISmooth<T>;

    public double Value(double x) => Of<RealNumber>(x);

    public double Slope(double x) => Of(DualNumber.Variable(x)).Derivative;

    public double Curvature(double x) => Of(HyperDual.Variable(x)).Mixed;
}

internal sealed record Variable : Formula
{
    public override T Of<T>(T x) => x;
}

internal sealed record Constant(double C) : Formula
{
    public override T Of<T>(T x) => C;
}

internal sealed record Inside(Formula Outer, Formula Inner) : Formula
{
    public override T Of<T>(T x) => Outer.Of(Inner.Of(x));
}

internal sealed record Two(char Operation, Formula U, Formula V) : Formula
{
    public override T Of<T>(T x) => Operation switch
    {
        '+' => U.Of(x) + V.Of(x),
        '-' => U.Of(x) - V.Of(x),
        '*' => U.Of(x) * V.Of(x),
        // Never near a division by zero.
        _ => U.Of(x) / (1.5 + V.Of(x) * V.Of(x)),
    };
}

internal sealed record One(string Function, Formula U) : Formula
{
    public static readonly string[] Functions = ["neg", "exp", "log", "sin", "cos", "sqrt", "tanh", "cube", "power"];

    public override T Of<T>(T x)
    {
        T u = U.Of(x);
        return Function switch
        {
            "neg" => -u,
            "exp" => T.Exp(T.Sin(u)),
            "log" => T.Log(1.5 + u * u),
            "sin" => T.Sin(u),
            "cos" => T.Cos(u),
            "sqrt" => T.Sqrt(1 + u * u),
            "tanh" => T.Tanh(u),
            "cube" => T.Pow(T.Cos(u), 3),
            _ => T.Pow(1 + u * u, -1.5),
        };
    }
}

/// <summary>The functions of one variable in derivatives.json.</summary>
internal sealed record Named(string Name) : Formula
{
    public static readonly string[] Names = ["exp(sin x)", "x / (1 + x^2)", "log(1 + exp x)", "tanh(x) sqrt(1 + x^2)", "x^2.5 cos x", "exp x / (sin^3 x + cos^3 x)"];

    public override T Of<T>(T x) => Name switch
    {
        "exp(sin x)" => T.Exp(T.Sin(x)),
        "x / (1 + x^2)" => x / (1 + T.Pow(x, 2)),
        "log(1 + exp x)" => T.Log(1 + T.Exp(x)),
        "tanh(x) sqrt(1 + x^2)" => T.Tanh(x) * T.Sqrt(1 + x * x),
        "x^2.5 cos x" => T.Pow(x, 2.5) * T.Cos(x),
        "exp x / (sin^3 x + cos^3 x)" => T.Exp(x) / (T.Pow(T.Sin(x), 3) + T.Pow(T.Cos(x), 3)),
        _ => throw new ArgumentException(Name, nameof(x)),
    };
}

internal static class Random
{
    // A fixed start, so that a run says the same as the one before it.
    public static readonly Config Checked = Config.QuickThrowOnFailure.WithReplay(1715, 7).WithMaxTest(300);

    public static readonly Gen<double> Point = Gen.Choose(-300, 300).Select(i => i / 128.0);

    public static readonly Gen<Formula> Formula = Gen.Sized(size => Tree(Math.Min(size, 4)));

    private static Gen<Formula> Tree(int depth)
    {
        Gen<Formula> leaf = Gen.OneOf(Gen.Constant<Formula>(new Variable()), Gen.Constant<Formula>(new Variable()), Gen.Choose(-8, 8).Select(c => (Formula)new Constant(c / 4.0)));
        if (depth == 0) return leaf;
        Gen<Formula> below = Tree(depth - 1);
        return Gen.OneOf(
            leaf,
            from function in Gen.Elements(One.Functions) from u in below select (Formula)new One(function, u),
            from operation in Gen.Elements('+', '-', '*', '/') from u in below from v in below select (Formula)new Two(operation, u, v));
    }
}
