using Reduction = TorchSharp.torch.nn.Reduction;

namespace TorchSharp;

/// <summary>
/// Connectionist temporal classification (Graves, Fernández, Gomez and Schmidhuber, ICML 2006): the probability of all ways to stretch
/// labels, with blanks between them, to the length of a sequence. Forward and backward variables are kept as logarithms.
/// </summary>
internal static class Alignment
{
    /// <summary>The loss.</summary>
    /// <param name="x">Log-probabilities (T, N, C) or (T, C).</param>
    /// <param name="targets">Labels (N, S), or all of them one after the other.</param>
    /// <param name="inputLengths">How much of each sequence counts.</param>
    /// <param name="targetLengths">How many labels each sequence has.</param>
    /// <param name="blank">The label that stands for none.</param>
    /// <param name="zeroInfinity">Whether impossible alignments count as 0.</param>
    /// <param name="reduction">With a mean, each loss is divided by its number of labels first.</param>
    public static Tensor Loss(Tensor x, Tensor targets, Tensor inputLengths, Tensor targetLengths, long blank, bool zeroInfinity, Reduction reduction)
    {
        if (x.Dims is not (2 or 3)) throw Errors.External($"ctc_loss: the log-probabilities have shape {Errors.Text(x.Shape)}; needed is (T, N, C) or (T, C).");
        if (x.Dims == 2) return reduction == Reduction.None ? Shaping.Squeeze(Loss(Shaping.Unsqueeze(x, 1), targets, inputLengths, targetLengths, blank, zeroInfinity, reduction), 0) : Loss(Shaping.Unsqueeze(x, 1), targets, inputLengths, targetLengths, blank, zeroInfinity, reduction);
        long[] times = Lookup.Numbers(inputLengths), lengths = Lookup.Numbers(targetLengths), labels = Lookup.Numbers(targets);
        (int n, int c) = ((int)x.Shape[1], (int)x.Shape[2]);
        if (times.Length != n || lengths.Length != n || times.Any(t => t < 0 || t > x.Shape[0])) throw Errors.External($"ctc_loss: {times.Length} input and {lengths.Length} target lengths for {n} sequences of at most {x.Shape[0]}.");
        double[] losses = new double[n], gradient = new double[x.Core.Count];
        using (GradMode.Set(false))
        {
            using Tensor doubles = Shaping.Contiguous(Converting.To(x, ScalarType.Float64)).alias();
            double[] logs = doubles.Span<double>().ToArray();
            long start = 0;
            for (int i = 0; i < n; i++)
            {
                long from = targets.Dims == 2 ? i * targets.Shape[1] : start;
                losses[i] = One(logs, gradient, n, c, i, (int)times[i], labels.AsSpan((int)from, (int)lengths[i]), (int)blank);
                start += lengths[i];
            }
        }
        for (int i = 0; i < n && zeroInfinity; i++)
            if (double.IsPositiveInfinity(losses[i]))
            {
                losses[i] = 0;
                for (int t = 0; t < x.Shape[0]; t++) gradient.AsSpan((t * n + i) * c, c).Clear();
            }
        Tensor slopes = Filling.FromArray(gradient, x.Shape, x.Type), loss = Filling.FromArray(losses, [n], x.Type);
        loss = Graph.Record("CtcLoss", loss, x, slopes, static (g, node) => Arithmetic.Mul(Shaping.Reshape(g, [1, -1, 1]), node.Saved(0)));
        if (reduction == Reduction.Mean) loss = Arithmetic.Div(loss, Filling.FromArray(lengths.Select(length => Math.Max(1.0, length)).ToArray(), [n], x.Type));
        return ClassLosses.Reduce(loss, reduction);
    }

    // The loss of sequence i, and its gradient for log-probabilities that are those of a softmax: e^x minus the share of alignments.
    private static double One(double[] x, double[] gradient, int n, int c, int i, int times, ReadOnlySpan<long> labels, int blank)
    {
        int states = 2 * labels.Length + 1;
        int[] label = new int[states];
        for (int s = 0; s < states; s++)
        {
            label[s] = s % 2 == 0 ? blank : (int)labels[s / 2];
            if (label[s] < 0 || label[s] >= c) throw Errors.External($"ctc_loss: label {label[s]} is out of range for {c} classes.");
        }
        double X(int t, int s) => x[(t * n + i) * c + label[s]];
        bool Skips(int s) => s >= 2 && label[s] != blank && label[s] != label[s - 2];
        if (times == 0) return labels.Length == 0 ? 0 : double.PositiveInfinity;
        double[,] alpha = new double[times, states], beta = new double[times, states];
        for (int t = 0; t < times; t++)
            for (int s = 0; s < states; s++)
                alpha[t, s] = t == 0 ? s <= 1 ? X(0, s) : double.NegativeInfinity
                    : LogSum(alpha[t - 1, s], s >= 1 ? alpha[t - 1, s - 1] : double.NegativeInfinity, Skips(s) ? alpha[t - 1, s - 2] : double.NegativeInfinity) + X(t, s);
        for (int t = times - 1; t >= 0; t--)
            for (int s = states - 1; s >= 0; s--)
                beta[t, s] = t == times - 1 ? s >= states - 2 ? X(t, s) : double.NegativeInfinity
                    : LogSum(beta[t + 1, s], s + 1 < states ? beta[t + 1, s + 1] : double.NegativeInfinity, s + 2 < states && Skips(s + 2) ? beta[t + 1, s + 2] : double.NegativeInfinity) + X(t, s);
        double log = states > 1 ? LogSum(alpha[times - 1, states - 1], alpha[times - 1, states - 2], double.NegativeInfinity) : alpha[times - 1, 0];
        for (int t = 0; t < times; t++)
        {
            double[] together = new double[c];
            Array.Fill(together, double.NegativeInfinity);
            for (int s = 0; s < states; s++) together[label[s]] = LogSum(together[label[s]], alpha[t, s] + beta[t, s], double.NegativeInfinity);
            for (int k = 0; k < c; k++)
            {
                int at = (t * n + i) * c + k;
                gradient[at] = Math.Exp(x[at]) - Math.Exp(together[k] - x[at] - log);
            }
        }
        return -log;
    }

    private static double LogSum(double a, double b, double c)
    {
        double top = Math.Max(a, Math.Max(b, c));
        return double.IsNegativeInfinity(top) ? top : top + Math.Log(Math.Exp(a - top) + Math.Exp(b - top) + Math.Exp(c - top));
    }
}
