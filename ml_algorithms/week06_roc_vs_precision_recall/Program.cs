using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week04.DecisionTrees;
using Week05.RandomForests;
using Week06.ModelEvaluation;
using Week06.RocVsPrecisionRecall;

Lesson lesson = Lesson.Begin(args, "ROC vs precision recall",
    Knob.Count("trees", 40, 2, 1000, "trees in the forests"),
    Knob.Number("miss", 10, 0.1, 1e6, "cost of somebody who is not found; a call costs 1"),
    Knob.Count("seed", 6, 0, 1000, "deals folds, samples and resamples"));
int seed = lesson.Count("seed");
double miss = lesson.Number("miss");
string Percent(double share, int digits = 1) => $"{(100 * share).ToString($"F{digits}")} %";
string Chance(double p) => p < 0.0005 ? Format.Magnitude(p) : $"{p:F3}";
string Between(AucInterval of) => $"{of.Low:F3} to {of.High:F3}";

// ------------------------------------------------------------------------------------------------
lesson.Section("Two lists, two curves");
const int folds = 5;
RandomForestClassifier forest = new(lesson.Count("trees"), MinLeaf: 10, Seed: seed);
DecisionTreeClassifier tree = new(MaxDepth: 3);
OutreachList[] lists = [OutreachList.Health(), OutreachList.Mortgages()];
IReadOnlyList<Split>[] splits = [.. lists.Select(list => Splits.StratifiedKFold(list.People.Labels!, folds, new SeededRandom(seed)))];
int[][] labels = [.. lists.Select(list => list.People.Labels!)];
double[][] byForest = [.. lists.Select((list, l) => list.HeldOutScores(forest, splits[l]))], byTree = [.. lists.Select((list, l) => list.HeldOutScores(tree, splits[l]))];
RocCurve[] curves = [.. byForest.Select((scores, l) => RocCurve.Of(scores, labels[l]))], treeCurves = [.. byTree.Select((scores, l) => RocCurve.Of(scores, labels[l]))];
lesson.Say($"A forest of {forest.Trees} trees for each list; everybody is scored by trees that have not seen them. A coin has an AUC of one half, and the share as its average precision:");
lesson.Table(["list", "people", "sought", "share", "AUC", "average precision"], lists.Select((list, l) => new[]
{
    list.Name, $"{list.People.Rows:N0}", $"{list.Positives}", Percent(curves[l].Prevalence), $"{curves[l].Area:F3}", $"{new PrecisionRecallCurve(curves[l]).AveragePrecision:F3}",
}));
lesson.Say("Calling from the top until so many of the sought are found; false alarms are needless calls as a share of all who are not sought:");
string[] AtRecall(int l, double recall)
{
    int k = curves[l].Finding(recall);
    double precision = curves[l].Precision(k);
    return [lists[l].Name, Percent(recall, 0), $"{curves[l].Hits[k]}", $"{curves[l].FalseAlarms[k]:N0}", Percent(curves[l].FalseAlarmRate(k)), Percent(precision), $"{1 / precision:F1}"];
}
lesson.Table(["list", "to find", "found", "needless", "false alarms", "precision", "calls a find"], lists.SelectMany((_, l) => ((double[])[0.25, 0.5, 0.75]).Select(recall => AtRecall(l, recall))));
lesson.Figure("curves", Figures.Curves(curves[0], curves[1]), 1000, 480);

// ------------------------------------------------------------------------------------------------
lesson.Section("What the area counts");
double walked = Auc.Of(byForest[0], labels[0]);
lesson.Value("pairs, health", $"{(long)lists[0].Positives * lists[0].Negatives:N0}", "one sought, one not");
lesson.Value("AUC by looking at every pair", $"{Auc.ByPairs(byForest[0], labels[0]):F6}", Auc.ByPairs(byForest[0], labels[0]) == walked && Auc.ByRanks(byForest[0], labels[0]) == walked ? "by ranks, by one walk: the same bits" : "OTHERWISE BY RANKS");
lesson.Say("Ties count half. What if they were wins, or losses? The last two are the forest's scores cut once, into verdicts:");
RocCurve Verdicts(int l, double cut) => RocCurve.Of([.. byForest[l].Select(score => score >= cut ? 1.0 : 0.0)], labels[l]);
RocCurve[] verdicts = [.. lists.Select((_, l) => Verdicts(l, curves[l].Prevalence))];
string[] Ties(int l, string scores, RocCurve curve) =>
    [lists[l].Name, scores, $"{curve.Count - 1}", Percent(curve.TiedPairs), $"{curve.Area:F3}", $"{curve.Area + curve.TiedPairs / 2:F3}", $"{curve.Area - curve.TiedPairs / 2:F3}"];
lesson.Table(["list", "scores", "different", "tied pairs", "AUC", "as wins", "as losses"], lists.SelectMany((_, l) => (string[][])[Ties(l, "forest", curves[l]), Ties(l, "tree of depth 3", treeCurves[l]), Ties(l, "cut at the share", verdicts[l]), Ties(l, "cut at one half", Verdicts(l, 0.5))]));

// ------------------------------------------------------------------------------------------------
lesson.Section("How sure");
const int times = 400;
DeLong[] forests = [.. lists.Select((_, l) => DeLong.Of(byForest[l], labels[l]))], trees = [.. lists.Select((_, l) => DeLong.Of(byTree[l], labels[l]))];
lesson.Say($"Intervals of 95 %, by DeLong's formula, on the scale of log odds, and from {times} resamples; average precision has the last only:");
lesson.Table(["list", "AUC by formula", "by log odds", "resampled", "average precision"], lists.Select((list, l) => new[]
{
    list.Name, Between(forests[l].Interval()), Between(forests[l].LogitInterval()), Between(Resampled.Interval(byForest[l], labels[l], curve => curve.Area, times, new SeededRandom(seed))),
    Between(Resampled.Interval(byForest[l], labels[l], curve => new PrecisionRecallCurve(curve).AveragePrecision, times, new SeededRandom(seed))),
}));
lesson.Say("Forest less tree, on the same people; the last two columns forget that they are the same:");
lesson.Table(["list", "difference", "95 %", "z", "p", "z, forgetful", "p"], lists.Select((list, l) =>
{
    AucDifference same = forests[l].Less(trees[l]), forgetful = new(same.Difference, forests[l].Variance + trees[l].Variance);
    return new[] { list.Name, $"{same.Difference:F4}", Between(same.Interval()), $"{same.Z:F2}", Chance(same.P), $"{forgetful.Z:F2}", Chance(forgetful.P) };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("Another place");
lesson.Say("The same scores where the sought have another share: average precision (AP) by weights, and on the right health with people left out by lot:");
SeededRandom lot = new(seed);
lesson.Table(["share", "AP health", "AP mortgages", "AP tree, health", "sought", "of", "AUC", "AP"], ((double[])[0.5, 0.12, curves[0].Prevalence, 0.03, 0.01, 0.003]).Select(share =>
{
    int[] rows = lists[0].Thinned(share, lot);
    RocCurve left = RocCurve.Of([.. rows.Select(row => byForest[0][row])], [.. rows.Select(row => labels[0][row])]);
    string Ap(RocCurve curve) => $"{new PrecisionRecallCurve(curve.At(share)).AveragePrecision:F3}";
    return new[] { Percent(share), Ap(curves[0]), Ap(curves[1]), Ap(treeCurves[0]), $"{left.Positives}", $"{rows.Length:N0}", $"{left.Area:F3}", $"{new PrecisionRecallCurve(left).AveragePrecision:F3}" };
}));
lesson.Figure("elsewhere", Figures.Elsewhere(curves[0], curves[1]), 900, 480);

// ------------------------------------------------------------------------------------------------
lesson.Section("One mistake mended");
IReadOnlyList<int> places = MendedNeighbors.Places(byForest[1], labels[1]);
lesson.Say($"Mortgages: {places.Count} times somebody who was not denied stands directly above somebody who was. Exchange the two, and both areas grow by so much, in millionths:");
lesson.Table(["place", "AUC", "average precision"], ((int[])[places[0], places[places.Count / 4], places[places.Count / 2], places[^1]]).Select(place =>
{
    MendedNeighbors one = MendedNeighbors.At(byForest[1], labels[1], place);
    return new[] { $"{place:N0}", $"{1e6 * one.Area:F2}", $"{1e6 * one.AveragePrecision:F2}" };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("What a miss may cost");
ThresholdSweep sweep = ThresholdSweep.Of(byForest[1], labels[1], lists[1].People.ClassNames);
RocHull hull = RocHull.Of(RocCurve.Of(sweep));
lesson.Value("thresholds, mortgages", curves[1].Count);
lesson.Value("corners of the hull", hull.Corners.Count, "no other is ever the cheapest");
lesson.Say("The cheapest corner; a needless call costs 1. The last column is its cost as a share of the better of calling nobody and calling everybody:");
lesson.Table(["a miss costs", "slope", "threshold", "called", "recall", "precision", "of the cost"], ((double[])[2, 5, miss, 20, 50]).Distinct().Order().Select(each =>
{
    int k = hull.Cheapest(curves[1].Prevalence, each, 1);
    OperatingPoint point = sweep.At(hull.Corners.Thresholds[k]);
    double x = CostCurve.Place(curves[1].Prevalence, each, 1);
    return new[]
    {
        $"{each:0.#}", $"{RocHull.SlopeOfCost(curves[1].Prevalence, each, 1):F2}", double.IsInfinity(point.Threshold) ? "∞" : $"{point.Threshold:F3}", $"{point.Counts.Called(1):N0}",
        Percent(point.Report.Recall(1)), double.IsNaN(point.Report.Precision(1)) ? "–" : Percent(point.Report.Precision(1)), Percent(new CostCurve(hull).LeastAt(x) / CostCurve.WithoutModel(x)),
    };
}));
lesson.Figure("costs", Figures.Costs(curves[1], hull, [2, miss]), 1000, 480);

// ------------------------------------------------------------------------------------------------
lesson.Section("Areas that are none");
lesson.Say("Below the precision-recall curve of health: by steps, by the bent line between thresholds, and by straight lines from precision 1:");
lesson.Table(["scores", "different", "steps", "bent", "straight"], new[] { ("the same for all", RocCurve.Of(new double[labels[0].Length], labels[0])), ("cut at the share", verdicts[0]), ("tree of depth 3", treeCurves[0]), ("forest", curves[0]) }.Select(one =>
{
    PrecisionRecallCurve curve = new(one.Item2);
    return new[] { one.Item1, $"{one.Item2.Count - 1}", $"{curve.AveragePrecision:F3}", $"{curve.InterpolatedArea:F3}", $"{curve.AreaByStraightLines:F3}" };
}));
int[] few = [.. Enumerable.Range(0, 100).Select(i => i % 2)];
lesson.Say($"{few.Length} people, {few.Sum()} of them sought. To each fold a forecaster without features says the share of the sought among the others:");
lesson.Table(["folds", "mean AUC of the folds", "AUC of all in one heap"], ((int[])[5, 10, few.Length]).Select(k =>
{
    KnowsNothing nothing = KnowsNothing.Of(few, k, new SeededRandom(seed));
    return new[] { $"{k}", double.IsNaN(nothing.MeanOfFolds) ? "–" : $"{nothing.MeanOfFolds:F3}", $"{nothing.Pooled:F3}" };
}));
lesson.Table(["forest", "mean AUC of the folds", "AUC of all in one heap"], lists.Select((list, l) => new[]
{
    list.Name, $"{splits[l].Average(split => Auc.Of([.. split.Test.Select(row => byForest[l][row])], [.. split.Test.Select(row => labels[l][row])])):F3}", $"{curves[l].Area:F3}",
}));
lesson.End();
