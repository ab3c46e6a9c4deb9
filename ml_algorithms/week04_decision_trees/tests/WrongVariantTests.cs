using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.DecisionTrees.Tests;

/// <summary>Mistakes that have really been made, and the checks that catch them.</summary>
public sealed class WrongVariantTests
{
    [Test]
    public void A_threshold_parts_the_two_values_between_which_it_was_found()
    {
        static void Check(Func<double, double, double> threshold, Func<double, double, bool> goesLeft)
        {
            double t = threshold(1, 2);
            (goesLeft(1, t), goesLeft(2, t)).Should().Be((true, false));
            goesLeft(1.9, t).Should().BeFalse("a new value goes to its neighbours");
        }
        Check(Question.Midway, (value, t) => new Question(0, t, null, true).GoesLeft(value));
        WrongVariant.MustBeRejectedBy(() => Check((below, _) => below, (value, t) => value < t));
        WrongVariant.MustBeRejectedBy(() => Check((_, above) => above, (value, t) => value <= t));
    }

    [Test]
    public void Each_side_counts_by_its_size()
    {
        // One lone yes at the rim, and a real border in the middle.
        Dataset data = Samples.Of([.. Enumerable.Range(0, 12).Select(i => (double[])[i])], [1, 0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 1]);
        static void Check(Func<Dataset, double> threshold, Dataset data) => threshold(data).Should().Be(5.5);
        Check(set => new DecisionTreeClassifier(MaxDepth: 1).Fit(set).Tree.Nodes[0].Question.Threshold, data);
        WrongVariant.MustBeRejectedBy(() => Check(WithoutSizes, data));
    }

    [Test]
    public void A_number_that_names_the_passenger_is_not_the_first_question()
    {
        Dataset titanic = Samples.TitanicNumbers();
        double[] shuffled = [.. new SeededRandom(1).Permutation(titanic.Rows).Select(i => (double)i)];
        Dataset numbered = titanic with
        {
            X = Matrix.FromColumns([.. Enumerable.Range(0, titanic.Columns).Select(titanic.X.Column), shuffled]),
            Features = [.. titanic.Features, Feature.Numeric("number")],
        };
        static void Check(Func<Dataset, int> first, Dataset data) => data.Features[first(data)].Name.Should().Be("sex");
        Check(set => new DecisionTreeClassifier(Impurity.Entropy, 1).Fit(set).Tree.Nodes[0].Question.Feature, numbered);
        WrongVariant.MustBeRejectedBy(() => Check(MostInformationOneBranchPerValue, numbered));
    }

    [Test]
    public void Where_there_is_nothing_to_learn_pruning_leaves_next_to_nothing()
    {
        PruningChoice[] choices = [.. Enumerable.Range(1, 7).Select(seed =>
        {
            SeededRandom random = new(seed);
            Dataset coins = Samples.Of([.. Enumerable.Range(0, 120).Select(_ => (double[])[random.NextDouble(), random.NextDouble()])], [.. Enumerable.Range(0, 120).Select(_ => random.NextInt(2))]);
            return PruningChoice.Of(new DecisionTreeClassifier(), coins, 10, random);
        })];
        // Held-out rows of coins are lucky now and then, so not in each case.
        void Check(Func<PruningChoice, int> choose) => choices.Count(choice => choice.Steps[choose(choice)].Leaves < 10).Should().BeGreaterThanOrEqualTo(5);
        Check(choice => choice.Chosen);
        WrongVariant.MustBeRejectedBy(() => Check(choice => Enumerable.Range(0, choice.Steps.Count).MinBy(k => choice.Steps[k].TrainError)));
    }

    /// <summary>The mean of the two impurities, however many rows are on either side: the last row by itself is "pure", and wins.</summary>
    private static double WithoutSizes(Dataset data) => Enumerable.Range(0, data.Rows - 1).Select(i => i + 0.5).MinBy(t =>
    {
        double Gini(bool left)
        {
            int[] own = [.. Enumerable.Range(0, data.Rows).Where(i => data.X[i, 0] <= t == left).Select(i => data.Labels![i])];
            double p = own.Average();
            return 2 * p * (1 - p);
        }
        return Gini(true) + Gini(false);
    });

    /// <summary>ID3's first rule (Quinlan, 1986): a branch per value, and the most information. He says himself what it does to identifiers.</summary>
    private static int MostInformationOneBranchPerValue(Dataset data) => Enumerable.Range(0, data.Columns).MinBy(j => Enumerable.Range(0, data.Rows)
        .GroupBy(i => data.X[i, j]).Sum(branch => branch.Count() * Impurities.Of(Impurity.Entropy, [branch.Count(i => data.Labels![i] == 0), branch.Count(i => data.Labels![i] == 1)])));
}
