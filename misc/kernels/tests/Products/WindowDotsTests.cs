using System.Numerics;

namespace Curriculum.Kernels.Tests;

/// <summary>Products of rows with windows of a vector, summed over a batch.</summary>
[TestFixture(typeof(double))]
[TestFixture(typeof(float))]
internal sealed class WindowDotsTests<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly LaneWidth[] Widths = Enum.GetValues<LaneWidth>();

    [Test]
    public void Small_integers_give_the_exact_product([ValueSource(nameof(Widths))] LaneWidth width, [Values(0, 1, 5, 6, 7, 13)] int m, [Values(0, 1, 2, 9)] int k, [Values(0, 1, 2, 3)] int batch)
    {
        SeededRandom random = new(m + k);
        foreach (int n in (int[])[0, 1, 7, 8, 15, 16, 17, 32, 70])
            foreach (int beta in (int[])[0, 1, -2])
            {
                int lda = n + 3, strideA = m * lda + 1, strideX = n + 45, ldc = k + 2;
                T[] a = Integers(random, batch * strideA + 100), x = Integers(random, batch * strideX + 41), c = Integers(random, m * ldc + 5);
                int[] offsets = [.. Enumerable.Range(0, k).Select(_ => random.NextInt(41))];
                T[] expected = (T[])c.Clone();
                for (int i = 0; i < m; i++)
                    for (int w = 0; w < k; w++)
                    {
                        T sum = T.Zero;
                        for (int b = 0; b < batch; b++)
                            for (int j = 0; j < n; j++) sum += a[b * strideA + i * lda + j] * x[b * strideX + offsets[w] + j];
                        expected[i * ldc + w] = sum + T.CreateChecked(beta) * expected[i * ldc + w];
                    }
                if (beta == 0) for (int i = 0; i < m; i++) c.AsSpan(i * ldc, k).Fill(T.NaN);
                Products.GemmWindowsTransposed(width, m, n, k, a, lda, x, offsets, T.CreateChecked(beta), c, ldc, 1, batch, strideA, strideX);
                c.Should().Equal(expected, $"{m} × {n}, {k} windows, batch {batch}, beta {beta}");
            }
    }

    [Test]
    public void Width_and_threads_do_not_enter([Values(16, 77, 1000)] int n, [Values(1, 3)] int batch)
    {
        const int m = 20, k = 75;
        T[] a = KernelBits.Numbers<T>(1, batch * m * n), x = KernelBits.Numbers<T>(2, batch * (n + 300));
        int[] offsets = [.. Enumerable.Range(0, k).Select(i => 4 * i)];
        T[] Product(LaneWidth width, int threads)
        {
            T[] c = new T[m * k];
            Products.GemmWindowsTransposed<T>(width, m, n, k, a, n, x, offsets, T.Zero, c, k, threads, batch, m * n, n + 300);
            return c;
        }
        long[] expected = Bits.Of<T>(Product(LaneWidths.Best, 1));
        foreach (LaneWidth width in Widths) Bits.Of<T>(Product(width, 1)).Should().Equal(expected, $"{width}");
        foreach (int threads in (int[])[2, 3, 50]) Bits.Of<T>(Product(LaneWidths.Best, threads)).Should().Equal(expected, $"{threads} threads");
    }

    [Test]
    public void What_does_not_fit_is_refused()
    {
        T[] a = new T[40], x = new T[20], c = new T[8];
        void Refused(string message, int n, int lda, int[] offsets, int k = 2, int batch = 1, int strideA = 0, int strideX = 0) =>
            FluentActions.Invoking(() => Products.GemmWindowsTransposed<T>(LaneWidths.Best, 4, n, k, a, lda, x, offsets, T.Zero, c, 2, 1, batch, strideA, strideX)).Should().Throw<ArgumentException>().WithMessage(message);
        Refused("A window begins at 13 and is 8 long; x has 20 numbers.*", 8, 8, [0, 13]);
        Refused("A window begins at 0 and is 8 long*", 8, 8, [0, 0], batch: 2, strideX: 13);
        Refused("a holds 40 numbers; 2 matrices of 32 numbers that begin 9 apart need 41*", 8, 8, [0, 0], batch: 2, strideA: 9);
        Refused("lda is 7*", 8, 7, [0, 0]);
        Refused("offsets holds 1*", 8, 8, [0]);
        Refused("batch is -1*", 8, 8, [0, 0], batch: -1);
    }

    private static T[] Integers(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.NextInt(-5, 6)))];
}
