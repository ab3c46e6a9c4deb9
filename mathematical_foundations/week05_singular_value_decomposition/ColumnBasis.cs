using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// A rival of the same rank: r columns of A itself, evenly spread, and every other column as well as those can make it. The best
/// combination is the projection Q Qᵀ A with Q from week 1's decomposition of the chosen columns.
/// </summary>
public static class ColumnBasis
{
    /// <summary>The approximation of rank r, m × n.</summary>
    /// <exception cref="ArgumentOutOfRangeException">r is not between 1 and the smaller side of A.</exception>
    public static Matrix Approximate(Matrix a, int r)
    {
        if (r < 1 || r > Math.Min(a.Rows, a.Columns)) throw new ArgumentOutOfRangeException(nameof(r), r, $"r may be 1 to {Math.Min(a.Rows, a.Columns)}.");
        Matrix q = QrDecomposition.Of(a.SelectColumns([.. Enumerable.Range(0, r).Select(k => (2 * k + 1) * a.Columns / (2 * r))])).Q;
        return BlockedProduct.Multiply(q, BlockedProduct.Multiply(q.Transpose(), a));
    }
}
