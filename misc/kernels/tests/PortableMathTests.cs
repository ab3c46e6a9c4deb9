namespace Curriculum.Kernels.Tests;

public sealed class PortableMathTests
{
    [Test]
    public void Log_is_within_two_units_in_the_last_place_of_the_C_library()
    {
        SeededRandom random = new(11);
        for (int i = 0; i < 200_000; i++)
        {
            double x = i % 2 == 0 ? random.NextUniform(0, 3) : Math.ScaleB(1 + random.NextDouble(), random.NextInt(-1074, 1023));
            if (x == 0) continue;
            Ulps(PortableMath.Log(x), Math.Log(x)).Should().BeLessThanOrEqualTo(2, "of ln {0:R}", x);
        }
    }

    [Test]
    public void Log_is_accurate_close_to_one()
    {
        foreach (double distance in new[] { 1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 0.1, -1e-15, -1e-9, -1e-3, -0.1 })
            Ulps(PortableMath.Log(1 + distance), Math.Log(1 + distance)).Should().BeLessThanOrEqualTo(2, "of ln(1 + {0})", distance);
        PortableMath.Log(1).Should().Be(0);
    }

    [Test]
    public void Exp_is_within_two_units_in_the_last_place_of_the_C_library()
    {
        SeededRandom random = new(12);
        for (int i = 0; i < 200_000; i++)
        {
            double x = i % 2 == 0 ? random.NextUniform(-1, 1) : random.NextUniform(-745, 709.7);
            Ulps(PortableMath.Exp(x), Math.Exp(x)).Should().BeLessThanOrEqualTo(2, "of e^{0:R}", x);
        }
    }

    [TestCase(0, double.NegativeInfinity)]
    [TestCase(-1, double.NaN)]
    [TestCase(double.NaN, double.NaN)]
    [TestCase(double.PositiveInfinity, double.PositiveInfinity)]
    public void Log_at_the_edges(double x, double expected) => PortableMath.Log(x).Should().Be(expected);

    [TestCase(0, 1)]
    [TestCase(710, double.PositiveInfinity)]
    [TestCase(double.PositiveInfinity, double.PositiveInfinity)]
    [TestCase(-746, 0)]
    [TestCase(double.NegativeInfinity, 0)]
    [TestCase(double.NaN, double.NaN)]
    public void Exp_at_the_edges(double x, double expected) => PortableMath.Exp(x).Should().Be(expected);

    [Test]
    public void The_layers_of_the_ziggurat_close_at_the_top() => NormalZiggurat.ClosingError.Should().BeApproximately(0, 1e-11);

    private static long Ulps(double a, double b) => Math.Abs(BitConverter.DoubleToInt64Bits(a) - BitConverter.DoubleToInt64Bits(b));
}
