using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.RocVsPrecisionRecall;

/// <summary>
/// A forecaster that has no feature and says to everybody the share of positives among the rows it learned from. Within a fold all its scores
/// are equal; between folds they differ, and in the wrong direction: a fold with many positives leaves few to learn from.
/// </summary>
/// <param name="MeanOfFolds">The mean of the folds' AUC.</param>
/// <param name="Pooled">The AUC of all scores in one heap.</param>
public sealed record KnowsNothing(double MeanOfFolds, double Pooled)
{
    /// <summary>Validates it on shuffled folds that are not stratified.</summary>
    /// <param name="labels">0 or 1 per row, both present.</param>
    /// <param name="folds">How many; as many as rows leaves one out at a time. A fold with one class has no AUC and counts in no mean.</param>
    /// <param name="random">Deals the rows.</param>
    public static KnowsNothing Of(int[] labels, int folds, SeededRandom random)
    {
        double[] scores = new double[labels.Length];
        List<double> perFold = [];
        foreach (Split split in Splits.KFold(labels.Length, folds, random))
        {
            double share = split.Train.Average(row => labels[row]);
            foreach (int row in split.Test) scores[row] = share;
            int[] asked = [.. split.Test.Select(row => labels[row])];
            if (asked.Distinct().Count() == 2) perFold.Add(Auc.Of([.. asked.Select(_ => share)], asked));
        }
        return new KnowsNothing(perFold.Count > 0 ? perFold.Average() : double.NaN, Auc.Of(scores, labels));
    }
}
