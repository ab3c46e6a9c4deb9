namespace TorchSharp;

/// <summary>
/// Goes through the graph from results to leaves. A node's turn comes when all gradients of its results have arrived; among those that
/// are ready, the operation recorded last goes first, so sums of gradients always have the same order.
/// </summary>
internal static class BackwardPass
{
    /// <summary>Runs a pass.</summary>
    /// <param name="roots">Where it begins.</param>
    /// <param name="gradients">The gradients to begin with; null stands for a one, for a tensor of one element.</param>
    /// <param name="retainGraph">Whether saved tensors are kept for another pass.</param>
    /// <param name="createGraph">Whether the pass itself is recorded.</param>
    /// <param name="inputs">If given, only gradients of these are computed.</param>
    /// <param name="accumulate">Whether they go into the leaves' `grad`; otherwise they are returned.</param>
    public static Tensor?[] Run(IList<Tensor> roots, IList<Tensor?>? gradients, bool retainGraph, bool createGraph, IList<Tensor>? inputs, bool accumulate)
    {
        using IDisposable mode = GradMode.Set(createGraph);
        using DisposeScope scope = DisposeScopeManager.NewInternalScope();
        using Tables tables = Tables.Take();
        Dictionary<Node, Tensor?[]> arrived = tables.Arrived;
        Edge[] starts = new Edge[roots.Count];
        Tensor[] begin = new Tensor[roots.Count];
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = Edge.To(roots[i]);
            if (starts[i].Node is null) throw Errors.External("A tensor does not require grad and does not have a grad_fn; there is nothing to go backward through.");
            begin[i] = Beginning(roots[i], gradients?[i]);
        }

        Edge[]? wanted = inputs?.Select(Edge.To).ToArray();
        Dictionary<Node, int> waitingFor = Dependencies(tables, starts, wanted, out HashSet<Node>? useful);
        PriorityQueue<Node, long> ready = tables.Ready;
        for (int i = 0; i < starts.Length; i++)
        {
            Node node = starts[i].Node!;
            if (useful is not null && !useful.Contains(node)) continue;
            Put(arrived, starts[i], scope.Detach(begin[i].alias()));
            if (waitingFor.TryGetValue(node, out int open) && open == 0 && waitingFor.Remove(node)) ready.Enqueue(node, -node.Sequence);
        }

        Tensor?[] found = new Tensor?[wanted?.Length ?? 0];
        while (ready.TryDequeue(out Node? node, out _))
        {
            Tensor?[] here = arrived[node];
            arrived.Remove(node);
            Keep(node, here);
            for (int i = 0; i < found.Length; i++)
                if (!accumulate && wanted![i].Node == node && here[wanted[i].Number] is { } gradient) found[i] = scope.Detach(gradient.alias());

            bool isWanted = wanted is null || accumulate && wanted.Any(edge => edge.Node == node);
            Tensor?[] sent = node is AccumulateGrad && !isWanted || useful is not null && !node.Next.Any(edge => edge.Node is { } n && useful.Contains(n)) && node is not AccumulateGrad
                ? [] : node.Backward(here);
            for (int i = 0; i < sent.Length; i++)
                if (node.Next[i].Node is { } next && (useful is null || useful.Contains(next)) && sent[i] is { } gradient)
                    Put(arrived, node.Next[i], scope.Detach(gradient.OwningDisposeScope == scope ? gradient : gradient.alias()));
            foreach (Tensor? gradient in here) gradient?.Dispose();
            scope.DisposeEverything();
            if (!retainGraph && node is not AccumulateGrad) node.Free();
            foreach (Edge edge in node.Next)
                if (edge.Node is { } next && waitingFor.TryGetValue(next, out int open))
                {
                    waitingFor[next] = --open;
                    if (open > 0) continue;
                    waitingFor.Remove(next);
                    if (arrived.ContainsKey(next)) ready.Enqueue(next, -next.Sequence);
                    else Skip(next, waitingFor, arrived, ready);
                }
        }
        return found;
    }

    /// <summary>What a pass needs to keep its books. The next pass of the thread uses it again; one that begins while another runs takes its own.</summary>
    private sealed class Tables : IDisposable
    {
        [ThreadStatic] private static Tables? spare;

        public Dictionary<Node, Tensor?[]> Arrived { get; } = [];

        public Dictionary<Node, int> WaitingFor { get; } = [];

        public PriorityQueue<Node, long> Ready { get; } = new();

        public List<Node> Order { get; } = [];

        public Stack<Node> Open { get; } = new();

        public static Tables Take()
        {
            Tables tables = spare ?? new Tables();
            spare = null;
            return tables;
        }

        public void Dispose()
        {
            Arrived.Clear();
            WaitingFor.Clear();
            Ready.Clear();
            Order.Clear();
            Open.Clear();
            spare = this;
        }
    }

    // No gradient reached this node: nor will one come from it.
    private static void Skip(Node node, Dictionary<Node, int> waitingFor, Dictionary<Node, Tensor?[]> arrived, PriorityQueue<Node, long> ready)
    {
        Stack<Node> idle = new([node]);
        while (idle.TryPop(out Node? next))
            foreach (Edge edge in next.Next)
                if (edge.Node is { } further && waitingFor.TryGetValue(further, out int open))
                {
                    waitingFor[further] = --open;
                    if (open > 0) continue;
                    waitingFor.Remove(further);
                    if (arrived.ContainsKey(further)) ready.Enqueue(further, -further.Sequence); else idle.Push(further);
                }
    }

    private static Tensor Beginning(Tensor root, Tensor? gradient)
    {
        if (gradient is null)
        {
            if (root.Core.Count != 1) throw Errors.External($"A gradient can be created implicitly only for a single number; this tensor has shape {Errors.Text(root.Shape)}.");
            return Filling.Full(root.Shape, 1.0, root.Type);
        }
        if (!gradient.Shape.AsSpan().SequenceEqual(root.Shape)) throw Errors.Shapes("backward", root, gradient, "a gradient has the shape of its tensor");
        return gradient;
    }

    // How many gradients each node waits for, over all nodes that can be reached; and which of them lead to what is wanted.
    private static Dictionary<Node, int> Dependencies(Tables tables, Edge[] starts, Edge[]? wanted, out HashSet<Node>? useful)
    {
        Dictionary<Node, int> counts = tables.WaitingFor;
        List<Node> order = tables.Order;
        Stack<Node> open = tables.Open;
        foreach (Edge start in starts) if (counts.TryAdd(start.Node!, 0)) open.Push(start.Node!);
        while (open.TryPop(out Node? node))
        {
            order.Add(node);
            foreach (Edge edge in node.Next)
            {
                if (edge.Node is not { } next) continue;
                if (counts.TryAdd(next, 1)) open.Push(next); else counts[next]++;
            }
        }
        useful = null;
        if (wanted is null) return counts;
        useful = [.. wanted.Where(edge => edge.Node is not null && counts.ContainsKey(edge.Node)).Select(edge => edge.Node!)];
        // Inputs of an operation were recorded before it: in ascending sequence, with leaves first, each node's next ones are settled.
        foreach (Node node in order.OrderBy(node => node is AccumulateGrad ? -1 : node.Sequence))
            foreach (Edge edge in node.Next)
                if (edge.Node is { } next && useful.Contains(next)) useful.Add(node);
        return counts;
    }

    private static void Put(Dictionary<Node, Tensor?[]> arrived, Edge edge, Tensor gradient)
    {
        ref Tensor?[]? slots = ref CollectionsMarshal.GetValueRefOrAddDefault(arrived, edge.Node!, out _);
        slots ??= new Tensor?[edge.Node!.Outputs];
        ref Tensor? slot = ref slots[edge.Number];
        if (slot is null)
        {
            slot = gradient;
            return;
        }
        Tensor sum = Arithmetic.Add(slot, gradient);
        sum.OwningDisposeScope?.Detach(sum);
        slot.Dispose();
        gradient.Dispose();
        slot = sum;
    }

    // Hands gradients to results that asked to keep theirs.
    private static void Keep(Node node, Tensor?[] gradients)
    {
        if (node.Retaining is not { } cores) return;
        foreach (TensorCore core in cores)
        {
            if (!ReferenceEquals(core.GradFn, node) || gradients[core.OutputNumber] is not { } gradient) continue;
            using Tensor sum = core.Grad is null ? Shaping.Clone(gradient) : Arithmetic.Add(Tensor.HandleOf(core.Grad), gradient);
            core.SetGrad(sum.Core);
        }
    }
}
