using System.Text.Json;
using Curriculum.Toolkit;
using Week02.Optimization;

namespace Week02.LogisticRegression.Tests;

/// <summary>scikit-learn's and statsmodels' numbers.</summary>
public sealed class GoldenTests
{
    private const double CoefficientDigits = 6;

    private static readonly Lbfgs Tight = new(GradientTolerance: 1e-8, FunctionTolerance: 0);

    [TestCase("0.1"), TestCase("1.0"), TestCase("10.0")]
    public void Penalised_coefficients_and_objective_on_breast_cancer_are_scikit_learns(string penalty)
    {
        GoldenFile golden = GoldenFile.Read("penalised");
        Dataset data = Samples.Standardised(Samples.Cancer());
        double value = double.Parse(penalty, System.Globalization.CultureInfo.InvariantCulture);
        foreach (Lbfgs? solver in (Lbfgs?[])[null, Tight])
        {
            LogisticModel model = new BinaryLogisticRegression(value, solver).Fit(data);
            // L-BFGS sees values only, whose last digits are round-off: its error belongs to the largest coefficient, not to each.
            if (solver is null) Samples.Point(model).ShouldMatchDigits(golden.Values($"coefficients_{penalty}"), CoefficientDigits, "coefficients");
            else ShouldBeNear(Samples.Point(model), golden.Values($"coefficients_{penalty}"), 1e-6);
            model.Optimum.Value.ShouldMatchDigits(golden.Value($"objective_{penalty}"), golden.Digits, "objective");
        }
    }

    [Test]
    public void Newton_takes_features_as_they_come()
    {
        GoldenFile golden = GoldenFile.Read("penalised");
        Dataset data = Samples.Cancer([.. Samples.Cancer().Features.Take(10).Select(feature => feature.Name)]);
        LogisticModel model = new BinaryLogisticRegression().Fit(data);
        model.Optimum.Converged.Should().BeTrue();
        Samples.Point(model).ShouldMatchDigits(golden.Values("coefficients_raw"), CoefficientDigits, "coefficients");
        model.Optimum.Value.ShouldMatchDigits(golden.Value("objective_raw"), golden.Digits, "objective");
    }

    [Test]
    public void Weights_are_scikit_learns()
    {
        GoldenFile golden = GoldenFile.Read("weighted");
        Dataset data = Samples.Of(golden.Input.GetProperty("x").Deserialize<double[][]>()!, golden.Input.GetProperty("y").Deserialize<int[]>()!)
            with
        { Weights = golden.Input.GetProperty("weights").Deserialize<double[]>()! };
        foreach (Lbfgs? solver in (Lbfgs?[])[null, Tight])
        {
            LogisticModel model = new BinaryLogisticRegression(golden.Input.GetProperty("penalty").GetDouble(), solver).Fit(data);
            Samples.Point(model).ShouldMatchDigits(golden.Values("coefficients"), CoefficientDigits, "coefficients");
            model.Optimum.Value.ShouldMatchDigits(golden.Value("objective"), golden.Digits, "objective");
        }
    }

    [Test]
    public void The_Wald_table_is_statsmodels()
    {
        GoldenFile golden = GoldenFile.Read("wald");
        Dataset data = Samples.CancerOfThree();
        LogisticModel model = new BinaryLogisticRegression(0).Fit(data);
        WaldSummary summary = WaldSummary.Of(model, data);
        summary.Coefficients.ShouldMatchDigits(golden.Values("coefficients"), golden.Digits, "coefficients");
        summary.StandardErrors.ShouldMatchDigits(golden.Values("standard_errors"), golden.Digits, "standard errors");
        summary.Covariance.Values.ShouldMatchDigits(golden.Matrix("covariance").Values, golden.Digits - 1, "covariance");
        summary.Z.ShouldMatchDigits(golden.Values("z"), golden.Digits, "z");
        summary.PValues.ShouldMatchDigits(golden.Values("p"), golden.Digits - 2, "p");
        Flat(summary.Intervals).ShouldMatchDigits(golden.Matrix("intervals").Values, golden.Digits, "intervals");
        Flat(WaldSummary.Of(model, data, 0.9).Intervals).ShouldMatchDigits(golden.Matrix("intervals_90").Values, golden.Digits, "intervals");
        summary.OddsRatios.ShouldMatchDigits(golden.Values("odds_ratios"), golden.Digits - 1, "odds ratios");
        Flat(summary.OddsRatioIntervals).ShouldMatchDigits(golden.Matrix("odds_ratio_intervals").Values, golden.Digits - 2, "intervals of the odds ratios");
        summary.LogLikelihood.ShouldMatchDigits(golden.Value("log_likelihood"), 10, "log-likelihood");
        summary.NullLogLikelihood.ShouldMatchDigits(golden.Value("null_log_likelihood"), 9, "log-likelihood without features");
        summary.Aic.ShouldMatchDigits(golden.Value("aic"), 10, "AIC");
        summary.PseudoRSquared.ShouldMatchDigits(golden.Value("pseudo_r_squared"), 9, "pseudo R²");
        model.PredictProbabilities(data.X).Column(1).ShouldMatchDigits(golden.Values("probabilities"), golden.Digits - 1, "probabilities");

        static double[] Flat((double Low, double High)[] intervals) => [.. intervals.SelectMany(one => new[] { one.Low, one.High })];
    }

    [TestCase("raw", "0.01"), TestCase("raw", "1.0"), TestCase("standardised", "0.01"), TestCase("standardised", "1.0")]
    public void Softmax_on_iris_is_scikit_learns(string kind, string penalty)
    {
        GoldenFile golden = GoldenFile.Read("iris");
        Dataset data = kind == "raw" ? Samples.Iris() : Samples.Standardised(Samples.Iris());
        SoftmaxModel model = new SoftmaxRegression(double.Parse(penalty, System.Globalization.CultureInfo.InvariantCulture)).Fit(data);
        string prefix = $"{kind}_{penalty}_";
        (model.Optimum.Value * data.Rows).ShouldMatchDigits(golden.Value(prefix + "objective"), golden.Digits, "objective");
        ShouldBeNear(model.Coefficients.Values, golden.Matrix(prefix + "coefficients").Values, 1e-6);
        ShouldBeNear(model.Intercepts, golden.Values(prefix + "intercepts"), 1e-6);
        ShouldBeNear(model.PredictProbabilities(data.X).Values, golden.Matrix(prefix + "probabilities").Values, 1e-7);
        model.Predict(data.X).Select(label => data.ClassNames[label]).Should().Equal(golden.Values(prefix + "predictions").Select(label => data.ClassNames[(int)label]));
    }

    private static void ShouldBeNear(double[] ours, double[] theirs, double tolerance)
    {
        ours.Should().HaveSameCount(theirs);
        double size = theirs.Max(Math.Abs);
        for (int i = 0; i < ours.Length; i++) ours[i].Should().BeApproximately(theirs[i], tolerance * size, $"entry {i}");
    }
}
