namespace Curriculum.Kernels;

/// <summary>A matrix in memory that somebody else keeps in place: entry (i, j) lies at i RowStride + j ColumnStride.</summary>
internal readonly unsafe struct Strided<T>(T* at, nint rowStride, nint columnStride) where T : unmanaged
{
    public readonly T* At = at;
    public readonly nint RowStride = rowStride;
    public readonly nint ColumnStride = columnStride;

    /// <summary>op(A) of a matrix that is stored row by row: the transpose is the same numbers with the strides exchanged.</summary>
    public static Strided<T> Of(T* at, int ld, MatrixOp op) => op == MatrixOp.None ? new(at, ld, 1) : new(at, 1, ld);

    /// <summary>The same numbers with rows and columns exchanged.</summary>
    public Strided<T> Transposed => new(At, ColumnStride, RowStride);

    /// <summary>The part that begins at entry (i, j).</summary>
    public Strided<T> From(nint i, nint j) => new(At + i * RowStride + j * ColumnStride, RowStride, ColumnStride);
}
