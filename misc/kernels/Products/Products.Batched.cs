using System.Numerics;

namespace Curriculum.Kernels;

/// <content>Many products of the same shape: each is <see cref="PackedProduct{T}"/>'s, and threads share out the batch.</content>
public static partial class Products
{
    /// <summary>Cᵢ ← Aᵢ Bᵢ for every i of a batch; all are stored without gaps, one matrix after the other.</summary>
    /// <param name="batch">How many products.</param>
    /// <param name="m">Rows of each A and C.</param>
    /// <param name="n">Columns of each B and C.</param>
    /// <param name="k">Columns of each A, rows of each B.</param>
    /// <param name="a">batch × m × k numbers.</param>
    /// <param name="b">batch × k × n numbers.</param>
    /// <param name="c">batch × m × n numbers; what it held is overwritten, NaN included.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void GemmBatched(int batch, int m, int n, int k, ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> c, int threads = 1) =>
        GemmBatched<double>(LaneWidths.For<double>(n), MatrixOp.None, MatrixOp.None, batch, m, n, k, 1, a, (long)m * k, b, (long)k * n, 0, c, (long)m * n, threads);

    /// <inheritdoc cref="GemmBatched(int, int, int, int, ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double}, int)"/>
    public static void GemmBatched(int batch, int m, int n, int k, ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int threads = 1) =>
        GemmBatched<float>(LaneWidths.For<float>(n), MatrixOp.None, MatrixOp.None, batch, m, n, k, 1, a, (long)m * k, b, (long)k * n, 0, c, (long)m * n, threads);

    /// <summary>Cᵢ ← α op(Aᵢ) op(Bᵢ) + β Cᵢ for every i of a batch; each matrix is stored without gaps.</summary>
    /// <param name="opA">Whether each A is read transposed.</param>
    /// <param name="opB">Whether each B is read transposed.</param>
    /// <param name="batch">How many products.</param>
    /// <param name="m">Rows of each op(A) and C.</param>
    /// <param name="n">Columns of each op(B) and C.</param>
    /// <param name="k">Columns of each op(A), rows of each op(B).</param>
    /// <param name="alpha">α. With α = 0, A and B are not read.</param>
    /// <param name="a">The A, each m × k, or k × m when it is read transposed.</param>
    /// <param name="strideA">How far an A begins after the one before: 0 when all are the same.</param>
    /// <param name="b">The B, each k × n, or n × k when it is read transposed.</param>
    /// <param name="strideB">The same for B.</param>
    /// <param name="beta">β. With β = 0, C is written and not read.</param>
    /// <param name="c">The C, each m × n. They may not share memory with A or B.</param>
    /// <param name="strideC">The same for C: m n or more.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void GemmBatched(MatrixOp opA, MatrixOp opB, int batch, int m, int n, int k, double alpha, ReadOnlySpan<double> a, int strideA, ReadOnlySpan<double> b, int strideB, double beta, Span<double> c, int strideC, int threads = 1) =>
        GemmBatched<double>(LaneWidths.For<double>(n), opA, opB, batch, m, n, k, alpha, a, strideA, b, strideB, beta, c, strideC, threads);

    /// <inheritdoc cref="GemmBatched(MatrixOp, MatrixOp, int, int, int, int, double, ReadOnlySpan{double}, int, ReadOnlySpan{double}, int, double, Span{double}, int, int)"/>
    public static void GemmBatched(MatrixOp opA, MatrixOp opB, int batch, int m, int n, int k, float alpha, ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> b, int strideB, float beta, Span<float> c, int strideC, int threads = 1) =>
        GemmBatched<float>(LaneWidths.For<float>(n), opA, opB, batch, m, n, k, alpha, a, strideA, b, strideB, beta, c, strideC, threads);

    internal static unsafe void GemmBatched<T>(LaneWidth width, MatrixOp opA, MatrixOp opB, int batch, int m, int n, int k, T alpha, ReadOnlySpan<T> a, long strideA, ReadOnlySpan<T> b, long strideB, T beta, Span<T> c, long strideC, int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Known(opA, nameof(opA));
        Check.Known(opB, nameof(opB));
        Check.Size(batch, nameof(batch));
        Check.Size(m, nameof(m));
        Check.Size(n, nameof(n));
        Check.Size(k, nameof(k));
        Check.Batch(a, batch, (long)m * k, strideA, 0, nameof(a), nameof(strideA));
        Check.Batch(b, batch, (long)k * n, strideB, 0, nameof(b), nameof(strideB));
        Check.Batch<T>(c, batch, (long)m * n, strideC, (long)m * n, nameof(c), nameof(strideC));
        Check.Apart(c, a, nameof(c), nameof(a));
        Check.Apart(c, b, nameof(c), nameof(b));
        Check.Threads(threads, nameof(threads));

        int lda = opA == MatrixOp.None ? k : m, ldb = opB == MatrixOp.None ? n : k;
        int parts = Math.Max(1, Math.Min(batch, Sharing.Parts(threads, (double)batch * m * n * k, int.MaxValue)));
        fixed (T* pa = a, pb = b, pc = c)
        {
            T* startA = pa, startB = pb, startC = pc;
            Sharing.Run(parts, part =>
            {
                for (long i = (long)batch * part / parts; i < (long)batch * (part + 1) / parts; i++)
                    PackedProduct<T>.Run(width, m, n, k, alpha, Strided<T>.Of(startA + i * strideA, lda, opA), Strided<T>.Of(startB + i * strideB, ldb, opB), beta, startC + i * strideC, n);
            });
        }
    }
}
