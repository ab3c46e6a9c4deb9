using System.Numerics;
using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week01.LinearRegression;

/// <summary>
/// Means, and inner products of columns about their means, Σ (x − x̄)(x − x̄)ᵀ, in one pass over X. A few hundred rows at a time are
/// copied with a one beside them, and the copy's own small matrix of inner products is added up: it holds all the sums as well. What is
/// copied stays in the cache, so X itself is read once and never written.
/// <para>
/// The rows are shifted by the means of the first few before they are multiplied, and centred exactly at the end:
/// Σ (x − x̄)(x − x̄)ᵀ = Σ (x − s)(x − s)ᵀ − n (x̄ − s)(x̄ − s)ᵀ holds for any s, but with s far from x̄ two large numbers
/// would cancel (T. F. Chan, G. H. Golub, R. J. LeVeque, The American Statistician 37, 1983).
/// </para>
/// </summary>
/// <param name="Means">The mean of each column; zeros when nothing was centred.</param>
/// <param name="Values">The inner products, symmetric: one row and one column for each column of X, and a last one for y where it was given.</param>
public sealed record CenteredProducts(double[] Means, Matrix Values)
{
    // Rows that are copied at a time; rows whose products are added up before the sum of all is touched, which threads may share.
    private const int Rows = 512, RowsPerPart = 8 * Rows;

    /// <summary>The means and inner products of the columns of X, or of (X y).</summary>
    /// <param name="x">X, n × d.</param>
    /// <param name="y">n numbers, one more column; or null.</param>
    /// <param name="center">False takes the inner products as they are, about zero.</param>
    /// <param name="threads">How many threads at most share the work; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">y has another length than X has rows.</exception>
    public static CenteredProducts Of(Matrix x, double[]? y = null, bool center = true, int threads = 1)
    {
        if (y is not null && y.Length != x.Rows) throw new ArgumentException($"y has {y.Length} entries, X has {x.Rows} rows.", nameof(y));
        int columns = x.Columns + (y is null ? 0 : 1), parts = (x.Rows + RowsPerPart - 1) / RowsPerPart;
        double[] shift = center ? FirstMeans(x, y, columns) : new double[columns];
        Matrix sum = new(columns + 1, columns + 1);
        Matrix[] found = [.. Enumerable.Range(0, Math.Clamp(threads, 1, Math.Max(1, parts))).Select(_ => new Matrix(columns + 1, columns + 1))];
        for (int part = 0; part < parts; part += found.Length)
        {
            int first = part, now = Math.Min(found.Length, parts - part);
            if (now == 1) Part(x, y, shift, first, found[0]);
            else Parallel.For(0, now, new ParallelOptions { MaxDegreeOfParallelism = now }, i => Part(x, y, shift, first + i, found[i]));
            for (int i = 0; i < now; i++) VectorMath.Axpy(1, found[i].Values, sum.Values);
        }

        Matrix values = new(columns, columns);
        ReadOnlySpan<double> sums = sum.Row(columns)[..columns];
        for (int i = 0; i < columns; i++)
            for (int j = 0; j < columns; j++)
                values[i, j] = center ? sum[i, j] - sums[i] * sums[j] / x.Rows : sum[i, j];
        if (center)
            for (int j = 0; j < columns; j++) shift[j] += sums[j] / x.Rows;
        return new CenteredProducts(shift, values);
    }

    /// <summary>BᵀB for some rows of B = (X y 1), with the shifts taken off X and y.</summary>
    private static void Part(Matrix x, double[]? y, double[] shift, int part, Matrix sum)
    {
        int d = x.Columns, width = sum.Columns, end = Math.Min(x.Rows, (part + 1) * RowsPerPart);
        Array.Clear(sum.Values);
        Matrix b = new(Math.Min(Rows, x.Rows), width);
        for (int first = part * RowsPerPart; first < end; first += Rows)
        {
            int count = Math.Min(Rows, end - first);
            for (int i = 0; i < count; i++)
            {
                Subtract(x.Row(first + i), shift, b.Row(i));
                if (y is not null) b[i, d] = y[first + i] - shift[d];
                b[i, width - 1] = 1;
            }
            Products.Gram(MatrixOp.Transpose, width, count, 1, b.Values, width, 1, sum.Values, width);
        }
    }

    // Several at a time in a vector register. Each difference is rounded by itself, so it does not matter how many they are.
    private static void Subtract(ReadOnlySpan<double> x, ReadOnlySpan<double> shift, Span<double> to)
    {
        int j = 0;
        for (; j <= x.Length - Vector<double>.Count; j += Vector<double>.Count)
            (new Vector<double>(x[j..]) - new Vector<double>(shift[j..])).CopyTo(to[j..]);
        for (; j < x.Length; j++) to[j] = x[j] - shift[j];
    }

    private static double[] FirstMeans(Matrix x, double[]? y, int columns)
    {
        int count = Math.Min(Rows, x.Rows);
        double[] means = new double[columns];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < x.Columns; j++) means[j] += x[i, j] / count;
            if (y is not null) means[^1] += y[i] / count;
        }
        return means;
    }
}
