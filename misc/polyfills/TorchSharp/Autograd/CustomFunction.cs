namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>What a function of one's own keeps from its forward for its backward.</summary>
        public class AutogradContext : IDisposable
        {
            private readonly Dictionary<string, object> data = [];

            internal AutogradContext() { }

            private List<Tensor> toSave = [];

            internal FunctionNode? Node { get; set; }

            internal List<Tensor> ToSave => toSave;

            internal HashSet<Tensor> WithoutGradient { get; } = new(ReferenceEqualityComparer.Instance);

            internal HashSet<Tensor> Dirty { get; } = new(ReferenceEqualityComparer.Instance);

            /// <summary>Whether gradients that are zero come as zeros, and not as null.</summary>
            public bool MaterializeGrads { get; private set; } = true;

            /// <summary>Sets whether gradients that are zero come as zeros.</summary>
            public void set_materialize_grads(bool value) => MaterializeGrads = value;

            /// <summary>Keeps tensors for the backward.</summary>
            public void save_for_backward(List<Tensor> tensors) => toSave = [.. tensors];

            /// <summary>The tensors that were kept, in order.</summary>
            public List<Tensor> get_saved_variables() => Node is null ? [.. toSave] : [.. Enumerable.Range(0, toSave.Count).Select(Node.Saved)];

            /// <summary>Keeps anything else for the backward.</summary>
            public void save_data(string key, object value) => data[key] = value;

            /// <summary>What was kept under a key.</summary>
            public object get_data(string key) => data[key];

            /// <summary>Says which inputs the forward changed in place.</summary>
            public void mark_dirty(List<Tensor> tensors) => Dirty.UnionWith(tensors);

            /// <summary>Says which results have no gradient.</summary>
            public void mark_non_differentiable(List<Tensor> tensors) => WithoutGradient.UnionWith(tensors);

            /// <summary>Lets go of what was kept.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Lets go of what was kept.</summary>
            protected virtual void Dispose(bool disposing) => data.Clear();
        }

        /// <summary>A function whose gradient is given by its author.</summary>
        public abstract class Function<T> where T : Function<T>, new()
        {
            private static readonly T Instance = new();

            /// <summary>Its name in messages.</summary>
            public abstract string Name { get; }

            internal abstract List<Tensor> Forward(AutogradContext ctx, object[] vars);

            internal abstract List<Tensor> Backward(AutogradContext ctx, List<Tensor> gradients);

            /// <summary>Applies the function and records it. Arguments may be tensors and anything else.</summary>
            public static List<Tensor> apply_internal(params object[] vars)
            {
                AutogradContext context = new();
                Tensor[] inputs = [.. vars.OfType<Tensor>()];
                bool recorded = Graph.Records(inputs);
                List<Tensor> results;
                using (GradMode.Set(false)) results = Instance.Forward(context, vars);
                if (!recorded) return results;
                foreach (Tensor changed in context.Dirty) InPlace.Check(changed, recorded);

                // A result that is an input, or a view of one, would otherwise take over its place in the graph. One that was changed in place does so below.
                List<Tensor> given = results;
                results = [.. given.Select(result => inputs.Any(input => ReferenceEquals(input.Core, result.Core)) || result.Core.View is not null ? Shaping.Detach(result) : result)];
                Tensor[] saved = [.. context.ToSave.Select(tensor => context.Dirty.Contains(tensor) && given.FindIndex(result => ReferenceEquals(result.Core, tensor.Core)) is >= 0 and var i ? results[i] : tensor)];
                bool[] wanted = [.. vars.Select(argument => argument is Tensor)];
                (long[] Shape, ScalarType Type)[] made = [.. results.Select(result => (result.Shape, result.Type))];
                FunctionNode node = Graph.Attach(Instance.Name, [.. results], inputs, saved, (gradients, node) =>
                {
                    context.Node = node;
                    List<Tensor> arrived = [.. gradients.Select((gradient, i) => gradient ?? (context.MaterializeGrads ? zeros(made[i].Shape, made[i].Type) : null!))];
                    List<Tensor> back = Instance.Backward(context, arrived);
                    if (back.Count != vars.Length && back.Count != inputs.Length) throw Errors.External($"{Instance.Name}: backward gave {back.Count} gradients for {vars.Length} arguments.");
                    return back.Count == vars.Length ? [.. back.Where((_, i) => wanted[i])] : [.. back];
                });
                context.Node = node;
                foreach (Tensor result in results) if (context.WithoutGradient.Contains(result)) result.Core.SetGradFn(null, 0);
                for (int i = 0; i < results.Count; i++)
                    if (context.Dirty.FirstOrDefault(changed => ReferenceEquals(changed.Core, given[i].Core)) is { } target)
                    {
                        InPlace.TakePlace(target, results[i]);
                        results[i] = target;
                    }
                return results;
            }
        }

        /// <summary>A function of one's own with one result.</summary>
        public abstract class SingleTensorFunction<T> : Function<T> where T : SingleTensorFunction<T>, new()
        {
            /// <summary>Applies the function and records it.</summary>
            public static Tensor apply(params object[] vars) => apply_internal(vars)[0];

            /// <summary>The result. Nothing that happens here is recorded.</summary>
            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            /// <summary>The gradients of the arguments, in order; null for those that are no tensors.</summary>
            public abstract List<Tensor> backward(AutogradContext ctx, Tensor grad_output);

            internal sealed override List<Tensor> Forward(AutogradContext ctx, object[] vars) => [forward(ctx, vars)];

            internal sealed override List<Tensor> Backward(AutogradContext ctx, List<Tensor> gradients) => backward(ctx, gradients[0]);
        }

        /// <summary>A function of one's own with several results.</summary>
        public abstract class MultiTensorFunction<T> : Function<T> where T : MultiTensorFunction<T>, new()
        {
            /// <summary>Applies the function and records it.</summary>
            public static List<Tensor> apply(params object[] vars) => apply_internal(vars);

            /// <summary>The results. Nothing that happens here is recorded.</summary>
            public abstract List<Tensor> forward(AutogradContext ctx, params object[] vars);

            /// <summary>The gradients of the arguments, in order; null for those that are no tensors.</summary>
            public abstract List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs);

            internal sealed override List<Tensor> Forward(AutogradContext ctx, object[] vars) => forward(ctx, vars);

            internal sealed override List<Tensor> Backward(AutogradContext ctx, List<Tensor> gradients) => backward(ctx, gradients);
        }

        /// <summary>Derivatives of functions.</summary>
        public static class functional
        {
            /// <summary>The Jacobian of a function of one tensor: the shape of its result, then that of its input.</summary>
            public static Tensor jacobian(Func<Tensor, Tensor> function, Tensor inputs) => Of(arguments => [function(arguments[0])], [inputs])[0][0];

            /// <summary>The Jacobians of several results.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor, Tensor[]> function, Tensor inputs) => Of(arguments => function(arguments[0]), [inputs]).Select(row => row[0]);

            /// <summary>The Jacobians with respect to several inputs.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor> function, params Tensor[] inputs) => Of(arguments => [function(arguments)], inputs)[0];

            /// <summary>The Jacobians of several results with respect to several inputs, result by result.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor[]> function, params Tensor[] inputs) => Of(function, inputs).SelectMany(row => row);

            private static Tensor[][] Of(Func<Tensor[], Tensor[]> function, Tensor[] inputs)
            {
                using IDisposable mode = GradMode.Set(true);
                Tensor[] at = [.. inputs.Select(input => input.detach().requires_grad_())];
                return [.. function(at).Select(result => Rows(result, at))];
            }

            private static Tensor[] Rows(Tensor result, Tensor[] at)
            {
                Tensor flat = Shaping.Reshape(result, [-1]);
                IList<Tensor>[] rows = [.. Enumerable.Range(0, (int)flat.Core.Count).Select(i => grad([flat[i]], at, retain_graph: true, allow_unused: true))];
                return [.. at.Select((input, k) => Shaping.Reshape(Joining.Stack(rows.Select(row => row[k] ?? zeros_like(input)), 0), [.. result.Shape, .. input.Shape]))];
            }
        }
    }
}
