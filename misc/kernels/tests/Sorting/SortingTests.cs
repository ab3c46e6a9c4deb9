using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Curriculum.Kernels.Tests;

public sealed class SortingTests
{
    private static readonly int[] Sizes = [0, 1, 2, 7, 15, 33, 48, 49, 65, 300, 5000];

    // Random numbers with ties, both zeros, infinities, denormals and NaN of both signs among them.
    private static double[] Mixed(int n)
    {
        SeededRandom random = new(n);
        double[] special = [0.0, -0.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN, -double.NaN, double.Epsilon, -double.Epsilon, 1, -1, double.MaxValue, double.MinValue];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) values[i] = random.NextInt(3) switch { 0 => special[random.NextInt(special.Length)], 1 => random.NextInt(10), _ => random.NextNormal() };
        return values;
    }

    // −0 equals 0, NaN last.
    private static int Compare(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? double.IsNaN(a).CompareTo(double.IsNaN(b)) : a.CompareTo(b);

    private static int[] Expected(double[] values, int sign) =>
        Enumerable.Range(0, values.Length).Order(Comparer<int>.Create((i, j) =>
        {
            int order = double.IsNaN(values[i]) || double.IsNaN(values[j]) ? Compare(values[i], values[j]) : sign * Compare(values[i], values[j]);
            return order != 0 ? order : i.CompareTo(j);
        })).ToArray();

    [TestCaseSource(nameof(Sizes))]
    public void Values_come_out_ascending(int n)
    {
        double[] values = Mixed(n), sorted = [.. values];
        Sorting.Sort(sorted);
        sorted.Should().Equal(Expected(values, 1).Select(i => values[i]), (a, b) => a.Equals(b));
        int firstZero = Array.FindIndex(sorted, x => x == 0 && !double.IsNegative(x)), lastMinusZero = Array.FindLastIndex(sorted, x => x == 0 && double.IsNegative(x));
        if (firstZero >= 0 && lastMinusZero >= 0) lastMinusZero.Should().BeLessThan(firstZero);
        sorted.Count(x => x == 0 && double.IsNegative(x)).Should().Be(values.Count(x => x == 0 && double.IsNegative(x)));
    }

    [TestCaseSource(nameof(Sizes))]
    public void The_payload_stays_with_its_key_and_ties_keep_their_order(int n)
    {
        double[] keys = Mixed(n), sorted = [.. keys];
        int[] payload = Enumerable.Range(0, n).ToArray();
        Sorting.Sort(sorted, payload);
        for (int i = 0; i < n; i++) sorted[i].Equals(keys[payload[i]]).Should().BeTrue();
        for (int i = 1; i < n; i++)
            if (BitConverter.DoubleToInt64Bits(sorted[i - 1]) == BitConverter.DoubleToInt64Bits(sorted[i])) payload[i - 1].Should().BeLessThan(payload[i]);
        payload.Order().Should().Equal(Enumerable.Range(0, n));
    }

    [TestCaseSource(nameof(Sizes))]
    public void ArgSort_is_the_stable_order(int n)
    {
        double[] values = Mixed(n), before = [.. values];
        int[] order = new int[n];
        Sorting.ArgSort(values, order);
        order.Should().Equal(Expected(values, 1));
        Bits.Of<double>(values).Should().Equal(Bits.Of<double>(before));
    }

    [TestCaseSource(nameof(Sizes))]
    public void The_k_best_are_the_first_of_all(int n)
    {
        double[] values = Mixed(n);
        foreach (int k in new[] { 0, 1, 2, n / 2, n - 1, n }.Where(k => k >= 0 && k <= n))
        {
            int[] indices = new int[k];
            Sorting.Smallest(values, indices);
            indices.Should().Equal(Expected(values, 1)[..k], $"k = {k}");
            Sorting.Largest(values, indices);
            indices.Should().Equal(Expected(values, -1)[..k], $"k = {k}");
        }
    }

    [Test]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Action payload = () => Sorting.Sort(new double[3], new int[2]);
        payload.Should().Throw<ArgumentException>().WithMessage("*2*3*").And.ParamName.Should().Be("payload");
        Action order = () => Sorting.ArgSort(new double[3], new int[4]);
        order.Should().Throw<ArgumentException>().WithMessage("*4*3*").And.ParamName.Should().Be("order");
        Action indices = () => Sorting.Largest(new double[3], new int[4]);
        indices.Should().Throw<ArgumentException>().WithMessage("*4*3*").And.ParamName.Should().Be("indices");
    }

    [Test]
    public void Indices_that_share_memory_with_the_values_are_refused()
    {
        Action call = () =>
        {
            Span<double> values = new double[10];
            Sorting.ArgSort(values[..4], MemoryMarshal.Cast<double, int>(values[3..5]));
        };
        call.Should().Throw<ArgumentException>().WithMessage("*shares memory with values*").And.ParamName.Should().Be("order");
        double[] apart = [3, 1, 0, 0];
        Sorting.ArgSort(apart.AsSpan(0, 2), MemoryMarshal.Cast<double, int>(apart.AsSpan(2, 1)));
        MemoryMarshal.Cast<double, int>(apart.AsSpan(2, 1)).ToArray().Should().Equal(1, 0);
    }

    [Test]
    public void Memory_of_more_bytes_than_an_int_holds_is_told_apart()
    {
        // Spans that nobody reads: 300 million doubles that begin at `values`, and an index before, inside and behind them.
        byte place = 0;
        ref double values = ref Unsafe.As<byte, double>(ref place);
        int length = 300_000_000;
        foreach ((long offset, bool shared) in new[] { (-4L, false), (-1L, true), (0L, true), (8L * length - 1, true), (8L * length, false) })
        {
            ReadOnlySpan<double> many = MemoryMarshal.CreateReadOnlySpan(ref values, length);
            ReadOnlySpan<int> one = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, int>(ref Unsafe.AddByteOffset(ref place, (nint)offset)), 1);
            bool refused = false;
            try { Check.Apart<int, double>(one, many, "order", "values"); }
            catch (ArgumentException) { refused = true; }
            refused.Should().Be(shared, $"{offset} bytes on");
        }
    }
}
