using System.Text.Json;
using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.KNearestNeighbors;
using Week03.TrainTestAndCrossValidation;

namespace Week06.ModelEvaluation.Tests;

/// <summary>scikit-learn's scores, folds and nested choice; statsmodels' interval.</summary>
public sealed class GoldenTests
{
    [Test]
    public void Every_score_is_scikit_learns_also_where_it_is_undefined_and_with_weights()
    {
        GoldenFile golden = GoldenFile.Read("scores");
        int undefined = 0;
        foreach ((string key, ConfusionMatrix matrix) in Counted(golden))
        {
            Matrix confusion = golden.Matrix($"confusion_{key}");
            for (int truth = 0; truth < confusion.Rows; truth++)
                for (int verdict = 0; verdict < confusion.Columns; verdict++) matrix[truth, verdict].Should().Be(confusion[truth, verdict]);
            foreach (int zero in (int[])[0, 1])
                foreach (double beta in (double[])[0.5, 1, 2])
                {
                    ShouldAgree(golden, key, zero, beta, new ConfusionReport(matrix, zero));
                    undefined += Enumerable.Range(0, confusion.Rows).Count(c => double.IsNaN(new ConfusionReport(matrix).F(c, beta)) || double.IsNaN(new ConfusionReport(matrix).Precision(c)));
                }
        }
        undefined.Should().BeGreaterThan(50, "cases without a denominator must be among those compared");
    }

    /// <summary>The check that the right report passes and wrong variants must not.</summary>
    internal static void ShouldAgree(GoldenFile golden, string key, int zero, double beta, ConfusionReport report, Func<ConfusionReport, double>? matthews = null, Func<ConfusionReport, int, double, double>? f = null)
    {
        report.Accuracy.ShouldMatchDigits(golden.Value($"accuracy_{key}"), golden.Digits, $"accuracy of {key}");
        report.BalancedAccuracy.ShouldMatchDigits(golden.Value($"balanced_{key}"), golden.Digits, $"balanced accuracy of {key}");
        (matthews?.Invoke(report) ?? report.Matthews).ShouldMatchDigits(golden.Value($"matthews_{key}"), golden.Digits, $"Matthews' coefficient of {key}");
        Matrix classes = golden.Matrix($"classes_{key}_{zero}_{beta:0.#}");
        for (int c = 0; c < classes.Columns; c++)
            ((double[])[report.Precision(c), report.Recall(c), f?.Invoke(report, c, beta) ?? report.F(c, beta)]).ShouldMatchDigits(classes.Column(c), golden.Digits, $"class {c} of {key}, β = {beta}, 0 / 0 = {zero}");
        foreach (Averaging how in Enum.GetValues<Averaging>())
            foreach (bool some in (bool[])[false, true])
            {
                (double precision, double recall, double score) = report.Average(how, beta, some ? [0, 1] : null);
                ((double[])[precision, recall, score]).ShouldMatchDigits(golden.Values($"{how.ToString().ToLowerInvariant()}{(some ? "_some" : "")}_{key}_{zero}_{beta:0.#}"), golden.Digits, $"{how} of {key}, β = {beta}, 0 / 0 = {zero}, some classes: {some}");
            }
    }

    internal static IEnumerable<(string Key, ConfusionMatrix Matrix)> Counted(GoldenFile golden)
    {
        foreach ((int i, JsonElement one) in golden.Input.EnumerateArray().Index())
            foreach (bool weighted in (bool[])[false, true])
                yield return ($"{i}_{(weighted ? 1 : 0)}", ConfusionMatrix.Of(Ints(one, "truth"), Ints(one, "said"), [.. Enumerable.Range(0, one.GetProperty("classes").GetInt32()).Select(c => $"class {c}")], weighted ? Doubles(one, "weights") : null));
    }

    [Test]
    public void Log_loss_is_scikit_learns_for_every_clip()
    {
        GoldenFile golden = GoldenFile.Read("losses");
        foreach ((int i, JsonElement one) in golden.Input.EnumerateArray().Index())
        {
            Matrix p = Matrix.FromRows(one.GetProperty("p").Deserialize<double[][]>()!);
            foreach ((string name, double clip) in ((string, double)[])[("machine", LogLoss.MachinePrecision), ("1e-15", 1e-15), ("0.001", 0.001), ("0.1", 0.1)])
            {
                LogLoss.Of(p, Ints(one, "labels"), clip: clip).ShouldMatchDigits(golden.Value($"loss_{i}_{name}"), golden.Digits, $"{i}, {name}");
                LogLoss.Of(p, Ints(one, "labels"), Doubles(one, "weights"), clip).ShouldMatchDigits(golden.Value($"weighted_{i}_{name}"), golden.Digits, $"{i}, {name}, weighted");
            }
        }
    }

    [Test]
    public void Every_threshold_gives_scikit_learns_rates()
    {
        GoldenFile golden = GoldenFile.Read("sweeps");
        foreach ((int i, JsonElement one) in golden.Input.EnumerateArray().Index())
            foreach ((string key, double[]? weights) in ((string, double[]?)[])[("plain", null), ("weighted", Doubles(one, "weights"))])
                SweepShouldAgree(golden, $"{i}_{key}", ThresholdSweep.Of(Doubles(one, "scores"), Ints(one, "labels"), ["no", "yes"], weights).Points);
    }

    /// <summary>The check that the right sweep passes and wrong variants must not.</summary>
    internal static void SweepShouldAgree(GoldenFile golden, string key, IReadOnlyList<OperatingPoint> points)
    {
        points.Skip(1).Select(point => point.Threshold).ToArray().ShouldMatchDigits(golden.Values($"thresholds_{key}"), golden.Digits, "thresholds");
        points.Select(point => point.Report.Recall(1)).ToArray().ShouldMatchDigits(golden.Values($"recall_{key}"), golden.Digits, "recall");
        points.Select(point => point.Report.FalseAlarmRate(1)).ToArray().ShouldMatchDigits(golden.Values($"alarms_{key}"), golden.Digits, "false alarms");
        points.Skip(1).Select(point => point.Report.F(1, 2)).ToArray().ShouldMatchDigits(golden.Values($"f2_{key}"), golden.Digits, "F2");
    }

    [TestCase("grouped"), TestCase("stratified")]
    public void Groups_fall_into_scikit_learns_folds(string plan)
    {
        GoldenFile golden = GoldenFile.Read("plans");
        foreach ((int i, JsonElement one) in golden.Input.EnumerateArray().Index())
        {
            Dataset data = Samples.WithLabels(Ints(one, "labels")) with { Groups = Ints(one, "groups") };
            int k = one.GetProperty("k").GetInt32();
            ISplitter splitter = plan == "grouped" ? new GroupedKFold(k) : new StratifiedGroupedKFold(k);
            double[] fold = new double[data.Rows];
            foreach ((int f, Split split) in splitter.Split(data, new SeededRandom(0)).Index())
                foreach (int row in split.Test) fold[row] = f;
            fold.Should().Equal(golden.Values($"{plan}_{i}"));
        }
    }

    [Test]
    public void Stretches_of_time_are_scikit_learns()
    {
        GoldenFile golden = GoldenFile.Read("plans");
        for (int i = 0; golden.Has($"time_{i}"); i++)
        {
            Matrix theirs = golden.Matrix($"time_{i}");
            (int n, int k, int gap, int most) = ((int)theirs[0, 0], (int)theirs[0, 1], (int)theirs[0, 2], (int)theirs[0, 3]);
            Dataset data = Samples.WithLabels([.. Enumerable.Range(0, n).Select(row => row % 2)]) with { Time = [.. Enumerable.Range(0, n).Select(row => (double)row)] };
            new TimeOrdered(k, gap > 0 ? gap + 1 : 0, most > 0 ? most : null).Split(data, new SeededRandom(0)).Select(split => (split.Train[0], split.Train[^1], split.Test[0], split.Test[^1]))
                .Should().Equal(Enumerable.Range(1, k).Select(s => ((int)theirs[s, 0], (int)theirs[s, 1], (int)theirs[s, 2], (int)theirs[s, 3])), $"case {i}");
        }
    }

    [Test]
    public void A_nested_choice_on_given_folds_is_scikit_learns()
    {
        GoldenFile golden = GoldenFile.Read("nested");
        DataTable table = Datasets.BreastCancer();
        Dataset data = Dataset.ForClassification(table, "diagnosis", [.. table.Columns.Take(10).Select(column => column.Name)]);
        int[] ks = [.. golden.Values("ks").Select(k => (int)k)];
        BestOf trainer = new([.. ks.Select(k => new KNeighborsClassifier(k, Scaling: new StandardScaler()))], new Blocks(4));
        double[] fold = golden.Values("fold");
        Split[] outer = [.. Enumerable.Range(0, 5).Select(f => new Split([.. Enumerable.Range(0, fold.Length).Where(row => fold[row] != f)], [.. Enumerable.Range(0, fold.Length).Where(row => fold[row] == f)]))];
        Validated<IClassifier> nested = CrossValidation.Of(trainer, data, outer);
        ChosenModel[] chosen = [.. nested.Models.Select(model => ((ProbabilisticChosenModel)model).Chosen)];
        chosen.Select(one => ks[one.Choice]).Should().Equal(golden.Values("choices").Select(k => (int)k));
        nested.Score(Scores.Accuracy).Values.ShouldMatchDigits(golden.Values("outer"), golden.Digits, "outer scores");
        for (int f = 0; f < 5; f++) chosen[f].InnerScores.ShouldMatchDigits(golden.Matrix("inner").Row(f).ToArray(), golden.Digits, $"inner scores of fold {f}");
    }

    [Test]
    public void Wilsons_interval_is_statsmodels()
    {
        GoldenFile golden = GoldenFile.Read("intervals");
        (int K, int N)[] cases = [(0, 10), (10, 10), (1, 10), (3, 7), (50, 100), (1, 100_000), (99_999, 100_000), (0, 1), (417, 1290)];
        foreach (double confidence in (double[])[0.5, 0.8, 0.95, 0.999])
            foreach ((int i, (int k, int n)) in cases.Index())
                IntervalShouldAgree(golden, confidence, i, WilsonInterval.Of(k, n, confidence));
    }

    internal static void IntervalShouldAgree(GoldenFile golden, double confidence, int i, WilsonInterval interval)
    {
        double[] theirs = golden.Matrix($"wilson_{confidence:0.###}").Row(i).ToArray();
        // An end at 0 or 1 is exact here, and a rounding away from it there.
        Math.Abs(interval.Low - theirs[0]).Should().BeLessThan(1e-11 * Math.Max(theirs[0], 1e-5), $"low end of case {i}");
        Math.Abs(interval.High - theirs[1]).Should().BeLessThan(1e-11, $"high end of case {i}");
    }

    private static int[] Ints(JsonElement of, string name) => of.GetProperty(name).Deserialize<int[]>()!;

    private static double[] Doubles(JsonElement of, string name) => of.GetProperty(name).Deserialize<double[]>()!;
}

/// <summary>Data sets that several tests use.</summary>
internal static class Samples
{
    /// <summary>Labels with one column that only numbers the rows.</summary>
    public static Dataset WithLabels(int[] labels) => new()
    {
        X = Matrix.FromRows([.. labels.Select((_, row) => (double[])[row])]),
        Features = [Feature.Numeric("row")],
        Labels = labels,
        ClassNames = [.. Enumerable.Range(0, labels.Max() + 1).Select(c => $"class {c}")],
    };
}
