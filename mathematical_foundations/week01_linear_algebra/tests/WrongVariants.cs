using Curriculum.Toolkit;

namespace Week01.LinearAlgebra.Tests;

/// <summary>Mistakes that have really been made, kept so that the checks can be seen to catch them.</summary>
internal static class WrongVariants
{
    /// <summary>Elimination that takes the rows as they come.</summary>
    public static double[] SolveWithoutPivoting(Matrix a, double[] b) => LuDecomposition.Of(a, pivoting: false).Solve(b);

    /// <summary>x = A⁻¹ b, read off the formula.</summary>
    public static double[] SolveByInverse(Matrix a, double[] b) => Matrices.Multiply(LuDecomposition.Of(a).Inverse(), b);

    /// <summary>The largest pivot instead of the largest in size: the absolute value forgotten.</summary>
    public static double[] SolveWithSignedPivots(Matrix a, double[] b) => Substitute(Eliminate(a, signed: true, exchangeFrom: _ => 0), b);

    /// <summary>An exchange that leaves the multipliers found so far where they are.</summary>
    public static (Matrix L, Matrix U, IReadOnlyList<int> Order) ExchangeWithoutMultipliers(Matrix a) => Eliminate(a, signed: false, exchangeFrom: k => k);

    /// <summary>Gram and Schmidt as in the proof: every coefficient taken from the original column.</summary>
    public static Matrix ClassicalGramSchmidt(Matrix a)
    {
        List<double[]> q = [];
        for (int j = 0; j < a.Columns; j++)
        {
            double[] v = a.Column(j);
            foreach (double[] earlier in q) v = Vectors.Subtract(v, Vectors.Scale(Vectors.Dot(earlier, a.Column(j)), earlier));
            q.Add(Vectors.Scale(1 / Vectors.Norm2(v), v));
        }
        return Matrix.FromColumns([.. q]);
    }

    /// <summary>√Σ xᵢ², squares first.</summary>
    public static double Norm2WithoutScaling(double[] x) => Math.Sqrt(Vectors.Dot(x, x));

    /// <summary>Elimination with two places in which to go wrong.</summary>
    internal static (Matrix L, Matrix U, IReadOnlyList<int> Order) Eliminate(Matrix a, bool signed, Func<int, int> exchangeFrom)
    {
        int n = a.Rows;
        Matrix lu = a.Copy(), l = Matrix.Identity(n), u = new(n, n);
        int[] order = Enumerable.Range(0, n).ToArray();
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++)
                if (signed ? lu[i, k] > lu[pivot, k] : Math.Abs(lu[i, k]) > Math.Abs(lu[pivot, k])) pivot = i;
            (order[k], order[pivot]) = (order[pivot], order[k]);
            for (int j = exchangeFrom(k); j < n; j++) (lu[k, j], lu[pivot, j]) = (lu[pivot, j], lu[k, j]);
            for (int i = k + 1; i < n; i++)
            {
                lu[i, k] /= lu[k, k];
                for (int j = k + 1; j < n; j++) lu[i, j] -= lu[i, k] * lu[k, j];
            }
        }
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                if (j < i) l[i, j] = lu[i, j];
                else u[i, j] = lu[i, j];
        return (l, u, order);
    }

    internal static double[] Substitute((Matrix L, Matrix U, IReadOnlyList<int> Order) factors, double[] b) =>
        Matrices.SolveUpper(factors.U, Matrices.SolveLower(factors.L, factors.Order.Select(row => b[row]).ToArray()));
}
