using System.Text.Json;
using Curriculum.Toolkit;
using MathNet.Numerics.Statistics;

namespace Week04.InformationTheory.Tests;

/// <summary>Against SciPy, scikit-learn and MathNet, the definitions aligned as the generator's head says.</summary>
public sealed class GoldenTests
{
    private static readonly GoldenFile Small = GoldenFile.Read("distributions"), Book = GoldenFile.Read("book"), Books = GoldenFile.Read("books"), Birds = GoldenFile.Read("penguins"), Ranking = GoldenFile.Read("ranking");

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
        (double[] p, double[] q) = (Counted("p"), Counted("q"));
        austen.Counts().Select(count => (double)count).Should().Equal(q);
        whale.Counts().Select(count => (double)count).Should().Equal(p);
        Divergence.KullbackLeibler(whale.Shares(), austen.Shares()).ShouldMatchDigits(Books.Value("kullback_leibler"), Books.Digits);
        Divergence.KullbackLeibler(austen.Shares(), whale.Shares()).ShouldMatchDigits(Books.Value("kullback_leibler_back"), Books.Digits);
        Divergence.JensenShannonDistance(whale.Shares(), austen.Shares()).ShouldMatchDigits(Books.Value("jensen_shannon_distance"), Books.Digits);
        static double[] Counted(string name) => [.. Books.Input.GetProperty(name).EnumerateArray().Select(item => item.GetDouble())];
    }

    [Test]
    public void Letters_known_before_leave_the_entropies_that_SciPy_finds()
    {
        double[] truths = Book.Values("context_entropies");
        for (int k = 0; k < truths.Length; k++) ContextEntropy.Of(Samples.Whale, k).PlugIn.ShouldMatchDigits(truths[k], Book.Digits, $"{k} known");
    }

    [Test]
    public void Blocks_and_words_have_the_entropies_that_SciPy_finds()
    {
        double[] truths = Book.Values("block_entropies");
        for (int size = 1; size <= truths.Length; size++) UnitEntropy.OfBlocks(Samples.Whale, size).Bits.ShouldMatchDigits(truths[size - 1], Book.Digits, $"blocks of {size}");
        UnitEntropy words = UnitEntropy.OfWords(Samples.Whale);
        words.Units.Should().Be((int)Book.Value("words"));
        words.Bits.ShouldMatchDigits(Book.Value("word_entropy"), Book.Digits);
        words.LettersPerUnit.ShouldMatchDigits(Book.Value("letters_per_word"), Book.Digits);
    }

    [Test]
    public void MathNets_entropy_is_ours_and_in_bits()
    {
        int[] letters = Samples.Whale.First(20_000).Letters;
        Statistics.Entropy(letters.Select(letter => (double)letter)).ShouldMatchDigits(EntropyEstimate.PlugIn(new BookText(letters).Counts()), 11);
    }

    private static void TellsWhatScikitLearnFinds(Func<CategoricalColumn, CategoricalColumn, double> told, string key)
    {
        CategoricalColumn species = Binning.Target(Samples.Penguins, 4);
        double[] found = [.. Binning.Features(Samples.Penguins, 4).Select(x => told(x, species))], truths = Birds.Values(key);
        for (int j = 0; j < truths.Length; j++) found[j].Should().BeApproximately(truths[j], 1e-11, $"{Samples.Penguins.Features[j].Name}: {key}");
    }

    [Test]
    public void Facts_about_penguins_tell_what_scikit_learn_finds()
    {
        CategoricalColumn flipper = Binning.Features(Samples.Penguins, 4)[5];
        TellsWhatScikitLearnFinds(MutualInformation.OfColumns, "facts");
        TellsWhatScikitLearnFinds(ChanceInformation.OfColumns, "by chance");
        TellsWhatScikitLearnFinds((x, y) => MutualInformation.OfColumns(x, y, flipper), "given flipper_length_mm");
        TellsWhatScikitLearnFinds((x, y) => ChanceInformation.OfColumns(x, y, flipper), "by chance, given flipper_length_mm");
    }

    [Test]
    public void Missing_values_taken_for_a_level_are_rejected() =>
        WrongVariant.MustBeRejectedBy(() => TellsWhatScikitLearnFinds(WrongVariants.MissingIsTheFirstLevel, "facts"));

    [Test]
    public void Finer_bins_tell_what_scikit_learn_finds()
    {
        CategoricalColumn species = Binning.Target(Samples.Penguins, 4);
        NumericColumn mass = (NumericColumn)Datasets.Penguins()["body_mass_g"];
        CategoricalColumn[] binned = [Binning.EqualCounts(mass, 2), Binning.EqualCounts(mass, 8), Binning.EqualCounts(mass, 16), Binning.EachValue(mass)];
        for (int i = 0; i < binned.Length; i++)
        {
            MutualInformation.OfColumns(binned[i], species).ShouldMatchDigits(Birds.Values("body_mass_g by 2, 8, 16 bins and by value")[i], Birds.Digits);
            ChanceInformation.OfColumns(binned[i], species).ShouldMatchDigits(Birds.Values("body_mass_g by chance")[i], Birds.Digits);
        }
    }

    [Test]
    public void A_data_set_is_ranked_as_scikit_learns_numbers_rank_it()
    {
        Dataset cancer = Dataset.ForClassification(Datasets.BreastCancer(), "diagnosis");
        IReadOnlyList<RankedFeature> ranked = FeatureRanking.Rank(cancer, bins: 8);
        double[] bits = Ranking.Values("bits"), chance = Ranking.Values("by chance");
        ranked.Select(one => one.Name).Should().Equal(Ranking.Values("order").Select(j => cancer.Features[(int)j].Name));
        foreach (RankedFeature one in ranked)
        {
            int j = cancer.Features.ToList().FindIndex(feature => feature.Name == one.Name);
            one.Bits.ShouldMatchDigits(bits[j], Ranking.Digits, one.Name);
            one.ByChance.ShouldMatchDigits(chance[j], Ranking.Digits, one.Name);
            one.Rows.Should().Be(cancer.Rows);
        }
    }
}
