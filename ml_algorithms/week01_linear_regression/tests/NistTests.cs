using Curriculum.Toolkit;
using MathNet.Numerics.LinearRegression;

namespace Week01.LinearRegression.Tests;

/// <summary>All eleven of NIST's linear regression problems, with the digits that each method is known to deliver.</summary>
public sealed class NistTests
{
    /// <summary>
    /// Per data set the digits that must be right: of the worst coefficient by normal equations, by QR and by MathNet's QR, of
    /// the worst standard error and of R². Each is what was measured, less half a digit. NaN: the method must refuse.
    /// </summary>
    private static readonly object[] Expected =
    [
        new object[] { "Norris", 11.7, 11.9, 11.9, 13.3, 14.0 },
        new object[] { "Pontius", 11.7, 11.7, 11.2, 12.4, 14.0 },
        new object[] { "NoInt1", 14.2, 14.2, 14.2, 14.0, 14.0 },
        new object[] { "NoInt2", 14.2, 14.2, 14.2, 14.0, 14.0 },
        new object[] { "Wampler1", 6.1, 8.9, 8.9, 8.8, 14.0 },
        new object[] { "Wampler2", 8.5, 12.0, 12.7, 13.6, 14.0 },
        new object[] { "Wampler3", 6.1, 8.8, 9.3, 12.6, 14.0 },
        new object[] { "Wampler4", 6.1, 7.7, 7.0, 12.6, 14.0 },
        new object[] { "Wampler5", 6.1, 5.7, 5.0, 12.6, 13.2 },
        new object[] { "Longley", 7.9, 12.5, 10.7, 11.7, 13.7 },
        new object[] { "Filip", double.NaN, 6.6, 7.4, 6.9, 9.8 },
    ];

    [TestCaseSource(nameof(Expected))]
    public void Each_method_has_its_digits(string name, double normal, double qr, double mathNet, double errors, double rSquared)
    {
        NistCase problem = NistCase.All().Single(one => one.Name == name);
        RegressionSummary summary = RegressionSummary.Of(problem.X, problem.Y, problem.HasIntercept);
        summary.Coefficients.ShouldMatchDigits(problem.Certified, qr, $"{name} by QR");
        summary.StandardErrors.ShouldMatchDigits(problem.CertifiedErrors, errors, $"{name}, standard errors");
        summary.RSquared.ShouldMatchDigits(problem.File.Value("R-Squared"), rSquared, $"{name}, R²");
        summary.ResidualDeviation.ShouldMatchDigits(problem.File.Value("Standard Deviation"), errors, $"{name}, residual standard deviation");

        if (double.IsNaN(normal)) ((Action)(() => NormalEquations.Solve(problem.X, problem.Y))).Should().Throw<InvalidOperationException>("XᵀX is not positive definite in doubles");
        else NormalEquations.Solve(problem.X, problem.Y).ShouldMatchDigits(problem.Certified, normal, $"{name} by normal equations");

        var x = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfRowMajor(problem.X.Rows, problem.X.Columns, problem.X.Values);
        var y = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.DenseOfArray(problem.Y);
        MultipleRegression.QR(x, y).ToArray().ShouldMatchDigits(problem.Certified, mathNet, $"{name} by MathNet");
    }

    [Test]
    public void All_eleven_are_there() =>
        NistCase.All().Select(problem => problem.Name).Should().BeEquivalentTo(Expected.Select(row => (string)((object[])row)[0]));

    [Test]
    public void Rejects_the_explicit_inverse_where_QR_passes()
    {
        NistCase filip = NistCase.All().Single(one => one.Name == "Filip");
        WrongVariant.MustBeRejectedBy(() => NormalEquations.SolveByInverse(filip.X, filip.Y).ShouldMatchDigits(filip.Certified, 6.6));
        Accuracy.WorstDigits(NormalEquations.SolveByInverse(filip.X, filip.Y), filip.Certified).Should().BeLessThan(1);
    }

    [Test]
    public void Rejects_a_design_matrix_whose_powers_are_off_by_one()
    {
        // Degree 9 with the intercept counted as a power: one coefficient short, everywhere else plausible.
        NistCase filip = NistCase.All().Single(one => one.Name == "Filip");
        RegressionSummary shorter = RegressionSummary.Of(filip.X.SelectColumns(Enumerable.Range(0, 10).ToArray()), filip.Y);
        WrongVariant.MustBeRejectedBy(() => shorter.RSquared.ShouldMatchDigits(filip.File.Value("R-Squared"), 9.8));
    }
}
