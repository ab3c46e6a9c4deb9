using Curriculum.Testing;
using Curriculum.Toolkit;

namespace Week06.ModelEvaluation;

/// <summary>Your answers: replace each throw.</summary>
public sealed class Exercises : IExercises
{
    /// <inheritdoc/>
    public static double PrecisionElsewhere(double precision, double recall, double tested, double there) => throw new NotBegun(
        "Recall and false alarm rate do not depend on how many bags are forbidden; precision does.",
        "Imagine one bag in the test: found are tested · recall. How many are opened for that precision, and so how many needlessly? That over 1 − tested is the false alarm rate.",
        "alarms = tested · recall · (1 − precision) / precision / (1 − tested); then there · recall / (there · recall + (1 − there) · alarms).");

    /// <inheritdoc/>
    public static double ThresholdWithin(IReadOnlyList<double> scores, int budget) => throw new NotBegun(
        "Sort once, from the highest score down.",
        "Walk through groups of equal scores; a group that would go over the budget ends the walk, and the threshold is the score of the last group that fitted.",
        "For at = 0; at < n: find the end of the group that starts at at; if end > budget, stop; else threshold = sorted[at], at = end. Begin with +∞.");

    /// <inheritdoc/>
    public static bool AverageIsRight(Func<ConfusionMatrix, double> average) => throw new NotBegun(
        "Find a matrix for which you can compute both classes' F1 in your head.",
        "The mean of harmonic means is not the harmonic mean of the means. Take classes of which one has high precision and low recall, and the other the reverse. And try a class that is there but never called: its precision is 0 / 0, its F1 is 0.",
        "FromCounts(new double[,] { { 9, 0 }, { 9, 1 } }, …) has F1 of 18/27 and 2/11; compare to their mean. Then { { 9, 0 }, { 1, 0 } }: 18/19 and 0. Then { { 9, 0 }, { 0, 0 } }: NaN.");

    /// <inheritdoc/>
    public static double MendedAverage(ConfusionMatrix matrix) => throw new NotBegun(
        "F1 has a form that needs neither precision nor recall.",
        "2 TP / (2 TP + FN + FP), and the denominator is the rows of the class plus the rows called so.",
        "The Average over c of 2 · matrix[c, c] / (matrix.Rows(c) + matrix.Called(c)); 0.0 / 0.0 is NaN by itself.");
}
