using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week01.LinearAlgebra.Tests;

/// <summary>The plain decompositions and the fast ones of misc/kernels are the same, up to round-off: of the largest entry, twelve digits.</summary>
public sealed class FastDecompositionsTests
{
    private const double Tolerance = 1e-12;

    private static readonly int[] Sizes = [0, 1, 7, 33, 100];

    [TestCaseSource(nameof(Sizes))]
    public void Cholesky_has_the_same_L_and_the_same_solution(int n)
    {
        Matrix a = Matrices.Gram(Systems.Random(2 * n, n, 1)), fast = a.Copy();
        Decompositions.Cholesky(n, fast.Values, n).Should().Be(0);
        Systems.RelativeGap(fast, CholeskyDecomposition.Of(a).L).Should().BeLessThan(Tolerance);

        double[] b = Systems.RandomVector(n, 2), x = CholeskyDecomposition.Of(a).Solve(b);
        Decompositions.CholeskySolve(n, 1, fast.Values, n, b, 1);
        Systems.RelativeGap(Matrix.FromColumns(b), Matrix.FromColumns(x)).Should().BeLessThan(Tolerance);
    }

    [TestCaseSource(nameof(Sizes))]
    public void LU_has_the_same_pivots_and_the_same_factors(int n)
    {
        Matrix a = Systems.Random(n, n, 3), fast = a.Copy();
        int[] pivots = new int[n], order = Enumerable.Range(0, n).ToArray();
        Decompositions.Lu(n, fast.Values, n, pivots).Should().Be(0);
        for (int i = 0; i < n; i++) (order[i], order[pivots[i]]) = (order[pivots[i]], order[i]);

        LuDecomposition plain = LuDecomposition.Of(a);
        order.Should().Equal(plain.RowOrder);
        Matrix l = plain.L, u = plain.U, both = new(n, n);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) both[i, j] = i > j ? l[i, j] : u[i, j];
        Systems.RelativeGap(fast, both).Should().BeLessThan(Tolerance);
    }

    [TestCase(0, 0), TestCase(1, 1), TestCase(7, 3), TestCase(33, 33), TestCase(150, 70)]
    public void QR_has_the_same_factors_once_their_signs_are_aligned(int m, int n)
    {
        Matrix a = Systems.Random(m, n, 4), fast = a.Copy(), q = new(m, n), r = new(n, n);
        double[] tau = new double[n];
        Decompositions.Qr(m, n, fast.Values, n, tau);
        Decompositions.FormQ(m, n, n, fast.Values, n, tau, q.Values, n);
        Decompositions.FormR(m, n, fast.Values, n, r.Values, n);

        // A column of Q and its row of R may both turn their sign. They do where nothing is left below the diagonal: the plain form
        // reflects there too, the fast one, like LAPACK, does not.
        QrDecomposition plain = QrDecomposition.Of(a);
        Matrix plainQ = plain.Q, plainR = plain.R;
        for (int k = 0; k < n; k++)
        {
            if (r[k, k] < 0 == plainR[k, k] < 0) continue;
            for (int i = 0; i < m; i++) q[i, k] = -q[i, k];
            for (int j = k; j < n; j++) r[k, j] = -r[k, j];
        }
        Systems.RelativeGap(r, plainR).Should().BeLessThan(Tolerance);
        Systems.RelativeGap(q, plainQ).Should().BeLessThan(Tolerance);
    }
}
