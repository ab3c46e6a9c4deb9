using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>S = 1 / (n − 1) Σ (x − m)(x − m)ᵀ: how the columns vary, and vary together.</summary>
public static class Covariance
{
    /// <summary>The formula as it stands, in two passes: first the means, then the products. The form to read.</summary>
    /// <param name="x">X, n × d.</param>
    /// <returns>m, d numbers, and S, d × d.</returns>
    /// <exception cref="ArgumentException">There are fewer than two rows.</exception>
    public static (double[] Mean, Matrix S) ByFormula(Matrix x)
    {
        RequireTwoRows(x);
        double[] mean = Centering.Mean(x);
        Matrix s = new(x.Columns, x.Columns);
        for (int i = 0; i < x.Rows; i++)
            for (int a = 0; a < x.Columns; a++)
                for (int b = 0; b < x.Columns; b++)
                    s[a, b] += (x[i, a] - mean[a]) * (x[i, b] - mean[b]) / (x.Rows - 1);
        return (mean, s);
    }

    /// <summary>The same in one pass, by week 1's products of blocks.</summary>
    /// <param name="x">X, n × d.</param>
    /// <param name="threads">How many threads at most share the work; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">There are fewer than two rows.</exception>
    public static (double[] Mean, Matrix S) Of(Matrix x, int threads = 1)
    {
        RequireTwoRows(x);
        (double[] mean, Matrix products) = CenteredProducts.Of(x, threads: threads);
        for (int k = 0; k < products.Values.Length; k++) products.Values[k] /= x.Rows - 1;
        return (mean, products);
    }

    private static void RequireTwoRows(Matrix x)
    {
        if (x.Rows < 2) throw new ArgumentException($"One row does not vary: at least 2 are needed, there are {x.Rows}.", nameof(x));
    }
}
