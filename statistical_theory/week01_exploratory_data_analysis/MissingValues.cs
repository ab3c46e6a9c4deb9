using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>Missing entries, counted before anything is left out.</summary>
public static class MissingValues
{
    /// <summary>The number of missing entries of each column.</summary>
    public static IReadOnlyList<(string Column, int Missing)> Count(DataTable table) =>
        table.Columns.Select(column => (column.Name, Enumerable.Range(0, table.Rows).Count(column.IsMissing))).ToList();

    /// <summary>The rows that have an entry in every one of the given columns, and how many had not.</summary>
    /// <exception cref="ArgumentException">A column does not exist.</exception>
    public static (DataTable Complete, int Dropped) DropIncomplete(DataTable table, params string[] columns)
    {
        Column[] needed = columns.Select(name => table[name]).ToArray();
        DataTable complete = table.Where(row => !needed.Any(column => column.IsMissing(row)));
        return (complete, table.Rows - complete.Rows);
    }
}
