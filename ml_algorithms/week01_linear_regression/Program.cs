using Curriculum.Toolkit;
using MathNet.Numerics.LinearRegression;
using Week01.LinearAlgebra;
using Week01.LinearRegression;
using NistDigits = (string Name, double Condition, double Inverse, double Normal, double Qr, double MathNet);

Lesson lesson = Lesson.Begin(args, "Linear regression",
    Knob.Number("parents", 72, 55, 85, "mid-parent height to predict for, in inches"),
    Knob.Count("steps", 300, 10, 20_000, "steps of gradient descent to draw"));

// ------------------------------------------------------------------------------------------------
lesson.Section("Do tall parents have still taller children?");

DataTable galton = Datasets.GaltonHeights();
double[] parent = galton.Numbers("parent"), child = galton.Numbers("child");
Dataset families = Dataset.ForRegression(galton, "child", "parent");
LinearModel line = new OrdinaryLeastSquares().Fit(families);
double slope = line.Coefficients[0];

lesson.Value("children", child.Length);
lesson.Value("mean height of the parents", $"{parent.Average():F2} in");
lesson.Value("mean height of the children", $"{child.Average():F2} in");
lesson.Value("line", $"child = {line.Intercept:F3} + {slope:F3} parent");
lesson.Say("Each group of parents, its children's mean, and what the line says:");
lesson.Table(["parents (in)", "children", "their mean (in)", "the line (in)"],
    parent.Zip(child).GroupBy(pair => pair.First).OrderBy(group => group.Key)
        .Select(group => new[]
        {
            $"{group.Key:F1}", $"{group.Count()}", $"{group.Average(pair => pair.Second):F2}", $"{line.Intercept + slope * group.Key:F2}",
        }));

double asked = lesson.Number("parents");
double predicted = line.Predict(Matrix.FromRows([asked]))[0];
lesson.Value($"parents of {asked} in", $"{asked - parent.Average():+0.00;-0.00} in from their mean");
lesson.Value("their child, by the line", $"{predicted - child.Average():+0.00;-0.00} in from its mean", $"({predicted:F2} in)");

LinearModel reverse = new OrdinaryLeastSquares().Fit(Dataset.ForRegression(galton, "parent", "child"));
RegressionSummary galtonSummary = RegressionSummary.Of(DesignMatrix.WithIntercept(families.X), child);
lesson.Value("the other way round", $"parent = {reverse.Intercept:F3} + {reverse.Coefficients[0]:F3} child");
lesson.Value("slope times slope", $"{slope * reverse.Coefficients[0]:F3}");
lesson.Value("R²", $"{galtonSummary.RSquared:F3}");
lesson.Figure("galton", Figures.Galton(parent, child, line));

// ------------------------------------------------------------------------------------------------
lesson.Section("One line, four ways to find it");

Matrix x = DesignMatrix.WithIntercept(families.X);
double[] byQr = QrDecomposition.Of(x).Solve(child);
LinearModel descended = new OrdinaryLeastSquares(Solver.GradientDescent).Fit(families);
(double mathNetIntercept, double mathNetSlope) = MathNet.Numerics.Fit.Line(parent, child);
string[] Way(string name, double[] b) =>
    [name, $"{b[0]:F6}", $"{b[1]:F6}", Format.Magnitude(Math.Max(Math.Abs(b[0] - byQr[0]), Math.Abs(b[1] - byQr[1])))];
lesson.Table(["way", "intercept", "slope", "away from QR"],
[
    Way("QR", byQr),
    Way("normal equations", NormalEquations.Solve(x, child)),
    Way("gradient descent", [descended.Intercept, descended.Coefficients[0]]),
    Way("MathNet Fit.Line", [mathNetIntercept, mathNetSlope]),
]);
double[] orthogonality = Matrices.TransposeMultiply(x, galtonSummary.Residuals);
lesson.Value("residuals · ones", Format.Magnitude(orthogonality[0]), $"beside Σ|y| = {Vectors.Norm1(child):F0}");
lesson.Value("residuals · parents", Format.Magnitude(orthogonality[1]));

// ------------------------------------------------------------------------------------------------
lesson.Section("Anscombe: four data sets, one line");

DataTable anscombe = Datasets.AnscombeQuartet();
List<string[]> quartet = [];
foreach (string set in anscombe.Categories("set").Levels)
{
    DataTable one = anscombe.Where(row => anscombe.Categories("set").Text(row) == set);
    double[] xs = one.Numbers("x"), ys = one.Numbers("y");
    RegressionSummary summary = RegressionSummary.Of(DesignMatrix.WithIntercept(Matrix.FromColumns(xs)), ys);
    quartet.Add(
    [
        set, $"{xs.Average():F1}", $"{ys.Average():F2}", $"{summary.Coefficients[0]:F2}", $"{summary.Coefficients[1]:F2}", $"{summary.RSquared:F2}",
        $"{summary.Leverages.Max():F2}", $"{summary.StandardizedResiduals.Where(double.IsFinite).Max(Math.Abs):F2}",
        $"{summary.CookDistances.Where(double.IsFinite).Max():F2}",
    ]);
    lesson.Figure($"anscombe-{set}", Figures.Anscombe(set, xs, ys, summary), 400, 300);
}
lesson.Table(["set", "mean x", "mean y", "intercept", "slope", "R²", "leverage", "|residual|", "Cook"], quartet);
lesson.Say("The last three columns are the largest in each set: leverage, standardised residual and Cook's distance.");

DataTable second = anscombe.Where(row => anscombe.Categories("set").Text(row) == "II");
RegressionSummary curve = RegressionSummary.Of(DesignMatrix.WithIntercept(DesignMatrix.Powers(second.Numbers("x"), 2)), second.Numbers("y"));
lesson.Value("set II with x² added", $"y = {curve.Coefficients[0]:F3} + {curve.Coefficients[1]:F3} x - {-curve.Coefficients[2]:F4} x²", $"R² = {curve.RSquared:F6}");

// ------------------------------------------------------------------------------------------------
lesson.Section("Ten measurements at once: diabetes after one year");

DataTable clinic = Datasets.DiabetesProgression();
Dataset patients = Dataset.ForRegression(clinic, "progression");
OrdinaryLeastSquares ols = new();
string[] names = ols.ColumnNames(patients);
RegressionSummary diabetes = RegressionSummary.Of(DesignMatrix.WithIntercept(patients.X), patients.Y!);
lesson.Table(["column", "coefficient", "standard error", "t"],
    names.Select((name, j) => new[] { name, $"{diabetes.Coefficients[j]:F3}", $"{diabetes.StandardErrors[j]:F3}", $"{diabetes.TStatistics[j]:F2}" }));
lesson.Value("patients", patients.Rows);
lesson.Value("R²", $"{diabetes.RSquared:F4}", $"adjusted {diabetes.AdjustedRSquared:F4}");
lesson.Value("residual deviation", $"{diabetes.ResidualDeviation:F2}", $"{diabetes.DegreesOfFreedom} degrees of freedom");
lesson.Value("F", $"{diabetes.FStatistic:F2}");
lesson.Value("AIC", $"{diabetes.Aic:F2}");
lesson.Figure("residuals", Figures.Residuals(diabetes));

Matrix standardized = Standardization.Of(patients.X).Apply(patients.X);
int steps = lesson.Count("steps");
GradientDescent.Walk easy = GradientDescent.Solve(DesignMatrix.WithIntercept(standardized), patients.Y!, maxSteps: steps);
GradientDescent.Walk hard = GradientDescent.Solve(DesignMatrix.WithIntercept(patients.X), patients.Y!, maxSteps: steps);
double best = diabetes.ResidualSumOfSquares / (2 * patients.Rows);
lesson.Say($"Gradient descent, {steps} steps; how far the loss still is above its minimum of {best:F1}:");
lesson.Table(["features", "above the minimum"],
[
    ["standardised", $"{easy.Losses[^1] - best:F2}"],
    ["as they stand", $"{hard.Losses[^1] - best:F2}"],
]);
lesson.Figure("descent", Figures.Descent(easy.Losses, hard.Losses, best));

// ------------------------------------------------------------------------------------------------
lesson.Section("Digits lost: NIST's eleven certified problems");

IReadOnlyList<NistDigits> digits = NistCase.All().Select(Judge).ToList();
string Shown(double value) => double.IsNaN(value) ? "–" : $"{value:F1}";
lesson.Table(["data set", "condition", "inverse", "normal eq.", "QR", "MathNet QR"],
    digits.Select(row => new[]
    {
        row.Name, $"{row.Condition:0.0e+0}", Shown(row.Inverse), Shown(row.Normal), Shown(row.Qr), Shown(row.MathNet),
    }));
lesson.Say("Correct digits of the worst coefficient, of 15 certified; – where the method gave up. "
    + "The condition number is that of X with every column scaled to length 1.");
lesson.Figure("digits", Figures.DigitsLost(digits));

// ------------------------------------------------------------------------------------------------
lesson.Section("A column that says nothing new");

double[] total = Enumerable.Range(0, clinic.Rows).Select(i => clinic.Numbers("s2_ldl")[i] + clinic.Numbers("s3_hdl")[i]).ToArray();
DataTable redundant = new("clinic", [.. clinic.Columns.Take(10), new NumericColumn("ldl_plus_hdl", total), clinic["progression"]]);
try
{
    ols.Fit(Dataset.ForRegression(redundant, "progression"));
}
catch (ArgumentException refusal)
{
    lesson.Say(refusal.Message);
}
lesson.End();

// How many digits each way of solving one problem gets right; NaN where it gives up.
static NistDigits Judge(NistCase problem)
{
    double Digits(Func<double[]> solve)
    {
        try
        {
            return Accuracy.WorstDigits(solve(), problem.Certified);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            return double.NaN;
        }
    }

    var x = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfRowMajor(problem.X.Rows, problem.X.Columns, problem.X.Values);
    var y = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.DenseOfArray(problem.Y);
    return (problem.Name, DesignMatrix.ConditionNumber(problem.X),
        Digits(() => NormalEquations.SolveByInverse(problem.X, problem.Y)),
        Digits(() => NormalEquations.Solve(problem.X, problem.Y)),
        Digits(() => QrDecomposition.Of(problem.X).Solve(problem.Y)),
        Digits(() => MultipleRegression.QR(x, y).ToArray()));
}
