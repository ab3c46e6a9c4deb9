namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Schedules of the learning rate. Most multiply the rate that is there, so that several can act on one optimiser.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>lr₀ f(t).</summary>
            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new FormulaLR(optimizer, last_epoch, verbose, (_, first, t) => first * lr_lambda(t));

            /// <summary>The rate times f(t), from epoch 1 on.</summary>
            public static LRScheduler MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new FormulaLR(optimizer, last_epoch, verbose, (rate, _, t) => t > 0 ? rate * lr_lambda(t) : rate);

            /// <summary>The rate times gamma every step_size epochs.</summary>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
            {
                AtLeastOne(step_size, nameof(step_size));
                return new FormulaLR(optimizer, last_epoch, verbose,
                    (rate, _, t) => t == 0 || t % step_size != 0 ? rate : rate * gamma,
                    (first, t) => first * Math.Pow(gamma, t / step_size));
            }

            /// <summary>The rate times gamma at each of the milestones.</summary>
            public static LRScheduler MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new FormulaLR(optimizer, last_epoch, verbose,
                    (rate, _, t) => milestones.Contains(t) ? rate * Math.Pow(gamma, milestones.Count(milestone => milestone == t)) : rate,
                    (first, t) => first * Math.Pow(gamma, milestones.Count(milestone => milestone <= t)));

            /// <summary>The rate times gamma every epoch.</summary>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new FormulaLR(optimizer, last_epoch, verbose, (rate, _, t) => t == 0 ? rate : rate * gamma, (first, t) => first * Math.Pow(gamma, t));

            /// <summary>lr₀ times a factor, and lr₀ itself from epoch total_iters on.</summary>
            public static LRScheduler ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false)
            {
                Require(factor is > 0 and <= 1, nameof(factor), factor, "a number above 0, at most 1");
                return new FormulaLR(optimizer, last_epoch, verbose,
                    (rate, _, t) => t == 0 ? rate * factor : t == total_iters ? rate * (1 / factor) : rate,
                    (first, t) => first * (t >= total_iters ? 1 : factor));
            }

            /// <summary>From lr₀ start_factor in a straight line to lr₀ end_factor at epoch total_iters: a warm-up.</summary>
            public static LRScheduler LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1, int total_iters = 5, int last_epoch = -1, bool verbose = false)
            {
                Require(start_factor is > 0 and <= 1, nameof(start_factor), start_factor, "a number above 0, at most 1");
                Require(end_factor is >= 0 and <= 1, nameof(end_factor), end_factor, "a number from 0 to 1");
                double rise = end_factor - start_factor;
                return new FormulaLR(optimizer, last_epoch, verbose,
                    (rate, _, t) => t == 0 ? rate * start_factor : t > total_iters ? rate : rate * (1 + rise / (total_iters * start_factor + (t - 1) * rise)),
                    (first, t) => first * (start_factor + rise * Math.Min(total_iters, t) / total_iters));
            }

            /// <summary>lr₀ (1 − t / total_iters) to a power, and 0 afterwards.</summary>
            public static LRScheduler PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1, bool verbose = false)
            {
                AtLeastOne(total_iters, nameof(total_iters));
                double Left(int t) => 1 - (double)t / total_iters;
                return new FormulaLR(optimizer, last_epoch, verbose,
                    (rate, _, t) => t == 0 || t > total_iters ? rate : rate * Math.Pow(Left(t) / Left(t - 1), power),
                    (first, t) => first * Math.Pow(Left(Math.Min(total_iters, t)), power));
            }

            /// <summary>From lr₀ down to eta_min at epoch T_max along half a cosine, then up again, and so on (Loshchilov and Hutter, SGDR, 2017, equation 5).</summary>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false)
            {
                Require(T_max > 0, nameof(T_max), T_max, "a number above 0");
                double Height(double t) => 1 + Math.Cos(Math.PI * t / T_max);
                return new FormulaLR(optimizer, last_epoch, verbose,
                    (rate, first, t) => t == 0 ? rate
                        : (t - 1 - T_max) % (2 * T_max) == 0 ? rate + (first - eta_min) * (1 - Math.Cos(Math.PI / T_max)) / 2
                        : Height(t) / Height(t - 1) * (rate - eta_min) + eta_min,
                    (first, t) => eta_min + (first - eta_min) * Height(t) / 2);
            }

            private static void AtLeastOne(int value, string name) => Require(value >= 1, name, value, "at least 1");

            private static void Require(bool holds, string name, double value, string needed)
            {
                if (!holds) throw new ArgumentException($"{name} is {value}; needed is {needed}.", name);
            }
        }
    }
}
