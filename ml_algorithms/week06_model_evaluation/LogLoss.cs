using Curriculum.Toolkit;

namespace Week06.ModelEvaluation;

/// <summary>
/// What stated probabilities cost: the mean of −ln p(class that it was). A fair statement is rewarded, and certainty about what did not
/// happen costs without limit (I. J. Good, "Rational decisions", 1952).
/// </summary>
public static class LogLoss
{
    /// <summary>The distance from 1 to the next double, 2⁻⁵²: what scikit-learn 1.2 clips by.</summary>
    public const double MachinePrecision = 2.220446049250313e-16;

    /// <summary>The mean loss in nats.</summary>
    /// <param name="p">One row per row, one column per class, every row summing to one.</param>
    /// <param name="labels">The class of each row.</param>
    /// <param name="weights">How much each row counts; null for one each.</param>
    /// <param name="clip">
    /// Every probability is moved into [clip, 1 − clip] and each row divided by its sum, before the logarithm. 0, the default, leaves all as
    /// stated: one row that was ruled out and came makes the loss infinite, which it is. Any other value is a choice that the number depends on.
    /// </param>
    /// <exception cref="ArgumentException">Shapes differ, there are no rows or no weight, a row is not a distribution, or clip is not in [0, ½).</exception>
    public static double Of(Matrix p, IReadOnlyList<int> labels, IReadOnlyList<double>? weights = null, double clip = 0)
    {
        if (!(clip is >= 0 and < 0.5)) throw new ArgumentOutOfRangeException(nameof(clip), clip, "Probabilities can be clipped by something from 0 to below one half.");
        if (p.Rows != labels.Count) throw new ArgumentException($"{labels.Count} labels for {p.Rows} rows of probabilities.", nameof(labels));
        if (p.Rows == 0) throw new ArgumentException("There are no rows; a loss needs at least one.", nameof(p));
        if (weights is not null && weights.Count != p.Rows) throw new ArgumentException($"{weights.Count} weights for {p.Rows} rows.", nameof(weights));
        double loss = 0, total = 0;
        for (int i = 0; i < p.Rows; i++)
        {
            ReadOnlySpan<double> row = p.Row(i);
            if ((uint)labels[i] >= (uint)row.Length) throw new ArgumentException($"Row {i} is of class {labels[i]}; {row.Length} classes are numbered from 0.", nameof(labels));
            double weight = weights?[i] ?? 1;
            if (!(weight >= 0 && double.IsFinite(weight))) throw new ArgumentException($"The weight of row {i} is {weight}; it must be a number from 0.", nameof(weights));
            double sum = 0, clipped = 0;
            foreach (double share in row)
            {
                if (!(share is >= 0 and <= 1)) throw new ArgumentException($"A probability of row {i} is {share}; it must lie between 0 and 1.", nameof(p));
                sum += share;
                clipped += Math.Clamp(share, clip, 1 - clip);
            }
            if (Math.Abs(sum - 1) > 1e-6) throw new ArgumentException($"The probabilities of row {i} sum to {sum}, not to 1.", nameof(p));
            // A row of no weight says nothing, not even 0 times infinity.
            if (weight > 0) loss -= weight * Math.Log(Math.Clamp(row[labels[i]], clip, 1 - clip) / (clip > 0 ? clipped : 1));
            total += weight;
        }
        return total > 0 ? loss / total : throw new ArgumentException("All rows have weight 0; a mean needs one that counts.", nameof(weights));
    }

    /// <summary>The loss of somebody who knows the classes' shares and nothing else, their entropy: what a model must beat.</summary>
    /// <param name="labels">The class of each row.</param>
    public static double OfShares(IReadOnlyList<int> labels) => labels.Count == 0
        ? throw new ArgumentException("There are no rows; a share needs at least one.", nameof(labels))
        : labels.CountBy(label => label).Sum(one => -(double)one.Value / labels.Count * Math.Log((double)one.Value / labels.Count));
}
