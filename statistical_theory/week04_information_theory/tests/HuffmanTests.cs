using FsCheck;
using FsCheck.Fluent;

namespace Week04.InformationTheory.Tests;

/// <summary>The code: never longer than a bit above the entropy, never beaten, and read back exactly.</summary>
public sealed class HuffmanTests
{
    private static readonly Arbitrary<int[]> Counts =
        (from n in Gen.Choose(1, 40)
         from scale in Gen.Elements(2, 10, 1_000_000)
         from counts in Gen.ArrayOf(Gen.Choose(0, scale), n)
         select counts.Sum() > 0 ? counts : [1, .. counts]).ToArbitrary();

    private static readonly Config Checked = Config.QuickThrowOnFailure.WithMaxTest(400);

    private static double[] Weights(int[] counts) => [.. counts.Select(count => (double)count)];

    private static void IsBest(Func<double[], int[]> lengths)
    {
        foreach (double[] weights in (double[][])[[1, 1, 1, 1], [5, 1, 1, 1], [1, 2, 4, 8, 16], [3, 3, 2, 2, 1, 1], [45, 13, 12, 16, 9, 5], [1, 1, 1, 1, 1, 1]])
        {
            int[] found = lengths(weights);
            PrefixCode.KraftSum(found).Should().Be(1);
            weights.Zip(found).Sum(pair => pair.First * pair.Second).Should().Be(Best(weights), $"of {string.Join(", ", weights)}");
        }
    }

    /// <summary>The least Σ w l of all complete codes: lengths with Kraft's sum 1, found by trying all.</summary>
    private static double Best(double[] weights)
    {
        double best = double.PositiveInfinity;
        void Try(int i, double room, double cost)
        {
            if (i == weights.Length)
            {
                best = Math.Min(best, cost);
                return;
            }
            for (int length = 1; length < weights.Length; length++)
                if (Math.ScaleB(1, -length) <= room) Try(i + 1, room - Math.ScaleB(1, -length), cost + weights[i] * length);
        }
        Try(0, 1, 0);
        return best;
    }

    [Test]
    public void The_mean_length_lies_within_one_bit_above_the_entropy() => Prop.ForAll(Counts, counts =>
    {
        double[] p = Distribution.FromCounts(counts);
        double entropy = Entropy.Of(p), mean = new PrefixCode(HuffmanCode.Lengths(p)).MeanLength(p);
        return mean >= entropy - 1e-12 && mean < entropy + 1;
    }).Check(Checked);

    [Test]
    public void Shannons_lengths_keep_the_same_bounds_and_Huffmans_are_never_longer() => Prop.ForAll(Counts, counts =>
    {
        double[] p = Distribution.FromCounts(counts);
        double entropy = Entropy.Of(p), shannon = new PrefixCode(PrefixCode.ShannonLengths(p)).MeanLength(p), huffman = new PrefixCode(HuffmanCode.Lengths(p)).MeanLength(p);
        return shannon >= entropy - 1e-12 && shannon < entropy + 1 && huffman <= shannon + 1e-12;
    }).Check(Checked);

    [Test]
    public void Krafts_sum_is_one_whenever_there_are_two_symbols() => Prop.ForAll(Counts, counts =>
        counts.Count(count => count > 0) < 2 || PrefixCode.KraftSum(HuffmanCode.Lengths(Weights(counts))) == 1).Check(Checked);

    [Test]
    public void No_complete_code_has_a_smaller_mean() => IsBest(weights => HuffmanCode.Lengths(weights));

    [Test]
    public void Joining_others_than_the_two_rarest_is_rejected()
    {
        WrongVariant.MustBeRejectedBy(() => IsBest(WrongVariants.JoinedWithTheWrongOne));
        WrongVariant.MustBeRejectedBy(() => IsBest(WrongVariants.SortedOnlyOnce));
    }

    [Test]
    public void No_word_is_the_beginning_of_another() => Prop.ForAll(Counts, counts =>
    {
        PrefixCode code = new(HuffmanCode.Lengths(Weights(counts)));
        string[] words = [.. Enumerable.Range(0, counts.Length).Select(code.Word).OfType<string>()];
        return words.Length == 1 || !words.Any(one => words.Any(other => !ReferenceEquals(one, other) && other.StartsWith(one, StringComparison.Ordinal)));
    }).Check(Checked);

    [Test]
    public void Messages_come_back_exactly() => Prop.ForAll(Counts, counts =>
    {
        PrefixCode code = new(HuffmanCode.Lengths(Weights(counts)));
        int[] message = [.. Enumerable.Range(0, counts.Length).Where(symbol => counts[symbol] > 0).SelectMany(symbol => Enumerable.Repeat(symbol, symbol % 3 + 1)).Reverse()];
        return code.Decode(code.Encode(message)).SequenceEqual(message);
    }).Check(Checked);

    [Test]
    public void Moby_Dick_comes_back_exactly_and_takes_the_mean_length_per_letter()
    {
        double[] p = Samples.Whale.Shares();
        PrefixCode code = new(HuffmanCode.Lengths(p));
        EncodedMessage sent = code.Encode(Samples.Whale.Letters);
        code.Decode(sent).Should().Equal(Samples.Whale.Letters);
        ((double)sent.Bits / sent.Symbols).Should().BeApproximately(code.MeanLength(p), 1e-12);
        sent.Bytes.LongLength.Should().Be((sent.Bits + 7) / 8);
    }

    [Test]
    public void Powers_of_two_lose_nothing()
    {
        HuffmanCode.Lengths([0.5, 0.25, 0.125, 0.125]).Should().Equal(1, 2, 3, 3);
        PrefixCode code = new([1, 2, 3, 3]);
        Enumerable.Range(0, 4).Select(code.Word).Should().Equal("0", "10", "110", "111");
        code.MeanLength([0.5, 0.25, 0.125, 0.125]).Should().Be(1.75);
    }

    [Test]
    public void Ties_go_to_the_older_node() => HuffmanCode.Lengths([1, 1, 1, 2, 2]).Should().Equal(3, 3, 2, 2, 2);

    [Test]
    public void The_price_of_the_wrong_code_is_the_divergence_where_lengths_are_exact()
    {
        double[] p = [0.5, 0.25, 0.125, 0.125], q = [0.125, 0.125, 0.25, 0.5];
        double excess = new PrefixCode(HuffmanCode.Lengths(q)).MeanLength(p) - new PrefixCode(HuffmanCode.Lengths(p)).MeanLength(p);
        excess.Should().BeApproximately(Divergence.KullbackLeibler(p, q), 1e-12);
    }

    [Test]
    public void Kraft_decides_which_lengths_have_a_code()
    {
        new PrefixCode([1, 2, 3, 3]).Word(3).Should().Be("111");
        new PrefixCode([2, 2]).Word(1).Should().Be("01", "a code may be wasteful");
        Action act = () => _ = new PrefixCode([1, 1, 2]);
        act.Should().Throw<ArgumentException>().WithMessage("*1.25*");
        Action byAHair = () => _ = new PrefixCode([.. Enumerable.Range(1, 63), 63, 63]);
        byAHair.Should().Throw<ArgumentException>("1 + 2⁻⁶³ is 1 in doubles, and above 1 all the same").WithMessage("*no word left*");
        new PrefixCode([.. Enumerable.Range(1, 63), 63]).Word(63).Should().Be(new string('1', 63));
    }

    [Test]
    public void One_symbol_has_the_empty_word()
    {
        HuffmanCode.Lengths([7]).Should().Equal(0);
        HuffmanCode.Lengths([0, 7, 0]).Should().Equal(-1, 0, -1);
        PrefixCode code = new([-1, 0, -1]);
        EncodedMessage sent = code.Encode([1, 1, 1]);
        (sent.Bits, sent.Symbols).Should().Be((0L, 3));
        code.Decode(sent).Should().Equal(1, 1, 1);
        code.Word(1).Should().BeEmpty();
        code.Word(0).Should().BeNull();
        code.MeanLength([0, 1, 0]).Should().Be(0);
        code.MeanLength([0.5, 0.5, 0]).Should().Be(double.PositiveInfinity, "a symbol without a word cannot be sent");
    }

    [Test]
    public void A_damaged_message_is_refused()
    {
        PrefixCode code = new([1, 2, 2]);
        EncodedMessage sent = code.Encode([1, 2, 0]);
        Action tooShort = () => code.Decode(sent with { Bits = 3 }), tooLong = () => code.Decode(sent with { Symbols = 2 }), noWord = () => new PrefixCode([2, 2]).Decode(new EncodedMessage([0xC0], 2, 1));
        tooShort.Should().Throw<FormatException>().WithMessage("*ends within*");
        tooLong.Should().Throw<FormatException>().WithMessage("*left over*");
        noWord.Should().Throw<FormatException>().WithMessage("*no word*");
        foreach (EncodedMessage wrong in (EncodedMessage[])[sent with { Bits = 9 }, sent with { Bits = -1 }, sent with { Bytes = [] }, sent with { Symbols = -1 }, sent with { Symbols = int.MaxValue }, new([], 0, 1)])
        {
            Action act = () => code.Decode(wrong);
            act.Should().Throw<FormatException>();
        }
        code.Decode(code.Encode([])).Should().BeEmpty();
    }

    [Test]
    public void Weights_and_symbols_that_make_no_sense_are_refused()
    {
        foreach (double[] weights in (double[][])[[], [0, 0], [1, -1], [double.NaN, 1], [double.PositiveInfinity, 1]])
        {
            Action act = () => HuffmanCode.Lengths(weights);
            act.Should().Throw<ArgumentException>();
        }
        Action unknown = () => new PrefixCode([1, 1, -1]).Encode([0, 2]), outside = () => new PrefixCode([1, 1]).Encode([5]), tooLong = () => _ = new PrefixCode([64, 1]), none = () => _ = new PrefixCode([-1, -1]), other = () => new PrefixCode([1, 1]).MeanLength([1]);
        foreach (Action act in (Action[])[unknown, outside, tooLong, none, other]) act.Should().Throw<ArgumentException>();
    }
}
