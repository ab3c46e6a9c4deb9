namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Changes the learning rates of an optimiser's groups from epoch to epoch. Epoch 0 is there once it is made.</summary>
            public abstract class LRScheduler
            {
                private readonly bool verbose;

                /// <summary>How often it was stepped.</summary>
                protected int _step_count;

                /// <summary>For schedules that only pass steps on to others.</summary>
                protected LRScheduler() => Groups = [];

                /// <summary>A schedule for an optimiser; the inheritor's constructor takes the first step, to epoch 0.</summary>
                /// <param name="optimizer">The optimiser.</param>
                /// <param name="last_epoch">The last epoch of a training that goes on, −1 for a new one.</param>
                /// <param name="verbose">Whether every change is printed.</param>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    (Optimizer, Epoch, this.verbose) = (optimizer, last_epoch, verbose);
                    Groups = [.. optimizer.ParamGroups];
                    BaseRates = [.. Groups.Select(group => group.InitialLearningRate)];
                    LastRates = Rates();
                }

                internal Optimizer? Optimizer { get; private protected init; }

                internal int Epoch { get; set; }

                private protected ILearningRateController[] Groups { get; init; }

                private protected double[] BaseRates { get; set; } = [];

                private protected double[] LastRates { get; set; } = [];

                private protected double[] Rates() => [.. Groups.Select(group => group.LearningRate)];

                /// <summary>Goes on to the next epoch.</summary>
                public virtual void step() => step(null);

                /// <summary>Goes on to an epoch, the next one if none is named.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    Epoch = epoch ?? Epoch + 1;
                    double[] rates = [.. epoch is null ? get_lr() : get_closed_form_lr()];
                    for (int i = 0; i < Groups.Length; i++)
                    {
                        Groups[i].LearningRate = rates[i];
                        if (verbose && rates[i] != LastRates[i]) Console.WriteLine(FormattableString.Invariant($"Adjusting learning rate to {rates[i]}"));
                    }
                    LastRates = rates;
                }

                /// <summary>Goes on to the next epoch, with a loss or score that most schedules do not look at.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>The learning rates of this epoch, from those that the optimiser has: one per group.</summary>
                protected virtual IEnumerable<double> get_lr() => Rates();

                /// <summary>The learning rates of this epoch, from those at the beginning: one per group.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                /// <summary>The learning rates of the last step: one per group.</summary>
                public IEnumerable<double> get_last_lr() => LastRates;

                /// <summary>One value per group: a single one is meant for all.</summary>
                private protected double[] PerGroup(IEnumerable<double> values, string name)
                {
                    double[] all = [.. values];
                    if (all.Length == 1) return [.. Groups.Select(_ => all[0])];
                    return all.Length == Groups.Length ? all : throw new ArgumentException($"{name} has {all.Length} values for {Groups.Length} groups.", name);
                }
            }

            /// <summary>A schedule that is a formula: each rate from the last one, or from the first one and the epoch.</summary>
            internal sealed class FormulaLR : LRScheduler
            {
                private readonly Func<double, double, int, double> next;
                private readonly Func<double, int, double>? closed;

                // next: from the rate, the first rate and the epoch to the rate of the epoch. closed: from the first rate and the epoch alone.
                public FormulaLR(Optimizer optimizer, int last_epoch, bool verbose, Func<double, double, int, double> next, Func<double, int, double>? closed = null) : base(optimizer, last_epoch, verbose)
                {
                    (this.next, this.closed) = (next, closed);
                    step();
                }

                protected override IEnumerable<double> get_lr() => Groups.Select((group, i) => next(group.LearningRate, BaseRates[i], Epoch));

                protected override IEnumerable<double> get_closed_form_lr() => closed is null ? get_lr() : BaseRates.Select(rate => closed(rate, Epoch));
            }
        }
    }
}
