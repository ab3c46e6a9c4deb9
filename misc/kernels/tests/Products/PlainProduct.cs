using System.Numerics;

namespace Curriculum.Kernels.Tests;

/// <summary>The product as its definition says it, in the kernels' order of summation, and without it.</summary>
internal static class PlainProduct
{
    /// <summary>C ← α op(A) op(B) + β C, entry by entry, in the fixed order: what the kernels must give bit by bit.</summary>
    public static void FixedOrder<T>(MatrixOp opA, MatrixOp opB, int m, int n, int k, T alpha, ReadOnlySpan<T> a, int lda, ReadOnlySpan<T> b, int ldb, T beta, Span<T> c, int ldc)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
            {
                ref T entry = ref c[i * ldc + j];
                if (k == 0 || T.IsZero(alpha)) { entry = T.IsZero(beta) ? T.Zero : beta * entry; continue; }
                for (int first = 0; first < k; first += 256)
                {
                    T sum = T.Zero;
                    for (int step = first; step < Math.Min(k, first + 256); step++)
                        sum = T.FusedMultiplyAdd(opA == MatrixOp.None ? a[i * lda + step] : a[step * lda + i], opB == MatrixOp.None ? b[step * ldb + j] : b[j * ldb + step], sum);
                    T scale = first == 0 ? beta : T.One;
                    entry = T.IsZero(scale) ? alpha * sum : T.FusedMultiplyAdd(alpha, sum, scale * entry);
                }
            }
    }

    /// <summary>One entry of op(A) op(B) and of |op(A)| |op(B)|, summed in plain order in double.</summary>
    public static (double Value, double Size) Entry<T>(MatrixOp opA, MatrixOp opB, int i, int j, int k, ReadOnlySpan<T> a, int lda, ReadOnlySpan<T> b, int ldb)
        where T : INumber<T>
    {
        double sum = 0, size = 0;
        for (int step = 0; step < k; step++)
        {
            double product = double.CreateChecked(opA == MatrixOp.None ? a[i * lda + step] : a[step * lda + i]) * double.CreateChecked(opB == MatrixOp.None ? b[step * ldb + j] : b[j * ldb + step]);
            sum += product;
            size += Math.Abs(product);
        }
        return (sum, size);
    }
}
