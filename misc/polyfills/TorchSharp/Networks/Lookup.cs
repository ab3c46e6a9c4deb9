namespace TorchSharp;

/// <summary>Rows of a table, named by numbers.</summary>
internal static class Lookup
{
    /// <summary>Row index[i] for every i. Rows of the padding index get no gradient.</summary>
    /// <param name="index">Numbers of rows, in any shape.</param>
    /// <param name="table">The table.</param>
    /// <param name="padding">The row that is not trained, or −1.</param>
    /// <param name="byFrequency">Whether a row's gradient is divided by how often the row is there.</param>
    public static Tensor Embedding(Tensor index, Tensor table, long padding, bool byFrequency)
    {
        if (index.Type is not (ScalarType.Int64 or ScalarType.Int32)) throw Errors.External($"embedding: the index is of type {index.Type}; needed is Int64.");
        Tensor places;
        using (GradMode.Set(false)) places = Shaping.Reshape(Shaping.Contiguous(Converting.To(index, ScalarType.Int64)), [-1]);
        foreach (long place in places.Span<long>()) if (place < 0 || place >= table.Shape[0]) throw Errors.External($"embedding: index {place} is out of range for a table of {table.Shape[0]} rows.");
        Tensor rows;
        using (GradMode.Set(false)) rows = Indexing.IndexSelect(table, 0, places);
        long[] shape = table.Shape;
        rows = Graph.Record("Embedding", rows, table, places, (g, node) =>
        {
            Tensor places = node.Saved(0);
            if (padding >= 0) g = Arithmetic.Mul(g, Shaping.Unsqueeze(Converting.To(Comparisons.Ne(places, Filling.Single(padding, ScalarType.Int64)), g.Type), 1));
            if (byFrequency)
            {
                Tensor counts = Statistics.BinCount(places, null, shape[0]);
                g = Arithmetic.Div(g, Shaping.Unsqueeze(Converting.To(Indexing.IndexSelect(counts, 0, places), g.Type), 1));
            }
            return Indexing.IndexAdd(Filling.Full(shape, 0, g.Type), 0, places, g, 1);
        });
        return Shaping.Reshape(rows, [.. index.Shape, table.Shape[1]]);
    }

    /// <summary>Integers of a tensor in C#.</summary>
    internal static long[] Numbers(Tensor x)
    {
        using Tensor integers = Shaping.Contiguous(Converting.To(x, ScalarType.Int64)).alias();
        return integers.Span<long>().ToArray();
    }

    /// <summary>Scales rows that are used and longer than allowed back to the allowed length, in place.</summary>
    public static void Shorten(Tensor index, Tensor table, double most, double p)
    {
        using IDisposable mode = GradMode.Set(false);
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        foreach (long row in Numbers(index).Distinct().Order())
        {
            Tensor view = Shaping.Select(table.detach(), 0, row);
            double norm = Reductions.Norm(view, p, null, false).ToDouble();
            if (norm > most) view.mul_(most / (norm + 1e-7));
        }
    }

    /// <summary>Sums, means or maxima of bags of rows: bag i begins at offsets[i].</summary>
    public static Tensor Bags(Tensor index, Tensor table, Tensor? offsets, Tensor? weights, EmbeddingBagMode mode, bool lastOffset, long padding)
    {
        long width = index.Dims == 2 ? index.Shape[1] : 0;
        if (index.Dims == 2 && offsets is not null) throw Errors.External("embedding_bag: an index of two dimensions is cut into bags by its rows; offsets must be left out.");
        if (index.Dims == 1 && offsets is null) throw Errors.External("embedding_bag: an index of one dimension needs offsets.");
        if (weights is not null && mode != EmbeddingBagMode.Sum) throw Errors.External("embedding_bag: weights go only with sums.");
        long[] starts = index.Dims == 2 ? [.. Enumerable.Range(0, (int)index.Shape[0]).Select(i => i * width)] : Numbers(offsets!);
        List<long> ends = [.. starts.Skip(1)];
        if (lastOffset && index.Dims == 1) starts = starts[..^1]; else ends.Add(index.Core.Count);
        Tensor flat = Shaping.Reshape(index, [-1]), rows = Embedding(flat, table, padding, false);
        if (weights is not null) rows = Arithmetic.Mul(rows, Shaping.Reshape(weights, [-1, 1]));
        long[] names = Numbers(flat);
        List<Tensor> bags = [];
        for (int i = 0; i < starts.Length; i++)
        {
            long[] members = [.. Enumerable.Range((int)starts[i], (int)(ends[i] - starts[i])).Where(j => names[j] != padding).Select(j => (long)j)];
            if (members.Length == 0) { bags.Add(Filling.Full([table.Shape[1]], 0, table.Type)); continue; }
            Tensor bag = Indexing.IndexSelect(rows, 0, Filling.FromArray(members, [members.Length], null));
            bags.Add(mode == EmbeddingBagMode.Max ? Extremes.Max(bag, 0, false).Values : mode == EmbeddingBagMode.Mean ? Reductions.Mean(bag, [0], false, null) : Reductions.Sum(bag, [0], false, null));
        }
        return Joining.Stack(bags, 0);
    }
}

/// <summary>What becomes of a bag of rows.</summary>
public enum EmbeddingBagMode
{
    /// <summary>Their sum.</summary>
    Sum = 0,

    /// <summary>Their mean.</summary>
    Mean = 1,

    /// <summary>Their largest numbers.</summary>
    Max = 2,
}
