using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.NaiveBayes.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.ForAnotherMailbox))]
    public void ForAnotherMailbox_by_hand()
    {
        // Even odds from even priors: the words say nothing, and the new prior stands alone.
        T.ForAnotherMailbox(0.5, 0.5, 0.1).Should().BeApproximately(0.1, 1e-12);
        // Odds of 9 to 1 from 1 to 1; with 1 to 9 before, it is 1 to 1.
        T.ForAnotherMailbox(0.9, 0.5, 0.1).Should().BeApproximately(0.5, 1e-12);
        T.ForAnotherMailbox(0.7, 0.3, 0.3).Should().BeApproximately(0.7, 1e-12, "the same mailbox");
    }

    [Exercise(nameof(IExercises.ForAnotherMailbox))]
    public void ForAnotherMailbox_is_what_the_model_says_with_other_priors()
    {
        MultinomialModel model = new MultinomialNaiveBayes().Fit(Samples.FourMessages());
        Matrix asked = Matrix.FromRows([1, 1, 2]);
        MultinomialModel elsewhere = model with { LogPriors = [Math.Log(0.75), Math.Log(0.25)] };
        T.ForAnotherMailbox(model.PredictProbabilities(asked)[0, 1], 0.5, 0.25).Should().BeApproximately(elsewhere.PredictProbabilities(asked)[0, 1], 1e-12);
    }

    [Exercise(nameof(IExercises.ForAnotherMailbox))]
    public void ForAnotherMailbox_refuses_what_is_no_probability()
    {
        foreach ((double a, double b, double c) in ((double, double, double)[])[(0, 0.5, 0.5), (0.5, 1, 0.5), (0.5, 0.5, -0.1), (double.NaN, 0.5, 0.5)])
        {
            Action act = () => T.ForAnotherMailbox(a, b, c);
            act.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Exercise(nameof(IExercises.ByComplement))]
    public void ByComplement_sorts_as_scikit_learn_does()
    {
        GoldenFile golden = GoldenFile.Read("complement");
        (Dataset data, Matrix asked, _) = GoldenTests.Counts(golden);
        // The last row is empty, where all classes are equal.
        T.ByComplement(data, 1, asked).Should().Equal(golden.Values("predictions").Select(label => (int)label));
    }

    [Exercise(nameof(IExercises.ByComplement))]
    public void ByComplement_of_two_classes_is_multinomial_without_priors()
    {
        SeededRandom random = new(61);
        Dataset data = Samples.Of([.. Enumerable.Range(0, 30).Select(i => (double[])[random.NextInt(4), random.NextInt(i % 2 == 0 ? 2 : 6), random.NextInt(3)])], [.. Enumerable.Range(0, 30).Select(i => i % 2)], ["a", "b"]);
        Matrix asked = Matrix.FromRows([.. Enumerable.Range(0, 40).Select(_ => (double[])[random.NextInt(5), random.NextInt(5), random.NextInt(5)])]);
        MultinomialModel model = new MultinomialNaiveBayes(0.7).Fit(data) with { LogPriors = [0, 0] };
        T.ByComplement(data, 0.7, asked).Should().Equal(model.Predict(asked));
    }

    [Exercise(nameof(IExercises.FrequenciesAreRight))]
    public void FrequenciesAreRight_accepts_what_is_right() => T.FrequenciesAreRight(Right).Should().BeTrue();

    [Exercise(nameof(IExercises.FrequenciesAreRight))]
    public void FrequenciesAreRight_catches_the_bug() => T.FrequenciesAreRight(SomebodysFrequencies.Of).Should().BeFalse();

    [Exercise(nameof(IExercises.FrequenciesAreRight))]
    public void FrequenciesAreRight_catches_frequencies_without_smoothing() => T.FrequenciesAreRight((messages, vocabulary) =>
    {
        double[] right = Right(messages, vocabulary);
        double words = Math.Max(1, messages.Sum(message => message.Length));
        return [.. right.Select(frequency => (frequency * (words + right.Length) - 1) / words)];
    }).Should().BeFalse();

    [Exercise(nameof(IExercises.FrequenciesAreRight))]
    public void FrequenciesAreRight_catches_an_answer_that_is_the_same_for_all_words() =>
        T.FrequenciesAreRight((_, vocabulary) => [.. Enumerable.Repeat(1.0 / (vocabulary.Length + 1), vocabulary.Length + 1)]).Should().BeFalse();

    [Exercise(nameof(IExercises.MendedFrequencies))]
    public void MendedFrequencies_sum_to_one()
    {
        string[][][] classes = [[["x", "y", "x"], ["q", "q"]], [], [[]], [["x"]]];
        foreach (string[][] messages in classes) T.MendedFrequencies(messages, ["x", "y", "z"]).Sum().Should().BeApproximately(1, 1e-12);
    }

    [Exercise(nameof(IExercises.MendedFrequencies))]
    public void MendedFrequencies_by_hand()
    {
        double[] found = T.MendedFrequencies([["x", "y", "x"], ["q", "q"]], ["x", "y", "z"]);
        found.Should().Equal([3.0 / 9, 2.0 / 9, 1.0 / 9, 3.0 / 9], (a, b) => Math.Abs(a - b) < 1e-12);
        T.MendedFrequencies([], ["x"]).Should().Equal([0.5, 0.5], (a, b) => Math.Abs(a - b) < 1e-12);
    }

    /// <summary>By the topic's own trainer, with a column for what has none.</summary>
    private static double[] Right(string[][] messages, string[] vocabulary)
    {
        double[] counts = new double[vocabulary.Length + 1];
        foreach (string word in messages.SelectMany(message => message)) counts[Array.IndexOf(vocabulary, word) is >= 0 and int j ? j : vocabulary.Length]++;
        return [.. new MultinomialNaiveBayes().Fit(Samples.Of([counts], [0], ["c"])).LogTheta.Values.Select(Math.Exp)];
    }
}
