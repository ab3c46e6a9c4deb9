using Curriculum.Toolkit;

namespace Week02.LogisticRegression;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check logistic_regression</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. To leave a malignant tumour alone costs <paramref name="missed"/>; to operate on a benign one costs
    /// <paramref name="needless"/>; the two right decisions cost nothing. From which probability of "malignant" on does operating have the
    /// smaller expected cost? Return that probability, at which both cost the same.
    /// </summary>
    /// <param name="missed">Not negative; a negative or undefined cost, or two of 0, throws an ArgumentOutOfRangeException.</param>
    /// <param name="needless">Not negative.</param>
    static abstract double Threshold(double missed, double needless);

    /// <summary>
    /// Core, 25 minutes. Two tumours differ in several measurements at once. By what are the odds of the one multiplied to become those
    /// of the other, and between which bounds does that factor lie? The log of the odds ratio is a weighted sum of coefficients, and
    /// coefficients do not scatter independently: <see cref="WaldSummary.Covariance"/> says how they do. Return the odds ratio and the
    /// Wald interval at the level 0.95, whose quantile is 1.959963984540054.
    /// </summary>
    /// <param name="summary">d features and, last, the intercept.</param>
    /// <param name="from">The measurements of the one, d numbers.</param>
    /// <param name="to">Those of the other.</param>
    static abstract (double OddsRatio, double Low, double High) Compare(WaldSummary summary, double[] from, double[] to);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. <see cref="SomebodysLoss.Of"/> is meant to be the sum of the log losses of
    /// outcomes 0 and 1 with the given log odds, its formula was copied from a good book, and it does fall when a model is trained
    /// with it. Return true when <paramref name="loss"/> is right and false when it is not. Do not rest your check on the mended code.
    /// </summary>
    static abstract bool LossIsRight(LogLoss loss);

    /// <summary>Find the bug, second half, 10 minutes: mended, for log odds of any size, those of a thousand included.</summary>
    /// <param name="z">Log odds.</param>
    /// <param name="y">Outcomes, 0 or 1.</param>
    static abstract double MendedLoss(double[] z, double[] y);
}

/// <summary>The sum of the log losses of some outcomes.</summary>
/// <param name="z">Log odds of a 1, as stated by a model.</param>
/// <param name="y">What happened, 0 or 1.</param>
public delegate double LogLoss(double[] z, double[] y);
