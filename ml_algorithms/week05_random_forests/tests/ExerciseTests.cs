using Week04.DecisionTrees;

namespace Week05.RandomForests.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.EnoughGuessers))]
    public void EnoughGuessers_of_strangers_and_of_friends()
    {
        T.EnoughGuessers(1, 0, 0.01).Should().Be(100);
        T.EnoughGuessers(4, 0.25, 1.5).Should().Be(6);
        T.EnoughGuessers(4, 0.25, 1.4).Should().Be(8);
        T.EnoughGuessers(1, 0.3, 0.25).Should().Be(0, "what they share is more than that");
        T.EnoughGuessers(1, 1, 1).Should().Be(1, "one is as good as all");
        T.EnoughGuessers(1, 0.5, 3).Should().Be(1);
    }

    [Exercise(nameof(IExercises.EnoughGuessers))]
    public void EnoughGuessers_is_the_fewest()
    {
        foreach (double rho in (double[])[0, 0.1, 0.5])
            foreach (double target in (double[])[0.55, 0.61, 0.97])
            {
                CrowdVariance crowd = new(1, rho);
                int found = T.EnoughGuessers(1, rho, target);
                crowd.OfMean(found).Should().BeLessThanOrEqualTo(target + 1e-12);
                if (found > 1) crowd.OfMean(found - 1).Should().BeGreaterThan(target);
            }
    }

    [Exercise(nameof(IExercises.Proximity))]
    public void Proximity_counts_the_trees_that_do_not_part_two_rows()
    {
        ClassificationForest forest = new RandomForestClassifier(30, MinLeaf: 3, Seed: 5).Fit(Samples.Blobs(60, 9));
        double[] near = [0.1, 0.1, 0.5], nearer = [0.1, 0.12, 0.5], far = [0.9, 0.95, 0.5];
        T.Proximity(forest, near, near).Should().Be(1);
        T.Proximity(forest, near, far).Should().Be(T.Proximity(forest, far, near));
        T.Proximity(forest, near, nearer).Should().BeGreaterThan(T.Proximity(forest, near, far));
        int together = 0;
        foreach (GrownTree<ClassificationTree> grown in forest.Trees)
            if (grown.Tree.Tree.LeafOf(near) == grown.Tree.Tree.LeafOf(nearer)) together++;
        T.Proximity(forest, near, nearer).Should().Be(together / 30.0);
    }

    [Exercise(nameof(IExercises.OutOfBagIsRight))]
    public void OutOfBagIsRight_accepts_what_is_right() => T.OutOfBagIsRight(Right).Should().BeTrue();

    [Exercise(nameof(IExercises.OutOfBagIsRight))]
    public void OutOfBagIsRight_catches_the_bug() => T.OutOfBagIsRight(SomebodysOutOfBag.Error).Should().BeFalse();

    [Exercise(nameof(IExercises.OutOfBagIsRight))]
    public void OutOfBagIsRight_catches_a_vote_of_all_trees() =>
        T.OutOfBagIsRight((votes, drawn, labels) => Right(votes, [.. drawn.Select(tree => new int[tree.Length])], labels)).Should().BeFalse();

    [Exercise(nameof(IExercises.OutOfBagIsRight))]
    public void OutOfBagIsRight_catches_a_row_that_nobody_may_judge_and_that_counts_as_right() =>
        T.OutOfBagIsRight((votes, drawn, labels) => Right(votes, drawn, labels) * Judged(drawn) / labels.Length).Should().BeFalse();

    [Exercise(nameof(IExercises.MendedOutOfBag))]
    public void MendedOutOfBag_is_the_error_of_the_vote()
    {
        Curriculum.Kernels.SeededRandom random = new(6);
        for (int round = 0; round < 50; round++)
        {
            int trees = 1 + random.NextInt(6), rows = 2 + random.NextInt(8);
            int[][] votes = [.. Enumerable.Range(0, trees).Select(_ => Enumerable.Range(0, rows).Select(_ => random.NextInt(2)).ToArray())];
            int[][] drawn = [.. Enumerable.Range(0, trees).Select(_ => Enumerable.Range(0, rows).Select(_ => random.NextInt(3)).ToArray())];
            drawn[0][0] = 0;
            int[] labels = [.. Enumerable.Range(0, rows).Select(_ => random.NextInt(2))];
            T.MendedOutOfBag(votes, drawn, labels).Should().BeApproximately(Right(votes, drawn, labels), 1e-12);
        }
    }

    private static int Judged(int[][] drawn) => Enumerable.Range(0, drawn[0].Length).Count(i => drawn.Any(tree => tree[i] == 0));

    private static double Right(int[][] votes, int[][] drawn, int[] labels)
    {
        int wrong = Enumerable.Range(0, labels.Length).Count(i =>
        {
            int[] own = [.. Enumerable.Range(0, votes.Length).Where(t => drawn[t][i] == 0)];
            return own.Length > 0 && (own.Count(t => votes[t][i] == 1) > own.Count(t => votes[t][i] == 0) ? 1 : 0) != labels[i];
        });
        return wrong / (double)Judged(drawn);
    }
}
