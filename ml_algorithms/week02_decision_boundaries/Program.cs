using Curriculum.Toolkit;
using ScottPlot;
using Week02.DecisionBoundaries;
using Week02.LogisticRegression;

Lesson lesson = Lesson.Begin(args, "Decision boundaries",
    Knob.Count("points", 161, 20, 600, "grid points along each axis"),
    Knob.Count("degree", 3, 1, 8, "degree of the curved models in section 3"),
    Knob.Number("sure", 0.9, 0.4, 0.999, "from which probability on the card names a species"));
(int points, int degree, double sure) = (lesson.Count("points"), lesson.Count("degree"), lesson.Number("sure"));
Dataset measured = Dataset.ForClassification(Datasets.Penguins(), "species", "bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g");
Dataset all = measured.SelectRows([.. Enumerable.Range(0, measured.Rows).Where(i => !measured.X.Row(i).ToArray().Any(double.IsNaN))]);
Dataset bills = all.SelectColumns([0, 1]);
int Wrong(IClassifier model, Dataset data) => model.Predict(data.X).Where((said, i) => said != data.Labels![i]).Count();
string Share(double share) => $"{100 * share:F1} %";

// ------------------------------------------------------------------------------------------------
lesson.Section("The card");
SoftmaxModel model = new SoftmaxRegression(1).Fit(bills);
DecisionMap card = DecisionMap.Of(model, bills, points);
lesson.Value("penguins", bills.Rows, "length and depth of their bills, mm");
lesson.Table(["species", "penguins", "of the card", "wrong"], bills.ClassNames.Select((name, c) => new[]
{
    name, $"{bills.Labels!.Count(label => label == c)}", Share(card.Shares()[c]), $"{model.Predict(bills.X).Where((said, i) => bills.Labels![i] == c && said != c).Count()}",
}));
double[] surest = [.. Enumerable.Range(0, bills.Rows).Select(i => model.PredictProbabilities(bills.X).Row(i).ToArray().Max())];
int[] doubtful = [.. Enumerable.Range(0, bills.Rows).Where(i => surest[i] < sure)];
lesson.Say($"Where no species reaches a probability of {sure}, the card shall say \"measure again\":");
lesson.Value("that is", Share(card.Sureness().Cast<double>().Count(p => p < sure) / (double)card.View.Count), "of the card");
lesson.Value("penguins there", doubtful.Length, $"of which the card has {Wrong(model, bills.SelectRows(doubtful))} wrong");
lesson.Value("penguins elsewhere", bills.Rows - doubtful.Length, $"of which it has {Wrong(model, bills) - Wrong(model, bills.SelectRows(doubtful))} wrong");
lesson.Figure("card", Figures.Card(card, bills, sure));

// ------------------------------------------------------------------------------------------------
lesson.Section("How far from the line");
int gentoo = 258, adelie = 26;
lesson.Say("Two penguins, and how far each is from the rim of its species:");
double[] spread = [.. Enumerable.Range(0, 2).Select(j => bills.X.Column(j)).Select(column => Math.Sqrt(column.Average(v => v * v) - column.Average() * column.Average()))];
lesson.Table(["penguin", "length", "depth", "in mm", "in std. deviations", "P(its species)"], new[] { gentoo, adelie }.Select(i =>
{
    (int own, double x, double y) = (bills.Labels![i], bills.X[i, 0], bills.X[i, 1]);
    Contour rim = card.Boundary(own);
    return new[] { bills.ClassNames[own], $"{x}", $"{y}", $"{rim.DistanceTo(x, y):F2}", $"{rim.DistanceTo(x, y, spread[0], spread[1]):F2}", $"{model.PredictProbabilities(bills.X.SelectRows([i]))[0, own]:F3}" };
}));
// The line between two species of a softmax model, in closed form.
(int a, int c) pair = (bills.ClassNames.ToList().IndexOf("Adelie"), bills.ClassNames.ToList().IndexOf("Chinstrap"));
double[] w = [model.Coefficients[pair.a, 0] - model.Coefficients[pair.c, 0], model.Coefficients[pair.a, 1] - model.Coefficients[pair.c, 1]];
double b = model.Intercepts[pair.a] - model.Intercepts[pair.c], exact = LinearMargin.Of(w, b, bills.X.SelectRows([adelie]))[0];
double[] LogOdds(Matrix x) => [.. Enumerable.Range(0, x.Rows).Select(i => x[i, 0] * w[0] + x[i, 1] * w[1] + b)];
lesson.Value("the Adelie by the formula", $"{exact:F6} mm", "|xᵀw + b| / ‖w‖");
lesson.Say("The same from a grid, by contours of the probabilities and of the log odds:");
lesson.Table(["points", "step, mm", "by probability", "off by", "by log odds", "off by"], new[] { 11, 21, 41, 81, 161, 321 }.Select(n =>
{
    DecisionMap map = DecisionMap.Of(model, bills, n, LogOdds);
    double byP = map.Boundary(pair.a).DistanceTo(bills.X[adelie, 0], bills.X[adelie, 1]), byScore = map.ScoreContour(0).DistanceTo(bills.X[adelie, 0], bills.X[adelie, 1]);
    return new[] { $"{n}", $"{map.View.X.Step:F3}", $"{byP:F6}", $"{Math.Abs(byP - exact):F6}", $"{byScore:F6}", Math.Abs(byScore - exact) < 1e-9 ? "< 1e-9" : $"{Math.Abs(byScore - exact):F6}" };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("What no straight line can part");
Dataset moons = Shapes.Moons(200, 0.2, 3), circles = Shapes.Circles(200, 0.12, 4), newMoons = Shapes.Moons(2000, 0.2, 33), newCircles = Shapes.Circles(2000, 0.12, 44);
lesson.Say("Logistic regression on products of the features, learned from 200 points and asked about 2,000 others:");
lesson.Table(["degree", "columns", "moons: wrong", "of new", "circles: wrong", "of new", "boundary"], new[] { 1, 2, 3, 8 }.Select(d =>
{
    PolynomialLogisticModel m = new PolynomialLogisticRegression(d).Fit(moons), r = new PolynomialLogisticRegression(d).Fit(circles);
    Contour rim = DecisionMap.Of(r, circles, points).ContourAt(0.5);
    return new[] { $"{d}", $"{m.Products.Length}", $"{Wrong(m, moons)}", Share(Wrong(m, newMoons) / 2000.0), $"{Wrong(r, circles)}", Share(Wrong(r, newCircles) / 2000.0), rim.Paths.All(path => path.IsClosed) ? "closed" : "open" };
}));
PolynomialLogisticModel ring = new PolynomialLogisticRegression(degree).Fit(circles);
DecisionMap rings = DecisionMap.Of(ring, circles, points);
double[] inner = ring.PredictProbabilities(newCircles.X).Column(1);
lesson.Say($"Thresholds move the line. Circles, degree {degree}, called \"inner\" from P on:");
lesson.Table(["P", "length of line", "inner missed", "outer taken for inner"], new[] { 0.1, 0.5, 0.9 }.Select(from => new[]
{
    $"{from}", $"{rings.ContourAt(from).Length:F2}", $"{inner.Where((p, i) => p < from && newCircles.Labels![i] == 1).Count()}", $"{inner.Where((p, i) => p >= from && newCircles.Labels![i] == 0).Count()}",
}));
lesson.Figure("shapes", Figures.Shapes(moons, circles, degree, points), 900, 760);

// ------------------------------------------------------------------------------------------------
lesson.Section("Four ways a picture deceives");
lesson.Say("A misprint. The maps of sections 1 and 3 on paper, read by somebody who has no model; wrong answers:");
DecisionMap bends = DecisionMap.Of(new PolynomialLogisticRegression(degree).Fit(moons), moons, points);
lesson.Table(["on paper", "penguins", "moons", "circles"], new[] { ("as it should be", Misprint.None), ("x and y exchanged", Misprint.AxesExchanged), ("upside down", Misprint.UpsideDown) }.Select(print =>
    (string[])[print.Item1, .. new[] { (card, bills), (bends, moons), (rings, circles) }.Select(one => $"{PrintedCard.Read(one.Item1, one.Item2.X, print.Item2).Where((read, i) => read != one.Item2.Labels![i]).Count()} of {one.Item2.Rows}")]));
SoftmaxModel four = new SoftmaxRegression(1).Fit(all);
lesson.Say("A slice. All four measurements; the map holds the two that it does not show:");
lesson.Value("wrong, four measurements", Wrong(four, all), $"of {all.Rows}");
MapView median = MapView.Of(all, "bill_length_mm", "bill_depth_mm", points: points);
lesson.Value("medians", $"{median.Held![2]} mm, {median.Held[3]} g", "flipper, body");
DecisionMap SliceAt(double flipper, int n) => DecisionMap.Of(four, MapView.Of(all, "bill_length_mm", "bill_depth_mm", [0, 0, flipper, median.Held[3]], n));
int OnForeignColour(double flipper)
{
    Matrix x = all.X.Copy();
    for (int i = 0; i < x.Rows; i++) (x[i, 2], x[i, 3]) = (flipper, median.Held[3]);
    return four.Predict(x).Where((said, i) => said != all.Labels![i]).Count();
}
lesson.Table(["flipper, mm", .. all.ClassNames, "birds on a foreign colour"], new[] { 190, 197, 217, 230 }.Select(flipper =>
    (string[])[$"{flipper}", .. SliceAt(flipper, points).Shares().Select(Share), $"{OnForeignColour(flipper)}"]));
lesson.Figure("slices", Figures.Slices(SliceAt(190, points), SliceAt(217, points), all), 900, 420);
PolynomialLogisticModel bent = new PolynomialLogisticRegression(8).Fit(moons);
lesson.Say("A grid. Moons, degree 8: the strip in which neither class reaches 0.9, by its probabilities and by the log odds at ± log 9:");
lesson.Table(["points", "step", "share of the view", "pieces of its rim", "by log odds"], new[] { 11, 21, 41, 81, 161 }.Select(n => DecisionMap.Of(bent, moons, n, bent.LogOdds)).Select(map => new[]
{
    $"{map.View.X.Points}", $"{map.View.X.Step:F3}", Share(map.Sureness().Cast<double>().Count(p => p < 0.9) / (double)map.View.Count),
    $"{Contour.Of(map.View.X, map.View.Y, map.Sureness(), 0.9).Paths.Count}", $"{map.ScoreContour(Math.Log(9)).Paths.Count + map.ScoreContour(-Math.Log(9)).Paths.Count}",
}));
lesson.Say("Far away. The card, asked about bills that no penguin has:");
lesson.Table(["length", "depth", "says", "with P"], new[] { (bills.X[gentoo, 1], bills.X[gentoo, 0]), (110.0, 20.0), (0.0, 0.0) }.Select(bill =>
{
    Matrix x = Matrix.FromRows([bill.Item1, bill.Item2]);
    int said = model.Predict(x)[0];
    return new[] { $"{bill.Item1}", $"{bill.Item2}", bills.ClassNames[said], $"{model.PredictProbabilities(x)[0, said]:F6}" };
}));
Matrix exchanged = bills.SelectColumns([1, 0]).X;
lesson.Value("all birds, exchanged", $"{model.Predict(exchanged).Count(said => said == pair.a)} of {bills.Rows}", "are Adelies");
lesson.Value("the least sure of these", $"{model.PredictProbabilities(exchanged).Column(pair.a).Min():F6}");
MapView wide = new(new GridAxis(-4, 5, points), new GridAxis(-3, 3.5, points));
DecisionMap far = DecisionMap.Of(bent, wide, bent.LogOdds);
lesson.Value("moons, degree 8: surer than 0.999", Share(far.Sureness().Cast<double>().Count(p => p > 0.999) / (double)wide.Count), "of a view of 9 by 6.5");
lesson.Figure("far", Figures.Far(far, moons));
lesson.End();
