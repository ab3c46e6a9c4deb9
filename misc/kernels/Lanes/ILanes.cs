namespace Curriculum.Kernels;

/// <summary>
/// The operations that a kernel is written in: a kernel is one generic method over <typeparamref name="V"/>, and the just-in-time
/// compiler makes of it one version for 512, 256 and 128 bits and one for plain numbers. Every operation here acts on each lane by
/// itself and is exactly rounded (or moves bits), so it matters to no lane how many neighbours it has: that is why all versions give
/// the same bits, as long as the kernel lets no lane's arithmetic depend on <see cref="Count"/>.
/// </summary>
/// <typeparam name="V">The vector: Vector512, Vector256 or Vector128 of T, or T itself.</typeparam>
/// <typeparam name="T">float or double.</typeparam>
internal unsafe interface ILanes<V, T> where V : struct where T : unmanaged
{
    /// <summary>How many numbers one V holds.</summary>
    static abstract int Count { get; }

    static abstract V Load(T* from);
    static abstract void Store(T* to, V v);
    static abstract V Fill(T x);

    static abstract V Add(V a, V b);
    static abstract V Subtract(V a, V b);
    static abstract V Multiply(V a, V b);

    /// <summary>a b + c, rounded once.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    static abstract V Divide(V a, V b);

    /// <summary>A number for double and its neighbour for float.</summary>
    static abstract V Constant(double forDouble, float forFloat);

    /// <summary>A pattern of bits for either type.</summary>
    static abstract V Pattern(long forDouble, int forFloat);

    /// <summary>All bits set where a &lt; b, none elsewhere, NaN included.</summary>
    static abstract V Less(V a, V b);

    /// <summary>The bits of a where those of the mask are set, those of b elsewhere.</summary>
    static abstract V Select(V mask, V a, V b);

    static abstract V And(V a, V b);

    /// <summary>The sum of the bits as integers of the same size.</summary>
    static abstract V AddBits(V a, V b);

    /// <summary>The bits moved left by as many places as a significand is long (52 or 23), so that a small integer becomes an exponent.</summary>
    static abstract V ToExponent(V a);

    /// <summary>The bits moved right by as many places, so that an exponent becomes a small integer.</summary>
    static abstract V FromExponent(V a);
}
