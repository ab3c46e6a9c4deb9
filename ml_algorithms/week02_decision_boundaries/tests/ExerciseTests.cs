using Curriculum.Toolkit;
using ScottPlot;
using Week02.LogisticRegression;

namespace Week02.DecisionBoundaries.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.EnclosedArea))]
    public void EnclosedArea_by_hand()
    {
        Coordinates[] square = [new(1, 1), new(3, 1), new(3, 4), new(1, 4)], arrow = [new(0, 0), new(4, 0), new(1, 1), new(0, 4)];
        T.EnclosedArea(square).Should().BeApproximately(6, 1e-12);
        T.EnclosedArea([.. square.Reverse()]).Should().BeApproximately(6, 1e-12, "the way round does not matter");
        T.EnclosedArea(arrow).Should().BeApproximately(4, 1e-12, "it is not convex");
        T.EnclosedArea([]).Should().Be(0);
        T.EnclosedArea([new(5, 5), new(6, 7)]).Should().Be(0);
    }

    [Exercise(nameof(IExercises.EnclosedArea))]
    public void EnclosedArea_of_a_contour_of_a_circle()
    {
        DecisionMap map = DecisionMap.Of(new Samples.Known(x => Math.Exp(-x[0] * x[0] - x[1] * x[1])), new MapView(new(-2, 2, 161), new(-2, 2, 161)));
        T.EnclosedArea(map.ContourAt(Math.Exp(-1)).Paths.Single().Points).Should().BeApproximately(Math.PI, 1e-3);
    }

    [Exercise(nameof(IExercises.MarginAlong))]
    public void MarginAlong_a_perpendicular_is_the_formulas_margin()
    {
        Dataset moons = Shapes.Moons(100, 0.2, 9);
        LogisticModel model = new BinaryLogisticRegression(1).Fit(moons);
        double[] margins = LinearMargin.Of(model.Coefficients, model.Intercept, moons.X);
        for (int i = 0; i < 10; i++)
        {
            double[] towards = [.. model.Coefficients.Select(w => margins[i] > 0 ? -w : w)];
            T.MarginAlong(model, moons.X.Row(i).ToArray(), towards, 0.01, 5).Should().BeApproximately(Math.Abs(margins[i]), 1e-8);
            T.MarginAlong(model, moons.X.Row(i).ToArray(), [.. towards.Select(w => -w)], 0.1, 5).Should().Be(double.PositiveInfinity, "the other way there is no line");
        }
    }

    [Exercise(nameof(IExercises.MarginAlong))]
    public void MarginAlong_stops_at_the_first_change_and_looks_at_the_end_of_its_reach()
    {
        Samples.Known ring = new(x => x.Sum(v => v * v) is > 1 and < 4 ? 1 : 0, Columns: 3);
        T.MarginAlong(ring, [0, 0, 0], [0, 0, 10], 0.3, 9).Should().BeApproximately(1, 1e-8, "not 2, where it changes back");
        T.MarginAlong(ring, [0, 0, 0], [1, 1, 0], 0.4, 1.01).Should().BeApproximately(1, 1e-8, "1.01 is no multiple of the step");
        T.MarginAlong(ring, [0, 0, 0], [1, 0, 0], 0.3, 0.99).Should().Be(double.PositiveInfinity);
        FluentActions.Invoking(() => T.MarginAlong(ring, [0, 0, 0], [0, 0, 0], 0.1, 1)).Should().Throw<ArgumentException>();
    }

    [Exercise(nameof(IExercises.GridIsRight))]
    public void GridIsRight_accepts_what_is_right() => T.GridIsRight(Right).Should().BeTrue();

    [Exercise(nameof(IExercises.GridIsRight))]
    public void GridIsRight_catches_the_bug() => T.GridIsRight(SomebodysGrid.Of).Should().BeFalse();

    [Exercise(nameof(IExercises.GridIsRight))]
    public void GridIsRight_catches_the_bug_behind_the_right_size() => T.GridIsRight((f, xs, ys) =>
    {
        double[,] wrong = SomebodysGrid.Of(f, xs, ys), reshaped = new double[ys.Length, xs.Length];
        for (int i = 0; i < wrong.Length; i++) reshaped[i / xs.Length, i % xs.Length] = wrong[i / ys.Length, i % ys.Length];
        return reshaped;
    }).Should().BeFalse();

    [Exercise(nameof(IExercises.GridIsRight))]
    public void GridIsRight_catches_a_grid_that_stands_on_its_head() => T.GridIsRight((f, xs, ys) => Right(f, xs, [.. ys.Reverse()])).Should().BeFalse();

    [Exercise(nameof(IExercises.MendedGrid))]
    public void MendedGrid_has_a_row_for_each_y()
    {
        static double F(double x, double y) => x * x - 3 * y;
        (double[] xs, double[] ys) = ([0, 1, 4, 9], [-1, 2]);
        T.MendedGrid(F, xs, ys).Cast<double>().Should().Equal(Right(F, xs, ys).Cast<double>());
        T.MendedGrid(F, xs, ys).GetLength(0).Should().Be(2);
        T.MendedGrid(F, [1], [1, 2, 3]).Cast<double>().Should().Equal(-2, -5, -8);
    }

    /// <summary>By the topic's own map.</summary>
    private static double[,] Right(Func<double, double, double> f, double[] xs, double[] ys)
    {
        double[,] surface = new double[ys.Length, xs.Length];
        for (int k = 0; k < surface.Length; k++) surface[k / xs.Length, k % xs.Length] = f(xs[k % xs.Length], ys[k / xs.Length]);
        return surface;
    }
}
