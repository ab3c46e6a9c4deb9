using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;
using Week04.DecisionTrees;
using Week05.RandomForests;

Lesson lesson = Lesson.Begin(args, "Random forests",
    Knob.Count("trees", 100, 2, 1000, "trees in the forests of the churn story"),
    Knob.Count("features", 0, 0, 19, "columns that a node may ask about; 0 for the square root"),
    Knob.Count("leaf", 1, 1, 200, "the fewest customers in a leaf of those forests"),
    Knob.Count("seed", 1, 0, 1000, "deals customers, samples and columns"));
int seed = lesson.Count("seed");
string Percent(double share) => $"{100 * share:F2} %";

// ------------------------------------------------------------------------------------------------
lesson.Section("Guessers, and a rumour");
lesson.Say("The spread of the mean of B guesses, each with a spread of 1, when a part rho of every error's variance is shared; 400 crowds each:");
double[] rumours = [0, 0.05, 0.3, 1];
int[] sizes = [1, 10, 100];
lesson.Table(["rho", .. sizes.SelectMany(size => (string[])[$"B = {size}", "formula"])], rumours.Select(rho => (string[])[$"{rho:F2}", .. sizes.SelectMany(size => (string[])
[
    $"{Math.Sqrt(CrowdVariance.Measured(CrowdVariance.Fair(size, rho, 400, new SeededRandom(seed)))):F3}",
    $"{Math.Sqrt(new CrowdVariance(1, rho).OfMean(size)):F3}",
])]));
lesson.Figure("crowd", Figures.Crowd(rumours));

// ------------------------------------------------------------------------------------------------
lesson.Section("One tree, a hundred trees");
Dataset customers = Dataset.ForClassification(Datasets.TelcoChurn(), "churn");
Split split = Splits.Stratified(customers.Labels!, 0.5, new SeededRandom(seed));
Dataset known = customers.SelectRows(split.Train), later = customers.SelectRows(split.Test);
int leaver = customers.ClassNames.ToList().IndexOf("Yes");
bool[] Leaves(Dataset of) => [.. of.Labels!.Select(label => label == leaver)];
lesson.Value("customers to learn from", known.Rows, $"of whom {Leaves(known).Count(leaves => leaves)} left");
lesson.Value("customers of later months", later.Rows, $"of whom {Leaves(later).Count(leaves => leaves)} left");
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
lesson.Table(["model", "wrong, learned", "wrong, later", "in 200 calls", "in 400"], models.Select((one, k) => new[]
{
    one.Name, Percent(1 - Scores.Accuracy(one.Model, known)), Percent(1 - Scores.Accuracy(one.Model, later)),
    $"{reached[k][200]:F1}", $"{reached[k][400]:F1}",
}));
lesson.Figure("calls", Figures.Calls([.. models.Select((one, k) => (one.Name, reached[k]))]));
double[] single = [.. forest.Trees.Select(grown => 1 - Scores.Accuracy(grown.Tree, later))];
lesson.Value("a tree of the forest, alone", Percent(single.Average()), $"wrong, later; the best of {single.Length}: {Percent(single.Min())}");
double[][] byThreads = [.. ((int[])[1, 2, 5]).Select(threads => (inesForest with { Trees = Math.Min(12, inesForest.Trees), Threads = threads }).Fit(known).PredictProbabilities(later.X).Values)];
bool same = byThreads.All(values => values.AsSpan().SequenceEqual(forest.First(12).PredictProbabilities(later.X).Values));
lesson.Value("12 trees on 1, 2, 5 threads", same ? "the same bits" : "DIFFERENT BITS");

// ------------------------------------------------------------------------------------------------
lesson.Section("A test set for nothing");
lesson.Value("left out by a tree", Percent(forest.Trees.Average(grown => grown.LeftOut.Count / (double)known.Rows)), $"of the rows; (1 - 1/n)^n is {Percent(Math.Pow(1 - 1.0 / known.Rows, known.Rows))}");
int[] counts = [.. ((int[])[5, 10, 20, 50, 100, 200, 500, 1000]).Where(count => count < forest.Trees.Count).Append(forest.Trees.Count)];
double OutOfBagError(ClassificationForest of) => OutOfBag.Error(OutOfBag.Probabilities(of, known.X), known.Labels!);
double LaterError(ClassificationForest of) => 1 - Scores.Accuracy(of, later);
(int Trees, double Inside, double Outside)[] curve = [.. counts.Select(count => (count, OutOfBagError(forest.First(count)), LaterError(forest.First(count))))];
lesson.Table(["trees", "wrong, out of bag", "wrong, later", "wrong, learned"], curve.Select(step =>
    new[] { $"{step.Trees}", Percent(step.Inside), Percent(step.Outside), Percent(1 - Scores.Accuracy(forest.First(step.Trees), known)) }));
lesson.Value("standard error, later", Percent(Math.Sqrt(curve[^1].Outside * (1 - curve[^1].Outside) / later.Rows)));
lesson.Figure("oob", Figures.Growing(curve, later.Rows));

// ------------------------------------------------------------------------------------------------
lesson.Section("Diamonds: strong and alike, or weak and different");
Dataset stones = Dataset.ForRegression(Datasets.DiamondsSample(), "price");
Split drawer = Splits.TrainTest(stones.Rows, 0.4, new SeededRandom(seed));
Dataset bought = stones.SelectRows(drawer.Train), offered = stones.SelectRows(drawer.Test);
Dataset questions = offered.SelectRows([.. Enumerable.Range(0, 100)]);
lesson.Say("Twenty times 150 stones are drawn, and a forest of 20 trees with leaves of 3 is grown on them. In dollars; sigma and rho are those of the first ten trees, and what 20 do is foretold by the formula:");
int[] widths = [2, 5, 9];
var crowds = widths.Select(width =>
{
    double[][][] guesses = CrowdVariance.Guesses(new RandomForestRegressor(20, width, MinLeaf: 3), bought, 150, questions.X, 20, new SeededRandom(seed));
    double Miss(Func<double[][], IEnumerable<double>> guess) => Math.Sqrt(guesses.Average(repeat => guess(repeat).Select((price, i) => (price - questions.Y![i]) * (price - questions.Y[i])).Average()));
    return (Width: width, Crowd: CrowdVariance.Estimate(guesses, 10), Measured: CrowdVariance.Measured(guesses),
        One: Miss(repeat => repeat[0]), All: Miss(repeat => Enumerable.Range(0, questions.Rows).Select(i => repeat.Average(tree => tree[i]))));
}).ToArray();
lesson.Table(["m", "a tree misses", "sigma", "rho", "foretold", "measured", "20 miss"], crowds.Select(one => new[]
{
    $"{one.Width}", $"{one.One:N0}", $"{Math.Sqrt(one.Crowd.Variance):N0}", $"{one.Crowd.Correlation:F3}", $"{Math.Sqrt(one.Crowd.OfMean(20)):N0}", $"{Math.Sqrt(one.Measured):N0}", $"{one.All:N0}",
}));
lesson.Figure("width", Figures.Widths([.. crowds.Select(one => (one.Width, one.One, one.All, one.Crowd.Correlation))]));
RegressionForest jeweller = new RandomForestRegressor(20, 5, MinLeaf: 3, Seed: seed).Fit(bought);
double Off(IRegressor model, Dataset of) => Scores.RootMeanSquaredError(model, of);
lesson.Say($"With all {bought.Rows:N0} stones, 20 trees with leaves of 3 and m = 5:");
lesson.Value("out of bag", $"{OutOfBag.RootMeanSquaredError(OutOfBag.Predictions(jeweller, bought.X), bought.Y!):N0}", "dollars");
lesson.Value("on the stones of the drawer", $"{Off(jeweller, offered):N0}", $"dollars; one such tree {Off(new DecisionTreeRegressor(MinLeaf: 3).Fit(bought), offered):N0}");

// ------------------------------------------------------------------------------------------------
lesson.Section("Who knows something?");
Dataset diced = Planted.WithDice(known, new SeededRandom(seed + 1)), dicedLater = Planted.WithDice(later, new SeededRandom(seed + 2));
RandomForestClassifier searcher = inesForest with { Trees = Math.Min(40, inesForest.Trees) };
ClassificationForest searched = searcher.Fit(diced);
double[] impurity = searched.Importances();
PermutationImportance OutOfBagRise(ClassificationForest of, Dataset data, params int[] columns) =>
    PermutationImportance.Of(x => BrierScore.Of(OutOfBag.Probabilities(of, x), data.Labels!), data.X, columns, 3, new SeededRandom(seed + columns[0]));
PermutationImportance LaterRise(int column) =>
    PermutationImportance.Of(x => BrierScore.Of(searched.PredictProbabilities(x), dicedLater.Labels!), dicedLater.X, [column], 3, new SeededRandom(seed + column));
PermutationImportance[] shuffled = [.. Enumerable.Range(0, diced.Columns).Select(j => OutOfBagRise(searched, diced, j))];
lesson.Say($"A column of dice joins the table, and {searched.Trees.Count} trees are grown. The share of impurity that each column took away, and by how many hundredths the Brier score rises when it is shuffled (three times; +- is their standard deviation):");
string Rise(PermutationImportance one) => $"{100 * one.Mean:F2} +- {100 * one.Deviation:F2}";
lesson.Table(["column", "impurity", "shuffled, out of bag"], Enumerable.Range(0, diced.Columns).OrderByDescending(j => impurity[j]).Select(j =>
    new[] { diced.Features[j].Name, Percent(impurity[j]), Rise(shuffled[j]) }));
lesson.Value("dice, later customers", Rise(LaterRise(diced.Columns - 1)));
lesson.Figure("importance", Figures.Importances([.. diced.Features.Select(feature => feature.Name)], impurity, shuffled), 800, 620);
int tenure = known.Features.ToList().FindIndex(feature => feature.Name == "tenure");
Dataset twice = Planted.WithCopy(known, tenure);
ClassificationForest doubled = searcher.Fit(twice), plain = forest.First(searcher.Trees);
double[] shared = doubled.Importances(), alone = plain.Importances();
lesson.Say("The column tenure is written down a second time:");
lesson.Table(["", "impurity", "shuffled, out of bag"],
[
    ["tenure, as it was", Percent(alone[tenure]), Rise(OutOfBagRise(plain, known, tenure))],
    ["tenure, with a copy", Percent(shared[tenure]), Rise(OutOfBagRise(doubled, twice, tenure))],
    ["the copy", Percent(shared[^1]), Rise(OutOfBagRise(doubled, twice, twice.Columns - 1))],
    ["both, shuffled together", Percent(shared[tenure] + shared[^1]), Rise(OutOfBagRise(doubled, twice, tenure, twice.Columns - 1))],
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
RegressionForest apprentice = new RandomForestRegressor(40, MinLeaf: 10, Seed: seed).Fit(small);
lesson.Say("An apprentice forest has seen stones of one carat at most, and only their weight:");
lesson.Table(["carat", "stones", "mean price", "forest says"], new (double From, double To)[] { (0.4, 0.6), (0.8, 1), (1, 1.2), (1.4, 1.6), (1.9, 2.1) }.Select(range =>
{
    Dataset own = Of(weight => weight > range.From && weight <= range.To);
    return new[] { $"{range.From:F1} to {range.To:F1}", $"{own.Rows}", $"{own.Y!.Average():N0}", $"{apprentice.Predict(own.X).Average():N0}" };
}));
lesson.Figure("beyond", Figures.Beyond(small, large, apprentice));
lesson.End();
