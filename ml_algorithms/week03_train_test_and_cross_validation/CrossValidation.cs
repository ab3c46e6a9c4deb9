using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>Fits a trainer once per split, on the train rows alone, and keeps the models to be asked.</summary>
public static class CrossValidation
{
    /// <summary>Validates a classification method.</summary>
    /// <param name="trainer">The method; everything that it learns from data must happen inside its Fit.</param>
    /// <param name="data">All rows.</param>
    /// <param name="splits">What an <see cref="ISplitter"/> returned, or splits from elsewhere.</param>
    /// <exception cref="ArgumentException">There are no splits, a row number lies outside the data, a part is empty, or a row is both learned and asked.</exception>
    public static Validated<IClassifier> Of(IClassifierTrainer trainer, Dataset data, IReadOnlyList<Split> splits) => Run(trainer.Fit, data, splits);

    /// <summary>Validates a regression method.</summary>
    /// <inheritdoc cref="Of(IClassifierTrainer, Dataset, IReadOnlyList{Split})"/>
    public static Validated<IRegressor> Of(IRegressorTrainer trainer, Dataset data, IReadOnlyList<Split> splits) => Run(trainer.Fit, data, splits);

    private static Validated<TModel> Run<TModel>(Func<Dataset, TModel> fit, Dataset data, IReadOnlyList<Split> splits)
    {
        RequireHonest(splits, data.Rows);
        return new Validated<TModel>(data, splits, [.. splits.Select(split => fit(data.SelectRows(split.Train)))]);
    }

    private static void RequireHonest(IReadOnlyList<Split> splits, int rows)
    {
        if (splits.Count == 0) throw new ArgumentException("There are no splits; at least one is needed.", nameof(splits));
        for (int s = 0; s < splits.Count; s++)
        {
            (int[] train, int[] test) = splits[s];
            if (train.Length == 0 || test.Length == 0)
                throw new ArgumentException($"Split {s} has {train.Length} rows to learn from and {test.Length} to be asked; both parts need a row.", nameof(splits));
            foreach (int row in (IEnumerable<int>)[.. train, .. test])
                if ((uint)row >= (uint)rows) throw new ArgumentException($"Split {s} names row {row}; the data set has {rows} rows, numbered from 0.", nameof(splits));
            HashSet<int> learned = [.. train];
            if (Array.FindIndex(test, learned.Contains) is >= 0 and int both)
                throw new ArgumentException($"Row {test[both]} is both learned and asked in split {s}.", nameof(splits));
        }
    }
}

/// <summary>The models of a cross-validation, one per split.</summary>
/// <param name="Data">All rows.</param>
/// <param name="Splits">Which rows each model learned from, and which it is to be asked.</param>
/// <param name="Models">The model of each split.</param>
public sealed record Validated<TModel>(Dataset Data, IReadOnlyList<Split> Splits, IReadOnlyList<TModel> Models)
{
    /// <summary>Scores each model on the rows that it has not seen.</summary>
    /// <param name="score">A model and the rows to ask in, a number out: one of <see cref="Scores"/>, or your own.</param>
    public FoldScores Score(Func<TModel, Dataset, double> score) => Ask(score, split => split.Test);

    /// <summary>Scores each model on the rows that it learned from. This is the score that lies.</summary>
    /// <inheritdoc cref="Score"/>
    public FoldScores TrainingScore(Func<TModel, Dataset, double> score) => Ask(score, split => split.Train);

    private FoldScores Ask(Func<TModel, Dataset, double> score, Func<Split, int[]> rows) =>
        new([.. Models.Select((model, s) => score(model, Data.SelectRows(rows(Splits[s]))))]);
}

/// <summary>One score per split.</summary>
/// <param name="Values">In the order of the splits; NaN where a score is undefined, as recall is in a fold without positives.</param>
public sealed record FoldScores(IReadOnlyList<double> Values)
{
    /// <summary>The mean over the splits; NaN when a fold has no score: pool the confusion matrices then.</summary>
    public double Mean => Values.Average();

    /// <summary>
    /// The sample standard deviation over the splits, with n − 1: how different the folds are. It is not the error of the mean: folds share
    /// most of their training rows, and no unbiased estimate of that error exists (Bengio and Grandvalet, JMLR 5, 2004).
    /// </summary>
    public double StandardDeviation
    {
        get
        {
            double mean = Mean;
            return Math.Sqrt(Values.Sum(value => (value - mean) * (value - mean)) / (Values.Count - 1));
        }
    }
}
