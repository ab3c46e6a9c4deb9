using Curriculum.Toolkit;

namespace Week04.InformationTheory.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.LeastWeighings))]
    public void LeastWeighings_by_hand()
    {
        foreach ((int coins, int weighings) in ((int, int)[])[(1, 0), (2, 1), (3, 1), (4, 2), (9, 2), (10, 3), (12, 3), (27, 3), (28, 4)])
            T.LeastWeighings(coins).Should().Be(weighings, $"of {coins} coins");
    }

    [Exercise(nameof(IExercises.LeastWeighings))]
    public void LeastWeighings_is_exact_at_every_power_of_three()
    {
        int power = 1;
        for (int w = 0; w <= 19; w++, power *= w <= 19 ? 3 : 1)
        {
            T.LeastWeighings(power).Should().Be(w, $"of 3^{w} coins");
            if (w < 19) T.LeastWeighings(power + 1).Should().Be(w + 1, $"of 3^{w} + 1 coins");
        }
        T.LeastWeighings(2_000_000_000).Should().Be(20);
    }

    [Exercise(nameof(IExercises.LeastWeighings))]
    public void LeastWeighings_refuses_no_coins()
    {
        foreach (int coins in (int[])[0, -3])
        {
            Action act = () => T.LeastWeighings(coins);
            act.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Exercise(nameof(IExercises.EntropyRate))]
    public void EntropyRate_of_a_machine_without_memory_is_its_entropy() =>
        T.EntropyRate(Matrix.FromRows([0.5, 0.25, 0.25], [0.5, 0.25, 0.25], [0.5, 0.25, 0.25])).Should().BeApproximately(1.5, 1e-9);

    [Exercise(nameof(IExercises.EntropyRate))]
    public void EntropyRate_of_two_states_by_hand()
    {
        // π = (2/3, 1/3): the flow from the first, 0.25 · 2/3, is the flow back, 0.5 · 1/3. H(0.25, 0.75) is 2 − ¾ log₂ 3, H(½, ½) is 1.
        double expected = 2.0 / 3 * (2 - 0.75 * Math.Log2(3)) + 1.0 / 3;
        T.EntropyRate(Matrix.FromRows([0.75, 0.25], [0.5, 0.5])).Should().BeApproximately(expected, 1e-9);
    }

    [Exercise(nameof(IExercises.EntropyRate))]
    public void EntropyRate_weighs_states_with_their_shares_also_in_a_rhythm()
    {
        T.EntropyRate(Matrix.FromRows([0, 1], [1, 0])).Should().BeApproximately(0, 1e-9);
        // Every second step is at the first state, and only there is a choice of two.
        T.EntropyRate(Matrix.FromRows([0, 0.5, 0.5], [1, 0, 0], [1, 0, 0])).Should().BeApproximately(0.5, 1e-9);
    }

    [Exercise(nameof(IExercises.EntropyRate))]
    public void EntropyRate_refuses_rows_that_are_no_distribution()
    {
        Action act = () => T.EntropyRate(Matrix.FromRows([0.5, 0.6], [0.5, 0.5]));
        act.Should().Throw<ArgumentException>();
    }

    [Exercise(nameof(IExercises.PerplexityIsRight))]
    public void PerplexityIsRight_accepts_what_is_right() =>
        T.PerplexityIsRight(probabilities => Math.Exp(probabilities.Average(p => -Math.Log(p)))).Should().BeTrue();

    [Exercise(nameof(IExercises.PerplexityIsRight))]
    public void PerplexityIsRight_catches_the_bug() => T.PerplexityIsRight(SomebodysPerplexity.Of).Should().BeFalse();

    [Exercise(nameof(IExercises.PerplexityIsRight))]
    public void PerplexityIsRight_catches_other_means()
    {
        T.PerplexityIsRight(probabilities => probabilities.Average(p => 1 / p)).Should().BeFalse("the mean of 1 / p is right only where all are equal");
        T.PerplexityIsRight(probabilities => 1 / probabilities.Average()).Should().BeFalse("so is one over the mean");
        T.PerplexityIsRight(probabilities => Math.Pow(2, probabilities.Where(p => p > 0).Average(p => -Math.Log2(p)))).Should().BeFalse("a letter thought impossible must not be left out");
    }

    [Exercise(nameof(IExercises.MendedPerplexity))]
    public void MendedPerplexity_by_hand()
    {
        T.MendedPerplexity([1.0 / 27, 1.0 / 27, 1.0 / 27]).Should().BeApproximately(27, 1e-9);
        T.MendedPerplexity([0.5, 0.125]).Should().BeApproximately(4, 1e-12);
        T.MendedPerplexity([1, 1]).Should().Be(1);
        T.MendedPerplexity([0.5, 0]).Should().Be(double.PositiveInfinity);
    }

    [Exercise(nameof(IExercises.MendedPerplexity))]
    public void MendedPerplexity_refuses_what_is_no_probability()
    {
        foreach (double[] probabilities in (double[][])[[], [0.5, -0.1], [1.5], [double.NaN]])
        {
            Action act = () => T.MendedPerplexity(probabilities);
            act.Should().Throw<ArgumentException>();
        }
    }
}
