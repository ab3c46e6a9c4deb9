using System.Numerics;

namespace Curriculum.Kernels.Tests;

/// <summary>Products with windows of a vector: the same bits as the product with the windows written down.</summary>
[TestFixture(typeof(double))]
[TestFixture(typeof(float))]
internal sealed class WindowProductTests<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly int[] Sizes = [0, 1, 5, 6, 7, 15, 33, 64, 97];

    private static readonly LaneWidth[] Widths = Enum.GetValues<LaneWidth>();

    [Test]
    public void The_bits_are_those_of_the_product_with_the_windows_written_down([ValueSource(nameof(Widths))] LaneWidth width, [Values(0, 1, 3, 25, 300)] int k)
    {
        SeededRandom random = new(k + 7);
        foreach (int m in Sizes)
            foreach (int n in (int[])[.. Sizes, 150])
                foreach (double beta in (double[])[0, 1, -0.5])
                {
                    (T[] a, int at, int lda) = Awkward.Matrix<T>(random, m, k);
                    (T[] c, int place, int ldc) = Awkward.Matrix<T>(random, m, n);
                    T[] x = KernelBits.Numbers<T>(m + n, n + 40), written = new T[k * n], expected = (T[])c.Clone();
                    int[] offsets = [.. Enumerable.Range(0, k).Select(_ => random.NextInt(41))];
                    for (int step = 0; step < k; step++) x.AsSpan(offsets[step], n).CopyTo(written.AsSpan(step * n));
                    Products.Gemm(width, MatrixOp.None, MatrixOp.None, m, n, k, T.One, a.AsSpan(at), lda, written, n, T.CreateChecked(beta), expected.AsSpan(place), ldc, 1);
                    Products.GemmWindows(width, m, n, k, a.AsSpan(at), lda, x, offsets, T.CreateChecked(beta), c.AsSpan(place), ldc, 1);
                    Bits.Of<T>(c).Should().Equal(Bits.Of<T>(expected), $"{m} × {n}, {k} windows, beta {beta}");
                    Awkward.ShouldBeUntouchedAround(c, place, ldc, m, n, $"{m} × {n}");
                }
    }

    [Test]
    public void A_batch_is_one_product_after_the_other([ValueSource(nameof(Widths))] LaneWidth width, [Values(1, 7, 33, 70)] int n)
    {
        const int m = 13, k = 30, batch = 3;
        int strideX = n + 40, strideC = m * n + 5;
        T[] a = KernelBits.Numbers<T>(1, m * k), x = KernelBits.Numbers<T>(2, batch * strideX), c = KernelBits.Numbers<T>(3, batch * strideC), expected = (T[])c.Clone();
        int[] offsets = [.. Enumerable.Range(0, k).Select(i => 7 * i % 41)];
        for (int i = 0; i < batch; i++) Products.GemmWindows<T>(width, m, n, k, a, k, x.AsSpan(i * strideX, strideX), offsets, T.Zero, expected.AsSpan(i * strideC, strideC), n, 1);
        Products.GemmWindows<T>(width, m, n, k, a, k, x, offsets, T.Zero, c, n, 2, batch, strideX, strideC);
        Bits.Of<T>(c).Should().Equal(Bits.Of<T>(expected));
    }

    [Test]
    public void Threads_do_not_enter([Values(2, 3)] int threads)
    {
        T[] a = KernelBits.Numbers<T>(1, 50 * 90), x = KernelBits.Numbers<T>(2, 1000), one = new T[50 * 700], several = new T[50 * 700];
        int[] offsets = [.. Enumerable.Range(0, 90).Select(k => 3 * k)];
        Products.GemmWindows<T>(LaneWidths.Best, 50, 700, 90, a, 90, x, offsets, T.Zero, one, 700, 1);
        Products.GemmWindows<T>(LaneWidths.Best, 50, 700, 90, a, 90, x, offsets, T.Zero, several, 700, threads);
        Bits.Of<T>(several).Should().Equal(Bits.Of<T>(one));
    }

    [Test]
    public void A_window_that_leaves_the_vector_is_refused()
    {
        T[] a = new T[2], x = new T[10], c = new T[8];
        FluentActions.Invoking(() => Products.GemmWindows<T>(LaneWidths.Best, 1, 8, 2, a, 2, x, [0, 3], T.Zero, c, 8, 1)).Should().Throw<ArgumentException>().WithMessage("A window begins at 3 and is 8 long; x has 10 numbers.*");
        FluentActions.Invoking(() => Products.GemmWindows<T>(LaneWidths.Best, 1, 8, 2, a, 2, x, [-1, 0], T.Zero, c, 8, 1)).Should().Throw<ArgumentException>().WithMessage("A window begins at -1*");
        FluentActions.Invoking(() => Products.GemmWindows<T>(LaneWidths.Best, 1, 8, 2, a, 2, x, [0], T.Zero, c, 8, 1)).Should().Throw<ArgumentException>().WithMessage("offsets holds 1*");
    }
}
