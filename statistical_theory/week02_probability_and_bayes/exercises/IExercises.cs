namespace Week02.ProbabilityAndBayes;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check probability_and_bayes</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 15 minutes. To save tests, the blood of a group of donors is mixed and the mixture is tested once. If it is
    /// negative, all are well. If it is positive, each of them is tested singly. Each donor is infected with the given probability,
    /// independently of the others, and the test makes no mistakes here. How many tests per person are to be expected?
    /// A group of one is tested once. (R. Dorfman proposed this in 1943, for recruits of the US army.)
    /// </summary>
    /// <param name="prevalence">P(infected), from 0 to 1.</param>
    /// <param name="groupSize">How many are mixed, 1 or more; otherwise throw an ArgumentOutOfRangeException.</param>
    static abstract double TestsPerPerson(double prevalence, int groupSize);

    /// <summary>
    /// Core, 20 minutes. Make a paradox. Exactly 100 men and 100 women apply, all to one of two departments, at least ten of each
    /// gender to each. In both departments women are admitted more often, by at least 5 percentage points. Of all applicants, men are
    /// admitted more often, by at least 10 percentage points. Return the two departments.
    /// </summary>
    static abstract Department[] Reversal();

    /// <summary>
    /// Find the bug, first half, 20 minutes: the failing test. Families differ: a share of them has one risk, a share another. Given
    /// the family, each child is struck independently. <see cref="SomebodysChance.OfTwo"/> is meant to be the probability that a
    /// family with two children, drawn blindly, is struck twice. In 1999 an expert computed it that way before an English court, and
    /// a mother was convicted. Return true when <paramref name="chance"/> is right and false when it is not. Your check must not
    /// rest on the mended code; families for which you know the answer without a formula are best.
    /// </summary>
    static abstract bool ChanceIsRight(ChanceOfTwo chance);

    /// <summary>
    /// Find the bug, second half, 10 minutes: mended. Throw an ArgumentException when the lengths differ, when a share or a risk is
    /// not between 0 and 1, or when the shares do not sum to one (to within 1e-9).
    /// </summary>
    static abstract double MendedChance(double[] shares, double[] risks);
}

/// <summary>Who applied to a department, and how many were admitted.</summary>
public sealed record Department(int MenApplied, int MenAdmitted, int WomenApplied, int WomenAdmitted);

/// <summary>The probability that a family with two children is struck twice.</summary>
/// <param name="shares">Which share of all families is of each kind; they sum to one.</param>
/// <param name="risks">The risk of each child in a family of that kind.</param>
public delegate double ChanceOfTwo(double[] shares, double[] risks);
