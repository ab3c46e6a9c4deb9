using Curriculum.Toolkit;

namespace Week06.ModelEvaluation;

/// <summary>
/// What to write, in Exercises.cs; `study check model_evaluation` judges it, `study hint model_evaluation` helps.
/// </summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. A scanner was tested on bags of which a share <paramref name="tested"/> was forbidden, and had the given precision
    /// and recall. What is its precision at an airport where the share is <paramref name="there"/>? Recall and false alarm rate stay as they are.
    /// </summary>
    /// <param name="precision">In the test, above 0.</param>
    /// <param name="recall">In the test, above 0.</param>
    /// <param name="tested">Between 0 and 1.</param>
    /// <param name="there">Between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a share above 0, or all bags of the test were forbidden.</exception>
    static abstract double PrecisionElsewhere(double precision, double recall, double tested, double there);

    /// <summary>
    /// Core, 20 minutes. At most <paramref name="budget"/> bags can be opened in a shift. The threshold that finds the most forbidden bags
    /// without opening more than that: what scores at least the threshold is opened. Bags of equal score are all opened, or none of them.
    /// </summary>
    /// <param name="scores">One number per bag.</param>
    /// <param name="budget">How many may be opened, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The budget is negative.</exception>
    /// <returns>The lowest score that may be opened; +∞ when none may.</returns>
    static abstract double ThresholdWithin(IReadOnlyList<double> scores, int budget);

    /// <summary>
    /// Find the bug, 15 minutes. Somebody's macro average in SomebodysAverage.cs sometimes reports more than a class ever earned. Does a given
    /// function compute the mean of the classes' F1, where a class that is neither there nor called makes it NaN? Write a check that says
    /// yes to the right one and no to somebody's.
    /// </summary>
    /// <param name="average">A confusion matrix in, the mean F1 out.</param>
    static abstract bool AverageIsRight(Func<ConfusionMatrix, double> average);

    /// <summary>Find the bug, mended, 15 minutes. The mean of the classes' F1 as it should be, written from the counts.</summary>
    static abstract double MendedAverage(ConfusionMatrix matrix);
}
