using Curriculum.Testing;
using Curriculum.Toolkit;

namespace Week05.SingularValueDecomposition;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static int LeastRank(double[] s, double error) => throw new NotBegun(
        "Begin with all patterns kept, and drop them from the weak end.",
        "Keep a running sum of the squares that were dropped; stop before it exceeds error² times the sum of all squares, which is added up from the small end too.",
        "total = Σ s[i]² from the last to the first; r = s.Length; while (r > 0 && dropped + s[r − 1]² <= error² · total) { dropped += s[r − 1]²; r−−; } return r.");

    public static double[] Damped(Svd svd, double[] b, double penalty) => throw new NotBegun(
        "In the coordinates Uᵀb and Vᵀx the problem falls apart into one equation for each singular value.",
        "For one of them: (σ y − c)² + penalty · y² is smallest at y = σ c / (σ² + penalty). Then x = V y.",
        "c = Matrices.TransposeMultiply(svd.U, b); y[i] = svd.S[i] · c[i] / (svd.S[i]² + penalty), with penalty 0 only for the first svd.Rank() of them and 0 for the rest; x = Matrices.TransposeMultiply(svd.Vt, y).");

    public static bool TurnIsRight(TurnFinder find) => throw new NotBegun(
        "What else is orthogonal, besides turns?",
        "Mirrors, with determinant −1. Give it points whose best orthogonal fit is a mirror, but whose best turn you know by symmetry.",
        "from (2, 0), (−2, 0), (0, 1), (0, −1) to the same with y mirrored: the long axis decides, and the best turn is none. Also try a quarter turn, so that the identity does not pass.");

    public static Matrix MendedTurn(Matrix from, Matrix to) => throw new NotBegun(
        "U Vᵀ is a mirror when its determinant is −1. Which axis is it cheapest to give up?",
        "The one with the smallest singular value: turn the sign of the last column of U before multiplying.",
        "svd of toᵀ from; if (LuDecomposition.Of(U Vᵀ).Determinant() < 0) negate the last column of U (a copy of it); return U Vᵀ.");
}
