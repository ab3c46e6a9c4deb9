using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// Eigenvalues and eigenvectors of a symmetric matrix, the fast way: reflections to a tridiagonal matrix, QR steps on that, the
/// rotations applied to the reflections' product. The same result as <see cref="JacobiEigen"/>, which is the form to read.
/// </summary>
public static class HouseholderEigen
{
    /// <summary>Decomposes S = V Λ Vᵀ.</summary>
    /// <param name="symmetric">S, n × n; it stays as it is.</param>
    /// <param name="threads">How many threads at most share the work; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">S is not square, not finite or not symmetric.</exception>
    public static Eigen Decompose(Matrix symmetric, int threads = 1)
    {
        Eigen.RequireSymmetric(symmetric);
        int n = symmetric.Rows, exponent = PowerOfTwo.ExponentOf(symmetric);
        if (n == 0) return new Eigen([], new Matrix(0, 0));
        double[] a = PowerOfTwo.Scale(symmetric.Values, -exponent), d = new double[n], e = new double[n], tau = new double[n - 1];
        Tridiagonalization.Run(n, a, d, e, tau, threads);

        // Q leaves the first axis alone; the others are turned by the reflections, which begin one row below.
        double[] q = new double[n * n];
        q[0] = 1;
        if (n > 1) Decompositions.FormQ(n - 1, n - 1, n - 1, a.AsSpan(n), n, tau, q.AsSpan(n + 1), n, threads);
        Matrix qt = new Matrix(n, n, q).Transpose();
        TridiagonalQr.Run(d, e, new RotationSweeps(qt.Values, n, threads));
        return Eigen.Sorted(PowerOfTwo.Scale(d, exponent), qt);
    }
}
