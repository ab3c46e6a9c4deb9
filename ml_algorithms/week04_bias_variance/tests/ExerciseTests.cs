using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.BiasVariance.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.OvertakesAt))]
    public void OvertakesAt_by_hand()
    {
        // 0.25 · 2 / n is 0.125 at n = 4, where they are level.
        T.OvertakesAt(0.25, 2, 0.125, 4, 0).Should().Be(5);
        T.OvertakesAt(0.25, 2, 0.25, 4, 0.1875).Should().Be(9, "at 8 papers they are level");
        T.OvertakesAt(0.25, 2, 10, 40, 0).Should().Be(40, "fewer papers than coefficients do not determine them");
    }

    [Exercise(nameof(IExercises.OvertakesAt))]
    public void OvertakesAt_never_when_nothing_is_gained()
    {
        T.OvertakesAt(1, 2, 0.1, 5, 0.1).Should().BeNull();
        T.OvertakesAt(1, 2, 0.1, 5, 0.2).Should().BeNull();
    }

    [Exercise(nameof(IExercises.OvertakesAt))]
    public void OvertakesAt_is_where_the_formula_turns()
    {
        SeededRandom random = new(31);
        for (int trial = 0; trial < 200; trial++)
        {
            double noise = 0.1 + random.NextDouble(), small = random.NextDouble(), large = random.NextDouble() * small * 0.9;
            int fewer = 1 + random.NextInt(5), more = fewer + 1 + random.NextInt(5);
            int n = T.OvertakesAt(noise, fewer, small, more, large)!.Value;
            double Error(double bias, int p, int papers) => bias + noise * (1 + (double)p / papers);
            Error(large, more, n).Should().BeLessThan(Error(small, fewer, n) + 1e-12);
            if (n > more) Error(large, more, n - 1).Should().BeGreaterThanOrEqualTo(Error(small, fewer, n - 1) - 1e-12);
        }
    }

    [Exercise(nameof(IExercises.Hedge))]
    public void Hedge_by_hand()
    {
        T.Hedge(Matrix.FromRows([2, 4], [2, 4]), [1, 2]).Should().BeApproximately(0.5, 1e-12);
        // 1 and 3 where 2 is true: Σ ŷ f = 8, Σ ŷ² = 10.
        T.Hedge(Matrix.FromRows([1], [3]), [2]).Should().BeApproximately(0.8, 1e-12);
        T.Hedge(Matrix.FromRows([0, 0], [0, 0]), [3, 4]).Should().Be(1);
    }

    [Exercise(nameof(IExercises.Hedge))]
    public void Hedge_is_better_than_every_other_factor()
    {
        double[] hours = Harbour.Hours(12), truth = [.. hours.Select(Harbour.Depth)];
        Matrix said = KnownTruth.Of(new PolynomialRegression(5), new Harbour(3), hours, 40, new SeededRandom(32)).Predictions;
        double best = T.Hedge(said, truth);
        best.Should().BeLessThan(1, "these candidates are right on average, and unsure");
        double Error(double s)
        {
            Decomposition parts = Decomposition.Of(new Matrix(said.Rows, said.Columns, [.. said.Values.Select(value => s * value)]), truth);
            return parts.AverageBiasSquared + parts.AverageVariance;
        }
        for (double s = 0; s < 1.5; s += 0.01) Error(s).Should().BeGreaterThanOrEqualTo(Error(best) - 1e-9);
    }

    [Exercise(nameof(IExercises.DecomposerIsRight))]
    public void DecomposerIsRight_accepts_what_is_right() => T.DecomposerIsRight(Right).Should().BeTrue();

    [Exercise(nameof(IExercises.DecomposerIsRight))]
    public void DecomposerIsRight_catches_the_bug() => T.DecomposerIsRight(SomebodysDecomposition.Of).Should().BeFalse();

    [Exercise(nameof(IExercises.DecomposerIsRight))]
    public void DecomposerIsRight_catches_other_mistakes()
    {
        T.DecomposerIsRight((_, _) => (1, 0)).Should().BeFalse("an answer that is always the same");
        T.DecomposerIsRight((said, truth) => (Right(said, truth).BiasSquared, 0)).Should().BeFalse("no variance");
        T.DecomposerIsRight((said, truth) =>
        {
            double[] means = [.. Enumerable.Range(0, truth.Length).Select(j => said.Column(j).Where(value => !double.IsNaN(value)).ToArray()).Select(column => column.Length < 2 ? double.NaN : column.Average())];
            double[] squares = [.. means.Zip(truth, (mean, f) => (mean - f) * (mean - f)).Where(square => !double.IsNaN(square))];
            return (squares.Length == 0 ? double.NaN : squares.Average(), Right(said, truth).Variance);
        }).Should().BeFalse("bias² without the correction");
    }

    [Exercise(nameof(IExercises.MendedDecomposition))]
    public void MendedDecomposition_without_gaps_is_that_of_the_lesson()
    {
        double[] hours = Harbour.Hours(15), truth = [.. hours.Select(Harbour.Depth)];
        KnownTruth found = KnownTruth.Of(new PolynomialRegression(2), new Harbour(), hours, 8, new SeededRandom(33));
        (double bias, double variance) = T.MendedDecomposition(found.Predictions, truth);
        bias.Should().BeApproximately(found.Parts.AverageBiasSquared, 1e-9);
        variance.Should().BeApproximately(found.Parts.AverageVariance, 1e-9);
    }

    [Exercise(nameof(IExercises.MendedDecomposition))]
    public void MendedDecomposition_with_gaps()
    {
        SeededRandom random = new(34);
        Matrix said = new(6, 9, [.. Enumerable.Range(0, 54).Select(_ => random.NextDouble() < 0.4 ? double.NaN : random.NextNormal())]);
        double[] truth = [.. Enumerable.Range(0, 9).Select(_ => random.NextNormal())];
        (double bias, double variance) = T.MendedDecomposition(said, truth);
        (double rightBias, double rightVariance) = Right(said, truth);
        bias.Should().BeApproximately(rightBias, 1e-9);
        variance.Should().BeApproximately(rightVariance, 1e-9);
        T.MendedDecomposition(Matrix.FromRows([1, double.NaN]), [0, 0]).Should().Be((double.NaN, double.NaN));
    }

    /// <summary>By another road: bias² as the mean product of the errors of two different candidates, variance as half their mean squared distance.</summary>
    private static (double BiasSquared, double Variance) Right(Matrix said, double[] truth)
    {
        List<(double Bias, double Variance)> points = [];
        for (int j = 0; j < truth.Length; j++)
        {
            double[] asked = [.. said.Column(j).Where(value => !double.IsNaN(value))];
            (double A, double B)[] pairs = [.. from a in Enumerable.Range(0, asked.Length) from b in Enumerable.Range(0, asked.Length) where a != b select (asked[a], asked[b])];
            if (pairs.Length > 0) points.Add((pairs.Average(pair => (pair.A - truth[j]) * (pair.B - truth[j])), pairs.Average(pair => (pair.A - pair.B) * (pair.A - pair.B)) / 2));
        }
        return points.Count == 0 ? (double.NaN, double.NaN) : (points.Average(point => point.Bias), points.Average(point => point.Variance));
    }
}
