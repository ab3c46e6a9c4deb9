using System.Numerics;

namespace Curriculum.Kernels.Tests;

[TestFixture(typeof(double))]
[TestFixture(typeof(float))]
internal sealed class GemmTests<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly int[] Sizes = [0, 1, 2, 7, 15, 33, 65];

    private static readonly LaneWidth[] Widths = Enum.GetValues<LaneWidth>();

    private static readonly MatrixOp[] Ops = Enum.GetValues<MatrixOp>();

    private static T Number(double value) => T.CreateChecked(value);

    private static T[] Numbers(SeededRandom random, int count)
    {
        T[] numbers = new T[count];
        for (int i = 0; i < count; i++) numbers[i] = Number(random.NextNormal());
        return numbers;
    }

    private static void Compare(LaneWidth width, MatrixOp opA, MatrixOp opB, int m, int n, int k, double alpha, double beta, int threads, SeededRandom random)
    {
        (T[] a, int atA, int lda) = opA == MatrixOp.None ? Awkward.Matrix<T>(random, m, k) : Awkward.Matrix<T>(random, k, m);
        (T[] b, int atB, int ldb) = opB == MatrixOp.None ? Awkward.Matrix<T>(random, k, n) : Awkward.Matrix<T>(random, n, k);
        (T[] c, int atC, int ldc) = Awkward.Matrix<T>(random, m, n);
        if (beta == 0) Array.Fill(c, T.NaN);
        T[] before = [.. c], expected = [.. c];
        PlainProduct.FixedOrder<T>(opA, opB, m, n, k, Number(alpha), a.AsSpan(atA), lda, b.AsSpan(atB), ldb, Number(beta), expected.AsSpan(atC), ldc);
        Products.Gemm<T>(width, opA, opB, m, n, k, Number(alpha), a.AsSpan(atA), lda, b.AsSpan(atB), ldb, Number(beta), c.AsSpan(atC), ldc, threads);

        string what = $"{width} {opA} {opB} {m} {n} {k} alpha {alpha} beta {beta} threads {threads}";
        Bits.Of<T>(c).AsSpan().SequenceEqual(Bits.Of<T>(expected)).Should().BeTrue(what);
        double epsilon = typeof(T) == typeof(double) ? 2.3e-16 : 1.2e-7;
        for (int i = 0; i < m; i += 5)
            for (int j = 0; j < n; j += 3)
            {
                (double value, double size) = PlainProduct.Entry<T>(opA, opB, i, j, k, a.AsSpan(atA), lda, b.AsSpan(atB), ldb);
                double old = beta == 0 ? 0 : double.CreateChecked(before[atC + i * ldc + j]);
                double error = Math.Abs(double.CreateChecked(c[atC + i * ldc + j]) - (alpha * value + beta * old));
                if (!(error <= (k + 3) * epsilon * (Math.Abs(alpha) * size + Math.Abs(beta * old)))) Assert.Fail($"{what}: entry {i}, {j} is off by {error}");
            }
    }

    [Test]
    public void Every_size_equals_the_plain_loop([ValueSource(nameof(Widths))] LaneWidth width)
    {
        SeededRandom random = new(1);
        foreach (int m in Sizes) foreach (int n in Sizes) foreach (int k in Sizes)
            Compare(width, MatrixOp.None, MatrixOp.None, m, n, k, 1, 0, 1, random);
    }

    [Test]
    public void Transposed_factors_equal_the_plain_loop([ValueSource(nameof(Widths))] LaneWidth width, [ValueSource(nameof(Ops))] MatrixOp opA, [ValueSource(nameof(Ops))] MatrixOp opB)
    {
        SeededRandom random = new(2);
        foreach ((int m, int n, int k) in new[] { (1, 1, 1), (1, 70, 300), (3, 5, 7), (4, 130, 520), (5, 9, 4), (7, 33, 15), (65, 15, 33), (20, 40, 300) })
            Compare(width, opA, opB, m, n, k, 1, 0, 1, random);
    }

    [Test]
    public void Alpha_and_beta_equal_the_plain_loop([Values(0, 1, -1, 0.3)] double alpha, [Values(0, 1, -1, 0.7)] double beta)
    {
        SeededRandom random = new(3);
        foreach (LaneWidth width in Widths)
            foreach ((int m, int n, int k) in new[] { (1, 1, 1), (5, 9, 0), (13, 35, 17), (7, 18, 600) })
                Compare(width, MatrixOp.None, MatrixOp.Transpose, m, n, k, alpha, beta, 1, random);
    }

    [Test]
    public void Several_blocks_equal_the_plain_loop([ValueSource(nameof(Widths))] LaneWidth width)
    {
        SeededRandom random = new(4);
        Compare(width, MatrixOp.None, MatrixOp.None, 200, 70, 513, 1.5, -0.5, 1, random);
        Compare(width, MatrixOp.Transpose, MatrixOp.None, 9, 2100, 257, 1, 0, 1, random);
    }

    [Test]
    public void The_number_of_threads_changes_no_bit([Values(1, 2, 3, 5)] int threads)
    {
        SeededRandom random = new(5);
        Compare(LaneWidths.Best, MatrixOp.None, MatrixOp.None, 500, 40, 300, 1, 0, threads, random);
        Compare(LaneWidths.Best, MatrixOp.Transpose, MatrixOp.Transpose, 37, 601, 290, 0.5, 2, threads, random);
        Compare(LaneWidths.Best, MatrixOp.None, MatrixOp.None, 3, 2, 1, 1, 0, threads, random);
    }

    [Test]
    public void One_row_alone_is_that_row_of_the_whole()
    {
        SeededRandom random = new(6);
        T[] a = Numbers(random, 50 * 300), b = Numbers(random, 300 * 70), c = new T[50 * 70], row = new T[70];
        Products.Gemm<T>(LaneWidths.Best, MatrixOp.None, MatrixOp.None, 50, 70, 300, T.One, a, 300, b, 70, T.Zero, c, 70, 1);
        Products.Gemm<T>(LaneWidths.Best, MatrixOp.None, MatrixOp.None, 1, 70, 300, T.One, a.AsSpan(17 * 300, 300), 300, b, 70, T.Zero, row, 70, 1);
        Bits.Of<T>(row).Should().Equal(Bits.Of<T>(c.AsSpan(17 * 70, 70)));
    }

    [Test]
    public void NaN_and_infinity_in_a_factor_reach_the_product()
    {
        T[] a = [T.NaN, T.One, T.PositiveInfinity, T.One], b = [T.One, T.Zero, T.One, T.One], c = new T[4];
        Products.Gemm<T>(LaneWidths.Best, MatrixOp.None, MatrixOp.None, 2, 2, 2, T.One, a, 2, b, 2, T.Zero, c, 2, 1);
        c.Select(T.IsNaN).Should().Equal(true, true, false, true);      // ∞ · 0 is NaN
        T.IsPositiveInfinity(c[2]).Should().BeTrue();
    }
}

/// <summary>Arguments that make no sense are named, with what was got and what is needed.</summary>
public sealed class GemmArgumentTests
{
    private static readonly double[] Nine = new double[9];

    [TestCase(-1, 3, 3, 3, 3, 3, 1, "m", "*-1*0 or more*")]
    [TestCase(3, -1, 3, 3, 3, 3, 1, "n", "*-1*0 or more*")]
    [TestCase(3, 3, -1, 3, 3, 3, 1, "k", "*-1*0 or more*")]
    [TestCase(3, 3, 3, 2, 3, 3, 1, "lda", "*2*at least 3*")]
    [TestCase(3, 3, 3, 3, 2, 3, 1, "ldb", "*2*at least 3*")]
    [TestCase(3, 3, 3, 3, 3, 2, 1, "ldc", "*2*at least 3*")]
    [TestCase(3, 3, 3, 4, 3, 3, 1, "a", "*9*needs 11*")]
    [TestCase(3, 3, 3, 3, 4, 3, 1, "b", "*9*needs 11*")]
    [TestCase(3, 3, 3, 3, 3, 4, 1, "c", "*9*needs 11*")]
    [TestCase(3, 3, 3, 3, 3, 3, 0, "threads", "*0*1 or more*")]
    public void Sizes_that_do_not_fit_are_refused(int m, int n, int k, int lda, int ldb, int ldc, int threads, string name, string message)
    {
        Action call = () => Products.Gemm(MatrixOp.None, MatrixOp.None, m, n, k, 1, Nine, lda, Nine, ldb, 0, new double[9], ldc, threads);
        call.Should().Throw<ArgumentException>().WithMessage(message).And.ParamName.Should().Be(name);
    }

    [Test]
    public void A_size_beyond_an_int_is_seen()
    {
        Action call = () => Products.Gemm(70000, 70000, 70000, Nine, Nine, new double[9]);
        call.Should().Throw<ArgumentException>().WithMessage("*9*needs 4900000000*");
    }

    [Test]
    public void A_result_that_shares_memory_with_a_factor_is_refused()
    {
        double[] shared = new double[20];
        Action call = () => Products.Gemm(3, 3, 3, Nine, shared.AsSpan(8, 9), shared.AsSpan(0, 9));
        call.Should().Throw<ArgumentException>().WithMessage("*shares memory with b*").And.ParamName.Should().Be("c");
    }

    [Test]
    public void An_operation_that_does_not_exist_is_refused()
    {
        Action call = () => Products.Gemm((MatrixOp)7, MatrixOp.None, 3, 3, 3, 1, Nine, 3, Nine, 3, 0, new double[9], 3);
        call.Should().Throw<ArgumentException>().WithMessage("*7*").And.ParamName.Should().Be("opA");
    }
}
