using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>The verdicts of all folds in one matrix.</summary>
public static class PooledCounts
{
    /// <summary>
    /// Asks each model about its own held-out rows and adds the counts. Precision and recall are then defined even where a single fold lacks
    /// a class (Forman and Scholz, 2010). Rows that were asked several times, by repeated folds, count as often.
    /// </summary>
    public static ConfusionMatrix Pooled(this Validated<IClassifier> validated) => validated.Models
        .Select((model, s) => ConfusionMatrix.Of(model, validated.Data.SelectRows(validated.Splits[s].Test)))
        .Aggregate((all, one) => all.And(one));
}
