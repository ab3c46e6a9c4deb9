namespace TorchSharp.Modules;

/// <summary>
/// Adam that steps by plain momentum until enough gradients were seen to trust the scale, and then by how far it can be trusted (Liu et al., On
/// the Variance of the Adaptive Learning Rate and Beyond, 2020, algorithm 2).
/// </summary>
public class RAdam : OptimizerHelper, torch.optim.IBetas
{
    private readonly Options defaults;

    internal RAdam(IEnumerable<ParamGroup> groups, Options defaults) : base(groups, defaults) => this.defaults = defaults;

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter p) => new State(p);

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, OptimizerState state)
    {
        (Options o, State s) = ((Options)options, (State)state);
        s.step++;
        double beta1 = o.beta1!.Value, beta2 = o.beta2!.Value;
        Tensor g = Directed(gradient, p, o.weight_decay, null), m = s.exp_avg, v = s.exp_avg_sq;
        Average(m, g, beta1);
        Average(v, g * g, beta2);
        double power = Power(beta2, s.step), longest = 2 / (1 - beta2) - 1, length = longest - 2 * s.step * power / (1 - power);
        Tensor step = m / (1 - Power(beta1, s.step)) * o.Rate;
        if (length > 5)
        {
            double trust = Math.Sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length));
            step = step / v.sqrt().add_(o.eps!.Value) * (trust * Math.Sqrt(1 - power));
        }
        p.sub_(step);
    }

    /// <inheritdoc />
    public (double, double) Betas { get => (defaults.beta1!.Value, defaults.beta2!.Value); set => (defaults.beta1, defaults.beta2) = value; }

    /// <summary>What RAdam remembers of one parameter.</summary>
    public class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The running average of the gradient.</summary>
        public Tensor exp_avg = null!;

        /// <summary>The running average of its square.</summary>
        public Tensor exp_avg_sq = null!;

        internal State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc />
        public void Dispose() => Release();
    }

    /// <summary>What RAdam has to be told.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>What the running average of the gradient keeps per step.</summary>
        public double? beta1;

        /// <summary>What the running average of its square keeps per step.</summary>
        public double? beta2;

        /// <summary>Added to the scale, against a division by 0.</summary>
        public double? eps;

        /// <summary>How strongly parameters are pulled to 0: an L2 penalty.</summary>
        public double? weight_decay;
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, torch.optim.IBetas
    {
        /// <summary>To be filled.</summary>
        public ParamGroup() { }

        /// <summary>Parameters with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>Parameters with options, one by one.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
            : base(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay }) { }

        /// <inheritdoc />
        public (double, double) Betas { get => (Options.beta1!.Value, Options.beta2!.Value); set => (Options.beta1, Options.beta2) = value; }
    }
}
