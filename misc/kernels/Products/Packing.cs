using System.Runtime.CompilerServices;

namespace Curriculum.Kernels;

/// <summary>
/// Copies a block of a matrix into panels, in the order in which <see cref="Tile{L, V, T}"/> reads it: panel after panel, within a
/// panel step k after step k, within a step the panel's numbers side by side. What the last panel lacks is filled with zeros.
///
///      a block of A, panels of 6 rows            in memory
///      ┌──────────────────────┐
///      │ a b c …   k →        │  panel 0        a g m s y E   b h n t z F   c …
///      │ g h i …              │                 └ k = 0 ──┘   └ k = 1 ──┘
///      │ m n o …  (6 rows)    │
///      ├──────────────────────┤
///      │                      │  panel 1        follows panel 0
///
/// Both packings are the same operation: the panels of B are those of its transpose. So a matrix is described by two strides: from
/// one lane of a panel to the next, and from one step k to the next.
/// </summary>
internal static unsafe class Packing<L, V, T> where L : struct, ILanes<V, T> where V : struct where T : unmanaged
{
    /// <summary>Packs <paramref name="lanes"/> × <paramref name="depth"/> numbers into panels of <paramref name="width"/> lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(T* from, nint laneStride, nint depthStride, int lanes, int depth, int width, T* to)
    {
        for (int first = 0; first < lanes; first += width)
        {
            T* panel = from + first * laneStride;
            int full = Math.Min(width, lanes - first);
            if (full < width) new Span<T>(to, width * depth).Clear();
            if (laneStride == 1) AlongLanes(panel, depthStride, full, depth, width, to);
            else AlongDepth(panel, laneStride, depthStride, full, depth, width, to);
            to += (nint)width * depth;
        }
    }

    // The panel's numbers lie side by side already: copy step by step.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AlongLanes(T* from, nint depthStride, int lanes, int depth, int width, T* to)
    {
        if (lanes == 2 * L.Count && lanes == width)
        {
            for (int k = 0; k < depth; k++, from += depthStride, to += width)
            {
                L.Store(to, L.Load(from));
                L.Store(to + L.Count, L.Load(from + L.Count));
            }
            return;
        }
        if (lanes == Tile<L, V, T>.Rows && lanes == width)
        {
            for (int k = 0; k < depth; k++, from += depthStride, to += width) Unsafe.CopyBlockUnaligned(to, from, (uint)(Tile<L, V, T>.Rows * sizeof(T)));
            return;
        }
        for (int k = 0; k < depth; k++, from += depthStride, to += width)
        {
            int lane = 0;
            for (; lane + L.Count <= lanes; lane += L.Count) L.Store(to + lane, L.Load(from + lane));
            for (; lane < lanes; lane++) to[lane] = from[lane];
        }
    }

    // They lie one below the other: the six of a panel of A, or four lanes at a time, each read along its row.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AlongDepth(T* from, nint laneStride, nint depthStride, int lanes, int depth, int width, T* to)
    {
        int lane = 0;
        if (lanes == 6 && width == 6)
        {
            T* r0 = from, r1 = r0 + laneStride, r2 = r1 + laneStride, r3 = r2 + laneStride, r4 = r3 + laneStride, r5 = r4 + laneStride;
            for (nint k = 0; k < depth; k++, to += 6)
            {
                nint at = k * depthStride;
                to[0] = r0[at]; to[1] = r1[at]; to[2] = r2[at]; to[3] = r3[at]; to[4] = r4[at]; to[5] = r5[at];
            }
            return;
        }
        for (; lane + 4 <= lanes; lane += 4)
        {
            T* r0 = from + lane * laneStride, r1 = r0 + laneStride, r2 = r1 + laneStride, r3 = r2 + laneStride, t = to + lane;
            for (nint k = 0; k < depth; k++, t += width)
            {
                nint at = k * depthStride;
                t[0] = r0[at]; t[1] = r1[at]; t[2] = r2[at]; t[3] = r3[at];
            }
        }
        for (; lane < lanes; lane++)
        {
            T* r = from + lane * laneStride, t = to + lane;
            for (nint k = 0; k < depth; k++, t += width) *t = r[k * depthStride];
        }
    }
}
