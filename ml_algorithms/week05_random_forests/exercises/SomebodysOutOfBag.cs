namespace Week05.RandomForests;

/// <summary>Somebody's out-of-bag error, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysOutOfBag
{
    /// <summary>"Each tree is tested on the rows that it was not given, and the trees are averaged."</summary>
    public static double Error(int[][] votes, int[][] drawn, int[] labels)
    {
        double sum = 0;
        int trees = 0;
        for (int t = 0; t < votes.Length; t++)
        {
            int asked = 0, wrong = 0;
            for (int i = 0; i < labels.Length; i++)
            {
                if (drawn[t][i] > 0) continue;
                asked++;
                if (votes[t][i] != labels[i]) wrong++;
            }
            if (asked == 0) continue;
            sum += wrong / (double)asked;
            trees++;
        }
        return sum / trees;
    }
}
