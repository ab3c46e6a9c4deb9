using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.ModelEvaluation;

/// <summary>An airport's scanner, drawn from a seed, so that the truth about every bag, and about every estimate, is known.</summary>
public static class Scanner
{
    /// <summary>What a bag is.</summary>
    public static readonly IReadOnlyList<string> ClassNames = ["harmless", "forbidden"];

    /// <summary>How far the mean score of a forbidden bag lies above that of a harmless one, in standard deviations of either.</summary>
    public const double Lift = 2.5;

    /// <summary>Bags with the score that the scanner gives: normal with deviation 1, about 0 for harmless bags and about <see cref="Lift"/> for forbidden ones.</summary>
    /// <param name="bags">How many.</param>
    /// <param name="forbidden">How many of them are forbidden, spread at random.</param>
    /// <param name="random">Where chance comes from.</param>
    public static (double[] Scores, int[] Labels) Bags(int bags, int forbidden, SeededRandom random)
    {
        int[] labels = [.. Enumerable.Range(0, bags).Select(i => i < forbidden ? 1 : 0)];
        random.Shuffle(labels.AsSpan());
        return ([.. labels.Select(label => label * Lift + random.NextNormal())], labels);
    }

    /// <summary>
    /// Where a bag's two costs are equal, which is the cheapest threshold there is: the score s at which the odds of a forbidden bag,
    /// share / (1 − share) · exp(Lift · s − Lift² / 2), are 1 to <paramref name="miss"/>.
    /// </summary>
    /// <param name="share">The share of forbidden bags, strictly between 0 and 1.</param>
    /// <param name="miss">What a missed bag costs, when opening one costs 1; above 0.</param>
    public static double CheapestThreshold(double share, double miss) => share is > 0 and < 1 && miss > 0
        ? Lift / 2 + Math.Log((1 - share) / (share * miss)) / Lift
        : throw new ArgumentOutOfRangeException(nameof(share), share, $"A share lies between 0 and 1, and a cost above 0 ({miss}).");

    /// <summary>
    /// Photographs: every bag is taken from several sides, with six measurements each. The bags differ far more from one another than the
    /// photographs of one bag, and forbidden ones only a little from harmless ones. The bag is the row's group.
    /// </summary>
    /// <param name="bags">How many bags, every second of them forbidden.</param>
    /// <param name="views">Photographs per bag.</param>
    /// <param name="random">Where chance comes from.</param>
    public static Dataset Photographs(int bags, int views, SeededRandom random)
    {
        const int measurements = 6;
        Matrix x = new(bags * views, measurements);
        double[] bag = new double[measurements];
        for (int b = 0; b < bags; b++)
        {
            for (int j = 0; j < measurements; j++) bag[j] = 0.4 * (b % 2) + random.NextNormal();
            for (int v = 0; v < views; v++)
                for (int j = 0; j < measurements; j++) x[b * views + v, j] = bag[j] + 0.2 * random.NextNormal();
        }
        int[] groups = [.. Enumerable.Range(0, bags * views).Select(row => row / views)];
        return Of(x, [.. groups.Select(b => b % 2)], Enumerable.Range(1, measurements).Select(j => $"measurement {j}")) with { Groups = groups };
    }

    /// <summary>
    /// Days of a scanner whose zero wanders: each morning it starts where it was the day before, and a normal step further. Known of a bag
    /// are the reading and the day, which is also the row's time.
    /// </summary>
    /// <param name="days">How many days.</param>
    /// <param name="perDay">Bags a day, every second of them forbidden.</param>
    /// <param name="random">Where chance comes from.</param>
    public static Dataset Days(int days, int perDay, SeededRandom random)
    {
        Matrix x = new(days * perDay, 2);
        double zero = 0;
        for (int day = 0; day < days; day++)
        {
            zero += 0.5 * random.NextNormal();
            for (int i = 0; i < perDay; i++) (x[day * perDay + i, 0], x[day * perDay + i, 1]) = (zero + Lift * (i % 2) + random.NextNormal(), day);
        }
        int[] rows = [.. Enumerable.Range(0, days * perDay)];
        return Of(x, [.. rows.Select(row => row % perDay % 2)], ["reading", "day"]) with { Time = x.Column(1) };
    }

    private static Dataset Of(Matrix x, int[] labels, IEnumerable<string> names) => new()
    {
        X = x,
        Features = [.. names.Select(name => Feature.Numeric(name))],
        TargetName = "bag",
        Labels = labels,
        ClassNames = ClassNames,
    };
}
