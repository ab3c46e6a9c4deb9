using Curriculum.Toolkit;
using Week01.LinearAlgebra;
using Week03.KNearestNeighbors;

namespace Week06.PrincipalComponentAnalysis.Tests;

public sealed class GoldenTests
{
    private static Dataset Data(string name, GoldenFile golden)
    {
        switch (name)
        {
            case "wine": return Given.Without(Datasets.Wine(), "cultivar");
            case "wine-scaled":
                Dataset wine = Given.Without(Datasets.Wine(), "cultivar");
                return wine with { X = new StandardScaler().Fit(wine).Transform(wine.X) };
            case "digits": return Given.Without(Datasets.Digits8x8(), "label");
            case "senate":
                Dataset votes = RollCalls.Read().Votes;
                return votes with { X = new MeanImputer().Fit(votes).Transform(votes.X) };
            default: return Given.Of(Numbers(golden, "X"));
        }
    }

    private static Matrix Numbers(GoldenFile golden, string key) =>
        Matrix.FromRows([.. golden.Input.GetProperty(key).EnumerateArray().Select(row => row.EnumerateArray().Select(item => item.GetDouble()).ToArray())]);

    [Test]
    public void Components_are_those_of_scikit_learn([Values("wine", "wine-scaled", "digits", "senate", "wide-8x20")] string name, [Values(Route.Automatic, Route.Covariance, Route.Svd)] Route route)
    {
        GoldenFile golden = GoldenFile.Read(name);
        Dataset data = Data(name, golden);
        int k = (int)golden.Value("k");
        PrincipalComponentsModel model = new PrincipalComponents(k, route).Fit(data);
        Matrix components = golden.Matrix("components");
        for (int i = 1; i <= k; i++)
        {
            int[] first = [.. Enumerable.Range(0, i)];
            SubspaceDistance.Between(model.Components.SelectRows(first), components.SelectRows(first)).Should().BeLessThan(1e-9, $"the first {i} span the same space");
        }
        double[] mean = golden.Values("mean"), variance = golden.Values("variance"), covariance = golden.Values("covarianceVariance"), ratio = golden.Values("ratio"), singular = golden.Values("singular");
        for (int j = 0; j < mean.Length; j++) model.Mean[j].Should().BeApproximately(mean[j], 1e-13 * Math.Max(1, Math.Abs(mean[j])));
        for (int i = 0; i < k; i++)
        {
            // Eigenvalues of S are right to round-off of the largest: where one is a millionth of it, six of their digits are gone.
            double lost = Math.Log10(variance[0] / variance[i]), bySquares = Math.Min(golden.Digits, 14 - lost), digits = route == Route.Svd ? golden.Digits : bySquares;
            model.ExplainedVariance[i].ShouldMatchDigits(variance[i], digits, $"variance {i}");
            model.ExplainedVarianceRatio[i].ShouldMatchDigits(ratio[i], digits, $"ratio {i}");
            model.SingularValues[i].ShouldMatchDigits(singular[i], digits, $"singular value {i}");
            model.ExplainedVariance[i].ShouldMatchDigits(covariance[i], bySquares, $"variance {i} by numpy.cov");
        }
        Matrix five = data.X.SelectRows([0, 1, 2, 3, 4]);
        Given.Gap(model.Components.Values, components.Values).Should().BeLessThan(1e-9, "the signs are chosen alike");
        Given.Gap(model.Transform(five).Values, golden.Matrix("scores").Values).Should().BeLessThan(1e-9);
        Given.Gap(model.InverseTransform(model.Transform(five)).Values, golden.Matrix("reconstruction").Values).Should().BeLessThan(1e-10);
        PrincipalComponentsModel white = new PrincipalComponents(k, route, Whiten: true).Fit(data);
        Given.Gap([.. white.Transform(five).Values.Select(Math.Abs)], golden.Matrix("whitenedSizes").Values).Should().BeLessThan(1e-8);
        Given.Gap(white.InverseTransform(white.Transform(five)).Values, golden.Matrix("reconstruction").Values).Should().BeLessThan(1e-10);
    }

    [TestCase(0), TestCase(1), TestCase(3)]
    public void Random_vectors_that_are_given_lead_to_the_same_range(int rounds)
    {
        GoldenFile golden = GoldenFile.Read("given-omega");
        Matrix x = Numbers(golden, "X"), centered = Centering.Subtract(x, Centering.Mean(x));
        RandomizedRange range = RandomizedRange.Find(centered, Numbers(golden, "omega"), rounds);
        range.Decompose().S.Select(s => s * s / (x.Rows - 1)).ToArray().ShouldMatchDigits(golden.Values($"variance{rounds}"), golden.Digits);
        Given.Gap(BlockedProduct.Multiply(range.Q, range.Q.Transpose()).Values, golden.Matrix($"projector{rounds}").Values).Should().BeLessThan(1e-11);
        Matrix missed = new(x.Rows, x.Columns, Vectors.Subtract(centered.Values, BlockedProduct.Multiply(range.Q, range.B).Values));
        Week05.SingularValueDecomposition.GolubKahan.Decompose(missed).S[0].ShouldMatchDigits(golden.Value($"error{rounds}"), golden.Digits);
    }

    [Test]
    public void The_random_route_finds_the_leading_components_of_digits()
    {
        GoldenFile golden = GoldenFile.Read("digits");
        PrincipalComponentsModel model = new PrincipalComponents(10, Route.Randomized, Iterations: 8).Fit(Data("digits", golden));
        model.ExplainedVariance.ShouldMatchDigits(golden.Values("variance")[..10], 5);
        model.ExplainedVarianceRatio.ShouldMatchDigits(golden.Values("ratio")[..10], 5);
    }
}
