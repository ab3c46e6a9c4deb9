namespace Week04.DecisionTrees;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check decision_trees</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. The gain ratio of Quinlan's C4.5 charges a question for the number of its answers: the bits that it saves about
    /// the class, per row, divided by the bits that it takes to say which branch a row took. Information is −Σ p log₂ p throughout.
    /// </summary>
    /// <param name="counts">Branches × classes: how many rows of each class went into each branch; none empty.</param>
    /// <returns>The ratio; 0 when there is only one branch.</returns>
    static abstract double GainRatio(int[][] counts);

    /// <summary>
    /// Core, 25 minutes. One column, one threshold, and another way to be wrong: the best single cut when a side answers its <i>median</i>
    /// and mistakes cost their absolute size, Σ |y − median|. It is not led astray by one enormous price. Thresholds lie midway between
    /// neighbouring different values; of equally good ones the lowest.
    /// </summary>
    /// <param name="x">n values, in any order, none missing.</param>
    /// <param name="y">n targets. Of an even number of targets the median is the mean of the two in the middle.</param>
    /// <returns>The threshold, or NaN when all x are equal.</returns>
    static abstract double MedianCut(double[] x, double[] y);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. <see cref="SomebodysCut.Of"/> is meant to find the threshold with the least
    /// weighted Gini impurity on one column by the fast way: sort once, move one row after the other to the left, keep the best. Of equal
    /// ones the lowest; NaN when all values are equal. Return true when <paramref name="cut"/> is right and false when it is not. Your check
    /// must not rest on the mended code.
    /// </summary>
    static abstract bool CutIsRight(Cut cut);

    /// <summary>Find the bug, second half, 10 minutes: mended.</summary>
    static abstract double MendedCut(double[] x, int[] labels);
}

/// <summary>The best threshold on one column.</summary>
/// <param name="x">n values.</param>
/// <param name="labels">n classes, 0 or 1.</param>
/// <returns>A threshold midway between two neighbouring different values; NaN when there is none.</returns>
public delegate double Cut(double[] x, int[] labels);
