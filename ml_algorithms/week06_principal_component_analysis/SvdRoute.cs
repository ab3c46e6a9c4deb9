using Curriculum.Toolkit;
using Week05.SingularValueDecomposition;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>
/// The axes as right singular vectors of the centred data, X − 1 mᵀ = U Σ Vᵀ, with variances σ² / (n − 1). Nothing is squared before it
/// is decomposed, so small variances keep their digits; and it suits tables with more columns than rows, where S would be huge.
/// </summary>
public static class SvdRoute
{
    /// <summary>The first k axes.</summary>
    /// <param name="x">X, n × d, with at least two rows.</param>
    /// <param name="k">How many, at most min(n, d).</param>
    /// <param name="threads">How many threads at most share the work; the result does not depend on it.</param>
    public static PrincipalAxes Find(Matrix x, int k, int threads = 1)
    {
        double[] mean = Centering.Mean(x);
        Svd svd = GolubKahan.Decompose(Centering.Subtract(x, mean), threads);
        double[] variances = [.. svd.S.Select(sigma => sigma * sigma / (x.Rows - 1))];
        Matrix components = svd.Vt.SelectRows([.. Enumerable.Range(0, k)]);
        PrincipalAxes.Orient(components);
        double floor = svd.DefaultTolerance;
        return new PrincipalAxes(mean, components, variances[..k], variances.Sum(), floor * floor / (x.Rows - 1));
    }
}
