namespace TorchSharp.Modules;

/// <summary>
/// Adam with Nesterov's look ahead: part of the step is along the newest gradient (Dozat, Incorporating Nesterov Momentum into Adam, 2016).
/// </summary>
public class NAdam : OptimizerHelper, torch.optim.IBetas
{
    private readonly Options defaults;

    internal NAdam(IEnumerable<ParamGroup> groups, Options defaults) : base(groups, defaults) => this.defaults = defaults;

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter p) => new State(p);

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, OptimizerState state)
    {
        (Options o, State s) = ((Options)options, (State)state);
        s.step++;
        double beta1 = o.beta1!.Value, beta2 = o.beta2!.Value;
        Tensor g = Directed(gradient, p, o.weight_decay, null), m = s.exp_avg, v = s.exp_avg_sq;
        double Momentum(long step) => beta1 * (1 - 0.5 * Math.Pow(0.96, step * o.momentum_decay!.Value));
        double now = Momentum(s.step), next = Momentum(s.step + 1), product = s.mu_product *= now;
        Average(m, g, beta1);
        Average(v, g * g, beta2);
        Tensor scale = (v / (1 - Power(beta2, s.step))).sqrt().add_(o.eps!.Value);
        p.add_(g / scale, alpha: -o.Rate * (1 - now) / (1 - product));

        // The paper has the product up to the next step here; the library multiplies by this step's momentum once more.
        p.add_(m / scale, alpha: -o.Rate * next / (1 - product * now * next));
    }

    /// <inheritdoc />
    public (double, double) Betas { get => (defaults.beta1!.Value, defaults.beta2!.Value); set => (defaults.beta1, defaults.beta2) = value; }

    /// <summary>What NAdam remembers of one parameter.</summary>
    public class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The product of all momenta.</summary>
        public double mu_product;

        /// <summary>The running average of the gradient.</summary>
        public Tensor exp_avg = null!;

        /// <summary>The running average of its square.</summary>
        public Tensor exp_avg_sq = null!;

        internal State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc />
        public override void Initialize(OptimizerOptions options)
        {
            base.Initialize(options);
            mu_product = 1;
        }

        /// <inheritdoc />
        public void Dispose() => Release();
    }

    /// <summary>What NAdam has to be told.</summary>
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

        /// <summary>How fast the momentum comes up to beta1.</summary>
        public double? momentum_decay;
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, torch.optim.IBetas
    {
        /// <summary>To be filled.</summary>
        public ParamGroup() { }

        /// <summary>Parameters with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>Parameters with options, one by one.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3)
            : base(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, momentum_decay = momentum_decay }) { }

        /// <inheritdoc />
        public (double, double) Betas { get => (Options.beta1!.Value, Options.beta2!.Value); set => (Options.beta1, Options.beta2) = value; }
    }
}
