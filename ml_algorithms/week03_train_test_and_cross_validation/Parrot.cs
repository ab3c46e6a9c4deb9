using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>
/// Learns every row by heart and answers with the class of the most similar one: the nearest neighbour on standardised features. Asked
/// about a row that it learned it finds that row, so its training score is perfect, whatever the data are worth.
/// </summary>
public sealed record Parrot : IClassifierTrainer
{
    /// <inheritdoc/>
    public IClassifier Fit(Dataset data)
    {
        int[] labels = data.RequireClassification();
        Standardization scaling = Scaling.Of(data.X);
        return new ParrotModel(data.Features, data.ClassNames, scaling, scaling.Apply(data.X), (int[])labels.Clone());
    }
}

/// <summary>What a <see cref="Parrot"/> has heard.</summary>
/// <param name="Features">The features.</param>
/// <param name="ClassNames">The classes.</param>
/// <param name="Scale">How a row is standardised.</param>
/// <param name="Heard">The rows learned, n × d, standardised.</param>
/// <param name="Labels">Their classes.</param>
public sealed record ParrotModel(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, Standardization Scale, Matrix Heard, int[] Labels) : IClassifier
{
    /// <inheritdoc/>
    public int[] Predict(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        Matrix asked = Scale.Apply(x);
        int[] classes = new int[asked.Rows];
        for (int i = 0; i < classes.Length; i++) classes[i] = Labels[Scaling.Nearest(asked, i, Heard)];
        return classes;
    }
}
