using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Kernels;

/// <summary>
/// C ← Σ A Bᵀ + β C where the rows of B are windows of one vector, and the sum goes over a batch of A and x. Both factors are read along
/// their rows where they lie, so nothing is packed. An entry of C is a sum over many places: it has as many partial sums as 64 bytes hold
/// numbers, place j belongs to partial sum j modulo that number, and at the end they are added as a tree. Narrow lanes go over the places
/// more than once, each time for some of the partial sums; so the order is the same at every width.
/// </summary>
internal static unsafe class WindowDots<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Rows = 6, Columns = 2;

    private static int Partial => 64 / sizeof(T);

    /// <summary>Rows of A, and the windows from <paramref name="firstWindow"/> up to <paramref name="endWindow"/>; the other parameters are those of <see cref="Products"/>.</summary>
    public static void Run(LaneWidth width, int m, int n, int firstWindow, int endWindow, T* a, nint lda, T* x, int* offsets, T beta, T* c, nint ldc, int batch, nint stepA, nint stepX)
    {
        if (width == LaneWidth.Bits512) Run<Lanes512<T>, Vector512<T>>(m, n, firstWindow, endWindow, a, lda, x, offsets, beta, c, ldc, batch, stepA, stepX);
        else if (width == LaneWidth.Bits256) Run<Lanes256<T>, Vector256<T>>(m, n, firstWindow, endWindow, a, lda, x, offsets, beta, c, ldc, batch, stepA, stepX);
        else if (width == LaneWidth.Bits128) Run<Lanes128<T>, Vector128<T>>(m, n, firstWindow, endWindow, a, lda, x, offsets, beta, c, ldc, batch, stepA, stepX);
        else Run<Lanes1<T>, T>(m, n, firstWindow, endWindow, a, lda, x, offsets, beta, c, ldc, batch, stepA, stepX);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<L, V>(int m, int n, int firstWindow, int endWindow, T* a, nint lda, T* x, int* offsets, T beta, T* c, nint ldc, int batch, nint stepA, nint stepX)
        where L : struct, ILanes<V, T> where V : struct
    {
        T* sums = stackalloc T[Rows * Columns * Partial];
        T** lines = stackalloc T*[Rows + Columns];
        for (int i = 0; i < m; i += Rows)
            for (int window = firstWindow; window < endWindow; window += Columns)
            {
                // At the rim the last row or window stands in for those that do not exist, and its sums are made twice.
                for (int row = 0; row < Rows; row++) lines[row] = a + Math.Min(i + row, m - 1) * lda;
                for (int column = 0; column < Columns; column++) lines[Rows + column] = x + offsets[Math.Min(window + column, endWindow - 1)];
                for (int lane = 0; lane < Partial; lane += L.Count) Tile<L, V>(n / Partial, lane, lines, batch, stepA, stepX, sums);
                if (n % Partial != 0) Rest(n, lines, batch, stepA, stepX, sums);
                for (int row = 0; row < Math.Min(Rows, m - i); row++)
                    for (int column = 0; column < Math.Min(Columns, endWindow - window); column++)
                    {
                        T* entry = c + (i + row) * ldc + window + column;
                        T sum = Tree(sums + (row * Columns + column) * Partial);
                        *entry = T.IsZero(beta) ? sum : T.FusedMultiplyAdd(beta, *entry, sum);
                    }
            }
    }

    // 12 products of rows: each step loads 6 + 2 vectors and does 12 fused multiply-adds, whose sums stay in registers for the whole batch.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile<L, V>(int steps, int lane, T** lines, int batch, nint stepA, nint stepX, T* sums)
        where L : struct, ILanes<V, T> where V : struct
    {
        V c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        V c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        for (int i = 0; i < batch; i++)
        {
            nint atA = i * stepA + lane, atX = i * stepX + lane;
            T* a0 = lines[0] + atA, a1 = lines[1] + atA, a2 = lines[2] + atA, a3 = lines[3] + atA, a4 = lines[4] + atA, a5 = lines[5] + atA;
            T* x0 = lines[6] + atX, x1 = lines[7] + atX;
            nint end = (nint)steps * Partial;
            for (nint j = 0; j < end; j += Partial)
            {
                V b0 = L.Load(x0 + j), b1 = L.Load(x1 + j);
                V y = L.Load(a0 + j);
                c00 = L.MultiplyAdd(y, b0, c00); c01 = L.MultiplyAdd(y, b1, c01);
                y = L.Load(a1 + j);
                c10 = L.MultiplyAdd(y, b0, c10); c11 = L.MultiplyAdd(y, b1, c11);
                y = L.Load(a2 + j);
                c20 = L.MultiplyAdd(y, b0, c20); c21 = L.MultiplyAdd(y, b1, c21);
                y = L.Load(a3 + j);
                c30 = L.MultiplyAdd(y, b0, c30); c31 = L.MultiplyAdd(y, b1, c31);
                y = L.Load(a4 + j);
                c40 = L.MultiplyAdd(y, b0, c40); c41 = L.MultiplyAdd(y, b1, c41);
                y = L.Load(a5 + j);
                c50 = L.MultiplyAdd(y, b0, c50); c51 = L.MultiplyAdd(y, b1, c51);
            }
        }
        sums += lane;
        L.Store(sums, c00); L.Store(sums + Partial, c01);
        L.Store(sums + 2 * Partial, c10); L.Store(sums + 3 * Partial, c11);
        L.Store(sums + 4 * Partial, c20); L.Store(sums + 5 * Partial, c21);
        L.Store(sums + 6 * Partial, c30); L.Store(sums + 7 * Partial, c31);
        L.Store(sums + 8 * Partial, c40); L.Store(sums + 9 * Partial, c41);
        L.Store(sums + 10 * Partial, c50); L.Store(sums + 11 * Partial, c51);
    }

    // The places after the last whole 64 bytes, of all of the batch.
    private static void Rest(int n, T** lines, int batch, nint stepA, nint stepX, T* sums)
    {
        int first = n / Partial * Partial;
        for (int i = 0; i < batch; i++)
            for (int row = 0; row < Rows; row++)
                for (int column = 0; column < Columns; column++)
                {
                    T* left = lines[row] + i * stepA, right = lines[Rows + column] + i * stepX, sum = sums + (row * Columns + column) * Partial;
                    for (int j = first; j < n; j++) sum[j - first] = T.FusedMultiplyAdd(left[j], right[j], sum[j - first]);
                }
    }

    // Halves added to halves until one number is left: 64 bytes are four vectors of 128 bits, the last of which is added up by itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Tree(T* sums)
    {
        int lanes = Vector128<T>.Count;
        Vector128<T> quarter = Vector128.Load(sums) + Vector128.Load(sums + 2 * lanes) + (Vector128.Load(sums + lanes) + Vector128.Load(sums + 3 * lanes));
        return lanes == 2 ? quarter[0] + quarter[1] : quarter[0] + quarter[2] + (quarter[1] + quarter[3]);
    }
}
