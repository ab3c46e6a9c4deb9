namespace TorchSharp.Modules;

/// <summary>
/// Adagrad: each parameter steps by its gradient over the root of the sum of all its squared gradients so far, so that rare features keep
/// long steps (Duchi, Hazan and Singer, Adaptive Subgradient Methods, 2011).
/// </summary>
public class Adagrad : OptimizerHelper
{
    internal Adagrad(IEnumerable<ParamGroup> groups, Options defaults) : base(groups, defaults) { }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, ParameterState state)
    {
        Options o = (Options)options;
        Tensor g = Directed(gradient, p, o.weight_decay, null), sum = state.Get("sum", p, o.initial_accumulator_value!.Value);
        sum.add_(g * g);
        p.add_(g / sum.sqrt().add_(o.eps!.Value), alpha: -o.Rate / (1 + (state.Step - 1) * o.lr_decay!.Value));
    }

    /// <summary>What Adagrad has to be told.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How fast the learning rate falls: it is divided by 1 + lr_decay (t − 1).</summary>
        public double? lr_decay;

        /// <summary>How strongly parameters are pulled to 0: an L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>Where the sum of squares begins.</summary>
        public double? initial_accumulator_value;

        /// <summary>Added to the scale, against a division by 0.</summary>
        public double? eps;

        internal override void Check()
        {
            base.Check();
            NotNegative(nameof(lr_decay), lr_decay);
            NotNegative(nameof(weight_decay), weight_decay);
            NotNegative(nameof(initial_accumulator_value), initial_accumulator_value);
            NotNegative(nameof(eps), eps);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
            : base(parameters, new Options { LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps }) { }
    }
}
