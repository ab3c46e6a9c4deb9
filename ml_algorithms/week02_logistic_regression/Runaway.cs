using Curriculum.Toolkit;
using Week02.Optimization;

namespace Week02.LogisticRegression;

/// <summary>Newton's steps without a look at whether there is an optimum, as many packages take them: to be watched, not used.</summary>
/// <param name="Step">How many steps were taken.</param>
/// <param name="Loss">The sum of the log losses.</param>
/// <param name="Length">‖b‖, without the intercept.</param>
/// <param name="Wrong">Rows on the wrong side.</param>
public sealed record Runaway(int Step, double Loss, double Length, int Wrong)
{
    /// <summary>Takes the steps.</summary>
    /// <param name="data">Two classes, features on one scale.</param>
    /// <param name="steps">How many.</param>
    /// <param name="penalty">λ; 0 for none.</param>
    /// <returns>The states after 0, 1, …, steps steps, fewer when nothing moves any more, and the last model.</returns>
    public static (IReadOnlyList<Runaway> Steps, LogisticModel Last) Watch(Dataset data, int steps, double penalty = 0)
    {
        double[] y = Classes.RequireTwo(data, Abilities.None, penalty);
        LogisticLoss loss = new(data.X, y, penalty / data.Rows, intercept: true), bare = new(data.X, y, intercept: true);
        List<Runaway> seen = [];
        Minimum end = new Newton(GradientTolerance: 1e-300, MaxIterations: steps).Minimize(loss.Evaluate, loss.HessianAt, new double[data.Columns + 1], b =>
        {
            int wrong = ModelOf(b).Predict(data.X).Where((label, i) => label != data.Labels![i]).Count();
            seen.Add(new(seen.Count, data.Rows * bare.Evaluate(b, new double[b.Length]), Math.Sqrt(b[..^1].Sum(one => one * one)), wrong));
        });
        return (seen, ModelOf(end.Point) with { Optimum = end });

        LogisticModel ModelOf(double[] b) => new(data.Features, data.ClassNames, b[..^1], b[^1], penalty, new Minimum(b, double.NaN, double.NaN, 0, 0, StopReason.MaxIterations));
    }
}
