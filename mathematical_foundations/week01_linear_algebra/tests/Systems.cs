using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week01.LinearAlgebra.Tests;

/// <summary>Matrices that the tests share, and the yardsticks by which right and wrong variants are told apart.</summary>
internal static class Systems
{
    public const double Epsilon = 2.220446049250313e-16;

    public static readonly int[] Sizes = [0, 1, 2, 3, 5, 8, 13, 40];

    public static readonly Matrix TinyPivot = Matrix.FromRows([1e-20, 1], [1, 1]);

    public static Matrix Random(int rows, int columns, ulong seed)
    {
        SeededRandom random = new(seed);
        return new Matrix(rows, columns, Enumerable.Range(0, rows * columns).Select(_ => random.NextUniform(-1, 1)).ToArray());
    }

    public static double[] RandomVector(int n, ulong seed) => Random(1, n, seed).Values;

    public static double[] Ones(int n) => Enumerable.Repeat(1.0, n).ToArray();

    public static Matrix Difference(Matrix a, Matrix b) => new(a.Rows, a.Columns, Vectors.Subtract(a.Values, b.Values));

    /// <summary>‖A − B‖₁ / ‖B‖₁, and ‖A‖₁ when B is zero.</summary>
    public static double RelativeGap(Matrix a, Matrix b) => Matrices.Norm1(Difference(a, b)) / (Matrices.Norm1(b) is var size && size > 0 ? size : 1);

    /// <summary>The yardstick of a solver: its largest relative residual over systems that are tame, nearly singular or badly ordered.</summary>
    public static double WorstResidual(Func<Matrix, double[], double[]> solve)
    {
        List<Matrix> matrices = [TinyPivot, Matrix.FromRows([1e-20, 1], [-1, 1]), Matrix.FromRows([0, 1], [1, 0]), Matrix.FromRows([1e-17, 1, 2], [1, 1, 1], [2, -1, 1])];
        for (int n = 2; n <= 12; n++) matrices.Add(HilbertMatrix.Whole(n));
        for (ulong seed = 0; seed < 20; seed++) matrices.Add(Random(30, 30, seed));
        double worst = 0;
        foreach (Matrix a in matrices)
        {
            double[] b = Matrices.Multiply(a, Ones(a.Rows));
            double residual;
            try { residual = Matrices.RelativeResidual(a, solve(a, b), b); }
            catch (InvalidOperationException) { residual = double.PositiveInfinity; }
            worst = double.IsNaN(residual) ? double.PositiveInfinity : Math.Max(worst, residual);
        }
        return worst;
    }

    /// <summary>The yardstick of a P A = L U: the largest relative gap between the two sides.</summary>
    public static double WorstFactorGap(Func<Matrix, (Matrix L, Matrix U, IReadOnlyList<int> Order)> decompose) =>
        Sizes.Select(n =>
        {
            Matrix a = Random(n, n, (ulong)n);
            (Matrix l, Matrix u, IReadOnlyList<int> order) = decompose(a);
            return RelativeGap(Matrices.Multiply(l, u), a.SelectRows(order));
        }).Max();

    /// <summary>The yardstick of orthogonal columns: the largest ‖QᵀQ − I‖₁ over matrices whose columns lean together more and more.</summary>
    public static double WorstLossOfOrthogonality(Func<Matrix, Matrix> q) =>
        Enumerable.Range(2, 9).Select(n => Matrices.Norm1(Difference(Matrices.Gram(q(HilbertMatrix.Of(n))), Matrix.Identity(n)))).Max();
}
