using Curriculum.Toolkit;
using Week03.KNearestNeighbors;

namespace Week06.Clustering;

/// <summary>Lloyd's steps as they are told: measure the distance of every row to every centre (S. P. Lloyd, 1957, printed 1982).</summary>
/// <param name="X">n rows × d features.</param>
public sealed record PlainLloyd(Matrix X) : ILloyd
{
    /// <inheritdoc/>
    public bool Assign(Matrix centers, LloydState state)
    {
        Array.Clear(state.Sums.Values);
        Array.Clear(state.Counts);
        bool changed = false;
        for (int i = 0; i < X.Rows; i++)
        {
            int nearest = 0;
            double least = double.PositiveInfinity;
            for (int c = 0; c < centers.Rows; c++)
            {
                double square = PlainNeighbors.SquaredDistance(X.Row(i), centers.Row(c));
                if (square < least) (nearest, least) = (c, square);        // below, not equal: of equally near ones the first stays
            }
            changed |= nearest != state.Labels[i];
            (state.Labels[i], state.Squares[i]) = (nearest, least);
            state.Counts[nearest]++;
            Span<double> sum = state.Sums.Row(nearest);
            for (int j = 0; j < sum.Length; j++) sum[j] += X[i, j];
        }
        return changed;
    }
}
