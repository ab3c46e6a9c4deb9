using System.Numerics;

namespace Curriculum.Kernels;

/// <summary>
/// The one source of chance in the curriculum: xoshiro256** (Blackman and Vigna, "Scrambled linear pseudorandom number
/// generators", ACM TOMS 47, 2021), its state filled from the seed by SplitMix64. The same seed gives the same bits on every
/// operating system and processor, in every method, because nothing but exact integer operations and + − × ÷ √ is used.
/// Not for secrets, and not for use by two threads at once: give each its own <see cref="Fork"/>.
/// </summary>
public sealed partial class SeededRandom
{
    private ulong s0, s1, s2, s3;
    private ulong key;      // what Fork derives from: the seed, changed by Jump alone

    /// <summary>A generator that depends on the seed alone.</summary>
    public SeededRandom(ulong seed)
    {
        SplitMix64 words = new(seed);
        (s0, s1, s2, s3) = (words.Next(), words.Next(), words.Next(), words.Next());
        key = seed;
    }

    /// <summary>A generator that depends on the seed alone; a seed of zero or more means what the same unsigned seed means.</summary>
    public SeededRandom(int seed) : this(unchecked((ulong)seed)) { }

    private SeededRandom(ulong s0, ulong s1, ulong s2, ulong s3, ulong key) =>
        (this.s0, this.s1, this.s2, this.s3, this.key) = (s0, s1, s2, s3, key);

    internal static SeededRandom FromState(ulong s0, ulong s1, ulong s2, ulong s3) => new(s0, s1, s2, s3, key: s0 ^ s1 ^ s2 ^ s3);

    internal (ulong, ulong, ulong, ulong) State => (s0, s1, s2, s3);

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        unchecked
        {
            ulong result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
            ulong t = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= t;
            s3 = BitOperations.RotateLeft(s3, 45);
            return result;
        }
    }

    /// <summary>Uniform in [0, 1): one of the 2^53 multiples of 2^−53, all equally likely.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>How many words <see cref="SaveState"/> writes.</summary>
    public const int StateLength = 5;

    /// <summary>Writes where the generator is; <see cref="Restore"/> goes on from there.</summary>
    /// <param name="state">Room for <see cref="StateLength"/> words.</param>
    public void SaveState(Span<ulong> state) => new[] { s0, s1, s2, s3, key }.CopyTo(state);

    /// <summary>A generator that goes on from where another was when it wrote down its state.</summary>
    /// <exception cref="ArgumentException">There are not <see cref="StateLength"/> words, or they are no generator's: four zeros have no successor.</exception>
    public static SeededRandom Restore(ReadOnlySpan<ulong> state)
    {
        if (state.Length != StateLength) throw new ArgumentException($"A state of {state.Length} words; needed are {StateLength}.", nameof(state));
        if (!state[..4].ContainsAnyExcept(0UL)) throw new ArgumentException("A state of zeros is no generator's.", nameof(state));
        return new SeededRandom(state[0], state[1], state[2], state[3], state[4]);
    }

    /// <summary>A second generator in the same state: both go on to give the same numbers.</summary>
    public SeededRandom Copy() => new(s0, s1, s2, s3, key);

    /// <summary>
    /// An independent generator for one part of a parallel job. It depends on this generator's seed and on
    /// <paramref name="index"/>, neither on what has been drawn so far nor on the thread, and it takes nothing from this one:
    /// tree 7 of a forest grows the same whether it is the first or the last to be built. Different indices of one generator
    /// always give different seeds (the hash is one-to-one).
    /// </summary>
    /// <param name="index">Which part: 0 or more.</param>
    public SeededRandom Fork(long index)
    {
        if (index < 0) throw Bad(nameof(index), index, "0 or more");
        ulong mixed = SplitMix64.Mix(unchecked(key + 0xD1B54A32D192ED03));
        return new SeededRandom(SplitMix64.Mix(unchecked(mixed + (ulong)index * SplitMix64.GoldenGamma)));
    }

    /// <summary>
    /// Goes 2^128 draws ahead, by the jump polynomial published with the generator: 2^128 streams that cannot overlap.
    /// Afterwards <see cref="Fork"/> gives other generators than before.
    /// </summary>
    public void Jump()
    {
        ReadOnlySpan<ulong> polynomial = [0x180EC6D33CFD0ABA, 0xD5A61266F0C9392C, 0xA9582618E03FC9AA, 0x39ABDC4529B1661C];
        ulong a = 0, b = 0, c = 0, d = 0;
        foreach (ulong word in polynomial)
            for (int bit = 0; bit < 64; bit++)
            {
                if ((word >> bit & 1) != 0) (a, b, c, d) = (a ^ s0, b ^ s1, c ^ s2, d ^ s3);
                NextUInt64();
            }
        (s0, s1, s2, s3) = (a, b, c, d);
        key = SplitMix64.Mix(unchecked(key + SplitMix64.GoldenGamma));
    }

    private static ArgumentOutOfRangeException Bad(string name, object got, string needed) =>
        new(name, got, FormattableString.Invariant($"{name} is {got}; it must be {needed}."));
}
