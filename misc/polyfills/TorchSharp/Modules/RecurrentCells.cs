namespace TorchSharp.Modules;

/// <summary>What the cells do alike.</summary>
internal static class Cells
{
    public static void Register(torch.nn.Module owner, CellKind kind, long inputs, long width, bool bias, ScalarType? dtype)
    {
        long rows = Recurrence.Gates(kind) * width;
        double bound = Initial.Bound(width);
        owner.register_parameter("weight_ih", Initial.Uniform([rows, inputs], bound, dtype));
        owner.register_parameter("weight_hh", Initial.Uniform([rows, width], bound, dtype));
        if (!bias) return;
        owner.register_parameter("bias_ih", Initial.Uniform([rows], bound, dtype));
        owner.register_parameter("bias_hh", Initial.Uniform([rows], bound, dtype));
    }

    public static (Tensor H, Tensor? C) Step(torch.nn.Module owner, CellKind kind, Tensor x, Tensor? h, Tensor? c)
    {
        CellWeights weights = new(owner.Own("weight_ih")!, owner.Own("weight_hh")!, owner.Own("bias_ih"), owner.Own("bias_hh"));
        if (x.Dims is not (1 or 2) || x.Shape[^1] != weights.Input.Shape[1]) throw Errors.External($"{owner.GetName()}: the input has shape {Errors.Text(x.Shape)}; needed are rows of {weights.Input.Shape[1]} numbers.");
        long[] shape = [.. x.Shape[..^1], weights.Hidden.Shape[1]];
        foreach (Tensor? state in (Tensor?[])[h, c]) if (state is not null && !state.Shape.AsSpan().SequenceEqual(shape)) throw Errors.Shapes(owner.GetName(), x, state, $"the state must have the shape {Errors.Text(shape)}");
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        (Tensor next, Tensor? cell) = Recurrence.Step(kind, x, h ?? Filling.Full(shape, 0, x.Type), kind == CellKind.Lstm ? c ?? Filling.Full(shape, 0, x.Type) : null, weights);
        return (temporaries.MoveToOuter(next), cell is null ? null : temporaries.MoveToOuter(cell));
    }
}

/// <summary>One step of a recurrent network with tanh or ReLU.</summary>
public sealed class RNNCell : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private readonly CellKind kind;

    internal RNNCell(long inputs, long width, torch.nn.NonLinearities nonLinearity, bool bias, ScalarType? dtype) : base(nameof(RNNCell))
    {
        kind = nonLinearity == torch.nn.NonLinearities.ReLU ? CellKind.Relu : CellKind.Tanh;
        Cells.Register(this, kind, inputs, width, bias, dtype);
    }

    /// <summary>The weight of the input.</summary>
    public Parameter weight_ih { get => Own(nameof(weight_ih))!; set => Own(nameof(weight_ih), value); }

    /// <summary>The weight of the state.</summary>
    public Parameter weight_hh { get => Own(nameof(weight_hh))!; set => Own(nameof(weight_hh), value); }

    /// <summary>The next state.</summary>
    public override Tensor forward(Tensor input, Tensor? h0 = null) => Cells.Step(this, kind, input, h0, null).H;
}

/// <summary>One step of long short-term memory.</summary>
public sealed class LSTMCell : torch.nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>
{
    internal LSTMCell(long inputs, long width, bool bias, ScalarType? dtype) : base(nameof(LSTMCell)) => Cells.Register(this, CellKind.Lstm, inputs, width, bias, dtype);

    /// <summary>The weight of the input.</summary>
    public Parameter weight_ih { get => Own(nameof(weight_ih))!; set => Own(nameof(weight_ih), value); }

    /// <summary>The weight of the state.</summary>
    public Parameter weight_hh { get => Own(nameof(weight_hh))!; set => Own(nameof(weight_hh), value); }

    /// <summary>The next state and cell.</summary>
    public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    /// <summary>The next state and cell.</summary>
    public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0) => Cells.Step(this, CellKind.Lstm, input, h0_c0?.Item1, h0_c0?.Item2) is var (h, c) ? (h, c!) : default;
}

/// <summary>One step of gated recurrent units.</summary>
public sealed class GRUCell : torch.nn.Module<Tensor, Tensor, Tensor>
{
    internal GRUCell(long inputs, long width, bool bias, ScalarType? dtype) : base(nameof(GRUCell)) => Cells.Register(this, CellKind.Gru, inputs, width, bias, dtype);

    /// <summary>The weight of the input.</summary>
    public Parameter weight_ih { get => Own(nameof(weight_ih))!; set => Own(nameof(weight_ih), value); }

    /// <summary>The weight of the state.</summary>
    public Parameter weight_hh { get => Own(nameof(weight_hh))!; set => Own(nameof(weight_hh), value); }

    /// <summary>The next state.</summary>
    public override Tensor forward(Tensor input, Tensor? h0 = null) => Cells.Step(this, CellKind.Gru, input, h0, null).H;
}
