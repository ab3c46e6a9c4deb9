using Curriculum.Toolkit;

namespace Week02.Optimization;

/// <summary>A minimum under bounds.</summary>
/// <param name="Point">Where.</param>
/// <param name="Value">f there.</param>
/// <param name="Multipliers">λ, one for each bound; 0 for those that are not touched.</param>
public sealed record BoundedMinimum(double[] Point, double Value, double[] Multipliers);

/// <summary>
/// A convex function under a few bounds: for every choice of bounds that might be touched, treat these as equations and the
/// others as absent (that is Lagrange's method), and keep the choice that fulfils the conditions of Karush, Kuhn and Tucker. With
/// m bounds there are 2ᵐ choices, so this is for few; methods for many guess the choice and correct it.
/// </summary>
public static class ActiveSets
{
    /// <summary>Finds the minimum.</summary>
    /// <param name="f">A strictly convex function with its gradient.</param>
    /// <param name="hessian">Its second derivatives.</param>
    /// <param name="bounds">The bounds, twelve at most.</param>
    /// <param name="start">Where Newton's method begins; any point will do for a quadratic function.</param>
    /// <param name="tolerance">How well the conditions must hold, relative to the size of the gradient at the start.</param>
    /// <returns>The minimum, or null when the bounds leave no point or Newton's method does not arrive.</returns>
    public static BoundedMinimum? Minimize(Objective f, Func<double[], Matrix> hessian, IReadOnlyList<LinearConstraint> bounds, double[] start, double tolerance = 1e-8)
    {
        if (bounds.Count > 12) throw new ArgumentException($"{bounds.Count} bounds have too many subsets; twelve are the most.", nameof(bounds));
        double[] gradient = new double[start.Length];
        f(start, gradient);
        double allowed = tolerance * Math.Max(1, gradient.Max(Math.Abs));
        for (int choice = 0; choice < 1 << bounds.Count; choice++)
        {
            int[] touched = [.. Enumerable.Range(0, bounds.Count).Where(i => (choice >> i & 1) == 1)];
            if (touched.Length > start.Length || OnBounds(f, hessian, [.. touched.Select(i => bounds[i])], start, allowed) is not { } found) continue;
            double[] multipliers = new double[bounds.Count];
            for (int k = 0; k < touched.Length; k++) multipliers[touched[k]] = found.Multipliers[k];
            if (bounds.Count == 0 || KktConditions.At(f, bounds, found.Point, multipliers).Hold(allowed)) return found with { Multipliers = multipliers };
        }
        return null;
    }

    /// <summary>
    /// Lagrange's method with equations normalᵀx = bound: Newton's method on ∇f − Aᵀλ = 0 and A x = b together, where the rows of
    /// A are the normals. Each step solves ( H  −Aᵀ ; A  0 ) (p ; λ) = (−∇f ; b − A x).
    /// </summary>
    /// <returns>The point and one multiplier per equation; null if the equations contradict each other or no point is found.</returns>
    public static BoundedMinimum? OnBounds(Objective f, Func<double[], Matrix> hessian, IReadOnlyList<LinearConstraint> equations, double[] start, double tolerance = 1e-8)
    {
        int n = start.Length, m = equations.Count;
        double[] x = [.. start], gradient = new double[n];
        for (int iteration = 0; iteration < 50; iteration++)
        {
            f(x, gradient);
            Matrix h = hessian(x), system = new(n + m, n + m);
            double[] right = [.. gradient.Select(entry => -entry), .. equations.Select(equation => -equation.Slack(x))];
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) system[i, j] = h[i, j];
            for (int k = 0; k < m; k++)
                for (int j = 0; j < n; j++) (system[j, n + k], system[n + k, j]) = (-equations[k].Normal[j], equations[k].Normal[j]);
            double[] step;
            try { step = LinearSystem.Solve(system, right); }
            catch (ArithmeticException) { return null; }
            for (int j = 0; j < n; j++) x[j] += step[j];
            double value = f(x, gradient);
            double[] multipliers = step[n..];
            double missed = Enumerable.Range(0, n).Max(j => Math.Abs(gradient[j] - Enumerable.Range(0, m).Sum(k => multipliers[k] * equations[k].Normal[j])));
            if (missed <= tolerance && equations.All(equation => Math.Abs(equation.Slack(x)) <= tolerance)) return new(x, value, multipliers);
        }
        return null;
    }
}
