using Curriculum.Kernels;

namespace Week04.InformationTheory;

/// <summary>
/// A text in Shannon's alphabet of 27: the letters a to z in lower case, and the space. Everything else, digits, dashes, apostrophes
/// and letters with accents included, becomes a space, and several spaces become one: "knock people's hats" is knock people s hats.
/// </summary>
/// <param name="Letters">0 is the space, 1 to 26 are a to z.</param>
public sealed record BookText(int[] Letters)
{
    /// <summary>The alphabet, in the order of the numbers.</summary>
    public const string Alphabet = " abcdefghijklmnopqrstuvwxyz";

    /// <summary>Reads a text; spaces at either end are cut off.</summary>
    /// <exception cref="ArgumentException">The text holds no letter.</exception>
    public static BookText Of(string text)
    {
        List<int> letters = new(text.Length);
        foreach (char sign in text)
        {
            int letter = char.IsAsciiLetter(sign) ? char.ToLowerInvariant(sign) - 'a' + 1 : 0;
            if (letter > 0 || (letters.Count > 0 && letters[^1] > 0)) letters.Add(letter);
        }
        if (letters.Count == 0) throw new ArgumentException("The text holds no letter.", nameof(text));
        if (letters[^1] == 0) letters.RemoveAt(letters.Count - 1);
        return new BookText([.. letters]);
    }

    /// <summary>The first letters, at most all.</summary>
    public BookText First(int count) => new(Letters[..Math.Min(count, Letters.Length)]);

    /// <summary>The same letters in random order: their shares stay, and all that one letter says about the next is gone.</summary>
    public BookText Shuffled(SeededRandom random)
    {
        int[] letters = (int[])Letters.Clone();
        random.Shuffle<int>(letters);
        return new BookText(letters);
    }

    /// <summary>The shares of the 27 letters.</summary>
    public double[] Shares() => Distribution.FromCounts(Counts());

    /// <summary>How often each of the 27 letters occurs.</summary>
    public int[] Counts()
    {
        int[] counts = new int[Alphabet.Length];
        foreach (int letter in Letters) counts[letter]++;
        return counts;
    }

    /// <summary>The text as words.</summary>
    public string[] Words() => ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Blocks of letters side by side, each as one number of the base 27; a rest at the end is left out.</summary>
    /// <param name="size">Letters per block, 1 to 6.</param>
    public int[] Blocks(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(size is >= 1 and <= 6, true, nameof(size));
        int[] blocks = new int[Letters.Length / size];
        for (int b = 0; b < blocks.Length; b++)
            for (int place = 0; place < size; place++) blocks[b] = Alphabet.Length * blocks[b] + Letters[b * size + place];
        return blocks;
    }

    /// <summary>The text in letters again.</summary>
    public override string ToString() => string.Concat(Letters.Select(letter => Alphabet[letter]));
}
