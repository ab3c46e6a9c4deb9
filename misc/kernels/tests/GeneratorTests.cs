namespace Curriculum.Kernels.Tests;

public sealed class GeneratorTests
{
    // The test vector of the Rust project's rand_xoshiro (src/xoshiro256starstar.rs), produced there with the authors'
    // xoshiro256starstar.c from the state {1, 2, 3, 4}.
    [Test]
    public void Xoshiro_gives_the_published_words_from_the_state_1_2_3_4()
    {
        SeededRandom random = SeededRandom.FromState(1, 2, 3, 4);
        Words(random.NextUInt64, 10).Should().Equal(
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600,
            16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576);
    }

    // Rosetta Code, "Pseudo-random numbers/Splitmix64": the first five numbers from the seed 1234567.
    [Test]
    public void SplitMix_gives_the_published_words_from_the_seed_1234567()
    {
        SplitMix64 words = new(1234567);
        ulong[] first = [words.Next(), words.Next(), words.Next(), words.Next(), words.Next()];
        first.Should().Equal(
            6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821);
    }

    // Both together, a vector that several published libraries share (the first to be found is a Go package that says
    // it was generated with xoshiro256starstar.c from the seed 42).
    [Test]
    public void A_seed_is_spread_over_the_state_by_SplitMix_as_others_do_it() =>
        Words(new SeededRandom(42).NextUInt64, 10).Should().Equal(
            1546998764402558742, 6990951692964543102, 12544586762248559009, 17057574109182124193, 18295552978065317476,
            14199186830065750584, 13267978908934200754, 15679888225317814407, 14044878350692344958, 10760895422300929085);

    [Test]
    public void An_int_seed_means_what_the_same_unsigned_seed_means() =>
        new SeededRandom(7).NextUInt64().Should().Be(new SeededRandom(7UL).NextUInt64());

    [Test]
    public void A_copy_goes_on_like_the_original()
    {
        SeededRandom random = new(3);
        random.NextUInt64();
        SeededRandom copy = random.Copy();
        Words(copy.NextUInt64, 20).Should().Equal(Words(random.NextUInt64, 20));
    }

    // One step is linear over the bits of the state, a 256 × 256 matrix T of zeros and ones. Squaring T 128 times gives
    // T^(2^128), which owes nothing to the published jump polynomial.
    [Test]
    public void A_jump_is_2_to_the_128_steps()
    {
        BitMatrix steps = BitMatrix.OneStep();
        for (int i = 0; i < 128; i++) steps = steps.Squared();
        SeededRandom random = new(20240229);
        (ulong, ulong, ulong, ulong) expected = steps.Times(random.State);
        random.Jump();
        random.State.Should().Be(expected);
    }

    [Test]
    public void Doubles_lie_in_the_half_open_unit_interval_on_a_grid_of_2_to_the_minus_53()
    {
        SeededRandom random = new(1);
        for (int i = 0; i < 100_000; i++)
        {
            double x = random.NextDouble();
            (x >= 0 && x < 1).Should().BeTrue();
            double steps = x * (1UL << 53);
            steps.Should().Be(Math.Floor(steps));
        }
    }

    private static ulong[] Words(Func<ulong> next, int n) => [.. Enumerable.Range(0, n).Select(_ => next())];

    private sealed class BitMatrix
    {
        private readonly (ulong A, ulong B, ulong C, ulong D)[] columns = new (ulong, ulong, ulong, ulong)[256];

        public static BitMatrix OneStep()
        {
            BitMatrix matrix = new();
            for (int bit = 0; bit < 256; bit++)
            {
                ulong[] state = new ulong[4];
                state[bit / 64] = 1UL << (bit % 64);
                SeededRandom random = SeededRandom.FromState(state[0], state[1], state[2], state[3]);
                random.NextUInt64();
                matrix.columns[bit] = random.State;
            }
            return matrix;
        }

        public BitMatrix Squared()
        {
            BitMatrix square = new();
            for (int i = 0; i < 256; i++) square.columns[i] = Times(columns[i]);
            return square;
        }

        public (ulong, ulong, ulong, ulong) Times((ulong, ulong, ulong, ulong) v)
        {
            ReadOnlySpan<ulong> words = [v.Item1, v.Item2, v.Item3, v.Item4];
            (ulong A, ulong B, ulong C, ulong D) sum = default;
            for (int bit = 0; bit < 256; bit++)
                if ((words[bit / 64] >> (bit % 64) & 1) != 0)
                    sum = (sum.A ^ columns[bit].A, sum.B ^ columns[bit].B, sum.C ^ columns[bit].C, sum.D ^ columns[bit].D);
            return sum;
        }
    }

    [Test]
    public void A_saved_state_goes_on_as_the_generator_does()
    {
        SeededRandom random = new(11);
        random.Jump();
        for (int i = 0; i < 7; i++) random.NextNormal();
        ulong[] state = new ulong[SeededRandom.StateLength];
        random.SaveState(state);
        SeededRandom again = SeededRandom.Restore(state);
        again.Fork(3).NextUInt64().Should().Be(random.Fork(3).NextUInt64());
        for (int i = 0; i < 100; i++) again.NextUInt64().Should().Be(random.NextUInt64());
        FluentActions.Invoking(() => SeededRandom.Restore(new ulong[5])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => SeededRandom.Restore(new ulong[4])).Should().Throw<ArgumentException>();
    }
}
