namespace ScottPlot.Plottables;

/// <summary>Describes plottables for readers who cannot see them.</summary>
internal static class Words
{
    internal static string Of(string what, string name, int points = -1)
    {
        string described = string.IsNullOrWhiteSpace(name) ? what : $"{what} named {name.Replace('\n', ' ')}";
        return points < 0 ? described : $"{described} ({points} {(points == 1 ? "point" : "points")})";
    }
}
