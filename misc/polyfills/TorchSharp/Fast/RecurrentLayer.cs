namespace TorchSharp;

/// <summary>
/// A recurrent layer as one operation: one product for the inputs of all steps, then for each step the product with the state and all
/// gates of a row in one go; backward likewise, with one product each for all inputs and both weights. Tested equal to
/// <see cref="Recurrence.Plain"/>.
/// </summary>
internal static class RecurrentLayer
{
    public static (Tensor Output, Tensor H, Tensor? C) Run(CellKind kind, Tensor x, int[] sizes, Tensor h, Tensor? c, CellWeights w, bool backwards)
    {
        Tensor[] inputs = [.. new[] { x, h, c, w.Input, w.Hidden, w.InputBias, w.HiddenBias }.OfType<Tensor>()];
        foreach (Tensor input in inputs) if (input.Type != x.Type) throw Errors.External($"A recurrent layer of type {input.Type} cannot take an input of type {x.Type}.");
        long rows = x.Shape[0], width = h.Shape[1];
        int gates = Recurrence.Gates(kind);
        ScalarType type = x.Type;
        Tensor output = Pointwise.Empty([rows, width], type), last, activations = Pointwise.Empty([rows, (gates + 1) * width], type), before = Pointwise.Empty([rows, 2 * width], type);
        Tensor? lastCell = null;
        using (GradMode.Set(false))
        {
            last = Shaping.Clone(h);
            if (c is not null) lastCell = Shaping.Clone(c);
            using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
            ForwardAction action = new(kind, Shaping.Contiguous(x), sizes, w, output, last, lastCell, activations, before, backwards);
            DataTypes.Float(type, "A recurrent layer", ref action);
        }
        bool hasCell = c is not null, hasBias = w.InputBias is not null;
        Tensor[] results = hasCell ? [output, last, lastCell!] : [output, last];
        results = Graph.Record("Recurrence", results, inputs, [.. inputs, activations, before], (g, node) =>
        {
            Tensor[] saved = [.. inputs.Select((_, i) => node.Saved(i))];
            int at = hasCell ? 3 : 2;
            CellWeights Weights(Tensor[] all) => new(all[at], all[at + 1], hasBias ? all[at + 2] : null, hasBias ? all[at + 3] : null);
            if (GradMode.IsOn)
                return Again.Gradients(fresh =>
                {
                    (Tensor y, Tensor h, Tensor? c) = Recurrence.Plain(kind, fresh[0], sizes, fresh[1], hasCell ? fresh[2] : null, Weights(fresh), backwards);
                    return hasCell ? [y, h, c!] : [y, h];
                }, saved, node, g);
            return Back(kind, saved[0], sizes, saved[1], hasCell, Weights(saved), node.Saved(inputs.Length), node.Saved(inputs.Length + 1), g, node, backwards);
        });
        return (results[0], results[1], hasCell ? results[2] : null);
    }

    private static Tensor?[] Back(CellKind kind, Tensor x, int[] sizes, Tensor h, bool hasCell, CellWeights w, Tensor activations, Tensor before, Tensor?[] g, FunctionNode node, bool backwards)
    {
        long width = h.Shape[1];
        int gates = Recurrence.Gates(kind);
        Tensor Copy(Tensor? gradient) => gradient is null ? Filling.Full(h.Shape, 0, x.Type) : Shaping.Clone(gradient);
        Tensor dh = Copy(g[1]), dc = Copy(hasCell ? g[2] : null);
        Tensor dInput = Pointwise.Empty([x.Shape[0], gates * width], x.Type), dHidden = kind == CellKind.Gru ? Pointwise.Empty([x.Shape[0], gates * width], x.Type) : dInput;
        BackAction action = new(kind, sizes, w.Hidden, activations, before, g[0] is null ? null : Shaping.Contiguous(g[0]!), dh, dc, dInput, dHidden, backwards);
        DataTypes.Float(x.Type, "A recurrent layer", ref action);
        Tensor states = Shaping.Slice(before, 1, 0, width, 1), turnedInput = Shaping.Transpose(dInput, 0, 1), turnedHidden = Shaping.Transpose(dHidden, 0, 1);
        List<Tensor?> all = [node.Needs(0) ? MatrixProducts.Mm(dInput, w.Input) : null, dh];
        if (hasCell) all.Add(dc);
        int at = all.Count;
        all.Add(node.Needs(at) ? MatrixProducts.Mm(turnedInput, x) : null);
        all.Add(node.Needs(at + 1) ? MatrixProducts.Mm(turnedHidden, states) : null);
        if (w.InputBias is null) return [.. all];
        all.Add(Reductions.Sum(dInput, [0], false, null));
        all.Add(Reductions.Sum(dHidden, [0], false, null));
        return [.. all];
    }

    private static IEnumerable<(int Start, int Count)> Steps(int[] sizes, bool backwards)
    {
        int[] starts = new int[sizes.Length];
        for (int t = 1; t < sizes.Length; t++) starts[t] = starts[t - 1] + sizes[t - 1];
        return backwards ? Enumerable.Range(0, sizes.Length).Reverse().Select(t => (starts[t], sizes[t])) : Enumerable.Range(0, sizes.Length).Select(t => (starts[t], sizes[t]));
    }

    private readonly unsafe struct ForwardAction(CellKind kind, Tensor x, int[] sizes, CellWeights w, Tensor output, Tensor h, Tensor? c, Tensor activations, Tensor before, bool backwards) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            int rows = (int)x.Shape[0], inputs = (int)x.Shape[1], width = (int)h.Shape[1], gates = Recurrence.Gates(kind), all = gates * width, batch = (int)h.Shape[0], threads = MatrixProducts.Threads;
            using Pinned<T> px = new(x), wi = new(Shaping.Contiguous(w.Input)), wh = new(Shaping.Contiguous(w.Hidden)), bi = new(w.InputBias is null ? null : Shaping.Contiguous(w.InputBias)), bh = new(w.HiddenBias is null ? null : Shaping.Contiguous(w.HiddenBias));
            using Pinned<T> py = new(output), ph = new(h), pc = new(c), pa = new(activations), pb = new(before);
            using Scratch<T> scratch = new((long)rows * all + (long)batch * all);
            T* fromInput = scratch.At, fromHidden = fromInput + (nint)rows * all;
            for (int i = 0; i < rows && w.InputBias is not null; i++) new Span<T>(bi.At, all).CopyTo(new Span<T>(fromInput + (nint)i * all, all));
            Blas.Gemm(MatrixOp.None, MatrixOp.Transpose, rows, all, inputs, 1, px.At, inputs, wi.At, inputs, w.InputBias is null ? 0 : 1, fromInput, all, threads);
            foreach ((int start, int count) in Steps(sizes, backwards))
            {
                for (int i = 0; i < count && w.HiddenBias is not null; i++) new Span<T>(bh.At, all).CopyTo(new Span<T>(fromHidden + (nint)i * all, all));
                Blas.Gemm(MatrixOp.None, MatrixOp.Transpose, count, all, width, 1, ph.At, width, wh.At, width, w.HiddenBias is null ? 0 : 1, fromHidden, all, threads);
                for (int i = 0; i < count; i++)
                {
                    nint row = start + i;
                    T* hidden = ph.At + (nint)i * width, cell = pc.At + (nint)i * width, was = pb.At + row * 2 * width;
                    new Span<T>(hidden, width).CopyTo(new Span<T>(was, width));
                    if (c is not null) new Span<T>(cell, width).CopyTo(new Span<T>(was + width, width));
                    CellKernels<T>.Forward(kind, fromInput + row * all, fromHidden + (nint)i * all, hidden, cell, pa.At + row * (all + width), width);
                    new Span<T>(hidden, width).CopyTo(new Span<T>(py.At + row * width, width));
                }
            }
        }
    }

    private readonly unsafe struct BackAction(CellKind kind, int[] sizes, Tensor weight, Tensor activations, Tensor before, Tensor? dOutput, Tensor dh, Tensor dc, Tensor dInput, Tensor dHidden, bool backwards) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            int width = (int)dh.Shape[1], all = Recurrence.Gates(kind) * width, threads = MatrixProducts.Threads;
            using Pinned<T> wh = new(Shaping.Contiguous(weight)), pa = new(activations), pb = new(before), py = new(dOutput), ph = new(dh), pc = new(dc), pi = new(dInput), pg = new(dHidden);
            foreach ((int start, int count) in Steps(sizes, !backwards))
            {
                for (int i = 0; i < count; i++)
                {
                    nint row = start + i;
                    T* hidden = ph.At + (nint)i * width;
                    if (dOutput is not null) Blas.Add(py.At + row * width, hidden, width);
                    CellKernels<T>.Back(kind, pa.At + row * (all + width), pb.At + row * 2 * width, hidden, pc.At + (nint)i * width, pi.At + row * all, pg.At + row * all, width);
                }
                // What went into the gates' part of the state is added to what passed it by.
                Blas.Gemm(MatrixOp.None, MatrixOp.None, count, width, all, 1, pg.At + (nint)start * all, all, wh.At, width, 1, ph.At, width, threads);
            }
        }
    }
}
