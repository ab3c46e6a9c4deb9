using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// A = U Σ Vᵀ, thin: with k = min(m, n), A is turned (Vᵀ), stretched along the axes (Σ) and turned again (U). What can be read off it
/// stands here; <see cref="OneSidedJacobi"/> and <see cref="GolubKahan"/> compute it.
/// </summary>
/// <param name="U">m × k, its columns the left singular vectors, orthonormal.</param>
/// <param name="S">The k singular values, none negative, the largest first: the diagonal of Σ.</param>
/// <param name="Vt">k × n, its rows the right singular vectors, orthonormal.</param>
public sealed record Svd(Matrix U, double[] S, Matrix Vt)
{
    /// <summary>The distance from 1 to the next double, 2⁻⁵².</summary>
    public const double Epsilon = 2.220446049250313e-16;

    /// <summary>The condition number in the 2-norm, κ₂ = σ₁ / σₖ: infinite when a singular value is zero, 1 when there is none.</summary>
    public double ConditionNumber => S.Length == 0 ? 1 : S[^1] == 0 ? double.PositiveInfinity : S[0] / S[^1];

    /// <summary>Below this a singular value cannot be told from round-off: max(m, n) · ε · σ₁, as in NumPy and MATLAB.</summary>
    public double DefaultTolerance => S.Length == 0 ? 0 : Math.Max(U.Rows, Vt.Columns) * Epsilon * S[0];

    /// <summary>The numerical rank: how many singular values lie above the tolerance.</summary>
    /// <param name="tolerance">In the units of A; by default <see cref="DefaultTolerance"/>.</param>
    public int Rank(double? tolerance = null) => S.Count(value => value > (tolerance ?? DefaultTolerance));

    /// <summary>The first r terms σᵢ uᵢ vᵢᵀ: the best approximation of rank r there is (C. Eckart, G. Young, 1936).</summary>
    /// <exception cref="ArgumentOutOfRangeException">r is negative or more than there are terms.</exception>
    public Svd Truncate(int r)
    {
        if (r < 0 || r > S.Length) throw new ArgumentOutOfRangeException(nameof(r), r, $"There are {S.Length} terms: r may be 0 to {S.Length}.");
        int[] first = [.. Enumerable.Range(0, r)];
        return new Svd(U.SelectColumns(first), S[..r], Vt.SelectRows(first));
    }

    /// <summary>U Σ Vᵀ multiplied out, m × n.</summary>
    public Matrix Product()
    {
        Matrix scaled = U.Copy();
        for (int i = 0; i < scaled.Rows; i++)
            for (int j = 0; j < S.Length; j++)
                scaled[i, j] *= S[j];
        return BlockedProduct.Multiply(scaled, Vt);
    }

    /// <summary>The pseudo-inverse A⁺ = V Σ⁺ Uᵀ, n × m: singular values above the tolerance are inverted, the others become zero.</summary>
    /// <param name="tolerance">In the units of A; by default <see cref="DefaultTolerance"/>.</param>
    public Matrix PseudoInverse(double? tolerance = null)
    {
        Svd kept = Truncate(Rank(tolerance));
        return new Svd(kept.Vt.Transpose(), [.. kept.S.Select(value => 1 / value)], kept.U.Transpose()).Product();
    }

    /// <summary>A⁺ b without forming A⁺: among all x that make ‖A x − b‖₂ smallest, the shortest one.</summary>
    /// <exception cref="ArgumentException">b has another length than A has rows.</exception>
    public double[] Solve(ReadOnlySpan<double> b, double? tolerance = null)
    {
        Svd kept = Truncate(Rank(tolerance));
        double[] coordinates = Matrices.TransposeMultiply(kept.U, b);
        for (int i = 0; i < coordinates.Length; i++) coordinates[i] /= kept.S[i];
        return Matrices.TransposeMultiply(kept.Vt, coordinates);
    }

    /// <summary>The decomposition of Aᵀ: U and V change places.</summary>
    internal Svd Transpose() => new(Vt.Transpose(), S, U.Transpose());

    /// <summary>Largest singular value first; what belongs to a value moves with it.</summary>
    /// <param name="ut">Rows are left singular vectors.</param>
    /// <param name="s">Singular values in any order.</param>
    /// <param name="vt">Rows are right singular vectors.</param>
    internal static Svd Sorted(Matrix ut, double[] s, Matrix vt)
    {
        int[] order = [.. Enumerable.Range(0, s.Length).OrderByDescending(i => s[i])];
        return new Svd(ut.SelectRows(order).Transpose(), [.. order.Select(i => s[i])], vt.SelectRows(order));
    }
}
