namespace Week03.KNearestNeighbors;

/// <summary>The k best candidates of one query so far, best first. Most points are no better than the last and cost one comparison.</summary>
internal readonly ref struct NearestList
{
    private readonly Span<double> squares;
    private readonly Span<int> rows;

    /// <summary>Uses room for k entries that <see cref="Clear"/> has emptied.</summary>
    public NearestList(Span<double> squares, Span<int> rows)
    {
        this.squares = squares;
        this.rows = rows;
    }

    /// <summary>The squared distance that a point must not exceed to be taken: infinite while there is room.</summary>
    public double Worst => squares[^1];

    /// <summary>Empties the room of one or many lists.</summary>
    public static void Clear(Span<double> squares, Span<int> rows)
    {
        squares.Fill(double.PositiveInfinity);
        rows.Fill(int.MaxValue);
    }

    /// <summary>Takes a point in if it is among the k best, and pushes the worst out. Of equally near ones the smaller row number is better.</summary>
    public void Offer(double square, int row)
    {
        int at = squares.Length - 1;
        if (!IsBetter(square, row, at)) return;
        for (; at > 0 && IsBetter(square, row, at - 1); at--) (squares[at], rows[at]) = (squares[at - 1], rows[at - 1]);
        (squares[at], rows[at]) = (square, row);
    }

    private bool IsBetter(double square, int row, int at) => square < squares[at] || square == squares[at] && row < rows[at];
}
