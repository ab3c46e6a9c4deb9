using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check naive_bayes</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. A filter was trained on messages of which a share <paramref name="trained"/> was spam, and states a
    /// probability of spam for one message. In the mailbox where it is used the share is <paramref name="real"/>. What should it have
    /// stated there, its words meaning what they mean?
    /// </summary>
    /// <param name="stated">P(spam | message), strictly between 0 and 1.</param>
    /// <param name="trained">The share of spam in training, strictly between 0 and 1.</param>
    /// <param name="real">The share of spam in use, strictly between 0 and 1; anything else, of the three, throws an ArgumentOutOfRangeException.</param>
    static abstract double ForAnotherMailbox(double stated, double trained, double real);

    /// <summary>
    /// Core, 25 minutes. Complement naive Bayes (Rennie and others, 2003) asks the other way round: how badly does the message fit all
    /// classes <i>but</i> this one? The word frequencies of "not c" come from the messages of all other classes together, so every
    /// class is judged on nearly all of the data, however few messages it has itself. Smoothed as usual, with α imagined occurrences of each word.
    /// The message goes to the class whose complement makes it least probable; the priors stay out. Of equals the first.
    /// </summary>
    /// <param name="data">n rows of counts, with labels; at least two classes.</param>
    /// <param name="alpha">α, above 0.</param>
    /// <param name="asked">Messages to be sorted, as counts.</param>
    /// <returns>The class of each of them.</returns>
    static abstract int[] ByComplement(Dataset data, double alpha, Matrix asked);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. <see cref="SomebodysFrequencies.Of"/> is meant to give the word
    /// frequencies of one class with Laplace's smoothing, α = 1: one for each word of the vocabulary, in its order, and one more at the
    /// end for "any word that is not in the vocabulary", which is smoothed like the others. Words of the messages that are not in the vocabulary count there. Return true when
    /// <paramref name="frequencies"/> is right and false when it is not. Your check must not rest on the mended code.
    /// </summary>
    static abstract bool FrequenciesAreRight(WordFrequencies frequencies);

    /// <summary>Find the bug, second half, 10 minutes: mended. An empty class is no error: all frequencies are then equal.</summary>
    static abstract double[] MendedFrequencies(string[][] messages, string[] vocabulary);
}

/// <summary>The smoothed frequencies of words in one class.</summary>
/// <param name="messages">The tokenised messages of the class.</param>
/// <param name="vocabulary">The words that have an entry of their own; all different.</param>
/// <returns>One frequency per word, and one at the end for all that is not in the vocabulary.</returns>
public delegate double[] WordFrequencies(string[][] messages, string[] vocabulary);
