namespace TorchSharp.Modules;

/// <summary>
/// Adadelta: a step is the gradient times the ratio of two roots of running averages, of squared steps and of squared gradients, so that it
/// has the units of the parameter (Zeiler, ADADELTA, 2012, algorithm 1).
/// </summary>
public class Adadelta : OptimizerHelper
{
    internal Adadelta(IEnumerable<ParamGroup> groups, Options defaults) : base(groups, defaults) { }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter p) => new State(p);

    private protected override void Update(Parameter p, Tensor gradient, OptimizerOptions options, OptimizerState state)
    {
        (Options o, State s) = ((Options)options, (State)state);
        s.step++;
        double rho = o.rho!.Value, eps = o.eps!.Value;
        Tensor g = Directed(gradient, p, o.weight_decay, o.maximize), squares = s.square_avg, steps = s.acc_delta;
        Average(squares, g * g, rho);
        Tensor delta = steps.add(eps).sqrt() / squares.add(eps).sqrt() * g;
        Average(steps, delta * delta, rho);
        p.add_(delta, alpha: -o.Rate);
    }

    /// <summary>What Adadelta remembers of one parameter.</summary>
    public class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The running average of the gradient's square.</summary>
        public Tensor square_avg = null!;

        /// <summary>The running average of the step's square.</summary>
        public Tensor acc_delta = null!;

        internal State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc />
        public void Dispose() => Release();
    }

    /// <summary>What Adadelta has to be told.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>What the running averages keep per step.</summary>
        public double? rho;

        /// <summary>Added under both roots; it also starts the first step.</summary>
        public double? eps;

        /// <summary>How strongly parameters are pulled to 0: an L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>Whether to climb.</summary>
        public bool? maximize;

        internal override void Check()
        {
            base.Check();
            Require(rho is >= 0 and <= 1, nameof(rho), rho, "a number from 0 to 1");
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize }) { }
    }
}
