using Curriculum.Toolkit;
using ScottPlot;
using Week02.LogisticRegression;

namespace Week02.DecisionBoundaries.Tests;

/// <summary>Mistakes that people really made; the checks that the right code passes must reject them.</summary>
public sealed class WrongVariants
{
    [Test]
    public void Rejects_the_grid_with_x_and_y_exchanged() => WrongVariant.MustBeRejectedBy(() => PropertyTests.RowsRunAlongY((model, view) =>
        // numpy.meshgrid with indexing "ij", reshaped as if it were "xy".
        Evaluated(model, view, (row, column, f) => f(view.X[row % view.X.Points], view.Y[column % view.Y.Points]))));

    [Test]
    public void Rejects_the_grid_that_stands_on_its_head() => WrongVariant.MustBeRejectedBy(() => PropertyTests.RowsRunAlongY((model, view) =>
        // Row 0 at the top, as in a picture.
        Evaluated(model, view, (row, column, f) => f(view.X[column], view.Y[view.Y.Points - 1 - row]))));

    [Test]
    public void Rejects_the_threshold_on_the_other_class() => WrongVariant.MustBeRejectedBy(() =>
        PropertyTests.ContourIsOfTheClass((map, threshold, label) => map.ContourAt(threshold, 1 - label)));

    [Test]
    public void Rejects_saddles_that_are_always_joined_one_way() => WrongVariant.MustBeRejectedBy(() => PropertyTests.SaddleFollowsTheMiddle(OneWay));

    [Test]
    public void Rejects_the_distance_that_forgets_the_length_of_the_coefficients()
    {
        LogisticModel model = new BinaryLogisticRegression(1).Fit(Shapes.Moons(60, 0.2, 1));
        Matrix x = Matrix.FromRows([0, 0], [1, 1]);
        Contour line = DecisionMap.Of(model, new MapView(new(-9, 9, 19), new(-9, 9, 19)), model.LogOdds).ScoreContour(0);
        void Check(double[] margins)
        {
            for (int i = 0; i < 2; i++) Math.Abs(margins[i]).Should().BeApproximately(line.DistanceTo(x[i, 0], x[i, 1]), 1e-9);
        }
        Check(LinearMargin.Of(model.Coefficients, model.Intercept, x));
        WrongVariant.MustBeRejectedBy(() => Check(model.LogOdds(x)));
    }

    /// <summary>One cell, whose saddle always cuts off the lower left and the upper right corner.</summary>
    private static Contour OneWay(GridAxis x, GridAxis y, double[,] z, double level)
    {
        double Cut(double from, double to) => (level - from) / (to - from);
        Coordinates bottom = new(Cut(z[0, 0], z[0, 1]), 0), top = new(Cut(z[1, 0], z[1, 1]), 1), left = new(0, Cut(z[0, 0], z[1, 0])), right = new(1, Cut(z[0, 1], z[1, 1]));
        return new Contour(level, [new ContourPath([bottom, left], false), new ContourPath([top, right], false)]);
    }

    private static double[,] Evaluated(IProbabilisticClassifier model, MapView view, Func<int, int, Func<double, double, double>, double> at)
    {
        double[,] surface = new double[view.Y.Points, view.X.Points];
        for (int row = 0; row < view.Y.Points; row++)
            for (int column = 0; column < view.X.Points; column++)
                surface[row, column] = at(row, column, (x, y) => model.PredictProbabilities(Matrix.FromRows([x, y]))[0, 1]);
        return surface;
    }
}
