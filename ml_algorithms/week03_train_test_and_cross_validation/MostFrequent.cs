using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>Answers every question with the class that was most frequent in training, of equals the first: what every other score is measured against.</summary>
public sealed record MostFrequent : IClassifierTrainer
{
    /// <inheritdoc/>
    public IClassifier Fit(Dataset data)
    {
        int[] labels = data.RequireClassification();
        int answer = Enumerable.Range(0, data.ClassNames.Count).MaxBy(c => labels.Count(label => label == c));
        return new ConstantAnswer(data.Features, data.ClassNames, answer);
    }
}

/// <summary>One answer for all.</summary>
/// <param name="Features">The features, none of which is looked at.</param>
/// <param name="ClassNames">The classes.</param>
/// <param name="Answer">The class that is always said.</param>
public sealed record ConstantAnswer(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, int Answer) : IClassifier
{
    /// <inheritdoc/>
    public int[] Predict(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        return [.. Enumerable.Repeat(Answer, x.Rows)];
    }
}
