using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>
/// One system whose solution is known, solved in two ways: A x = b with b the row sums of A, so that x is all ones. For a
/// matrix of whole numbers b is exact, and whatever error is seen was made by the solver.
/// </summary>
public sealed class Trial
{
    private readonly Matrix a;
    private readonly double[] b;
    private readonly double[] ones;

    private Trial(Matrix a)
    {
        this.a = a;
        ones = Enumerable.Repeat(1.0, a.Rows).ToArray();
        b = Matrices.Multiply(a, ones);
        Lu = LuDecomposition.Of(a);
        Matrix inverse = Lu.Inverse();
        Condition = Matrices.Norm1(a) * Matrices.Norm1(inverse);
        BySolving = Lu.Solve(b);
        ByInverse = Matrices.Multiply(inverse, b);
    }

    /// <summary>n, the number of unknowns.</summary>
    public int Size => a.Rows;

    /// <summary>P A = L U.</summary>
    public LuDecomposition Lu { get; }

    /// <summary>κ₁(A).</summary>
    public double Condition { get; }

    /// <summary>x̂ from L z = P b and U x̂ = z.</summary>
    public double[] BySolving { get; }

    /// <summary>x̂ = A⁻¹ b with the inverse written out.</summary>
    public double[] ByInverse { get; }

    /// <summary>‖x̂ − x‖₁ / ‖x‖₁ of <see cref="BySolving"/>.</summary>
    public double ErrorBySolving => Error(BySolving);

    /// <summary>‖x̂ − x‖₁ / ‖x‖₁ of <see cref="ByInverse"/>.</summary>
    public double ErrorByInverse => Error(ByInverse);

    /// <summary>‖b − A x̂‖₁ / (‖A‖₁ ‖x̂‖₁) of <see cref="BySolving"/>.</summary>
    public double ResidualBySolving => Matrices.RelativeResidual(a, BySolving, b);

    /// <summary>‖b − A x̂‖₁ / (‖A‖₁ ‖x̂‖₁) of <see cref="ByInverse"/>.</summary>
    public double ResidualByInverse => Matrices.RelativeResidual(a, ByInverse, b);

    /// <summary>How far the curve with the coefficients of <see cref="BySolving"/> leaves the true one on [0, 1].</summary>
    public double GapBySolving => Polynomial.LargestGap(BySolving, ones);

    /// <summary>How far the curve with the coefficients of <see cref="ByInverse"/> leaves the true one on [0, 1].</summary>
    public double GapByInverse => Polynomial.LargestGap(ByInverse, ones);

    /// <summary>Solves with the given matrix in both ways.</summary>
    /// <exception cref="ArgumentException">A is not square or not finite.</exception>
    /// <exception cref="InvalidOperationException">A is singular.</exception>
    public static Trial Of(Matrix a) => new(a);

    private double Error(double[] x) => Vectors.Norm1(Vectors.Subtract(x, ones)) / Vectors.Norm1(ones);
}
