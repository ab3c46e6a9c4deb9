using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week04.DecisionTrees;
using Week05.RandomForests;
using Week06.RocVsPrecisionRecall;

Lesson lesson = Lesson.Begin(args, "ROC vs precision recall");
const int seed = 6;
foreach (OutreachList list in (OutreachList[])[OutreachList.Health(), OutreachList.Mortgages()])
{
    IReadOnlyList<Split> folds = Splits.StratifiedKFold(list.People.Labels!, 5, new SeededRandom(seed));
    foreach (IClassifierTrainer trainer in (IClassifierTrainer[])[new RandomForestClassifier(100, MinLeaf: 10, Seed: seed), new DecisionTreeClassifier(MaxDepth: 3)])
    {
        double[] s = list.HeldOutScores(trainer, folds);
        DeLong d = DeLong.Of(s, list.People.Labels!);
        RocCurve roc = RocCurve.Of(s, list.People.Labels!);
        RocHull hull = RocHull.Of(roc);
        Console.WriteLine($"{list.Name} {trainer.GetType().Name} {Auc.Of(s, list.People.Labels!)} {Auc.ByRanks(s, list.People.Labels!)} {Auc.ByPairs(s, list.People.Labels!)} {roc.Area} {d.Auc} {d.Interval()} {d.LogitInterval()} AP {new PrecisionRecallCurve(roc).AveragePrecision} {new PrecisionRecallCurve(roc).InterpolatedArea} points {roc.Count} corners {hull.Corners.Count}");
        foreach (double pi in (double[])[0.5, .12, .07, .03, .01]) Console.WriteLine($"  {pi} {new PrecisionRecallCurve(roc.At(pi)).AveragePrecision}");
        Console.WriteLine(Resampled.Interval(s, list.People.Labels!, r => r.Area, 500, new SeededRandom(1)));
        Console.WriteLine(Resampled.Interval(s, list.People.Labels!, r => new PrecisionRecallCurve(r).AveragePrecision, 500, new SeededRandom(1)));
    }
}
lesson.End();
