using Curriculum.Toolkit;
using Week01.LinearAlgebra;
using Week05.SingularValueDecomposition;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>How far two sets of axes are apart, whatever their signs, and where variances are equal, whatever turn they were found in.</summary>
public static class SubspaceDistance
{
    /// <summary>The sine of the largest angle between the space of one set of axes and that of the other: 0 the same, 1 a right angle.</summary>
    /// <param name="a">k × d, rows orthonormal.</param>
    /// <param name="b">k × d, rows orthonormal.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static double Between(Matrix a, Matrix b)
    {
        if (a.Rows != b.Rows || a.Columns != b.Columns) throw new ArgumentException($"Axes of {a.Rows} × {a.Columns} and {b.Rows} × {b.Columns} cannot be compared.", nameof(b));
        Matrix inside = BlockedProduct.Multiply(BlockedProduct.Multiply(b, a.Transpose()), a);
        double[] s = GolubKahan.Decompose(new Matrix(b.Rows, b.Columns, Vectors.Subtract(b.Values, inside.Values))).S;
        return s.Length == 0 ? 0 : s[0];
    }
}
