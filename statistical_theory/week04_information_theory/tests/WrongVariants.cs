using Curriculum.Toolkit;

namespace Week04.InformationTheory.Tests;

/// <summary>Mistakes that have really been made, kept so that the checks can be seen to catch them.</summary>
internal static class WrongVariants
{
    /// <summary>Natural logarithms under the name of bits.</summary>
    public static double EntropyInNats(double[] p) => p.Where(one => one > 0).Sum(one => -one * Math.Log(one));

    /// <summary>SciPy's jensenshannon taken for the divergence: it is the root.</summary>
    public static double DistanceForDivergence(double[] p, double[] q) => Math.Sqrt(Divergence.JensenShannon(p, q));

    /// <summary>The arguments exchanged: weighed with what is believed, not with what happens.</summary>
    public static double Exchanged(double[] p, double[] q) => Divergence.KullbackLeibler(q, p);

    /// <summary>Outcomes that q thinks impossible left out, "to avoid the division by zero".</summary>
    public static double WithoutTheImpossible(double[] p, double[] q) => p.Zip(q).Where(pair => pair is { First: > 0, Second: > 0 }).Sum(pair => pair.First * Math.Log2(pair.First / pair.Second));

    /// <summary>Counts put in as if they were probabilities.</summary>
    public static double EntropyOfCounts(double[] counts) => counts.Where(one => one > 0).Sum(one => -one * Math.Log2(one));

    /// <summary>Joins the rarest outcome with whatever stands last instead of with the second rarest.</summary>
    public static int[] JoinedWithTheWrongOne(double[] weights)
    {
        int[] lengths = new int[weights.Length];
        List<(double Weight, List<int> Below)> nodes = [.. weights.Select((weight, i) => (weight, new List<int> { i }))];
        while (nodes.Count > 1)
        {
            (double Weight, List<int> Below) rarest = nodes.MinBy(node => node.Weight);
            nodes.Remove(rarest);
            (double Weight, List<int> Below) other = nodes[^1];
            nodes.Remove(other);
            foreach (int i in rarest.Below.Concat(other.Below)) lengths[i]++;
            nodes.Add((rarest.Weight + other.Weight, [.. rarest.Below, .. other.Below]));
        }
        return lengths;
    }

    /// <summary>Sorted once and joined from the end, the joins never sorted in again: the first in line is always the last join.</summary>
    public static int[] SortedOnlyOnce(double[] weights)
    {
        int[] order = [.. Enumerable.Range(0, weights.Length).OrderByDescending(i => weights[i])];
        return Questions.OneByOne(order);
    }

    /// <summary>A gap, coded −1, put on the first level "so that the index fits".</summary>
    public static double MissingIsTheFirstLevel(CategoricalColumn x, CategoricalColumn y) => MutualInformation.OfColumns(x with { Codes = [.. x.Codes.Select(code => Math.Max(0, code))] }, y);

    /// <summary>Ranked by the plain estimate, as the first information-gain trees did: a column of serial numbers comes first.</summary>
    public static string[] RankedByThePlainEstimate(Dataset data, int bins)
    {
        CategoricalColumn y = Binning.Target(data, bins);
        return [.. Binning.Features(data, bins).OrderByDescending(x => MutualInformation.OfColumns(x, y)).Select(x => x.Name)];
    }
}
