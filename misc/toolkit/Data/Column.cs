namespace Curriculum.Toolkit;

/// <summary>A named column of a <see cref="DataTable"/>.</summary>
public abstract record Column(string Name)
{
    /// <summary>The number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the entry in a row is missing.</summary>
    public abstract bool IsMissing(int row);

    /// <summary>The rows with the given numbers, in that order.</summary>
    public abstract Column SelectRows(IReadOnlyList<int> rows);
}

/// <summary>A column of numbers; NaN stands for a missing one.</summary>
public sealed record NumericColumn(string Name, double[] Values) : Column(Name)
{
    /// <inheritdoc/>
    public override int Count => Values.Length;

    /// <inheritdoc/>
    public override bool IsMissing(int row) => double.IsNaN(Values[row]);

    /// <inheritdoc/>
    public override Column SelectRows(IReadOnlyList<int> rows) => this with { Values = rows.Select(row => Values[row]).ToArray() };
}

/// <summary>A column of words: a code per row that points into the levels, −1 for a missing entry.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Codes">Per row the number of its level, or −1.</param>
/// <param name="Levels">The distinct words, in ordinal order.</param>
public sealed record CategoricalColumn(string Name, int[] Codes, string[] Levels) : Column(Name)
{
    /// <summary>The file and line of the first entry that is not a number: why the column is not numeric.</summary>
    public string? FirstWord { get; init; }

    /// <inheritdoc/>
    public override int Count => Codes.Length;

    /// <inheritdoc/>
    public override bool IsMissing(int row) => Codes[row] < 0;

    /// <summary>The word in a row, or null where it is missing.</summary>
    public string? Text(int row) => Codes[row] < 0 ? null : Levels[Codes[row]];

    /// <inheritdoc/>
    public override Column SelectRows(IReadOnlyList<int> rows) => this with { Codes = rows.Select(row => Codes[row]).ToArray() };

    /// <summary>A column of the given words; null stands for a missing one.</summary>
    public static CategoricalColumn Of(string name, IReadOnlyList<string?> words)
    {
        string[] levels = words.OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        Dictionary<string, int> codes = levels.Select((level, code) => (level, code)).ToDictionary(pair => pair.level, pair => pair.code);
        return new CategoricalColumn(name, words.Select(word => word is null ? -1 : codes[word]).ToArray(), levels);
    }
}
