using Curriculum.Testing;

namespace Week02.ProbabilityAndBayes;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static double TestsPerPerson(double prevalence, int groupSize) => throw new NotBegun(
        "The number of tests for a group takes only two values. How probable is each of them?",
        "One test if all are well, else one and as many again as there are people. All are well with the product of their probabilities to be well.",
        "1 / groupSize + 1 − (1 − prevalence)^groupSize, and 1 for a group of one, where nobody is tested again.");

    public static Department[] Reversal() => throw new NotBegun(
        "Look at Berkeley: one department is easy to enter and another hard. Who applies where?",
        "Let 80 men apply to the easy department and 80 women to the hard one. A pooled rate is the mean of two rates, weighted by those numbers.",
        "The easy one admits six men in ten and seven women in ten, the hard one one man in ten and two women in ten. Multiply it out, and check the pooled rates.");

    public static bool ChanceIsRight(ChanceOfTwo chance) => throw new NotBegun(
        "If all families are alike, the expert is right. Make them as different as you can.",
        "Half of the families are struck for certain and the other half never. How many of all families are struck twice? What does the expert say?",
        "chance([0.5, 0.5], [0, 1]) must be 0.5; the expert says 0.25. Ask a second question with unequal shares, or a mean without weights slips through: [0.9, 0.1] and [0, 1] must give 0.1.");

    public static double MendedChance(double[] shares, double[] risks) => throw new NotBegun(
        "The two children are independent given the family, not otherwise. Which law leads from the one to the other?",
        "The law of total probability: for each kind of family its share, times the probability of being struck twice in such a family.",
        "Σ share · risk², after the checks. It exceeds the square of the mean risk by the variance of the risk.");
}
