namespace Week02.Optimization;

/// <summary>Somebody's Adam with decay, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysAdam
{
    /// <summary>"Decay is what the gradient of half the squared length does, so I add that."</summary>
    public static double[] Run(double[] weights, double[][] gradients, double rate, double decay)
    {
        double[] w = [.. weights], gradient = new double[w.Length];
        UpdateStep step = new Adam(rate).Begin(w.Length);
        foreach (double[] given in gradients)
        {
            for (int j = 0; j < w.Length; j++) gradient[j] = given[j] + decay * w[j];
            step(w, gradient, rate);
        }
        return w;
    }
}
