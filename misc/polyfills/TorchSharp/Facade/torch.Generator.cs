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
    }

    /// <summary>The random numbers of everything that names no generator of its own.</summary>
    public static class random
    {
        /// <summary>Starts again from a seed.</summary>
        public static Generator manual_seed(long seed) => DefaultGenerator.manual_seed(seed);

        /// <summary>The seed that the numbers started from.</summary>
        public static long initial_seed() => DefaultGenerator.initial_seed();
    }
}
