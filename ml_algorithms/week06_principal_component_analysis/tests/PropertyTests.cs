using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;
using Week03.KNearestNeighbors;
using Week05.SingularValueDecomposition;

namespace Week06.PrincipalComponentAnalysis.Tests;

public sealed class PropertyTests
{
    private static IEnumerable<TestCaseData> Promises()
    {
        Dataset tall = Given.Of(Given.Slanted(60, 4, 1)), wide = Given.Of(Given.Slanted(9, 14, 2));
        (string, ITransformerTrainer, Dataset)[] cases =
        [
            ("covariance", new PrincipalComponents(3, Route.Covariance), tall), ("svd", new PrincipalComponents(3, Route.Svd, Whiten: true), tall), ("wide", new PrincipalComponents(4), wide),
            ("randomized", new PrincipalComponents(2, Route.Randomized), tall), ("imputer", new MeanImputer(), tall), ("scaler of week 3", new StandardScaler(), tall),
        ];
        return cases.SelectMany(one => EstimatorChecks.Of(one.Item2, one.Item3).Select(check => new TestCaseData(check).SetName($"{one.Item1}: {check.Name}")));
    }

    [TestCaseSource(nameof(Promises))]
    public void A_promise_is_kept(EstimatorCheck check) => check.Run();

    /// <summary>What makes principal components: orthonormal axes, scores without correlation, the variances that were claimed, no other direction with more.</summary>
    internal static void AreComponents(PrincipalComponentsModel model, Matrix x)
    {
        int k = model.Components.Rows;
        Matrix scores = model.Transform(x), s = Covariance.ByFormula(scores).S;
        Given.Gap(BlockedProduct.Multiply(model.Components, model.Components.Transpose()).Values, Matrix.Identity(k).Values).Should().BeLessThan(1e-12, "axes are orthonormal");
        for (int i = 0; i < k; i++)
        {
            scores.Column(i).Average().Should().BeApproximately(0, 1e-9 * Math.Sqrt(model.ExplainedVariance[0]), "scores are centred");
            for (int j = 0; j < k; j++) s[i, j].Should().BeApproximately(i == j ? model.ExplainedVariance[i] : 0, 1e-9 * model.ExplainedVariance[0], $"covariance of scores {i} and {j}");
        }
        double[] columns = [.. Enumerable.Range(0, x.Columns).Select(j => Covariance.ByFormula(x.SelectColumns([j])).S[0, 0])];
        model.Axes.TotalVariance.ShouldMatchDigits(columns.Sum(), 10, "the variance of all columns");
        model.ExplainedVariance.Should().BeInDescendingOrder();
        SeededRandom random = new(5);
        for (int trial = 0; trial < 50; trial++)
        {
            Matrix direction = new(1, x.Columns, [.. Enumerable.Range(0, x.Columns).Select(_ => random.NextNormal())]);
            double length = Vectors.Norm2(direction.Values);
            double along = Covariance.ByFormula(BlockedProduct.Multiply(x, direction.Transpose())).S[0, 0] / (length * length);
            along.Should().BeLessThanOrEqualTo(model.ExplainedVariance[0] * (1 + 1e-12), "no direction varies more than the first axis");
        }
    }

    [Test]
    public void They_are_what_they_claim([Values(Route.Covariance, Route.Svd, Route.Automatic)] Route route, [Values(12, 80)] int n)
    {
        Matrix x = Given.Slanted(n, 6, 3);
        AreComponents(new PrincipalComponents(6, route).Fit(Given.Of(x)), x);
        AreComponents(new PrincipalComponents(2, route).Fit(Given.Of(x)), x);
    }

    [Test]
    public void With_all_components_nothing_is_lost([Values(Route.Covariance, Route.Svd)] Route route, [Values] bool whiten)
    {
        Matrix x = Given.Slanted(30, 5, 4), other = Given.Slanted(7, 5, 5);
        PrincipalComponentsModel model = new PrincipalComponents(null, route, whiten).Fit(Given.Of(x));
        model.ExplainedVarianceRatio.Sum().Should().BeApproximately(1, 1e-12);
        Given.Gap(model.InverseTransform(model.Transform(other)).Values, other.Values).Should().BeLessThan(1e-12);
    }

    [Test]
    public void What_is_lost_is_the_variance_that_was_dropped([Values(1, 3)] int k)
    {
        Matrix x = Given.Slanted(40, 5, 6);
        PrincipalComponentsModel all = new PrincipalComponents().Fit(Given.Of(x)), model = all.Truncate(k);
        double lost = VectorMath.SquaredDistance(model.InverseTransform(model.Transform(x)).Values, x.Values);
        (lost / (x.Rows - 1)).ShouldMatchDigits(all.ExplainedVariance[k..].Sum(), 10);
        Given.Gap(model.Components.Values, new PrincipalComponents(k).Fit(Given.Of(x)).Components.Values).Should().BeLessThan(1e-12);
    }

    /// <summary>Whitened scores have the identity as covariance.</summary>
    internal static void AreWhite(Matrix scores) =>
        Given.Gap(Covariance.ByFormula(scores).S.Values, Matrix.Identity(scores.Columns).Values).Should().BeLessThan(1e-9);

    [Test]
    public void Whitened_scores_have_variance_one_and_no_correlation([Values(Route.Covariance, Route.Svd)] Route route)
    {
        Matrix x = Given.Slanted(50, 5, 7);
        AreWhite(new PrincipalComponents(4, route, Whiten: true).Fit(Given.Of(x)).Transform(x));
    }

    [Test]
    public void Adding_a_constant_or_turning_the_table_changes_no_variance()
    {
        Matrix x = Given.Slanted(50, 4, 8), q = QrDecomposition.Of(Given.Random(4, 4, 9)).Q, moved = BlockedProduct.Multiply(x, q);
        for (int i = 0; i < moved.Values.Length; i++) moved.Values[i] += 1000;
        double[] here = new PrincipalComponents().Fit(Given.Of(x)).ExplainedVariance;
        new PrincipalComponents().Fit(Given.Of(moved)).ExplainedVariance.ShouldMatchDigits(here, 10);
    }

    [Test]
    public void The_covariance_of_one_pass_is_that_of_the_formula([Values(2, 511, 512, 4097, 9000)] int n, [Values(1, 2, 5)] int threads)
    {
        Matrix x = Given.Slanted(n, 5, 10);
        for (int i = 0; i < n; i++) x[i, 0] += 1e8;
        (double[] mean, Matrix s) = Covariance.Of(x, threads);
        (double[] truth, Matrix formula) = Covariance.ByFormula(x);
        mean.ShouldMatchDigits(truth, 13);
        Given.Gap(s.Values, formula.Values).Should().BeLessThan(1e-10);
        s.Values.Should().Equal(Covariance.Of(x).S.Values, "threads change no bit");
    }

    [Test]
    public void The_singular_route_keeps_small_deviations_and_the_covariance_route_loses_them()
    {
        double[] s = [1, 1e-3, 1e-6, 1e-9, 1e-11];
        Matrix x = Given.WithDeviations(s, 11);
        double[] bySvd = new PrincipalComponents(5, Route.Svd).Fit(Given.Of(x)).SingularValues, byCovariance = new PrincipalComponents(5, Route.Covariance).Fit(Given.Of(x)).SingularValues;
        for (int i = 0; i < s.Length; i++) Math.Abs(bySvd[i] - Math.Sqrt(2) * s[i]).Should().BeLessThan(1e-14);
        Math.Abs(byCovariance[2] / (Math.Sqrt(2) * s[2]) - 1).Should().BeInRange(1e-9, 1e-2);
        Math.Abs(byCovariance[4] / (Math.Sqrt(2) * s[4]) - 1).Should().BeGreaterThan(0.5, "below 1e-8 nothing is left");
    }

    [Test]
    public void Random_vectors_find_a_space_that_is_there()
    {
        Matrix x = BlockedProduct.Multiply(Given.Random(200, 6, 12), Given.Random(6, 90, 13));
        PrincipalComponentsModel exact = new PrincipalComponents(6, Route.Svd).Fit(Given.Of(x)), random = new PrincipalComponents(6, Route.Randomized, Iterations: 0).Fit(Given.Of(x));
        SubspaceDistance.Between(exact.Components, random.Components).Should().BeLessThan(1e-11);
        random.ExplainedVariance.ShouldMatchDigits(exact.ExplainedVariance, 11);
        random.Axes.TotalVariance.ShouldMatchDigits(exact.Axes.TotalVariance, 12);
    }

    [Test]
    public void Random_variances_are_never_too_large_and_rounds_bring_them_nearer()
    {
        Matrix x = Given.Random(120, 60, 14);
        double[] exact = new PrincipalComponents(5, Route.Svd).Fit(Given.Of(x)).ExplainedVariance;
        double before = 1;
        foreach (int rounds in (int[])[0, 1, 3, 8])
        {
            double[] found = new PrincipalComponents(5, Route.Randomized, Oversampling: 5, Iterations: rounds).Fit(Given.Of(x)).ExplainedVariance;
            for (int i = 0; i < 5; i++) found[i].Should().BeLessThanOrEqualTo(exact[i] * (1 + 1e-12));
            double missing = 1 - found.Sum() / exact.Sum();
            missing.Should().BeLessThan(before);
            before = missing;
        }
    }

    [Test]
    public void The_error_bound_holds_in_a_hundred_trials_and_is_not_absurd()
    {
        Matrix a = KnownMatrices.WithSingularValues(60, [.. Enumerable.Range(0, 30).Select(i => Math.Pow(0.8, i))], new SeededRandom(15));
        for (ulong seed = 0; seed < 100; seed++)
        {
            RandomizedRange range = RandomizedRange.Find(a, RandomizedRange.Normals(30, 8, new SeededRandom(seed)), 0);
            double error = GolubKahan.Decompose(new Matrix(60, 30, Vectors.Subtract(a.Values, BlockedProduct.Multiply(range.Q, range.B).Values))).S[0];
            double bound = range.ErrorBound(a, new SeededRandom(1000 + seed));
            error.Should().BeLessThan(bound).And.BeGreaterThanOrEqualTo(Math.Pow(0.8, 8) * (1 - 1e-12), "nothing of that rank is nearer");
            bound.Should().BeLessThan(100 * error);
        }
    }

    [Test]
    public void The_distance_of_spaces_knows_angles_and_no_signs()
    {
        double angle = 1e-9;
        Matrix a = Matrix.FromRows([1, 0, 0], [0, 1, 0]), turned = Matrix.FromRows([0, -1, 0], [-1, 0, 0]), tilted = Matrix.FromRows([1, 0, 0], [0, Math.Cos(angle), Math.Sin(angle)]), across = Matrix.FromRows([0, 0, 1], [1, 0, 0]);
        SubspaceDistance.Between(a, turned).Should().Be(0);
        SubspaceDistance.Between(a, tilted).ShouldMatchDigits(1e-9, 6);
        SubspaceDistance.Between(a, across).Should().BeApproximately(1, 1e-15);
    }

    [Test]
    public void Scores_from_all_entries_are_the_usual_ones_and_a_point_on_the_axes_is_found_from_a_few()
    {
        Matrix x = Given.Slanted(40, 8, 16);
        PrincipalComponentsModel model = new PrincipalComponents(2).Fit(Given.Of(x));
        Matrix scores = model.Transform(x), onAxes = model.InverseTransform(scores);
        Given.Gap(KnownEntries.In(model, x.Row(3).ToArray()).Scores(x.Row(3)), scores.Row(3).ToArray()).Should().BeLessThan(1e-12);
        KnownEntries.In(model, x.Row(3).ToArray()).ShareOfAxis(0).Should().BeApproximately(1, 1e-12);
        double[] few = onAxes.Row(3).ToArray();
        foreach (int hidden in (int[])[0, 2, 3, 7]) few[hidden] = double.NaN;
        Given.Gap(KnownEntries.In(model, few).Scores(few), scores.Row(3).ToArray()).Should().BeLessThan(1e-10);
        Given.Gap(KnownEntries.In(model, few).Complete(few), onAxes.Row(3).ToArray()).Should().BeLessThan(1e-10);
        KnownEntries.Of(model, []).Scores(few).Should().Equal(0, 0);
    }

    [Test]
    public void A_score_from_the_mean_is_smaller_by_the_share_of_the_axis_that_was_seen()
    {
        RollCalls senate = RollCalls.Read();
        MeanImputerModel imputer = new MeanImputer().Fit(senate.Votes);
        PrincipalComponentsModel axis = new PrincipalComponents(1).Fit(senate.Votes with { X = imputer.Transform(senate.Votes.X), Features = imputer.Outputs });
        double[] filled = axis.Transform(imputer.Transform(senate.Votes.X)).Column(0);
        for (int i = 0; i < filled.Length; i++)
        {
            KnownEntries known = KnownEntries.In(axis, senate.Votes.X.Row(i).ToArray());
            filled[i].Should().BeApproximately(known.Scores(senate.Votes.X.Row(i))[0] * known.ShareOfAxis(0), 1e-10);
        }
    }

    [Test]
    public void An_entry_that_was_seen_is_told_better_with_every_component_and_a_hidden_one_is_not()
    {
        Matrix noise = Given.Random(160, 8, 19), hidden = Given.Random(160, 2, 20);
        for (int i = 0; i < 160; i++)
            for (int j = 0; j < 8; j++) noise[i, j] += 2 * hidden[i, j % 2];
        PrincipalComponentsModel model = new PrincipalComponents().Fit(Given.Of(noise.SelectRows([.. Enumerable.Range(0, 100)])));
        Matrix asked = noise.SelectRows([.. Enumerable.Range(100, 60)]);
        HeldOutEntries[] errors = [.. Enumerable.Range(1, 8).Select(k => HeldOutEntries.Of(model.Truncate(k), asked))];
        errors.Select(one => one.Seen).Should().BeInDescendingOrder();
        errors[7].Seen.Should().BeLessThan(1e-25);
        errors.Min(one => one.Hidden).Should().Be(errors[1].Hidden, "two directions were put in");
        double[] gap = asked.Row(0).ToArray();
        gap[3] = double.NaN;
        double byHand = KnownEntries.In(model.Truncate(2), gap).Complete(gap)[3];
        KnownEntries.Of(model.Truncate(2), [0, 1, 2, 4, 5, 6, 7]).Complete(asked.Row(0))[3].Should().Be(byHand);
    }

    [Test]
    public void Parallel_analysis_counts_the_directions_that_were_put_in_and_none_in_noise()
    {
        Matrix noise = Given.Random(100, 10, 17), x = noise.Copy(), hidden = Given.Random(100, 2, 18);
        for (int i = 0; i < 100; i++)
            for (int j = 0; j < 10; j++) x[i, j] += 2 * hidden[i, j % 2];
        ParallelAnalysis analysis = new();
        int Found(Matrix of) => ParallelAnalysis.Count(new PrincipalComponents().Fit(Given.Of(of)).ExplainedVariance, analysis.Thresholds(of, 10));
        Found(x).Should().Be(2);
        Found(noise).Should().Be(0);
    }
}
