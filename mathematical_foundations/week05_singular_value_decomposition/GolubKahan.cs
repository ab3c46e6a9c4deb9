using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// The singular value decomposition, the fast way: reflections to a bidiagonal matrix (Golub and Kahan, 1965), QR steps on that (Golub and
/// Reinsch, 1970), the rotations applied to the reflections' products. The same result as <see cref="OneSidedJacobi"/>, which is the
/// form to read; small singular values are right to round-off of the largest one.
/// </summary>
public static class GolubKahan
{
    /// <summary>Decomposes A = U Σ Vᵀ.</summary>
    /// <param name="a">A, m × n, of any shape; it stays as it is.</param>
    /// <param name="threads">How many threads at most share the work; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    public static Svd Decompose(Matrix a, int threads = 1)
    {
        Matrices.RequireFinite(a);
        if (a.Rows < a.Columns) return Decompose(a.Transpose(), threads).Transpose();
        int m = a.Rows, n = a.Columns, exponent = PowerOfTwo.ExponentOf(a);
        if (n == 0) return new Svd(new Matrix(m, 0), [], new Matrix(0, 0));
        Matrix scaled = PowerOfTwo.Scale(a, -exponent);
        Svd svd = m > 3 * n / 2 ? Tall(scaled, threads) : Bidiagonal(scaled, threads);
        return svd with { S = PowerOfTwo.Scale(svd.S, exponent) };
    }

    /// <summary>With many more rows than columns, week 1's A = Q R comes first: what is left to do is n × n.</summary>
    private static Svd Tall(Matrix a, int threads)
    {
        (int m, int n) = (a.Rows, a.Columns);
        double[] r = new double[n * n], tau = new double[n];
        Decompositions.Qr(m, n, a.Values, n, tau, threads);
        Decompositions.FormR(m, n, a.Values, n, r, n);
        Svd small = Bidiagonal(new Matrix(n, n, r), threads);
        Matrix u = new(m, n);
        small.U.Values.CopyTo(u.Values, 0);
        Decompositions.ApplyQ(MatrixOp.None, m, n, n, a.Values, n, tau, u.Values, n, threads);
        return small with { U = u };
    }

    private static Svd Bidiagonal(Matrix a, int threads)
    {
        (int m, int n) = (a.Rows, a.Columns);
        double[] p = new double[n * n], d = new double[n], e = new double[n], tauLeft = new double[n], tauRight = new double[n - 1];
        Bidiagonalization.Run(m, n, a.Values, p, d, e, tauLeft, tauRight, threads);

        Matrix q = new(m, n), v = new(n, n);
        Decompositions.FormQ(m, n, n, a.Values, n, tauLeft, q.Values, n, threads);
        v[0, 0] = 1;
        if (n > 1) Decompositions.FormQ(n - 1, n - 1, n - 1, p.AsSpan(n), n, tauRight, v.Values.AsSpan(n + 1), n, threads);
        Matrix ut = q.Transpose(), vt = v.Transpose();
        BidiagonalQr.Run(d, e, new RotationSweeps(ut.Values, m, threads), new RotationSweeps(vt.Values, n, threads));
        for (int i = 0; i < n; i++)
            if (d[i] < 0)
            {
                // A singular value is a length; its sign goes into one of the two vectors, and only into one.
                d[i] = -d[i];
                foreach (ref double value in vt.Row(i)) value = -value;
            }
        return Svd.Sorted(ut, d, vt);
    }
}
