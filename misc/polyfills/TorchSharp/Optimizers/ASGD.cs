namespace TorchSharp.Modules;

/// <summary>
/// Stochastic gradient descent with falling steps, which also keeps the average of where it has been (Polyak and Juditsky, Acceleration of
/// Stochastic Approximation by Averaging, 1992).
/// </summary>
public class ASGD : OptimizerHelper
{
    internal ASGD(IEnumerable<ParamGroup<Options>> groups, Options defaults) : base(groups, defaults) { }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, ParameterState state)
    {
        Options o = (Options)options;
        double lambda = o.lambd!.Value, eta = state.Numbers.GetValueOrDefault("eta", o.Rate), mu = state.Numbers.GetValueOrDefault("mu", 1);
        Tensor g = Directed(gradient, p, o.weight_decay, o.maximize), average = state.Get("ax", p);
        p.mul_(1 - lambda * eta).add_(g, alpha: -eta);
        if (mu == 1) average.copy_(p);
        else average.add_(p - average, alpha: mu);
        state.Numbers["eta"] = o.Rate / Math.Pow(1 + lambda * o.Rate * state.Step, o.alpha!.Value);
        state.Numbers["mu"] = 1 / Math.Max(1, state.Step - o.t0!.Value);
    }

    /// <summary>What ASGD has to be told.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How strongly parameters decay.</summary>
        public double? lambd;

        /// <summary>The power by which the steps fall.</summary>
        public double? alpha;

        /// <summary>The step from which positions are averaged.</summary>
        public double? t0;

        /// <summary>How strongly parameters are pulled to 0: an L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>Whether to climb.</summary>
        public bool? maximize;

        internal override void Check()
        {
            base.Check();
            NotNegative(nameof(weight_decay), weight_decay);
        }
    }
}
