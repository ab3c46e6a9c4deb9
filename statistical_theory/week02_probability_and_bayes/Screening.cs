using Curriculum.Kernels;

namespace Week02.ProbabilityAndBayes;

/// <summary>A share that was counted in a simulation, and how far off it may be.</summary>
/// <param name="Hits">How often it happened.</param>
/// <param name="Trials">Out of how many.</param>
public sealed record Estimate(int Hits, int Trials)
{
    /// <summary>Hits / Trials.</summary>
    public double Share => (double)Hits / Trials;

    /// <summary>The standard deviation of such a share over many simulations, √(p (1 − p) / n), with the share itself for p.</summary>
    public double StandardError => Math.Sqrt(Share * (1 - Share) / Trials);
}

/// <summary>A blood service at work: people come, some infected, and each is tested twice by the same test.</summary>
public static class Screening
{
    /// <summary>What came of it.</summary>
    /// <param name="People">How many came.</param>
    /// <param name="LetterIsRight">For each person whose first test was positive, in the order in which they came: whether infected.</param>
    /// <param name="AfterTwo">Of those with two positive tests, the infected.</param>
    public sealed record Outcome(int People, bool[] LetterIsRight, Estimate AfterTwo)
    {
        /// <summary>Of those with a positive first test, the infected.</summary>
        public Estimate AfterOne => new(LetterIsRight.Count(right => right), LetterIsRight.Length);
    }

    /// <summary>Lets people come one by one, and draws the truth first and the results from the truth.</summary>
    /// <param name="people">How many.</param>
    /// <param name="prevalence">P(infected).</param>
    /// <param name="test">The test, done twice.</param>
    /// <param name="random">The source of chance.</param>
    public static Outcome Simulate(int people, double prevalence, RepeatedTest test, SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        List<bool> letters = [];
        int twice = 0, twiceInfected = 0;
        for (int person = 0; person < people; person++)
        {
            bool infected = random.NextBool(prevalence);
            bool first = random.NextBool(test.Test.PositiveGiven(infected));
            if (!first) continue;       // no letter, no second test
            letters.Add(infected);
            if (!random.NextBool(test.SecondPositiveGiven(infected, first))) continue;
            twice++;
            if (infected) twiceInfected++;
        }
        return new Outcome(people, [.. letters], new Estimate(twiceInfected, twice));
    }
}
