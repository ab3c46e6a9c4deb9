using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.Optimization;

/// <summary>A x = b by elimination with exchanged rows; how it works is week 1's linear algebra.</summary>
internal static class LinearSystem
{
    /// <summary>Solves A x = b.</summary>
    /// <param name="a">n × n; it stays as it is.</param>
    /// <param name="b">n numbers; it stays as it is.</param>
    /// <exception cref="ArithmeticException">A is singular.</exception>
    public static double[] Solve(Matrix a, double[] b)
    {
        int n = b.Length;
        double[] lu = [.. a.Values], x = [.. b];
        int[] pivots = new int[n];
        if (Decompositions.Lu(n, lu, n, pivots) != 0) throw new ArithmeticException("The matrix is singular.");
        Decompositions.LuSolve(n, 1, lu, n, pivots, x, 1);
        return x;
    }
}
