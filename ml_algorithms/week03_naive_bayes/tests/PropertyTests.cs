using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week02.ProbabilityAndBayes;

namespace Week03.NaiveBayes.Tests;

/// <summary>What must be true of the four kinds, and the mistakes that break it.</summary>
public sealed class PropertyTests
{
    [Test]
    public void Tomorrow_by_hand_and_by_code()
    {
        Dataset tennis = Samples.Tennis();
        double yes = 9.0 / 14 * (2.0 / 9) * (3.0 / 9) * (3.0 / 9) * (3.0 / 9), no = 5.0 / 14 * (3.0 / 5) * (1.0 / 5) * (4.0 / 5) * (3.0 / 5);
        Matrix tomorrow = Matrix.FromRows(new[] { "sunny", "cool", "high", "TRUE" }.Select((level, j) => (double)tennis.Features[j].Levels.ToList().IndexOf(level)).ToArray());
        new CategoricalNaiveBayes(0).Fit(tennis).PredictProbabilities(tomorrow)[0, tennis.ClassNames.ToList().IndexOf("yes")].Should().BeApproximately(yes / (yes + no), 1e-14);
    }

    [Test]
    public void Two_words_are_read_as_Bayes_rule_reads_them()
    {
        // Class a: 4 words of 2 messages, (3 + 1) / (4 + 3) for word 0. Class b: 6 words, (0 + 1) / (6 + 3). Priors one half each.
        MultinomialModel model = new MultinomialNaiveBayes().Fit(Samples.FourMessages());
        double[] expected = BayesRule.Posterior([0.5, 0.5], [4.0 / 7 * 2 / 7, 1.0 / 9 * 3 / 9]);
        double[] p = model.PredictProbabilities(Matrix.FromRows([1, 0, 1])).Row(0).ToArray();
        p.Should().Equal(expected, (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Test]
    public void A_class_is_not_ruled_out_by_one_word()
    {
        Dataset data = Samples.FourMessages();
        Matrix asked = Matrix.FromRows([5, 1, 0]);
        void Check(Func<Dataset, Matrix, Matrix> joint) => joint(data, asked).Values.Should().OnlyContain(value => double.IsFinite(value));
        Check((set, x) => new MultinomialNaiveBayes().Fit(set).JointLogLikelihood(x));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.WithoutSmoothing));
    }

    [Test]
    public void Word_probabilities_sum_to_one_over_the_vocabulary()
    {
        Dataset data = Samples.FourMessages();
        // A message of the single word j, less an empty one, is log θ of j.
        void Check(Func<Dataset, Matrix, Matrix> joint)
        {
            Matrix words = joint(data, Matrix.Identity(3)), empty = joint(data, new Matrix(1, 3));
            for (int c = 0; c < 2; c++) Enumerable.Range(0, 3).Sum(j => Math.Exp(words[j, c] - empty[0, c])).Should().BeApproximately(1, 1e-12);
        }
        Check((set, x) => new MultinomialNaiveBayes().Fit(set).JointLogLikelihood(x));
        Check((set, x) => new MultinomialNaiveBayes(0.3).Fit(set).JointLogLikelihood(x));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.WithoutTheVocabularySize));
    }

    [Test]
    public void An_empty_message_has_the_prior()
    {
        Dataset data = Samples.FourMessages().SelectRows([0, 1, 0, 2]);
        void Check(Func<Dataset, Matrix, Matrix> joint) => LogSpace.Probabilities(joint(data, new Matrix(1, 3))).Values.Should().Equal([0.75, 0.25], (a, b) => Math.Abs(a - b) < 1e-14);
        Check((set, x) => new MultinomialNaiveBayes().Fit(set).JointLogLikelihood(x));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.WithoutPriors));
    }

    [Test]
    public void Bernoulli_probabilities_of_all_possible_messages_sum_to_one()
    {
        Dataset data = Samples.FourMessages();
        Matrix all = Matrix.FromRows([.. Enumerable.Range(0, 8).Select(bits => (double[])[bits & 1, (bits >> 1) & 1, bits >> 2])]);
        void Check(Func<Dataset, Matrix, Matrix> joint) => joint(data, all).Values.Sum(Math.Exp).Should().BeApproximately(1, 1e-12);
        Check((set, x) => new BernoulliNaiveBayes().Fit(set).JointLogLikelihood(x));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.BernoulliOfPresentWordsOnly));
    }

    [Test]
    public void Bernoulli_does_not_care_how_often_a_word_is_said()
    {
        BernoulliModel model = new BernoulliNaiveBayes().Fit(Samples.FourMessages());
        model.PredictProbabilities(Matrix.FromRows([9, 0, 2])).Values.Should().Equal(model.PredictProbabilities(Matrix.FromRows([1, 0, 1])).Values);
    }

    [Test]
    public void A_message_said_twice_doubles_the_log_odds_of_its_words()
    {
        MultinomialModel model = new MultinomialNaiveBayes().Fit(Samples.FourMessages());
        double LogOdds(params double[] x) => model.JointLogLikelihood(Matrix.FromRows(x)) is var joint ? joint[0, 0] - joint[0, 1] : 0;
        LogOdds(4, 2, 2).Should().BeApproximately(2 * LogOdds(2, 1, 1), 1e-12, "the priors are equal");
    }

    [Test]
    public void A_long_message_has_a_posterior()
    {
        MultinomialModel model = new MultinomialNaiveBayes().Fit(Samples.FourMessages());
        Matrix message = Matrix.FromRows([1000, 700, 800]);
        void Check(Func<Matrix, Matrix> joint)
        {
            Matrix log = joint(message);
            log.Values.Should().OnlyContain(value => double.IsFinite(value));
            LogSpace.Probabilities(log).Values.Sum().Should().BeApproximately(1, 1e-12);
        }
        Check(model.JointLogLikelihood);
        WrongVariant.MustBeRejectedBy(() => Check(x => WrongVariants.ProductWithoutLogarithms(model, x)));
    }

    [Test]
    public void Log_sum_exp_survives_what_exp_does_not()
    {
        void Check(Func<double[], double> logSumExp)
        {
            logSumExp([-1000, -1000]).Should().BeApproximately(-1000 + Math.Log(2), 1e-12);
            logSumExp([1000, 999]).Should().BeApproximately(1000 + Math.Log(1 + Math.Exp(-1)), 1e-12);
        }
        Check(x => LogSpace.LogSumExp(x));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.PlainLogSumExp));
        LogSpace.LogSumExp([double.NegativeInfinity, 0.5]).Should().Be(0.5);
        LogSpace.LogSumExp([double.NegativeInfinity, double.NegativeInfinity]).Should().Be(double.NegativeInfinity);
    }

    [Test]
    public void Variances_survive_a_large_mean()
    {
        SeededRandom random = new(8);
        double[] x = [.. Enumerable.Range(0, 100).Select(_ => 1e9 + random.NextUniform(0, 1))];
        double truth = x.Select(value => value - 1e9).ToArray() is var shifted ? shifted.Average(value => value * value) - shifted.Average() * shifted.Average() : 0;
        void Check(Func<double[], double> variance) => variance(x).ShouldMatchDigits(truth, 6);
        Check(values => ClassMoments.Of(new Matrix(values.Length, 1, values), new int[values.Length], null, [values.Length]).Variances[0, 0]);
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.VarianceAsDifference));
    }

    [Test]
    public void Total_variances_are_those_of_all_rows()
    {
        Dataset wine = Samples.Wine();
        double[] counts = ClassCounts.Of(wine, wine.Labels!).Counts;
        (Matrix means, Matrix variances) = ClassMoments.Of(wine.X, wine.Labels!, null, counts);
        (_, Matrix together) = ClassMoments.Of(wine.X, new int[wine.Rows], null, [wine.Rows]);
        ClassMoments.TotalVariances(means, variances, counts).ShouldMatchDigits(together.Values, 12);
    }

    [Test]
    public void Gaussian_joints_are_sums_of_log_densities_of_week_2()
    {
        Dataset wine = Samples.Wine();
        GaussianModel model = new GaussianNaiveBayes().Fit(wine);
        Matrix joint = model.JointLogLikelihood(wine.X);
        for (int i = 0; i < wine.Rows; i += 17)
            for (int c = 0; c < 3; c++)
                joint[i, c].ShouldMatchDigits(model.LogPriors[c] + Enumerable.Range(0, wine.Columns).Sum(j => Math.Log(new NormalDensity(model.Means[c, j], Math.Sqrt(model.Variances[c, j])).Density(wine.X[i, j]))), 11);
    }

    [Test]
    public void The_fast_sum_of_deviations_is_the_plain_one_at_every_length()
    {
        SeededRandom random = new(9);
        double[] Draw(int n) => [.. Enumerable.Range(0, n).Select(_ => random.NextUniform(0.1, 3))];
        for (int d = 0; d <= 40; d++)
        {
            double[] x = Draw(d), mean = Draw(d), precision = Draw(d), more = [.. x, .. Draw(8)];
            more[^1] = double.MaxValue;
            double[] Padded(double[] row) => SquaredDeviations.PaddedRows(Matrix.FromRows(row)).Values;
            SquaredDeviations.Fast(more.AsSpan(0, SquaredDeviations.Padded(d)), Padded(mean), Padded(precision)).Should().BeApproximately(SquaredDeviations.Plain(x, mean, precision), 1e-13 * d);
        }
    }

    [Test]
    public void Words_of_a_message_add_up_to_its_log_odds()
    {
        IReadOnlyList<string>[] messages = [["cheap", "loan", "now"], ["cheap", "!", "!"], ["kernel", "patch", "now"], ["patch", "now"]];
        Vocabulary vocabulary = Vocabulary.Of(messages);
        Dataset data = new() { X = vocabulary.Counts(messages), Features = vocabulary.Features, Labels = [1, 1, 0, 0], ClassNames = SpamMail.ClassNames };
        MultinomialModel model = new MultinomialNaiveBayes().Fit(data);
        string[] asked = ["cheap", "cheap", "kernel", "unheard"];
        IReadOnlyList<WordEvidence> evidence = WordEvidence.Of(model, vocabulary, asked);
        Matrix joint = model.JointLogLikelihood(vocabulary.Counts([asked]));
        evidence.Sum(word => word.LogOdds).Should().BeApproximately(joint[0, 1] - joint[0, 0], 1e-12);
        evidence.Select(word => (word.Word, word.Count)).Should().Equal(("cheap", 2), ("kernel", 1));
    }
}
