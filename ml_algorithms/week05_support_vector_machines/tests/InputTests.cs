using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines.Tests;

/// <summary>Contracts, rims and hostile input.</summary>
public sealed class InputTests
{
    private static readonly Dataset Few = Samples.Of([[0, 1], [1, 1], [3, 2], [4, 4], [0, 0], [5, 2]], [0, 0, 1, 1, 0, 1]);

    private static IEnumerable<TestCaseData> Checks()
    {
        foreach ((string name, IClassifierTrainer trainer, Dataset data) in ((string, IClassifierTrainer, Dataset)[])
            [("RBF", new SupportVectorClassifier(Tolerance: 1e-6), Samples.Iris()), ("polynomial", new SupportVectorClassifier(new PolynomialKernel(2, 0.1, 1), Tolerance: 1e-6), Samples.Iris()),
             ("linear kernel", new SupportVectorClassifier(new LinearKernel(), Tolerance: 1e-6), Samples.SixMeasurements()),
             ("hinge", new LinearSupportVectorClassifier(Loss: MarginLoss.Hinge, Tolerance: 1e-8, MaxEpochs: 100_000), Samples.Standardised(Samples.SixMeasurements())), ("squared hinge", new LinearSupportVectorClassifier(Tolerance: 1e-8, MaxEpochs: 100_000), Samples.Standardised(Samples.Iris()))])
            foreach (EstimatorCheck check in EstimatorChecks.Of(trainer, data)) yield return new TestCaseData(check).SetArgDisplayNames(name, check.Name);
    }

    [TestCaseSource(nameof(Checks))]
    public void Keeps_the_promises_of_every_trainer(EstimatorCheck check) => check.Run();

    [TestCase(0), TestCase(-1), TestCase(double.NaN), TestCase(double.PositiveInfinity)]
    public void Settings_that_make_no_sense_are_refused_by_name(double value)
    {
        Refusal(() => new SupportVectorClassifier(C: value).Fit(Few)).Should().Contain("C is");
        Refusal(() => new SupportVectorClassifier(Tolerance: value).Fit(Few)).Should().Contain("Tolerance is");
        Refusal(() => new SupportVectorClassifier(CacheMegabytes: value).Fit(Few)).Should().Contain("CacheMegabytes is");
        Refusal(() => new SupportVectorClassifier(new RbfKernel(value)).Fit(Few)).Should().Contain("Gamma is");
        Refusal(() => new LinearSupportVectorClassifier(C: value).Fit(Few)).Should().Contain("C is");
        Refusal(() => new LinearSupportVectorClassifier(Tolerance: value).Fit(Few)).Should().Contain("Tolerance is");
    }

    [Test]
    public void Kernels_refuse_what_is_no_inner_product()
    {
        Refusal(() => new SupportVectorClassifier(new PolynomialKernel(0)).Fit(Few)).Should().Contain("Degree is 0");
        Refusal(() => new SupportVectorClassifier(new PolynomialKernel(3, 1, -1)).Fit(Few)).Should().Contain("Constant is -1");
        Refusal(() => new SupportVectorClassifier(MaxSteps: 0).Fit(Few)).Should().Contain("MaxSteps");
        Refusal(() => new SupportVectorClassifier(Threads: 0).Fit(Few)).Should().Contain("Threads");
        Refusal(() => new LinearSupportVectorClassifier(MaxEpochs: 0).Fit(Few)).Should().Contain("MaxEpochs");
        Refusal(() => new LinearSupportVectorClassifier(InterceptFeature: -1).Fit(Few)).Should().Contain("InterceptFeature");
    }

    [Test]
    public void One_side_makes_no_street()
    {
        foreach (Func<Dataset, IClassifier> fit in (Func<Dataset, IClassifier>[])[new SupportVectorClassifier().Fit, new LinearSupportVectorClassifier().Fit])
        {
            Refusal(() => fit(Few with { Labels = new int[6] })).Should().Contain("two sides");
            Refusal(() => fit(Few with { Weights = [1, 1, 0, 0, 1, 0] })).Should().Contain("two sides");
        }
    }

    [Test]
    public void A_class_without_rows_is_never_predicted()
    {
        Dataset data = Few with { Labels = [0, 0, 2, 2, 0, 2], ClassNames = ["a", "never seen", "c"] };
        new SupportVectorClassifier(new LinearKernel()).Fit(data).Predict(data.X).Should().Equal(0, 0, 2, 2, 0, 2);
        new LinearSupportVectorClassifier(100).Fit(data).Predict(data.X).Should().NotContain(1);
    }

    [Test]
    public void Rows_of_weight_zero_have_no_say()
    {
        Dataset with = Samples.Of([[0, 1], [1, 1], [3, 2], [4, 4], [0, 0], [5, 2], [0, 0.5]], [0, 0, 1, 1, 0, 1, 1]) with { Weights = [1, 1, 1, 1, 1, 1, 0] };
        SupportVectorModel model = new SupportVectorClassifier(new LinearKernel(), 1, 1e-8).Fit(with), without = new SupportVectorClassifier(new LinearKernel(), 1, 1e-8).Fit(Few);
        model.SupportRows.Should().Equal(without.SupportRows);
        model.Decision(Few.X).Should().Equal(without.Decision(Few.X), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Test]
    public void Features_that_never_vary_leave_the_larger_class()
    {
        Dataset constant = Samples.Of([[2, 2], [2, 2], [2, 2]], [0, 1, 1]);
        foreach (IKernel kernel in (IKernel[])[new LinearKernel(), new RbfKernel(), new PolynomialKernel()])
        {
            SupportVectorModel model = new SupportVectorClassifier(kernel).Fit(constant);
            model.Converged.Should().BeTrue();
            model.Predict(constant.X).Should().Equal(1, 1, 1);
        }
        new LinearSupportVectorClassifier().Fit(constant).Predict(constant.X).Should().Equal(1, 1, 1);
    }

    [Test]
    public void Kernel_values_that_overflow_are_refused_with_advice()
    {
        Dataset huge = Few with { X = Matrix.FromRows([1e160, 0], [0, 1], [1, 0], [1, 1], [2, 2], [3, 1]) };
        Refusal(() => new SupportVectorClassifier(new LinearKernel()).Fit(huge)).Should().Contain("row 0").And.Contain("scale");
        Dataset large = Few with { X = Matrix.FromRows([1e60, 0], [0, 1], [1, 0], [1, 1], [2, 2], [3, 1]) };
        Refusal(() => new SupportVectorClassifier(new PolynomialKernel(7, 1, 1)).Fit(large)).Should().Contain("scale");
    }

    [Test]
    public void Kernel_values_at_the_rim_of_what_a_double_holds_end_without_a_crash()
    {
        Dataset rim = Few with { X = Matrix.FromRows([1.2e154, 0], [1.1e154, 1], [-1.2e154, 0], [-1e154, 1], [1.3e154, 2], [-1.3e154, 1]) };
        new SupportVectorClassifier(new LinearKernel()).Fit(rim).Converged.Should().BeFalse("K(x, x) + K(z, z) − 2 K(x, z) is infinite, and so no step is worth anything");
    }

    [Test]
    public void A_solver_that_runs_out_of_steps_says_so()
    {
        new SupportVectorClassifier(MaxSteps: 2).Fit(Shapes.Moons(60, 0.3, 1)).Converged.Should().BeFalse();
        new LinearSupportVectorClassifier(C: 1e6, Tolerance: 1e-12, MaxEpochs: 2).Fit(Shapes.Moons(60, 0.3, 1)).Converged.Should().BeFalse();
    }

    [Test]
    public void A_query_far_from_everybody_is_judged_by_the_intercept_alone()
    {
        SupportVectorModel model = new SupportVectorClassifier(new RbfKernel(1)).Fit(Few);
        model.Decision(Matrix.FromRows([1e6, -1e6]))[0].Should().Be(model.Pairs[0].Intercept);
    }

    [Test]
    public void A_street_in_the_features_needs_a_linear_kernel()
    {
        Refusal(() => Street.Of(new SupportVectorClassifier().Fit(Few))).Should().Contain("linear kernel");
        FluentActions.Invoking(() => new SupportVectorClassifier().Fit(Samples.Iris()).Decision(Samples.Iris().X)).Should().Throw<InvalidOperationException>();
        Refusal(() => Lift.Of(Samples.Iris())).Should().Contain("two");
    }

    private static string Refusal(Action action) => FluentActions.Invoking(action).Should().Throw<ArgumentException>().Which.Message;
}
