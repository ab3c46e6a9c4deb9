using Curriculum.Toolkit;
using Week02.LogisticRegression;

namespace Week02.DecisionBoundaries.Tests;

/// <summary>Contracts, rims and hostile input.</summary>
public sealed class InputTests
{
    private static readonly MapView Small = new(new(-1, 1, 5), new(-1, 1, 4));

    private static IEnumerable<TestCaseData> Checks() =>
        EstimatorChecks.Of(new PolynomialLogisticRegression(2, 1), Shapes.Moons(60, 0.3, 2)).Select(check => new TestCaseData(check).SetArgDisplayNames(check.Name));

    [TestCaseSource(nameof(Checks))]
    public void Keeps_the_promises_of_every_trainer(EstimatorCheck check) => check.Run();

    [Test]
    public void More_than_two_features_must_be_named()
    {
        Dataset all = Samples.Penguins("bill_length_mm", "bill_depth_mm", "flipper_length_mm");
        SoftmaxModel model = new SoftmaxRegression(1).Fit(all);
        Refusal(() => DecisionMap.Of(model, all)).Should().Contain("3 features").And.Contain("flipper_length_mm").And.Contain("name them");
        Refusal(() => DecisionMap.Of(model, Small)).Should().Contain("others are held");
        Refusal(() => DecisionMap.Of(model, Small with { Held = [1, 2] })).Should().Contain("2 values");
        Refusal(() => MapView.Of(all, "bill_length_mm", "beak")).Should().Contain("'beak'").And.Contain("bill_depth_mm");
        Refusal(() => MapView.Of(all, "bill_length_mm", "bill_length_mm")).Should().Contain("both");
        MapView view = MapView.Of(all, "flipper_length_mm", "bill_length_mm", points: 11);
        (view.XFeature, view.YFeature, view.IsSlice).Should().Be((2, 0, true));
        Matrix rows = view.Rows(3);
        rows.Column(1).Should().OnlyContain(depth => depth == 17.3, "the median is held");
        (rows[0, 2], rows[0, 0]).Should().Be((view.X.From, view.Y.From));
        DecisionMap.Of(model, view).Draw(all).PlottableList.Should().NotBeEmpty();
    }

    [Test]
    public void Categories_are_held_and_no_axis()
    {
        Dataset data = new()
        {
            X = Matrix.FromRows([0, 5, 1], [1, 6, 1], [2, 9, 0]),
            Features = [Feature.Numeric("a"), Feature.Numeric("b"), Feature.Categorical("island", ["x", "y"])],
            Labels = [0, 1, 1],
            ClassNames = ["p", "q"],
        };
        Refusal(() => MapView.Of(data, "a", "island")).Should().Contain("categorical");
        MapView.Of(data, "a", "b").Held.Should().Equal(1, 6, 1);
    }

    [Test]
    public void One_point_along_an_axis_is_no_grid()
    {
        Refusal(() => MapView.Of(Shapes.Moons(10, 0, 1), points: 1)).Should().Contain("two points or more");
        foreach ((double from, double to) in ((double, double)[])[(1, 1), (2, 1), (double.NaN, 1), (0, double.PositiveInfinity)]) Refusal(() => new GridAxis(from, to, 5)).Should().Contain("no range");
        DecisionMap.Of(new Samples.Known(x => x[0] > 0 ? 0.9 : 0.1), new MapView(new(-1, 1, 2), new(-1, 1, 2))).Boundary(1).Length.Should().BeApproximately(2, 1e-12);
    }

    [Test]
    public void A_constant_feature_gets_one_unit_of_room()
    {
        MapView view = MapView.Of(Samples.Of([[1, 7], [2, 7], [3, 7]], [0, 1, 1], "a", "b"), 5);
        (view.Y.From, view.Y.To).Should().Be((6.5, 7.5));
        Refusal(() => new PolynomialLogisticRegression().Fit(Samples.Of([[1, 7], [2, 7], [3, 7]], [0, 1, 1], "a", "b"))).Should().Contain("'x1' is constant");
    }

    [Test]
    public void Missing_values_leave_the_range_and_infinite_ones_are_refused()
    {
        MapView view = MapView.Of(Samples.Of([[1, 7], [double.NaN, 9], [3, double.NaN]], [0, 1, 1], "a", "b"), 5, 0);
        (view.X.From, view.X.To, view.Y.To).Should().Be((1, 3, 9));
        Refusal(() => MapView.Of(Samples.Of([[1, double.PositiveInfinity], [2, 1]], [0, 1], "a", "b"))).Should().Contain("'x1' has no finite range");
        Refusal(() => MapView.Of(Samples.Of([[double.NaN, 1], [double.NaN, 2]], [0, 1], "a", "b"))).Should().Contain("'x0' has no value");
        Refusal(() => MapView.Of(Shapes.Moons(10, 0, 1), rim: -1)).Should().Contain("rim");
    }

    [Test]
    public void A_model_of_one_class_has_a_map_and_no_boundary()
    {
        Samples.Known always = new(_ => 1);
        DecisionMap map = DecisionMap.Of(always, Small);
        map.Shares().Should().Equal(0, 1);
        map.Boundary(1).IsEmpty.Should().BeTrue();
        map.Boundary(1).DistanceTo(0, 0).Should().Be(double.PositiveInfinity);
        map.Draw(Samples.Of([[0, 0]], [0], "outside", "inside")).PlottableList.Should().NotBeEmpty();
        map.DrawSurface().PlottableList.Should().NotBeEmpty();
        Refusal(() => LinearMargin.Of([0, 0], 1, Matrix.FromRows([1, 2]))).Should().Contain("no boundary");
    }

    [Test]
    public void Answers_that_make_no_sense_are_refused()
    {
        foreach (double p in (double[])[double.NaN, -0.1, 1.5]) Refusal(() => DecisionMap.Of(new Samples.Known(_ => p), Small)).Should().Contain("probabilities");
        Refusal(() => DecisionMap.Of(new Samples.Known(_ => 0.5), Small, _ => [1, 2])).Should().Contain("gave 2");
        DecisionMap map = DecisionMap.Of(new Samples.Known(_ => 0.5), Small);
        Refusal(() => map.Boundary(2)).Should().Contain("2 classes");
        Refusal(() => map.ContourAt(double.NaN)).Should().Contain("must be a number");
        Refusal(() => map.ContourAt(0.5, -1)).Should().Contain("2 classes");
        map.Invoking(m => m.ScoreContour(0)).Should().Throw<InvalidOperationException>().WithMessage("*no score*");
        map.ContourAt(0.5).IsEmpty.Should().BeTrue("a surface that is level everywhere is at the threshold everywhere, and crosses it nowhere");
    }

    [Test]
    public void Holes_in_a_surface_have_no_contour_and_harm_none()
    {
        GridAxis axis = new(0, 4, 5);
        double[,] z = new double[5, 5];
        for (int row = 0; row < 5; row++)
            for (int column = 0; column < 5; column++) z[row, column] = column - 1.5;
        z[2, 2] = double.NaN;
        Contour.Of(axis, axis, z, 0).Paths.Should().HaveCount(2).And.OnlyContain(path => !path.IsClosed && path.Points.All(p => p.X == 1.5));
        Refusal(() => Contour.Of(axis, new(0, 1, 4), z, 0)).Should().Contain("needed are 4 (along y) of 5");
        FluentActions.Invoking(() => Contour.Of(axis, axis, z, 0).DistanceTo(0, 0, 0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void Data_of_other_features_or_classes_are_not_drawn()
    {
        Dataset bills = Samples.Penguins("bill_length_mm", "bill_depth_mm");
        SoftmaxModel model = new SoftmaxRegression(1).Fit(bills);
        Refusal(() => model.DrawDecisions(bills.SelectColumns([1, 0]))).Should().Contain("bill_depth_mm, bill_length_mm, those of the model bill_length_mm, bill_depth_mm", "exchanged features are two features as well");
        Refusal(() => model.DrawDecisions(bills with { ClassNames = ["a", "b", "c"] })).Should().Contain("a, b, c");
        Refusal(() => model.DrawDecisions(bills.SelectColumns([0]))).Should().Contain("1 features").And.NotContain("name them");
        Refusal(() => model.DrawDecisions(bills.SelectRows([]))).Should().Contain("no value");
        Refusal(() => model.DrawDecisions(bills with { Labels = null, Y = new double[bills.Rows] })).Should().NotBeEmpty();
    }

    [Test]
    public void Rows_with_gaps_are_left_out_where_the_model_takes_them_and_refused_where_it_does_not()
    {
        Dataset gaps = Samples.Of([[0, 0], [double.NaN, 1], [1, double.NaN], [1, 1]], [0, 0, 1, 1], "outside", "inside");
        new Samples.Known(x => double.IsNaN(x[0] + x[1]) || x[0] > 0.5 ? 0.9 : 0.1).DrawDecisions(gaps).PlottableList.OfType<ScottPlot.Plottables.Markers>().Should().HaveCount(2, "nothing visible is wrong");
        Refusal(() => new PolynomialLogisticRegression().Fit(gaps)).Should().Contain("row 1");
    }

    [Test]
    public void One_class_no_rows_and_NaN_are_refused_by_the_curved_model()
    {
        Dataset moons = Shapes.Moons(40, 0.2, 1);
        Refusal(() => new PolynomialLogisticRegression().Fit(moons with { Labels = new int[40] })).Should().NotBeEmpty();
        Refusal(() => new PolynomialLogisticRegression().Fit(moons.SelectRows([]))).Should().Contain("no rows");
        PolynomialLogisticModel model = new PolynomialLogisticRegression().Fit(moons);
        Refusal(() => model.Predict(Matrix.FromRows([1, double.NaN]))).Should().NotBeEmpty();
        Refusal(() => model.Predict(Matrix.FromRows([1, 2, 3]))).Should().Contain("3");
    }

    [Test]
    public void A_threshold_is_a_probability_and_for_two_classes_that_have_some()
    {
        Samples.Known half = new(_ => 0.5);
        foreach (double threshold in (double[])[0, 1, -0.2, double.NaN]) Refusal(() => DecisionMap.Of(half, Small, threshold: threshold)).Should().Contain("between 0 and 1");
        Refusal(() => DecisionMap.Of(new Samples.AnswersOnly(half), Small, threshold: 0.7)).Should().Contain("no probabilities");
        Dataset bills = Samples.Penguins("bill_length_mm", "bill_depth_mm");
        Refusal(() => new SoftmaxRegression(1).Fit(bills).DrawDecisions(bills, 0.7)).Should().Contain("3 classes");
    }

    [Test]
    public void What_lies_off_the_card_has_no_answer_there()
    {
        DecisionMap map = DecisionMap.Of(new Samples.Known(x => x[0] > 0 ? 0.9 : 0.1), Small);
        Refusal(() => PrintedCard.Read(map, Matrix.FromRows([1.01, 0]))).Should().Contain("reaches from -1 to 1");
        Refusal(() => PrintedCard.Read(map, Matrix.FromRows([double.NaN, 0]))).Should().NotBeEmpty();
        Refusal(() => PrintedCard.Read(map, Matrix.FromRows([0, 0, 0]))).Should().Contain("3");
        Refusal(() => PrintedCard.Read(map, Matrix.FromRows([0, 0]), Misprint.AxesExchanged)).Should().Contain("5 by 4");
    }

    [TestCase(0), TestCase(-1)]
    public void Degrees_begin_at_one(int degree) => FluentActions.Invoking(() => new PolynomialLogisticRegression(degree).Fit(Shapes.Moons(20, 0.3, 1))).Should().Throw<ArgumentOutOfRangeException>();

    [Test]
    public void Too_many_products_are_refused_before_they_are_made()
    {
        Dataset wide = Samples.Of([.. Enumerable.Range(0, 6).Select(i => Enumerable.Range(0, 60).Select(j => (double)((i * j) % 7 + i)).ToArray())], [0, 1, 0, 1, 0, 1], "a", "b");
        Refusal(() => new PolynomialLogisticRegression(20).Fit(wide)).Should().Contain("more than 2,000 products");
    }

    private static string Refusal(Action action) => FluentActions.Invoking(action).Should().Throw<ArgumentException>().Which.Message;
}
