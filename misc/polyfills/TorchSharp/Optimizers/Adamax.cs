namespace TorchSharp.Modules;

/// <summary>
/// Adam with the largest recent gradient as the scale in place of the root of the mean square (Kingma and Ba, Adam, 2015, algorithm 2).
/// </summary>
public class Adamax : OptimizerHelper, torch.optim.IBetas
{
    private readonly Options defaults;

    internal Adamax(IEnumerable<ParamGroup> groups, Options defaults) : base(groups, defaults) => this.defaults = defaults;

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter p) => new State(p);

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, OptimizerState state)
    {
        (Options o, State s) = ((Options)options, (State)state);
        s.step++;
        Tensor g = Directed(gradient, p, o.weight_decay, null), average = s.exp_avg, largest = s.exp_inf;
        Average(average, g, o.beta1!.Value);
        largest.copy_(torch.maximum(largest * o.beta2!.Value, g.abs().add_(o.eps!.Value)));
        p.add_(average / largest, alpha: -o.Rate / (1 - Power(o.beta1!.Value, s.step)));
    }

    /// <inheritdoc />
    public (double, double) Betas { get => (defaults.beta1!.Value, defaults.beta2!.Value); set => (defaults.beta1, defaults.beta2) = value; }

    /// <summary>What Adamax remembers of one parameter.</summary>
    public class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The running average of the gradient.</summary>
        public Tensor exp_avg = null!;

        /// <summary>The largest recent gradient.</summary>
        public Tensor exp_inf = null!;

        internal State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc />
        public void Dispose() => Release();
    }

    /// <summary>What Adamax has to be told.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>What the running average of the gradient keeps per step.</summary>
        public double? beta1;

        /// <summary>What the largest gradient keeps per step.</summary>
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
