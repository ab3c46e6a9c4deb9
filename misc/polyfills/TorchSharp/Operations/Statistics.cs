namespace TorchSharp;

/// <summary>Counts, distances, covariances.</summary>
internal static class Statistics
{
    public static Tensor BinCount(Tensor x, Tensor? weights, long minlength)
    {
        if (x.Dims != 1 || DataTypes.IsFloat(x.Type)) throw Errors.External($"bincount: a tensor of shape {Errors.Text(x.Shape)} and type {x.Type}; needed is a vector of integers.");
        using Tensor numbers = Shaping.Contiguous(Converting.To(x, ScalarType.Int64)).alias();
        long bins = minlength;
        foreach (long number in numbers.Span<long>())
        {
            if (number < 0) throw Errors.External($"bincount: {number} is negative.");
            bins = Math.Max(bins, number + 1);
        }
        if (weights is null) return Indexing.IndexAdd(Filling.Full([bins], 0, ScalarType.Int64), 0, numbers, Filling.Full(numbers.Shape, 1, ScalarType.Int64), 1);
        ScalarType type = weights.Type == ScalarType.Float32 ? ScalarType.Float32 : ScalarType.Float64;
        return Indexing.IndexAdd(Filling.Full([bins], 0, type), 0, numbers, Converting.To(weights.detach(), type), 1);
    }

    public static Tensor Histogram(Tensor x, long bins, double min, double max)
    {
        if (!DataTypes.IsFloat(x.Type)) throw Errors.External($"histc: the tensor is of type {x.Type}; needed are floating-point numbers.");
        if (bins < 1) throw Errors.External($"histc: {bins} bins; at least 1 is needed.");
        using IDisposable mode = GradMode.Set(false);
        double[] numbers = Shaping.Contiguous(Converting.To(x, ScalarType.Float64)).Span<double>().ToArray();
        if (min == max && numbers.Length > 0) (min, max) = (numbers.Min(), numbers.Max());
        if (min == max) (min, max) = (min - 1, max + 1);
        double[] counts = new double[bins];
        foreach (double number in numbers)
            if (number >= min && number <= max) counts[Math.Min(bins - 1, (long)((number - min) / (max - min) * bins))]++;
        return Filling.FromArray(counts, [bins], x.Type);
    }

    /// <summary>‖aᵢ − bⱼ‖ for all rows i of a and j of b.</summary>
    public static Tensor Distances(Tensor a, Tensor b, double p)
    {
        if (a.Dims < 2 || b.Dims < 2 || a.Shape[^1] != b.Shape[^1]) throw Errors.Shapes("cdist", a, b, "the rows must be equally long");
        return Reductions.Norm(Arithmetic.Sub(Shaping.Unsqueeze(a, -2), Shaping.Unsqueeze(b, -3)), p, [-1], false);
    }

    /// <summary>Σ w (x − mean)(y − mean) / (Σ w − correction Σ w a / Σ w): repetitions count as rows, weights as importance.</summary>
    public static Tensor Covariance(Tensor x, long correction, Tensor? frequencies, Tensor? importances)
    {
        if (x.Dims > 2) throw Errors.External($"cov: the tensor has shape {Errors.Text(x.Shape)}; needed are at most two dimensions.");
        Tensor rows = Elementary.AsFloats(x.Dims < 2 ? Shaping.Reshape(x, [1, -1]) : x);
        Tensor? w = frequencies is null ? null : Converting.To(frequencies, rows.Type);
        if (importances is not null) w = w is null ? Converting.To(importances, rows.Type) : Arithmetic.Mul(w, importances);
        long n = rows.Shape[1];
        Tensor mean, divisor;
        if (w is null)
        {
            mean = Reductions.Mean(rows, [1], true, null);
            divisor = Filling.Single(Math.Max(0, n - correction), rows.Type);
        }
        else
        {
            Tensor total = Reductions.Sum(w, null, false, null);
            mean = Arithmetic.Div(Reductions.Sum(Arithmetic.Mul(rows, w), [1], true, null), total);
            Tensor lost = importances is null ? Filling.Single(correction, rows.Type)
                : Arithmetic.Mul(Arithmetic.Div(Reductions.Sum(Arithmetic.Mul(w, importances), null, false, null), total), Filling.Single(correction, rows.Type));
            divisor = Elementary.Relu(Arithmetic.Sub(total, lost));
        }
        Tensor rest = Arithmetic.Sub(rows, mean), weighted = w is null ? rest : Arithmetic.Mul(rest, w);
        Tensor covariance = Arithmetic.Div(MatrixProducts.Mm(weighted, Shaping.Transpose(rest, 0, 1)), divisor);
        return x.Dims < 2 ? Shaping.Reshape(covariance, []) : covariance;
    }

    public static Tensor Correlation(Tensor x)
    {
        Tensor covariance = Covariance(x, 1, null, null);
        if (covariance.Dims == 0) return Arithmetic.Div(covariance, covariance);
        Tensor deviation = Elementary.Sqrt(Shaping.Diagonal(covariance, 0, 0, 1));
        Tensor correlation = Arithmetic.Div(Arithmetic.Div(covariance, Shaping.Unsqueeze(deviation, 1)), Shaping.Unsqueeze(deviation, 0));
        // Rounding may lead beyond 1.
        return Elementary.Clamp(correlation, Filling.Single(-1, correlation.Type), Filling.Single(1, correlation.Type));
    }
}
