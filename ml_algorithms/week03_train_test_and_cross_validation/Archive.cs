using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>The two data sets of this topic.</summary>
public static class Archive
{
    /// <summary>
    /// 4,040 loans of which all ten numbers are known, good or bad: credit-scoring.csv without the 414 rows that lack income, assets or debt.
    /// Records, a note of earlier defaults, is 1 for yes.
    /// </summary>
    public static Dataset Loans()
    {
        DataTable table = Datasets.CreditScoring();
        string[] numbers = ["seniority", "time", "age", "expenses", "income", "assets", "debt", "amount", "price"];
        CategoricalColumn records = table.Categories("records");
        NumericColumn noted = new("records", [.. records.Codes.Select((_, row) => records.Text(row) == "yes" ? 1.0 : 0.0)]);
        return Complete(Dataset.ForClassification(new DataTable("credit-scoring", [.. numbers.Select(name => table[name]), noted, table["status"]]), "status"));
    }

    /// <summary>342 penguins by four measurements, to be told apart by species.</summary>
    public static Dataset Penguins() =>
        Complete(Dataset.ForClassification(Datasets.Penguins(), "species", "bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"));

    /// <summary>The same penguins; what they weigh, in grams, is to be told from the other three.</summary>
    public static Dataset PenguinMasses()
    {
        Dataset penguins = Penguins();
        return penguins.SelectColumns([0, 1, 2]) with { Y = penguins.X.Column(3), TargetName = "body_mass_g", Labels = null, ClassNames = [] };
    }

    private static Dataset Complete(Dataset data) => data.SelectRows([.. Enumerable.Range(0, data.Rows).Where(row => !data.X.Row(row).ToArray().Any(double.IsNaN))]);
}
