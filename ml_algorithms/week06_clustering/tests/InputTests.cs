using Curriculum.Toolkit;

namespace Week06.Clustering.Tests;

public sealed class InputTests
{
    private static readonly Dataset Four = Samples.Of(Matrix.FromRows([0, 1], [1, 0], [5, 5], [6, 6]));

    private static IEnumerable<TestCaseData> Refused()
    {
        TestCaseData Case(string name, Action action, string message) => new TestCaseData(action, message).SetName($"Refused: {name}");
        Dataset gap = Samples.Of(Matrix.FromRows([0, 1], [double.NaN, 0], [5, 5]));
        yield return Case("more centres than rows", () => new KMeans(5).Fit(Four), "*5 clusters*4 rows*");
        yield return Case("no centre", () => new KMeans(0).Fit(Four), "*at least one cluster*");
        yield return Case("a missing value", () => new KMeans(2).Fit(gap), "*'x0' is missing*row 1*");
        yield return Case("no rows", () => new KMeans(1).Fit(Four.SelectRows([])), "*no rows*");
        yield return Case("weights", () => new KMeans(2).Fit(Four with { Weights = [1, 1, 1, 2] }), "*weights*");
        yield return Case("no restart", () => new KMeans(2, 0).Fit(Four), "*Restarts*");
        yield return Case("a negative tolerance", () => new KMeans(2, Tolerance: -1).Fit(Four), "*tolerance*");
        yield return Case("a start of another shape", () => new KMeans(2, Start: Matrix.FromRows([1, 2], [3, 4], [5, 6])).Fit(Four), "*start is 3 × 2; 2 centres*");
        yield return Case("a start with a gap", () => new KMeans(1, Start: Matrix.FromRows([1, double.NaN])).Fit(Four), "*not finite*");
        yield return Case("a prediction with a gap", () => new KMeans(2).Fit(Four).Predict(gap.X), "*'x0' is missing*");
        yield return Case("a prediction of other columns", () => new KMeans(2).Fit(Four).Predict(Matrix.Identity(3)), "*3 columns*");
        yield return Case("more components than rows", () => new GaussianMixture(5).Fit(Four), "*5 clusters*4 rows*");
        yield return Case("no component", () => new GaussianMixture(0).Fit(Four), "*at least one cluster*");
        yield return Case("a missing value in a mixture", () => new GaussianMixture(2).Fit(gap), "*'x0' is missing*row 1*");
        yield return Case("a negative regularization", () => new GaussianMixture(2, Regularization: -1).Fit(Four), "*regularization*");
        yield return Case("weights that do not sum to one", () => new GaussianMixture(1, Start: new Mixture([2], new Matrix(1, 2), [Matrix.Identity(2)])).Fit(Four), "*sum to one*");
        yield return Case("a start without covariances", () => new GaussianMixture(1, Start: new Mixture([1], new Matrix(1, 2), [])).Fit(Four), "*0 covariances*");
        yield return Case("densities of other columns", () => new GaussianMixture(1).Fit(Four).LogDensities(Matrix.Identity(3)), "*3 columns*");
        yield return Case("squares beyond a double", () => new KMeans(2).Fit(Samples.Of(Matrix.FromRows([-1e200], [1e200], [0]))), "*inertia*Scale*");
        yield return Case("squares beyond a double in a mixture", () => new GaussianMixture(1, Start: new Mixture([1], Matrix.FromRows([1e200]), [Matrix.Identity(1)])).Fit(Samples.Of(Matrix.FromRows([1], [2]))), "*log-likelihood*Scale*");
        yield return Case("one cluster has no silhouette", () => Silhouette.Of(Four.X, [1, 1, 1, 1]), "*1 clusters of 4 rows*");
        yield return Case("single rows have no silhouette", () => Silhouette.Of(Four.X, [1, 2, 3, 4]), "*4 clusters of 4 rows*");
        yield return Case("labels of other rows", () => Silhouette.Of(Four.X, [1, 2]), "*2 labels for 4 rows*");
        yield return Case("partitions of other rows", () => AdjustedRand.Of([1, 2], [1]), "*2 labels and 1*");
        yield return Case("partitions of no rows", () => AdjustedRand.Of([], []), "*no rows*");
    }

    [TestCaseSource(nameof(Refused))]
    public void What_makes_no_sense_is_refused_by_name(Action action, string message) => action.Should().Throw<ArgumentException>().WithMessage(message);

    [Test]
    public void As_many_centres_as_rows_leave_no_inertia() => new KMeans(4).Fit(Four).Inertia.Should().Be(0);

    [Test]
    public void Rows_that_are_all_the_same_are_no_error()
    {
        Dataset same = Samples.Of(Matrix.FromRows([2, 3], [2, 3], [2, 3], [2, 3], [2, 3]));
        KMeansModel model = new KMeans(3).Fit(same);
        model.Inertia.Should().Be(0);
        model.Centers.Values.Should().OnlyContain(value => double.IsFinite(value));
        GaussianMixtureModel mixture = new GaussianMixture(1).Fit(same);
        mixture.Mixture.Covariances[0][0, 0].Should().BeApproximately(1e-6, 1e-12);
    }

    [Test]
    public void Inputs_stay_untouched()
    {
        Matrix before = Four.X.Copy(), start = Matrix.FromRows([0, 0], [9, 9]);
        new KMeans(2, Start: start).Fit(Four);
        new GaussianMixture(2).Fit(Four);
        Four.X.Values.Should().Equal(before.Values);
        start.Values.Should().Equal(0, 0, 9, 9);
    }
}
