using Curriculum.Testing;
using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static double DistanceFromChord(double[] point, double[] from, double[] to) => throw new NotBegun(
        "Split the arrow from 'from' to 'point' into a part along the line and a part across it.",
        "The part along the line is t · d with d = to − from and t = dᵀ(point − from) / dᵀd.",
        "d = Vectors.Subtract(to, from); p = Vectors.Subtract(point, from); return the 2-norm of p − (Dot(d, p) / Dot(d, d)) d.");

    public static double[] SolveTridiagonal(double[] below, double[] diagonal, double[] above, double[] b) => throw new NotBegun(
        "Do the elimination of section 2 on paper for four rows. Which entries ever change?",
        "Only the diagonal and b change: row i + 1 minus (below[i] / pivot i) × row i. Work on copies of both.",
        "Forward: m = below[i] / d[i]; d[i + 1] −= m × above[i]; x[i + 1] −= m × x[i]. Backward: x[i] = (x[i] − above[i] × x[i + 1]) / d[i].");

    public static (Matrix Harmless, Matrix Dangerous) Evidence() => throw new NotBegun(
        "What happens to the determinant of an n × n matrix when all its entries are divided by ten? And to its condition number?",
        "The determinant is divided by 10ⁿ, the condition number stays. That works in both directions.",
        "A small multiple of the identity is harmless. HilbertMatrix.Whole(12) has huge entries.");

    public static bool IsSafeToSolve(Matrix a) => throw new NotBegun(
        "How many of the sixteen digits does the condition number take away?",
        "About log₁₀ κ of them are lost, so κ may be at most ten to the power of sixteen minus six.",
        "Compare Matrices.ConditionNumber(a) with 1e10.");
}
