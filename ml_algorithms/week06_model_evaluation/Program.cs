using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.KNearestNeighbors;
using Week03.TrainTestAndCrossValidation;
using Week06.ModelEvaluation;

Lesson lesson = Lesson.Begin(args, "Model evaluation",
    Knob.Count("forbidden", 200, 1, 10_000, "forbidden bags among the 20,000 of section 1"),
    Knob.Number("miss", 500, 1, 1e6, "cost of a missed bag; opening one costs 1"),
    Knob.Count("seed", 6, 0, 1000, "which bags come, and how rows are dealt"));
int forbidden = lesson.Count("forbidden"), seed = lesson.Count("seed");
double miss = lesson.Number("miss");
string Percent(double share) => double.IsNaN(share) ? "–" : $"{100 * share:F1} %";
string Number(double value) => double.IsNaN(value) ? "–" : double.IsInfinity(value) ? "∞" : $"{value:F3}";
SeededRandom random = new(seed);

// ------------------------------------------------------------------------------------------------
lesson.Section("The scanner that never alarms");
const int bags = 20_000;
(double[] scores, int[] labels) = Scanner.Bags(bags, forbidden, random);
ThresholdSweep sweep = ThresholdSweep.Of(scores, labels, Scanner.ClassNames);
string[] Row(string name, OperatingPoint point) =>
[
    name, $"{point.Counts[1, 1]}", $"{point.Counts[1, 0]}", $"{point.Counts[0, 1]}", Percent(point.Report.Accuracy), Percent(point.Report.Precision(1)), Percent(point.Report.Recall(1)),
    Number(point.Report.F(1)), Number(point.Report.Matthews),
];
lesson.Say($"{bags:N0} bags, {forbidden} of them forbidden. Found and missed are forbidden bags, needless are harmless ones that were opened:");
lesson.Table(["alarms", "found", "missed", "needless", "accuracy", "precision", "recall", "F1", "MCC"],
[
    Row("never", sweep.Points[0]), Row("always", sweep.Points[^1]), Row("from 3", sweep.At(3)), Row("from 2", sweep.At(2)),
]);

// ------------------------------------------------------------------------------------------------
lesson.Section("The threshold moves");
OperatingPoint cheapest = sweep.Cheapest(miss, 1), sure = sweep.Finding(0.95), balanced = sweep.Best(point => point.Report.F(1)), twice = sweep.Best(point => point.Report.F(1, 2));
lesson.Say($"{sweep.Points.Count:N0} different thresholds from one sort. The best of them depends on what is asked; a missed bag costs {miss}, an opened one 1:");
lesson.Table(["best for", "threshold", "found", "needless", "recall", "F1", "F2", "cost"],
    new[] { ("F1", balanced), ("F2", twice), ("MCC", sweep.Best(point => point.Report.Matthews)), ("accuracy", sweep.Best(point => point.Report.Accuracy)), ("recall of 95 %", sure), ("cost", cheapest) }.Select(one => new[]
    {
        one.Item1, double.IsInfinity(one.Item2.Threshold) ? "∞" : $"{one.Item2.Threshold:F2}", $"{one.Item2.Counts[1, 1]}", $"{one.Item2.Counts[0, 1]}", Percent(one.Item2.Report.Recall(1)),
        Number(one.Item2.Report.F(1)), Number(one.Item2.Report.F(1, 2)), $"{one.Item2.Cost(miss, 1):N0}",
    }));
lesson.Value("cheapest threshold in theory", $"{Scanner.CheapestThreshold((double)forbidden / bags, miss):F2}");
lesson.Say($"The threshold {balanced.Threshold:F2}, best for F1, at other airports:");
lesson.Table(["forbidden bags", "accuracy", "precision", "recall", "F1", "MCC"], ((int[])[10_000, 2_000, 200, 20]).Select(share =>
{
    (double[] there, int[] truth) = Scanner.Bags(10 * bags, 10 * share, random);
    ConfusionReport report = new(ConfusionMatrix.Of(truth, [.. there.Select(score => score >= balanced.Threshold ? 1 : 0)], Scanner.ClassNames));
    return new[] { $"1 in {bags / share:N0}", Percent(report.Accuracy), Percent(report.Precision(1)), Percent(report.Recall(1)), Number(report.F(1)), Number(report.Matthews) };
}));
lesson.Figure("threshold", Figures.Threshold(sweep, miss, 1, cheapest.Threshold));

// ------------------------------------------------------------------------------------------------
lesson.Section("Nothing to divide by");
lesson.Say("A quiet hour of 50 bags. How many are forbidden, are called so, and both; and the mean F1 of the two classes, with NaN, 0 and 1 for 0 / 0:");
lesson.Table(["are, called, both", "precision", "recall", "F1", "MCC", "mean F1", "with 0", "with 1"], (((double, double, double)[])[(3, 0, 0), (0, 2, 0), (0, 0, 0), (3, 2, 0), (3, 3, 3)]).Select(hour =>
{
    (double truth, double called, double both) = hour;
    ConfusionMatrix counts = ConfusionMatrix.FromCounts(new[,] { { 50 - truth - called + both, called - both }, { truth - both, both } }, Scanner.ClassNames);
    ConfusionReport report = new(counts);
    return new[]
    {
        $"{truth}, {called}, {both}", Number(report.Precision(1)), Number(report.Recall(1)), Number(report.F(1)), Number(report.Matthews), Number(report.Average(Averaging.Macro).F),
        Number(new ConfusionReport(counts, 0).Average(Averaging.Macro).F), Number(new ConfusionReport(counts, 1).Average(Averaging.Macro).F),
    };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("What certainty costs");
Dataset cells = Dataset.ForClassification(Datasets.BreastCancer(), "diagnosis");
IReadOnlyList<Split> cellFolds = new StratifiedKFold(10).Split(cells, new SeededRandom(seed));
lesson.Say($"{cells.Rows} tumours, each judged by the K nearest of the other nine tenths. Log loss in nats, by how far probabilities are kept from 0 and 1; knowing the shares alone gives {LogLoss.OfShares(cells.Labels!):F3}:");
lesson.Table(["K", "wrong", "ruled out", "unclipped", "by 2e-16", "by 1e-3", "by 1e-2"], ((int[])[1, 3, 9, 27, 81]).Select(k =>
{
    Matrix p = CrossValidated.Probabilities(new KNeighborsClassifier(k, Scaling: new StandardScaler()), cells, cellFolds);
    int[] truth = cells.Labels!;
    string Loss(double clip) => Number(LogLoss.Of(p, truth, clip: clip));
    return new[] { $"{k}", $"{truth.Where((label, i) => p[i, label] < 0.5).Count()}", $"{truth.Where((label, i) => p[i, label] == 0).Count()}", Loss(0), Loss(LogLoss.MachinePrecision), Loss(1e-3), Loss(1e-2) };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("Folds that keep together what belongs together");
KNeighborsClassifier nearest = new(5, Scaling: new StandardScaler());
FoldHonesty groups = FoldHonesty.Of(nearest, from => (Scanner.Photographs(60, 8, from), Scanner.Photographs(400, 1, from)), [new StratifiedKFold(5), new GroupedKFold(5)], 16, seed);
FoldHonesty days = FoldHonesty.Of(nearest, from =>
{
    Dataset all = Scanner.Days(40, 20, from);
    return (all.SelectRows([.. Enumerable.Range(0, 600)]), all.SelectRows([.. Enumerable.Range(600, 200)]));
}, [new StratifiedKFold(5), new TimeOrdered(3)], 40, seed);
lesson.Say("Five nearest neighbours in drawn worlds. Photographs: 60 bags, 8 views each, kept on 400 new bags. Days: 30 of a wandering zero, kept on the next 10. Accuracy:");
lesson.Table(["rows", "shuffled folds", "grouped or in order", "kept"],
    new[] { ("photographs", groups), ("days", days) }.Select(one => new[] { one.Item1, Percent(one.Item2.Promised[0]), Percent(one.Item2.Promised[1]), Percent(one.Item2.Kept) }));
lesson.Figure("folds", Figures.Folds(groups, days));

// ------------------------------------------------------------------------------------------------
lesson.Section("The choice belongs inside");
LoanBook book = LoanBook.Read();
int[] kept = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], ks = [1, 5, 15];
BestOf choice = new([.. from keep in kept from k in ks select new BestColumns(keep, new KNeighborsClassifier(k, Scaling: new StandardScaler()))], new StratifiedKFold(5), Seed: seed);
ChoiceHonesty honesty = ChoiceHonesty.Of(choice, book.Seen, 100, new StratifiedKFold(5), 16, seed);
lesson.Say($"16 archives of 100 loans, {choice.Candidates.Count} candidates (columns kept × K), five folds inside five folds. Mean accuracy:");
lesson.Value("winner, on the folds that chose it", Percent(honesty.Winner));
lesson.Value("nested cross-validation", Percent(honesty.Nested));
lesson.Value("winner, on all other loans", Percent(honesty.Kept));

// ------------------------------------------------------------------------------------------------
lesson.Section("Where it is wrong");
int[] verdicts = CrossValidated.Classes(new KNeighborsClassifier(15, Scaling: new StandardScaler()), book.Seen, new StratifiedKFold(5).Split(book.Seen, new SeededRandom(seed)));
bool[] wrong = [.. verdicts.Select((said, row) => said != book.Seen.Labels![row])];
Slices single = Slices.Of(book.Described, wrong), both = Slices.Of(book.Described, wrong, least: 50, pairs: true);
lesson.Say($"{book.Seen.Rows:N0} loans, 15 neighbours, each asked once: {Percent(single.Whole.Rate)} wrong. The worst of {single.All.Count} slices, with Wilson's interval, and the one guarded for all slices:");
string Between(WilsonInterval of) => $"{100 * of.Low:F1} to {100 * of.High:F1}";
IEnumerable<string[]> Worst(Slices of, int count) => of.All.Take(count).Select(slice => new[] { slice.Name, $"{slice.Rows.Length}", $"{slice.Wrong}", Percent(slice.Rate), Between(slice.Interval), Between(slice.Guarded) });
string[] columns = ["slice", "loans", "wrong", "share", "95 %", "guarded"];
lesson.Table(columns, Worst(single, 6));
const int dealings = 499;
lesson.Value("chance of such a worst slice", $"{single.ChanceOfSuchAWorst(dealings, new SeededRandom(seed)):F3}", $"mistakes dealt at random {dealings} times");
lesson.Say($"Of {both.All.Count:N0} slices by one feature or two:");
string[][] Narrow(Slices of, int count) => [.. Worst(of, count).Select(row => (string[])[row[0], row[1], .. row[3..]])];
string[] narrow = [.. columns.Where(name => name != "wrong")];
lesson.Table(narrow, Narrow(both, 4));
bool[] dealt = [.. wrong];
new SeededRandom(seed).Shuffle(dealt.AsSpan());
Slices chance = Slices.Of(book.Described, dealt, least: 50, pairs: true);
lesson.Say("The same mistakes, dealt to loans at random: nothing is wrong with any slice, and there is a worst one all the same.");
lesson.Table(narrow, Narrow(chance, 2));
lesson.Value("slices whose 95 % miss the whole", chance.All.Count(slice => slice.Interval.Low > chance.Whole.Rate || slice.Interval.High < chance.Whole.Rate), $"of {chance.All.Count:N0}");
lesson.Value("and guarded", chance.All.Count(slice => slice.Guarded.Low > chance.Whole.Rate || slice.Guarded.High < chance.Whole.Rate));
lesson.Value("chance of such a worst slice", $"{chance.ChanceOfSuchAWorst(49, new SeededRandom(seed)):F2}");
lesson.Figure("slices", Figures.Slices(single, 8));
lesson.End();
