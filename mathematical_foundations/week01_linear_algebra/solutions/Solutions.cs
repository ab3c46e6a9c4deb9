using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>One way to solve the exercises.</summary>
public sealed class Solutions : IExercises
{
    public static double DistanceFromChord(double[] point, double[] from, double[] to)
    {
        double[] d = Vectors.Subtract(to, from), p = Vectors.Subtract(point, from);
        double length = Vectors.Norm2(d);
        if (length == 0) throw new ArgumentException("Two points that coincide determine no line.", nameof(to));
        // With a direction of length 1 no square of a length is formed, and nothing overflows.
        double[] direction = Vectors.Scale(1 / length, d);
        return Vectors.Norm2(Vectors.Subtract(p, Vectors.Scale(Vectors.Dot(direction, p), direction)));
    }

    public static double[] SolveTridiagonal(double[] below, double[] diagonal, double[] above, double[] b)
    {
        double[] d = [.. diagonal], x = [.. b];
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double multiplier = below[i] / d[i];
            d[i + 1] -= multiplier * above[i];
            x[i + 1] -= multiplier * x[i];
        }
        for (int i = x.Length - 1; i >= 0; i--)
            x[i] = (i + 1 < x.Length ? x[i] - above[i] * x[i + 1] : x[i]) / d[i];
        return x;
    }

    public static (Matrix Harmless, Matrix Dangerous) Evidence()
    {
        Matrix tenths = Matrix.Identity(20);
        for (int i = 0; i < 20; i++) tenths[i, i] = 0.1;
        return (tenths, HilbertMatrix.Whole(12));
    }

    public static bool IsSafeToSolve(Matrix a) => Matrices.ConditionNumber(a) <= 1e10;
}
