using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>A joined table, and what did not fit.</summary>
/// <param name="Table">The rows of the left table with the columns of the right one beside them.</param>
/// <param name="LeftWithoutPartner">The rows of the left table that found none on the right.</param>
/// <param name="RightWithoutPartner">The rows of the right table that no row on the left asked for.</param>
/// <param name="Multiplied">How many rows the join added because a key stands on the right more than once.</param>
public sealed record Joined(DataTable Table, IReadOnlyList<int> LeftWithoutPartner, IReadOnlyList<int> RightWithoutPartner, int Multiplied);

/// <summary>Two tables made one by a key column that both have: a hash join.</summary>
public static class Joining
{
    /// <summary>Keeps every row of the left table; where the right one has no partner, its columns are missing.</summary>
    /// <exception cref="ArgumentException">The key is not in both tables, or another column is.</exception>
    public static Joined Left(DataTable left, DataTable right, string key) => Join(left, right, key, keepAll: true);

    /// <summary>Keeps only those rows of the left table that have a partner.</summary>
    /// <exception cref="ArgumentException">The key is not in both tables, or another column is.</exception>
    public static Joined Inner(DataTable left, DataTable right, string key) => Join(left, right, key, keepAll: false);

    private static Joined Join(DataTable left, DataTable right, string key, bool keepAll)
    {
        (Column leftKey, Column rightKey) = (left[key], right[key]);
        Dictionary<string, List<int>> partners = [];
        for (int row = 0; row < right.Rows; row++)
            if (Grouping.Label(rightKey, row) is { } label)
                if (partners.TryGetValue(label, out List<int>? rows)) rows.Add(row);
                else partners.Add(label, [row]);

        List<int> fromLeft = [], fromRight = [], alone = [];
        HashSet<int> asked = [];
        int multiplied = 0;
        for (int row = 0; row < left.Rows; row++)
        {
            // A missing key is no key: it matches nothing, not even another missing one.
            if (Grouping.Label(leftKey, row) is { } label && partners.TryGetValue(label, out List<int>? rows))
            {
                fromLeft.AddRange(Enumerable.Repeat(row, rows.Count));
                fromRight.AddRange(rows);
                asked.UnionWith(rows);
                multiplied += rows.Count - 1;
                continue;
            }
            alone.Add(row);
            if (!keepAll) continue;
            fromLeft.Add(row);
            fromRight.Add(-1);
        }
        DataTable table = new($"{left.Name} with {right.Name}",
            [.. left.Columns.Select(column => column.SelectRows(fromLeft)), .. right.Columns.Where(column => column.Name != key).Select(column => RowsOrMissing(column, fromRight))]);
        return new Joined(table, alone, Enumerable.Range(0, right.Rows).Where(row => !asked.Contains(row)).ToList(), multiplied);
    }

    private static Column RowsOrMissing(Column column, List<int> rows) => column switch
    {
        NumericColumn numbers => numbers with { Values = rows.Select(row => row < 0 ? double.NaN : numbers.Values[row]).ToArray() },
        CategoricalColumn words => words with { Codes = rows.Select(row => row < 0 ? -1 : words.Codes[row]).ToArray() },
        _ => throw new ArgumentException($"Column '{column.Name}' is neither numeric nor categorical."),
    };
}
