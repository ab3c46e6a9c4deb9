namespace TorchSharp.Modules;

/// <summary>
/// RMSprop: the gradient over the root of the running average of its square; centred, over its standard deviation (Hinton, Neural Networks for
/// Machine Learning, lecture 6e, 2012).
/// </summary>
public class RMSProp : OptimizerHelper, torch.optim.IMomentum
{
    private readonly Options defaults;

    internal RMSProp(IEnumerable<ParamGroup> groups, Options defaults) : base(groups, defaults) => this.defaults = defaults;

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter p) => new State(p);

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, OptimizerState state)
    {
        (Options o, State s) = ((Options)options, (State)state);
        s.step++;
        double alpha = o.alpha!.Value;
        Tensor g = Directed(gradient, p, o.weight_decay, o.maximize), squares = s.square_avg, spread = Average(squares, g * g, alpha);
        if (o.centered == true)
        {
            Tensor mean = Average(s.grad_avg ??= torch.zeros_like(p).DetachFromDisposeScope(), g, alpha);
            spread = squares - mean * mean;
        }
        Tensor step = g / spread.sqrt().add_(o.eps!.Value);
        if (o.momentum != 0) step = (s.momentum_buffer ??= torch.zeros_like(p).DetachFromDisposeScope()).mul_(o.momentum!.Value).add_(step);
        p.add_(step, alpha: -o.Rate);
    }

    /// <inheritdoc />
    public double Momentum { get => defaults.momentum!.Value; set => defaults.momentum = value; }

    /// <summary>What RMSProp remembers of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The running average of the gradient's square.</summary>
        public Tensor square_avg = null!;

        /// <summary>The running sum of steps, with momentum.</summary>
        [MayBeMissing] public Tensor? momentum_buffer;

        /// <summary>The running average of the gradient, if centred.</summary>
        [MayBeMissing] public Tensor? grad_avg;

        internal State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc />
        public void Dispose() => Release();
    }

    /// <summary>What RMSProp has to be told.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Whether to climb.</summary>
        public bool? maximize;

        /// <summary>How much of the last step is taken again.</summary>
        public double? momentum;

        /// <summary>What the running averages keep per step.</summary>
        public double? alpha;

        /// <summary>Added to the scale, against a division by 0.</summary>
        public double? eps;

        /// <summary>How strongly parameters are pulled to 0: an L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>Whether the mean of the gradient is taken out of its square.</summary>
        public bool? centered;

        internal override void Check()
        {
            base.Check();
            NotNegative(nameof(alpha), alpha);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, torch.optim.IMomentum
    {
        /// <summary>To be filled.</summary>
        public ParamGroup() { }

        /// <summary>Parameters with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>Parameters with options, one by one.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double eps = 1e-8, double alpha = 0.99, double weight_decay = 0, double momentum = 0, bool centered = false)
            : base(parameters, new Options { LearningRate = lr, eps = eps, alpha = alpha, weight_decay = weight_decay, momentum = momentum, centered = centered }) { }

        /// <inheritdoc />
        public double Momentum { get => Options.momentum!.Value; set => Options.momentum = value; }
    }
}
