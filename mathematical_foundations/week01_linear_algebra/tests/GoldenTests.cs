using Curriculum.Toolkit;

namespace Week01.LinearAlgebra.Tests;

/// <summary>LAPACK's values, as SciPy gives them; tests/golden/lapack.py says how they came about.</summary>
public sealed class GoldenTests
{
    private static readonly string[] Names =
        ["hilbert-3", "hilbert-4", "hilbert-5", "hilbert-6", "hilbert-7", "hilbert-8", "random-6", "badly-scaled-5"];

    [TestCaseSource(nameof(Names))]
    public void LU_and_what_follows_from_it_agree_with_LAPACK(string name)
    {
        GoldenFile golden = GoldenFile.Read(name);
        Matrix a = Input(golden, "A");
        LuDecomposition lu = LuDecomposition.Of(a);
        lu.RowOrder.Select(row => (double)row).Should().Equal(golden.Values("order"));
        Agree(lu.L.Values, golden.Matrix("L").Values, golden.Digits, "L");
        Agree(lu.U.Values, golden.Matrix("U").Values, golden.Digits, "U");
        Agree(lu.Solve(golden.Input.GetProperty("b").EnumerateArray().Select(item => item.GetDouble()).ToArray()), golden.Values("x"), golden.Digits, "x");
        Agree(lu.Inverse().Values, golden.Matrix("inverse").Values, golden.Digits, "inverse");
        lu.Determinant().ShouldMatchDigits(golden.Value("determinant"), golden.Digits, "determinant");
        Matrices.ConditionNumber(a).ShouldMatchDigits(golden.Value("condition"), golden.Digits, "condition number");
        Matrices.ConditionNumber(a).ShouldMatchDigits(golden.Value("conditionTo80Digits"), golden.Digits, "condition number against 80 digits");
    }

    [TestCaseSource(nameof(Names))]
    public void Cholesky_agrees_with_LAPACK(string name)
    {
        GoldenFile golden = GoldenFile.Read(name);
        Agree(CholeskyDecomposition.Of(Input(golden, "S")).L.Values, golden.Matrix("cholesky").Values, golden.Digits, "L");
    }

    [TestCaseSource(nameof(Names))]
    public void QR_agrees_with_LAPACK_up_to_the_signs(string name)
    {
        GoldenFile golden = GoldenFile.Read(name);
        QrDecomposition qr = QrDecomposition.Of(Input(golden, "A"));
        Matrix q = qr.Q, r = qr.R;
        for (int k = 0; k < r.Rows; k++)
        {
            if (r[k, k] > 0) continue;
            for (int j = 0; j < r.Columns; j++) r[k, j] = -r[k, j];
            for (int i = 0; i < q.Rows; i++) q[i, k] = -q[i, k];
        }
        Agree(q.Values, golden.Matrix("Q").Values, golden.Digits, "Q");
        Agree(r.Values, golden.Matrix("R").Values, golden.Digits, "R");
    }

    /// <summary>Digits counted normwise: the largest deviation against the largest entry.</summary>
    private static void Agree(double[] got, double[] wanted, double digits, string what)
    {
        double gap = Vectors.NormInfinity(Vectors.Subtract(got, wanted)) / Vectors.NormInfinity(wanted);
        gap.Should().BeLessThanOrEqualTo(Math.Pow(10, -digits), $"{what} must agree to {digits} digits");
    }

    private static Matrix Input(GoldenFile golden, string key) =>
        Matrix.FromRows(golden.Input.GetProperty(key).EnumerateArray().Select(row => row.EnumerateArray().Select(item => item.GetDouble()).ToArray()).ToArray());
}
