namespace Week05.RandomForests;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check random_forests</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. A crowd of B guessers that are alike, with variance σ² each and correlation ρ, has a mean with the variance
    /// ρσ² + (1 − ρ)σ² / B. How many guessers are enough for a variance of at most <paramref name="target"/>?
    /// </summary>
    /// <param name="variance">σ², above 0.</param>
    /// <param name="correlation">ρ, from 0 to 1.</param>
    /// <param name="target">The variance that is wanted, above 0.</param>
    /// <returns>The fewest, at least 1; 0 when no crowd is large enough.</returns>
    static abstract int EnoughGuessers(double variance, double correlation, double target);

    /// <summary>
    /// Core, 20 minutes. How near are two customers, as the forest sees it? Breiman's proximity: the share of the trees in which both come
    /// to the same leaf. Near in the forest's eyes is near in what matters for the answer, whatever units the columns have.
    /// </summary>
    /// <param name="forest">B trees.</param>
    /// <param name="a">d values.</param>
    /// <param name="b">d values.</param>
    /// <returns>From 0 to 1.</returns>
    static abstract double Proximity(ClassificationForest forest, double[] a, double[] b);

    /// <summary>
    /// Find the bug, first half, 20 minutes: the failing test. <see cref="SomebodysOutOfBag.Error"/> is meant to give the share of rows that
    /// are judged wrong by the vote of those trees that did not learn them. Return true when <paramref name="error"/> is right and false
    /// when it is not. Your check must not rest on the mended code, nor on the topic's <see cref="OutOfBag"/>.
    /// </summary>
    static abstract bool OutOfBagIsRight(OutOfBagError error);

    /// <summary>Find the bug, second half, 10 minutes: mended.</summary>
    static abstract double MendedOutOfBag(int[][] votes, int[][] drawn, int[] labels);
}

/// <summary>The error of a vote of trees.</summary>
/// <param name="votes">Trees × rows: the class, 0 or 1, that the tree gives the row.</param>
/// <param name="drawn">Trees × rows: how often the row is in the tree's sample.</param>
/// <param name="labels">The true class of each row.</param>
/// <returns>The share of wrong rows among those that at least one tree did not learn; a tied vote is for class 0.</returns>
public delegate double OutOfBagError(int[][] votes, int[][] drawn, int[] labels);
