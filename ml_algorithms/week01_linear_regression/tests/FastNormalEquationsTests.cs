using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week01.LinearRegression.Tests;

/// <summary>The fast variant beside the plain one.</summary>
public sealed class FastNormalEquationsTests
{
    // Around the number of rows that are taken at a time, and several times as many.
    [TestCase(4, 3), TestCase(40, 1), TestCase(511, 5), TestCase(512, 5), TestCase(513, 5), TestCase(1500, 50)]
    public void The_fast_equations_have_the_plain_ones_solution_to_twelve_digits(int n, int d)
    {
        (Matrix x, double[] y) = Sample(n, d, at: 0);
        double[] plain = NormalEquations.Solve(DesignMatrix.WithIntercept(x), y);
        (double intercept, double[] slopes) = FastNormalEquations.Solve(x, y)!.Value;
        ShouldBeClose([intercept, .. slopes], plain, 1e-12);
        (double none, double[] through) = FastNormalEquations.Solve(x, y, intercept: false)!.Value;
        none.Should().Be(0);
        ShouldBeClose(through, NormalEquations.Solve(x, y), 1e-12);
    }

    [Test]
    public void Far_from_zero_the_shift_saves_the_digits_that_the_plain_equations_lose()
    {
        (Matrix x, double[] y) = Sample(2_000, 4, at: 1e5);
        double[] plain = NormalEquations.Solve(DesignMatrix.WithIntercept(x), y), fast = FastNormalEquations.Solve(x, y)!.Value.Slopes;
        // Moving the numbers back is exact, and the slopes are the same.
        Matrix moved = new(x.Rows, x.Columns, x.Values.Select(value => value - 1e5).ToArray());
        double[] slopes = QrDecomposition.Of(DesignMatrix.WithIntercept(moved)).Solve(y.Select(value => value - 3e5).ToArray())[1..];
        ShouldBeClose(fast, slopes, 1e-11);
        WrongVariant.MustBeRejectedBy(() => ShouldBeClose(plain[1..], slopes, 1e-8));
    }

    [Test]
    public void No_answer_is_given_where_columns_are_nearly_dependent()
    {
        (Matrix x, double[] y) = Sample(100, 3, at: 0);
        for (int i = 0; i < x.Rows; i++) x[i, 2] = x[i, 0] - x[i, 1] + 1e-5 * x[i, 2];
        FastNormalEquations.Solve(x, y).Should().BeNull();
        OrdinaryLeastSquares fast = new(Solver.FastNormalEquations), qr = new();
        Dataset data = new() { X = x, Features = [Feature.Numeric("a"), Feature.Numeric("b"), Feature.Numeric("c")], Y = y };
        fast.Fit(data).Coefficients.Should().Equal(qr.Fit(data).Coefficients, "the trainer takes QR instead");
    }

    [Test]
    public void A_y_of_another_length_is_refused() =>
        FluentActions.Invoking(() => FastNormalEquations.Solve(new Matrix(3, 1), [1, 2])).Should().Throw<ArgumentException>().WithMessage("y has 2 entries, X has 3 rows*");

    private static (Matrix X, double[] Y) Sample(int n, int d, double at)
    {
        SeededRandom random = new(n + d);
        Matrix x = new(n, d);
        for (int i = 0; i < x.Values.Length; i++) x.Values[i] = at + random.NextNormal();
        double[] y = Enumerable.Range(0, n).Select(i => at + 3 * x[i, 0] - x[i, d - 1] + random.NextNormal()).ToArray();
        return (x, y);
    }

    // Beside the largest coefficient: the smallest of fifty may be near zero.
    private static void ShouldBeClose(double[] actual, double[] expected, double tolerance) =>
        (Vectors.NormInfinity(Vectors.Subtract(actual, expected)) / Vectors.NormInfinity(expected)).Should().BeLessThan(tolerance);
}
