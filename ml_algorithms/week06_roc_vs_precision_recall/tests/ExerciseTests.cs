using System.Text.Json;
using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.RocVsPrecisionRecall.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.AucOfGrades))]
    public void AucOfGrades_by_hand()
    {
        // Ill of grade 1: beats 3, ties with 1; of grade 2: beats 4.
        T.AucOfGrades([3, 1, 0], [0, 1, 1]).Should().Be(7.5 / 8);
        T.AucOfGrades([5], [7]).Should().Be(0.5, "one grade for everybody");
        T.AucOfGrades([0, 4], [9, 0]).Should().Be(0);
        T.AucOfGrades([2_000_000, 0, 1], [0, 0, 3_000_000]).Should().BeApproximately(2_000_000.5 / 2_000_001, 1e-15, "pairs may be too many for an int");
    }

    [Exercise(nameof(IExercises.AucOfGrades))]
    public void AucOfGrades_is_the_AUC_of_the_people()
    {
        SeededRandom random = new(2);
        for (int round = 0; round < 20; round++)
        {
            int[] healthy = [.. Enumerable.Range(0, 5).Select(_ => random.NextInt(9)), 1], ill = [.. Enumerable.Range(0, 5).Select(_ => random.NextInt(9)), 1];
            double[] scores = [.. healthy.SelectMany((count, g) => Enumerable.Repeat((double)g, count)), .. ill.SelectMany((count, g) => Enumerable.Repeat((double)g, count))];
            int[] labels = [.. Enumerable.Repeat(0, healthy.Sum()), .. Enumerable.Repeat(1, ill.Sum())];
            T.AucOfGrades(healthy, ill).Should().BeApproximately(Auc.ByPairs(scores, labels), 1e-14);
        }
    }

    [Exercise(nameof(IExercises.AucOfGrades))]
    public void AucOfGrades_refuses_what_has_no_pairs()
    {
        foreach ((int[] healthy, int[] ill) in ((int[], int[])[])[([1], [1, 2]), ([0, 0], [1, 2]), ([1, 0], [0, 0]), ([3, -1], [1, 1])])
            FluentActions.Invoking(() => T.AucOfGrades(healthy, ill)).Should().Throw<ArgumentException>();
    }

    [Exercise(nameof(IExercises.AreaUpTo))]
    public void AreaUpTo_is_scikit_learns_partial_area()
    {
        GoldenFile golden = GoldenFile.Read("curves");
        foreach ((int i, JsonElement one) in golden.Input.EnumerateArray().Index())
            foreach (double most in (double[])[0.05, 0.3, 1])
                T.AreaUpTo(one.GetProperty("scores").Deserialize<double[]>()!, one.GetProperty("labels").Deserialize<int[]>()!, most).Should().BeApproximately(golden.Value($"partial_{i}_{most:0.##}"), 1e-12, $"case {i} up to {most}");
    }

    [Exercise(nameof(IExercises.AreaUpTo))]
    public void AreaUpTo_cuts_the_line_and_refuses_what_is_no_share()
    {
        // One group of ties: the diagonal.
        T.AreaUpTo([1, 1, 1], [0, 1, 0], 0.4).Should().BeApproximately(0.08, 1e-15);
        foreach (double most in (double[])[0, -0.1, 1.1, double.NaN]) FluentActions.Invoking(() => T.AreaUpTo([1, 2], [0, 1], most)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Exercise(nameof(IExercises.AucIsRight))]
    public void AucIsRight_accepts_the_right_one() => T.AucIsRight(Right).Should().BeTrue();

    [Exercise(nameof(IExercises.AucIsRight))]
    public void AucIsRight_catches_the_bug() => T.AucIsRight(SomebodysAuc.Of).Should().BeFalse();

    [Exercise(nameof(IExercises.AucIsRight))]
    public void AucIsRight_catches_other_mistakes()
    {
        T.AucIsRight((p, classes, sought) => Auc.Of(p.Column(1), [.. classes.Select(c => c == sought ? 1 : 0)])).Should().BeFalse("the last column, whatever is sought");
        T.AucIsRight((p, classes, sought) => Math.Max(Right(p, classes, sought), 1 - Right(p, classes, sought))).Should().BeFalse("turned round when below one half");
        T.AucIsRight((p, classes, sought) => WrongVariants.TiesAreWins(p.Column(sought), [.. classes.Select(c => c == sought ? 1 : 0)])).Should().BeFalse("ties as wins");
    }

    [Exercise(nameof(IExercises.MendedAuc))]
    public void MendedAuc_is_the_AUC_for_either_class()
    {
        SeededRandom random = new(9);
        for (int round = 0; round < 20; round++)
        {
            double[] yes = [.. Enumerable.Range(0, 40).Select(_ => Math.Round(0.4 * random.NextDouble(), 2))];
            Matrix p = Matrix.FromColumns([.. yes.Select(share => 1 - share)], yes);
            int[] classes = [0, 1, .. Enumerable.Range(0, 38).Select(_ => random.NextInt(2))];
            for (int sought = 0; sought < 2; sought++) T.MendedAuc(p, classes, sought).Should().BeApproximately(Right(p, classes, sought), 1e-14);
        }
    }

    private static double Right(Matrix p, int[] classes, int sought) => Auc.ByPairs(p.Column(sought), [.. classes.Select(c => c == sought ? 1 : 0)]);
}
