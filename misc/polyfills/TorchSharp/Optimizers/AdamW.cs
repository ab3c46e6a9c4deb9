namespace TorchSharp.Modules;

/// <summary>
/// Adam with decay apart from the gradient: θ ← (1 − lr λ) θ before the step, so that all parameters decay alike, whatever their scale
/// (Loshchilov and Hutter, Decoupled Weight Decay Regularization, 2019, algorithm 2).
/// </summary>
public class AdamW : OptimizerHelper, torch.optim.IBetas
{
    private readonly Options defaults;

    internal AdamW(IEnumerable<ParamGroup> groups, Options defaults) : base(groups, defaults) => this.defaults = defaults;

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter p) => new State(p);

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, OptimizerState state)
    {
        (Options o, State s) = ((Options)options, (State)state);
        s.step++;
        AdamStep step = new(o.Rate, 1 - o.Rate * o.weight_decay!.Value, Decay: 0, o.beta1!.Value, o.beta2!.Value, o.eps!.Value, o.amsgrad == true, o.maximize == true, s.step);
        step.Take(p, gradient, s.exp_avg, s.exp_avg_sq, ref s.max_exp_avg_sq);
    }

    /// <inheritdoc />
    public (double, double) Betas { get => (defaults.beta1!.Value, defaults.beta2!.Value); set => (defaults.beta1, defaults.beta2) = value; }

    /// <summary>What AdamW remembers of one parameter.</summary>
    public class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>m: the running average of the gradient.</summary>
        public Tensor exp_avg = null!;

        /// <summary>v: the running average of its square.</summary>
        public Tensor exp_avg_sq = null!;

        /// <summary>The largest v so far, with amsgrad.</summary>
        [MayBeMissing] public Tensor? max_exp_avg_sq;

        internal State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc />
        public void Dispose() => Release();
    }

    /// <summary>What AdamW has to be told.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>What the running average of the gradient keeps per step.</summary>
        public double? beta1;

        /// <summary>What the running average of its square keeps per step.</summary>
        public double? beta2;

        /// <summary>Added to the scale, against a division by 0.</summary>
        public double? eps;

        /// <summary>λ: how strongly parameters decay.</summary>
        public double? weight_decay;

        /// <summary>Whether the scale never falls (Reddi et al., On the Convergence of Adam and Beyond, 2018).</summary>
        public bool? amsgrad;

        /// <summary>Whether to climb.</summary>
        public bool? maximize;
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, torch.optim.IBetas
    {
        /// <summary>To be filled.</summary>
        public ParamGroup() { }

        /// <summary>Parameters with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>Parameters with options, one by one.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize }) { }

        /// <inheritdoc />
        public (double, double) Betas { get => (Options.beta1!.Value, Options.beta2!.Value); set => (Options.beta1, Options.beta2) = value; }
    }
}
