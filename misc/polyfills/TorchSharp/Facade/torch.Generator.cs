namespace TorchSharp;

public static partial class torch
{
    private static Generator? defaultGenerator;

    internal static Generator DefaultGenerator => defaultGenerator ??= new Generator();

    /// <summary>A source of random numbers.</summary>
    public class Generator
    {
        private long seed;

        /// <summary>A generator with a seed of its own.</summary>
        public Generator(ulong seed = 0, Device? device = null)
        {
            Devices.Check(device);
            this.seed = unchecked((long)seed);
            Random = new SeededRandom(seed);
        }

        internal SeededRandom Random { get; private set; }

        /// <summary>Starts again from a seed.</summary>
        public Generator manual_seed(long seed)
        {
            this.seed = seed;
            Random = new SeededRandom(unchecked((ulong)seed));
            return this;
        }

        /// <summary>The seed that it started from.</summary>
        public long initial_seed() => seed;

        /// <summary>Where it is: the seed and the state of the numbers, as bytes.</summary>
        internal Tensor State
        {
            get
            {
                Tensor state = Pointwise.Empty([sizeof(ulong) * (SeededRandom.StateLength + 1)], ScalarType.Byte);
                Span<ulong> words = MemoryMarshal.Cast<byte, ulong>(state.bytes);
                words[0] = unchecked((ulong)seed);
                Random.SaveState(words[1..]);
                return state;
            }
            set
            {
                if (value.Type != ScalarType.Byte || value.Core.Count != sizeof(ulong) * (SeededRandom.StateLength + 1)) throw new ArgumentException($"A state is a tensor of {sizeof(ulong) * (SeededRandom.StateLength + 1)} bytes, as get_rng_state gives it; got {value.Type} of shape {Errors.Text(value.Shape)}.", nameof(value));
                using Tensor dense = Shaping.Contiguous(value).alias();
                ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(dense.bytes);
                (seed, Random) = (unchecked((long)words[0]), SeededRandom.Restore(words[1..]));
            }
        }
    }

    /// <summary>The random numbers of everything that names no generator of its own.</summary>
    public static class random
    {
        /// <summary>Starts again from a seed.</summary>
        public static Generator manual_seed(long seed) => DefaultGenerator.manual_seed(seed);

        /// <summary>The seed that the numbers started from.</summary>
        public static long initial_seed() => DefaultGenerator.initial_seed();

        /// <summary>Starts again from a seed that nobody can foretell, and returns it.</summary>
        public static long seed()
        {
            Span<byte> bytes = stackalloc byte[sizeof(long)];
            System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
            return manual_seed(MemoryMarshal.Read<long>(bytes)).initial_seed();
        }

        /// <summary>Where the numbers are, as bytes; <see cref="set_rng_state"/> goes back there. The bytes are those of the curriculum's generator and no other's.</summary>
        public static Tensor get_rng_state() => DefaultGenerator.State;

        /// <summary>Goes back to where the numbers were.</summary>
        public static void set_rng_state(Tensor new_state) => DefaultGenerator.State = new_state;
    }
}
