namespace Curriculum.Toolkit;

/// <summary>A table of named columns of one length, each numeric or categorical, as a CSV file holds it.</summary>
public sealed class DataTable
{
    /// <summary>A table of the given columns.</summary>
    /// <param name="name">What error messages call the table; a file's name.</param>
    /// <param name="columns">The columns, in order.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or two bear one name.</exception>
    public DataTable(string name, params IReadOnlyList<Column> columns)
    {
        foreach (Column column in columns)
            if (column.Count != columns[0].Count)
                throw new ArgumentException($"{name}: column '{column.Name}' has {column.Count} rows, '{columns[0].Name}' has {columns[0].Count}.");
        string? twice = columns.GroupBy(column => column.Name).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null) throw new ArgumentException($"{name}: two columns are called '{twice}'.");
        (Name, Columns) = (name, columns);
    }

    /// <summary>What error messages call the table.</summary>
    public string Name { get; }

    /// <summary>The columns, in the file's order.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => Columns.Count == 0 ? 0 : Columns[0].Count;

    /// <summary>The column with the given name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public Column this[string column] =>
        Columns.FirstOrDefault(candidate => candidate.Name == column)
        ?? throw new ArgumentException($"{Name} has no column '{column}'; it has {string.Join(", ", Columns.Select(c => c.Name))}.", nameof(column));

    /// <summary>The numbers of a numeric column, NaN where missing; the table's own array.</summary>
    /// <exception cref="ArgumentException">The column holds words; the message names the first, with its line.</exception>
    public double[] Numbers(string column) => this[column] switch
    {
        NumericColumn numeric => numeric.Values,
        CategoricalColumn { FirstWord: { } where } => throw new ArgumentException($"{where} is not a number.", nameof(column)),
        _ => throw new ArgumentException($"{Name}: column '{column}' holds words, not numbers.", nameof(column)),
    };

    /// <summary>A categorical column.</summary>
    /// <exception cref="ArgumentException">The column holds numbers.</exception>
    public CategoricalColumn Categories(string column) =>
        this[column] as CategoricalColumn
        ?? throw new ArgumentException($"{Name}: column '{column}' holds numbers, not categories.", nameof(column));

    /// <summary>The same table with a numeric column read as categories, in its place: classes that a file writes as 0, 1, 2.</summary>
    /// <param name="column">A column of numbers.</param>
    /// <param name="name">What a number is called as a level; the number itself when null. A missing number is a missing category.</param>
    /// <exception cref="ArgumentException">There is no such column, or it holds words.</exception>
    public DataTable AsCategories(string column, Func<double, string>? name = null)
    {
        CategoricalColumn categories = CategoricalColumn.Of(column, [.. Numbers(column).Select(number => double.IsNaN(number) ? null : name?.Invoke(number) ?? $"{number}")]);
        return new(Name, Columns.Select(one => one.Name == column ? categories : one).ToList());
    }

    /// <summary>The rows with the given numbers, in that order.</summary>
    public DataTable SelectRows(IReadOnlyList<int> rows) => new(Name, Columns.Select(column => column.SelectRows(rows)).ToList());

    /// <summary>The rows for which the condition on the row's number holds.</summary>
    public DataTable Where(Func<int, bool> keep) => SelectRows(Enumerable.Range(0, Rows).Where(keep).ToList());

    /// <summary>Reads a CSV or TSV file, also gzipped; see <see cref="CsvFile.Read"/>.</summary>
    public static DataTable Read(string path, params string[] numeric) => CsvFile.Read(path, numeric);
}
