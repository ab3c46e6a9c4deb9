using Curriculum.Toolkit;

namespace Week06.RocVsPrecisionRecall;

/// <summary>
/// What to write, in Exercises.cs; `study check roc_vs_precision_recall` judges it, `study hint roc_vs_precision_recall` helps.
/// </summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. A doctor grades pictures from "surely healthy" (grade 0) to "surely ill" (the last grade), as in the paper of Hanley and
    /// McNeil. The AUC of the grades, in one pass over them.
    /// </summary>
    /// <param name="healthy">How many pictures of healthy people had each grade.</param>
    /// <param name="ill">How many of ill ones; as many grades.</param>
    /// <exception cref="ArgumentException">Other numbers of grades, a negative count, or nobody healthy or nobody ill.</exception>
    static abstract double AucOfGrades(int[] healthy, int[] ill);

    /// <summary>
    /// Core, 25 minutes. Nobody rings up more than a share <paramref name="most"/> of those who are not sought. The area below the ROC curve to the
    /// left of that false alarm rate; where the line between two points crosses it, the line is cut there.
    /// </summary>
    /// <param name="scores">One number per row.</param>
    /// <param name="labels">0 or 1 per row, both present.</param>
    /// <param name="most">Above 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">That is no such share.</exception>
    /// <returns>Between 0 and <paramref name="most"/>.</returns>
    static abstract double AreaUpTo(double[] scores, int[] labels, double most);

    /// <summary>
    /// Find the bug, 15 minutes. Somebody's report in SomebodysAuc.cs says 0.57 of a model whose AUC is 0.79. Does a given function compute the AUC? Write a
    /// check that says yes to the right one and no to somebody's, and no to other mistakes that you can think of.
    /// </summary>
    /// <param name="auc">Probabilities (n rows × 2 classes), the class of each row, and which class is sought: 0 or 1; the AUC out.</param>
    static abstract bool AucIsRight(Func<Matrix, int[], int, double> auc);

    /// <summary>Find the bug, mended, 15 minutes. The AUC for the class that is sought.</summary>
    /// <param name="probabilities">n rows × 2 classes; a row sums to 1.</param>
    /// <param name="classes">The class of each row, 0 or 1, both present.</param>
    /// <param name="sought">The class that is sought, which may be either.</param>
    static abstract double MendedAuc(Matrix probabilities, int[] classes, int sought);
}
