namespace Week04.InformationTheory;

/// <summary>Ways to find a letter by yes-or-no questions, and the mean number of questions each takes. A way of asking is a prefix code: the answers are the word.</summary>
public static class Questions
{
    /// <summary>"Is it the first? The second? …" in a given order; the last two are told apart by one question.</summary>
    /// <param name="order">The outcomes in the order of the questions.</param>
    /// <returns>Per outcome the number of questions.</returns>
    public static int[] OneByOne(int[] order)
    {
        int[] questions = new int[order.Length];
        for (int place = 0; place < order.Length; place++) questions[order[place]] = Math.Min(place + 1, order.Length - 1);
        return questions;
    }

    /// <summary>"Is it in the first half?", the halves as equal in number as they can be, the smaller one first.</summary>
    /// <param name="outcomes">How many outcomes there are.</param>
    /// <returns>Per outcome the number of questions.</returns>
    public static int[] Halving(int outcomes)
    {
        int[] questions = new int[outcomes];
        void Split(int from, int count, int asked)
        {
            if (count == 1) questions[from] = asked;
            else
            {
                Split(from, count / 2, asked + 1);
                Split(from + count / 2, count - count / 2, asked + 1);
            }
        }
        Split(0, outcomes, 0);
        return questions;
    }
}
