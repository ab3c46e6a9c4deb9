using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearRegression;
using Week04.BiasVariance;
using Week04.DecisionTrees;

Lesson lesson = Lesson.Begin(args, "Bias variance",
    Knob.Count("candidates", 400, 20, 5000, "how many candidates of each kind sit the exam, each with a stack of papers"),
    Knob.Count("papers", 30, 20, 300, "questions in a stack of past papers"),
    Knob.Number("noise", 0.5, 0.05, 3, "standard deviation of one reading of the gauge, in metres"),
    Knob.Count("seed", 1, 0, 1000, "the swell of all those years"));
(int candidates, int n) = (lesson.Count("candidates"), lesson.Count("papers"));
Harbour harbour = new(lesson.Number("noise"));
SeededRandom random = new(lesson.Count("seed"));
double[] hours = Harbour.Hours(n), truth = [.. hours.Select(Harbour.Depth)];
KnownTruth Sit(IRegressorTrainer trainer) => KnownTruth.Of(trainer, harbour, hours, candidates, random);
string Signed(double value) => value.ToString("+0.0;−0.0;0.0");
string Fixed(double value) => value.ToString("0.0000;−0.0000;0.0000");
int[] degrees = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12], depths = [0, 1, 2, 3, 4, 5, 6, 64];
KnownTruth[] ladder = [.. degrees.Select(degree => Sit(new PolynomialRegression(degree)))], trees = [.. depths.Select(depth => Sit(new DecisionTreeRegressor(MaxDepth: depth)))];
KnownTruth OfDegree(int degree) => ladder[Array.IndexOf(degrees, degree)];

// ------------------------------------------------------------------------------------------------
lesson.Section("One stack of past papers");
lesson.Value("questions in a stack", n, "an hour each, over one tide");
lesson.Value("one reading of the gauge", $"{harbour.Noise:F2}", "m, standard deviation");
lesson.Value("noise", $"{harbour.NoiseVariance:F4}", "m², its square: nobody can do better");
(string Name, KnownTruth Sat)[] three = [("Ruth: straight line", OfDegree(1)), ("Ada: degree 5", OfDegree(5)), ("Tom: by heart", trees[^1])];
lesson.Say($"Mean squared error in m², on the papers learned and in the exam after them; the mean of {candidates} candidates of each kind:");
lesson.Table(["", "papers", "exam"], three.Select(one => new[] { one.Name, Fixed(one.Sat.TrainingError), Fixed(one.Sat.Error) }));
lesson.Figure("candidates", Figures.Candidates(three, hours), 1000, 420);

// ------------------------------------------------------------------------------------------------
lesson.Section("The error taken apart");
ClosedForm[] exact = [.. degrees.Select(degree => ClosedForm.Of(degree, hours, harbour))];
lesson.Say("Polynomials. Sum: bias² + variance + noise. Measured: on answers that nobody had seen. Off: measured less sum, in standard errors (SE) of that difference:");
lesson.Table(["degree", "bias²", "variance", "sum", "measured", "difference", "SE", "off"], degrees.Select((degree, k) => new[]
{
    $"{degree}", Fixed(ladder[k].Parts.AverageBiasSquared), Fixed(ladder[k].Parts.AverageVariance), Fixed(ladder[k].Sum), Fixed(ladder[k].Error),
    Fixed(ladder[k].Difference), $"{ladder[k].DifferenceStandardError:F4}", Signed(ladder[k].Difference / ladder[k].DifferenceStandardError),
}));
lesson.Say("The same without a single candidate, from the formulas; and how far the candidates are off, in their standard errors:");
lesson.Table(["degree", "bias², exact", "off", "variance, exact", "off", "papers", "exam"], degrees.Select((degree, k) => new[]
{
    $"{degree}", $"{exact[k].AverageBiasSquared:F6}", Signed((ladder[k].Parts.AverageBiasSquared - exact[k].AverageBiasSquared) / ladder[k].Parts.BiasStandardError),
    $"{exact[k].AverageVariance:F6}", Signed((ladder[k].Parts.AverageVariance - exact[k].AverageVariance) / ladder[k].Parts.VarianceStandardError),
    $"{exact[k].TrainingError:F4}", $"{exact[k].Error:F4}",
}));
lesson.Figure("ladder", Figures.Ladder(degrees, ladder, exact));
lesson.Figure("hours", Figures.ByHour(hours, OfDegree(5), OfDegree(10), exact[Array.IndexOf(degrees, 5)], exact[Array.IndexOf(degrees, 10)]));

// ------------------------------------------------------------------------------------------------
lesson.Section("With few candidates");
const int Judged = 8;
int k8 = Array.IndexOf(degrees, Judged), schools = 200;
lesson.Say($"bias² of degree {Judged} is {exact[k8].AverageBiasSquared:F6}. Estimated from B candidates, {schools} times over; the mean of the estimates:");
lesson.Table(["B", "uncorrected", "too much", "variance / B", "corrected", "SE of it", "below 0"], ((int[])[3, 5, 10, 30]).Select((few, row) =>
{
    Decomposition[] found = [.. Enumerable.Range(0, schools).Select(school => KnownTruth.Of(new PolynomialRegression(Judged), harbour, hours, few, random.Fork(1000 + row).Fork(school)).Parts)];
    double uncorrected = found.Average(one => one.UncorrectedBiasSquared), corrected = found.Average(one => one.AverageBiasSquared);
    double error = Math.Sqrt(found.Average(one => (one.AverageBiasSquared - corrected) * (one.AverageBiasSquared - corrected)) / schools);
    return new[] { $"{few}", $"{uncorrected:F5}", $"{uncorrected - exact[k8].AverageBiasSquared:F5}", $"{exact[k8].AverageVariance / few:F5}", $"{corrected:F5}", $"{error:F5}", $"{found.Count(one => one.AverageBiasSquared < 0)}" };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("Trees: questions instead of powers");
lesson.Say("For least squares, n · variance / σ² and the degrees of freedom, Σ cov(answer, what is said there) / σ², are both the number of coefficients. For trees they are N and G:");
lesson.Table(["depth", "leaves", "bias²", "variance", "N", "G", "sum", "measured", "off"], depths.Select((depth, k) => new[]
{
    depth == 64 ? "to the end" : $"{depth}", $"{new DecisionTreeRegressor(MaxDepth: depth).Fit(Harbour.Papers(hours, harbour.Answers(hours, random.Fork(0)))).Tree.Leaves}",
    Fixed(trees[k].Parts.AverageBiasSquared), Fixed(trees[k].Parts.AverageVariance), $"{n * trees[k].Parts.AverageVariance / harbour.NoiseVariance:F1}", $"{trees[k].DegreesOfFreedom:F1}",
    Fixed(trees[k].Sum), Fixed(trees[k].Error), Signed(trees[k].Difference / trees[k].DifferenceStandardError),
}));
lesson.Figure("trees", Figures.Trees(depths[1..], trees[1..]));

// ------------------------------------------------------------------------------------------------
lesson.Section("More papers");
int[] sizes = [15, 20, 30, 50, 100, 200, 400];
int[] learners = [1, 3, 5, 10];
lesson.Say("Papers / exam in m² by the number of questions in a stack: 60 candidates of each kind, and below them the formula:");
KnownTruth[][] curves = [.. learners.Select(degree => new PolynomialRegression(degree)).Append<IRegressorTrainer>(new DecisionTreeRegressor())
    .Select((trainer, k) => sizes.Select((size, s) => KnownTruth.Of(trainer, harbour, Harbour.Hours(size), 60, random.Fork(2000 + s))).ToArray())];
ClosedForm[][] formulas = [.. learners.Select(degree => sizes.Select(size => ClosedForm.Of(degree, Harbour.Hours(size), harbour)).ToArray())];
lesson.Table(["n", .. learners.Select(degree => $"degree {degree}"), "by heart"], sizes.SelectMany((size, s) => (string[][])
[
    [$"{size}", .. curves.Select(curve => $"{curve[s].TrainingError:F3} / {curve[s].Error:F3}")],
    ["", .. formulas.Select(curve => $"{curve[s].TrainingError:F3} / {curve[s].Error:F3}"), $"0 / {2 * harbour.NoiseVariance:F3}"],
]));
ClosedForm[] limits = [.. learners.Select(degree => ClosedForm.Of(degree, Harbour.Hours(4000), harbour))];
lesson.Table(["without end", .. learners.Select(degree => $"degree {degree}"), "by heart"], [["bias² + noise", .. limits.Select(limit => $"{limit.AverageBiasSquared + limit.Noise:F3}"), $"{2 * harbour.NoiseVariance:F3}"]]);
lesson.Figure("learning", Figures.Learning(sizes, learners, curves, harbour, limits), 1000, 460);

// ------------------------------------------------------------------------------------------------
lesson.Section("Yes or no");
const double Draught = 4;
lesson.Say($"\"May a ship that needs {Draught:F0} m come in?\" The same predictions, judged by what is true; per cent of the verdicts:");
bool[] floats = [.. truth.Select(depth => depth > Draught)];
lesson.Table(["", "wrong", "biased", "harmful variance", "helpful variance", "bias²", "variance"], ((int[])[0, 1, 2, 3, 5, 10]).Select(degree =>
{
    KnownTruth one = OfDegree(degree);
    ZeroOneDecomposition verdicts = ZeroOneDecomposition.Of(new Matrix(candidates, n, [.. one.Predictions.Values.Select(depth => depth > Draught ? 1.0 : 0)]), floats);
    return new[] { $"degree {degree}", $"{100 * verdicts.Error:F2}", $"{100 * verdicts.Biased:F2}", $"{100 * verdicts.HarmfulVariance:F2}", $"{100 * verdicts.HelpfulVariance:F2}", $"{one.Parts.AverageBiasSquared:F3}", $"{one.Parts.AverageVariance:F3}" };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("With one stack, and without the truth");
PolynomialRegression[] choices = [.. Enumerable.Range(3, 8).Select(degree => new PolynomialRegression(degree))];
OneStack folds = OneStack.Choose(choices, harbour, hours, 60, 10, random.Fork(3000));
lesson.Say("60 candidates choose their degree by ten folds of their own stack:");
lesson.Table(["degree", "chosen", "error in folds", "expected in the exam"], choices.Select((choice, k) => new[] { $"{choice.Degree}", $"{folds.Chosen[k]}", $"{folds.FoldError[k]:F4}", $"{folds.ErrorOf[k]:F4}" })
    .Append(["by choice", $"{folds.Chosen.Sum()}", "", $"{folds.ErrorOfChoice:F4}"]));
lesson.Say("The variance by the bootstrap, 40 draws from one stack, mean of 30 stacks. Beside it the variance over stacks that ask about the same hours, and over stacks whose hours are drawn with replacement, as the bootstrap draws them:");
lesson.Table(["", "bootstrap", "same hours", "hours drawn"], ((string, IRegressorTrainer, KnownTruth)[])[("degree 1", new PolynomialRegression(1), OfDegree(1)), ("degree 3", choices[0], OfDegree(3)), ("degree 5", choices[2], OfDegree(5)), ("by heart", new DecisionTreeRegressor(), trees[^1])] is var rows ? rows.Select(row =>
{
    double drawn = Enumerable.Range(0, 30).Average(b =>
    {
        Dataset stack = Harbour.Papers(hours, harbour.Answers(hours, random.Fork(b)));
        return Resampled.Of(row.Item2, stack, stack, 40, random.Fork(4000 + b)).Variance;
    });
    return new[] { row.Item1, Fixed(drawn), Fixed(row.Item3.Parts.AverageVariance), Fixed(KnownTruth.Of(row.Item2, harbour, hours, candidates, random, drawHours: true).Parts.AverageVariance) };
}) : []);

// ------------------------------------------------------------------------------------------------
lesson.Section("Patients: what real data let one see");
Dataset patients = Dataset.ForRegression(Datasets.DiabetesProgression(), "progression");
Split split = Splits.TrainTest(patients.Rows, 1.0 / 3, random.Fork(5000));
Dataset pool = patients.SelectRows(split.Train), asked = patients.SelectRows(split.Test);
int bmi = patients.Features.ToList().FindIndex(feature => feature.Name == "bmi");
lesson.Say($"Progression of diabetes: {pool.Rows} patients to draw from, {asked.Rows} to be asked, 60 drawn training sets. Rest: bias² and noise, which nobody can part. Last column: rest less that of all ten columns, ± its standard error:");
(string Name, IRegressorTrainer Trainer, bool Whole)[] methods =
[
    ("always the mean", new PolynomialRegression(0), false), ("body mass index, degree 1", new PolynomialRegression(1), false), ("degree 3", new PolynomialRegression(3), false), ("degree 6", new PolynomialRegression(6), false),
    ("all ten columns, linear", new OrdinaryLeastSquares(), true), .. ((int[])[1, 2, 3, 4, 6, 64]).Select(depth => ($"tree, depth {(depth == 64 ? "to the end" : depth)}", (IRegressorTrainer)new DecisionTreeRegressor(MaxDepth: depth), true)),
];
Resampled[] drawn = [.. methods.Select(method => Resampled.Of(method.Trainer, method.Whole ? pool : pool.SelectColumns([bmi]), method.Whole ? asked : asked.SelectColumns([bmi]), 60, random.Fork(5001)))];
int linear = Array.FindIndex(methods, method => method.Trainer is OrdinaryLeastSquares);
lesson.Table(["", "error", "variance", "rest", "beyond linear"], methods.Select((method, k) =>
{
    (double difference, double error) = drawn[k].RestBeyond(drawn[linear]);
    return new[] { method.Name, $"{drawn[k].Error:F0}", $"{drawn[k].Variance:F0}", $"{drawn[k].Rest:F0}", k == linear ? "" : $"{difference:F0} ± {error:F0}" };
}));
lesson.Figure("patients", Figures.Patients(methods.Select(method => method.Name).ToArray(), drawn));
lesson.End();
