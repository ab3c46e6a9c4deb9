using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.Clustering.Tests;

public sealed class KMeansTests
{
    private static readonly GoldenFile Golden = GoldenFile.Read("kmeans");

    [TestCase("five"), TestCase("near"), TestCase("tolerant"), TestCase("one")]
    public void From_the_same_start_everything_is_as_with_scikit_learn(string run)
    {
        Matrix start = Samples.Oils.X.SelectRows([.. Golden.Values(run + "_start").Select(row => (int)row)]);
        KMeansModel model = new KMeans(start.Rows, Tolerance: Golden.Value(run + "_tolerance"), Start: start).Fit(Samples.Oils);
        model.Labels.Should().Equal(Golden.Values(run + "_labels").Select(label => (int)label));
        model.Iterations.Should().Be((int)Golden.Value(run + "_iterations"));
        model.Inertia.ShouldMatchDigits(Golden.Value(run + "_inertia"), Golden.Digits);
        Matrix centers = Golden.Matrix(run + "_centers");
        for (int i = 0; i < centers.Values.Length; i++) model.Centers.Values[i].Should().BeApproximately(centers.Values[i], 1e-11);
    }

    [Test]
    public void A_centre_without_rows_gets_the_farthest_row_as_with_scikit_learn() => ServesTheEmptyCentre((trainer, data) => trainer.Fit(data).Centers);

    [Test]
    public void The_mean_of_no_rows_is_rejected() => WrongVariant.MustBeRejectedBy(() => ServesTheEmptyCentre((trainer, data) => WrongVariants.MeanOfNoRows(data.X, trainer.Start!)));

    [Test]
    public void The_inertia_never_rises([Values(1, 2, 3, 4)] int seed) => NeverRises(new KMeans(7, 1, Tolerance: 0, Seed: seed).Fit(Samples.Oils).Path);

    [Test]
    public void Medians_instead_of_means_are_rejected() =>
        WrongVariant.MustBeRejectedBy(() => { for (int seed = 1; seed <= 10; seed++) NeverRises(WrongVariants.MedianPath(Samples.Oils.X, 7, seed)); });

    [Test]
    public void Each_centre_is_the_mean_of_its_rows_and_each_row_has_the_nearest_centre()
    {
        KMeansModel model = new KMeans(6, Tolerance: 0, Seed: 3).Fit(Samples.Oils);
        for (int c = 0; c < 6; c++)
            for (int j = 0; j < 8; j++)
                model.Centers[c, j].Should().BeApproximately(Enumerable.Range(0, 572).Where(i => model.Labels[i] == c).Average(i => Samples.Oils.X[i, j]), 1e-12);
        model.Predict(Samples.Oils.X).Should().Equal(model.Labels);
        model.Inertia.Should().Be(model.Path[^1]);
    }

    [TestCase(1, 1, 1), TestCase(5, 1, 3), TestCase(16, 8, 2), TestCase(17, 9, 5), TestCase(31, 3, 10), TestCase(4097, 2, 4), TestCase(1000, 16, 11)]
    public void The_fast_steps_are_the_plain_ones(int rows, int columns, int k)
    {
        Dataset data = Samples.Clouds(rows, columns, 3, rows);
        Matrix start = data.X.SelectRows([.. Enumerable.Range(0, Math.Min(k, rows))]);
        LloydState plainState = LloydState.Empty(rows, columns, start.Rows), fastState = LloydState.Empty(rows, columns, start.Rows);
        new FastLloyd(data.X).Assign(start, fastState).Should().Be(new PlainLloyd(data.X).Assign(start, plainState));
        fastState.Squares.Should().Equal(plainState.Squares, "distances have the plain bits");
        KMeans trainer = new(start.Rows, Tolerance: 0);
        KMeansModel plain = trainer.Run(data, start, new PlainLloyd(data.X)), fast = trainer.Run(data, start, new FastLloyd(data.X));
        fast.Labels.Should().Equal(plain.Labels);
        fast.Path.ToArray().ShouldMatchDigits(plain.Path.ToArray(), 12);
        KMeansModel threads = trainer.Run(data, start, new FastLloyd(data.X, 3));
        threads.Centers.Values.Should().Equal(fast.Centers.Values);
        threads.Path.Should().Equal(fast.Path);
    }

    [Test]
    public void Sums_that_go_on_from_the_last_assignment_are_those_of_the_rows()
    {
        Dataset data = Samples.Clouds(10_000, 5, 6, 9);
        SeededRandom random = new(2);
        LloydState state = LloydState.Empty(10_000, 5, 7), fresh = LloydState.Empty(10_000, 5, 7);
        FastLloyd lloyd = new(data.X);
        for (int round = 0; round < 20; round++)
        {
            Matrix centers = data.X.SelectRows(random.Choose(10_000, 7));
            lloyd.Assign(centers, state);
            new PlainLloyd(data.X).Assign(centers, fresh);
            state.Labels.Should().Equal(fresh.Labels);
            state.Counts.Should().Equal(fresh.Counts);
            for (int i = 0; i < 35; i++) state.Sums.Values[i].Should().BeApproximately(fresh.Sums.Values[i], 1e-8);
        }
        // Another state begins anew, and a row of padding counts nowhere.
        LloydState other = LloydState.Empty(10_000, 5, 7);
        lloyd.Assign(data.X.SelectRows([0, 1, 2, 3, 4, 5, 6]), other);
        other.Counts.Sum().Should().Be(10_000);
    }

    [Test]
    public void Of_equally_near_centres_the_lowest_number_gets_the_row()
    {
        Dataset line = Samples.Of(Matrix.FromRows([0], [1], [2]));
        new KMeans(2, MaxIterations: 1, Start: Matrix.FromRows([0], [2])).Run(line, Matrix.FromRows([0], [2]), new PlainLloyd(line.X)).Labels.Should().Equal(0, 0, 1);
        new KMeans(2, Start: Matrix.FromRows([2], [0])).Fit(line).Labels.Should().Equal(1, 0, 0);
    }

    [Test]
    public void Turning_the_rows_round_turns_the_labels_round()
    {
        int[] order = new SeededRandom(4).Permutation(572);
        Matrix start = Samples.Oils.X.SelectRows([0, 100, 300, 400, 500]);
        int[] labels = new KMeans(5, Start: start).Fit(Samples.Oils).Labels, turned = new KMeans(5, Start: start).Fit(Samples.Oils.SelectRows(order)).Labels;
        turned.Should().Equal(order.Select(row => labels[row]));
    }

    [Test]
    public void More_restarts_never_end_worse_and_the_seed_decides_everything()
    {
        KMeansModel one = new KMeans(9, 1, Seed: 5).Fit(Samples.Oils), ten = new KMeans(9, 10, Seed: 5).Fit(Samples.Oils);
        ten.Inertia.Should().BeLessThanOrEqualTo(one.Inertia);
        new KMeans(9, 10, Seed: 5).Fit(Samples.Oils).Labels.Should().Equal(ten.Labels);
    }

    [Test]
    public void Drawn_starts_keep_the_promise_of_the_paper_on_average() => KeepsThePromise(KMeansPlusPlus.Draw);

    [Test]
    public void A_start_that_draws_by_the_inverse_distance_is_rejected() => WrongVariant.MustBeRejectedBy(() => KeepsThePromise(WrongVariants.NearestFirst));

    [Test]
    public void The_second_centre_is_drawn_with_the_square_of_the_distance()
    {
        // From 0 the rows 1 and 3 have squares 1 and 9: the first centre given, nine draws in ten are the far one.
        Matrix line = Matrix.FromRows([0], [1], [3]);
        int[] second = [.. Enumerable.Range(0, 12_000).Select(seed => KMeansPlusPlus.Draw(line, 2, new SeededRandom(seed))).Where(rows => rows[0] == 0).Select(rows => rows[1])];
        (second.Count(row => row == 2) / (double)second.Length).Should().BeApproximately(0.9, 4 * Math.Sqrt(0.09 / second.Length));
    }

    private static void ServesTheEmptyCentre(Func<KMeans, Dataset, Matrix> centers)
    {
        Dataset line = Samples.Of(Matrix.FromRows([0], [1], [2], [10], [11], [15]));
        KMeans trainer = new(3, Tolerance: 0, Start: Matrix.FromRows([1], [12], [100]));
        trainer.Fit(line).Labels.Should().Equal(Golden.Values("far_labels").Select(label => (int)label));
        centers(trainer, line).Values.ShouldMatchDigits(Golden.Matrix("far_centers").Values, Golden.Digits);
    }

    private static void NeverRises(IReadOnlyList<double> path)
    {
        path.Count.Should().BeGreaterThan(2);
        for (int i = 1; i < path.Count; i++) path[i].Should().BeLessThanOrEqualTo(path[i - 1] * (1 + 1e-12));
    }

    // Nine small clouds far apart. The mean inertia of a start may be 8 (ln K + 2) times the least, and here it is much nearer.
    private static void KeepsThePromise(Func<Matrix, int, SeededRandom, int[]> draw)
    {
        SeededRandom random = new(1);
        Matrix x = new(270, 2);
        for (int i = 0; i < x.Rows; i++) (x[i, 0], x[i, 1]) = (100 * (i % 3) + random.NextNormal(), 100 * (i / 3 % 3) + random.NextNormal());
        double least = new KMeans(9, 30).Fit(Samples.Of(x)).Inertia;
        double mean = Enumerable.Range(0, 200).Average(seed =>
        {
            LloydState state = LloydState.Empty(x.Rows, 2, 9);
            new PlainLloyd(x).Assign(x.SelectRows(draw(x, 9, new SeededRandom(seed))), state);
            return state.Squares.Sum();
        });
        (mean / least).Should().BeLessThan(8 * (Math.Log(9) + 2));
    }
}
