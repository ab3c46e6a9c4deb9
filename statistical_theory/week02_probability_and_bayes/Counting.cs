using System.Numerics;

namespace Week02.ProbabilityAndBayes;

/// <summary>How many ways there are, exactly: where all outcomes are equally likely, a probability is a quotient of two counts.</summary>
public static class Counting
{
    /// <summary>The ways to put k of n things in a row: n (n − 1) … (n − k + 1).</summary>
    /// <param name="n">How many things there are, 0 or more.</param>
    /// <param name="k">How many are taken, from 0 to n.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is negative, or k does not lie between 0 and n.</exception>
    public static BigInteger Arrangements(int n, int k)
    {
        Check(n, k);
        BigInteger ways = 1;
        for (int taken = 0; taken < k; taken++) ways *= n - taken;
        return ways;
    }

    /// <summary>The ways to pick k of n things when their order does not matter: each set of k has k! orders.</summary>
    /// <param name="n">How many things there are, 0 or more.</param>
    /// <param name="k">How many are picked, from 0 to n.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is negative, or k does not lie between 0 and n.</exception>
    public static BigInteger Choose(int n, int k)
    {
        Check(n, k);
        k = Math.Min(k, n - k);
        BigInteger ways = 1;
        // After each step this is C(n, taken), so the division leaves no rest.
        for (int taken = 1; taken <= k; taken++) ways = ways * (n - k + taken) / taken;
        return ways;
    }

    /// <summary>The quotient of two counts, also when neither of them fits into a double.</summary>
    /// <param name="favourable">How many ways have what is asked for.</param>
    /// <param name="all">How many equally likely ways there are.</param>
    public static double Share(BigInteger favourable, BigInteger all)
    {
        if (favourable < 0 || all < 1 || favourable > all) throw new ArgumentOutOfRangeException(nameof(favourable), favourable, $"favourable must lie between 0 and all, which is {all} and must be at least 1.");
        // 2^64 times the quotient as a whole number; a double keeps its first 53 bits.
        int shift = 64 + (int)(all.GetBitLength() - BigInteger.Max(favourable, 1).GetBitLength());
        return Math.ScaleB((double)((favourable << shift) / all), -shift);
    }

    private static void Check(int n, int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (k < 0 || k > n) throw new ArgumentOutOfRangeException(nameof(k), k, $"k must lie between 0 and n, which is {n}.");
    }
}
