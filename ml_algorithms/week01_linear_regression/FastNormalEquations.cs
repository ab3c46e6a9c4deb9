using System.Numerics;
using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week01.LinearRegression;

/// <summary>
/// <see cref="NormalEquations"/> for many rows, in one pass over X. A few hundred rows at a time are copied with their y and
/// a one beside them, B = (X y 1), and B's own small matrix of inner products is added up: BᵀB holds XᵀX, Xᵀy and all the
/// sums at once. What is copied stays in the cache, so X itself is read once and never written.
/// <para>
/// The rows are shifted by the means of the first few before they are multiplied, and centred exactly at the end:
/// Σ (x − x̄)(x − x̄)ᵀ = Σ (x − s)(x − s)ᵀ − n (x̄ − s)(x̄ − s)ᵀ holds for any s, but with s far from x̄ two large numbers
/// would cancel (T. F. Chan, G. H. Golub, R. J. LeVeque, The American Statistician 37, 1983).
/// </para>
/// </summary>
public static class FastNormalEquations
{
    // Rows that are copied at a time.
    private const int Rows = 512;

    // A column of which the others leave less than this share of its squares is for QR.
    private const double Least = 1e-8;

    /// <summary>Solves the normal equations, with a column of ones in front when an intercept is wanted.</summary>
    /// <param name="x">X without a column of ones, n × d.</param>
    /// <param name="y">y, n numbers.</param>
    /// <param name="intercept">Whether a constant is fitted too.</param>
    /// <returns>
    /// The constant (0 when none is wanted) and d slopes; or null when a column depends on the others so nearly that half of
    /// the digits would be lost.
    /// </returns>
    /// <exception cref="ArgumentException">y has another length than X has rows.</exception>
    public static (double Intercept, double[] Slopes)? Solve(Matrix x, double[] y, bool intercept = true)
    {
        if (y.Length != x.Rows) throw new ArgumentException($"y has {y.Length} entries, X has {x.Rows} rows.", nameof(y));
        int d = x.Columns;
        double[] shift = intercept ? FirstMeans(x, y) : new double[d + 1];
        Matrix squares = InnerProducts(x, y, shift);
        if (intercept) Centre(squares, x.Rows);

        double[] l = new double[d * d], slopes = new double[d];
        for (int j = 0; j < d; j++)
        {
            squares.Row(j)[..d].CopyTo(l.AsSpan(j * d));
            slopes[j] = squares[d, j];
        }
        if (Decompositions.Cholesky(d, l, d) != 0) return null;
        for (int j = 0; j < d; j++)
            if (!(l[j * d + j] * l[j * d + j] > Least * squares[j, j])) return null;
        Decompositions.CholeskySolve(d, 1, l, d, slopes, 1);

        if (!intercept) return (0, slopes);
        double constant = shift[d] + squares[d + 1, d] / x.Rows;
        for (int j = 0; j < d; j++) constant -= slopes[j] * (shift[j] + squares[d + 1, j] / x.Rows);
        return (constant, slopes);
    }

    /// <summary>BᵀB for B = (X y 1) with the shifts taken off X and y: d + 2 rows and columns.</summary>
    private static Matrix InnerProducts(Matrix x, double[] y, double[] shift)
    {
        int d = x.Columns, width = d + 2;
        Matrix sum = new(width, width), b = new(Math.Min(Rows, x.Rows), width);
        for (int first = 0; first < x.Rows; first += Rows)
        {
            int count = Math.Min(Rows, x.Rows - first);
            for (int i = 0; i < count; i++)
            {
                Subtract(x.Row(first + i), shift, b.Row(i));
                b[i, d] = y[first + i] - shift[d];
                b[i, d + 1] = 1;
            }
            Products.Gram(MatrixOp.Transpose, width, count, 1, b.Values, width, 1, sum.Values, width);
        }
        return sum;
    }

    // Several at a time in a vector register. Each difference is rounded by itself, so it does not matter how many they are.
    private static void Subtract(ReadOnlySpan<double> x, ReadOnlySpan<double> shift, Span<double> to)
    {
        int j = 0;
        for (; j <= x.Length - Vector<double>.Count; j += Vector<double>.Count)
            (new Vector<double>(x[j..]) - new Vector<double>(shift[j..])).CopyTo(to[j..]);
        for (; j < x.Length; j++) to[j] = x[j] - shift[j];
    }

    /// <summary>Takes n m mᵀ off, with m the means of what was summed; the sums themselves, the last row, stay.</summary>
    private static void Centre(Matrix squares, int n)
    {
        int last = squares.Rows - 1;
        for (int i = 0; i < last; i++)
            for (int j = 0; j < last; j++)
                squares[i, j] -= squares[last, i] * squares[last, j] / n;
    }

    private static double[] FirstMeans(Matrix x, double[] y)
    {
        int count = Math.Min(Rows, x.Rows);
        double[] means = new double[x.Columns + 1];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < x.Columns; j++) means[j] += x[i, j] / count;
            means[^1] += y[i] / count;
        }
        return means;
    }
}
