using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>Somebody's check, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SuspiciousCheck
{
    /// <summary>"A singular matrix has the determinant 0, so a nearly singular one has a determinant of nearly 0."</summary>
    public static bool IsSafeToSolve(Matrix a) => Math.Abs(LuDecomposition.Of(a).Determinant()) > 1e-10;
}
