namespace TorchSharp.Modules;

/// <summary>
/// Rprop: only the sign of the gradient counts. A step grows while the sign stays, shrinks when it turns, and is then left out once
/// (Riedmiller and Braun, A Direct Adaptive Method for Faster Backpropagation Learning, 1993). For whole batches.
/// </summary>
public class Rprop : OptimizerHelper
{
    internal Rprop(IEnumerable<ParamGroup> groups, Options defaults) : base(groups, defaults) { }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter p) => new State(p);

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, OptimizerState state)
    {
        (Options o, State s) = ((Options)options, (State)state);
        s.step++;
        Tensor g = Directed(gradient, p, null, o.maximize), before = s.prev, size = s.step_size;
        Tensor turn = (g * before).sign(), turned = turn.lt(0);
        Tensor factor = torch.ones_like(p).masked_fill_(turn.gt(0), o.etaplus!.Value).masked_fill_(turned, o.etaminus!.Value);
        size.mul_(factor).clamp_(o.min_step!.Value, o.max_step!.Value);
        before.copy_(g.masked_fill(turned, 0));
        p.sub_(before.sign() * size);
    }

    /// <summary>What Rprop remembers of one parameter.</summary>
    public class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The last gradient; 0 where it had turned.</summary>
        public Tensor prev = null!;

        /// <summary>How far the next step goes.</summary>
        public Tensor step_size = null!;

        internal State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc />
        public override void Initialize(OptimizerOptions options)
        {
            base.Initialize(options);
            step_size.fill_(options.Rate);
        }

        /// <inheritdoc />
        public void Dispose() => Release();
    }

    /// <summary>What Rprop has to be told.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Whether to climb.</summary>
        public bool? maximize;

        /// <summary>What a step is multiplied by when the sign turns.</summary>
        public double? etaminus;

        /// <summary>What a step is multiplied by while the sign stays.</summary>
        public double? etaplus;

        /// <summary>The shortest step.</summary>
        public double? min_step;

        /// <summary>The longest step.</summary>
        public double? max_step;

        internal override void Check()
        {
            base.Check();
            Require(etaminus is > 0 and < 1, nameof(etaminus), etaminus, "a number between 0 and 1");
            Require(etaplus > 1, nameof(etaplus), etaplus, "a number above 1");
            Require(max_step >= min_step, nameof(max_step), max_step, "a number not below min_step");
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>
    {
        /// <summary>To be filled.</summary>
        public ParamGroup() { }

        /// <summary>Parameters with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>Parameters with options, one by one.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, etaminus = etaminus, etaplus = etaplus, min_step = min_step, max_step = max_step, maximize = maximize }) { }
    }
}
