using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.RandomForests;

/// <summary>
/// The scatter of a mean of B guessers that are alike and hang together: ρσ² + (1 − ρ)σ² / B (Hastie, Tibshirani and Friedman, "The elements
/// of statistical learning", 2009, section 15.2).
/// </summary>
/// <param name="Variance">σ²: the variance of one guesser, over other data and other chance, in the squared unit of the guess.</param>
/// <param name="Correlation">ρ: the correlation of two guessers that saw the same data.</param>
public sealed record CrowdVariance(double Variance, double Correlation)
{
    /// <summary>The variance of the mean of so many guessers.</summary>
    public double OfMean(int guessers) => Correlation * Variance + (1 - Correlation) * Variance / guessers;

    /// <summary>Estimates σ² and ρ from repeated guesses.</summary>
    /// <param name="guesses">Per repeat (other data), per guesser, per question: the guess. At least two repeats and two guessers.</param>
    /// <param name="guessers">How many of the guessers are looked at: the first ones.</param>
    public static CrowdVariance Estimate(double[][][] guesses, int guessers)
    {
        int repeats = guesses.Length, questions = guesses[0][0].Length;
        double variance = 0, covariance = 0;
        for (int q = 0; q < questions; q++)
        {
            // Over the repeats: Σ_t var(t), and var(Σ_t) = Σ_t var(t) + Σ_{t≠u} cov(t, u).
            double own = Enumerable.Range(0, guessers).Sum(t => VarianceOf([.. guesses.Select(repeat => repeat[t][q])]));
            double ofSum = VarianceOf([.. guesses.Select(repeat => repeat.Take(guessers).Sum(guesser => guesser[q]))]);
            variance += own / guessers / questions;
            covariance += (ofSum - own) / guessers / (guessers - 1) / questions;
        }
        return new CrowdVariance(variance, covariance / variance);
    }

    /// <summary>The variance over the repeats of the mean of all guessers, the mean over the questions.</summary>
    public static double Measured(double[][][] guesses) => Enumerable.Range(0, guesses[0][0].Length)
        .Average(q => VarianceOf([.. guesses.Select(repeat => repeat.Average(guesser => guesser[q]))]));

    /// <summary>Grows forests on other rows each time, and writes down what every tree says.</summary>
    /// <param name="trainer">Grows them; its seed is replaced.</param>
    /// <param name="pool">Where rows are drawn from, without replacement.</param>
    /// <param name="rows">How many rows a forest learns.</param>
    /// <param name="asked">The questions.</param>
    /// <param name="repeats">How many forests.</param>
    /// <param name="random">Draws rows and seeds.</param>
    public static double[][][] Guesses(RandomForestRegressor trainer, Dataset pool, int rows, Matrix asked, int repeats, SeededRandom random) =>
        [.. Enumerable.Range(0, repeats).Select(_ =>
        {
            Dataset drawn = pool.SelectRows(random.Choose(pool.Rows, rows));
            return (trainer with { Seed = random.NextInt(int.MaxValue) }).Fit(drawn).Trees.Select(grown => grown.Tree.Predict(asked)).ToArray();
        })];

    /// <summary>Guesses at nought: part of every error is shared, a rumour that went round, and part is one's own.</summary>
    /// <param name="guessers">How many guess.</param>
    /// <param name="correlation">ρ, from 0 to 1: the shared part of the variance, which is 1.</param>
    /// <param name="repeats">How often the crowd meets.</param>
    /// <param name="random">Draws the errors.</param>
    public static double[][][] Fair(int guessers, double correlation, int repeats, SeededRandom random) =>
        [.. Enumerable.Range(0, repeats).Select(_ =>
        {
            double rumour = random.NextNormal();
            return Enumerable.Range(0, guessers).Select(_ => (double[])[Math.Sqrt(correlation) * rumour + Math.Sqrt(1 - correlation) * random.NextNormal()]).ToArray();
        })];

    private static double VarianceOf(double[] values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
