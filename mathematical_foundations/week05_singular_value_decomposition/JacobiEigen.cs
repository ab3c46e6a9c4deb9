using Curriculum.Toolkit;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// Jacobi's method of 1846 for a symmetric S: turn two axes at a time until all entries off the diagonal are gone. Each turn makes one
/// of them zero and spoils others a little, but the sum of their squares falls with every turn
/// (G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., section 8.5). The form to read; <see cref="HouseholderEigen"/> is the fast one.
/// </summary>
public static class JacobiEigen
{
    private const int MaxSweeps = 60;

    /// <summary>Decomposes S = V Λ Vᵀ.</summary>
    /// <param name="symmetric">S, n × n; it stays as it is.</param>
    /// <exception cref="ArgumentException">S is not square, not finite or not symmetric.</exception>
    public static Eigen Decompose(Matrix symmetric)
    {
        Eigen.RequireSymmetric(symmetric);
        int n = symmetric.Rows, exponent = PowerOfTwo.ExponentOf(symmetric);
        Matrix s = PowerOfTwo.Scale(symmetric, -exponent), vt = Matrix.Identity(n);
        bool turned = true;
        for (int sweep = 0; turned; sweep++)
        {
            if (sweep == MaxSweeps) throw new InvalidOperationException($"Jacobi's method did not end within {MaxSweeps} sweeps.");
            turned = false;
            for (int p = 0; p < n - 1; p++)
                for (int q = p + 1; q < n; q++)
                {
                    // Gone is what adding it to either diagonal entry would not change, or to the largest entry's last digits.
                    if (Math.Abs(s[p, q]) <= Svd.Epsilon * Math.Sqrt(Math.Abs(s[p, p])) * Math.Sqrt(Math.Abs(s[q, q])) || Math.Abs(s[p, q]) <= Svd.Epsilon / 1024) continue;
                    turned = true;
                    Rotation turn = Rotation.Diagonalizing(s[p, p], s[p, q], s[q, q]);
                    for (int k = 0; k < n; k++) (s[k, p], s[k, q]) = turn.Of(s[k, p], s[k, q]);     // S ← S Jᵀ
                    turn.Apply(s.Row(p), s.Row(q));                                                 // S ← J S
                    (s[p, q], s[q, p]) = (0, 0);
                    turn.Apply(vt.Row(p), vt.Row(q));
                }
        }
        double[] values = [.. Enumerable.Range(0, n).Select(i => Math.ScaleB(s[i, i], exponent))];
        return Eigen.Sorted(values, vt);
    }
}
