namespace TorchSharp;

/// <summary>
/// What a <see cref="torch.Tensor"/> is a handle of: a window (shape, strides, offset) on a storage, and its place in the graph. Handles
/// and the graph share cores and count them, so that a handle can be disposed while the graph still needs the numbers.
/// </summary>
internal sealed class TensorCore
{
    private int references = 1;
    private Node? gradFn;

    public TensorCore(Storage storage, ScalarType dtype, long[] shape, long[] strides, long offset)
    {
        (Storage, Type, Shape, Strides, Offset) = (storage, dtype, shape, strides, offset);
        Count = Layout.Count(shape);
        IsContiguous = Layout.IsContiguous(shape, strides);
    }

    public Storage Storage { get; }

    public ScalarType Type { get; }

    public long[] Shape { get; }

    public long[] Strides { get; }

    /// <summary>Where the first number lies, in elements.</summary>
    public long Offset { get; }

    public long Count { get; }

    public bool IsContiguous { get; }

    /// <summary>A leaf whose gradient is wanted.</summary>
    public bool RequiresGrad { get; set; }

    /// <summary>Which result of <see cref="GradFn"/> this is.</summary>
    public int OutputNumber { get; private set; }

    /// <summary>The gradient, once a backward pass has left one.</summary>
    public TensorCore? Grad { get; private set; }

    /// <summary>Whether a backward pass leaves the gradient although this is no leaf.</summary>
    public bool RetainsGrad { get; set; }

    /// <summary>Made in inference mode: never part of a graph.</summary>
    public bool IsInference { get; init; }

    /// <summary>The node that collects this leaf's gradient, while some graph refers to it.</summary>
    public AccumulateGrad? Accumulator { get; set; }

    /// <summary>What this is a view of, if it is one.</summary>
    public ViewOf? View { get; init; }

    /// <summary>How often <see cref="GradFn"/> was replaced because of a change in place.</summary>
    public int History { get; private set; }

    /// <summary>The node that this is a result of; a view of something that was changed in place gets a new one here.</summary>
    public Node? GradFn
    {
        get
        {
            if (View is { IsStale: true }) View.Refresh(this);
            return gradFn;
        }
    }

    public bool NeedsGrad => RequiresGrad || GradFn is not null;

    public int References => Volatile.Read(ref references);

    public void SetGradFn(Node? node, int outputNumber)
    {
        node?.Retain();
        gradFn?.Release();
        (gradFn, OutputNumber) = (node, outputNumber);
        if (RetainsGrad && node is not null) (node.Retaining ??= []).Add(this);
    }

    /// <summary>The same, after the numbers were changed in place: views of this have to ask again where they come from.</summary>
    public void Rebase(Node? node, int outputNumber)
    {
        SetGradFn(node, outputNumber);
        History++;
        View?.CameFrom(View.Base.History);
    }

    public void SetGrad(TensorCore? grad)
    {
        grad?.Retain();
        Grad?.Release();
        Grad = grad;
    }

    public void Retain() => Interlocked.Increment(ref references);

    public void Release()
    {
        if (Interlocked.Decrement(ref references) > 0) return;
        Storage.Release();
        SetGradFn(null, 0);
        SetGrad(null);
        View?.Base.Release();
    }
}

/// <summary>What a view remembers of the tensor that it is a view of.</summary>
/// <param name="of">That tensor, which is itself no view.</param>
/// <param name="replay">The same view of any tensor of that shape: how gradients find their way.</param>
/// <param name="recorded">Whether the view was taken while a graph was recorded.</param>
internal sealed class ViewOf(TensorCore of, Func<Tensor, Tensor> replay, bool recorded)
{
    private int history = of.History;

    public TensorCore Base => of;

    public Func<Tensor, Tensor> Replay => replay;

    public bool Recorded => recorded;

    public bool IsStale => history != of.History;

    public void CameFrom(int baseHistory) => history = baseHistory;

    /// <summary>Gives the view the node that it would have, were it taken now.</summary>
    public void Refresh(TensorCore view)
    {
        history = of.History;
        using IDisposable mode = GradMode.Set(true);
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        Tensor again = Replay(Tensor.HandleOf(of));
        view.SetGradFn(again.Core.GradFn, again.Core.OutputNumber);
    }
}
