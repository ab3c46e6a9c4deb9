using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    /// <remarks>T. F. Chan, G. H. Golub, R. J. LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances", 1979.</remarks>
    public static Summary Merge(Summary a, Summary b)
    {
        int n = a.Count + b.Count;
        if (a.Count == 0) return b;
        if (b.Count == 0) return a;
        double delta = b.Mean - a.Mean;
        return new Summary(n, a.Mean + delta * b.Count / n, a.SumOfSquares + b.SumOfSquares + delta * delta * a.Count * b.Count / n);
    }

    /// <inheritdoc/>
    public static int[,] CrossTable(DataTable table, string rows, string columns)
    {
        (CategoricalColumn first, CategoricalColumn second) = (table.Categories(rows), table.Categories(columns));
        int[,] counts = new int[first.Levels.Length + 1, second.Levels.Length + 1];
        static int Cell(CategoricalColumn column, int row) => column.IsMissing(row) ? column.Levels.Length : column.Codes[row];
        for (int row = 0; row < table.Rows; row++) counts[Cell(first, row), Cell(second, row)]++;
        return counts;
    }

    /// <inheritdoc/>
    public static (DataTable Students, DataTable Enrolments) Witness() =>
    (
        new DataTable("students", CategoricalColumn.Of("student", ["Ada", "Bea"]), new NumericColumn("inches", [60, 80])),
        new DataTable("enrolments",
            CategoricalColumn.Of("student", ["Ada", "Ada", "Ada", "Ada", "Bea"]),
            CategoricalColumn.Of("course", ["algebra", "botany", "chemistry", "drawing", "algebra"]))
    );

    /// <inheritdoc/>
    public static double MendedMeanHeight(DataTable students, DataTable enrolments)
    {
        DataTable once = Grouping.Summarize(enrolments, ["student"], ("courses", rows => rows.Rows));
        Joined enrolled = Joining.Inner(students, once, "student");
        if (enrolled.RightWithoutPartner.Count > 0)
        {
            string unknown = string.Join(", ", enrolled.RightWithoutPartner.Select(row => once.Categories("student").Text(row)));
            throw new ArgumentException($"Enrolled, but not in the table of students: {unknown}.", nameof(enrolments));
        }
        return Moments.Mean(enrolled.Table.Numbers("inches"));
    }
}
