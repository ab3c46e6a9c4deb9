using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearRegression;
using Week03.KNearestNeighbors;
using Week03.TrainTestAndCrossValidation;

Lesson lesson = Lesson.Begin(args, "Train test and cross validation",
    Knob.Count("rows", 400, 40, 2000, "loans in the archive"),
    Knob.Count("folds", 5, 2, 20, "folds of a cross-validation"),
    Knob.Count("candidates", 200, 10, 2000, "candidates before the committee of section 6"),
    Knob.Count("seed", 1, 0, 1000, "which loans are in the archive, and how they are split"));
int rows = lesson.Count("rows"), k = lesson.Count("folds"), candidates = lesson.Count("candidates"), seed = lesson.Count("seed");
string Percent(double share) => double.IsNaN(share) ? "–" : $"{100 * share:F1} %";
string Points(double share) => $"{100 * share:F1}";
string Signed(double share) => $"{100 * share:+0.0;−0.0;0.0}";
SeededRandom random = new(seed);

// ------------------------------------------------------------------------------------------------
lesson.Section("A hundred per cent");
Dataset loans = Archive.Loans();
int[] order = random.Permutation(loans.Rows);
Dataset archive = loans.SelectRows(order[..rows]), later = loans.SelectRows(order[rows..]);
int bad = loans.ClassNames.ToList().IndexOf("bad");
double Bad(Dataset data) => data.Labels!.Count(label => label == bad) / (double)data.Rows;
lesson.Value("loans in the archive", archive.Rows, $"{Percent(Bad(archive))} of them went bad");
lesson.Value("loans that come later", later.Rows, $"{Percent(Bad(later))} of them will");
Split half = new StratifiedHoldOut(0.5).Split(archive, random).Single();
KNeighborsClassifier parrot = new(1, Scaling: new StandardScaler());
(string Name, IClassifierTrainer Trainer)[] three = [("parrot", parrot), ("nearest mean", new NearestMean()), ("most frequent", new MostFrequent())];
lesson.Say("Accuracy, in per cent: the share of loans that are called what they are. One half of the archive is learned:");
Validated<IClassifier>[] halves = [.. three.Select(one => CrossValidation.Of(one.Trainer, archive, [half]))];
lesson.Table(["", "on the half learned", "on the other half", "on later loans"], three.Select((one, i) => new[]
{
    one.Name, Points(halves[i].TrainingScore(Scores.Accuracy).Mean), Points(halves[i].Score(Scores.Accuracy).Mean), Points(Scores.Accuracy(halves[i].Models[0], later)),
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("What the mistakes are");
lesson.Say($"The other half, {half.Test.Length} loans, by what they are and what they are called:");
ConfusionMatrix[] counted = [.. halves.Select(PooledCounts.Pooled)];
lesson.Table(["", "bad as bad", "bad as good", "good as bad", "good as good"], three.Select((one, i) => new[]
{
    one.Name, $"{counted[i][bad, bad]}", $"{counted[i][bad, 1 - bad]}", $"{counted[i][1 - bad, bad]}", $"{counted[i][1 - bad, 1 - bad]}",
}));
lesson.Table(["per cent", "accuracy", "precision of \"bad\"", "recall of \"bad\""], three.Select((one, i) => new[]
{
    one.Name, Points(counted[i].Accuracy), double.IsNaN(counted[i].Precision(bad)) ? "–" : Points(counted[i].Precision(bad)), Points(counted[i].Recall(bad)),
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("The luck of the split");
const int splits = 200;
lesson.Say($"The archive split {splits} times, 30 % held out. Accuracies in per cent, and the deviation that a share of {(int)Math.Round(rows * 0.3)} rows has by chance alone:");
FoldScores[] training = new FoldScores[3], heldOut = new FoldScores[3];
IReadOnlyList<Split> many = new Repeated(new HoldOut(), splits).Split(archive, random);
Parallel.For(0, 3, i =>
{
    Validated<IClassifier> validated = CrossValidation.Of(three[i].Trainer, archive, many);
    (training[i], heldOut[i]) = (validated.TrainingScore(Scores.Accuracy), validated.Score(Scores.Accuracy));
});
lesson.Table(["", "training", "held out", "lowest", "highest", "deviation", "by chance"], three.Select((one, i) => new[]
{
    one.Name, Points(training[i].Mean), Points(heldOut[i].Mean), Points(heldOut[i].Values.Min()), Points(heldOut[i].Values.Max()), Points(heldOut[i].StandardDeviation),
    Points(Math.Sqrt(heldOut[i].Mean * (1 - heldOut[i].Mean) / many[0].Test.Length)),
}));
lesson.Table(["on later loans", "learned from the whole archive"], three.Select(one => new[] { one.Name, Points(Scores.Accuracy(one.Trainer.Fit(archive), later)) }));
int won = Enumerable.Range(0, splits).Count(s => heldOut[0].Values[s] > heldOut[2].Values[s]);
lesson.Value("splits won by the parrot", $"{won} of {splits}", "against the most frequent answer");
lesson.Figure("luck", Figures.Luck(heldOut[0], training[0], Scores.Accuracy(parrot.Fit(archive), later), many[0].Test.Length));

// ------------------------------------------------------------------------------------------------
lesson.Section("Every row asked once");
Dataset penguins = Archive.Penguins();
(string Name, ISplitter Splitter)[] dealings = [("blocks", new Blocks(3)), ("shuffled", new KFold(3)), ("stratified", new StratifiedKFold(3))];
lesson.Say($"{penguins.Rows} penguins, which the file has sorted by species, in three folds. Birds of {string.Join(", ", penguins.ClassNames)} asked in each, and the share of all birds, and of Chinstraps, that the nearest mean gets right:");
lesson.Table(["", "fold 1", "fold 2", "fold 3", "all", "Chinstrap"], dealings.Select(dealing =>
{
    IReadOnlyList<Split> folds = dealing.Splitter.Split(penguins, random);
    string Asked(Split fold) => string.Join(" / ", Enumerable.Range(0, 3).Select(c => fold.Test.Count(row => penguins.Labels![row] == c)));
    ConfusionMatrix found = CrossValidation.Of(new NearestMean(), penguins, folds).Pooled();
    return (string[])[dealing.Name, .. folds.Select(Asked), Percent(found.Accuracy), Percent(found.Recall(1))];
}));
lesson.Say($"The archive's {archive.Labels!.Count(label => label == bad)} bad loans in 10 folds of {rows / 10} loans, dealt 50 times; nearest mean, per cent:");
lesson.Table(["", "fewest", "most", "recall, mean", "its deviation between folds"], new (string, ISplitter)[] { ("shuffled", new KFold(10)), ("stratified", new StratifiedKFold(10)) }.Select(dealing =>
{
    Validated<IClassifier> validated = CrossValidation.Of(new NearestMean(), archive, new Repeated(dealing.Item2, 50).Split(archive, random));
    int[] counts = [.. validated.Splits.Select(split => split.Test.Count(row => archive.Labels![row] == bad))];
    FoldScores recall = validated.Score(Scores.Recall(bad));
    return new[] { dealing.Item1, $"{counts.Min()}", $"{counts.Max()}", double.IsNaN(recall.Mean) ? "–" : Points(recall.Mean), double.IsNaN(recall.Mean) ? "–" : Points(recall.StandardDeviation) };
}));
Dataset masses = Archive.PenguinMasses();
Validated<IRegressor> lines = CrossValidation.Of(new OrdinaryLeastSquares(), masses, new KFold(k).Split(masses, random));
lesson.Say($"The same for week 1's least squares: a penguin's mass from bill and flipper, {k} folds:");
lesson.Table(["", "R²", "error, g"], new (string, Func<Func<IRegressor, Dataset, double>, FoldScores>)[] { ("rows learned", lines.TrainingScore), ("rows held out", lines.Score) }.Select(one => new[]
{
    one.Item1, $"{one.Item2(Scores.RSquared).Mean:F3}", $"{one.Item2(Scores.RootMeanSquaredError).Mean:F1}",
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("Dealt again, and another archive");
const int archives = 60, dealt = 4;
IReadOnlyList<SplitLuck> ways = SplitLuck.Measure(new NearestMean(), loans, rows / 2, archives, dealt,
[
    ("hold-out, 30 %", new StratifiedHoldOut()), ($"{k} folds", new StratifiedKFold(k)), ($"{k} folds, 10 times", new Repeated(new StratifiedKFold(k), 10)),
], seed);
lesson.Say($"{archives} archives of {rows / 2} loans, each split {dealt} times in each way. Estimated accuracy of the nearest mean less its accuracy on all other loans, in percentage points:");
lesson.Table(["", "models", "mean", "deviation, dealt again", "whole error"], ways.Select(way => new[] { way.Name, $"{way.Fits}", Signed(way.Bias), Points(way.Dealing), Points(way.Error) }));
lesson.Figure("spread", Figures.Spread(ways));

// ------------------------------------------------------------------------------------------------
lesson.Section("The committee");
const int validation = 60, meetings = 60;
Committee subsets = Committee.OfSubsets(new NearestMean(), loans, 200, validation, candidates, meetings, seed), coins = Committee.OfCoins(validation, candidates, 600, seed);
lesson.Say($"Candidates: nearest means on random choices of the ten columns; the one with the best accuracy on {validation} validation loans wins. Mean of {meetings} meetings, per cent. Beside it candidates that toss a coin, and what their winner scores at most on average:");
lesson.Table(["candidates", "winner, validation", "winner, new loans", "coin, validation", "at most"], new[] { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000 }.Where(m => m <= candidates).Select(m => new[]
{
    $"{m}", Points(subsets.OnValidation[m - 1]), Points(subsets.Honest[m - 1]), Points(coins.OnValidation[m - 1]), Points(0.5 + Math.Sqrt(Math.Log(m) / (2 * validation))),
}));
lesson.Figure("committee", Figures.Selection(subsets));

// ------------------------------------------------------------------------------------------------
lesson.Section("Chosen before the split");
const int worlds = 50, samples = 50, genes = 1000, keep = 20;
Screening screening = Screening.Run(worlds, samples, genes, keep, new NearestMean(), new StratifiedKFold(5), seed);
lesson.Say($"{samples} patients, {genes:N0} columns of noise, labels tossed. The {keep} columns that tell the classes apart best go to the nearest mean, 5 folds. Accuracy in {worlds} such worlds, per cent; the truth is 50:");
lesson.Table(["columns chosen", "mean", "lowest", "highest"], new[] { ("before the split, on all rows", screening.Before), ("inside each training part", screening.Inside) }.Select(one => new[]
{
    one.Item1, Points(one.Item2.Average()), Points(one.Item2.Min()), Points(one.Item2.Max()),
}));
lesson.Figure("leak", Figures.Leak(screening));
lesson.End();
