using Curriculum.Toolkit;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check principal_component</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. How strongly does each feature go with each component? Return the correlations of the d features with the k columns of scores,
    /// k × d, from the model alone: the data are not needed. A feature that does not vary gets 0.
    /// </summary>
    /// <param name="model">Fitted, not whitened, every variance above 0.</param>
    /// <param name="deviations">The standard deviations of the d features in the same data, with 1 / (n − 1).</param>
    static abstract Matrix Correlations(PrincipalComponentsModel model, double[] deviations);

    /// <summary>
    /// Core, 20 minutes. Whitened scores are in the order of their axes; a whitened picture is no picture any more. But whatever turn
    /// follows, white stays white. Return the d × d matrix W for which (X − 1 mᵀ) W is white and stays as near to X − 1 mᵀ as white can be:
    /// W is symmetric and positive definite (A. J. Bell, T. J. Sejnowski, 1997, who called it zero-phase).
    /// </summary>
    /// <param name="model">Fitted with all d components, not whitened, every variance above 0.</param>
    static abstract Matrix ZeroPhase(PrincipalComponentsModel model);

    /// <summary>
    /// Find the bug, first half, 20 minutes: the check. Tree rings of many trees over the centuries, a column a tree, a row a year. Thermometers exist for the
    /// last years only, and a first component is wanted in their units: each series is divided by its standard deviation in those years.
    /// <see cref="SomebodysFirstComponent.Find"/> does it as a paper of 1998 did, until S. McIntyre and R. McKitrick showed in 2005 what it makes of
    /// noise. Return true when <paramref name="find"/> gives the scores of the first principal component, whatever their sign, and false when it does not.
    /// </summary>
    static abstract bool FirstComponentIsRight(FirstComponent find);

    /// <summary>Find the bug, second half, 10 minutes: mended. The units stay as they are.</summary>
    static abstract double[] MendedFirstComponent(Matrix series, int calibration);
}

/// <summary>
/// Scores of the first principal component, one number a year. Each column of <paramref name="series"/>, n years × d, is first divided by the standard
/// deviation (with 1 / (c − 1), about their own mean) of its last c = <paramref name="calibration"/> years.
/// </summary>
public delegate double[] FirstComponent(Matrix series, int calibration);
