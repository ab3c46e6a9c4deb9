namespace TorchSharp.Tests;

/// <summary>Public members of torch, Tensor and linalg that are no operations in the sense of the table, and the tests that call them.</summary>
public static class TestedElsewhere
{
    public static readonly string[] Members =
    [
        .. ("empty empty_like full_like ones ones_like zeros zeros_like as_tensor from_array tensor get_default_dtype set_default_dtype get_num_threads set_num_threads " +
            "no_grad enable_grad set_grad_enabled inference_mode is_grad_enabled NewDisposeScope WrappedTensorDisposeScope allclose bernoulli manual_seed multinomial normal rand rand_like " +
            "randint randn randn_like randperm device backward copy_ cuda detach detach_ fill_ zero_ set_ normal_ " +
            "uniform_ requires_grad_ with_requires_grad retain_grad item data tolist ToString Dispose Equals GetHashCode dim numel size " +
            "element_size is_contiguous save load Load ReadBytesFromStream MoveToOuterDisposeScope MoveToOtherDisposeScope DetachFromDisposeScope op_Implicit op_Explicit").Split(' '),
    ];
}
