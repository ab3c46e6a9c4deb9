using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;
using Week04.DecisionTrees;

namespace Week05.RandomForests.Tests;

/// <summary>What must be true of forests.</summary>
public sealed class PropertyTests
{
    [Test]
    public void The_same_seed_gives_the_same_bits_for_any_number_of_threads()
    {
        Dataset data = Samples.Blobs(300, 1), numbers = Samples.Slope(300, 1);
        double[] one = new RandomForestClassifier(24, Threads: 1, Seed: 7).Fit(data).PredictProbabilities(data.X).Values;
        double[] oneOfNumbers = new RandomForestRegressor(24, Threads: 1, Seed: 7).Fit(numbers).Predict(numbers.X);
        foreach (int threads in (int[])[0, 2, 3, 16])
        {
            new RandomForestClassifier(24, Threads: threads, Seed: 7).Fit(data).PredictProbabilities(data.X).Values.Should().Equal(one, $"{threads} threads");
            new RandomForestRegressor(24, Threads: threads, Seed: 7).Fit(numbers).Predict(numbers.X).Should().Equal(oneOfNumbers, $"{threads} threads");
        }
        new RandomForestClassifier(24, Seed: 8).Fit(data).PredictProbabilities(data.X).Values.Should().NotEqual(one, "another seed is another forest");
    }

    [Test]
    public void A_larger_forest_begins_with_the_smaller_one()
    {
        Dataset data = Samples.Blobs(200, 2);
        new RandomForestClassifier(30, Seed: 1).Fit(data).First(10).PredictProbabilities(data.X).Values.Should().Equal(new RandomForestClassifier(10, Seed: 1).Fit(data).PredictProbabilities(data.X).Values);
    }

    [Test]
    public void One_tree_with_all_rows_and_all_columns_is_the_decision_tree()
    {
        Dataset data = Samples.Blobs(200, 3), numbers = Samples.Slope(200, 3);
        ClassificationForest forest = new RandomForestClassifier(1, FeaturesPerSplit: 3, MinLeaf: 2, Bootstrap: false).Fit(data);
        forest.Trees[0].Tree.Tree.Nodes.Should().Equal(new DecisionTreeClassifier(MinLeaf: 2).Fit(data).Tree.Nodes);
        RegressionForest means = new RandomForestRegressor(1, FeaturesPerSplit: 3, Bootstrap: false).Fit(numbers);
        means.Trees[0].Tree.Tree.Nodes.Should().Equal(new DecisionTreeRegressor().Fit(numbers).Tree.Nodes);
        forest.Trees[0].LeftOut.Should().BeEmpty();
    }

    [Test]
    public void A_forest_answers_the_mean_of_its_trees()
    {
        Dataset data = Samples.Blobs(150, 4), numbers = Samples.Slope(150, 4);
        ClassificationForest forest = new RandomForestClassifier(9, MinLeaf: 4).Fit(data);
        RegressionForest means = new RandomForestRegressor(9, MinLeaf: 4).Fit(numbers);
        Matrix p = forest.PredictProbabilities(data.X);
        double[] said = means.Predict(numbers.X);
        for (int i = 0; i < data.Rows; i++)
        {
            p[i, 1].Should().BeApproximately(forest.Trees.Average(grown => grown.Tree.PredictProbabilities(data.X)[i, 1]), 1e-14);
            said[i].Should().BeApproximately(means.Trees.Average(grown => grown.Tree.Predict(numbers.X)[i]), 1e-14);
        }
        forest.Predict(data.X).Should().Equal(Enumerable.Range(0, data.Rows).Select(i => p[i, 1] > p[i, 0] ? 1 : 0));
    }

    [Test]
    public void A_sample_draws_as_many_rows_as_there_are_and_leaves_out_one_in_e()
    {
        SeededRandom random = new(5);
        double left = 0;
        for (int round = 0; round < 200; round++)
        {
            double[] counts = Bootstrap.Counts(500, random);
            counts.Sum().Should().Be(500);
            Bootstrap.LeftOut(counts).Should().Equal(Enumerable.Range(0, 500).Where(i => counts[i] == 0));
            left += Bootstrap.LeftOut(counts).Length / 500.0 / 200;
        }
        left.Should().BeApproximately(Math.Pow(1 - 1.0 / 500, 500), 0.004);
    }

    [Test]
    public void Out_of_bag_is_the_mean_of_the_trees_that_lack_the_row_by_a_plain_loop()
    {
        Dataset data = Samples.Blobs(120, 6), numbers = Samples.Slope(120, 6);
        RandomForestClassifier trainer = new(7, Seed: 3);
        ClassificationForest forest = trainer.Fit(data);
        RegressionForest means = new RandomForestRegressor(7, Seed: 3).Fit(numbers);
        Matrix p = OutOfBag.Probabilities(forest, data.X);
        double[] said = OutOfBag.Predictions(means, numbers.X);
        int wrong = 0, judged = 0;
        for (int i = 0; i < data.Rows; i++)
        {
            // The samples once more, from the seed itself.
            int[] own = [.. Enumerable.Range(0, 7).Where(t => Bootstrap.Counts(120, new SeededRandom(3).Fork(t))[i] == 0)];
            if (own.Length == 0)
            {
                p[i, 0].Should().Be(double.NaN);
                continue;
            }
            double share = own.Average(t => forest.Trees[t].Tree.PredictProbabilities(data.X.SelectRows([i]))[0, 1]);
            p[i, 1].Should().BeApproximately(share, 1e-14);
            said[i].Should().BeApproximately(own.Average(t => means.Trees[t].Tree.Predict(numbers.X.SelectRows([i]))[0]), 1e-13);
            judged++;
            if ((p[i, 1] > p[i, 0] ? 1 : 0) != data.Labels![i]) wrong++;
        }
        judged.Should().BeInRange(90, 119, "seven trees leave some rows to nobody");
        OutOfBag.Error(p, data.Labels!).Should().Be(wrong / (double)judged);
    }

    [Test]
    public void Out_of_bag_error_tracks_the_error_on_new_rows_as_trees_are_added()
    {
        Dataset data = Samples.Blobs(800, 7, noise: 0.3), fresh = Samples.Blobs(20_000, 8, noise: 0.3);
        ClassificationForest forest = new RandomForestClassifier(100, Seed: 2).Fit(data);
        foreach (int trees in (int[])[30, 60, 100])
        {
            double inside = OutOfBag.Error(OutOfBag.Probabilities(forest.First(trees), data.X), data.Labels!), outside = 1 - Scores.Accuracy(forest.First(trees), fresh);
            inside.Should().BeApproximately(outside, 3 * Math.Sqrt(outside * (1 - outside) / data.Rows), $"{trees} trees");
            (1 - Scores.Accuracy(forest.First(trees), data)).Should().BeLessThan(outside / 3, "what was learned tells nothing");
        }
    }

    [Test]
    public void The_variance_of_the_mean_is_what_the_formula_foretells()
    {
        foreach (double rho in (double[])[0, 0.3, 1])
        {
            double[][][] guesses = CrowdVariance.Fair(20, rho, 3000, new SeededRandom(9));
            CrowdVariance crowd = CrowdVariance.Estimate(guesses, 20);
            crowd.Correlation.Should().BeApproximately(rho, 0.03);
            crowd.Variance.Should().BeApproximately(1, 0.1);
            CrowdVariance.Measured(guesses).Should().BeApproximately(crowd.OfMean(20), 1e-10, "of all guessers the estimate is an identity");
            CrowdVariance.Measured(guesses).Should().BeApproximately(CrowdVariance.Estimate(guesses, 10).OfMean(20), 0.06);
        }
    }

    [Test]
    public void Fewer_columns_per_node_make_trees_less_alike()
    {
        Dataset pool = Samples.Slope(3000, 10);
        double Correlation(int m) => CrowdVariance.Estimate(CrowdVariance.Guesses(new RandomForestRegressor(12, m), pool, 100, pool.X.SelectRows([.. Enumerable.Range(0, 60)]), 30, new SeededRandom(1)), 12).Correlation;
        Correlation(1).Should().BeLessThan(Correlation(3));
    }

    [Test]
    public void Shuffling_finds_planted_noise_out_where_impurity_flatters_it()
    {
        // Labels that hang on one coin; noise with hundreds of values.
        SeededRandom random = new(11);
        Dataset Draw(int rows)
        {
            double[][] x = [.. Enumerable.Range(0, rows).Select(_ => (double[])[random.NextInt(2), random.NextInt(2)])];
            Dataset coins = new()
            {
                X = Matrix.FromRows(x),
                Features = [Feature.Numeric("signal"), Feature.Numeric("weak")],
                Labels = [.. x.Select(row => random.NextDouble() < 0.25 ? 1 - (int)row[0] : random.NextDouble() < 0.3 ? (int)row[1] : (int)row[0])],
                ClassNames = ["no", "yes"],
            };
            return Planted.WithDice(coins, random);
        }
        Dataset data = Draw(600), fresh = Draw(2000);
        ClassificationForest forest = new RandomForestClassifier(60, Seed: 1).Fit(data);
        double[] impurity = forest.Importances();
        impurity[2].Should().BeGreaterThan(3 * impurity[1], "the dice have six hundred thresholds, the weak coin has one");
        PermutationImportance Inside(int j) => PermutationImportance.Of(x => BrierScore.Of(OutOfBag.Probabilities(forest, x), data.Labels!), data.X, [j], 10, new SeededRandom(j));
        PermutationImportance Outside(int j) => PermutationImportance.Of(x => BrierScore.Of(forest.PredictProbabilities(x), fresh.Labels!), fresh.X, [j], 10, new SeededRandom(j));
        foreach (Func<int, PermutationImportance> rise in (Func<int, PermutationImportance>[])[Inside, Outside])
        {
            rise(2).Mean.Should().BeLessThan(0.15 * rise(0).Mean);
            rise(0).Mean.Should().BeGreaterThan(0.04);
        }
    }

    [Test]
    public void Shuffling_tends_to_the_mean_over_all_pairs_of_rows()
    {
        Dataset data = Samples.Slope(25, 12);
        RegressionForest forest = new RandomForestRegressor(5).Fit(data);
        double Error(Matrix x) => forest.Predict(x).Zip(data.Y!, (said, y) => (said - y) * (said - y)).Average();
        // A shuffle puts every other row's value into a row equally often, its own included.
        double all = 0;
        for (int from = 0; from < data.Rows; from++)
        {
            Matrix x = data.X.Copy();
            for (int i = 0; i < data.Rows; i++) x[i, 0] = data.X[from, 0];
            all += Error(x) / data.Rows;
        }
        PermutationImportance found = PermutationImportance.Of(Error, data.X, [0], 2000, new SeededRandom(1));
        found.Mean.Should().BeApproximately(all - Error(data.X), 4 * found.Deviation / Math.Sqrt(2000));
    }

    [Test]
    public void Columns_that_are_shuffled_together_stay_together()
    {
        Dataset data = Planted.WithCopy(Samples.Slope(40, 13), 0);
        PermutationImportance.Of(x =>
        {
            x.Column(3).Should().Equal(x.Column(0));
            x.Column(0).Order().Should().Equal(data.X.Column(0).Order());
            x.Column(1).Should().Equal(data.X.Column(1));
            return 0;
        }, data.X, [0, 3], 3, new SeededRandom(2)).Should().Be(new PermutationImportance(0, 0));
    }

    [Test]
    public void A_forest_never_answers_beyond_what_it_has_seen()
    {
        Dataset data = Samples.Slope(200, 14);
        double[] said = new RandomForestRegressor(20).Fit(data).Predict(Matrix.FromRows([100, -100, 0], [-100, 100, 0]));
        said.Should().OnlyContain(price => price <= data.Y!.Max() && price >= data.Y!.Min());
    }

    [Test]
    public void Gaps_and_categories_go_through()
    {
        Dataset telco = Dataset.ForClassification(Datasets.TelcoChurn(), "churn").SelectRows([.. Enumerable.Range(0, 400)]);
        telco.Features.Should().Contain(feature => feature.Kind == FeatureKind.Categorical);
        telco.X[0, telco.Columns - 1] = double.NaN;
        Dataset gappy = telco with { Features = [.. telco.Features.Select(feature => feature with { MissingAllowed = true })] };
        Scores.Accuracy(new RandomForestClassifier(20).Fit(gappy), gappy).Should().BeGreaterThan(0.95);
    }
}
