namespace TorchSharp.Modules;

/// <summary>
/// Stochastic gradient descent with falling steps (Polyak and Juditsky, Acceleration of Stochastic Approximation by Averaging, 1992).
/// The average of the positions from step t0 on is kept in the state, for who wants it.
/// </summary>
public class ASGD : OptimizerHelper
{
    internal ASGD(IEnumerable<ParamGroup<Options>> groups, Options defaults) : base(groups, defaults) { }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter p) => new State(p);

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, OptimizerState state)
    {
        (Options o, State s) = ((Options)options, (State)state);
        s.step++;
        double lambda = o.lambd!.Value;
        Tensor g = Directed(gradient, p, o.weight_decay, o.maximize);
        p.mul_(1 - lambda * s.eta).add_(g, alpha: -s.eta);
        if (s.mu == 1) s.ax.copy_(p);
        else s.ax.add_(p - s.ax, alpha: s.mu);
        s.eta = o.Rate / Math.Pow(1 + lambda * o.Rate * s.step, o.alpha!.Value);
        s.mu = 1 / Math.Max(1, s.step - o.t0!.Value);
    }

    /// <summary>What ASGD remembers of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The length of the next step.</summary>
        public double eta;

        /// <summary>How much of the newest position goes into the average.</summary>
        public double mu;

        /// <summary>The average of the positions from step t0 on; before, the position.</summary>
        public Tensor ax = null!;

        internal State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc />
        public override void Initialize(OptimizerOptions options)
        {
            base.Initialize(options);
            (eta, mu) = (options.Rate, 1);
        }

        /// <inheritdoc />
        public void Dispose() => Release();
    }

    /// <summary>What ASGD has to be told.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Whether to climb.</summary>
        public bool? maximize;

        /// <summary>How strongly parameters decay.</summary>
        public double? lambd;

        /// <summary>The power by which the steps fall.</summary>
        public double? alpha;

        /// <summary>How strongly parameters are pulled to 0: an L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>The step from which positions are averaged.</summary>
        public double? t0;
    }
}
