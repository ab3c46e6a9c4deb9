using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week02.Optimization;

namespace Week02.LogisticRegression.Tests;

/// <summary>Contracts, rims and hostile input.</summary>
public sealed class InputTests
{
    private static IEnumerable<TestCaseData> Checks()
    {
        Dataset iris = Samples.Standardised(Samples.Iris()), three = Samples.CancerOfThree();
        foreach ((string name, IClassifierTrainer trainer, Dataset data) in ((string, IClassifierTrainer, Dataset)[])
            [("logistic, Newton", new BinaryLogisticRegression(), three), ("logistic, unpenalised", new BinaryLogisticRegression(0), three),
             ("logistic, L-BFGS", new BinaryLogisticRegression(1, new Lbfgs(GradientTolerance: 1e-8, FunctionTolerance: 0)), Samples.Standardised(three)), ("softmax", new SoftmaxRegression(), iris)])
            foreach (EstimatorCheck check in EstimatorChecks.Of(trainer, data)) yield return new TestCaseData(check).SetArgDisplayNames(name, check.Name);
    }

    [TestCaseSource(nameof(Checks))]
    public void Keeps_the_promises_of_every_trainer(EstimatorCheck check) => check.Run();

    [Test]
    public void One_class_only_is_refused_and_named()
    {
        Dataset data = Samples.Of([[1], [2], [3]], [1, 1, 1], "benign", "malignant");
        foreach (Action act in (Action[])[() => new BinaryLogisticRegression().Fit(data), () => new BinaryLogisticRegression(0).Fit(data), () => new SoftmaxRegression().Fit(data)])
            act.Should().Throw<ArgumentException>().WithMessage("*'benign'*");
        FluentActions.Invoking(() => new SoftmaxRegression().Fit(data with { Labels = [0, 0, 0], ClassNames = ["benign"] })).Should().Throw<ArgumentException>().WithMessage("*only one class*");
        FluentActions.Invoking(() => new BinaryLogisticRegression().Fit(Samples.Of([[1], [2], [3]], [1, 0, 1]) with { Weights = [1, 0, 1] })).Should().Throw<ArgumentException>().WithMessage("*'no'*");
    }

    [Test]
    public void Three_classes_are_sent_on() =>
        FluentActions.Invoking(() => new BinaryLogisticRegression().Fit(Samples.Iris())).Should().Throw<ArgumentException>().WithMessage("*SoftmaxRegression*");

    [TestCase(double.NaN), TestCase(double.PositiveInfinity), TestCase(1e200)]
    public void Numbers_that_are_none_are_refused_by_name(double bad)
    {
        Dataset data = Samples.Of([[0, 1], [1, bad], [3, 2], [2, 0], [4, 1], [6, 5]], [0, 0, 0, 1, 1, 1]);
        foreach (Action act in (Action[])[() => new BinaryLogisticRegression().Fit(data), () => new BinaryLogisticRegression(0).Fit(data), () => new SoftmaxRegression().Fit(data)])
            act.Should().Throw<ArgumentException>().WithMessage("*'x1'*");
    }

    [Test]
    public void A_constant_column_is_refused_without_a_penalty_and_gets_nothing_with_one()
    {
        Dataset data = Samples.Of([[0, 7], [1, 7], [3, 7], [2, 7], [4, 7], [6, 7]], [0, 0, 0, 1, 1, 1]);
        FluentActions.Invoking(() => new BinaryLogisticRegression(0).Fit(data)).Should().Throw<ArgumentException>().WithMessage("*'x1' is constant*");
        LogisticModel with = new BinaryLogisticRegression().Fit(data), without = new BinaryLogisticRegression().Fit(data.SelectColumns([0]));
        // The intercept costs nothing and the column does, so the column's coefficient is 0.
        with.Coefficients[1].Should().BeApproximately(0, 1e-8);
        with.Coefficients[0].ShouldMatchDigits(without.Coefficients[0], 7);
    }

    [Test]
    public void Columns_that_depend_on_each_other_are_refused_without_a_penalty_and_share_with_one()
    {
        Dataset data = Samples.Of([[0, 0], [1, 2], [3, 6], [2, 4], [4, 8], [6, 12]], [0, 0, 0, 1, 1, 1]);
        FluentActions.Invoking(() => new BinaryLogisticRegression(0).Fit(data)).Should().Throw<ArgumentException>().WithMessage("*'x1' is a combination*");
        double[] b = new BinaryLogisticRegression().Fit(data).Coefficients;
        b[1].ShouldMatchDigits(2 * b[0], 7);
    }

    [Test]
    public void Fewer_rows_than_features_need_a_penalty()
    {
        SeededRandom random = new(7);
        Dataset data = Samples.Of([.. Enumerable.Range(0, 10).Select(_ => Enumerable.Range(0, 25).Select(_ => random.NextNormal()).ToArray())], [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
        FluentActions.Invoking(() => new BinaryLogisticRegression(0).Fit(data)).Should().Throw<ArgumentException>().WithMessage("10 rows cannot determine 26*");
        foreach (Lbfgs? solver in (Lbfgs?[])[null, new(GradientTolerance: 1e-9, FunctionTolerance: 0)])
        {
            LogisticModel model = new BinaryLogisticRegression(1, solver).Fit(data);
            model.Optimum.Converged.Should().BeTrue();
            model.Coefficients.Should().OnlyContain(b => double.IsFinite(b));
        }
        new SoftmaxRegression().Fit(data).Coefficients.Values.Should().OnlyContain(b => double.IsFinite(b));
    }

    [Test]
    public void Large_units_converge_all_the_same()
    {
        Dataset data = Samples.CancerOfThree();
        Dataset large = data with { X = new Matrix(data.Rows, 3, [.. data.X.Values.Select(x => 1e9 * x)]) };
        LogisticModel model = new BinaryLogisticRegression(0).Fit(large);
        model.Optimum.Converged.Should().BeTrue();
        model.Coefficients.Select(b => 1e9 * b).ToArray().ShouldMatchDigits(new BinaryLogisticRegression(0).Fit(data).Coefficients, 8);
    }

    [TestCase(-1), TestCase(double.NaN), TestCase(double.PositiveInfinity)]
    public void A_penalty_is_a_number_and_not_negative(double penalty)
    {
        Dataset data = Samples.Of([[0], [1], [3], [2], [4], [6]], [0, 0, 0, 1, 1, 1]);
        FluentActions.Invoking(() => new BinaryLogisticRegression(penalty).Fit(data)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new SoftmaxRegression(penalty).Fit(data)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new SoftmaxRegression(0).Fit(data)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void Errors_of_a_penalised_model_are_not_stated()
    {
        Dataset data = Samples.CancerOfThree();
        FluentActions.Invoking(() => WaldSummary.Of(new BinaryLogisticRegression(1).Fit(data), data)).Should().Throw<ArgumentException>().WithMessage("*penalty*");
        LogisticModel model = new BinaryLogisticRegression(0).Fit(data);
        FluentActions.Invoking(() => WaldSummary.Of(model, data, 1)).Should().Throw<ArgumentOutOfRangeException>();
        LogisticModel unfinished = new BinaryLogisticRegression(0) { Newton = new(MaxIterations: 2) }.Fit(data);
        FluentActions.Invoking(() => WaldSummary.Of(unfinished, data)).Should().Throw<ArgumentException>().WithMessage("*optimum*");
    }
}
