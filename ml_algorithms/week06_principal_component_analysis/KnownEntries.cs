using Curriculum.Toolkit;
using Week01.LinearAlgebra;
using Week05.SingularValueDecomposition;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>Rows of which only some entries are known: their scores by least squares over the entries that are.</summary>
public static class KnownEntries
{
    /// <summary>
    /// The z that makes Σ (xⱼ − mⱼ − zᵀvⱼ)² over the known j smallest; of several, the shortest. With all entries known it is what
    /// <see cref="PrincipalComponentsModel.Transform"/> gives; with none it is zero.
    /// </summary>
    /// <param name="model">Fitted on complete rows, not whitened.</param>
    /// <param name="x">One row, d numbers; NaN where nothing is known.</param>
    /// <exception cref="ArgumentException">The row has another length, or the model whitens.</exception>
    public static double[] Scores(PrincipalComponentsModel model, ReadOnlySpan<double> x)
    {
        if (x.Length != model.Features.Count) throw new ArgumentException($"The row has {x.Length} entries, needed are {model.Features.Count}.", nameof(x));
        if (model.Whiten) throw new ArgumentException("The model whitens its scores; fit one that does not.", nameof(model));
        List<int> known = [];
        for (int j = 0; j < x.Length; j++)
            if (!double.IsNaN(x[j])) known.Add(j);
        if (known.Count == 0) return new double[model.Components.Rows];
        double[] rest = new double[known.Count];
        for (int i = 0; i < rest.Length; i++) rest[i] = x[known[i]] - model.Mean[known[i]];
        return GolubKahan.Decompose(model.Components.SelectColumns(known).Transpose()).Solve(rest);
    }

    /// <summary>The whole row as the axes have it, from what is known of it: m + Σ zᵢ vᵢ.</summary>
    public static double[] Complete(PrincipalComponentsModel model, ReadOnlySpan<double> x) =>
        Vectors.Add(model.Mean, Matrices.TransposeMultiply(model.Components, Scores(model, x)));

    /// <summary>How much of an axis the known entries are: Σ vⱼ² over them, 1 when all are known.</summary>
    public static double ShareOfAxis(PrincipalComponentsModel model, int axis, ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int j = 0; j < x.Length; j++)
            if (!double.IsNaN(x[j])) sum += model.Components[axis, j] * model.Components[axis, j];
        return sum;
    }
}
