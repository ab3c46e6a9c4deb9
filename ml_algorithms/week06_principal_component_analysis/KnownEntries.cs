using Curriculum.Toolkit;
using Week01.LinearAlgebra;
using Week05.SingularValueDecomposition;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>Rows of which only some entries are known: their scores by least squares over the entries that are.</summary>
/// <param name="Model">Fitted on complete rows, not whitened.</param>
/// <param name="Known">Which of the d columns are known.</param>
/// <param name="Axes">The decomposition of these columns of V, transposed.</param>
public sealed record KnownEntries(PrincipalComponentsModel Model, IReadOnlyList<int> Known, Svd Axes)
{
    /// <summary>Prepares for rows in which the given columns are known.</summary>
    /// <exception cref="ArgumentException">The model whitens.</exception>
    public static KnownEntries Of(PrincipalComponentsModel model, IReadOnlyList<int> known)
    {
        if (model.Whiten) throw new ArgumentException("The model whitens its scores; fit one that does not.", nameof(model));
        return new KnownEntries(model, known, GolubKahan.Decompose(model.Components.SelectColumns(known).Transpose()));
    }

    /// <summary>Prepares for one row: known is what is not NaN.</summary>
    /// <exception cref="ArgumentException">The row has another length, or the model whitens.</exception>
    public static KnownEntries In(PrincipalComponentsModel model, double[] x)
    {
        if (x.Length != model.Features.Count) throw new ArgumentException($"The row has {x.Length} entries, needed are {model.Features.Count}.", nameof(x));
        return Of(model, [.. Enumerable.Range(0, x.Length).Where(j => !double.IsNaN(x[j]))]);
    }

    /// <summary>
    /// The z that makes Σ (xⱼ − mⱼ − zᵀvⱼ)² over the known j smallest; of several, the shortest. With all entries known it is what
    /// <see cref="PrincipalComponentsModel.Transform"/> gives; with none it is zero.
    /// </summary>
    /// <param name="x">One row, d numbers; those that are not known are not read.</param>
    public double[] Scores(ReadOnlySpan<double> x)
    {
        double[] rest = new double[Known.Count];
        for (int i = 0; i < rest.Length; i++) rest[i] = x[Known[i]] - Model.Mean[Known[i]];
        return Axes.Solve(rest);
    }

    /// <summary>The whole row as the axes have it, from what is known of it: m + Σ zᵢ vᵢ.</summary>
    public double[] Complete(ReadOnlySpan<double> x) => Vectors.Add(Model.Mean, Matrices.TransposeMultiply(Model.Components, Scores(x)));

    /// <summary>How much of an axis the known entries are: Σ vⱼ² over them, 1 when all are known.</summary>
    public double ShareOfAxis(int axis) => Known.Sum(j => Model.Components[axis, j] * Model.Components[axis, j]);
}
