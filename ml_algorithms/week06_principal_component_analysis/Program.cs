using Curriculum.Kernels;
using Curriculum.Toolkit;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using Week01.LinearAlgebra;
using Week03.KNearestNeighbors;
using Week05.SingularValueDecomposition;
using Week06.PrincipalComponentAnalysis;

Lesson lesson = Lesson.Begin(args, "Principal component analysis",
    Knob.Count("cast", 300, 0, 645, "votes below which a senator is left out of the second axis of section 3"),
    Knob.Count("components", 10, 1, 50, "components in the comparison of routes"),
    Knob.Count("oversampling", 5, 0, 40, "random vectors beyond the components"));
string Percent(double share) => $"{100 * share:F1} %";
string Signed(double value) => $"{value:+0.00;−0.00;0.00}";

// ------------------------------------------------------------------------------------------------
lesson.Section("Two measurements, by hand");
DataTable cellar = Datasets.Wine();
string[] measurements = [.. cellar.Columns.Select(column => column.Name).Where(name => name != "cultivar")];
int[] cultivars = [.. cellar.Numbers("cultivar").Select(number => (int)number)];
Dataset wine = Dataset.ForFeatures(cellar, measurements), pair = Dataset.ForFeatures(cellar, "total_phenols", "flavanoids");
(double[] middle, Matrix s2) = Covariance.ByFormula(pair.X);
lesson.Say("178 wines, total phenols and flavanoids. Their covariance matrix:");
lesson.Value("variances", $"{s2[0, 0]:F4} and {s2[1, 1]:F4}", $"covariance {s2[0, 1]:F4}");
double half = (s2[0, 0] + s2[1, 1]) / 2, root = Math.Sqrt(Math.Pow((s2[0, 0] - s2[1, 1]) / 2, 2) + s2[0, 1] * s2[0, 1]);
lesson.Value("half the sum ± the root", $"{half:F4} ± {root:F4}", $"λ₁ = {half + root:F4}, λ₂ = {half - root:F4}");
PrincipalComponentsModel plane = new PrincipalComponents().Fit(pair);
lesson.Value("PrincipalComponents", $"{plane.ExplainedVariance[0]:F4} and {plane.ExplainedVariance[1]:F4}", $"axis ({plane.Components[0, 0]:F4}, {plane.Components[0, 1]:F4})");
lesson.Value("share of the first", Percent(plane.ExplainedVarianceRatio[0]));
double perpendicular = (pair.Rows - 1) * plane.ExplainedVariance[1];
lesson.Value("squared distances to the axis", $"{VectorMath.SquaredDistance(plane.Truncate(1).InverseTransform(plane.Truncate(1).Transform(pair.X)).Values, pair.X.Values):F4}", $"(n − 1) λ₂ = {perpendicular:F4}");
lesson.Figure("axis", Figures.Axis(pair.X, plane, s2[0, 1] / s2[0, 0]), 640, 560);

// ------------------------------------------------------------------------------------------------
lesson.Section("The Senate on one axis");
RollCalls senate = RollCalls.Read();
int people = senate.Names.Count, calls = senate.Votes.Columns;
int[] cast = [.. Enumerable.Range(0, people).Select(senate.Cast)];
lesson.Value("rows, columns", $"{people} × {calls}", "yea 1, nay 0; parties covered up");
lesson.Value("votes not cast", people * calls - cast.Sum(), $"of {people * calls:N0}; the roll call's mean instead");
MeanImputerModel imputer = new MeanImputer().Fit(senate.Votes);
Dataset votes = senate.Votes with { X = imputer.Transform(senate.Votes.X), Features = imputer.Outputs };
PrincipalComponentsModel all = new PrincipalComponents().Fit(votes), model = all.Truncate(10);
// An axis has no sign. Kennedy goes to the left, as a newspaper would draw it.
double turn = -Math.Sign(model.Transform(votes.X)[senate.Find("KENNEDY"), 0]);
double[] filled = [.. model.Transform(votes.X).Column(0).Select(score => turn * score)];
lesson.Table(["component", .. Enumerable.Range(1, 6).Select(i => $"{i}")],
[
    ["of the variance", .. model.ExplainedVarianceRatio.Take(6).Select(Percent)],
    ["together", .. Enumerable.Range(1, 6).Select(k => Percent(model.ExplainedVarianceRatio.Take(k).Sum()))],
]);
double Told(int k) => senate.ShareTold(all.Truncate(k).InverseTransform(all.Truncate(k).Transform(votes.X)));
Matrix means = new(people, calls);
for (int i = 0; i < people; i++) model.Mean.CopyTo(means.Row(i));
lesson.Say("Votes cast that are on the side where the reconstruction has them:");
lesson.Table(["majority of the roll call", "one component", "two", "ten"], [[Percent(senate.ShareTold(means)), Percent(Told(1)), Percent(Told(2)), Percent(Told(10))]]);
int[] order = [.. Enumerable.Range(0, people).OrderBy(i => filled[i])];
string[] Person(int rank) => [$"{rank + 1}", senate.Names[order[rank]], Signed(filled[order[rank]]), $"{cast[order[rank]]}"];
int firstRepublican = Array.FindIndex(order, i => senate.Parties[i] == "R"), lastOther = Array.FindLastIndex(order, i => senate.Parties[i] != "R");
lesson.Say("From left to right: both ends, and from the first Republican to the last who is none, with one more on either side.");
lesson.Table(["place", "senator", "score", "votes cast"], ((int[])[0, 1, 2, .. Enumerable.Range(firstRepublican - 1, lastOther - firstRepublican + 3), people - 3, people - 2, people - 1]).Distinct().Select(Person));
int republicans = senate.Parties.Count(party => party == "R");
(int Left, int Right)[] crossed = [.. order.SelectMany((i, rank) => order.Skip(rank + 1).Where(j => senate.Parties[i] == "R" && senate.Parties[j] != "R").Select(j => (i, j)))];
lesson.Value("Republicans left of others", $"{crossed.Length} of {republicans * (people - republicans):N0} pairs", string.Join("; ", crossed.Take(2).Select(two => $"{senate.Names[two.Left]}, {senate.Names[two.Right]}")));

// ------------------------------------------------------------------------------------------------
lesson.Section("A vote that was not cast");
int least = lesson.Count("cast");
int[] present = [.. Enumerable.Range(0, people).Where(i => cast[i] >= least)];
PrincipalComponentsModel axis = model.Truncate(1);
double[] known = [.. Enumerable.Range(0, people).Select(i => turn * Known(i).Scores(senate.Votes.X.Row(i))[0])];
KnownEntries Known(int i) => KnownEntries.In(axis, senate.Votes.X.Row(i).ToArray());
int Place(double[] scores, int i) => scores.Count(score => score < scores[i]) + 1;
lesson.Say("The score with means in the gaps, and the one that fits the votes cast best. Those who cast fewest:");
lesson.Table(["senator", "cast", "of the axis", "score", "place", "by votes cast", "place"], Enumerable.Range(0, people).OrderBy(i => cast[i]).Take(6).Select(i => new[]
{
    senate.Names[i], $"{cast[i]}", Percent(Known(i).ShareOfAxis(0)), Signed(filled[i]), $"{Place(filled, i)}", Signed(known[i]), $"{Place(known, i)}",
}));
lesson.Value("Kennedy's place by votes cast", Place(known, senate.Find("KENNEDY")), $"score {Signed(known[senate.Find("KENNEDY")])}");
PrincipalComponentsModel without = new PrincipalComponents(1).Fit(votes.SelectRows(present));
lesson.Value("axis learned without them", $"{SubspaceDistance.Between(axis.Components, without.Components):F4}", $"sine of the angle; left out: {people - present.Length}");
int[] byKnown = [.. Enumerable.Range(0, people).OrderBy(i => known[i])];
lesson.Value("the middle by votes cast", string.Join(", ", byKnown.SkipWhile(i => senate.Parties[i] != "R").Take(3).Select(i => senate.Names[i])));
lesson.Figure("senate", Figures.Senate(senate, known, filled, [.. ((string[])["BUSH", "CORZINE", "MENENDEZ"]).Select(senate.Find)]), 800, 640);

// ------------------------------------------------------------------------------------------------
lesson.Section("The second axis");
double[] second = [.. model.Transform(votes.X).Column(1)];
double Spread(double[] scores, string party)
{
    double[] of = [.. scores.Where((_, i) => senate.Parties[i] == party)];
    return Math.Sqrt(of.Sum(score => Math.Pow(score - of.Average(), 2)) / (of.Length - 1));
}
lesson.Table(["standard deviation of scores", "all", "Democrats", "Republicans"],
    new[] { ("first", filled), ("second", second) }.Select(one => new[] { one.Item1, $"{Math.Sqrt(one.Item2.Sum(score => score * score) / (people - 1)):F2}", $"{Spread(one.Item2, "D"):F2}", $"{Spread(one.Item2, "R"):F2}" }));
lesson.Say("How divided the parties were, mean share of the smaller side, in the thirty roll calls that weigh most on an axis:");
lesson.Table(["axis", "Democrats", "Republicans"], Enumerable.Range(0, 2).Select(i =>
{
    int[] heaviest = [.. Enumerable.Range(0, calls).OrderByDescending(j => Math.Abs(model.Components[i, j])).ThenBy(j => j).Take(30)];
    return new[] { i == 0 ? "first" : "second", Percent(heaviest.Average(j => senate.Division("D", j))), Percent(heaviest.Average(j => senate.Division("R", j))) };
}));
int[] bySecond = [.. Enumerable.Range(0, people).OrderBy(i => second[i])];
lesson.Value("its ends", string.Join(", ", bySecond.Take(3).Select(i => senate.Names[i])));
lesson.Value("", string.Join(", ", bySecond.TakeLast(3).Reverse().Select(i => senate.Names[i])));
lesson.Figure("second", Figures.Second(senate, filled, second), 800, 520);
double[] chance = new ParallelAnalysis(Tables: 10).Thresholds(votes.X, 30);
lesson.Value("components beyond chance", ParallelAnalysis.Count(all.ExplainedVariance, chance), $"the first of shuffled votes has {Percent(chance[0] / all.Axes.TotalVariance)}");

// ------------------------------------------------------------------------------------------------
lesson.Section("Units decide: wine");
StandardScalerModel scaler = new StandardScaler().Fit(wine);
Dataset scaled = wine with { X = scaler.Transform(wine.X) };
PrincipalComponentsModel raw = new PrincipalComponents(2).Fit(wine), standard = new PrincipalComponents().Fit(scaled);
string Heaviest(PrincipalComponentsModel of, int i)
{
    int j = Enumerable.Range(0, wine.Columns).MaxBy(column => Math.Abs(of.Components[i, column]));
    return $"{wine.Features[j].Name} {Signed(of.Components[i, j])}";
}
lesson.Table(["wine", "first", "second", "heaviest on the first", "on the second"], new[] { ("as they are", raw), ("standardised", standard) }.Select(one => new[]
{
    one.Item1, $"{100 * one.Item2.ExplainedVarianceRatio[0]:F2} %", $"{100 * one.Item2.ExplainedVarianceRatio[1]:F2} %", Heaviest(one.Item2, 0), Heaviest(one.Item2, 1),
}));
lesson.Figure("wine", Figures.Wine(raw.Transform(wine.X), standard.Transform(scaled.X), cultivars), 900, 440);

// ------------------------------------------------------------------------------------------------
lesson.Section("How many components?");
double[] shuffled = new ParallelAnalysis(Tables: 100).Thresholds(scaled.X, wine.Columns);
Split split = Splits.TrainTest(wine.Rows, 0.3, new SeededRandom(1));
StandardScalerModel trained = new StandardScaler().Fit(wine.SelectRows(split.Train));
Dataset learn = wine.SelectRows(split.Train) with { X = trained.Transform(wine.X.SelectRows(split.Train)) };
PrincipalComponentsModel learned = new PrincipalComponents().Fit(learn);
Matrix asked = trained.Transform(wine.X.SelectRows(split.Test));
HeldOutEntries[] heldOut = [.. Enumerable.Range(1, 10).Select(k => HeldOutEntries.Of(learned.Truncate(k), asked))];
lesson.Say($"Standardised wine: variances, those that shuffled columns stay below in 95 of 100 tables, and the mean squared error for {split.Test.Length} held-out wines, of entries that the scores have seen and of entries hidden from them:");
lesson.Table(["k", "variance", "by chance", "together", "seen", "hidden"], Enumerable.Range(0, heldOut.Length).Select(i => new[]
{
    $"{i + 1}", $"{standard.ExplainedVariance[i]:F3}", $"{shuffled[i]:F3}", Percent(standard.ExplainedVarianceRatio.Take(i + 1).Sum()), $"{heldOut[i].Seen:F3}", $"{heldOut[i].Hidden:F3}",
}));
lesson.Value("beyond chance", ParallelAnalysis.Count(standard.ExplainedVariance, shuffled), $"variance above 1: {standard.ExplainedVariance.Count(variance => variance > 1)}; 80 % of it: {Enumerable.Range(1, wine.Columns).First(k => standard.ExplainedVarianceRatio.Take(k).Sum() >= 0.8)}");
lesson.Value("least hidden error at", 1 + Enumerable.Range(0, heldOut.Length).MinBy(i => heldOut[i].Hidden));
lesson.Figure("scree", Figures.Scree(standard.ExplainedVariance, shuffled, heldOut), 900, 440);

// ------------------------------------------------------------------------------------------------
lesson.Section("Digits in two numbers, and in more");
Dataset digits = Dataset.ForClassification(Datasets.Digits8x8().AsCategories("label"), "label");
Split sheets = Splits.Stratified(digits.Labels!, 1.0 / 3, new SeededRandom(2));
Dataset train = digits.SelectRows(sheets.Train), test = digits.SelectRows(sheets.Test);
PrincipalComponentsModel drawn = new PrincipalComponents().Fit(train);
double Wrong(PrincipalComponentsModel of)
{
    Dataset scores = train with { X = of.Transform(train.X), Features = of.Outputs };
    int[] said = new KNeighborsClassifier(5).Fit(scores).Predict(of.Transform(test.X));
    return (double)said.Zip(test.Labels!).Count(one => one.First != one.Second) / test.Rows;
}
lesson.Say($"{train.Rows:N0} pictures of 64 pixels, 0 to 16, to learn from, {test.Rows} held out: how much of the variance, the error of a pixel (root of the mean square), and how many five nearest neighbours get wrong, from scores and from whitened scores.");
lesson.Table(["components", "variance", "error", "wrong", "wrong, whitened"], ((int[])[2, 5, 10, 20, 30, 50, 64]).Select(k =>
{
    PrincipalComponentsModel first = drawn.Truncate(k);
    bool flat = first.ExplainedVariance[^1] <= first.Axes.RoundOff;
    double error = Math.Sqrt(VectorMath.SquaredDistance(first.InverseTransform(first.Transform(test.X)).Values, test.X.Values) / test.X.Values.Length);
    return new[] { $"{k}", Percent(first.ExplainedVarianceRatio.Sum()), $"{error:F2}", Percent(Wrong(first)), flat ? "–" : Percent(Wrong(first with { Whiten = true })) };
}));
lesson.Value("variance of components 10, 50", $"{drawn.ExplainedVariance[9]:F2} and {drawn.ExplainedVariance[49]:F2}");
lesson.Value("components that do not vary", drawn.ExplainedVariance.Count(variance => variance <= drawn.Axes.RoundOff), "pixels that are white in every picture");
lesson.Figure("digits", Figures.Digits(drawn.Truncate(2).Transform(test.X), test.Labels!), 800, 600);
lesson.Figure("reconstructions", Figures.Reconstructions(drawn, test, [2, 5, 10, 20, 50]), 800, 500);

// ------------------------------------------------------------------------------------------------
lesson.Section("Three routes, and MathNet's");
int wanted = lesson.Count("components"), extra = Math.Min(lesson.Count("oversampling"), 64 - wanted);
PrincipalComponentsModel exact = new PrincipalComponents(wanted, Route.Svd).Fit(digits), squares = new PrincipalComponents(wanted, Route.Covariance).Fit(digits);
Matrix centered = Centering.Subtract(digits.X, exact.Mean);
Matrix<double> pictured = Matrix<double>.Build.DenseOfRowMajor(centered.Rows, centered.Columns, centered.Values);
Evd<double> theirs = (pictured.TransposeThisAndMultiply(pictured) / (digits.Rows - 1)).Evd(Symmetricity.Symmetric);
double[] theirVariances = [.. theirs.EigenValues.Select(value => value.Real).Reverse()];       // smallest first, as in LAPACK
Matrix theirAxes = new Matrix(64, 64, theirs.EigenVectors.Transpose().ToRowMajorArray()).SelectRows([.. Enumerable.Range(1, wanted).Select(i => 64 - i)]);
lesson.Say($"The first {wanted} components of all digits. Largest relative difference of a variance, and sine of the angle, from the singular values of the centred pictures:");
double Apart(double[] variances) => Enumerable.Range(0, wanted).Max(i => Math.Abs(variances[i] / exact.ExplainedVariance[i] - 1));
lesson.Table(["route", "share of the variance", "difference", "angle of the spaces"],
[
    ["singular values", $"{exact.ExplainedVarianceRatio.Sum():F8}", "", ""],
    ["covariance", $"{squares.ExplainedVarianceRatio.Sum():F8}", Format.Magnitude(Apart(squares.ExplainedVariance)), Format.Magnitude(SubspaceDistance.Between(exact.Components, squares.Components))],
    ["MathNet's Evd", $"{theirVariances.Take(wanted).Sum() / theirVariances.Sum():F8}", Format.Magnitude(Apart(theirVariances)), Format.Magnitude(SubspaceDistance.Between(exact.Components, theirAxes))],
]);
lesson.Say($"With random vectors, {wanted} + {extra} of them. Missed is the 2-norm of what the space found leaves over; with {wanted + extra} directions nothing can miss less than σ = {GolubKahan.Decompose(centered).S.ElementAtOrDefault(wanted + extra):F2}.");
lesson.Table(["rounds", "share of the variance", "sine of the angle", "missed", "bound from 10 probes"], ((int[])[0, 1, 2, 4, 8]).Select(rounds =>
{
    PrincipalComponentsModel random = new PrincipalComponents(wanted, Route.Randomized, Oversampling: extra, Iterations: rounds, Seed: 7).Fit(digits);
    RandomizedRange range = RandomizedRange.Find(centered, RandomizedRange.Normals(64, wanted + extra, new SeededRandom(7)), rounds);
    Matrix over = new(centered.Rows, 64, Vectors.Subtract(centered.Values, BlockedProduct.Multiply(range.Q, range.B).Values));
    return new[] { $"{rounds}", $"{random.ExplainedVarianceRatio.Sum():F8}", $"{SubspaceDistance.Between(exact.Components, random.Components):F6}", $"{GolubKahan.Decompose(over).S[0]:F2}", $"{range.ErrorBound(centered, new SeededRandom(8)):F0}" };
}));
double[] deviations = [1, 1e-2, 1e-4, 1e-6, 1e-8, 1e-10];
Matrix upper = KnownMatrices.WithSingularValues(20, deviations, new SeededRandom(3)), mirrored = new(40, 6, [.. upper.Values, .. upper.Values.Select(value => -value)]);
Dataset steep = new() { X = mirrored, Features = [.. deviations.Select((_, j) => Feature.Numeric($"x{j}"))] };
double[] BySquares(Route route) => [.. new PrincipalComponents(6, route).Fit(steep).SingularValues.Select(s => s / Math.Sqrt(2))];
double[] bySvd = BySquares(Route.Svd), byCovariance = BySquares(Route.Covariance);
lesson.Say("A table made with known deviations along its axes; relative error of each:");
string Off(double got, double truth) => got == 0 ? "all (0)" : Format.Magnitude(got / truth - 1);
lesson.Table(["deviation", .. deviations.Select(truth => Format.Magnitude(truth)[1..])],
[
    ["singular values", .. deviations.Select((truth, i) => Off(bySvd[i], truth))],
    ["covariance", .. deviations.Select((truth, i) => Off(byCovariance[i], truth))],
]);
lesson.End();
