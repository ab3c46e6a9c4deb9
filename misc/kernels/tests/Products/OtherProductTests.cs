using System.Numerics;

namespace Curriculum.Kernels.Tests;

[TestFixture(typeof(double))]
[TestFixture(typeof(float))]
internal sealed class OtherProductTests<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly int[] Sizes = [0, 1, 7, 15, 33, 65, 130];

    private static readonly LaneWidth[] Widths = Enum.GetValues<LaneWidth>();

    private static T Number(double value) => T.CreateChecked(value);

    private static T[] Filled(int count, T value)
    {
        T[] array = new T[count];
        Array.Fill(array, value);
        return array;
    }

    private static void Same(ReadOnlySpan<T> actual, ReadOnlySpan<T> expected, string what) =>
        Bits.Of(actual).AsSpan().SequenceEqual(Bits.Of(expected)).Should().BeTrue(what);

    [Test]
    public void A_matrix_times_a_vector_is_the_dot_product_of_its_rows([ValueSource(nameof(Widths))] LaneWidth width)
    {
        foreach (int m in Sizes) foreach (int n in Sizes)
        {
            T[] a = KernelBits.Numbers<T>(m, m * (n + 3) + 1), x = KernelBits.Numbers<T>(n, n + 1)[1..], y = Filled(m, T.NaN), expected = new T[m];
            for (int i = 0; i < m; i++) expected[i] = VectorMath.Reduce<DotStep<T>, T>(LaneWidth.One, a.AsSpan(1 + i * (n + 3), n), x);
            Products.Gemv<T>(width, MatrixOp.None, m, n, T.One, a.AsSpan(1), n + 3, x, T.Zero, y, 1);
            Same(y, expected, $"{m} × {n}");
        }
    }

    [Test]
    public void A_transposed_matrix_times_a_vector_is_a_product_of_matrices([ValueSource(nameof(Widths))] LaneWidth width)
    {
        foreach (int m in (int[])[.. Sizes, 600]) foreach (int n in Sizes)
        {
            T[] a = KernelBits.Numbers<T>(m, m * (n + 3) + 1), x = KernelBits.Numbers<T>(n, m), y = KernelBits.Numbers<T>(3, n), expected = [.. y];
            PlainProduct.FixedOrder<T>(MatrixOp.Transpose, MatrixOp.None, n, 1, m, Number(0.7), a.AsSpan(1), n + 3, x, 1, Number(-2), expected, 1);
            Products.Gemv<T>(width, MatrixOp.Transpose, m, n, Number(0.7), a.AsSpan(1), n + 3, x, Number(-2), y, 1);
            Same(y, expected, $"{m} × {n}");
        }
    }

    [Test]
    public void Threads_change_no_bit_of_a_matrix_times_a_vector([Values] MatrixOp op, [Values(2, 3, 5)] int threads)
    {
        const int m = 2001, n = 1999;
        T[] a = KernelBits.Numbers<T>(1, m * n), x = KernelBits.Numbers<T>(2, op == MatrixOp.None ? n : m), y = new T[op == MatrixOp.None ? m : n], one = [.. y];
        Products.Gemv<T>(LaneWidths.Best, op, m, n, T.One, a, n, x, T.Zero, one, 1);
        Products.Gemv<T>(LaneWidths.Best, op, m, n, T.One, a, n, x, T.Zero, y, threads);
        Same(y, one, $"{threads} threads");
    }

    [Test]
    public void Gram_has_the_bits_of_the_general_product([ValueSource(nameof(Widths))] LaneWidth width, [Values] MatrixOp op)
    {
        foreach (int m in Sizes) foreach (int k in new[] { 0, 1, 15, 300 })
        {
            int lda = (op == MatrixOp.None ? k : m) + 2, ldc = m + 1;
            T[] a = KernelBits.Numbers<T>(m + k, Math.Max(m, k) * lda + 1), c = Filled(m * ldc, T.NaN), expected = [.. c];
            PlainProduct.FixedOrder<T>(op, op == MatrixOp.None ? MatrixOp.Transpose : MatrixOp.None, m, m, k, Number(1.5), a, lda, a, lda, T.Zero, expected, ldc);
            Products.Gram<T>(width, op, m, k, Number(1.5), a, lda, T.Zero, c, ldc, 1);
            Same(c, expected, $"{m} × {k}");
        }
    }

    [Test]
    public void Threads_change_no_bit_of_a_gram_matrix([Values(2, 3, 5)] int threads)
    {
        const int m = 250, k = 400;
        T[] a = KernelBits.Numbers<T>(1, m * k), c = new T[m * m], one = new T[m * m];
        Products.Gram<T>(LaneWidths.Best, MatrixOp.Transpose, m, k, T.One, a, m, T.Zero, one, m, 1);
        Products.Gram<T>(LaneWidths.Best, MatrixOp.Transpose, m, k, T.One, a, m, T.Zero, c, m, threads);
        Same(c, one, $"{threads} threads");
    }

    [Test]
    public void Gram_reads_the_lower_triangle_and_writes_both()
    {
        T[] a = [T.One, T.One], c = [Number(1), T.NaN, Number(3), Number(4)];
        Products.Gram<T>(LaneWidths.Best, MatrixOp.None, 2, 1, T.One, a, 1, T.One, c, 2, 1);
        c.Should().Equal(Number(2), Number(4), Number(4), Number(5));
    }

    [Test]
    public void A_batch_is_one_product_after_the_other([Values] MatrixOp opA, [Values] MatrixOp opB, [Values(1, 2, 3, 5)] int threads)
    {
        const int batch = 11, m = 33, n = 65, k = 70;
        T[] a = KernelBits.Numbers<T>(1, m * k), b = KernelBits.Numbers<T>(2, batch * (k * n + 5)), c = KernelBits.Numbers<T>(3, batch * m * n), expected = [.. c];
        for (int i = 0; i < batch; i++)
            PlainProduct.FixedOrder<T>(opA, opB, m, n, k, T.One, a, opA == MatrixOp.None ? k : m, b.AsSpan(i * (k * n + 5)), opB == MatrixOp.None ? n : k, Number(2), expected.AsSpan(i * m * n), n);
        Products.GemmBatched<T>(LaneWidths.Best, opA, opB, batch, m, n, k, T.One, a, 0, b, k * n + 5, Number(2), c, m * n, threads);
        Same(c, expected, $"{opA} {opB} {threads}");
    }

    [Test]
    public void An_empty_batch_is_no_work() =>
        Products.GemmBatched<T>(LaneWidths.Best, MatrixOp.None, MatrixOp.None, 0, 2, 2, 2, T.One, [], 4, [], 4, T.Zero, [], 4, 2);
}

/// <summary>Arguments that make no sense are named, with what was got and what is needed.</summary>
public sealed class OtherProductArgumentTests
{
    private static IEnumerable<TestCaseData> Calls()
    {
        static TestCaseData Case(string name, string argument, string message, Action call) => new TestCaseData(call, argument, message).SetArgDisplayNames(name);

        yield return Case("Gemv, short x", "x", "*2*3*", () => Products.Gemv(2, 3, new double[6], new double[2], new double[2]));
        yield return Case("Gemv, long y", "y", "*3*2*", () => Products.Gemv(2, 3, new double[6], new double[3], new double[3]));
        yield return Case("Gemv, transposed", "x", "*3*2*", () => Products.Gemv(MatrixOp.Transpose, 2, 3, 1, new double[6], 3, new double[3], 0, new double[3]));
        yield return Case("Gemv, short A", "a", "*5*needs 6*", () => Products.Gemv(2, 3, new double[5], new double[3], new double[2]));
        yield return Case("Gram, short C", "c", "*8*needs 9*", () => Products.Gram(2, 3, new double[6], new double[8]));
        yield return Case("Gram, negative", "m", "*-1*0 or more*", () => Products.Gram(2, -1, new double[6], new double[8]));
        yield return Case("GemmBatched, short B", "b", "*7*need 8*", () => Products.GemmBatched(2, 2, 2, 2, new double[8], new double[7], new double[8]));
        yield return Case("GemmBatched, C over C", "strideC", "*3*4 or more*", () => Products.GemmBatched(MatrixOp.None, MatrixOp.None, 2, 2, 2, 2, 1, new double[8], 4, new double[8], 4, 0, new double[8], 3));
        yield return Case("GemmBatched, huge", "a", "*8*need*", () => Products.GemmBatched(2_000_000_000, 2, 2, 2, new double[8], new double[7], new double[8]));
        yield return Case("Dot", "y", "*2*3*", () => VectorMath.Dot(new double[3], new double[2]));
        yield return Case("SquaredDistance", "y", "*2*3*", () => VectorMath.SquaredDistance(new float[3], new float[2]));
        yield return Case("Axpy", "y", "*2*3*", () => VectorMath.Axpy(1, new double[3], new double[2]));
        double[] shared = new double[9];
        yield return Case("Axpy, overlap", "y", "*2 numbers beside x*", () => VectorMath.Axpy(1, shared.AsSpan(0, 5), shared.AsSpan(2, 5)));
    }

    [TestCaseSource(nameof(Calls))]
    public void A_bad_argument_is_named_with_what_is_needed(Action call, string argument, string message) =>
        call.Should().Throw<ArgumentException>().WithMessage(message).And.ParamName.Should().Be(argument);
}
