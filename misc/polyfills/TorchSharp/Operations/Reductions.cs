namespace TorchSharp;

/// <summary>
/// Sums and what is made of them. The dimensions that go come last; each result is then a sum over a row, in the fixed order of
/// <see cref="VectorMath"/>. Where the first dimensions of a tensor without gaps go, whole rows are added instead, in blocks of
/// <see cref="Block"/>, and the numbers stay where they are.
/// </summary>
internal static class Reductions
{
    // Rows that are added up before their sum goes to the total: part of the result, and good for its accuracy.
    private const int Block = 128;

    /// <summary>A tensor as rows to be reduced: what is kept × what goes.</summary>
    internal static Tensor Rows(Tensor x, int[] dims)
    {
        int[] kept = [.. Enumerable.Range(0, x.Dims).Except(dims)];
        if (dims.Length == 0) return Shaping.Contiguous(x);
        bool last = dims[0] == kept.Length;
        return Shaping.Contiguous(last ? x : Shaping.Permute(x, [.. kept.Concat(dims).Select(dim => (long)dim)]));
    }

    internal static long[] Kept(long[] shape, int[] dims, bool keepdim) =>
        [.. Enumerable.Range(0, shape.Length).Where(i => keepdim || !dims.Contains(i)).Select(i => dims.Contains(i) ? 1 : shape[i])];

    internal static long Going(long[] shape, int[] dims)
    {
        long count = 1;
        foreach (int dim in dims) count *= shape[dim];
        return count;
    }

    /// <summary>A reduced tensor with its missing dimensions put back as sizes of 1.</summary>
    internal static Tensor Restore(Tensor reduced, long[] shape, int[] dims) => Shaping.Reshape(reduced, Kept(shape, dims, true));

    public static Tensor Sum(Tensor x, long[]? dim, bool keepdim, ScalarType? type)
    {
        ScalarType result = type ?? (DataTypes.IsFloat(x.Type) ? x.Type : ScalarType.Int64);
        Tensor source = Converting.To(x, result);
        int[] dims = Layout.Dims(dim, x.Dims);
        Tensor sum = Pointwise.Empty(Kept(x.Shape, dims, keepdim), result);
        using (GradMode.Set(false))
        {
            SumAction action = new(source, dims, sum);
            DataTypes.Numeric(result, ref action);
        }
        long[] shape = x.Shape;
        return Graph.Record("Sum", sum, source, (g, _) => Shaping.Expand(Restore(g, shape, dims), shape));
    }

    private readonly struct SumAction(Tensor x, int[] dims, Tensor sum) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            Span<T> sums = sum.Span<T>();
            long going = Going(x.Shape, dims);
            bool first = dims.Length > 0 && dims[^1] == dims.Length - 1 && dims.Length < x.Dims && sums.Length > 1;
            if (first && x.Core.IsContiguous)
            {
                Columns(x.Span<T>(), (int)going, sums);
                return;
            }
            Tensor rows = Rows(x, dims);
            ReadOnlySpan<T> numbers = rows.Span<T>();
            for (int i = 0; i < sums.Length; i++) sums[i] = SumOf(numbers.Slice(i * (int)going, (int)going));
            if (!ReferenceEquals(rows, x)) rows.Dispose();
        }

        private static void Columns<T>(ReadOnlySpan<T> numbers, int rows, Span<T> sums) where T : unmanaged, INumber<T>
        {
            int width = sums.Length;
            sums.Clear();
            if (rows <= Block)
            {
                for (int i = 0; i < rows; i++) AddTo(sums, numbers.Slice(i * width, width));
                return;
            }
            using Tensor block = Pointwise.Empty([width], DataTypes.Of(typeof(T)));
            Span<T> part = block.Span<T>();
            for (int start = 0; start < rows; start += Block)
            {
                part.Clear();
                for (int i = start; i < Math.Min(rows, start + Block); i++) AddTo(part, numbers.Slice(i * width, width));
                AddTo<T>(sums, part);
            }
        }

        private static void AddTo<T>(Span<T> sums, ReadOnlySpan<T> row) where T : unmanaged, INumber<T>
        {
            int i = 0;
            for (; i <= sums.Length - Vector<T>.Count; i += Vector<T>.Count) (new Vector<T>(sums[i..]) + new Vector<T>(row[i..])).CopyTo(sums[i..]);
            for (; i < sums.Length; i++) sums[i] += row[i];
        }
    }

    /// <summary>Σ x, in the order of the kernels for floating-point numbers.</summary>
    internal static T SumOf<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float)) return (T)(object)VectorMath.Sum(MemoryMarshal.Cast<T, float>(x));
        if (typeof(T) == typeof(double)) return (T)(object)VectorMath.Sum(MemoryMarshal.Cast<T, double>(x));
        T sum = T.Zero;
        foreach (T value in x) sum += value;
        return sum;
    }

    public static Tensor Mean(Tensor x, long[]? dim, bool keepdim, ScalarType? type)
    {
        if (!DataTypes.IsFloat(type ?? x.Type)) throw Errors.External($"mean: the tensor is of type {x.Type}; needed are floating-point numbers.");
        using Tensor sum = Sum(x, dim, keepdim, type);
        using Tensor count = Filling.Single((double)Going(x.Shape, Layout.Dims(dim, x.Dims)), sum.Type);
        return Arithmetic.Div(sum, count);
    }

    /// <summary>Σ (x − mean)² / (n − correction).</summary>
    public static Tensor Var(Tensor x, long[]? dim, long correction, bool keepdim, ScalarType? type = null)
    {
        x = type is { } t ? Converting.To(x, t) : x;
        if (!DataTypes.IsFloat(x.Type)) throw Errors.External($"var: the tensor is of type {x.Type}; needed are floating-point numbers.");
        int[] dims = Layout.Dims(dim, x.Dims);
        double divisor = Math.Max(0, Going(x.Shape, dims) - correction);
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        Tensor variance;
        using (GradMode.Set(false))
        {
            Tensor rest = Arithmetic.Sub(x, Mean(x, dim, true, null));
            variance = Arithmetic.Div(Sum(Elementary.Square(rest), dim, keepdim, null), Filling.Single(divisor, x.Type));
        }
        long[] shape = x.Shape;
        variance = Graph.Record("Var", variance, x, x, (g, node) =>
        {
            Tensor x = node.Saved(0), rest = Arithmetic.Sub(x, Mean(x, dim, true, null));
            return Arithmetic.Mul(Arithmetic.Mul(Restore(g, shape, dims), Filling.Single(2 / divisor, g.Type)), rest);
        });
        return temporaries.MoveToOuter(variance);
    }

    public static Tensor Std(Tensor x, long[]? dim, long correction, bool keepdim, ScalarType? type = null)
    {
        Tensor variance = Var(x, dim, correction, keepdim, type), std;
        using (GradMode.Set(false)) std = Elementary.Sqrt(variance);
        // Where nothing varies, the root has no slope; zero is what the library gives.
        return Graph.Record("Std", std, variance, std, static (g, node) =>
        {
            Tensor y = node.Saved(0), zero = Filling.Single(0, g.Type);
            return Choosing.Where(Comparisons.Eq(y, zero), zero, Arithmetic.Div(g, Arithmetic.Mul(y, Filling.Single(2, g.Type))));
        });
    }

    public static Tensor Prod(Tensor x, long[]? dim, bool keepdim, ScalarType? type)
    {
        ScalarType result = type ?? (DataTypes.IsFloat(x.Type) ? x.Type : ScalarType.Int64);
        Tensor source = Converting.To(x, result);
        int[] dims = Layout.Dims(dim, x.Dims);
        Tensor product = Pointwise.Empty(Kept(x.Shape, dims, keepdim), result);
        using (GradMode.Set(false))
        {
            ProdAction action = new(source, dims, product);
            DataTypes.Numeric(result, ref action);
        }
        long[] shape = x.Shape;
        return Graph.Record("Prod", product, source, source, (g, node) =>
        {
            // Each factor's slope is the product of the others.
            Tensor x = node.Saved(0), rows = Shaping.Reshape(Shaping.Permute(x, Order(shape.Length, dims)), [-1, Math.Max(1, Going(shape, dims))]);
            Tensor others = OtherFactors(rows), back = Shaping.Reshape(others, [.. Kept(shape, dims, false), .. dims.Select(d => shape[d])]);
            return Arithmetic.Mul(Restore(g, shape, dims), Shaping.Permute(back, Inverse(Order(shape.Length, dims))));
        });
    }

    internal static long[] Order(int count, int[] last) => [.. Enumerable.Range(0, count).Except(last).Concat(last).Select(dim => (long)dim)];

    internal static long[] Inverse(long[] order)
    {
        long[] back = new long[order.Length];
        for (int i = 0; i < order.Length; i++) back[order[i]] = i;
        return back;
    }

    // For each number of a row, the product of the numbers before it times that of those after it: right even where some are 0.
    private static Tensor OtherFactors(Tensor rows)
    {
        long n = rows.Shape[1];
        Tensor one = Filling.Full([rows.Shape[0], 1], 1, rows.Type);
        Tensor before = n == 1 ? one : Joining.Cat([one, Scans.CumProd(Shaping.Slice(rows, 1, 0, n - 1, 1), 1)], 1);
        Tensor after = n == 1 ? one : Joining.Cat([Shaping.Flip(Scans.CumProd(Shaping.Flip(Shaping.Slice(rows, 1, 1, n, 1), [1]), 1), [1]), one], 1);
        return Arithmetic.Mul(before, after);
    }

    private readonly struct ProdAction(Tensor x, int[] dims, Tensor product) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            Span<T> products = product.Span<T>();
            int going = (int)Going(x.Shape, dims);
            Tensor rows = Rows(x, dims);
            ReadOnlySpan<T> numbers = rows.Span<T>();
            for (int i = 0; i < products.Length; i++)
            {
                T value = T.One;
                foreach (T factor in numbers.Slice(i * going, going)) value *= factor;
                products[i] = value;
            }
            if (!ReferenceEquals(rows, x)) rows.Dispose();
        }
    }

    public static Tensor CountNonzero(Tensor x, long[]? dim)
    {
        using IDisposable mode = GradMode.Set(false);
        using Tensor truth = Converting.To(x, ScalarType.Bool).alias();
        return Sum(truth, dim, false, ScalarType.Int64);
    }

    /// <summary>Whether all (or any) numbers are different from 0.</summary>
    public static Tensor All(Tensor x, long[]? dim, bool keepdim) => Truth(x, dim, keepdim, all: true);

    public static Tensor Any(Tensor x, long[]? dim, bool keepdim) => Truth(x, dim, keepdim, all: false);

    private static Tensor Truth(Tensor x, long[]? dim, bool keepdim, bool all)
    {
        using IDisposable mode = GradMode.Set(false);
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        Tensor count = Sum(Converting.To(x, ScalarType.Bool), dim, keepdim, ScalarType.Int64);
        Tensor needed = Filling.Single(all ? Going(x.Shape, Layout.Dims(dim, x.Dims)) : 1, ScalarType.Int64);
        return temporaries.MoveToOuter(Comparisons.Ge(count, needed));
    }

    /// <summary>(Σ |x|^p)^(1/p); the largest magnitude for p = ∞, the count of numbers other than 0 for p = 0.</summary>
    public static Tensor Norm(Tensor x, double p, long[]? dim, bool keepdim)
    {
        if (!DataTypes.IsFloat(x.Type)) throw Errors.External($"norm: the tensor is of type {x.Type}; needed are floating-point numbers.");
        if (double.IsPositiveInfinity(p)) return Extremes.Amax(Elementary.Abs(x), dim, keepdim);
        if (double.IsNegativeInfinity(p)) return Extremes.Amin(Elementary.Abs(x), dim, keepdim);
        if (p == 0) return Converting.To(Sum(Comparisons.Ne(x, Filling.Single(0, x.Type)), dim, keepdim, null), x.Type);
        if (p == 1) return Sum(Elementary.Abs(x), dim, keepdim, null);
        int[] dims = Layout.Dims(dim, x.Dims);
        Tensor norm;
        using (GradMode.Set(false))
        using (DisposeScope temporaries = DisposeScopeManager.NewInternalScope())
        {
            Tensor sum = Sum(p == 2 ? Elementary.Square(x) : Arithmetic.Pow(Elementary.Abs(x), p), dim, keepdim, null);
            norm = temporaries.MoveToOuter(p == 2 ? Elementary.Sqrt(sum) : Arithmetic.Pow(sum, 1 / p));
        }
        long[] shape = x.Shape;
        return Graph.Record("Norm", norm, [x], [x, norm], (g, node) =>
        {
            // ∂/∂x = sign(x) (|x| / norm)^(p − 1), and 0 where the norm is 0.
            Tensor x = node.Saved(0), y = Restore(node.Saved(1), shape, dims), zero = Filling.Single(0, g.Type);
            Tensor isZero = Comparisons.Eq(y, zero), safe = Choosing.Where(isZero, Filling.Single(1, g.Type), y);
            Tensor slope = p == 2 ? Arithmetic.Div(x, safe) : Arithmetic.Mul(Elementary.Sign(x), Arithmetic.Pow(Arithmetic.Div(Elementary.Abs(x), safe), p - 1));
            return [Choosing.Where(isZero, zero, Arithmetic.Mul(Restore(g, shape, dims), slope))];
        });
    }
}
