using System.Text.Json;
using Curriculum.Toolkit;

namespace Week03.NaiveBayes.Tests;

/// <summary>scikit-learn's numbers, to ten digits.</summary>
public sealed class GoldenTests
{
    [Test]
    public void Gaussian_on_wine_and_iris_is_scikit_learns()
    {
        foreach ((string name, Dataset data) in ((string, Dataset)[])[("wine", Samples.Wine()), ("iris", Samples.Iris())])
        {
            GoldenFile golden = GoldenFile.Read(name);
            GaussianModel model = new GaussianNaiveBayes().Fit(data);
            model.Means.Values.ShouldMatchDigits(golden.Matrix("means").Values, golden.Digits, $"{name}, means");
            model.Variances.Values.ShouldMatchDigits(golden.Matrix("variances").Values, golden.Digits, $"{name}, variances");
            ShouldAgree(model.JointLogLikelihood(data.X), golden, "");
        }
    }

    [Test]
    public void Categories_of_the_tennis_days_are_scikit_learns()
    {
        GoldenFile golden = GoldenFile.Read("tennis");
        Dataset tennis = Samples.Tennis();
        foreach (double alpha in (double[])[1.0, 0.5])
            ShouldAgree(new CategoricalNaiveBayes(alpha).Fit(tennis).JointLogLikelihood(tennis.X), golden, FormattableString.Invariant($"alpha_{alpha:F1}_"));
    }

    [Test]
    public void The_spam_filters_are_scikit_learns_from_the_tokens_on()
    {
        GoldenFile golden = GoldenFile.Read("spam");
        IReadOnlyList<SpamMail> mails = SpamMail.ReadAll();
        mails.Count.Should().Be((int)golden.Value("messages"));
        SpamMail[] train = [.. mails.Where((_, i) => i % 2 == 0)], asked = [.. mails.Where((_, i) => i % 10 == 1)];
        Vocabulary vocabulary = Vocabulary.Of(train.Select(mail => mail.Words), least: 2);
        vocabulary.Words.Count.Should().Be((int)golden.Value("words"));
        Dataset counts = SpamMail.Counted(train, vocabulary);
        Matrix x = SpamMail.Counted(asked, vocabulary).X;
        foreach (double alpha in (double[])[1.0, 0.1])
        {
            ShouldAgree(new MultinomialNaiveBayes(alpha).Fit(counts).JointLogLikelihood(x), golden, FormattableString.Invariant($"multinomial_{alpha:F1}_"));
            ShouldAgree(new BernoulliNaiveBayes(alpha).Fit(counts).JointLogLikelihood(x), golden, FormattableString.Invariant($"bernoulli_{alpha:F1}_"));
        }
    }

    [Test]
    public void Counts_with_awkward_columns_smoothings_and_weights_are_scikit_learns()
    {
        GoldenFile golden = GoldenFile.Read("counts");
        (Dataset data, Matrix asked, double[] weights) = Counts(golden);
        foreach (string alpha in (string[])["0.001", "1.0", "10.0"])
        {
            double value = double.Parse(alpha, System.Globalization.CultureInfo.InvariantCulture);
            ShouldAgree(new MultinomialNaiveBayes(value).Fit(data).JointLogLikelihood(asked), golden, $"multinomial_{alpha}_");
            ShouldAgree(new BernoulliNaiveBayes(value).Fit(data).JointLogLikelihood(asked), golden, $"bernoulli_{alpha}_");
        }
        Dataset weighted = data with { Weights = weights };
        ShouldAgree(new MultinomialNaiveBayes().Fit(weighted).JointLogLikelihood(asked), golden, "weighted_multinomial_");
        ShouldAgree(new BernoulliNaiveBayes().Fit(weighted).JointLogLikelihood(asked), golden, "weighted_bernoulli_");
        ShouldAgree(new GaussianNaiveBayes().Fit(weighted).JointLogLikelihood(asked), golden, "weighted_gaussian_");
    }

    /// <summary>24 rows of 7 counts, three classes, and 7 rows to be asked.</summary>
    internal static (Dataset Data, Matrix Asked, double[] Weights) Counts(GoldenFile golden)
    {
        double[][] Rows(string name) => golden.Input.GetProperty(name).Deserialize<double[][]>()!;
        Matrix x = Matrix.FromRows(Rows("x"));
        Dataset data = new()
        {
            X = x,
            Features = Enumerable.Range(0, x.Columns).Select(j => Feature.Numeric($"word {j}")).ToList(),
            Labels = golden.Input.GetProperty("y").Deserialize<int[]>()!,
            ClassNames = ["a", "b", "c"],
        };
        return (data, Matrix.FromRows(Rows("asked")), golden.Input.GetProperty("weights").Deserialize<double[]>()!);
    }

    private static void ShouldAgree(Matrix joint, GoldenFile golden, string prefix)
    {
        joint.Values.ShouldMatchDigits(golden.Matrix($"{prefix}joint").Values, golden.Digits, $"{prefix}joint");
        double[] log = LogSpace.Normalized(joint).Values, theirs = golden.Matrix($"{prefix}log_probabilities").Values;
        log.Should().HaveSameCount(theirs);
        // A log-probability is a difference of the row's joint values, here and there. Where those run to 10⁹, as beside a column that
        // hardly varies, their last bit is what it can be known to; elsewhere ten digits of 1 at least.
        for (int i = 0; i < log.Length; i++)
        {
            double largest = 0;
            foreach (double value in joint.Row(i / joint.Columns))
                if (double.IsFinite(value)) largest = Math.Max(largest, Math.Abs(value));
            double tolerance = Math.Max(Math.Pow(10, -golden.Digits) * Math.Max(1, Math.Abs(theirs[i])), 2 * (Math.BitIncrement(largest) - largest));
            log[i].Should().BeApproximately(theirs[i], tolerance, $"{prefix}log_probabilities[{i}]");
        }
    }
}

/// <summary>Data sets that several tests use.</summary>
internal static class Samples
{
    public static Dataset Tennis() => Dataset.ForClassification(Datasets.PlayTennis(), "play");

    public static Dataset Iris() => Dataset.ForClassification(Datasets.Iris(), "species");

    public static Dataset Wine() => Dataset.ForClassification(Datasets.Wine().AsCategories("cultivar"), "cultivar");

    /// <summary>Classes a (rows 0, 1) and b (rows 2, 3), counts of three words.</summary>
    public static Dataset FourMessages() => Of([[2, 0, 1], [1, 0, 0], [0, 3, 1], [0, 1, 1]], [0, 0, 1, 1], ["a", "b"]);

    public static Dataset Of(double[][] x, int[] labels, string[] classes) => new()
    {
        X = Matrix.FromRows(x),
        Features = Enumerable.Range(0, x[0].Length).Select(j => Feature.Numeric($"x{j}")).ToList(),
        Labels = labels,
        ClassNames = classes,
    };
}
