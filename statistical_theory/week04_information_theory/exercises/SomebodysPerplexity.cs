namespace Week04.InformationTheory;

/// <summary>Somebody's perplexity, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysPerplexity
{
    /// <summary>"The training loop reports the mean loss, −log p. Two to that power is the perplexity."</summary>
    public static double Of(double[] probabilities)
    {
        double loss = probabilities.Average(p => -Math.Log(p));
        return Math.Pow(2, loss);
    }
}
