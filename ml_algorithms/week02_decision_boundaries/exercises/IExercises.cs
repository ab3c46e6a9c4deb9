using Curriculum.Toolkit;
using ScottPlot;

namespace Week02.DecisionBoundaries;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check decision_boundaries</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 5 minutes. The area inside a closed contour, in the units of the axes, whichever way round its corners are listed. Fewer than
    /// three corners enclose nothing.
    /// </summary>
    /// <param name="corners">The corners in order; the last is joined to the first.</param>
    static abstract double EnclosedArea(IReadOnlyList<Coordinates> corners);

    /// <summary>
    /// Core, 15 minutes. A map cannot be drawn of thirty features, but a way can be walked. Begin at <paramref name="from"/> and go along
    /// <paramref name="direction"/> (any length above 0; distances count in features, not in lengths of it). Look at the model after every
    /// <paramref name="step"/>, up to <paramref name="reach"/>; when its answer is no longer the first one, halve between the last two places until the
    /// change is known to 1e-9. Return its distance from the beginning, or positive infinity when nothing changed.
    /// </summary>
    /// <param name="model">Any classifier, asked through Predict only.</param>
    /// <param name="from">A value per feature.</param>
    /// <param name="direction">A value per feature; all zeros throw an ArgumentException.</param>
    /// <param name="step">Above 0.</param>
    /// <param name="reach">How far to go; the last look is there exactly.</param>
    static abstract double MarginAlong(IClassifier model, double[] from, double[] direction, double step, double reach);

    /// <summary>
    /// Find the bug, first half, 10 minutes: the failing test. <see cref="SomebodysGrid.Of"/> is meant to ask a function of x and y at every point of a
    /// grid and to return a surface [row, column], in which the row is the place along y and the column that along x. It was tried on a circle
    /// around the origin, and the picture was perfect. Return true when <paramref name="evaluate"/> is right and false when it is not. Do not rest your
    /// check on the mended code.
    /// </summary>
    static abstract bool GridIsRight(GridEvaluator evaluate);

    /// <summary>Find the bug, second half, 5 minutes: mended.</summary>
    /// <param name="f">A function of x and y.</param>
    /// <param name="xs">Values across, one per column.</param>
    /// <param name="ys">Values upwards, one per row.</param>
    static abstract double[,] MendedGrid(Func<double, double, double> f, double[] xs, double[] ys);
}

/// <summary>Asks a function at every point of a grid.</summary>
/// <param name="f">A function of x and y.</param>
/// <param name="xs">Values across, one per column.</param>
/// <param name="ys">Values upwards, one per row.</param>
/// <returns>The values, [row, column].</returns>
public delegate double[,] GridEvaluator(Func<double, double, double> f, double[] xs, double[] ys);
