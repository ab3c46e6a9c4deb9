using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;
using Week04.DecisionTrees;
using Week05.RandomForests;

Lesson lesson = Lesson.Begin(args, "Random forests",
    Knob.Count("trees", 200, 2, 1000, "trees in the forests of the churn story"),
    Knob.Count("features", 0, 0, 19, "columns that a node may ask about; 0 for the square root"),
    Knob.Count("leaf", 1, 1, 200, "the fewest customers in a leaf of those forests"),
    Knob.Count("seed", 1, 0, 1000, "deals customers, samples and columns"));
int seed = lesson.Count("seed");
string Percent(double share) => $"{100 * share:F2} %";

// ------------------------------------------------------------------------------------------------
lesson.Section("Guessers, and a rumour");
lesson.Say("The spread of the mean of B guesses, each with a spread of 1, when a part rho of every error's variance is shared; 4,000 crowds each:");
double[] rumours = [0, 0.05, 0.3, 1];
int[] sizes = [1, 10, 100];
lesson.Table(["rho", .. sizes.SelectMany(size => (string[])[$"B = {size}", "formula"])], rumours.Select(rho => (string[])[$"{rho:F2}", .. sizes.SelectMany(size => (string[])
[
    $"{Math.Sqrt(CrowdVariance.Measured(CrowdVariance.Fair(size, rho, 4000, new SeededRandom(seed)))):F3}",
    $"{Math.Sqrt(new CrowdVariance(1, rho).OfMean(size)):F3}",
])]));
lesson.Figure("crowd", Figures.Crowd(rumours));

// ------------------------------------------------------------------------------------------------
lesson.Section("One tree, two hundred trees");
Dataset customers = Dataset.ForClassification(Datasets.TelcoChurn(), "churn");
Split split = Splits.Stratified(customers.Labels!, 0.25, new SeededRandom(seed));
Dataset known = customers.SelectRows(split.Train), later = customers.SelectRows(split.Test);
int leaver = customers.ClassNames.ToList().IndexOf("Yes");
bool[] Leaves(Dataset of) => [.. of.Labels!.Select(label => label == leaver)];
lesson.Value("customers to learn from", known.Rows, $"of whom {Leaves(known).Count(leaves => leaves)} left");
lesson.Value("customers of next month", later.Rows, $"of whom {Leaves(later).Count(leaves => leaves)} left");
RandomForestClassifier inesForest = new(lesson.Count("trees"), lesson.Count("features"), MinLeaf: lesson.Count("leaf"), Seed: seed);
ClassificationForest forest = inesForest.Fit(known), bagged = (inesForest with { FeaturesPerSplit = known.Columns }).Fit(known), calm = (inesForest with { MinLeaf = 10 }).Fit(known);
(string Name, IProbabilisticClassifier Model)[] models =
[
    ("everybody stays", new DecisionTreeClassifier(MaxDepth: 0).Fit(known)), ("one full tree", new DecisionTreeClassifier().Fit(known)),
    ("one tree, leaves of 50", new DecisionTreeClassifier(MinLeaf: 50).Fit(known)), ("bagging, all columns", bagged), ("forest, sqrt(d) columns", forest),
    ("forest, leaves of 10", calm),
];
double[] SharesOf(IProbabilisticClassifier model, Matrix x) => model.PredictProbabilities(x).Column(leaver);
double[][] reached = [.. models.Select(one => CallList.Reached(SharesOf(one.Model, later.X), Leaves(later)))];
lesson.Table(["model", "wrong, learned", "wrong, later", "leavers in 100 calls", "in 200"], models.Select((one, k) => new[]
{
    one.Name, Percent(1 - Scores.Accuracy(one.Model, known)), Percent(1 - Scores.Accuracy(one.Model, later)),
    $"{reached[k][100]:F1}", $"{reached[k][200]:F1}",
}));
lesson.Figure("calls", Figures.Calls([.. models.Select((one, k) => (one.Name, reached[k]))]));
double[] single = [.. forest.Trees.Select(grown => 1 - Scores.Accuracy(grown.Tree, later))];
lesson.Value("a tree of the forest, alone", Percent(single.Average()), $"wrong, later; the best of {single.Length}: {Percent(single.Min())}");
bool same = ((int[])[1, 2, 5]).All(threads => (inesForest with { Threads = threads }).Fit(known).PredictProbabilities(later.X).Values.AsSpan().SequenceEqual(forest.PredictProbabilities(later.X).Values));
lesson.Value("1, 2 and 5 threads", same ? "the same bits" : "DIFFERENT BITS");

// ------------------------------------------------------------------------------------------------
lesson.Section("A test set for nothing");
lesson.Value("left out by a tree", Percent(forest.Trees.Average(grown => grown.LeftOut.Count / (double)known.Rows)), $"of the rows; (1 - 1/n)^n is {Percent(Math.Pow(1 - 1.0 / known.Rows, known.Rows))}");
int[] counts = [.. ((int[])[5, 10, 20, 50, 100, 200, 500, 1000]).Where(count => count < forest.Trees.Count).Append(forest.Trees.Count)];
double OutOfBagError(ClassificationForest of) => OutOfBag.Error(OutOfBag.Probabilities(of, known.X), known.Labels!);
double LaterError(ClassificationForest of) => 1 - Scores.Accuracy(of, later);
(int Trees, double Inside, double Outside)[] curve = [.. counts.Select(count => (count, OutOfBagError(forest.First(count)), LaterError(forest.First(count))))];
lesson.Table(["trees", "wrong, out of bag", "wrong, later", "wrong, learned"], curve.Select(step =>
    new[] { $"{step.Trees}", Percent(step.Inside), Percent(step.Outside), Percent(1 - Scores.Accuracy(forest.First(step.Trees), known)) }));
lesson.Figure("oob", Figures.Growing(curve, later.Rows));

// ------------------------------------------------------------------------------------------------
lesson.Section("Diamonds: strong and alike, or weak and different");
Dataset stones = Dataset.ForRegression(Datasets.DiamondsSample(), "price");
Split drawer = Splits.TrainTest(stones.Rows, 0.2, new SeededRandom(seed));
Dataset bought = stones.SelectRows(drawer.Train), offered = stones.SelectRows(drawer.Test);
Dataset questions = offered.SelectRows([.. Enumerable.Range(0, 200)]);
lesson.Say("Thirty times 300 stones are drawn, and a forest of 40 trees grown on them. Dollars; sigma and rho from its first ten trees, the rest is foretold by the formula:");
int[] widths = [1, 2, 3, 5, 7, 9];
var crowds = widths.Select(width =>
{
    double[][][] guesses = CrowdVariance.Guesses(new RandomForestRegressor(40, width), bought, 300, questions.X, 30, new SeededRandom(seed));
    double Miss(Func<double[][], IEnumerable<double>> guess) => Math.Sqrt(guesses.Average(repeat => guess(repeat).Select((price, i) => (price - questions.Y![i]) * (price - questions.Y[i])).Average()));
    return (Width: width, Crowd: CrowdVariance.Estimate(guesses, 10), Measured: CrowdVariance.Measured(guesses),
        One: Miss(repeat => repeat[0]), All: Miss(repeat => Enumerable.Range(0, questions.Rows).Select(i => repeat.Average(tree => tree[i]))));
}).ToArray();
lesson.Table(["m", "a tree misses", "sigma", "rho", "foretold", "measured", "40 miss"], crowds.Select(one => new[]
{
    $"{one.Width}", $"{one.One:N0}", $"{Math.Sqrt(one.Crowd.Variance):N0}", $"{one.Crowd.Correlation:F3}", $"{Math.Sqrt(one.Crowd.OfMean(40)):N0}", $"{Math.Sqrt(one.Measured):N0}", $"{one.All:N0}",
}));
lesson.Figure("width", Figures.Widths([.. crowds.Select(one => (one.Width, one.One, one.All, one.Crowd.Correlation))]));
RegressionForest jeweller = new RandomForestRegressor(50, Seed: seed).Fit(bought);
double Off(IRegressor model, Dataset of) => Scores.RootMeanSquaredError(model, of);
lesson.Say($"With all {bought.Rows:N0} stones, 50 trees and m = d/3 = 3:");
lesson.Value("out of bag", $"{OutOfBag.RootMeanSquaredError(OutOfBag.Predictions(jeweller, bought.X), bought.Y!):N0}", "dollars");
lesson.Value("on the stones of the drawer", $"{Off(jeweller, offered):N0}", $"dollars; one full tree {Off(new DecisionTreeRegressor().Fit(bought), offered):N0}");

// ------------------------------------------------------------------------------------------------
lesson.Section("Who knows something?");
Dataset diced = Planted.WithDice(known, new SeededRandom(seed + 1)), dicedLater = Planted.WithDice(later, new SeededRandom(seed + 2));
ClassificationForest searched = inesForest.Fit(diced);
double Inside(Matrix x) => OutOfBag.Error(OutOfBag.Probabilities(searched, x), diced.Labels!);
double Outside(Matrix x) => searched.Predict(x).Where((verdict, i) => verdict != dicedLater.Labels![i]).Count() / (double)dicedLater.Rows;
double[] impurity = searched.Importances();
PermutationImportance[] inside = [.. Enumerable.Range(0, diced.Columns).Select(j => PermutationImportance.Of(Inside, diced.X, [j], 4, new SeededRandom(seed + j)))];
PermutationImportance[] outside = [.. Enumerable.Range(0, diced.Columns).Select(j => PermutationImportance.Of(Outside, dicedLater.X, [j], 4, new SeededRandom(seed + j)))];
lesson.Say("A column of dice joins the table. The share of impurity that each column took away, and by how many points the errors rise when it is shuffled (four times; +- is their standard deviation):");
string Rise(PermutationImportance one) => $"{100 * one.Mean:F2} +- {100 * one.Deviation:F2}";
lesson.Table(["column", "impurity", "shuffled, out of bag", "shuffled, later"], Enumerable.Range(0, diced.Columns).OrderByDescending(j => impurity[j]).Select(j =>
    new[] { diced.Features[j].Name, Percent(impurity[j]), Rise(inside[j]), Rise(outside[j]) }));
lesson.Figure("importance", Figures.Importances([.. diced.Features.Select(feature => feature.Name)], impurity, inside), 800, 620);
int tenure = known.Features.ToList().FindIndex(feature => feature.Name == "tenure");
Dataset twice = Planted.WithCopy(known, tenure);
ClassificationForest doubled = inesForest.Fit(twice);
double Doubled(Matrix x) => OutOfBag.Error(OutOfBag.Probabilities(doubled, x), twice.Labels!);
double[] shared = doubled.Importances(), alone = forest.Importances();
lesson.Say("The column tenure is written down a second time:");
lesson.Table(["", "impurity", "shuffled, out of bag"],
[
    ["tenure, as it was", Percent(alone[tenure]), Rise(PermutationImportance.Of(x => OutOfBag.Error(OutOfBag.Probabilities(forest, x), known.Labels!), known.X, [tenure], 4, new SeededRandom(seed)))],
    ["tenure, with a copy", Percent(shared[tenure]), Rise(PermutationImportance.Of(Doubled, twice.X, [tenure], 4, new SeededRandom(seed)))],
    ["the copy", Percent(shared[^1]), Rise(PermutationImportance.Of(Doubled, twice.X, [twice.Columns - 1], 4, new SeededRandom(seed)))],
    ["both, shuffled together", Percent(shared[tenure] + shared[^1]), Rise(PermutationImportance.Of(Doubled, twice.X, [tenure, twice.Columns - 1], 4, new SeededRandom(seed)))],
]);

// ------------------------------------------------------------------------------------------------
lesson.Section("Whom to call");
const double Cost = 5, Worth = 25;
double[] insideScores = OutOfBag.Probabilities(calm, known.X).Column(leaver), laterScores = SharesOf(calm, later.X);
lesson.Say("The forest with leaves of 10. Of the customers whom it gives such a share, so many left:");
double[] edges = [0, 0.1, 0.2, 0.35, 0.5, 0.7, 1.01];
lesson.Table(["share of leaving", "out of bag", "left", "later", "left"], Enumerable.Range(0, edges.Length - 1).Select(b =>
{
    string[] Bin(double[] scores, Dataset of)
    {
        int[] own = [.. Enumerable.Range(0, of.Rows).Where(i => scores[i] >= edges[b] && scores[i] < edges[b + 1])];
        return [$"{own.Length}", own.Length == 0 ? "" : $"{100 * own.Average(i => of.Labels![i] == leaver ? 1.0 : 0):F0} %"];
    }
    return (string[])[$"{edges[b]:F2} to {Math.Min(1, edges[b + 1]):F2}", .. Bin(insideScores, known), .. Bin(laterScores, later)];
}));
lesson.Say($"A call costs {Cost:F0} euros, and one to a customer who was about to leave brings {Worth:F0} on average:");
double least = Enumerable.Range(1, 99).Select(i => i / 100.0).MaxBy(threshold => CallList.From(insideScores, Leaves(known), threshold, Cost, Worth).Gain);
(string Name, double[] Inside, double[] Later, double Threshold)[] rules =
[
    ("everybody", insideScores, laterScores, 0), ("the forest says: leaves", insideScores, laterScores, 0.5), ("cost by worth", insideScores, laterScores, Cost / Worth),
    ("best out of bag", insideScores, laterScores, least), ("full tree: leaves", [], SharesOf(models[1].Model, later.X), 0.5), ("tree of 50, cost by worth", [], SharesOf(models[2].Model, later.X), Cost / Worth),
];
lesson.Table(["rule", "from", "foretold", "calls", "leavers", "euros", "a customer"], rules.Select(rule =>
{
    (int Calls, int Leavers, double Gain) real = CallList.From(rule.Later, Leaves(later), rule.Threshold, Cost, Worth);
    return new[]
    {
        rule.Name, $"{rule.Threshold:F2}", rule.Inside.Length == 0 ? "" : $"{CallList.From(rule.Inside, Leaves(known), rule.Threshold, Cost, Worth).Gain / known.Rows:F2}",
        $"{real.Calls}", $"{real.Leavers}", $"{real.Gain:N0}", $"{real.Gain / later.Rows:F2}",
    };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("Beyond the largest stone");
int carat = stones.Features.ToList().FindIndex(feature => feature.Name == "carat");
Dataset Of(Func<double, bool> keep) => stones.SelectRows([.. Enumerable.Range(0, stones.Rows).Where(row => keep(stones.X[row, carat]))]).SelectColumns([carat]);
Dataset small = Of(weight => weight <= 1), large = Of(weight => weight > 1);
RegressionForest apprentice = new RandomForestRegressor(50, MinLeaf: 10, Seed: seed).Fit(small);
lesson.Say("An apprentice forest has seen stones of one carat at most, and only their weight:");
lesson.Table(["carat", "stones", "mean price", "forest says"], new (double From, double To)[] { (0.4, 0.6), (0.8, 1), (1, 1.2), (1.4, 1.6), (1.9, 2.1) }.Select(range =>
{
    Dataset own = Of(weight => weight > range.From && weight <= range.To);
    return new[] { $"{range.From:F1} to {range.To:F1}", $"{own.Rows}", $"{own.Y!.Average():N0}", $"{apprentice.Predict(own.X).Average():N0}" };
}));
lesson.Figure("beyond", Figures.Beyond(small, large, apprentice));
lesson.End();
