using Curriculum.Toolkit;

namespace Week06.ModelEvaluation;

/// <summary>Somebody's macro F1. It agrees with many a report, and is not what they say it is.</summary>
public static class SomebodysAverage
{
    /// <summary>F1 "over all classes".</summary>
    public static double MacroF1(ConfusionMatrix matrix)
    {
        int[] classes = [.. Enumerable.Range(0, matrix.ClassNames.Count)];
        double precision = classes.Average(matrix.Precision), recall = classes.Average(matrix.Recall);
        return 2 * precision * recall / (precision + recall);
    }
}
