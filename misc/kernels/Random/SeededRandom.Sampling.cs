namespace Curriculum.Kernels;

public sealed partial class SeededRandom
{
    /// <summary>
    /// Puts the items into random order, every order equally likely (Fisher and Yates; Durstenfeld, CACM 7, 1964, algorithm 235).
    /// </summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = NextInt(i + 1);             // among those not yet placed: drawing from all of them would be biased
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>The numbers 0 to <paramref name="n"/> − 1 in random order.</summary>
    /// <param name="n">How many: 0 or more.</param>
    public int[] Permutation(int n)
    {
        if (n < 0) throw Bad(nameof(n), n, "0 or more");
        int[] numbers = Counting(n);
        Shuffle<int>(numbers);
        return numbers;
    }

    /// <summary>
    /// <paramref name="k"/> different numbers out of 0 to <paramref name="n"/> − 1, in random order: every selection and every
    /// order of it equally likely. The first k steps of a shuffle.
    /// </summary>
    /// <param name="n">How many there are to choose from: 0 or more.</param>
    /// <param name="k">How many are chosen: from 0 to <paramref name="n"/>.</param>
    public int[] Choose(int n, int k)
    {
        if (n < 0) throw Bad(nameof(n), n, "0 or more");
        if (k < 0 || k > n) throw Bad(nameof(k), k, $"from 0 to n, which is {n}");
        int[] numbers = Counting(n);
        for (int i = 0; i < k; i++)
        {
            int j = NextInt(i, n);
            (numbers[i], numbers[j]) = (numbers[j], numbers[i]);
        }
        return numbers[..k];
    }

    private static int[] Counting(int n)
    {
        int[] numbers = new int[n];
        for (int i = 0; i < n; i++) numbers[i] = i;
        return numbers;
    }
}
