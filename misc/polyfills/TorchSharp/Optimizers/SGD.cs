namespace TorchSharp.Modules;

/// <summary>
/// Stochastic gradient descent: θ ← θ − lr d, where d is the gradient, or with momentum μ the running sum d ← μ d + (1 − dampening) g.
/// Nesterov's variant looks ahead and steps by g + μ d (Sutskever et al., On the importance of initialization and momentum, 2013).
/// </summary>
public class SGD : OptimizerHelper, torch.optim.IMomentum
{
    private readonly Options defaults;

    internal SGD(IEnumerable<ParamGroup> groups, Options defaults) : base(groups, defaults) => this.defaults = defaults;

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter p) => new State(p);

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, OptimizerState state)
    {
        (Options o, State s) = ((Options)options, (State)state);
        bool first = s.momentum_buffer is null;
        Tensor? buffer = o.momentum == 0 ? null : s.momentum_buffer ??= torch.empty_like(p).DetachFromDisposeScope();
        if (FusedSteps.Fits(p, gradient, buffer)) FusedSteps.Sgd(p, gradient, buffer, first, o);
        else UpdatePlainly(p, gradient, buffer, first, o);
    }

    internal static void UpdatePlainly(Parameter p, Tensor gradient, Tensor? buffer, bool first, Options o)
    {
        Tensor direction = Directed(gradient, p, o.weight_decay, o.maximize);
        if (buffer is not null)
        {
            if (first) buffer.copy_(direction);
            else buffer.mul_(o.momentum!.Value).add_(direction, alpha: 1 - o.dampening!.Value);
            direction = o.nesterov == true ? direction.add(buffer, alpha: o.momentum!.Value) : buffer;
        }
        p.add_(direction, alpha: -o.Rate);
    }

    /// <summary>The momentum of groups that do not say their own.</summary>
    public double Momentum { get => defaults.momentum!.Value; set => defaults.momentum = value; }

    /// <summary>What SGD remembers of one parameter.</summary>
    public class State : OptimizerState, IDisposable
    {
        /// <summary>The running sum d; null before the first step with momentum.</summary>
        [MayBeMissing] public Tensor? momentum_buffer;

        internal State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc />
        public void Dispose() => Release();
    }

    /// <summary>What SGD has to be told.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>μ: how much of the last step is taken again.</summary>
        public double? momentum;

        /// <summary>What the gradient loses on its way into the running sum.</summary>
        public double? dampening;

        /// <summary>How strongly parameters are pulled to 0: an L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>Whether to look ahead.</summary>
        public bool? nesterov;

        /// <summary>Whether to climb.</summary>
        public bool? maximize;

        internal override void Check()
        {
            base.Check();
            Require(nesterov != true || (momentum > 0 && dampening == 0), nameof(momentum), momentum, "a number above 0, and a dampening of 0, for Nesterov's variant");
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize }) { }

        /// <inheritdoc />
        public double Momentum { get => Options.momentum!.Value; set => Options.momentum = value; }
    }
}
