using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.Clustering.Tests;

/// <summary>Silhouette and adjusted Rand index.</summary>
public sealed class ComparisonTests
{
    private static readonly GoldenFile Golden = GoldenFile.Read("kmeans");

    private static int[] Five => [.. Golden.Values("five_labels").Select(label => (int)label)];

    [Test]
    public void Silhouettes_are_those_of_scikit_learn()
    {
        Silhouette.Of(Samples.Oils.X, Five).ShouldMatchDigits(Golden.Values("silhouettes"), 9);
        Silhouette.Of(Samples.Oils.X, Samples.Areas).ShouldMatchDigits(Golden.Values("silhouettes_areas"), 9);
        Silhouette.Mean(Samples.Oils.X, Five).ShouldMatchDigits(Golden.Values("silhouettes").Average(), Golden.Digits);
    }

    [Test]
    public void Silhouettes_by_hand()
    {
        // Rows 0, 1 | 5 | 9: row 1 has a = 1 and b = 4; a cluster of one has 0.
        Silhouette.Of(Matrix.FromRows([0], [1], [5], [9]), [3, 3, 8, -1]).Should().Equal(0.8, 0.75, 0, 0);
        Silhouette.Of(Matrix.FromRows([2], [2], [2]), [0, 0, 1]).Should().Equal(0, 0, 0);
    }

    [Test]
    public void Agreement_is_that_of_scikit_learn()
    {
        AdjustedRand.Rand(Samples.Oils.Labels!, Five).ShouldMatchDigits(Golden.Value("rand_regions"), Golden.Digits);
        AdjustedRand.Of(Samples.Oils.Labels!, Five).ShouldMatchDigits(Golden.Value("ari_regions"), Golden.Digits);
        AdjustedRand.Of(Samples.Areas, Five).ShouldMatchDigits(Golden.Value("ari_areas"), Golden.Digits);
    }

    [Test]
    public void Names_of_clusters_do_not_matter_nor_which_partition_comes_first()
    {
        int[] renamed = [.. Five.Select(label => 100 - 7 * label)];
        AdjustedRand.Of(Five, renamed).Should().Be(1);
        AdjustedRand.Of(Samples.Areas, renamed).Should().Be(AdjustedRand.Of(Samples.Areas, Five));
        AdjustedRand.Of(Five, Samples.Areas).Should().BeApproximately(AdjustedRand.Of(Samples.Areas, Five), 1e-14);
    }

    [Test]
    public void Chance_is_zero_on_average() => ChanceIsZero(AdjustedRand.Of);

    [Test]
    public void The_index_that_is_not_adjusted_is_rejected() => WrongVariant.MustBeRejectedBy(() => ChanceIsZero(AdjustedRand.Rand));

    [Test]
    public void Partitions_without_any_choice_agree()
    {
        AdjustedRand.Of([4, 4, 4], [1, 1, 1]).Should().Be(1);
        AdjustedRand.Of([1, 2, 3], [7, 8, 9]).Should().Be(1);
        AdjustedRand.Of([1], [2]).Should().Be(1);
        AdjustedRand.Of([1, 1, 1], [1, 2, 3]).Should().Be(0);
        AdjustedRand.Of([0, 0, 1, 1], [0, 1, 0, 1]).Should().BeApproximately(-0.5, 1e-15);
    }

    private static void ChanceIsZero(Func<IReadOnlyList<int>, IReadOnlyList<int>, double> index)
    {
        double mean = Enumerable.Range(0, 400).Average(seed =>
        {
            int[] order = new SeededRandom(seed).Permutation(572);
            return index(Samples.Areas, [.. order.Select(row => Five[row])]);
        });
        mean.Should().BeApproximately(0, 0.002);
    }
}
