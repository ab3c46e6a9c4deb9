using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static int LeastRank(double[] s, double error)
    {
        if (!(error >= 0)) throw new ArgumentOutOfRangeException(nameof(error), error, "An error is 0 or more.");
        double total = 0, dropped = 0;
        for (int i = s.Length - 1; i >= 0; i--) total += s[i] * s[i];
        int r = s.Length;
        while (r > 0 && dropped + s[r - 1] * s[r - 1] <= error * error * total)
        {
            dropped += s[r - 1] * s[r - 1];
            r--;
        }
        return r;
    }

    /// <inheritdoc/>
    public static double[] Damped(Svd svd, double[] b, double penalty)
    {
        if (!(penalty >= 0)) throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty is 0 or more.");
        if (penalty == 0) return svd.Solve(b);
        double[] y = Matrices.TransposeMultiply(svd.U, b);
        for (int i = 0; i < y.Length; i++) y[i] *= svd.S[i] / (svd.S[i] * svd.S[i] + penalty);
        return Matrices.TransposeMultiply(svd.Vt, y);
    }

    /// <inheritdoc/>
    public static bool TurnIsRight(TurnFinder find)
    {
        Matrix cross = Matrix.FromRows([2, 0], [-2, 0], [0, 1], [0, -1]), mirrored = Matrix.FromRows([2, 0], [-2, 0], [0, -1], [0, 1]), quarter = Matrix.FromRows([0, 2], [0, -2], [-1, 0], [1, 0]);
        return Near(find(cross, mirrored), Matrix.Identity(2)) && Near(find(cross, quarter), Matrix.FromRows([0, -1], [1, 0]));
    }

    /// <inheritdoc/>
    public static Matrix MendedTurn(Matrix from, Matrix to)
    {
        Svd svd = OneSidedJacobi.Decompose(Matrices.Multiply(to.Transpose(), from));
        Matrix u = svd.U.Copy();
        if (LuDecomposition.Of(Matrices.Multiply(u, svd.Vt)).Determinant() < 0)
            for (int i = 0; i < u.Rows; i++) u[i, u.Columns - 1] = -u[i, u.Columns - 1];
        return Matrices.Multiply(u, svd.Vt);
    }

    private static bool Near(Matrix a, Matrix b) => Vectors.NormInfinity(Vectors.Subtract(a.Values, b.Values)) < 1e-9;
}
