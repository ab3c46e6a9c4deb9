using Curriculum.Toolkit;

namespace Week04.BiasVariance;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check bias_variance</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. Two least squares models of the same answers, one with fewer coefficients and one with more. How many papers must
    /// a stack have before the larger one is expected to do better in the exam? Suppose that bias² does not change with the number of papers.
    /// </summary>
    /// <param name="noise">σ², above 0.</param>
    /// <param name="fewer">Coefficients of the smaller model.</param>
    /// <param name="biasOfFewer">bias² of the smaller model.</param>
    /// <param name="more">Coefficients of the larger model.</param>
    /// <param name="biasOfMore">bias² of the larger model.</param>
    /// <returns>The least n, at least <paramref name="more"/>, at which the larger model's expected error is below the smaller one's; null when there is none.</returns>
    static abstract int? OvertakesAt(double noise, int fewer, double biasOfFewer, int more, double biasOfMore);

    /// <summary>
    /// Core, 20 minutes. A candidate who is unsure may hedge: say s times what the method says, with one factor s for all hours and all
    /// candidates. With s below 1, bias is bought and variance is sold. Which s has the least bias² + variance, over all predictions?
    /// </summary>
    /// <param name="predictions">B × m: row b holds what candidate b says about the m points.</param>
    /// <param name="truth">f at the m points.</param>
    /// <returns>The s with the least mean of (s ŷ − f)²; 1 when every prediction is 0.</returns>
    static abstract double Hedge(Matrix predictions, double[] truth);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. <see cref="SomebodysDecomposition.Of"/> is meant to take predictions apart of
    /// which some are missing, because a candidate is not asked about what stood in the own papers. A point is judged by those who were asked
    /// about it: the variance with their number less 1, bias² by (mean − truth)² − variance / number. Both are averaged over the points about
    /// which two or more were asked; without any, both are NaN. Return true when <paramref name="decomposer"/> does so and false when it does
    /// not. Your check must not rest on the mended code.
    /// </summary>
    static abstract bool DecomposerIsRight(Decomposer decomposer);

    /// <summary>Find the bug, second half, 15 minutes: mended.</summary>
    static abstract (double BiasSquared, double Variance) MendedDecomposition(Matrix predictions, double[] truth);
}

/// <summary>Takes predictions with gaps apart.</summary>
/// <param name="predictions">B × m; NaN where a candidate was not asked.</param>
/// <param name="truth">f at the m points.</param>
public delegate (double BiasSquared, double Variance) Decomposer(Matrix predictions, double[] truth);
