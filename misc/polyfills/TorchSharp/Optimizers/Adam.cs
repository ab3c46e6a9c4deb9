namespace TorchSharp.Modules;

/// <summary>
/// Adam: steps along the running average m of the gradient, each parameter by its own scale, the root of the running average v of the
/// gradient's square; both are corrected for having started at 0 (Kingma and Ba, Adam, 2015, algorithm 1).
/// </summary>
public class Adam : OptimizerHelper, torch.optim.IBetas
{
    private readonly Options defaults;

    internal Adam(IEnumerable<ParamGroup> groups, Options defaults) : base(groups, defaults) => this.defaults = defaults;

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter p) => new State(p);

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, OptimizerState state)
    {
        (Options o, State s) = ((Options)options, (State)state);
        s.step++;
        AdamStep step = new(o.Rate, Keep: 1, o.weight_decay!.Value, o.beta1!.Value, o.beta2!.Value, o.eps!.Value, o.amsgrad == true, o.maximize == true, s.step);
        step.Take(p, gradient, s.exp_avg, s.exp_avg_sq, ref s.max_exp_avg_sq);
    }

    /// <inheritdoc />
    public (double, double) Betas { get => (defaults.beta1!.Value, defaults.beta2!.Value); set => (defaults.beta1, defaults.beta2) = value; }

    /// <summary>What Adam remembers of one parameter.</summary>
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

    /// <summary>What Adam has to be told.</summary>
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

/// <summary>One step of Adam or AdamW.</summary>
/// <param name="Rate">The learning rate.</param>
/// <param name="Keep">What is left of a parameter before the step: AdamW's decay.</param>
/// <param name="Decay">What of the parameter is added to the gradient: Adam's decay.</param>
/// <param name="Beta1">What m keeps.</param>
/// <param name="Beta2">What v keeps.</param>
/// <param name="Eps">Added to the root of v.</param>
/// <param name="Amsgrad">Whether the largest v so far takes v's place.</param>
/// <param name="Maximize">Whether to climb.</param>
/// <param name="Number">The number of the step, from 1.</param>
internal readonly record struct AdamStep(double Rate, double Keep, double Decay, double Beta1, double Beta2, double Eps, bool Amsgrad, bool Maximize, long Number)
{
    /// <summary>The length of the step, with the correction of m.</summary>
    public double Length => Rate / (1 - OptimizerHelper.Power(Beta1, Number));

    /// <summary>The root of the correction of v.</summary>
    public double Correction => Math.Sqrt(1 - OptimizerHelper.Power(Beta2, Number));

    public void Take(Parameter p, Tensor gradient, Tensor m, Tensor v, ref Tensor? largest)
    {
        if (Amsgrad) largest ??= torch.zeros_like(p).DetachFromDisposeScope();
        if (!Amsgrad && FusedSteps.Fits(p, gradient, m, v)) FusedSteps.Adam(p, gradient, m, v, this);
        else TakePlainly(p, gradient, m, v, Amsgrad ? largest : null);
    }

    public void TakePlainly(Parameter p, Tensor gradient, Tensor m, Tensor v, Tensor? largest)
    {
        if (Keep != 1) p.mul_(Keep);
        Tensor g = OptimizerHelper.Directed(gradient, p, Decay, Maximize);
        OptimizerHelper.Average(m, g, Beta1);
        OptimizerHelper.Average(v, g * g, Beta2);
        Tensor scale = largest?.copy_(torch.maximum(largest, v)) ?? v;
        p.add_(m / (scale.sqrt() / Correction).add_(Eps), alpha: -Length);
    }
}
