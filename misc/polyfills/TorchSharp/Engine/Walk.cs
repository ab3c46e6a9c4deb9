namespace TorchSharp;

/// <summary>
/// How several tensors of one shape are gone through together: neighbouring dimensions that lie alike in all of them are merged, so that
/// tensors without gaps become one long row. The last dimension is the inner loop; the others count like an odometer:
/// <c>if (!walk.IsEmpty) do Row(walk.At[0], walk.At[1]); while (walk.Next());</c>
/// </summary>
internal sealed class Walk
{
    private readonly long[] sizes;
    private readonly long[][] strides;
    private readonly long[] index;

    public Walk(ReadOnlySpan<long> shape, params ReadOnlySpan<long[]> operands)
    {
        int dims = 0;
        sizes = new long[Math.Max(1, shape.Length)];
        strides = new long[operands.Length][];
        for (int k = 0; k < strides.Length; k++) strides[k] = new long[sizes.Length];
        for (int i = 0; i < shape.Length; i++)
        {
            IsEmpty |= shape[i] == 0;
            if (shape[i] == 1) continue;
            bool fits = dims > 0;
            for (int k = 0; fits && k < operands.Length; k++) fits = strides[k][dims - 1] == operands[k][i] * shape[i];
            if (fits) sizes[dims - 1] *= shape[i]; else sizes[dims++] = shape[i];
            for (int k = 0; k < operands.Length; k++) strides[k][dims - 1] = operands[k][i];
        }
        if (dims == 0)
        {
            sizes[0] = 1;
            foreach (long[] step in strides) step[0] = 1;
            dims = 1;
        }
        Outer = dims - 1;
        index = new long[dims];
        At = new long[operands.Length];
    }

    private int Outer { get; }

    public bool IsEmpty { get; }

    /// <summary>Where the present row begins in each operand.</summary>
    public long[] At { get; }

    /// <summary>The length of a row.</summary>
    public long Length => sizes[Outer];

    /// <summary>The step from one number of a row to the next in an operand.</summary>
    public long Step(int operand) => strides[operand][Outer];

    /// <summary>How many rows lie in a plane, the last two dimensions together.</summary>
    public long Rows => Outer > 0 ? sizes[Outer - 1] : 1;

    /// <summary>The step from one row of a plane to the next in an operand.</summary>
    public long RowStep(int operand) => Outer > 0 ? strides[operand][Outer - 1] : 0;

    /// <summary>Goes on to the next row, if there is one.</summary>
    public bool Next() => Next(Outer - 1);

    /// <summary>Goes on to the next plane, if there is one.</summary>
    public bool NextPlane() => Next(Outer - 2);

    private bool Next(int dim)
    {
        for (; dim >= 0; dim--)
        {
            for (int k = 0; k < At.Length; k++) At[k] += strides[k][dim];
            if (++index[dim] < sizes[dim]) return true;
            for (int k = 0; k < At.Length; k++) At[k] -= strides[k][dim] * sizes[dim];
            index[dim] = 0;
        }
        return false;
    }
}
