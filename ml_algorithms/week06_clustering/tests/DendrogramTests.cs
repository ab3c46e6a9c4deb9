using System.Globalization;
using System.Text.RegularExpressions;
using ScottPlot;

namespace Week06.Clustering.Tests;

public sealed class DendrogramTests
{
    private static readonly MergeTree States = new Agglomerative(Linkage.Ward).Fit(ClusterTables.Arrests());

    [Test]
    public void Forks_stand_where_SciPy_draws_them()
    {
        GoldenFile golden = GoldenFile.Read("hierarchy_arrests");
        foreach (Linkage linkage in Enum.GetValues<Linkage>())
        {
            string name = linkage.ToString().ToLowerInvariant();
            Fork[] forks = [.. new Dendrogram(new Agglomerative(linkage).Fit(ClusterTables.Arrests())).Forks()];
            // SciPy lists the forks in an order of its own; it sets leaves 10 apart and the first at 5.
            double[][] ours = [.. forks.Select(fork => (double[])[fork.Left, fork.Right, fork.LeftFrom, fork.RightFrom, fork.Height]).OrderBy(fork => fork[0]).ThenBy(fork => fork[1])];
            for (int i = 0; i < ours.Length; i++) ours[i].ShouldMatchDigits(golden.Matrix($"{name}_forks").Row(i).ToArray(), golden.Digits, $"fork {i} of {name}");
        }
    }

    [Test]
    public void Forks_below_the_cut_have_the_cluster_of_their_leaves_and_forks_above_have_none()
    {
        for (int k = 1; k <= 50; k++)
        {
            IReadOnlyList<Fork> forks = new Dendrogram(States, k).Forks();
            forks.Count(fork => fork.Cluster == Fork.AboveTheCut).Should().Be(k - 1);
            int[] sizes = [.. Enumerable.Range(0, k).Select(label => States.Cut(k).Count(own => own == label))];
            for (int label = 0; label < k; label++) forks.Count(fork => fork.Cluster == label).Should().Be(sizes[label] - 1);
        }
    }

    [Test]
    public void Every_name_is_written_once_and_the_first_leaf_is_at_the_top()
    {
        string[] names = [.. Enumerable.Range(0, 50).Select(row => $"state{row}")];
        Plot plot = new();
        new Dendrogram(States, 4, names).DrawOn(plot);
        string svg = plot.GetSvgHtml(800, 900);
        string[] written = [.. Regex.Matches(svg, "state[0-9]+").Select(match => match.Value)];
        written.Should().BeEquivalentTo(names);
        double HeightOf(int row) => double.Parse(Regex.Match(svg, $"<text[^>]* y=\"([0-9.]+)\"[^>]*>state{row}<").Groups[1].Value, CultureInfo.InvariantCulture);
        double[] down = [.. States.LeafOrder().Select(HeightOf)];
        down.Should().BeInAscendingOrder();
        Enumerable.Range(1, 49).Min(i => down[i] - down[i - 1]).Should().BeGreaterThan(13, "a name needs its height");
    }

    [Test]
    public void A_tree_without_names_is_drawn_either_way()
    {
        foreach (Orientation orientation in Enum.GetValues<Orientation>())
            foreach (int points in (int[])[1, 2, 30])
            {
                Plot plot = new();
                new Dendrogram(new Agglomerative().Fit(ClusterTables.Cloud(points, 2, 1)), Math.Min(points, 3)).DrawOn(plot, orientation);
                plot.GetSvgHtml(400, 300).Should().Contain("<svg");
            }
    }

    [Test]
    public void Names_that_are_too_few_and_a_cut_that_cannot_be_are_refused()
    {
        FluentActions.Invoking(() => new Dendrogram(States, Labels: ["one"]).DrawOn(new Plot())).Should().Throw<ArgumentException>().WithMessage("There are 1 labels for 50 points*");
        foreach (int clusters in (int[])[0, 51]) FluentActions.Invoking(() => new Dendrogram(States, clusters).DrawOn(new Plot())).Should().Throw<ArgumentException>();
    }
}
