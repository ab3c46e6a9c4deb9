namespace TorchSharp.Modules;

/// <summary>
/// Stochastic gradient descent with falling steps (Polyak and Juditsky, Acceleration of Stochastic Approximation by Averaging, 1992). The real
/// library also keeps the average of the positions from step t0 on in its state; here nothing could read it, so it is not computed.
/// </summary>
public class ASGD : OptimizerHelper
{
    internal ASGD(IEnumerable<ParamGroup<Options>> groups, Options defaults) : base(groups, defaults) { }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, ParameterState state)
    {
        Options o = (Options)options;
        double lambda = o.lambd!.Value, eta = state.Numbers.GetValueOrDefault("eta", o.Rate);
        Tensor g = Directed(gradient, p, o.weight_decay, o.maximize);
        p.mul_(1 - lambda * eta).add_(g, alpha: -eta);
        state.Numbers["eta"] = o.Rate / Math.Pow(1 + lambda * o.Rate * state.Step, o.alpha!.Value);
    }

    /// <summary>What ASGD has to be told.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How strongly parameters decay.</summary>
        public double? lambd;

        /// <summary>The power by which the steps fall.</summary>
        public double? alpha;

        /// <summary>The step from which the real library averages positions.</summary>
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
