using Curriculum.Testing;
using Curriculum.Toolkit;
using ScottPlot;

namespace Week02.DecisionBoundaries;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static double EnclosedArea(IReadOnlyList<Coordinates> corners) => throw new NotBegun(
        "Draw a triangle from the origin to each side. Some triangles count as negative; that is what makes it work.",
        "The triangle from the origin to the side from a to b has the signed area (a.X b.Y − b.X a.Y) / 2. Add them up around the contour.",
        "Sum over i with the next corner (i + 1) % n, halve it, and take the absolute value: the sign only says which way round it went.");

    public static double MarginAlong(IClassifier model, double[] from, double[] direction, double step, double reach) => throw new NotBegun(
        "Make the direction one unit long first; then a distance t is the place from + t · direction.",
        "Walk: t = step, 2 step, … and last reach. At the first t whose answer is another one, the change lies between it and the t before.",
        "Halve: low = the t before, high = t; while high − low > 1e-9, ask in the middle and move low if the answer is still the first one, high otherwise. Return high.");

    public static bool GridIsRight(GridEvaluator evaluate) => throw new NotBegun(
        "A circle looks the same when x and y change places. Choose a function that does not.",
        "Use a function such as x + 10 y, and more values across than upwards. What size should the surface have, and what stands at [0, 1]?",
        "With xs = [1, 2, 3] and ys = [5, 7]: two rows, three columns, and [row, column] is xs[column] + 10 ys[row] everywhere. A square grid is worth a second look: there the size gives nothing away.");

    public static double[,] MendedGrid(Func<double, double, double> f, double[] xs, double[] ys) => throw new NotBegun(
        "How many rows are there, and what runs along them?",
        "As many rows as ys; every row is one y, every column one x.",
        "new double[ys.Length, xs.Length], and surface[row, column] = f(xs[column], ys[row]).");
}
