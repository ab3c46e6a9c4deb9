using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>Score functions: a fitted model and rows with their answers in, one number out.</summary>
public static class Scores
{
    /// <summary>The share of rows that get their own class.</summary>
    public static double Accuracy(IClassifier model, Dataset asked) => ConfusionMatrix.Of(model, asked).Accuracy;

    /// <summary>Of the rows called the given class, the share that is of it.</summary>
    /// <param name="positive">The class that is looked for, a position in the class names.</param>
    public static Func<IClassifier, Dataset, double> Precision(int positive) => (model, asked) => ConfusionMatrix.Of(model, asked).Precision(positive);

    /// <summary>Of the rows of the given class, the share that is called so.</summary>
    /// <param name="positive">The class that is looked for, a position in the class names.</param>
    public static Func<IClassifier, Dataset, double> Recall(int positive) => (model, asked) => ConfusionMatrix.Of(model, asked).Recall(positive);

    /// <summary>
    /// R² = 1 − Σ (yᵢ − ŷᵢ)² / Σ (yᵢ − ȳ)², with ȳ the mean of the rows asked. On rows that were not learned it may be negative:
    /// worse than saying ȳ. NaN when all targets are equal.
    /// </summary>
    public static double RSquared(IRegressor model, Dataset asked)
    {
        double[] y = asked.RequireRegression(AnyFeatures);
        double mean = y.Average(), total = y.Sum(value => (value - mean) * (value - mean));
        return total > 0 ? 1 - SquaredErrors(model, asked, y) / total : double.NaN;
    }

    /// <summary>√(Σ (yᵢ − ŷᵢ)² / n), in the unit of the target.</summary>
    public static double RootMeanSquaredError(IRegressor model, Dataset asked)
    {
        double[] y = asked.RequireRegression(AnyFeatures);
        return Math.Sqrt(SquaredErrors(model, asked, y) / y.Length);
    }

    // The model itself says which features it can take; here only the target must be in order.
    private const Abilities AnyFeatures = Abilities.MissingValues | Abilities.Categories | Abilities.Weights;

    private static double SquaredErrors(IRegressor model, Dataset asked, double[] y) =>
        model.Predict(asked.X).Select((prediction, i) => (y[i] - prediction) * (y[i] - prediction)).Sum();
}
