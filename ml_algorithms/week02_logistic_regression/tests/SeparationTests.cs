using System.Text.Json;
using Curriculum.Toolkit;

namespace Week02.LogisticRegression.Tests;

public sealed class SeparationTests
{
    [Test]
    public void The_finding_is_that_of_a_linear_program_on_240_sets()
    {
        GoldenFile golden = GoldenFile.Read("separation");
        double[] kinds = golden.Values("kinds");
        SeparationKind[] names = [SeparationKind.Overlap, SeparationKind.Quasi, SeparationKind.Complete];
        int i = 0;
        foreach (JsonElement set in golden.Input.GetProperty("sets").EnumerateArray())
        {
            Dataset data = Samples.Of(set.GetProperty("x").Deserialize<double[][]>()!, set.GetProperty("y").Deserialize<int[]>()!);
            Separation finding = Separation.Of(data.X, Samples.Numbers(data));
            finding.Kind.Should().Be(names[(int)kinds[i]], $"set {i}");
            ShouldBeTrueOf(finding, data);
            i++;
        }
        i.Should().Be(240);
    }

    [Test]
    public void Twenty_nine_measurements_of_the_tumours_overlap_and_thirty_do_not()
    {
        double[] kinds = GoldenFile.Read("separation").Values("cancer_first_28_29_30");
        Dataset cancer = Samples.Cancer();
        for (int k = 0; k < 3; k++)
        {
            Dataset data = cancer.SelectColumns([.. Enumerable.Range(0, 28 + k)]);
            Separation finding = Separation.Of(data.X, Samples.Numbers(data), data.Features);
            finding.Kind.Should().Be(kinds[k] == 2 ? SeparationKind.Complete : SeparationKind.Overlap);
            ShouldBeTrueOf(finding, data);
        }
    }

    [Test]
    public void An_unpenalised_fit_names_the_direction()
    {
        Dataset data = Samples.Of([[1, 5], [2, 3], [3, 4], [7, 4], [8, 3], [9, 5]], [0, 0, 0, 1, 1, 1], "benign", "malignant");
        SeparationException thrown = FluentActions.Invoking(() => new BinaryLogisticRegression(0).Fit(data)).Should().Throw<SeparationException>().Which;
        thrown.Message.Should().Contain("x0").And.Contain("'benign' from 'malignant' completely").And.Contain("penalty");
        ShouldBeTrueOf(thrown.Finding, data);
        new BinaryLogisticRegression(0.01).Fit(data).Predict(data.X).Should().Equal(data.Labels!);
    }

    [Test]
    public void A_cell_of_zero_is_quasi_complete_and_the_rows_on_the_plane_are_counted()
    {
        // Of those without the marker, three of six; of those with it, all four.
        Dataset data = Samples.Of([.. Enumerable.Range(0, 10).Select(i => (double[])[i < 6 ? 0 : 1])], [0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
        SeparationException thrown = FluentActions.Invoking(() => new BinaryLogisticRegression(0).Fit(data)).Should().Throw<SeparationException>().Which;
        thrown.Finding.Kind.Should().Be(SeparationKind.Quasi);
        thrown.Finding.OnPlane.Should().Equal(0, 1, 2, 3, 4, 5);
        thrown.Message.Should().Contain("6 rows on the plane");
        ShouldBeTrueOf(thrown.Finding, data);
    }

    [TestCase(1e-6), TestCase(1), TestCase(1e6)]
    public void The_units_of_the_features_do_not_matter(double unit)
    {
        foreach ((double last, SeparationKind kind) in ((double, SeparationKind)[])[(2.5, SeparationKind.Overlap), (3, SeparationKind.Quasi), (3.5, SeparationKind.Complete)])
        {
            double[] at = [0, 1, 3, last, 4, 6];
            Dataset data = Samples.Of([.. at.Select(x => (double[])[unit * x + 100 * unit])], [0, 0, 0, 1, 1, 1]);
            Separation finding = Separation.Of(data.X, Samples.Numbers(data));
            finding.Kind.Should().Be(kind);
            ShouldBeTrueOf(finding, data);
        }
    }

    [Test]
    public void Rows_of_weight_zero_do_not_count()
    {
        Dataset data = Samples.Of([[0], [1], [3], [2.5], [4], [6]], [0, 0, 0, 1, 1, 1]);
        new BinaryLogisticRegression(0).Fit(data).Optimum.Converged.Should().BeTrue();
        Action act = () => new BinaryLogisticRegression(0).Fit(data with { Weights = [1, 1, 0, 1, 1, 1] });
        act.Should().Throw<SeparationException>();
    }

    [Test]
    public void Far_rows_whose_probabilities_are_0_do_not_pass_for_separation()
    {
        Dataset data = Samples.Of([[0], [1], [3], [2], [4], [6], [-1e6], [1e6]], [0, 0, 0, 1, 1, 1, 0, 1]);
        Separation.Of(data.X, Samples.Numbers(data)).Kind.Should().Be(SeparationKind.Overlap);
    }

    /// <summary>The direction does what the kind says, on the features as they came.</summary>
    private static void ShouldBeTrueOf(Separation finding, Dataset data)
    {
        if (finding.Kind == SeparationKind.Overlap)
        {
            finding.Direction.Should().BeEmpty();
            return;
        }
        for (int i = 0; i < data.Rows; i++)
        {
            double[] terms = [finding.Intercept, .. Enumerable.Range(0, data.Columns).Select(j => finding.Direction[j] * data.X[i, j])];
            double margin = (data.Labels![i] == 1 ? 1 : -1) * terms.Sum(), size = Enumerable.Range(0, data.Columns).Max(j => Math.Abs(finding.Direction[j]) * data.X.Column(j).Max(Math.Abs));
            if (finding.OnPlane.Contains(i)) margin.Should().BeApproximately(0, 1e-7 * size, $"row {i} lies on the plane");
            else margin.Should().BeGreaterThan(0, $"row {i} is on its side");
        }
    }
}
