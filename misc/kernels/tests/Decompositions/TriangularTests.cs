using System.Numerics;

namespace Curriculum.Kernels.Tests;

[TestFixture(typeof(double))]
[TestFixture(typeof(float))]
internal sealed class TriangularTests<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly LaneWidth[] Widths = Enum.GetValues<LaneWidth>();

    private static double Digits => typeof(T) == typeof(double) ? 12 : 4;

    // A triangle with a diagonal large enough that no entry of X grows; NaN in the other triangle, and on a diagonal that is not read.
    private static (T[] Array, int Offset, int Ld) Triangle(SeededRandom random, TriangularPart part, bool unit, int n)
    {
        (T[] t, int at, int ld) = Awkward.Matrix<T>(random, n, n);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
            {
                ref T entry = ref t[at + i * ld + j];
                if (i == j) entry = unit ? T.NaN : T.CreateChecked(2 + random.NextDouble());
                else if (part == TriangularPart.Lower == i > j) entry /= T.CreateChecked(n);
                else entry = T.NaN;
            }
        return (t, at, ld);
    }

    private static double[,] Clean(ReadOnlySpan<T> t, int ld, TriangularPart part, bool unit, int n)
    {
        double[,] read = Awkward.Read(t, ld, n, n);
        return Plain.Make(n, n, (i, j) => i == j ? unit ? 1 : read[i, i] : part == TriangularPart.Lower == i > j ? read[i, j] : 0);
    }

    [Test]
    public void X_is_that_of_the_plain_loop([Values] SolveSide side, [Values] TriangularPart part, [Values] MatrixOp op, [Values] bool unit)
    {
        SeededRandom random = new(1);
        foreach (int n in (int[])[0, 1, 7, 15, 31, 32, 33, 65, 130])
            foreach (int r in (int[])[0, 1, 2, 7, 33, 70])
            {
                (T[] t, int atT, int ldt) = Triangle(random, part, unit, n);
                (int rows, int columns) = side == SolveSide.Left ? (n, r) : (r, n);
                (T[] b, int atB, int ldb) = Awkward.Matrix<T>(random, rows, columns);
                double[,] clean = Clean(t.AsSpan(atT), ldt, part, unit, n), right = Awkward.Read<T>(b.AsSpan(atB), ldb, rows, columns);
                if (op == MatrixOp.Transpose) clean = Plain.Transpose(clean);
                bool lower = part == TriangularPart.Lower == (op == MatrixOp.None);
                double[,] expected = side == SolveSide.Left ? Plain.Solve(clean, lower, right) : Plain.Transpose(Plain.Solve(Plain.Transpose(clean), !lower, Plain.Transpose(right)));

                T[]? bits = null;
                foreach ((LaneWidth width, int threads) in Widths.Select(width => (width, 1)).Append((LaneWidths.Best, 3)))
                {
                    T[] x = [.. b];
                    Decompositions.SolveTriangular<T>(width, side, part, op, unit, rows, columns, t.AsSpan(atT), ldt, x.AsSpan(atB), ldb, threads);
                    string what = $"{n} unknowns, {r} right-hand sides, {width}, {threads} threads";
                    Awkward.ShouldMatch(Awkward.Read<T>(x.AsSpan(atB), ldb, rows, columns), expected, Digits, what);
                    Awkward.ShouldBeUntouchedAround(x, atB, ldb, rows, columns, what);
                    bits ??= x;
                    Bits.Of<T>(x).AsSpan().SequenceEqual(Bits.Of<T>(bits)).Should().BeTrue(what);
                }
            }
    }

    [Test]
    public void A_single_vector_is_solved_for_too([Values] TriangularPart part, [Values] MatrixOp op, [Values] bool unit)
    {
        SeededRandom random = new(2);
        foreach (int n in (int[])[0, 1, 7, 33, 130])
        {
            (T[] t, int at, int ld) = Triangle(random, part, unit, n);
            T[] b = KernelBits.Numbers<T>(n, n), first = [.. b];
            double[,] clean = Clean(t.AsSpan(at), ld, part, unit, n);
            double[,] expected = Plain.Solve(op == MatrixOp.None ? clean : Plain.Transpose(clean), part == TriangularPart.Lower == (op == MatrixOp.None), Awkward.Read<T>(b, 1, n, 1));
            Decompositions.SolveTriangular<T>(LaneWidth.One, part, op, unit, n, t.AsSpan(at), ld, first);
            Awkward.ShouldMatch(Awkward.Read<T>(first, 1, n, 1), expected, Digits, $"{n}");
            foreach (LaneWidth width in Widths)
            {
                T[] x = [.. b];
                Decompositions.SolveTriangular<T>(width, part, op, unit, n, t.AsSpan(at), ld, x);
                Bits.Of<T>(x).Should().Equal(Bits.Of<T>(first), $"{n}, {width}");
            }
        }
    }

    [Test]
    public void Threads_change_no_bit([Values] SolveSide side, [Values(2, 3, 5)] int threads)
    {
        const int n = 200, r = 600;
        SeededRandom random = new(3);
        (T[] t, int at, int ld) = Triangle(random, TriangularPart.Lower, false, n);
        (int rows, int columns) = side == SolveSide.Left ? (n, r) : (r, n);
        T[] one = KernelBits.Numbers<T>(4, n * r), several = [.. one];
        Decompositions.SolveTriangular<T>(LaneWidths.Best, side, TriangularPart.Lower, MatrixOp.None, false, rows, columns, t.AsSpan(at), ld, one, columns, 1);
        Decompositions.SolveTriangular<T>(LaneWidths.Best, side, TriangularPart.Lower, MatrixOp.None, false, rows, columns, t.AsSpan(at), ld, several, columns, threads);
        Bits.Of<T>(several).AsSpan().SequenceEqual(Bits.Of<T>(one)).Should().BeTrue();
    }

    [Test]
    public void NaN_on_the_right_reaches_its_own_column_only()
    {
        T[] t = [T.One, T.Zero, T.One, T.One], b = [T.NaN, T.One, T.One, T.One];
        Decompositions.SolveTriangular<T>(LaneWidths.Best, SolveSide.Left, TriangularPart.Lower, MatrixOp.None, false, 2, 2, t, 2, b, 2, 1);
        Bits.Of<T>(b).Should().Equal(Bits.Of<T>((T[])[T.NaN, T.One, T.NaN, T.Zero]));
    }

    [Test]
    public void A_zero_on_the_diagonal_is_named_and_nothing_is_written()
    {
        T[] t = [T.One, T.One, T.One, T.Zero], b = [T.One, T.One];
        Action call = () => Decompositions.SolveTriangular<T>(LaneWidths.Best, TriangularPart.Upper, MatrixOp.None, false, 2, t, 2, b);
        call.Should().Throw<InvalidOperationException>().WithMessage("*singular: number 2 of 2 on its diagonal is zero*");
        b.Should().Equal(T.One, T.One);
        Decompositions.SolveTriangular<T>(LaneWidths.Best, TriangularPart.Upper, MatrixOp.None, true, 2, t, 2, b);
        b.Should().Equal(T.Zero, T.One);
    }
}
