using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>
/// <see cref="PlainExpectationMaximization"/>, fast. The rows are laid out once in chunks of 256, feature by feature, so that an
/// instruction does the same for eight rows; the triangular system becomes a product with L⁻¹; exponentials come from the kernels. A chunk
/// stays in the first-level cache while a component is at it. Sums are taken lane by lane, parts of eight chunks are added in their
/// order: the bits depend neither on the machine's registers nor on the number of threads.
/// </summary>
public sealed class FastExpectationMaximization : IExpectationMaximization
{
    private const int Lanes = 8, ChunkRows = 256, ChunksInAPart = 8;
    private const double Trace = 10 * 2.220446049250313e-16;

    private readonly int rows, d, threads, chunks, parts;
    private readonly double[] columns;      // chunk, feature, row

    /// <summary>Lays the rows out.</summary>
    /// <param name="x">n rows × d features.</param>
    /// <param name="threads">How many threads at most.</param>
    public FastExpectationMaximization(Matrix x, int threads = 1)
    {
        (rows, d, this.threads) = (x.Rows, x.Columns, threads);
        chunks = (rows + ChunkRows - 1) / ChunkRows;
        parts = (chunks + ChunksInAPart - 1) / ChunksInAPart;
        columns = new double[chunks * ChunkRows * d];
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
        double[] responsibilities = new double[chunks * k * ChunkRows];     // chunk, component, row
        double[] logDensities = new double[chunks * ChunkRows];
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
        double[] first = Parts(firsts, (chunk, sums) =>
        {
            Span<double> claims = responsibilities.AsSpan(chunk * k * ChunkRows, k * ChunkRows);
            for (int c = 0; c < k; c++) LogJoint(Chunk(chunk), mixture.Means.Row(c), whiten[c], peaks[c], claims.Slice(c * ChunkRows, ChunkRows));
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
        double[] second = Parts(k * triangle, (chunk, sums) =>
        {
            ReadOnlySpan<double> claims = responsibilities.AsSpan(chunk * k * ChunkRows, k * ChunkRows);
            for (int c = 0; c < k; c++) SecondMoments(Chunk(chunk), means.Row(c), claims.Slice(c * ChunkRows, ChunkRows), sums.Slice(c * triangle, triangle));
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

    private delegate void ChunkWork(int chunk, Span<Vector512<double>> sums);

    private ReadOnlySpan<Vector512<double>> Chunk(int chunk) => MemoryMarshal.Cast<double, Vector512<double>>(columns.AsSpan(chunk * ChunkRows * d, ChunkRows * d));

    // Runs the chunks, part by part; in a part eight lanes of sums, which are added up at its end.
    private double[] Parts(int sums, ChunkWork work)
    {
        double[] ofParts = new double[parts * sums], all = new double[sums];
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            Vector512<double>[] lanes = new Vector512<double>[sums];
            for (int chunk = part * ChunksInAPart; chunk < Math.Min(chunks, (part + 1) * ChunksInAPart); chunk++) work(chunk, lanes);
            for (int i = 0; i < sums; i++) ofParts[part * sums + i] = Total(lanes[i]);
        });
        for (int i = 0; i < ofParts.Length; i++) all[i % sums] += ofParts[i];
        return all;
    }

    // peak − ‖L⁻¹ (x − μ)‖² / 2, 32 rows at a time: four sums that do not wait for each other.
    private static void LogJoint(ReadOnlySpan<Vector512<double>> x, ReadOnlySpan<double> mean, double[] whiten, double peak, Span<double> log)
    {
        const int Step = ChunkRows / Lanes;
        int d = mean.Length;
        Span<Vector512<double>> to = MemoryMarshal.Cast<double, Vector512<double>>(log);
        Span<Vector512<double>> differences = d <= 32 ? stackalloc Vector512<double>[4 * d] : new Vector512<double>[4 * d];
        Vector512<double> top = Vector512.Create(peak), minusHalf = Vector512.Create(-0.5);
        for (int v = 0; v < Step; v += 4)
        {
            for (int j = 0; j < d; j++)
            {
                ReadOnlySpan<Vector512<double>> four = x.Slice(j * Step + v, 4);
                Vector512<double> center = Vector512.Create(mean[j]);
                (differences[4 * j], differences[4 * j + 1], differences[4 * j + 2], differences[4 * j + 3]) = (four[0] - center, four[1] - center, four[2] - center, four[3] - center);
            }
            Vector512<double> q0 = default, q1 = default, q2 = default, q3 = default;
            for (int a = 0; a < d; a++)
            {
                Vector512<double> z0 = default, z1 = default, z2 = default, z3 = default;
                ReadOnlySpan<double> row = whiten.AsSpan(a * d, a + 1);
                ReadOnlySpan<Vector512<double>> from = differences[..(4 * row.Length)];
                for (int b = 0; b < row.Length; b++)
                {
                    Vector512<double> factor = Vector512.Create(row[b]);
                    z0 = Vector512.FusedMultiplyAdd(factor, from[4 * b], z0);
                    z1 = Vector512.FusedMultiplyAdd(factor, from[4 * b + 1], z1);
                    z2 = Vector512.FusedMultiplyAdd(factor, from[4 * b + 2], z2);
                    z3 = Vector512.FusedMultiplyAdd(factor, from[4 * b + 3], z3);
                }
                (q0, q1) = (Vector512.FusedMultiplyAdd(z0, z0, q0), Vector512.FusedMultiplyAdd(z1, z1, q1));
                (q2, q3) = (Vector512.FusedMultiplyAdd(z2, z2, q2), Vector512.FusedMultiplyAdd(z3, z3, q3));
            }
            (to[v], to[v + 1]) = (Vector512.FusedMultiplyAdd(q0, minusHalf, top), Vector512.FusedMultiplyAdd(q1, minusHalf, top));
            (to[v + 2], to[v + 3]) = (Vector512.FusedMultiplyAdd(q2, minusHalf, top), Vector512.FusedMultiplyAdd(q3, minusHalf, top));
        }
    }

    // Log joint densities become shares; the largest is taken out first (log-sum-exp). Rows that do not exist claim nothing.
    private static void Normalize(Span<double> claims, int k, Span<double> logDensities, int rows)
    {
        Span<double> sums = stackalloc double[ChunkRows], largest = stackalloc double[ChunkRows];
        claims[..ChunkRows].CopyTo(largest);
        for (int c = 1; c < k; c++)
            for (int i = 0; i < ChunkRows; i += Lanes) Vector512.Max(At(largest, i), At(claims, c * ChunkRows + i)).CopyTo(largest[i..]);
        for (int c = 0; c < k; c++)
            for (int i = 0; i < ChunkRows; i += Lanes) (At(claims, c * ChunkRows + i) - At(largest, i)).CopyTo(claims[(c * ChunkRows + i)..]);
        VectorMath.Exp(claims, claims);
        sums.Clear();
        for (int c = 0; c < k; c++)
            for (int i = 0; i < ChunkRows; i += Lanes) (At(sums, i) + At(claims, c * ChunkRows + i)).CopyTo(sums[i..]);
        for (int c = 0; c < k; c++)
        {
            for (int i = 0; i < ChunkRows; i += Lanes) (At(claims, c * ChunkRows + i) / At(sums, i)).CopyTo(claims[(c * ChunkRows + i)..]);
            claims[(c * ChunkRows + rows)..((c + 1) * ChunkRows)].Clear();
        }
        VectorMath.Log(sums, sums);
        for (int i = 0; i < rows; i++) logDensities[i] = largest[i] + sums[i];
    }

    private static void FirstMoments(ReadOnlySpan<Vector512<double>> x, ReadOnlySpan<double> claims, Span<Vector512<double>> sums)
    {
        ReadOnlySpan<Vector512<double>> shares = MemoryMarshal.Cast<double, Vector512<double>>(claims);
        foreach (Vector512<double> share in shares) sums[0] += share;
        for (int j = 0; j < sums.Length - 1; j++) sums[1 + j] = Dot(shares, x.Slice(j * shares.Length, shares.Length), sums[1 + j]);
    }

    private static void SecondMoments(ReadOnlySpan<Vector512<double>> x, ReadOnlySpan<double> mean, ReadOnlySpan<double> claims, Span<Vector512<double>> sums)
    {
        const int Step = ChunkRows / Lanes;
        ReadOnlySpan<Vector512<double>> shares = MemoryMarshal.Cast<double, Vector512<double>>(claims);
        Vector512<double>[] differences = System.Buffers.ArrayPool<Vector512<double>>.Shared.Rent(mean.Length * Step);
        Span<Vector512<double>> weighted = stackalloc Vector512<double>[Step];
        for (int a = 0, at = 0; a < mean.Length; a++)
        {
            Span<Vector512<double>> mine = differences.AsSpan(a * Step, Step);
            Vector512<double> center = Vector512.Create(mean[a]);
            for (int v = 0; v < Step; v++)
            {
                mine[v] = x[a * Step + v] - center;
                weighted[v] = mine[v] * shares[v];
            }
            for (int b = 0; b <= a; b++, at++) sums[at] = Dot(weighted, differences.AsSpan(b * Step, Step), sums[at]);
        }
        System.Buffers.ArrayPool<Vector512<double>>.Shared.Return(differences);
    }

    // Lane by lane, in four sums at a time.
    private static Vector512<double> Dot(ReadOnlySpan<Vector512<double>> x, ReadOnlySpan<Vector512<double>> y, Vector512<double> sum)
    {
        Vector512<double> s0 = sum, s1 = default, s2 = default, s3 = default;
        for (int v = 0; v <= x.Length - 4 && v <= y.Length - 4; v += 4)
        {
            (s0, s1) = (Vector512.FusedMultiplyAdd(x[v], y[v], s0), Vector512.FusedMultiplyAdd(x[v + 1], y[v + 1], s1));
            (s2, s3) = (Vector512.FusedMultiplyAdd(x[v + 2], y[v + 2], s2), Vector512.FusedMultiplyAdd(x[v + 3], y[v + 3], s3));
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static Vector512<double> At(ReadOnlySpan<double> values, int i) => Vector512.Create(values.Slice(i, Lanes));

    private static double Total(Vector512<double> lanes)
    {
        Vector256<double> four = lanes.GetLower() + lanes.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two.GetElement(0) + two.GetElement(1);
    }
}
