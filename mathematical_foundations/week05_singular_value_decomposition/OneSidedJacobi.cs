using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// The singular value decomposition by turning columns (M. R. Hestenes, 1958; Golub and Van Loan, section 8.6.3). Two columns of A are
/// turned in their plane until they stand at a right angle; when all pairs do, A V = U Σ: the lengths are the singular values. The form
/// to read, and the one to trust with columns of very different size; <see cref="GolubKahan"/> is the fast one.
/// </summary>
public static class OneSidedJacobi
{
    private const int MaxSweeps = 60;

    // A column whose squared length is smaller than this, the largest entry being about 1, could not be squared with all digits: it counts as zero.
    private static readonly double Nothing = Math.ScaleB(1, -900);

    /// <summary>Decomposes A = U Σ Vᵀ.</summary>
    /// <param name="a">A, m × n, of any shape; it stays as it is.</param>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    public static Svd Decompose(Matrix a)
    {
        Matrices.RequireFinite(a);
        if (a.Rows < a.Columns) return Decompose(a.Transpose()).Transpose();
        int m = a.Rows, n = a.Columns, exponent = PowerOfTwo.ExponentOf(a);
        // Columns lie scattered in memory, rows do not: w holds the columns of A as rows.
        Matrix w = PowerOfTwo.Scale(a, -exponent).Transpose(), vt = Matrix.Identity(n);
        double tolerance = Math.Sqrt(m) * Svd.Epsilon;      // the round-off of an inner product
        bool turned = true;
        for (int sweep = 0; turned; sweep++)
        {
            if (sweep == MaxSweeps) throw new InvalidOperationException($"Jacobi's method did not end within {MaxSweeps} sweeps.");
            turned = false;
            for (int p = 0; p < n - 1; p++)
                for (int q = p + 1; q < n; q++)
                {
                    double pp = VectorMath.Dot(w.Row(p), w.Row(p)), qq = VectorMath.Dot(w.Row(q), w.Row(q)), pq = VectorMath.Dot(w.Row(p), w.Row(q));
                    if (pp < Nothing || qq < Nothing || Math.Abs(pq) <= tolerance * Math.Sqrt(pp) * Math.Sqrt(qq)) continue;
                    turned = true;
                    // The 2 × 2 matrix of inner products becomes diagonal.
                    Rotation turn = Rotation.Diagonalizing(pp, pq, qq);
                    turn.Apply(w.Row(p), w.Row(q));
                    turn.Apply(vt.Row(p), vt.Row(q));
                }
        }
        double[] s = new double[n];
        for (int j = 0; j < n; j++)
        {
            double squared = VectorMath.Dot(w.Row(j), w.Row(j));
            if (squared < Nothing) continue;
            s[j] = Math.Sqrt(squared);
            Vectors.Scale(1 / s[j], w.Row(j)).CopyTo(w.Row(j));
        }
        Svd sorted = Svd.Sorted(w, s, vt);
        Complete(sorted.U, sorted.S.Count(value => value > 0));
        return sorted with { S = PowerOfTwo.Scale(sorted.S, exponent) };
    }

    /// <summary>A singular value of zero leaves no direction behind: the columns of U from the given one on become any that complete the others.</summary>
    private static void Complete(Matrix u, int known)
    {
        if (known == u.Columns) return;
        (int m, int n) = (u.Rows, u.Columns);
        double[] reflections = u.SelectColumns([.. Enumerable.Range(0, known)]).Values, tau = new double[known], q = new double[m * n];
        Decompositions.Qr(m, known, reflections, known, tau);
        Decompositions.FormQ(m, n, known, reflections, known, tau, q, n);
        for (int i = 0; i < m; i++) q.AsSpan(i * n + known, n - known).CopyTo(u.Row(i)[known..]);
    }
}
