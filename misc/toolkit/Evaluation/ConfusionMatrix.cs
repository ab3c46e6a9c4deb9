namespace Curriculum.Toolkit;

/// <summary>
/// How many rows of each class were called what: the truth by rows, the verdict by columns. With sample weights a row counts as often as
/// it weighs, so a count need not be a whole number.
/// </summary>
public sealed class ConfusionMatrix
{
    private readonly double[,] counts;

    private ConfusionMatrix(IReadOnlyList<string> classNames, double[,] counts) => (ClassNames, this.counts) = (classNames, counts);

    /// <summary>The names of the K classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The number of rows of class <paramref name="truth"/> that were called <paramref name="verdict"/>.</summary>
    public double this[int truth, int verdict] => counts[truth, verdict];

    /// <summary>The number of rows.</summary>
    public double Total
    {
        get
        {
            double total = 0;
            foreach (double count in counts) total += count;
            return total;
        }
    }

    /// <summary>The number of rows of class <paramref name="c"/>.</summary>
    public double Rows(int c) => Enumerable.Range(0, ClassNames.Count).Sum(verdict => counts[c, verdict]);

    /// <summary>The number of rows that were called class <paramref name="c"/>.</summary>
    public double Called(int c) => Enumerable.Range(0, ClassNames.Count).Sum(truth => counts[truth, c]);

    /// <summary>Counts verdicts.</summary>
    /// <param name="truth">The class of each row.</param>
    /// <param name="verdicts">What each row was called.</param>
    /// <param name="classNames">The names of the classes.</param>
    /// <param name="weights">How much each row counts; null for one each.</param>
    /// <exception cref="ArgumentException">The lengths differ, there are no rows, a class is not one of the names, or a weight is negative or no number.</exception>
    public static ConfusionMatrix Of(IReadOnlyList<int> truth, IReadOnlyList<int> verdicts, IReadOnlyList<string> classNames, IReadOnlyList<double>? weights = null)
    {
        if (truth.Count != verdicts.Count) throw new ArgumentException($"{verdicts.Count} verdicts for {truth.Count} rows.", nameof(verdicts));
        if (truth.Count == 0) throw new ArgumentException("There are no rows; a score needs at least one.", nameof(truth));
        if (weights is not null && weights.Count != truth.Count) throw new ArgumentException($"{weights.Count} weights for {truth.Count} rows.", nameof(weights));
        double[,] counts = new double[classNames.Count, classNames.Count];
        for (int i = 0; i < truth.Count; i++)
        {
            if ((uint)truth[i] >= (uint)classNames.Count || (uint)verdicts[i] >= (uint)classNames.Count)
                throw new ArgumentException($"Row {i} is of class {truth[i]} and called {verdicts[i]}; {classNames.Count} classes are numbered from 0.", nameof(truth));
            double weight = weights?[i] ?? 1;
            if (!(weight >= 0 && double.IsFinite(weight))) throw new ArgumentException($"The weight of row {i} is {weight}; it must be a number from 0.", nameof(weights));
            counts[truth[i], verdicts[i]] += weight;
        }
        return new ConfusionMatrix(classNames, counts);
    }

    /// <summary>Asks a model and counts its answers, by the data's weights where they have any.</summary>
    /// <exception cref="ArgumentException">The data have no classes, or others than the model.</exception>
    public static ConfusionMatrix Of(IClassifier model, Dataset asked)
    {
        int[] truth = asked.Labels ?? throw new ArgumentException($"The data set holds numbers in '{asked.TargetName}'; there are no classes to count.", nameof(asked));
        if (!model.ClassNames.SequenceEqual(asked.ClassNames))
            throw new ArgumentException($"The model knows [{string.Join(", ", model.ClassNames)}], the data [{string.Join(", ", asked.ClassNames)}].", nameof(asked));
        return Of(truth, model.Predict(asked.X), asked.ClassNames, asked.Weights);
    }

    /// <summary>Counts that somebody else has made.</summary>
    /// <param name="counts">K × K, the truth by rows; it is copied.</param>
    /// <param name="classNames">The names of the K classes.</param>
    /// <exception cref="ArgumentException">Not K × K, or an entry is negative or no number.</exception>
    public static ConfusionMatrix FromCounts(double[,] counts, IReadOnlyList<string> classNames)
    {
        if (counts.GetLength(0) != classNames.Count || counts.GetLength(1) != classNames.Count)
            throw new ArgumentException($"The counts are {counts.GetLength(0)} × {counts.GetLength(1)} for {classNames.Count} classes.", nameof(counts));
        foreach (double count in counts)
            if (!(count >= 0 && double.IsFinite(count))) throw new ArgumentException($"A count is {count}; it must be a number from 0.", nameof(counts));
        return new ConfusionMatrix(classNames, (double[,])counts.Clone());
    }

    /// <summary>The share on the diagonal.</summary>
    public double Accuracy => Enumerable.Range(0, ClassNames.Count).Sum(c => counts[c, c]) / Total;

    /// <summary>Of what is called class <paramref name="c"/>, the share that is of it; NaN when nothing is called so.</summary>
    public double Precision(int c) => counts[c, c] / Called(c);

    /// <summary>Of what is of class <paramref name="c"/>, the share that is called so; NaN when there is none.</summary>
    public double Recall(int c) => counts[c, c] / Rows(c);

    /// <summary>The counts of two examinations in one, for a score that a single one may not have (Forman and Scholz, 2010).</summary>
    /// <exception cref="ArgumentException">The other one has other classes.</exception>
    public ConfusionMatrix And(ConfusionMatrix other)
    {
        if (!ClassNames.SequenceEqual(other.ClassNames))
            throw new ArgumentException($"The classes [{string.Join(", ", other.ClassNames)}] are not [{string.Join(", ", ClassNames)}].", nameof(other));
        double[,] sums = new double[ClassNames.Count, ClassNames.Count];
        for (int truth = 0; truth < ClassNames.Count; truth++)
            for (int verdict = 0; verdict < ClassNames.Count; verdict++)
                sums[truth, verdict] = counts[truth, verdict] + other.counts[truth, verdict];
        return new ConfusionMatrix(ClassNames, sums);
    }
}
