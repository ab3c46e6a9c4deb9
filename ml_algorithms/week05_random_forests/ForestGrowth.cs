using System.Runtime.ExceptionServices;
using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.RandomForests;

/// <summary>One tree of a forest, and the rows that it never saw.</summary>
/// <typeparam name="TTree">Of classes or of numbers.</typeparam>
/// <param name="Tree">The tree.</param>
/// <param name="LeftOut">The training rows that its sample lacks, ascending; empty without bootstrap.</param>
public sealed record GrownTree<TTree>(TTree Tree, IReadOnlyList<int> LeftOut);

/// <summary>What both kinds of forest share: samples, streams and threads.</summary>
internal static class ForestGrowth
{
    /// <summary>
    /// Grows the trees, on as many threads as wanted. Tree t takes all its chance from the seed's stream number t, and its place in the
    /// list is t: which thread grows it, and when, enters nowhere.
    /// </summary>
    /// <param name="trees">How many.</param>
    /// <param name="threads">How many threads at most; 0 for one per processor.</param>
    /// <param name="seed">The seed of the forest.</param>
    /// <param name="data">The rows; n.</param>
    /// <param name="bootstrap">Whether each tree draws n of the n rows with replacement.</param>
    /// <param name="grow">Grows one tree from the data with their weights and a seed.</param>
    public static GrownTree<TTree>[] Grow<TTree>(int trees, int threads, int seed, Dataset data, bool bootstrap, Func<Dataset, int, TTree> grow)
    {
        GrownTree<TTree>[] grown = new GrownTree<TTree>[trees];
        SeededRandom streams = new(seed);
        try
        {
            Parallel.For(0, trees, new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads }, t =>
            {
                SeededRandom own = streams.Fork(t);
                double[]? counts = bootstrap ? Bootstrap.Counts(data.Rows, own) : null;
                TTree tree = grow(counts is null ? data : data with { Weights = counts }, own.NextInt(int.MaxValue));
                grown[t] = new GrownTree<TTree>(tree, counts is null ? [] : Bootstrap.LeftOut(counts));
            });
        }
        catch (AggregateException several) when (several.InnerException is ArgumentException first)
        {
            ExceptionDispatchInfo.Throw(first);     // what a tree refuses, the forest refuses in the same words
        }
        return grown;
    }

    /// <exception cref="ArgumentException">A setting makes no sense; the message names it.</exception>
    public static void Check(int trees, int threads, int featuresPerSplit, int features)
    {
        if (trees < 1) throw new ArgumentException($"Trees is {trees}; a forest needs at least 1.", nameof(trees));
        if (threads < 0) throw new ArgumentException($"Threads is {threads}; it must be at least 1, or 0 for one per processor.", nameof(threads));
        if (featuresPerSplit < 0 || featuresPerSplit > features)
            throw new ArgumentException($"FeaturesPerSplit is {featuresPerSplit}; it must be from 1 to {features}, the number of features, or 0 for the rule of thumb.", nameof(featuresPerSplit));
    }
}
