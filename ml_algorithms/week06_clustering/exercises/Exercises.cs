using Curriculum.Testing;

namespace Week06.Clustering;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static double ChangeOfInertia(int n, double square, int m, double other) => throw new NotBegun(
        "Where does a mean of n rows move to when one of them leaves? How far, as a share of that row's distance?",
        "For any point, Σ ‖x − point‖² is Σ ‖x − mean‖² plus the number of rows times ‖mean − point‖². Use it once for the cluster that loses and once for the one that gains.",
        "The one gains m / (m + 1) times other; the other loses n / (n − 1) times square.");

    public static (double Lower, double Upper) BestTwoMeans(double[] values) => throw new NotBegun(
        "Sort a copy. Then the lower cluster is the first c values for some c from 1 to n − 1.",
        "The inertia of both is Σ x² − (sum of the lower)² / c − (sum of the upper)² / (n − c), and Σ x² is the same for all cuts.",
        "Keep the sum of the lower ones as c grows, and take the cut with the largest lower² / c + upper² / (n − c). Subtract the mean of all values first, or large values lose their digits.");

    public static bool BicIsRight(InformationCriterion bic) => throw new NotBegun(
        "Take the data twice over, with the same model. What must the part with the likelihood do, and what the penalty?",
        "The likelihood's part is a sum over the rows: 100 rows with a log density of −2 each have −200 together. And the penalty can be seen alone, where all log densities are 0.",
        "bic(a hundred times −2, 3, 2) is 400 + 19 log 100: one weight, six means, twelve variances and covariances. Look at another d and K too.");

    public static double MendedBic(double[] logDensities, int columns, int k) => throw new NotBegun(
        "What is the score of a model in most libraries: of one row or of all?",
        "−2 times the log-likelihood of all rows together.",
        "−2 · logDensities.Sum() + parameters · log n.");
}
