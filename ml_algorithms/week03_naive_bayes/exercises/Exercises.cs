using Curriculum.Testing;
using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static double ForAnotherMailbox(double stated, double trained, double real) => throw new NotBegun(
        "The words have one part in the stated odds and the prior another. Which of them changes?",
        "Posterior odds are prior odds times the likelihood ratio. Divide the old prior odds out and multiply the new ones in.",
        "odds = stated / (1 − stated) · real / (1 − real) / (trained / (1 − trained)); the answer is odds / (1 + odds).");

    public static int[] ByComplement(Dataset data, double alpha, Matrix asked) => throw new NotBegun(
        "Count each word in all messages and in those of the class; the difference is the complement's.",
        "For each class c: counts of the rows with another label, plus α, over their sum; take logarithms. A message's fit to 'not c' is Σ x log of that.",
        "Choose the class with the smallest Σⱼ xⱼ log((Nⱼ − N꜀ⱼ + α) / (N − N꜀ + α d)), where N without c counts all classes; begin at class 0 and change only for something smaller.");

    public static bool FrequenciesAreRight(WordFrequencies frequencies) => throw new NotBegun(
        "Frequencies of everything that can happen have a property that needs no formula.",
        "They sum to one, whatever the messages. Look at a class that lacks a word, and also at one single value that you know by hand, or a shared-out constant slips through.",
        "frequencies([[\"a\", \"a\", \"z\"]], [\"a\", \"b\"]) is 3/6, 1/6 and, at the end, 2/6.");

    public static double[] MendedFrequencies(string[][] messages, string[] vocabulary) => throw new NotBegun(
        "How many imagined words were added in all, and how many does the total know of?",
        "One for every entry of the answer, whether the class has the word or not: that is the vocabulary and the one at the end.",
        "(count + 1) / (number of words + vocabulary.Length + 1), with the words outside the vocabulary counted in the last entry.");
}
