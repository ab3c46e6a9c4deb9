using Curriculum.Toolkit;

namespace Curriculum.Testing.Tests;

/// <summary>A sound trainer keeps every promise, and each way of breaking one is caught by the check of that promise.</summary>
public sealed class EstimatorChecksTests
{
    private static readonly Dataset Numbers = new()
    {
        X = Matrix.FromRows(Enumerable.Range(0, 12).Select(i => new double[] { i, i * i % 7, 3 - i }).ToArray()),
        Features = [Feature.Numeric("a"), Feature.Numeric("b"), Feature.Numeric("c")],
        Y = Enumerable.Range(0, 12).Select(i => (double)(i * 5 % 11)).ToArray(),
    };

    private static readonly Dataset Classes = Numbers with
    {
        Y = null,
        Labels = Enumerable.Range(0, 12).Select(i => i % 3 == 0 ? 1 : 0).ToArray(),
        ClassNames = ["no", "yes"],
    };

    /// <summary>Predicts the weighted mean of the target plus a sum of features; <paramref name="Break"/> says what it does wrong.</summary>
    private sealed record MeanTrainer(string Break = "", Abilities Can = Abilities.Weights) : IRegressorTrainer
    {
        private static int fits;

        public Abilities Abilities => Can;

        public IRegressor Fit(Dataset data)
        {
            if (Break != "accepts NaN") data.RequireRegression(Break == "accepts weights" ? Can | Abilities.Weights : Can);
            else if (data.Rows == 0) throw new ArgumentException("no rows");
            double[] weights = Break == "ignores weights" || data.Weights is null ? Enumerable.Repeat(1.0, data.Rows).ToArray() : data.Weights;
            double mean = data.Y!.Zip(weights, (y, w) => y * w).Sum() / weights.Sum();
            if (Break == "differs each time") mean += Interlocked.Increment(ref fits);
            if (Break == "sorts the target in place") Array.Sort(data.Y!);
            if (Break == "scales the features in place") data.X.Values[^1] *= 2;
            return new MeanModel(data.Features, mean, Break, Can);
        }
    }

    private sealed record MeanModel(IReadOnlyList<Feature> Features, double Mean, string Break, Abilities Can) : IRegressor
    {
        public double[] Predict(Matrix x)
        {
            if (Break != "takes any matrix" && Break != "accepts NaN") Requirements.RequireRows(x, Features, Can);
            else if (x.Columns > Features.Count) throw new ArgumentException("columns");
            double batch = Break == "looks at the batch" ? x.Values.Average() : 0;
            return Enumerable.Range(0, x.Rows).Select(i => Mean + batch + (Break == "looks at the first column" ? x[i, 0] : 0)).ToArray();
        }
    }

    private static IEnumerable<EstimatorCheck> Sound() => EstimatorChecks.Of(new MeanTrainer(), Numbers);

    [TestCaseSource(nameof(Sound))]
    public void A_sound_regressor_keeps_every_promise(EstimatorCheck check) => check.Run();

    [TestCase("differs each time", "Fitting_twice_gives_the_same")]
    [TestCase("sorts the target in place", "Inputs_stay_untouched")]
    [TestCase("scales the features in place", "Inputs_stay_untouched")]
    [TestCase("looks at the batch", "One_row_is_predicted_as_in_a_batch")]
    [TestCase("takes any matrix", "Refuses_a_matrix_with_a_missing_column")]
    [TestCase("accepts NaN", "Refuses_a_missing_value")]
    [TestCase("accepts NaN", "Refuses_a_broken_target")]
    [TestCase("ignores weights", "Weight_two_is_the_row_twice")]
    [TestCase("looks at the first column", "The_order_of_the_columns_does_not_matter")]
    public void A_regressor_that_breaks_a_promise_is_caught(string flaw, string promise) =>
        Broken(EstimatorChecks.Of(new MeanTrainer(flaw), Numbers), promise);

    [Test]
    public void Weights_that_are_taken_without_being_declared_are_caught() =>
        Broken(EstimatorChecks.Of(new MeanTrainer("accepts weights", Abilities.None), Numbers), "Refuses_weights_that_it_cannot_honour");

    [Test]
    public void Missing_values_that_are_declared_but_not_borne_are_caught() =>
        Broken(EstimatorChecks.Of(new Forgetful(), Numbers), "Learns_and_predicts_with_a_missing_value");

    private sealed record Forgetful : IRegressorTrainer
    {
        public Abilities Abilities => Abilities.MissingValues;

        public IRegressor Fit(Dataset data)
        {
            data.RequireRegression(Abilities);
            return new MeanModel(data.Features, data.X.Column(0).Average(), "", Abilities);
        }
    }

    /// <summary>Predicts shares of the classes.</summary>
    private sealed record ShareTrainer(string Break = "") : IClassifierTrainer
    {
        public IClassifier Fit(Dataset data)
        {
            int[] labels = data.RequireClassification();
            double yes = labels.Average();
            return new ShareModel(data.Features, data.ClassNames, yes, Break);
        }
    }

    private sealed record ShareModel(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, double Yes, string Break) : IProbabilisticClassifier
    {
        public int[] Predict(Matrix x)
        {
            Requirements.RequireRows(x, Features);
            return Enumerable.Repeat(Break == "predicts a third class" ? 2 : 0, x.Rows).ToArray();
        }

        public Matrix PredictProbabilities(Matrix x)
        {
            Requirements.RequireRows(x, Features);
            double no = Break == "does not sum to one" ? 1 : 1 - Yes;
            return Matrix.FromRows(Enumerable.Range(0, x.Rows).Select(_ => new[] { no, Yes }).ToArray());
        }
    }

    private static IEnumerable<EstimatorCheck> SoundClassifier() => EstimatorChecks.Of(new ShareTrainer(), Classes);

    [TestCaseSource(nameof(SoundClassifier))]
    public void A_sound_classifier_keeps_every_promise(EstimatorCheck check) => check.Run();

    [TestCase("predicts a third class", "Predicts_only_classes_that_exist")]
    [TestCase("does not sum to one", "Probabilities_sum_to_one")]
    public void A_classifier_that_breaks_a_promise_is_caught(string flaw, string promise) =>
        Broken(EstimatorChecks.Of(new ShareTrainer(flaw), Classes), promise);

    /// <summary>Takes the mean off each feature; <paramref name="Break"/> says what it does wrong.</summary>
    private sealed record ShiftTrainer(string Break = "") : ITransformerTrainer
    {
        private static int fits;

        public ITransformer Fit(Dataset data)
        {
            if (Break != "accepts NaN") data.RequireFeatures();
            else if (data.Rows == 0) throw new ArgumentException("no rows");
            double[] means = [.. Enumerable.Range(0, data.Columns).Select(j => data.X.Column(j).Average())];
            if (Break == "differs each time") means[0] += Interlocked.Increment(ref fits);
            if (Break == "centres the features in place") data.X.Values[0] -= means[0];
            return new ShiftModel(data.Features, means, Break);
        }
    }

    private sealed record ShiftModel(IReadOnlyList<Feature> Features, double[] Means, string Break) : ITransformer
    {
        private readonly Matrix shared = new(12, 3);

        public IReadOnlyList<Feature> Outputs => Break == "names one output too few" ? [.. Features.Skip(1)] : Break == "names two outputs alike" ? [Features[0], .. Features.Skip(1).Select(_ => Features[1])] : Features;

        public Matrix Transform(Matrix x)
        {
            if (Break == "blames nobody" && x.Values.Any(value => !double.IsFinite(value))) throw new ArgumentException("bad value");
            if (Break != "accepts NaN") Requirements.RequireRows(x, Features);
            Matrix z = Break == "works in place" ? x : Break == "hands out what it keeps" && x.Rows == 12 ? shared : x.Copy();
            if (z == shared) x.Values.CopyTo(shared.Values, 0);
            double[] means = Break == "looks at the batch" ? [.. Enumerable.Range(0, x.Columns).Select(j => x.Column(j).Average())] : Means;
            for (int i = 0; i < z.Rows; i++)
                for (int j = 0; j < z.Columns; j++)
                    z[i, j] -= means[j] * (Break == "depends on the order" ? j : 1);
            return Break == "drops a row" ? z.SelectRows([.. Enumerable.Range(0, Math.Max(0, z.Rows - 1))]) : z;
        }
    }

    private static IEnumerable<EstimatorCheck> SoundTransformer() => EstimatorChecks.Of(new ShiftTrainer(), Numbers);

    [TestCaseSource(nameof(SoundTransformer))]
    public void A_sound_transformer_keeps_every_promise(EstimatorCheck check) => check.Run();

    [TestCase("differs each time", "Fitting_twice_gives_the_same")]
    [TestCase("centres the features in place", "Inputs_stay_untouched")]
    [TestCase("works in place", "Inputs_stay_untouched")]
    [TestCase("works in place", "Gives_a_matrix_of_its_own")]
    [TestCase("hands out what it keeps", "Gives_a_matrix_of_its_own")]
    [TestCase("looks at the batch", "One_row_is_predicted_as_in_a_batch")]
    [TestCase("drops a row", "Keeps_the_rows_and_names_the_columns_that_come_out")]
    [TestCase("names one output too few", "Keeps_the_rows_and_names_the_columns_that_come_out")]
    [TestCase("names two outputs alike", "Keeps_the_rows_and_names_the_columns_that_come_out")]
    [TestCase("depends on the order", "The_order_of_the_columns_does_not_matter")]
    [TestCase("accepts NaN", "Refuses_a_missing_value")]
    [TestCase("blames nobody", "Says_which_feature_it_refuses")]
    public void A_transformer_that_breaks_a_promise_is_caught(string flaw, string promise) =>
        Broken(EstimatorChecks.Of(new ShiftTrainer(flaw), Numbers), promise);

    private static void Broken(IReadOnlyList<EstimatorCheck> checks, string promise)
    {
        Action check = checks.Single(check => check.Name == promise).Run;
        // A trainer may also break a promise by refusing what it declared that it bears.
        WrongVariant.MustBeRejectedBy(() =>
        {
            try { check(); }
            catch (ArgumentException refusal) { Assert.Fail(refusal.Message); }
        });
    }
}
