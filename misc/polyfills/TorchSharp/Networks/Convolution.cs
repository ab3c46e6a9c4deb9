namespace TorchSharp;

/// <summary>The sizes of a convolution of images: x (N, C, H, W) with w (O, C / G, KH, KW) gives y (N, O, OH, OW).</summary>
internal readonly record struct ConvolutionShape(
    int N, int C, int H, int W, int O, int KH, int KW, int OH, int OW, int StrideH, int StrideW, int PadH, int PadW, int DilationH, int DilationW, int Groups)
{
    /// <summary>Input channels of one group.</summary>
    public int GroupC => C / Groups;

    /// <summary>Output channels of one group.</summary>
    public int GroupO => O / Groups;

    /// <summary>Numbers under one window of one group.</summary>
    public int Window => GroupC * KH * KW;

    /// <summary>Places of an output image.</summary>
    public int Places => OH * OW;

    /// <summary>Whether a window is one number and every number has one.</summary>
    public bool IsPointwise => (KH, KW, StrideH, StrideW, PadH, PadW) == (1, 1, 1, 1, 0, 0);

    public long[] Input => [N, C, H, W];

    public long[] Weight => [O, GroupC, KH, KW];

    public long[] Output => [N, O, OH, OW];
}

/// <summary>
/// Convolution y = x ⋆ w, the gradient of x given that of y, and the gradient of w given that of y. Each is linear in both of its
/// arguments, and the derivatives of any of the three are the other two; so all have rules, to any order. The second one, with x and y in
/// exchanged roles, is the transposed convolution.
/// </summary>
internal static class Convolution
{
    private static int Out(long size, long kernel, long stride, long pad, long dilation) => (int)((size + 2 * pad - dilation * (kernel - 1) - 1) / stride + 1);

    /// <summary>Convolution of images.</summary>
    public static Tensor Conv2d(Tensor x, Tensor w, Tensor? bias, long[] stride, long[] pad, long[] dilation, long groups)
    {
        if (x.Dims == 3) return Shaping.Squeeze(Conv2d(Shaping.Unsqueeze(x, 0), w, bias, stride, pad, dilation, groups), 0);
        Check("conv2d", x, w, bias, w.Shape[0], groups);
        if (x.Shape[1] != w.Shape[1] * groups) throw new ArgumentException($"conv2d: the input of shape {Errors.Text(x.Shape)} has {x.Shape[1]} channels; the weight of shape {Errors.Text(w.Shape)} needs {w.Shape[1] * groups}.", nameof(x));
        (long h, long wide) = (x.Shape[2], x.Shape[3]);
        ConvolutionShape shape = new((int)x.Shape[0], (int)x.Shape[1], (int)h, (int)wide, (int)w.Shape[0], (int)w.Shape[2], (int)w.Shape[3],
            Out(h, w.Shape[2], stride[0], pad[0], dilation[0]), Out(wide, w.Shape[3], stride[1], pad[1], dilation[1]),
            (int)stride[0], (int)stride[1], (int)pad[0], (int)pad[1], (int)dilation[0], (int)dilation[1], (int)groups);
        if (h + 2 * pad[0] < dilation[0] * (w.Shape[2] - 1) + 1 || wide + 2 * pad[1] < dilation[1] * (w.Shape[3] - 1) + 1)
            throw Errors.Shapes("conv2d", x, w, "the window is larger than the padded input");
        return Forward(x, w, bias, shape);
    }

    /// <summary>Transposed convolution of images: w is (C, O / G, KH, KW).</summary>
    public static Tensor ConvTranspose2d(Tensor x, Tensor w, Tensor? bias, long[] stride, long[] pad, long[] outputPad, long[] dilation, long groups)
    {
        if (x.Dims == 3) return Shaping.Squeeze(ConvTranspose2d(Shaping.Unsqueeze(x, 0), w, bias, stride, pad, outputPad, dilation, groups), 0);
        Check("conv_transpose2d", x, w, bias, w.Shape[1] * groups, groups);
        if (x.Shape[1] != w.Shape[0]) throw new ArgumentException($"conv_transpose2d: the input of shape {Errors.Text(x.Shape)} has {x.Shape[1]} channels; the weight of shape {Errors.Text(w.Shape)} needs {w.Shape[0]}.", nameof(x));
        long Size(int d) => (x.Shape[2 + d] - 1) * stride[d] - 2 * pad[d] + dilation[d] * (w.Shape[2 + d] - 1) + outputPad[d] + 1;
        for (int d = 0; d < 2; d++) if (outputPad[d] >= Math.Max(stride[d], dilation[d]) || Size(d) < 1) throw new ArgumentException($"conv_transpose2d: output padding {outputPad[d]} must be smaller than the stride or the dilation, and the output must not be empty.", nameof(outputPad));
        ConvolutionShape shape = new((int)x.Shape[0], (int)(w.Shape[1] * groups), (int)Size(0), (int)Size(1), (int)x.Shape[1], (int)w.Shape[2], (int)w.Shape[3], (int)x.Shape[2], (int)x.Shape[3],
            (int)stride[0], (int)stride[1], (int)pad[0], (int)pad[1], (int)dilation[0], (int)dilation[1], (int)groups);
        Tensor y = BackData(x, w, shape);
        return bias is null ? y : Arithmetic.Add(y, Shaping.Reshape(bias, [-1, 1, 1]));
    }

    private static void Check(string name, Tensor x, Tensor w, Tensor? bias, long outputs, long groups)
    {
        if (x.Dims != 4 || w.Dims != 4) throw Errors.Shapes(name, x, w, "needed are images (N, C, H, W) and a weight of four dimensions");
        if (x.Type != w.Type || bias is not null && bias.Type != x.Type) throw Errors.External($"{name}: types {x.Type}, {w.Type} and {bias?.Type} differ.");
        if (groups < 1 || w.Shape[0] % groups != 0) throw new ArgumentException($"{name}: {w.Shape[0]} channels cannot be cut into {groups} groups.", nameof(groups));
        if (bias is not null && (bias.Dims != 1 || bias.Shape[0] != outputs)) throw Errors.Shapes(name, w, bias, $"needed is one bias for each of {outputs} channels");
    }

    private static Tensor Forward(Tensor x, Tensor w, Tensor? bias, ConvolutionShape shape)
    {
        Tensor y = Pointwise.Empty(shape.Output, x.Type);
        Compute(Part.Forward, shape, x, w, y, bias);
        return Graph.Record("Convolution", y, bias is null ? [x, w] : [x, w, bias], [Graph.If(w, x), Graph.If(x, w)], (g, node) =>
        {
            Tensor?[] gradients = new Tensor?[bias is null ? 2 : 3];
            if (node.Needs(0)) gradients[0] = BackData(g, node.Saved(1), shape);
            if (node.Needs(1)) gradients[1] = BackWeight(node.Saved(0), g, shape);
            if (bias is not null && node.Needs(2)) gradients[2] = Reductions.Sum(g, [0, 2, 3], false, null);
            return gradients;
        });
    }

    private static Tensor BackData(Tensor g, Tensor w, ConvolutionShape shape)
    {
        Tensor x = Pointwise.Empty(shape.Input, g.Type);
        Compute(Part.BackData, shape, x, w, g, null);
        return Graph.Record("ConvolutionBackData", x, [g, w], [Graph.If(w, g), Graph.If(g, w)], (h, node) =>
            [node.Needs(0) ? Forward(h, node.Saved(1), null, shape) : null, node.Needs(1) ? BackWeight(h, node.Saved(0), shape) : null]);
    }

    private static Tensor BackWeight(Tensor x, Tensor g, ConvolutionShape shape)
    {
        Tensor w = Pointwise.Empty(shape.Weight, x.Type);
        Compute(Part.BackWeight, shape, x, w, g, null);
        return Graph.Record("ConvolutionBackWeight", w, [x, g], [Graph.If(g, x), Graph.If(x, g)], (h, node) =>
            [node.Needs(0) ? BackData(node.Saved(1), h, shape) : null, node.Needs(1) ? Forward(node.Saved(0), h, null, shape) : null]);
    }

    private enum Part { Forward, BackData, BackWeight }

    private static void Compute(Part part, ConvolutionShape shape, Tensor x, Tensor w, Tensor y, Tensor? bias)
    {
        using IDisposable mode = GradMode.Set(false);
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        ComputeAction action = new(part, shape, Shaping.Contiguous(x), Shaping.Contiguous(w), Shaping.Contiguous(y), bias is null ? null : Shaping.Contiguous(bias));
        DataTypes.Float(x.Type, "convolution", ref action);
    }

    private readonly unsafe struct ComputeAction(Part part, ConvolutionShape shape, Tensor x, Tensor w, Tensor y, Tensor? bias) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            using Pinned<T> px = new(x), pw = new(w), py = new(y), pb = new(bias);
            ConvolutionKernels<T> kernels = new(shape, px.At, pw.At, py.At, MatrixProducts.Threads);
            SlidingConvolution<T> sliding = new(shape, px.At, pw.At, py.At, MatrixProducts.Threads);
            if (part == Part.Forward && sliding.FitsForward) sliding.Forward(pb.At);
            else if (part == Part.BackData && sliding.FitsBackData) sliding.BackData();
            else if (part == Part.BackWeight && sliding.FitsBackWeight) sliding.BackWeight();
            else if (part == Part.Forward) kernels.Forward(pb.At);
            else if (part == Part.BackData) kernels.BackData();
            else kernels.BackWeight();
        }
    }

    /// <summary>Convolution of sequences: images of height 1.</summary>
    public static Tensor Conv1d(Tensor x, Tensor w, Tensor? bias, long stride, long pad, long dilation, long groups)
    {
        if (x.Dims is not (2 or 3) || w.Dims != 3) throw Errors.Shapes("conv1d", x, w, "needed are sequences (N, C, L) and a weight of three dimensions");
        return Shaping.Squeeze(Conv2d(Shaping.Unsqueeze(x, -2), Shaping.Unsqueeze(w, 2), bias, [1, stride], [0, pad], [1, dilation], groups), -2);
    }

    public static Tensor ConvTranspose1d(Tensor x, Tensor w, Tensor? bias, long stride, long pad, long outputPad, long dilation, long groups)
    {
        if (x.Dims is not (2 or 3) || w.Dims != 3) throw Errors.Shapes("conv_transpose1d", x, w, "needed are sequences (N, C, L) and a weight of three dimensions");
        return Shaping.Squeeze(ConvTranspose2d(Shaping.Unsqueeze(x, -2), Shaping.Unsqueeze(w, 2), bias, [1, stride], [0, pad], [0, outputPad], [1, dilation], groups), -2);
    }

    /// <summary>Convolution of volumes (N, C, D, H, W): the sum, over the depth of the window, of convolutions of the slices there.</summary>
    public static Tensor Conv3d(Tensor x, Tensor w, Tensor? bias, long[] stride, long[] pad, long[] dilation, long groups)
    {
        if (x.Dims == 4) return Shaping.Squeeze(Conv3d(Shaping.Unsqueeze(x, 0), w, bias, stride, pad, dilation, groups), 0);
        if (x.Dims != 5 || w.Dims != 5) throw Errors.Shapes("conv3d", x, w, "needed are volumes (N, C, D, H, W) and a weight of five dimensions");
        int depth = Out(x.Shape[2], w.Shape[2], stride[0], pad[0], dilation[0]);
        if (depth < 1) throw Errors.Shapes("conv3d", x, w, "the window is larger than the padded input");
        Tensor padded = pad[0] == 0 ? x : Padder.Pad(x, [0, 0, 0, 0, pad[0], pad[0]], PaddingModes.Constant, 0);
        Tensor? y = null;
        for (long k = 0; k < w.Shape[2]; k++)
        {
            long first = k * dilation[0];
            Tensor slices = Shaping.Slice(padded, 2, first, first + (depth - 1) * stride[0] + 1, stride[0]);
            Tensor images = Shaping.Reshape(Shaping.Transpose(slices, 1, 2), [x.Shape[0] * depth, x.Shape[1], x.Shape[3], x.Shape[4]]);
            Tensor part = Conv2d(images, Shaping.Select(w, 2, k), k == 0 ? bias : null, stride[1..], pad[1..], dilation[1..], groups);
            y = y is null ? part : Arithmetic.Add(y, part);
        }
        return Shaping.Transpose(Shaping.Reshape(y!, [x.Shape[0], depth, w.Shape[0], y!.Shape[2], y.Shape[3]]), 1, 2);
    }
}
