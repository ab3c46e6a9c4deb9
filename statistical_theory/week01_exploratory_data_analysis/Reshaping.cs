using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>
/// One table in two shapes. Wide: one row per thing and one column per measure. Long: one row per thing and measure. People
/// read the first, grouping and plotting want the second (H. Wickham, "Tidy data", Journal of Statistical Software 59(10), 2014).
/// </summary>
public static class Reshaping
{
    /// <summary>From wide to long. Missing measurements are kept, as rows with a missing value.</summary>
    /// <param name="table">One row per thing.</param>
    /// <param name="measures">The numeric columns that become rows.</param>
    /// <param name="nameColumn">The new column that says which measure a row holds.</param>
    /// <param name="valueColumn">The new column with the value.</param>
    /// <returns>The other columns, repeated, then name and value: rows × measures rows, thing by thing.</returns>
    /// <exception cref="ArgumentException">A measure does not exist or holds words.</exception>
    public static DataTable ToLong(DataTable table, string[] measures, string nameColumn, string valueColumn)
    {
        double[][] values = measures.Select(table.Numbers).ToArray();
        int n = table.Rows, m = measures.Length;
        int[] repeated = Enumerable.Range(0, n * m).Select(i => i / m).ToArray();
        return new DataTable(table.Name,
        [
            .. table.Columns.Where(column => !measures.Contains(column.Name)).Select(column => column.SelectRows(repeated)),
            CategoricalColumn.Of(nameColumn, repeated.Select((_, i) => measures[i % m]).ToList()),
            new NumericColumn(valueColumn, repeated.Select((row, i) => values[i % m][row]).ToArray()),
        ]);
    }

    /// <summary>From long to wide: one row per key, one numeric column per name, in the order of first appearance.</summary>
    /// <param name="table">One row per thing and measure.</param>
    /// <param name="key">The column that says which thing a row belongs to.</param>
    /// <param name="nameColumn">The column that says which measure a row holds.</param>
    /// <param name="valueColumn">The column with the value.</param>
    /// <returns>The key, then a column per measure; a measure that a thing does not have is missing.</returns>
    /// <exception cref="ArgumentException">
    /// A thing has one measure twice, and no rule says which value is right; or a key or a name is missing.
    /// </exception>
    public static DataTable ToWide(DataTable table, string key, string nameColumn, string valueColumn)
    {
        (Column keys, Column names, double[] values) = (table[key], table[nameColumn], table.Numbers(valueColumn));
        List<string> things = [], measures = [];
        Dictionary<(string Thing, string Measure), double> cells = [];
        for (int row = 0; row < table.Rows; row++)
        {
            if (Grouping.Label(keys, row) is not { } thing || Grouping.Label(names, row) is not { } measure)
                throw new ArgumentException($"Row {row} of {table.Name} has no {(keys.IsMissing(row) ? key : nameColumn)}: it belongs nowhere.", nameof(table));
            if (!things.Contains(thing)) things.Add(thing);
            if (!measures.Contains(measure)) measures.Add(measure);
            if (!cells.TryAdd((thing, measure), values[row]))
                throw new ArgumentException($"'{thing}' has {measure} twice, first {cells[(thing, measure)]}, then {values[row]}. Summarise first.", nameof(table));
        }
        return new DataTable(table.Name,
        [
            CategoricalColumn.Of(key, things),
            .. measures.Select(measure => new NumericColumn(measure, things.Select(thing => cells.GetValueOrDefault((thing, measure), double.NaN)).ToArray())),
        ]);
    }
}
