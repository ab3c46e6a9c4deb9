using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week01.LinearRegression.Tests;

/// <summary>What must be true of every least-squares fit.</summary>
public sealed class LeastSquaresTests
{
    private static readonly Dataset Patients = Dataset.ForRegression(Datasets.DiabetesProgression(), "progression");

    private static readonly Solver[] Solvers = Enum.GetValues<Solver>();

    [Test]
    public void Residuals_are_orthogonal_to_the_columns_of_X()
    {
        Matrix x = DesignMatrix.WithIntercept(Patients.X);
        ShouldBeOrthogonal(x, RegressionSummary.Of(x, Patients.Y!).Residuals);
    }

    [TestCaseSource(nameof(Solvers))]
    public void Every_solver_finds_the_same_coefficients(Solver solver)
    {
        LinearModel model = new OrdinaryLeastSquares(solver).Fit(Patients), qr = new OrdinaryLeastSquares().Fit(Patients);
        model.Coefficients.ShouldMatchDigits(qr.Coefficients, 7, $"{solver}");
        model.Intercept.ShouldMatchDigits(qr.Intercept, 7, $"{solver}, intercept");
    }

    [TestCaseSource(nameof(Solvers))]
    public void Without_an_intercept_the_solvers_agree_too(Solver solver)
    {
        LinearModel model = new OrdinaryLeastSquares(solver, Intercept: false).Fit(Random(60, 3));
        model.Intercept.Should().Be(0);
        model.Coefficients.ShouldMatchDigits(new OrdinaryLeastSquares(Intercept: false).Fit(Random(60, 3)).Coefficients, 8, $"{solver}");
    }

    [Test]
    public void The_line_goes_through_the_means()
    {
        LinearModel model = new OrdinaryLeastSquares().Fit(Patients);
        double[] means = Enumerable.Range(0, Patients.Columns).Select(j => Patients.X.Column(j).Average()).ToArray();
        model.Predict(Matrix.FromRows(means))[0].Should().BeApproximately(Patients.Y!.Average(), 1e-9);
    }

    [Test]
    public void R_squared_of_a_line_is_the_squared_correlation_and_the_product_of_both_slopes()
    {
        DataTable galton = Datasets.GaltonHeights();
        double[] x = galton.Numbers("parent"), y = galton.Numbers("child");
        double r = MathNet.Numerics.Statistics.Correlation.Pearson(x, y);
        RegressionSummary forth = RegressionSummary.Of(DesignMatrix.WithIntercept(Matrix.FromColumns(x)), y);
        RegressionSummary back = RegressionSummary.Of(DesignMatrix.WithIntercept(Matrix.FromColumns(y)), x);
        forth.RSquared.Should().BeApproximately(r * r, 1e-12);
        (forth.Coefficients[1] * back.Coefficients[1]).Should().BeApproximately(r * r, 1e-12);
    }

    [Test]
    public void Other_units_give_the_same_predictions()
    {
        Dataset inOtherUnits = Patients with { X = Patients.X.Copy() };
        for (int i = 0; i < Patients.Rows; i++)
            for (int j = 0; j < Patients.Columns; j++) inOtherUnits.X[i, j] = 2.54 * Patients.X[i, j] + 7;
        double[] before = new OrdinaryLeastSquares().Fit(Patients).Predict(Patients.X);
        new OrdinaryLeastSquares().Fit(inOtherUnits).Predict(inOtherUnits.X).ShouldMatchDigits(before, 9, "predictions");
    }

    [Test]
    public void Leverages_sum_to_the_number_of_coefficients() =>
        RegressionSummary.Of(DesignMatrix.WithIntercept(Patients.X), Patients.Y!).Leverages.Sum().Should().BeApproximately(11, 1e-9);

    [Test]
    public void Coefficients_lie_within_their_standard_errors_as_often_as_normal_errors_promise()
    {
        // A world whose slope is known: 2,000 samples of 30; |b − 2| < s.e. should happen with the chance of |t₂₈| < 1, 0.674.
        SeededRandom random = new(7);
        int inside = 0;
        for (int sample = 0; sample < 2_000; sample++)
        {
            double[] x = new double[30], y = new double[30];
            for (int i = 0; i < 30; i++)
            {
                x[i] = random.NextNormal();
                y[i] = 1 + 2 * x[i] + random.NextNormal();
            }
            RegressionSummary summary = RegressionSummary.Of(DesignMatrix.WithIntercept(Matrix.FromColumns(x)), y);
            if (Math.Abs(summary.Coefficients[1] - 2) < summary.StandardErrors[1]) inside++;
        }
        double chance = 1 - 2 * MathNet.Numerics.Distributions.StudentT.CDF(0, 1, 28, -1);
        (inside / 2_000.0).Should().BeApproximately(chance, 4 * Math.Sqrt(chance * (1 - chance) / 2_000));
    }

    [Test]
    public void Descent_with_the_safe_rate_never_climbs()
    {
        GradientDescent.Walk walk = GradientDescent.Solve(DesignMatrix.WithIntercept(Standardization.Of(Patients.X).Apply(Patients.X)), Patients.Y!);
        walk.Converged.Should().BeTrue();
        ShouldNeverClimb(walk.Losses);
    }

    [Test]
    public void A_learning_rate_that_is_too_large_is_named_and_not_run_to_overflow()
    {
        Action act = () => GradientDescent.Solve(DesignMatrix.WithIntercept(Patients.X), Patients.Y!, learningRate: 1);
        act.Should().Throw<InvalidOperationException>().WithMessage("*learning rate 1 is too large*");
    }

    [Test]
    public void Powers_of_a_variable_recover_a_polynomial()
    {
        double[] x = Enumerable.Range(-5, 11).Select(i => i / 2.0).ToArray();
        double[] y = x.Select(v => 1 - v + 0.5 * v * v * v).ToArray();
        QrDecomposition.Of(DesignMatrix.WithIntercept(DesignMatrix.Powers(x, 3))).Solve(y)
            .Zip([1, -1, 0, 0.5]).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
    }

    [TestCaseSource(nameof(Solvers))]
    public void A_dependent_column_is_named_with_those_that_it_depends_on(Solver solver)
    {
        double[] sum = Enumerable.Range(0, Patients.Rows).Select(i => 2 * Patients.X[i, 2] - Patients.X[i, 5] + 1).ToArray();
        Dataset redundant = Patients with
        {
            X = Matrix.FromColumns([.. Enumerable.Range(0, 10).Select(Patients.X.Column), sum]),
            Features = [.. Patients.Features, Feature.Numeric("twice_bmi_less_ldl")],
        };
        Action act = () => new OrdinaryLeastSquares(solver).Fit(redundant);
        act.Should().Throw<ArgumentException>().WithMessage("*'twice_bmi_less_ldl' depends on '(intercept)', 'bmi', 's2_ldl'.*");
    }

    [Test]
    public void A_constant_column_is_named()
    {
        Dataset constant = Patients with
        {
            X = Matrix.FromColumns([.. Enumerable.Range(0, 10).Select(Patients.X.Column), Enumerable.Repeat(3.0, Patients.Rows).ToArray()]),
            Features = [.. Patients.Features, Feature.Numeric("always_three")],
        };
        Action act = () => new OrdinaryLeastSquares().Fit(constant);
        act.Should().Throw<ArgumentException>().WithMessage("*'always_three' depends on '(intercept)'*");
    }

    [Test]
    public void Fewer_rows_than_coefficients_are_refused()
    {
        Action act = () => new OrdinaryLeastSquares().Fit(Patients.SelectRows([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
        act.Should().Throw<ArgumentException>().WithMessage("10 observations cannot determine 11 coefficients.");
    }

    private static IEnumerable<EstimatorCheck> Checks() => Solvers.SelectMany(solver =>
        EstimatorChecks.Of(new OrdinaryLeastSquares(solver), Random(40, 3)).Select(check => check with { Name = $"{solver}: {check.Name}" }));

    [TestCaseSource(nameof(Checks))]
    public void Keeps_the_promises_of_an_estimator(EstimatorCheck check) => check.Run();

    // ---- wrong variants that people have written, and the checks above that reject them

    [Test]
    public void Rejects_the_fit_without_an_intercept_where_one_is_needed()
    {
        double[] b = QrDecomposition.Of(Patients.X).Solve(Patients.Y!);
        double[] residuals = Patients.Y!.Zip(Matrices.Multiply(Patients.X, b), (y, fitted) => y - fitted).ToArray();
        WrongVariant.MustBeRejectedBy(() => ShouldBeOrthogonal(DesignMatrix.WithIntercept(Patients.X), residuals));
    }

    [Test]
    public void Rejects_the_gradient_without_its_one_over_n()
    {
        // The rate that is safe for the mean of squares is n times too large for their sum.
        Matrix x = DesignMatrix.WithIntercept(Standardization.Of(Patients.X).Apply(Patients.X));
        double rate = GradientDescent.SafeLearningRate(x) * x.Rows;
        WrongVariant.MustBeRejectedBy(() =>
        {
            try { ShouldNeverClimb(GradientDescent.Solve(x, Patients.Y!, rate, maxSteps: 20).Losses); }
            catch (InvalidOperationException overflow) { Assert.Fail(overflow.Message); }
        });
    }

    [Test]
    public void Rejects_the_coefficients_that_are_updated_one_after_the_other() =>
        Solutions.StepIsRight(SomebodysStep.Step).Should().BeFalse();

    [Test]
    public void Rejects_standard_errors_that_divide_by_n()
    {
        GoldenFile golden = GoldenFile.Read("diabetes_ols");
        RegressionSummary summary = RegressionSummary.Of(DesignMatrix.WithIntercept(Patients.X), Patients.Y!);
        double shrink = Math.Sqrt((double)summary.DegreesOfFreedom / summary.Observations);
        WrongVariant.MustBeRejectedBy(() => summary.StandardErrors.Select(error => error * shrink).ToArray().ShouldMatchDigits(golden.Values("standard_errors"), golden.Digits));
    }

    private static void ShouldBeOrthogonal(Matrix x, double[] residuals)
    {
        double length = Vectors.Norm2(residuals);
        for (int j = 0; j < x.Columns; j++)
        {
            double[] column = x.Column(j);
            Assert.That(Math.Abs(Vectors.Dot(column, residuals)) / (Vectors.Norm2(column) * length), Is.LessThan(1e-11), $"cosine between the residuals and column {j}");
        }
    }

    private static void ShouldNeverClimb(IReadOnlyList<double> losses)
    {
        for (int step = 1; step < losses.Count; step++)
            Assert.That(losses[step], Is.LessThanOrEqualTo(losses[step - 1] * (1 + 1e-14)), $"loss after step {step}");
    }

    private static Dataset Random(int n, int d)
    {
        SeededRandom random = new(11);
        Matrix x = new(n, d);
        random.FillNormal(x.Values);
        double[] y = Enumerable.Range(0, n).Select(i => 2 + 3 * x[i, 0] - x[i, d - 1] + random.NextNormal()).ToArray();
        return new Dataset { X = x, Features = Enumerable.Range(0, d).Select(j => Feature.Numeric($"x{j}")).ToList(), Y = y };
    }
}
