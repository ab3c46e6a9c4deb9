namespace Curriculum.Kernels;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, with the constants of
/// Vigna's splitmix64.c): a counter that goes up by the golden ratio, and a mixer that scrambles it. It turns one seed into
/// as many well-spread words as a larger generator needs for its state.
/// </summary>
internal struct SplitMix64(ulong seed)
{
    /// <summary>2^64 divided by the golden ratio, made odd.</summary>
    public const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    private ulong counter = seed;

    public ulong Next()
    {
        counter = unchecked(counter + GoldenGamma);
        return Mix(counter);
    }

    /// <summary>The mixer alone: a one-to-one scrambling of the 64-bit words, so distinct words stay distinct.</summary>
    public static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
