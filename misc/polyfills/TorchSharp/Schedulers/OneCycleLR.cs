namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Once up to max_lr and then down to almost nothing, with the momentum the other way round (Smith and Topin, Super-Convergence, 2018).</summary>
            /// <param name="optimizer">The optimiser.</param>
            /// <param name="max_lr">The largest rate.</param>
            /// <param name="total_steps">All steps; or say <paramref name="epochs"/> and <paramref name="steps_per_epoch"/>.</param>
            /// <param name="epochs">The epochs, if the steps are not said.</param>
            /// <param name="steps_per_epoch">The steps of one epoch, if all of them are not said.</param>
            /// <param name="pct_start">The part of the steps that goes up.</param>
            /// <param name="anneal_strategy">Along a cosine or a straight line.</param>
            /// <param name="cycle_momentum">Whether the momentum goes along: SGD's, or beta1 of Adam and its kin.</param>
            /// <param name="base_momentum">The least momentum.</param>
            /// <param name="max_momentum">The largest momentum.</param>
            /// <param name="div_factor">The first rate is max_lr through this.</param>
            /// <param name="final_div_factor">The last rate is the first through this.</param>
            /// <param name="three_phase">Whether the way down is as steep as that up, and only then goes on to the last rate.</param>
            /// <param name="last_epoch">The last step of a training that goes on, −1 for a new one.</param>
            /// <param name="verbose">Whether every change is printed.</param>
            public static LRScheduler OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                OneCycleLR(optimizer, [max_lr], total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, [base_momentum], [max_momentum], div_factor, final_div_factor, three_phase, last_epoch, verbose);

            /// <inheritdoc cref="OneCycleLR(Optimizer, double, int, int, int, double, impl.OneCycleLR.AnnealStrategy, bool, double, double, double, double, bool, int, bool)"/>
            public static LRScheduler OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
            {
                if (total_steps == -1)
                {
                    AtLeastOne(epochs, nameof(epochs));
                    AtLeastOne(steps_per_epoch, nameof(steps_per_epoch));
                    total_steps = checked(epochs * steps_per_epoch);
                }
                return new impl.OneCycleLR(optimizer, max_lr, total_steps, pct_start, anneal_strategy, cycle_momentum, base_momentum ?? [0.85], max_momentum ?? [0.95], div_factor, final_div_factor, three_phase, last_epoch, verbose);
            }

            public static partial class impl
            {
                /// <summary>Up and down, once.</summary>
                public sealed class OneCycleLR : LRScheduler
                {
                    /// <summary>How the way from one rate to the next goes.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Along half a cosine.</summary>
                        Cos,

                        /// <summary>In a straight line.</summary>
                        Linear,
                    }

                    // Up to the step End, from one rate and momentum to others, by their places in the arrays below.
                    private readonly record struct Phase(double End, int FromRate, int ToRate, int FromMomentum, int ToMomentum);

                    private const int First = 0, Max = 1, Last = 2, MaxMomentum = 0, BaseMomentum = 1;

                    private readonly int steps;
                    private readonly Phase[] phases;
                    private readonly double[][] rates, momenta;
                    private readonly AnnealStrategy strategy;
                    private readonly bool cyclesMomentum;

                    internal OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps, double pct_start, AnnealStrategy anneal_strategy, bool cycle_momentum, IEnumerable<double> base_momentum, IEnumerable<double> max_momentum, double div_factor, double final_div_factor, bool three_phase, int last_epoch, bool verbose) : base(optimizer, last_epoch, verbose)
                    {
                        AtLeastOne(total_steps, nameof(total_steps));
                        Require(pct_start is >= 0 and <= 1, nameof(pct_start), pct_start, "a number from 0 to 1");
                        (steps, strategy, cyclesMomentum) = (total_steps, anneal_strategy, cycle_momentum);
                        if (cycle_momentum && !Groups.All(group => group is IMomentum or IBetas)) throw new ArgumentException("The optimiser has no momentum to cycle.", nameof(cycle_momentum));
                        double[] max = PerGroup(max_lr, nameof(max_lr)), first = [.. max.Select(rate => rate / div_factor)];
                        rates = [first, max, [.. first.Select(rate => rate / final_div_factor)]];
                        momenta = [PerGroup(max_momentum, nameof(max_momentum)), PerGroup(base_momentum, nameof(base_momentum))];
                        double up = pct_start * steps - 1;
                        phases = three_phase
                            ? [new(up, First, Max, MaxMomentum, BaseMomentum), new(2 * pct_start * steps - 2, Max, First, BaseMomentum, MaxMomentum), new(steps - 1, First, Last, MaxMomentum, MaxMomentum)]
                            : [new(up, First, Max, MaxMomentum, BaseMomentum), new(steps - 1, Max, Last, BaseMomentum, MaxMomentum)];
                        for (int i = 0; i < Groups.Length && last_epoch == -1; i++) Groups[i].InitialLearningRate = first[i];
                        step();
                    }

                    /// <inheritdoc />
                    protected override IEnumerable<double> get_lr()
                    {
                        if (Epoch > steps) throw new InvalidOperationException($"Step {Epoch + 1} of a schedule of {steps} steps.");
                        int current = Array.FindIndex(phases, phase => Epoch <= phase.End);
                        if (current < 0) current = phases.Length - 1;
                        Phase now = phases[current];
                        double start = current == 0 ? 0 : phases[current - 1].End, part = (Epoch - start) / (now.End - start);
                        for (int i = 0; i < Groups.Length && cyclesMomentum; i++)
                        {
                            double momentum = Between(momenta[now.FromMomentum][i], momenta[now.ToMomentum][i], part);
                            if (Groups[i] is IBetas adaptive) adaptive.Betas = (momentum, adaptive.Betas.Item2);
                            else ((IMomentum)Groups[i]).Momentum = momentum;
                        }
                        return Groups.Select((_, i) => Between(rates[now.FromRate][i], rates[now.ToRate][i], part));
                    }

                    private double Between(double start, double end, double part) =>
                        strategy == AnnealStrategy.Linear ? (end - start) * part + start : end + (start - end) / 2 * (Math.Cos(Math.PI * part) + 1);
                }
            }
        }
    }
}
