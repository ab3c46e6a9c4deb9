using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>Fitted principal components: scores are coordinates along the axes.</summary>
/// <param name="Features">The features that go in, d of them.</param>
/// <param name="Rows">n, the rows that were learned from.</param>
/// <param name="Axes">Mean, axes and variances.</param>
/// <param name="Whiten">Whether scores are divided by their standard deviations.</param>
public sealed record PrincipalComponentsModel(IReadOnlyList<Feature> Features, int Rows, PrincipalAxes Axes, bool Whiten) : ITransformer
{
    /// <summary>component1 to componentk.</summary>
    public IReadOnlyList<Feature> Outputs { get; } = [.. Enumerable.Range(1, Axes.Components.Rows).Select(i => Feature.Numeric($"component{i}"))];

    /// <summary>m, d numbers.</summary>
    public double[] Mean => Axes.Mean;

    /// <summary>V, k × d: a row is an axis.</summary>
    public Matrix Components => Axes.Components;

    /// <summary>λ, k numbers: the variance along each axis, with 1 / (n − 1).</summary>
    public double[] ExplainedVariance => Axes.Variances;

    /// <summary>λ over the variance of all columns together; zeros when nothing varies.</summary>
    public double[] ExplainedVarianceRatio => [.. Axes.Variances.Select(variance => Axes.TotalVariance > 0 ? variance / Axes.TotalVariance : 0)];

    /// <summary>σ = √((n − 1) λ), the singular values of the centred data.</summary>
    public double[] SingularValues => [.. Axes.Variances.Select(variance => Math.Sqrt((Rows - 1) * variance))];

    /// <summary>Scores Z = (X − 1 mᵀ) Vᵀ, n × k; whitened, each column is divided by √λ.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is missing.</exception>
    public Matrix Transform(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        int k = Components.Rows;
        Matrix centered = Centering.Subtract(x, Mean), scores = new(x.Rows, k);
        Products.Gemm(MatrixOp.None, MatrixOp.Transpose, x.Rows, k, x.Columns, 1, centered.Values, x.Columns, Components.Values, x.Columns, 0, scores.Values, k);
        if (Whiten) Scale(scores, variance => 1 / Math.Sqrt(variance));
        return scores;
    }

    /// <summary>The way back, X̂ = Z V + 1 mᵀ, n × d: of all points on the k axes, the nearest to those that went in.</summary>
    /// <param name="scores">Z, n × k, as <see cref="Transform"/> makes them.</param>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is missing.</exception>
    public Matrix InverseTransform(Matrix scores)
    {
        Requirements.RequireRows(scores, Outputs);
        Matrix z = scores.Copy(), back = new(z.Rows, Features.Count);
        if (Whiten) Scale(z, Math.Sqrt);
        Products.Gemm(z.Rows, back.Columns, z.Columns, z.Values, Components.Values, back.Values);
        for (int i = 0; i < back.Rows; i++)
            for (int j = 0; j < back.Columns; j++)
                back[i, j] += Mean[j];
        return back;
    }

    /// <summary>The same model with only its first k axes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer, or k is not positive.</exception>
    public PrincipalComponentsModel Truncate(int k)
    {
        if (k < 1 || k > Components.Rows) throw new ArgumentOutOfRangeException(nameof(k), k, $"There are {Components.Rows} components.");
        return new(Features, Rows, Axes with { Components = Components.SelectRows([.. Enumerable.Range(0, k)]), Variances = Axes.Variances[..k] }, Whiten);
    }

    private void Scale(Matrix scores, Func<double, double> factor)
    {
        double[] factors = [.. Axes.Variances.Select(factor)];
        for (int i = 0; i < scores.Rows; i++)
            for (int j = 0; j < factors.Length; j++)
                scores[i, j] *= factors[j];
    }
}
