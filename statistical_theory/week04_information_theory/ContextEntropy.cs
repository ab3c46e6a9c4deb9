using Curriculum.Toolkit;

namespace Week04.InformationTheory;

/// <summary>What is left to ask about a letter when those before it are known (Shannon, 1951, section 2: F_N, here with N = Letters + 1).</summary>
/// <param name="Letters">k, how many letters before it are known.</param>
/// <param name="Contexts">How many different contexts occur.</param>
/// <param name="PlugIn">H(next | k before) by the shares, in bits per letter.</param>
/// <param name="MillerMadow">The same with Miller and Madow's correction of both entropies whose difference it is.</param>
public sealed record ContextEntropy(int Letters, int Contexts, double PlugIn, double MillerMadow)
{
    /// <summary>Counts all runs of k + 1 letters, and from them the runs of k that a letter follows.</summary>
    /// <param name="text">A text longer than the context.</param>
    /// <param name="letters">k, from 0 to 5.</param>
    /// <exception cref="ArgumentException">The text is not longer than k.</exception>
    public static ContextEntropy Of(BookText text, int letters)
    {
        if (letters is < 0 or > 5) throw new ArgumentOutOfRangeException(nameof(letters), letters, "27⁶ is the most that fits into 32 bits: a context has 0 to 5 letters.");
        if (text.Letters.Length <= letters) throw new ArgumentException($"A text of {text.Letters.Length} letters has none with {letters} before it.", nameof(text));
        int size = BookText.Alphabet.Length, most = (int)Math.Pow(size, letters + 1), run = 0;
        int[] runs = new int[text.Letters.Length - letters];
        for (int i = 0; i < text.Letters.Length; i++)
        {
            run = (int)((run * (long)size + text.Letters[i]) % most);       // the oldest letter falls out on the left
            if (i >= letters) runs[i - letters] = run;
        }
        Array.Sort(runs);
        int[] joint = Repeats(runs, one => one), context = Repeats(runs, one => one / size);
        return new ContextEntropy(letters, context.Length, EntropyEstimate.PlugIn(joint) - EntropyEstimate.PlugIn(context), EntropyEstimate.MillerMadow(joint) - EntropyEstimate.MillerMadow(context));
    }

    /// <summary>The joint probabilities of a letter (row) and the one after it (column).</summary>
    public static Matrix Pairs(BookText text)
    {
        int size = BookText.Alphabet.Length, pairs = text.Letters.Length - 1;
        if (pairs < 1) throw new ArgumentException("A text of one letter has no pairs.", nameof(text));
        int[] counts = new int[size * size];
        for (int i = 0; i < pairs; i++) counts[size * text.Letters[i] + text.Letters[i + 1]]++;
        return new Matrix(size, size, Distribution.FromCounts(counts));
    }

    /// <summary>How often each value occurs in a sorted row.</summary>
    private static int[] Repeats(int[] sorted, Func<int, int> value)
    {
        List<int> counts = [0];
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && value(sorted[i]) != value(sorted[i - 1])) counts.Add(0);
            counts[^1]++;
        }
        return [.. counts];
    }
}
