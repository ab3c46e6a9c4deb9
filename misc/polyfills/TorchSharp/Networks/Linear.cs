namespace TorchSharp;

/// <summary>y = x Wᵀ + b along the last dimension.</summary>
internal static unsafe class Affine
{
    public static Tensor Linear(Tensor x, Tensor weight, Tensor? bias)
    {
        if (x.Dims < 1 || weight.Dims is < 1 or > 2 || x.Shape[^1] != weight.Shape[^1])
            throw Errors.Shapes("linear", x, weight, "the last size of the input must be the number of columns of the weight");
        if (x.Type != weight.Type || bias is not null && bias.Type != x.Type) throw Errors.External($"linear: types {x.Type}, {weight.Type} and {bias?.Type} differ.");
        if (bias is not null && (bias.Dims > 1 || weight.Dims == 2 && bias.Core.Count != weight.Shape[0])) throw Errors.Shapes("linear", weight, bias, "there must be one bias for each row of the weight");
        if (weight.Dims == 1) return MatrixProducts.Matmul(x, weight);
        Tensor y = Pointwise.Empty([.. x.Shape[..^1], weight.Shape[0]], x.Type);
        using (GradMode.Set(false))
        {
            ForwardAction action = new(Shaping.Contiguous(x), Shaping.Contiguous(weight), bias is null ? null : Shaping.Contiguous(bias), y);
            DataTypes.Float(x.Type, "linear", ref action);
        }
        Tensor none = bias ?? weight;
        return Graph.Record("Linear", y, bias is null ? [x, weight] : [x, weight, none], [Graph.If(weight, x), Graph.If(x, weight)], (g, node) =>
        {
            Tensor?[] gradients = new Tensor?[bias is null ? 2 : 3];
            long outputs = g.Shape[^1];
            Tensor rows = Shaping.Reshape(g, [Layout.Count(g.Shape.AsSpan(..^1)), outputs]);
            if (node.Needs(0)) gradients[0] = Shaping.Reshape(MatrixProducts.Mm(rows, node.Saved(1)), node.InputShape(0));
            if (node.Needs(1))
            {
                Tensor input = node.Saved(0);
                gradients[1] = MatrixProducts.Mm(Shaping.Transpose(rows, 0, 1), Shaping.Reshape(input, [rows.Shape[0], input.Shape[^1]]));
            }
            if (bias is not null && node.Needs(2)) gradients[2] = Reductions.Sum(rows, [0], false, null);
            return gradients;
        });
    }

    // The rows of y begin as the bias, and the product is added to them.
    private readonly struct ForwardAction(Tensor x, Tensor weight, Tensor? bias, Tensor y) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            int outputs = (int)weight.Shape[0], inputs = (int)weight.Shape[1], rows = (int)(outputs == 0 ? 0 : y.Core.Count / outputs);
            using Pinned<T> px = new(x), pw = new(weight), pb = new(bias), py = new(y);
            if (bias is not null)
                for (int i = 0; i < rows; i++) new Span<T>(pb.At, outputs).CopyTo(new Span<T>(py.At + (nint)i * outputs, outputs));
            Blas.Gemm(MatrixOp.None, MatrixOp.Transpose, rows, outputs, inputs, 1, px.At, inputs, pw.At, inputs, bias is null ? 0 : 1, py.At, outputs, MatrixProducts.Threads);
        }
    }

    /// <summary>yₖ = x₁ᵀ Wₖ x₂ + bₖ along the last dimension.</summary>
    public static Tensor Bilinear(Tensor x1, Tensor x2, Tensor weight, Tensor? bias)
    {
        if (x1.Dims < 1 || x2.Dims != x1.Dims || x1.Shape[^1] != weight.Shape[1] || x2.Shape[^1] != weight.Shape[2]) throw Errors.Shapes("bilinear", x1, x2, $"the last sizes must be {weight.Shape[1]} and {weight.Shape[2]}");
        Tensor a = Shaping.Reshape(x1, [-1, weight.Shape[1]]), b = Shaping.Reshape(x2, [-1, weight.Shape[2]]);
        // Row n of the first product holds x₁ᵀ Wₖ for every k.
        Tensor left = Shaping.Reshape(MatrixProducts.Mm(a, Shaping.Reshape(Shaping.Permute(weight, [1, 0, 2]), [weight.Shape[1], -1])), [-1, weight.Shape[0], weight.Shape[2]]);
        Tensor y = Reductions.Sum(Arithmetic.Mul(left, Shaping.Unsqueeze(b, 1)), [2], false, null);
        if (bias is not null) y = Arithmetic.Add(y, bias);
        return Shaping.Reshape(y, [.. x1.Shape[..^1], weight.Shape[0]]);
    }
}
