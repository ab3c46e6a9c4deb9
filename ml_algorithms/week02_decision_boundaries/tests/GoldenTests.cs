using System.Text.Json;
using Curriculum.Toolkit;
using Week02.LogisticRegression;

namespace Week02.DecisionBoundaries.Tests;

/// <summary>scikit-learn's probabilities on a grid, and the contours of contourpy, on which matplotlib draws.</summary>
public sealed class GoldenTests
{
    [Test]
    public void The_card_of_the_penguins_is_scikit_learns()
    {
        GoldenFile golden = GoldenFile.Read("penguins");
        SoftmaxModel model = new SoftmaxRegression(1).Fit(Samples.Penguins("bill_length_mm", "bill_depth_mm"));
        DecisionMap map = DecisionMap.Of(model, new MapView(Axis(golden.Values("axis_x")), Axis(golden.Values("axis_y"))));
        map.Probabilities!.Values.ShouldAgree(golden.Matrix("probabilities").Values, golden.Digits);
    }

    [TestCase(1), TestCase(3)]
    public void Moons_by_polynomials_are_scikit_learns(int degree)
    {
        GoldenFile golden = GoldenFile.Read("moons");
        Dataset moons = Samples.Of(golden.Input.GetProperty("x").Deserialize<double[][]>()!, golden.Input.GetProperty("y").Deserialize<int[]>()!, "upper", "lower");
        PolynomialLogisticModel model = new PolynomialLogisticRegression(degree, 0.1).Fit(moons);
        DecisionMap map = DecisionMap.Of(model, new MapView(Axis(golden.Values("axis_x")), Axis(golden.Values("axis_y"))), model.LogOdds);
        map.Probabilities!.Column(1).ShouldAgree(golden.Values($"probabilities_{degree}"), golden.Digits);
        SameContour(map.ScoreContour(0), golden, "", $"_{degree}");
    }

    [TestCase("circle"), TestCase("line"), TestCase("waves"), TestCase("noise")]
    public void Contours_are_contourpys_saddles_included(string name)
    {
        GoldenFile golden = GoldenFile.Read("contours");
        SameContour(Of(golden, name, Contour.Of), golden, $"{name}_", "");
    }

    [Test]
    public void The_noisy_surface_has_saddles_of_both_kinds()
    {
        GoldenFile golden = GoldenFile.Read("contours");
        double[,] z = Surface(golden, "noise");
        double level = golden.Input.GetProperty("levels").GetProperty("noise").GetDouble();
        List<bool> saddles = [];
        for (int row = 0; row + 1 < z.GetLength(0); row++)
            for (int column = 0; column + 1 < z.GetLength(1); column++)
            {
                (double z00, double z01, double z10, double z11) = (z[row, column], z[row, column + 1], z[row + 1, column], z[row + 1, column + 1]);
                if (z00 >= level == z11 >= level && z01 >= level == z10 >= level && z00 >= level != z01 >= level) saddles.Add((z00 + z01 + z10 + z11) / 4 >= level == z00 >= level);
            }
        saddles.Should().Contain(true).And.Contain(false, "a golden contour without them would prove nothing about them");
    }

    internal static Contour Of(GoldenFile golden, string name, Func<GridAxis, GridAxis, double[,], double, Contour> contour) => contour(
        Axis(golden.Input.GetProperty("axis_x").Deserialize<double[]>()!), Axis(golden.Input.GetProperty("axis_y").Deserialize<double[]>()!),
        Surface(golden, name), golden.Input.GetProperty("levels").GetProperty(name).GetDouble());

    /// <summary>The same corners in any order, the same number of lines, closed and open, and the same length.</summary>
    internal static void SameContour(Contour contour, GoldenFile golden, string prefix, string suffix)
    {
        ScottPlot.Coordinates[] points = [.. contour.Paths.SelectMany(path => path.Points)];
        double[][] theirs = [.. Enumerable.Range(0, golden.Matrix($"{prefix}points{suffix}").Rows).Select(i => golden.Matrix($"{prefix}points{suffix}").Row(i).ToArray())];
        points.Should().HaveCount(theirs.Length);
        double tolerance = Math.Pow(10, -golden.Digits);
        // Sorted by x alone, neighbours with equal x may change places by round-off: each of theirs needs one of ours nearby.
        foreach (double[] p in theirs) points.Min(own => Math.Abs(own.X - p[0]) + Math.Abs(own.Y - p[1])).Should().BeLessThan(10 * tolerance, $"{prefix} has a corner at ({p[0]}, {p[1]})");
        contour.Paths.Should().HaveCount((int)golden.Value($"{prefix}lines{suffix}"));
        contour.Paths.Count(path => path.IsClosed).Should().Be((int)golden.Value($"{prefix}closed{suffix}"));
        contour.Length.ShouldMatchDigits(golden.Value($"{prefix}length{suffix}"), golden.Digits);
    }

    private static double[,] Surface(GoldenFile golden, string name)
    {
        double[][] rows = golden.Input.GetProperty("surfaces").GetProperty(name).Deserialize<double[][]>()!;
        double[,] surface = new double[rows.Length, rows[0].Length];
        for (int i = 0; i < rows.Length; i++)
            for (int j = 0; j < rows[0].Length; j++) surface[i, j] = rows[i][j];
        return surface;
    }

    private static GridAxis Axis(double[] axis) => new(axis[0], axis[1], (int)axis[2]);
}

internal static class Agreement
{
    /// <summary>Probabilities that agree to so many decimals.</summary>
    public static void ShouldAgree(this double[] ours, double[] theirs, double digits)
    {
        ours.Should().HaveSameCount(theirs);
        for (int i = 0; i < ours.Length; i++) ours[i].Should().BeApproximately(theirs[i], Math.Pow(10, -digits), $"entry {i}");
    }
}
