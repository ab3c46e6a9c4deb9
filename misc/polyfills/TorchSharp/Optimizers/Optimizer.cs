using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Something that has a learning rate for a schedule to change: a group of parameters.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate of the next step.</summary>
            double LearningRate { get; set; }

            /// <summary>The learning rate that a schedule starts from.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>Something that has a momentum.</summary>
        public interface IMomentum
        {
            /// <summary>How much of the last step is taken again.</summary>
            double Momentum { get; set; }
        }

        /// <summary>Something that has the two coefficients of Adam, of which the first does what momentum does elsewhere.</summary>
        public interface IBetas
        {
            /// <summary>What running averages of the gradient and of its square keep per step.</summary>
            (double, double) Betas { get; set; }
        }

        /// <summary>Changes parameters by their gradients.</summary>
        public abstract class Optimizer : IDisposable
        {
            /// <summary>The groups, each with options of its own.</summary>
            protected IList<ParamGroup> _parameter_groups = [];

            /// <summary>For optimisers that are written in C#, which have no handle.</summary>
            protected Optimizer(IntPtr handle)
            {
                if (handle != IntPtr.Zero) throw new NotSupportedException("The polyfill has no optimisers in native code.");
            }

            /// <summary>The groups, for schedules.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>Takes further parameters in, with options of their own.</summary>
            public virtual void add_param_group(ParamGroup param_group) => throw new NotImplementedException($"{GetType().Name} has one group of parameters.");

            /// <summary>All parameters.</summary>
            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(group => group.Parameters);

            /// <summary>Sets the gradients of all parameters to 0, those that there are.</summary>
            public virtual void zero_grad()
            {
                using IDisposable mode = GradMode.Set(false);
                foreach (Parameter parameter in parameters())
                {
                    using Tensor? gradient = parameter.grad;
                    gradient?.zero_();
                }
            }

            /// <summary>Changes all parameters that have a gradient.</summary>
            /// <param name="closure">Computes the loss, calls its backward and returns it; most optimisers do without.</param>
            /// <returns>What the closure returned first.</returns>
            public abstract Tensor step(Func<Tensor>? closure = null);

            /// <summary>What an optimiser was told and what it remembers.</summary>
            public class StateDictionary
            {
                internal StateDictionary(List<OptimizerOptions> options, List<OptimizerState> state) => (Options, State) = (options, state);

                /// <summary>The options, one for each group.</summary>
                public List<OptimizerOptions> Options { get; }

                /// <summary>What is remembered of each parameter, group after group.</summary>
                public List<OptimizerState> State { get; }
            }

            /// <summary>Lets go of what was remembered about the parameters.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Lets go of what was remembered about the parameters.</summary>
            protected virtual void Dispose(bool disposing) { }
        }
    }
}
