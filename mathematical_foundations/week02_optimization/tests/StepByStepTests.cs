namespace Week02.Optimization.Tests;

/// <summary>Every point of 200 steps against PyTorch in double; tests/golden/trajectories.py says how they came about.</summary>
public sealed class StepByStepTests
{
    internal static IUpdateRule Rule(string name, double rate) => name switch
    {
        "gradient descent" => new GradientDescent(rate),
        "momentum" => new Momentum(rate / 4),
        "Nesterov" => new Nesterov(rate / 4),
        "RMSProp" => new RmsProp(),
        _ => new Adam(0.05),
    };

    /// <summary>Asserts that a rule walks as PyTorch's does.</summary>
    internal static void WalksLikePyTorch(string name, IUpdateRule rule, string problem)
    {
        (Objective f, _, double[] start) = Problems.Of(problem);
        int[] kept = [.. Problems.Trajectories.Input.GetProperty("steps").EnumerateArray().Select(item => item.GetInt32())];
        DescentPath path = Descent.Run(rule, f, start, kept[^1]);
        Curriculum.Toolkit.Matrix truth = Problems.Trajectories.Matrix($"{name}, {problem}");
        for (int k = 0; k < kept.Length; k++)
            for (int j = 0; j < start.Length; j++)
                // A coordinate near zero is held to the size of the whole walk.
                Math.Abs(path.Points[kept[k]][j] - truth[k, j]).Should().BeLessThanOrEqualTo(Math.Pow(10, -Problems.Trajectories.Digits) * Math.Max(1, Math.Abs(truth[k, j])),
                    $"{name} on {problem}, step {kept[k]}, coordinate {j}");
    }

    [Test, Combinatorial]
    public void Each_rule_walks_as_in_PyTorch([Values("gradient descent", "momentum", "Nesterov", "RMSProp", "Adam")] string rule, [Values("rosenbrock", "ravine", "logistic")] string problem) =>
        WalksLikePyTorch(rule, Rule(rule, Problems.Rate(problem)), problem);

    [Test]
    public void Adam_without_its_correction_is_rejected() =>
        WrongVariant.MustBeRejectedBy(() => WalksLikePyTorch("Adam", new WrongVariants.AdamWithoutCorrection(0.05), "ravine"));

    [Test]
    public void Momentum_whose_first_gradient_is_not_scaled_is_rejected()
    {
        // With a mean instead of a sum, and ten times the rate, the walk is the same: if the first gradient is scaled as well.
        WalksLikePyTorch("momentum", new WrongVariants.MeanMomentum(Problems.Rate("ravine") / 4 * 10, ScaleFirst: true), "ravine");
        WrongVariant.MustBeRejectedBy(() => WalksLikePyTorch("momentum", new WrongVariants.MeanMomentum(Problems.Rate("ravine") / 4 * 10, ScaleFirst: false), "ravine"));
    }

    [TestCase("rosenbrock"), TestCase("ravine"), TestCase("logistic")]
    public void Nesterov_is_the_classical_look_ahead_seen_from_the_place_ahead(string problem)
    {
        (Objective f, _, double[] start) = Problems.Of(problem);
        double rate = Problems.Rate(problem) / 4;
        DescentPath ours = Descent.Run(new Nesterov(rate), f, start, 100);
        void Agrees(double[][] ahead)
        {
            for (int t = 0; t <= 100; t++)
                for (int j = 0; j < start.Length; j++) ahead[t][j].Should().BeApproximately(ours.Points[t][j], 1e-9);
        }
        Agrees(WrongVariants.ClassicalNesterov(f, start, rate, 0.9, 100, gradientAhead: true));
        WrongVariant.MustBeRejectedBy(() => Agrees(WrongVariants.ClassicalNesterov(f, start, rate, 0.9, 100, gradientAhead: false)));
    }

    [Test]
    public void The_first_step_of_Adam_is_as_long_as_its_rate_in_every_coordinate()
    {
        foreach (double size in (double[])[1e-3, 1, 1e6])
        {
            double[] x = [0, 0];
            new Adam(0.1).Begin(2)(x, [size, -3 * size], 0.1);
            x.ShouldMatchDigits([-0.1, 0.1], 4);
        }
    }

    [Test]
    public void A_rule_can_be_begun_again()
    {
        foreach (string name in (string[])["momentum", "Nesterov", "RMSProp", "Adam"])
        {
            IUpdateRule rule = Rule(name, 0.01);
            Descent.Run(rule, Problems.Ravine.Evaluate, [10, 1], 30).End.Should().Equal(Descent.Run(rule, Problems.Ravine.Evaluate, [10, 1], 30).End);
        }
    }

    [Test]
    public void Schedules_are_those_of_PyTorch()
    {
        GoldenFile golden = GoldenFile.Read("schedules");
        void Agree(string name, Func<int, double> schedule) =>
            Enumerable.Range(0, 30).Select(schedule).ToArray().ShouldMatchDigits(golden.Values(name), golden.Digits, name);
        Agree("step", Schedules.Step(7));
        Agree("exponential", Schedules.Exponential(0.9));
        Agree("cosine", Schedules.Cosine(30));
        Agree("inverse", Schedules.Inverse(5));
        Agree("warm-up", Schedules.WarmUp(5, Schedules.Exponential(0.9)));
        Schedules.Cosine(30)(30).Should().Be(0);
    }
}
