using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.FarthestInBox))]
    public void FarthestInBox_by_hand()
    {
        T.FarthestInBox([0, 0], [1, 1], [3, 4]).Should().BeApproximately(5, 1e-12, "from outside");
        T.FarthestInBox([1, 1], [0, 0], [4, 5]).Should().BeApproximately(5, 1e-12, "from inside");
        T.FarthestInBox([2], [2], [2]).Should().Be(0, "a box that is one point");
        T.FarthestInBox([10, 0], [1, -3], [2, 1]).Should().BeApproximately(Math.Sqrt(90), 1e-12);
    }

    [Exercise(nameof(IExercises.FarthestInBox))]
    public void FarthestInBox_is_that_of_the_farthest_corner()
    {
        Matrix draws = Samples.Cloud(50, 9, 4);
        for (int i = 0; i < draws.Rows; i++)
        {
            double[] row = draws.Row(i).ToArray(), query = row[..3], lower = row[3..6], upper = [.. row[6..].Select((side, j) => lower[j] + Math.Abs(side))];
            double farthest = Enumerable.Range(0, 8).Max(corner => Math.Sqrt(Enumerable.Range(0, 3).Sum(j => Math.Pow(query[j] - ((corner >> j & 1) == 0 ? lower[j] : upper[j]), 2))));
            T.FarthestInBox(query, lower, upper).Should().BeApproximately(farthest, 1e-12);
        }
    }

    [Exercise(nameof(IExercises.LeaveOneOutErrors))]
    public void LeaveOneOutErrors_are_those_of_n_fits()
    {
        // Whole numbers in two columns: some rows are there twice, and more than k times.
        Dataset grid = Samples.Labelled(Samples.Grid(60, 2, 4, 3), [.. Enumerable.Range(0, 60).Select(i => i * i % 3)]);
        foreach (Dataset data in (Dataset[])[grid, Samples.Penguins().SelectRows([.. Enumerable.Range(0, 60).Select(i => 5 * i)])])
            foreach (int k in (int[])[1, 2, 5, 59])
            {
                int wrong = Enumerable.Range(0, data.Rows).Count(i =>
                    new KNeighborsClassifier(k).Fit(data.SelectRows([.. Enumerable.Range(0, data.Rows).Where(row => row != i)])).Predict(data.X.SelectRows([i]))[0] != data.Labels![i]);
                T.LeaveOneOutErrors(data, k).Should().Be(wrong, $"k = {k}");
            }
    }

    [Exercise(nameof(IExercises.LeaveOneOutErrors))]
    public void LeaveOneOutErrors_refuses_more_than_the_others()
    {
        Dataset data = Samples.Labelled(Samples.Cloud(5, 1, 1), 0, 1, 0, 1, 0);
        foreach (int k in (int[])[0, 5])
        {
            Action act = () => T.LeaveOneOutErrors(data, k);
            act.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Exercise(nameof(IExercises.SearchIsRight))]
    public void SearchIsRight_accepts_what_is_right()
    {
        T.SearchIsRight((points, query) => new PlainNeighbors(points).Nearest(new Matrix(1, query.Length, query), 1).Rows[0]).Should().BeTrue();
        T.SearchIsRight((points, query) => new KdTree(points).Nearest(new Matrix(1, query.Length, query), 1).Rows[0]).Should().BeTrue();
    }

    [Exercise(nameof(IExercises.SearchIsRight))]
    public void SearchIsRight_catches_the_bug() => T.SearchIsRight(SomebodysTree.Nearest).Should().BeFalse();

    [Exercise(nameof(IExercises.SearchIsRight))]
    public void SearchIsRight_catches_a_tree_that_stays_on_its_side() =>
        T.SearchIsRight((points, query) => new WrongVariants.NearSideOnly(points).Nearest(new Matrix(1, query.Length, query), 1).Rows[0]).Should().BeFalse();

    [Exercise(nameof(IExercises.SearchIsRight))]
    public void SearchIsRight_catches_a_search_that_takes_the_last_of_equals() =>
        T.SearchIsRight((points, query) => new WrongVariants.SortedByDistanceAlone(points).Nearest(new Matrix(1, query.Length, query), 1).Rows[0]).Should().BeFalse();

    [Exercise(nameof(IExercises.MendedNearest))]
    public void MendedNearest_is_the_nearest_at_every_scale()
    {
        foreach (double scale in (double[])[1e-3, 1, 1e3])
        {
            Matrix points = Samples.Cloud(400, 2, 6), queries = Samples.Cloud(60, 2, 7);
            foreach (Matrix matrix in (Matrix[])[points, queries])
                for (int i = 0; i < matrix.Values.Length; i++) matrix.Values[i] *= scale;
            int[] plain = new PlainNeighbors(points).Nearest(queries, 1).Rows;
            Enumerable.Range(0, 60).Select(i => T.MendedNearest(points, queries.Row(i).ToArray(), out _)).Should().Equal(plain);
        }
        Matrix grid = Samples.Grid(200, 2, 6, 1);
        for (int i = 0; i < 25; i++)
            T.MendedNearest(grid, [i / 5 + 0.5, i % 5 + 0.5], out _).Should().Be(new PlainNeighbors(grid).Nearest(new Matrix(1, 2, [i / 5 + 0.5, i % 5 + 0.5]), 1).Rows[0]);
    }

    [Exercise(nameof(IExercises.MendedNearest))]
    public void MendedNearest_is_still_a_tree()
    {
        Matrix points = Samples.Cloud(2000, 2, 8), queries = Samples.Cloud(20, 2, 9);
        double looked = Enumerable.Range(0, 20).Average(i =>
        {
            T.MendedNearest(points, queries.Row(i).ToArray(), out int examined);
            return examined;
        });
        looked.Should().BeInRange(1, 400, "of 2,000 points");
    }
}
