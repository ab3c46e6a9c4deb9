using System.Globalization;
using System.Text.RegularExpressions;

namespace Curriculum.Toolkit;

/// <summary>
/// A file of NIST's Statistical Reference Datasets (itl.nist.gov/div898/strd): data and certified values to 15 digits. The
/// head of the file says in which lines each part stands.
/// </summary>
/// <param name="Name">The data set's name, such as Longley.</param>
/// <param name="Data">One row per line of the file: an observation with its variables, or, in an analysis of variance, one of each treatment.</param>
/// <param name="Certified">The lines of the part with the certified values, as they stand.</param>
public sealed partial record NistFile(string Name, Matrix Data, IReadOnlyList<string> Certified)
{
    /// <summary>The certified estimate and standard deviation of each parameter B0, B1, … of a linear regression file.</summary>
    public IReadOnlyList<(string Name, double Estimate, double StandardDeviation)> Parameters() =>
        Certified.Select(line => Parameter().Match(line)).Where(match => match.Success)
            .Select(match => (match.Groups[1].Value, Number(match.Groups[2].Value), Number(match.Groups[3].Value))).ToList();

    /// <summary>The certified number that follows the given words at the start of a line, such as "R-Squared".</summary>
    /// <exception cref="FormatException">No line of the certified part begins so.</exception>
    public double Value(string label)
    {
        foreach (string line in Certified)
            if (line.Trim().StartsWith(label, StringComparison.Ordinal) && AnyNumber().Match(line.Trim()[label.Length..]) is { Success: true } match)
                return Number(match.Value);
        throw new FormatException($"{Name}.dat: no certified value is called '{label}'.");
    }

    /// <summary>
    /// The certified mean, standard deviation (divided by n − 1) and lag-1 autocorrelation of a univariate file; the last is
    /// NaN where the file has none (Meixner, which is not NIST's).
    /// </summary>
    /// <exception cref="FormatException">The file is of another kind.</exception>
    public (double Mean, double StandardDeviation, double Autocorrelation) Univariate()
    {
        const string autocorrelation = "Sample Autocorrelation Coefficient (lag 1) r(1):";
        bool hasIt = Certified.Any(line => line.Contains(autocorrelation, StringComparison.Ordinal));
        return (Value("Sample Mean"), Value("Sample Standard Deviation (denom. = n-1)"), hasIt ? Value(autocorrelation) : double.NaN);
    }

    /// <summary>Reads a .dat file.</summary>
    /// <exception cref="FormatException">A part is missing, or a data line is not numeric; names file and line.</exception>
    public static NistFile Read(string path)
    {
        string file = Path.GetFileName(path);
        string[] lines = File.ReadAllLines(path);
        (int first, int last) = Range(lines, "Certified Values") ?? Below(lines, "Certified Values", file);
        string[] certified = lines[(first - 1)..Math.Min(last, lines.Length)];
        (first, last) = Range(lines, "Data ") ?? Below(lines, "-----", file);
        List<double[]> rows = [];
        for (int i = first; i <= Math.Min(last, lines.Length); i++)
        {
            string[] fields = lines[i - 1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0) continue;
            double[] row = new double[fields.Length];
            for (int j = 0; j < fields.Length; j++)
                if (!double.TryParse(fields[j], NumberStyles.Float, CultureInfo.InvariantCulture, out row[j]))
                    throw new FormatException($"{file}, line {i}, column {j + 1}: '{fields[j]}' is not a number.");
            if (rows.Count > 0 && row.Length != rows[0].Length)
                throw new FormatException($"{file}, line {i}: {row.Length} fields, the lines before have {rows[0].Length}.");
            rows.Add(row);
        }
        return new NistFile(Path.GetFileNameWithoutExtension(path), Matrix.FromRows([.. rows]), certified);
    }

    /// <summary>The lines that the head of the file names for a part, or null when it names none.</summary>
    private static (int First, int Last)? Range(string[] lines, string part)
    {
        foreach (string line in lines)
            if (line.Contains(part, StringComparison.Ordinal) && LineRange().Match(line) is { Success: true } match)
                return (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        return null;
    }

    /// <summary>The univariate files name no lines: the data stand below the dashes, the certified values below their title.</summary>
    private static (int First, int Last) Below(string[] lines, string title, string file)
    {
        int at = Array.FindIndex(lines, line => line.Contains(title, StringComparison.Ordinal));
        return at >= 0 ? (at + 2, lines.Length) : throw new FormatException($"{file}: no line holds '{title}'.");
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\(lines\s+(\d+)\s+to\s+(\d+)\)")]
    private static partial Regex LineRange();

    [GeneratedRegex(@"^\s*(B\d+)\s+(-?[\d.]+(?:E[+-]?\d+)?)\s+(-?[\d.]+(?:E[+-]?\d+)?)\s*$")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"-?\d[\d.]*(?:E[+-]?\d+)?")]
    private static partial Regex AnyNumber();
}
