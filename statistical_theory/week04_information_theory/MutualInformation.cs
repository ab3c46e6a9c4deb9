using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.InformationTheory;

/// <summary>What one thing tells about another: I(X; Y) = H(X) + H(Y) − H(X, Y) = H(Y) − H(Y | X), in bits, never negative.</summary>
public static class MutualInformation
{
    /// <summary>The mutual information of a table of joint probabilities.</summary>
    /// <param name="joint">P(x, y): a row per x, a column per y.</param>
    /// <exception cref="ArgumentException">The table is no distribution.</exception>
    public static double Of(Matrix joint)
    {
        Distribution.Check(joint.Values, nameof(joint));
        double[] rows = new double[joint.Rows], columns = new double[joint.Columns];
        for (int i = 0; i < joint.Rows; i++)
            for (int j = 0; j < joint.Columns; j++)
            {
                rows[i] += joint[i, j];
                columns[j] += joint[i, j];
            }
        double sum = 0;
        for (int i = 0; i < joint.Rows; i++)
            for (int j = 0; j < joint.Columns; j++)
                if (joint[i, j] > 0) sum += joint[i, j] * Math.Log2(joint[i, j] / rows[i] / columns[j]);
        return Math.Max(0, sum);
    }

    /// <summary>
    /// The mutual information of two columns, by their shares in the rows in which neither is missing. Like every plug-in estimate it has a bias, here
    /// upwards, by about (levels of x − 1)(levels of y − 1) / (2 n ln 2); <see cref="ByChance"/> shows it.
    /// </summary>
    /// <exception cref="ArgumentException">The columns differ in length, or there is no complete row.</exception>
    public static double OfColumns(CategoricalColumn x, CategoricalColumn y) => Of(JointShares(x, y));

    /// <summary>
    /// I(X; Y | Z): what x tells about y to one who knows z already. By the chain rule I(X, Z; Y) − I(Z; Y), over the rows in which all three are known.
    /// </summary>
    /// <exception cref="ArgumentException">The columns differ in length, or there is no complete row.</exception>
    public static double OfColumns(CategoricalColumn x, CategoricalColumn y, CategoricalColumn given)
    {
        CategoricalColumn both = Together(x, given);
        CategoricalColumn known = given with { Codes = [.. given.Codes.Select((code, row) => both.IsMissing(row) ? -1 : code)] };
        return Math.Max(0, OfColumns(both, y) - OfColumns(known, y));
    }

    /// <summary>Ranks columns by what each tells about the target; for feature selection.</summary>
    /// <param name="features">Discrete columns; numbers go through <see cref="Binning"/> first.</param>
    /// <param name="target">What is to be known.</param>
    /// <param name="shuffles">How often the target is shuffled to see what chance alone would give; 0 for never.</param>
    /// <param name="random">Only for the shuffles.</param>
    /// <returns>The features, those that tell most first; equal ones in their order.</returns>
    /// <exception cref="ArgumentException">A column differs in length, or has no row in common with the target.</exception>
    public static IReadOnlyList<RankedFeature> Rank(IEnumerable<CategoricalColumn> features, CategoricalColumn target, int shuffles, SeededRandom random) =>
        [.. features.Select(x => new RankedFeature(x.Name, OfColumns(x, target), shuffles > 0 ? ByChance(x, target, shuffles, random) : double.NaN, Complete(x, target).Count)).OrderByDescending(one => one.Bits)];

    /// <summary>The mean mutual information after shuffling y: what columns of this kind seem to tell when they tell nothing.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or there is no complete row.</exception>
    public static double ByChance(CategoricalColumn x, CategoricalColumn y, int shuffles, SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shuffles, 1);
        List<int> rows = Complete(x, y);
        CategoricalColumn kept = (CategoricalColumn)x.SelectRows(rows), shuffled = (CategoricalColumn)y.SelectRows(rows);
        double sum = 0;
        for (int s = 0; s < shuffles; s++)
        {
            random.Shuffle<int>(shuffled.Codes);
            sum += OfColumns(kept, shuffled);
        }
        return sum / shuffles;
    }

    /// <summary>Two columns as one, whose levels are the pairs; missing where either is.</summary>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static CategoricalColumn Together(CategoricalColumn x, CategoricalColumn y)
    {
        if (x.Count != y.Count) throw new ArgumentException($"Column '{x.Name}' has {x.Count} rows, '{y.Name}' has {y.Count}.", nameof(y));
        int[] codes = [.. x.Codes.Select((code, row) => code < 0 || y.IsMissing(row) ? -1 : code * y.Levels.Length + y.Codes[row])];
        return new CategoricalColumn($"{x.Name} and {y.Name}", codes, [.. from a in x.Levels from b in y.Levels select $"{a}, {b}"]);
    }

    /// <summary>P(x, y) as shares of the rows in which both are known: a row per level of x, a column per level of y.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or there is no complete row.</exception>
    public static Matrix JointShares(CategoricalColumn x, CategoricalColumn y)
    {
        List<int> rows = Complete(x, y);
        if (rows.Count == 0) throw new ArgumentException($"No row has both '{x.Name}' and '{y.Name}'.", nameof(y));
        int[] counts = new int[x.Levels.Length * y.Levels.Length];
        foreach (int row in rows) counts[x.Codes[row] * y.Levels.Length + y.Codes[row]]++;
        return new Matrix(x.Levels.Length, y.Levels.Length, Distribution.FromCounts(counts));
    }

    private static List<int> Complete(CategoricalColumn x, CategoricalColumn y)
    {
        if (x.Count != y.Count) throw new ArgumentException($"Column '{x.Name}' has {x.Count} rows, '{y.Name}' has {y.Count}.", nameof(y));
        return [.. Enumerable.Range(0, x.Count).Where(row => !x.IsMissing(row) && !y.IsMissing(row))];
    }
}

/// <summary>A feature and what it tells about the target.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Bits">Mutual information with the target, in bits.</param>
/// <param name="ByChance">What such a column would seem to tell by chance alone, in bits; NaN if not asked for.</param>
/// <param name="Rows">Rows in which feature and target are both known.</param>
public sealed record RankedFeature(string Name, double Bits, double ByChance, int Rows);
