namespace TorchSharp.Modules;

/// <summary>A tensor that is trained: a module takes it among its <see cref="torch.nn.Module.parameters"/>.</summary>
public class Parameter : Tensor
{
    /// <summary>Takes a tensor over.</summary>
    /// <param name="data">The tensor; it is invalid afterwards, and the parameter takes its place in its scope.</param>
    /// <param name="requires_grad">Whether a gradient is wanted.</param>
    public Parameter(Tensor data, bool requires_grad = true) : base(Taken(data, requires_grad, out DisposeScope? scope))
    {
        if (scope == OwningDisposeScope) return;
        DetachFromDisposeScope();
        scope?.Attach(this);
    }

    private static TensorCore Taken(Tensor data, bool requiresGrad, out DisposeScope? scope)
    {
        scope = data.OwningDisposeScope;
        data.requires_grad = requiresGrad;
        return data.Surrender();
    }
}
