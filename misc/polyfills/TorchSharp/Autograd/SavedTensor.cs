namespace TorchSharp;

/// <summary>
/// A tensor that a backward pass will need. It remembers how often the numbers had been changed; if they were changed since, the gradient
/// would be wrong, and unpacking refuses. A result of the node itself is kept without its node, which would otherwise hold itself alive.
/// </summary>
internal sealed class SavedTensor
{
    private readonly bool isResult;
    private readonly int outputNumber;
    private readonly int version;
    private TensorCore? core;

    public SavedTensor(Tensor tensor, int resultNumber)
    {
        isResult = resultNumber >= 0;
        outputNumber = resultNumber;
        version = tensor.Core.Storage.Version;
        using Tensor kept = isResult ? tensor.detach() : tensor.alias();
        core = kept.Core;
        core.Retain();
    }

    public Tensor Unpack(Node node)
    {
        if (core is null)
            throw Errors.External($"Trying to go backward through the graph a second time ({node.Name}): what it had saved was freed by the first. Say retain_graph: true the first time.");
        if (core.Storage.Version != version)
            throw Errors.External($"One of the tensors needed for the gradient of {node.Name} has been modified by an in-place operation: shape {Errors.Text(core.Shape)} is at version {core.Storage.Version}, expected {version}.");
        if (!isResult) return Tensor.HandleOf(core);
        Tensor handle = Tensor.HandleOf(core).detach();
        if (GradMode.IsOn) handle.Core.SetGradFn(node, outputNumber);
        return handle;
    }

    public void Free()
    {
        core?.Release();
        core = null;
    }
}
