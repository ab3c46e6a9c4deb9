using Curriculum.Toolkit;

namespace Week06.Clustering.Tests;

public sealed class MergeTreeTests
{
    // 0 and 1 meet at 1, 3 and 4 at 2, 2 joins 0 and 1 at 2, and all are one at 7.
    private static readonly MergeTree Five = MergeTree.Of(5, [(4, 3, 2), (2, 1, 2), (0, 1, 1), (0, 3, 7)]);

    [Test]
    public void Merges_are_sorted_by_height_and_numbered_like_SciPys() =>
        Five.Merges.Should().Equal(new Merge(0, 1, 1, 2), new Merge(3, 4, 2, 2), new Merge(2, 5, 2, 3), new Merge(6, 7, 7, 5));

    [Test]
    public void A_cut_into_k_clusters_has_k_clusters_also_where_heights_are_equal()
    {
        foreach (Linkage linkage in Enum.GetValues<Linkage>())
            foreach (Matrix x in (Matrix[])[ClusterTables.Lattice(40, 2, 5, 1), ClusterTables.Cloud(30, 2, 2)])
            {
                MergeTree tree = new Agglomerative(linkage).Fit(x);
                for (int k = 1; k <= x.Rows; k++) tree.Cut(k).Distinct().Should().Equal(Enumerable.Range(0, k), "labels are numbered as they first appear");
            }
    }

    [Test]
    public void A_cut_at_a_height_makes_the_merges_up_to_it()
    {
        Five.CutAt(0.5).Should().Equal(0, 1, 2, 3, 4);
        Five.CutAt(1).Should().Equal(0, 0, 1, 2, 3);
        Five.CutAt(2).Should().Equal(0, 0, 0, 1, 1);
        Five.CutAt(double.PositiveInfinity).Should().Equal(0, 0, 0, 0, 0);
        Five.Cut(3).Should().Equal(0, 0, 1, 2, 2);
    }

    [Test]
    public void Leaves_that_are_merged_stand_side_by_side()
    {
        Five.LeafOrder().Should().Equal(3, 4, 2, 0, 1);
        MergeTree tree = new Agglomerative().Fit(ClusterTables.Cloud(50, 2, 7));
        int[] order = tree.LeafOrder();
        order.Order().Should().Equal(Enumerable.Range(0, 50));
        for (int k = 2; k < 50; k++)
        {
            int[] labels = tree.Cut(k);
            Enumerable.Range(1, 49).Count(i => labels[order[i]] != labels[order[i - 1]]).Should().Be(k - 1, "each of the clusters is one stretch");
        }
    }

    [Test]
    public void Cophenetic_distances_are_those_of_SciPy()
    {
        GoldenFile golden = GoldenFile.Read("hierarchy_arrests");
        Matrix x = ClusterTables.Arrests();
        foreach (Linkage linkage in Enum.GetValues<Linkage>())
        {
            Matrix distances = new Agglomerative(linkage).Fit(x).CopheneticDistances();
            List<double> condensed = [];
            for (int i = 0; i < x.Rows; i++) condensed.AddRange(distances.Row(i)[(i + 1)..].ToArray());
            condensed.ShouldMatchDigits(golden.Values($"{linkage.ToString().ToLowerInvariant()}_cophenetic"), golden.Digits, $"{linkage}");
            distances.Values.Should().Equal(distances.Transpose().Values);
        }
    }

    /// <summary>Of three points the two largest of the three heights are equal: what makes a table of distances a tree.</summary>
    [Test]
    public void Cophenetic_distances_are_ultrametric()
    {
        Matrix distances = new Agglomerative(Linkage.Average).Fit(ClusterTables.Cloud(30, 3, 1)).CopheneticDistances();
        for (int i = 0; i < 30; i++)
            for (int j = 0; j < 30; j++)
                for (int k = 0; k < 30; k++) distances[i, j].Should().BeLessThanOrEqualTo(Math.Max(distances[i, k], distances[k, j]));
    }

    [Test]
    public void One_point_is_one_cluster()
    {
        MergeTree one = new Agglomerative().Fit(new Matrix(1, 2));
        one.Merges.Should().BeEmpty();
        one.Cut(1).Should().Equal(0);
        one.LeafOrder().Should().Equal(0);
        one.CopheneticDistances().Values.Should().Equal(0);
    }

    [Test]
    public void A_cut_into_too_many_or_too_few_is_refused()
    {
        foreach (int k in (int[])[0, -1, 6]) FluentActions.Invoking(() => Five.Cut(k)).Should().Throw<ArgumentException>().WithMessage("5 points can be cut into 1 to 5*");
        FluentActions.Invoking(() => Five.CutAt(double.NaN)).Should().Throw<ArgumentException>();
    }
}
