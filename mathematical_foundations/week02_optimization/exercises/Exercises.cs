using Curriculum.Testing;

namespace Week02.Optimization;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static int StepsNeeded(double condition, double share) => throw new NotBegun(
        "Put the rate 2 / (L + μ) into 1 − rate · curvature, for the curvatures μ and L. What do you see?",
        "Both ends shrink by the factor (κ − 1) / (κ + 1), one of them with its sign changed. How often must it be multiplied to come below the share?",
        "⌈ln(share) / ln((κ − 1) / (κ + 1))⌉, and 1 where κ = 1, whose factor is zero.");

    public static double GoldenSection(Func<double, double> f, double from, double to, double width) => throw new NotBegun(
        "Draw an interval with two points inside, drop one end, and see where the point that is left lies in what is left.",
        "With g = (√5 − 1) / 2 the inner points are to − g · length and from + g · length. After a cut, one of them is where the other would have to be.",
        "if (f(left) < f(right)) { to = right; right = left; left = to − g · (to − from); } else the mirror image, until to − from ≤ width. Keep the value of the point that is used again.");

    public static bool DecayIsRight(AdamWithDecay run) => throw new NotBegun(
        "What should happen to a weight whose gradient is always zero?",
        "It should shrink by 1 − rate · decay in every step. Adam divides by the root of the mean square: what does that do to a gradient that consists of the decay alone?",
        "run([2], [[0]], 0.1, 0.5) must be 1.9; the bug says 1.9 too, by accident. Take run([20], [[0], [0]], 0.1, 0.5), which must be 18.05, and one with a gradient, lest an Adam without any step slips through.");

    public static double[] MendedDecay(double[] weights, double[][] gradients, double rate, double decay) => throw new NotBegun(
        "Where must the decay not go?",
        "Adam must see the bare gradient. The decay acts on the weights directly.",
        "In each step: w[j] *= 1 − rate · decay for all j, and then the topic's Adam with the gradient as it was given.");
}
