using System.Globalization;
using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>The rows that agree in some columns.</summary>
/// <param name="Key">What they agree in, one entry per column, as text; null where the entry is missing.</param>
/// <param name="Rows">The rows, as a table with all columns.</param>
public sealed record Group(IReadOnlyList<string?> Key, DataTable Rows);

/// <summary>
/// Split, apply, combine (H. Wickham, "The split-apply-combine strategy for data analysis", Journal of Statistical Software
/// 40(1), 2011): rows are dealt into groups, each group is summarised, and the summaries become a table.
/// </summary>
public static class Grouping
{
    /// <summary>
    /// The groups in the order in which they first appear. Rows whose key is missing form a group of their own: left out, they
    /// would be missed by nobody.
    /// </summary>
    /// <exception cref="ArgumentException">A column does not exist.</exception>
    public static IReadOnlyList<Group> Split(DataTable table, params string[] keys)
    {
        Column[] columns = keys.Select(key => table[key]).ToArray();
        Dictionary<Key, List<int>> rowsOf = [];
        List<Key> order = [];
        for (int row = 0; row < table.Rows; row++)
        {
            Key key = new(columns.Select(column => Label(column, row)).ToArray());
            if (!rowsOf.TryGetValue(key, out List<int>? rows))
            {
                rowsOf.Add(key, rows = []);
                order.Add(key);
            }
            rows.Add(row);
        }
        return order.Select(key => new Group(key.Labels, table.SelectRows(rowsOf[key]))).ToList();
    }

    /// <summary>A table with one row per group: its key, and what each function makes of its rows.</summary>
    /// <exception cref="ArgumentException">A column does not exist, or a summary bears the name of a key.</exception>
    public static DataTable Summarize(DataTable table, string[] keys, params (string Name, Func<DataTable, double> Of)[] summaries)
    {
        IReadOnlyList<Group> groups = Split(table, keys);
        IEnumerable<Column> keyColumns = keys.Select((key, k) => CategoricalColumn.Of(key, groups.Select(group => group.Key[k]).ToList()));
        IEnumerable<Column> values = summaries.Select(summary => new NumericColumn(summary.Name, groups.Select(group => summary.Of(group.Rows)).ToArray()));
        return new DataTable($"{table.Name} by {string.Join(", ", keys)}", [.. keyColumns, .. values]);
    }

    /// <summary>The entry of a column in a row as text, null where it is missing. Two numbers have one text only when they are equal.</summary>
    internal static string? Label(Column column, int row) =>
        column.IsMissing(row) ? null
        : column is CategoricalColumn words ? words.Text(row)
        : ((NumericColumn)column).Values[row].ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Several entries as one key of a dictionary: equal when all are.</summary>
    internal readonly record struct Key(string?[] Labels)
    {
        public bool Equals(Key other) => Labels.AsSpan().SequenceEqual(other.Labels);

        public override int GetHashCode()
        {
            HashCode hash = default;
            foreach (string? label in Labels) hash.Add(label, StringComparer.Ordinal);
            return hash.ToHashCode();
        }
    }
}
