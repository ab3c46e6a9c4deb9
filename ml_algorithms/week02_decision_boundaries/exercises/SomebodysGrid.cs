namespace Week02.DecisionBoundaries;

/// <summary>Somebody's grid, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysGrid
{
    /// <summary>"First index x, second index y: as one says it."</summary>
    public static double[,] Of(Func<double, double, double> f, double[] xs, double[] ys)
    {
        double[,] surface = new double[xs.Length, ys.Length];
        for (int i = 0; i < xs.Length; i++)
            for (int j = 0; j < ys.Length; j++) surface[i, j] = f(xs[i], ys[j]);
        return surface;
    }
}
