namespace TorchSharp;

/// <summary>
/// Decompositions and equations for matrices and batches of matrices. The work is done matrix by matrix in double precision; the rules
/// for the gradients are those of Giles, "Collected matrix derivative results for forward and reverse mode algorithmic differentiation"
/// (2008), and of Seeger et al., "Auto-differentiating linear algebra" (2017).
/// </summary>
internal static class LinearAlgebra
{
    private static Tensor T(Tensor x) => Shaping.Transpose(x, -2, -1);

    private static Tensor Mul(Tensor a, Tensor b) => MatrixProducts.Matmul(a, b);

    private static Tensor Scaled(Tensor x, double factor) => Arithmetic.Mul(x, Filling.Single(factor, x.Type));

    private static void Square(string name, Tensor a)
    {
        Matrices(name, a);
        if (a.Shape[^1] != a.Shape[^2]) throw Errors.External($"{name}: the tensor has shape {Errors.Text(a.Shape)}; needed are square matrices.");
    }

    private static void Matrices(string name, Tensor a)
    {
        if (a.Dims < 2) throw Errors.External($"{name}: the tensor has shape {Errors.Text(a.Shape)}; needed is a matrix or a batch of matrices.");
        if (!DataTypes.IsFloat(a.Type)) throw Errors.External($"{name}: the tensor is of type {a.Type}; needed are floating-point numbers.");
    }

    /// <summary>Does the same to each matrix of a batch; each result has a shape per matrix.</summary>
    private static Tensor[] Each(Tensor a, long[][] shapes, Func<double[], int, double[][]> work)
    {
        using IDisposable mode = GradMode.Set(false);
        long[] batch = a.Shape[..^2];
        int count = (int)Layout.Count(batch), size = (int)(a.Shape[^1] * a.Shape[^2]);
        double[] numbers = Doubles(a);
        double[][] all = [.. shapes.Select(shape => new double[count * Layout.Count(shape)])];
        for (int i = 0; i < count; i++)
        {
            double[][] results = work(numbers[(i * size)..((i + 1) * size)], i);
            for (int k = 0; k < shapes.Length; k++) results[k].CopyTo(all[k], i * results[k].Length);
        }
        return [.. shapes.Select((shape, k) => Filling.FromArray(all[k], [.. batch, .. shape], a.Type))];
    }

    private static double[] Doubles(Tensor x) => Shaping.Contiguous(Converting.To(x, ScalarType.Float64)).Span<double>().ToArray();

    public static Tensor Inv(Tensor a)
    {
        Square("inv", a);
        int n = (int)a.Shape[^1];
        Tensor inverse = Each(a, [[n, n]], (matrix, _) =>
        {
            (int[] order, int sign) = DenseMatrix.Lu(matrix, n);
            if (sign == 0) throw Errors.External($"inv: a matrix of shape {Errors.Text(a.Shape)} is singular and has no inverse.");
            double[] one = new double[n * n];
            for (int i = 0; i < n; i++) one[i * n + i] = 1;
            return [DenseMatrix.SolveLu(matrix, order, n, one, n)];
        })[0];
        return Graph.Record("Inv", inverse, a, inverse, static (g, node) =>
        {
            Tensor turned = T(node.Saved(0));
            return Elementary.Neg(Mul(turned, Mul(g, turned)));
        });
    }

    /// <summary>X with A X = B, or X A = B when A is on the right.</summary>
    public static Tensor Solve(Tensor a, Tensor b, bool left)
    {
        Square("solve", a);
        bool vector = b.Dims == 1 || b.Dims == a.Dims - 1 && b.Shape.AsSpan().SequenceEqual(a.Shape.AsSpan(..^1));
        if (vector) return Shaping.Squeeze(Solve(a, Shaping.Unsqueeze(b, -1), left), -1);
        if (!left) return T(Solve(T(a), T(b), true));
        if (b.Dims < 2 || a.Shape[^1] != b.Shape[^2]) throw Errors.Shapes("solve", a, b, "B needs as many rows as A");
        if (a.Type != b.Type) throw Errors.External($"solve: types {a.Type} and {b.Type} differ.");
        long[] batch = Layout.Broadcast(a.Shape.AsSpan(..^2), b.Shape.AsSpan(..^2));
        a = Shaping.Expand(a, [.. batch, .. a.Shape[^2..]]);
        b = Shaping.Expand(b, [.. batch, .. b.Shape[^2..]]);
        int n = (int)a.Shape[^1], columns = (int)b.Shape[^1];
        double[] right;
        using (GradMode.Set(false)) right = Doubles(b);
        Tensor x = Each(a, [[n, columns]], (matrix, i) =>
        {
            (int[] order, int sign) = DenseMatrix.Lu(matrix, n);
            if (sign == 0) throw Errors.External($"solve: a matrix of shape {Errors.Text(a.Shape)} is singular.");
            return [DenseMatrix.SolveLu(matrix, order, n, right[(i * n * columns)..((i + 1) * n * columns)], columns)];
        })[0];
        return Graph.Record("Solve", x, [a, b], [a, x], static (g, node) =>
        {
            Tensor toRight = Solve(T(node.Saved(0)), g, true);
            return [node.Needs(0) ? Elementary.Neg(Mul(toRight, T(node.Saved(1)))) : null, toRight];
        });
    }

    public static Tensor Det(Tensor a)
    {
        Square("det", a);
        int n = (int)a.Shape[^1];
        Tensor det = Each(a, [[]], (matrix, _) =>
        {
            double product = DenseMatrix.Lu(matrix, n).Sign;
            for (int i = 0; i < n; i++) product *= matrix[i * n + i];
            return [[product]];
        })[0];
        return Graph.Record("Det", det, [a], [a, det], static (g, node) =>
            [Arithmetic.Mul(Shaping.Unsqueeze(Shaping.Unsqueeze(Arithmetic.Mul(g, node.Saved(1)), -1), -1), T(Inv(node.Saved(0))))]);
    }

    /// <summary>The sign of the determinant and the logarithm of its magnitude, which does not overflow.</summary>
    public static (Tensor Sign, Tensor Log) SignAndLog(Tensor a)
    {
        Square("slogdet", a);
        int n = (int)a.Shape[^1];
        Tensor[] results = Each(a, [[], []], (matrix, _) =>
        {
            int sign = DenseMatrix.Lu(matrix, n).Sign;
            double[] sizes = new double[n];
            for (int i = 0; i < n; i++)
            {
                sizes[i] = Math.Abs(matrix[i * n + i]);
                if (matrix[i * n + i] < 0) sign = -sign;
            }
            VectorMath.Log(sizes, sizes);
            return [[sign], [sign == 0 ? double.NegativeInfinity : VectorMath.Sum(sizes)]];
        });
        Tensor log = Graph.Record("Slogdet", results[1], a, a, static (g, node) => Arithmetic.Mul(Shaping.Unsqueeze(Shaping.Unsqueeze(g, -1), -1), T(Inv(node.Saved(0)))));
        return (results[0], log);
    }

    public static Tensor Cholesky(Tensor a)
    {
        Square("cholesky", a);
        int n = (int)a.Shape[^1];
        Tensor l = Each(a, [[n, n]], (matrix, _) =>
            [DenseMatrix.Cholesky(matrix, n) ?? throw Errors.External($"cholesky: a matrix of shape {Errors.Text(a.Shape)} is not positive definite.")])[0];
        return Graph.Record("Cholesky", l, a, l, static (g, node) =>
        {
            Tensor l = node.Saved(0), inner = HalfDiagonal(Triangles.Lower(Mul(T(l), g), 0));
            Tensor turned = Solve(T(l), T(Solve(T(l), T(inner), true)), true);
            return Scaled(Arithmetic.Add(turned, T(turned)), 0.5);
        });
    }

    private static Tensor HalfDiagonal(Tensor x) => Arithmetic.Sub(x, Scaled(OnDiagonal(Shaping.Diagonal(x, 0, -2, -1)), 0.5));

    private static Tensor OnDiagonal(Tensor x) => Shaping.Embed(x, [.. x.Shape, x.Shape[^1]], t => Shaping.Diagonal(t, 0, -2, -1));

    public static (Tensor Q, Tensor R) Qr(Tensor a, bool complete, bool onlyR)
    {
        Matrices("qr", a);
        int m = (int)a.Shape[^2], n = (int)a.Shape[^1], k = Math.Min(m, n), columns = complete ? m : k;
        Tensor[] parts = Each(a, [[m, columns], [columns, n]], (matrix, _) =>
        {
            (double[] q, double[] r) = DenseMatrix.Qr(matrix, m, n, columns);
            return [q, r];
        });
        Tensor[] results = Graph.Record("Qr", parts, [a], [parts[0], parts[1]], (g, node) =>
        {
            if (complete && m > n) throw Errors.External("qr: the gradient of the complete decomposition of a tall matrix is not defined; use the reduced one.");
            Tensor q = node.Saved(0), r = node.Saved(1), gradQ = g[0] ?? Filling.Full(q.Shape, 0, q.Type), gradR = g[1] ?? Filling.Full(r.Shape, 0, r.Type);
            if (m >= n) return [FromQr(q, r, gradQ, gradR)];
            // A wide matrix is a square one beside a rest: A = Q [R₁ R₂].
            Tensor first = Shaping.Slice(r, -1, 0, m, 1), rest = Shaping.Slice(r, -1, m, n, 1), gradRest = Shaping.Slice(gradR, -1, m, n, 1);
            Tensor toQ = Arithmetic.Add(gradQ, Mul(Mul(q, rest), T(gradRest)));
            return [Joining.Cat([FromQr(q, first, toQ, Shaping.Slice(gradR, -1, 0, m, 1)), Mul(q, gradRest)], -1)];
        });
        return (onlyR ? Pointwise.Empty([0], a.Type) : results[0], results[1]);
    }

    private static Tensor FromQr(Tensor q, Tensor r, Tensor gradQ, Tensor gradR)
    {
        Tensor m = Arithmetic.Sub(Mul(r, T(gradR)), Mul(T(gradQ), q)), lower = Triangles.Lower(m, 0);
        Tensor symmetric = Arithmetic.Add(lower, T(Triangles.Lower(m, -1)));
        return T(Solve(r, T(Arithmetic.Add(gradQ, Mul(q, symmetric))), true));
    }

    /// <summary>Eigenvalues, ascending, and eigenvectors of symmetric matrices, of which one triangle is read.</summary>
    public static (Tensor Values, Tensor Vectors) Eigh(Tensor a, char triangle)
    {
        Square("eigh", a);
        int n = (int)a.Shape[^1];
        bool upper = char.ToUpperInvariant(triangle) == 'U';
        Tensor[] parts = Each(a, [[n], [n, n]], (matrix, _) =>
        {
            for (int i = 0; i < n; i++)
                for (int j = 0; j < i; j++)
                    if (upper) matrix[i * n + j] = matrix[j * n + i]; else matrix[j * n + i] = matrix[i * n + j];
            (double[] values, double[] vectors) = DenseMatrix.Symmetric(matrix, n);
            return [values, vectors];
        });
        Tensor[] results = Graph.Record("Eigh", parts, [a], [parts[0], parts[1]], static (g, node) =>
        {
            Tensor values = node.Saved(0), v = node.Saved(1);
            Tensor inner = g[0] is null ? Filling.Full(v.Shape, 0, v.Type) : OnDiagonal(g[0]!);
            if (g[1] is not null) inner = Arithmetic.Add(inner, Arithmetic.Mul(Mul(T(v), g[1]!), Gaps(values, values)));
            return [Mul(v, Mul(inner, T(v)))];
        });
        return (results[0], results[1]);
    }

    // 1 / (xⱼ − yᵢ) beside the diagonal, 0 on it.
    private static Tensor Gaps(Tensor x, Tensor y)
    {
        Tensor difference = Arithmetic.Sub(Shaping.Unsqueeze(x, -2), Shaping.Unsqueeze(y, -1)), eye = Filling.Eye(x.Shape[^1], -1, x.Type);
        Tensor one = Filling.Single(1, x.Type);
        return Arithmetic.Div(Arithmetic.Sub(one, eye), Choosing.Where(Converting.To(eye, ScalarType.Bool), one, difference));
    }

    /// <summary>A = U diag(S) Vᵀ, singular values descending.</summary>
    public static (Tensor U, Tensor S, Tensor Vh) Svd(Tensor a, bool full)
    {
        Matrices("svd", a);
        int m = (int)a.Shape[^2], n = (int)a.Shape[^1], k = Math.Min(m, n), wideU = full ? m : k, wideV = full ? n : k;
        Tensor[] parts = Each(a, [[m, wideU], [k], [wideV, n]], (matrix, _) =>
        {
            bool tall = m >= n;
            (double[] u, double[] s, double[] v) = tall ? DenseMatrix.Svd(matrix, m, n) : DenseMatrix.Svd(Transposed(matrix, m, n), n, m);
            if (!tall) (u, v) = (v, u);
            return [Widened(u, m, k, wideU), s, Transposed(Widened(v, n, k, wideV), n, wideV)];
        });
        Tensor[] results = Graph.Record("Svd", parts, [a], [parts[0], parts[1], parts[2]], (g, node) =>
        {
            Tensor u = Shaping.Slice(node.Saved(0), -1, 0, k, 1), s = node.Saved(1), vh = Shaping.Slice(node.Saved(2), -2, 0, k, 1);
            Tensor? gradU = g[0] is null ? null : Shaping.Slice(g[0]!, -1, 0, k, 1), gradV = g[2] is null ? null : Shaping.Slice(g[2]!, -2, 0, k, 1);
            return [FromSvd(u, s, vh, gradU, g[1], gradV, m, n)];
        });
        return (results[0], results[1], results[2]);
    }

    private static Tensor FromSvd(Tensor u, Tensor s, Tensor vh, Tensor? gradU, Tensor? gradS, Tensor? gradVh, int m, int n)
    {
        Tensor inner = gradS is null ? Filling.Full([.. s.Shape, s.Shape[^1]], 0, s.Type) : OnDiagonal(gradS);
        Tensor gaps = Gaps(Elementary.Square(s), Elementary.Square(s)), column = Shaping.Unsqueeze(s, -1), row = Shaping.Unsqueeze(s, -2);
        Tensor? skewU = gradU is null ? null : Mul(T(u), gradU), skewV = gradVh is null ? null : Mul(vh, T(gradVh));
        if (skewU is not null) inner = Arithmetic.Add(inner, Arithmetic.Mul(Arithmetic.Mul(gaps, Arithmetic.Sub(skewU, T(skewU))), row));
        if (skewV is not null) inner = Arithmetic.Add(inner, Arithmetic.Mul(column, Arithmetic.Mul(gaps, Arithmetic.Sub(skewV, T(skewV)))));
        Tensor result = Mul(u, Mul(inner, vh));
        // What lies outside of the space that U or V spans.
        if (m > n && gradU is not null) result = Arithmetic.Add(result, Mul(Arithmetic.Sub(Arithmetic.Div(gradU, row), Mul(u, Mul(T(u), Arithmetic.Div(gradU, row)))), vh));
        if (n > m && gradVh is not null)
        {
            Tensor scaled = Arithmetic.Div(gradVh, column);
            result = Arithmetic.Add(result, Mul(u, Arithmetic.Sub(scaled, Mul(Mul(scaled, T(vh)), vh))));
        }
        return result;
    }

    private static double[] Transposed(double[] a, int rows, int columns)
    {
        double[] result = new double[a.Length];
        for (int i = 0; i < rows; i++) for (int j = 0; j < columns; j++) result[j * rows + i] = a[i * columns + j];
        return result;
    }

    private static double[] Widened(double[] u, int rows, int columns, int wide)
    {
        if (columns == wide) return u;
        double[] result = new double[rows * wide];
        for (int i = 0; i < rows; i++) for (int j = 0; j < columns; j++) result[i * wide + j] = u[i * columns + j];
        DenseMatrix.Complete(result, rows, wide, [.. Enumerable.Range(0, wide).Select(j => j < columns)]);
        return result;
    }

    /// <summary>The pseudo-inverse: singular values up to the tolerance count as 0.</summary>
    public static Tensor Pinv(Tensor a, Tensor? atol, Tensor? rtol)
    {
        Tensor inverse;
        using (GradMode.Set(false))
        {
            (Tensor u, Tensor s, Tensor vh) = Svd(a, false);
            Tensor zero = Filling.Single(0, a.Type), keep = Comparisons.Gt(s, Tolerance(a, s, atol, rtol));
            Tensor turned = Choosing.Where(keep, Arithmetic.Div(Filling.Single(1, a.Type), Choosing.Where(keep, s, Filling.Single(1, a.Type))), zero);
            inverse = Mul(Arithmetic.Mul(T(vh), Shaping.Unsqueeze(turned, -2)), T(u));
        }
        return Graph.Record("Pinv", inverse, [a], [a, inverse], static (g, node) =>
        {
            Tensor a = node.Saved(0), p = node.Saved(1), pt = T(p), gt = T(g);
            if (a.Shape[^2] <= a.Shape[^1])
            {
                Tensor k = Mul(gt, p), kp = Mul(k, pt);
                return [Arithmetic.Add(Arithmetic.Sub(Arithmetic.Sub(kp, T(Mul(p, k))), Mul(Mul(a, p), kp)), Mul(Mul(pt, p), Arithmetic.Sub(gt, Mul(k, a))))];
            }
            Tensor h = Mul(p, gt), ph = Mul(pt, h);
            return [Arithmetic.Add(Arithmetic.Sub(Arithmetic.Sub(ph, T(Mul(h, p))), Mul(Mul(ph, p), a)), Mul(Mul(Arithmetic.Sub(gt, Mul(a, h)), p), pt))];
        });
    }

    // max(atol, rtol × the largest singular value); without either, rtol is the larger size times the precision.
    private static Tensor Tolerance(Tensor a, Tensor s, Tensor? atol, Tensor? rtol)
    {
        double precision = a.Type == ScalarType.Float32 ? 1.1920928955078125e-07 : 2.220446049250313e-16;
        Tensor relative = rtol is not null ? Converting.To(rtol, s.Type) : Filling.Single(atol is null ? precision * Math.Max(a.Shape[^1], a.Shape[^2]) : 0, s.Type);
        Tensor absolute = atol is null ? Filling.Single(0, s.Type) : Converting.To(atol, s.Type);
        Tensor limit = Arithmetic.Maximum(absolute, Arithmetic.Mul(relative, Extremes.Amax(s, [-1], false)));
        return Shaping.Unsqueeze(limit, -1);
    }

    public static Tensor Rank(Tensor a, Tensor? atol, Tensor? rtol)
    {
        using IDisposable mode = GradMode.Set(false);
        Tensor s = Svd(a, false).S;
        return Reductions.Sum(Comparisons.Gt(s, Tolerance(a, s, atol, rtol)), [-1], false, null);
    }

    /// <summary>The X of least ‖A X − B‖, of least norm among those, and the rank; residuals and singular values stay empty, as with the library's default driver.</summary>
    public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) LeastSquares(Tensor a, Tensor b, double? rcond)
    {
        Matrices("lstsq", a);
        bool vector = b.Dims == a.Dims - 1;
        Tensor right = vector ? Shaping.Unsqueeze(b, -1) : b, rtol = Filling.Single(rcond ?? (a.Type == ScalarType.Float32 ? 1.1920928955078125e-07 : 2.220446049250313e-16) * Math.Max(a.Shape[^1], a.Shape[^2]), a.Type);
        Tensor x = Mul(Pinv(a, null, rtol), right), rank = Rank(a, null, rtol);
        return (vector ? Shaping.Squeeze(x, -1) : x, Pointwise.Empty([0], a.Type), rank, Pointwise.Empty([0], a.Type));
    }

    /// <summary>The norm of all numbers of a vector, or of a tensor seen as one.</summary>
    public static Tensor VectorNorm(Tensor x, double order, long[]? dims, bool keepdim) => Reductions.Norm(x, order, dims, keepdim);

    /// <summary>
    /// Norms of matrices: 1 and −1 by the sums of columns, ∞ and −∞ by those of rows, 2 and −2 by singular values.
    /// </summary>
    public static Tensor MatrixNorm(Tensor x, double order, long[]? dims, bool keepdim)
    {
        (int rows, int columns) = Pair(x, dims);
        if (Math.Abs(order) == 2) return FromSingular(x, rows, columns, keepdim, s => order > 0 ? Extremes.Amax(s, [-1], false) : Extremes.Amin(s, [-1], false));
        (int summed, int compared) = Math.Abs(order) == 1 ? (rows, columns) : double.IsInfinity(order) ? (columns, rows) : throw Errors.External($"matrix_norm: there is no norm of order {order}.");
        Tensor sums = Reductions.Sum(Elementary.Abs(x), [summed], true, null), result = order > 0 ? Extremes.Amax(sums, [compared], true) : Extremes.Amin(sums, [compared], true);
        return keepdim ? result : Shaping.Squeeze(Shaping.Squeeze(result, Math.Max(rows, columns)), Math.Min(rows, columns));
    }

    public static Tensor MatrixNorm(Tensor x, string order, long[]? dims, bool keepdim)
    {
        (int rows, int columns) = Pair(x, dims);
        return order switch
        {
            "fro" => Reductions.Norm(x, 2, [rows, columns], keepdim),
            "nuc" => FromSingular(x, rows, columns, keepdim, s => Reductions.Sum(s, [-1], false, null)),
            _ => throw Errors.External($"matrix_norm: there is no norm '{order}'; known are 'fro' and 'nuc'."),
        };
    }

    private static (int Rows, int Columns) Pair(Tensor x, long[]? dims)
    {
        Matrices("matrix_norm", x);
        long[] pair = dims ?? [-2, -1];
        if (pair.Length != 2) throw Errors.External($"matrix_norm: {Errors.Text(pair)} does not name two dimensions.");
        return (Layout.Dim(pair[0], x.Dims), Layout.Dim(pair[1], x.Dims));
    }

    private static Tensor FromSingular(Tensor x, int rows, int columns, bool keepdim, Func<Tensor, Tensor> reduce)
    {
        Tensor moved = Shaping.Permute(x, Reductions.Order(x.Dims, [rows, columns])), result = reduce(Svd(moved, false).S);
        return keepdim ? Shaping.Reshape(result, Reductions.Kept(x.Shape, [rows, columns], true)) : result;
    }

    /// <summary>The norm of that order: of matrices where two dimensions are meant, of vectors otherwise.</summary>
    public static Tensor Norm(Tensor x, double order, long[]? dims, bool keepdim) =>
        dims is { Length: 2 } || dims is null && x.Dims == 2 ? MatrixNorm(x, order, dims, keepdim) : VectorNorm(x, order, dims, keepdim);

    /// <summary>‖A‖ ‖A⁻¹‖.</summary>
    public static Tensor Condition(Tensor a, double order)
    {
        if (Math.Abs(order) != 2) return Arithmetic.Mul(MatrixNorm(a, order, null, false), MatrixNorm(Inv(a), order, null, false));
        Tensor s = Svd(a, false).S, largest = Shaping.Select(s, -1, 0), smallest = Shaping.Select(s, -1, -1);
        return order > 0 ? Arithmetic.Div(largest, smallest) : Arithmetic.Div(smallest, largest);
    }

    public static Tensor Condition(Tensor a, string order) => Arithmetic.Mul(MatrixNorm(a, order, null, false), MatrixNorm(Inv(a), order, null, false));
}
