namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Several schedules that all act on each step.</summary>
            public static LRScheduler ChainedLR(IEnumerable<LRScheduler> schedulers) => new Chain([.. schedulers]);

            /// <summary>One schedule after the other: from each milestone on the next one, from its epoch 0.</summary>
            public static LRScheduler SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1) =>
                new Sequence(optimizer, [.. schedulers], [.. milestones], last_epoch);

            private static void CheckSame(Optimizer? optimizer, LRScheduler[] schedulers)
            {
                if (schedulers.Length == 0 || schedulers.Any(scheduler => scheduler.Optimizer != optimizer)) throw new ArgumentException("Needed are schedules of the same optimiser.", nameof(schedulers));
            }

            private sealed class Chain : LRScheduler
            {
                private readonly LRScheduler[] schedulers;

                public Chain(LRScheduler[] schedulers)
                {
                    CheckSame(schedulers.FirstOrDefault()?.Optimizer, schedulers);
                    this.schedulers = schedulers;
                    Optimizer = schedulers[0].Optimizer;
                    Groups = [.. Optimizer!.ParamGroups];
                    LastRates = Rates();
                }

                public override void step(int? epoch)
                {
                    foreach (LRScheduler scheduler in schedulers) scheduler.step(epoch);
                    LastRates = Rates();
                }
            }

            private sealed class Sequence : LRScheduler
            {
                private readonly LRScheduler[] schedulers;
                private readonly int[] milestones;

                public Sequence(Optimizer optimizer, LRScheduler[] schedulers, int[] milestones, int last_epoch) : base(optimizer, last_epoch + 1)
                {
                    CheckSame(optimizer, schedulers);
                    if (milestones.Length != schedulers.Length - 1) throw new ArgumentException($"{schedulers.Length} schedules need {schedulers.Length - 1} milestones, not {milestones.Length}.", nameof(milestones));
                    (this.schedulers, this.milestones) = (schedulers, milestones);

                    // Each of them has already acted when it was made: that is undone, and the first one begins again.
                    foreach (ILearningRateController group in Groups) group.LearningRate = group.InitialLearningRate;
                    foreach (LRScheduler scheduler in schedulers) scheduler.Epoch--;
                    schedulers[0].step();
                    LastRates = Rates();
                }

                public override void step(int? epoch)
                {
                    Epoch = epoch ?? Epoch + 1;
                    int current = milestones.Count(milestone => milestone <= Epoch);
                    if (current > 0 && milestones[current - 1] == Epoch) schedulers[current].step(0);
                    else schedulers[current].step();
                    LastRates = Rates();
                }
            }
        }
    }
}
