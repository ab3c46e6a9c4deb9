using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors.Tests;

public sealed class PropertyTests
{
    private static IEnumerable<TestCaseData> Checks()
    {
        Dataset penguins = Samples.Penguins();
        Dataset few = penguins.SelectRows([.. Enumerable.Range(0, penguins.Rows).Where(i => i % 5 == 0)]);
        Dataset moved = Samples.Measured(Samples.Cloud(60, 3, 2), Samples.Cloud(60, 1, 3).Values);
        IEnumerable<(string Name, EstimatorCheck Check)> all =
        [
            .. EstimatorChecks.Of(new KNeighborsClassifier(3), few).Select(check => ("classifier", check)),
            .. EstimatorChecks.Of(new KNeighborsClassifier(7, Weighting.Distance, new StandardScaler(), SearchMethod.BruteForce), few).Select(check => ("scaled classifier", check)),
            .. EstimatorChecks.Of(new KNeighborsRegressor(4), moved).Select(check => ("regressor", check)),
            .. EstimatorChecks.Of(new KNeighborsRegressor(4, Weighting.Distance, new StandardScaler(), SearchMethod.Plain), moved).Select(check => ("weighted regressor", check)),
        ];
        return all.Select(one => new TestCaseData(one.Check.Run).SetName($"{one.Name}: {one.Check.Name}"));
    }

    [TestCaseSource(nameof(Checks))]
    public void Trainers_keep_their_promises(Action run) => run();

    [Test]
    public void Held_out_probabilities_are_those_of_the_model_that_has_not_seen_the_row()
    {
        Dataset birds = Samples.Penguins();
        IReadOnlyList<Split> folds = Splits.StratifiedKFold(birds.Labels!, 4, new SeededRandom(3));
        KNeighborsClassifier trainer = new(7);
        Matrix found = CrossValidated.Probabilities(trainer, birds, folds);
        (found.Rows, found.Columns).Should().Be((birds.Rows, 3));
        foreach (Split split in folds)
            foreach (int row in split.Test)
                found.Row(row).ToArray().Should().Equal(trainer.Fit(birds.SelectRows(split.Train)).PredictProbabilities(birds.X.SelectRows([row])).Values);
    }

    [Test]
    public void Distances_keep_their_digits_far_from_the_origin()
    {
        double[] x = [1e8 + 1, 1e8 + 2], q = [1e8, 1e8 + 4];
        void Check(Func<double[], double[], double> squared) => squared(x, q).ShouldMatchDigits(5, 12);
        Check((a, b) => PlainNeighbors.SquaredDistance(a, b));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.SquaredDistanceByExpansion));
    }

    private delegate void Weights(ReadOnlySpan<double> distances, Span<double> weights);

    [Test]
    public void A_neighbour_at_half_the_distance_counts_twice()
    {
        void Check(Weights weigh)
        {
            double[] weights = new double[3];
            weigh([0.25, 0.5, 1], weights);
            weights.Should().Equal([1, 0.5, 0.25], (a, b) => Math.Abs(a - b) < 1e-15);
        }
        Check((distances, weights) => NeighborVote.Weigh(Weighting.Distance, distances, weights));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.WeighBySquares));
    }

    [Test]
    public void Weights_are_finite_for_any_distances()
    {
        void Check(Weights weigh)
        {
            foreach (double[] distances in (double[][])[[0, 0, 1], [0, 1e-300, 1], [1e-310, 2e-310, 1], [double.PositiveInfinity, double.PositiveInfinity], [1, double.PositiveInfinity]])
            {
                double[] weights = new double[distances.Length];
                weigh(distances, weights);
                weights.Should().OnlyContain(weight => weight >= 0 && weight <= 1);
                weights[0].Should().Be(1);
            }
        }
        Check((distances, weights) => NeighborVote.Weigh(Weighting.Distance, distances, weights));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.WeighWithoutACareForZero));
    }

    private delegate int Winner(ReadOnlySpan<double> shares);

    [Test]
    public void Of_classes_with_equal_votes_the_first_wins()
    {
        void Check(Winner winner)
        {
            winner([0.25, 0.375, 0.375]).Should().Be(1);
            winner([0.5, 0, 0.5]).Should().Be(0);
        }
        Check(NeighborVote.Winner);
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.LastWinner));
        // Two rows of class 1 and two of class 0 on the same spots: the first class, whatever the order of the rows.
        Matrix spots = Matrix.FromRows([1], [-1], [1], [-1]);
        foreach (int[] labels in (int[][])[[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 0, 1]])
            new KNeighborsClassifier(4).Fit(Samples.Labelled(spots, labels)).Predict(new Matrix(1, 1)).Should().Equal(0);
    }

    [Test]
    public void What_is_asked_is_scaled_as_the_training_rows_were()
    {
        // Ten heavy birds: none is average among those that were learned from, and each is average among the ten.
        Dataset penguins = Samples.Penguins();
        StandardScalerModel scaler = new StandardScaler().Fit(penguins);
        Matrix heavy = penguins.X.SelectRows([.. Enumerable.Range(0, penguins.Rows).OrderByDescending(i => penguins.X[i, 3]).ThenBy(i => i).Take(10)]);
        void Check(Func<Matrix, Matrix> transform)
        {
            Matrix together = transform(heavy);
            for (int i = 0; i < heavy.Rows; i++) transform(heavy.SelectRows([i])).Values.Should().Equal(together.Row(i).ToArray(), "no row depends on what else is asked");
            together.Column(3).Average().Should().BeGreaterThan(1.5);
        }
        Check(scaler.Transform);
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.ScaledByItself));
    }

    [Test]
    public void Scaled_neighbours_do_not_depend_on_the_units_and_raw_ones_do()
    {
        Dataset grams = Samples.Penguins(), kilograms = grams with { X = grams.X.Copy() };
        for (int i = 0; i < kilograms.Rows; i++) kilograms.X[i, 3] /= 1024;       // a power of two: no rounding takes part
        int[] Rows(Dataset data, ITransformerTrainer? scaling) => new KNeighborsClassifier(5, Scaling: scaling).Fit(data).Index.Nearest(data.X, 5).Rows;
        Rows(grams, new StandardScaler()).Should().Equal(Rows(kilograms, new StandardScaler()));
        Rows(grams, null).Should().NotEqual(Rows(kilograms, null));
    }

    [Test]
    public void One_neighbour_knows_its_training_rows_by_heart()
    {
        Dataset penguins = Samples.Penguins();
        new KNeighborsClassifier(1, Scaling: new StandardScaler()).Fit(penguins).Predict(penguins.X).Should().Equal(penguins.Labels!);
    }

    [Test]
    public void All_rows_as_neighbours_give_the_shares_and_the_mean_of_all()
    {
        Dataset penguins = Samples.Penguins();
        Matrix p = new KNeighborsClassifier(penguins.Rows).Fit(penguins).PredictProbabilities(penguins.X.SelectRows([0, 200]));
        for (int c = 0; c < 3; c++) p[1, c].Should().BeApproximately(penguins.Labels!.Count(label => label == c) / (double)penguins.Rows, 1e-12);
        Dataset cloud = Samples.Measured(Samples.Cloud(50, 2, 1), Samples.Cloud(50, 1, 2).Values);
        new KNeighborsRegressor(50).Fit(cloud).Predict(cloud.X).Should().OnlyContain(value => Math.Abs(value - cloud.Y!.Average()) < 1e-12);
    }

    [Test]
    public void One_search_per_fold_chooses_k_as_one_fit_per_k_does()
    {
        Dataset penguins = Samples.Penguins();
        IReadOnlyList<Split> splits = Splits.StratifiedKFold(penguins.Labels!, 5, new SeededRandom(1));
        foreach (Weighting weighting in Enum.GetValues<Weighting>())
        {
            KNeighborsClassifier trainer = new(1, weighting, new StandardScaler());
            ChoiceOfK choice = ChoiceOfK.Among(trainer, penguins, splits, 1, 2, 6, 31);
            for (int at = 0; at < choice.Ks.Length; at++)
            {
                KNeighborsClassifier one = trainer with { K = choice.Ks[at] };
                int wrong = splits.Sum(split => one.Fit(penguins.SelectRows(split.Train)).Predict(penguins.X.SelectRows(split.Test)).Where((label, i) => label != penguins.Labels![split.Test[i]]).Count());
                choice.HeldOut[at].Should().Be((double)wrong / penguins.Rows);
            }
            choice.Training[0].Should().Be(0);
        }
    }
}
