using System.Numerics;

namespace Curriculum.Kernels.Tests;

[TestFixture(typeof(double))]
[TestFixture(typeof(float))]
internal sealed class ReductionTests<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly int[] Sizes = [0, 1, 2, 3, 7, 8, 15, 31, 32, 33, 63, 64, 65, 100, 127, 1023, 1024, 1025, 2048 + 77, 10_000];

    private static readonly LaneWidth[] Widths = Enum.GetValues<LaneWidth>();

    // The fixed order as its definition says it: number i to partial sum i mod 32 (64 of float), then halves onto halves.
    private static T Plain(T[] x, T[] y, Func<T, T, T, T> step)
    {
        int partial = typeof(T) == typeof(double) ? 32 : 64;
        T[] sums = new T[Math.Min(partial, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, x.Length)))];
        for (int i = 0; i < x.Length; i++) sums[i % partial] = step(x[i], y[i], sums[i % partial]);
        for (int half = sums.Length / 2; half > 0; half /= 2)
            for (int i = 0; i < half; i++) sums[i] += sums[i + half];
        return sums[0];
    }

    private static void Compare<R>(LaneWidth width, Func<T, T, T, T> step) where R : struct, IReduction<T>
    {
        foreach (int n in Sizes)
        {
            T[] x = KernelBits.Numbers<T>(n, n + 1), y = KernelBits.Numbers<T>(n + 1, n + 3);
            T expected = Plain(x[1..], y[3..], step), actual = VectorMath.Reduce<R, T>(width, x.AsSpan(1), y.AsSpan(3));
            Bits.Of<T>([actual]).Should().Equal(Bits.Of<T>([expected]), $"n = {n}");
        }
    }

    [Test]
    public void Dot_keeps_the_fixed_order([ValueSource(nameof(Widths))] LaneWidth width) => Compare<DotStep<T>>(width, T.FusedMultiplyAdd);

    [Test]
    public void Sum_keeps_the_fixed_order([ValueSource(nameof(Widths))] LaneWidth width) => Compare<SumStep<T>>(width, (x, _, sum) => sum + x);

    [Test]
    public void Squared_distance_keeps_the_fixed_order([ValueSource(nameof(Widths))] LaneWidth width) =>
        Compare<SquaredDistanceStep<T>>(width, (x, y, sum) => T.FusedMultiplyAdd(x - y, x - y, sum));

    [Test]
    public void Axpy_rounds_each_entry_once([ValueSource(nameof(Widths))] LaneWidth width)
    {
        T a = T.CreateChecked(0.3);
        foreach (int n in Sizes)
        {
            T[] x = KernelBits.Numbers<T>(n, n + 1), y = KernelBits.Numbers<T>(n + 1, n + 3), expected = [.. y];
            for (int i = 0; i < n; i++) expected[i + 3] = T.FusedMultiplyAdd(a, x[i + 1], y[i + 3]);
            VectorMath.Axpy<T>(width, a, x.AsSpan(1), y.AsSpan(3));
            Bits.Of<T>(y).Should().Equal(Bits.Of<T>(expected), $"n = {n}");
        }
    }

    [Test]
    public void Many_partial_sums_are_more_accurate_than_one()
    {
        const int n = 1_000_000;
        T[] x = new T[n];
        Array.Fill(x, T.CreateChecked(0.1));
        double exact = n * double.CreateChecked(x[0]), one = 0;
        T plain = T.Zero;
        foreach (T value in x) plain += value;
        one = Math.Abs(double.CreateChecked(plain) - exact);
        Math.Abs(double.CreateChecked(VectorMath.Reduce<SumStep<T>, T>(LaneWidths.Best, x, x)) - exact).Should().BeLessThan(one / 10);
    }
}
