namespace TorchSharp;

/// <summary>
/// Max-pooling a row of windows at once. For each place of the window, the numbers there, of all windows of the row, are laid side by
/// side and compared by vectors with the best so far; a comparison that decides nothing about where the program goes on costs no
/// wrong guesses. Which place won is kept as a small whole number. The plain form is <see cref="Largest"/>, and the result is the same.
/// </summary>
internal readonly unsafe struct MaxRows<T>(PoolWindows rows, PoolWindows columns, (int First, int Count, int Stride, int Length) regular, int w) where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Piece = 64;

    /// <summary>Row i of the result and of the places, from one image.</summary>
    public void Row(T* plane, int i, T* to, long* at)
    {
        for (int j = 0; j < columns.Count; j++)
            if (j < regular.First || j >= regular.First + regular.Count) (to[j], at[j]) = Largest(plane, w, rows, columns, i, j);
        for (int j = 0; j < regular.Count; j += Piece)
        {
            int count = Math.Min(Piece, regular.Count - j), first = regular.First + j;
            Several(plane, i, columns.From[first], count, to + first, at + first);
        }
    }

    [SkipLocalsInit]
    private void Several(T* plane, int i, int from, int count, T* to, long* at)
    {
        T* side = stackalloc T[Piece], best = stackalloc T[Piece], winner = stackalloc T[Piece];
        int padded = (count + Vector<T>.Count - 1) / Vector<T>.Count * Vector<T>.Count, perRow = (regular.Length + columns.Step - 1) / columns.Step, number = 0;
        new Span<T>(side, Piece).Clear();
        new Span<T>(best, Piece).Fill(T.NegativeInfinity);
        new Span<T>(winner, Piece).Clear();
        for (int r = rows.From[i]; r < rows.To[i]; r += rows.Step)
            for (int c = 0; c < regular.Length; c += columns.Step, number++)
            {
                T* x = plane + r * w + from + c;
                for (int j = 0; j < count; j++) side[j] = x[j * regular.Stride];
                Vector<T> now = new(T.CreateTruncating(number));
                for (int j = 0; j < padded; j += Vector<T>.Count)
                {
                    Vector<T> value = Vector.Load(side + j), so = Vector.Load(best + j);
                    Vector<T> larger = Vector.GreaterThan(value, so) | ~Vector.Equals(value, value);
                    Vector.ConditionalSelect(larger, value, so).Store(best + j);
                    Vector.ConditionalSelect(larger, now, Vector.Load(winner + j)).Store(winner + j);
                }
            }
        Span<int> places = number <= 64 ? stackalloc int[64] : new int[number];
        for (int place = 0; place < number; place++) places[place] = (rows.From[i] + place / perRow * rows.Step) * w + from + place % perRow * columns.Step;
        for (int j = 0; j < count; j++)
        {
            to[j] = best[j];
            at[j] = places[int.CreateTruncating(winner[j])] + j * regular.Stride;
        }
    }

    /// <summary>The largest number of one window and its place; NaN counts as larger than any number.</summary>
    public static (T Best, long Place) Largest(T* plane, int w, PoolWindows rows, PoolWindows columns, int i, int j)
    {
        T best = T.NegativeInfinity;
        int place = rows.From[i] * w + columns.From[j];
        for (int r = rows.From[i]; r < rows.To[i]; r += rows.Step)
            for (int c = columns.From[j]; c < columns.To[j]; c += columns.Step)
            {
                T value = plane[r * w + c];
                if (value > best || T.IsNaN(value)) (best, place) = (value, r * w + c);
            }
        return (best, place);
    }
}
