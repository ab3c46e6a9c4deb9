namespace Week02.LogisticRegression;

/// <summary>Somebody's loss, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysLoss
{
    /// <summary>"log(1 + exp(−y z)): both classes in one formula, and shorter than with two terms."</summary>
    public static double Of(double[] z, double[] y)
    {
        double sum = 0;
        for (int i = 0; i < z.Length; i++) sum += Math.Log(1 + Math.Exp(-y[i] * z[i]));
        return sum;
    }
}
