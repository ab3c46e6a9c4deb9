using Curriculum.Testing;

namespace Week04.DecisionTrees;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static double GainRatio(int[][] counts) => throw new NotBegun(
        "Three entropies of counts are all that is needed. Of which counts?",
        "That of the classes over all rows; that of each branch, weighted by its share of the rows; that of the branches' sizes.",
        "(H(column sums) − Σ size_b / n · H(counts[b])) / H(sizes), with p log₂ p taken as 0 at p = 0; 0 when H(sizes) is 0.");

    public static double MedianCut(double[] x, double[] y) => throw new NotBegun(
        "The definition is enough: try every threshold. Only the cost of a side differs from that of the lesson.",
        "Sort the different values of x; for each neighbouring pair take the midpoint, part the y, and add Σ |y − median| of both parts.",
        "values = x.Distinct().Order(); the smallest cost over i of Cost(y where x <= t) + Cost(y where x > t), t = (values[i] + values[i+1]) / 2, kept with '<' so that the first stays.");

    public static bool CutIsRight(Cut cut) => throw new NotBegun(
        "A threshold sends all rows with equal values to the same side. Does the scan know?",
        "Give it rows with equal x and different labels, in an order in which a cut between them would look best.",
        "x = [1, 1, 2, 2] with labels [0, 0, 0, 1]: whatever is answered must lie strictly between 1 and 2. Check a second case by hand as well, and the NaN.");

    public static double MendedCut(double[] x, int[] labels) => throw new NotBegun(
        "Between which rows is there a place for a threshold at all?",
        "Only where the value changes. All rows are still counted, but nothing is compared between equal ones.",
        "if (x[order[i]] == x[order[i + 1]]) continue; after the row has been added to the left.");
}
