using Curriculum.Kernels;
using Curriculum.Toolkit;
using FsCheck;
using FsCheck.Fluent;

namespace Week04.InformationTheory.Tests;

/// <summary>Properties of the measures, the text, the columns, and hostile input.</summary>
public sealed class InformationTests
{
    private static readonly Config Checked = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly Arbitrary<(int[] P, int[] Q)> Two =
        (from n in Gen.Choose(1, 12)
         from p in Gen.ArrayOf(Gen.Choose(0, 50), n)
         from q in Gen.ArrayOf(Gen.Choose(0, 50), n)
         select (p.Sum() > 0 ? p : [.. p.Select(_ => 1)], q.Sum() > 0 ? q : [.. q.Select(_ => 1)])).ToArbitrary();

    private static readonly Arbitrary<Matrix> Tables =
        (from rows in Gen.Choose(1, 6)
         from columns in Gen.Choose(1, 6)
         from counts in Gen.ArrayOf(Gen.Choose(0, 9), rows * columns)
         select new Matrix(rows, columns, Distribution.FromCounts(counts.Sum() > 0 ? counts : [.. counts.Select(_ => 1)]))).ToArbitrary();

    [Test]
    public void Entropy_is_between_zero_and_that_of_equal_shares() => Prop.ForAll(Two, two =>
        Entropy.Of(Distribution.FromCounts(two.P)) is >= 0 and double bits && bits <= Math.Log2(two.P.Length) + 1e-12).Check(Checked);

    [Test]
    public void Divergences_are_never_negative_and_zero_only_for_equals() => Prop.ForAll(Two, two =>
    {
        double[] p = Distribution.FromCounts(two.P), q = Distribution.FromCounts(two.Q);
        bool same = p.Zip(q).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        double d = Divergence.KullbackLeibler(p, q), js = Divergence.JensenShannon(p, q);
        return d >= 0 && js is >= 0 and <= 1 && (same || (d > 0 && js > 0)) && Divergence.KullbackLeibler(p, p) == 0 && Math.Abs(js - Divergence.JensenShannon(q, p)) < 1e-12;
    }).Check(Checked);

    [Test]
    public void What_is_told_is_told_both_ways_and_the_chain_rule_holds() => Prop.ForAll(Tables, joint =>
    {
        double told = MutualInformation.Of(joint), back = MutualInformation.Of(joint.Transpose());
        double x = Entropy.Joint(joint) - Entropy.OfColumnsGivenRows(joint), y = Entropy.Joint(joint) - Entropy.OfColumnsGivenRows(joint.Transpose());
        return Math.Abs(told - back) < 1e-12 && told >= 0 && Math.Abs(told - (x + y - Entropy.Joint(joint))) < 1e-12 && told <= Math.Min(x, y) + 1e-12;
    }).Check(Checked);

    private static void IsInfiniteWhereTheImpossibleHappens(Func<double[], double[], double> divergence)
    {
        divergence([0.5, 0.5], [1, 0]).Should().Be(double.PositiveInfinity);
        divergence([1, 0], [0.5, 0.5]).Should().Be(1);
    }

    [Test]
    public void What_was_thought_impossible_has_no_finite_price()
    {
        IsInfiniteWhereTheImpossibleHappens((p, q) => Divergence.KullbackLeibler(p, q));
        Divergence.CrossEntropy([0.5, 0.5], [1, 0]).Should().Be(double.PositiveInfinity);
        Divergence.JensenShannon([1, 0], [0, 1]).Should().Be(1);
        WrongVariant.MustBeRejectedBy(() => IsInfiniteWhereTheImpossibleHappens(WrongVariants.WithoutTheImpossible));
        WrongVariant.MustBeRejectedBy(() => IsInfiniteWhereTheImpossibleHappens(WrongVariants.Exchanged));
    }

    [Test]
    public void What_never_happens_adds_nothing_and_what_is_sure_surprises_nobody()
    {
        Entropy.Of([0.5, 0, 0.5]).Should().Be(1);
        Entropy.Of([1]).Should().Be(0);
        double.IsNegative(Entropy.Of([1])).Should().BeFalse();
        double.IsNegative(Entropy.Surprise(1)).Should().BeFalse();
        Entropy.Surprise(0).Should().Be(double.PositiveInfinity);
        Entropy.Surprise(0.125).Should().Be(3);
    }

    [Test]
    public void What_is_no_distribution_is_refused_everywhere()
    {
        double[] fine = [0.5, 0.5];
        foreach (double[] wrong in (double[][])[[], [0.5, 0.4], [0.7, 0.7], [-0.1, 1.1], [double.NaN, 1], [double.PositiveInfinity, 0], [3, 5]])
        {
            Action[] acts =
            [
                () => Entropy.Of(wrong), () => Divergence.CrossEntropy(wrong, fine), () => Divergence.KullbackLeibler(fine, wrong), () => Divergence.JensenShannon(wrong, fine),
                () => PrefixCode.ShannonLengths(wrong), () => MutualInformation.Of(new Matrix(1, wrong.Length, wrong)), () => Entropy.OfColumnsGivenRows(new Matrix(1, wrong.Length, wrong)),
            ];
            foreach (Action act in acts) act.Should().Throw<ArgumentException>();
        }
        Action lengths = () => Divergence.KullbackLeibler([1], fine), surprise = () => Entropy.Surprise(1.5), counts = () => Distribution.FromCounts([3, -1]), none = () => EntropyEstimate.PlugIn([0, 0]);
        foreach (Action act in (Action[])[lengths, surprise, counts, none]) act.Should().Throw<ArgumentException>();
    }

    [Test]
    public void Counts_taken_for_probabilities_are_rejected()
    {
        static void IsTwoBits(Func<double[], double> entropy) => entropy([1.0, 1, 1, 1]).Should().BeApproximately(2, 1e-12);
        IsTwoBits(counts => Entropy.Of(Distribution.FromCounts([.. counts.Select(count => (int)count)])));
        WrongVariant.MustBeRejectedBy(() => IsTwoBits(WrongVariants.EntropyOfCounts));
    }

    [Test]
    public void The_plug_in_estimate_is_too_low_and_the_correction_takes_most_of_that_away()
    {
        double[] plain = new double[2000], corrected = new double[2000];
        SeededRandom random = new(3);
        for (int s = 0; s < plain.Length; s++)
        {
            int[] counts = new int[8];
            for (int i = 0; i < 60; i++) counts[random.NextInt(8)]++;
            (plain[s], corrected[s]) = (EntropyEstimate.PlugIn(counts), EntropyEstimate.MillerMadow(counts));
        }
        double bias = 3 - plain.Average();
        bias.Should().BeApproximately(EntropyEstimate.Correction(8, 60), 0.005, "eight equal outcomes have 3 bits, and (m − 1) / (2 n ln 2) is 0.084");
        Math.Abs(3 - corrected.Average()).Should().BeLessThan(0.1 * bias);
    }

    [Test]
    public void The_correction_counts_the_outcomes_that_were_seen()
    {
        // Two of three outcomes seen, four observations: (2 − 1) / (2 · 4 · ln 2). H(3/4, 1/4) is 2 − ¾ log₂ 3.
        EntropyEstimate.MillerMadow([3, 0, 1]).Should().BeApproximately(2 - 0.75 * Math.Log2(3) + 1 / (8 * Math.Log(2)), 1e-12);
        EntropyEstimate.MillerMadow([0, 5]).Should().Be(0, "one symbol only");
    }

    [Test]
    public void A_text_becomes_27_letters()
    {
        BookText.Of("  Call me—Ishmael, 1851! ").ToString().Should().Be("call me ishmael");
        BookText.Of("CAFÉ K").ToString().Should().Be("caf k", "K here is the Kelvin sign and no letter of the 26, like É").And.HaveLength(5);
        BookText.Of("abcab").Blocks(2).Should().Equal(27 * 1 + 2, 27 * 3 + 1);
        BookText.Of("to be").Words().Should().Equal("to", "be");
        BookText.Of("abba").Shuffled(new SeededRandom(1)).Counts().Should().Equal(BookText.Of("abba").Counts());
        foreach (string text in (string[])["", "  ", "1851 — !"])
        {
            Action act = () => BookText.Of(text);
            act.Should().Throw<ArgumentException>();
        }
    }

    [Test]
    public void In_an_alternating_text_the_letter_before_tells_everything()
    {
        BookText text = BookText.Of(string.Concat(Enumerable.Repeat("ab", 50)) + "a");
        ContextEntropy.Of(text, 0).PlugIn.Should().BeApproximately(1, 1e-3);
        ContextEntropy.Of(text, 1).PlugIn.Should().BeApproximately(0, 1e-12);
        MutualInformation.Of(ContextEntropy.Pairs(text)).Should().BeApproximately(1, 1e-12);
        ContextEntropy.Of(BookText.Of("aaaa"), 0).PlugIn.Should().Be(0, "one symbol only");
    }

    [Test]
    public void The_chain_rule_holds_for_the_letters_of_the_book()
    {
        Matrix pairs = ContextEntropy.Pairs(Samples.Whale);
        Entropy.OfColumnsGivenRows(pairs).ShouldMatchDigits(ContextEntropy.Of(Samples.Whale, 1).PlugIn, 11);
    }

    [Test]
    public void A_context_that_does_not_fit_is_refused()
    {
        Action tooLong = () => ContextEntropy.Of(BookText.Of("abc"), 3), six = () => ContextEntropy.Of(Samples.Whale, 6), alone = () => ContextEntropy.Pairs(BookText.Of("a")), blocks = () => BookText.Of("abc").Blocks(0);
        foreach (Action act in (Action[])[tooLong, six, alone, blocks]) act.Should().Throw<ArgumentException>();
    }

    [Test]
    public void Ways_of_asking_take_the_questions_one_counts_by_hand()
    {
        Questions.OneByOne([2, 0, 1]).Should().Equal(2, 2, 1);
        Questions.OneByOne([0]).Should().Equal(0);
        Questions.Halving(5).Should().Equal(2, 2, 2, 3, 3);
        PrefixCode.KraftSum(Questions.Halving(27)).Should().Be(1);
    }
}
