namespace TorchSharp;

/// <summary>Numbers in order. NaN counts as larger than all others.</summary>
internal static class Ordering
{
    public static (Tensor Values, Tensor Indices) Sort(Tensor x, long dim, bool descending)
    {
        if (x.Dims == 0) return (Shaping.Clone(x), Filling.Single(0, ScalarType.Int64));
        int at = Layout.Dim(dim, x.Dims);
        Tensor index = Orders(x, at, x.Shape[at], descending);
        return (Indexing.Gather(x, at, index), index);
    }

    public static (Tensor Values, Tensor Indices) TopK(Tensor x, long k, long dim, bool largest)
    {
        if (x.Dims == 0) return (Shaping.Clone(x), Filling.Single(0, ScalarType.Int64));
        int at = Layout.Dim(dim, x.Dims);
        if (k < 0 || k > x.Shape[at]) throw Errors.External($"topk: {k} of dimension {at} of a tensor of shape {Errors.Text(x.Shape)}.");
        Tensor index = Orders(x, at, k, largest);
        return (Indexing.Gather(x, at, index), index);
    }

    // The first k indices of the order along a dimension.
    private static Tensor Orders(Tensor x, int dim, long k, bool descending)
    {
        using IDisposable mode = GradMode.Set(false);
        Tensor rows = Shaping.Contiguous(Shaping.MoveLast(x, dim)), index = Pointwise.Empty([.. rows.Shape[..^1], k], ScalarType.Int64);
        int n = (int)x.Shape[dim];
        Span<long> places = index.Span<long>();
        int[] order = new int[n];
        if (x.Type == ScalarType.Int64)
        {
            // Doubles would not tell all integers of 64 bits apart.
            long[] keys = new long[n];
            for (int row = 0; n > 0 && row * n < rows.Core.Count; row++)
            {
                rows.Span<long>().Slice(row * n, n).CopyTo(keys);
                int[] sorted = [.. descending ? Enumerable.Range(0, n).OrderByDescending(i => keys[i]) : Enumerable.Range(0, n).OrderBy(i => keys[i])];
                for (int i = 0; i < k; i++) places[row * (int)k + i] = sorted[i];
            }
        }
        else
        {
            using Tensor doubles = Converting.To(rows, ScalarType.Float64).alias();
            ReadOnlySpan<double> numbers = doubles.Span<double>();
            for (int row = 0; n > 0 && row * n < numbers.Length; row++)
            {
                Order(numbers.Slice(row * n, n), order, (int)k, descending);
                for (int i = 0; i < k; i++) places[row * (int)k + i] = order[i];
            }
        }
        return Shaping.Clone(Shaping.MoveLastTo(index, dim));
    }

    private static void Order(ReadOnlySpan<double> numbers, Span<int> order, int k, bool descending)
    {
        bool few = 8 * k < numbers.Length;
        if (!descending)
        {
            if (few) Sorting.Smallest(numbers, order[..k]); else Sorting.ArgSort(numbers, order);
            return;
        }
        int nan = 0;
        foreach (double number in numbers) if (double.IsNaN(number)) nan++;
        if (few && nan == 0)
        {
            Sorting.Largest(numbers, order[..k]);
            return;
        }
        // Turned round, equal ones stay in order; NaN, which the kernel puts last, comes first here.
        double[] turned = new double[numbers.Length];
        for (int i = 0; i < turned.Length; i++) turned[i] = -numbers[i];
        Sorting.ArgSort(turned, order);
        if (nan == 0) return;
        int[] last = order[^nan..].ToArray();
        order[..^nan].CopyTo(order[nan..]);
        last.CopyTo(order);
    }

    /// <summary>The different numbers, or slices, in order.</summary>
    public static (Tensor Output, Tensor Inverse, Tensor Counts) Unique(Tensor x, bool wantsInverse, bool wantsCounts, int? dim)
    {
        using IDisposable mode = GradMode.Set(false);
        int at = dim is { } d ? Layout.Dim(d, x.Dims) : 0;
        Tensor flat = dim is null ? Shaping.Reshape(x, [-1, 1]) : Shaping.Reshape(Shaping.Transpose(x, 0, at), [x.Shape[at], -1]);
        int n = (int)flat.Shape[0], width = (int)flat.Shape[1];
        double[] numbers = Shaping.Contiguous(Converting.To(flat, ScalarType.Float64)).Span<double>().ToArray();
        long[] exact = x.Type == ScalarType.Int64 ? Shaping.Contiguous(flat).Span<long>().ToArray() : [];
        int Compare(int i, int j)
        {
            for (int c = 0; c < width; c++)
            {
                int order = exact.Length > 0 ? exact[i * width + c].CompareTo(exact[j * width + c]) : ByValue(numbers[i * width + c], numbers[j * width + c]);
                if (order != 0) return order;
            }
            return 0;
        }
        int[] sorted = [.. Enumerable.Range(0, n).Order(Comparer<int>.Create((i, j) => Compare(i, j) is var order && order != 0 ? order : i.CompareTo(j)))];
        List<long> firsts = [], counts = [];
        long[] inverse = new long[n];
        for (int i = 0; i < n; i++)
        {
            // NaN differs from everything, itself included.
            bool isNew = i == 0 || Compare(sorted[i - 1], sorted[i]) != 0 || double.IsNaN(numbers[sorted[i] * width]);
            if (isNew) { firsts.Add(sorted[i]); counts.Add(0); }
            counts[^1]++;
            inverse[sorted[i]] = firsts.Count - 1;
        }
        Tensor chosen = Filling.FromArray(firsts.ToArray(), [firsts.Count], null);
        Tensor output = dim is null ? Indexing.IndexSelect(Shaping.Reshape(x, [-1]), 0, chosen) : Indexing.IndexSelect(x, at, chosen);
        return (output, wantsInverse ? Filling.FromArray(inverse, dim is null ? x.Shape : [n], null) : Pointwise.Empty([0], ScalarType.Int64),
            wantsCounts ? Filling.FromArray(counts.ToArray(), [counts.Count], null) : Pointwise.Empty([0], ScalarType.Int64));
    }

    private static int ByValue(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? double.IsNaN(a).CompareTo(double.IsNaN(b)) : a.CompareTo(b);
}
