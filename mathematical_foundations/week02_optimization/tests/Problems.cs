using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.Optimization.Tests;

/// <summary>The three functions of the golden files, with the data that these carry.</summary>
internal static class Problems
{
    public static readonly GoldenFile Trajectories = GoldenFile.Read("trajectories"), Curved = GoldenFile.Read("curvature");

    public static readonly string[] Names = ["rosenbrock", "ravine", "logistic"];

    public static readonly Quadratic Ravine = Quadratic.Ravine(100);

    public static LogisticLoss Logistic() => new(Trajectories.Matrix("features"), Trajectories.Values("outcomes"), 0.01);

    public static (Objective F, Func<double[], Matrix> Hessian, double[] Start) Of(string name)
    {
        LogisticLoss logistic = Logistic();
        return name switch
        {
            "rosenbrock" => (Rosenbrock.Evaluate, Rosenbrock.HessianAt, Rosenbrock.Start),
            "ravine" => (Ravine.Evaluate, _ => Ravine.A, [10, 1]),
            _ => (logistic.Evaluate, logistic.HessianAt, [0, 0, 0]),
        };
    }

    public static double Rate(string name) => Trajectories.Input.GetProperty("rates").GetProperty(name).GetDouble();

    /// <summary>A value without its gradient.</summary>
    public static double Value(Objective f, double[] x) => f(x, new double[x.Length]);

    /// <summary>A gradient without its value.</summary>
    public static double[] Gradient(Objective f, double[] x)
    {
        double[] gradient = new double[x.Length];
        f(x, gradient);
        return gradient;
    }

    /// <summary>The 100,000 × 50 rows of large.json, from the same integers as in the script.</summary>
    public static LogisticLoss Large(int threads = 1)
    {
        const int n = 100_000, d = 50;
        Matrix x = new(n, d);
        for (ulong k = 0; k < n * d; k++)
        {
            ulong h = unchecked(k * 0x9E3779B97F4A7C15);
            h = unchecked((h ^ (h >> 29)) * 0xBF58476D1CE4E5B9) >> 32;
            x.Values[k] = h / 4294967296.0 - 0.5;
        }
        double[] weights = [.. Enumerable.Range(0, d).Select(j => j % 2 == 0 ? 0.5 : -0.4)], y = new double[n];
        for (int i = 0; i < n; i++)
        {
            Span<double> row = x.Row(i);
            for (int j = 1; j < d; j++) row[j] += row[0];
            double squares = 0;
            for (int j = 0; j < d; j++)
            {
                row[j] *= 1 + j % 5;
                squares += row[j] * row[j];
            }
            y[i] = VectorMath.Dot(row, weights) > squares / 100 - 2 ? 1 : 0;
        }
        return new(x, y, 1e-4, threads);
    }
}
