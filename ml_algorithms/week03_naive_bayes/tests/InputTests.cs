using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;

namespace Week03.NaiveBayes.Tests;

/// <summary>Contracts, rims and hostile input.</summary>
public sealed class InputTests
{
    private static IEnumerable<TestCaseData> Checks()
    {
        Dataset counts = Samples.Of([.. Enumerable.Range(0, 12).Select(i => (double[])[i % 3, (i * 7) % 4, i % 2 * 3, i / 4])], [.. Enumerable.Range(0, 12).Select(i => i % 3)], ["a", "b", "c"]);
        foreach ((string name, IClassifierTrainer trainer, Dataset data) in ((string, IClassifierTrainer, Dataset)[])
            [("multinomial", new MultinomialNaiveBayes(), counts), ("Bernoulli", new BernoulliNaiveBayes(0.5), counts), ("Gaussian", new GaussianNaiveBayes(), Samples.Iris()), ("Gaussian on counts", new GaussianNaiveBayes(), counts), ("categorical", new CategoricalNaiveBayes(), Samples.Tennis())])
            foreach (EstimatorCheck check in EstimatorChecks.Of(trainer, data)) yield return new TestCaseData(check).SetArgDisplayNames(name, check.Name);
    }

    [TestCaseSource(nameof(Checks))]
    public void Keeps_the_promises_of_every_trainer(EstimatorCheck check) => check.Run();

    private static readonly (string Name, Func<Dataset, IProbabilisticClassifier> Fit)[] Kinds =
        [("multinomial", data => new MultinomialNaiveBayes().Fit(data)), ("Bernoulli", data => new BernoulliNaiveBayes().Fit(data)), ("Gaussian", data => new GaussianNaiveBayes().Fit(data))];

    [Test]
    public void One_class_only_is_predicted_for_certain()
    {
        Dataset data = Samples.FourMessages() with { Labels = [0, 0, 0, 0], ClassNames = ["a"] };
        foreach ((string name, Func<Dataset, IProbabilisticClassifier> fit) in Kinds) fit(data).PredictProbabilities(data.X).Values.Should().OnlyContain(p => p == 1, name);
    }

    [Test]
    public void A_class_without_rows_is_never_predicted()
    {
        Dataset data = Samples.FourMessages() with { ClassNames = ["a", "b", "never seen"] };
        foreach ((string name, Func<Dataset, IProbabilisticClassifier> fit) in Kinds)
        {
            Matrix p = fit(data).PredictProbabilities(data.X);
            p.Column(2).Should().OnlyContain(value => value == 0, name);
            for (int i = 0; i < p.Rows; i++) p.Row(i).ToArray().Sum().Should().BeApproximately(1, 1e-12, name);
        }
        new MultinomialNaiveBayes(0).Fit(data).JointLogLikelihood(data.X).Column(2).Should().OnlyContain(value => double.IsNegativeInfinity(value));
    }

    [Test]
    public void A_constant_column_says_nothing_and_harms_nothing()
    {
        Dataset iris = Samples.Iris();
        Dataset with = iris with
        {
            X = Matrix.FromColumns([.. Enumerable.Range(0, 4).Select(iris.X.Column), [.. Enumerable.Repeat(7.0, iris.Rows)]]),
            Features = [.. iris.Features, Feature.Numeric("constant")],
        };
        double[] p = new GaussianNaiveBayes().Fit(with).PredictProbabilities(with.X).Values, without = new GaussianNaiveBayes().Fit(iris).PredictProbabilities(iris.X).Values;
        for (int i = 0; i < p.Length; i++) p[i].Should().BeApproximately(without[i], 1e-9);
    }

    [Test]
    public void Constant_features_only_are_refused_by_name()
    {
        Dataset data = Samples.Of([[3], [3], [3], [3]], [0, 0, 1, 1], ["a", "b"]);
        Refusal(() => new GaussianNaiveBayes().Fit(data)).Should().Contain("'x0'").And.Contain("variance 0");
        Dataset within = Samples.Of([[3], [3], [4], [5]], [0, 0, 1, 1], ["a", "b"]);
        Refusal(() => new GaussianNaiveBayes(0).Fit(within)).Should().Contain("class 'a'");
        new GaussianNaiveBayes().Fit(within).Predict(within.X).Should().Equal(0, 0, 1, 1);
    }

    [Test]
    public void Variances_that_overflow_are_refused() =>
        Refusal(() => new GaussianNaiveBayes().Fit(Samples.Of([[1e200], [-1e200], [1], [2]], [0, 0, 1, 1], ["a", "b"]))).Should().Contain("finite");

    [Test]
    public void Measurements_far_outside_give_a_probability_all_the_same()
    {
        Dataset iris = Samples.Iris();
        GaussianModel model = new GaussianNaiveBayes().Fit(iris);
        double[] p = model.PredictProbabilities(Matrix.FromRows([1e6, -1e6, 1e6, 1e6])).Values;
        p.Sum().Should().BeApproximately(1, 1e-12);
        p.Max().Should().BeApproximately(1, 1e-12, "certain where nothing was ever seen: the model has no way to say that it does not know");
        Matrix absurd = Matrix.FromRows([1e200, 0, 0, 0]);
        Refusal(() => model.PredictProbabilities(absurd)).Should().Contain("row 0", "its square is no double any more");
        Refusal(() => new GaussianNaiveBayes().Fit(iris with { ClassNames = [.. iris.ClassNames, "never seen"] }).Predict(absurd)).Should().Contain("row 0");
    }

    [Test]
    public void Negative_counts_are_refused_by_name_in_fit_and_predict()
    {
        Dataset bad = Samples.FourMessages() with { X = Matrix.FromRows([2, 0, 1], [1, 0, 0], [0, -3, 1], [0, 1, 1]) };
        Refusal(() => new MultinomialNaiveBayes().Fit(bad)).Should().Contain("'x1' is -3 in row 2");
        Refusal(() => new BernoulliNaiveBayes().Fit(bad)).Should().Contain("'x1' is -3 in row 2");
        Refusal(() => new MultinomialNaiveBayes().Fit(Samples.FourMessages()).Predict(bad.X)).Should().Contain("'x1' is -3 in row 2");
        Refusal(() => new BernoulliNaiveBayes().Fit(Samples.FourMessages()).Predict(bad.X)).Should().Contain("'x1' is -3 in row 2");
    }

    [TestCase(-1), TestCase(double.NaN), TestCase(double.PositiveInfinity)]
    public void A_smoothing_that_makes_no_sense_is_refused(double smoothing)
    {
        Dataset data = Samples.FourMessages();
        Refusal(() => new MultinomialNaiveBayes(smoothing).Fit(data)).Should().Contain("Smoothing is");
        Refusal(() => new BernoulliNaiveBayes(smoothing).Fit(data)).Should().Contain("Smoothing is");
        Refusal(() => new CategoricalNaiveBayes(smoothing).Fit(Samples.Tennis())).Should().Contain("Smoothing is");
        Refusal(() => new GaussianNaiveBayes(smoothing).Fit(data)).Should().Contain("VarianceSmoothing is");
    }

    [Test]
    public void Without_smoothing_a_message_that_no_class_allows_is_refused_with_advice()
    {
        MultinomialModel model = new MultinomialNaiveBayes(0).Fit(Samples.FourMessages());
        Refusal(() => model.PredictProbabilities(Matrix.FromRows([0, 0, 1], [1, 1, 0]))).Should().Contain("row 1").And.Contain("smoothing above 0");
        Refusal(() => model.Predict(Matrix.FromRows([0, 0, 1], [1, 1, 0]))).Should().Contain("row 1", "the first of two impossible classes is no answer");
        model.PredictProbabilities(Matrix.FromRows([1, 0, 0]))[0, 0].Should().Be(1, "class b never had the word");
    }

    [Test]
    public void A_class_without_words_needs_smoothing()
    {
        Dataset data = Samples.Of([[1, 2], [0, 0]], [0, 1], ["a", "b"]);
        Refusal(() => new MultinomialNaiveBayes(0).Fit(data)).Should().Contain("'b'");
        new MultinomialNaiveBayes(1).Fit(data).LogTheta.Row(1).ToArray().Should().Equal(Math.Log(0.5), Math.Log(0.5));
    }

    [Test]
    public void Weights_of_zero_only_are_refused() =>
        Refusal(() => new BernoulliNaiveBayes().Fit(Samples.FourMessages() with { Weights = new double[4] })).Should().Contain("weight 0");

    [Test]
    public void Numbers_are_refused_where_categories_are_needed_and_the_other_way_round()
    {
        Refusal(() => new CategoricalNaiveBayes().Fit(Samples.Iris())).Should().Contain("'sepal_length_cm' is numeric");
        Refusal(() => new GaussianNaiveBayes().Fit(Samples.Tennis())).Should().Contain("'outlook' is categorical");
        Refusal(() => new CategoricalNaiveBayes().Fit(Samples.Tennis()).Predict(Matrix.FromRows([0, 0, 0, 9]))).Should().Contain("'windy' is 9");
    }

    [Test]
    public void Tokens_are_words_in_lower_case_and_the_marks_of_sellers()
    {
        Tokenizer.Words("Re: It's FREE!! 100% for $5 - Grüße, a b").Should().Equal("re", "it", "free", "!", "!", "%", "for", "$", "grüße");
        Tokenizer.Words("").Should().BeEmpty();
        Tokenizer.Words(" \t\0 12 . \ud800").Should().BeEmpty("a lone half of a surrogate pair is no letter");
        Tokenizer.Words(new string('x', 100_000)).Should().ContainSingle();
        FluentActions.Invoking(() => Tokenizer.Words(null!)).Should().Throw<ArgumentNullException>();
    }

    [Test]
    public void Words_that_were_never_seen_have_no_column_and_no_say()
    {
        IReadOnlyList<string>[] train = [["buy", "now"], ["read", "now"]];
        Vocabulary vocabulary = Vocabulary.Of(train);
        vocabulary.ColumnOf("quixotic").Should().Be(-1);
        vocabulary.Counts([["buy", "quixotic", "buy"]]).Row(0).ToArray().Should().Equal(2, 0, 0);
        Vocabulary.Of(train, least: 2).Words.Should().Equal("now");
        Refusal(() => Vocabulary.Of(train, least: 3)).Should().Contain("No word");
        Refusal(() => Vocabulary.Of(train, least: 0)).Should().Contain("at least 1");
    }

    [Test]
    public void Messages_are_read_once_each()
    {
        IReadOnlyList<SpamMail> mails = SpamMail.ReadAll();
        mails.Select(mail => string.Join(' ', Tokenizer.Words(mail.Text))).Should().OnlyHaveUniqueItems();
        mails.Should().Contain(mail => mail.Subject.Length == 0, "an empty subject is no reason to drop a message");
    }

    [Test]
    public void Verdicts_and_reliability_are_counted_as_they_are()
    {
        SpamMail Mail(bool spam) => new("x", spam, "", "", []);
        Verdict[] verdicts = [new(Mail(true), 3), new(Mail(true), -1), new(Mail(false), 20), new(Mail(false), -20), new(Mail(false), -20)];
        ConfusionMatrix counted = Verdict.Counted(verdicts);
        (counted[1, 1], counted[1, 0], counted[0, 1], counted[0, 0]).Should().Be((1.0, 1.0, 1.0, 2.0), "caught, missed, lost, kept");
        (counted.Precision(1), counted.Recall(1), counted.Accuracy).Should().Be((0.5, 0.5, 0.6));
        Reliability sure = Reliability.Between(verdicts, 0, 1e-3);
        (sure.Messages, sure.Wrong).Should().Be((3, 1));
        sure.Stated.Should().BeApproximately(3 / (1 + Math.Exp(20)), 1e-20);
    }

    private static string Refusal(Action action) => FluentActions.Invoking(action).Should().Throw<ArgumentException>().Which.Message;
}
