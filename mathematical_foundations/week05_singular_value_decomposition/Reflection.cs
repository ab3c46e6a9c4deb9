using Curriculum.Kernels;

namespace Week05.SingularValueDecomposition;

/// <summary>Householder's reflection I − τ v vᵀ, as in week 1, stored as LAPACK's dlarfg does: v begins with 1.</summary>
internal static class Reflection
{
    /// <summary>Turns x into (β, 0, …, 0) and leaves v in its place.</summary>
    /// <param name="x">At least one entry, none so large that its square overflows.</param>
    /// <param name="tau">τ; 0 when there is nothing to clear.</param>
    /// <returns>β.</returns>
    public static double Take(Span<double> x, out double tau)
    {
        double alpha = x[0], rest = VectorMath.Dot(x[1..], x[1..]);
        x[0] = 1;
        tau = 0;
        if (rest < 1e-280)
        {
            // Numbers below 1e-140 of the largest: next to nothing, and their squares have lost digits.
            x[1..].Clear();
            return alpha;
        }
        double beta = -Math.CopySign(Math.Sqrt(alpha * alpha + rest), alpha);
        tau = (beta - alpha) / beta;
        for (int i = 1; i < x.Length; i++) x[i] /= alpha - beta;
        return beta;
    }
}
