using System.Text.Json;
using Curriculum.Toolkit;
using Week06.ModelEvaluation;

namespace Week06.RocVsPrecisionRecall.Tests;

/// <summary>scikit-learn's curves and areas, SciPy's hull, R's pROC.</summary>
public sealed class GoldenTests
{
    /// <summary>A case of curves.json.</summary>
    internal sealed record Case(int Number, double[] Scores, int[] Labels, double[]? Weights, string Key);

    /// <summary>Every case, plain and weighted.</summary>
    internal static IEnumerable<Case> Cases(GoldenFile golden)
    {
        foreach ((int i, JsonElement one) in golden.Input.EnumerateArray().Index())
            foreach (bool weighted in (bool[])[false, true])
                yield return new Case(i, Doubles(one, "scores"), Ints(one, "labels"), weighted ? Doubles(one, "weights") : null, $"{i}_{(weighted ? "weighted" : "plain")}");
    }

    [Test]
    public void Every_point_of_both_curves_is_scikit_learns_with_ties_and_weights()
    {
        GoldenFile golden = GoldenFile.Read("curves");
        foreach (Case one in Cases(golden))
        {
            RocCurve curve = RocCurve.Of(one.Scores, one.Labels, one.Weights);
            int[] points = [.. Enumerable.Range(0, curve.Count)];
            curve.Thresholds[0].Should().Be(double.PositiveInfinity);
            curve.Thresholds[1..].Should().Equal(golden.Values($"thresholds_{one.Key}"));
            points.Select(curve.FalseAlarmRate).ToArray().ShouldMatchDigits(golden.Values($"alarms_{one.Key}"), golden.Digits, $"false alarms of {one.Key}");
            points.Select(curve.Recall).ToArray().ShouldMatchDigits(golden.Values($"recall_{one.Key}"), golden.Digits, $"recall of {one.Key}");
            points[1..].Select(curve.Precision).ToArray().ShouldMatchDigits(golden.Values($"precision_{one.Key}"), golden.Digits, $"precision of {one.Key}");
            points[1..].Select(curve.Recall).ToArray().ShouldMatchDigits(golden.Values($"pr_recall_{one.Key}"), golden.Digits, $"recall of {one.Key}");
            if (one.Weights is null) curve.WithoutCollinear().Thresholds[1..].Should().Equal(golden.Values($"kept_{one.Number}"), $"points kept of {one.Key}");
        }
    }

    [Test]
    public void A_curve_in_arrays_is_that_of_the_sweep()
    {
        GoldenFile golden = GoldenFile.Read("curves");
        foreach (Case one in Cases(golden))
        {
            RocCurve walked = RocCurve.Of(one.Scores, one.Labels, one.Weights), swept = RocCurve.Of(ThresholdSweep.Of(one.Scores, one.Labels, ["no", "yes"], one.Weights));
            swept.Thresholds.Should().Equal(walked.Thresholds);
            swept.FalseAlarms.Should().Equal(walked.FalseAlarms);
            swept.Hits.Should().Equal(walked.Hits);
        }
    }

    [Test]
    public void Areas_are_scikit_learns()
    {
        GoldenFile golden = GoldenFile.Read("curves");
        foreach (Case one in Cases(golden))
        {
            AreaShouldAgree(golden, one, one.Weights is null ? Auc.Of(one.Scores, one.Labels) : Auc.Of(one.Scores, one.Labels, one.Weights));
            AveragePrecisionShouldAgree(golden, one, new PrecisionRecallCurve(RocCurve.Of(one.Scores, one.Labels, one.Weights)).AveragePrecision);
        }
    }

    internal static void AreaShouldAgree(GoldenFile golden, Case one, double area) => area.ShouldMatchDigits(golden.Value($"auc_{one.Key}"), golden.Digits, $"AUC of {one.Key}");

    internal static void AveragePrecisionShouldAgree(GoldenFile golden, Case one, double precision) => precision.ShouldMatchDigits(golden.Value($"ap_{one.Key}"), golden.Digits, $"average precision of {one.Key}");

    [Test]
    public void The_area_between_points_is_that_of_quadrature()
    {
        GoldenFile golden = GoldenFile.Read("curves");
        foreach (Case one in Cases(golden)) InterpolationShouldAgree(golden, one, new PrecisionRecallCurve(RocCurve.Of(one.Scores, one.Labels, one.Weights)).InterpolatedArea);
    }

    internal static void InterpolationShouldAgree(GoldenFile golden, Case one, double area) => area.ShouldMatchDigits(golden.Value($"interpolated_{one.Key}"), golden.Digits, $"interpolated area of {one.Key}");

    [Test]
    public void The_hull_has_the_corners_that_SciPy_finds()
    {
        GoldenFile golden = GoldenFile.Read("curves");
        foreach (Case one in Cases(golden))
        {
            RocCurve corners = RocHull.Of(RocCurve.Of(one.Scores, one.Labels, one.Weights)).Corners;
            Matrix theirs = golden.Matrix($"hull_{one.Key}");
            Enumerable.Range(0, corners.Count).Select(corners.FalseAlarmRate).ToArray().ShouldMatchDigits(theirs.Column(0), golden.Digits, $"corners of {one.Key}, to the right");
            Enumerable.Range(0, corners.Count).Select(corners.Recall).ToArray().ShouldMatchDigits(theirs.Column(1), golden.Digits, $"corners of {one.Key}, upwards");
        }
    }

    [Test]
    public void Variance_covariance_interval_and_test_are_pROCs()
    {
        GoldenFile golden = GoldenFile.Read("delong");
        foreach ((int i, JsonElement one) in golden.Input.EnumerateArray().Index())
        {
            DeLong first = DeLong.Of(Doubles(one, "scores"), Ints(one, "labels")), second = DeLong.Of(Doubles(one, "other"), Ints(one, "labels"));
            first.Auc.ShouldMatchDigits(golden.Value($"auc_{i}"), golden.Digits, "AUC");
            second.Auc.ShouldMatchDigits(golden.Value($"other_auc_{i}"), golden.Digits, "AUC");
            Near(first.Variance, golden.Value($"variance_{i}"), "variance");
            Near(second.Variance, golden.Value($"other_variance_{i}"), "variance");
            Near(first.CovarianceWith(second), golden.Value($"covariance_{i}"), "covariance");
            first.Interval().ShouldBe(golden.Values($"ci95_{i}"), golden.Digits);
            first.Interval(0.8).ShouldBe(golden.Values($"ci80_{i}"), golden.Digits);
            second.LogitInterval().ShouldBe(golden.Values($"logit_{i}"), golden.Digits);
            TestShouldAgree(golden, i, first.Less(second).Z);
            first.Less(second).P.ShouldMatchDigits(golden.Value($"p_{i}"), golden.Digits - 1, "p");
        }

        // A variance of 0 is 0 here up to rounding, and has no digits.
        static void Near(double ours, double theirs, string what) => ours.Should().BeApproximately(theirs, 1e-15, what);
    }

    internal static void TestShouldAgree(GoldenFile golden, int i, double z) => z.ShouldMatchDigits(golden.Value($"z_{i}"), golden.Digits, $"z of case {i}");

    internal static int[] Ints(JsonElement of, string name) => of.GetProperty(name).Deserialize<double[]>()!.Select(value => (int)value).ToArray();

    internal static double[] Doubles(JsonElement of, string name) => of.GetProperty(name).Deserialize<double[]>()!;
}

/// <summary>An interval's ends against two numbers.</summary>
internal static class IntervalAssertions
{
    public static void ShouldBe(this AucInterval interval, double[] ends, double digits)
    {
        interval.Low.ShouldMatchDigits(ends[0], digits, "low end");
        interval.High.ShouldMatchDigits(ends[1], digits, "high end");
    }
}
