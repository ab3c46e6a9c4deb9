using Curriculum.Toolkit;

namespace Week02.Optimization;

/// <summary>How a function bends.</summary>
public static class Curvature
{
    /// <summary>
    /// The least and the largest curvature in any direction of the plane: the eigenvalues of a symmetric 2 × 2 Hessian. For a
    /// convex function they are called μ and L; their quotient is the condition number κ.
    /// </summary>
    public static (double Least, double Largest) Of(Matrix hessian)
    {
        if ((hessian.Rows, hessian.Columns) != (2, 2)) throw new ArgumentException($"The Hessian is {hessian.Rows} × {hessian.Columns}, needed is 2 × 2.", nameof(hessian));
        double middle = (hessian[0, 0] + hessian[1, 1]) / 2, half = (hessian[0, 0] - hessian[1, 1]) / 2, beside = hessian[0, 1];
        double radius = Math.Sqrt(half * half + beside * beside);
        return (middle - radius, middle + radius);
    }

    /// <summary>
    /// How far f rises above the chord between two points, at most: for a convex function never above 0, apart from round-off.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="from">One end.</param>
    /// <param name="to">The other.</param>
    /// <param name="pieces">How many points between them are looked at, plus one.</param>
    public static double AboveChord(Objective f, double[] from, double[] to, int pieces = 50)
    {
        double[] unused = new double[from.Length];
        double atFrom = f(from, unused), atTo = f(to, unused);
        return Enumerable.Range(1, pieces - 1).Select(i => (double)i / pieces)
            .Max(t => f([.. from.Zip(to, (a, b) => (1 - t) * a + t * b)], unused) - ((1 - t) * atFrom + t * atTo));
    }
}
