using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.Optimization;

/// <summary>
/// Newton's method: x ← x − α H⁻¹ ∇f, the step to the bottom of the parabola that fits value, gradient and Hessian H. α = 1 is
/// tried first and shortened by <see cref="Backtracking"/>; where H is not positive definite, so that the parabola has no
/// bottom, as much is added to its diagonal as it takes (Nocedal and Wright, 2006, algorithms 3.2 and 3.3).
/// </summary>
/// <param name="GradientTolerance">Stop when no entry of the gradient is larger than this.</param>
/// <param name="MaxIterations">How many steps at most.</param>
/// <param name="Damped">false for the bare method: α = 1 always, H as it is.</param>
public sealed record Newton(double GradientTolerance = 1e-8, int MaxIterations = 100, bool Damped = true)
{
    /// <summary>Finds a minimum. Bare, it finds a stationary point of any kind, or none.</summary>
    /// <param name="f">The function with its gradient.</param>
    /// <param name="hessian">Its second derivatives, n × n.</param>
    /// <param name="start">Where to begin; it stays as it is.</param>
    /// <param name="each">Called with every point, the start first, if it is wanted.</param>
    public Minimum Minimize(Objective f, Func<double[], Matrix> hessian, double[] start, Action<double[]>? each = null)
    {
        double[] x = [.. start], gradient = new double[x.Length], trialGradient = new double[x.Length];
        int evaluations = 1;
        double value = f(x, gradient);
        each?.Invoke(x);
        for (int iteration = 0; ; iteration++)
        {
            double largest = gradient.Max(Math.Abs);
            if (largest <= GradientTolerance) return new(x, value, largest, iteration, evaluations, StopReason.GradientIsSmall);
            if (iteration == MaxIterations) return new(x, value, largest, iteration, evaluations, StopReason.MaxIterations);
            double[] direction = Damped ? DownhillDirection(hessian(x), gradient) : LinearSystem.Solve(hessian(x), [.. gradient.Select(entry => -entry)]);
            double[] trial = [];
            double valueThere = 0;
            double Phi(double a)
            {
                trial = [.. x];
                VectorMath.Axpy(a, direction, trial);
                evaluations++;
                return valueThere = f(trial, trialGradient);
            }
            if (!Damped) Phi(1);
            else if (new Backtracking().Search(Phi, value, VectorMath.Dot(gradient, direction)) is null)
                return new(x, value, largest, iteration, evaluations, StopReason.LineSearchFailed);
            (x, value) = (trial, valueThere);
            (gradient, trialGradient) = (trialGradient, gradient);
            each?.Invoke(x);
        }
    }

    /// <summary>Solves (H + τ I) p = −∇f with the smallest τ of 0, β, 2 β, 4 β, … for which Cholesky's decomposition exists.</summary>
    private static double[] DownhillDirection(Matrix hessian, double[] gradient)
    {
        int n = gradient.Length;
        double diagonal = Enumerable.Range(0, n).Min(j => hessian[j, j]), size = hessian.Values.Max(Math.Abs), beta = 1e-3 * size;
        for (double tau = diagonal > 0 ? 0 : beta - diagonal; ; tau = Math.Max(2 * tau, beta))
        {
            Matrix l = hessian.Copy();
            for (int j = 0; j < n; j++) l[j, j] += tau;
            if (Decompositions.Cholesky(n, l.Values, n) != 0) continue;
            double[] p = [.. gradient.Select(entry => -entry)];
            Decompositions.CholeskySolve(n, 1, l.Values, n, p, 1);
            return p;
        }
    }
}
