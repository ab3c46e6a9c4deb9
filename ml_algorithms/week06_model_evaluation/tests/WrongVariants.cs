using Curriculum.Toolkit;

namespace Week06.ModelEvaluation.Tests;

/// <summary>Mistakes that have really been made, kept so that the checks can be seen to catch them.</summary>
internal static class WrongVariants
{
    /// <summary>β in place of β²: a recall that counts √β times for everybody who asked for β.</summary>
    public static double FWithoutTheSquare(ConfusionReport report, int c, double beta) => report.F(c, Math.Sqrt(beta));

    /// <summary>One point per row: rows of equal score are told apart by the order of the file.</summary>
    public static IReadOnlyList<OperatingPoint> OnePointPerRow(IReadOnlyList<double> scores, IReadOnlyList<int> labels)
    {
        int[] order = [.. Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i])];
        double positives = labels.Sum(), hits = 0, alarms = 0;
        List<OperatingPoint> points = [new(double.PositiveInfinity, ConfusionMatrix.FromCounts(new[,] { { scores.Count - positives, 0 }, { positives, 0 } }, ["no", "yes"]))];
        foreach (int i in order)
        {
            hits += labels[i];
            alarms += 1 - labels[i];
            points.Add(new(scores[i], ConfusionMatrix.FromCounts(new[,] { { scores.Count - positives - alarms, alarms }, { positives - hits, hits } }, ["no", "yes"])));
        }
        return points;
    }

    /// <summary>Wald's interval, k/n ± z √(k/n (1 − k/n) / n): no width at all when nothing went wrong.</summary>
    public static WilsonInterval Wald(int k, int n)
    {
        double share = (double)k / n, half = 1.959963984540054 * Math.Sqrt(share * (1 - share) / n);
        return new WilsonInterval(share - half, share + half);
    }

    /// <summary>The grade that is read off the table of results: the best candidate's own score.</summary>
    public static double ScoreOfTheWinner(ChosenModel chosen) => chosen.InnerScores.Max();
}
