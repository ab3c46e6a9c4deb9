namespace TorchSharp;

/// <summary>How a tensor is continued beyond its rim.</summary>
public enum PaddingModes
{
    /// <summary>With zeros.</summary>
    Zeros = 0,

    /// <summary>Mirrored at the rim, which is not repeated.</summary>
    Reflect = 1,

    /// <summary>With the number at the rim.</summary>
    Replicate = 2,

    /// <summary>From the other end.</summary>
    Circular = 3,

    /// <summary>With a given number.</summary>
    Constant = 4,
}

/// <summary>How much a convolution pads.</summary>
public enum Padding
{
    /// <summary>Not at all.</summary>
    Valid = 0,

    /// <summary>So much that the output is as large as the input.</summary>
    Same = 1,
}

/// <summary>Tensors made larger at their rims.</summary>
internal static class Padder
{
    /// <summary>Adds pad[0] before and pad[1] behind along the last dimension, pad[2] and pad[3] along the one before, and so on.</summary>
    public static Tensor Pad(Tensor x, long[] pad, PaddingModes mode, double value)
    {
        if (pad.Length % 2 != 0 || pad.Length > 2 * x.Dims) throw Errors.External($"pad: {pad.Length} numbers for a tensor of {x.Dims} dimensions; needed are two for each of the last dimensions.");
        if (mode is PaddingModes.Zeros or PaddingModes.Constant) return Constant(x, pad, mode == PaddingModes.Zeros ? 0 : value);
        Tensor result = x;
        for (int i = 0; i < pad.Length / 2; i++)
        {
            int dim = x.Dims - 1 - i;
            (long before, long behind, long size) = (pad[2 * i], pad[2 * i + 1], x.Shape[dim]);
            if (before == 0 && behind == 0) continue;
            long most = mode == PaddingModes.Reflect ? size - 1 : mode == PaddingModes.Circular ? size : long.MaxValue;
            if (before > most || behind > most || size + before + behind < 1) throw Errors.External($"pad: {before} and {behind} are too much for size {size} of shape {Errors.Text(x.Shape)} in mode {mode}.");
            long[] places = new long[size + before + behind];
            for (long j = 0; j < places.Length; j++)
            {
                long at = j - before;
                places[j] = mode switch
                {
                    PaddingModes.Reflect => at < 0 ? -at : at >= size ? 2 * (size - 1) - at : at,
                    PaddingModes.Replicate => Math.Clamp(at, 0, size - 1),
                    _ => (at % size + size) % size,
                };
            }
            using Tensor index = Filling.FromArray(places, [places.Length], null);
            result = Indexing.IndexSelect(result, dim, index);
        }
        return ReferenceEquals(result, x) ? x.alias() : result;
    }

    // Negative numbers cut off.
    private static Tensor Constant(Tensor x, long[] pad, double value)
    {
        long[] shape = [.. x.Shape];
        for (int i = 0; i < pad.Length / 2; i++) shape[^(i + 1)] += pad[2 * i] + pad[2 * i + 1];
        if (shape.Any(size => size < 0)) throw Errors.External($"pad: {Errors.Text(pad)} cuts more than there is of shape {Errors.Text(x.Shape)}.");
        Tensor result = Filling.Full(shape, value, x.Type);
        using (GradMode.Set(false)) Converting.Copy(Cut(x, pad, -1), Cut(result, pad, 1));
        return Graph.Record("Pad", result, x, (g, _) => Constant(g, [.. pad.Select(size => -size)], 0));
    }

    // Without the rims that are padding (sign 1), or that padding takes away (sign −1).
    private static Tensor Cut(Tensor x, long[] pad, int sign)
    {
        for (int i = 0; i < pad.Length / 2; i++)
        {
            int dim = x.Dims - 1 - i;
            long before = Math.Max(0, sign * pad[2 * i]), behind = Math.Max(0, sign * pad[2 * i + 1]);
            if (before > 0 || behind > 0) x = Shaping.Slice(x, dim, before, Math.Max(before, x.Shape[dim] - behind), 1);
        }
        return x;
    }
}
