using Curriculum.Toolkit;

namespace Week02.DecisionBoundaries;

/// <summary>How a surface [row, column] may come out of the press.</summary>
public enum Misprint
{
    /// <summary>As it should: rows upwards, columns across.</summary>
    None,

    /// <summary>Rows across and columns upwards: the first index taken for x.</summary>
    AxesExchanged,

    /// <summary>The first row at the top, as in a picture.</summary>
    UpsideDown,
}

/// <summary>A decision map on paper, from which somebody without the model reads classes.</summary>
public static class PrintedCard
{
    /// <summary>The class that is printed at the grid point nearest to each row of features.</summary>
    /// <param name="map">What is printed.</param>
    /// <param name="x">Rows of the model's features; the two that the map shows must lie within its view.</param>
    /// <param name="misprint">What went wrong at the press.</param>
    /// <exception cref="ArgumentException">A row has no place on the card, or axes are exchanged that have different numbers of points.</exception>
    public static int[] Read(DecisionMap map, Matrix x, Misprint misprint = Misprint.None)
    {
        Requirements.RequireRows(x, map.Model.Features);
        (GridAxis across, GridAxis up) = (map.View.X, map.View.Y);
        if (misprint == Misprint.AxesExchanged && across.Points != up.Points)
            throw new ArgumentException($"A grid of {across.Points} by {up.Points} points cannot be printed with its axes exchanged: it would not fit the paper, and somebody would notice.", nameof(misprint));
        int[] read = new int[x.Rows];
        for (int i = 0; i < x.Rows; i++)
        {
            (int column, int row) = (Nearest(across, x[i, map.View.XFeature], i), Nearest(up, x[i, map.View.YFeature], i));
            read[i] = misprint switch
            {
                Misprint.AxesExchanged => map.Winner(column, row),
                Misprint.UpsideDown => map.Winner(up.Points - 1 - row, column),
                _ => map.Winner(row, column),
            };
        }
        return read;
    }

    private static int Nearest(GridAxis axis, double value, int row) => value >= axis.From && value <= axis.To
        ? (int)Math.Round((value - axis.From) / axis.Step)
        : throw new ArgumentException(FormattableString.Invariant($"Row {row} lies at {value}, and the card reaches from {axis.From} to {axis.To}."), nameof(value));
}
