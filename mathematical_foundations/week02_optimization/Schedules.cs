namespace Week02.Optimization;

/// <summary>
/// How the learning rate changes: each returns the factor for step t = 0, 1, … Large steps first, to get far; small ones at the
/// end, to let the noise die down. The names are those of PyTorch.
/// </summary>
public static class Schedules
{
    /// <summary>γ^⌊t / every⌋, StepLR: a cut now and then.</summary>
    public static Func<int, double> Step(int every, double gamma = 0.1) => t => Math.Pow(gamma, t / every);

    /// <summary>γᵗ, ExponentialLR.</summary>
    public static Func<int, double> Exponential(double gamma) => t => Math.Pow(gamma, t);

    /// <summary>1 / (1 + t / scale): Σ diverges and Σ² converges, as Robbins and Monro (1951) ask.</summary>
    public static Func<int, double> Inverse(double scale) => t => 1 / (1 + t / scale);

    /// <summary>Half a cosine from 1 to 0 over the given steps, and 0 from there; CosineAnnealingLR. (I. Loshchilov and F. Hutter, 2017.)</summary>
    public static Func<int, double> Cosine(int steps) => t => t >= steps ? 0 : (1 + Math.Cos(Math.PI * t / steps)) / 2;

    /// <summary>A straight rise over the first steps, and another schedule from there on.</summary>
    public static Func<int, double> WarmUp(int steps, Func<int, double> then) => t => t < steps ? (t + 1.0) / (steps + 1) : then(t - steps);
}
