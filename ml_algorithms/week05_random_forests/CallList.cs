namespace Week05.RandomForests;

/// <summary>Who is called first, and what it brings.</summary>
public static class CallList
{
    /// <summary>How many of those who leave are among the first k of the list, for k from 0 to n; rows with equal scores share their places.</summary>
    /// <param name="scores">n scores; the highest is called first.</param>
    /// <param name="leaves">Whether each of the n leaves.</param>
    /// <returns>n + 1 expected counts.</returns>
    public static double[] Reached(double[] scores, bool[] leaves)
    {
        double[] reached = new double[scores.Length + 1];
        int at = 0;
        foreach (IGrouping<double, int> equal in Enumerable.Range(0, scores.Length).GroupBy(i => scores[i]).OrderByDescending(group => group.Key))
        {
            double rate = equal.Count(i => leaves[i]) / (double)equal.Count();
            for (int i = 0; i < equal.Count(); i++, at++) reached[at + 1] = reached[at] + rate;
        }
        return reached;
    }

    /// <summary>What calling everybody from a score upwards brings.</summary>
    /// <param name="scores">n scores; NaN is not called.</param>
    /// <param name="leaves">Whether each of the n leaves.</param>
    /// <param name="threshold">The least score that is called.</param>
    /// <param name="cost">What a call costs.</param>
    /// <param name="worth">What a call to one who would have left brings, on average over those who stay after all and those who do not.</param>
    /// <returns>The calls, those among them who leave, and the money.</returns>
    public static (int Calls, int Leavers, double Gain) From(double[] scores, bool[] leaves, double threshold, double cost, double worth)
    {
        int[] called = [.. Enumerable.Range(0, scores.Length).Where(i => scores[i] >= threshold)];
        int leavers = called.Count(i => leaves[i]);
        return (called.Length, leavers, worth * leavers - cost * called.Length);
    }
}
