using MathNet.Numerics.Distributions;
using static Curriculum.Kernels.Tests.GoodnessOfFit;

namespace Curriculum.Kernels.Tests;

public sealed class ForkTests
{
    [Test]
    public void Forks_differ_from_each_other_and_from_their_parent()
    {
        List<ulong> first = [new SeededRandom(5).NextUInt64()];
        for (int i = 0; i < 100_000; i++) first.Add(new SeededRandom(5).Fork(i).NextUInt64());
        first.Should().OnlyHaveUniqueItems();
    }

    [Test]
    public void Forks_of_neighbouring_seeds_differ()
    {
        List<ulong> first = [];
        for (int seed = 0; seed < 300; seed++)
            for (int i = 0; i < 300; i++) first.Add(new SeededRandom(seed).Fork(i).NextUInt64());
        first.Should().OnlyHaveUniqueItems();
    }

    [Test]
    public void Forks_of_forks_depend_on_the_order_of_the_indices() =>
        new SeededRandom(5).Fork(1).Fork(2).NextUInt64().Should().NotBe(new SeededRandom(5).Fork(2).Fork(1).NextUInt64());

    [Test]
    public void A_fork_does_not_depend_on_what_was_drawn_or_forked_before()
    {
        SeededRandom fresh = new(6), used = new(6);
        for (int i = 0; i < 50; i++) used.NextNormal();
        used.Fork(1).NextUInt64();
        used.Fork(7).NextUInt64().Should().Be(fresh.Fork(7).NextUInt64());
    }

    [Test]
    public void Forking_takes_nothing_from_the_parent()
    {
        SeededRandom forking = new(6), plain = new(6);
        forking.Fork(0);
        forking.NextUInt64().Should().Be(plain.NextUInt64());
    }

    [Test]
    public void A_jump_gives_other_forks()
    {
        SeededRandom jumped = new(6);
        jumped.Jump();
        jumped.Fork(0).NextUInt64().Should().NotBe(new SeededRandom(6).Fork(0).NextUInt64());
    }

    [Test]
    public void Forks_in_parallel_give_what_forks_one_by_one_give()
    {
        SeededRandom random = new(8);
        double[] parallel = new double[1000];
        Parallel.For(0, parallel.Length, i => parallel[i] = random.Fork(i).NextNormal());
        parallel.Should().Equal(Enumerable.Range(0, 1000).Select(i => random.Fork(i).NextNormal()));
    }

    [Test]
    public void The_first_draws_of_successive_forks_are_uniform()
    {
        SeededRandom random = new(9);
        int index = 0;
        KolmogorovSmirnov(Sample(100_000, () => random.Fork(index++).NextDouble()), x => x).Should().BeGreaterThan(Doubtful);
    }

    // The correlation of two independent streams of n draws, times √n, is itself a standard normal draw.
    [Test]
    public void Forks_are_uncorrelated_with_each_other_and_with_their_parent([Values(10, 11, 12)] int seed)
    {
        const int n = 4_000, forks = 60;
        SeededRandom random = new(seed);
        double[][] streams = [Sample(n, random.NextNormal), .. Enumerable.Range(0, forks).Select(i => Sample(n, random.Fork(i).NextNormal))];
        double[] z = [.. from i in Enumerable.Range(0, forks) from j in Enumerable.Range(0, i) select Math.Sqrt(n) * Correlation(streams[i], streams[j])];
        KolmogorovSmirnov(z, x => Normal.CDF(0, 1, x)).Should().BeGreaterThan(Doubtful);
        z.Max(Math.Abs).Should().BeLessThan(5.3, "the largest of {0} normal draws goes beyond only once in {1:0} runs", z.Length,
            1 / (z.Length * 2 * Normal.CDF(0, 1, -5.3)));
    }

    [Test]
    public void The_wrong_variant_that_shares_one_state_is_rejected()
    {
        // Streams that start one step apart look different and are the same, shifted by one.
        SeededRandom ahead = new(10), behind = new(10);
        ahead.NextDouble();
        double[] a = Sample(10_000, ahead.NextDouble), b = Sample(10_000, behind.NextDouble);
        Correlation(a[..^1], b[1..]).Should().BeApproximately(1, 1e-9);
    }

    private static double Correlation(double[] x, double[] y) => MathNet.Numerics.Statistics.Correlation.Pearson(x, y);
}
