using System.Numerics;

namespace Curriculum.Kernels.Tests;

[TestFixture(typeof(double))]
[TestFixture(typeof(float))]
internal sealed class CholeskyTests<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly int[] Sizes = [0, 1, 7, 15, 32, 33, 65, 130, 200];

    private static readonly LaneWidth[] Widths = Enum.GetValues<LaneWidth>();

    private static double Digits => typeof(T) == typeof(double) ? 13 : 5;

    // GᵀG / n + I, NaN above the diagonal.
    private static (T[] Array, int Offset, int Ld) Definite(SeededRandom random, int n)
    {
        (T[] a, int at, int ld) = Awkward.Matrix<T>(random, n, n);
        double[,] g = Awkward.Read<T>(a.AsSpan(at), ld, n, n), gram = Plain.Multiply(Plain.Transpose(g), g);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) a[at + i * ld + j] = j > i ? T.NaN : T.CreateChecked(gram[i, j] / n + (i == j ? 1 : 0));
        return (a, at, ld);
    }

    [Test]
    public void L_is_that_of_the_plain_loop_with_zeros_above_it()
    {
        SeededRandom random = new(1);
        foreach (int n in Sizes)
        {
            (T[] a, int at, int ld) = Definite(random, n);
            double[,] expected = Plain.Cholesky(Awkward.Read<T>(a.AsSpan(at), ld, n, n));
            T[]? bits = null;
            foreach ((LaneWidth width, int threads) in Widths.Select(width => (width, 1)).Append((LaneWidths.Best, 3)))
            {
                T[] l = [.. a];
                string what = $"{n}, {width}, {threads} threads";
                Decompositions.Cholesky<T>(width, n, l.AsSpan(at), ld, threads).Should().Be(0, what);
                double[,] read = Awkward.Read<T>(l.AsSpan(at), ld, n, n);
                Awkward.ShouldMatch(read, expected, Digits, what);
                Awkward.ShouldMatch(Plain.Make(n, n, (i, j) => j > i ? read[i, j] : 0), Plain.Make(n, n, (_, _) => 0), 1, what);
                Awkward.ShouldBeUntouchedAround(l, at, ld, n, n, what);
                bits ??= l;
                Bits.Of<T>(l).AsSpan().SequenceEqual(Bits.Of<T>(bits)).Should().BeTrue(what);
            }
        }
    }

    [Test]
    public void Threads_change_no_bit([Values(2, 3, 5)] int threads)
    {
        const int n = 500;
        T[] a = KernelBits.Definite<T>(2, n), one = [.. a], several = [.. a];
        Decompositions.Cholesky<T>(LaneWidths.Best, n, one, n, 1).Should().Be(0);
        Decompositions.Cholesky<T>(LaneWidths.Best, n, several, n, threads).Should().Be(0);
        Bits.Of<T>(several).AsSpan().SequenceEqual(Bits.Of<T>(one)).Should().BeTrue();
    }

    [Test]
    public void Systems_are_solved()
    {
        SeededRandom random = new(3);
        foreach (int n in Sizes) foreach (int columns in (int[])[0, 1, 5])
        {
            (T[] l, int at, int ld) = Definite(random, n);
            double[,] lower = Awkward.Read<T>(l.AsSpan(at), ld, n, n), a = Plain.Make(n, n, (i, j) => lower[Math.Max(i, j), Math.Min(i, j)]);
            (T[] b, int atB, int ldb) = Awkward.Matrix<T>(random, n, columns);
            double[,] right = Awkward.Read<T>(b.AsSpan(atB), ldb, n, columns);
            Decompositions.Cholesky<T>(LaneWidths.Best, n, l.AsSpan(at), ld, 1);
            Decompositions.CholeskySolve<T>(LaneWidths.Best, n, columns, l.AsSpan(at), ld, b.AsSpan(atB), ldb, 1);
            Awkward.ShouldMatch(Plain.Multiply(a, Awkward.Read<T>(b.AsSpan(atB), ldb, n, columns)), right, Digits - 1, $"{n}, {columns}");
        }
    }

    [TestCase(1, 0), TestCase(40, 0), TestCase(40, 17), TestCase(40, 39), TestCase(100, 31), TestCase(100, 32), TestCase(100, 70), TestCase(100, 99)]
    public void The_first_pivot_that_is_not_positive_is_reported_as_LAPACK_does(int n, int at)
    {
        foreach (double wrong in (double[])[-1, 0, double.NaN, double.NegativeInfinity])
        {
            T[] a = new T[n * n];
            for (int i = 0; i < n; i++) a[i * n + i] = i == at ? T.CreateChecked(wrong) : T.CreateChecked(2);
            Decompositions.Cholesky<T>(LaneWidths.Best, n, a, n, 1).Should().Be(at + 1, $"{wrong}");
            (T.IsNaN(a[at * n + at]) ? double.NaN : double.CreateChecked(a[at * n + at])).Should().Be(wrong);
        }
    }

    [Test]
    public void A_matrix_with_a_dependent_row_is_not_positive_definite()
    {
        // Whole numbers, so that the pivot is zero and not round-off.
        T[] a = [.. new double[] { 1, 0, 0, 2, 4, 0, 1, 2, 9 }.Select(T.CreateChecked)];
        Decompositions.Cholesky<T>(LaneWidths.Best, 3, a, 3, 1).Should().Be(2);
    }
}
