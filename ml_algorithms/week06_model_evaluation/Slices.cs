using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.ModelEvaluation;

/// <summary>Rows that have something in common, and how many of them went wrong.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Rows">Their numbers.</param>
/// <param name="Wrong">How many went wrong.</param>
/// <param name="Interval">Wilson's interval for the share, as if nobody had looked at another slice.</param>
/// <param name="Guarded">The same for all slices at once: each by Bonferroni's confidence 1 − (1 − confidence) / number of slices.</param>
public sealed record Slice(string Name, int[] Rows, int Wrong, WilsonInterval Interval, WilsonInterval Guarded)
{
    /// <summary>The share that went wrong.</summary>
    public double Rate => (double)Wrong / Rows.Length;
}

/// <summary>A score taken apart: by the levels of categories, by quarters of numbers, and by pairs of both.</summary>
/// <param name="All">The slices, worst first: by the lower end of the interval, so that three mistakes in four rows do not outdo a hundred in three hundred.</param>
/// <param name="Whole">All rows that were looked at.</param>
public sealed record Slices(IReadOnlyList<Slice> All, Slice Whole)
{
    /// <summary>The one that is surest to be bad.</summary>
    public Slice Worst => All[0];

    /// <summary>Takes mistakes apart.</summary>
    /// <param name="described">What is known of each row; it need not be what the model saw. Gaps make a slice of their own.</param>
    /// <param name="wrong">Whether a row went wrong.</param>
    /// <param name="bins">Into how many parts of about equal size a number is cut, at least 2; equal numbers stay together.</param>
    /// <param name="least">Slices with fewer rows are left out.</param>
    /// <param name="pairs">Whether also what two features have in common.</param>
    /// <param name="confidence">Of the intervals, between 0 and 1.</param>
    /// <param name="among">Only these rows, such as those of one class for a recall; all when null.</param>
    /// <exception cref="ArgumentException">Lengths differ, a setting makes no sense, or no slice has enough rows.</exception>
    public static Slices Of(Dataset described, IReadOnlyList<bool> wrong, int bins = 4, int least = 30, bool pairs = false, double confidence = 0.95, IReadOnlyList<int>? among = null)
    {
        if (wrong.Count != described.Rows) throw new ArgumentException($"{wrong.Count} marks for {described.Rows} rows.", nameof(wrong));
        if (bins < 2) throw new ArgumentOutOfRangeException(nameof(bins), bins, "A number is cut into two parts at least.");
        if (least < 1) throw new ArgumentOutOfRangeException(nameof(least), least, "A slice has at least one row.");
        int[] rows = [.. among ?? [.. Enumerable.Range(0, described.Rows)]];
        if (rows.Length == 0) throw new ArgumentException("There are no rows to take apart.", nameof(among));
        if (rows.Any(row => (uint)row >= (uint)described.Rows)) throw new ArgumentException($"A row that does not exist is named; the data have {described.Rows}.", nameof(among));
        List<(string Name, int[] Rows)>[] single = [.. described.Features.Select((feature, j) => Parts(described.X, rows, feature, j, bins))];
        List<(string Name, int[] Rows)> found = [.. single.SelectMany(parts => parts)];
        if (pairs)
            for (int a = 0; a < single.Length; a++)
                for (int b = a + 1; b < single.Length; b++)
                    foreach ((string name, int[] left) in single[a].Where(part => part.Rows.Length >= least))
                    {
                        HashSet<int> inside = [.. left];
                        found.AddRange(single[b].Where(part => part.Rows.Length >= least).Select(part => ($"{name}, {part.Name}", part.Rows.Where(inside.Contains).ToArray())));
                    }
        // All rows are no slice of them.
        found.RemoveAll(one => one.Rows.Length < least || one.Rows.Length == rows.Length);
        if (found.Count == 0) throw new ArgumentException($"No slice has {least} rows.", nameof(least));
        Slice Measured(string name, int[] of)
        {
            int count = of.Count(row => wrong[row]);
            return new Slice(name, of, count, WilsonInterval.Of(count, of.Length, confidence), WilsonInterval.Of(count, of.Length, 1 - (1 - confidence) / found.Count));
        }
        return new Slices([.. found.Select(one => Measured(one.Name, one.Rows)).OrderByDescending(slice => slice.Interval.Low)], Measured("all", rows));
    }

    /// <summary>
    /// How often chance alone makes a worst slice as bad as this one: the same number of mistakes is dealt to rows at random, again and
    /// again, and the worst slice of each dealing is compared by the lower end of its interval. The true dealing counts as one, so the
    /// answer is never 0. It needs no correction for many looks: every dealing looks as often (Phipson and Smyth, 2010, for the + 1).
    /// </summary>
    /// <param name="dealings">How often, at least once.</param>
    /// <param name="random">Where the dealing comes from.</param>
    public double ChanceOfSuchAWorst(int dealings, SeededRandom random)
    {
        if (dealings < 1) throw new ArgumentOutOfRangeException(nameof(dealings), dealings, "At least one dealing is needed.");
        // The lower end falls with the rows for equal rates and grows with the count; per size it is looked up, not computed again.
        Dictionary<int, double[]> lows = [];
        double Low(int count, int rows)
        {
            if (!lows.TryGetValue(rows, out double[]? known)) lows[rows] = known = [.. Enumerable.Repeat(double.NaN, rows + 1)];
            if (double.IsNaN(known[count])) known[count] = WilsonInterval.Of(count, rows).Low;
            return known[count];
        }
        int[] order = [.. Whole.Rows];
        int[] marked = new int[order.Max() + 1];
        double seen = All.Max(slice => Low(slice.Wrong, slice.Rows.Length));
        int asBad = 1;
        for (int d = 0; d < dealings; d++)
        {
            random.Shuffle(order.AsSpan());
            for (int i = 0; i < order.Length; i++) marked[order[i]] = i < Whole.Wrong ? 1 : 0;
            if (All.Any(slice => Low(Marked(slice.Rows), slice.Rows.Length) >= seen)) asBad++;
        }
        return (double)asBad / (dealings + 1);

        // Every row of every slice in every dealing comes by here.
        int Marked(int[] rows)
        {
            int count = 0;
            foreach (int row in rows) count += marked[row];
            return count;
        }
    }

    private static List<(string Name, int[] Rows)> Parts(Matrix x, int[] rows, Feature feature, int column, int bins)
    {
        List<(string, int[])> parts = [];
        int[] known = [.. rows.Where(row => !double.IsNaN(x[row, column]))];
        if (known.Length < rows.Length) parts.Add(($"{feature.Name} missing", [.. rows.Where(row => double.IsNaN(x[row, column]))]));
        if (feature.Kind == FeatureKind.Categorical)
        {
            parts.AddRange(known.GroupBy(row => (int)x[row, column]).OrderBy(level => level.Key).Select(level => ($"{feature.Name} {feature.Levels[level.Key]}", level.ToArray())));
            return parts;
        }
        int[] order = [.. known.OrderBy(row => x[row, column])];
        for (int bin = 0, start = 0; bin < bins && start < order.Length; bin++)
        {
            int end = Math.Max(start + 1, (int)((long)order.Length * (bin + 1) / bins));
            while (end < order.Length && x[order[end], column] == x[order[end - 1], column]) end++;
            double low = x[order[start], column], high = x[order[end - 1], column];
            parts.Add((low == high ? $"{feature.Name} {low:0.###}" : $"{feature.Name} {low:0.###} to {high:0.###}", order[start..end]));
            start = end;
        }
        return parts;
    }
}
