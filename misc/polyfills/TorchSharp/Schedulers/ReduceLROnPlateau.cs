namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The rate times a factor when a loss or score has not become better for more than so many epochs.</summary>
            /// <param name="optimizer">The optimiser.</param>
            /// <param name="mode">"min" if less is better, "max" if more is.</param>
            /// <param name="factor">What the rate is multiplied by, below 1.</param>
            /// <param name="patience">How many epochs without improvement are borne.</param>
            /// <param name="threshold">By how much better counts as better.</param>
            /// <param name="threshold_mode">"rel": as a part of the best so far; "abs": as it is.</param>
            /// <param name="cooldown">How many epochs after a change are not counted.</param>
            /// <param name="min_lr">The least rate, one for all groups or one for each; 0 if null.</param>
            /// <param name="eps">A smaller change than this is left out.</param>
            /// <param name="verbose">Whether every change is printed.</param>
            public static LRScheduler ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4, string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false) =>
                new Plateau(optimizer, mode, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps, verbose);

            private sealed class Plateau : LRScheduler
            {
                private readonly bool lessIsBetter, relative, verbose;
                private readonly double factor, threshold, eps;
                private readonly int patience, cooldown;
                private readonly double[] least;
                private double best;
                private int bad, resting;

                public Plateau(Optimizer optimizer, string mode, double factor, int patience, double threshold, string threshold_mode, int cooldown, IList<double>? min_lr, double eps, bool verbose) : base(optimizer, 0)
                {
                    if (mode is not ("min" or "max")) throw new ArgumentException($"mode is '{mode}'; needed is 'min' or 'max'.", nameof(mode));
                    if (threshold_mode is not ("rel" or "abs")) throw new ArgumentException($"threshold_mode is '{threshold_mode}'; needed is 'rel' or 'abs'.", nameof(threshold_mode));
                    Require(factor < 1, nameof(factor), factor, "a number below 1");
                    (lessIsBetter, relative, this.factor, this.patience, this.threshold, this.cooldown, this.eps, this.verbose) = (mode == "min", threshold_mode == "rel", factor, patience, threshold, cooldown, eps, verbose);
                    least = PerGroup(min_lr is { Count: > 0 } ? min_lr : [0], nameof(min_lr));
                    best = lessIsBetter ? double.PositiveInfinity : double.NegativeInfinity;
                }

                public override void step() => throw new InvalidOperationException("ReduceLROnPlateau needs a loss or score: step(current).");

                public override void step(int? epoch) => step();

                public override void step(double current, int? epoch = null)
                {
                    Epoch = epoch ?? Epoch + 1;
                    bad = IsBetter(current) ? 0 : bad + 1;
                    if (bad == 0) best = current;
                    if (resting > 0) (resting, bad) = (resting - 1, 0);
                    if (bad > patience)
                    {
                        Reduce();
                        (resting, bad) = (cooldown, 0);
                    }
                    LastRates = Rates();
                }

                private bool IsBetter(double current) => lessIsBetter
                    ? current < (relative ? best * (1 - threshold) : best - threshold)
                    : current > (relative ? best * (1 + threshold) : best + threshold);

                private void Reduce()
                {
                    for (int i = 0; i < Groups.Length; i++)
                    {
                        double rate = Math.Max(Groups[i].LearningRate * factor, least[i]);
                        if (Groups[i].LearningRate - rate <= eps) continue;
                        Groups[i].LearningRate = rate;
                        if (verbose) Console.WriteLine(FormattableString.Invariant($"Epoch {Epoch}: reducing learning rate of group {i} to {rate:g4}."));
                    }
                }
            }
        }
    }
}
