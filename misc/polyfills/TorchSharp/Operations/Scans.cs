namespace TorchSharp;

/// <summary>Running sums and products along a dimension.</summary>
internal static class Scans
{
    public static Tensor CumSum(Tensor x, long dim, ScalarType? type = null)
    {
        Tensor source = Converting.To(x, type ?? (DataTypes.IsFloat(x.Type) ? x.Type : ScalarType.Int64));
        int at = Layout.Dim(dim, x.Dims);
        // A number enters all sums from its place on: its gradient is the running sum from the end.
        return Graph.Record("CumSum", Scan(source, at, product: false), source, (g, _) => Shaping.Flip(CumSum(Shaping.Flip(g, [at]), at), [at]));
    }

    public static Tensor CumProd(Tensor x, long dim, ScalarType? type = null)
    {
        Tensor source = Converting.To(x, type ?? (DataTypes.IsFloat(x.Type) ? x.Type : ScalarType.Int64));
        int at = Layout.Dim(dim, x.Dims);
        return Graph.Record("CumProd", Scan(source, at, product: true), source, source, (g, node) => Slope(g, node.Saved(0), at));
    }

    // Number k enters the products from k on; without it, they are those before k times running products after k. Right where some are 0.
    private static Tensor Slope(Tensor gradient, Tensor x, int dim)
    {
        if (x.Dims == 0) return gradient;
        long n = x.Shape[dim];
        List<Tensor> slopes = [];
        Tensor before = Filling.Single(1, x.Type);
        for (long k = 0; k < n; k++)
        {
            Tensor own = Shaping.Slice(x, dim, k, k + 1, 1), one = Filling.Full(own.Shape, 1, x.Type);
            Tensor after = k + 1 == n ? one : Joining.Cat([one, CumProd(Shaping.Slice(x, dim, k + 1, n, 1), dim)], dim);
            slopes.Add(Reductions.Sum(Arithmetic.Mul(Arithmetic.Mul(Shaping.Slice(gradient, dim, k, n, 1), before), after), [dim], true, null));
            before = Arithmetic.Mul(before, own);
        }
        return slopes.Count == 0 ? gradient : Joining.Cat(slopes, dim);
    }

    private static Tensor Scan(Tensor x, int dim, bool product)
    {
        Tensor result;
        using (GradMode.Set(false)) result = Shaping.Clone(x);
        if (x.Dims == 0) return result;
        ScanAction action = new(result, dim, product);
        DataTypes.Numeric(x.Type, ref action);
        return result;
    }

    private readonly struct ScanAction(Tensor target, int dim, bool product) : INumericAction
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            Span<T> numbers = target.Span<T>();
            int step = (int)Layout.Count(target.Shape.AsSpan((dim + 1)..)), length = step * (int)target.Shape[dim];
            for (int start = 0; start < numbers.Length; start += length)
                for (int i = start + step; i < start + length; i++)
                    numbers[i] = product ? numbers[i] * numbers[i - step] : numbers[i] + numbers[i - step];
        }
    }
}
