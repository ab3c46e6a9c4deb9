using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>How many rows of each class were called what: the truth by rows, the verdict by columns.</summary>
public sealed class ConfusionMatrix
{
    private readonly int[,] counts;

    private ConfusionMatrix(IReadOnlyList<string> classNames, int[,] counts) => (ClassNames, this.counts) = (classNames, counts);

    /// <summary>The names of the K classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The number of rows of class <paramref name="truth"/> that were called <paramref name="verdict"/>.</summary>
    public int this[int truth, int verdict] => counts[truth, verdict];

    /// <summary>The number of rows.</summary>
    public int Total => counts.Cast<int>().Sum();

    /// <summary>Counts verdicts.</summary>
    /// <param name="truth">The class of each row.</param>
    /// <param name="verdicts">What each row was called.</param>
    /// <param name="classNames">The names of the classes.</param>
    /// <exception cref="ArgumentException">The lengths differ, there are no rows, or a class is not one of the names.</exception>
    public static ConfusionMatrix Of(IReadOnlyList<int> truth, IReadOnlyList<int> verdicts, IReadOnlyList<string> classNames)
    {
        if (truth.Count != verdicts.Count) throw new ArgumentException($"{verdicts.Count} verdicts for {truth.Count} rows.", nameof(verdicts));
        if (truth.Count == 0) throw new ArgumentException("There are no rows; a score needs at least one.", nameof(truth));
        int[,] counts = new int[classNames.Count, classNames.Count];
        for (int i = 0; i < truth.Count; i++)
        {
            if ((uint)truth[i] >= (uint)classNames.Count || (uint)verdicts[i] >= (uint)classNames.Count)
                throw new ArgumentException($"Row {i} is of class {truth[i]} and called {verdicts[i]}; {classNames.Count} classes are numbered from 0.", nameof(truth));
            counts[truth[i], verdicts[i]]++;
        }
        return new ConfusionMatrix(classNames, counts);
    }

    /// <summary>Asks a model and counts its answers.</summary>
    /// <exception cref="ArgumentException">The data have no classes, or others than the model.</exception>
    public static ConfusionMatrix Of(IClassifier model, Dataset asked)
    {
        int[] truth = asked.Labels ?? throw new ArgumentException($"The data set holds numbers in '{asked.TargetName}'; there are no classes to count.", nameof(asked));
        if (!model.ClassNames.SequenceEqual(asked.ClassNames))
            throw new ArgumentException($"The model knows [{string.Join(", ", model.ClassNames)}], the data [{string.Join(", ", asked.ClassNames)}].", nameof(asked));
        return Of(truth, model.Predict(asked.X), asked.ClassNames);
    }

    /// <summary>
    /// All folds in one matrix. Its precision and recall are shares of counts, defined even where a single fold lacks a class (Forman and
    /// Scholz, 2010). Rows that were asked several times, by repeated folds, count as often.
    /// </summary>
    public static ConfusionMatrix Pooled(Validated<IClassifier> validated) => validated.Models
        .Select((model, s) => Of(model, validated.Data.SelectRows(validated.Splits[s].Test)))
        .Aggregate((all, one) => all.And(one));

    /// <summary>The share on the diagonal.</summary>
    public double Accuracy => Enumerable.Range(0, ClassNames.Count).Sum(c => (double)counts[c, c]) / Total;

    /// <summary>Of what is called class <paramref name="c"/>, the share that is of it; NaN when nothing is called so.</summary>
    public double Precision(int c) => (double)counts[c, c] / Enumerable.Range(0, ClassNames.Count).Sum(truth => counts[truth, c]);

    /// <summary>Of what is of class <paramref name="c"/>, the share that is called so; NaN when there is none.</summary>
    public double Recall(int c) => (double)counts[c, c] / Enumerable.Range(0, ClassNames.Count).Sum(verdict => counts[c, verdict]);

    private ConfusionMatrix And(ConfusionMatrix other)
    {
        int[,] sums = new int[ClassNames.Count, ClassNames.Count];
        for (int truth = 0; truth < ClassNames.Count; truth++)
            for (int verdict = 0; verdict < ClassNames.Count; verdict++)
                sums[truth, verdict] = counts[truth, verdict] + other.counts[truth, verdict];
        return new ConfusionMatrix(ClassNames, sums);
    }
}
