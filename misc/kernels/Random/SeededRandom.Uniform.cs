namespace Curriculum.Kernels;

public sealed partial class SeededRandom
{
    /// <summary>A whole number from 0 to <paramref name="n"/> − 1, all equally likely.</summary>
    /// <param name="n">How many numbers there are: at least 1.</param>
    public int NextInt(int n)
    {
        if (n < 1) throw Bad(nameof(n), n, "at least 1");
        return (int)Below((ulong)n);
    }

    /// <summary>A whole number from <paramref name="lo"/> to <paramref name="hi"/> − 1, all equally likely.</summary>
    /// <param name="lo">The smallest number.</param>
    /// <param name="hi">One more than the largest number: greater than <paramref name="lo"/>.</param>
    public int NextInt(int lo, int hi)
    {
        if (hi <= lo) throw Bad(nameof(hi), hi, $"greater than lo, which is {lo}");
        return (int)(lo + (long)Below((ulong)((long)hi - lo)));
    }

    /// <summary>A whole number from 0 to <paramref name="n"/> − 1, all equally likely.</summary>
    /// <param name="n">How many numbers there are: at least 1.</param>
    public long NextInt64(long n)
    {
        if (n < 1) throw Bad(nameof(n), n, "at least 1");
        return (long)Below((ulong)n);
    }

    /// <summary>Uniform in [<paramref name="lo"/>, <paramref name="hi"/>).</summary>
    /// <param name="lo">The lower end, which may be drawn.</param>
    /// <param name="hi">The upper end, which is never drawn: finite and greater than <paramref name="lo"/>.</param>
    public double NextUniform(double lo, double hi)
    {
        if (!double.IsFinite(lo)) throw Bad(nameof(lo), lo, "finite");
        if (!(hi > lo) || !double.IsFinite(hi - lo)) throw Bad(nameof(hi), hi, FormattableString.Invariant($"finite and greater than lo, which is {lo}"));
        while (true)
        {
            double x = lo + (hi - lo) * NextDouble();
            if (x < hi) return x;       // the sum may round up to hi
        }
    }

    /// <summary>True with probability <paramref name="p"/>.</summary>
    /// <param name="p">A probability, from 0 to 1.</param>
    public bool NextBool(double p)
    {
        if (!(p >= 0 && p <= 1)) throw Bad(nameof(p), p, "a probability, from 0 to 1");
        return NextDouble() < p;
    }

    /// <summary>Fills a span with uniform numbers in [0, 1).</summary>
    public void FillUniform(Span<double> values)
    {
        for (int i = 0; i < values.Length; i++) values[i] = NextDouble();
    }

    /// <summary>
    /// Lemire's nearly divisionless method ("Fast random integer generation in an interval", ACM TOMACS 29, 2019, algorithm 5).
    /// The high word of (64 random bits) × n lies in 0..n−1. Each of those values is hit by either ⌊2^64/n⌋ or one more of the
    /// 2^64 words; drawing again when the low word is below 2^64 mod n takes the surplus away.
    /// </summary>
    private ulong Below(ulong n)
    {
        ulong high = Math.BigMul(NextUInt64(), n, out ulong low);
        if (low >= n) return high;
        ulong surplus = unchecked(0UL - n) % n;
        while (low < surplus) high = Math.BigMul(NextUInt64(), n, out low);
        return high;
    }
}
