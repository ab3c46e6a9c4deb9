namespace TorchSharp.Modules;

/// <summary>
/// Adagrad: each parameter steps by its gradient over the root of the sum of all its squared gradients so far, so that rare features keep
/// long steps (Duchi, Hazan and Singer, Adaptive Subgradient Methods, 2011).
/// </summary>
public class Adagrad : OptimizerHelper
{
    internal Adagrad(IEnumerable<ParamGroup> groups, Options defaults) : base(groups, defaults) { }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter p) => new State(p);

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, OptimizerState state)
    {
        (Options o, State s) = ((Options)options, (State)state);
        s.step++;
        Tensor g = Directed(gradient, p, o.weight_decay, null), sum = s.sum;
        sum.add_(g * g);
        p.add_(g / sum.sqrt().add_(o.eps!.Value), alpha: -o.Rate / (1 + (s.step - 1) * o.lr_decay!.Value));
    }

    /// <summary>What Adagrad remembers of one parameter.</summary>
    public class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The sum of all squared gradients.</summary>
        public Tensor sum = null!;

        internal State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc />
        public override void Initialize(OptimizerOptions options)
        {
            base.Initialize(options);
            sum.fill_(((Options)options).initial_accumulator_value!.Value);
        }

        /// <inheritdoc />
        public void Dispose() => Release();
    }

    /// <summary>What Adagrad has to be told.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How fast the learning rate falls: it is divided by 1 + lr_decay (t − 1).</summary>
        public double? lr_decay;

        /// <summary>Where the sum of squares begins.</summary>
        public double? initial_accumulator_value;

        /// <summary>Added to the scale, against a division by 0.</summary>
        public double? eps;

        /// <summary>How strongly parameters are pulled to 0: an L2 penalty.</summary>
        public double? weight_decay;
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>
    {
        /// <summary>To be filled.</summary>
        public ParamGroup() { }

        /// <summary>Parameters with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>Parameters with options, one by one.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
            : base(parameters, new Options { LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps }) { }
    }
}
