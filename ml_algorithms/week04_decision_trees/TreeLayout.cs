namespace Week04.DecisionTrees;

/// <summary>Where a tree's nodes stand when it is drawn: leaves side by side, a parent above the middle of its two children.</summary>
public static class TreeLayout
{
    /// <summary>The places of all nodes.</summary>
    /// <returns>Per node X, in leaves from the left (0 for the leftmost one), and Y, minus its depth.</returns>
    public static (double X, double Y)[] Of(Tree tree)
    {
        (double X, double Y)[] places = new (double, double)[tree.Nodes.Count];
        // In preorder the leaves come from left to right; from the back, children come before their parents.
        int leaf = 0;
        for (int t = 0; t < places.Length; t++)
            if (tree.Nodes[t].IsLeaf) places[t] = (leaf++, -tree.Nodes[t].Depth);
        for (int t = places.Length - 1; t >= 0; t--)
            if (!tree.Nodes[t].IsLeaf) places[t] = ((places[tree.Nodes[t].Left].X + places[tree.Nodes[t].Right].X) / 2, -tree.Nodes[t].Depth);
        return places;
    }
}
