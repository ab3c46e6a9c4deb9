using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week05.SingularValueDecomposition;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>
/// A few axes of a large table, nearly: the singular value decomposition of what <see cref="RandomizedRange"/> keeps. Good when the
/// variances fall quickly behind the ones that are wanted; <see cref="RandomizedRange.ErrorBound"/> says how good.
/// </summary>
public static class RandomizedRoute
{
    /// <summary>The first k axes. Each variance found is at most the true one.</summary>
    /// <param name="x">X, n × d, with at least two rows.</param>
    /// <param name="k">How many, at most min(n, d).</param>
    /// <param name="oversampling">Random vectors beyond k.</param>
    /// <param name="iterations">Rounds of subspace iteration.</param>
    /// <param name="seed">Of the random vectors.</param>
    /// <param name="threads">How many threads at most share the work; the result does not depend on it.</param>
    public static PrincipalAxes Find(Matrix x, int k, int oversampling = 10, int iterations = 4, ulong seed = 0, int threads = 1)
    {
        double[] mean = Centering.Mean(x);
        Matrix centered = Centering.Subtract(x, mean);
        Matrix omega = RandomizedRange.Normals(x.Columns, Math.Min(k + oversampling, Math.Min(x.Rows, x.Columns)), new SeededRandom(seed));
        Svd svd = RandomizedRange.Find(centered, omega, iterations, threads).Decompose(threads);
        double[] variances = [.. svd.S.Take(k).Select(sigma => sigma * sigma / (x.Rows - 1))];
        Matrix components = svd.Vt.SelectRows([.. Enumerable.Range(0, k)]);
        PrincipalAxes.Orient(components);
        double floor = svd.DefaultTolerance;
        return new PrincipalAxes(mean, components, variances, VectorMath.Dot(centered.Values, centered.Values) / (x.Rows - 1), floor * floor / (x.Rows - 1));
    }
}
