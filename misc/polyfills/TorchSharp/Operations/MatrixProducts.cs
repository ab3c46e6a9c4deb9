namespace TorchSharp;

/// <summary>Products of matrices and of batches of them. A transposed factor is read as it lies; nothing is copied for it.</summary>
internal static class MatrixProducts
{
    /// <summary>How many threads a large product may use: `set_num_threads`. The result does not depend on it.</summary>
    public static int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>A B for matrices m × k and k × n.</summary>
    public static Tensor Mm(Tensor a, Tensor b)
    {
        if (a.Dims != 2 || b.Dims != 2) throw Errors.Shapes("mm", a, b, "needed are two matrices");
        if (a.Shape[1] != b.Shape[0]) throw Errors.Shapes("mm", a, b, $"the first has {a.Shape[1]} columns, the second {b.Shape[0]} rows");
        SameType("mm", a, b);
        Tensor c = Pointwise.Empty([a.Shape[0], b.Shape[1]], a.Type);
        Multiply(1, a, 0, b, 0, c);
        return Graph.Record("Mm", c, [a, b], [Graph.If(b, a), Graph.If(a, b)], static (g, node) =>
            [node.Needs(0) ? Mm(g, Shaping.Transpose(node.Saved(1), 0, 1)) : null, node.Needs(1) ? Mm(Shaping.Transpose(node.Saved(0), 0, 1), g) : null]);
    }

    /// <summary>Aᵢ Bᵢ for batches of matrices.</summary>
    public static Tensor Bmm(Tensor a, Tensor b)
    {
        if (a.Dims != 3 || b.Dims != 3) throw Errors.Shapes("bmm", a, b, "needed are two batches of matrices");
        if (a.Shape[0] != b.Shape[0] || a.Shape[2] != b.Shape[1]) throw Errors.Shapes("bmm", a, b, "the batches must be equal, and the columns of the first as many as the rows of the second");
        SameType("bmm", a, b);
        Tensor c = Pointwise.Empty([a.Shape[0], a.Shape[1], b.Shape[2]], a.Type);
        Multiply(a.Shape[0], a, a.Core.Strides[0], b, b.Core.Strides[0], c);
        return Graph.Record("Bmm", c, [a, b], [Graph.If(b, a), Graph.If(a, b)], static (g, node) =>
            [node.Needs(0) ? Bmm(g, Shaping.Transpose(node.Saved(1), 1, 2)) : null, node.Needs(1) ? Bmm(Shaping.Transpose(node.Saved(0), 1, 2), g) : null]);
    }

    private static void SameType(string name, Tensor a, Tensor b)
    {
        if (a.Type != b.Type) throw Errors.External($"{name}: types {a.Type} and {b.Type} differ; convert one of them.");
    }

    private static void Multiply(long batch, Tensor a, long stepA, Tensor b, long stepB, Tensor c)
    {
        if (c.Core.Count == 0) return;
        using IDisposable mode = GradMode.Set(false);
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        if (!IsReadable(a, stepA, batch)) (a, stepA) = Dense(a);
        if (!IsReadable(b, stepB, batch)) (b, stepB) = Dense(b);
        if (DataTypes.IsFloat(a.Type))
        {
            FloatProduct action = new(batch, a, stepA, b, stepB, c);
            DataTypes.Float(a.Type, "matmul", ref action);
        }
        else
        {
            IntegerProduct action = new(batch, Dense(a).Tensor, Dense(b).Tensor, c);
            DataTypes.Numeric(a.Type, ref action);
        }
    }

    private static (Tensor Tensor, long Step) Dense(Tensor x)
    {
        Tensor dense = Shaping.Contiguous(x);
        return (dense, dense.Dims == 3 ? dense.Core.Strides[0] : 0);
    }

    // Rows that lie one after the other, or columns that do.
    private static bool IsReadable(Tensor x, long step, long batch)
    {
        (_, int ld) = Read(x);
        return ld > 0 && step is >= 0 and < int.MaxValue && (batch == 1 || IsDense(x, ld));
    }

    // A batched product wants each matrix without gaps.
    private static bool IsDense(Tensor x, int ld) => ld == (Read(x).Op == MatrixOp.None ? x.Shape[^1] : x.Shape[^2]);

    private static (MatrixOp Op, int Ld) Read(Tensor x)
    {
        long rows = x.Shape[^2], columns = x.Shape[^1], down = x.Core.Strides[^2], across = x.Core.Strides[^1];
        if ((across == 1 || columns == 1) && (down >= columns || rows == 1)) return (MatrixOp.None, (int)(rows == 1 ? columns : down));
        if ((down == 1 || rows == 1) && (across >= rows || columns == 1)) return (MatrixOp.Transpose, (int)(columns == 1 ? rows : across));
        return (MatrixOp.None, -1);
    }

    private readonly struct FloatProduct(long batch, Tensor a, long stepA, Tensor b, long stepB, Tensor c) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            int m = (int)c.Shape[^2], n = (int)c.Shape[^1], k = (int)a.Shape[^1], threads = Threads;
            (MatrixOp opA, int lda) = Read(a);
            (MatrixOp opB, int ldb) = Read(b);
            ReadOnlySpan<T> x = From<T>(a), y = From<T>(b);
            Span<T> z = c.Span<T>();
            if (batch == 1)
            {
                if (typeof(T) == typeof(float)) Products.Gemm(opA, opB, m, n, k, 1, F(x), lda, F(y), ldb, 0, MemoryMarshal.Cast<T, float>(z), n, threads);
                else Products.Gemm(opA, opB, m, n, k, 1, D(x), lda, D(y), ldb, 0, MemoryMarshal.Cast<T, double>(z), n, threads);
            }
            else if (typeof(T) == typeof(float))
                Products.GemmBatched(opA, opB, (int)batch, m, n, k, 1, F(x), (int)stepA, F(y), (int)stepB, 0, MemoryMarshal.Cast<T, float>(z), m * n, threads);
            else
                Products.GemmBatched(opA, opB, (int)batch, m, n, k, 1, D(x), (int)stepA, D(y), (int)stepB, 0, MemoryMarshal.Cast<T, double>(z), m * n, threads);
        }

        // From the first number of a view on; how far it goes is the kernels' to check.
        private static ReadOnlySpan<T> From<T>(Tensor x) where T : unmanaged => MemoryMarshal.Cast<byte, T>(x.Core.Storage.Bytes)[(int)x.Core.Offset..];

        private static ReadOnlySpan<float> F<T>(ReadOnlySpan<T> x) where T : unmanaged => MemoryMarshal.Cast<T, float>(x);

        private static ReadOnlySpan<double> D<T>(ReadOnlySpan<T> x) where T : unmanaged => MemoryMarshal.Cast<T, double>(x);
    }

    private readonly struct IntegerProduct(long batch, Tensor a, Tensor b, Tensor c) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            int m = (int)c.Shape[^2], n = (int)c.Shape[^1], k = (int)a.Shape[^1];
            ReadOnlySpan<T> x = a.Span<T>(), y = b.Span<T>();
            Span<T> z = c.Span<T>();
            z.Clear();
            for (int row = 0; row < batch * m; row++)
                for (int i = 0; i < k; i++)
                    for (int j = 0; j < n; j++) z[row * n + j] += x[row * k + i] * y[(row / m * k + i) * n + j];
        }
    }

    /// <summary>
    /// The product of what there is: of two vectors a number, of a matrix and a vector a vector, of more dimensions a batch of products,
    /// broadcast. A batch times one matrix is one tall product.
    /// </summary>
    public static Tensor Matmul(Tensor a, Tensor b)
    {
        if (a.Dims == 0 || b.Dims == 0) throw Errors.Shapes("matmul", a, b, "both need at least one dimension");
        if (a.Dims == 1 && b.Dims == 1) return Dot(a, b);
        long inner = b.Dims == 1 ? b.Shape[0] : b.Shape[^2];
        if (a.Shape[^1] != inner) throw Errors.Shapes("matmul", a, b, $"the last size of the first is {a.Shape[^1]}, that of the second to be summed over is {inner}");
        SameType("matmul", a, b);
        if (a.Dims == 2 && b.Dims == 2) return Mm(a, b);
        if (a.Dims == 2 && b.Dims == 1) return Mv(a, b);
        if (a.Dims == 1 && b.Dims == 2) return Shaping.Squeeze(Mm(Shaping.Unsqueeze(a, 0), b), 0);
        if (b.Dims <= 2)
        {
            Tensor matrix = b.Dims == 1 ? Shaping.Unsqueeze(b, 1) : b, tall = Mm(Shaping.Reshape(a, [Layout.Count(a.Shape.AsSpan(..^1)), inner]), matrix);
            return Shaping.Reshape(tall, b.Dims == 1 ? a.Shape[..^1] : [.. a.Shape[..^1], b.Shape[1]]);
        }
        Tensor left = a.Dims == 1 ? Shaping.Unsqueeze(a, 0) : a;
        long[] batch = Layout.Broadcast(left.Shape.AsSpan(..^2), b.Shape.AsSpan(..^2));
        long m = left.Shape[^2], n = b.Shape[^1], count = Layout.Count(batch);
        Tensor product = Bmm(Batch(left, batch, [m, inner]), Batch(b, batch, [inner, n]));
        Tensor whole = Shaping.Reshape(product, [.. batch, m, n]);
        return a.Dims == 1 ? Shaping.Squeeze(whole, -2) : whole;

        Tensor Batch(Tensor x, long[] batch, long[] matrix)
        {
            // One matrix for all needs no copies: it is stretched.
            if (x.Core.Count == Layout.Count(matrix)) return Shaping.Expand(Shaping.Reshape(x, [1, .. matrix]), [count, .. matrix]);
            return Shaping.Reshape(Shaping.Expand(x, [.. batch, .. matrix]), [count, .. matrix]);
        }
    }

    public static Tensor Mv(Tensor a, Tensor x)
    {
        if (a.Dims != 2 || x.Dims != 1 || a.Shape[1] != x.Shape[0]) throw Errors.Shapes("mv", a, x, "needed are a matrix and a vector as long as the matrix is wide");
        return Shaping.Squeeze(Mm(a, Shaping.Unsqueeze(x, 1)), 1);
    }

    public static Tensor Dot(Tensor a, Tensor b)
    {
        if (a.Dims != 1 || b.Dims != 1 || a.Shape[0] != b.Shape[0]) throw Errors.Shapes("dot", a, b, "needed are two vectors of one length");
        SameType("dot", a, b);
        Tensor dot = Pointwise.Empty([], a.Type);
        DotAction action = new(a, b, dot);
        using (GradMode.Set(false)) DataTypes.Numeric(a.Type, ref action);
        return Graph.Record("Dot", dot, [a, b], [Graph.If(b, a), Graph.If(a, b)], static (g, node) =>
            [node.Needs(0) ? Arithmetic.Mul(g, node.Saved(1)) : null, node.Needs(1) ? Arithmetic.Mul(g, node.Saved(0)) : null]);
    }

    private readonly struct DotAction(Tensor a, Tensor b, Tensor dot) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            ReadOnlySpan<T> x = Shaping.Contiguous(a).Span<T>(), y = Shaping.Contiguous(b).Span<T>();
            if (typeof(T) == typeof(float)) dot.Span<float>()[0] = VectorMath.Dot(MemoryMarshal.Cast<T, float>(x), MemoryMarshal.Cast<T, float>(y));
            else if (typeof(T) == typeof(double)) dot.Span<double>()[0] = VectorMath.Dot(MemoryMarshal.Cast<T, double>(x), MemoryMarshal.Cast<T, double>(y));
            else
            {
                T sum = T.Zero;
                for (int i = 0; i < x.Length; i++) sum += x[i] * y[i];
                dot.Span<T>()[0] = sum;
            }
        }
    }

    public static Tensor Outer(Tensor a, Tensor b)
    {
        if (a.Dims != 1 || b.Dims != 1) throw Errors.Shapes("outer", a, b, "needed are two vectors");
        return Arithmetic.Mul(Shaping.Unsqueeze(a, 1), Shaping.Unsqueeze(b, 0));
    }

    /// <summary>beta x + alpha A B.</summary>
    public static Tensor Addmm(Tensor x, Tensor a, Tensor b, float beta, float alpha)
    {
        Tensor product = Mm(a, b), scaled = alpha == 1 ? product : Arithmetic.Mul(product, Arithmetic.Wrap(alpha, product));
        if (beta == 0) return scaled;
        return Arithmetic.Add(beta == 1 ? x : Arithmetic.Mul(x, Arithmetic.Wrap(beta, x)), scaled);
    }

    /// <summary>Each number of a times the whole of b, side by side.</summary>
    public static Tensor Kron(Tensor a, Tensor b)
    {
        int dims = Math.Max(a.Dims, b.Dims);
        long[] shapeA = [.. Enumerable.Repeat(1L, dims - a.Dims), .. a.Shape], shapeB = [.. Enumerable.Repeat(1L, dims - b.Dims), .. b.Shape];
        Tensor x = Shaping.Reshape(a, [.. shapeA.SelectMany(size => (long[])[size, 1])]), y = Shaping.Reshape(b, [.. shapeB.SelectMany(size => (long[])[1, size])]);
        return Shaping.Reshape(Arithmetic.Mul(x, y), [.. shapeA.Zip(shapeB, (p, q) => p * q)]);
    }

    /// <summary>Σ over pairs of dimensions, one of each tensor.</summary>
    public static Tensor Tensordot(Tensor a, Tensor b, long[] dims1, long[] dims2)
    {
        if (dims1.Length != dims2.Length) throw Errors.Shapes("tensordot", a, b, $"{dims1.Length} dimensions cannot be paired with {dims2.Length}");
        int[] goA = [.. dims1.Select(d => Layout.Dim(d, a.Dims))], goB = [.. dims2.Select(d => Layout.Dim(d, b.Dims))];
        for (int i = 0; i < goA.Length; i++) if (a.Shape[goA[i]] != b.Shape[goB[i]]) throw Errors.Shapes("tensordot", a, b, $"dimension {goA[i]} of the first and {goB[i]} of the second are summed over together");
        int[] stayA = [.. Enumerable.Range(0, a.Dims).Except(goA)], stayB = [.. Enumerable.Range(0, b.Dims).Except(goB)];
        long inner = Reductions.Going(a.Shape, goA);
        Tensor x = Shaping.Reshape(Shaping.Permute(a, [.. stayA.Concat(goA).Select(d => (long)d)]), [Reductions.Going(a.Shape, stayA), inner]);
        Tensor y = Shaping.Reshape(Shaping.Permute(b, [.. goB.Concat(stayB).Select(d => (long)d)]), [inner, Reductions.Going(b.Shape, stayB)]);
        return Shaping.Reshape(Mm(x, y), [.. stayA.Select(d => a.Shape[d]), .. stayB.Select(d => b.Shape[d])]);
    }
}
