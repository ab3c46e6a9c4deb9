using Curriculum.Kernels;
using static TorchSharp.torch;

namespace Week02.Optimization.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.StepsNeeded))]
    public void StepsNeeded_are_enough_and_one_less_is_not()
    {
        foreach (double condition in (double[])[2, 10, 100])
        {
            int steps = T.StepsNeeded(condition, 0.01);
            // From (1, 1) both directions shrink alike, so the distance does exactly what theory says.
            double[][] points = Descent.Run(new GradientDescent(2 / (1 + condition)), Quadratic.Ravine(condition).Evaluate, [1, 1], steps).Points;
            Math.Sqrt(VectorMath.Dot(points[steps], points[steps]) / 2).Should().BeLessThanOrEqualTo(0.01);
            Math.Sqrt(VectorMath.Dot(points[steps - 1], points[steps - 1]) / 2).Should().BeGreaterThan(0.01);
        }
    }

    [Exercise(nameof(IExercises.StepsNeeded))]
    public void StepsNeeded_in_a_bowl_is_one() => T.StepsNeeded(1, 0.01).Should().Be(1);

    [Exercise(nameof(IExercises.StepsNeeded))]
    public void StepsNeeded_refuses_what_makes_no_sense()
    {
        foreach ((double condition, double share) in ((double, double)[])[(0.5, 0.1), (10, 0), (10, 1), (double.NaN, 0.5)])
        {
            Action act = () => T.StepsNeeded(condition, share);
            act.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Exercise(nameof(IExercises.GoldenSection))]
    public void GoldenSection_finds_the_minimum()
    {
        T.GoldenSection(x => (x - 1.3) * (x - 1.3), -4, 9, 1e-6).Should().BeApproximately(1.3, 1e-6);
        T.GoldenSection(x => Math.Abs(x + 2), -3, 5, 1e-8).Should().BeApproximately(-2, 1e-8);
        T.GoldenSection(x => x, 0, 1, 1e-6).Should().BeApproximately(0, 1e-6, "the least value may lie at an end");
    }

    [Exercise(nameof(IExercises.GoldenSection))]
    public void GoldenSection_evaluates_once_per_shortening()
    {
        int calls = 0;
        T.GoldenSection(x =>
        {
            calls++;
            return Math.Cosh(x - 0.4);
        }, -1, 2, 1e-4);
        int shortenings = (int)Math.Ceiling(Math.Log(1e-4 / 3) / Math.Log((Math.Sqrt(5) - 1) / 2));
        calls.Should().BeLessThanOrEqualTo(shortenings + 2);
    }

    [Exercise(nameof(IExercises.DecayIsRight))]
    public void DecayIsRight_accepts_what_is_right() => T.DecayIsRight(ByTheLibrary).Should().BeTrue();

    [Exercise(nameof(IExercises.DecayIsRight))]
    public void DecayIsRight_catches_the_bug() => T.DecayIsRight(SomebodysAdam.Run).Should().BeFalse();

    [Exercise(nameof(IExercises.DecayIsRight))]
    public void DecayIsRight_catches_a_decay_without_the_rate() =>
        T.DecayIsRight((weights, gradients, rate, decay) => ByTheLibrary(weights, gradients, rate, decay / rate)).Should().BeFalse();

    [Exercise(nameof(IExercises.DecayIsRight))]
    public void DecayIsRight_catches_a_decay_without_Adam() =>
        T.DecayIsRight((weights, gradients, rate, decay) => [.. weights.Select(w => w * Math.Pow(1 - rate * decay, gradients.Length))]).Should().BeFalse();

    [Exercise(nameof(IExercises.MendedDecay))]
    public void MendedDecay_is_AdamW_of_the_library()
    {
        SeededRandom random = new(8);
        double[][] gradients = [.. Enumerable.Range(0, 40).Select(_ => new[] { random.NextNormal(), 5 * random.NextNormal(), 0 })];
        double[] ours = T.MendedDecay([1, -2, 3], gradients, 0.05, 0.2), theirs = ByTheLibrary([1, -2, 3], gradients, 0.05, 0.2);
        ours.ShouldMatchDigits(theirs, 9);
    }

    [Exercise(nameof(IExercises.MendedDecay))]
    public void MendedDecay_leaves_the_start_as_it_is()
    {
        double[] start = [1, 2];
        T.MendedDecay(start, [[1, 1]], 0.1, 0.1);
        start.Should().Equal(1, 2);
    }

    private static double[] ByTheLibrary(double[] weights, double[][] gradients, double rate, double decay)
    {
        TorchSharp.Modules.Parameter w = new(tensor(weights), requires_grad: true);
        using optim.Optimizer adamW = optim.AdamW([w], rate, weight_decay: decay);
        foreach (double[] gradient in gradients)
        {
            adamW.zero_grad();
            (tensor(gradient) * w).sum().backward();
            adamW.step();
        }
        return w.detach().data<double>().ToArray();
    }
}
