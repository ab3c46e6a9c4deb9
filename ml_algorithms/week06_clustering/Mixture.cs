using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>A density that is a weighted sum of normal densities, p(x) = Σₖ wₖ N(x; μₖ, Σₖ).</summary>
/// <param name="Weights">K shares w, not negative, that sum to one.</param>
/// <param name="Means">K × d: the means μ.</param>
/// <param name="Covariances">K matrices Σ, d × d, symmetric and positive definite.</param>
public sealed record Mixture(double[] Weights, Matrix Means, IReadOnlyList<Matrix> Covariances)
{
    /// <summary>K.</summary>
    public int Components => Weights.Length;

    /// <summary>The free numbers: K − 1 weights, K d means, K d (d + 1) / 2 variances and covariances.</summary>
    public int FreeParameters => Components - 1 + Components * Means.Columns + Components * Means.Columns * (Means.Columns + 1) / 2;

    /// <summary>
    /// The lower triangle L of a component, Σ = L Lᵀ. With it (x − μ)ᵀ Σ⁻¹ (x − μ) = ‖L⁻¹ (x − μ)‖², and log det Σ = 2 Σⱼ log Lⱼⱼ.
    /// </summary>
    /// <exception cref="ArgumentException">The covariance is not positive definite: the component has collapsed onto a line or a point.</exception>
    public Matrix Factor(int component)
    {
        int d = Means.Columns;
        Matrix l = Covariances[component].Copy();
        if (Decompositions.Cholesky(d, l.Values, d) != 0)
            throw new ArgumentException($"The covariance of component {component} is not positive definite: it has collapsed onto fewer dimensions than there are features. Raise the regularization, or ask for fewer components.");
        return l;
    }

    /// <summary>log (wₖ (2π)^(−d/2) det(Σ)^(−1/2)), what a component has where x = μ.</summary>
    /// <param name="component">k.</param>
    /// <param name="factor">Its <see cref="Factor"/>.</param>
    public double LogPeak(int component, Matrix factor)
    {
        double logDeterminant = 0;
        for (int j = 0; j < factor.Rows; j++) logDeterminant += 2 * Math.Log(factor[j, j]);
        return Math.Log(Weights[component]) - (factor.Rows * Math.Log(2 * Math.PI) + logDeterminant) / 2;
    }

    /// <summary>The mixture in which every row belongs to the component of its label: where EM begins after k-means.</summary>
    /// <param name="x">n rows × d features.</param>
    /// <param name="labels">n numbers from 0 to K − 1, each of them at least once.</param>
    /// <param name="k">K.</param>
    /// <param name="regularization">What is added to each variance.</param>
    public static Mixture OfLabels(Matrix x, int[] labels, int k, double regularization)
    {
        Matrix responsibilities = new(x.Rows, k);
        for (int i = 0; i < x.Rows; i++) responsibilities[i, labels[i]] = 1;
        return PlainExpectationMaximization.Maximize(x, responsibilities, regularization);
    }

    /// <summary>The mixture with a component at each of some rows, equal weights, and the covariance of all rows for each.</summary>
    /// <param name="x">n rows × d features.</param>
    /// <param name="rows">K row numbers.</param>
    /// <param name="regularization">What is added to each variance.</param>
    public static Mixture AtRows(Matrix x, IReadOnlyList<int> rows, double regularization)
    {
        Matrix covariance = OfLabels(x, new int[x.Rows], 1, regularization).Covariances[0];
        return new Mixture([.. rows.Select(_ => 1.0 / rows.Count)], x.SelectRows(rows), [.. rows.Select(_ => covariance)]);
    }
}
