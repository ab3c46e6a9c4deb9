namespace TorchSharp;

public static partial class torch
{
    /// <summary>Gradients.</summary>
    public static partial class autograd
    {
        /// <summary>Adds the gradients of tensors with respect to the leaves of their graph to the leaves' `grad`.</summary>
        /// <param name="tensors">The tensors, usually one loss.</param>
        /// <param name="grad_tensors">Gradients with respect to them; a single number needs none.</param>
        /// <param name="retain_graph">Whether the graph is kept for another pass; as create_graph unless said.</param>
        /// <param name="create_graph">Whether the pass is recorded, for second derivatives.</param>
        /// <param name="inputs">Leaves; others are left out. All where none are named.</param>
        public static void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            BackwardPass.Run(tensors, grad_tensors!, retain_graph ?? create_graph, create_graph, inputs, accumulate: true);

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public static void backward(Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public static void backward(Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        /// <summary>The gradients of outputs with respect to inputs; no leaf's `grad` changes.</summary>
        /// <param name="outputs">What is differentiated.</param>
        /// <param name="inputs">With respect to what.</param>
        /// <param name="grad_outputs">Gradients with respect to the outputs; a single number needs none.</param>
        /// <param name="retain_graph">Whether the graph is kept for another pass.</param>
        /// <param name="create_graph">Whether the gradients can be differentiated again; the graph is then kept too.</param>
        /// <param name="allow_unused">Whether an input that does not matter is allowed; its gradient is then null.</param>
        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            foreach (Tensor input in inputs) if (!input.requires_grad) throw Errors.External("One of the inputs does not require grad.");
            Tensor?[] gradients = BackwardPass.Run(outputs, grad_outputs!, retain_graph || create_graph, create_graph, inputs, accumulate: false);
            if (!allow_unused && gradients.Any(gradient => gradient is null)) throw Errors.External("One of the inputs was not used in the graph; say allow_unused: true if that is meant.");
            foreach (Tensor? gradient in gradients) if (gradient is not null) DisposeScopeManager.Register(gradient);
            return gradients!;
        }
    }

    public partial class Tensor
    {
        /// <summary>Adds the gradients of this number with respect to the leaves of its graph to the leaves' `grad`.</summary>
        public void backward() => autograd.backward(this);

        /// <inheritdoc cref="autograd.backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph || create_graph, create_graph, inputs);

        /// <summary>Whether a gradient flows here.</summary>
        public bool requires_grad
        {
            get => Core.NeedsGrad;
            set => Moving.RequireGrad(this, value);
        }

        /// <summary>Whether this is no recorded result.</summary>
        public bool is_leaf => Core.GradFn is null;

        /// <summary>The gradient that backward passes have added up, or null.</summary>
        public Tensor? grad
        {
            get => Core.Grad is { } gradient ? HandleOf(gradient) : null;
            set
            {
                if (value is not null && !value.Shape.AsSpan().SequenceEqual(Shape)) throw Errors.Shapes("grad", this, value, "a gradient has the shape of its tensor");
                Core.SetGrad(value?.Core);
            }
        }

        /// <summary>Has a backward pass leave the gradient here although this is no leaf.</summary>
        public void retain_grad()
        {
            TensorCore own = Core;
            if (!own.NeedsGrad) throw Errors.External("A tensor that does not require grad cannot retain one.");
            if (own.GradFn is not { } node || own.RetainsGrad) return;
            own.RetainsGrad = true;
            (node.Retaining ??= []).Add(own);
        }
    }
}
