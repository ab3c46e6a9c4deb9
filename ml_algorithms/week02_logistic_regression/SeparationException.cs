using System.Globalization;
using Curriculum.Toolkit;

namespace Week02.LogisticRegression;

/// <summary>The unpenalised coefficients do not exist. The message names the direction along which they would run away.</summary>
public sealed class SeparationException : ArgumentException
{
    /// <summary>A finding that rules a fit out.</summary>
    public SeparationException(Separation finding, Dataset data) : base(Describe(finding, data)) => Finding = finding;

    /// <summary>What was found, with the direction.</summary>
    public Separation Finding { get; }

    private static string Describe(Separation finding, Dataset data)
    {
        if (finding.Kind == SeparationKind.Undecided)
            return "Whether the classes can be separated could not be decided in double precision; they nearly can. Use a penalty.";
        // Comparable only per standard deviation: the largest four of these are named.
        double[] sizes = [.. Enumerable.Range(0, data.Columns).Select(j =>
        {
            double[] column = data.X.Column(j);
            double mean = column.Average();
            return finding.Direction[j] * Math.Sqrt(column.Average(value => (value - mean) * (value - mean)));
        })];
        double largest = sizes.Max(Math.Abs);
        int[] order = [.. Enumerable.Range(0, sizes.Length).Where(j => Math.Abs(sizes[j]) > 1e-6 * largest).OrderByDescending(j => Math.Abs(sizes[j]))];
        string direction = string.Join(" ", order.Take(4).Select(j => string.Create(CultureInfo.InvariantCulture, $"{(finding.Direction[j] < 0 ? "-" : "+")} {Math.Abs(finding.Direction[j]):G4} {data.Features[j].Name}")));
        string more = order.Length > 4 ? $" and {order.Length - 4} more" : "";
        string what = finding.Kind == SeparationKind.Complete
            ? $"separates '{data.ClassNames[0]}' from '{data.ClassNames[1]}' completely"
            : $"has no row on the wrong side and {finding.OnPlane.Length} rows on the plane itself (quasi-complete separation)";
        return $"The direction {direction}{more} {what}: along it the likelihood rises for ever, and no finite coefficients are best. Use a penalty, fewer features, or more rows.";
    }
}
