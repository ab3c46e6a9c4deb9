using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>One step of an elimination by hand.</summary>
/// <param name="What">What was done, in words.</param>
/// <param name="Augmented">The rows afterwards, with b as their last column.</param>
public sealed record EliminationStep(string What, Matrix Augmented);

/// <summary>
/// Elimination as one does it on paper, with every step written down: what happens to A happens to b. The same steps with
/// the multipliers kept are <see cref="LuDecomposition"/>, which is what one uses.
/// </summary>
public static class Elimination
{
    /// <summary>All steps from A x = b to the triangular system, the untouched one first.</summary>
    /// <exception cref="ArgumentException">A is not square or not finite, or b does not fit.</exception>
    /// <exception cref="InvalidOperationException">A is singular.</exception>
    public static IReadOnlyList<EliminationStep> Steps(Matrix a, ReadOnlySpan<double> b)
    {
        Matrix rows = Augmented(a, b);
        int n = a.Rows;
        List<EliminationStep> steps = [new("as given", rows.Copy())];
        for (int k = 0; k < n; k++)
        {
            int pivot = LuDecomposition.RowOfLargest(rows, k);
            if (rows[pivot, k] == 0) throw new InvalidOperationException($"The matrix is singular: column {k + 1} has no pivot left.");
            if (pivot != k)
            {
                LuDecomposition.ExchangeRows(rows, k, pivot);
                steps.Add(new($"exchange rows {k + 1} and {pivot + 1}", rows.Copy()));
            }
            for (int i = k + 1; i < n; i++)
            {
                double multiplier = rows[i, k] / rows[k, k];
                if (multiplier == 0) continue;
                for (int j = k; j <= n; j++) rows[i, j] -= multiplier * rows[k, j];
                rows[i, k] = 0;
                steps.Add(new($"row {i + 1} − {multiplier:0.###} × row {k + 1}", rows.Copy()));
            }
        }
        return steps;
    }

    private static Matrix Augmented(Matrix a, ReadOnlySpan<double> b)
    {
        Matrices.RequireSquare(a);
        Matrices.RequireFinite(a);
        if (b.Length != a.Rows) throw new ArgumentException($"b has {b.Length} entries, A has {a.Rows} rows.", nameof(b));
        Vectors.RequireFinite(b, nameof(b));
        Matrix rows = new(a.Rows, a.Columns + 1);
        for (int i = 0; i < a.Rows; i++)
        {
            a.Row(i).CopyTo(rows.Row(i));
            rows[i, a.Columns] = b[i];
        }
        return rows;
    }
}
