using Reduction = TorchSharp.torch.nn.Reduction;

namespace TorchSharp;

/// <summary>Cross-entropy of rows of scores in one pass, without the probabilities in between; its plain form is <see cref="ClassLosses.Picked"/>.</summary>
internal static class SoftmaxLoss
{
    public static Tensor Rows(Tensor x, Tensor classes, Tensor? weight, long ignore, double smoothing, Reduction reduction)
    {
        // A weight that is itself trained, which nobody does, takes the plain way.
        if (weight is not null && Graph.Records(weight)) return ClassLosses.Picked(SoftMax.LogSoftmax(x, 1), classes, weight, ignore, smoothing, reduction);
        long rows = x.Shape[0];
        Tensor loss = Pointwise.Empty(reduction == Reduction.None ? [rows] : [], x.Type), logs = Pointwise.Empty([rows + 1], x.Type);
        using (GradMode.Set(false))
        {
            ForwardAction action = new(Shaping.Contiguous(x), classes, weight is null ? null : Shaping.Contiguous(weight), ignore, smoothing, reduction, loss, logs);
            DataTypes.Float(x.Type, "cross_entropy", ref action);
        }
        return Graph.Record("CrossEntropy", [loss], [x], [x, classes, weight, logs], (g, node) =>
        {
            Tensor x = node.Saved(0), classes = node.Saved(1);
            Tensor? weights = weight is null ? null : node.Saved(2);
            if (GradMode.IsOn) return Again.Gradients(fresh => [ClassLosses.Picked(SoftMax.LogSoftmax(fresh[0], 1), classes, weights, ignore, smoothing, reduction)], [x], node, g);
            Tensor dx = Pointwise.Empty(x.Shape, x.Type);
            BackAction action = new(Shaping.Contiguous(g[0]!), Shaping.Contiguous(x), classes, weights is null ? null : Shaping.Contiguous(weights), ignore, smoothing, reduction, node.Saved(3), dx);
            DataTypes.Float(x.Type, "cross_entropy", ref action);
            return [dx];
        })[0];
    }

    // logs: ln Σ e^x of each row, and at the end what a mean divides by.
    private readonly unsafe struct ForwardAction(Tensor x, Tensor classes, Tensor? weight, long ignore, double smoothing, Reduction reduction, Tensor loss, Tensor logs) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            int rows = (int)x.Shape[0], n = (int)x.Shape[1];
            ReadOnlySpan<long> target = classes.Span<long>();
            using Pinned<T> px = new(x), pw = new(weight), pl = new(logs);
            using Scratch<T> scratch = new(n + rows);
            T* powers = scratch.At, losses = powers + n;
            T total = T.Zero, smooth = T.CreateTruncating(smoothing / n), sharp = T.CreateTruncating(1 - smoothing);
            for (int i = 0; i < rows; i++)
            {
                T* row = px.At + (nint)i * n;
                T top = row[0];
                for (int c = 1; c < n; c++) top = T.Max(top, row[c]);
                if (!T.IsFinite(top) && !T.IsNaN(top)) top = T.Zero;
                for (int c = 0; c < n; c++) powers[c] = row[c] - top;
                Blas.Exp(powers, powers, n);
                T log = top + Log(Blas.Sum(powers, n));
                pl.At[i] = log;
                losses[i] = T.Zero;
                if (target[i] == ignore) continue;
                if ((ulong)target[i] >= (ulong)n) throw Errors.External($"Target {target[i]} is out of bounds for {n} classes.");
                T w = weight is null ? T.One : pw.At[target[i]];
                total += w;
                T value = sharp * w * (log - row[target[i]]);
                if (smoothing > 0) for (int c = 0; c < n; c++) value += smooth * (weight is null ? T.One : pw.At[c]) * (log - row[c]);
                losses[i] = value;
            }
            pl.At[rows] = total;
            Span<T> result = loss.Span<T>();
            if (reduction == Reduction.None) new Span<T>(losses, rows).CopyTo(result);
            else result[0] = reduction == Reduction.Sum ? Blas.Sum(losses, rows) : Blas.Sum(losses, rows) / total;
        }

        private static T Log<T>(T x) where T : unmanaged
        {
            Span<T> one = [x];
            if (typeof(T) == typeof(float)) VectorMath.Log(MemoryMarshal.Cast<T, float>(one), MemoryMarshal.Cast<T, float>(one));
            else VectorMath.Log(MemoryMarshal.Cast<T, double>(one), MemoryMarshal.Cast<T, double>(one));
            return one[0];
        }
    }

    private readonly unsafe struct BackAction(Tensor g, Tensor x, Tensor classes, Tensor? weight, long ignore, double smoothing, Reduction reduction, Tensor logs, Tensor dx) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            int rows = (int)x.Shape[0], n = (int)x.Shape[1];
            ReadOnlySpan<long> target = classes.Span<long>();
            using Pinned<T> pg = new(g), px = new(x), pw = new(weight), pl = new(logs), pd = new(dx);
            T smooth = T.CreateTruncating(smoothing / n), sharp = T.CreateTruncating(1 - smoothing), sumOfWeights = T.CreateTruncating(n);
            if (weight is not null) sumOfWeights = Blas.Sum(pw.At, n);
            for (int i = 0; i < rows; i++)
            {
                T* from = px.At + (nint)i * n, to = pd.At + (nint)i * n;
                if (target[i] == ignore) { new Span<T>(to, n).Clear(); continue; }
                T factor = reduction == Reduction.None ? pg.At[i] : reduction == Reduction.Sum ? *pg.At : *pg.At / pl.At[rows];
                T own = factor * sharp * (weight is null ? T.One : pw.At[target[i]]);
                Blas.Affine(T.One, -pl.At[i], from, to, n);
                Blas.Exp(to, to, n);
                Blas.Affine(smoothing > 0 ? own + factor * smooth * sumOfWeights : own, T.Zero, to, to, n);
                to[target[i]] -= own;
                if (smoothing > 0) for (int c = 0; c < n; c++) to[c] -= factor * smooth * (weight is null ? T.One : pw.At[c]);
            }
        }
    }
}
