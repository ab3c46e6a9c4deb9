namespace TorchSharp;

/// <summary>Numbers brought to mean 0 and variance 1, then scaled and shifted.</summary>
internal static class Normalization
{
    /// <summary>Each group of the last dimensions for itself (Ba, Kiros and Hinton, "Layer Normalization", 2016).</summary>
    public static Tensor Layer(Tensor x, long[] shape, Tensor? weight, Tensor? bias, double eps)
    {
        if (shape.Length < 1 || x.Dims < shape.Length || !x.Shape.AsSpan(^shape.Length..).SequenceEqual(shape)) throw Errors.External($"layer_norm: the input has shape {Errors.Text(x.Shape)}; its last sizes must be {Errors.Text(shape)}.");
        foreach (Tensor? part in (Tensor?[])[weight, bias]) if (part is not null && !part.Shape.AsSpan().SequenceEqual(shape)) throw Errors.Shapes("layer_norm", x, part, $"weight and bias must have the shape {Errors.Text(shape)}");
        return Rows(x, (int)Layout.Count(shape), weight, bias, eps);
    }

    // Rows of a length; weight and bias have that many numbers.
    private static Tensor Rows(Tensor x, int length, Tensor? weight, Tensor? bias, double eps)
    {
        long rows = length == 0 ? 0 : x.Core.Count / length;
        Tensor y = Pointwise.Empty(x.Shape, x.Type), mean = Pointwise.Empty([rows], x.Type), scale = Pointwise.Empty([rows], x.Type);
        using (GradMode.Set(false))
        {
            RowsAction action = new(Shaping.Contiguous(x), weight is null ? null : Shaping.Contiguous(weight), bias is null ? null : Shaping.Contiguous(bias), y, mean, scale, length, eps);
            DataTypes.Float(x.Type, "layer_norm", ref action);
        }
        Tensor[] inputs = [x, .. new[] { weight, bias }.OfType<Tensor>()];
        return Graph.Record("LayerNorm", [y], inputs, [x, weight, mean, scale], (g, node) =>
        {
            Tensor x = node.Saved(0);
            if (GradMode.IsOn)
                return Again.Gradients(fresh => [PlainRows(fresh[0], length, weight is null ? null : fresh[1], bias is null ? null : fresh[^1], eps)],
                    [x, .. weight is null ? [] : new[] { node.Saved(1) }, .. bias is null ? [] : new[] { Filling.Full([length], 0, x.Type).requires_grad_(true) }], node, g);
            Tensor dx = Pointwise.Empty(x.Shape, x.Type), sums = Filling.Full([2, length], 0, x.Type);
            RowsBackAction action = new(Shaping.Contiguous(g[0]!), Shaping.Contiguous(x), weight is null ? null : Shaping.Contiguous(node.Saved(1)), node.Saved(2), node.Saved(3), dx, sums, length);
            DataTypes.Float(x.Type, "layer_norm", ref action);
            Tensor?[] result = [dx, .. weight is null ? [] : new[] { Shaping.Reshape(Shaping.Clone(Shaping.Select(sums, 0, 0)), node.InputShape(1)) },
                .. bias is null ? [] : new[] { Shaping.Reshape(Shaping.Clone(Shaping.Select(sums, 0, 1)), node.InputShape(inputs.Length - 1)) }];
            return result;
        })[0];
    }

    private static Tensor PlainRows(Tensor x, int length, Tensor? weight, Tensor? bias, double eps)
    {
        Tensor rows = Shaping.Reshape(x, [-1, length]), centred = Arithmetic.Sub(rows, Reductions.Mean(rows, [1], true, null));
        Tensor variance = Reductions.Mean(Elementary.Square(centred), [1], true, null);
        Tensor y = Arithmetic.Mul(centred, Elementary.Rsqrt(Arithmetic.Add(variance, Filling.Single(eps, x.Type))));
        if (weight is not null) y = Arithmetic.Mul(y, Shaping.Reshape(weight, [length]));
        if (bias is not null) y = Arithmetic.Add(y, Shaping.Reshape(bias, [length]));
        return Shaping.Reshape(y, x.Shape);
    }

    private readonly unsafe struct RowsAction(Tensor x, Tensor? weight, Tensor? bias, Tensor y, Tensor mean, Tensor scale, int length, double eps) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            using Pinned<T> px = new(x), pw = new(weight), pb = new(bias), py = new(y), pm = new(mean), ps = new(scale);
            NormalizationKernels<T>.Rows(px.At, pw.At, pb.At, py.At, pm.At, ps.At, (int)mean.Core.Count, length, T.CreateTruncating(eps), MatrixProducts.Threads);
        }
    }

    private readonly unsafe struct RowsBackAction(Tensor g, Tensor x, Tensor? weight, Tensor mean, Tensor scale, Tensor dx, Tensor sums, int length) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            using Pinned<T> pg = new(g), px = new(x), pw = new(weight), pm = new(mean), ps = new(scale), pdx = new(dx), sum = new(sums);
            NormalizationKernels<T>.RowsBack(pg.At, px.At, pw.At, pm.At, ps.At, pdx.At, sum.At, sum.At + length, (int)mean.Core.Count, length);
        }
    }

    /// <summary>Groups of channels, each image for itself (Wu and He, "Group Normalization", ECCV 2018).</summary>
    public static Tensor Group(string name, Tensor x, long groups, Tensor? weight, Tensor? bias, double eps)
    {
        if (x.Dims < 2 || groups < 1 || x.Shape[1] % groups != 0) throw Errors.External($"{name}: {(x.Dims < 2 ? 0 : x.Shape[1])} channels of shape {Errors.Text(x.Shape)} cannot be cut into {groups} groups.");
        foreach (Tensor? part in (Tensor?[])[weight, bias]) if (part is not null && part.Core.Count != x.Shape[1]) throw Errors.Shapes(name, x, part, "weight and bias need one number for each channel");
        if (x.Core.Count == 0) return x.alias();
        Tensor y = Rows(x, (int)(x.Core.Count / (x.Shape[0] * groups)), null, null, eps);
        long[] perChannel = [-1, .. Enumerable.Repeat(1L, x.Dims - 2)];
        if (weight is not null) y = Arithmetic.Mul(y, Shaping.Reshape(weight, perChannel));
        return bias is null ? y : Arithmetic.Add(y, Shaping.Reshape(bias, perChannel));
    }

    /// <summary>
    /// Each channel over the whole batch (Ioffe and Szegedy, "Batch Normalization", ICML 2015), by the batch's own mean and variance in
    /// training and by running ones in use. In training the running ones move towards the batch's: r ← (1 − m) r + m s, with the
    /// unbiased variance.
    /// </summary>
    public static Tensor Batch(Tensor x, Tensor? runningMean, Tensor? runningVar, Tensor? weight, Tensor? bias, bool training, double momentum, double eps)
    {
        if (x.Dims < 2) throw Errors.External($"batch_norm: the input has shape {Errors.Text(x.Shape)}; needed is (N, C) or (N, C, …).");
        int channels = (int)x.Shape[1];
        foreach (Tensor? part in (Tensor?[])[runningMean, runningVar, weight, bias]) if (part is not null && part.Core.Count != channels) throw Errors.Shapes("batch_norm", x, part, $"needed is one number for each of {channels} channels");
        long count = channels == 0 ? 0 : x.Core.Count / channels;
        if (training && count <= 1) throw new ArgumentException($"batch_norm: expected more than 1 value per channel when training, got input size {Errors.Text(x.Shape)}.", nameof(x));
        if (!training && (runningMean is null || runningVar is null)) throw Errors.External("batch_norm: outside of training, running statistics are needed.");

        Tensor y = Pointwise.Empty(x.Shape, x.Type), mean = Pointwise.Empty([channels], x.Type), scale = Pointwise.Empty([channels], x.Type);
        using (GradMode.Set(false))
        {
            BatchAction action = new(Shaping.Contiguous(x), training ? null : runningMean, training ? null : runningVar, weight, bias, y, mean, scale, eps);
            DataTypes.Float(x.Type, "batch_norm", ref action);
            if (training && runningMean is not null) Blend(runningMean, mean, momentum);
            if (training && runningVar is not null)
            {
                // 1 / scale² is the biased variance plus eps.
                Tensor variance = Arithmetic.Sub(Arithmetic.Pow(scale, -2), Filling.Single(eps, x.Type));
                Blend(runningVar, Arithmetic.Mul(variance, Filling.Single(count / (count - 1.0), x.Type)), momentum);
            }
        }
        Tensor[] inputs = [x, .. new[] { weight, bias }.OfType<Tensor>()];
        return Graph.Record("BatchNorm", [y], inputs, [x, weight, mean, scale], (g, node) =>
        {
            Tensor x = node.Saved(0), mean = node.Saved(2), scale = node.Saved(3);
            if (GradMode.IsOn)
                return Again.Gradients(fresh => [PlainBatch(fresh[0], training ? null : mean, scale, weight is null ? null : fresh[1], bias is null ? null : fresh[^1], eps)],
                    [x, .. weight is null ? [] : new[] { node.Saved(1) }, .. bias is null ? [] : new[] { Filling.Full([channels], 0, x.Type).requires_grad_(true) }], node, g);
            Tensor dx = Pointwise.Empty(x.Shape, x.Type), dw = Pointwise.Empty([channels], x.Type), db = Pointwise.Empty([channels], x.Type);
            BatchBackAction action = new(Shaping.Contiguous(g[0]!), Shaping.Contiguous(x), weight is null ? null : node.Saved(1), mean, scale, dx, dw, db, training);
            DataTypes.Float(x.Type, "batch_norm", ref action);
            Tensor?[] result = [dx, .. weight is null ? [] : new[] { dw }, .. bias is null ? [] : new[] { db }];
            return result;
        })[0];
    }

    private static void Blend(Tensor running, Tensor seen, double momentum)
    {
        running.mul_(1 - momentum);
        running.add_(seen, momentum);
    }

    private static Tensor PlainBatch(Tensor x, Tensor? mean, Tensor scale, Tensor? weight, Tensor? bias, double eps)
    {
        long[] perChannel = [-1, .. Enumerable.Repeat(1L, x.Dims - 2)], others = [0, .. Enumerable.Range(2, x.Dims - 2).Select(i => (long)i)];
        Tensor centred = Arithmetic.Sub(x, mean is null ? Reductions.Mean(x, others, true, null) : Shaping.Reshape(mean, perChannel));
        Tensor factor = mean is not null ? Shaping.Reshape(scale, perChannel)
            : Elementary.Rsqrt(Arithmetic.Add(Reductions.Mean(Elementary.Square(centred), others, true, null), Filling.Single(eps, x.Type)));
        Tensor y = Arithmetic.Mul(centred, factor);
        if (weight is not null) y = Arithmetic.Mul(y, Shaping.Reshape(weight, perChannel));
        return bias is null ? y : Arithmetic.Add(y, Shaping.Reshape(bias, perChannel));
    }

    private readonly unsafe struct BatchAction(Tensor x, Tensor? givenMean, Tensor? givenVar, Tensor? weight, Tensor? bias, Tensor y, Tensor mean, Tensor scale, double eps) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            if (givenMean is not null)
            {
                givenMean.Span<T>().CopyTo(mean.Span<T>());
                ReadOnlySpan<T> variance = givenVar!.Span<T>();
                Span<T> factor = scale.Span<T>();
                for (int i = 0; i < factor.Length; i++) factor[i] = T.One / T.Sqrt(variance[i] + T.CreateTruncating(eps));
            }
            using Pinned<T> px = new(x), pw = new(weight), pb = new(bias), py = new(y), pm = new(mean), ps = new(scale);
            new ChannelKernels<T>((int)x.Shape[0], (int)x.Shape[1], (int)Layout.Count(x.Shape.AsSpan(2..)), MatrixProducts.Threads)
                .Forward(px.At, pw.At, pb.At, py.At, pm.At, ps.At, givenMean is null, T.CreateTruncating(eps));
        }
    }

    private readonly unsafe struct BatchBackAction(Tensor g, Tensor x, Tensor? weight, Tensor mean, Tensor scale, Tensor dx, Tensor dw, Tensor db, bool training) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            using Pinned<T> pg = new(g), px = new(x), pw = new(weight), pm = new(mean), ps = new(scale), pdx = new(dx), pdw = new(dw), pdb = new(db);
            new ChannelKernels<T>((int)x.Shape[0], (int)x.Shape[1], (int)Layout.Count(x.Shape.AsSpan(2..)), MatrixProducts.Threads)
                .Back(pg.At, px.At, pw.At, pm.At, ps.At, pdx.At, pdw.At, pdb.At, training);
        }
    }

    /// <summary>Each channel of each image for itself; with running statistics as in <see cref="Batch"/>, averaged over the images.</summary>
    public static Tensor Instance(Tensor x, Tensor? runningMean, Tensor? runningVar, Tensor? weight, Tensor? bias, bool useInput, double momentum, double eps)
    {
        if (!useInput) return Batch(x, runningMean, runningVar, weight, bias, false, momentum, eps);
        if (x.Dims < 3) throw Errors.External($"instance_norm: the input has shape {Errors.Text(x.Shape)}; needed is (N, C, …).");
        if (Layout.Count(x.Shape.AsSpan(2..)) <= 1) throw new ArgumentException($"instance_norm: expected more than 1 spatial element when training, got input size {Errors.Text(x.Shape)}.", nameof(x));
        if (runningMean is not null && runningVar is not null)
        {
            using IDisposable mode = GradMode.Set(false);
            long[] inner = [.. Enumerable.Range(2, x.Dims - 2).Select(i => (long)i)];
            Blend(runningMean, Reductions.Mean(Reductions.Mean(x, inner, false, null), [0], false, null), momentum);
            Blend(runningVar, Reductions.Mean(Reductions.Var(x, inner, 1, false), [0], false, null), momentum);
        }
        return Group("instance_norm", x, x.Shape[1], weight, bias, eps);
    }

    /// <summary>x / (k + α/n Σ x²)^β over n neighbouring channels.</summary>
    public static Tensor LocalResponse(Tensor x, long size, double alpha, double beta, double k)
    {
        if (x.Dims < 3) throw Errors.External($"local_response_norm: the input has shape {Errors.Text(x.Shape)}; needed are at least three dimensions.");
        Tensor planes = Shaping.Reshape(Elementary.Square(x), [x.Shape[0], 1, x.Shape[1], Layout.Count(x.Shape.AsSpan(2..))]);
        Tensor padded = Padder.Pad(planes, [0, 0, size / 2, (size - 1) / 2], PaddingModes.Constant, 0);
        PoolWindows rows = PoolWindows.Sliding("local_response_norm", padded.Shape[2], size, 1, 0, 1, false), columns = PoolWindows.Sliding("local_response_norm", padded.Shape[3], 1, 1, 0, 1, false);
        Tensor mean = Shaping.Reshape(Pooling.Average("local_response_norm", padded, rows, columns, true, null), x.Shape);
        return Arithmetic.Div(x, Arithmetic.Pow(Arithmetic.Add(Arithmetic.Mul(mean, Filling.Single(alpha, x.Type)), Filling.Single(k, x.Type)), beta));
    }
}
