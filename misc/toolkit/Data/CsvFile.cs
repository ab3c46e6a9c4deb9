using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using CsvHelper.Configuration;

namespace Curriculum.Toolkit;

/// <summary>
/// Reads tables: UTF-8, a header row, commas with RFC 4180 quotes, or tabs without any quoting in a .tsv file. An empty
/// field is a missing value. A column is numeric when every field that is there is a number, else categorical.
/// </summary>
public static class CsvFile
{
    /// <summary>Reads a file; one that ends in .gz is unpacked on the way.</summary>
    /// <param name="path">The file.</param>
    /// <param name="numeric">Columns that must be numeric: a word in one of them is an error.</param>
    /// <exception cref="FormatException">The file is ragged, or not numeric where it must be; names file, line and column.</exception>
    public static DataTable Read(string path, params string[] numeric)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(stream);
        bool tabs = Path.GetFileName(path).Contains(".tsv", StringComparison.OrdinalIgnoreCase);
        return Parse(reader, Path.GetFileName(path), tabs, numeric);
    }

    /// <summary>Reads a table from text; <paramref name="name"/> is what messages call it.</summary>
    /// <exception cref="FormatException">As for <see cref="Read"/>.</exception>
    public static DataTable Parse(TextReader reader, string name, bool tabs, params string[] numeric)
    {
        CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
        {
            Delimiter = tabs ? "\t" : ",",
            Mode = tabs ? CsvMode.NoEscape : CsvMode.RFC4180,
            BadDataFound = bad => throw new FormatException($"{name}, line {bad.Context.Parser!.RawRow}: the quotes in '{bad.Field.Trim()}' do not match."),
        };
        using CsvParser parser = new(reader, configuration);
        if (!parser.Read()) throw new FormatException($"{name} is empty; the first line must name the columns.");
        string[] header = parser.Record!;
        foreach (string column in numeric)
            if (!header.Contains(column)) throw new FormatException($"{name} has no column '{column}'; it has {string.Join(", ", header)}.");

        List<string>[] fields = header.Select(_ => new List<string>()).ToArray();
        List<int> lines = [];
        while (parser.Read())
        {
            string[] record = parser.Record!;
            if (record.Length != header.Length)
                throw new FormatException($"{name}, line {parser.RawRow}: {Fields(record.Length)}, the header names {header.Length}"
                    + (record.Length < header.Length ? $"; column '{header[record.Length]}' is missing." : $"; nothing names column {header.Length + 1}."));
            for (int j = 0; j < header.Length; j++) fields[j].Add(record[j]);
            lines.Add(parser.RawRow);
        }
        return new DataTable(name, header.Select((title, j) => ColumnOf(name, title, fields[j], lines, numeric.Contains(title))).ToList());
    }

    private static Column ColumnOf(string file, string title, List<string> fields, List<int> lines, bool mustBeNumeric)
    {
        double[] values = new double[fields.Count];
        for (int i = 0; i < fields.Count; i++)
        {
            if (TryNumber(fields[i], out values[i])) continue;
            string where = $"{file}, line {lines[i]}, column '{title}': '{Shortened(fields[i])}'";
            if (mustBeNumeric) throw new FormatException($"{where} is not a number.");
            return CategoricalColumn.Of(title, fields.Select(field => field.Length == 0 ? null : field).ToList()) with { FirstWord = where };
        }
        return new NumericColumn(title, values);
    }

    private static bool TryNumber(string field, out double value)
    {
        value = double.NaN;
        return field.Length == 0
            || (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));
    }

    private static string Fields(int count) => count == 1 ? "1 field" : $"{count} fields";

    private static string Shortened(string field) => field.Length <= 40 ? field : field[..37] + "...";
}
