using Curriculum.Toolkit;

namespace Week06.Clustering.Tests;

public sealed class GaussianMixtureTests
{
    private static Dataset DataOf(string name) => name == "mixture_oils" ? Samples.Oils : Samples.Geyser;

    private static Mixture StartOf(Dataset data, params int[] rows) =>
        new([.. rows.Select(_ => 1.0 / rows.Length)], data.X.SelectRows(rows), [.. rows.Select(_ => Matrix.Identity(data.Columns))]);

    [TestCase("mixture_geyser"), TestCase("mixture_oils")]
    public void From_the_same_start_every_round_is_as_with_scikit_learn(string name)
    {
        GoldenFile golden = GoldenFile.Read(name);
        Dataset data = DataOf(name);
        Mixture start = StartOf(data, [.. golden.Values("start").Select(row => (int)row)]);
        double[] path = golden.Values("path");
        GaussianMixtureModel model = new GaussianMixture(start.Components, MaxIterations: path.Length, Tolerance: 0, Start: start).Fit(data);
        model.Path.ToArray().ShouldMatchDigits(path, golden.Digits);
        model.Mixture.Weights.ShouldMatchDigits(golden.Values("weights"), golden.Digits);
        Near(model.Mixture.Means.Values, golden.Matrix("means").Values);
        Near([.. model.Mixture.Covariances.SelectMany(covariance => covariance.Values)], golden.Matrix("covariances").Values);
        model.LogLikelihood.ShouldMatchDigits(golden.Value("log_likelihood"), golden.Digits);
        model.Bic.ShouldMatchDigits(golden.Value("bic"), golden.Digits);
        model.Aic.ShouldMatchDigits(golden.Value("aic"), golden.Digits);
        model.Predict(data.X).Should().Equal(golden.Values("labels").Select(label => (int)label));
        Matrix some = data.X.SelectRows([.. Enumerable.Range(0, data.Rows).Where(row => row % 20 == 0)]);
        Near(model.Responsibilities(some).Values, golden.Matrix("responsibilities").Values);
        model.LogDensities(some).ShouldMatchDigits(golden.Values("log_densities"), 8);
        model.LogDensities(data.X).Sum().ShouldMatchDigits(model.LogLikelihood, 12);
    }

    [TestCase("mixture_geyser"), TestCase("mixture_oils")]
    public void It_stops_where_scikit_learn_stops(string name)
    {
        GoldenFile golden = GoldenFile.Read(name);
        Dataset data = DataOf(name);
        GaussianMixtureModel model = new GaussianMixture((int)golden.Values("start").Length, MaxIterations: 1000, Start: StartOf(data, [.. golden.Values("start").Select(row => (int)row)])).Fit(data);
        model.Iterations.Should().Be((int)golden.Value("stopped_iterations"));
        model.LogLikelihood.ShouldMatchDigits(golden.Value("stopped_log_likelihood"), golden.Digits);
    }

    [Test]
    public void The_log_likelihood_never_falls([Values(1, 2, 3)] int seed) =>
        NeverFalls(new GaussianMixture(4, MaxIterations: 80, Tolerance: 0, Regularization: 0, Seed: seed).Fit(Samples.Oils).Path);

    [Test]
    public void An_E_step_without_the_weights_is_rejected() =>
        WrongVariant.MustBeRejectedBy(() => NeverFalls(WrongVariants.PathWithoutWeights(Samples.Oils.X, StartOf(Samples.Oils, 0, 100, 300), 60)));

    [TestCase(300, 1, 2), TestCase(255, 2, 3), TestCase(5000, 8, 5), TestCase(256, 3, 1), TestCase(700, 40, 2)]
    public void The_fast_round_is_the_plain_one(int rows, int columns, int k)
    {
        Dataset data = Samples.Clouds(rows, columns, k, rows);
        GaussianMixture trainer = new(k, MaxIterations: 10, Tolerance: 0);
        Mixture start = StartOf(data, [.. Enumerable.Range(0, k)]);
        GaussianMixtureModel plain = trainer.Run(data, start, new PlainExpectationMaximization(data.X)), fast = trainer.Run(data, start, new FastExpectationMaximization(data.X));
        fast.Path.ToArray().ShouldMatchDigits(plain.Path.ToArray(), 11);
        Near(fast.Mixture.Means.Values, plain.Mixture.Means.Values);
        for (int c = 0; c < k; c++) Near(fast.Mixture.Covariances[c].Values, plain.Mixture.Covariances[c].Values);
        GaussianMixtureModel threads = trainer.Run(data, start, new FastExpectationMaximization(data.X, 3));
        threads.Path.Should().Equal(fast.Path);
        threads.Mixture.Means.Values.Should().Equal(fast.Mixture.Means.Values);
    }

    [Test]
    public void After_a_round_the_mixture_has_the_mean_and_the_covariance_of_the_data()
    {
        // Σ w μ is the mean of all rows, and Σ w (Σ + μ μᵀ) their second moment, whatever the responsibilities.
        Dataset data = Samples.Geyser;
        Mixture mixture = new GaussianMixture(3, MaxIterations: 7, Tolerance: 0, Regularization: 0, Seed: 2).Fit(data).Mixture;
        for (int a = 0; a < 2; a++)
        {
            Enumerable.Range(0, 3).Sum(k => mixture.Weights[k] * mixture.Means[k, a]).Should().BeApproximately(0, 1e-12);
            for (int b = 0; b < 2; b++)
                Enumerable.Range(0, 3).Sum(k => mixture.Weights[k] * (mixture.Covariances[k][a, b] + mixture.Means[k, a] * mixture.Means[k, b]))
                    .Should().BeApproximately(Enumerable.Range(0, data.Rows).Average(i => data.X[i, a] * data.X[i, b]), 1e-12);
        }
    }

    [Test]
    public void One_component_is_the_normal_density_of_the_data()
    {
        GaussianMixtureModel model = new GaussianMixture(1, Regularization: 0).Fit(Samples.Geyser);
        double r = model.Mixture.Covariances[0][0, 1];
        model.LogLikelihood.Should().BeApproximately(-272.0 / 2 * (2 * Math.Log(2 * Math.PI) + Math.Log(1 - r * r) + 2), 1e-9);
        model.Mixture.FreeParameters.Should().Be(5);
    }

    [Test]
    public void A_row_far_away_has_a_log_density() => FarAwayIsFinite((model, x) => model.LogDensities(x));

    [Test]
    public void The_sum_without_the_maximum_is_rejected() => WrongVariant.MustBeRejectedBy(() => FarAwayIsFinite((model, x) => WrongVariants.LogDensitiesWithoutTheMaximum(model.Mixture, x)));

    [Test]
    public void A_component_on_repeated_rows_collapses_without_regularization_and_says_so()
    {
        Dataset geyser = Samples.Geyser, data = geyser with { X = geyser.X.SelectRows([.. Enumerable.Range(0, 272), 5, 5, 5]) };
        Mixture start = new([0.99, 0.01], Matrix.FromRows([0, 0], data.X.Row(5).ToArray()), [Matrix.Identity(2), Matrix.FromRows([1e-4, 0], [0, 1e-4])]);
        FluentActions.Invoking(() => new GaussianMixture(2, MaxIterations: 500, Tolerance: 0, Regularization: 0, Start: start).Fit(data)).Should().Throw<ArgumentException>().WithMessage("*component 1*regularization*");
        new GaussianMixture(2, MaxIterations: 500, Tolerance: 0, Start: start).Fit(data).Mixture.Covariances[1][0, 0].Should().BeGreaterThanOrEqualTo(1e-6);
    }

    private static void FarAwayIsFinite(Func<GaussianMixtureModel, Matrix, double[]> logDensities)
    {
        GaussianMixtureModel model = new GaussianMixture(2).Fit(Samples.Geyser);
        double[] far = logDensities(model, Matrix.FromRows([100, 100], [200, 200]));
        far.Should().OnlyContain(value => double.IsFinite(value));
        far[1].Should().BeLessThan(far[0]);
    }

    private static void NeverFalls(IReadOnlyList<double> path)
    {
        path.Count.Should().BeGreaterThan(2);
        for (int i = 1; i < path.Count; i++) path[i].Should().BeGreaterThanOrEqualTo(path[i - 1] - 1e-11);
    }

    private static void Near(double[] values, double[] truths)
    {
        values.Length.Should().Be(truths.Length);
        for (int i = 0; i < values.Length; i++) values[i].Should().BeApproximately(truths[i], 1e-8, "entry {0}", i);
    }
}
