namespace TorchSharp;

/// <summary>Arithmetic of shapes and strides.</summary>
internal static class Layout
{
    public static long Count(ReadOnlySpan<long> shape)
    {
        long count = 1;
        foreach (long size in shape) count *= size;
        return count;
    }

    /// <summary>The strides of a tensor stored row by row without gaps.</summary>
    public static long[] RowMajor(ReadOnlySpan<long> shape)
    {
        long[] strides = new long[shape.Length];
        long step = 1;
        for (int i = shape.Length - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= Math.Max(1, shape[i]);
        }
        return strides;
    }

    public static bool IsContiguous(ReadOnlySpan<long> shape, ReadOnlySpan<long> strides)
    {
        long step = 1;
        for (int i = shape.Length - 1; i >= 0; i--)
        {
            if (shape[i] == 0) return true;
            if (shape[i] == 1) continue;
            if (strides[i] != step) return false;
            step *= shape[i];
        }
        return true;
    }

    /// <summary>A dimension counted from the front, −1 being the last.</summary>
    public static int Dim(long dim, int dims)
    {
        int room = Math.Max(1, dims);
        if (dim < -room || dim >= room) throw Errors.External($"Dimension {dim} is out of range; a tensor of {dims} dimensions has {-room} to {room - 1}.");
        return (int)(dim < 0 ? dim + room : dim);
    }

    /// <summary>Dimensions counted from the front, ascending; all of them where none are named.</summary>
    public static int[] Dims(long[]? dims, int of)
    {
        if (dims is null || dims.Length == 0) return [.. Enumerable.Range(0, of)];
        int[] result = new int[dims.Length];
        for (int i = 0; i < result.Length; i++) result[i] = Dim(dims[i], of);
        Array.Sort(result);
        for (int i = 1; i < result.Length; i++) if (result[i] == result[i - 1]) throw Errors.External($"A dimension appears twice in {Errors.Text(dims)}.");
        return of == 0 ? [] : result;
    }

    /// <summary>The shape that both shapes stretch to: aligned at the last dimension, a size of 1 fits every size.</summary>
    public static long[] Broadcast(ReadOnlySpan<long> a, ReadOnlySpan<long> b)
    {
        if (a.SequenceEqual(b)) return a.ToArray();
        long[] result = new long[Math.Max(a.Length, b.Length)];
        for (int i = 1; i <= result.Length; i++)
        {
            long sizeA = i <= a.Length ? a[^i] : 1, sizeB = i <= b.Length ? b[^i] : 1;
            if (sizeA != sizeB && sizeA != 1 && sizeB != 1)
                throw Errors.External($"Shapes {Errors.Text(a)} and {Errors.Text(b)} cannot be broadcast: sizes {sizeA} and {sizeB} differ at dimension {result.Length - i}, and neither is 1.");
            result[^i] = sizeA == 1 ? sizeB : sizeA;
        }
        return result;
    }

    /// <summary>The strides of a tensor stretched to a shape: 0 where its one number serves for all.</summary>
    public static long[] Stretched(TensorCore core, ReadOnlySpan<long> shape)
    {
        long[] strides = new long[shape.Length];
        int added = shape.Length - core.Shape.Length;
        for (int i = 0; i < core.Shape.Length; i++)
            strides[added + i] = core.Shape[i] == 1 && shape[added + i] != 1 ? 0 : core.Strides[i];
        return strides;
    }

    /// <summary>
    /// Strides that show the same numbers in another shape without moving them, or null where there are none. Dimensions are matched in
    /// groups: those of the old shape that lie without gaps in memory can be cut anew.
    /// </summary>
    public static long[]? Reshaped(ReadOnlySpan<long> shape, ReadOnlySpan<long> strides, ReadOnlySpan<long> wanted)
    {
        if (Count(shape) == 0) return RowMajor(wanted);
        long[] result = new long[wanted.Length];
        int at = wanted.Length - 1;
        long inGroup = 1, given = 1, step = shape.Length > 0 ? strides[^1] : 1;
        for (int i = shape.Length - 1; i >= 0; i--)
        {
            inGroup *= shape[i];
            bool ends = i == 0 || (shape[i - 1] != 1 && strides[i - 1] != inGroup * step);
            if (!ends) continue;
            while (at >= 0 && (given < inGroup || wanted[at] == 1))
            {
                result[at] = given * step;
                given *= wanted[at--];
            }
            if (given != inGroup) return null;
            if (i > 0) (inGroup, given, step) = (1, 1, strides[i - 1]);
        }
        for (; at >= 0; at--) result[at] = step;
        return result;
    }

    /// <summary>A shape with its one −1 replaced by what is left over.</summary>
    public static long[] Inferred(ReadOnlySpan<long> shape, long count)
    {
        long[] result = shape.ToArray();
        int open = Array.IndexOf(result, -1);
        long known = 1;
        foreach (long size in result) if (size >= 0) known *= size;
        if (open >= 0 && Array.LastIndexOf(result, -1) == open && known > 0 && count % known == 0) result[open] = count / known;
        if (result.Any(size => size < 0) || Count(result) != count) throw Errors.External($"Shape {Errors.Text(shape)} is invalid for {count} elements.");
        return result;
    }
}
