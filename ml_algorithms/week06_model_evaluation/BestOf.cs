using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;

namespace Week06.ModelEvaluation;

/// <summary>
/// A trainer around trainers: cross-validates each candidate on the rows it is given, and fits the best of them on all of these. Since the
/// choice happens inside Fit, <see cref="CrossValidation"/> of a BestOf is a nested cross-validation: the outer rows have no part in the
/// choice (Stone, 1974; Cawley and Talbot, 2010).
/// </summary>
/// <param name="Candidates">What is chosen from, at least one; of equals the first.</param>
/// <param name="Inner">How they are compared. Groups and time come along with the rows, so a plan that needs them may stand here too.</param>
/// <param name="Score">What is compared, larger is better; <see cref="Scores.Accuracy"/> when null.</param>
/// <param name="Seed">The seed of the inner folds. All candidates are asked on the same ones.</param>
public sealed record BestOf(IReadOnlyList<IClassifierTrainer> Candidates, ISplitter Inner, Func<IClassifier, Dataset, double>? Score = null, int Seed = 0) : IClassifierTrainer
{
    /// <summary>What all candidates can do; columns are drawn at random when one of them does so.</summary>
    public Abilities Abilities => Candidates.Count == 0 ? Abilities.None
        : Candidates.Aggregate((Abilities)~0, (all, one) => all & one.Abilities) | (Candidates.Aggregate(Abilities.None, (any, one) => any | one.Abilities) & Abilities.RandomColumns);

    /// <inheritdoc cref="IClassifierTrainer.Fit"/>
    public ChosenModel Fit(Dataset data)
    {
        if (Candidates.Count == 0) throw new ArgumentException("There are no candidates; at least one is needed.", nameof(Candidates));
        data.RequireClassification(Abilities);
        IReadOnlyList<Split> folds = Inner.Split(data, new SeededRandom(Seed));
        double[] scores = [.. Candidates.Select(one => CrossValidation.Of(one, data, folds).Score(Score ?? Scores.Accuracy).Mean)];
        // A candidate without a score cannot be compared; to pass over it in silence would be a choice nobody made.
        if (Array.FindIndex(scores, double.IsNaN) is >= 0 and int none)
            throw new ArgumentException($"Candidate {none} has no score: it is undefined in a fold. Stratify the folds, or take another score.", nameof(data));
        int best = Array.IndexOf(scores, scores.Max());
        return new ChosenModel(best, scores, Candidates[best].Fit(data));
    }

    IClassifier IClassifierTrainer.Fit(Dataset data)
    {
        ChosenModel chosen = Fit(data);
        return chosen.Inner is IProbabilisticClassifier sure ? new ProbabilisticChosenModel(chosen, sure) : chosen;
    }
}

/// <summary>The model of the best candidate.</summary>
/// <param name="Choice">Its place among the candidates.</param>
/// <param name="InnerScores">The mean score of every candidate on the inner folds. The largest of them is no estimate of anything: it was chosen for being large.</param>
/// <param name="Inner">The model, fitted on all rows.</param>
public sealed record ChosenModel(int Choice, IReadOnlyList<double> InnerScores, IClassifier Inner) : IClassifier
{
    /// <inheritdoc/>
    public IReadOnlyList<Feature> Features => Inner.Features;

    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames => Inner.ClassNames;

    /// <inheritdoc/>
    public int[] Predict(Matrix x) => Inner.Predict(x);
}

/// <summary>A <see cref="ChosenModel"/> that also says how sure it is, because the chosen one does.</summary>
/// <param name="Chosen">The choice.</param>
/// <param name="Inner">The model, fitted on all rows.</param>
public sealed record ProbabilisticChosenModel(ChosenModel Chosen, IProbabilisticClassifier Inner) : IProbabilisticClassifier
{
    /// <inheritdoc/>
    public IReadOnlyList<Feature> Features => Inner.Features;

    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames => Inner.ClassNames;

    /// <inheritdoc/>
    public int[] Predict(Matrix x) => Inner.Predict(x);

    /// <inheritdoc/>
    public Matrix PredictProbabilities(Matrix x) => Inner.PredictProbabilities(x);
}
