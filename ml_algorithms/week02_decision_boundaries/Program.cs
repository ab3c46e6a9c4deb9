using Curriculum.Toolkit;
using Week02.DecisionBoundaries;
using Week02.LogisticRegression;

Lesson lesson = Lesson.Begin(args, "Decision boundaries",
    Knob.Count("points", 201, 20, 600, "grid points along each axis"),
    Knob.Count("degree", 3, 1, 8, "degree of the curved models in section 4"),
    Knob.Number("sure", 0.9, 0.4, 0.999, "from which probability on the card names a species"));
DataTable table = Datasets.Penguins();
string[] four = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];
Dataset all = Dataset.ForClassification(table, "species", four);
all = all.SelectRows([.. Enumerable.Range(0, all.Rows).Where(i => !all.X.Row(i).ToArray().Any(double.IsNaN))]);
all = all with { Features = [.. all.Features.Select(f => f with { MissingAllowed = false })] };
Dataset bills = all.SelectColumns([0, 1]);
SoftmaxModel card = new SoftmaxRegression(1).Fit(bills);
for (int c = 0; c < 3; c++) lesson.Value(bills.ClassNames[c], $"{card.Coefficients[c,0]} {card.Coefficients[c,1]} {card.Intercepts[c]}");
lesson.Value("wrong", card.Predict(bills.X).Where((l, i) => l != bills.Labels![i]).Count());
DecisionMap map = DecisionMap.Of(card, bills, lesson.Count("points"));
lesson.Say(string.Join(" ", map.Shares()));
lesson.Figure("card", map.Draw(bills));
foreach (int points in (int[])[5, 9, 17, 33, 65, 129, 257, 513])
{
    DecisionMap m = DecisionMap.Of(card, bills, points);
    double[,] s = m.Sureness();
    double unsure = s.Cast<double>().Count(p => p < lesson.Number("sure")) / (double)s.Length;
    Contour strip = Contour.Of(m.View.X, m.View.Y, s, lesson.Number("sure"));
    lesson.Say($"{points}: step {m.View.X.Step:F3} {m.View.Y.Step:F3} unsure {unsure:F4} paths {strip.Paths.Count} len {strip.Length:F3} boundaries {string.Join(" ", Enumerable.Range(0, 3).Select(c => $"{m.Boundary(c).Length:F5}/{m.Boundary(c).Paths.Count}"))}");
}
// margins
Contour rim = map.Boundary(0);
double sx = Math.Sqrt(bills.X.Column(0).Select(v => Math.Pow(v - bills.X.Column(0).Average(), 2)).Average()), sy = Math.Sqrt(bills.X.Column(1).Select(v => Math.Pow(v - bills.X.Column(1).Average(), 2)).Average());
lesson.Say($"sd {sx} {sy}");
double[] w = [card.Coefficients[0,0]-card.Coefficients[1,0], card.Coefficients[0,1]-card.Coefficients[1,1]]; double b = card.Intercepts[0]-card.Intercepts[1];
double[] mm = LinearMargin.Of(w, b, bills.X), sd = LinearMargin.Of(w, b, bills.X, [sx, sy]);
foreach (int i in (int[])[0, 5, 20, 73, 110, 160, 200, 276, 280, 300, 330])
    lesson.Say($"{i} {bills.ClassNames[bills.Labels![i]]} {bills.X[i,0]} {bills.X[i,1]} mm {mm[i]:F3} sd {sd[i]:F3} contour {rim.DistanceTo(bills.X[i,0], bills.X[i,1]):F4} sd {rim.DistanceTo(bills.X[i,0], bills.X[i,1], sx, sy):F4} p {string.Join(" ", card.PredictProbabilities(bills.X.SelectRows([i])).Values.Select(v => $"{v:F4}"))}");
foreach (double[] far in (double[][])[[10, 5], [60, 30], [110, 20], [46, 40], [300,150], [17,10], [62,22],[51,25], [47, 16.5]])
    lesson.Say($"far {far[0]} {far[1]}: {string.Join(" ", card.PredictProbabilities(Matrix.FromRows(far)).Values.Select(v => $"{v:R}"))}");
// shapes
foreach ((string name, Dataset d) in ((string, Dataset)[])[("moons", Shapes.Moons(200, 0.2, 3)), ("circles", Shapes.Circles(200, 0.12, 4))])
    for (int degree = 1; degree <= 8; degree++)
    {
        PolynomialLogisticModel m = new PolynomialLogisticRegression(degree, 0.01).Fit(d);
        Dataset fresh = name == "moons" ? Shapes.Moons(2000, 0.2, 33) : Shapes.Circles(2000, 0.12, 44);
        DecisionMap dm = DecisionMap.Of(m, d, 201);
        Contour c = dm.ContourAt(0.5);
        lesson.Say($"{name} {degree}: wrong {m.Predict(d.X).Where((l, i) => l != d.Labels![i]).Count()} fresh {m.Predict(fresh.X).Where((l, i) => l != fresh.Labels![i]).Count()} paths {c.Paths.Count} closed {c.Paths.Count(p=>p.IsClosed)} length {c.Length:F3} products {m.Products.Length}");
        if (degree == 1 || degree == 3) lesson.Figure(name + degree, dm.Draw(d));
        if (degree == 8) lesson.Figure(name + degree, dm.DrawSurface(d, [0.1, 0.5, 0.9]));
    }
// slice
Dataset scaled = all;
SoftmaxModel whole = new SoftmaxRegression(1).Fit(scaled);
lesson.Value("wrong of four", whole.Predict(all.X).Where((l, i) => l != all.Labels![i]).Count());
foreach (double flipper in (double[])[180, 190, 197, 210, 230])
{
    View v = View.Of(all, four[0], four[1], [44, 17, flipper, 4050], 201);
    DecisionMap m = DecisionMap.Of(whole, v);
    lesson.Say($"flipper {flipper}: {string.Join(" ", m.Shares().Select(s => $"{s:F3}"))} cross");
    if (flipper is 190 or 210) lesson.Figure($"slice{flipper}", m.Draw(all));
}
View med = View.Of(all, four[0], four[1]);
lesson.Say(string.Join(" ", med.Held!));
lesson.End();
