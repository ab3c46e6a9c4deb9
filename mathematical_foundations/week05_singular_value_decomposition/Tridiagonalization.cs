using Curriculum.Kernels;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// S = Q T Qᵀ with T tridiagonal, by reflections from both sides. One by one, each would change the whole rest of S, a pass through
/// memory. Here the changes of 32 reflections are kept as two thin matrices and paid with one product: S − V Wᵀ − W Vᵀ
/// (J. J. Dongarra, D. C. Sorensen, S. J. Hammarling, "Block reduction of matrices to condensed forms for eigenvalue computations", 1989; LAPACK's dlatrd).
/// Half of the work remains products of the rest of S with a vector, which read it once for each column.
/// </summary>
internal static class Tridiagonalization
{
    private const int Block = 32;

    /// <summary>Reduces S in place.</summary>
    /// <param name="n">Rows of S, at least 1.</param>
    /// <param name="a">S, both halves, row after row; afterwards reflection j's v stands in column j from row j + 2 on, without its leading 1.</param>
    /// <param name="d">n: the diagonal of T.</param>
    /// <param name="e">n: the numbers beside it; the last one is not used.</param>
    /// <param name="tau">n − 1: the τ.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void Run(int n, double[] a, double[] d, double[] e, double[] tau, int threads)
    {
        // Rows 2 i and 2 i + 1 are v and w in one, w and v in the other: the change is leftᵀ right.
        double[] left = new double[2 * Block * n], right = new double[2 * Block * n], x = new double[n], w = new double[n], coefficients = new double[2 * Block];
        for (int first = 0; first < n; first += Block)
        {
            int last = Math.Min(first + Block, n);
            for (int j = first; j < last; j++)
            {
                int done = 2 * (j - first), rest = n - j - 1;
                Span<double> column = x.AsSpan(0, n - j);
                a.AsSpan(j * n + j, n - j).CopyTo(column);
                for (int k = 0; k < done; k++) coefficients[k] = right[k * n + j];
                Products.Gemv(MatrixOp.Transpose, done, n - j, -1, left.AsSpan(j), n, coefficients.AsSpan(0, done), 1, column);
                d[j] = column[0];
                if (rest == 0) break;

                Span<double> v = column[1..], wj = w.AsSpan(0, rest);
                e[j] = Reflection.Take(v, out tau[j]);
                // w = τ (S' v), S' = S − leftᵀ right, and then w − τ/2 (wᵀ v) v. S is its own transpose, and that way the product is faster.
                Products.Gemv(MatrixOp.Transpose, rest, rest, tau[j], a.AsSpan((j + 1) * n + j + 1), n, v, 0, wj, threads);
                Span<double> inner = coefficients.AsSpan(0, done);
                Products.Gemv(MatrixOp.None, done, rest, tau[j], right.AsSpan(j + 1), n, v, 0, inner);
                Products.Gemv(MatrixOp.Transpose, done, rest, -1, left.AsSpan(j + 1), n, inner, 1, wj);
                VectorMath.Axpy(-tau[j] / 2 * VectorMath.Dot(wj, v), v, wj);
                v.CopyTo(left.AsSpan(done * n + j + 1));
                wj.CopyTo(left.AsSpan((done + 1) * n + j + 1));
                wj.CopyTo(right.AsSpan(done * n + j + 1));
                v.CopyTo(right.AsSpan((done + 1) * n + j + 1));
                for (int i = 1; i < rest; i++) a[(j + 1 + i) * n + j] = v[i];
            }
            if (last < n)
                Products.Gemm(MatrixOp.Transpose, MatrixOp.None, n - last, n - last, 2 * (last - first), -1, left.AsSpan(last), n, right.AsSpan(last), n, 1, a.AsSpan(last * n + last), n, threads);
        }
    }
}
