using Curriculum.Kernels;
using Curriculum.Toolkit;
using MathNet.Numerics.LinearAlgebra;
using Week01.LinearAlgebra;
using Week05.SingularValueDecomposition;

Lesson lesson = Lesson.Begin(args, "Singular value decomposition",
    Knob.Count("rank", 20, 1, 303, "the rank in the middle of the three pictures"),
    Knob.Number("ratio", 0.9, 0.1, 0.98, "second eigenvalue over the first, for power iteration"),
    Knob.Number("noise", 1e-10, 0, 1e-2, "error of the readings in the pseudo-inverse's part"));
double Gap(Matrix x, Matrix y) => Vectors.NormInfinity(Vectors.Subtract(x.Values, y.Values)) / Vectors.NormInfinity(y.Values);
Matrix<double> MathNetMatrix(Matrix a) => Matrix<double>.Build.DenseOfRowMajor(a.Rows, a.Columns, a.Values);
string Point(IEnumerable<double> x) => $"({string.Join(", ", x.Select(value => $"{value:F4}"))})";

// ------------------------------------------------------------------------------------------------
lesson.Section("A tray of coins");
Matrix picture = Datasets.CoinsImage();
int pixels = picture.Rows * picture.Columns;
lesson.Value("picture, rows × columns", $"{picture.Rows} × {picture.Columns}", "grey values from 0, black, to 255");
lesson.Value("bytes, one for each pixel", pixels);
lesson.Value("seconds at 1,000 bytes each", pixels / 1000);

// ------------------------------------------------------------------------------------------------
lesson.Section("Two by two: turn, stretch, turn");
Matrix small = Matrix.FromRows([3, 2], [0, 2]);
Svd two = OneSidedJacobi.Decompose(small);
lesson.Say("A = [3 2; 0 2]:");
lesson.Table(["i", "σ", "v, the direction before", "u, the direction after"], Enumerable.Range(0, 2).Select(i => new[] { $"{i + 1}", $"{two.S[i]:F4}", Point(two.Vt.Row(i).ToArray()), Point(two.U.Column(i)) }));
lesson.Value("σ₁ σ₂", $"{two.S[0] * two.S[1]:F4}", "the determinant is 6");
lesson.Figure("ellipse", Figures.Ellipse(small, two), 720, 560);

// ------------------------------------------------------------------------------------------------
lesson.Section("The strongest pattern, by multiplying");
double ratio = lesson.Number("ratio");
lesson.Say("Power iteration on symmetric 12 × 12 matrices with eigenvalues 1, ρ, ρ/2, ρ/3, …, until the residual is at most 1e-10:");
PowerIteration power = new(MaxSteps: 5000, Tolerance: 1e-10);
double[] ratios = [0.5, ratio, 0.99];
(double Ratio, PowerResult Result)[] runs = [.. ratios.Select(rho => (rho, power.Run(KnownMatrices.WithEigenvalues([1, .. Enumerable.Range(1, 11).Select(k => rho / k)], new SeededRandom(7)))))];
lesson.Table(["ρ", "products", "ln(1e-10) / ln ρ", "error of λ"], runs.Select(run => new[] { $"{run.Ratio}", $"{run.Result.Residuals.Count:N0}", $"{Math.Log(1e-10) / Math.Log(run.Ratio):F0}", Format.Magnitude(run.Result.Value - 1) }));
lesson.Figure("power", Figures.Power(runs));
Svd svd = GolubKahan.Decompose(picture);
lesson.Say("The picture's first patterns one after another, from A Aᵀ with deflation, beside the decomposition of the next section:");
IReadOnlyList<PowerResult> leading = power.Leading(Matrices.Gram(picture.Transpose()), 4);
lesson.Table(["i", "products", "√λᵢ", "σᵢ", "(σᵢ₊₁ / σᵢ)²"], leading.Select((one, i) => new[] { $"{i + 1}", $"{one.Residuals.Count}", $"{Math.Sqrt(one.Value):F3}", $"{svd.S[i]:F3}", $"{Math.Pow(svd.S[i + 1] / svd.S[i], 2):F3}" }));

// ------------------------------------------------------------------------------------------------
lesson.Section("All patterns at once");
double total = svd.S.Sum(value => value * value), variation = total - svd.S[0] * svd.S[0];
lesson.Say("Share of the energy Σ σ² held by the first r patterns, and of what the first one, the general brightness, leaves:");
lesson.Table(["r", "σᵣ", "of the energy", "of the variation"], ((int[])[1, 2, 5, 10, 20, 50, 100, 200, 303]).Select(r => new[]
{
    $"{r}", $"{svd.S[r - 1]:F1}", $"{100 * svd.S[..r].Sum(value => value * value) / total:F2} %", $"{100 * svd.S[1..r].Sum(value => value * value) / variation:F1} %",
}));
Matrix cutting = picture.SelectRows([.. Enumerable.Range(100, 48)]).SelectColumns([.. Enumerable.Range(100, 60)]);
Svd readable = OneSidedJacobi.Decompose(cutting), fast = GolubKahan.Decompose(cutting);
lesson.Say("Two ways, on a cutting of 48 × 60 pixels:");
lesson.Table(["", "one-sided Jacobi", "reflections and QR"],
[
    ["U Σ Vᵀ against the cutting", Format.Magnitude(Gap(readable.Product(), cutting)), Format.Magnitude(Gap(fast.Product(), cutting))],
    ["UᵀU against the identity", Format.Magnitude(Gap(Matrices.Gram(readable.U), Matrix.Identity(48))), Format.Magnitude(Gap(Matrices.Gram(fast.U), Matrix.Identity(48)))],
    ["σ₄₈", $"{readable.S[^1]:F6}", $"{fast.S[^1]:F6}"],
]);
lesson.Figure("spectrum", Figures.Spectrum(svd.S), 800, 720);

// ------------------------------------------------------------------------------------------------
lesson.Section("The picture at three ranks");
int[] ranks = [5, lesson.Count("rank"), 50];
(int Rank, Matrix Approximation)[] pictures = [.. ranks.Select(r => (r, svd.Truncate(r).Product()))];
double whole = Vectors.Norm2(picture.Values);
int perPattern = picture.Rows + picture.Columns + 1;
lesson.Say($"A pattern is {picture.Rows} + {picture.Columns} + 1 = {perPattern} numbers, of 4 bytes each. The error is counted in grey values, root of the mean square.");
lesson.Table(["rank", "bytes", "of the picture's", "seconds", "error", "relative", "largest"], pictures.Select(one =>
{
    double[] error = Vectors.Subtract(picture.Values, one.Approximation.Values);
    int bytes = 4 * perPattern * one.Rank;
    return new[] { $"{one.Rank}", $"{bytes:N0}", $"{100.0 * bytes / pixels:F1} %", $"{bytes / 1000}", $"{Vectors.Norm2(error) / Math.Sqrt(pixels):F2}", $"{Vectors.Norm2(error) / whole:F4}", $"{Vectors.NormInfinity(error):F0}" };
}));
lesson.Value("as large as the picture", pixels / (4 * perPattern), "patterns");
lesson.Figure("coins", Figures.Pictures(picture, pictures), 900, 780);

// ------------------------------------------------------------------------------------------------
lesson.Section("Nobody does better with that rank");
lesson.Say("Frobenius norm of the error: measured, foretold by the singular values that were dropped, and of a rival that takes r columns of the picture and makes the others from them. Then the 2-norm: measured, and foretold.");
lesson.Table(["rank", "measured", "√Σ σ²", "r columns", "2-norm", "σᵣ₊₁"], pictures.Select(one =>
{
    Matrix error = new(picture.Rows, picture.Columns, Vectors.Subtract(picture.Values, one.Approximation.Values));
    return new[]
    {
        $"{one.Rank}", $"{Vectors.Norm2(error.Values):F2}", $"{Vectors.Norm2(svd.S[one.Rank..]):F2}",
        $"{Vectors.Norm2(Vectors.Subtract(picture.Values, ColumnBasis.Approximate(picture, one.Rank).Values)):F2}",
        $"{(one.Rank < svd.S.Length ? GolubKahan.Decompose(error).S[0] : 0):F2}", $"{(one.Rank < svd.S.Length ? svd.S[one.Rank] : 0):F2}",
    };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("Rank, condition, pseudo-inverse");
lesson.Say("Five weighings of lots of coins: so many small ones, so many large ones, and, in the third column, how many in all. Grams for each kind?");
Matrix lots = Matrix.FromRows([2, 1, 3], [1, 3, 4], [4, 0, 4], [0, 2, 2], [3, 3, 6]);
double[] grams = Matrices.Multiply(lots, [4, 9, 0]);
string refusal = "solved";
try { QrDecomposition.Of(lots).Solve(grams); }
catch (InvalidOperationException exception) { refusal = exception.Message; }
lesson.Value("week 1's least squares", "refuses");
lesson.Say(refusal);
double noise = lesson.Number("noise");
SeededRandom random = new(5);
Matrix read = new(lots.Rows, lots.Columns, [.. lots.Values.Select(value => value + noise * random.NextNormal())]);
Svd exactly = OneSidedJacobi.Decompose(lots), nearly = OneSidedJacobi.Decompose(read);
double[] loads = [.. grams.Select(value => value + 1e-3 * random.NextNormal())];
string[] Solution(string name, Svd one, double? tolerance)
{
    double[] x = one.Solve(loads, tolerance);
    string[] entries = Vectors.Norm2(x) < 1000 ? [.. x.Select(value => $"{value:F3}")] : [.. x.Select(Format.Magnitude)];
    return [name, $"{one.Rank(tolerance)}", one.S[^1] < one.DefaultTolerance ? "infinite" : Format.Magnitude(one.ConditionNumber), .. entries, $"{Vectors.Norm2(Vectors.Subtract(Matrices.Multiply(lots, x), loads)):F3}"];
}
lesson.Say("The scale errs by about a milligram. A⁺ b, the shortest solution of the least squares:");
lesson.Table(["counts", "rank", "condition", "x₁", "x₂", "x₃", "residual"],
[
    Solution("exact", exactly, null), Solution($"off by {Format.Magnitude(noise)}", nearly, null), Solution("off, tolerance 1e-6", nearly, 1e-6),
]);
Matrix plus = exactly.PseudoInverse();
lesson.Value("A A⁺ A against A", Format.Magnitude(Gap(Matrices.Multiply(Matrices.Multiply(lots, plus), lots), lots)));
lesson.Value("A⁺ A, its diagonal", Point(Enumerable.Range(0, 3).Select(i => Matrices.Multiply(plus, lots)[i, i])), "rank 2 of 3");

// ------------------------------------------------------------------------------------------------
lesson.Section("The short road through AᵀA");
double[] known = [1, 1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12];
Matrix steep = KnownMatrices.WithSingularValues(20, known, new SeededRandom(3));
double[] byGram = GramRoute.SingularValues(steep), byQr = GolubKahan.Decompose(steep).S, byJacobi = OneSidedJacobi.Decompose(steep).S;
string Relative(double got, double truth) => got == 0 ? "all (0)" : Format.Magnitude(got / truth - 1);
lesson.Say("A 20 × 7 matrix made with known singular values; relative error of each:");
lesson.Table(["σ", "√λ of AᵀA", "reflections and QR", "one-sided Jacobi"], known.Select((truth, i) => new[] { Format.Magnitude(truth)[1..], Relative(byGram[i], truth), Relative(byQr[i], truth), Relative(byJacobi[i], truth) }));

lesson.Section("Columns in different units");
double[] units = [1e-6, 1e-14, 1, 1e-10, 1e-2, 1e-12, 1e-4, 1e-8];
Matrix mixed = KnownMatrices.InUnits(units, new SeededRandom(11));
double determinant = Math.Abs(LuDecomposition.Of(mixed).Determinant());
lesson.Say("8 × 8 whole numbers, each column in a unit of its own between 1 and 1e-14. The singular values multiply to the determinant, which elimination finds to all digits:");
(string Name, double[] S)[] ways = [("one-sided Jacobi", OneSidedJacobi.Decompose(mixed).S), ("reflections and QR", GolubKahan.Decompose(mixed).S), ("MathNet", MathNetMatrix(mixed).Svd().S.ToArray()), ("√λ of AᵀA", GramRoute.SingularValues(mixed))];
lesson.Table(["", "σ₁", "smallest σ", "product / determinant − 1"], ways.Select(way => new[] { way.Name, $"{way.S[0]:F6}", way.S[^1] == 0 ? "0" : Format.Magnitude(way.S[^1]), Format.Magnitude(way.S.Aggregate(1.0, (product, value) => product * value) / determinant - 1) }));

// ------------------------------------------------------------------------------------------------
lesson.Section("The same with MathNet");
MathNet.Numerics.LinearAlgebra.Factorization.Svd<double> theirs = MathNetMatrix(cutting).Svd();
lesson.Table(["the cutting of 48 × 60 pixels", "ours", "MathNet", "relative difference"],
[
    ["σ₁", $"{fast.S[0]:F4}", $"{theirs.S[0]:F4}", Format.Magnitude(fast.S[0] / theirs.S[0] - 1)],
    ["σ₄₈", $"{fast.S[^1]:F4}", $"{theirs.S[47]:F4}", Format.Magnitude(fast.S[^1] / theirs.S[47] - 1)],
    ["condition number", $"{fast.ConditionNumber:F1}", $"{theirs.ConditionNumber:F1}", Format.Magnitude(fast.ConditionNumber / theirs.ConditionNumber - 1)],
    ["rank", $"{fast.Rank()}", $"{theirs.Rank}", ""],
    ["largest entry of A⁺", $"{Vectors.NormInfinity(fast.PseudoInverse().Values):F6}", $"{MathNetMatrix(cutting).PseudoInverse().Enumerate().Max(Math.Abs):F6}", Format.Magnitude(Gap(fast.PseudoInverse(), new Matrix(60, 48, MathNetMatrix(cutting).PseudoInverse().ToRowMajorArray())))],
]);
lesson.End();
