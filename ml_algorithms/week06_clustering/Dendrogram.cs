using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week06.Clustering;

/// <summary>
/// A tree of merges as it is drawn: leaves side by side, and for each merge a fork as far from them as the merge is high. Its handle stands
/// in the middle between the handles of the two clusters that it joins.
/// <code>
/// MergeTree tree = new Agglomerative(Linkage.Ward).Fit(x);
/// Plot plot = new();
/// new Dendrogram(tree, Clusters: 4, Labels: states).DrawOn(plot);                     // on its side, names at the left
/// plot.Title("Four kinds of states");
/// plot.XLabel("height (standard deviations)");
/// lesson.Figure("dendrogram", plot, 800, 900);                                        // 15 pixels for each name, and 120 around
///
/// new Dendrogram(tree, Clusters: 3).DrawOn(plot, Orientation.Vertical);               // upright, for more leaves than can be named
/// </code>
/// </summary>
/// <param name="Tree">The merges.</param>
/// <param name="Clusters">Into how many clusters the tree is cut: each has a colour, a dashed line shows the cut. 1 for no cut.</param>
/// <param name="Labels">The names of the points, n of them, or null for leaves without names.</param>
public sealed record Dendrogram(MergeTree Tree, int Clusters = 1, IReadOnlyList<string>? Labels = null)
{
    private static readonly Color[] Palette = [Blue, Orange, Green, Purple, Yellow, Sky];

    /// <summary>The forks, one for each merge and in their order.</summary>
    public IReadOnlyList<Fork> Forks()
    {
        int n = Tree.Points;
        int[] order = Tree.LeafOrder(), labels = Tree.Cut(Clusters);
        (double Place, double Height, int Cluster)[] handles = new (double, double, int)[2 * n - 1];
        for (int place = 0; place < n; place++) handles[order[place]] = (place, 0, labels[order[place]]);
        List<Fork> forks = [];
        foreach (Merge merge in Tree.Merges)
        {
            (double left, double leftFrom, int cluster) = handles[merge.Left];
            (double right, double rightFrom, _) = handles[merge.Right];
            if (forks.Count >= n - Clusters) cluster = Fork.AboveTheCut;
            handles[n + forks.Count] = ((left + right) / 2, merge.Height, cluster);
            forks.Add(new Fork(left, right, leftFrom, rightFrom, merge.Height, cluster));
        }
        return forks;
    }

    /// <summary>The colour of a cluster; they repeat after six.</summary>
    /// <param name="label">A label of <see cref="MergeTree.Cut"/>.</param>
    public static Color ColorOf(int label) => label == Fork.AboveTheCut ? Grey : Palette[label % Palette.Length];

    /// <summary>Draws the tree; title and the label of the axis of heights are left to the caller.</summary>
    /// <param name="plot">An empty plot.</param>
    /// <param name="orientation">Horizontal: heights go to the right and the first leaf is at the top. Vertical: heights go up.</param>
    /// <exception cref="ArgumentException">There are not n labels, or <see cref="Clusters"/> is out of range.</exception>
    public void DrawOn(Plot plot, Orientation orientation = Orientation.Horizontal)
    {
        if (Labels is not null && Labels.Count != Tree.Points) throw new ArgumentException($"There are {Labels.Count} labels for {Tree.Points} points.");
        bool flat = orientation == Orientation.Horizontal;
        int n = Tree.Points;
        double Across(double place) => flat ? n - 1 - place : place;
        foreach (Fork fork in Forks().OrderByDescending(fork => fork.Height))       // the coloured ones last, over the grey
        {
            double[] places = [Across(fork.Left), Across(fork.Left), Across(fork.Right), Across(fork.Right)];
            double[] heights = [fork.LeftFrom, fork.Height, fork.Height, fork.RightFrom];
            var line = flat ? plot.Add.ScatterLine(heights, places) : plot.Add.ScatterLine(places, heights);
            (line.Color, line.LineWidth) = (ColorOf(fork.Cluster), n > 100 ? 1 : 2);
        }
        double top = Tree.Merges.Select(merge => merge.Height).DefaultIfEmpty(1).Max();
        if (Clusters > 1 && Clusters < n)
        {
            double cut = (Tree.Merges[n - Clusters].Height + Tree.Merges[n - Clusters - 1].Height) / 2;
            if (flat) plot.Add.VerticalLine(cut, 1.5f, Grey, LinePattern.Dashed);
            else plot.Add.HorizontalLine(cut, 1.5f, Grey, LinePattern.Dashed);
        }
        // The longest line ends a little before the frame, and a name has half its height on either side.
        if (flat) plot.Axes.SetLimits(0, 1.03 * top, -0.7, n - 0.3);
        else plot.Axes.SetLimits(-0.7, n - 0.3, 0, 1.05 * top);
        NameLeaves(plot, flat);
    }

    private void NameLeaves(Plot plot, bool flat)
    {
        IAxis axis = flat ? plot.Axes.Left : plot.Axes.Bottom;
        int[] order = Tree.LeafOrder();
        if (flat) Array.Reverse(order);
        axis.SetTicks(Labels is null ? [] : [.. order.Select((_, place) => (double)place)], Labels is null ? [] : [.. order.Select(row => Labels[row])]);
        axis.MajorTickStyle.Length = 0;
        if (flat) plot.Grid.YAxisStyle.IsVisible = false;
        else (plot.Grid.XAxisStyle.IsVisible, axis.TickLabelStyle.Rotation) = (false, -90);
    }
}

/// <summary>A merge as it is drawn: two tines that come from the clusters below, and the bar that joins them.</summary>
/// <param name="Left">Where the left tine stands, in leaves from the first.</param>
/// <param name="Right">Where the right tine stands.</param>
/// <param name="LeftFrom">The height at which the left tine begins: that of the merge below, 0 for a leaf.</param>
/// <param name="RightFrom">The same of the right tine.</param>
/// <param name="Height">The height of the bar.</param>
/// <param name="Cluster">The label of the cluster to which it belongs, or <see cref="AboveTheCut"/>.</param>
public readonly record struct Fork(double Left, double Right, double LeftFrom, double RightFrom, double Height, int Cluster)
{
    /// <summary>The cluster of a merge that joins clusters.</summary>
    public const int AboveTheCut = -1;
}
