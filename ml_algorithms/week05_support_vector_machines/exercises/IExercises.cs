using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check support_vector_machines</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. Two classes can be parted, and the widest street without any mistakes has been found (C so large that no α reaches it).
    /// You are told the α of all rows and nothing else: no x, no w. How wide is the street?
    /// </summary>
    /// <param name="alphas">α of each row, none negative; when all are 0 there is no street: throw an ArgumentException.</param>
    /// <returns>2 / ‖w‖.</returns>
    static abstract double WidthFromAlphas(double[] alphas);

    /// <summary>
    /// Core, 30 minutes. Pegasos (Shalev-Shwartz, Singer and Srebro, 2007) stays in the primal and needs neither α nor a solver. It minimises
    /// λ/2 ‖w‖² + (1/n) Σ max(0, 1 − yᵢwᵀxᵢ), without an intercept, by steps against the slope of <i>one</i> row's part, λ/2 ‖w‖² + max(0, 1 − yᵢwᵀxᵢ).
    /// Begin at w = 0; step t = 1, 2, … looks at row (t − 1) mod n and has the length 1 / (λ t). Where the hinge has its corner, take the slope of its flat side.
    /// </summary>
    /// <param name="x">n rows × d features.</param>
    /// <param name="y">n times 1 or −1.</param>
    /// <param name="lambda">λ, above 0.</param>
    /// <param name="steps">How many steps.</param>
    /// <returns>The mean of w over the last half of the steps (steps / 2 + 1 to steps, with whole-number division): single ones jump about.</returns>
    static abstract double[] Pegasos(Matrix x, double[] y, double lambda, int steps);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. <see cref="SomebodysIntercept.Of"/> is meant to find b when the β of the
    /// optimum are known. Return true when <paramref name="rule"/> is right and false when it is not. Your check must not rest on the mended code.
    /// </summary>
    static abstract bool InterceptIsRight(InterceptRule rule);

    /// <summary>Find the bug, second half, 10 minutes: mended. When no row stands on its kerb, any b of an interval is right; answer with its middle.</summary>
    static abstract double MendedIntercept(double[] beta, double[] y, double c, Matrix k);
}

/// <summary>Finds the intercept of a machine whose β are the optimum.</summary>
/// <param name="beta">βᵢ = yᵢαᵢ of all n rows.</param>
/// <param name="y">n times 1 or −1; both occur.</param>
/// <param name="c">C.</param>
/// <param name="k">The kernel matrix, n × n.</param>
/// <returns>b of f(x) = Σ βᵢ K(xᵢ, x) + b.</returns>
public delegate double InterceptRule(double[] beta, double[] y, double c, Matrix k);
