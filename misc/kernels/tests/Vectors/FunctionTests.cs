using System.Numerics;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Kernels.Tests;

/// <summary>The vector functions against values of 40 digits, at the ends of their range, and in all widths.</summary>
internal sealed class FunctionTests
{
    private static readonly LaneWidth[] Widths = Enum.GetValues<LaneWidth>();

    // The bounds that the documentation states, in units of the last place: for double and for float.
    private static readonly (string Name, double Double, double Float)[] Bounds =
    [
        ("Exp", 1.25, 1.25), ("Expm1", 2, 2), ("Log", 1, 1), ("Log1p", 1, 1), ("Tanh", 3, 3), ("Sigmoid", 3, 3), ("Erf", 1.5, 1.5),
    ];

    internal static T[] Apply<T>(string name, LaneWidth width, T[] x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] y = new T[x.Length];
        switch (name)
        {
            case "Exp": VectorMath.Map<ExpFunction<T>, T>(width, x, y); break;
            case "Expm1": VectorMath.Map<Expm1Function<T>, T>(width, x, y); break;
            case "Log": VectorMath.Map<LogFunction<T>, T>(width, x, y); break;
            case "Log1p": VectorMath.Map<Log1pFunction<T>, T>(width, x, y); break;
            case "Tanh": VectorMath.Map<TanhFunction<T>, T>(width, x, y); break;
            case "Sigmoid": VectorMath.Map<SigmoidFunction<T>, T>(width, x, y); break;
            default: VectorMath.Map<ErfFunction<T>, T>(width, x, y); break;
        }
        return y;
    }

    [Test]
    public void Doubles_keep_the_stated_bound([ValueSource(nameof(Bounds))] (string Name, double Bound, double) function)
    {
        GoldenFile golden = GoldenFile.ReadFrom(RepositoryFolder.PathOf("misc/kernels/tests/golden"), "functions");
        double[] x = golden.Input.GetProperty(function.Name).EnumerateArray().Select(item => item.GetDouble()).ToArray();
        double[] y = Apply(function.Name, LaneWidths.Best, x);
        Toolkit.Matrix exact = golden.Matrix(function.Name);
        double worst = 0, at = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double error = Math.Abs(y[i] - exact[i, 0] - exact[i, 1]) / (Math.BitIncrement(Math.Abs(exact[i, 0])) - Math.Abs(exact[i, 0]));
            if (!(error <= worst)) (worst, at) = (error, x[i]);
        }
        TestContext.Out.WriteLine($"{function.Name}, double: {worst:F2} ulp at {at:R}");
        worst.Should().BeLessThanOrEqualTo(function.Bound, $"at {at:R}");
    }

    // Every 4001st float there is, against the same function of doubles, which the test above holds to 40 digits.
    [Test]
    public void Floats_keep_the_stated_bound([ValueSource(nameof(Bounds))] (string Name, double, double Bound) function)
    {
        List<float> inputs = [];
        for (long bits = 0; bits < 0x7F800000; bits += 4001)
        {
            float x = BitConverter.Int32BitsToSingle((int)bits);
            inputs.Add(x);
            inputs.Add(-x);
        }
        double[] exact = Apply(function.Name, LaneWidths.Best, inputs.ConvertAll(x => (double)x).ToArray());
        float[] y = Apply(function.Name, LaneWidths.Best, inputs.ToArray());
        double worst = 0, at = 0;
        for (int i = 0; i < y.Length; i++)
        {
            float nearest = (float)exact[i];
            if (nearest.Equals(y[i])) continue;
            float size = Math.Min(MathF.BitDecrement(float.MaxValue), Math.Abs(nearest));
            double unit = (double)MathF.BitIncrement(size) - size;
            double error = Math.Abs(y[i] - exact[i]) / unit;
            if (!(error <= worst)) (worst, at) = (error, inputs[i]);
        }
        TestContext.Out.WriteLine($"{function.Name}, float: {worst:F2} ulp at {at:R}");
        worst.Should().BeLessThanOrEqualTo(function.Bound, $"at {at:R}");
    }

    private const double Inf = double.PositiveInfinity, NaN = double.NaN;

    // What each gives at −∞, −0, 0, ∞ and NaN.
    [TestCase("Exp", 0.0, 1.0, 1.0, Inf, NaN)]
    [TestCase("Expm1", -1.0, -0.0, 0.0, Inf, NaN)]
    [TestCase("Log", NaN, -Inf, -Inf, Inf, NaN)]
    [TestCase("Log1p", NaN, -0.0, 0.0, Inf, NaN)]
    [TestCase("Tanh", -1.0, -0.0, 0.0, 1.0, NaN)]
    [TestCase("Sigmoid", 0.0, 0.5, 0.5, 1.0, NaN)]
    [TestCase("Erf", -1.0, -0.0, 0.0, 1.0, NaN)]
    public void The_ends_and_the_middle_are_exact(string name, params double[] expected)
    {
        double[] x = [-Inf, -0.0, 0.0, Inf, NaN];
        foreach (LaneWidth width in Widths)
        {
            Bits.Of<double>(Apply(name, width, x)).Should().Equal(Bits.Of<double>(expected), $"{width}");
            Bits.Of<float>(Apply(name, width, Array.ConvertAll(x, v => (float)v))).Should().Equal(Bits.Of<float>(Array.ConvertAll(expected, v => (float)v)), $"{width}");
        }
    }

    [Test]
    public void Overflow_and_underflow_begin_where_they_should()
    {
        Apply("Exp", LaneWidths.Best, [709.782712893384, 709.7827128933841, 1e300, -745.1332191019411, -745.1332191019412, -1e300, -708.5])
            .Select(y => (y == 0, double.IsInfinity(y))).Should().Equal((false, false), (false, true), (false, true), (false, false), (true, false), (true, false), (false, false));
        Apply("Exp", LaneWidths.Best, [88.72283f, 88.72284f, 1e30f, -103.27893f, -103.9721f, -1e30f])
            .Select(y => (y == 0, float.IsInfinity(y))).Should().Equal((false, false), (false, true), (false, true), (false, false), (true, false), (true, false));
        Apply("Expm1", LaneWidths.Best, [709.782712893384, 709.7827128933841, -1e300]).Select(double.IsInfinity).Should().Equal(false, true, false);
        Apply("Log", LaneWidths.Best, [-double.Epsilon, -1.0]).Should().OnlyContain(y => double.IsNaN(y));
        Apply("Log1p", LaneWidths.Best, [-1.0, -1.0000000000000002, -Inf]).Should().Equal(-Inf, NaN, NaN);
        Apply("Log1p", LaneWidths.Best, [-1f, -1.0000001f]).Should().Equal(float.NegativeInfinity, float.NaN);
    }

    [Test]
    public void Every_width_gives_the_same_bits([ValueSource(nameof(Bounds))] (string Name, double, double) function)
    {
        foreach (int n in new[] { 0, 1, 7, 15, 33, 65, 5000 })
        {
            double[] x = KernelBits.Numbers<double>(n, n);
            float[] f = KernelBits.Numbers<float>(n, n);
            foreach (LaneWidth width in Widths)
            {
                Bits.Of<double>(Apply(function.Name, width, x)).AsSpan().SequenceEqual(Bits.Of<double>(Apply(function.Name, LaneWidth.One, x))).Should().BeTrue($"{width} {n}");
                Bits.Of<float>(Apply(function.Name, width, f)).AsSpan().SequenceEqual(Bits.Of<float>(Apply(function.Name, LaneWidth.One, f))).Should().BeTrue($"{width} {n}");
            }
        }
    }

    [Test]
    public void A_result_may_take_the_place_of_its_argument()
    {
        double[] x = KernelBits.Numbers<double>(1, 101), y = new double[101];
        VectorMath.Tanh(x, y);
        VectorMath.Tanh(x, x);
        x.Should().Equal(y);
    }

    [Test]
    public void A_result_beside_its_argument_is_refused()
    {
        double[] x = new double[9];
        Action call = () => VectorMath.Exp(x.AsSpan(0, 8), x.AsSpan(1, 8));
        call.Should().Throw<ArgumentException>().WithMessage("*1 numbers beside x*").And.ParamName.Should().Be("y");
        Action shorter = () => VectorMath.Exp(x, new double[8]);
        shorter.Should().Throw<ArgumentException>().WithMessage("*8*9*").And.ParamName.Should().Be("y");
    }
}
