using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearRegression;
using Week03.KNearestNeighbors;
using Week05.SupportVectorMachines;

Lesson lesson = Lesson.Begin(args, "Support vector machines",
    Knob.Number("price", 1, 1e-3, 1e6, "C, what a millimetre on the wrong side costs, in the figure of section 2"),
    Knob.Number("gamma", 2, 1e-3, 1e3, "γ of the middle panel in section 5"),
    Knob.Number("noise", 0.2, 0, 1, "noise of the moons"));
(double price, double middle, double noise) = (lesson.Number("price"), lesson.Number("gamma"), lesson.Number("noise"));
Dataset six = Banknotes.All(), notes = Banknotes.MarginAndDiagonal();
int Wrong(IClassifier model, Dataset data) => CrossValidated.Wrong(model.Predict(data.X), data.Labels!);
int Unseen(IClassifierTrainer trainer, Dataset data, IReadOnlyList<Split> splits) => CrossValidated.Wrong(CrossValidated.Classes(trainer, data, splits), data.Labels!);
Dataset Standardised(Dataset data) => data with { X = Standardization.Of(data.X).Apply(data.X) };
SupportVectorClassifier Straight(double c) => new(new LinearKernel(), c, 1e-6);

// ------------------------------------------------------------------------------------------------
lesson.Section("The widest street");
const double noMistakes = 1e6;
SupportVectorModel hard = Straight(noMistakes).Fit(notes), hardOfSix = Straight(noMistakes).Fit(six);
Street street = Street.Of(hard);
lesson.Say($"{notes.Rows} notes; the margin below the picture and its diagonal, in mm. No mistake allowed (C = 1e6). The notes that hold the street:");
double[] f = hard.Decision(notes.X);
lesson.Table(["note", "is", "bottom", "diagonal", "α", "f(x)"], hard.SupportRows.Select((row, s) => new[]
{
    $"{row + 1}", notes.ClassNames[notes.Labels![row]], $"{notes.X[row, 0]}", $"{notes.X[row, 1]}", $"{Math.Abs(hard.Coefficients[0, s]):F1}", $"{f[row]:+0.0000;−0.0000}",
}));
lesson.Value("width of the street", $"{street.Width:F4} mm", "2 / ‖w‖");
lesson.Value("2 / √Σα, the same", $"{2 / Math.Sqrt(hard.Coefficients.Values.Sum(Math.Abs)):F4} mm");
lesson.Value("from these notes alone", $"{Street.Of(Straight(noMistakes).Fit(notes.SelectRows([.. hard.SupportRows]))).Width:F4} mm", $"the other {notes.Rows - hard.SupportRows.Count} taken away");
lesson.Value("by all six measurements", $"{Street.Of(hardOfSix).Width:F4} mm", $"held by {hardOfSix.SupportRows.Count} notes");
lesson.Figure("street", Figures.Streets(hard, notes), 960, 460);

// ------------------------------------------------------------------------------------------------
lesson.Section("What a mistake may cost");
double[] prices = [0.01, 0.1, 1, 10, 100, noMistakes];
IReadOnlyList<Split> folds = Splits.StratifiedKFold(notes.Labels!, 10, new SeededRandom(5));
lesson.Say("A gauge that reads tenths of a millimetre. \"Again\": every note measured again with an error of up to 0.05 mm, 100 times; mistakes per 200 notes. \"Unseen\": by ten folds.");
lesson.Table(["C", "width, mm", "α = C", "0 < α < C", "wrong", "unseen", "again", "steps"], prices.Select(c =>
{
    SupportVectorModel model = Straight(c).Fit(notes);
    KktReport report = KktReport.Of(model, notes, c);
    return new[]
    {
        $"{c:#,0.##}", $"{Street.Of(model).Width:F4}", $"{report.Inside}", $"{report.OnTheKerb}", $"{Wrong(model, notes)}", $"{Unseen(Straight(c), notes, folds)}", $"{MeasuredAgain(model):F2}", $"{model.Pairs[0].Steps:N0}",
    };
}));
double MeasuredAgain(SupportVectorModel model)
{
    SeededRandom random = new(6);
    int wrong = 0;
    for (int time = 0; time < 100; time++)
    {
        Matrix x = notes.X.Copy();
        for (int i = 0; i < x.Values.Length; i++) x.Values[i] += random.NextUniform(-0.05, 0.05);
        wrong += Wrong(model, notes with { X = x });
    }
    return wrong / 100.0;
}
SupportVectorModel softOfSix = Straight(1).Fit(six);
lesson.Value("all six measurements, C = 1", $"{Street.Of(softOfSix).Width:F4} mm", $"{Wrong(softOfSix, six)} wrong, {Unseen(Straight(1), six, folds)} unseen");
lesson.Figure("price", Figures.Prices(Straight(0.1).Fit(notes), Straight(price).Fit(notes), notes, price), 960, 460);

// ------------------------------------------------------------------------------------------------
lesson.Section("From below and from above");
SupportVectorModel soft = Straight(1).Fit(notes);
KktReport kkt = KktReport.Of(soft, notes, 1);
lesson.Say("C = 1. What the dual reaches from below and the primal from above, by steps of SMO:");
lesson.Table(["steps", "dual", "primal", "largest violation"], new[] { 1, 3, 10, 30, 100, 300, soft.Pairs[0].Steps }.Distinct().Where(steps => steps <= soft.Pairs[0].Steps).Select(steps =>
{
    SupportVectorModel early = (Straight(1) with { MaxSteps = steps }).Fit(notes);
    KktReport report = KktReport.Of(early, notes, 1);
    return new[] { $"{steps}", $"{early.Pairs[0].Objective:F4}", $"{report.Primal:F4}", report.Violation < 1e-5 ? "< 1e-5" : $"{report.Violation:F4}" };
}));
lesson.Value("α = 0, beyond the kerb", kkt.Beyond);
lesson.Value("0 < α < C, on it", kkt.OnTheKerb);
lesson.Value("α = C, on the street or worse", kkt.Inside);
lesson.Value("Σ yα", Format.Magnitude(kkt.Balance));
lesson.Say("The straight machine by coordinate descent, hinge, C = 1. Its intercept is the weight of one more feature, a constant, and is kept short like the others:");
lesson.Table(["features", "constant", "wrong of 200", "passes", "width, mm"], new[] { ("millimetres", notes, 1.0), ("millimetres", notes, 1000.0), ("less their mean", Centred(notes), 1.0) }.Select(way =>
{
    LinearSupportVectorModel model = new LinearSupportVectorClassifier(1, MarginLoss.Hinge, 1e-4, 2000, way.Item3).Fit(way.Item2);
    return new[] { way.Item1, $"{way.Item3}", $"{Wrong(model, way.Item2)}", model.Converged ? $"{model.Solutions[0].Epochs}" : $"{model.Solutions[0].Epochs}, not done", $"{new Street(model.Weights.Values, 0).Width:F4}" };
}));
static Dataset Centred(Dataset data)
{
    double[] means = Standardization.Of(data.X).Means;
    Matrix x = data.X.Copy();
    for (int i = 0; i < x.Rows; i++)
        for (int j = 0; j < x.Columns; j++) x[i, j] -= means[j];
    return data with { X = x };
}

// ------------------------------------------------------------------------------------------------
lesson.Section("The kernel trick");
Dataset circles = Shapes.Circles(200, 0.12, 4), lifted = Lift.Of(circles);
SupportVectorModel squared = new SupportVectorClassifier(new PolynomialKernel(2, 1, 0), 1, 1e-6).Fit(circles), flat = Straight(1).Fit(lifted);
lesson.Table(["circles", "coordinates", "wrong", "supports", "dual objective"],
[
    ["straight, in x₁ and x₂", "2", $"{Wrong(Straight(1).Fit(circles), circles)}", $"{Straight(1).Fit(circles).SupportRows.Count}", $"{Straight(1).Fit(circles).Pairs[0].Objective:F4}"],
    ["straight, in x₁², x₂², √2 x₁x₂", "3", $"{Wrong(flat, lifted)}", $"{flat.SupportRows.Count}", $"{flat.Pairs[0].Objective:F4}"],
    ["kernel (xᵀz)²", "none", $"{Wrong(squared, circles)}", $"{squared.SupportRows.Count}", $"{squared.Pairs[0].Objective:F4}"],
]);
lesson.Say("How many coordinates φ has for (xᵀz)ᵖ:");
lesson.Table(["features", "p = 2", "p = 3", "p = 5"], new[] { 2, 10, 64, 784 }.Select(d => (string[])[$"{d}", .. new[] { 2, 3, 5 }.Select(p => $"{Lift.Coordinates(d, p):N0}")]));
lesson.Figure("lift", Figures.Lifted(squared, circles, flat, lifted), 960, 460);

// ------------------------------------------------------------------------------------------------
lesson.Section("A bell around every point");
Dataset moons = Shapes.Moons(200, noise, 3), unseenMoons = Shapes.Moons(2000, noise, 33);
IReadOnlyList<Split> moonFolds = Splits.StratifiedKFold(moons.Labels!, 5, new SeededRandom(7));
double[] gammas = [.. ((double[])[0.01, 0.1, middle, 10, 100, 1000]).Distinct().Order()];
lesson.Say("Two moons, 200 points to learn from, 2,000 others to be asked. RBF kernel, C = 1:");
lesson.Table(["γ", "width of the bell", "support vectors", "wrong", "wrong of 2,000", "five folds"], gammas.Select(gamma =>
{
    SupportVectorClassifier trainer = new(new RbfKernel(gamma));
    SupportVectorModel model = trainer.Fit(moons);
    return new[]
    {
        $"{gamma}", $"{1 / Math.Sqrt(2 * gamma):F3}", $"{model.SupportRows.Count}", $"{Wrong(model, moons)}", $"{Wrong(model, unseenMoons)}",
        $"{Unseen(trainer, moons, moonFolds)}",
    };
}));
lesson.Value("γ by 1 / (d Var X)", $"{GammaScale.Of(moons.X):F3}");
SupportVectorModel narrow = new SupportVectorClassifier(new RbfKernel(1000)).Fit(moons);
Matrix away = Matrix.FromRows([40, 40], [-300, 7]);
lesson.Value("γ = 1000, f far away", string.Join(", ", narrow.Decision(away).Select(value => $"{value:F6}")), $"b is {narrow.Pairs[0].Intercept:F6}");
lesson.Figure("gammas", Figures.Bells([0.01, middle, 1000], moons), 1000, 400);

// ------------------------------------------------------------------------------------------------
lesson.Section("Three classes, three streets");
Dataset wine = Dataset.ForClassification(Datasets.Wine().AsCategories("cultivar"), "cultivar");
SupportVectorModel three = new SupportVectorClassifier().Fit(Standardised(wine));
lesson.Table(["street", "support vectors", "dual objective"], three.Pairs.Select((pair, p) => new[]
{
    $"{wine.ClassNames[pair.First]} and {wine.ClassNames[pair.Second]}", $"{three.Coefficients.Row(p).ToArray().Count(beta => beta != 0)}", $"{pair.Objective:F3}",
}));
lesson.Value("support vectors in all", three.SupportRows.Count, $"of {wine.Rows} wines; a wine may hold two streets");
IReadOnlyList<Split> wineFolds = Splits.StratifiedKFold(wine.Labels!, 10, new SeededRandom(8));
lesson.Say("Wrong by ten folds, with the thirteen features as they are and each divided by its spread (learned inside the fold):");
lesson.Table(["kernel", "as they are", "standardised"], new (string, IKernel)[] { ("RBF, γ from the data", new RbfKernel()), ("polynomial, degree 3", new PolynomialKernel(3, null, 1)) }.Select(one =>
{
    int Unseen(bool scaled) => wineFolds.Sum(split =>
    {
        (Dataset train, Dataset test) = (wine.SelectRows(split.Train), wine.SelectRows(split.Test));
        Standardization scales = Standardization.Of(train.X);
        if (scaled) (train, test) = (train with { X = scales.Apply(train.X) }, test with { X = scales.Apply(test.X) });
        return Wrong(new SupportVectorClassifier(one.Item2, MaxSteps: 100_000).Fit(train), test);
    });
    return new[] { one.Item1, $"{Unseen(false)}", $"{Unseen(true)}" };
}));
lesson.End();
