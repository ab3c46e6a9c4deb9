using Curriculum.Toolkit;
using Curriculum.Toolkit.Repository;
using TorchSharp.Modules;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler.impl;
using LRScheduler = TorchSharp.torch.optim.lr_scheduler.LRScheduler;

namespace TorchSharp.Tests;

/// <summary>Schedules of the learning rate, against PyTorch.</summary>
public sealed class SchedulerTests
{
    private static readonly GoldenFile Golden = GoldenFile.ReadFrom(RepositoryFolder.PathOf("misc/polyfills/TorchSharp/tests/golden"), "schedulers");

    private static readonly Dictionary<string, Func<Optimizer, LRScheduler>> Closed = new()
    {
        ["StepLR"] = o => lr_scheduler.StepLR(o, 7, 0.5),
        ["StepLR default"] = o => lr_scheduler.StepLR(o, 15),
        ["MultiStepLR"] = o => lr_scheduler.MultiStepLR(o, [5, 12, 12, 30], 0.3),
        ["ExponentialLR"] = o => lr_scheduler.ExponentialLR(o, 0.9),
        ["ConstantLR"] = o => lr_scheduler.ConstantLR(o, 0.25, 8),
        ["LinearLR"] = o => lr_scheduler.LinearLR(o, 0.1, 0.8, 12),
        ["LinearLR default"] = o => lr_scheduler.LinearLR(o),
        ["PolynomialLR"] = o => lr_scheduler.PolynomialLR(o, 30),
        ["PolynomialLR power"] = o => lr_scheduler.PolynomialLR(o, 30, 2),
        ["CosineAnnealingLR"] = o => lr_scheduler.CosineAnnealingLR(o, 10),
        ["CosineAnnealingLR minimum"] = o => lr_scheduler.CosineAnnealingLR(o, 25, 0.01),
        ["LambdaLR"] = o => lr_scheduler.LambdaLR(o, t => 1.0 / (1 + t)),
    };

    private static readonly Dictionary<string, Func<Optimizer, LRScheduler>> Stepped = new(Closed)
    {
        ["MultiplicativeLR"] = o => lr_scheduler.MultiplicativeLR(o, t => t % 3 == 0 ? 0.9 : 1.01),
        ["ChainedLR"] = o => lr_scheduler.ChainedLR([lr_scheduler.ConstantLR(o, 0.5, 4), lr_scheduler.ExponentialLR(o, 0.95)]),
        ["SequentialLR"] = o => lr_scheduler.SequentialLR(o, [lr_scheduler.ConstantLR(o, 0.1, 6), lr_scheduler.ExponentialLR(o, 0.9), lr_scheduler.StepLR(o, 3, 0.5)], [6, 20]),
        ["SequentialLR warm-up"] = o => lr_scheduler.SequentialLR(o, [lr_scheduler.LinearLR(o, 0.01, 1, 10), lr_scheduler.CosineAnnealingLR(o, 30)], [10]),
    };

    private static readonly Dictionary<string, Func<Optimizer, LRScheduler>> Momenta = new()
    {
        ["CyclicLR"] = o => lr_scheduler.CyclicLR(o, 0.01, 0.2, 8),
        ["CyclicLR triangular2"] = o => lr_scheduler.CyclicLR(o, 0.01, 0.2, 4, 6, CyclicLR.Mode.Triangular2, base_momentum: 0.7, max_momentum: 0.95),
        ["CyclicLR exp_range"] = o => lr_scheduler.CyclicLR(o, [0.01, 0.02], [0.2, 0.3], 5, mode: CyclicLR.Mode.ExpRange, gamma: 0.97),
        ["CyclicLR function"] = o => lr_scheduler.CyclicLR(o, 0.01, 0.2, 5, scale_fn: x => 1 / (1 + x), scale_mode: CyclicLR.ScaleMode.Iterations),
        ["OneCycleLR"] = o => lr_scheduler.OneCycleLR(o, 0.8, 41),
        ["OneCycleLR three phases"] = o => lr_scheduler.OneCycleLR(o, 0.8, epochs: 5, steps_per_epoch: 10, pct_start: 0.25, div_factor: 10, final_div_factor: 100, three_phase: true),
        ["OneCycleLR linear"] = o => lr_scheduler.OneCycleLR(o, [0.8, 0.4], 45, anneal_strategy: OneCycleLR.AnnealStrategy.Linear, base_momentum: [0.8], max_momentum: [0.9]),
    };

    private static readonly Dictionary<string, Func<Optimizer, LRScheduler>> Plateaus = new()
    {
        ["ReduceLROnPlateau"] = o => lr_scheduler.ReduceLROnPlateau(o, patience: 2, factor: 0.5),
        ["ReduceLROnPlateau absolute"] = o => lr_scheduler.ReduceLROnPlateau(o, "min", 0.3, 1, 0.01, "abs", cooldown: 3, min_lr: [0.05, 0.001]),
        ["ReduceLROnPlateau max"] = o => lr_scheduler.ReduceLROnPlateau(o, "max", 0.7, 3, 0.5, "rel"),
        ["ReduceLROnPlateau max absolute"] = o => lr_scheduler.ReduceLROnPlateau(o, "max", 0.7, 3, 0.05, "abs", min_lr: [0.02]),
    };

    private static Optimizer Sgd() => optim.SGD([new SGD.ParamGroup([new Parameter(zeros(1))], lr: 0.5, momentum: 0.9), new SGD.ParamGroup([new Parameter(zeros(1))], lr: 0.1, momentum: 0.9)], 1);

    private static Optimizer Adam() => optim.Adam([new Adam.ParamGroup([new Parameter(zeros(1))], lr: 0.5), new Adam.ParamGroup([new Parameter(zeros(1))], lr: 0.1)], 1);

    private static double[] Rates(Optimizer optimizer) => [.. optimizer.ParamGroups.Select(group => group.LearningRate)];

    private static double[] WithMomenta(Optimizer optimizer) => [.. Rates(optimizer), .. optimizer.ParamGroups.Select(group => group is IBetas adaptive ? adaptive.Betas.Item1 : ((IMomentum)group).Momentum)];

    private static void ShouldBe(string key, IEnumerable<double[]> rows)
    {
        Matrix expected = Golden.Matrix(key);
        int t = 0;
        foreach (double[] row in rows)
        {
            for (int j = 0; j < row.Length; j++)
                if (!(Math.Abs(row[j] - expected[t, j]) <= Math.Pow(10, -Golden.Digits))) Assert.Fail($"{key}: row {t}, column {j} is {row[j]:R}, PyTorch has {expected[t, j]:R}.");
            t++;
        }
        t.Should().Be(expected.Rows);
    }

    private static IEnumerable<double[]> Over(Optimizer optimizer, LRScheduler schedule, Func<Optimizer, double[]> look, double[]? losses = null)
    {
        yield return look(optimizer);
        for (int t = 0; t < 40; t++)
        {
            if (losses is null) schedule.step();
            else schedule.step(losses[t]);
            schedule.get_last_lr().Should().Equal(Rates(optimizer));
            yield return look(optimizer);
        }
    }

    [Test]
    public void Rates_are_PyTorchs([ValueSource(nameof(SteppedNames))] string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Optimizer optimizer = Sgd();
        ShouldBe(name, Over(optimizer, Stepped[name](optimizer), Rates));
    }

    [Test]
    public void Rates_at_named_epochs_are_PyTorchs([ValueSource(nameof(ClosedNames))] string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Optimizer optimizer = Sgd();
        LRScheduler schedule = Closed[name](optimizer);
        ShouldBe($"{name} at epochs", Golden.Input.GetProperty("epochs").EnumerateArray().Select(epoch =>
        {
            schedule.step(epoch.GetInt32());
            return Rates(optimizer);
        }));
    }

    [Test]
    public void Rates_and_momenta_are_PyTorchs([ValueSource(nameof(MomentaNames))] string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Optimizer optimizer = name == "OneCycleLR linear" ? Adam() : Sgd();
        ShouldBe(name, Over(optimizer, Momenta[name](optimizer), WithMomenta));
    }

    [Test]
    public void Rates_on_a_plateau_are_PyTorchs([ValueSource(nameof(PlateauNames))] string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Optimizer optimizer = Sgd();
        double[] losses = [.. Golden.Input.GetProperty("losses").EnumerateArray().Select(loss => loss.GetDouble())];
        ShouldBe(name, Over(optimizer, Plateaus[name](optimizer), Rates, losses));
    }

    private static IEnumerable<string> SteppedNames => Stepped.Keys;

    private static IEnumerable<string> ClosedNames => Closed.Keys;

    private static IEnumerable<string> MomentaNames => Momenta.Keys;

    private static IEnumerable<string> PlateauNames => Plateaus.Keys;

    [Test]
    public void A_schedule_acts_on_the_next_step()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter p = new(zeros(1));
        using Optimizer optimizer = optim.SGD([p], 1.0);
        LRScheduler schedule = lr_scheduler.StepLR(optimizer, 1, 0.5);
        for (int i = 0; i < 3; i++)
        {
            p.grad = ones(1);
            optimizer.step();
            schedule.step();
        }
        p.ToDouble().Should().Be(-1.75);
    }

    private sealed class Halving(Optimizer optimizer) : LRScheduler(optimizer)
    {
        protected override IEnumerable<double> get_lr() => get_last_lr().Select(rate => rate / Math.Pow(2, _step_count - 1));
    }

    [Test]
    public void A_schedule_of_ones_own_can_be_written()
    {
        using DisposeScope scope = NewDisposeScope();
        Optimizer optimizer = Sgd();
        Halving schedule = new(optimizer);
        for (int i = 0; i < 3; i++) schedule.step();
        Rates(optimizer).Should().Equal(0.5 / 8, 0.1 / 8);
    }

    [Test]
    public void Nonsense_is_refused()
    {
        using DisposeScope scope = NewDisposeScope();
        Optimizer optimizer = Sgd();
        FluentActions.Invoking(() => lr_scheduler.ReduceLROnPlateau(optimizer, "least")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => lr_scheduler.ReduceLROnPlateau(optimizer, factor: 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => lr_scheduler.ReduceLROnPlateau(optimizer).step()).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => lr_scheduler.OneCycleLR(optimizer, 0.1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => lr_scheduler.OneCycleLR(optimizer, 0.1, 10, pct_start: 2)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => lr_scheduler.SequentialLR(optimizer, [lr_scheduler.ExponentialLR(optimizer)], [3])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => lr_scheduler.CyclicLR(optim.Adagrad([new Parameter(zeros(1))]), 0.1, 0.2)).Should().Throw<ArgumentException>();
        LRScheduler cycle = lr_scheduler.OneCycleLR(optimizer, 0.1, 3);
        FluentActions.Invoking(() => { for (int i = 0; i < 5; i++) cycle.step(); }).Should().Throw<InvalidOperationException>();
#if POLYFILL
        FluentActions.Invoking(() => lr_scheduler.StepLR(optimizer, 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => lr_scheduler.CyclicLR(optimizer, [0.1, 0.2, 0.3], [0.4])).Should().Throw<ArgumentException>().WithMessage("base_lr has 3 values for 2 groups.*");
#endif
    }
}
