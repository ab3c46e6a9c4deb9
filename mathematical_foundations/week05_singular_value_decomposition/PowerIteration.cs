using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition;

/// <summary>One direction of a symmetric matrix, found by multiplying again and again.</summary>
/// <param name="Value">λ, the Rayleigh quotient xᵀ S x.</param>
/// <param name="Vector">x, of length 1.</param>
/// <param name="Residuals">‖S x − λ x‖₂ after each product.</param>
/// <param name="Converged">Whether the last residual is small enough.</param>
public sealed record PowerResult(double Value, double[] Vector, IReadOnlyList<double> Residuals, bool Converged);

/// <summary>
/// Power iteration: x ← S x / ‖S x‖. In the basis of the eigenvectors each product multiplies coordinate i by λᵢ, so the largest in size
/// wins, by the factor |λ₂ / λ₁| per step. It cannot decide between λ and −λ.
/// </summary>
/// <param name="MaxSteps">Products at most.</param>
/// <param name="Tolerance">Done when ‖S x − λ x‖₂ is at most this part of the largest entry of S.</param>
/// <param name="Seed">Of the random start: a start at a right angle to the winner would never find it.</param>
public sealed record PowerIteration(int MaxSteps = 1000, double Tolerance = 1e-12, ulong Seed = 1)
{
    /// <summary>The eigenvalue of largest size and its vector.</summary>
    /// <param name="s">S, symmetric.</param>
    /// <exception cref="ArgumentException">S is empty, not square, not finite or not symmetric.</exception>
    public PowerResult Run(Matrix s)
    {
        Eigen.RequireSymmetric(s);
        if (s.Rows == 0) throw new ArgumentException("The matrix is empty; it has no direction.", nameof(s));
        int exponent = PowerOfTwo.ExponentOf(s);
        PowerResult result = Iterate(PowerOfTwo.Scale(s, -exponent));
        return result with { Value = Math.ScaleB(result.Value, exponent), Residuals = PowerOfTwo.Scale([.. result.Residuals], exponent) };
    }

    /// <summary>The first k, one after another. Deflation takes each out as it is found, S ← S − λ x xᵀ, and the next becomes the largest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is negative or larger than S.</exception>
    /// <exception cref="ArgumentException">S is empty, not square, not finite or not symmetric.</exception>
    public IReadOnlyList<PowerResult> Leading(Matrix s, int k)
    {
        if (k < 0 || k > s.Rows) throw new ArgumentOutOfRangeException(nameof(k), k, $"The matrix has {s.Rows} eigenvalues.");
        List<PowerResult> found = [];
        Matrix rest = s.Copy();
        for (int i = 0; i < k; i++)
        {
            PowerResult next = Run(rest);
            found.Add(next);
            for (int row = 0; row < s.Rows; row++)
                for (int column = 0; column < s.Rows; column++)
                    rest[row, column] -= next.Value * (next.Vector[row] * next.Vector[column]);
        }
        return found;
    }

    private PowerResult Iterate(Matrix s)
    {
        SeededRandom random = new(Seed);
        double[] x = [.. Enumerable.Range(0, s.Rows).Select(_ => random.NextNormal())];
        x = Vectors.Scale(1 / Vectors.Norm2(x), x);
        List<double> residuals = [];
        while (true)
        {
            double[] product = Matrices.Multiply(s, x);
            double lambda = Vectors.Dot(x, product), length = Vectors.Norm2(product);
            residuals.Add(Vectors.Norm2(Vectors.Subtract(product, Vectors.Scale(lambda, x))));
            bool converged = residuals[^1] <= Tolerance;
            if (converged || length == 0 || residuals.Count == MaxSteps) return new PowerResult(lambda, x, residuals, converged);
            x = Vectors.Scale(1 / length, product);
        }
    }
}
