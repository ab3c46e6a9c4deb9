namespace Curriculum.Kernels.Tests;

/// <summary>
/// The first draws of everything, as they were on the day the generator was finished. Every transcript of the curriculum
/// rests on them: a change here changes all the notes, so these values are not to be edited to satisfy a change of code.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class GoldenTests
{
    private readonly SeededRandom random = new(20240101);

    [Test]
    public void Doubles() => Draws(random.NextDouble).Should().Equal(
        0.8139489485063719, 0.18040860520129987, 0.10965056650174954, 0.46109206565255045, 0.3562604401847965, 0.35156363974123783);

    [Test]
    public void Uniform() => Draws(() => random.NextUniform(-3, 5)).Should().Equal(
        3.511591588050975, -1.556731158389601, -2.1227954679860037, 0.6887365252204036, -0.14991647852162782, -0.18749088207009734);

    [Test]
    public void Standard_normal() => Draws(random.NextNormal).Should().Equal(
        -0.9715252946412387, 0.686574609353384, 0.3608884177805208, 0.9472509090408484, 1.2287148282440126, 1.8208015185473452);

    [Test]
    public void Normal() => Draws(() => random.NextNormal(10, 2)).Should().Equal(
        8.056949410717522, 11.373149218706768, 10.721776835561041, 11.894501818081697, 12.457429656488024, 13.64160303709469);

    [Test]
    public void Exponential() => Draws(() => random.NextExponential(0.5)).Should().Equal(
        3.363468345066388, 0.3978987238840633, 0.23228254280723556, 1.2364210618465874, 0.8809220897969824, 0.8663828275955964);

    [Test]
    public void Gamma_of_small_shape() => Draws(() => random.NextGamma(0.3, 2)).Should().Equal(
        0.39592102746019814, 1.0520890122385766, 0.6767622834149772, 0.004355729573613489, 0.002263972480996528, 2.6257556472238366);

    [Test]
    public void Gamma() => Draws(() => random.NextGamma(2.5, 2)).Should().Equal(
        2.0563354035291947, 5.484952350295175, 9.05041723292696, 8.85616970252819, 12.065425300170732, 2.8280197180467033);

    [Test]
    public void Whole_numbers()
    {
        Draws(() => random.NextInt(1000)).Should().Equal(813, 180, 109, 461, 356, 351);
        new SeededRandom(20240101).NextInt(-50, 50).Should().Be(31);
        new SeededRandom(20240101).NextInt64(1_000_000_000_000).Should().Be(813948948506);
    }

    [Test]
    public void Bools() => Draws(() => random.NextBool(0.3)).Should().Equal(false, true, true, false, false, false);

    [Test]
    public void Permutation() => random.Permutation(10).Should().Equal(6, 7, 5, 4, 9, 2, 3, 0, 1, 8);

    [Test]
    public void Choice() => random.Choose(100, 6).Should().Equal(81, 18, 12, 47, 38, 4);

    [Test]
    public void Forks()
    {
        int index = 0;
        Draws(() => random.Fork(index++).NextUInt64())[..3].Should()
            .Equal(10428220794912523551, 4700751892758496046, 17395770844913310500);
    }

    // A million draws visit every layer, the wedges and the tail: their bits together in one number.
    [Test]
    public void A_million_normal_draws() => BitsOf(1_000_000, random.NextNormal).Should().Be(15952392600122529874);

    [Test]
    public void A_hundred_thousand_gamma_draws()
    {
        BitsOf(1_000_000, random.NextNormal);
        BitsOf(100_000, () => random.NextGamma(0.7, 1)).Should().Be(10717006892388642296);
    }

    private static T[] Draws<T>(Func<T> draw) => [.. Enumerable.Range(0, 6).Select(_ => draw())];

    private static ulong BitsOf(int n, Func<double> draw)
    {
        ulong bits = 0;
        for (int i = 0; i < n; i++) bits = unchecked(bits * 31 + BitConverter.DoubleToUInt64Bits(draw()));
        return bits;
    }
}
