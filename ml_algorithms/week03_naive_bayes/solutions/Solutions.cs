using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static double ForAnotherMailbox(double stated, double trained, double real)
    {
        foreach (double p in (double[])[stated, trained, real])
            if (!(p > 0 && p < 1)) throw new ArgumentOutOfRangeException(nameof(stated), p, "All three lie strictly between 0 and 1.");
        double odds = stated / (1 - stated) * (real / (1 - real)) / (trained / (1 - trained));
        return odds / (1 + odds);
    }

    /// <inheritdoc/>
    public static int[] ByComplement(Dataset data, double alpha, Matrix asked)
    {
        int classes = data.ClassNames.Count, d = data.Columns;
        Matrix outside = new(classes, d);
        for (int i = 0; i < data.Rows; i++)
            for (int c = 0; c < classes; c++)
                if (data.Labels![i] != c)
                    for (int j = 0; j < d; j++) outside[c, j] += data.X[i, j];
        double Fit(int i, int c)
        {
            double words = outside.Row(c).ToArray().Sum() + alpha * d;
            return Enumerable.Range(0, d).Sum(j => asked[i, j] * Math.Log((outside[c, j] + alpha) / words));
        }
        return [.. Enumerable.Range(0, asked.Rows).Select(i => Enumerable.Range(0, classes).MinBy(c => Fit(i, c)))];
    }

    /// <inheritdoc/>
    public static bool FrequenciesAreRight(WordFrequencies frequencies) =>
        Same(frequencies([["a", "a", "z"]], ["a", "b"]), [3.0 / 6, 1.0 / 6, 2.0 / 6])
        && Same(frequencies([], ["a", "b", "c"]), [0.25, 0.25, 0.25, 0.25])                     // nothing seen: all alike
        && Same(frequencies([["b"], ["b", "a"]], ["a", "b"]), [2.0 / 6, 3.0 / 6, 1.0 / 6]);     // no word outside

    /// <inheritdoc/>
    public static double[] MendedFrequencies(string[][] messages, string[] vocabulary)
    {
        string[] words = messages.SelectMany(message => message).ToArray();
        double total = words.Length + vocabulary.Length + 1;
        double inside = words.Count(vocabulary.Contains);
        return [.. vocabulary.Select(word => (words.Count(one => one == word) + 1) / total), (words.Length - inside + 1) / total];
    }

    private static bool Same(double[] a, double[] b) => a.Length == b.Length && a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
}
