namespace TorchSharp;

/// <summary>Kinds of recurrent cells.</summary>
internal enum CellKind { Tanh, Relu, Lstm, Gru }

/// <summary>The weights of one layer in one direction: w_ih (G H, I), w_hh (G H, H), and biases (G H) or none.</summary>
internal readonly record struct CellWeights(Tensor Input, Tensor Hidden, Tensor? InputBias, Tensor? HiddenBias);

/// <summary>
/// Recurrent layers. A batch of sequences lies as rows: those of the first step, then those of the second, and so on; step t has
/// sizes[t] rows, never more than the step before, so that sequences of different lengths fit.
/// </summary>
internal static class Recurrence
{
    public static int Gates(CellKind kind) => kind switch { CellKind.Lstm => 4, CellKind.Gru => 3, _ => 1 };

    /// <summary>One step, out of single operations: the plain form of <see cref="RecurrentLayer"/>.</summary>
    public static (Tensor H, Tensor? C) Step(CellKind kind, Tensor x, Tensor h, Tensor? c, CellWeights w)
    {
        Tensor input = Affine.Linear(x, w.Input, w.InputBias), hidden = Affine.Linear(h, w.Hidden, w.HiddenBias);
        if (kind == CellKind.Gru)
        {
            Tensor[] i = Shaping.Chunk(input, 3, -1), g = Shaping.Chunk(hidden, 3, -1);
            Tensor reset = Elementary.Sigmoid(Arithmetic.Add(i[0], g[0])), update = Elementary.Sigmoid(Arithmetic.Add(i[1], g[1]));
            Tensor fresh = Elementary.Tanh(Arithmetic.Add(i[2], Arithmetic.Mul(reset, g[2])));
            return (Arithmetic.Add(fresh, Arithmetic.Mul(update, Arithmetic.Sub(h, fresh))), null);
        }
        Tensor sum = Arithmetic.Add(input, hidden);
        if (kind != CellKind.Lstm) return (kind == CellKind.Relu ? Elementary.Relu(sum) : Elementary.Tanh(sum), null);
        Tensor[] gates = Shaping.Chunk(sum, 4, -1);
        Tensor cell = Arithmetic.Add(Arithmetic.Mul(Elementary.Sigmoid(gates[1]), c!), Arithmetic.Mul(Elementary.Sigmoid(gates[0]), Elementary.Tanh(gates[2])));
        return (Arithmetic.Mul(Elementary.Sigmoid(gates[3]), Elementary.Tanh(cell)), cell);
    }

    /// <summary>A whole layer in one direction, step by step.</summary>
    public static (Tensor Output, Tensor H, Tensor? C) Plain(CellKind kind, Tensor rows, int[] sizes, Tensor h, Tensor? c, CellWeights w, bool backwards)
    {
        Tensor[] outputs = new Tensor[sizes.Length], parts = Shaping.Split(rows, [.. sizes.Select(size => (long)size)], 0);
        foreach (int t in backwards ? Enumerable.Range(0, sizes.Length).Reverse() : Enumerable.Range(0, sizes.Length))
        {
            (Tensor next, Tensor? cell) = Step(kind, parts[t], Shaping.Slice(h, 0, 0, sizes[t], 1), c is null ? null : Shaping.Slice(c, 0, 0, sizes[t], 1), w);
            outputs[t] = next;
            h = Joined(next, h, sizes[t]);
            if (c is not null) c = Joined(cell!, c, sizes[t]);
        }
        return (Joining.Cat(outputs, 0), h, c);
    }

    // The first rows new, those of sequences that are not there in this step as they were.
    private static Tensor Joined(Tensor next, Tensor before, int count) =>
        count == before.Shape[0] ? next : Joining.Cat([next, Shaping.Slice(before, 0, count, before.Shape[0], 1)], 0);

    /// <summary>Several layers, in one or both directions, with dropout between layers.</summary>
    /// <param name="kind">The kind of cell.</param>
    /// <param name="rows">The input.</param>
    /// <param name="sizes">The rows of each step.</param>
    /// <param name="h">The first hidden states: layers × directions first.</param>
    /// <param name="c">The first cell states, for an LSTM.</param>
    /// <param name="weights">The weights: layer by layer, forwards before backwards.</param>
    /// <param name="bidirectional">Whether there are two directions.</param>
    /// <param name="dropout">The probability of dropout, 0 outside of training.</param>
    public static (Tensor Output, Tensor H, Tensor? C) Layers(CellKind kind, Tensor rows, int[] sizes, Tensor h, Tensor? c, CellWeights[] weights, bool bidirectional, double dropout)
    {
        int directions = bidirectional ? 2 : 1, layers = weights.Length / directions;
        List<Tensor> hidden = [], cells = [];
        for (int layer = 0; layer < layers; layer++)
        {
            Tensor[] outputs = new Tensor[directions];
            for (int d = 0; d < directions; d++)
            {
                int at = layer * directions + d;
                (outputs[d], Tensor last, Tensor? cell) = RecurrentLayer.Run(kind, rows, sizes, Shaping.Select(h, 0, at), c is null ? null : Shaping.Select(c, 0, at), weights[at], backwards: d == 1);
                hidden.Add(last);
                if (cell is not null) cells.Add(cell);
            }
            rows = directions == 1 ? outputs[0] : Joining.Cat(outputs, 1);
            if (dropout > 0 && layer < layers - 1) rows = ActivationFunctions.Dropout(rows, dropout, true, false);
        }
        return (rows, Joining.Stack(hidden, 0), c is null ? null : Joining.Stack(cells, 0));
    }
}
