namespace TorchSharp;

/// <summary>
/// Other views of the same numbers: nothing is moved, the gradient takes the way back. Each view knows how to be taken again of another
/// tensor, which is what a change in place needs.
/// </summary>
internal static class Shaping
{
    /// <summary>A window on the numbers of a tensor.</summary>
    /// <param name="name">The operation.</param>
    /// <param name="x">The tensor.</param>
    /// <param name="shape">The shape of the window.</param>
    /// <param name="strides">Its strides.</param>
    /// <param name="offset">Where it begins, in the storage.</param>
    /// <param name="replay">The same window on another tensor.</param>
    /// <param name="rule">The gradient of x.</param>
    public static Tensor View(string name, Tensor x, long[] shape, long[] strides, long offset, Func<Tensor, Tensor> replay, UnaryRule rule)
    {
        TensorCore core = x.Core;
        core.Storage.Retain();
        ViewOf view = core.View is { } outer ? new ViewOf(outer.Base, Then(outer.Replay, replay), GradMode.IsOn && outer.Recorded) : new ViewOf(core, replay, GradMode.IsOn);
        view.Base.Retain();
        Tensor result = new(new TensorCore(core.Storage, core.Type, shape, strides, offset) { View = view, IsInference = core.IsInference });
        return Graph.Record(name, result, x, rule);
    }

    private static Func<Tensor, Tensor> Then(Func<Tensor, Tensor> first, Func<Tensor, Tensor> second) => whole => second(first(whole));

    /// <summary>The same numbers, cut off from the graph. Versions are still counted together.</summary>
    public static Tensor Detach(Tensor x)
    {
        TensorCore core = x.Core;
        core.Storage.Retain();
        return new Tensor(new TensorCore(core.Storage, core.Type, core.Shape, core.Strides, core.Offset) { IsInference = core.IsInference });
    }

    /// <summary>A copy without gaps.</summary>
    public static Tensor Clone(Tensor x)
    {
        Tensor result = Pointwise.Empty(x.Shape, x.Type);
        Converting.Copy(x, result);
        return Graph.Record("Clone", result, x, static (g, _) => g);
    }

    /// <summary>The tensor itself if it has no gaps, or else a copy without.</summary>
    public static Tensor Contiguous(Tensor x) => x.Core.IsContiguous ? x : Clone(x);

    /// <summary>Another shape of the same numbers, without moving them; null where that is impossible.</summary>
    private static Tensor? TryView(Tensor x, long[] shape)
    {
        TensorCore core = x.Core;
        long[] wanted = Layout.Inferred(shape, core.Count), before = core.Shape;
        if (Layout.Reshaped(before, core.Strides, wanted) is not { } strides) return null;
        return View("View", x, wanted, strides, core.Offset, t => Reshape(t, wanted), (g, _) => Reshape(g, before));
    }

    public static Tensor ViewAs(Tensor x, long[] shape) =>
        TryView(x, shape) ?? throw Errors.External($"view: a tensor of shape {Errors.Text(x.Shape)} and strides {Errors.Text(x.Core.Strides)} cannot be seen as {Errors.Text(shape)} without moving numbers; use reshape.");

    public static Tensor Reshape(Tensor x, long[] shape) => TryView(x, shape) ?? TryView(Clone(x), shape)!;

    public static Tensor Flatten(Tensor x, long start, long end)
    {
        if (x.Dims == 0) return Reshape(x, [1]);
        int from = Layout.Dim(start, x.Dims), to = Layout.Dim(end, x.Dims);
        if (from > to) throw Errors.External($"flatten: dimension {start} comes after {end}.");
        if (from == to) return x.alias();
        return Reshape(x, [.. x.Shape[..from], Layout.Count(x.Shape.AsSpan(from..(to + 1))), .. x.Shape[(to + 1)..]]);
    }

    public static Tensor Unflatten(Tensor x, long dim, long[] sizes)
    {
        int at = Layout.Dim(dim, x.Dims);
        return ViewAs(x, [.. x.Shape[..at], .. Layout.Inferred(sizes, x.Shape[at]), .. x.Shape[(at + 1)..]]);
    }

    public static Tensor Permute(Tensor x, long[] order)
    {
        int dims = x.Dims;
        long[] back = new long[dims], shape = new long[dims], strides = new long[dims];
        Array.Fill(back, -1);
        bool isOrder = order.Length == dims;
        for (int i = 0; isOrder && i < dims; i++)
        {
            int from = Layout.Dim(order[i], dims);
            isOrder = back[from] < 0;
            (back[from], shape[i], strides[i]) = (i, x.Shape[from], x.Core.Strides[from]);
        }
        if (!isOrder) throw Errors.External($"permute: {Errors.Text(order)} is no order of the {dims} dimensions of a tensor of shape {Errors.Text(x.Shape)}.");
        return View("Permute", x, shape, strides, x.Core.Offset, t => Permute(t, order), (g, _) => Permute(g, back));
    }

    public static Tensor Transpose(Tensor x, long dim0, long dim1)
    {
        int a = Layout.Dim(dim0, x.Dims), b = Layout.Dim(dim1, x.Dims);
        long[] order = new long[x.Dims];
        for (int i = 0; i < order.Length; i++) order[i] = i == a ? b : i == b ? a : i;
        return Permute(x, order);
    }

    /// <summary>A dimension moved to the end.</summary>
    public static Tensor MoveLast(Tensor x, int dim) => Permute(x, [.. Enumerable.Range(0, x.Dims).Where(i => i != dim).Select(i => (long)i), dim]);

    /// <summary>The last dimension moved back to where it belongs.</summary>
    public static Tensor MoveLastTo(Tensor x, int dim)
    {
        List<long> order = [.. Enumerable.Range(0, x.Dims - 1).Select(i => (long)i)];
        order.Insert(dim, x.Dims - 1);
        return Permute(x, [.. order]);
    }

    public static Tensor T(Tensor x)
    {
        if (x.Dims > 2) throw Errors.External($"t: needed are at most two dimensions, the tensor has shape {Errors.Text(x.Shape)}.");
        return x.Dims < 2 ? x.alias() : Transpose(x, 0, 1);
    }

    public static Tensor Unsqueeze(Tensor x, long dim)
    {
        int at = Layout.Dim(dim, x.Dims + 1);
        long stride = at < x.Dims ? x.Shape[at] * x.Core.Strides[at] : 1;
        return View("Unsqueeze", x, [.. x.Shape[..at], 1, .. x.Shape[at..]], [.. x.Core.Strides[..at], stride, .. x.Core.Strides[at..]], x.Core.Offset,
            t => Unsqueeze(t, at), (g, _) => Squeeze(g, at));
    }

    /// <summary>Without a dimension of size 1, or without all of them.</summary>
    public static Tensor Squeeze(Tensor x, long? dim)
    {
        int? only = dim is { } d ? Layout.Dim(d, x.Dims) : null;
        int[] kept = [.. Enumerable.Range(0, x.Dims).Where(i => x.Shape[i] != 1 || only is { } o && i != o)];
        long[] before = x.Shape;
        return View("Squeeze", x, [.. kept.Select(i => before[i])], [.. kept.Select(i => x.Core.Strides[i])], x.Core.Offset, t => Squeeze(t, dim), (g, _) => Reshape(g, before));
    }

    /// <summary>Stretched along dimensions of size 1, and along new ones in front. −1 leaves a size as it is.</summary>
    public static Tensor Expand(Tensor x, long[] sizes)
    {
        int added = sizes.Length - x.Dims;
        if (added < 0) throw Errors.External($"expand: shape {Errors.Text(x.Shape)} has more dimensions than {Errors.Text(sizes)}.");
        long[] shape = [.. sizes];
        for (int i = 0; i < shape.Length; i++)
        {
            long own = i < added ? 1 : x.Shape[i - added];
            if (shape[i] == -1 && i >= added) shape[i] = own;
            if (shape[i] < 0 || own != 1 && own != shape[i]) throw Errors.External($"expand: shape {Errors.Text(x.Shape)} cannot be stretched to {Errors.Text(sizes)}.");
        }
        if (shape.AsSpan().SequenceEqual(x.Shape)) return x.alias();
        return View("Expand", x, shape, Layout.Stretched(x.Core, shape), x.Core.Offset, t => Expand(t, shape), static (g, _) => g);
    }

    /// <summary>The reverse of <see cref="Expand"/> for gradients: summed over what was stretched.</summary>
    public static Tensor SumTo(Tensor x, long[] shape) => x.Shape.AsSpan().SequenceEqual(shape) ? x : Summed(x, shape);

    private static Tensor Summed(Tensor x, long[] shape)
    {
        int added = x.Dims - shape.Length;
        long[] dims = [.. Enumerable.Range(0, x.Dims).Where(i => i < added || shape[i - added] == 1 && x.Shape[i] != 1).Select(i => (long)i)];
        Tensor sum = dims.Length == 0 ? x : Reductions.Sum(x, dims, true, null);
        return sum.Shape.AsSpan().SequenceEqual(shape) ? sum : Reshape(sum, shape);
    }

    public static Tensor Select(Tensor x, long dim, long index)
    {
        if (x.Dims == 0) throw Errors.External("select: a tensor of no dimensions has nothing to select from.");
        int at = Layout.Dim(dim, x.Dims);
        long size = x.Shape[at];
        if (index < -size || index >= size) throw Errors.External($"Index {index} is out of range for dimension {at} of a tensor of shape {Errors.Text(x.Shape)}.");
        long i = index < 0 ? index + size : index;
        long[] shape = x.Shape;
        return View("Select", x, [.. shape[..at], .. shape[(at + 1)..]], [.. x.Core.Strides[..at], .. x.Core.Strides[(at + 1)..]], x.Core.Offset + i * x.Core.Strides[at],
            t => Select(t, at, i), (g, _) => Embed(Unsqueeze(g, at), shape, t => Slice(t, at, i, i + 1, 1)));
    }

    /// <summary>Every step-th index from start up to but not including finish; both are cut to the size.</summary>
    public static Tensor Slice(Tensor x, long dim, long start, long finish, long step)
    {
        int at = Layout.Dim(dim, x.Dims);
        if (step < 1) throw Errors.External($"slice: the step is {step}; it must be at least 1.");
        long size = x.Shape[at];
        long from = Math.Clamp(start < 0 ? start + size : start, 0, size), to = Math.Clamp(finish < 0 ? finish + size : finish, from, size);
        long[] shape = x.Shape, cut = [.. shape], strides = [.. x.Core.Strides];
        cut[at] = (to - from + step - 1) / step;
        strides[at] *= step;
        return View("Slice", x, cut, strides, x.Core.Offset + from * x.Core.Strides[at], t => Slice(t, at, from, to, step), (g, _) => Embed(g, shape, t => Slice(t, at, from, to, step)));
    }

    public static Tensor Narrow(Tensor x, long dim, long start, long length)
    {
        int at = Layout.Dim(dim, x.Dims);
        long from = start < 0 ? start + x.Shape[at] : start;
        if (from < 0 || length < 0 || from + length > x.Shape[at]) throw Errors.External($"narrow: {length} from {start} on goes beyond dimension {at} of shape {Errors.Text(x.Shape)}.");
        return Slice(x, at, from, from + length, 1);
    }

    public static Tensor Diagonal(Tensor x, long offset, long dim1, long dim2)
    {
        int a = Layout.Dim(dim1, x.Dims), b = Layout.Dim(dim2, x.Dims);
        if (a == b) throw Errors.External($"diagonal: the two dimensions are both {a}.");
        long rows = x.Shape[a], columns = x.Shape[b];
        long length = Math.Max(0, offset >= 0 ? Math.Min(rows, columns - offset) : Math.Min(rows + offset, columns));
        long start = length == 0 ? 0 : offset >= 0 ? offset * x.Core.Strides[b] : -offset * x.Core.Strides[a];
        int[] kept = [.. Enumerable.Range(0, x.Dims).Where(i => i != a && i != b)];
        long[] shape = x.Shape;
        return View("Diagonal", x, [.. kept.Select(i => shape[i]), length], [.. kept.Select(i => x.Core.Strides[i]), x.Core.Strides[a] + x.Core.Strides[b]], x.Core.Offset + start,
            t => Diagonal(t, offset, a, b), (g, _) => Embed(g, shape, t => Diagonal(t, offset, a, b)));
    }

    /// <summary>Windows of a size at every step-th place along a dimension; the window's numbers form a new last dimension.</summary>
    public static Tensor Unfold(Tensor x, long dim, long size, long step)
    {
        int at = Layout.Dim(dim, x.Dims);
        if (size > x.Shape[at] || size < 0 || step < 1) throw Errors.External($"unfold: windows of {size} at steps of {step} do not fit dimension {at} of shape {Errors.Text(x.Shape)}.");
        long[] before = x.Shape, shape = [.. before, size], strides = [.. x.Core.Strides, x.Core.Strides[at]];
        shape[at] = (before[at] - size) / step + 1;
        strides[at] *= step;
        return View("Unfold", x, shape, strides, x.Core.Offset, t => Unfold(t, at, size, step), (g, _) =>
        {
            Tensor sum = Filling.Full(before, 0, g.Type);
            for (long i = 0; i < size; i++) sum = Arithmetic.Add(sum, Embed(Select(g, -1, i), before, t => Slice(t, at, i, i + (shape[at] - 1) * step + 1, step)));
            return sum;
        });
    }

    /// <summary>Zeros of a shape with a part put into them: the gradient of a window.</summary>
    public static Tensor Embed(Tensor part, long[] shape, Func<Tensor, Tensor> window)
    {
        Tensor whole = Filling.Full(shape, 0, part.Type);
        using (GradMode.Set(false)) Converting.Copy(part, window(whole));
        return Graph.Record("Embed", whole, part, (g, _) => window(g));
    }

    public static Tensor Flip(Tensor x, long[] dims)
    {
        Tensor result = x;
        foreach (long dim in dims)
        {
            int at = Layout.Dim(dim, x.Dims);
            using Tensor backwards = Filling.Range(x.Shape[at] - 1, -1, -1, ScalarType.Int64);
            result = Indexing.IndexSelect(result, at, backwards);
        }
        return dims.Length == 0 ? Clone(x) : result;
    }

    public static Tensor Roll(Tensor x, long[] shifts, long[]? dims)
    {
        if (dims is null or []) return Reshape(RollOne(Flatten(x, 0, -1), shifts[0], 0), x.Shape);
        if (shifts.Length != dims.Length) throw Errors.External($"roll: {shifts.Length} shifts for {dims.Length} dimensions.");
        Tensor result = x;
        for (int i = 0; i < shifts.Length; i++) result = RollOne(result, shifts[i], Layout.Dim(dims[i], x.Dims));
        return result;
    }

    private static Tensor RollOne(Tensor x, long shift, int dim)
    {
        long size = x.Shape[dim];
        if (size == 0) return Clone(x);
        long cut = ((-shift % size) + size) % size;
        return Joining.Cat([Slice(x, dim, cut, size, 1), Slice(x, dim, 0, cut, 1)], dim);
    }

    /// <summary>Copies side by side, so many along each dimension.</summary>
    public static Tensor Repeat(Tensor x, long[] sizes)
    {
        int added = sizes.Length - x.Dims;
        if (added < 0) throw Errors.External($"repeat: {sizes.Length} numbers for a tensor of {x.Dims} dimensions.");
        long[] shape = [.. Enumerable.Repeat(1L, added), .. x.Shape];
        Tensor spread = Reshape(x, [.. shape.SelectMany(size => (long[])[1, size])]);
        return Reshape(Expand(spread, [.. sizes.Zip(shape).SelectMany(pair => (long[])[pair.First, pair.Second])]), [.. sizes.Zip(shape, (times, size) => times * size)]);
    }

    public static Tensor[] Unbind(Tensor x, long dim)
    {
        int at = Layout.Dim(dim, x.Dims);
        return [.. Enumerable.Range(0, (int)x.Shape[at]).Select(i => Select(x, at, i))];
    }

    public static Tensor[] Split(Tensor x, long[] sizes, long dim)
    {
        int at = Layout.Dim(dim, x.Dims);
        if (sizes.Any(size => size < 0) || sizes.Sum() != x.Shape[at]) throw Errors.External($"split: sizes {Errors.Text(sizes)} do not add up to dimension {at} of shape {Errors.Text(x.Shape)}.");
        Tensor[] parts = new Tensor[sizes.Length];
        long from = 0;
        for (int i = 0; i < sizes.Length; i++) parts[i] = Slice(x, at, from, from += sizes[i], 1);
        return parts;
    }

    public static Tensor[] Split(Tensor x, long size, long dim)
    {
        int at = Layout.Dim(dim, x.Dims);
        long length = x.Shape[at];
        if (size < 1 && !(size == 0 && length == 0)) throw Errors.External($"split: the size is {size}; it must be at least 1.");
        if (length == 0) return [x.alias()];
        return Split(x, [.. Enumerable.Range(0, (int)((length + size - 1) / size)).Select(i => Math.Min(size, length - i * size))], at);
    }

    public static Tensor[] Chunk(Tensor x, long chunks, long dim)
    {
        if (chunks < 1) throw Errors.External($"chunk: {chunks} chunks; at least 1 is needed.");
        return Split(x, Math.Max(1, (x.Shape[Layout.Dim(dim, x.Dims)] + chunks - 1) / chunks), dim);
    }
}
