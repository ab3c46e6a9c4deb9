using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>What DBSCAN finds.</summary>
/// <param name="Labels">n: the cluster of each point, from 0, or <see cref="Noise"/>.</param>
/// <param name="IsCore">n: whether the point lies densely.</param>
/// <param name="Clusters">How many clusters there are.</param>
public sealed record DensityClusters(int[] Labels, bool[] IsCore, int Clusters)
{
    /// <summary>The label of a point that belongs to no cluster.</summary>
    public const int Noise = -1;

    /// <summary>How many points belong to no cluster.</summary>
    public int NoiseCount => Labels.Count(label => label == Noise);

    /// <summary>How many points are core.</summary>
    public int CoreCount => IsCore.Count(core => core);

    /// <summary>How many points belong to a cluster without being core.</summary>
    public int BorderCount => Labels.Length - NoiseCount - CoreCount;

    internal static void Require(Matrix x, double epsilon, int minPoints)
    {
        Requires.Points(x);
        if (!(epsilon > 0) || !double.IsNormal(epsilon * epsilon))
            throw new ArgumentException($"Epsilon is {epsilon}; it must be above 0, and its square a number that a double can hold.", nameof(epsilon));
        if (minPoints < 1) throw new ArgumentException($"MinPoints is {minPoints}; a neighbourhood holds at least its own point.", nameof(minPoints));
    }
}
