using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.DecisionTrees;

/// <summary>Points that one slanting line parts: easy for a line, hard for questions about one column at a time.</summary>
public static class Slanted
{
    /// <summary>Points evenly in the unit square; the class says whether a point is above the falling diagonal.</summary>
    public static Dataset Points(int n, SeededRandom random)
    {
        double[][] rows = [.. Enumerable.Range(0, n).Select(_ => (double[])[random.NextDouble(), random.NextDouble()])];
        return new Dataset
        {
            X = Matrix.FromRows(rows),
            Features = [Feature.Numeric("x"), Feature.Numeric("y")],
            Labels = [.. rows.Select(row => row[0] + row[1] > 1 ? 1 : 0)],
            ClassNames = ["below", "above"],
        };
    }

    /// <summary>The same points on axes that are turned by 45 degrees: along the diagonal's normal, and along the diagonal.</summary>
    public static Dataset Turned(Dataset points) => points with
    {
        X = Matrix.FromRows([.. Enumerable.Range(0, points.Rows).Select(row => (double[])[(points.X[row, 0] + points.X[row, 1]) / Math.Sqrt(2), (points.X[row, 1] - points.X[row, 0]) / Math.Sqrt(2)])]),
        Features = [Feature.Numeric("across"), Feature.Numeric("along")],
    };
}
