using Curriculum.Toolkit;
using ScottPlot;
using Week02.LogisticRegression;

namespace Week02.DecisionBoundaries.Tests;

/// <summary>What must be true of maps, contours and margins; the checks are also put to the wrong variants.</summary>
public sealed class PropertyTests
{
    private static readonly GridAxis Across = new(-2, 4, 61), Up = new(-1, 2, 31);

    [Test]
    public void A_grid_point_has_the_answer_of_its_own_place() => RowsRunAlongY((model, view) => DecisionMap.Of(model, view).Surface(1));

    /// <summary>A plane that is steep across and flat upwards, on a grid that is wider than high and on one that is square.</summary>
    internal static void RowsRunAlongY(Func<IProbabilisticClassifier, MapView, double[,]> surface)
    {
        Samples.Known model = new(x => 0.4 + 0.1 * x[0] + 0.01 * x[1]);
        foreach (MapView view in (MapView[])[new(Across, Up), new(Across.With(9), Up.With(9))])
        {
            double[,] z = surface(model, view);
            (z.GetLength(0), z.GetLength(1)).Should().Be((view.Y.Points, view.X.Points));
            for (int row = 0; row < view.Y.Points; row++)
                for (int column = 0; column < view.X.Points; column++)
                    z[row, column].Should().BeApproximately(0.4 + 0.1 * view.X[column] + 0.01 * view.Y[row], 1e-12, $"row {row}, column {column}");
        }
    }

    [Test]
    public void The_contour_of_a_plane_is_its_line_exactly()
    {
        // 3x − 4y = 1 leaves the view at the left at y = −1, x = −1, and at the top at y = 2, x = 3.
        Contour line = Contour.Of(Across, Up, Surface(Across, Up, (x, y) => 3 * x - 4 * y), 1);
        line.Paths.Should().ContainSingle().Which.IsClosed.Should().BeFalse();
        line.Length.Should().BeApproximately(5, 1e-9);
        foreach ((double x, double y) in ((double, double)[])[(0, 0), (1, 1), (2, -0.5), (1, 0.5)])
            line.DistanceTo(x, y).Should().BeApproximately(Math.Abs(LinearMargin.Of([3, -4], -1, Matrix.FromRows([x, y]))[0]), 1e-9);
        line.CrossingsBetween(new(0, 1), new(2, 0)).Should().Be(1);
        line.CrossingsBetween(new(0, 1), new(-1, 1.5)).Should().Be(0);
    }

    [Test]
    public void Circles_are_found_with_an_error_that_falls_with_the_square_of_the_step()
    {
        double Error(int points)
        {
            GridAxis x = new(-1.5, 2, points), y = new(-2, 1.6, points);
            Contour circle = Contour.Of(x, y, Surface(x, y, (a, b) => a * a + b * b), 1);
            circle.Paths.Should().ContainSingle().Which.IsClosed.Should().BeTrue();
            circle.CrossingsBetween(new(0, 0), new(1.9, 0.03)).Should().Be(1);
            circle.CrossingsBetween(new(-1.4, 0.03), new(1.9, 0.03)).Should().Be(2);
            circle.DistanceTo(0, 0).Should().BeApproximately(1, 0.01);
            return Math.Abs(circle.Length - 2 * Math.PI);
        }
        double coarse = Error(40), fine = Error(160);
        fine.Should().BeLessThan(1e-2);
        (coarse / fine).Should().BeInRange(8, 32, "a quarter of the step leaves about a sixteenth of the error");
    }

    [Test]
    public void Every_corner_of_a_contour_lies_on_a_side_of_a_cell_and_no_two_are_apart_by_more_than_a_cell()
    {
        double[,] z = Surface(Across, Up, (x, y) => Math.Sin(3 * x) * Math.Cos(4 * y));
        foreach (ContourPath path in Contour.Of(Across, Up, z, 0.1).Paths)
        {
            foreach (Coordinates p in path.Points)
            {
                double column = (p.X - Across.From) / Across.Step, row = (p.Y - Up.From) / Up.Step;
                Math.Min(Math.Abs(column - Math.Round(column)), Math.Abs(row - Math.Round(row))).Should().BeLessThan(1e-9);
            }
            path.Segments.Should().OnlyContain(segment => segment.From.Distance(segment.To) <= Math.Sqrt(2) * 0.1 + 1e-12);
        }
    }

    [Test]
    public void Saddles_are_parted_as_the_mean_of_the_corners_says() => SaddleFollowsTheMiddle(Contour.Of);

    /// <summary>Two high corners opposite each other: with a high middle they are one region, with a low one two.</summary>
    internal static void SaddleFollowsTheMiddle(Func<GridAxis, GridAxis, double[,], double, Contour> contour)
    {
        GridAxis two = new(0, 1, 2);
        // High at the lower left and the upper right.
        Contour joined = contour(two, two, new double[,] { { 1, -0.5 }, { -0.5, 1 } }, 0), parted = contour(two, two, new double[,] { { 0.5, -1 }, { -1, 0.5 } }, 0);
        joined.CrossingsBetween(new(0.01, 0), new(1, 0.99)).Should().Be(0, "the middle is as high as they are");
        parted.CrossingsBetween(new(0.01, 0), new(1, 0.99)).Should().Be(2, "the middle is low");
        // High at the other two.
        Contour others = contour(two, two, new double[,] { { -0.5, 1 }, { 1, -0.5 } }, 0);
        others.CrossingsBetween(new(1, 0.01), new(0, 0.99)).Should().Be(0);
        foreach (Contour one in (Contour[])[joined, parted, others]) one.Paths.Should().HaveCount(2);
    }

    [Test]
    public void The_threshold_is_that_of_the_class_that_was_named() => ContourIsOfTheClass((map, threshold, label) => map.ContourAt(threshold, label));

    /// <summary>P(inside) is 0.9 at the centre and falls to 0: the ring of 0.8 is inside that of 0.3.</summary>
    internal static void ContourIsOfTheClass(Func<DecisionMap, double, int, Contour> contour)
    {
        DecisionMap map = DecisionMap.Of(new Samples.Known(x => 0.9 * Math.Exp(-x[0] * x[0] - x[1] * x[1])), new MapView(new(-2, 2, 201), new(-2, 2, 201)));
        foreach (double p in (double[])[0.3, 0.5, 0.8])
        {
            double radius = Math.Sqrt(-Math.Log(p / 0.9));
            contour(map, p, 1).DistanceTo(0, 0).Should().BeApproximately(radius, 1e-3);
            contour(map, 1 - p, 0).DistanceTo(0, 0).Should().BeApproximately(radius, 1e-3, "the same ring, said of the other class");
        }
    }

    [Test]
    public void In_one_call_any_probabilistic_classifier_is_drawn_with_regions_boundary_points_and_mistakes()
    {
        // P(inside) is 0.9 at the centre; named from 0.7 on, the disc ends where the exponential is 7/9.
        Samples.Known model = new(x => 0.9 * Math.Exp(-x[0] * x[0] - x[1] * x[1]));
        Dataset data = Samples.Of([[-2, -2], [2, 2], [0, 0], [0.6, 0]], [0, 0, 1, 1], "outside", "inside");
        double radius = Math.Sqrt(-Math.Log(0.7 / 0.9));
        ScottPlot.Plot plot = model.DrawDecisions(data, 0.7);
        plot.PlottableList.OfType<ScottPlot.Plottables.Heatmap>().Should().HaveCount(2, "one region for each class");
        plot.PlottableList.OfType<ScottPlot.Plottables.Scatter>().Should().ContainSingle("of two classes the boundary is one line");
        plot.PlottableList.OfType<ScottPlot.Plottables.Markers>().Select(markers => markers.LegendText).Should().Equal("outside", "inside", "wrong");

        DecisionMap map = DecisionMap.Of(model, data, threshold: 0.7);
        map.Named(data).Should().Equal(0, 0, 1, 0);
        map.Boundary(1).DistanceTo(0, 0).Should().BeApproximately(radius, 1e-3);
        map.Boundary(0).DistanceTo(0, 0).Should().BeApproximately(radius, 1e-3);
        map.Boundary(1).Length.Should().BeApproximately(2 * Math.PI * radius, 1e-2);
        map.Winner(100, 100).Should().Be(1);
        (map.Shares()[1] * 4.64 * 4.64).Should().BeApproximately(Math.PI * radius * radius, 0.05, "the view is 4 and a rim of 8 % on either side");
        DecisionMap.Of(model, data).Named(data).Should().Equal(0, 0, 1, 1);
    }

    [Test]
    public void A_printed_card_is_read_where_it_was_asked()
    {
        Samples.Known corner = new(x => x[0] > 0 && x[1] > 0.5 ? 1 : 0);
        DecisionMap map = DecisionMap.Of(corner, new MapView(new(-1, 1, 21), new(-1, 1, 21)));
        Matrix asked = Matrix.FromRows([0.62, 0.71], [0.71, 0.33], [0.33, -0.71], [-1, -1], [1, 1]);
        PrintedCard.Read(map, asked).Should().Equal(1, 0, 0, 0, 1);
        PrintedCard.Read(map, asked, Misprint.AxesExchanged).Should().Equal(1, 1, 0, 0, 1);
        PrintedCard.Read(map, asked, Misprint.UpsideDown).Should().Equal(0, 0, 1, 0, 0);
    }

    [Test]
    public void Margins_of_a_linear_model_are_those_of_the_contour_of_its_log_odds_in_any_units()
    {
        Dataset moons = Shapes.Moons(120, 0.2, 7);
        LogisticModel model = new BinaryLogisticRegression(1).Fit(moons);
        Contour line = DecisionMap.Of(model, new MapView(new(-9, 9, 37), new(-9, 9, 31)), model.LogOdds).ScoreContour(0);
        double[] plain = LinearMargin.Of(model.Coefficients, model.Intercept, moons.X), units = LinearMargin.Of(model.Coefficients, model.Intercept, moons.X, [2, 0.3]);
        int[] said = model.Predict(moons.X);
        for (int i = 0; i < moons.Rows; i++)
        {
            line.DistanceTo(moons.X[i, 0], moons.X[i, 1]).Should().BeApproximately(Math.Abs(plain[i]), 1e-9);
            line.DistanceTo(moons.X[i, 0], moons.X[i, 1], 2, 0.3).Should().BeApproximately(Math.Abs(units[i]), 1e-9);
            (plain[i] > 0 ? 1 : 0).Should().Be(said[i]);
        }
    }

    [Test]
    public void Boundaries_of_three_species_meet_where_two_lines_cross()
    {
        Dataset bills = Samples.Penguins("bill_length_mm", "bill_depth_mm");
        SoftmaxModel model = new SoftmaxRegression(1).Fit(bills);
        DecisionMap map = DecisionMap.Of(model, bills, 161);
        // Cramer's rule for the place at which all three lines are equally high.
        double A(int c, int j) => model.Coefficients[0, j] - model.Coefficients[c, j];
        double B(int c) => model.Intercepts[c] - model.Intercepts[0];
        double determinant = A(1, 0) * A(2, 1) - A(1, 1) * A(2, 0), x = (B(1) * A(2, 1) - A(1, 1) * B(2)) / determinant, y = (A(1, 0) * B(2) - B(1) * A(2, 0)) / determinant;
        for (int c = 0; c < 3; c++) map.Boundary(c).DistanceTo(x, y).Should().BeLessThan(map.View.X.Step);
        map.Shares().Sum().Should().BeApproximately(1, 1e-12);
        map.Winners.Should().Equal(model.Predict(map.View.Rows(2)));
    }

    [Test]
    public void A_classifier_without_probabilities_has_regions_and_rims_within_half_a_step()
    {
        Samples.Known disc = new(x => x[0] * x[0] + x[1] * x[1] < 1 ? 1 : 0);
        DecisionMap map = DecisionMap.Of(new Samples.AnswersOnly(disc), new MapView(new(-2, 2, 101), new(-2, 2, 101)));
        map.Probabilities.Should().BeNull();
        Contour rim = map.Boundary(1);
        rim.Paths.Should().ContainSingle().Which.IsClosed.Should().BeTrue();
        rim.Paths[0].Points.Should().OnlyContain(p => Math.Abs(Math.Sqrt(p.X * p.X + p.Y * p.Y) - 1) <= 0.04);
        map.Shares()[1].Should().BeApproximately(Math.PI / 16, 0.01);
        map.Invoking(m => m.ContourAt(0.5)).Should().Throw<InvalidOperationException>().WithMessage("*no probabilities*");
    }

    [Test]
    public void A_score_has_contours_at_minus_one_zero_and_one()
    {
        DecisionMap map = DecisionMap.Of(new Samples.AnswersOnly(new Samples.Known(x => x[0] > 0 ? 1 : 0)), new MapView(Across, Up), x => x.Column(0));
        foreach (double level in (double[])[-1, 0, 1]) map.ScoreContour(level).DistanceTo(3, 0.5).Should().BeApproximately(3 - level, 1e-9);
        map.Draw(levels: [-1, 0, 1]).PlottableList.OfType<ScottPlot.Plottables.Scatter>().Should().HaveCount(3);
    }

    [Test]
    public void Polynomials_have_all_products_once()
    {
        PolynomialLogisticModel Of(int degree, Dataset data) => new PolynomialLogisticRegression(degree, 1).Fit(data);
        Of(3, Shapes.Moons(40, 0.2, 3)).Products.Select(product => string.Concat(product)).Should().Equal("0", "1", "00", "01", "11", "000", "001", "011", "111");
        Dataset three = Samples.Penguins("bill_length_mm", "bill_depth_mm", "flipper_length_mm");
        Of(2, three with { Labels = [.. three.Labels!.Select(label => label / 2)], ClassNames = ["other", "Gentoo"] }).Products.Should().HaveCount(3 + 6);
    }

    private static double[,] Surface(GridAxis xs, GridAxis ys, Func<double, double, double> f)
    {
        double[,] surface = new double[ys.Points, xs.Points];
        for (int row = 0; row < ys.Points; row++)
            for (int column = 0; column < xs.Points; column++) surface[row, column] = f(xs[column], ys[row]);
        return surface;
    }
}

internal static class Axes
{
    public static GridAxis With(this GridAxis axis, int points) => new(axis.From, axis.To, points);
}
