using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>Σ (x − μ)² / σ², how far a row lies from the middle of a class: the loop in which predicting spends its time.</summary>
public static class SquaredDeviations
{
    /// <summary>As it stands in the formula.</summary>
    /// <param name="x">d measurements.</param>
    /// <param name="mean">d means.</param>
    /// <param name="precision">d reciprocal variances, 1 / σ².</param>
    public static double Plain(ReadOnlySpan<double> x, ReadOnlySpan<double> mean, ReadOnlySpan<double> precision)
    {
        double sum = 0;
        for (int j = 0; j < x.Length; j++) sum += (x[j] - mean[j]) * (x[j] - mean[j]) * precision[j];
        return sum;
    }

    /// <summary>
    /// Eight at a time, with a sum for each place of eight. The eight sums are added in a fixed order, so every machine finds the same
    /// bits, whether it computes eight at once or one after the other.
    /// </summary>
    /// <param name="x">d measurements and, up to <see cref="Padded"/>, whatever finite numbers follow them.</param>
    /// <param name="mean">d means and zeros.</param>
    /// <param name="precision">d reciprocal variances and zeros: what follows the measurements is multiplied by 0.</param>
    public static double Fast(ReadOnlySpan<double> x, ReadOnlySpan<double> mean, ReadOnlySpan<double> precision)
    {
        ReadOnlySpan<Vector512<double>> xs = MemoryMarshal.Cast<double, Vector512<double>>(x);
        ReadOnlySpan<Vector512<double>> means = MemoryMarshal.Cast<double, Vector512<double>>(mean)[..xs.Length];
        ReadOnlySpan<Vector512<double>> precisions = MemoryMarshal.Cast<double, Vector512<double>>(precision)[..xs.Length];
        Vector512<double> sums = Vector512<double>.Zero;
        for (int k = 0; k < xs.Length; k++)
        {
            // The precision first: the square of what follows the measurements may overflow, and times 0 that is no number.
            Vector512<double> deviation = xs[k] - means[k];
            sums += deviation * (deviation * precisions[k]);
        }
        Vector256<double> four = sums.GetLower() + sums.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two.GetElement(0) + two.GetElement(1);
    }

    /// <summary>How many numbers <see cref="Fast"/> wants for d measurements: the next multiple of eight.</summary>
    public static int Padded(int d) => (d + 7) / 8 * 8;

    /// <summary>The rows of a matrix, each with zeros up to <see cref="Padded"/>.</summary>
    public static Matrix PaddedRows(Matrix rows)
    {
        Matrix padded = new(rows.Rows, Padded(rows.Columns));
        for (int i = 0; i < rows.Rows; i++) rows.Row(i).CopyTo(padded.Row(i));
        return padded;
    }
}
