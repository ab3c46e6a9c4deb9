using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.RandomForests;

/// <summary>How much worse a model becomes when columns are shuffled.</summary>
/// <param name="Mean">The mean rise of the error over the repeats, in the error's unit.</param>
/// <param name="Deviation">The standard deviation over the repeats (n − 1); 0 for a single one.</param>
public sealed record PermutationImportance(double Mean, double Deviation)
{
    /// <summary>
    /// Shuffles columns, together, so that their values stay with each other and leave everything else (Breiman 2001, section 10). The
    /// model is not fitted again. On rows that it learned this says what it uses; on held-out rows, or out of bag, what helps it.
    /// </summary>
    /// <param name="error">The error of the model on rows whose features are given: held-out rows, or out of bag.</param>
    /// <param name="x">The n rows as they are; they stay so.</param>
    /// <param name="columns">What is shuffled: one column, or several that tell the same story.</param>
    /// <param name="repeats">How often, at least 1.</param>
    /// <param name="random">Shuffles.</param>
    /// <exception cref="ArgumentException">No repeats, no columns, or no such column.</exception>
    public static PermutationImportance Of(Func<Matrix, double> error, Matrix x, IReadOnlyList<int> columns, int repeats, SeededRandom random)
    {
        if (repeats < 1) throw new ArgumentException($"repeats is {repeats}; at least 1 is needed.", nameof(repeats));
        if (columns.Count == 0 || columns.Any(column => (uint)column >= (uint)x.Columns))
            throw new ArgumentException($"The columns are [{string.Join(", ", columns)}]; needed are one or more from 0 to {x.Columns - 1}.", nameof(columns));
        double before = error(x);
        double[] rises = new double[repeats];
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            Matrix shuffled = x.Copy();
            int[] from = random.Permutation(x.Rows);
            for (int i = 0; i < x.Rows; i++)
                foreach (int column in columns) shuffled[i, column] = x[from[i], column];
            rises[repeat] = error(shuffled) - before;
        }
        double mean = rises.Average();
        return new PermutationImportance(mean, repeats == 1 ? 0 : Math.Sqrt(rises.Sum(rise => (rise - mean) * (rise - mean)) / (repeats - 1)));
    }
}
