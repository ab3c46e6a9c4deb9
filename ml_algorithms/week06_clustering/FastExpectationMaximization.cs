using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>
/// <see cref="PlainExpectationMaximization"/>, fast. The rows are laid out once in chunks of 256, feature by feature, so that an
/// instruction does the same for eight rows; the triangular system becomes a product with L⁻¹; exponentials come from the kernels. A chunk
/// stays in the first-level cache while a component is at it. Sums are taken lane by lane, parts of eight chunks are added in their
/// order: the bits depend neither on the machine's registers nor on the number of threads. One round at a time: the memory is used again.
/// </summary>
public sealed class FastExpectationMaximization : IExpectationMaximization
{
    private const int Vectors = 32, ChunkRows = 8 * Vectors, ChunksInAPart = 8;
    private const double Trace = 10 * 2.220446049250313e-16;

    private readonly int rows, d, threads, chunks, parts;
    private readonly double[] columns;      // chunk, feature, row
    private readonly double[] logDensities;
    private double[] responsibilities = []; // chunk, component, row

    /// <summary>Lays the rows out.</summary>
    /// <param name="x">n rows × d features.</param>
    /// <param name="threads">How many threads at most.</param>
    public FastExpectationMaximization(Matrix x, int threads = 1)
    {
        (rows, d, this.threads) = (x.Rows, x.Columns, threads);
        chunks = (rows + ChunkRows - 1) / ChunkRows;
        parts = (chunks + ChunksInAPart - 1) / ChunksInAPart;
        columns = new double[chunks * ChunkRows * d];
        logDensities = new double[chunks * ChunkRows];
        for (int i = 0; i < rows; i++)
        {
            ReadOnlySpan<double> row = x.Row(i);
            int at = i / ChunkRows * ChunkRows * d + i % ChunkRows;
            for (int j = 0; j < row.Length; j++) columns[at + j * ChunkRows] = row[j];
        }
    }

    /// <inheritdoc/>
    public (double MeanLogLikelihood, Mixture Next) Step(Mixture mixture, double regularization)
    {
        int k = mixture.Components;
        if (responsibilities.Length != chunks * k * ChunkRows) responsibilities = new double[chunks * k * ChunkRows];
        double[][] whiten = new double[k][];
        double[] peaks = new double[k];
        for (int c = 0; c < k; c++)
        {
            Matrix l = mixture.Factor(c), inverse = Matrix.Identity(d);
            peaks[c] = mixture.LogPeak(c, l);
            Decompositions.SolveTriangular(SolveSide.Left, TriangularPart.Lower, MatrixOp.None, false, d, d, l.Values, d, inverse.Values, d);
            whiten[c] = inverse.Values;
        }
        // E, and the zeroth and first moments.
        int firsts = k * (1 + d);
        double[] first = Parts(firsts, (chunk, sums, differences) =>
        {
            Span<double> claims = responsibilities.AsSpan(chunk * k * ChunkRows, k * ChunkRows);
            for (int c = 0; c < k; c++) LogJoint(Chunk(chunk), mixture.Means.Row(c), whiten[c], peaks[c], claims.Slice(c * ChunkRows, ChunkRows), differences);
            Normalize(claims, k, logDensities.AsSpan(chunk * ChunkRows, ChunkRows), Math.Min(ChunkRows, rows - chunk * ChunkRows));
            for (int c = 0; c < k; c++) FirstMoments(Chunk(chunk), claims.Slice(c * ChunkRows, ChunkRows), sums.Slice(c * (1 + d), 1 + d));
        });
        double[] weights = new double[k];
        Matrix means = new(k, d);
        for (int c = 0; c < k; c++)
        {
            weights[c] = first[c * (1 + d)] + Trace;
            for (int j = 0; j < d; j++) means[c, j] = first[c * (1 + d) + 1 + j] / weights[c];
        }
        // M: the second moments, about the new means.
        int triangle = d * (d + 1) / 2;
        double[] second = Parts(k * triangle, (chunk, sums, differences) =>
        {
            ReadOnlySpan<double> claims = responsibilities.AsSpan(chunk * k * ChunkRows, k * ChunkRows);
            for (int c = 0; c < k; c++) SecondMoments(Chunk(chunk), means.Row(c), claims.Slice(c * ChunkRows, ChunkRows), sums.Slice(c * triangle, triangle), differences);
        });
        Matrix[] covariances = new Matrix[k];
        for (int c = 0; c < k; c++)
        {
            Matrix covariance = covariances[c] = new Matrix(d, d);
            for (int a = 0, at = c * triangle; a < d; a++)
                for (int b = 0; b <= a; b++) covariance[a, b] = covariance[b, a] = second[at++] / weights[c] + (a == b ? regularization : 0);
            weights[c] /= rows;
        }
        return (VectorMath.Sum(logDensities) / rows, new Mixture(weights, means, covariances));
    }

    private delegate void ChunkWork(int chunk, Span<Vector512<double>> sums, Span<Vector512<double>> differences);

    private ReadOnlySpan<Vector512<double>> Chunk(int chunk) => MemoryMarshal.Cast<double, Vector512<double>>(columns.AsSpan(chunk * ChunkRows * d, ChunkRows * d));

    // Runs the chunks, part by part; in a part eight lanes of sums, which are added up at its end.
    private double[] Parts(int sums, ChunkWork work)
    {
        double[] ofParts = new double[parts * sums], all = new double[sums];
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            Vector512<double>[] lanes = new Vector512<double>[sums], differences = new Vector512<double>[Vectors * d];
            for (int chunk = part * ChunksInAPart; chunk < Math.Min(chunks, (part + 1) * ChunksInAPart); chunk++) work(chunk, lanes, differences);
            for (int i = 0; i < sums; i++) ofParts[part * sums + i] = Total(lanes[i]);
        });
        for (int i = 0; i < ofParts.Length; i++) all[i % sums] += ofParts[i];
        return all;
    }

    // peak − ‖L⁻¹ (x − μ)‖² / 2, 32 rows at a time: four sums that do not wait for each other.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LogJoint(ReadOnlySpan<Vector512<double>> x, ReadOnlySpan<double> mean, double[] whiten, double peak, Span<double> log, Span<Vector512<double>> differences)
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

    // Log joint densities become shares; the largest is taken out first (log-sum-exp). Rows that do not exist claim nothing.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Normalize(Span<double> claims, int k, Span<double> logDensities, int rows)
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
        logDensities[rows..].Clear();
        for (int c = 0; c < k; c++) claims[(c * ChunkRows + rows)..((c + 1) * ChunkRows)].Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FirstMoments(ReadOnlySpan<Vector512<double>> x, ReadOnlySpan<double> claims, Span<Vector512<double>> sums)
    {
        ReadOnlySpan<Vector512<double>> shares = MemoryMarshal.Cast<double, Vector512<double>>(claims);
        foreach (Vector512<double> share in shares) sums[0] += share;
        Dots(shares, x, sums[1..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SecondMoments(ReadOnlySpan<Vector512<double>> x, ReadOnlySpan<double> mean, ReadOnlySpan<double> claims, Span<Vector512<double>> sums, Span<Vector512<double>> differences)
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

    private static double Total(Vector512<double> lanes)
    {
        Vector256<double> four = lanes.GetLower() + lanes.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two.GetElement(0) + two.GetElement(1);
    }
}
