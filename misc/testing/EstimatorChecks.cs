using Curriculum.Toolkit;
using NUnit.Framework;

namespace Curriculum.Testing;

/// <summary>One promise that every trainer keeps, as a test case.</summary>
/// <param name="Name">The promise.</param>
/// <param name="Run">Throws when it is broken.</param>
public sealed record EstimatorCheck(string Name, Action Run)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>
/// The promises of every trainer and model, after scikit-learn's check_estimator: hand the result of <see cref="Of(IRegressorTrainer, Dataset)"/>
/// to a TestCaseSource. What a trainer declares in its <see cref="Abilities"/> decides which promises it makes.
/// </summary>
public static class EstimatorChecks
{
    /// <summary>The promises of a regression method.</summary>
    /// <param name="trainer">The method.</param>
    /// <param name="data">A data set that suits it: at least 8 rows, complete, without weights.</param>
    public static IReadOnlyList<EstimatorCheck> Of(IRegressorTrainer trainer, Dataset data) =>
        Of(trainer.Abilities, data, "Y",
            set => { IRegressor model = trainer.Fit(set); return model.Predict; },
            breakTarget: set => set with { Y = [.. set.Y![..^1], double.NaN] });

    /// <summary>The promises of a classification method; when it gives probabilities, those are what is compared.</summary>
    /// <param name="trainer">The method.</param>
    /// <param name="data">A data set that suits it: at least 8 rows, complete, without weights.</param>
    public static IReadOnlyList<EstimatorCheck> Of(IClassifierTrainer trainer, Dataset data)
    {
        List<EstimatorCheck> checks = [.. Of(trainer.Abilities, data, "Labels",
            set => { IClassifier model = trainer.Fit(set); return x => Answers(model, x); },
            breakTarget: set => set with { Labels = [.. set.Labels![..^1], set.ClassNames.Count] })];
        checks.Add(new("Predicts_only_classes_that_exist", () =>
        {
            IClassifier model = trainer.Fit(data);
            Assert.That(model.ClassNames, Is.EqualTo(data.ClassNames), "the model's classes");
            Assert.That(model.Predict(data.X), Is.All.InRange(0, data.ClassNames.Count - 1));
        }));
        checks.Add(new("Probabilities_sum_to_one", () =>
        {
            if (trainer.Fit(data) is not IProbabilisticClassifier model) return;
            Matrix p = model.PredictProbabilities(data.X);
            Assert.That((p.Rows, p.Columns), Is.EqualTo((data.Rows, data.ClassNames.Count)), "one row per row, one column per class");
            for (int i = 0; i < p.Rows; i++)
            {
                Assert.That(p.Row(i).ToArray(), Is.All.InRange(0.0, 1.0), $"row {i}");
                Assert.That(p.Row(i).ToArray().Sum(), Is.EqualTo(1).Within(1e-9), $"row {i}");
            }
        }));
        return checks;
    }

    /// <summary>The promises of a transformation; what is compared is what comes out, column by column by name.</summary>
    /// <param name="trainer">The method.</param>
    /// <param name="data">A data set that suits it: at least 8 rows, complete, without weights.</param>
    public static IReadOnlyList<EstimatorCheck> Of(ITransformerTrainer trainer, Dataset data) =>
    [
        .. Of(trainer.Abilities, data, "", set => { ITransformer model = trainer.Fit(set); return x => ByName(model, x); }, breakTarget: null),
        new("Keeps_the_rows_and_names_the_columns_that_come_out", () =>
        {
            ITransformer model = trainer.Fit(data);
            Assert.That(model.Features, Is.EqualTo(data.Features), "the features that go in");
            foreach (int rows in (int[])[data.Rows, 3, 1, 0])
            {
                Matrix z = model.Transform(data.X.SelectRows(Enumerable.Range(0, rows).ToArray()));
                Assert.That((z.Rows, z.Columns), Is.EqualTo((rows, model.Outputs.Count)), "the same rows, and a column for each output");
            }
            Assert.That(model.Outputs.Select(output => output.Name), Is.Unique, "the names of the outputs");
        }),
        new("Gives_a_matrix_of_its_own", () =>
        {
            ITransformer model = trainer.Fit(data);
            Matrix x = data.X.Copy(), first = model.Transform(x);
            double[] before = [.. first.Values];
            model.Transform(data.X.SelectRows(Enumerable.Range(0, data.Rows).Reverse().ToArray()));
            Assert.That(first.Values, Is.EqualTo(before), "what came out, after other rows were asked for");
            Array.Clear(x.Values);
            Assert.That(first.Values, Is.EqualTo(before), "what came out, after what went in was changed");
        }),
        new("Says_which_feature_it_refuses", () =>
        {
            ITransformer model = trainer.Fit(data);
            Matrix bad = data.X.Copy();
            bad[1, data.Columns - 1] = double.PositiveInfinity;
            Assert.That(Refuses(() => model.Transform(bad), "infinity"), Does.Contain($"'{data.Features[^1].Name}'"));
            Assert.That(Refuses(() => model.Transform(data.X.SelectColumns([])), "no columns"), Does.Contain(data.Features[0].Name));
        }),
    ];

    private static double[] ByName(ITransformer model, Matrix x) => model.Transform(x)
        .SelectColumns(Enumerable.Range(0, model.Outputs.Count).OrderBy(j => model.Outputs[j].Name, StringComparer.Ordinal).ToArray()).Values;

    private static double[] Answers(IClassifier model, Matrix x) =>
        model is IProbabilisticClassifier probabilistic ? probabilistic.PredictProbabilities(x).Values : model.Predict(x).Select(label => (double)label).ToArray();

    private static List<EstimatorCheck> Of(Abilities abilities, Dataset data, string target, Func<Dataset, Func<Matrix, double[]>> fit,
        Func<Dataset, Dataset>? breakTarget)
    {
        if (data.Rows < 8) throw new ArgumentException($"The checks need at least 8 rows, the data set has {data.Rows}.", nameof(data));
        List<EstimatorCheck> checks =
        [
            new("Fitting_twice_gives_the_same", () => Same(fit(data)(data.X), fit(data)(data.X), 0, "two fits on the same data")),
            new("Inputs_stay_untouched", () =>
            {
                Dataset copy = data with { X = data.X.Copy(), Y = (double[]?)data.Y?.Clone(), Labels = (int[]?)data.Labels?.Clone() };
                fit(copy)(copy.X);
                Assert.That(copy.X.Values, Is.EqualTo(data.X.Values), "the features");
                Assert.That(copy.Y, Is.EqualTo(data.Y), "the target");
                Assert.That(copy.Labels, Is.EqualTo(data.Labels), "the labels");
            }),
            new("One_row_is_predicted_as_in_a_batch", () =>
            {
                Func<Matrix, double[]> predict = fit(data);
                double[] batch = predict(data.X);
                int width = batch.Length / data.Rows;
                Assert.That(batch, Has.Length.EqualTo(width * data.Rows), "one prediction per row");
                for (int i = 0; i < data.Rows; i++)
                    Same(batch[(i * width)..((i + 1) * width)], predict(data.X.SelectRows([i])), 1e-12, $"row {i} alone and in the batch");
            }),
            new("Refuses_a_matrix_with_a_missing_column", () =>
                Refuses(() => fit(data)(data.X.SelectColumns(Enumerable.Range(0, data.Columns - 1).ToArray())), "a matrix without the last column")),
            new("Refuses_a_data_set_without_rows", () => Refuses(() => fit(data.SelectRows([])), "no rows")),
        ];
        if (breakTarget is not null)
            checks.Add(new("Refuses_a_broken_target", () => Refuses(() => fit(breakTarget(data)), $"{target} with an impossible last entry")));
        if (!abilities.HasFlag(Abilities.RandomColumns))
            checks.Add(new("The_order_of_the_columns_does_not_matter", () =>
            {
                int[] reversed = Enumerable.Range(0, data.Columns).Reverse().ToArray();
                Dataset turned = data.SelectColumns(reversed);
                Same(fit(data)(data.X), fit(turned)(turned.X), 1e-7, "columns turned round");
            }));
        if (abilities.HasFlag(Abilities.Weights))
            checks.Add(new("Weight_two_is_the_row_twice", () =>
            {
                double[] weights = Enumerable.Range(0, data.Rows).Select(i => i % 3 == 0 ? 2.0 : 1.0).ToArray();
                int[] repeated = Enumerable.Range(0, data.Rows).SelectMany(i => Enumerable.Repeat(i, (int)weights[i])).ToArray();
                Same(fit(data with { Weights = weights })(data.X), fit(data.SelectRows(repeated))(data.X), 1e-7, "weight 2 and the row twice");
            }));
        else
            checks.Add(new("Refuses_weights_that_it_cannot_honour", () =>
                Refuses(() => fit(data with { Weights = Enumerable.Repeat(1.0, data.Rows).ToArray() }), "weights")));
        if (!abilities.HasFlag(Abilities.MissingValues))
            checks.Add(new("Refuses_a_missing_value", () =>
            {
                Matrix gap = data.X.Copy();
                gap[data.Rows / 2, 0] = double.NaN;
                Refuses(() => fit(data with { X = gap }), "NaN in fit");
                Func<Matrix, double[]> predict = fit(data);
                Refuses(() => predict(gap), "NaN in predict");
            }));
        else
            checks.Add(new("Learns_and_predicts_with_a_missing_value", () =>
            {
                Matrix gap = data.X.Copy();
                gap[data.Rows / 2, 0] = double.NaN;
                Dataset gappy = data with { X = gap, Features = data.Features.Select(feature => feature with { MissingAllowed = true }).ToList() };
                Assert.That(fit(gappy)(gap), Is.All.Matches<double>(double.IsFinite));
            }));
        return checks;
    }

    private static string Refuses(Action action, string what)
    {
        try { action(); }
        catch (ArgumentException exception) { return exception.Message; }
        Assert.Fail($"{what}: nothing was thrown; an ArgumentException is needed.");
        return "";
    }

    private static void Same(double[] a, double[] b, double tolerance, string what)
    {
        Assert.That(b, Has.Length.EqualTo(a.Length), what);
        double scale = a.Length == 0 ? 0 : Math.Max(1e-300, a.Max(Math.Abs));
        for (int i = 0; i < a.Length; i++)
            if (!(Math.Abs(a[i] - b[i]) <= tolerance * scale)) Assert.Fail($"{what}: prediction {i} is {a[i]:R} and {b[i]:R}.");
    }
}
