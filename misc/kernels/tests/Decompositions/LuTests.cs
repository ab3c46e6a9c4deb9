using System.Numerics;

namespace Curriculum.Kernels.Tests;

[TestFixture(typeof(double))]
[TestFixture(typeof(float))]
internal sealed class LuTests<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly int[] Sizes = [0, 1, 2, 7, 8, 9, 15, 33, 65, 130, 200];

    private static readonly LaneWidth[] Widths = Enum.GetValues<LaneWidth>();

    private static double Digits => typeof(T) == typeof(double) ? 11 : 3;

    private static double Epsilon => typeof(T) == typeof(double) ? 2.3e-16 : 1.2e-7;

    [Test]
    public void L_U_and_the_exchanges_are_those_of_the_plain_loop()
    {
        SeededRandom random = new(1);
        foreach (int n in Sizes)
        {
            (T[] a, int at, int ld) = Awkward.Matrix<T>(random, n, n);
            double[,] before = Awkward.Read<T>(a.AsSpan(at), ld, n, n);
            (double[,] expected, int[] exchanges) = Plain.Lu(before);
            T[]? bits = null;
            foreach ((LaneWidth width, int threads) in Widths.Select(width => (width, 1)).Append((LaneWidths.Best, 3)))
            {
                T[] lu = [.. a];
                int[] pivots = new int[n];
                string what = $"{n}, {width}, {threads} threads";
                Decompositions.Lu<T>(width, n, lu.AsSpan(at), ld, pivots, threads).Should().Be(0, what);
                pivots.Should().Equal(exchanges, what);
                Awkward.ShouldMatch(Awkward.Read<T>(lu.AsSpan(at), ld, n, n), expected, Digits, what);
                Awkward.ShouldBeUntouchedAround(lu, at, ld, n, n, what);
                bits ??= lu;
                Bits.Of<T>(lu).AsSpan().SequenceEqual(Bits.Of<T>(bits)).Should().BeTrue(what);
            }
        }
    }

    [Test]
    public void L_times_U_is_the_matrix_with_its_rows_exchanged()
    {
        foreach (int n in Sizes)
        {
            T[] a = KernelBits.Numbers<T>(n, n * n), lu = [.. a];
            int[] pivots = new int[n];
            Decompositions.Lu<T>(LaneWidths.Best, n, lu, n, pivots, 1).Should().Be(0);
            double[,] factors = Awkward.Read<T>(lu, n, n, n), exchanged = Awkward.Read<T>(a, n, n, n);
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) (exchanged[i, j], exchanged[pivots[i], j]) = (exchanged[pivots[i], j], exchanged[i, j]);
            double[,] l = Plain.Make(n, n, (i, j) => i == j ? 1 : i > j ? factors[i, j] : 0), u = Plain.Make(n, n, (i, j) => i <= j ? factors[i, j] : 0);
            l.Cast<double>().All(multiplier => Math.Abs(multiplier) <= 1).Should().BeTrue();
            Awkward.ShouldMatch(Plain.Multiply(l, u), exchanged, -Math.Log10((n + 5) * 2 * Epsilon), $"{n}");
        }
    }

    [Test]
    public void Systems_are_solved([Values(0, 1, 5)] int columns)
    {
        SeededRandom random = new(3);
        foreach (int n in Sizes)
        {
            (T[] lu, int at, int ld) = Awkward.Matrix<T>(random, n, n);
            for (int i = 0; i < n; i++) lu[at + i * ld + (i * 7 + 3) % n] += T.CreateChecked(3 * Math.Sqrt(n));
            (T[] b, int atB, int ldb) = Awkward.Matrix<T>(random, n, columns);
            double[,] a = Awkward.Read<T>(lu.AsSpan(at), ld, n, n), right = Awkward.Read<T>(b.AsSpan(atB), ldb, n, columns);
            int[] pivots = new int[n];
            Decompositions.Lu<T>(LaneWidths.Best, n, lu.AsSpan(at), ld, pivots, 1).Should().Be(0);
            Decompositions.LuSolve<T>(LaneWidths.Best, n, columns, lu.AsSpan(at), ld, pivots, b.AsSpan(atB), ldb, 2);
            Awkward.ShouldMatch(Plain.Multiply(a, Awkward.Read<T>(b.AsSpan(atB), ldb, n, columns)), right, Digits, $"{n}");
            Awkward.ShouldBeUntouchedAround(b, atB, ldb, n, columns, $"{n}");
        }
    }

    [Test]
    public void Threads_change_no_bit([Values(2, 3, 5)] int threads)
    {
        const int n = 500;
        T[] one = KernelBits.Numbers<T>(2, n * n), several = [.. one];
        int[] pivots = new int[n], same = new int[n];
        Decompositions.Lu<T>(LaneWidths.Best, n, one, n, pivots, 1);
        Decompositions.Lu<T>(LaneWidths.Best, n, several, n, same, threads);
        Bits.Of<T>(several).AsSpan().SequenceEqual(Bits.Of<T>(one)).Should().BeTrue();
        same.Should().Equal(pivots);
    }

    [TestCase(1, 0), TestCase(20, 0), TestCase(20, 13), TestCase(20, 19), TestCase(100, 50)]
    public void The_first_zero_pivot_is_reported_and_no_system_is_solved(int n, int at)
    {
        // Column `at` is a copy of the one before, or zeros; whole numbers, so that what is left of it is zero and not round-off.
        T[] a = new T[n * n], b = new T[n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
            {
                int source = j == at ? at - 1 : j;
                if (source >= 0) a[i * n + j] = i == source ? T.CreateChecked(2) : source == at - 1 && i == n - 1 ? T.One : T.Zero;
            }
        int[] pivots = new int[n];
        Decompositions.Lu<T>(LaneWidths.Best, n, a, n, pivots, 1).Should().Be(at + 1);
        a.All(T.IsFinite).Should().BeTrue();
        Action solve = () => Decompositions.LuSolve<T>(LaneWidths.Best, n, 1, a, n, pivots, b, 1, 1);
        solve.Should().Throw<InvalidOperationException>().WithMessage($"*singular: number {at + 1} of {n}*");
    }

    [Test]
    public void A_tiny_pivot_is_exchanged_and_a_negative_one_counts_by_its_size()
    {
        T[] a = [T.CreateChecked(1e-20), T.One, T.CreateChecked(-1), T.One], b = [T.One, T.Zero];
        int[] pivots = new int[2];
        Decompositions.Lu<T>(LaneWidths.Best, 2, a, 2, pivots, 1);
        pivots.Should().Equal(1, 1);
        Decompositions.LuSolve<T>(LaneWidths.Best, 2, 1, a, 2, pivots, b, 1, 1);
        b.Should().Equal(T.One, T.One);
    }

    [Test]
    public void NaN_in_the_matrix_reaches_the_solution()
    {
        foreach (int n in (int[])[1, 7, 33])
        {
            T[] a = KernelBits.Numbers<T>(n, n * n), b = KernelBits.Numbers<T>(1, n);
            a[n * n / 2] = T.NaN;
            int[] pivots = new int[n];
            Decompositions.Lu<T>(LaneWidths.Best, n, a, n, pivots, 1).Should().Be(0);
            Decompositions.LuSolve<T>(LaneWidths.Best, n, 1, a, n, pivots, b, 1, 1);
            b.Any(T.IsNaN).Should().BeTrue();
        }
    }
}
