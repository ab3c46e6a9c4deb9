using Curriculum.Kernels;

namespace Week02.Optimization;

/// <summary>
/// Gradient descent that finds its own step lengths by <see cref="Backtracking"/>: it needs no learning rate, and zigzags in a
/// ravine all the same.
/// </summary>
/// <param name="GradientTolerance">Stop when no entry of the gradient is larger than this.</param>
/// <param name="MaxIterations">How many steps at most.</param>
public sealed record SteepestDescent(double GradientTolerance = 1e-5, int MaxIterations = 100_000)
{
    /// <summary>The line search. The first trial is twice the last step, so that steps may grow again.</summary>
    public Backtracking LineSearch { get; init; } = new();

    /// <summary>Finds a minimum.</summary>
    /// <param name="f">The function with its gradient.</param>
    /// <param name="start">Where to begin; it stays as it is.</param>
    /// <param name="each">Called with every point, the start first, if it is wanted; the array is used again.</param>
    public Minimum Minimize(Objective f, double[] start, Action<double[]>? each = null)
    {
        double[] x = [.. start], gradient = new double[x.Length], trial = new double[x.Length], trialGradient = new double[x.Length];
        int evaluations = 1;
        double value = f(x, gradient), alpha = 0.5;
        each?.Invoke(x);
        for (int iteration = 0; ; iteration++)
        {
            double largest = gradient.Max(Math.Abs), valueThere = 0;
            if (largest <= GradientTolerance) return new(x, value, largest, iteration, evaluations, StopReason.GradientIsSmall);
            if (iteration == MaxIterations) return new(x, value, largest, iteration, evaluations, StopReason.MaxIterations);
            double Phi(double a)
            {
                x.CopyTo(trial, 0);
                VectorMath.Axpy(-a, gradient, trial);
                evaluations++;
                return valueThere = f(trial, trialGradient);
            }
            if (LineSearch.Search(Phi, value, -VectorMath.Dot(gradient, gradient), 2 * alpha) is not { } accepted)
                return new(x, value, largest, iteration, evaluations, StopReason.LineSearchFailed);
            (alpha, value) = (accepted, valueThere);
            (x, trial, gradient, trialGradient) = (trial, x, trialGradient, gradient);
            each?.Invoke(x);
        }
    }
}
