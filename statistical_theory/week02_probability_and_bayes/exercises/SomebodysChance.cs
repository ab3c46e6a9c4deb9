namespace Week02.ProbabilityAndBayes;

/// <summary>An expert's computation, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysChance
{
    /// <summary>"The risk of one child, and then times itself for the second."</summary>
    public static double OfTwo(double[] shares, double[] risks)
    {
        double ofOne = 0;
        for (int kind = 0; kind < shares.Length; kind++) ofOne += shares[kind] * risks[kind];
        return ofOne * ofOne;
    }
}
