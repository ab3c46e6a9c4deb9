using Curriculum.Kernels;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// A = Q B Pᵀ with B upper bidiagonal: a reflection from the left clears a column, one from the right a row, in turn
/// (G. Golub, W. Kahan, "Calculating the singular values and pseudo-inverse of a matrix", 1965). The changes of 32 columns and rows are kept as thin matrices
/// and paid with one product, A − V Yᵀ − X Uᵀ (LAPACK's dlabrd).
/// </summary>
internal static class Bidiagonalization
{
    private const int Block = 32;

    /// <summary>Reduces A in place.</summary>
    /// <param name="m">Rows, at least n.</param>
    /// <param name="n">Columns, at least 1.</param>
    /// <param name="a">A, row after row; afterwards left reflection i's v stands in column i from row i + 1 on, without its leading 1.</param>
    /// <param name="p">n × n, zeros; right reflection i's u stands in column i from row i + 2 on, without its leading 1.</param>
    /// <param name="d">n: the diagonal of B.</param>
    /// <param name="e">n: the numbers right of it; the last one is not used.</param>
    /// <param name="tauLeft">n: the τ of the left reflections.</param>
    /// <param name="tauRight">n − 1: those of the right ones.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void Run(int m, int n, double[] a, double[] p, double[] d, double[] e, double[] tauLeft, double[] tauRight, int threads)
    {
        // Rows 2 i and 2 i + 1 are v and x in one, y and u in the other: the change is leftᵀ right.
        double[] left = new double[2 * Block * m], right = new double[2 * Block * n], column = new double[m], row = new double[n], inner = new double[2 * Block];
        for (int first = 0; first < n; first += Block)
        {
            int last = Math.Min(first + Block, n);
            for (int i = first; i < last; i++)
            {
                int done = 2 * (i - first), below = m - i - 1, beside = n - i - 1;
                Span<double> v = column.AsSpan(0, m - i), coefficients = inner.AsSpan(0, done);
                for (int k = 0; k < v.Length; k++) v[k] = a[(i + k) * n + i];
                for (int k = 0; k < done; k++) coefficients[k] = right[k * n + i];
                Products.Gemv(MatrixOp.Transpose, done, m - i, -1, left.AsSpan(i), m, coefficients, 1, v);
                d[i] = Reflection.Take(v, out tauLeft[i]);
                v.CopyTo(left.AsSpan(done * m + i));
                for (int k = 1; k < v.Length; k++) a[(i + k) * n + i] = v[k];
                if (beside == 0) break;

                // y = τ A'ᵀ v with A' = A − leftᵀ right, without A' ever being formed.
                Span<double> y = right.AsSpan(done * n + i + 1, beside);
                Products.Gemv(MatrixOp.Transpose, m - i, beside, tauLeft[i], a.AsSpan(i * n + i + 1), n, v, 0, y, threads);
                Products.Gemv(MatrixOp.None, done, m - i, tauLeft[i], left.AsSpan(i), m, v, 0, coefficients);
                Span<double> u = row.AsSpan(0, beside);
                y.CopyTo(u);
                Products.Gemv(MatrixOp.Transpose, done, beside, -1, right.AsSpan(i + 1), n, coefficients, 1, u);
                u.CopyTo(y);

                coefficients = inner.AsSpan(0, done + 1);
                a.AsSpan(i * n + i + 1, beside).CopyTo(u);
                for (int k = 0; k <= done; k++) coefficients[k] = left[k * m + i];
                Products.Gemv(MatrixOp.Transpose, done + 1, beside, -1, right.AsSpan(i + 1), n, coefficients, 1, u);
                e[i] = Reflection.Take(u, out tauRight[i]);
                u.CopyTo(right.AsSpan((done + 1) * n + i + 1));
                for (int k = 1; k < beside; k++) p[(i + 1 + k) * n + i] = u[k];

                Span<double> x = column.AsSpan(0, below);
                Products.Gemv(MatrixOp.None, below, beside, tauRight[i], a.AsSpan((i + 1) * n + i + 1), n, u, 0, x, threads);
                Products.Gemv(MatrixOp.None, done + 1, beside, tauRight[i], right.AsSpan(i + 1), n, u, 0, coefficients);
                Products.Gemv(MatrixOp.Transpose, done + 1, below, -1, left.AsSpan(i + 1), m, coefficients, 1, x);
                x.CopyTo(left.AsSpan((done + 1) * m + i + 1));
            }
            if (last < n)
                Products.Gemm(MatrixOp.Transpose, MatrixOp.None, m - last, n - last, 2 * (last - first), -1, left.AsSpan(last), m, right.AsSpan(last), n, 1, a.AsSpan(last * n + last), n, threads);
        }
    }
}
