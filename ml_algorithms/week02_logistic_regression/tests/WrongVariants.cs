using Curriculum.Toolkit;
using Week02.Optimization;

namespace Week02.LogisticRegression.Tests;

/// <summary>Mistakes that people really made; the checks that the right code passes must reject them.</summary>
public sealed class WrongVariants
{
    [Test]
    public void Rejects_the_loss_that_overflows() => WrongVariant.MustBeRejectedBy(() => PropertyTests.LossIsStable((z, y) => Math.Log(1 + Math.Exp(z)) - y * z));

    [Test]
    public void Rejects_the_loss_of_probabilities_that_were_clipped() => WrongVariant.MustBeRejectedBy(() => PropertyTests.LossIsStable((z, y) =>
    {
        double p = Math.Clamp(1 / (1 + Math.Exp(-z)), 1e-15, 1 - 1e-15);
        return -(y * Math.Log(p) + (1 - y) * Math.Log(1 - p));
    }));

    [Test]
    public void Rejects_softmax_without_the_maximum() => WrongVariant.MustBeRejectedBy(() => PropertyTests.SoftmaxIsStable(z =>
    {
        double sum = z.Sum(Math.Exp);
        for (int i = 0; i < z.Length; i++) z[i] = Math.Exp(z[i]) / sum;
        return Math.Log(sum);
    }));

    [Test]
    public void Rejects_an_intercept_that_is_penalised()
    {
        Dataset data = Samples.Simulated(200, [1, -0.5], 3, 4);
        Matrix ones = Matrix.FromColumns(data.X.Column(0), data.X.Column(1), [.. Enumerable.Repeat(1.0, data.Rows)]);
        LogisticLoss loss = new(ones, Samples.Numbers(data), 50.0 / data.Rows);
        WrongVariant.MustBeRejectedBy(() => PropertyTests.InterceptIsFree(Model(loss, data), data));
    }

    [Test]
    public void Rejects_the_penalty_of_the_sum_with_the_mean_of_the_losses()
    {
        // λ where λ / n belongs: 569 times too much.
        Dataset data = Samples.Standardised(Samples.Cancer());
        LogisticLoss loss = new(data.X, Samples.Numbers(data), penalty: 1, intercept: true);
        double[] theirs = GoldenFile.Read("penalised").Values("coefficients_1.0");
        WrongVariant.MustBeRejectedBy(() => Samples.Point(Model(loss, data)).ShouldMatchDigits(theirs, 6));
    }

    [Test]
    public void Rejects_the_gradient_with_the_wrong_sign()
    {
        Dataset data = Samples.CancerOfThree();
        LogisticLoss loss = new(data.X, Samples.Numbers(data), intercept: true);
        double[] at = [0.1, -0.2, 0.05, 0.3], gradient = new double[4];
        loss.Evaluate(at, gradient);
        Check(gradient);
        WrongVariant.MustBeRejectedBy(() => Check([.. gradient.Select(entry => -entry)]));

        void Check(double[] claimed) => GradientCheck.Of(w => loss.Evaluate(w, new double[4]), at, claimed);
    }

    [Test]
    public void Rejects_expected_counts_of_a_descent_that_was_stopped_early()
    {
        Dataset data = Samples.CancerOfThree();
        LogisticLoss loss = new(data.X, Samples.Numbers(data), intercept: true);
        double[] end = Descent.Run(new GradientDescent(1e-3), loss.Evaluate, new double[4], 1000).End;
        LogisticModel stopped = new BinaryLogisticRegression(0).Fit(data) with { Coefficients = end[..3], Intercept = end[3] };
        WrongVariant.MustBeRejectedBy(() => PropertyTests.Balances(stopped, data));
    }

    private static LogisticModel Model(LogisticLoss loss, Dataset data)
    {
        Minimum optimum = new Newton().Minimize(loss.Evaluate, loss.HessianAt, new double[data.Columns + 1]);
        return new LogisticModel(data.Features, data.ClassNames, optimum.Point[..^1], optimum.Point[^1], 0, optimum);
    }
}
