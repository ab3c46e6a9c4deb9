using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition;

/// <summary>Matrices whose values are known before anything is computed.</summary>
public static class KnownMatrices
{
    /// <summary>An m × n matrix with the given singular values: Q₁ Σ Q₂ᵀ with orthonormal columns from week 1's QR of random matrices.</summary>
    /// <param name="m">Rows, at least as many as there are values.</param>
    /// <param name="s">The n singular values.</param>
    /// <param name="random">Where the directions come from.</param>
    public static Matrix WithSingularValues(int m, double[] s, SeededRandom random) =>
        new Svd(Orthonormal(m, s.Length, random), s, Orthonormal(s.Length, s.Length, random).Transpose()).Product();

    /// <summary>A symmetric matrix with the given eigenvalues.</summary>
    public static Matrix WithEigenvalues(double[] values, SeededRandom random)
    {
        Matrix q = Orthonormal(values.Length, values.Length, random), s = new Svd(q, values, q.Transpose()).Product();
        for (int i = 0; i < s.Rows; i++)
            for (int j = 0; j < i; j++)
                s[i, j] = s[j, i];
        return s;
    }

    /// <summary>Whole numbers from −9 to 9, and each column then in a unit of its own: column j is multiplied by units[j].</summary>
    public static Matrix InUnits(double[] units, SeededRandom random)
    {
        Matrix a = new(units.Length, units.Length);
        for (int i = 0; i < a.Rows; i++)
            for (int j = 0; j < a.Columns; j++)
                a[i, j] = units[j] * random.NextInt(-9, 10);
        return a;
    }

    private static Matrix Orthonormal(int m, int n, SeededRandom random) =>
        QrDecomposition.Of(new Matrix(m, n, [.. Enumerable.Range(0, m * n).Select(_ => random.NextNormal())])).Q;
}
