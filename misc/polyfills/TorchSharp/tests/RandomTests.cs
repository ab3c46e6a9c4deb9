namespace TorchSharp.Tests;

public sealed class RandomTests
{
    private static readonly Dictionary<string, Func<Generator?, Tensor>> Draws = new()
    {
        ["rand"] = g => rand(50, generator: g),
        ["randn"] = g => randn(50, generator: g),
        ["randint"] = g => randint(3, 9, [50], generator: g),
        ["randperm"] = g => randperm(50, generator: g),
        ["bernoulli"] = g => bernoulli(full(50, 0.3), g),
        ["multinomial"] = g => multinomial(ones(9), 50, true, g),
        ["normal"] = g => normal(2.0, 3.0, [50], generator: g),
        ["normal tensors"] = g => normal(zeros(50), ones(50), g),
        ["normal_"] = g => zeros(50).normal_(1, 2, g),
        ["uniform_"] = g => zeros(50).uniform_(-1, 1, g),
    };

    [TestCaseSource(nameof(Names))]
    public void The_same_seed_gives_the_same_numbers_and_another_others(string name)
    {
        Func<Generator?, Tensor> draw = Draws[name];
        manual_seed(7);
        Tensor first = draw(null), second = draw(null);
        manual_seed(7);
        draw(null).Equals(first).Should().BeTrue();
        second.Equals(first).Should().BeFalse();
        draw(new Generator().manual_seed(7)).Equals(first).Should().BeTrue("a generator of its own counts alike");
        manual_seed(8);
        draw(null).Equals(first).Should().BeFalse();
        random.manual_seed(7).initial_seed().Should().Be(7);
        random.initial_seed().Should().Be(7);
    }

    private static IEnumerable<string> Names() => Draws.Keys;

    [Test]
    public void Draws_have_the_moments_of_their_distribution()
    {
        manual_seed(3);
        const int n = 40_000;
        void Moments(Tensor x, double mean, double variance)
        {
            Tensor d = x.to(ScalarType.Float64);
            d.mean().ToDouble().Should().BeApproximately(mean, 5 * Math.Sqrt(variance / n));
            d.var().ToDouble().Should().BeApproximately(variance, 0.05 * variance);
        }
        Moments(rand(n), 0.5, 1.0 / 12);
        Moments(randn(n, dtype: ScalarType.Float64), 0, 1);
        Moments(randint(2, 8, [n]), 4.5, 35.0 / 12);
        Moments(bernoulli(full(n, 0.3)), 0.3, 0.21);
        Moments(zeros(n).uniform_(-1, 3), 1, 16.0 / 12);
        Moments(zeros(n).normal_(5, 2), 5, 4);
        Moments(multinomial(tensor(new float[] { 1, 0, 3 }), n, true), 1.5, 0.75);
        rand(n).max().ToDouble().Should().BeLessThan(1);
        rand(n).min().ToDouble().Should().BeGreaterThanOrEqualTo(0);
    }

    [Test]
    public void A_permutation_holds_each_number_once_and_a_draw_without_replacement_too()
    {
        Calls.Numbers(randperm(20).sort().Item1).Should().Equal(Enumerable.Range(0, 20).Select(i => (double)i));
        Calls.Numbers(multinomial(ones(2, 5), 5)).Chunk(5).Should().OnlyContain(row => row.Distinct().Count() == 5);
        Action tooMany = () => multinomial(ones(3), 4);
        tooMany.Should().Throw<System.Runtime.InteropServices.ExternalException>();
    }

    [Test]
    public void A_state_leads_back_to_the_same_numbers()
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(3);
        rand(5).Dispose();
        Tensor state = random.get_rng_state(), first = randn(100);
        state.dtype.Should().Be(uint8);
        manual_seed(4);
        random.set_rng_state(state);
        randn(100).data<float>().ToArray().Should().Equal(first.data<float>().ToArray());
        random.initial_seed().Should().Be(3);
        FluentActions.Invoking(() => random.set_rng_state(state[1..])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => random.set_rng_state(zeros_like(state))).Should().Throw<ArgumentException>();
    }

    [Test]
    public void A_seed_that_nobody_can_foretell_leads_to_the_same_numbers_again()
    {
        using DisposeScope scope = NewDisposeScope();
        long seed = random.seed(), other = random.seed();
        other.Should().NotBe(seed);
        random.initial_seed().Should().Be(other);
        Tensor first = rand(8);
        manual_seed(other);
        rand(8).data<float>().ToArray().Should().Equal(first.data<float>().ToArray());
    }
}
