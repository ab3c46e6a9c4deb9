using Curriculum.Kernels;

namespace Week06.RocVsPrecisionRecall;

/// <summary>
/// The smallest mistake there is: a negative row directly above a positive one. What does it bring to exchange the two?
/// (McDermott and others, NeurIPS 2024, call it an atomic mistake.)
/// </summary>
/// <param name="Place">The place of the upper one in the list, from 1.</param>
/// <param name="Area">What the AUC gains: 1 / (m n), wherever it is.</param>
/// <param name="AveragePrecision">What average precision gains: more, the higher up.</param>
public sealed record MendedNeighbors(int Place, double Area, double AveragePrecision)
{
    /// <summary>Every such mistake of a list, from the top.</summary>
    /// <param name="scores">One finite number per row. Equal scores are told apart by the order of the rows, so that there is a list.</param>
    /// <param name="labels">0 or 1 per row, both present.</param>
    public static IReadOnlyList<int> Places(double[] scores, int[] labels)
    {
        int[] list = Listed(scores, labels);
        return [.. Enumerable.Range(1, list.Length - 1).Where(place => list[place - 1] == 0 && list[place] == 1)];
    }

    /// <summary>Exchanges the two at a place and measures again.</summary>
    /// <param name="scores">One finite number per row.</param>
    /// <param name="labels">0 or 1 per row, both present.</param>
    /// <param name="place">One of <see cref="Places"/>.</param>
    public static MendedNeighbors At(double[] scores, int[] labels, int place)
    {
        int[] list = Listed(scores, labels);
        if (place < 1 || place >= list.Length || list[place - 1] != 0 || list[place] != 1)
            throw new ArgumentException($"At place {place} no negative row stands directly above a positive one.", nameof(place));
        double[] falling = [.. Enumerable.Range(0, list.Length).Select(i => (double)-i)];
        RocCurve before = RocCurve.Of(falling, list);
        (list[place - 1], list[place]) = (1, 0);
        RocCurve after = RocCurve.Of(falling, list);
        return new MendedNeighbors(place, after.Area - before.Area, new PrecisionRecallCurve(after).AveragePrecision - new PrecisionRecallCurve(before).AveragePrecision);
    }

    private static int[] Listed(double[] scores, int[] labels)
    {
        TwoClasses.CountPositives(scores, labels);
        int[] order = new int[scores.Length];
        Sorting.ArgSort([.. scores.Select(score => -score)], order);
        return [.. order.Select(row => labels[row])];
    }
}
