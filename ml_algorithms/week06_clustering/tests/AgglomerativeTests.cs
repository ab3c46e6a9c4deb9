using Curriculum.Toolkit;

namespace Week06.Clustering.Tests;

public sealed class AgglomerativeTests
{
    private static readonly Linkage[] Linkages = Enum.GetValues<Linkage>();

    private static Matrix Points(string table, GoldenFile golden) => table switch
    {
        "arrests" => ClusterTables.Arrests(),
        "olives" => ClusterTables.Olives(),
        "iris" => ClusterTables.Iris(),
        _ => ClusterTables.PointsOf(golden),
    };

    [Test]
    public void The_table_of_merges_is_that_of_SciPy([Values("arrests", "olives", "iris", "grid")] string table, [ValueSource(nameof(Linkages))] Linkage linkage) =>
        ShouldBeSciPys(table, linkage, x => new Agglomerative(linkage).Fit(x));

    [Test]
    public void The_definition_gives_the_table_of_SciPy([ValueSource(nameof(Linkages))] Linkage linkage) =>
        ShouldBeSciPys("arrests", linkage, x => new PlainAgglomerative(linkage).Fit(x));

    [Test]
    public void Wrong_linkages_are_rejected()
    {
        WrongVariant.MustBeRejectedBy(() => ShouldBeSciPys("arrests", Linkage.Ward, WrongClusterings.WardWithoutSizes)).Should().Contain("heights");
        WrongVariant.MustBeRejectedBy(() => ShouldBeSciPys("arrests", Linkage.Ward, WrongClusterings.WardOnDistances)).Should().Contain("heights");
        foreach (Linkage linkage in (Linkage[])[Linkage.Single, Linkage.Complete])
            WrongVariant.MustBeRejectedBy(() => ShouldBeSciPys("arrests", linkage, x => WrongClusterings.SingleForComplete(linkage, x))).Should().Contain("heights");
    }

    [Test]
    public void Chain_and_spanning_tree_make_the_merges_of_the_definition([ValueSource(nameof(Linkages))] Linkage linkage)
    {
        foreach (int n in (int[])[1, 2, 3, 4, 7, 20, 60])
            foreach (int d in (int[])[1, 2, 5])
            {
                Matrix x = ClusterTables.Cloud(n, d, 10 * n + d);
                MergeTree fast = new Agglomerative(linkage).Fit(x), plain = new PlainAgglomerative(linkage).Fit(x);
                string what = $"{linkage}, {n} × {d}";
                fast.Merges.Select(merge => (merge.Left, merge.Right, merge.Size)).Should().Equal(plain.Merges.Select(merge => (merge.Left, merge.Right, merge.Size)), what);
                Heights(fast).ShouldMatchDigits(Heights(plain), 12, what);
            }
    }

    /// <summary>The definition makes its merges one after the other and sorts nothing, so this says something of the linkage.</summary>
    [Test]
    public void Heights_never_fall()
    {
        foreach (int seed in Enumerable.Range(0, 20))
            foreach (Linkage linkage in Linkages)
                NeverFall(ClusterTables.Cloud(25, 2, seed), x => new PlainAgglomerative(linkage).Fit(x));
        WrongVariant.MustBeRejectedBy(() =>
        {
            foreach (int seed in Enumerable.Range(0, 20)) NeverFall(ClusterTables.Cloud(25, 2, seed), WrongClusterings.WardWithoutSizes);
        });
        static void NeverFall(Matrix x, Func<Matrix, MergeTree> fit)
        {
            double[] heights = Heights(fit(x));
            for (int i = 1; i < heights.Length; i++) heights[i].Should().BeGreaterThanOrEqualTo(heights[i - 1] * (1 - 1e-12));
        }
    }

    [Test]
    public void The_order_of_the_rows_changes_no_height_and_no_cluster([ValueSource(nameof(Linkages))] Linkage linkage)
    {
        Matrix x = ClusterTables.Cloud(80, 3, 4);
        MergeTree tree = new Agglomerative(linkage).Fit(x);
        foreach (int seed in (int[])[1, 2, 3])
        {
            int[] order = ClusterTables.Shuffled(80, seed);
            MergeTree other = new Agglomerative(linkage).Fit(x.SelectRows(order));
            Heights(other).ShouldMatchDigits(Heights(tree), 12);
            foreach (int k in (int[])[2, 5, 13])
                other.Cut(k).Should().Equal(ClusterTables.ByFirstAppearance(order.Select(row => tree.Cut(k)[row])));
        }
    }

    [Test]
    public void Clusters_of_single_linkage_do_not_depend_on_the_order_of_rows_that_are_equally_far()
    {
        Matrix x = ClusterTables.Lattice(60, 2, 12, 3);
        MergeTree tree = new Agglomerative(Linkage.Single).Fit(x);
        int[] order = ClusterTables.Shuffled(60, 5);
        MergeTree other = new Agglomerative(Linkage.Single).Fit(x.SelectRows(order));
        foreach (double height in (double[])[0, 0.5, 1, 1.5, 2, 3])
            other.CutAt(height).Should().Equal(ClusterTables.ByFirstAppearance(order.Select(row => tree.CutAt(height)[row])));
    }

    /// <summary>Half the square of a height is what the merge adds to the sum of squares; all of them together make the total.</summary>
    [Test]
    public void The_squares_of_Wards_heights_add_up_to_twice_the_total_sum_of_squares()
    {
        foreach (Matrix x in (Matrix[])[ClusterTables.Arrests(), ClusterTables.Iris(), ClusterTables.Cloud(40, 3, 8)])
        {
            double total = Enumerable.Range(0, x.Columns).Select(x.Column).Sum(column => column.Sum(value => Math.Pow(value - column.Average(), 2)));
            (Heights(new Agglomerative(Linkage.Ward).Fit(x)).Sum(height => height * height) / 2).ShouldMatchDigits(total, 11);
        }
    }

    [Test]
    public void Points_that_are_equal_merge_at_height_0_and_twins_change_no_cluster_of_single_linkage()
    {
        Matrix x = ClusterTables.Cloud(20, 2, 3), twice = x.SelectRows([.. Enumerable.Range(0, 40).Select(i => i % 20)]);
        foreach (Linkage linkage in Linkages)
            Heights(new Agglomerative(linkage).Fit(twice)).Count(height => height == 0).Should().Be(20, $"{linkage}");
        Heights(new Agglomerative(Linkage.Single).Fit(twice))[20..].Should().Equal(Heights(new Agglomerative(Linkage.Single).Fit(x)));
    }

    [Test]
    public void What_cannot_be_merged_is_refused()
    {
        foreach (Func<Matrix, MergeTree> fit in (Func<Matrix, MergeTree>[])[new Agglomerative().Fit, new Agglomerative(Linkage.Single).Fit, new PlainAgglomerative().Fit])
        {
            foreach (Matrix nothing in (Matrix[])[new(0, 2), new(2, 0)]) FluentActions.Invoking(() => fit(nothing)).Should().Throw<ArgumentException>();
            foreach (double bad in (double[])[double.NaN, double.PositiveInfinity])
                FluentActions.Invoking(() => fit(Matrix.FromRows([1, 2], [3, bad]))).Should().Throw<ArgumentException>().WithMessage("*row 1, column 1*");
        }
        FluentActions.Invoking(() => new Agglomerative().Fit(Matrix.FromRows([1e200], [0], [-1e200]))).Should().Throw<ArgumentException>().WithMessage("*beyond*");
        FluentActions.Invoking(() => new Agglomerative((Linkage)9).Fit(ClusterTables.Cloud(5, 2, 1))).Should().Throw<ArgumentException>();
    }

    private static double[] Heights(MergeTree tree) => [.. tree.Merges.Select(merge => merge.Height)];

    private static void ShouldBeSciPys(string table, Linkage linkage, Func<Matrix, MergeTree> fit)
    {
        GoldenFile golden = GoldenFile.Read($"hierarchy_{table}");
        MergeTree tree = fit(Points(table, golden));
        string name = linkage.ToString().ToLowerInvariant();
        Heights(tree).ShouldMatchDigits(golden.Values($"{name}_heights"), golden.Digits, $"heights of {name}");
        if (golden.Has($"{name}_merges"))
        {
            Matrix merges = golden.Matrix($"{name}_merges");
            tree.Merges.Select(merge => (merge.Left, merge.Right, merge.Size)).Should()
                .Equal(Enumerable.Range(0, merges.Rows).Select(i => ((int)merges[i, 0], (int)merges[i, 1], (int)merges[i, 3])), $"merges of {name}");
            tree.LeafOrder().Select(row => (double)row).Should().Equal(golden.Values($"{name}_leaves"));
        }
        foreach (int k in golden.Values($"{name}_clear").Select(k => (int)k))
        {
            double[] cut = golden.Values($"{name}_cut_{k}");
            tree.Cut(k).Select(label => (double)label).Should().Equal(cut, $"{k} clusters of {name}");
            tree.CutAt((tree.Merges[^k].Height + tree.Merges[^(k - 1)].Height) / 2).Select(label => (double)label).Should().Equal(cut, $"{name} cut between two heights");
        }
    }
}
