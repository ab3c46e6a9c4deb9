using Curriculum.Toolkit;

namespace Week06.RocVsPrecisionRecall;

/// <summary>Somebody's AUC. It runs, it lies between 0 and 1, and it is in the report.</summary>
public static class SomebodysAuc
{
    /// <summary>The AUC "of the model".</summary>
    public static double Of(Matrix probabilities, int[] classes, int sought)
    {
        double[] predictions = [.. Enumerable.Range(0, classes.Length).Select(i => probabilities[i, sought] > 0.5 ? 1.0 : 0.0)];
        int[] labels = [.. classes.Select(c => c == sought ? 1 : 0)];
        return Auc.Of(predictions, labels);
    }
}
