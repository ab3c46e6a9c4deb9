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
    /// upwards, by about (levels of x − 1)(levels of y − 1) / (2 n ln 2); <see cref="ChanceInformation"/> says how much.
    /// </summary>
    /// <exception cref="ArgumentException">The columns differ in length, or there is no complete row.</exception>
    public static double OfColumns(CategoricalColumn x, CategoricalColumn y) => Of(Shares(Counts(x, y)));

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

    /// <summary>Two columns as one, whose levels are the pairs; missing where either is.</summary>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static CategoricalColumn Together(CategoricalColumn x, CategoricalColumn y)
    {
        if (x.Count != y.Count) throw new ArgumentException($"Column '{x.Name}' has {x.Count} rows, '{y.Name}' has {y.Count}.", nameof(y));
        int[] codes = [.. x.Codes.Select((code, row) => code < 0 || y.IsMissing(row) ? -1 : code * y.Levels.Length + y.Codes[row])];
        return new CategoricalColumn($"{x.Name} and {y.Name}", codes, [.. from a in x.Levels from b in y.Levels select $"{a}, {b}"]);
    }

    /// <summary>In how many rows each pair of levels occurs, of the rows in which both are known: a row per level of x, a column per level of y.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or there is no complete row.</exception>
    public static Matrix Counts(CategoricalColumn x, CategoricalColumn y)
    {
        if (x.Count != y.Count) throw new ArgumentException($"Column '{x.Name}' has {x.Count} rows, '{y.Name}' has {y.Count}.", nameof(y));
        Matrix counts = new(x.Levels.Length, y.Levels.Length);
        bool any = false;
        for (int row = 0; row < x.Count; row++)
        {
            if (x.IsMissing(row) || y.IsMissing(row)) continue;
            counts[x.Codes[row], y.Codes[row]]++;
            any = true;
        }
        return any ? counts : throw new ArgumentException($"No row has both '{x.Name}' and '{y.Name}'.", nameof(y));
    }

    private static Matrix Shares(Matrix counts)
    {
        double total = counts.Values.Sum();
        return new Matrix(counts.Rows, counts.Columns, [.. counts.Values.Select(count => count / total)]);
    }
}
