namespace Curriculum.Toolkit.Tests;

public sealed class ShapesTests
{
    [Test]
    public void Without_noise_moons_are_half_circles_and_circles_are_circles()
    {
        Dataset moons = Shapes.Moons(101, 0, 1), circles = Shapes.Circles(101, 0, 1, 0.3);
        moons.Labels!.Count(label => label == 0).Should().Be(50);
        for (int i = 0; i < 101; i++)
        {
            (double x, double y) = (moons.X[i, 0], moons.X[i, 1]);
            (moons.Labels![i] == 0 ? Math.Sqrt(x * x + y * y) : Math.Sqrt((x - 1) * (x - 1) + (y - 0.5) * (y - 0.5))).Should().BeApproximately(1, 1e-12);
            (moons.Labels![i] == 0 ? y >= -1e-12 : y <= 0.5 + 1e-12).Should().BeTrue("the first moon is open below, the second above");
            Math.Sqrt(circles.X[i, 0] * circles.X[i, 0] + circles.X[i, 1] * circles.X[i, 1]).Should().BeApproximately(circles.Labels![i] == 0 ? 1 : 0.3, 1e-12);
        }
        moons.X.Column(0).Min().Should().BeLessThan(-0.9);
        moons.X.Column(0).Max().Should().BeGreaterThan(1.9);
    }

    [Test]
    public void The_seed_decides_and_noise_has_its_standard_deviation()
    {
        Shapes.Moons(50, 0.1, 4).X.Values.Should().Equal(Shapes.Moons(50, 0.1, 4).X.Values).And.NotEqual(Shapes.Moons(50, 0.1, 5).X.Values);
        Dataset noisy = Shapes.Circles(20000, 0.1, 6);
        // Across the circle the noise is the radius less 1, to the first order.
        double[] off = [.. Enumerable.Range(0, 10000).Select(i => Math.Sqrt(noisy.X[i, 0] * noisy.X[i, 0] + noisy.X[i, 1] * noisy.X[i, 1]) - 1)];
        Math.Sqrt(off.Average(d => d * d)).Should().BeApproximately(0.1, 0.005);
    }

    [Test]
    public void What_makes_no_sense_is_refused()
    {
        foreach (Action act in (Action[])[() => Shapes.Moons(1, 0, 1), () => Shapes.Moons(5, -1, 1), () => Shapes.Circles(5, double.NaN, 1), () => Shapes.Circles(5, 0, 1, 1), () => Shapes.Circles(5, 0, 1, 0)])
            act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
