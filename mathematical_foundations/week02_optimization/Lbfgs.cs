using Curriculum.Kernels;

namespace Week02.Optimization;

/// <summary>
/// Newton's idea without second derivatives: how the gradient changed over the last few steps tells how the function curves, and
/// those few pairs of vectors are all that is kept. J. Nocedal, "Updating quasi-Newton matrices with limited storage", Mathematics
/// of Computation 35, 1980; D. C. Liu and J. Nocedal, 1989. Step lengths by <see cref="StrongWolfe"/>, tolerances as in SciPy's L-BFGS-B.
/// </summary>
/// <param name="Memory">How many pairs are kept.</param>
/// <param name="GradientTolerance">Stop when no entry of the gradient is larger than this (SciPy's gtol, scikit-learn's tol).</param>
/// <param name="FunctionTolerance">Stop when a step lowers f by at most this times max(|f|, |f before|, 1) (SciPy's ftol).</param>
/// <param name="MaxIterations">How many steps at most.</param>
public sealed record Lbfgs(int Memory = 10, double GradientTolerance = 1e-5, double FunctionTolerance = 2.2204460492503131e-09, int MaxIterations = 15_000)
{
    /// <summary>The line search.</summary>
    public StrongWolfe LineSearch { get; init; } = new();

    /// <summary>Finds a minimum.</summary>
    /// <param name="f">The function with its gradient.</param>
    /// <param name="start">Where to begin; it stays as it is.</param>
    /// <param name="each">Called with every point, the start first, if it is wanted; the array is used again.</param>
    /// <exception cref="ArgumentException">f or its gradient is not finite at the start.</exception>
    public Minimum Minimize(Objective f, double[] start, Action<double[]>? each = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Memory, 1);
        int n = start.Length, evaluations = 1;
        double[] x = [.. start], gradient = new double[n], trial = new double[n], trialGradient = new double[n];
        List<Pair> pairs = [];
        double value = f(x, gradient);
        if (!double.IsFinite(value) || gradient.Any(entry => !double.IsFinite(entry)))
            throw new ArgumentException("The function or its gradient is not finite at the start.", nameof(start));
        each?.Invoke(x);
        for (int iteration = 0; ; iteration++)
        {
            Minimum Stop(StopReason reason) => new(x, value, Largest(gradient), iteration, evaluations, reason);
            if (Largest(gradient) <= GradientTolerance) return Stop(StopReason.GradientIsSmall);
            if (iteration == MaxIterations) return Stop(StopReason.MaxIterations);

            double valueThere = 0;
            double[] direction = Direction(gradient, pairs);
            (double Value, double Slope) Phi(double alpha)
            {
                x.CopyTo(trial, 0);
                VectorMath.Axpy(alpha, direction, trial);
                valueThere = f(trial, trialGradient);
                evaluations++;
                return (valueThere, VectorMath.Dot(trialGradient, direction));
            }
            double slope = VectorMath.Dot(gradient, direction);
            double? alpha = slope < 0 ? LineSearch.Search(Phi, value, slope) : null;
            if (alpha is null && pairs.Count > 0)
            {
                // What was remembered misleads, at a kink or at round-off: forget it and go straight down once more.
                pairs.Clear();
                direction = Direction(gradient, pairs);
                alpha = LineSearch.Search(Phi, value, VectorMath.Dot(gradient, direction));
            }
            if (alpha is null) return Stop(StopReason.LineSearchFailed);

            Remember(pairs, x, gradient, trial, trialGradient);
            double before = value;
            (x, trial, gradient, trialGradient, value) = (trial, x, trialGradient, gradient, valueThere);
            each?.Invoke(x);
            if (before - value <= FunctionTolerance * Math.Max(Math.Max(Math.Abs(before), Math.Abs(value)), 1))
            {
                iteration++;
                return Stop(Largest(gradient) <= GradientTolerance ? StopReason.GradientIsSmall : StopReason.ValueStands);
            }
        }
    }

    /// <summary>s = the step, y = how the gradient changed over it, ρ = 1 / yᵀs.</summary>
    private sealed record Pair(double[] S, double[] Y, double Rho);

    private void Remember(List<Pair> pairs, double[] x, double[] gradient, double[] next, double[] nextGradient)
    {
        double[] s = [.. next], y = [.. nextGradient];
        VectorMath.Axpy(-1, x, s);
        VectorMath.Axpy(-1, gradient, y);
        double ys = VectorMath.Dot(y, s);
        // The second Wolfe condition makes yᵀs positive; round-off may not.
        if (!(ys > 2.2204460492503131e-16 * VectorMath.Dot(y, y))) return;
        if (pairs.Count == Memory) pairs.RemoveAt(0);
        pairs.Add(new(s, y, 1 / ys));
    }

    /// <summary>−H ∇f by two loops over the pairs (Nocedal and Wright, algorithm 7.4): H itself, n × n, is never formed.</summary>
    private static double[] Direction(double[] gradient, List<Pair> pairs)
    {
        double[] q = [.. gradient], a = new double[pairs.Count];
        for (int i = pairs.Count - 1; i >= 0; i--)
        {
            a[i] = pairs[i].Rho * VectorMath.Dot(pairs[i].S, q);
            VectorMath.Axpy(-a[i], pairs[i].Y, q);
        }
        // Without pairs the first step is no longer than 1; with them, the last pair gives the scale (equation 7.20).
        double scale = pairs.Count == 0
            ? Math.Min(1, 1 / Math.Sqrt(VectorMath.Dot(gradient, gradient)))
            : 1 / (pairs[^1].Rho * VectorMath.Dot(pairs[^1].Y, pairs[^1].Y));
        for (int j = 0; j < q.Length; j++) q[j] *= -scale;
        for (int i = 0; i < pairs.Count; i++) VectorMath.Axpy(-a[i] - pairs[i].Rho * VectorMath.Dot(pairs[i].Y, q), pairs[i].S, q);
        return q;
    }

    private static double Largest(double[] gradient) => gradient.Max(Math.Abs);
}
