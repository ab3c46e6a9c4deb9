namespace Week02.Optimization;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check optimization</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. Gradient descent on a ravine with the condition number κ and its best fixed rate, 2 / (L + μ), brings
    /// every direction nearer to the minimum by the same factor or more in each step. How many steps until the distance is at
    /// most <paramref name="share"/> of what it was at the start, whatever the start?
    /// </summary>
    /// <param name="condition">κ = L / μ, 1 or more; otherwise throw an ArgumentOutOfRangeException. A bowl, κ = 1, takes one step.</param>
    /// <param name="share">Between 0 and 1, both excluded; otherwise throw an ArgumentOutOfRangeException.</param>
    static abstract int StepsNeeded(double condition, double share);

    /// <summary>
    /// Core, 25 minutes. A line search without derivatives (J. Kiefer, 1953). f falls and then rises between two ends. Place two
    /// points inside, drop the piece beyond the worse one, and go on with one new point each time: the other is used again, if
    /// both cut their interval in the golden ratio. Return the middle of the last interval, which is at most
    /// <paramref name="width"/> wide. After its first two values, f may be evaluated once per shortening.
    /// </summary>
    static abstract double GoldenSection(Func<double, double> f, double from, double to, double width);

    /// <summary>
    /// Find the bug, first half, 20 minutes: the failing test. Weights of a network are kept small by letting them decay: in each
    /// step by the factor 1 − rate · decay, and beside that Adam does what it does. <see cref="SomebodysAdam.Run"/> was
    /// meant to do that, and so were the Adams of common libraries when I. Loshchilov and F. Hutter looked at them in 2017. Return true when <paramref name="run"/>
    /// is right and false when it is not. Your check must not rest on the mended code; gradients for which you know the
    /// answer without a formula are best.
    /// </summary>
    static abstract bool DecayIsRight(AdamWithDecay run);

    /// <summary>
    /// Find the bug, second half, 10 minutes: mended. β₁ = 0.9, β₂ = 0.999, ε = 1e-8; each step first lets the weights decay
    /// and then takes Adam's step.
    /// </summary>
    static abstract double[] MendedDecay(double[] weights, double[][] gradients, double rate, double decay);
}

/// <summary>Runs Adam with decay over given gradients and returns the weights afterwards.</summary>
/// <param name="weights">Where to begin; stays as it is.</param>
/// <param name="gradients">The gradient of each step, whatever the weights are by then.</param>
/// <param name="rate">The learning rate.</param>
/// <param name="decay">The decay per step, to be multiplied by the rate.</param>
public delegate double[] AdamWithDecay(double[] weights, double[][] gradients, double rate, double decay);
