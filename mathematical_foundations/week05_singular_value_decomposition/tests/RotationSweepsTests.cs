using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.SingularValueDecomposition.Tests;

public sealed class RotationSweepsTests
{
    /// <summary>Sweeps of all lengths from all rows on, some of them long enough for whole bands and whole batches.</summary>
    private static IEnumerable<(int FirstRow, Rotation[] Turns)> Sweeps(int rows, int count, ulong seed)
    {
        SeededRandom random = new(seed);
        for (int k = 0; k < count; k++)
        {
            int first = k % 3 == 0 ? 0 : random.NextInt(0, rows - 1), length = k % 3 == 1 ? rows - 1 - first : random.NextInt(1, rows - first);
            yield return (first, [.. Enumerable.Range(0, length).Select(_ => Math.PI * (random.NextDouble() - 0.5)).Select(angle => new Rotation(Math.Cos(angle), Math.Sin(angle)))]);
        }
    }

    private static Matrix Turned(Matrix given, IEnumerable<(int FirstRow, Rotation[] Turns)> sweeps, int threads)
    {
        Matrix turned = given.Copy();
        RotationSweeps collected = new(turned.Values, turned.Columns, threads);
        foreach ((int first, Rotation[] turns) in sweeps) collected.Add(first, [.. turns.Select(turn => turn.C)], [.. turns.Select(turn => turn.S)]);
        collected.Apply();
        return turned;
    }

    [TestCase(2, 1, 3)]
    [TestCase(34, 32, 40)]
    [TestCase(150, 70, 100)]
    [TestCase(400, 33, 250)]
    public void Many_sweeps_at_once_turn_as_one_rotation_after_another(int rows, int columns, int count)
    {
        Matrix given = Given.Random(rows, columns, 1), plain = given.Copy();
        foreach ((int first, Rotation[] turns) in Sweeps(rows, count, 2))
            for (int i = 0; i < turns.Length; i++)
                turns[i].Apply(plain.Row(first + i), plain.Row(first + i + 1));
        Matrix together = Turned(given, Sweeps(rows, count, 2), threads: 1);
        Given.Gap(together, plain).Should().BeLessThan(1e-12);
        Turned(given, Sweeps(rows, count, 2), threads: 3).Values.Should().Equal(together.Values, "threads share columns, not sums");
    }

    [Test]
    public void A_quarter_turn_either_way_and_none_at_all_are_turned_too()
    {
        Matrix given = Given.Random(4, 5, 3), turned = Turned(given, [(0, [new(0, 1), new(1, 0), new(0, -1)])], threads: 1);
        turned.Row(0).ToArray().ShouldMatchDigits(given.Row(1).ToArray(), 15);
        turned.Row(1).ToArray().ShouldMatchDigits([.. given.Row(0).ToArray().Select(x => -x)], 15);
        turned.Row(2).ToArray().ShouldMatchDigits([.. given.Row(3).ToArray().Select(x => -x)], 15);
        turned.Row(3).ToArray().ShouldMatchDigits(given.Row(2).ToArray(), 15);
    }

    [Test]
    public void What_leaves_the_matrix_or_is_no_rotation_is_refused()
    {
        void Add(int firstRow, double[] c, double[] s) => new RotationSweeps(new double[12], columns: 3, threads: 1).Add(firstRow, c, s);
        Add(2, [1], [0]);
        FluentActions.Invoking(() => Add(3, [1], [0])).Should().Throw<ArgumentException>().WithMessage("*row 3*4 rows*");
        FluentActions.Invoking(() => Add(-1, [1], [0])).Should().Throw<ArgumentException>().WithMessage("*row -1*");
        FluentActions.Invoking(() => Add(0, [1, 1], [0])).Should().Throw<ArgumentException>().WithMessage("*2 cosines and 1 sines*");
        foreach (double cosine in (double[])[-1, double.NaN]) FluentActions.Invoking(() => Add(0, [cosine], [0])).Should().Throw<ArgumentException>().WithMessage("*cosine*");
    }

    [Test]
    public void The_rotation_that_clears_turns_by_at_most_a_quarter()
    {
        foreach ((double f, double g) in ((double, double)[])[(3, 4), (-3, 4), (3, -4), (-3, -4), (0, 2), (0, -2), (5, 0), (-5, 0), (1e-200, 1e200), (-1e-300, 1e-300)])
        {
            Rotation turn = Rotation.Clearing(f, g, out double r);
            turn.C.Should().BeGreaterThanOrEqualTo(0);
            (turn.C * turn.C + turn.S * turn.S).Should().BeApproximately(1, 1e-15);
            Math.Abs(r).ShouldMatchDigits(double.Hypot(f, g), 15);
            turn.Of(f, g).Item1.ShouldMatchDigits(r, 15);
            Math.Abs(turn.Of(f, g).Item2).Should().BeLessThanOrEqualTo(1e-15 * Math.Abs(r));
        }
    }
}
