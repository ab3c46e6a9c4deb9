using System.Numerics;
using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.Optimization;

/// <summary>
/// The loss of a model that says "yes" with the probability σ(z), σ(z) = 1 / (1 + e⁻ᶻ), z = wᵀx: minus the mean logarithm of the
/// probability that it gave to what happened,
/// <code>f(w) = 1/n Σ (log(1 + e^zᵢ) − yᵢ zᵢ) + penalty/2 ‖w‖²,   zᵢ = wᵀxᵢ,   ∇f = 1/n Xᵀ(σ(z) − y) + penalty w</code>
/// It is convex. With an intercept, w has one more entry, the last one, which is added to every z and is not penalised. With weights
/// of the rows the mean is a weighted one.
/// </summary>
/// <remarks>
/// X is read once for value and gradient together: a block of rows that fits into the second-level cache gives its z, and is still there
/// when the gradient wants it. Blocks and chunks depend on the size alone, so the result has the same bits for any number of threads.
/// </remarks>
public sealed class LogisticLoss
{
    private const int ChunkRows = 8192;

    private readonly Matrix x;
    private readonly double[] y, z, scratch, point, padded, values;
    private readonly double[]? rowWeights;
    private readonly double[][] gradients;
    private readonly double penalty, totalWeight;
    private readonly int threads, intercept;

    /// <summary>The loss on given data, of which nothing is copied.</summary>
    /// <param name="x">Features, n × d.</param>
    /// <param name="y">What happened, 0 or 1, n of them.</param>
    /// <param name="penalty">Weight of half the squared length of w, without the intercept.</param>
    /// <param name="threads">How many threads share an evaluation; the result is the same to the last bit.</param>
    /// <param name="intercept">Whether w ends with an intercept; without, one is a column of ones (and penalised like the others).</param>
    /// <param name="rowWeights">How much each row counts, n of them, or null: all the same.</param>
    public LogisticLoss(Matrix x, double[] y, double penalty = 0, int threads = 1, bool intercept = false, double[]? rowWeights = null)
    {
        if (y.Length != x.Rows) throw new ArgumentException($"There are {y.Length} outcomes for {x.Rows} rows.", nameof(y));
        foreach (double value in y)
            if (value is not (0 or 1)) throw new ArgumentException("An outcome is 0 or 1.", nameof(y));
        // One quick look; only a sum that overflowed needs a second one.
        if (!double.IsFinite(VectorMath.Dot(x.Values, x.Values)) && x.Values.Any(value => !double.IsFinite(value)))
            throw new ArgumentException("A feature is not a finite number.", nameof(x));
        if (!(penalty >= 0)) throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty is not negative.");
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (rowWeights is not null && (rowWeights.Length != x.Rows || rowWeights.Any(value => !(value >= 0 && double.IsFinite(value))) || rowWeights.Sum() == 0))
            throw new ArgumentException("There is one weight per row, none is negative, and not all are zero.", nameof(rowWeights));
        (this.x, this.y, this.penalty, this.threads, this.rowWeights, this.intercept) = (x, y, penalty, threads, rowWeights, intercept ? 1 : 0);
        totalWeight = rowWeights?.Sum() ?? x.Rows;
        (z, scratch, point, padded) = (new double[x.Rows], new double[x.Rows], new double[Weights], RowProducts.Padded(new double[x.Columns]));
        values = new double[(x.Rows + ChunkRows - 1) / ChunkRows];
        gradients = [.. values.Select(_ => new double[Weights])];
    }

    /// <summary>How many rows there are.</summary>
    public int Rows => x.Rows;

    /// <summary>How many weights there are, the intercept included.</summary>
    public int Weights => x.Columns + intercept;

    /// <summary>The sum of the rows' weights; without any, their number. Times this, the mean is a sum.</summary>
    public double TotalWeight => totalWeight;

    /// <summary>Value and gradient over all rows, in one pass over X. Not for several callers at once.</summary>
    public double Evaluate(ReadOnlySpan<double> w, Span<double> gradient)
    {
        w.CopyTo(point);
        w[..x.Columns].CopyTo(padded);
        if (threads == 1 || values.Length == 1)
            for (int chunk = 0; chunk < values.Length; chunk++) Evaluate(chunk);
        else Parallel.For(0, values.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, Evaluate);
        gradient.Clear();
        double value = 0;
        for (int chunk = 0; chunk < values.Length; chunk++)
        {
            value += values[chunk];
            VectorMath.Axpy(1 / totalWeight, gradients[chunk], gradient);
        }
        ReadOnlySpan<double> penalised = w[..x.Columns];
        VectorMath.Axpy(penalty, penalised, gradient[..x.Columns]);
        return value / totalWeight + penalty / 2 * VectorMath.Dot(penalised, penalised);
    }

    /// <summary>Sums of value and gradient over the rows of a chunk, block after block.</summary>
    private void Evaluate(int chunk)
    {
        int d = x.Columns, end = Math.Min(Rows, (chunk + 1) * ChunkRows), blockRows = Math.Clamp(16_384 / Math.Max(1, d), 16, 1024);
        Span<double> gradient = gradients[chunk];
        gradient.Clear();
        values[chunk] = 0;
        for (int from = chunk * ChunkRows; from < end; from += blockRows)
        {
            int count = Math.Min(blockRows, end - from);
            ReadOnlySpan<double> block = x.Values.AsSpan(from * d, count * d), happened = y.AsSpan(from, count);
            Span<double> z = this.z.AsSpan(from, count), residuals = scratch.AsSpan(from, count);
            RowProducts.Multiply(x.Values, d, from, padded, z);
            if (intercept == 1)
                foreach (ref double entry in z) entry += point[d];
            SoftPlusLessYes(z, happened, residuals);
            values[chunk] += rowWeights is null ? VectorMath.Sum(residuals) : VectorMath.Dot(rowWeights.AsSpan(from, count), residuals);
            VectorMath.Sigmoid(z, residuals);
            VectorMath.Axpy(-1, happened, residuals);
            if (rowWeights is not null)
                for (int i = 0; i < count; i++) residuals[i] *= rowWeights[from + i];
            Products.Gemv(MatrixOp.Transpose, count, d, 1, block, d, residuals, 1, gradient[..d]);
            if (intercept == 1) gradient[d] += VectorMath.Sum(residuals);
        }
    }

    /// <summary>Value and gradient over some rows only: an estimate of the whole, right on average if the rows are drawn blindly.</summary>
    public double Evaluate(ReadOnlySpan<int> rows, ReadOnlySpan<double> w, Span<double> gradient)
    {
        double value = 0;
        int d = x.Columns;
        gradient.Clear();
        foreach (int i in rows)
        {
            double share = (rowWeights is null ? 1 : rowWeights[i] * Rows / totalWeight) / rows.Length;
            z[0] = VectorMath.Dot(x.Row(i), w[..d]) + (intercept == 1 ? w[d] : 0);
            SoftPlusLessYes(z.AsSpan(0, 1), y.AsSpan(i, 1), scratch.AsSpan(0, 1));
            value += share * scratch[0];
            VectorMath.Sigmoid(z.AsSpan(0, 1), scratch.AsSpan(0, 1));
            double residual = share * (scratch[0] - y[i]);
            VectorMath.Axpy(residual, x.Row(i), gradient[..d]);
            if (intercept == 1) gradient[d] += residual;
        }
        ReadOnlySpan<double> penalised = w[..d];
        VectorMath.Axpy(penalty, penalised, gradient[..d]);
        return value + penalty / 2 * VectorMath.Dot(penalised, penalised);
    }

    /// <summary>The second derivatives, 1/n Xᵀ diag(σ (1 − σ)) X + penalty I: as many rows and columns as there are weights.</summary>
    public Matrix HessianAt(double[] w)
    {
        int d = x.Columns;
        Products.Gemv(Rows, d, x.Values, w.AsSpan(0, d), z);
        if (intercept == 1)
            foreach (ref double entry in z.AsSpan()) entry += w[d];
        // σ (1 − σ) as σ(z) σ(−z), which keeps its digits where σ is nearly 1.
        VectorMath.Sigmoid(z, scratch);
        for (int i = 0; i < Rows; i++) z[i] = -z[i];
        VectorMath.Sigmoid(z, z);
        Matrix scaled = new(Rows, Weights);
        for (int i = 0; i < Rows; i++)
        {
            double root = Math.Sqrt((rowWeights?[i] ?? 1) * scratch[i] * z[i] / totalWeight);
            Span<double> row = scaled.Row(i), features = x.Row(i);
            for (int j = 0; j < d; j++) row[j] = root * features[j];
            if (intercept == 1) row[d] = root;
        }
        Matrix hessian = new(Weights, Weights);
        Products.Gram(Rows, Weights, scaled.Values, hessian.Values, threads);
        for (int j = 0; j < d; j++) hessian[j, j] += penalty;
        return hessian;
    }

    /// <summary>log(1 + e^z) − y z row by row, with log(1 + e^z) as max(z, 0) + log(1 + e^(−|z|)), which cannot overflow.</summary>
    private static void SoftPlusLessYes(ReadOnlySpan<double> z, ReadOnlySpan<double> y, Span<double> losses)
    {
        int i = 0, width = Vector<double>.Count;
        for (; i <= z.Length - width; i += width) (-Vector.Abs(new Vector<double>(z[i..]))).CopyTo(losses[i..]);
        for (; i < z.Length; i++) losses[i] = -Math.Abs(z[i]);
        VectorMath.Exp(losses, losses);
        VectorMath.Log1p(losses, losses);
        // Each step acts on every number by itself and is rounded as without vectors, so their width does not matter.
        for (i = 0; i <= z.Length - width; i += width)
        {
            Vector<double> zs = new(z[i..]), yes = new(y[i..]);
            (new Vector<double>(losses[i..]) + (Vector.Max(zs, Vector<double>.Zero) - yes * zs)).CopyTo(losses[i..]);
        }
        for (; i < z.Length; i++) losses[i] += Math.Max(z[i], 0) - y[i] * z[i];
    }
}
