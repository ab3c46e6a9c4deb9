using Curriculum.Kernels;
using Curriculum.Toolkit;
using MathNet.Numerics.LinearAlgebra;
using Week01.LinearAlgebra;

const double Epsilon = 2.220446049250313e-16;   // the distance from 1 to the next double, 2⁻⁵²

Lesson lesson = Lesson.Begin(args, "Linear algebra",
    Knob.Count("size", 12, 4, 15, "coefficients of the finest curve"),
    Knob.Switch("full", "ten times as many random systems, a larger blocked product"));
int largest = lesson.Count("size");

lesson.Section("Two marks on a dam, both moved by ten millimetres");
double[] lastYear = [3, 4], a = [6, 8], b = [-8, 6], atRest = [0, 0];
// Scatter of 2 mm along the line of sight (0.6, 0.8) and of 10 mm across it: Σ = 2² u uᵀ + 10² v vᵀ.
Matrix covariance = Matrix.FromRows([65.44, -46.08], [-46.08, 38.56]);
lesson.Say("Movement since last spring, east and north in millimetres. The instrument scatters by 2 mm along its line of sight and by 10 mm across it.");
lesson.Table(["", "mark A", "mark B"],
[
    ["moved east, north", $"{a[0]}, {a[1]}", $"{b[0]}, {b[1]}"],
    ["1-norm, mm", $"{Vectors.Norm1(a):F1}", $"{Vectors.Norm1(b):F1}"],
    ["2-norm, mm", $"{Vectors.Norm2(a):F1}", $"{Vectors.Norm2(b):F1}"],
    ["infinity-norm, mm", $"{Vectors.NormInfinity(a):F1}", $"{Vectors.NormInfinity(b):F1}"],
    ["Manhattan distance of A and B", $"{Distances.Manhattan(a, b):F1}", ""],
    ["Euclidean distance of A and B", $"{Distances.Euclidean(a, b):F1}", ""],
    ["cosine distance to last year", $"{Distances.Cosine(a, lastYear):F1}", $"{Distances.Cosine(b, lastYear):F1}"],
    ["Mahalanobis distance from rest", $"{Distances.Mahalanobis(a, atRest, covariance):F1}", $"{Distances.Mahalanobis(b, atRest, covariance):F1}"],
]);
lesson.Figure("unit-balls", Figures.UnitBalls(), 640, 600);

lesson.Section("A parabola through three stations, by elimination");
lesson.Say("Stations at x = 1, 2 and 4 hundred metres along the crest; w is how far the crest bulges there, in millimetres; w = c0 + c1 x + c2 x².");
Matrix stations = Matrix.FromRows([1, 1, 1], [1, 2, 4], [1, 4, 16]);
double[] w = [8, 12, 8];
lesson.Table(["step", "c0", "c1", "c2", "w"], Elimination.Steps(stations, w).SelectMany(step => Rows(step.What, step.Augmented)));
LuDecomposition parabola = LuDecomposition.Of(stations);
double[] c = parabola.Solve(w);
lesson.Value("c0, c1, c2", string.Join(", ", c.Select(value => $"{value:F1}")));
lesson.Value("bulge in the middle, x = 2.5", $"{Polynomial.Value(c, 2.5):F1}", "mm");
lesson.Value("L U against the rows", Format.Magnitude(Vectors.Norm2(Vectors.Subtract(Matrices.Multiply(parabola.L, parabola.U).Values, stations.SelectRows(parabola.RowOrder).Values))));
lesson.Value("determinant", $"{parabola.Determinant():F1}", "1 · 3 · (−2), its sign turned once");

lesson.Section("A pivot that is not zero, only tiny");
lesson.Say("1e-20 p + q = 1 and p + q = 2: both unknowns are 1, up to the twentieth digit.");
Matrix tiny = Matrix.FromRows([1e-20, 1], [1, 1]);
double[] right = [1, 2];
lesson.Table(["", "multiplier", "p", "q", "p + q"],
    new[] { ("rows exchanged", true), ("rows left alone", false) }.Select(way =>
    {
        LuDecomposition lu = LuDecomposition.Of(tiny, pivoting: way.Item2);
        double[] pq = lu.Solve(right);
        return new[] { way.Item1, Format.Magnitude(lu.L[1, 0]), $"{pq[0]:F1}", $"{pq[1]:F1}", $"{pq[0] + pq[1]:F1}" };
    }));

lesson.Section("From three coefficients to many: Hilbert's matrix");
lesson.Say("A light beam now scans the whole crest, and n coefficients are fitted to its trace. To try the method, a curve is made whose coefficients are all 1; the matrix and the right-hand side hold whole numbers, so nothing is rounded before the solver begins. Relative errors of the coefficients:");
List<Trial> trials = Enumerable.Range(2, largest - 1).Select(n => Trial.Of(HilbertMatrix.Whole(n))).ToList();
lesson.Table(["n", "condition κ", "κ × 2.2e-16", "error, LU", "error, inverse"], trials.Select(trial => new[]
{
    $"{trial.Size}", $"{trial.Condition:0.0e0}", Format.Magnitude(trial.Condition * Epsilon), Format.Magnitude(trial.ErrorBySolving), Format.Magnitude(trial.ErrorByInverse),
}));
SeededRandom random = new(1894);
List<Trial> randomTrials = Enumerable.Range(0, lesson.IsOn("full") ? 2000 : 200).Select(_ => Trial.Of(RandomWhole(12, random))).ToList();
lesson.Value("random 12 × 12 systems", randomTrials.Count);
lesson.Value("their condition numbers", $"{Format.Magnitude(randomTrials.Min(trial => trial.Condition))} to {Format.Magnitude(randomTrials.Max(trial => trial.Condition))}");
lesson.Value("LU error above κ × 2.2e-16", trials.Concat(randomTrials).Count(trial => trial.ErrorBySolving > trial.Condition * Epsilon), $"of {trials.Count + randomTrials.Count} systems");
lesson.Figure("error-against-condition", Figures.ErrorAgainstCondition(trials, randomTrials));

lesson.Section("Wrong coefficients, right curve");
lesson.Say("The relative residual says how well the equations hold; the last two columns say how far the fitted curve leaves the true one anywhere on the crest, in millimetres; at the far end the true curve is n high.");
lesson.Table(["n", "residual, LU", "residual, inverse", "curve off, LU", "curve off, inverse"], trials.Select(trial => new[]
{
    $"{trial.Size}", Format.Magnitude(trial.ResidualBySolving), Format.Magnitude(trial.ResidualByInverse),
    Format.Magnitude(trial.GapBySolving), Format.Magnitude(trial.GapByInverse),
}));
Trial finest = trials[^1];
lesson.Say($"The coefficients for n = {finest.Size}, all of which should be 1:");
lesson.Table(["", "smallest", "largest"],
[
    ["by LU", $"{finest.BySolving.Min():F1}", $"{finest.BySolving.Max():F1}"],
    ["by the inverse", $"{finest.ByInverse.Min():F1}", $"{finest.ByInverse.Max():F1}"],
]);
lesson.Figure("curve-error", Figures.CurveError(trials));

lesson.Section("Second reading: Cholesky, Householder, the blocked product");
Matrix h8 = HilbertMatrix.Whole(8);
double[] h8Sums = Matrices.Multiply(h8, Ones(8));
LuDecomposition lu8 = LuDecomposition.Of(h8);
CholeskyDecomposition cholesky = CholeskyDecomposition.Of(h8);
QrDecomposition qr = QrDecomposition.Of(h8);
lesson.Table(["for n = 8", "LU", "Cholesky", "Householder QR"],
[
    ["factors multiplied, against A", RelativeGap(Matrices.Multiply(lu8.L, lu8.U).Values, h8.SelectRows(lu8.RowOrder).Values),
        RelativeGap(Matrices.Multiply(cholesky.L, cholesky.L.Transpose()).Values, h8.Values), RelativeGap(Matrices.Multiply(qr.Q, qr.R).Values, h8.Values)],
    ["Qᵀ Q against the identity", "", "", RelativeGap(Matrices.Gram(qr.Q).Values, Matrix.Identity(8).Values)],
    ["error of the coefficients", Error(lu8.Solve(h8Sums)), Error(cholesky.Solve(h8Sums)), Error(qr.Solve(h8Sums))],
]);
int tall = lesson.IsOn("full") ? 603 : 67;
Matrix left = RandomWhole(tall, random), middle = RandomWhole(tall, random);
lesson.Value($"blocked product, {tall} × {tall}", Matrices.Multiply(left, middle).Values.Zip(BlockedProduct.Multiply(left, middle).Values).Count(pair => !pair.First.Equals(pair.Second)), "entries differ from the plain loop's");

lesson.Section("The same with MathNet");
Matrix h6 = HilbertMatrix.Of(6);
double[] h6Sums = Matrices.Multiply(h6, Ones(6));
LuDecomposition lu6 = LuDecomposition.Of(h6);
Matrix<double> m6 = MathNetMatrix(h6);
lesson.Table(["Hilbert matrix, n = 6", "ours", "MathNet", "relative difference"],
[
    ["A x = b, largest |x - 1|", Format.Magnitude(LargestError(lu6.Solve(h6Sums))), Format.Magnitude(LargestError(m6.Solve(MathNetVector(h6Sums)).ToArray())),
        RelativeGap(lu6.Solve(h6Sums), m6.Solve(MathNetVector(h6Sums)).ToArray())],
    ["largest entry of the inverse", $"{lu6.Inverse().Values.Max():F0}", $"{m6.Inverse().Enumerate().Max():F0}", RelativeGap(lu6.Inverse().Values, m6.Inverse().ToRowMajorArray())],
    ["determinant", $"{lu6.Determinant():0.000e0}", $"{m6.Determinant():0.000e0}", RelativeGap([lu6.Determinant()], [m6.Determinant()])],
    ["condition number, 1-norm", $"{Matrices.ConditionNumber(h6):0.000e0}", $"{m6.L1Norm() * m6.Inverse().L1Norm():0.000e0}", RelativeGap([Matrices.ConditionNumber(h6)], [m6.L1Norm() * m6.Inverse().L1Norm()])],
    ["condition number, 2-norm", "", $"{m6.ConditionNumber():0.000e0}", ""],
]);
Matrix hilbert = HilbertMatrix.Whole(largest);
double[] sums = Matrices.Multiply(hilbert, Ones(largest));
double[] mathNetSolved = MathNetMatrix(hilbert).Solve(MathNetVector(sums)).ToArray();
double[] mathNetInverted = (MathNetMatrix(hilbert).Inverse() * MathNetVector(sums)).ToArray();
lesson.Table([$"n = {largest}", "ours", "MathNet"],
[
    ["error by LU", Format.Magnitude(finest.ErrorBySolving), Error(mathNetSolved)],
    ["error by the inverse", Format.Magnitude(finest.ErrorByInverse), Error(mathNetInverted)],
    ["residual by LU", Format.Magnitude(finest.ResidualBySolving), Format.Magnitude(Matrices.RelativeResidual(hilbert, mathNetSolved, sums))],
    ["residual by the inverse", Format.Magnitude(finest.ResidualByInverse), Format.Magnitude(Matrices.RelativeResidual(hilbert, mathNetInverted, sums))],
]);
lesson.End();

static IEnumerable<string[]> Rows(string what, Matrix augmented) => Enumerable.Range(0, augmented.Rows)
    .Select(i => (string[])[i == 0 ? what : "", .. augmented.Row(i).ToArray().Select(value => $"{value:0.###}")]);

static Matrix RandomWhole(int n, SeededRandom random) => new(n, n, Enumerable.Range(0, n * n).Select(_ => (double)(random.NextInt(199) - 99)).ToArray());

static double[] Ones(int n) => Enumerable.Repeat(1.0, n).ToArray();

static double LargestError(double[] x) => x.Max(value => Math.Abs(value - 1));

static string Error(double[] x) => Format.Magnitude(Vectors.Norm1(Vectors.Subtract(x, Ones(x.Length))) / x.Length);

static string RelativeGap(double[] got, double[] wanted) => Format.Magnitude(Vectors.Norm2(Vectors.Subtract(got, wanted)) / Vectors.Norm2(wanted));

static Vector<double> MathNetVector(double[] x) => Vector<double>.Build.DenseOfArray(x);

static Matrix<double> MathNetMatrix(Matrix a) => Matrix<double>.Build.DenseOfRowMajor(a.Rows, a.Columns, a.Values);
