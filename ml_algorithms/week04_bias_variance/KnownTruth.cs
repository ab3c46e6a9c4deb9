using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.BiasVariance;

/// <summary>
/// The experiment that only a known truth allows: one method, many stacks of past papers, each followed by an exam about the same hours with
/// answers read anew. The parts are taken from the predictions and f; the error from the predictions and the new answers.
/// </summary>
/// <param name="Parts">bias² and variance at the hours.</param>
/// <param name="Noise">σ².</param>
/// <param name="TrainingError">Mean squared error on the papers learned, averaged over the stacks.</param>
/// <param name="Error">Mean squared error in the exam, averaged over the stacks.</param>
/// <param name="ErrorStandardError">Its standard error: the deviation between stacks by √B.</param>
/// <param name="Difference">Error − (bias² + variance + σ²).</param>
/// <param name="DifferenceStandardError">
/// Its standard error. Both sides are means over the same stacks, so it is the deviation of their differences that counts, which is much less
/// than that of either.
/// </param>
/// <param name="Predictions">B × m: each stack's answers to the exam.</param>
/// <param name="DegreesOfFreedom">
/// Σ cov(ŷᵢ, yᵢ) / σ² over the hours: how many parameters the method spends (J. Ye, JASA 93, 1998). For least squares it is p. NaN where hours
/// are drawn, since then an hour need not have an answer.
/// </param>
public sealed record KnownTruth(
    Decomposition Parts, double Noise, double TrainingError, double Error, double ErrorStandardError, double Difference, double DifferenceStandardError, Matrix Predictions, double DegreesOfFreedom)
{
    /// <summary>bias² + variance + σ².</summary>
    public double Sum => Parts.AverageBiasSquared + Parts.AverageVariance + Noise;

    /// <summary>Runs the experiment. Methods that are given the same generator learn from the same stacks and sit the same exams.</summary>
    /// <param name="trainer">The method.</param>
    /// <param name="harbour">The world.</param>
    /// <param name="hours">The hours that every stack, and every exam, asks about.</param>
    /// <param name="stacks">B, at least 3.</param>
    /// <param name="random">Stack b takes the generator's fork b; nothing is drawn from it.</param>
    /// <param name="drawHours">Whether the hours of each stack are drawn from <paramref name="hours"/> with replacement; the exam asks about all of them.</param>
    /// <exception cref="ArgumentException">Fewer than 3 stacks, no hours, or what the method refuses.</exception>
    public static KnownTruth Of(IRegressorTrainer trainer, Harbour harbour, double[] hours, int stacks, SeededRandom random, bool drawHours = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stacks, 3);
        Matrix asked = new(hours.Length, 1, hours), predictions = new(stacks, hours.Length), answers = new(stacks, hours.Length);
        double[] truth = [.. hours.Select(Harbour.Depth)], training = new double[stacks], errors = new double[stacks], differences = new double[stacks];
        for (int b = 0; b < stacks; b++)
        {
            SeededRandom own = random.Fork(b);
            double[] learned = drawHours ? [.. hours.Select(_ => hours[own.NextInt(hours.Length)])] : hours;
            Dataset papers = Harbour.Papers(learned, harbour.Answers(learned, own));
            double[] exam = harbour.Answers(hours, own);
            IRegressor model = trainer.Fit(papers);
            double[] said = model.Predict(asked);
            said.CopyTo(predictions.Row(b));
            papers.Y!.CopyTo(answers.Row(b));
            training[b] = MeanSquare(model.Predict(papers.X), papers.Y!);
            errors[b] = MeanSquare(said, exam);
            // The mean over stacks of (ŷ − f)² is bias² + variance to the last digit: with either, the corrections by variance / B cancel.
            differences[b] = errors[b] - MeanSquare(said, truth) - harbour.NoiseVariance;
        }
        Decomposition parts = Decomposition.Of(predictions, truth);
        double error = errors.Average();
        return new KnownTruth(parts, harbour.NoiseVariance, training.Average(), error, StandardError(errors),
            error - (parts.AverageBiasSquared + parts.AverageVariance + harbour.NoiseVariance), StandardError(differences), predictions,
            drawHours ? double.NaN : Covariance(predictions, answers, parts.Mean) / harbour.NoiseVariance);
    }

    /// <summary>Σⱼ of the covariance over rows b of a[b, j], whose means are given, and b[b, j].</summary>
    private static double Covariance(Matrix a, Matrix b, double[] means)
    {
        double sum = 0;
        for (int i = 0; i < a.Rows; i++)
            for (int j = 0; j < a.Columns; j++) sum += (a[i, j] - means[j]) * b[i, j];
        return sum / (a.Rows - 1);
    }

    /// <summary>The standard deviation of independent values, with B − 1, by √B.</summary>
    internal static double StandardError(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
    }

    internal static double MeanSquare(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum / a.Length;
    }
}
