namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Up from base_lr to max_lr and down again, over and over, with the momentum the other way round (Smith, Cyclical Learning Rates, 2017).</summary>
            /// <param name="optimizer">The optimiser.</param>
            /// <param name="base_lr">The least rate.</param>
            /// <param name="max_lr">The largest rate.</param>
            /// <param name="step_size_up">The steps from the least to the largest.</param>
            /// <param name="step_size_down">The steps back, −1 for as many.</param>
            /// <param name="mode">Whether all cycles are alike or become smaller.</param>
            /// <param name="gamma">The factor per step of <see cref="impl.CyclicLR.Mode.ExpRange"/>.</param>
            /// <param name="scale_fn">How high a cycle is, in place of the mode.</param>
            /// <param name="scale_mode">Whether that function gets the number of the cycle, from 1, or of the step.</param>
            /// <param name="cycle_momentum">Whether the momentum goes along, which SGD and RMSProp have.</param>
            /// <param name="base_momentum">The least momentum.</param>
            /// <param name="max_momentum">The largest momentum.</param>
            /// <param name="last_epoch">The last step of a training that goes on, −1 for a new one.</param>
            /// <param name="verbose">Whether every change is printed.</param>
            public static LRScheduler CyclicLR(Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1, impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1, Func<double, double>? scale_fn = null, impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true, double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false) =>
                CyclicLR(optimizer, [base_lr], [max_lr], step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum, [base_momentum], [max_momentum], last_epoch, verbose);

            /// <inheritdoc cref="CyclicLR(Optimizer, double, double, int, int, impl.CyclicLR.Mode, double, Func{double, double}, impl.CyclicLR.ScaleMode, bool, double, double, int, bool)"/>
            public static LRScheduler CyclicLR(Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000, int step_size_down = -1, impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1, Func<double, double>? scale_fn = null, impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, int last_epoch = -1, bool verbose = false) =>
                new impl.CyclicLR(optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum, base_momentum ?? [0.8], max_momentum ?? [0.9], last_epoch, verbose);

            /// <summary>The schedules with choices of their own.</summary>
            public static partial class impl
            {
                /// <summary>Up and down, over and over.</summary>
                public sealed class CyclicLR : LRScheduler
                {
                    /// <summary>How the height of a cycle changes.</summary>
                    public enum Mode
                    {
                        /// <summary>Not at all.</summary>
                        Triangular,

                        /// <summary>Each is half as high as the one before.</summary>
                        Triangular2,

                        /// <summary>By a factor per step.</summary>
                        ExpRange,
                    }

                    /// <summary>What a function for the height gets.</summary>
                    public enum ScaleMode
                    {
                        /// <summary>The number of the cycle, from 1.</summary>
                        Cycle,

                        /// <summary>The number of the step, from 0.</summary>
                        Iterations,
                    }

                    private readonly double period, top;
                    private readonly double[] maxRates, baseMomenta, maxMomenta;
                    private readonly Func<double, double> scale;
                    private readonly bool byCycle, cyclesMomentum;

                    internal CyclicLR(Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up, int step_size_down, Mode mode, double gamma, Func<double, double>? scale_fn, ScaleMode scale_mode, bool cycle_momentum, IEnumerable<double> base_momentum, IEnumerable<double> max_momentum, int last_epoch, bool verbose) : base(optimizer, last_epoch, verbose)
                    {
                        AtLeastOne(step_size_up, nameof(step_size_up));
                        period = (double)step_size_up + (step_size_down == -1 ? step_size_up : step_size_down);
                        top = step_size_up / period;
                        (BaseRates, maxRates) = (PerGroup(base_lr, nameof(base_lr)), PerGroup(max_lr, nameof(max_lr)));
                        (baseMomenta, maxMomenta) = (PerGroup(base_momentum, nameof(base_momentum)), PerGroup(max_momentum, nameof(max_momentum)));
                        cyclesMomentum = cycle_momentum;
                        if (cycle_momentum && !Groups.All(group => group is IMomentum)) throw new ArgumentException("The optimiser has no momentum to cycle.", nameof(cycle_momentum));
                        byCycle = scale_fn is null ? mode != Mode.ExpRange : scale_mode == ScaleMode.Cycle;
                        scale = scale_fn ?? (mode switch { Mode.Triangular => _ => 1, Mode.Triangular2 => cycle => 1 / Math.Pow(2, cycle - 1), _ => t => Math.Pow(gamma, t) });
                        step();
                    }

                    /// <inheritdoc />
                    protected override IEnumerable<double> get_lr()
                    {
                        double cycle = Math.Floor(1 + Epoch / period), x = 1 + Epoch / period - cycle;
                        double height = (x <= top ? x / top : (x - 1) / (top - 1)) * scale(byCycle ? cycle : Epoch);
                        for (int i = 0; i < Groups.Length && cyclesMomentum; i++) ((IMomentum)Groups[i]).Momentum = maxMomenta[i] - (maxMomenta[i] - baseMomenta[i]) * height;
                        return BaseRates.Zip(maxRates, (low, high) => low + (high - low) * height);
                    }
                }
            }
        }
    }
}
