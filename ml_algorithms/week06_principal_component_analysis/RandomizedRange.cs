using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;
using Week05.SingularValueDecomposition;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>
/// A few directions that hold nearly all of A, found by looking at what A makes of random vectors (N. Halko, P. G. Martinsson,
/// J. A. Tropp, "Finding structure with randomness", SIAM Review 53(2), 2011).
/// </summary>
/// <param name="Q">m × l with orthonormal columns: A ≈ Q Qᵀ A.</param>
/// <param name="B">Qᵀ A, l × n: what is left to decompose.</param>
public sealed record RandomizedRange(Matrix Q, Matrix B)
{
    /// <summary>
    /// Algorithm 4.4, randomized subspace iteration: Q from A Ω, then from A (Aᵀ Q), again and again. Each round multiplies what is wrong by
    /// (σₗ₊₁ / σₖ)². The products are made orthonormal in between, or all columns would end on the first axis.
    /// </summary>
    /// <param name="a">A, m × n.</param>
    /// <param name="omega">Ω, n × l: random vectors, l of them; a few more than the directions that are wanted.</param>
    /// <param name="iterations">Rounds with Aᵀ and A, 0 or more.</param>
    /// <param name="threads">How many threads at most share the work; the result does not depend on it.</param>
    public static RandomizedRange Find(Matrix a, Matrix omega, int iterations, int threads = 1)
    {
        Matrix q = Orthonormal(Times(a, omega, threads), threads);
        for (int i = 0; i < iterations; i++)
        {
            Matrix back = Orthonormal(TransposedTimes(a, q, threads), threads);
            q = Orthonormal(Times(a, back, threads), threads);
        }
        return new RandomizedRange(q, TransposedTimes(q, a, threads));
    }

    /// <summary>Random vectors Ω, n × l, each entry normal.</summary>
    public static Matrix Normals(int n, int l, SeededRandom random)
    {
        Matrix omega = new(n, l);
        for (int i = 0; i < omega.Values.Length; i++) omega.Values[i] = random.NextNormal();
        return omega;
    }

    /// <summary>The singular value decomposition of Q B, which is near that of A.</summary>
    public Svd Decompose(int threads = 1)
    {
        Svd small = GolubKahan.Decompose(B, threads);
        return small with { U = Times(Q, small.U, threads) };
    }

    /// <summary>
    /// What Q misses, ‖A − Q Qᵀ A‖₂, bounded after the fact by a few more random vectors: 10 √(2/π) times the longest (A − Q Qᵀ A) ω
    /// (equation 4.3 of the paper). With r of them it is too small with a chance of at most 10⁻ʳ.
    /// </summary>
    /// <param name="a">A, as in <see cref="Find"/>.</param>
    /// <param name="random">Must not be the one that drew Ω.</param>
    /// <param name="probes">r.</param>
    /// <param name="threads">How many threads at most share the work; the result does not depend on it.</param>
    public double ErrorBound(Matrix a, SeededRandom random, int probes = 10, int threads = 1)
    {
        Matrix image = Times(a, Normals(a.Columns, probes, random), threads);
        Matrix held = Times(Q, TransposedTimes(Q, image, threads), threads);
        double longest = 0;
        for (int j = 0; j < probes; j++) longest = Math.Max(longest, Vectors.Norm2(Vectors.Subtract(image.Column(j), held.Column(j))));
        return 10 * Math.Sqrt(2 / Math.PI) * longest;
    }

    private static Matrix Orthonormal(Matrix y, int threads)
    {
        (int m, int l) = (y.Rows, y.Columns);
        double[] tau = new double[Math.Min(m, l)];
        Matrix q = new(m, tau.Length);
        Decompositions.Qr(m, l, y.Values, l, tau, threads);
        Decompositions.FormQ(m, tau.Length, tau.Length, y.Values, l, tau, q.Values, q.Columns, threads);
        return q;
    }

    private static Matrix Times(Matrix a, Matrix b, int threads)
    {
        Matrix c = new(a.Rows, b.Columns);
        Products.Gemm(a.Rows, b.Columns, a.Columns, a.Values, b.Values, c.Values, threads);
        return c;
    }

    private static Matrix TransposedTimes(Matrix a, Matrix b, int threads)
    {
        Matrix c = new(a.Columns, b.Columns);
        Products.Gemm(MatrixOp.Transpose, MatrixOp.None, a.Columns, b.Columns, a.Rows, 1, a.Values, a.Columns, b.Values, b.Columns, 0, c.Values, b.Columns, threads);
        return c;
    }
}
