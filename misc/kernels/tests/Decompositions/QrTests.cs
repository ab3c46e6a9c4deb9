using System.Numerics;

namespace Curriculum.Kernels.Tests;

[TestFixture(typeof(double))]
[TestFixture(typeof(float))]
internal sealed class QrTests<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly (int M, int N)[] Sizes =
        [(0, 0), (3, 0), (0, 3), (1, 1), (5, 1), (1, 5), (7, 7), (15, 9), (9, 15), (33, 33), (65, 64), (130, 65), (65, 130), (200, 15), (150, 140)];

    private static readonly LaneWidth[] Widths = Enum.GetValues<LaneWidth>();

    private static double Digits => typeof(T) == typeof(double) ? 11 : 3;

    private static double Epsilon => typeof(T) == typeof(double) ? 2.3e-16 : 1.2e-7;

    // What a product of so many rotated numbers may be off by.
    private static double RoundOff(int m) => -Math.Log10((m + 10) * Epsilon);

    [Test]
    public void R_and_the_reflections_are_those_of_the_plain_loop()
    {
        SeededRandom random = new(1);
        foreach ((int m, int n) in Sizes)
        {
            (T[] a, int at, int ld) = Awkward.Matrix<T>(random, m, n);
            (double[,] expected, double[] factors) = Plain.Qr(Awkward.Read<T>(a.AsSpan(at), ld, m, n));
            T[]? bits = null;
            foreach ((LaneWidth width, int threads) in Widths.Select(width => (width, 1)).Append((LaneWidths.Best, 3)))
            {
                T[] qr = [.. a], tau = new T[factors.Length];
                string what = $"{m} × {n}, {width}, {threads} threads";
                Decompositions.Qr<T>(width, m, n, qr.AsSpan(at), ld, tau, threads);
                Awkward.ShouldMatch(Awkward.Read<T>(qr.AsSpan(at), ld, m, n), expected, Digits, what);
                Awkward.ShouldMatch(Awkward.Read<T>(tau, 1, tau.Length, 1), Plain.Make(tau.Length, 1, (i, _) => factors[i]), Digits, what);
                Awkward.ShouldBeUntouchedAround(qr, at, ld, m, n, what);
                bits ??= qr;
                Bits.Of<T>(qr).AsSpan().SequenceEqual(Bits.Of<T>(bits)).Should().BeTrue(what);
            }
        }
    }

    [Test]
    public void Q_R_is_the_matrix_and_the_columns_of_Q_are_orthonormal()
    {
        SeededRandom random = new(2);
        foreach ((int m, int n) in Sizes)
            foreach (int columns in new[] { Math.Min(m, n), m }.Distinct())
            {
                int k = Math.Min(m, n);
                (T[] a, int at, int ld) = Awkward.Matrix<T>(random, m, n);
                (T[] q, int atQ, int ldq) = Awkward.Matrix<T>(random, m, columns);
                (T[] r, int atR, int ldr) = Awkward.Matrix<T>(random, k, n);
                double[,] before = Awkward.Read<T>(a.AsSpan(at), ld, m, n);
                T[] tau = new T[k];
                Decompositions.Qr<T>(LaneWidths.Best, m, n, a.AsSpan(at), ld, tau, 1);
                Decompositions.FormQ<T>(LaneWidths.Best, m, columns, k, a.AsSpan(at), ld, tau, q.AsSpan(atQ), ldq, 1);
                Decompositions.FormR<T>(m, n, a.AsSpan(at), ld, r.AsSpan(atR), ldr);
                double[,] readQ = Awkward.Read<T>(q.AsSpan(atQ), ldq, m, columns), readR = Awkward.Read<T>(r.AsSpan(atR), ldr, k, n);
                string what = $"{m} × {n}, {columns} columns";
                Awkward.ShouldMatch(Plain.Multiply(Plain.Make(m, k, (i, j) => readQ[i, j]), readR), before, RoundOff(m), what);
                Awkward.ShouldMatch(Plain.Multiply(Plain.Transpose(readQ), readQ), Plain.Identity(columns), RoundOff(m), what);
                for (int i = 0; i < k; i++) for (int j = 0; j < Math.Min(i, n); j++) readR[i, j].Should().Be(0, what);
                Awkward.ShouldBeUntouchedAround(q, atQ, ldq, m, columns, what);
                Awkward.ShouldBeUntouchedAround(r, atR, ldr, k, n, what);
            }
    }

    [Test]
    public void Applying_Q_is_multiplying_by_it([Values] MatrixOp op, [Values(0, 1, 7, 33)] int columns)
    {
        SeededRandom random = new(3);
        foreach ((int m, int n) in Sizes)
        {
            int k = Math.Min(m, n);
            (T[] a, int at, int ld) = Awkward.Matrix<T>(random, m, n);
            (T[] c, int atC, int ldc) = Awkward.Matrix<T>(random, m, columns);
            T[] tau = new T[k], q = new T[m * m];
            Decompositions.Qr<T>(LaneWidths.Best, m, n, a.AsSpan(at), ld, tau, 1);
            Decompositions.FormQ<T>(LaneWidths.Best, m, m, k, a.AsSpan(at), ld, tau, q, m, 1);
            double[,] whole = Awkward.Read<T>(q, m, m, m);
            double[,] expected = Plain.Multiply(op == MatrixOp.None ? whole : Plain.Transpose(whole), Awkward.Read<T>(c.AsSpan(atC), ldc, m, columns));
            T[]? bits = null;
            foreach (LaneWidth width in Widths)
            {
                T[] applied = [.. c];
                Decompositions.ApplyQ<T>(width, op, m, columns, k, a.AsSpan(at), ld, tau, applied.AsSpan(atC), ldc, 2);
                Awkward.ShouldMatch(Awkward.Read<T>(applied.AsSpan(atC), ldc, m, columns), expected, RoundOff(m) - 1, $"{m} × {n}");
                Awkward.ShouldBeUntouchedAround(applied, atC, ldc, m, columns, $"{m} × {n}");
                bits ??= applied;
                Bits.Of<T>(applied).Should().Equal(Bits.Of<T>(bits), $"{m} × {n}, {width}");
            }
        }
    }

    [Test]
    public void Threads_change_no_bit([Values(2, 3, 5)] int threads)
    {
        const int m = 500, n = 300;
        T[] one = KernelBits.Numbers<T>(4, m * n), several = [.. one], tau = new T[n], q = new T[m * n], same = new T[m * n];
        Decompositions.Qr<T>(LaneWidths.Best, m, n, one, n, tau, 1);
        Decompositions.FormQ<T>(LaneWidths.Best, m, n, n, one, n, tau, q, n, 1);
        Decompositions.Qr<T>(LaneWidths.Best, m, n, several, n, tau, threads);
        Decompositions.FormQ<T>(LaneWidths.Best, m, n, n, several, n, tau, same, n, threads);
        Bits.Of<T>(several).AsSpan().SequenceEqual(Bits.Of<T>(one)).Should().BeTrue();
        Bits.Of<T>(same).AsSpan().SequenceEqual(Bits.Of<T>(q)).Should().BeTrue();
    }

    [Test]
    public void Very_large_and_very_small_columns_are_reflected_as_well_as_any()
    {
        // Their squares leave the range of the type; a power of two changes nothing else.
        foreach (int power in typeof(T) == typeof(double) ? new[] { 900, -900, -1000 } : [110, -110])
        {
            const int m = 20, n = 5;
            T[] a = KernelBits.Numbers<T>(5, m * n), scaled = Array.ConvertAll(a, x => T.ScaleB(x, power)), tau = new T[n], tauScaled = new T[n];
            Decompositions.Qr<T>(LaneWidths.Best, m, n, a, n, tau, 1);
            Decompositions.Qr<T>(LaneWidths.Best, m, n, scaled, n, tauScaled, 1);
            Awkward.ShouldMatch(Awkward.Read<T>(tauScaled, 1, n, 1), Awkward.Read<T>(tau, 1, n, 1), Digits, $"2^{power}");
            for (int i = 0; i < n; i++) for (int j = i; j < n; j++) scaled[i * n + j] = T.ScaleB(scaled[i * n + j], -power);
            Awkward.ShouldMatch(Awkward.Read<T>(scaled, n, m, n), Awkward.Read<T>(a, n, m, n), Digits, $"2^{power}");
        }
    }

    [Test]
    public void A_column_of_zeros_and_a_column_below_which_nothing_stands_are_not_reflected()
    {
        T[] a = [.. new double[] { 3, 0, 1, 0, 0, 2, 0, 0, -2 }.Select(T.CreateChecked)], tau = new T[3];
        Decompositions.Qr<T>(LaneWidths.Best, 3, 3, a, 3, tau, 1);
        tau[0].Should().Be(T.Zero);
        tau[1].Should().Be(T.Zero);
        a[0].Should().Be(T.CreateChecked(3));
        a[4].Should().Be(T.Zero);
    }

    [Test]
    public void NaN_and_infinity_are_not_lost()
    {
        foreach (double wrong in (double[])[double.NaN, double.PositiveInfinity])
        {
            T[] a = KernelBits.Numbers<T>(6, 20 * 10), tau = new T[10];
            a[100] = T.CreateChecked(wrong);
            Decompositions.Qr<T>(LaneWidths.Best, 20, 10, a, 10, tau, 1);
            a.Take(10).All(T.IsFinite).Should().BeFalse();
        }
    }
}
