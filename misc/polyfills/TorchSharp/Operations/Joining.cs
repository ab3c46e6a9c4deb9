namespace TorchSharp;

/// <summary>Several tensors put together.</summary>
internal static class Joining
{
    public static Tensor Cat(IReadOnlyList<Tensor> tensors, long dim)
    {
        if (tensors.Count == 0) throw Errors.External("cat: there is no tensor to join.");
        // An empty vector fits anything, by tradition.
        Tensor[] parts = [.. tensors.Where(tensor => !(tensor.Dims == 1 && tensor.Shape[0] == 0))];
        if (parts.Length == 0) return Shaping.Clone(tensors[0]);
        Tensor first = parts[0];
        if (first.Dims == 0) throw Errors.External("cat: a tensor of no dimensions cannot be joined; use stack.");
        int at = Layout.Dim(dim, first.Dims);
        ScalarType type = first.Type;
        long[] shape = [.. first.Shape];
        for (int i = 1; i < parts.Length; i++)
        {
            long[] other = parts[i].Shape;
            bool fits = other.Length == shape.Length;
            for (int d = 0; fits && d < shape.Length; d++) fits = d == at || other[d] == shape[d];
            if (!fits) throw Errors.Shapes("cat", first, parts[i], $"all sizes but that of dimension {at} must be equal");
            shape[at] += other[at];
            type = DataTypes.Promote(type, parts[i].Type);
        }
        Tensor result = Pointwise.Empty(shape, type);
        long[] sizes = [.. parts.Select(part => part.Shape[at])];
        using (GradMode.Set(false))
        {
            long from = 0;
            for (int i = 0; i < parts.Length; i++)
            {
                using Tensor place = Shaping.Slice(result, at, from, from += sizes[i], 1);
                Converting.Copy(parts[i], place);
            }
        }
        return Graph.Record("Cat", result, parts, [], (g, _) => Shaping.Split(g, sizes, at));
    }

    public static Tensor Stack(IEnumerable<Tensor> tensors, long dim)
    {
        Tensor[] parts = [.. tensors];
        if (parts.Length == 0) throw Errors.External("stack: there is no tensor to join.");
        int at = Layout.Dim(dim, parts[0].Dims + 1);
        foreach (Tensor part in parts) if (!part.Shape.AsSpan().SequenceEqual(parts[0].Shape)) throw Errors.Shapes("stack", parts[0], part, "all must be equal");
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        return temporaries.MoveToOuter(Cat([.. parts.Select(part => Shaping.Unsqueeze(part, at))], at));
    }

    /// <summary>One above the other: vectors count as rows.</summary>
    public static Tensor Vstack(IEnumerable<Tensor> tensors) =>
        Cat([.. tensors.Select(tensor => tensor.Dims switch { 0 => Shaping.Reshape(tensor, [1, 1]), 1 => Shaping.Unsqueeze(tensor, 0), _ => tensor })], 0);

    /// <summary>Side by side: vectors are joined end to end.</summary>
    public static Tensor Hstack(IEnumerable<Tensor> tensors)
    {
        Tensor[] parts = [.. tensors.Select(tensor => tensor.Dims == 0 ? Shaping.Reshape(tensor, [1]) : tensor)];
        return Cat(parts, parts.Length > 0 && parts[0].Dims == 1 ? 0 : 1);
    }

    public static Tensor[] Meshgrid(IEnumerable<Tensor> tensors, string indexing)
    {
        Tensor[] axes = [.. tensors];
        if (indexing is not ("ij" or "xy")) throw Errors.External($"meshgrid: indexing is '{indexing}'; it must be 'ij' or 'xy'.");
        bool swapped = indexing == "xy" && axes.Length > 1;
        if (swapped) (axes[0], axes[1]) = (axes[1], axes[0]);
        long[] shape = [.. axes.Select(axis => axis.Core.Count)];
        Tensor[] grids = [.. axes.Select((axis, i) => Shaping.Expand(Shaping.Reshape(axis, [.. shape.Select((size, d) => d == i ? size : 1)]), shape))];
        if (swapped) (grids[0], grids[1]) = (grids[1], grids[0]);
        return grids;
    }
}
