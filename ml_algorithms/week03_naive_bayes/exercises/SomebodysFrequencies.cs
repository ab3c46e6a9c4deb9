namespace Week03.NaiveBayes;

/// <summary>Somebody's smoothing, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysFrequencies
{
    /// <summary>"One more for every word, and so the total grows by the number of words."</summary>
    public static double[] Of(string[][] messages, string[] vocabulary)
    {
        string[] words = messages.SelectMany(message => message).Select(word => vocabulary.Contains(word) ? word : "(other)").ToArray();
        double total = words.Length + words.Distinct().Count();
        return vocabulary.Append("(other)").Select(word => (words.Count(one => one == word) + 1) / total).ToArray();
    }
}
