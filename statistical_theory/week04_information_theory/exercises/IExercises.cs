using Curriculum.Toolkit;

namespace Week04.InformationTheory;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check information_theory</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. Twelve coins, one of them false and lighter, and a balance that says left, right or even: an answer is worth up to
    /// log₂ 3 bits. How many weighings does nobody get below, however clever, when each of <paramref name="coins"/> coins is equally
    /// likely to be the false one and must be found for certain?
    /// </summary>
    /// <param name="coins">At least 1; anything else throws an ArgumentOutOfRangeException. Up to 2 000 000 000.</param>
    /// <returns>The least number of weighings, exact for every number of coins.</returns>
    static abstract int LeastWeighings(int coins);

    /// <summary>
    /// Core, 25 minutes. A machine goes from state to state, and where it goes depends only on where it is: P[i, j] is the probability of state j
    /// after state i. When it has run for long, state i has a share πᵢ of the time, with π = πP, and the machine produces Σ πᵢ H(P[i, ·]) bits
    /// a step: its entropy rate. Find it.
    /// </summary>
    /// <param name="transitions">
    /// P, k×k; every row a distribution, otherwise an ArgumentException. From every state one can get to every other, though it may
    /// be in a fixed rhythm: a machine that only goes to and fro between two states is allowed, and produces nothing.
    /// </param>
    /// <returns>Bits per step, to nine digits.</returns>
    static abstract double EntropyRate(Matrix transitions);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. The perplexity of a language model is 2 to the power of its mean
    /// surprise in bits: among how many equally likely letters it seems to choose. <see cref="SomebodysPerplexity.Of"/> is meant to
    /// compute it from the probabilities that the model gave to the letters that came. Return true when <paramref name="perplexity"/>
    /// is right and false when it is not. Your check must not rest on the mended code.
    /// </summary>
    static abstract bool PerplexityIsRight(Perplexity perplexity);

    /// <summary>
    /// Find the bug, second half, 5 minutes: mended. A letter to which the model gave 0 makes the perplexity infinite; no letters, or
    /// one with what is no probability, throw an ArgumentException.
    /// </summary>
    static abstract double MendedPerplexity(double[] probabilities);
}

/// <summary>The perplexity of a model.</summary>
/// <param name="probabilities">What the model gave to each letter that came, before it came.</param>
/// <returns>Among how many equally likely letters the model seems to choose; 1 or more.</returns>
public delegate double Perplexity(double[] probabilities);
