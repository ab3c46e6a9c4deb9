namespace Week06.Clustering;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check clustering</c> judges them. Replace: write your own.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 5 minutes. Two samples are known by their sizes and means only. Return the mean of all their values together.
    /// </summary>
    /// <param name="n">The size of the first sample, at least 1.</param>
    /// <param name="mean">The mean of the first sample.</param>
    /// <param name="m">The size of the second sample, at least 1.</param>
    /// <param name="other">The mean of the second sample.</param>
    static abstract double CombinedMean(int n, double mean, int m, double other);

    /// <summary>
    /// Find the bug, 10 minutes. <see cref="SomebodysVariance"/> is right on paper. Add a thousand million to every value and
    /// see what it says; then write it so that the shift does no harm.
    /// </summary>
    static abstract double MendedVariance(double[] values);
}
