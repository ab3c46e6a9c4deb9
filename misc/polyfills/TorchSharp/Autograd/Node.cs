namespace TorchSharp;

/// <summary>Where a gradient goes: to a node, as the gradient of that node's result of this number. Nowhere if there is no node.</summary>
internal readonly record struct Edge(Node? Node, int Number)
{
    /// <summary>The edges of an operation's inputs.</summary>
    public static Edge[] To(Tensor[] tensors)
    {
        Edge[] edges = new Edge[tensors.Length];
        for (int i = 0; i < edges.Length; i++) edges[i] = To(tensors[i]);
        return edges;
    }

    /// <summary>The edge to where a tensor came from, or to the collector of its gradient if it is a leaf.</summary>
    public static Edge To(Tensor tensor)
    {
        TensorCore core = tensor.Core;
        return core.GradFn is { } node ? new(node, core.OutputNumber) : core.RequiresGrad ? new(AccumulateGrad.Of(core), 0) : default;
    }
}

/// <summary>
/// One recorded operation: given the gradients of its results, it computes those of its inputs and says along which edges they go on.
/// Nodes count who refers to them (results and later nodes), so that what they have saved is given back with the last reference.
/// </summary>
internal abstract class Node(string name, Edge[] next)
{
    private static long counter;
    private int references;

    public string Name => name;

    public Edge[] Next { get; } = next;

    /// <summary>Later operations have higher numbers; a backward pass goes from high to low.</summary>
    public long Sequence { get; protected init; } = Interlocked.Increment(ref counter);

    /// <summary>How many results the operation has.</summary>
    public virtual int Outputs => 1;

    /// <summary>Results that keep their gradient: `retain_grad`.</summary>
    public List<TensorCore>? Retaining { get; set; }

    /// <summary>The gradients of the inputs; null where none flows.</summary>
    public abstract Tensor?[] Backward(Tensor?[] gradients);

    /// <summary>Lets go of what was saved for the backward pass.</summary>
    public abstract void Free();

    public void Retain() => Interlocked.Increment(ref references);

    public bool IsReferenced => Volatile.Read(ref references) > 0;

    /// <summary>Lets go of the node. A long chain is let go link by link and not by recursion, which would overflow the stack.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref references) != 0) return;
        if (chain is not null)
        {
            chain.Push(this);
            return;
        }
        chain = new Stack<Node>([this]);
        try
        {
            while (chain.TryPop(out Node? node))
            {
                node.Free();
                foreach (Edge edge in node.Next) edge.Node?.Release();
            }
        }
        finally { chain = null; }
    }

    [ThreadStatic] private static Stack<Node>? chain;

    protected void RetainNext()
    {
        foreach (Edge edge in Next) edge.Node?.Retain();
    }
}

/// <summary>The end of the way: adds what arrives to the gradient of a leaf.</summary>
internal sealed class AccumulateGrad : Node
{
    private readonly TensorCore leaf;
    private bool released;

    private AccumulateGrad(TensorCore leaf) : base("AccumulateGrad", [])
    {
        (this.leaf, Sequence) = (leaf, long.MaxValue);
        leaf.Retain();
        leaf.Accumulator = this;
    }

    public TensorCore Leaf => leaf;

    public static AccumulateGrad Of(TensorCore leaf) => leaf.Accumulator ?? new AccumulateGrad(leaf);

    public override Tensor?[] Backward(Tensor?[] gradients)
    {
        if (gradients[0] is not { } gradient) return [];
        if (leaf.Grad is null)
        {
            // Nobody else has it: it becomes the leaf's without being copied.
            bool own = !GradMode.IsOn && gradient.Core is { References: 1, IsContiguous: true, View: null } core && !core.Storage.IsShared;
            using Tensor kept = own ? gradient.alias() : GradMode.IsOn ? Shaping.Clone(gradient) : Shaping.Clone(gradient.detach());
            leaf.SetGrad(kept.Core);
        }
        else if (GradMode.IsOn)
        {
            using Tensor sum = Arithmetic.Add(Tensor.HandleOf(leaf.Grad), gradient);
            leaf.SetGrad(sum.Core);
        }
        else
        {
            using Tensor sum = Tensor.HandleOf(leaf.Grad);
            Arithmetic.AddInPlace(sum, gradient);
        }
        return [];
    }

    public override void Free()
    {
        if (released) return;
        released = true;
        if (leaf.Accumulator == this) leaf.Accumulator = null;
        leaf.Release();
    }
}
