using Curriculum.Testing;
using Curriculum.Toolkit;

namespace Week06.RocVsPrecisionRecall;

/// <summary>Your answers: replace each throw.</summary>
public sealed class Exercises : IExercises
{
    /// <inheritdoc/>
    public static double AucOfGrades(int[] healthy, int[] ill) => throw new NotBegun(
        "The AUC is a share of pairs: which pairs does an ill person of grade g win, and which are ties?",
        "Keep the number of healthy people below the grade that you are at. Each ill person of grade g wins against all of those and ties with the healthy ones of the grade.",
        "For each g: twice += ill[g] * (2 * below + healthy[g]); below += healthy[g]. In the end twice / (2.0 * all ill * all healthy); use long.");

    /// <inheritdoc/>
    public static double AreaUpTo(double[] scores, int[] labels, double most) => throw new NotBegun(
        "RocCurve.Of gives the points; the area is a sum of trapezoids, and the last one is cut.",
        "Walk from k = 1 while FalseAlarmRate(k − 1) < most. If point k lies beyond, put a point on the line at most: recall grows evenly between the two points.",
        "x0, x1, y0, y1 = rates at k − 1 and k; if x1 > most: y1 = y0 + (y1 − y0) (most − x0) / (x1 − x0), x1 = most. area += (x1 − x0) (y0 + y1) / 2.");

    /// <inheritdoc/>
    public static bool AucIsRight(Func<Matrix, int[], int, double> auc) => throw new NotBegun(
        "A model that orders all rows rightly has an AUC of 1, whatever its probabilities are. Can they all lie below one half?",
        "Five rows are enough. Take probabilities of the sought class such as 0.1, 0.2, 0.2, 0.3, 0.4, so that a tie is among them, and count the pairs by hand. Then ask for the other class, and for a model that is wrong throughout.",
        "Rows { 0.9, 0.1 }, { 0.8, 0.2 }, { 0.8, 0.2 }, { 0.7, 0.3 }, { 0.6, 0.4 } with classes 0, 0, 1, 0, 1: (1 + ½ + 0 + 3) / 6 = 0.75 for class 1. With the columns exchanged and classes 1, 1, 0, 1, 0: 0.75 for class 0. With class 0 sought in the first: 0.75 again. With all classes turned round in the first: 0.25 for class 1.");

    /// <inheritdoc/>
    public static double MendedAuc(Matrix probabilities, int[] classes, int sought) => throw new NotBegun(
        "An area under a curve needs all thresholds; somebody had chosen one already.",
        "Which column of probabilities belongs to the class that is sought? And the labels must say 1 for that class.",
        "Auc.Of(probabilities.Column(sought), [.. classes.Select(c => c == sought ? 1 : 0)]).");
}
