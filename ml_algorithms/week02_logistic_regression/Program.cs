using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week02.LogisticRegression;
using Week02.Optimization;
using Standardization = Week01.LinearRegression.Standardization;

Lesson lesson = Lesson.Begin(args, "Logistic regression",
    Knob.Number("cost", 20, 0.05, 1000, "needless operations that weigh as much as one missed tumour"),
    Knob.Number("penalty", 1, 1e-6, 1000, "λ of the models in sections 4 and 6"),
    Knob.Count("steps", 25, 5, 60, "Newton steps that the runaway is given"));
double cost = lesson.Number("cost"), penalty = lesson.Number("penalty");
Dataset all = Dataset.ForClassification(Datasets.BreastCancer(), "diagnosis");
Dataset Standardised(Dataset data) => data with { X = Standardization.Of(data.X).Apply(data.X) };
string Probability(double p) => p is > 0 and < 1e-4 ? Format.Magnitude(p) : $"{p:F4}";

// ------------------------------------------------------------------------------------------------
lesson.Section("A line for the log odds");
Dataset area = Dataset.ForClassification(Datasets.BreastCancer(), "diagnosis", "worst_area");
LogisticModel curve = new BinaryLogisticRegression(0).Fit(area);
lesson.Value("tumours", all.Rows, $"{all.Labels!.Count(label => label == 1)} malignant, {all.Labels!.Count(label => label == 0)} benign");
lesson.Say("By one measurement, worst_area, the mean area of the three largest nuclei in the image:");
lesson.Value("log odds of malignant", $"{curve.Intercept:F3} + {curve.Coefficients[0]:F5} · area");
lesson.Value("even odds at an area of", $"{-curve.Intercept / curve.Coefficients[0]:F0}");
double[] asked = [500, 700, 800, 900, 1100];
double[] stated = curve.PredictProbabilities(Matrix.FromColumns(asked)).Column(1), odds = curve.LogOdds(Matrix.FromColumns(asked));
lesson.Table(["area", "log odds", "odds", "P(malignant)", "label"], asked.Select((x, i) => new[]
{
    $"{x}", $"{odds[i]:F3}", $"{Math.Exp(odds[i]):F3}", $"{stated[i]:F4}", area.ClassNames[odds[i] > 0 ? 1 : 0],
}));
double[] fitted = curve.PredictProbabilities(area.X).Column(1);
lesson.Value("sum of all P(malignant)", $"{fitted.Sum():F6}", "as many as there are");
lesson.Figure("curve", Figures.Curve(area, curve));

// ------------------------------------------------------------------------------------------------
lesson.Section("Four ways to the same optimum");
Dataset three = Dataset.ForClassification(Datasets.BreastCancer(), "diagnosis", "worst_area", "worst_smoothness", "mean_texture"), scaled = Standardised(three);
double[] y = [.. scaled.Labels!.Select(label => (double)label)];
LogisticLoss loss = new(scaled.X, y, intercept: true);
Minimum exact = new Newton(GradientTolerance: 1e-12).Minimize(loss.Evaluate, loss.HessianAt, new double[4]);
double Away(double[] point) => point.Zip(exact.Point, (a, b) => Math.Abs(a - b)).Max();
DescentPath walk = Descent.Run(new GradientDescent(4), loss.Evaluate, new double[4], 2000);
Minimum bfgs = new Lbfgs(GradientTolerance: 1e-9, FunctionTolerance: 0).Minimize(loss.Evaluate, new double[4]);
double[] torch = TorchLogistic.Fit(scaled, 0);
Matrix ones = Matrix.FromColumns([.. Enumerable.Range(0, 3).Select(scaled.X.Column), [.. Enumerable.Repeat(1.0, scaled.Rows)]]);
double[] reweighted = new double[4];
for (int step = 0; step < exact.Iterations; step++) reweighted = Irls.Step(ones, y, reweighted);
lesson.Say("Three measurements, standardised; no penalty. Sum of the log losses, and the largest difference of a coefficient from the optimum:");
string[] Way(string name, double[] b, string steps) => [name, steps, $"{scaled.Rows * loss.Evaluate(b, new double[4]):F6}", Away(b) < 5e-7 ? "< 1e-6" : $"{Away(b):F6}"];
lesson.Table(["way", "steps", "loss", "off by"],
[
    Way("gradient descent, rate 4", walk.Points[20], "20"), Way("", walk.Points[200], "200"), Way("", walk.End, "2000"),
    Way("Newton", exact.Point, $"{exact.Iterations}"), Way("IRLS", reweighted, $"{exact.Iterations}"), Way("L-BFGS", bfgs.Point, $"{bfgs.Iterations}"), Way("TorchSharp, LBFGS", torch, "–"),
]);

// ------------------------------------------------------------------------------------------------
lesson.Section("What the coefficients say");
Dataset units = three with { X = three.X.Copy(), Features = [Feature.Numeric("worst area, 100"), Feature.Numeric("worst smoothness, 0.01"), Feature.Numeric("mean texture, 1")] };
for (int i = 0; i < units.Rows; i++) (units.X[i, 0], units.X[i, 1]) = (units.X[i, 0] / 100, units.X[i, 1] * 100);
LogisticModel plain = new BinaryLogisticRegression(0).Fit(units);
WaldSummary summary = WaldSummary.Of(plain, units);
lesson.Say("The same fit in units that one can say aloud:");
lesson.Table(["one step of", "b", "error", "z", "p", "odds ×", "from", "to"], summary.Names.Select((name, j) =>
{
    (double low, double high) = summary.OddsRatioIntervals[j];
    bool slope = j < 3;
    return new[] { name, $"{summary.Coefficients[j]:F3}", $"{summary.StandardErrors[j]:F3}", $"{summary.Z[j]:F2}", Format.Magnitude(summary.PValues[j]), slope ? $"{summary.OddsRatios[j]:F2}" : "–", slope ? $"{low:F2}" : "–", slope ? $"{high:F2}" : "–" };
}));
lesson.Value("log-likelihood", $"{summary.LogLikelihood:F3}", $"{summary.NullLogLikelihood:F3} without measurements");
lesson.Value("McFadden's pseudo R²", $"{summary.PseudoRSquared:F3}");

// ------------------------------------------------------------------------------------------------
lesson.Section("A probability, not a label");
double threshold = 1 / (1 + cost);
double[] oddsByThree = HeldOut.LogOdds(three, 10, data => new BinaryLogisticRegression(0).Fit(data)), byThree = HeldOut.Probabilities(oddsByThree);
double[] byThirty = HeldOut.Probabilities(HeldOut.LogOdds(all, 10, data => new BinaryLogisticRegression(penalty).Fit(data)));
lesson.Say($"Every tumour judged by a model of nine tenths without it. A missed tumour counts as {cost} needless operations, so one operates from P = {threshold:F4} on:");
lesson.Table(["model", "operate from", "missed", "needless", "cost"], new[] { ("three measurements", byThree), ($"all thirty, penalty {penalty}", byThirty) }.SelectMany(one => new[] { 0.5, threshold }.Select(from =>
{
    Decisions d = Decisions.At(one.Item2, all.Labels!, from);
    return new[] { one.Item1, $"{from:F4}", $"{d.Missed}", $"{d.Needless}", $"{d.Cost(cost, 1):F0}" };
})));
lesson.Say("Is what it says true? The three measurements' probabilities by size, and how many of the tumours were malignant:");
(double From, double To)[] bands = [(0, 0.02), (0.02, 0.1), (0.1, 0.5), (0.5, 0.9), (0.9, 0.98), (0.98, 1.0001)];
lesson.Table(["P(malignant)", "tumours", "as stated", "malignant"], bands.Select(band =>
{
    int[] inside = [.. Enumerable.Range(0, byThree.Length).Where(i => byThree[i] >= band.From && byThree[i] < band.To)];
    return new[] { $"{band.From:F2} to {Math.Min(1, band.To):F2}", $"{inside.Length}", $"{inside.Sum(i => byThree[i]):F2}", $"{inside.Sum(i => all.Labels![i])}" };
}));
lesson.Figure("thresholds", Figures.Thresholds(byThree, all.Labels!, threshold));

// ------------------------------------------------------------------------------------------------
lesson.Section("The runaway coefficient");
Dataset wide = Standardised(all);
(IReadOnlyList<Runaway> run, LogisticModel last) = Runaway.Watch(wide, lesson.Count("steps"));
(IReadOnlyList<Runaway> held, _) = Runaway.Watch(wide, lesson.Count("steps"), 1);
lesson.Say("All 30 measurements, no penalty, Newton's steps and nobody looking:");
lesson.Table(["step", "loss", "length of b", "wrong"], run.Where(one => one.Step <= 5 || one.Step % 5 == 0).Select(one => new[] { $"{one.Step}", one.Loss < 1e-3 ? Format.Magnitude(one.Loss) : $"{one.Loss:F3}", $"{one.Length:F1}", $"{one.Wrong}" }));
string Finding(Dataset data)
{
    try { return $"optimum after {new BinaryLogisticRegression(0).Fit(data).Optimum.Iterations} steps"; }
    catch (SeparationException found) { return found.Message; }
}
lesson.Say("The first 29 measurements: " + Finding(wide.SelectColumns([.. Enumerable.Range(0, 29)])) + ".");
lesson.Say("All 30: " + Finding(wide));
Dataset marker = new()
{
    X = Matrix.FromRows([.. Enumerable.Range(0, 20).Select(i => (double[])[i < 14 ? 0 : 1, i % 5])]),
    Labels = [.. Enumerable.Range(0, 20).Select(i => i >= 14 || i % 3 == 0 ? 1 : 0)],
    Features = [Feature.Numeric("marker"), Feature.Numeric("size")],
    ClassNames = ["benign", "malignant"],
};
lesson.Say("A marker that only malignant tumours have: " + Finding(marker));
lesson.Say("All 30 with a penalty; the last columns are about tumours that the model has not seen, and the smallest probability that it gave to what they were:");
lesson.Table(["λ", "length of b", "loss", "loss, unseen", "wrong", "smallest"], ((double[])[1e-6, 1e-3, 0.1, 1, 10, 100, 1000]).Select(lambda =>
{
    LogisticModel model = new BinaryLogisticRegression(lambda).Fit(wide);
    double[] z = HeldOut.LogOdds(all, 10, data => new BinaryLogisticRegression(lambda).Fit(data));
    (double unseen, double smallest) = HeldOut.Score(z, all.Labels!);
    Decisions d = Decisions.At(HeldOut.Probabilities(z), all.Labels!, 0.5);
    return new[] { lambda < 0.01 ? $"{lambda:0e+0}" : $"{lambda}", $"{Math.Sqrt(VectorMath.Dot(model.Coefficients, model.Coefficients)):F2}", $"{HeldOut.Score(model.LogOdds(wide.X), all.Labels!).LogLoss:F4}", $"{unseen:F4}", $"{d.Missed + d.Needless}", Probability(smallest) };
}));
(double threeUnseen, _) = HeldOut.Score(oddsByThree, all.Labels!);
lesson.Value("3 measurements, no penalty", $"{threeUnseen:F4}", "loss, unseen");
lesson.Figure("runaway", Figures.Runaways(run, held));

// ------------------------------------------------------------------------------------------------
lesson.Section("More than two classes");
Dataset iris = Dataset.ForClassification(Datasets.Iris(), "species");
SoftmaxModel flowers = new SoftmaxRegression(penalty).Fit(iris);
lesson.Say($"Irises, penalty {penalty}: a line per species, and what the softmax of the three says of some flowers.");
lesson.Table(["", .. iris.Features.Select(feature => feature.Name[..^3].Replace('_', ' ')), "intercept"], iris.ClassNames.Select((name, c) => (string[])[name, .. flowers.Coefficients.Row(c).ToArray().Select(b => $"{b:F3}"), $"{flowers.Intercepts[c]:F3}"]));
Matrix species = flowers.PredictProbabilities(iris.X);
int[] shown = [0, 70, 83, 133];
lesson.Table(["flower", "is", .. iris.ClassNames], shown.Select(i => (string[])[$"{i + 1}", iris.ClassNames[iris.Labels![i]], .. species.Row(i).ToArray().Select(Probability)]));
lesson.Value("wrong of 150", flowers.Predict(iris.X).Where((label, i) => label != iris.Labels![i]).Count());
Dataset flowersScaled = Standardised(iris);
SoftmaxModel onOneScale = new SoftmaxRegression(penalty).Fit(flowersScaled);
lesson.Value("TorchSharp, same coefficients", TorchLogistic.FitSoftmax(flowersScaled, penalty).Coefficients.Values.Zip(onOneScale.Coefficients.Values, (a, b) => Math.Abs(a - b)).Max() < 1e-5 ? "yes" : "no", "within 1e-5, standardised");
Dataset two = iris.SelectRows([.. Enumerable.Range(50, 100)]) with { Labels = [.. Enumerable.Range(0, 100).Select(i => i / 50)], ClassNames = [.. iris.ClassNames.Skip(1)] };
double[] asTwo = new BinaryLogisticRegression(penalty / 2).Fit(two).PredictProbabilities(two.X).Column(1), asSoftmax = new SoftmaxRegression(penalty).Fit(two).PredictProbabilities(two.X).Column(1);
lesson.Value("softmax of two is logistic", asTwo.Zip(asSoftmax, (a, b) => Math.Abs(a - b)).Max() < 1e-5 ? "yes" : "no", "with half the penalty");
lesson.End();
