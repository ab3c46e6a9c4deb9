using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>One message of the SpamAssassin corpus.</summary>
/// <param name="Id">Where it comes from, such as easy-ham-1/00001.</param>
/// <param name="IsSpam">What the people who collected it said.</param>
/// <param name="Subject">The subject line; may be empty.</param>
/// <param name="Text">The body, cut to 500 characters in misc/datasets.</param>
/// <param name="Words">The words of both.</param>
public sealed record SpamMail(string Id, bool IsSpam, string Subject, string Text, IReadOnlyList<string> Words)
{
    /// <summary>What the classes are called; spam is class 1.</summary>
    public static IReadOnlyList<string> ClassNames { get; } = ["ham", "spam"];

    /// <summary>
    /// spam-emails.tsv, each body once. A mailing that came twice, under another subject perhaps, would otherwise stand in the training
    /// and in the test part, and be "recognised".
    /// </summary>
    public static IReadOnlyList<SpamMail> ReadAll()
    {
        DataTable table = Datasets.SpamEmails();
        string Cell(string column, int row) => table.Categories(column).Text(row) ?? "";
        return Enumerable.Range(0, table.Rows)
            .Select(row => new SpamMail(Cell("id", row), Cell("label", row) == "spam", Cell("subject", row), Cell("text", row),
                Tokenizer.Words(Cell("subject", row) + " " + Cell("text", row))))
            .DistinctBy(mail => string.Join(' ', Tokenizer.Words(mail.Text)), StringComparer.Ordinal).ToList();
    }

    /// <summary>Messages as counts of the vocabulary's words, with their classes.</summary>
    public static Dataset Counted(IReadOnlyList<SpamMail> mails, Vocabulary vocabulary) => new()
    {
        X = vocabulary.Counts(mails.Select(mail => mail.Words).ToList()),
        Features = vocabulary.Features,
        TargetName = "label",
        Labels = mails.Select(mail => mail.IsSpam ? 1 : 0).ToArray(),
        ClassNames = ClassNames,
    };
}
