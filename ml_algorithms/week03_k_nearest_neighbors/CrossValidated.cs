using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>What models say about rows that they have not learned from: each fold is asked of a model that was fitted on the others.</summary>
public static class CrossValidated
{
    /// <summary>One class per row.</summary>
    public static int[] Classes(IClassifierTrainer trainer, Dataset data, IReadOnlyList<Split> splits)
    {
        int[] answers = new int[data.Rows];
        foreach (Split split in splits)
        {
            int[] fold = trainer.Fit(data.SelectRows(split.Train)).Predict(data.X.SelectRows(split.Test));
            for (int i = 0; i < fold.Length; i++) answers[split.Test[i]] = fold[i];
        }
        return answers;
    }

    /// <summary>One row of probabilities per row, n × classes. Every row must be in one of the test parts, or its probabilities are zeros.</summary>
    /// <exception cref="ArgumentException">The trainer's models say no probabilities.</exception>
    public static Matrix Probabilities(IClassifierTrainer trainer, Dataset data, IReadOnlyList<Split> splits)
    {
        Matrix answers = new(data.Rows, data.ClassNames.Count);
        foreach (Split split in splits)
        {
            if (trainer.Fit(data.SelectRows(split.Train)) is not IProbabilisticClassifier model) throw new ArgumentException($"{trainer} gives no probabilities.", nameof(trainer));
            Matrix fold = model.PredictProbabilities(data.X.SelectRows(split.Test));
            for (int i = 0; i < fold.Rows; i++) fold.Row(i).CopyTo(answers.Row(split.Test[i]));
        }
        return answers;
    }

    /// <summary>One number per row.</summary>
    public static double[] Numbers(IRegressorTrainer trainer, Dataset data, IReadOnlyList<Split> splits)
    {
        double[] answers = new double[data.Rows];
        foreach (Split split in splits)
        {
            double[] fold = trainer.Fit(data.SelectRows(split.Train)).Predict(data.X.SelectRows(split.Test));
            for (int i = 0; i < fold.Length; i++) answers[split.Test[i]] = fold[i];
        }
        return answers;
    }

    /// <summary>How many answers differ from the truth.</summary>
    public static int Wrong(IReadOnlyList<int> answers, IReadOnlyList<int> truth) => answers.Where((answer, i) => answer != truth[i]).Count();

    /// <summary>The root of the mean squared error.</summary>
    public static double RootMeanSquare(IReadOnlyList<double> answers, IReadOnlyList<double> truth) =>
        Math.Sqrt(answers.Select((answer, i) => (answer - truth[i]) * (answer - truth[i])).Average());
}
