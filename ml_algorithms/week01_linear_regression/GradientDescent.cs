using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week01.LinearRegression;

/// <summary>
/// Least squares by walking downhill on the loss L(b) = 1/(2n) ‖X b − y‖², whose gradient is 1/n Xᵀ(X b − y). Every
/// coefficient moves at once, from the same residual.
/// </summary>
public static class GradientDescent
{
    /// <summary>Where the walk ended and what the loss was on the way.</summary>
    /// <param name="Coefficients">b after the last step.</param>
    /// <param name="Losses">The loss before each step.</param>
    /// <param name="Converged">Whether the gradient became small before the steps ran out.</param>
    public sealed record Walk(double[] Coefficients, IReadOnlyList<double> Losses, bool Converged);

    /// <summary>Walks from b = 0 until the gradient's largest entry is at most <paramref name="tolerance"/> times that of the first.</summary>
    /// <param name="x">X, n × p.</param>
    /// <param name="y">y, n numbers.</param>
    /// <param name="learningRate">The length of a step as a multiple of the gradient, or null for <see cref="SafeLearningRate"/>.</param>
    /// <param name="maxSteps">The most steps.</param>
    /// <param name="tolerance">How small the gradient must become.</param>
    /// <exception cref="InvalidOperationException">The loss grows beyond all bounds: the learning rate is too large.</exception>
    public static Walk Solve(Matrix x, double[] y, double? learningRate = null, int maxSteps = 100_000, double tolerance = 1e-12)
    {
        double rate = learningRate ?? SafeLearningRate(x);
        double[] b = new double[x.Columns];
        List<double> losses = [];
        double first = 0;
        for (int step = 0; step <= maxSteps; step++)
        {
            double[] residual = Matrices.Multiply(x, b);
            for (int i = 0; i < residual.Length; i++) residual[i] -= y[i];
            losses.Add(Vectors.Dot(residual, residual) / (2 * x.Rows));
            if (!double.IsFinite(losses[^1]))
                throw new InvalidOperationException($"The loss overflowed at step {step}: the learning rate {rate:G3} is too large for these data.");

            double[] gradient = Matrices.TransposeMultiply(x, residual);
            for (int j = 0; j < gradient.Length; j++) gradient[j] /= x.Rows;
            double size = Vectors.NormInfinity(gradient);
            if (step == 0) first = size;
            if (size <= tolerance * first) return new Walk(b, losses, Converged: true);
            if (step == maxSteps) break;
            for (int j = 0; j < b.Length; j++) b[j] -= rate * gradient[j];
        }
        return new Walk(b, losses, Converged: false);
    }

    /// <summary>
    /// 1 / ‖XᵀX / n‖∞. A step is safe up to 2 over the largest eigenvalue of XᵀX / n, and no norm of a matrix is smaller
    /// than its largest eigenvalue.
    /// </summary>
    public static double SafeLearningRate(Matrix x) => x.Rows / Matrices.NormInfinity(Matrices.Gram(x));
}
