using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition.Tests;

public sealed class EigenTests
{
    private static IEnumerable<(string Name, Matrix S)> Symmetric()
    {
        foreach (int n in (int[])[0, 1, 2, 3, 5, 12, 31, 32, 33, 34, 64, 65, 100]) yield return ($"random {n}", Given.Symmetric(n, (ulong)n));
        yield return ("zeros", new Matrix(4, 4));
        yield return ("identity", Matrix.Identity(6));
        yield return ("equal and negative", Given.Diagonal(2, -2, 2, 0, -5));
        yield return ("exchange", Matrix.FromRows([0, 1], [1, 0]));
        yield return ("Hilbert 12", HilbertMatrix.Of(12));
        yield return ("known", KnownMatrices.WithEigenvalues([5, 5, 5, 1, 1e-9, 0, 0, -3], new SeededRandom(4)));
        yield return ("large", new Matrix(5, 5, PowerOfTwo.Scale(Given.Symmetric(5, 6).Values, 1000)));
        yield return ("small", new Matrix(5, 5, PowerOfTwo.Scale(Given.Symmetric(5, 6).Values, -1000)));
    }

    private static IEnumerable<TestCaseData> Cases() =>
        from way in Given.EigenWays from given in Symmetric() select new TestCaseData(way.Value, given.S, given.Name).SetArgDisplayNames(way.Key, given.Name);

    private static IEnumerable<TestCaseData> Ways() => Given.EigenWays.Select(way => new TestCaseData(way.Value).SetArgDisplayNames(way.Key));

    [TestCaseSource(nameof(Cases))]
    public void S_only_stretches_its_eigenvectors(Func<Matrix, Eigen> decompose, Matrix s, string name)
    {
        Matrix before = s.Copy();
        Eigen eigen = decompose(s);
        s.Values.Should().Equal(before.Values, "S stays as it is");
        int n = s.Rows, exponent = PowerOfTwo.ExponentOf(s);
        double[] values = PowerOfTwo.Scale(eigen.Values, -exponent);
        eigen.Values.Should().HaveCount(n).And.BeInDescendingOrder();
        Matrix stretched = eigen.Vectors.Copy();
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                stretched[i, j] *= values[j];
        Given.Gap(Matrices.Multiply(PowerOfTwo.Scale(s, -exponent), eigen.Vectors), stretched).Should().BeLessThan(1e-13 * Math.Max(1, n), $"S V − V Λ of {name}");
        Given.Gap(Matrices.Gram(eigen.Vectors), Matrix.Identity(n)).Should().BeLessThan(1e-13, $"VᵀV of {name}");
    }

    [Test]
    public void The_fast_way_finds_what_the_plain_way_finds()
    {
        foreach ((string name, Matrix s) in Symmetric())
            Given.RelativeGap(HouseholderEigen.Decompose(s).Values, JacobiEigen.Decompose(s).Values).Should().BeLessThan(1e-13, name);
    }

    [Test]
    public void The_fast_way_gives_the_same_bits_on_several_threads()
    {
        Matrix s = Given.Symmetric(300, 3);     // large enough for several batches of rotations
        Eigen one = HouseholderEigen.Decompose(s), three = HouseholderEigen.Decompose(s, threads: 3);
        three.Values.Should().Equal(one.Values);
        three.Vectors.Values.Should().Equal(one.Vectors.Values);
        Given.Gap(Matrices.Gram(one.Vectors), Matrix.Identity(300)).Should().BeLessThan(1e-13);
    }

    [TestCaseSource(nameof(Ways))]
    public void Known_eigenvalues_are_found(Func<Matrix, Eigen> decompose)
    {
        decompose(Matrix.FromRows([2, 1], [1, 2])).Values.ShouldMatchDigits([3, 1], 15);
        // Second differences: 2 − 2 cos(k π / (n + 1)).
        Matrix second = new(20, 20);
        for (int i = 0; i < 20; i++)
        {
            second[i, i] = 2;
            if (i > 0) second[i, i - 1] = second[i - 1, i] = -1;
        }
        double[] known = [.. Enumerable.Range(1, 20).Select(k => 2 - 2 * Math.Cos((21 - k) * Math.PI / 21))];
        Given.RelativeGap(decompose(second).Values, known).Should().BeLessThan(1e-14);
    }

    [TestCaseSource(nameof(Ways))]
    public void What_is_not_symmetric_or_not_finite_is_refused(Func<Matrix, Eigen> decompose)
    {
        FluentActions.Invoking(() => decompose(new Matrix(2, 3))).Should().Throw<ArgumentException>().WithMessage("*square*");
        FluentActions.Invoking(() => decompose(Matrix.FromRows([1, 2], [3, 1]))).Should().Throw<ArgumentException>().WithMessage("*(1, 0) is 3*symmetric*");
        FluentActions.Invoking(() => decompose(Matrix.FromRows([1, double.NaN], [double.NaN, 1]))).Should().Throw<ArgumentException>().WithMessage("*finite*");
    }
}
