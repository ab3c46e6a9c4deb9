using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>
/// <see cref="PlainExpectationMaximization"/>, fast. The rows are laid out once in chunks of 256, feature by feature, so that an
/// instruction does the same for eight rows; the triangular system becomes a product with L⁻¹; exponentials come from the kernels. A chunk
/// stays in the first-level cache while a component is at it (<see cref="EmChunk"/>). Sums are taken lane by lane, parts of eight chunks are added in their
/// order: the bits depend neither on the machine's registers nor on the number of threads. One round at a time: the memory is used again.
/// </summary>
public sealed class FastExpectationMaximization : IExpectationMaximization
{
    private const int ChunkRows = EmChunk.Rows, ChunksInAPart = 8;

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
            for (int c = 0; c < k; c++) EmChunk.LogJoint(Chunk(chunk), mixture.Means.Row(c), whiten[c], peaks[c], claims.Slice(c * ChunkRows, ChunkRows), differences);
            EmChunk.Normalize(claims, k, logDensities.AsSpan(chunk * ChunkRows, ChunkRows), Math.Min(ChunkRows, rows - chunk * ChunkRows));
            for (int c = 0; c < k; c++) EmChunk.FirstMoments(Chunk(chunk), claims.Slice(c * ChunkRows, ChunkRows), sums.Slice(c * (1 + d), 1 + d));
        });
        double[] weights = new double[k];
        Matrix means = new(k, d);
        for (int c = 0; c < k; c++)
        {
            weights[c] = first[c * (1 + d)] + PlainExpectationMaximization.Trace;
            for (int j = 0; j < d; j++) means[c, j] = first[c * (1 + d) + 1 + j] / weights[c];
        }
        // M: the second moments, about the new means.
        int triangle = d * (d + 1) / 2;
        double[] second = Parts(k * triangle, (chunk, sums, differences) =>
        {
            ReadOnlySpan<double> claims = responsibilities.AsSpan(chunk * k * ChunkRows, k * ChunkRows);
            for (int c = 0; c < k; c++) EmChunk.SecondMoments(Chunk(chunk), means.Row(c), claims.Slice(c * ChunkRows, ChunkRows), sums.Slice(c * triangle, triangle), differences);
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
            Vector512<double>[] lanes = new Vector512<double>[sums], differences = new Vector512<double>[EmChunk.Vectors * d];
            for (int chunk = part * ChunksInAPart; chunk < Math.Min(chunks, (part + 1) * ChunksInAPart); chunk++) work(chunk, lanes, differences);
            for (int i = 0; i < sums; i++) ofParts[part * sums + i] = Total(lanes[i]);
        });
        for (int i = 0; i < ofParts.Length; i++) all[i % sums] += ofParts[i];
        return all;
    }

    private static double Total(Vector512<double> lanes)
    {
        Vector256<double> four = lanes.GetLower() + lanes.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two.GetElement(0) + two.GetElement(1);
    }
}
