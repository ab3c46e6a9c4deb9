namespace TorchSharp;

/// <summary>
/// What stands in brackets: numbers, ranges, …, new dimensions, masks and tensors of indices. All but the last two make a view. Tensors of
/// indices are broadcast; the dimensions that they stand for are merged into one, in which the numbers are then looked up.
/// </summary>
internal static class AdvancedIndexing
{
    public static Tensor Get(Tensor x, ReadOnlySpan<TensorIndex> indices)
    {
        (Tensor view, Tensor?[] tensors) = Basic(x, indices);
        return tensors.Any(tensor => tensor is not null) ? Get(view, tensors) : ReferenceEquals(view, x) ? x.alias() : view;
    }

    /// <summary>x at these indices ← value, in place.</summary>
    public static Tensor Set(Tensor x, ReadOnlySpan<TensorIndex> indices, Tensor value, bool accumulate = false)
    {
        (Tensor view, Tensor?[] tensors) = Basic(x, indices);
        if (value.Type != x.Type) value = Converting.To(value, x.Type);
        if (tensors.Any(tensor => tensor is not null)) InPlace.Become(view, Put(view, tensors, value, accumulate));
        else if (accumulate) Arithmetic.AddInPlace(view, value);
        else InPlace.Become(view, Trimmed(value, view));
        return x;
    }

    // A value may have more dimensions of size 1 in front than the place it goes to.
    private static Tensor Trimmed(Tensor value, Tensor place)
    {
        while (value.Dims > place.Dims && value.Shape[0] == 1) value = Shaping.Squeeze(value, 0);
        return value;
    }

    // The view that numbers, ranges and new dimensions make, and the tensors of indices for its dimensions.
    private static (Tensor View, Tensor?[] Tensors) Basic(Tensor x, ReadOnlySpan<TensorIndex> indices)
    {
        int used = 0;
        foreach (TensorIndex index in indices) used += index.Kind switch { IndexKind.Ellipsis or IndexKind.None or IndexKind.Bool => 0, IndexKind.Tensor => Width(index.Places!), _ => 1 };
        if (used > x.Dims) throw Errors.External($"{used} indices for a tensor of shape {Errors.Text(x.Shape)}.");
        Tensor view = x;
        List<Tensor?> tensors = [];
        int dim = 0;
        bool skipped = false;
        foreach (TensorIndex index in indices)
            switch (index.Kind)
            {
                case IndexKind.Ellipsis:
                    if (skipped) throw Errors.External("An index can have only one ellipsis.");
                    skipped = true;
                    for (int i = 0; i < x.Dims - used; i++, dim++) tensors.Add(null);
                    break;
                case IndexKind.None:
                    view = Shaping.Unsqueeze(view, dim++);
                    tensors.Add(null);
                    break;
                case IndexKind.Bool:
                    view = Shaping.Unsqueeze(view, dim++);
                    tensors.Add(Filling.Full([index.Truth ? 1 : 0], 0, ScalarType.Int64));
                    break;
                case IndexKind.Single:
                    view = Shaping.Select(view, dim, index.Start!.Value);
                    break;
                case IndexKind.Slice:
                    if (index.Start is not null || index.Stop is not null || index.Step is not null)
                        view = Shaping.Slice(view, dim, index.Start ?? 0, index.Stop ?? long.MaxValue, index.Step ?? 1);
                    tensors.Add(null);
                    dim++;
                    break;
                default:
                    foreach (Tensor places in Resolved(index.Places!, view, dim)) tensors.Add(places);
                    dim += Width(index.Places!);
                    break;
            }
        while (tensors.Count < view.Dims) tensors.Add(null);
        return (view, [.. tensors]);
    }

    private static int Width(Tensor index) => index.Type is ScalarType.Bool or ScalarType.Byte ? index.Dims : 1;

    // A mask stands for as many dimensions as it has: the coordinates where it is true.
    private static Tensor[] Resolved(Tensor index, Tensor view, int dim)
    {
        if (index.Type is not (ScalarType.Bool or ScalarType.Byte)) return [index];
        for (int d = 0; d < index.Dims; d++) if (index.Shape[d] != view.Shape[dim + d]) throw Errors.Shapes("a mask", view, index, $"dimension {dim + d} must be as long as the mask's");
        return Shaping.Unbind(Indexing.Nonzero(index), 1);
    }

    private static Tensor Get(Tensor x, Tensor?[] tensors)
    {
        Lookup lookup = new(x, tensors);
        Tensor found = Indexing.IndexSelect(lookup.Merged(x), 0, lookup.Places);
        return lookup.InPosition(Shaping.Reshape(found, [.. lookup.IndexShape, .. lookup.RestShape]));
    }

    private static Tensor Put(Tensor x, Tensor?[] tensors, Tensor value, bool accumulate)
    {
        Lookup lookup = new(x, tensors);
        Tensor merged = lookup.Merged(x);
        long[] target = lookup.InPositionShape();
        Tensor source = lookup.FromPosition(Shaping.Expand(value.Dims > target.Length ? Shaping.Reshape(value, target) : value, target));
        Tensor flat = Shaping.Reshape(source, [lookup.Places.Core.Count, .. merged.Shape[1..]]);
        return lookup.Unmerged(accumulate ? Indexing.IndexAdd(merged, 0, lookup.Places, flat, 1) : Indexing.IndexCopy(merged, 0, lookup.Places, flat));
    }

    /// <summary>Where the dimensions that are looked up go, and where they come back.</summary>
    private sealed class Lookup
    {
        private readonly int[] looked, rest;
        private readonly long[] shape;
        private readonly int position;

        public Lookup(Tensor x, Tensor?[] tensors)
        {
            shape = x.Shape;
            looked = [.. Enumerable.Range(0, tensors.Length).Where(i => tensors[i] is not null)];
            rest = [.. Enumerable.Range(0, tensors.Length).Except(looked)];
            // Index dimensions stand where the first of neighbouring tensors stood, and in front if others lie between them.
            position = looked[^1] - looked[0] + 1 == looked.Length ? looked[0] : 0;
            IndexShape = [];
            foreach (int dim in looked) IndexShape = Layout.Broadcast(IndexShape, tensors[dim]!.Shape);
            Places = Pointwise.Empty([Layout.Count(IndexShape)], ScalarType.Int64);
            Span<long> places = Places.Span<long>();
            places.Clear();
            foreach (int dim in looked)
            {
                if (tensors[dim]!.Type is not (ScalarType.Int64 or ScalarType.Int32)) throw Errors.External($"A tensor of type {tensors[dim]!.Type} is no index; needed are Int64 or truth values.");
                using Tensor index = Shaping.Clone(Shaping.Expand(Converting.To(tensors[dim]!, ScalarType.Int64), IndexShape));
                ReadOnlySpan<long> here = index.Span<long>();
                for (int i = 0; i < here.Length; i++)
                {
                    if (here[i] < -shape[dim] || here[i] >= shape[dim]) throw Errors.External($"Index {here[i]} is out of range for dimension {dim} of size {shape[dim]}.");
                    places[i] = places[i] * shape[dim] + (here[i] < 0 ? here[i] + shape[dim] : here[i]);
                }
            }
        }

        /// <summary>Places in the merged dimension.</summary>
        public Tensor Places { get; }

        public long[] IndexShape { get; }

        public long[] RestShape => [.. rest.Select(dim => shape[dim])];

        private long[] Order => [.. looked.Concat(rest).Select(dim => (long)dim)];

        public Tensor Merged(Tensor x) => Shaping.Reshape(Shaping.Permute(x, Order), [looked.Aggregate(1L, (count, dim) => count * shape[dim]), .. RestShape]);

        public Tensor Unmerged(Tensor merged) => Shaping.Permute(Shaping.Reshape(merged, [.. looked.Select(dim => shape[dim]), .. RestShape]), Reductions.Inverse(Order));

        private long[] Out()
        {
            int before = position, indexDims = IndexShape.Length;
            return [.. Enumerable.Range(indexDims, before).Concat(Enumerable.Range(0, indexDims)).Concat(Enumerable.Range(indexDims + before, rest.Length - before)).Select(d => (long)d)];
        }

        public Tensor InPosition(Tensor found) => Shaping.Permute(found, Out());

        public Tensor FromPosition(Tensor value) => Shaping.Permute(value, Reductions.Inverse(Out()));

        public long[] InPositionShape()
        {
            long[] whole = [.. IndexShape, .. RestShape];
            return [.. Out().Select(dim => whole[dim])];
        }
    }
}
