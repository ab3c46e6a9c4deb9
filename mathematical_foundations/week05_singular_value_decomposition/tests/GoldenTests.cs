using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition.Tests;

/// <summary>LAPACK's values, and those of 60 digits; passports in golden/.</summary>
public sealed class GoldenTests
{
    private static readonly string[] Names = ["hilbert-8", "hilbert-12", "graded-8", "deficient-12x8", "random-60x40", "tall-30x4", "wide-4x30", "row-1x7", "column-7x1", "zeros-4x3"];
    private static readonly string[] EigenNames = ["eigh-random-40", "eigh-hilbert-10", "eigh-wilkinson-21", "eigh-repeated-9"];

    private static IEnumerable<TestCaseData> Cases() => from way in Given.Ways from name in Names select new TestCaseData(way.Value, name).SetArgDisplayNames(way.Key, name);

    private static IEnumerable<TestCaseData> EigenCases() => from way in Given.EigenWays from name in EigenNames select new TestCaseData(way.Value, name).SetArgDisplayNames(way.Key, name);

    [TestCaseSource(nameof(Cases))]
    public void Singular_values_agree_with_LAPACK(Func<Matrix, Svd> decompose, string name)
    {
        GoldenFile golden = GoldenFile.Read(name);
        Agree(decompose(Input(golden, "A")).S, golden.Values("s"), golden.Digits, "S");
    }

    [TestCaseSource(nameof(Cases))]
    public void Rank_approximation_and_pseudo_inverse_agree_with_LAPACK(Func<Matrix, Svd> decompose, string name)
    {
        GoldenFile golden = GoldenFile.Read(name);
        Svd svd = decompose(Input(golden, "A"));
        svd.Rank().Should().Be((int)golden.Value("rank"));
        Agree(svd.Truncate((int)golden.Value("half")).Product().Values, golden.Matrix("approximation").Values, golden.Value("approximationDigits"), "the approximation of half the rank");
        // Above a condition number of a million too little of the pseudo-inverse is determined to be worth a comparison.
        if (name is not ("hilbert-8" or "hilbert-12" or "graded-8")) Agree(svd.PseudoInverse().Values, golden.Matrix("pinv").Values, golden.Value("pinvDigits"), "the pseudo-inverse");
    }

    [TestCaseSource(nameof(EigenCases))]
    public void Eigenvalues_and_projectors_agree_with_LAPACK(Func<Matrix, Eigen> decompose, string name)
    {
        GoldenFile golden = GoldenFile.Read(name);
        Eigen eigen = decompose(Input(golden, "S"));
        Agree(eigen.Values, golden.Values("w"), golden.Digits, "eigenvalues");
        Matrix half = eigen.Vectors.SelectColumns([.. Enumerable.Range(0, (int)golden.Value("half"))]);
        Agree(Matrices.Multiply(half, half.Transpose()).Values, golden.Matrix("projector").Values, golden.Value("projectorDigits"), "the projector on the first eigenvectors");
    }

    [Test]
    public void The_picture_agrees_with_LAPACK()
    {
        GoldenFile golden = GoldenFile.Read("coins");
        Matrix picture = Datasets.CoinsImage();
        Svd svd = GolubKahan.Decompose(picture);
        svd.S.ShouldMatchDigits(golden.Values("s"), golden.Digits);
        double[] errors = [.. ((int[])[5, 20, 50]).Select(r => Vectors.Norm2(Vectors.Subtract(picture.Values, svd.Truncate(r).Product().Values)))];
        errors.ShouldMatchDigits(golden.Values("errors"), golden.Digits);
        svd.Truncate(20).Product()[100, 200].ShouldMatchDigits(golden.Value("pixel"), golden.Digits);
    }

    [Test]
    public void Columns_of_very_different_size_keep_twelve_digits_in_every_singular_value_by_one_sided_Jacobi() =>
        OneSidedJacobi.Decompose(Input(GoldenFile.Read("graded-8"), "A")).S.ShouldMatchDigits(GoldenFile.Read("graded-8").Values("sTo60Digits"), 12);

    [Test]
    public void Reflections_lose_the_small_ones_of_such_columns_as_LAPACK_does()
    {
        GoldenFile golden = GoldenFile.Read("graded-8");
        double[] truth = golden.Values("sTo60Digits");
        foreach (double[] s in (double[][])[GolubKahan.Decompose(Input(golden, "A")).S, golden.Values("s")])
        {
            Agree(s, truth, 14, "against the largest");
            Accuracy.Digits(s[^1], truth[^1]).Should().BeLessThan(6);
        }
    }

    [TestCaseSource(typeof(SvdTests), "Ways")]
    public void Hilbert_matrices_are_right_to_round_off_of_the_largest_value(Func<Matrix, Svd> decompose)
    {
        foreach (string name in (string[])["hilbert-8", "hilbert-12"])
        {
            GoldenFile golden = GoldenFile.Read(name);
            double[] s = decompose(Input(golden, "A")).S;
            Agree(s, golden.Values("sTo60Digits"), 14.5, name);
        }
    }

    /// <summary>Digits counted normwise: the largest deviation against the largest entry.</summary>
    private static void Agree(double[] got, double[] wanted, double digits, string what)
    {
        got.Should().HaveCount(wanted.Length);
        Given.RelativeGap(got, wanted).Should().BeLessThanOrEqualTo(Math.Pow(10, -digits), $"{what} must agree to {digits} digits");
    }

    private static Matrix Input(GoldenFile golden, string key) =>
        Matrix.FromRows([.. golden.Input.GetProperty(key).EnumerateArray().Select(row => row.EnumerateArray().Select(item => item.GetDouble()).ToArray())]);
}
