using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.BiasVariance;

/// <summary>
/// What can be taken apart when the truth is not known: training sets drawn from the rows at hand with replacement (the bootstrap, B. Efron,
/// Annals of Statistics 7, 1979), and held-out rows with noisy answers. The variance can be seen; noise and bias² only together.
/// </summary>
/// <param name="Parts">Its "bias²" is measured against noisy answers and so holds bias² + noise.</param>
public sealed record Resampled(Decomposition Parts)
{
    /// <summary>Variance over the drawn training sets, averaged over the rows asked.</summary>
    public double Variance => Parts.AverageVariance;

    /// <summary>bias² + noise, which no amount of resampling parts.</summary>
    public double Rest => Parts.AverageBiasSquared;

    /// <summary>Mean squared error on the rows asked, averaged over the drawn training sets.</summary>
    public double Error => Variance + Rest;

    /// <summary>
    /// This rest less another one on the same rows asked: the noise is common to both and falls out, so this is a difference of bias², give or
    /// take its standard error over the rows asked.
    /// </summary>
    public (double Difference, double StandardError) RestBeyond(Resampled other)
    {
        if (other.Parts.BiasSquared.Length != Parts.BiasSquared.Length) throw new ArgumentException("The two were asked about different rows.", nameof(other));
        double[] differences = [.. Parts.BiasSquared.Zip(other.Parts.BiasSquared, (a, b) => a - b)];
        return (differences.Average(), KnownTruth.StandardError(differences));
    }

    /// <summary>Draws training sets, fits, and asks.</summary>
    /// <param name="trainer">The method.</param>
    /// <param name="pool">The rows to draw from; each training set has as many, some of them several times.</param>
    /// <param name="asked">Rows that are in no training set.</param>
    /// <param name="sets">B, at least 3.</param>
    /// <param name="random">Set b takes the generator's fork b, so methods given the same generator learn from the same sets.</param>
    /// <exception cref="ArgumentException">The data are no regression, there are fewer than 3 sets, or the method refuses a drawn set.</exception>
    public static Resampled Of(IRegressorTrainer trainer, Dataset pool, Dataset asked, int sets, SeededRandom random)
    {
        double[] answers = asked.RequireRegression(Abilities.Categories | Abilities.MissingValues);
        pool.RequireRegression(Abilities.Categories | Abilities.MissingValues);
        ArgumentOutOfRangeException.ThrowIfLessThan(sets, 3);
        Matrix predictions = new(sets, asked.Rows);
        for (int b = 0; b < sets; b++)
        {
            SeededRandom own = random.Fork(b);
            int[] rows = [.. Enumerable.Range(0, pool.Rows).Select(_ => own.NextInt(pool.Rows))];
            trainer.Fit(pool.SelectRows(rows)).Predict(asked.X).CopyTo(predictions.Row(b));
        }
        return new Resampled(Decomposition.Of(predictions, answers));
    }
}
