using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;

namespace Week03.NaiveBayes;

/// <summary>A vocabulary and what was learned about its words.</summary>
/// <param name="Vocabulary">The words of the training messages.</param>
/// <param name="Joint">n counts in, n × (ham, spam) joint log-likelihoods out.</param>
public sealed record SpamFilter(Vocabulary Vocabulary, Func<Matrix, Matrix> Joint)
{
    /// <summary>Learns from messages.</summary>
    /// <param name="mails">The training messages.</param>
    /// <param name="least">In how many of them a word must stand to get a column.</param>
    /// <param name="fit">Which kind: <c>data => new MultinomialNaiveBayes().Fit(data).JointLogLikelihood</c>.</param>
    public static SpamFilter Train(IReadOnlyList<SpamMail> mails, int least, Func<Dataset, Func<Matrix, Matrix>> fit)
    {
        Vocabulary vocabulary = Vocabulary.Of(mails.Select(mail => mail.Words), least);
        return new SpamFilter(vocabulary, fit(SpamMail.Counted(mails, vocabulary)));
    }

    /// <summary>log (P(spam | message) / P(ham | message)); above 0 is called spam.</summary>
    public Verdict[] Judge(IReadOnlyList<SpamMail> mails, int repeat = 1)
    {
        Matrix counts = Vocabulary.Counts(mails.Select(mail => mail.Words).ToList());
        for (int i = 0; i < counts.Values.Length; i++) counts.Values[i] *= repeat;
        Matrix joint = Joint(counts);
        return mails.Select((mail, i) => new Verdict(mail, joint[i, 1] - joint[i, 0])).ToArray();
    }

    /// <summary>Every message judged by a filter that has not seen it: k filters, each trained on the other folds.</summary>
    public static Verdict[] JudgeUnseen(IReadOnlyList<SpamMail> mails, int folds, Func<IReadOnlyList<SpamMail>, SpamFilter> train, int repeat = 1)
    {
        int[] labels = mails.Select(mail => mail.IsSpam ? 1 : 0).ToArray();
        return Splits.StratifiedKFold(labels, folds, new SeededRandom(5))
            .SelectMany(fold => train([.. fold.Train.Select(row => mails[row])]).Judge([.. fold.Test.Select(row => mails[row])], repeat)).ToArray();
    }
}

/// <summary>What a filter says of a message.</summary>
/// <param name="Mail">The message.</param>
/// <param name="LogOdds">log (P(spam | message) / P(ham | message)).</param>
public sealed record Verdict(SpamMail Mail, double LogOdds)
{
    /// <summary>Whether it is called spam.</summary>
    public bool SaysSpam => LogOdds > 0;

    /// <summary>Whether what it is called is not what it is.</summary>
    public bool IsWrong => SaysSpam != Mail.IsSpam;

    /// <summary>The probability to be wrong that the filter itself states: 1 less its confidence, without the rounding of 1 − 1e-20 to 1.</summary>
    public double StatedError => 1 / (1 + Math.Exp(Math.Abs(LogOdds)));

    /// <summary>Verdicts by what the messages are and what they are called; spam is class 1.</summary>
    public static ConfusionMatrix Counted(IReadOnlyCollection<Verdict> verdicts) =>
        ConfusionMatrix.Of([.. verdicts.Select(one => one.Mail.IsSpam ? 1 : 0)], [.. verdicts.Select(one => one.SaysSpam ? 1 : 0)], SpamMail.ClassNames);
}
