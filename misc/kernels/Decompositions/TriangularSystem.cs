using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Kernels;

/// <summary>
/// T X = B with T triangular, X in place of B, by halves: solve for the first half of the unknowns, take their part out of the other
/// rows with one product, solve for the second half.
///
///      ┌─────┐   ┌────┐   ┌────┐     X₁ ← T₁₁⁻¹ B₁
///      │ T₁₁ │   │ X₁ │   │ B₁ │     X₂ ← B₂ − T₂₁ X₁        (the product)
///      ├─────┼──┐├────┤ = ├────┤     X₂ ← T₂₂⁻¹ X₂
///      │ T₂₁ │T₂₂││ X₂│   │ B₂ │
///      └─────┴──┘└────┘   └────┘
///
/// X Tᵀ = B is the same with X and B read transposed: a <see cref="Strided{T}"/> view does that, and nothing is moved. An entry of X
/// takes its products in one order, which depends on the size of T alone.
/// </summary>
internal static unsafe class TriangularSystem<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Unknowns that are solved for by substitution. Part of the result: another number here gives other last bits.</summary>
    public const int Base = 32;

    /// <summary>Where a size is cut in two: in the middle, with a whole number of <paramref name="unit"/>s first.</summary>
    public static int Half(int n, int unit = Base) => (n + unit - 1) / unit / 2 * unit;

    /// <summary>Solves for all columns of X; threads share them out.</summary>
    /// <param name="width">The widest lanes.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    /// <param name="lower">Whether T is lower triangular, as it is viewed.</param>
    /// <param name="unit">Whether the diagonal is taken for ones, and not read.</param>
    /// <param name="n">Rows and columns of T, rows of X.</param>
    /// <param name="t">T; its other triangle is not read.</param>
    /// <param name="r">Columns of X.</param>
    /// <param name="x">B at first, X afterwards; one of its strides is 1.</param>
    public static void Solve(LaneWidth width, int threads, bool lower, bool unit, int n, Strided<T> t, int r, Strided<T> x)
    {
        if (n == 0 || r == 0) return;
        int parts = Sharing.Parts(threads, 0.5 * n * n * r, r);
        Sharing.Run(parts, part =>
        {
            (int from, int to) = Sharing.Share(r, part, parts);
            Solve(width, lower, unit, n, t, to - from, x.From(0, from));
        });
    }

    private static void Solve(LaneWidth width, bool lower, bool unit, int n, Strided<T> t, int r, Strided<T> x)
    {
        if (n <= Base)
        {
            if (width == LaneWidth.Bits512) Substitution<Lanes512<T>, Vector512<T>, T>.Solve(lower, unit, n, t, r, x);
            else if (width == LaneWidth.Bits256) Substitution<Lanes256<T>, Vector256<T>, T>.Solve(lower, unit, n, t, r, x);
            else if (width == LaneWidth.Bits128) Substitution<Lanes128<T>, Vector128<T>, T>.Solve(lower, unit, n, t, r, x);
            else Substitution<Lanes1<T>, T, T>.Solve(lower, unit, n, t, r, x);
            return;
        }
        int first = Half(n), second = n - first;
        Strided<T> x2 = x.From(first, 0), t22 = t.From(first, first);
        if (lower)
        {
            Solve(width, lower, unit, first, t, r, x);
            Subtract(width, second, r, first, t.From(first, 0), x, x2);
            Solve(width, lower, unit, second, t22, r, x2);
        }
        else
        {
            Solve(width, lower, unit, second, t22, r, x2);
            Subtract(width, first, r, second, t.From(0, first), x2, x);
            Solve(width, lower, unit, first, t, r, x);
        }
    }

    // Y ← Y − A X with Y of m × r, A of m × k. A product writes rows; where Y lies by columns, its transpose is computed.
    private static void Subtract(LaneWidth width, int m, int r, int k, Strided<T> a, Strided<T> x, Strided<T> y)
    {
        if (r == 1 && x.RowStride == 1 && a.ColumnStride == 1) Products.Part(width, MatrixOp.None, m, k, -T.One, a.At, a.RowStride, x.At, T.One, y.At);
        else if (r == 1 && x.RowStride == 1 && a.RowStride == 1) Products.Part(width, MatrixOp.Transpose, k, m, -T.One, a.At, a.ColumnStride, x.At, T.One, y.At);
        else if (y.ColumnStride == 1) PackedProduct<T>.Run(LaneWidths.For<T>(r, width), m, r, k, -T.One, a, x, T.One, y.At, y.RowStride);
        else PackedProduct<T>.Run(LaneWidths.For<T>(m, width), r, m, k, -T.One, x.Transposed, a.Transposed, T.One, y.At, y.ColumnStride);
    }
}

/// <summary>
/// The bottom of the halving: at most <see cref="TriangularSystem{T}.Base"/> unknowns by substitution, for four vectors of right-hand
/// sides at once, each of which has a lane to itself. The triangle and a strip of X are copied side by side beforehand, an upper
/// triangle from its last entry to its first, which makes it a lower one.
/// </summary>
internal static unsafe class Substitution<L, V, T> where L : struct, ILanes<V, T> where V : struct where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Base = TriangularSystem<T>.Base;

    [SkipLocalsInit]
    public static void Solve(bool lower, bool unit, int n, Strided<T> t, int r, Strided<T> x)
    {
        int strip = 4 * L.Count;
        byte* room = stackalloc byte[Base * (Base + strip) * sizeof(T) + 64];
        T* values = (T*)(((nuint)room + 63) & ~(nuint)63), triangle = values + Base * strip;
        if (!lower)
        {
            t = new(t.From(n - 1, n - 1).At, -t.RowStride, -t.ColumnStride);
            x = new(x.From(n - 1, 0).At, -x.RowStride, x.ColumnStride);
        }
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++) triangle[i * Base + k] = -*t.From(i, k).At;
            triangle[i * Base + i] = unit ? T.One : *t.From(i, i).At;
        }
        for (int first = 0; first < r; first += strip)
        {
            int lanes = Math.Min(strip, r - first);
            Strided<T> part = x.From(0, first);
            Packing<L, V, T>.Pack(part.At, part.ColumnStride, part.RowStride, lanes, n, strip, values);
            Forward(n, unit, triangle, values);
            Unpack(values, strip, n, lanes, part);
        }
    }

    // Row after row of the strip: x_i ← (b_i − Σ t_ik x_k) / t_ii, in increasing k.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward(int n, bool unit, T* triangle, T* values)
    {
        int count = L.Count, strip = 4 * count;
        T* row = values;
        for (int i = 0; i < n; i++, triangle += Base, row += strip)
        {
            V x0 = L.Load(row), x1 = L.Load(row + count), x2 = L.Load(row + 2 * count), x3 = L.Load(row + 3 * count);
            T* solved = values;
            for (int k = 0; k < i; k++, solved += strip)
            {
                V t = L.Fill(triangle[k]);
                x0 = L.MultiplyAdd(t, L.Load(solved), x0);
                x1 = L.MultiplyAdd(t, L.Load(solved + count), x1);
                x2 = L.MultiplyAdd(t, L.Load(solved + 2 * count), x2);
                x3 = L.MultiplyAdd(t, L.Load(solved + 3 * count), x3);
            }
            if (!unit)
            {
                V d = L.Fill(triangle[i]);
                x0 = L.Divide(x0, d);
                x1 = L.Divide(x1, d);
                x2 = L.Divide(x2, d);
                x3 = L.Divide(x3, d);
            }
            L.Store(row, x0);
            L.Store(row + count, x1);
            L.Store(row + 2 * count, x2);
            L.Store(row + 3 * count, x3);
        }
    }

    // Back to where the strip came from: the way round of Packing.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Unpack(T* values, int strip, int n, int lanes, Strided<T> x)
    {
        if (x.ColumnStride == 1)
        {
            for (int i = 0; i < n; i++) new Span<T>(values + i * strip, lanes).CopyTo(new Span<T>(x.At + i * x.RowStride, lanes));
            return;
        }
        for (int lane = 0; lane < lanes; lane++)
        {
            T* from = values + lane, to = x.At + lane * x.ColumnStride;
            for (nint i = 0; i < n; i++, from += strip) to[i * x.RowStride] = *from;
        }
    }
}
