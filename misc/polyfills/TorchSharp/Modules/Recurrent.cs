using PackedSequence = TorchSharp.torch.nn.utils.rnn.PackedSequence;

namespace TorchSharp.Modules;

/// <summary>What the recurrent modules do alike, whatever their arguments: weights by PyTorch's names, and the way of batches through the layers.</summary>
internal sealed class RecurrentStack
{
    private readonly torch.nn.Module owner;
    private readonly CellKind kind;
    private readonly long inputs, width, layers;
    private readonly bool batchFirst, bidirectional, bias;
    private readonly double dropout;

    public RecurrentStack(torch.nn.Module owner, CellKind kind, long inputs, long width, long layers, bool bias, bool batchFirst, double dropout, bool bidirectional, ScalarType? dtype)
    {
        if (inputs < 1 || width < 1 || layers < 1) throw new ArgumentException($"{owner.GetName()}: {inputs} inputs, {width} states and {layers} layers must be at least 1.");
        if (!(dropout >= 0 && dropout <= 1)) throw new ArgumentException($"{owner.GetName()}: dropout is {dropout}; it must be from 0 to 1.", nameof(dropout));
        (this.owner, this.kind, this.inputs, this.width, this.layers, this.bias, this.batchFirst, this.dropout, this.bidirectional) = (owner, kind, inputs, width, layers, bias, batchFirst, dropout, bidirectional);
        long rows = Recurrence.Gates(kind) * width;
        double bound = Initial.Bound(width);
        foreach (string suffix in Suffixes())
        {
            long from = suffix.StartsWith("l0", StringComparison.Ordinal) ? inputs : width * Directions;
            owner.register_parameter($"weight_ih_{suffix}", Initial.Uniform([rows, from], bound, dtype));
            owner.register_parameter($"weight_hh_{suffix}", Initial.Uniform([rows, width], bound, dtype));
            if (!bias) continue;
            owner.register_parameter($"bias_ih_{suffix}", Initial.Uniform([rows], bound, dtype));
            owner.register_parameter($"bias_hh_{suffix}", Initial.Uniform([rows], bound, dtype));
        }
    }

    private int Directions => bidirectional ? 2 : 1;

    private IEnumerable<string> Suffixes() =>
        from layer in Enumerable.Range(0, (int)layers) from direction in bidirectional ? (string[])["", "_reverse"] : [""] select $"l{layer}{direction}";

    private CellWeights[] Weights() => [.. Suffixes().Select(suffix => new CellWeights(owner.Own($"weight_ih_{suffix}")!, owner.Own($"weight_hh_{suffix}")!, owner.Own($"bias_ih_{suffix}"), owner.Own($"bias_hh_{suffix}")))];

    private Tensor State(Tensor? given, long batch, Tensor x)
    {
        long[] shape = [layers * Directions, batch, width];
        if (given is null) return Filling.Full(shape, 0, x.Type);
        if (!given.Shape.AsSpan().SequenceEqual(shape)) throw Errors.External($"{owner.GetName()}: the state has shape {Errors.Text(given.Shape)}; needed is {Errors.Text(shape)}.");
        return given;
    }

    private (Tensor, Tensor, Tensor?) Layers(Tensor rows, int[] sizes, long batch, Tensor? h, Tensor? c)
    {
        if (rows.Shape[1] != inputs) throw Errors.External($"{owner.GetName()}: the input's last size is {rows.Shape[1]}; needed is {inputs}.");
        return Recurrence.Layers(kind, rows, sizes, State(h, batch, rows), kind == CellKind.Lstm ? State(c, batch, rows) : null, Weights(), bidirectional, owner.training ? dropout : 0);
    }

    /// <summary>Sequences (L, N, I), or (N, L, I) if the batch is first, or one sequence (L, I).</summary>
    public (Tensor Output, Tensor H, Tensor? C) Run(Tensor x, Tensor? h, Tensor? c)
    {
        if (x.Dims is not (2 or 3)) throw Errors.External($"{owner.GetName()}: the input has shape {Errors.Text(x.Shape)}; needed are sequences of two or three dimensions.");
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        Tensor steps = x.Dims == 2 ? Shaping.Unsqueeze(x, 1) : batchFirst ? Shaping.Transpose(x, 0, 1) : x;
        if (x.Dims == 2) (h, c) = (h is null ? null : Shaping.Unsqueeze(h, 1), c is null ? null : Shaping.Unsqueeze(c, 1));
        (long length, long batch) = (steps.Shape[0], steps.Shape[1]);
        if (length == 0) throw Errors.External($"{owner.GetName()}: the sequences are empty.");
        int[] sizes = new int[length];
        Array.Fill(sizes, (int)batch);
        (Tensor y, Tensor last, Tensor? cell) = Layers(Shaping.Reshape(steps, [length * batch, steps.Shape[2]]), sizes, batch, h, c);
        y = Shaping.Reshape(y, [length, batch, y.Shape[1]]);
        if (x.Dims == 2) (y, last, cell) = (Shaping.Squeeze(y, 1), Shaping.Squeeze(last, 1), cell is null ? null : Shaping.Squeeze(cell, 1));
        else if (batchFirst) y = Shaping.Transpose(y, 0, 1);
        if (cell is not null) temporaries.MoveToOuter(cell);
        return (temporaries.MoveToOuter(y), temporaries.MoveToOuter(last), cell);
    }

    /// <summary>Sequences of different lengths. States come, and go, in the order of the sequences before they were sorted.</summary>
    public (PackedSequence Output, Tensor H, Tensor? C) Run(PackedSequence x, Tensor? h, Tensor? c)
    {
        int[] sizes = [.. x.batch_sizes.Span<long>().ToArray().Select(size => (int)size)];
        long batch = sizes.Length > 0 ? sizes[0] : 0;
        Tensor? Ordered(Tensor? state, Tensor? order) => state is null || order is null ? state : Indexing.IndexSelect(state, 1, order);
        (Tensor y, Tensor last, Tensor? cell) = Layers(x.data, sizes, batch, Ordered(h, x.sorted_indices), Ordered(c, x.sorted_indices));
        return (new PackedSequence(y, x.batch_sizes.alias(), x.sorted_indices?.alias(), x.unsorted_indices?.alias()), Ordered(last, x.unsorted_indices)!, Ordered(cell, x.unsorted_indices));
    }
}

/// <summary>A recurrent network with tanh or ReLU (Elman 1990).</summary>
public sealed class RNN : torch.nn.Module<Tensor, Tensor, (Tensor, Tensor)>
{
    private readonly RecurrentStack stack;

    internal RNN(long inputs, long width, long layers, torch.nn.NonLinearities nonLinearity, bool bias, bool batchFirst, double dropout, bool bidirectional, ScalarType? dtype) : base(nameof(RNN)) =>
        stack = new(this, nonLinearity == torch.nn.NonLinearities.ReLU ? CellKind.Relu : CellKind.Tanh, inputs, width, layers, bias, batchFirst, dropout, bidirectional, dtype);

    /// <summary>The states of all steps of the last layer, and the last states of all layers.</summary>
    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0!);

    /// <summary>The same for sequences of different lengths.</summary>
    public (PackedSequence, Tensor) call(PackedSequence input, Tensor? h0 = null) => stack.Run(input, h0, null) is var (y, h, _) ? (y, h) : default;

    /// <summary>The states of all steps of the last layer, and the last states of all layers.</summary>
    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0) => stack.Run(input, h0, null) is var (y, h, _) ? (y, h) : default;
}

/// <summary>Long short-term memory (Hochreiter and Schmidhuber 1997).</summary>
public sealed class LSTM : torch.nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
{
    private readonly RecurrentStack stack;

    internal LSTM(long inputs, long width, long layers, bool bias, bool batchFirst, double dropout, bool bidirectional, ScalarType? dtype) : base(nameof(LSTM)) =>
        stack = new(this, CellKind.Lstm, inputs, width, layers, bias, batchFirst, dropout, bidirectional, dtype);

    /// <summary>The states of all steps of the last layer, and the last states and cells of all layers.</summary>
    public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    /// <summary>The same for sequences of different lengths.</summary>
    public (PackedSequence, Tensor, Tensor) call(PackedSequence input, (Tensor, Tensor)? h0_c0 = null) => stack.Run(input, h0_c0?.Item1, h0_c0?.Item2) is var (y, h, c) ? (y, h, c!) : default;

    /// <summary>The states of all steps of the last layer, and the last states and cells of all layers.</summary>
    public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null) => stack.Run(input, h0_c0?.Item1, h0_c0?.Item2) is var (y, h, c) ? (y, h, c!) : default;
}

/// <summary>Gated recurrent units (Cho and others 2014).</summary>
public sealed class GRU : torch.nn.Module<Tensor, Tensor, (Tensor, Tensor)>
{
    private readonly RecurrentStack stack;

    internal GRU(long inputs, long width, long layers, bool bias, bool batchFirst, double dropout, bool bidirectional, ScalarType? dtype) : base(nameof(GRU)) =>
        stack = new(this, CellKind.Gru, inputs, width, layers, bias, batchFirst, dropout, bidirectional, dtype);

    /// <summary>The states of all steps of the last layer, and the last states of all layers.</summary>
    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0!);

    /// <summary>The same for sequences of different lengths.</summary>
    public (PackedSequence, Tensor) call(PackedSequence input, Tensor? h0 = null) => stack.Run(input, h0, null) is var (y, h, _) ? (y, h) : default;

    /// <summary>The states of all steps of the last layer, and the last states of all layers.</summary>
    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null) => stack.Run(input, h0, null) is var (y, h, _) ? (y, h) : default;
}
