namespace Curriculum.Toolkit;

/// <summary>What a trainer can do beyond complete, numeric, equally weighted data. Estimator checks test what is declared.</summary>
[Flags]
public enum Abilities
{
    /// <summary>Complete numeric data only.</summary>
    None = 0,

    /// <summary>Learns and predicts where features are missing (NaN).</summary>
    MissingValues = 1,

    /// <summary>Treats categories as categories.</summary>
    Categories = 2,

    /// <summary>Honours <see cref="Dataset.Weights"/>.</summary>
    Weights = 4,

    /// <summary>Draws columns at random, so the order of the columns may change what is learned.</summary>
    RandomColumns = 8,
}

/// <summary>The hyperparameters of a regression method: an immutable record whose Fit returns an immutable model.</summary>
public interface IRegressorTrainer
{
    /// <summary>What the method can do beyond complete numeric data.</summary>
    Abilities Abilities => Abilities.None;

    /// <summary>Learns from the rows of <paramref name="data"/>, which stays as it is.</summary>
    /// <exception cref="ArgumentException">The data do not suit the method; the message says what does not.</exception>
    IRegressor Fit(Dataset data);
}

/// <summary>A fitted regression model.</summary>
public interface IRegressor
{
    /// <summary>The features that the model was fitted on, in order.</summary>
    IReadOnlyList<Feature> Features { get; }

    /// <summary>One prediction per row of <paramref name="x"/>, whose columns are <see cref="Features"/>.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is missing where the model cannot take it.</exception>
    double[] Predict(Matrix x);
}

/// <summary>The hyperparameters of a classification method: an immutable record whose Fit returns an immutable model.</summary>
public interface IClassifierTrainer
{
    /// <summary>What the method can do beyond complete numeric data.</summary>
    Abilities Abilities => Abilities.None;

    /// <summary>Learns from the rows of <paramref name="data"/>, which stays as it is.</summary>
    /// <exception cref="ArgumentException">The data do not suit the method; the message says what does not.</exception>
    IClassifier Fit(Dataset data);
}

/// <summary>A fitted classifier.</summary>
public interface IClassifier
{
    /// <summary>The features that the model was fitted on, in order.</summary>
    IReadOnlyList<Feature> Features { get; }

    /// <summary>The names of the classes; a prediction is a position in this list.</summary>
    IReadOnlyList<string> ClassNames { get; }

    /// <summary>The class of each row of <paramref name="x"/>, whose columns are <see cref="Features"/>.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is missing where the model cannot take it.</exception>
    int[] Predict(Matrix x);
}

/// <summary>A fitted classifier that also says how sure it is.</summary>
public interface IProbabilisticClassifier : IClassifier
{
    /// <summary>One row per row of <paramref name="x"/>, one column per class; every row sums to one.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is missing where the model cannot take it.</exception>
    Matrix PredictProbabilities(Matrix x);
}

/// <summary>The settings of a transformation that learns from data: a scaler, an encoder, principal components.</summary>
public interface ITransformerTrainer
{
    /// <summary>What the method can do beyond complete numeric data.</summary>
    Abilities Abilities => Abilities.None;

    /// <summary>Learns from the rows of <paramref name="data"/>, which stays as it is.</summary>
    /// <exception cref="ArgumentException">The data do not suit the method; the message says what does not.</exception>
    ITransformer Fit(Dataset data);
}

/// <summary>A fitted transformation of features. It changes columns, never rows: what resamples rows is a trainer around a trainer.</summary>
public interface ITransformer
{
    /// <summary>The features that go in.</summary>
    IReadOnlyList<Feature> Features { get; }

    /// <summary>The features that come out.</summary>
    IReadOnlyList<Feature> Outputs { get; }

    /// <summary>A new matrix with the same rows and the columns of <see cref="Outputs"/>; <paramref name="x"/> stays as it is.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is missing where the transformation cannot take it.</exception>
    Matrix Transform(Matrix x);
}
