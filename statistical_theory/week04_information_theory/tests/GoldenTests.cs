using System.Text.Json;
using Curriculum.Kernels;
using Curriculum.Toolkit;
using MathNet.Numerics.Statistics;

namespace Week04.InformationTheory.Tests;

/// <summary>Against SciPy, scikit-learn and MathNet, the definitions aligned as the generator's head says.</summary>
public sealed class GoldenTests
{
    private static readonly GoldenFile Small = GoldenFile.Read("distributions"), Book = GoldenFile.Read("book"), Birds = GoldenFile.Read("penguins");

    private static double[][] Rows(string name) => [.. Small.Input.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select((JsonElement item) => item.GetDouble()).ToArray())];

    private static void Each(string key, Func<double[], double[], double> ours)
    {
        double[][] p = Rows("p"), q = Rows("q");
        double[] truths = Small.Values(key);
        for (int i = 0; i < truths.Length; i++) ours(p[i], q[i]).Should().BeApproximately(truths[i], 1e-13, $"{key} of case {i}");
    }

    private static void Entropies(Func<double[], double> entropy) => Each("entropy", (p, _) => entropy(p));

    private static void Divergences(Func<double[], double[], double> divergence) => Each("kullback_leibler", divergence);

    private static void JensenShannons(Func<double[], double[], double> divergence) => Each("jensen_shannon", divergence);

    [Test]
    public void Entropy_is_SciPys_to_the_base_of_two() => Entropies(p => Entropy.Of(p));

    [Test]
    public void Nats_labelled_as_bits_are_rejected() => WrongVariant.MustBeRejectedBy(() => Entropies(WrongVariants.EntropyInNats));

    [Test]
    public void The_divergence_is_SciPys_with_what_happens_first() => Divergences((p, q) => Divergence.KullbackLeibler(p, q));

    [Test]
    public void Exchanged_arguments_are_rejected() => WrongVariant.MustBeRejectedBy(() => Divergences(WrongVariants.Exchanged));

    [Test]
    public void Cross_entropy_is_entropy_and_divergence() => Each("cross_entropy", (p, q) => Divergence.CrossEntropy(p, q));

    [Test]
    public void The_Jensen_Shannon_divergence_is_the_square_of_SciPys() => JensenShannons((p, q) => Divergence.JensenShannon(p, q));

    [Test]
    public void The_Jensen_Shannon_distance_is_SciPys() => Each("jensen_shannon_distance", (p, q) => Divergence.JensenShannonDistance(p, q));

    [Test]
    public void The_distance_taken_for_the_divergence_is_rejected() => WrongVariant.MustBeRejectedBy(() => JensenShannons(WrongVariants.DistanceForDivergence));

    [Test]
    public void A_table_has_SciPys_joint_and_conditional_entropy_and_scikit_learns_mutual_information()
    {
        Matrix joint = Matrix.FromRows(Rows("joint"));
        Entropy.Joint(joint).ShouldMatchDigits(Small.Value("joint_entropy"), 13);
        Entropy.OfColumnsGivenRows(joint).ShouldMatchDigits(Small.Value("columns_given_rows"), 13);
        MutualInformation.Of(joint).ShouldMatchDigits(Small.Value("mutual_information"), 13);
        MutualInformation.Of(joint).ShouldMatchDigits(0.375, 13, "the example of Cover and Thomas, section 2.2");
    }

    [Test]
    public void The_books_have_the_letters_that_Python_counts()
    {
        BookText whale = Samples.Whale, austen = Samples.Austen;
        whale.Letters.Length.Should().Be((int)Book.Value("letters"));
        whale.Counts().Select(count => (double)count).Should().Equal(Book.Values("counts"));
        austen.Counts().Select(count => (double)count).Should().Equal(Book.Values("austen_counts"));
        Divergence.KullbackLeibler(whale.Shares(), austen.Shares()).ShouldMatchDigits(Book.Value("kullback_leibler"), Book.Digits);
        Divergence.KullbackLeibler(austen.Shares(), whale.Shares()).ShouldMatchDigits(Book.Value("kullback_leibler_back"), Book.Digits);
        Divergence.JensenShannonDistance(whale.Shares(), austen.Shares()).ShouldMatchDigits(Book.Value("jensen_shannon_distance"), Book.Digits);
    }

    [Test]
    public void Letters_known_before_leave_the_entropies_that_SciPy_finds()
    {
        double[] truths = Book.Values("context_entropies");
        for (int k = 0; k < truths.Length; k++) ContextEntropy.Of(Samples.Whale, k).PlugIn.ShouldMatchDigits(truths[k], Book.Digits, $"{k} known");
    }

    [Test]
    public void Words_have_the_entropy_that_SciPy_finds()
    {
        WordEntropy words = WordEntropy.Of(Samples.Whale);
        words.Words.Should().Be((int)Book.Value("words"));
        words.Bits.ShouldMatchDigits(Book.Value("word_entropy"), Book.Digits);
    }

    [Test]
    public void MathNets_entropy_is_ours_and_in_bits()
    {
        int[] letters = Samples.Whale.First(20_000).Letters;
        Statistics.Entropy(letters.Select(letter => (double)letter)).ShouldMatchDigits(EntropyEstimate.PlugIn(new BookText(letters).Counts()), 11);
    }

    [Test]
    public void Penguins_are_ranked_by_what_scikit_learn_finds_told()
    {
        DataTable penguins = Datasets.Penguins();
        CategoricalColumn species = penguins.Categories("species");
        Dictionary<string, double> found = MutualInformation.Rank(Samples.Facts(penguins), species, 0, new SeededRandom(1)).ToDictionary(one => one.Name, one => one.Bits);
        foreach ((string name, double bits) in found) bits.Should().BeApproximately(Birds.Value(name), 1e-12, name);
        found.Should().HaveCount(7);
        double[] byBins = Birds.Values("body_mass_g by bins");
        int[] bins = [2, 8, 16];
        for (int i = 0; i < bins.Length; i++) MutualInformation.OfColumns(Binning.EqualCounts((NumericColumn)penguins["body_mass_g"], bins[i]), species).ShouldMatchDigits(byBins[i], Birds.Digits, $"{bins[i]} bins");
        MutualInformation.OfColumns(Binning.EachValue((NumericColumn)penguins["body_mass_g"]), species).ShouldMatchDigits(Birds.Value("body_mass_g, each value"), Birds.Digits);
    }
}
