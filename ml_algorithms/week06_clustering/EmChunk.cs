using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Curriculum.Kernels;

namespace Week06.Clustering;

/// <summary>
/// What <see cref="FastExpectationMaximization"/> does with one chunk of 256 rows, which lie feature by feature: every row has a lane, and
/// lanes are added up only at the end, in a fixed order.
/// </summary>
internal static class EmChunk
{
    /// <summary>Vectors of eight rows in a chunk.</summary>
    public const int Vectors = 32;

    /// <summary>Rows in a chunk.</summary>
    public const int Rows = 8 * Vectors;

    /// <summary>peak − ‖L⁻¹ (x − μ)‖² / 2 of each row, 32 rows at a time: four sums that do not wait for each other.</summary>
    /// <param name="x">d times a feature of all rows.</param>
    /// <param name="mean">d numbers μ.</param>
    /// <param name="whiten">L⁻¹, d × d.</param>
    /// <param name="peak">The logarithm where x = μ.</param>
    /// <param name="log">The result, a number for each row.</param>
    /// <param name="differences">Room for 4 d vectors at least.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LogJoint(ReadOnlySpan<Vector512<double>> x, ReadOnlySpan<double> mean, double[] whiten, double peak, Span<double> log, Span<Vector512<double>> differences)
    {
        Span<Vector512<double>> to = MemoryMarshal.Cast<double, Vector512<double>>(log);
        Vector512<double> top = Vector512.Create(peak), minusHalf = Vector512.Create(-0.5);
        ref Vector512<double> difference = ref MemoryMarshal.GetReference(differences);
        for (int v = 0; v < Vectors; v += 4)
        {
            for (int j = 0; j < mean.Length; j++)
            {
                ReadOnlySpan<Vector512<double>> four = x.Slice(j * Vectors + v, 4);
                Vector512<double> center = Vector512.Create(mean[j]);
                (differences[4 * j], differences[4 * j + 1], differences[4 * j + 2], differences[4 * j + 3]) = (four[0] - center, four[1] - center, four[2] - center, four[3] - center);
            }
            Vector512<double> q0 = default, q1 = default, q2 = default, q3 = default;
            for (int a = 0; a < mean.Length; a++)
            {
                Vector512<double> z0 = default, z1 = default, z2 = default, z3 = default;
                ref double factors = ref whiten[a * mean.Length];
                for (int b = 0; b <= a; b++)
                {
                    Vector512<double> factor = Vector512.Create(Unsafe.Add(ref factors, b));
                    z0 = Vector512.FusedMultiplyAdd(factor, Unsafe.Add(ref difference, 4 * b), z0);
                    z1 = Vector512.FusedMultiplyAdd(factor, Unsafe.Add(ref difference, 4 * b + 1), z1);
                    z2 = Vector512.FusedMultiplyAdd(factor, Unsafe.Add(ref difference, 4 * b + 2), z2);
                    z3 = Vector512.FusedMultiplyAdd(factor, Unsafe.Add(ref difference, 4 * b + 3), z3);
                }
                (q0, q1) = (Vector512.FusedMultiplyAdd(z0, z0, q0), Vector512.FusedMultiplyAdd(z1, z1, q1));
                (q2, q3) = (Vector512.FusedMultiplyAdd(z2, z2, q2), Vector512.FusedMultiplyAdd(z3, z3, q3));
            }
            (to[v], to[v + 1]) = (Vector512.FusedMultiplyAdd(q0, minusHalf, top), Vector512.FusedMultiplyAdd(q1, minusHalf, top));
            (to[v + 2], to[v + 3]) = (Vector512.FusedMultiplyAdd(q2, minusHalf, top), Vector512.FusedMultiplyAdd(q3, minusHalf, top));
        }
    }

    /// <summary>Log joint densities become shares; the largest is taken out first (log-sum-exp). Rows that do not exist are claimed by nobody.</summary>
    /// <param name="claims">k times a number for each row: in, log joint densities; out, responsibilities.</param>
    /// <param name="k">How many components.</param>
    /// <param name="logDensities">log p of each row, written; 0 where there is no row.</param>
    /// <param name="count">How many rows there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normalize(Span<double> claims, int k, Span<double> logDensities, int count)
    {
        Span<Vector512<double>> all = MemoryMarshal.Cast<double, Vector512<double>>(claims), logs = MemoryMarshal.Cast<double, Vector512<double>>(logDensities);
        Span<Vector512<double>> sums = stackalloc Vector512<double>[Vectors];
        for (int v = 0; v < Vectors; v++)
        {
            Vector512<double> largest = all[v];
            for (int c = 1; c < k; c++) largest = Vector512.Max(largest, all[c * Vectors + v]);
            for (int c = 0; c < k; c++) all[c * Vectors + v] -= largest;
            logs[v] = largest;
        }
        VectorMath.Exp(claims, claims);
        for (int v = 0; v < Vectors; v++)
        {
            Vector512<double> sum = all[v];
            for (int c = 1; c < k; c++) sum += all[c * Vectors + v];
            for (int c = 0; c < k; c++) all[c * Vectors + v] /= sum;
            sums[v] = sum;
        }
        VectorMath.Log(MemoryMarshal.Cast<Vector512<double>, double>(sums), MemoryMarshal.Cast<Vector512<double>, double>(sums));
        for (int v = 0; v < Vectors; v++) logs[v] += sums[v];
        logDensities[count..].Clear();
        for (int c = 0; c < k; c++) claims[(c * Rows + count)..((c + 1) * Rows)].Clear();
    }

    /// <summary>Adds what a component claims of the rows, and of each of their features.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FirstMoments(ReadOnlySpan<Vector512<double>> x, ReadOnlySpan<double> claims, Span<Vector512<double>> sums)
    {
        ReadOnlySpan<Vector512<double>> shares = MemoryMarshal.Cast<double, Vector512<double>>(claims);
        foreach (Vector512<double> share in shares) sums[0] += share;
        Dots(shares, x, sums[1..]);
    }

    /// <summary>Adds the lower triangle of the claimed products of deviations from a mean, row by row of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SecondMoments(ReadOnlySpan<Vector512<double>> x, ReadOnlySpan<double> mean, ReadOnlySpan<double> claims, Span<Vector512<double>> sums, Span<Vector512<double>> differences)
    {
        ReadOnlySpan<Vector512<double>> shares = MemoryMarshal.Cast<double, Vector512<double>>(claims);
        Span<Vector512<double>> weighted = stackalloc Vector512<double>[Vectors];
        for (int a = 0, at = 0; a < mean.Length; a++, at += a)
        {
            Span<Vector512<double>> mine = differences.Slice(a * Vectors, Vectors);
            ReadOnlySpan<Vector512<double>> values = x.Slice(a * Vectors, Vectors);
            Vector512<double> center = Vector512.Create(mean[a]);
            for (int v = 0; v < Vectors; v++)
            {
                mine[v] = values[v] - center;
                weighted[v] = mine[v] * shares[v];
            }
            Dots(weighted, differences, sums.Slice(at, a + 1));
        }
    }

    // One chunk of numbers times several, lane by lane; four of them at a time, so that no sum waits for itself.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dots(ReadOnlySpan<Vector512<double>> w, ReadOnlySpan<Vector512<double>> several, Span<Vector512<double>> sums)
    {
        ref Vector512<double> weight = ref MemoryMarshal.GetReference(w[..Vectors]), y = ref MemoryMarshal.GetReference(several[..(sums.Length * Vectors)]);
        int j = 0;
        for (; j + 4 <= sums.Length; j += 4, y = ref Unsafe.Add(ref y, 4 * Vectors))
        {
            Vector512<double> s0 = sums[j], s1 = sums[j + 1], s2 = sums[j + 2], s3 = sums[j + 3];
            for (int v = 0; v < Vectors; v++)
            {
                Vector512<double> factor = Unsafe.Add(ref weight, v);
                s0 = Vector512.FusedMultiplyAdd(factor, Unsafe.Add(ref y, v), s0);
                s1 = Vector512.FusedMultiplyAdd(factor, Unsafe.Add(ref y, v + Vectors), s1);
                s2 = Vector512.FusedMultiplyAdd(factor, Unsafe.Add(ref y, v + 2 * Vectors), s2);
                s3 = Vector512.FusedMultiplyAdd(factor, Unsafe.Add(ref y, v + 3 * Vectors), s3);
            }
            (sums[j], sums[j + 1], sums[j + 2], sums[j + 3]) = (s0, s1, s2, s3);
        }
        for (; j < sums.Length; j++, y = ref Unsafe.Add(ref y, Vectors))
        {
            Vector512<double> s0 = sums[j], s1 = default, s2 = default, s3 = default;
            for (int v = 0; v < Vectors; v += 4)
            {
                s0 = Vector512.FusedMultiplyAdd(Unsafe.Add(ref weight, v), Unsafe.Add(ref y, v), s0);
                s1 = Vector512.FusedMultiplyAdd(Unsafe.Add(ref weight, v + 1), Unsafe.Add(ref y, v + 1), s1);
                s2 = Vector512.FusedMultiplyAdd(Unsafe.Add(ref weight, v + 2), Unsafe.Add(ref y, v + 2), s2);
                s3 = Vector512.FusedMultiplyAdd(Unsafe.Add(ref weight, v + 3), Unsafe.Add(ref y, v + 3), s3);
            }
            sums[j] = (s0 + s1) + (s2 + s3);
        }
    }
}
