using System.Text.Json;
using System.Text.Json.Serialization;

namespace Curriculum.Benchmarks;

/// <summary>One side's times and figures.</summary>
/// <param name="Who">"ours", or the peer's label.</param>
/// <param name="Threads">How many threads it used.</param>
/// <param name="SecondsFit">The seconds of each run's fit, in order.</param>
/// <param name="SecondsPredict">The same for prediction; null where nothing is predicted.</param>
/// <param name="Quality">What was reached.</param>
/// <param name="Versions">What it is made of.</param>
internal sealed record Side(string Who, int Threads, double[] SecondsFit, double[]? SecondsPredict, IReadOnlyDictionary<string, double> Quality, IReadOnlyDictionary<string, string> Versions);

/// <summary>A peer beside us.</summary>
/// <param name="Theirs">The peer; null when it is not installed.</param>
/// <param name="Ours">Our runs in the same turns.</param>
/// <param name="Goal">Our time of a fit over theirs, at most, at one thread.</param>
/// <param name="Problem">Why there is nothing to compare, or which figures do not agree; empty when all is well.</param>
/// <param name="GoalPredict">The goal of a prediction.</param>
internal sealed record Pairing(Side? Theirs, Side? Ours, double? Goal, string Problem, double? GoalPredict = null)
{
    /// <summary>Our time over theirs, turn by turn: least, median, most.</summary>
    [JsonIgnore]
    public (double Least, double Median, double Most)? FitRatio => Theirs is null || Ours is null ? null : Ratio(Ours.SecondsFit, Theirs.SecondsFit);

    /// <inheritdoc cref="FitRatio"/>
    [JsonIgnore]
    public (double Least, double Median, double Most)? PredictRatio => Theirs?.SecondsPredict is null || Ours?.SecondsPredict is null ? null : Ratio(Ours.SecondsPredict, Theirs.SecondsPredict);

    // The machine's speed drifts; both sides of one turn meet the same weather.
    private static (double, double, double) Ratio(double[] ours, double[] theirs)
    {
        double[] ratios = [.. ours.Zip(theirs, (mine, other) => mine / other).Order()];
        return (ratios[0], Stopclock.Median(ratios), ratios[^1]);
    }
}

/// <summary>A task's comparison as it is kept in <c>results/</c>.</summary>
internal sealed record Comparison(string Task, int N, int D, int Threads, int Runs, string Day, Machine Machine, IReadOnlyList<Pairing> Pairings)
{
    internal static readonly JsonSerializerOptions Options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, NewLine = "\n" };

    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

    public static Comparison FromJson(string json) => JsonSerializer.Deserialize<Comparison>(json, Options)!;
}
