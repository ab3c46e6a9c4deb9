namespace Week02.Optimization;

/// <summary>One step of a descent. It changes x in place and remembers what it needs for the next.</summary>
/// <param name="x">The point; it is moved.</param>
/// <param name="gradient">The gradient there, or an estimate of it.</param>
/// <param name="rate">The learning rate η of this step.</param>
public delegate void UpdateStep(Span<double> x, ReadOnlySpan<double> gradient, double rate);

/// <summary>A rule that makes a step out of a gradient. The rule itself never changes; what it remembers begins with <see cref="Begin"/>.</summary>
public interface IUpdateRule
{
    /// <summary>The learning rate η that a schedule scales.</summary>
    double Rate { get; }

    /// <summary>Begins a descent in n coordinates, with nothing remembered.</summary>
    UpdateStep Begin(int n);
}
