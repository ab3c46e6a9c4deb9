using Curriculum.Toolkit;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>The 645 roll calls of the 109th Senate, 2005 and 2006.</summary>
/// <param name="Names">Of those who voted, as the file has them: name, party and state.</param>
/// <param name="Parties">R, D or Indep. Nothing learns from them; they colour figures.</param>
/// <param name="Votes">A row for each, a column for each roll call: 1 yea, 0 nay, NaN where no vote was cast.</param>
public sealed record RollCalls(IReadOnlyList<string> Names, IReadOnlyList<string> Parties, Dataset Votes)
{
    /// <summary>Reads misc/datasets/senate-109-votes.csv.</summary>
    public static RollCalls Read()
    {
        DataTable table = Datasets.Senate109Votes();
        string[] Words(string column) => [.. Enumerable.Range(0, table.Rows).Select(row => table.Categories(column).Text(row)!)];
        NumericColumn[] votes = [.. table.Columns.OfType<NumericColumn>()];
        Dataset data = new()
        {
            X = Matrix.FromColumns([.. votes.Select(column => column.Values)]),
            Features = [.. votes.Select(column => Feature.Numeric(column.Name, missingAllowed: true))],
        };
        return new RollCalls(Words("senator"), Words("party"), data);
    }

    /// <summary>How many votes one of them cast.</summary>
    public int Cast(int row) => Votes.Columns - Missing(row);

    private int Missing(int row)
    {
        int missing = 0;
        foreach (double vote in Votes.X.Row(row))
            if (double.IsNaN(vote)) missing++;
        return missing;
    }
}
