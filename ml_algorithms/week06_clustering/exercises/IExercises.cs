namespace Week06.Clustering;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check clustering</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. One row leaves its cluster for another, and both centres follow to their new means. By how much does the
    /// inertia change? (It can fall although the row was nearer to its old centre: that is how Hartigan's algorithm finds a way on
    /// where Lloyd's has ended.)
    /// </summary>
    /// <param name="n">How many rows its cluster had, the row included; at least 2.</param>
    /// <param name="square">The row's squared distance to the centre of that cluster.</param>
    /// <param name="m">How many rows the other cluster had; at least 1.</param>
    /// <param name="other">The row's squared distance to the centre of the other.</param>
    /// <returns>The new inertia less the old.</returns>
    static abstract double ChangeOfInertia(int n, double square, int m, double other);

    /// <summary>
    /// Core, 25 minutes. On a line the best two clusters can be found for certain: they are cut at one place of the sorted values. Try
    /// all cuts, in time n log n, and return the two means, the lower one first, that have the least inertia there is. Of equally good
    /// cuts the lowest.
    /// </summary>
    /// <param name="values">At least 2 numbers, in any order; they stay as they are.</param>
    static abstract (double Lower, double Upper) BestTwoMeans(double[] values);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. <see cref="SomebodysBic.Of"/> has never yet advised anybody to take more
    /// than one component. Return true when <paramref name="bic"/> is right and false when it is not; other people's mistakes, in the
    /// number of parameters for one, should be noticed too. Your check must not rest on the mended code.
    /// </summary>
    static abstract bool BicIsRight(InformationCriterion bic);

    /// <summary>Find the bug, second half, 5 minutes: mended.</summary>
    /// <param name="logDensities">log p of each of n rows.</param>
    /// <param name="columns">d.</param>
    /// <param name="k">The number of components, with full covariances.</param>
    static abstract double MendedBic(double[] logDensities, int columns, int k);
}

/// <summary>BIC of a mixture with full covariances, the smaller the better.</summary>
/// <param name="logDensities">log p of each of n rows.</param>
/// <param name="columns">d.</param>
/// <param name="k">The number of components.</param>
public delegate double InformationCriterion(double[] logDensities, int columns, int k);
