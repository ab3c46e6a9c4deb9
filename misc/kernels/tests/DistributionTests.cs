using MathNet.Numerics.Distributions;
using static Curriculum.Kernels.Tests.GoodnessOfFit;

namespace Curriculum.Kernels.Tests;

public sealed class DistributionTests
{
    private const int N = 200_000;

    [Test]
    public void Doubles_are_uniform() =>
        KolmogorovSmirnov(Sample(N, new SeededRandom(1).NextDouble), x => x).Should().BeGreaterThan(Doubtful);

    [Test]
    public void Uniform_numbers_fill_their_interval()
    {
        SeededRandom random = new(2);
        KolmogorovSmirnov(Sample(N, () => random.NextUniform(-3, 5)), x => (x + 3) / 8).Should().BeGreaterThan(Doubtful);
    }

    [Test]
    public void The_upper_end_of_a_uniform_interval_is_never_drawn()
    {
        SeededRandom random = new(3);
        double lo = 1, hi = Math.BitIncrement(1.0);     // rounding alone would give hi half of the time
        for (int i = 0; i < 1000; i++) random.NextUniform(lo, hi).Should().Be(lo);
    }

    [Test]
    public void Whole_numbers_are_equally_likely([Values(1, 2, 3, 6, 7, 10, 64, 100, 1000)] int n)
    {
        SeededRandom random = new(4);
        int[] counts = new int[n];
        for (int i = 0; i < N; i++) counts[random.NextInt(n)]++;
        if (n > 1) EvenCounts(counts).Should().BeGreaterThan(Doubtful);
        else counts[0].Should().Be(N);
    }

    [Test]
    public void Whole_numbers_between_two_ends_are_equally_likely()
    {
        SeededRandom random = new(5);
        int[] counts = new int[11];
        for (int i = 0; i < N; i++) counts[random.NextInt(-5, 6) + 5]++;
        EvenCounts(counts).Should().BeGreaterThan(Doubtful);
        for (int i = 0; i < 100; i++) random.NextInt(int.MinValue, int.MaxValue).Should().BeLessThan(int.MaxValue);
    }

    // With n = 3 · 2^61 an eighth of the words is in surplus, so a biased method shows at once.
    private const long Awkward = 3L << 61;

    [Test]
    public void Large_whole_numbers_are_equally_likely() =>
        EvenCounts(ThirdsOf(new SeededRandom(6).NextInt64)).Should().BeGreaterThan(Doubtful);

    [Test]
    public void The_wrong_variant_that_takes_the_remainder_is_rejected()
    {
        SeededRandom random = new(6);
        EvenCounts(ThirdsOf(n => (long)(random.NextUInt64() % (ulong)n))).Should().BeLessThan(Doubtful);
    }

    [Test]
    public void The_wrong_variant_that_multiplies_without_rejection_is_rejected()
    {
        SeededRandom random = new(6);
        // The surplus of a multiplication is spread, so it is looked for where it falls: every third value.
        EvenCounts(ClassesOf(n => (long)Math.BigMul(random.NextUInt64(), (ulong)n, out _))).Should().BeLessThan(Doubtful);
        EvenCounts(ClassesOf(new SeededRandom(6).NextInt64)).Should().BeGreaterThan(Doubtful);
    }

    private static int[] ThirdsOf(Func<long, long> draw)
    {
        int[] counts = new int[3];
        for (int i = 0; i < N; i++) counts[draw(Awkward) / (Awkward / 3)]++;
        return counts;
    }

    private static int[] ClassesOf(Func<long, long> draw)
    {
        int[] counts = new int[3];
        for (int i = 0; i < N; i++) counts[draw(Awkward) % 3]++;
        return counts;
    }

    [Test]
    public void Bool_is_true_with_its_probability()
    {
        SeededRandom random = new(7);
        int[] counts = new int[2];
        for (int i = 0; i < N; i++) counts[random.NextBool(0.3) ? 1 : 0]++;
        ChiSquare(counts, i => N * (i == 1 ? 0.3 : 0.7)).Should().BeGreaterThan(Doubtful);
        Enumerable.Range(0, 1000).Select(_ => random.NextBool(0)).Should().OnlyContain(b => !b);
        Enumerable.Range(0, 1000).Select(_ => random.NextBool(1)).Should().OnlyContain(b => b);
    }

    [Test]
    public void Normal_draws_are_normal()
    {
        double[] sample = Sample(2_000_000, new SeededRandom(8).NextNormal);
        KolmogorovSmirnov(sample, x => Normal.CDF(0, 1, x)).Should().BeGreaterThan(Doubtful);
        HasMoments(sample, mean: 0, variance: 1, skewness: 0, kurtosis: 3);
    }

    [Test]
    public void Normal_draws_have_the_right_mean_and_standard_deviation()
    {
        SeededRandom random = new(9);
        double[] sample = Sample(N, () => random.NextNormal(10, 2));
        KolmogorovSmirnov(sample, x => Normal.CDF(10, 2, x)).Should().BeGreaterThan(Doubtful);
        random.NextNormal(5, 0).Should().Be(5);
    }

    // Cells on both sides of 3.65, where the ziggurat's tail takes over from its base layer.
    [Test]
    public void The_tail_of_the_normal_is_right_beyond_three_and_a_half_sigma()
    {
        SeededRandom random = new(10);
        ChanceOfTail(20_000_000, random.NextNormal).Should().BeGreaterThan(Doubtful);
    }

    [Test]
    public void The_wrong_variant_with_thin_tails_is_rejected()
    {
        // Twelve uniforms minus six: a historic "normal", right in mean and variance, but with thin tails that end at six.
        SeededRandom random = new(10);
        double SumOfTwelve()
        {
            double sum = -6;
            for (int i = 0; i < 12; i++) sum += random.NextDouble();
            return sum;
        }
        ChanceOfTail(1_000_000, SumOfTwelve).Should().BeLessThan(Doubtful);
    }

    // Chi-square over the cells beyond 3.5 on both sides, and everything else as one cell.
    private static double ChanceOfTail(int draws, Func<double> draw)
    {
        double[] edges = [3.5, 3.6, 3.7, 3.8, 4.0, 4.25, double.PositiveInfinity];
        int cells = edges.Length - 1;
        int[] counts = new int[2 * cells + 1];
        for (int i = 0; i < draws; i++)
        {
            double x = draw(), size = Math.Abs(x);
            int cell = 0;
            while (cell < cells && size >= edges[cell + 1]) cell++;
            counts[size < edges[0] ? 2 * cells : 2 * cell + (x < 0 ? 1 : 0)]++;
        }
        return ChiSquare(counts, i => draws * (i == 2 * cells
            ? 1 - 2 * Normal.CDF(0, 1, -edges[0])
            : Normal.CDF(0, 1, -edges[i / 2]) - Normal.CDF(0, 1, -edges[i / 2 + 1])));
    }

    [Test]
    public void Exponential_draws_are_exponential([Values(0.25, 1, 8)] double rate)
    {
        SeededRandom random = new(13);
        double[] sample = Sample(N, () => random.NextExponential(rate));
        KolmogorovSmirnov(sample, x => 1 - Math.Exp(-rate * x)).Should().BeGreaterThan(Doubtful);
        HasMoments(sample, 1 / rate, 1 / (rate * rate), skewness: 2, kurtosis: 9);
    }

    [Test]
    public void Gamma_draws_are_gamma([Values(0.3, 1, 2.5, 50)] double shape, [Values(1, 3)] double scale)
    {
        SeededRandom random = new(14);
        double[] sample = Sample(N, () => random.NextGamma(shape, scale));
        KolmogorovSmirnov(sample, x => Gamma.CDF(shape, 1 / scale, x)).Should().BeGreaterThan(Doubtful);
        HasMoments(sample, shape * scale, shape * scale * scale, 2 / Math.Sqrt(shape), 3 + 6 / shape);
    }

    [Test]
    public void The_wrong_variant_that_forgets_the_boost_is_rejected()
    {
        SeededRandom random = new(14);
        double[] sample = Sample(N, () => random.NextGamma(1.3, 1));
        KolmogorovSmirnov(sample, x => Gamma.CDF(0.3, 1, x)).Should().BeLessThan(Doubtful);
    }

    [Test]
    public void Filling_a_span_draws_one_after_the_other()
    {
        double[] normals = new double[100], uniforms = new double[100];
        SeededRandom filler = new(15), single = new(15);
        filler.FillNormal(normals);
        filler.FillUniform(uniforms);
        normals.Should().Equal(Sample(100, single.NextNormal));
        uniforms.Should().Equal(Sample(100, single.NextDouble));
    }

    // Mean and variance within 4.5 standard errors; skewness and kurtosis, whose errors are larger, within 10 % and 0.05.
    private static void HasMoments(double[] sample, double mean, double variance, double skewness, double kurtosis)
    {
        double n = sample.Length, m = sample.Average(), sd = Math.Sqrt(variance);
        double[] z = [.. sample.Select(x => (x - mean) / sd)];
        m.Should().BeApproximately(mean, 4.5 * sd / Math.Sqrt(n));
        z.Average(x => x * x).Should().BeApproximately(1, 4.5 * Math.Sqrt((kurtosis - 1) / n));
        z.Average(x => x * x * x).Should().BeApproximately(skewness, 0.1 * skewness + 0.05);
        z.Average(x => x * x * x * x).Should().BeApproximately(kurtosis, 0.1 * kurtosis + 0.05);
    }
}
