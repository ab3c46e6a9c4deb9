using Curriculum.Toolkit;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>The 645 roll calls of the 109th Senate, 2005 and 2006.</summary>
/// <param name="Names">Of those who voted, as the file has them: name, party and state.</param>
/// <param name="Parties">R, D or Indep. Nothing learns from them; they colour figures and are counted afterwards.</param>
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
    public int Cast(int row) => CastIn(row).Count();

    /// <summary>The row of one of them.</summary>
    public int Find(string name) => Names.ToList().FindIndex(one => one.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Of all votes cast, the share on the side where the given numbers lie: above one half yea, otherwise nay.</summary>
    /// <param name="told">A number for each vote, rows and columns as <see cref="Votes"/>.</param>
    public double ShareTold(Matrix told)
    {
        int cast = 0, right = 0;
        for (int i = 0; i < Names.Count; i++)
            foreach (int j in CastIn(i))
            {
                cast++;
                if (told[i, j] > 0.5 == Votes.X[i, j] > 0.5) right++;
            }
        return (double)right / cast;
    }

    /// <summary>How divided a party was over a roll call: the share of its smaller side, from 0 to one half.</summary>
    public double Division(string party, int rollCall)
    {
        double[] votes = [.. Enumerable.Range(0, Names.Count).Where(i => Parties[i] == party).Select(i => Votes.X[i, rollCall]).Where(vote => !double.IsNaN(vote))];
        return votes.Length == 0 ? 0 : Math.Min(votes.Average(), 1 - votes.Average());
    }

    private IEnumerable<int> CastIn(int row) => Enumerable.Range(0, Votes.Columns).Where(j => !double.IsNaN(Votes.X[row, j]));
}
