using Curriculum.Testing;
using Curriculum.Toolkit;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static Matrix Correlations(PrincipalComponentsModel model, double[] deviations) => throw new NotBegun(
        "The data are their scores times the axes: x_j − m_j = Σ z_i v_ij, and the scores have no correlation with each other.",
        "So the covariance of feature j with score i is v_ij λ_i. Divide it by the two standard deviations.",
        "For each i and j: deviations[j] > 0 ? model.Components[i, j] * Math.Sqrt(model.ExplainedVariance[i]) / deviations[j] : 0.");

    public static Matrix ZeroPhase(PrincipalComponentsModel model) => throw new NotBegun(
        "Three steps: turn onto the axes, divide by the deviations, and what undoes the first?",
        "The turn back. W = Vᵀ Λ^(−1/2) V, with the axes as the rows of V.",
        "w[a, b] = Σ_i model.Components[i, a] * model.Components[i, b] / Math.Sqrt(model.ExplainedVariance[i]).");

    public static bool FirstComponentIsRight(FirstComponent find) => throw new NotBegun(
        "A variance is counted about the mean of all rows. About which mean are these squares counted, and which series gain by it?",
        "Those whose last years differ from the rest, however quiet they are otherwise. Make a table in which a few lively series vary most, and many quiet ones have a step before the last years. The first component must follow the lively ones.",
        "40 years, calibration 8. One lively series 3, −3, 3, −3, … but 1, −1, … in the last 8 years; three quiet ones 1, 1, −1, −1, … with 2 added in the last 8. Compare the size of the correlation of the scores with the lively one and with a quiet one; and compare the variance of the scores with that of what they ought to be.");

    public static double[] MendedFirstComponent(Matrix series, int calibration) => throw new NotBegun(
        "Two things are done with one mean. Which of them needs the mean of the last years?",
        "The deviation does; the centring needs the mean of all years. Divide first, then hand the table to anything that centres by itself.",
        "Scale a copy of the series by 1 / √s[j, j] of the last rows' covariance; new PrincipalComponents(1, Route.Svd).Fit(…).Transform(…).Column(0).");
}
