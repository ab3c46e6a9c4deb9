using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition.Tests;

/// <summary>Matrices that the tests share, and the yardstick by which right and wrong decompositions are told apart.</summary>
internal static class Given
{
    public static readonly IReadOnlyDictionary<string, Func<Matrix, Svd>> Ways = new Dictionary<string, Func<Matrix, Svd>>
    {
        ["one-sided Jacobi"] = OneSidedJacobi.Decompose,
        ["reflections and QR"] = a => GolubKahan.Decompose(a),
    };

    public static readonly IReadOnlyDictionary<string, Func<Matrix, Eigen>> EigenWays = new Dictionary<string, Func<Matrix, Eigen>>
    {
        ["Jacobi"] = JacobiEigen.Decompose,
        ["reflections and QR"] = s => HouseholderEigen.Decompose(s),
    };

    public static Matrix Random(int rows, int columns, ulong seed)
    {
        SeededRandom random = new(seed);
        return new Matrix(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(_ => random.NextNormal())]);
    }

    public static Matrix Symmetric(int n, ulong seed)
    {
        Matrix s = Random(n, n, seed);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++)
                s[i, j] = s[j, i];
        return s;
    }

    public static Matrix Diagonal(params double[] values)
    {
        Matrix d = new(values.Length, values.Length);
        for (int i = 0; i < values.Length; i++) d[i, i] = values[i];
        return d;
    }

    /// <summary>Every shape and kind of trouble.</summary>
    public static IEnumerable<(string Name, Matrix A)> Matrices()
    {
        foreach ((int m, int n) in ((int, int)[])[(0, 0), (0, 3), (3, 0), (1, 1), (1, 7), (7, 1), (2, 2), (5, 5), (8, 12), (31, 31), (32, 32), (33, 32), (64, 64), (65, 64), (60, 40), (100, 30), (30, 100)])
            yield return ($"random {m} × {n}", Random(m, n, (ulong)(m * 1000 + n)));
        yield return ("zeros", new Matrix(4, 3));
        yield return ("one zero", new Matrix(1, 1));
        yield return ("identity", Matrix.Identity(9));
        yield return ("equal and negative", Diagonal(2, -2, 2, 0, -5, 0, 1));
        yield return ("rank 2 of 6", Week01.LinearAlgebra.Matrices.Multiply(Random(10, 2, 5), Random(2, 6, 6)));
        yield return ("rank 1", Week01.LinearAlgebra.Matrices.Multiply(Random(40, 1, 7), Random(1, 35, 8)));
        yield return ("a column of zeros", Random(6, 5, 9) is var a && Clear(a, 2) ? a : a);
        yield return ("Hilbert 12", HilbertMatrix.Of(12));
        yield return ("bidiagonal with a zero", Matrix.FromRows([1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 2, 1], [0, 0, 0, 0]));
        yield return ("nilpotent", Matrix.FromRows([0, 1, 0], [0, 0, 1], [0, 0, 0]));
        yield return ("columns of very different size", Week01.LinearAlgebra.Matrices.Multiply(Random(9, 5, 10), Diagonal(1e-8, 1, 1e-15, 1e5, 1e-3)));
        yield return ("all equal", new Matrix(7, 7, [.. Enumerable.Repeat(3.5, 49)]));
        yield return ("large", new Matrix(6, 4, PowerOfTwo.Scale(Random(6, 4, 11).Values, 1000)));
        yield return ("small", new Matrix(6, 4, PowerOfTwo.Scale(Random(6, 4, 12).Values, -1000)));
    }

    /// <summary>Asserts that U Σ Vᵀ gives A back, that U and V have orthonormal columns, and that Σ descends and is not negative.</summary>
    public static void AssertDecomposes(Svd svd, Matrix a, string name)
    {
        int k = Math.Min(a.Rows, a.Columns);
        (svd.U.Rows, svd.U.Columns, svd.S.Length, svd.Vt.Rows, svd.Vt.Columns).Should().Be((a.Rows, k, k, k, a.Columns), name);
        svd.S.Should().BeInDescendingOrder(name).And.NotContain(value => !(value >= 0), name);
        // By powers of two, so that entries near the end of the range can be multiplied.
        int exponent = PowerOfTwo.ExponentOf(a);
        Gap((svd with { S = PowerOfTwo.Scale(svd.S, -exponent) }).Product(), PowerOfTwo.Scale(a, -exponent)).Should().BeLessThan(1e-13 * Math.Max(1, k), $"U Σ Vᵀ of {name}");
        Gap(Week01.LinearAlgebra.Matrices.Gram(svd.U), Matrix.Identity(k)).Should().BeLessThan(1e-13, $"UᵀU of {name}");
        Gap(Week01.LinearAlgebra.Matrices.Gram(svd.Vt.Transpose()), Matrix.Identity(k)).Should().BeLessThan(1e-13, $"VᵀV of {name}");
    }

    /// <summary>The largest difference of two entries.</summary>
    public static double Gap(Matrix a, Matrix b) => Vectors.NormInfinity(Vectors.Subtract(a.Values, b.Values));

    /// <summary>The largest difference of two entries against the largest entry.</summary>
    public static double RelativeGap(double[] a, double[] b) => Vectors.NormInfinity(Vectors.Subtract(a, b)) / (Vectors.NormInfinity(b) is var size && size > 0 ? size : 1);

    private static bool Clear(Matrix a, int column)
    {
        for (int i = 0; i < a.Rows; i++) a[i, column] = 0;
        return true;
    }
}
