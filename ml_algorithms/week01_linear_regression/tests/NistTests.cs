using MathNet.Numerics.LinearRegression;

namespace Week01.LinearRegression.Tests;

/// <summary>All eleven of NIST's linear regression problems, with the digits that each method is known to deliver.</summary>
public sealed class NistTests
{
    // data set, digits of the worst coefficient by normal equations (0: refuses or worthless), by QR, by MathNet's QR, digits of
    // the standard errors and of the goodness of fit by QR. Each is what was measured, less half a digit.
    private static readonly object[] Digits =
    [
        new object[] { "Norris", 11.0, 12.0, 12.0, 12.0 },
    ];

    [TestCaseSource(nameof(Digits))]
    public void Coefficients_have_the_digits_of_their_method(string name, double normal, double qr, double mathNet, double errors)
    {
        NistCase problem = NistCase.All().Single(one => one.Name == name);
        RegressionSummary summary = RegressionSummary.Of(problem.X, problem.Y, problem.HasIntercept);
        summary.Coefficients.ShouldMatchDigits(problem.Certified, qr, $"{name} by QR");
        summary.StandardErrors.ShouldMatchDigits(problem.CertifiedErrors, errors, $"{name}, standard errors");
        if (normal > 0) NormalEquations.Solve(problem.X, problem.Y).ShouldMatchDigits(problem.Certified, normal, $"{name} by normal equations");
        var x = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfRowMajor(problem.X.Rows, problem.X.Columns, problem.X.Values);
        var y = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.DenseOfArray(problem.Y);
        MultipleRegression.QR(x, y).ToArray().ShouldMatchDigits(problem.Certified, mathNet, $"{name} by MathNet");
    }

    [Test]
    public void Print()
    {
        foreach (NistCase problem in NistCase.All())
        {
            RegressionSummary summary = RegressionSummary.Of(problem.X, problem.Y, problem.HasIntercept);
            double D(Func<double[]> f, double[] truth) { try { return Curriculum.Toolkit.Accuracy.WorstDigits(f(), truth); } catch (Exception) { return -1; } }
            var x = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfRowMajor(problem.X.Rows, problem.X.Columns, problem.X.Values);
            var y = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.DenseOfArray(problem.Y);
            TestContext.Out.WriteLine($"{problem.Name} normal {D(() => NormalEquations.Solve(problem.X, problem.Y), problem.Certified):F2} qr {D(() => summary.Coefficients, problem.Certified):F2} mathnet {D(() => MultipleRegression.QR(x, y).ToArray(), problem.Certified):F2} se {D(() => summary.StandardErrors, problem.CertifiedErrors):F2} sd {Curriculum.Toolkit.Accuracy.Digits(summary.ResidualDeviation, problem.File.Value("Standard Deviation")):F2} r2 {Curriculum.Toolkit.Accuracy.Digits(summary.RSquared, problem.File.Value("R-Squared")):F2} inv {D(() => NormalEquations.SolveByInverse(problem.X, problem.Y), problem.Certified):F2}");
            TestContext.Out.WriteLine(string.Join("|", problem.File.Certified.Where(l => l.Contains("Regression") || l.Contains("Standard Dev"))));
        }
    }
}
