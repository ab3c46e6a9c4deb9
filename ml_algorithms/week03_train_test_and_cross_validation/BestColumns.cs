using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>
/// A trainer around a trainer: keeps the columns that tell the classes apart best, and hands only those to the inner one. The choice looks
/// at the answers, so it is learning, and belongs inside Fit, where a cross-validation repeats it on every training part
/// (Ambroise and McLachlan, 2002).
/// </summary>
/// <param name="Keep">How many columns are kept, from 1; all, when there are fewer.</param>
/// <param name="Inner">What learns from them.</param>
public sealed record BestColumns(int Keep, IClassifierTrainer Inner) : IClassifierTrainer
{
    /// <inheritdoc/>
    public IClassifier Fit(Dataset data)
    {
        int[] columns = Choose(data, Keep);
        return new OnColumns(data.Features, columns, Inner.Fit(data.SelectColumns(columns)));
    }

    /// <summary>The columns with the largest ratio of the variation between the classes' means to that within classes, best first.</summary>
    /// <param name="data">Classes and complete numbers.</param>
    /// <param name="keep">How many, from 1.</param>
    public static int[] Choose(Dataset data, int keep)
    {
        int[] labels = data.RequireClassification();
        if (keep < 1) throw new ArgumentOutOfRangeException(nameof(keep), keep, "At least one column must be kept.");
        double[] ratios = new double[data.Columns];
        double[] sums = new double[data.ClassNames.Count];
        int[] counts = new int[sums.Length];
        foreach (int label in labels) counts[label]++;
        for (int j = 0; j < ratios.Length; j++)
        {
            Array.Clear(sums);
            double[] column = data.X.Column(j);
            for (int i = 0; i < column.Length; i++) sums[labels[i]] += column[i];
            double mean = sums.Sum() / column.Length, between = 0, within = 0;
            for (int c = 0; c < sums.Length; c++)
                if (counts[c] > 0) between += counts[c] * Square(sums[c] / counts[c] - mean);
            for (int i = 0; i < column.Length; i++) within += Square(column[i] - sums[labels[i]] / counts[labels[i]]);
            // A column without any variation tells nothing apart; one without variation inside the classes tells all.
            ratios[j] = between > 0 ? between / within : 0;
        }
        return [.. Enumerable.Range(0, ratios.Length).OrderByDescending(j => ratios[j]).Take(keep)];
    }

    private static double Square(double value) => value * value;
}

/// <summary>A model that looks at some of the columns.</summary>
/// <param name="Features">All columns that are handed in.</param>
/// <param name="Columns">The numbers of those that are looked at.</param>
/// <param name="Inner">What looks at them.</param>
public sealed record OnColumns(IReadOnlyList<Feature> Features, int[] Columns, IClassifier Inner) : IClassifier
{
    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames => Inner.ClassNames;

    /// <inheritdoc/>
    public int[] Predict(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        return Inner.Predict(x.SelectColumns(Columns));
    }
}
