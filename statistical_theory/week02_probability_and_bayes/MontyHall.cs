using Curriculum.Kernels;

namespace Week02.ProbabilityAndBayes;

/// <summary>Which of the two doors that the player has not picked the host opens.</summary>
public enum Host
{
    /// <summary>He knows where the car is and always shows a goat.</summary>
    KnowsTheDoors,

    /// <summary>He opens one of the two blindly, and sometimes shows the car.</summary>
    OpensAtRandom,
}

/// <summary>Three doors, one car, two goats (S. Selvin, "A problem in probability", The American Statistician 29(1), 1975).</summary>
public static class MontyHall
{
    /// <summary>The table of "car" (1, 2 or 3) and "opened" (2 or 3), for a player who has picked door 1.</summary>
    public static JointTable Joint(Host host) =>
        JointTable.Of("car", ("1", 1.0 / 3), ("2", 1.0 / 3), ("3", 1.0 / 3)).Then("opened", game => (host, game["car"]) switch
        {
            (Host.KnowsTheDoors, "2") => [("3", 1.0)],
            (Host.KnowsTheDoors, "3") => [("2", 1.0)],
            _ => [("2", 0.5), ("3", 0.5)],
        });

    /// <summary>Whether the host has shown a goat.</summary>
    public static bool ShowsAGoat(Cell game) => game["car"] != game["opened"];

    /// <summary>P(the car is behind the door to which one could switch | a goat was shown).</summary>
    public static double SwitchingWins(JointTable joint) => joint.Given(ShowsAGoat).Probability(game => game["car"] != "1");

    /// <summary>Plays: car, pick and opened door all by chance.</summary>
    /// <param name="host">The host.</param>
    /// <param name="games">How many games.</param>
    /// <param name="random">The source of chance.</param>
    /// <returns>Of the games in which a goat was shown, those that switching wins; and of all games, those in which one was shown.</returns>
    public static (Estimate SwitchingWins, Estimate ShowsAGoat) Play(Host host, int games, SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(games, 1);
        int shown = 0, wins = 0;
        for (int game = 0; game < games; game++)
        {
            int car = random.NextInt(3), picked = random.NextInt(3), step = 1 + random.NextInt(2);
            int opened = (picked + step) % 3, other = (picked + 3 - step) % 3;
            if (opened == car)
            {
                if (host == Host.OpensAtRandom) continue;       // the car stands there, nothing is left to decide
                (opened, other) = (other, opened);
            }
            shown++;
            if (other == car) wins++;
        }
        return (new Estimate(wins, shown), new Estimate(shown, games));
    }
}
