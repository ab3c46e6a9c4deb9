namespace TorchSharp;

/// <summary>Slices repeated in place.</summary>
internal static class Repeating
{
    /// <summary>Slice i so many times in a row; one number for all, or one for each.</summary>
    public static Tensor Interleave(Tensor x, Tensor repeats, long? dim)
    {
        Tensor source = dim is null ? Shaping.Reshape(x, [-1]) : x;
        int at = Layout.Dim(dim ?? 0, source.Dims);
        long size = source.Shape[at];
        if (repeats.Dims > 1 || repeats.Core.Count != 1 && repeats.Core.Count != size) throw Errors.Shapes("repeat_interleave", source, repeats, $"needed is one number, or one for each of the {size} slices");
        using Tensor counts = Shaping.Clone(Shaping.Expand(Shaping.Reshape(Converting.To(repeats, ScalarType.Int64), [-1]), [size]));
        List<long> places = [];
        for (int i = 0; i < size; i++)
        {
            long times = counts.Span<long>()[i];
            if (times < 0) throw Errors.External($"repeat_interleave: {times} is no number of repetitions.");
            for (long k = 0; k < times; k++) places.Add(i);
        }
        return Indexing.IndexSelect(source, at, Filling.FromArray(places.ToArray(), [places.Count], null));
    }
}
