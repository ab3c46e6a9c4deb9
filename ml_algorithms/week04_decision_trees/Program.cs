using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;
using Week04.DecisionTrees;

Lesson lesson = Lesson.Begin(args, "Decision trees",
    Knob.Count("leaf", 1, 1, 200, "the fewest passengers in a leaf of the full tree"),
    Knob.Count("depth", 64, 1, 64, "the most questions on a card of the full tree"),
    Knob.Count("seed", 1, 0, 1000, "shuffles the cards before a quarter of them goes into the drawer"));
int seed = lesson.Count("seed");
string Percent(double share) => $"{100 * share:F2} %";

// ------------------------------------------------------------------------------------------------
lesson.Section("Fourteen days");
Dataset tennis = Dataset.ForClassification(Datasets.PlayTennis(), "play");
double gini = Impurities.Of(Impurity.Gini, [5, 9]), bits = Impurities.Of(Impurity.Entropy, [5, 9]);
lesson.Say("Did they play? The best question about each column, with days (played/did not) on either side, and the impurity that it takes away per day:");
lesson.Table(["yes when", "yes", "no", "Gini", "entropy"], Enumerable.Range(0, tennis.Columns).Select(j =>
{
    ClassificationTree stump = new DecisionTreeClassifier(MaxDepth: 1).Fit(tennis.SelectColumns([j]));
    ClassificationTree inBits = new DecisionTreeClassifier(Impurity.Entropy, 1).Fit(tennis.SelectColumns([j]));
    string Days(int node) => $"{stump.Tree.Value(node)[1] * stump.Tree.Nodes[node].Weight:F0}/{stump.Tree.Value(node)[0] * stump.Tree.Nodes[node].Weight:F0}";
    string Taken(ClassificationTree model) => $"{PruningPath.Of(model.Tree).Steps[^1].Impurity - PruningPath.Of(model.Tree).Steps[0].Impurity:F4}";
    return new[] { PrintedTree.Condition(stump.Tree.Nodes[0].Question, stump.Features, left: true), Days(1), Days(2), Taken(stump), Taken(inBits) };
}));
lesson.Value("before any question", $"{gini:F4}", $"Gini; entropy {bits:F4} bits");
ClassificationTree days = new DecisionTreeClassifier().Fit(tennis);
lesson.Table(["the whole tree"], PrintedTree.Lines(days, 1).Select(line => (string[])[line]));
lesson.Figure("impurity", Figures.Measures());

// ------------------------------------------------------------------------------------------------
lesson.Section("As many questions as it takes");
Dataset passengers = Passengers.Titanic();
Split drawer = Splits.Stratified(passengers.Labels!, 0.25, new SeededRandom(seed));
Dataset cards = passengers.SelectRows(drawer.Train), locked = passengers.SelectRows(drawer.Test);
double Wrong(ClassificationTree model, Dataset asked) => 1 - Scores.Accuracy(model, asked);
lesson.Table(["", "cards", "survived", "no age", "no fare", "no port"], new[] { ("on the table", cards), ("in the drawer", locked) }.Select(part =>
{
    Dataset of = part.Item2;
    string Gaps(string name) => $"{of.X.Column(of.Features.ToList().FindIndex(feature => feature.Name == name)).Count(double.IsNaN)}";
    return new[] { part.Item1, $"{of.Rows}", $"{of.Labels!.Count(label => of.ClassNames[label] == "survived")}", Gaps("age"), Gaps("fare"), Gaps("embarked") };
}));
DecisionTreeClassifier colm = new(MaxDepth: lesson.Count("depth"), MinLeaf: lesson.Count("leaf"));
ClassificationTree full = colm.Fit(cards);
int survived = passengers.ClassNames.ToList().IndexOf("survived");
lesson.Say("Trees grown on the cards on the table, and asked about both:");
lesson.Table(["questions, at most", "leaves", "wrong, table", "wrong, drawer"], ((int[])[0, 1, 2, 3, 4, 5, 6, 8, 12, colm.MaxDepth]).Distinct().Where(depth => depth <= colm.MaxDepth).Select(depth =>
{
    ClassificationTree model = (colm with { MaxDepth = depth }).Fit(cards);
    return new[] { depth == colm.MaxDepth ? $"{full.Tree.Depth}" : $"{depth}", $"{model.Tree.Leaves}", Percent(Wrong(model, cards)), Percent(Wrong(model, locked)) };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("What a leaf costs");
PruningChoice choice = PruningChoice.Of(colm, cards, 10, new SeededRandom(seed + 1));
lesson.Say($"The weakest link is cut, again and again: {choice.Steps.Count} trees. Some of them, judged on the table and by ten folds of the table:");
int[] sizes = [1000, 150, 100, 70, 50, 35, 25, 18, 14, 11, 8, 6, 5, 4, 3, 2, 1];
int[] some = [.. sizes.Select(size => Enumerable.Range(0, choice.Steps.Count).First(k => choice.Steps[k].Leaves <= size)).Append(choice.Least).Append(choice.Chosen).Distinct().Order()];
lesson.Table(["alpha", "leaves", "wrong, table", "wrong, folds", "standard error", ""], some.Select(k =>
{
    JudgedStep step = choice.Steps[k];
    return new[] { $"{step.Alpha:F5}", $"{step.Leaves}", Percent(step.TrainError), Percent(step.HeldOutError), Percent(step.StandardError), k == choice.Least && k == choice.Chosen ? "least, chosen" : k == choice.Least ? "least" : k == choice.Chosen ? "chosen" : "" };
}));
ClassificationTree pruned = full.Pruned(choice.Steps[choice.Chosen].Alpha), least = full.Pruned(choice.Steps[choice.Least].Alpha);
lesson.Figure("pruning", Figures.Pruning(choice));
lesson.Table(["the card that was printed"], PrintedTree.Lines(pruned, survived).Select(line => (string[])[line]));
lesson.Figure("tree", Figures.Drawn(pruned, survived), 1000, 620);
DataTable list = Datasets.Titanic();
int[] dear = [.. Enumerable.Range(0, list.Rows).Where(row => list.Numbers("pclass")[row] == 3 && list.Categories("sex").Text(row) == "female" && list.Numbers("fare")[row] > 23)];
lesson.Say("On all cards: women of the third class whose ticket cost more than 23 pounds:");
lesson.Value("of them", dear.Length);
lesson.Value("with three relatives or more", dear.Count(row => list.Numbers("sibsp")[row] + list.Numbers("parch")[row] >= 3));
lesson.Value("survived", dear.Count(row => list.Numbers("survived")[row] == 1));
lesson.Say($"Now the drawer is opened. Wrong of {locked.Rows}:");
(string Name, ClassificationTree Model)[] trees =
[
    ("everybody dies", (colm with { MaxDepth = 0 }).Fit(cards)), ("woman or man", (colm with { MaxDepth = 1 }).Fit(cards)),
    ("as many questions as it takes", full), ("least error in the folds", least), ("chosen: within one standard error", pruned),
];
lesson.Table(["tree", "leaves", "wrong", "share"], trees.Select(one => new[] { one.Name, $"{one.Model.Tree.Leaves}", $"{Wrong(one.Model, locked) * locked.Rows:F0}", Percent(Wrong(one.Model, locked)) }));
IReadOnlyList<RuleTried> tried = OtherDrawers.Try(colm, passengers, 12, new SeededRandom(seed + 4));
lesson.Say("A dozen other drawers, everything chosen anew each time; wrong in the drawer:");
lesson.Table(["tree, on average", "leaves", "wrong", "least", "most", "beats full"], tried.Select(one => new[]
{
    one.Rule, $"{one.Leaves:F1}", Percent(one.Errors.Average()), Percent(one.Errors.Min()), Percent(one.Errors.Max()),
    $"{one.Errors.Zip(tried[2].Errors).Count(pair => pair.First < pair.Second)}",
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("What nobody wrote down");
int age = passengers.Features.ToList().FindIndex(feature => feature.Name == "age");
int[] noAge = [.. Enumerable.Range(0, passengers.Rows).Where(row => double.IsNaN(passengers.X[row, age]))];
string Survived(IEnumerable<int> rows) => Percent(rows.Average(row => passengers.Labels![row] == survived ? 1.0 : 0));
lesson.Value("passengers without an age", noAge.Length, $"of whom {Survived(noAge)} survived");
lesson.Value("passengers with one", passengers.Rows - noAge.Length, $"of whom {Survived(Enumerable.Range(0, passengers.Rows).Except(noAge))}");
lesson.Table(["the best question about the age, and the next"], PrintedTree.Lines(new DecisionTreeClassifier(MaxDepth: 2, MinLeaf: 20).Fit(passengers.SelectColumns([age])), survived).Select(line => (string[])[line]));
Dataset leaky = Passengers.Titanic("boat");
lesson.Table(["with one more column: the lifeboat"], PrintedTree.Lines(new DecisionTreeClassifier(MaxDepth: 1).Fit(leaky), survived).Select(line => (string[])[line]));

// ------------------------------------------------------------------------------------------------
lesson.Section("Houses: a number in each leaf");
Dataset houses = Dataset.ForRegression(Datasets.SacramentoHousing(), "price", "city", "beds", "baths", "sqft", "type", "latitude", "longitude");
int cities = houses.Features[0].Levels.Count;
RegressionTree city = new DecisionTreeRegressor(MaxDepth: 1).Fit(houses.SelectColumns([0]));
lesson.Say($"{houses.Rows} sales in {cities} cities. There are {Math.Pow(2, cities - 1) - 1:N0} ways to part {cities} cities in two; in the order of their mean prices, {cities - 1} cuts are enough:");
lesson.Table(["the best question about the city"], PrintedTree.Lines(city).Select(line => (string[])[line]));
IReadOnlyList<Split> folds = Splits.KFold(houses.Rows, 10, new SeededRandom(seed));
double Miss(IRegressorTrainer trainer) => CrossValidation.Of(trainer, houses, folds).Score(Scores.RootMeanSquaredError).Mean;
lesson.Say("Root of the mean squared error in dollars, by ten folds, with more or fewer houses in a leaf:");
lesson.Table(["at least", "leaves", "on what was learned", "held out"], ((int[])[1, 2, 5, 10, 20, 50, 100, houses.Rows]).Select(minLeaf =>
{
    DecisionTreeRegressor trainer = new(MinLeaf: minLeaf);
    RegressionTree model = trainer.Fit(houses);
    return new[] { $"{minLeaf}", $"{model.Tree.Leaves}", $"{Scores.RootMeanSquaredError(model, houses):N0}", $"{Miss(trainer):N0}" };
}));
Dataset size = houses.SelectColumns([3]);
lesson.Figure("houses", Figures.Houses(size));
double[] beyond = new DecisionTreeRegressor(MinLeaf: 20).Fit(size).Predict(Matrix.FromRows([4500], [10000]));
lesson.Value("by size alone, 4,500 square feet", $"{beyond[0]:N0}");
lesson.Value("10,000 square feet", $"{beyond[1]:N0}", "dollars");

// ------------------------------------------------------------------------------------------------
lesson.Section("Other cards, another tree");
lesson.Say("Thirty trees, each grown without a tenth of the table, asked about the drawer:");
lesson.Table(["", "same first", "same top 3", "leaves", "disagree", "wrong"], new[]
{
    ("one question", colm with { MaxDepth = 1 }), ("pruned as chosen", colm with { Alpha = choice.Steps[choice.Chosen].Alpha }), ("full", colm),
}.Select(one =>
{
    Stability found = Stability.Of(one.Item2, cards, locked, 30, 0.1, new SeededRandom(seed + 2));
    return new[] { one.Item1, $"{found.SameFirst}", $"{found.SameTop}", $"{found.Leaves:F1}", Percent(found.Disagreement), Percent(found.Error) };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("A column of dice, and a slanting line");
SeededRandom dice = new(seed + 3);
Dataset thrown = cards with
{
    X = Matrix.FromColumns([.. Enumerable.Range(0, cards.Columns).Select(cards.X.Column), [.. Enumerable.Range(0, cards.Rows).Select(_ => dice.NextDouble())]]),
    Features = [.. cards.Features, Feature.Numeric("dice")],
};
double[] byFull = colm.Fit(thrown).Tree.Importances(thrown.Columns), byPruned = (colm with { Alpha = choice.Steps[choice.Chosen].Alpha }).Fit(thrown).Tree.Importances(thrown.Columns);
lesson.Say("Shares of the impurity that each column took away, with a column of random numbers added:");
lesson.Table(["tree", .. thrown.Features.Select(feature => feature.Name)], new[] { ("full", byFull), ("pruned", byPruned) }.Select(one => (string[])[one.Item1, .. one.Item2.Select(share => $"{share:F3}")]));
(Dataset points, Dataset turned) = (Slanted.Points(400, new SeededRandom(seed)), Slanted.Turned(Slanted.Points(400, new SeededRandom(seed))));
(Dataset fresh, Dataset freshTurned) = (Slanted.Points(10_000, new SeededRandom(seed + 1)), Slanted.Turned(Slanted.Points(10_000, new SeededRandom(seed + 1))));
ClassificationTree stairs = new DecisionTreeClassifier().Fit(points), straight = new DecisionTreeClassifier().Fit(turned);
lesson.Say("400 points in a square, parted by the diagonal; then the same points with the paper turned by 45 degrees. Wrong of 10,000 new points:");
lesson.Table(["", "leaves", "wrong"],
[
    ["as drawn", $"{stairs.Tree.Leaves}", $"{Wrong(stairs, fresh) * fresh.Rows:F0}"],
    ["turned", $"{straight.Tree.Leaves}", $"{Wrong(straight, freshTurned) * fresh.Rows:F0}"],
]);
lesson.Figure("stairs", Figures.Stairs(points, stairs), 640, 600);
lesson.End();
