using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week04.BiasVariance;

/// <summary>
/// What linear least squares does on average, without a simulation: with the rows of X fixed and answers f + noise, the predictions are
/// H y with H = X (XᵀX)⁻¹Xᵀ, a projection of rank p. Then bias² = ‖(I − H) f‖² / n and variance = σ² p / n over the n points learned.
/// </summary>
/// <param name="MeanPrediction">H f: per point, what the fits say on average.</param>
/// <param name="BiasSquared">Per point, (f − H f)².</param>
/// <param name="Variance">Per point, σ² hᵢᵢ, where hᵢᵢ is the point's leverage.</param>
/// <param name="Noise">σ².</param>
public sealed record ClosedForm(double[] MeanPrediction, double[] BiasSquared, double[] Variance, double Noise)
{
    /// <summary>‖(I − H) f‖² / n.</summary>
    public double AverageBiasSquared => BiasSquared.Average();

    /// <summary>σ² p / n.</summary>
    public double AverageVariance => Variance.Average();

    /// <summary>The expected squared error of new answers at the same points: bias² + σ² (1 + p / n).</summary>
    public double Error => AverageBiasSquared + AverageVariance + Noise;

    /// <summary>The expected squared error on the answers learned: bias² + σ² (1 − p / n). Both gaps to the noise are of one size.</summary>
    public double TrainingError => AverageBiasSquared - AverageVariance + Noise;

    /// <summary>The closed form for one design.</summary>
    /// <param name="x">X, n × p with n ≥ p and independent columns, the column of ones included if one is fitted.</param>
    /// <param name="truth">f at the n rows.</param>
    /// <param name="noise">σ², 0 or more.</param>
    /// <exception cref="ArgumentException">Shapes do not fit, columns are dependent, or a value is not finite.</exception>
    public static ClosedForm Of(Matrix x, double[] truth, double noise)
    {
        if (truth.Length != x.Rows) throw new ArgumentException($"The truth has {truth.Length} entries for {x.Rows} rows.", nameof(truth));
        if (x.Columns == 0 || x.Rows < x.Columns) throw new ArgumentException($"X is {x.Rows} × {x.Columns}; needed is a column, and a row for every column.", nameof(x));
        if (!(noise >= 0 && double.IsFinite(noise))) throw new ArgumentException(FormattableString.Invariant($"The variance of the noise is {noise}; it must be 0 or more."), nameof(noise));
        if (!x.Values.All(double.IsFinite)) throw new ArgumentException("X has an entry that is not finite.", nameof(x));
        if (!truth.All(double.IsFinite)) throw new ArgumentException("The truth has an entry that is not finite.", nameof(truth));
        QrDecomposition qr = QrDecomposition.Of(x);
        if (qr.DependentColumns() is { Count: > 0 } dependent) throw new ArgumentException($"Column {dependent[0]} of X depends on others, so H is not of rank {x.Columns}.", nameof(x));
        // The columns of Q are an orthonormal basis of what X spans: H = Q Qᵀ, which is never formed.
        Matrix q = qr.Q;
        double[] mean = Matrices.Multiply(q, Matrices.TransposeMultiply(q, truth));
        double[] leverage = [.. Enumerable.Range(0, q.Rows).Select(i => Vectors.Dot(q.Row(i), q.Row(i)))];
        return new ClosedForm(mean, [.. truth.Zip(mean, (f, average) => (f - average) * (f - average))], [.. leverage.Select(h => noise * h)], noise);
    }

    /// <summary>The closed form for polynomials of one degree at the given hours of the harbour.</summary>
    public static ClosedForm Of(int degree, double[] hours, Harbour harbour)
    {
        double low = hours.Min(), high = hours.Max();
        Powers powers = new((low + high) / 2, high > low ? (high - low) / 2 : 1, degree);
        return Of(Week01.LinearRegression.DesignMatrix.WithIntercept(powers.Of(new Matrix(hours.Length, 1, hours))), [.. hours.Select(Harbour.Depth)], harbour.NoiseVariance);
    }
}
