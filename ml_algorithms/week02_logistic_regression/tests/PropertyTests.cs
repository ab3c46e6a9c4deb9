using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week02.Optimization;

namespace Week02.LogisticRegression.Tests;

/// <summary>What must hold on any data, and the checks that wrong variants must not pass.</summary>
public sealed class PropertyTests
{
    [Test]
    public void Newton_IRLS_LBFGS_and_TorchSharp_reach_the_same_optimum()
    {
        Dataset data = Samples.Standardised(Samples.Cancer(Samples.Three));
        double[] newton = Samples.Point(new BinaryLogisticRegression(0).Fit(data));
        Samples.Point(new BinaryLogisticRegression(0, new Lbfgs(GradientTolerance: 1e-9, FunctionTolerance: 0)).Fit(data)).ShouldMatchDigits(newton, 8);
        Matrix ones = Matrix.FromColumns([.. Enumerable.Range(0, 3).Select(data.X.Column), [.. Enumerable.Repeat(1.0, data.Rows)]]);
        double[] b = new double[4];
        for (int step = 0; step < 12; step++) b = Irls.Step(ones, Samples.Numbers(data), b);
        b.ShouldMatchDigits(newton, 8);
        TorchLogistic.Fit(data, 0).ShouldMatchDigits(newton, 6);
    }

    [Test]
    public void Steps_of_IRLS_are_Newtons()
    {
        Dataset data = Samples.Simulated(80, [0.7, -1.2], 0.4, 1);
        Matrix ones = Matrix.FromColumns(data.X.Column(0), data.X.Column(1), [.. Enumerable.Repeat(1.0, data.Rows)]);
        LogisticLoss loss = new(data.X, Samples.Numbers(data), intercept: true);
        double[] b = new double[3];
        for (int step = 0; step < 5; step++)
        {
            double[] next = new Newton(GradientTolerance: 0, MaxIterations: 1, Damped: false).Minimize(loss.Evaluate, loss.HessianAt, b).Point;
            Irls.Step(ones, Samples.Numbers(data), b).ShouldMatchDigits(next, 10, $"step {step}");
            b = next;
        }
    }

    [Test]
    public void TorchSharp_reaches_the_penalised_optima_too()
    {
        Dataset cancer = Samples.Standardised(Samples.Cancer()), iris = Samples.Standardised(Samples.Iris());
        Near(TorchLogistic.Fit(cancer, 1), Samples.Point(new BinaryLogisticRegression(1).Fit(cancer)));
        SoftmaxModel ours = new SoftmaxRegression(1).Fit(iris);
        (Matrix coefficients, double[] intercepts) = TorchLogistic.FitSoftmax(iris, 1);
        Near(coefficients.Values, ours.Coefficients.Values);
        Near(intercepts, ours.Intercepts);

        static void Near(double[] a, double[] b)
        {
            for (int i = 0; i < b.Length; i++) a[i].Should().BeApproximately(b[i], 1e-6 * b.Max(Math.Abs));
        }
    }

    [Test]
    public void At_the_optimum_the_expected_counts_are_the_observed_ones() => Balances(new BinaryLogisticRegression(0).Fit(Samples.CancerOfThree()), Samples.CancerOfThree());

    [Test]
    public void With_a_penalty_the_intercept_still_balances_the_classes()
    {
        Dataset data = Samples.Simulated(200, [1, -0.5], 3, 4);
        InterceptIsFree(new BinaryLogisticRegression(50).Fit(data), data);
        SoftmaxModel softmax = new SoftmaxRegression(50).Fit(Samples.Iris());
        Matrix p = softmax.PredictProbabilities(Samples.Iris().X);
        for (int c = 0; c < 3; c++) p.Column(c).Sum().Should().BeApproximately(50, 1e-5);
    }

    [Test]
    public void The_gradient_of_the_softmax_loss_agrees_with_differences()
    {
        Dataset data = Samples.Iris();
        SeededRandom random = new(3);
        double[] weights = [.. Enumerable.Range(0, data.Rows).Select(_ => random.NextDouble() * 2)], at = [.. Enumerable.Range(0, 15).Select(_ => 0.3 * random.NextNormal())];
        SoftmaxLoss loss = new(data.X, data.Labels!, 3, 0.7, weights);
        double[] gradient = new double[15];
        loss.Evaluate(at, gradient);
        GradientCheck.Of(w => loss.Evaluate(w, new double[15]), at, gradient);
    }

    [Test]
    public void Softmax_of_two_classes_is_logistic_with_half_the_penalty()
    {
        // w₁ = −w₀ = b / 2, so that their squares sum to half of b's.
        Dataset data = Samples.Simulated(60, [1, -2, 0.5], -0.3, 2);
        LogisticModel logistic = new BinaryLogisticRegression(1).Fit(data);
        SoftmaxModel softmax = new SoftmaxRegression(2).Fit(data);
        softmax.PredictProbabilities(data.X).Values.ShouldMatchDigits(logistic.PredictProbabilities(data.X).Values, 6);
        for (int j = 0; j < 3; j++) (2 * softmax.Coefficients[1, j]).Should().BeApproximately(logistic.Coefficients[j], 1e-6);
    }

    [Test]
    public void Softmax_coefficients_sum_to_zero_over_the_classes()
    {
        SoftmaxModel model = new SoftmaxRegression(0.1).Fit(Samples.Iris());
        for (int j = 0; j < 4; j++) model.Coefficients.Column(j).Sum().Should().BeApproximately(0, 1e-7);
        model.Intercepts.Sum().Should().BeApproximately(0, 1e-12);
    }

    [Test]
    public void Probabilities_of_large_log_odds_do_not_overflow() => SoftmaxIsStable(z => SoftmaxLoss.Normalize(z));

    [Test]
    public void The_loss_of_large_log_odds_is_their_size() => LossIsStable((z, y) => new LogisticLoss(new Matrix(1, 1, [z]), [y]).Evaluate([1.0], new double[1]));

    [Test]
    public void A_small_probability_keeps_its_digits()
    {
        LogisticModel model = new BinaryLogisticRegression().Fit(Samples.Of([[0], [1], [3], [2], [4], [6]], [0, 0, 0, 1, 1, 1]));
        Matrix p = (model with { Coefficients = [1], Intercept = 0 }).PredictProbabilities(Matrix.FromRows([50], [-50]));
        p[0, 0].ShouldMatchDigits(Math.Exp(-50), 12);
        p[1, 1].ShouldMatchDigits(Math.Exp(-50), 12);
    }

    [Test]
    public void Threads_do_not_change_a_bit()
    {
        Dataset data = Samples.Simulated(30_000, [0.5, -1, 2, 0.1, 0.3], 0.2, 9);
        Lbfgs solver = new(GradientTolerance: 1e-4);
        double[] one = Samples.Point(new BinaryLogisticRegression(1, solver).Fit(data));
        Samples.Point(new BinaryLogisticRegression(1, solver, Threads: 4).Fit(data)).Should().Equal(one);
    }

    [Test]
    public void Wald_intervals_cover_the_truth_about_as_often_as_they_say()
    {
        double[] truth = [1, -0.5, 0.3];
        int inside = 0;
        for (ulong seed = 0; seed < 300; seed++)
        {
            Dataset data = Samples.Simulated(250, truth[..2], truth[2], 100 + seed);
            (double low, double high) = WaldSummary.Of(new BinaryLogisticRegression(0).Fit(data), data).Intervals[0];
            if (low <= truth[0] && truth[0] <= high) inside++;
        }
        // 285 of 300 are expected, give or take 3.8.
        inside.Should().BeInRange(272, 297);
    }

    /// <summary>Xᵀ(y − p) = 0: among them, Σ p is the number of the second class.</summary>
    internal static void Balances(LogisticModel model, Dataset data)
    {
        double[] p = model.PredictProbabilities(data.X).Column(1);
        for (int j = 0; j <= data.Columns; j++)
        {
            double observed = 0, expected = 0;
            for (int i = 0; i < data.Rows; i++)
            {
                double x = j == data.Columns ? 1 : data.X[i, j];
                observed += x * data.Labels![i];
                expected += x * p[i];
            }
            expected.Should().BeApproximately(observed, 1e-7 * Math.Abs(observed), $"column {j}");
        }
    }

    internal static void InterceptIsFree(LogisticModel model, Dataset data) =>
        model.PredictProbabilities(data.X).Column(1).Sum().Should().BeApproximately(data.Labels!.Sum(), 1e-6);

    internal static void SoftmaxIsStable(Func<double[], double> normalize)
    {
        double[] z = [1000, 1001, -1000];
        normalize(z).Should().BeApproximately(1001 + Math.Log(1 + Math.Exp(-1)), 1e-9);
        z[1].Should().BeApproximately(1 / (1 + Math.Exp(-1)), 1e-12);
        z.Sum().Should().BeApproximately(1, 1e-12);
    }

    internal static void LossIsStable(Func<double, double, double> loss)
    {
        loss(1000, 0).Should().BeApproximately(1000, 1e-9);
        loss(-1000, 1).Should().BeApproximately(1000, 1e-9);
        loss(1000, 1).Should().Be(0);
        loss(-40, 0).ShouldMatchDigits(Math.Exp(-40), 10);
    }
}
