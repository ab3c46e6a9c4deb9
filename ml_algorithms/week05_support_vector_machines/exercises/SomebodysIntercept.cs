using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>Somebody's intercept, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysIntercept
{
    /// <summary>"On a support vector f(x) = y, so b = y − Σ βK there; the mean over all of them takes the round-off out."</summary>
    public static double Of(double[] beta, double[] y, double c, Matrix k)
    {
        int[] supports = [.. Enumerable.Range(0, beta.Length).Where(i => beta[i] != 0)];
        return supports.Average(i => y[i] - Enumerable.Range(0, beta.Length).Sum(j => beta[j] * k[i, j]));
    }
}
