using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;

namespace Week06.ModelEvaluation;

/// <summary>
/// K splits in which the past is learned and the future asked: the rows in order of time are cut into K + 1 stretches, and each but the
/// first is asked of what was learned before it. Rows are never shuffled, and the first stretch is never asked.
/// </summary>
/// <param name="K">The number of splits, at least 1.</param>
/// <param name="Gap">
/// Rows less than this before the first moment asked are not learned, in the unit of the data's Time: for answers that are known only
/// later, or measurements that reach back. With 0, rows of that very moment are left out all the same.
/// </param>
/// <param name="MostRows">At most so many of the latest rows are learned, a sliding window; all when null.</param>
public sealed record TimeOrdered(int K = 5, double Gap = 0, int? MostRows = null) : ISplitter
{
    /// <inheritdoc/>
    public IReadOnlyList<Split> Split(Dataset data, SeededRandom random)
    {
        double[] time = data.Time ?? throw new ArgumentException("The data set has no Time; without it there is no past to learn from.", nameof(data));
        if (time.Length != data.Rows) throw new ArgumentException($"Time has {time.Length} entries for {data.Rows} rows.", nameof(data));
        if (Array.FindIndex(time, moment => !double.IsFinite(moment)) is >= 0 and int row) throw new ArgumentException($"The time of row {row} is {time[row]}; it must be a number.", nameof(data));
        if (K < 1 || K + 1 > data.Rows) throw new ArgumentException($"{K} splits of {data.Rows} rows; from 1 to one less than the rows are possible.", nameof(data));
        if (!(Gap >= 0 && double.IsFinite(Gap))) throw new ArgumentOutOfRangeException(nameof(Gap), Gap, "A gap is a length of time from 0.");
        if (MostRows < 1) throw new ArgumentOutOfRangeException(nameof(MostRows), MostRows, "At least one row must be learned.");
        int[] order = [.. Enumerable.Range(0, data.Rows).OrderBy(i => time[i])];
        int length = data.Rows / (K + 1);
        return [.. Enumerable.Range(0, K).Select(s =>
        {
            // The remainder goes to the first stretch, so that all that are asked are equally long.
            int start = data.Rows - (K - s) * length;
            double first = time[order[start]];
            // A row exactly Gap before is old enough; one of the very moment never is.
            int[] past = [.. order[..start].Where(i => time[i] < first && time[i] <= first - Gap)];
            if (MostRows is { } most && past.Length > most) past = past[^most..];
            return past.Length > 0
                ? new Split(past, order[start..(start + length)])
                : throw new ArgumentException($"Before split {s}, which asks from time {first}, no row is old enough to be learned.", nameof(data));
        })];
    }
}
