using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.DecisionTrees.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.GainRatio))]
    public void GainRatio_of_the_tennis_questions()
    {
        // Outlook (sunny, overcast, rainy) and windy, as Quinlan counts them in 1986 and 1993: 0.156 and 0.049.
        T.GainRatio([[2, 3], [4, 0], [3, 2]]).Should().BeApproximately(0.1564, 5e-5);
        T.GainRatio([[3, 3], [6, 2]]).Should().BeApproximately(0.0488, 5e-5);
    }

    [Exercise(nameof(IExercises.GainRatio))]
    public void GainRatio_makes_a_name_pay_for_its_branches()
    {
        int[][] names = [.. Enumerable.Range(0, 16).Select(i => i < 8 ? (int[])[1, 0] : [0, 1])];
        T.GainRatio(names).Should().BeApproximately(0.25, 1e-12, "one bit saved, four bits spent");
        T.GainRatio([[8, 0], [0, 8]]).Should().BeApproximately(1, 1e-12);
        T.GainRatio([[3, 5]]).Should().Be(0, "one branch asks nothing");
    }

    [Exercise(nameof(IExercises.MedianCut))]
    public void MedianCut_is_not_moved_by_one_enormous_target()
    {
        T.MedianCut([4, 1, 3, 2, 6, 5], [20, 10, 10, 10, 20, 1000]).Should().Be(3.5);
        new DecisionTreeRegressor(MaxDepth: 1).Fit(Samples.Of([1, 2, 3, 4, 5, 6], [10, 10, 10, 20, 1000, 20])).Tree.Nodes[0].Question.Threshold.Should().Be(4.5, "the variance's cut is another");
    }

    [Exercise(nameof(IExercises.MedianCut))]
    public void MedianCut_takes_the_first_of_equals_and_knows_when_there_is_none()
    {
        T.MedianCut([1, 2, 3], [5, 5, 5]).Should().Be(1.5);
        T.MedianCut([2, 2, 2], [1, 2, 3]).Should().Be(double.NaN);
        T.MedianCut([1, 1, 2, 2], [0, 9, 0, 9]).Should().Be(1.5, "equal values stay together");
    }

    [Exercise(nameof(IExercises.MedianCut))]
    public void MedianCut_leaves_its_arguments_alone()
    {
        double[] x = [3, 1, 2], y = [9, 8, 7];
        T.MedianCut(x, y);
        x.Should().Equal(3, 1, 2);
        y.Should().Equal(9, 8, 7);
    }

    [Exercise(nameof(IExercises.CutIsRight))]
    public void CutIsRight_accepts_what_is_right() => T.CutIsRight(Right).Should().BeTrue();

    [Exercise(nameof(IExercises.CutIsRight))]
    public void CutIsRight_catches_the_bug() => T.CutIsRight(SomebodysCut.Of).Should().BeFalse();

    [Exercise(nameof(IExercises.CutIsRight))]
    public void CutIsRight_catches_a_cut_that_does_not_look_at_the_labels() =>
        T.CutIsRight((x, _) => x.Distinct().Count() < 2 ? double.NaN : x.Distinct().Order().Take(2).Average()).Should().BeFalse();

    [Exercise(nameof(IExercises.CutIsRight))]
    public void CutIsRight_catches_sides_that_do_not_count_by_their_size() =>
        T.CutIsRight((x, labels) => x.Distinct().Count() < 2 ? double.NaN : x.Distinct().Order().Zip(x.Distinct().Order().Skip(1), (a, b) => (a + b) / 2).MinBy(t =>
        {
            double Gini(double p) => 2 * p * (1 - p);
            return Gini(labels.Where((_, i) => x[i] <= t).Average()) + Gini(labels.Where((_, i) => x[i] > t).Average());
        })).Should().BeFalse();

    [Exercise(nameof(IExercises.MendedCut))]
    public void MendedCut_is_the_plain_trees_first_question()
    {
        SeededRandom random = new(31);
        for (int round = 0; round < 100; round++)
        {
            int n = 2 + random.NextInt(20);
            double[] x = [.. Enumerable.Range(0, n).Select(_ => (double)random.NextInt(6))];
            int[] labels = [.. Enumerable.Range(0, n).Select(_ => random.NextInt(2))];
            labels[0] = 1 - labels[1];                  // both classes, so that the tree asks something
            double expected = Right(x, labels), found = T.MendedCut(x, labels);
            if (double.IsNaN(expected)) found.Should().Be(double.NaN);
            else Left(x, labels, found).Should().BeApproximately(Left(x, labels, expected), 1e-9);
        }
    }

    /// <summary>By the topic's own plain tree.</summary>
    private static double Right(double[] x, int[] labels)
    {
        Tree tree = new DecisionTreeClassifier(MaxDepth: 1, Plain: true).Fit(Samples.Of([.. x.Select(value => (double[])[value])], labels)).Tree;
        return tree.Leaves == 1 ? double.NaN : tree.Nodes[0].Question.Threshold;
    }

    private static double Left(double[] x, int[] labels, double threshold)
    {
        double Side(IEnumerable<int> own)
        {
            double n = own.Count(), ones = own.Sum();
            return n == 0 ? double.PositiveInfinity : 2 * ones * (n - ones) / n;
        }
        return Side(labels.Where((_, i) => x[i] <= threshold)) + Side(labels.Where((_, i) => x[i] > threshold));
    }
}
