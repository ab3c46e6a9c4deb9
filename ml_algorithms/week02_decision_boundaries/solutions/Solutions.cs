using Curriculum.Toolkit;
using ScottPlot;

namespace Week02.DecisionBoundaries;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static double EnclosedArea(IReadOnlyList<Coordinates> corners)
    {
        double twice = 0;
        for (int i = 0; i < corners.Count; i++)
        {
            (Coordinates a, Coordinates b) = (corners[i], corners[(i + 1) % corners.Count]);
            twice += a.X * b.Y - b.X * a.Y;
        }
        return Math.Abs(twice) / 2;
    }

    /// <inheritdoc/>
    public static double MarginAlong(IClassifier model, double[] from, double[] direction, double step, double reach)
    {
        double length = Math.Sqrt(direction.Sum(value => value * value));
        if (!(length > 0)) throw new ArgumentException("A direction needs a length above 0.", nameof(direction));
        int Answer(double t) => model.Predict(Matrix.FromRows([.. from.Select((value, j) => value + t * direction[j] / length)]))[0];
        int first = Answer(0);
        double low = 0;
        for (int k = 1; low < reach; k++)
        {
            double high = Math.Min(k * step, reach);
            if (Answer(high) != first)
            {
                while (high - low > 1e-9)
                {
                    double middle = (low + high) / 2;
                    (low, high) = Answer(middle) == first ? (middle, high) : (low, middle);
                }
                return high;
            }
            low = high;
        }
        return double.PositiveInfinity;
    }

    /// <inheritdoc/>
    public static bool GridIsRight(GridEvaluator evaluate)
    {
        static double F(double x, double y) => x + 10 * y;
        foreach ((double[] xs, double[] ys) in ((double[], double[])[])[([1, 2, 3], [5, 7]), ([1, 2], [5, 7]), ([4], [1, 2, 3])])
        {
            double[,] surface = evaluate(F, xs, ys);
            if (surface.GetLength(0) != ys.Length || surface.GetLength(1) != xs.Length) return false;
            for (int row = 0; row < ys.Length; row++)
                for (int column = 0; column < xs.Length; column++)
                    if (surface[row, column] != F(xs[column], ys[row])) return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public static double[,] MendedGrid(Func<double, double, double> f, double[] xs, double[] ys)
    {
        double[,] surface = new double[ys.Length, xs.Length];
        for (int row = 0; row < ys.Length; row++)
            for (int column = 0; column < xs.Length; column++) surface[row, column] = f(xs[column], ys[row]);
        return surface;
    }
}
