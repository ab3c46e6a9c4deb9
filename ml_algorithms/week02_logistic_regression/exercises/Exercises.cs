using Curriculum.Testing;
using Curriculum.Toolkit;

namespace Week02.LogisticRegression;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static double Threshold(double missed, double needless) => throw new NotBegun(
        "Write down what each of the two decisions costs on average when the probability is p.",
        "Leaving alone costs missed with probability p, operating costs needless with probability 1 − p. Where are they equal?",
        "p · missed = (1 − p) · needless, so p = needless / (missed + needless). Check the costs first.");

    public static (double OddsRatio, double Low, double High) Compare(WaldSummary summary, double[] from, double[] to) => throw new NotBegun(
        "The intercept is the same for both; what is left is a sum over features of (to − from) times coefficient.",
        "With a = to − from and 0 for the intercept: the log odds ratio is aᵀb, and its variance is aᵀ Σ a with the covariance Σ.",
        "Exponentiate aᵀb and aᵀb ± 1.959963984540054 · √(aᵀ Σ a), in which both sums run over all pairs of features, not only over equal ones.");

    public static bool LossIsRight(LogLoss loss) => throw new NotBegun(
        "Somebody's formula is right in a book whose classes are called −1 and 1. Put a 0 in.",
        "One row with y = 0: what should its loss be at z = 0, at a large z, at a large negative one? Ask the same of y = 1.",
        "loss([2], [0]) is log(1 + e²), loss([2], [1]) is log(1 + e⁻²); several rows give the sum.");

    public static double MendedLoss(double[] z, double[] y) => throw new NotBegun(
        "Either turn 0 and 1 into −1 and 1, or use two terms; and then look at exp(1000).",
        "With s = 2 y − 1 the loss is log(1 + exp(−s z)). For a large argument t, log(1 + eᵗ) is t and a very little.",
        "log(1 + eᵗ) = max(t, 0) + log(1 + exp(−|t|)) with t = (1 − 2 y) z. To keep small ones too, use log1p: for u below 1e-8 it is u − u²/2.");
}
