using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>How much of the training data each class has: what all kinds of naive Bayes begin with.</summary>
/// <param name="Counts">Per class the number of its rows, or the sum of their weights.</param>
/// <param name="LogPriors">log (count / total); −∞ for a class without rows, which is then never predicted.</param>
public sealed record ClassCounts(double[] Counts, double[] LogPriors)
{
    /// <summary>Counts the rows of each class.</summary>
    /// <exception cref="ArgumentException">All weights are zero.</exception>
    public static ClassCounts Of(Dataset data, int[] labels)
    {
        double[] counts = new double[data.ClassNames.Count];
        for (int i = 0; i < labels.Length; i++) counts[labels[i]] += data.Weights?[i] ?? 1;
        double total = counts.Sum();
        if (!(total > 0)) throw new ArgumentException("All rows have weight 0: there is nothing to learn from.", nameof(data));
        return new ClassCounts(counts, counts.Select(count => Math.Log(count / total)).ToArray());
    }
}

/// <summary>Checks that the four kinds share.</summary>
internal static class Requires
{
    /// <summary>A smoothing is finite and 0 or more.</summary>
    public static void Smoothing(double smoothing, string name)
    {
        if (!(smoothing >= 0 && double.IsFinite(smoothing)))
            throw new ArgumentException(FormattableString.Invariant($"{name} is {smoothing}; it must be finite and 0 or more."), name);
    }

    /// <summary>Counts are 0 or more.</summary>
    public static void Counts(Matrix x, IReadOnlyList<Feature> features)
    {
        for (int i = 0; i < x.Values.Length; i++)
            if (x.Values[i] < 0)
                throw new ArgumentException(FormattableString.Invariant($"'{features[i % x.Columns].Name}' is {x.Values[i]} in row {i / x.Columns}; a count is 0 or more."), nameof(x));
    }
}
