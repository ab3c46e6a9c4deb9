using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;

namespace Week06.ModelEvaluation;

/// <summary>Week 3's loans, once with the ten numbers that a model sees and once with all that is known of them.</summary>
/// <param name="Seen">4,040 loans by ten numbers, good or bad.</param>
/// <param name="Described">The same loans by all thirteen columns, the categories among them with their gaps.</param>
public sealed record LoanBook(Dataset Seen, Dataset Described)
{
    /// <summary>Reads both.</summary>
    public static LoanBook Read()
    {
        DataTable table = Datasets.CreditScoring();
        Dataset all = Dataset.ForClassification(table, "status");
        int[] numbers = [.. Enumerable.Range(0, all.Columns).Where(j => all.Features[j].Kind == FeatureKind.Numeric)];
        return new LoanBook(Archive.Loans(), all.SelectRows([.. Enumerable.Range(0, all.Rows).Where(row => numbers.All(j => !double.IsNaN(all.X[row, j])))]));
    }
}
