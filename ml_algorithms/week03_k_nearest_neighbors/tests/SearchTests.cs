using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors.Tests;

/// <summary>All searches find the same neighbours, bit for bit, and those are the nearest.</summary>
public sealed class SearchTests
{
    [Test]
    public void All_searches_agree_bit_for_bit_at_every_size([Values(1, 2, 3, 5, 16, 33)] int d)
    {
        foreach (int n in (int[])[1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 64, 65, 100, 257, 1000])
            ShouldAgree(Samples.Cloud(n, d, n), Samples.Cloud(13, d, n + 1), Math.Min(n, 10));
    }

    [Test]
    public void All_searches_agree_where_distances_are_equal([Values(1, 2, 4)] int d)
    {
        foreach (int n in (int[])[5, 40, 500, 1500])
            foreach (int k in (int[])[1, 3, 10])
                ShouldAgree(Samples.Grid(n, d, 4, n), Samples.Grid(30, d, 5, n + k), Math.Min(n, k));
    }

    [Test]
    public void All_searches_agree_on_awkward_points()
    {
        Matrix line = new(300, 2), same = new(100, 3);
        for (int i = 0; i < line.Rows; i++) line[i, 1] = i % 10;                                   // a constant column
        for (int i = 0; i < same.Values.Length; i++) same.Values[i] = 0.1;                         // one point, a hundred times
        Matrix scattered = Samples.Cloud(200, 3, 5), tiny = Samples.Cloud(200, 3, 6);
        for (int i = 0; i < scattered.Values.Length; i++) scattered.Values[i] *= i % 7 == 0 ? 1e160 : 1;     // squares overflow
        for (int i = 0; i < tiny.Values.Length; i++) tiny.Values[i] *= 1e-165;                     // squares underflow
        foreach (Matrix points in (Matrix[])[line, same, scattered, tiny])
            foreach (int k in (int[])[1, 9, points.Rows]) ShouldAgree(points, points.SelectRows([.. Enumerable.Range(0, 40)]), k);
    }

    [Test]
    public void All_searches_agree_on_real_tables()
    {
        Dataset penguins = Samples.Penguins();
        ShouldAgree(penguins.X, penguins.X, 12);
        DataTable table = Datasets.Digits8x8();
        Matrix digits = Dataset.ForRegression(table, "label").X.SelectRows([.. Enumerable.Range(0, 600)]);
        ShouldAgree(digits, digits.SelectRows([.. Enumerable.Range(0, 50)]), 10);
    }

    [Test]
    public void Sorted_and_reversed_points_change_nothing_but_the_row_numbers()
    {
        Matrix points = Samples.Cloud(700, 3, 8), queries = Samples.Cloud(20, 3, 9);
        int[] order = [.. Enumerable.Range(0, 700).OrderBy(i => points[i, 0])];
        foreach (int[] rows in (int[][])[order, [.. order.Reverse()]])
        {
            Neighbors found = new KdTree(points.SelectRows(rows)).Nearest(queries, 8), plain = new PlainNeighbors(points).Nearest(queries, 8);
            found.Distances.Values.Should().Equal(plain.Distances.Values);
            found.Rows.Select(row => rows[row]).Should().Equal(plain.Rows);
        }
    }

    [Test]
    public void Equally_near_points_come_in_the_order_of_their_rows()
    {
        // Eight corners round the query, all at the same distance, and the ninth nearer; written in a jumble.
        Matrix points = Matrix.FromRows([1, 1, 1], [-1, 1, 1], [1, -1, 1], [0, 0, 0.5], [1, 1, -1], [-1, -1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, -1]);
        void Check(Func<Matrix, INeighborSearch> search)
        {
            search(points).Nearest(new Matrix(1, 3), 5).Rows.Should().Equal(3, 0, 1, 2, 4);
            // And with so many that a tree has to split them.
            Matrix many = points.SelectRows([.. Enumerable.Range(0, 900).Select(i => i * 7 % 9)]);
            int[] nearest = [.. Enumerable.Range(0, 900).Where(i => i * 7 % 9 == 3)], others = [.. Enumerable.Range(0, 900).Where(i => i * 7 % 9 != 3)];
            search(many).Nearest(new Matrix(1, 3), 130).Rows.Should().Equal([.. nearest, .. others.Take(30)]);
        }
        Check(all => new PlainNeighbors(all));
        Check(all => new BruteForceNeighbors(all));
        Check(all => new KdTree(all));
        WrongVariant.MustBeRejectedBy(() => Check(all => new WrongVariants.SortedByDistanceAlone(all)));
    }

    [Test]
    public void A_tree_looks_on_the_far_side_where_something_nearer_can_be()
    {
        Matrix points = Samples.Cloud(500, 2, 3), queries = Samples.Cloud(100, 2, 4);
        Neighbors plain = new PlainNeighbors(points).Nearest(queries, 3);
        void Check(INeighborSearch search) => search.Nearest(queries, 3).Rows.Should().Equal(plain.Rows);
        Check(new KdTree(points));
        WrongVariant.MustBeRejectedBy(() => Check(new WrongVariants.NearSideOnly(points)));
    }

    [Test]
    public void A_tree_looks_at_few_points_where_there_are_few_features()
    {
        Matrix points = Samples.Cloud(20_000, 2, 3), queries = Samples.Cloud(200, 2, 4);
        Neighbors found = new KdTree(points).Nearest(queries, 10);
        (found.Examined / 200.0).Should().BeLessThan(400, "of 20,000");
        new BruteForceNeighbors(points).Nearest(queries, 10).Examined.Should().Be(20_000L * 200);
    }

    [Test]
    public void The_number_of_threads_changes_nothing()
    {
        Matrix points = Samples.Grid(1200, 4, 6, 1), queries = Samples.Grid(700, 4, 6, 2);
        foreach (INeighborSearch search in Samples.Searches(points))
        {
            Neighbors one = search.Nearest(queries, 7);
            foreach (int threads in (int[])[2, 3, 16])
            {
                Neighbors many = search.Nearest(queries, 7, threads);
                many.Rows.Should().Equal(one.Rows);
                many.Distances.Values.Should().Equal(one.Distances.Values);
                many.Examined.Should().Be(one.Examined);
            }
        }
    }

    [Test]
    public void A_tree_finds_the_points_within_a_radius_that_the_definition_finds()
    {
        List<int> found = [7, 7, 7];
        foreach (int d in (int[])[1, 2, 3, 5, 12])
            foreach (int n in (int[])[1, 8, 33, 100, 1000])
                foreach ((Matrix points, Matrix queries) in ((Matrix, Matrix)[])[(Samples.Cloud(n, d, n), Samples.Cloud(13, d, n + 1)), (Samples.Grid(n, d, 6, n), Samples.Grid(13, d, 7, n + 1))])
                {
                    KdTree tree = new(points);
                    foreach (double radius in (double[])[0, 0.3, 1, 5, 100])
                        for (int query = 0; query < queries.Rows; query++)
                        {
                            tree.Within(queries.Row(query), radius, found);
                            found.Order().Should().Equal(new PlainNeighbors(points).Within(queries.Row(query), radius), $"query {query} of {n} × {d}, radius {radius}");
                        }
                }
    }

    [Test]
    public void A_point_exactly_at_the_radius_is_within_it()
    {
        Matrix points = Matrix.FromRows([3, 4], [0, 5], [5.000001, 0], [0, 0], [-3, -4]);
        List<int> found = [];
        new KdTree(points).Within([0, 0], 5, found);
        found.Order().Should().Equal(0, 1, 3, 4);
        new PlainNeighbors(points).Within([0, 0], 5).Should().Equal(0, 1, 3, 4);
    }

    [Test]
    public void A_tree_passes_over_what_is_farther_than_the_radius()
    {
        Matrix points = Samples.Cloud(20_000, 2, 3);
        List<int> found = [];
        KdTree tree = new(points);
        Enumerable.Range(0, 200).Average(row => tree.Within(points.Row(row), 0.05, found)).Should().BeLessThan(400, "of 20,000");
    }

    [Test]
    public void Half_of_the_keys_are_selected_whatever_their_order()
    {
        foreach (int n in (int[])[1, 2, 3, 10, 599, 601, 5000])
            foreach (double[] keys in (double[][])[Samples.Cloud(n, 1, n).Values, Samples.Grid(n, 1, 5, n).Values, [.. Enumerable.Range(0, n).Select(i => (double)i)], [.. Enumerable.Range(0, n).Select(i => (double)-i)]])
                foreach (int count in (int[])[0, 1, n / 3, n / 2, n - 1, n])
                {
                    double[] moved = [.. keys];
                    int[] payload = [.. Enumerable.Range(0, n)];
                    Selection.Split(moved, payload, count);
                    payload.Order().Should().Equal(Enumerable.Range(0, n));
                    moved.Should().Equal(payload.Select(i => keys[i]));
                    if (count > 0 && count < n) moved[..count].Max().Should().BeLessThanOrEqualTo(moved[count..].Min());
                }
    }

    private static void ShouldAgree(Matrix points, Matrix queries, int k)
    {
        Neighbors plain = new PlainNeighbors(points).Nearest(queries, k);
        foreach (INeighborSearch search in (INeighborSearch[])[new BruteForceNeighbors(points), new KdTree(points)])
        {
            Neighbors found = search.Nearest(queries, k);
            string what = $"{search.GetType().Name}, {points.Rows} × {points.Columns}, k = {k}";
            found.Rows.AsSpan().SequenceEqual(plain.Rows).Should().BeTrue($"the rows of {what}");
            found.Distances.Values.AsSpan().SequenceEqual(plain.Distances.Values).Should().BeTrue($"the distances of {what}");
        }
    }
}
