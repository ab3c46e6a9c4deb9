namespace TorchSharp;

/// <summary>
/// Sums and what is made of them. In a tensor without gaps, neighbouring dimensions go together, the last ones first: if they are the last
/// of all, each result is a sum over a row, in the fixed order of <see cref="VectorMath"/>; otherwise whole rows are added, in blocks of
/// <see cref="Block"/>. The numbers stay where they are. In a tensor with gaps, they are first copied so that what goes comes last.
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

    internal static long[] Kept(long[] shape, int[] dims, bool keepdim)
    {
        long[] kept = new long[keepdim ? shape.Length : shape.Length - dims.Length];
        int count = 0;
        for (int i = 0; i < shape.Length; i++)
            if (!dims.Contains(i)) kept[count++] = shape[i];
            else if (keepdim) kept[count++] = 1;
        return kept;
    }

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
            if (x.Core.IsContiguous && dims.Length > 0)
            {
                InPlace(x.Span<T>(), x.Shape, dims);
                return;
            }
            Span<T> sums = sum.Span<T>();
            int going = (int)Going(x.Shape, dims);
            Tensor rows = Rows(x, dims);
            ReadOnlySpan<T> numbers = rows.Span<T>();
            for (int i = 0; i < sums.Length; i++) sums[i] = SumOf(numbers.Slice(i * going, going));
            if (!ReferenceEquals(rows, x)) rows.Dispose();
        }

        // The last run of dimensions that go, from `from` to `to`, and then the others. Numbers lie as before × going × after.
        private void InPlace<T>(ReadOnlySpan<T> numbers, ReadOnlySpan<long> shape, ReadOnlySpan<int> dims) where T : unmanaged, INumber<T>
        {
            int to = dims[^1] + 1, run = 1;
            while (run < dims.Length && dims[^(run + 1)] == to - 1 - run) run++;
            int before = (int)Layout.Count(shape[..(to - run)]), going = (int)Layout.Count(shape[(to - run)..to]), after = (int)Layout.Count(shape[to..]);
            bool isLast = run == dims.Length;
            using Tensor? between = isLast ? null : Pointwise.Empty([before * after], DataTypes.Of(typeof(T)));
            Span<T> sums = (between ?? sum).Span<T>();
            for (int i = 0; i < before; i++)
                if (after == 1) sums[i] = SumOf(numbers.Slice(i * going, going));
                else Columns(numbers.Slice(i * going * after, going * after), going, sums.Slice(i * after, after));
            if (!isLast) InPlace<T>(sums, [.. shape[..(to - run)], .. shape[to..]], dims[..^run]);
        }

        private static void Columns<T>(ReadOnlySpan<T> numbers, int rows, Span<T> sums) where T : unmanaged, INumber<T>
        {
            sums.Clear();
            if (rows <= Block)
            {
                AddRows(sums, numbers, rows);
                return;
            }
            using Tensor block = Pointwise.Empty([sums.Length], DataTypes.Of(typeof(T)));
            Span<T> part = block.Span<T>();
            for (int start = 0; start < rows; start += Block)
            {
                part.Clear();
                AddRows(part, numbers[(start * sums.Length)..], Math.Min(Block, rows - start));
                AddRows(sums, part, 1);
            }
        }

        // Four rows at a time, each number to its sum in the order of the rows.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static unsafe void AddRows<T>(Span<T> sums, ReadOnlySpan<T> numbers, int rows) where T : unmanaged, INumber<T>
        {
            int n = sums.Length, width = Vector<T>.Count, row = 0;
            fixed (T* s = sums, all = numbers)
            {
                for (; row <= rows - 4; row += 4)
                {
                    T* a = all + (nint)row * n, b = a + n, c = b + n, d = c + n;
                    nint i = 0;
                    for (; i <= n - width; i += width) (Vector.Load(s + i) + Vector.Load(a + i) + Vector.Load(b + i) + Vector.Load(c + i) + Vector.Load(d + i)).Store(s + i);
                    for (; i < n; i++) s[i] = s[i] + a[i] + b[i] + c[i] + d[i];
                }
                for (; row < rows; row++)
                {
                    T* a = all + (nint)row * n;
                    nint i = 0;
                    for (; i <= n - width; i += width) (Vector.Load(s + i) + Vector.Load(a + i)).Store(s + i);
                    for (; i < n; i++) s[i] += a[i];
                }
            }
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
