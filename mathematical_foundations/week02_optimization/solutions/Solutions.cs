namespace Week02.Optimization;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static int StepsNeeded(double condition, double share)
    {
        if (!(condition >= 1)) throw new ArgumentOutOfRangeException(nameof(condition), condition, "A condition number is 1 or more.");
        if (!(share is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        return condition == 1 ? 1 : (int)Math.Ceiling(Math.Log(share) / Math.Log((condition - 1) / (condition + 1)));
    }

    /// <inheritdoc/>
    public static double GoldenSection(Func<double, double> f, double from, double to, double width)
    {
        double g = (Math.Sqrt(5) - 1) / 2, left = to - g * (to - from), right = from + g * (to - from), atLeft = f(left), atRight = f(right);
        while (to - from > width)
            if (atLeft < atRight)
            {
                (to, right, atRight) = (right, left, atLeft);
                left = to - g * (to - from);
                atLeft = f(left);
            }
            else
            {
                (from, left, atLeft) = (left, right, atRight);
                right = from + g * (to - from);
                atRight = f(right);
            }
        return (from + to) / 2;
    }

    /// <inheritdoc/>
    public static bool DecayIsRight(AdamWithDecay run) =>
        Near(run([20], [[0], [0]], 0.1, 0.5)[0], 18.05)     // no gradient: twice 0.95 of it
        && Near(run([3], [[1]], 0.1, 0)[0], 2.9)            // no decay: Adam's first step is as long as its rate
        && Near(run([20], [[1]], 0.1, 0.5)[0], 18.9);       // both

    /// <inheritdoc/>
    public static double[] MendedDecay(double[] weights, double[][] gradients, double rate, double decay)
    {
        double[] w = [.. weights];
        UpdateStep step = new Adam(rate).Begin(w.Length);
        foreach (double[] gradient in gradients)
        {
            for (int j = 0; j < w.Length; j++) w[j] *= 1 - rate * decay;
            step(w, gradient, rate);
        }
        return w;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-6;
}
