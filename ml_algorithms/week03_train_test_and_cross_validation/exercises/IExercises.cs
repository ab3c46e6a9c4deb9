using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check train_test_and_cross_validation</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. A report on a test for bad loans gives three numbers and keeps the accuracy to itself. What is it?
    /// </summary>
    /// <param name="share">The share of bad loans among those asked, strictly between 0 and 1.</param>
    /// <param name="precision">Of the loans called bad, the share that is; above 0, at most 1.</param>
    /// <param name="recall">Of the bad loans, the share called bad; from 0 to 1.</param>
    /// <exception cref="ArgumentException">
    /// A number lies outside its range, or no table of counts has these three together: there would be more false alarms than good loans.
    /// Allow 1e-12 for rounding.
    /// </exception>
    static abstract double AccuracyFrom(double share, double precision, double recall);

    /// <summary>
    /// Core, 15 minutes. Candidates are ordered from simple to complicated, and each was scored on the same folds, higher being better.
    /// The best mean is partly luck, so take the <i>simplest</i> candidate whose mean is not more than one standard error below the best
    /// mean: the "one standard error rule" of Breiman, Friedman, Olshen and Stone (1984). The standard error is that of the candidate with
    /// the best mean (of equals the simplest): the sample deviation of its scores over the folds, with n − 1, by the root of the number of folds.
    /// </summary>
    /// <param name="scores">Per candidate one score for each fold; at least two folds, as many for all.</param>
    /// <returns>The number of the candidate, from 0.</returns>
    /// <exception cref="ArgumentException">There is no candidate, fewer than two folds, unequal numbers of them, or a score that is not finite.</exception>
    static abstract int OneStandardError(double[][] scores);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. <see cref="SomebodysFolds.Balanced"/> deals folds for a trainer that needs
    /// all classes to be equally frequent. What is asked for: every row of the data is asked in exactly one split, as it came, once; no row
    /// is asked in a split whose training part has it; and in every training part all classes that occur there occur equally often, rows of the
    /// rarer ones standing there several times; no other row of the data is missing there. Return true when <paramref name="folds"/> does that and false when it does not.
    /// </summary>
    static abstract bool FoldsAreHonest(BalancedFolds folds);

    /// <summary>Find the bug, second half, 15 minutes: mended.</summary>
    static abstract IReadOnlyList<Split> MendedFolds(int[] labels, int k, SeededRandom random);
}

/// <summary>Folds with balanced training parts.</summary>
/// <param name="labels">The class of each row.</param>
/// <param name="k">The number of folds.</param>
/// <param name="random">Where chance comes from.</param>
public delegate IReadOnlyList<Split> BalancedFolds(int[] labels, int k, SeededRandom random);
