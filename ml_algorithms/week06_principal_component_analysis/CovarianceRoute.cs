using Curriculum.Toolkit;
using Week05.SingularValueDecomposition;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>
/// The axes as eigenvectors of the covariance matrix (H. Hotelling, 1933). One pass over X and a d × d matrix: the fast route with many
/// more rows than columns. S holds squares, so a standard deviation below 1e-8 of the largest is lost in its rounding.
/// </summary>
public static class CovarianceRoute
{
    /// <summary>The first k axes.</summary>
    /// <param name="x">X, n × d, with at least two rows.</param>
    /// <param name="k">How many, at most min(n, d).</param>
    /// <param name="threads">How many threads at most share the work; the result does not depend on it.</param>
    public static PrincipalAxes Find(Matrix x, int k, int threads = 1)
    {
        (double[] mean, Matrix s) = Covariance.Of(x, threads);
        Eigen eigen = HouseholderEigen.Decompose(s, threads);
        Matrix components = eigen.Vectors.SelectColumns([.. Enumerable.Range(0, k)]).Transpose();
        PrincipalAxes.Orient(components);
        // Rounding can push an eigenvalue of zero below it; a variance cannot be there.
        double[] variances = [.. eigen.Values.Take(k).Select(value => Math.Max(0, value))];
        double total = Enumerable.Range(0, s.Rows).Sum(j => s[j, j]);
        return new PrincipalAxes(mean, components, variances, total, Math.Max(x.Rows, x.Columns) * Svd.Epsilon * Math.Max(0, eigen.Values[0]));
    }
}
