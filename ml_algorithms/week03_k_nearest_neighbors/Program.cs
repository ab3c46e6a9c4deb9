using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearRegression;
using Week03.KNearestNeighbors;

Lesson lesson = Lesson.Begin(args, "K nearest neighbors",
    Knob.Count("k", 5, 1, 100, "how many neighbours are asked"),
    Knob.Number("grams", 1000, 0.001, 1e6, "grams in the other unit of mass that section 2 tries"),
    Knob.Count("points", 2000, 100, 20000, "points in the cube of section 6"));
int k = lesson.Count("k");
string Percent(double share) => $"{100 * share:F2} %";

// ------------------------------------------------------------------------------------------------
lesson.Section("One bird");
Dataset birds = Penguins.Species();
IReadOnlyList<Split> folds = Splits.StratifiedKFold(birds.Labels!, 10, new SeededRandom(1));
KNeighborsClassifier raw = new(k), scaled = raw with { Scaling = new StandardScaler() };
int[] rawAnswers = CrossValidated.Classes(raw, birds, folds), scaledAnswers = CrossValidated.Classes(scaled, birds, folds);
int bird = Enumerable.Range(0, birds.Rows).FirstOrDefault(i => birds.ClassNames[birds.Labels![i]] == "Gentoo" && rawAnswers[i] != birds.Labels[i] && scaledAnswers[i] == birds.Labels[i]);
Dataset others = birds.SelectRows([.. Enumerable.Range(0, birds.Rows).Where(i => i != bird)]);
Matrix asked = birds.X.SelectRows([bird]);
string[] Measured(ReadOnlySpan<double> x) => [$"{x[0]:F1}", $"{x[1]:F1}", $"{x[2]:F0}", $"{x[3]:F0}"];
lesson.Say($"{birds.Rows} penguins with four measurements. One of them, held back, and its {k} nearest among the others:");
void Show(string how, KNeighborsClassifier trainer)
{
    KNeighborsClassifierModel model = trainer.Fit(others);
    Neighbors found = model.Index.Nearest(asked, k);
    lesson.Table([how, "bill", "depth", "flipper", "mass", "distance"],
    [
        [$"asked: {birds.ClassNames[birds.Labels![bird]]}", .. Measured(asked.Row(0)), ""],
        .. found.RowsOf(0).ToArray().Select((row, i) => (string[])[others.ClassNames[others.Labels![row]], .. Measured(others.X.Row(row)), $"{found.Distances[0, i]:F3}"]),
    ]);
    lesson.Value("the vote", string.Join(", ", model.PredictProbabilities(asked).Values.Select((share, c) => $"{share * k:F0} {birds.ClassNames[c]}")));
}
Show("as measured", raw);
Show("standardised", scaled);
double[] typical = Standardization.Of(birds.X).Scales;
lesson.Say("What each measurement has to say in a distance, by its variance:");
lesson.Table(["", "bill", "depth", "flipper", "mass"],
[
    ["standard deviation", .. typical.Select(scale => $"{scale:F2}")],
    ["share of the sum of squares", .. typical.Select(scale => $"{100 * scale * scale / typical.Sum(other => other * other):F3} %")],
]);
lesson.Figure("units", Figures.Units(birds, bird, raw.Fit(others).Index.Nearest(asked, k).RowsOf(0).ToArray(), scaled.Fit(others).Index.Nearest(asked, k).RowsOf(0).ToArray(), others), 900, 460);

// ------------------------------------------------------------------------------------------------
lesson.Section("The unit decides");
double grams = lesson.Number("grams");
lesson.Say($"All {birds.Rows} birds, each judged by its {k} nearest in the nine tenths without it:");
lesson.Table(["body mass in", "as measured, wrong", "standardised, wrong"], ((double[])[1, grams, 1e6]).Distinct().Select(unit =>
{
    Dataset inUnit = Penguins.Species(unit);
    return new[]
    {
        unit == 1 ? "g" : unit == 1000 ? "kg" : unit == 1e6 ? "t" : $"{unit} g",
        $"{CrossValidated.Wrong(CrossValidated.Classes(raw, inUnit, folds), birds.Labels!)}", $"{CrossValidated.Wrong(CrossValidated.Classes(scaled, inUnit, folds), birds.Labels!)}",
    };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("How many neighbours");
int[] ks = [1, 2, 3, 5, 8, 12, 20, 35, 60, 100, 160, 240, 300];
ChoiceOfK rawChoice = ChoiceOfK.Among(raw, birds, folds, ks), choice = ChoiceOfK.Among(scaled, birds, folds, ks), weighted = ChoiceOfK.Among(scaled with { Weighting = Weighting.Distance }, birds, folds, ks);
lesson.Say("Share of wrong answers, on the rows that were learned from and on rows held out in ten folds:");
lesson.Table(["k", "raw: learned", "held out", "scaled: learned", "held out", "weighted"], ks.Select((_, at) => new[]
{
    $"{ks[at]}", Percent(rawChoice.Training[at]), Percent(rawChoice.HeldOut[at]), Percent(choice.Training[at]), Percent(choice.HeldOut[at]), Percent(weighted.HeldOut[at]),
}));
lesson.Value("fewest errors at k, as measured", rawChoice.Best);
lesson.Value("fewest errors at k, standardised", choice.Best, "the largest of equals");
lesson.Figure("choice", Figures.Choice(rawChoice, choice, weighted));

// ------------------------------------------------------------------------------------------------
lesson.Section("Letters and digits");
Dataset digits = Dataset.ForClassification(Datasets.Digits8x8().AsCategories("label"), "label");
Dataset letters = Dataset.ForClassification(Datasets.LetterRecognition(), "letter");
Split digitParts = Splits.Stratified(digits.Labels!, 0.25, new SeededRandom(2)), letterParts = Splits.Stratified(letters.Labels!, 0.25, new SeededRandom(2));
(Dataset Learn, Dataset Ask) Parts(Dataset data, Split parts) => (data.SelectRows(parts.Train), data.SelectRows(parts.Test));
(Dataset digitsLearn, Dataset digitsAsk) = Parts(digits, digitParts);
(Dataset lettersLearn, Dataset lettersAsk) = Parts(letters, letterParts);
int[] tried = [1, 2, 3, 5, 10];
(int[] Labels, Neighbors Found) Look(Dataset learn, Matrix x, ITransformerTrainer? scaling = null)
{
    KNeighborsClassifierModel model = new KNeighborsClassifier(1, Scaling: scaling).Fit(learn);
    return (model.Labels, model.Index.Nearest(x, tried[^1] + 1));      // one search serves every k
}
var (digitsRaw, digitsScaled) = (Look(digitsLearn, digitsAsk.X), Look(digitsLearn, digitsAsk.X, new StandardScaler()));
var (lettersRaw, lettersScaled) = (Look(lettersLearn, lettersAsk.X), Look(lettersLearn, lettersAsk.X, new StandardScaler()));
int[] Answers((int[] Labels, Neighbors Found) looked, int neighbours, int classes, Weighting weighting = Weighting.Uniform) => NeighborVote.Classes(weighting, looked.Found, neighbours, looked.Labels, classes);
string Right((int[] Labels, Neighbors Found) looked, int neighbours, Dataset ask, Weighting weighting = Weighting.Uniform) =>
    Percent(1 - CrossValidated.Wrong(Answers(looked, neighbours, ask.ClassNames.Count, weighting), ask.Labels!) / (double)ask.Rows);
lesson.Say($"{digits.Rows:N0} written digits of 64 grey values, {letters.Rows:N0} printed letters of 16 counts; a quarter held out. Right answers:");
lesson.Table(["k", "digits", "weighted", "scaled", "letters", "weighted", "scaled"], tried.Select(neighbours => new[]
{
    $"{neighbours}", Right(digitsRaw, neighbours, digitsAsk), Right(digitsRaw, neighbours, digitsAsk, Weighting.Distance), Right(digitsScaled, neighbours, digitsAsk),
    Right(lettersRaw, neighbours, lettersAsk), Right(lettersRaw, neighbours, lettersAsk, Weighting.Distance), Right(lettersScaled, neighbours, lettersAsk),
}));
int[] read = Answers(digitsRaw, 5, 10);
int[] misread = [.. Enumerable.Range(0, digitsAsk.Rows).Where(i => read[i] != digitsAsk.Labels![i]).Take(3)];
Neighbors alike = new BruteForceNeighbors(digitsLearn.X).Nearest(digitsAsk.X.SelectRows(misread), 5);
lesson.Value("digits misread with 5", CrossValidated.Wrong(read, digitsAsk.Labels!), $"of {digitsAsk.Rows}");
lesson.Figure("digits", Figures.Digits(digitsAsk.SelectRows(misread), digitsLearn, alike), 800, 460);

// ------------------------------------------------------------------------------------------------
lesson.Section("Who votes when two are equally near");
var turned = Look(lettersLearn.SelectRows([.. Enumerable.Range(0, lettersLearn.Rows).Reverse()]), lettersAsk.X);
lesson.Say($"{lettersAsk.Rows:N0} letters asked. The counts are whole numbers, so many distances are equal. The last column: answers that change when the training rows are turned round.");
lesson.Table(["k", "tie at the border", "tie in the vote", "changed"], tried.Select(neighbours =>
{
    Ties ties = Ties.Of(lettersRaw.Found, neighbours, lettersRaw.Labels, letters.ClassNames.Count);
    return new[] { $"{neighbours}", $"{ties.AtTheBorder}", $"{ties.InTheVote}", $"{CrossValidated.Wrong(Answers(lettersRaw, neighbours, letters.ClassNames.Count), Answers(turned, neighbours, letters.ClassNames.Count))}" };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("Many features");
int points = lesson.Count("points");
Concentration[] cubes = [.. ((int[])[1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128]).Select(d => Concentration.InCube(d, points, 50, new SeededRandom(d)))];
lesson.Say($"{points:N0} points evenly in a cube of side 1, 50 queries; mean distances, and the share of the points at which a k-d tree looks for ten neighbours:");
lesson.Table(["features", "nearest", "farthest", "ratio", "side of 1 %", "tree looks at"], cubes.Select(cube => new[]
{
    $"{cube.Features}", $"{cube.Nearest:F4}", $"{cube.Farthest:F3}", $"{cube.Farthest / cube.Nearest:F2}", $"{cube.SideOfOnePercent:F3}", Percent(cube.Examined),
}));
lesson.Say("The same tree on tables that people have measured, and on a cube with as many features and points:");
(string Name, Matrix Points, Matrix Asked)[] real =
[
    ("penguins", new StandardScaler().Fit(birds).Transform(birds.X), new StandardScaler().Fit(birds).Transform(birds.X)),
    ("letters", lettersLearn.X, lettersAsk.X.SelectRows([.. Enumerable.Range(0, 200)])), ("digits", digitsLearn.X, digitsAsk.X.SelectRows([.. Enumerable.Range(0, 200)])),
];
(string Name, int Features, double Share)[] measured = [.. real.Select(one => (one.Name, one.Points.Columns, Concentration.ShareExamined(one.Points, one.Asked, 10)))];
lesson.Table(["", "points", "features", "tree looks at", "in a cube"], real.Select((one, i) => new[]
{
    one.Name, $"{one.Points.Rows:N0}", $"{one.Points.Columns}", Percent(measured[i].Share), Percent(Concentration.InCube(one.Points.Columns, one.Points.Rows, 50, new SeededRandom(7)).Examined),
}));
lesson.Figure("contrast", Figures.Contrast(cubes));
lesson.Figure("visited", Figures.Visited(cubes, measured));

// ------------------------------------------------------------------------------------------------
lesson.Section("Numbers instead of classes");
Dataset mass = Penguins.BodyMass();
lesson.Say("Body mass from bill and flipper, standardised; root of the mean squared error in grams, held out in ten folds:");
int[] some = [1, 2, 5, 10, 20, 50, 100];
string Error(IRegressorTrainer trainer) => $"{CrossValidated.RootMeanSquare(CrossValidated.Numbers(trainer, mass, folds), mass.Y!):F1}";
lesson.Table(["k", "equal", "weighted"], some.Select(neighbours => new[]
{
    $"{neighbours}", Error(new KNeighborsRegressor(neighbours, Scaling: new StandardScaler())), Error(new KNeighborsRegressor(neighbours, Weighting.Distance, new StandardScaler())),
}));
lesson.Value("the straight line of week 1", Error(new OrdinaryLeastSquares()), "grams");
Dataset flipper = mass.SelectColumns([2]);
Matrix beyond = Matrix.FromRows([231], [250], [300]);
double[] far = new KNeighborsRegressor(20).Fit(flipper).Predict(beyond), line = new OrdinaryLeastSquares().Fit(flipper).Predict(beyond);
lesson.Say("From the flipper alone, and beyond the longest that was measured (231 mm), in grams:");
lesson.Table(["flipper, mm", "20 neighbours", "straight line"], Enumerable.Range(0, 3).Select(i => new[] { $"{beyond[i, 0]}", $"{far[i]:F0}", $"{line[i]:F0}" }));
lesson.Figure("regression", Figures.Regression(flipper));
lesson.End();
