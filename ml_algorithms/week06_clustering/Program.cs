using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week06.Clustering;

Lesson lesson = Lesson.Begin(args, "Clustering",
    Knob.Count("k", 5, 2, 12, "how many clusters the oils are parted into"),
    Knob.Number("epsilon", 1.2, 0.1, 10, "radius of a neighbourhood of DBSCAN, in standard deviations"),
    Knob.Count("least", 5, 1, 100, "oils that a dense neighbourhood holds"));
int k = lesson.Count("k"), least = lesson.Count("least");
double epsilon = lesson.Number("epsilon");
OliveOils oils = OliveOils.Read();
Dataset acids = oils.Standardized;
int[] regions = acids.Labels!;
string Sizes(IEnumerable<int> labels) => string.Join(" ", Clusters.Sizes(labels).Take(6)) + (Clusters.Sizes(labels).Length > 6 ? " …" : "");
string Agreement(int[] truth, int[] labels) => $"{Math.Round(AdjustedRand.Of(truth, labels), 2) + 0.0:F2}";

// ------------------------------------------------------------------------------------------------
lesson.Section("Eight acids and no labels");
lesson.Value("oils", acids.Rows, $"from {oils.AreaNames.Count} areas in {acids.ClassNames.Count} regions; nobody is told");
double[] variances = [.. Enumerable.Range(0, acids.Columns).Select(j => oils.Acids.X.Column(j)).Select(column => column.Average(value => (value - column.Average()) * (value - column.Average())))];
lesson.Say("In per cent of all acids; the last column says how much of a squared distance an acid makes up on average when nothing is scaled:");
lesson.Table(["acid", "mean", "deviation", "of a distance"], acids.Features.Select((feature, j) => new[]
{
    feature.Name, $"{oils.Acids.X.Column(j).Average():F2}", $"{Math.Sqrt(variances[j]):F2}", $"{100 * variances[j] / variances.Sum():F1} %",
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("Two kinds of eruption: k-means and EM in two dimensions");
Dataset minutes = OliveOils.Geyser(), geyser = OliveOils.Standardize(minutes);
Matrix poorStart = geyser.X.SelectRows([0, 2]);
KMeansModel parted = new KMeans(2, Tolerance: 0, Start: poorStart).Fit(geyser);
lesson.Say($"Old Faithful, {geyser.Rows} eruptions, standardised. Two centres, begun at two eruptions of middling length; inertia after each assignment:");
lesson.Say("  " + string.Join("  ", parted.Path.Select(inertia => $"{inertia:F2}")));
Mixture begun = new([0.5, 0.5], poorStart, [Matrix.Identity(2), Matrix.Identity(2)]);
GaussianMixtureModel mixed = new GaussianMixture(2, MaxIterations: 500, Tolerance: 1e-7, Start: begun).Fit(geyser);
int[] shownRounds = [0, 1, 2, 5, 8, 11, mixed.Iterations - 1];
lesson.Say("A mixture of two normal densities from the same two middles; mean log-likelihood of an eruption before each round of EM:");
lesson.Table(["round", .. shownRounds.Select(round => $"{round + 1}")], [["log-likelihood", .. shownRounds.Select(round => $"{mixed.Path[Math.Min(round, mixed.Path.Count - 1)]:F4}")]]);
Mixture inMinutes = new GaussianMixture(2, Tolerance: 1e-7, MaxIterations: 500).Fit(minutes).Mixture;
lesson.Say("What it ends with, in minutes (fitted anew without scaling: full covariances need none):");
lesson.Table(["component", "share", "eruption", "wait", "deviation", "deviation", "correlation"], Enumerable.Range(0, 2).OrderBy(c => inMinutes.Means[c, 0]).Select(c => new[]
{
    inMinutes.Means[c, 0] < 3 ? "short" : "long", $"{inMinutes.Weights[c]:F3}", $"{inMinutes.Means[c, 0]:F2}", $"{inMinutes.Means[c, 1]:F1}", $"{Math.Sqrt(inMinutes.Covariances[c][0, 0]):F2}",
    $"{Math.Sqrt(inMinutes.Covariances[c][1, 1]):F1}", $"{inMinutes.Covariances[c][0, 1] / Math.Sqrt(inMinutes.Covariances[c][0, 0] * inMinutes.Covariances[c][1, 1]):F2}",
}));
Matrix claims = mixed.Responsibilities(geyser.X);
lesson.Value("eruptions that neither claims by 0.9", Enumerable.Range(0, geyser.Rows).Count(i => Math.Max(claims[i, 0], claims[i, 1]) < 0.9));
lesson.Value("k-means and mixture agree", $"{AdjustedRand.Of(parted.Labels, mixed.Predict(geyser.X)):F3}", "adjusted Rand index");
lesson.Figure("geyser", Figures.Rounds(minutes, geyser, begun, [0, 1, 10, mixed.Iterations]), 900, 720);

// ------------------------------------------------------------------------------------------------
lesson.Section("The oils: which start, and how many clusters");
double[] Ends(Func<int, int[]> start) => [.. Enumerable.Range(0, 100).Select(seed => new KMeans(k, Start: acids.X.SelectRows(start(seed))).Fit(acids).Inertia).Order()];
double[] blind = Ends(seed => new SeededRandom(seed).Choose(acids.Rows, k)), careful = Ends(seed => KMeansPlusPlus.Draw(acids.X, k, new SeededRandom(seed)));
double best = Math.Min(blind[0], careful[0]);
lesson.Say($"Inertia at the end of 100 runs of k-means, K = {k}:");
lesson.Table(["start", "best", "median", "worst", "ends within 1 % of the best"], new[] { ("any rows", blind), ("k-means++", careful) }.Select(one => new[]
{
    one.Item1, $"{one.Item2[0]:F1}", $"{one.Item2[50]:F1}", $"{one.Item2[^1]:F1}", $"{one.Item2.Count(end => end < 1.01 * best)}",
}));
int[] counts = [.. Enumerable.Range(2, 8)];
KMeansModel[] byK = [.. counts.Select(count => new KMeans(count, 20).Fit(acids))];
GaussianMixtureModel[] mixtures = [.. counts.Select(count => new GaussianMixture(count, 8).Fit(acids))];
double[] silhouettes = [.. byK.Select(model => Silhouette.Mean(acids.X, model.Labels))], bics = [.. mixtures.Select(model => model.Bic)];
lesson.Table(["K", "inertia", "silhouette", "regions", "areas", "BIC of a mixture", "regions", "areas"], counts.Select((count, i) => new[]
{
    $"{count}", $"{byK[i].Inertia:F1}", $"{silhouettes[i]:F3}", Agreement(regions, byK[i].Labels), Agreement(oils.Areas, byK[i].Labels),
    $"{bics[i]:F0}", Agreement(regions, mixtures[i].Predict(acids.X)), Agreement(oils.Areas, mixtures[i].Predict(acids.X)),
}));
lesson.Say("Regions and areas: the adjusted Rand index with where the oils come from, 1 for the same partition, 0 for chance. K was chosen without it:");
lesson.Value("largest silhouette", $"K = {counts[silhouettes.IndexOf(silhouettes.Max())]}");
lesson.Value("smallest BIC", $"K = {counts[bics.IndexOf(bics.Min())]}");
lesson.Figure("choice", Figures.Choice(counts, silhouettes, bics), 900, 400);

// ------------------------------------------------------------------------------------------------
lesson.Section("A tree of merges");
Linkage[] linkages = [Linkage.Ward, Linkage.Complete, Linkage.Single];
MergeTree[] trees = [.. linkages.Select(linkage => new Agglomerative(linkage).Fit(acids.X))];
lesson.Say($"Heights of the last six merges of the oils, and what is left when the tree is cut into {k}:");
lesson.Table(["linkage", "heights", "sizes", "regions", "areas"], linkages.Select((linkage, i) => new[]
{
    linkage.ToString(), string.Join(" ", trees[i].Merges.TakeLast(6).Select(merge => $"{merge.Height:F1}")), Sizes(trees[i].Cut(k)),
    Agreement(regions, trees[i].Cut(k)), Agreement(oils.Areas, trees[i].Cut(k)),
}));
DataTable states = Datasets.UsArrests();
Dataset rates = OliveOils.Arrests();
MergeTree tree = new Agglomerative(Linkage.Ward).Fit(OliveOils.Standardize(rates).X);
int[] kinds = tree.Cut(4);
string[] names = [.. states.Categories("state").Codes.Select(code => states.Categories("state").Levels[code])];
lesson.Say("A tree that can be read whole: fifty states of the USA in 1973, Ward, standardised, cut into four. Means per 100,000 people, and per cent in towns:");
lesson.Table(["states", "such as", .. rates.Features.Select(feature => feature.Name)], Enumerable.Range(0, 4).Select(kind => (string[])
[
    $"{kinds.Count(label => label == kind)}", string.Join(", ", names.Where((_, row) => kinds[row] == kind).Take(3)),
    .. Enumerable.Range(0, rates.Columns).Select(j => $"{Enumerable.Range(0, rates.Rows).Where(row => kinds[row] == kind).Average(row => rates.X[row, j]):F1}"),
]));
lesson.Figure("dendrogram", Figures.States(tree, 4, names), 800, 900);

// ------------------------------------------------------------------------------------------------
lesson.Section("Where it is dense");
double[] distances = Dbscan.KDistances(acids.X, least);
lesson.Value($"distance to {least - 1} others, largest", $"{distances[0]:F2}");
lesson.Value("5 % of the oils lie beyond", $"{distances[acids.Rows / 20]:F2}");
lesson.Value("half of them beyond", $"{distances[acids.Rows / 2]:F2}");
lesson.Table(["epsilon", "clusters", "sizes", "core", "border", "noise", "regions", "areas"], ((double[])[0.8, 1, 1.2, 1.4, 1.6, 1.8]).Select(radius =>
{
    DensityClusters found = new Dbscan(radius, least).Fit(acids.X);
    return new[] { $"{radius:F1}", $"{found.Clusters}", Sizes(found.Labels), $"{found.CoreCount}", $"{found.BorderCount}", $"{found.NoiseCount}", Agreement(regions, found.Labels), Agreement(oils.Areas, found.Labels) };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("Four methods, one data set, four answers");
KMeansModel means = new KMeans(k, 20).Fit(acids);
GaussianMixtureModel mixture = new GaussianMixture(k, 8).Fit(acids);
(string Name, int[] Labels)[] answers =
[
    ("k-means", means.Labels), ("tree, Ward", trees[0].Cut(k)), ("tree, single", trees[2].Cut(k)), ("DBSCAN", new Dbscan(epsilon, least).Fit(acids.X).Labels), ("mixture", mixture.Predict(acids.X)),
];
lesson.Table(["method", "sizes", "noise", "silhouette", "regions", "areas"], answers.Select(answer => new[]
{
    answer.Name, Sizes(answer.Labels), $"{answer.Labels.Count(label => label < 0)}", Kept(answer.Labels) is { Length: > 0 } kept ? $"{Silhouette.Mean(acids.X.SelectRows(kept), [.. kept.Select(i => answer.Labels[i])]):F3}" : "–",
    Agreement(regions, answer.Labels), Agreement(oils.Areas, answer.Labels),
}));
int[] Kept(int[] labels) => labels.Where(label => label >= 0).Distinct().Count() < 2 ? [] : [.. Enumerable.Range(0, labels.Length).Where(i => labels[i] >= 0)];
lesson.Say("Silhouettes are those of the oils that are not noise; for the index noise counts as one cluster more. Which method agrees with which:");
lesson.Table(["", .. answers.Select(answer => answer.Name)], answers.Select(one => (string[])[one.Name, .. answers.Select(other => Agreement(one.Labels, other.Labels))]));
int[] byMixture = Clusters.BySize(answers[^1].Labels);
lesson.Say("The clusters of the mixture, largest first, and the areas of their oils:");
lesson.Table(["area", "oils", .. Enumerable.Range(1, k).Select(c => $"{c}")], oils.AreaNames.Select((name, area) => (area, name)).OrderBy(pair => regions[Array.IndexOf(oils.Areas, pair.area)]).ThenBy(pair => pair.name, StringComparer.Ordinal)
    .Select(pair => (string[])[pair.name, $"{oils.Areas.Count(area => area == pair.area)}", .. Enumerable.Range(0, k).Select(c => $"{Enumerable.Range(0, acids.Rows).Count(i => oils.Areas[i] == pair.area && byMixture[i] == c)}")]));
lesson.Figure("four", Figures.Answers(oils, answers), 1000, 720);

// ------------------------------------------------------------------------------------------------
lesson.Section("Where it breaks");
lesson.Say($"The oils without scaling, K = {k}, regions / areas:");
foreach ((string name, int[] labels) in new[] { ("k-means", new KMeans(k, 20).Fit(oils.Acids).Labels), ("tree, Ward", new Agglomerative().Fit(oils.Acids.X).Cut(k)), ("mixture", new GaussianMixture(k, 8).Fit(oils.Acids).Predict(oils.Acids.X)) })
    lesson.Value(name, $"{Agreement(regions, labels)} / {Agreement(oils.Areas, labels)}");
(string Name, Dataset Data, double Radius)[] drawn =
[
    ("moons", Shapes.Moons(300, 0.08, 1), 0.2), ("circles", Shapes.Circles(300, 0.05, 1), 0.25), ("two long clouds", DrawnClouds.Parallel(300, 1), 1),
];
lesson.Say("Agreement with the shapes that were drawn, each method told how many there are (DBSCAN its radius):");
(string Name, int[][] Labels)[] results = [.. drawn.Select(one => (one.Name, (int[][])
[
    new KMeans(one.Data.ClassNames.Count).Fit(one.Data).Labels, new Agglomerative().Fit(one.Data.X).Cut(one.Data.ClassNames.Count), new Agglomerative(Linkage.Single).Fit(one.Data.X).Cut(one.Data.ClassNames.Count),
    new Dbscan(one.Radius).Fit(one.Data.X).Labels, new GaussianMixture(2, 10, 2000, 1e-8, From: MixtureStart.Rows).Fit(one.Data).Predict(one.Data.X),
]))];
lesson.Table(["", "k-means", "Ward", "single", "DBSCAN", "mixture"], results.Select((result, i) => (string[])[result.Name, .. result.Labels.Select(labels => Agreement(drawn[i].Data.Labels!, labels))]));
lesson.Figure("shapes", Figures.Shapes(drawn[0].Data, results[0].Labels[0], results[0].Labels[3], drawn[2].Data, results[2].Labels[0], results[2].Labels[4]), 900, 720);
lesson.Say("The mixture of the long clouds, by where EM begins and by the tolerance at which it ends:");
(string Name, MixtureStart From, int Restarts, double Tolerance)[] begins =
[
    ("k-means", MixtureStart.Clusters, 1, 1e-3), ("k-means", MixtureStart.Clusters, 1, 1e-8), ("two rows, best of 10", MixtureStart.Rows, 10, 1e-3), ("two rows, best of 10", MixtureStart.Rows, 10, 1e-8),
];
lesson.Table(["start", "tolerance", "rounds", "log-likelihood", "agreement"], begins.Select(one =>
{
    GaussianMixtureModel model = new GaussianMixture(2, one.Restarts, 2000, one.Tolerance, From: one.From).Fit(drawn[2].Data);
    return new[] { one.Name, $"{one.Tolerance:0e+0}", $"{model.Iterations}", $"{model.LogLikelihood:F1}", Agreement(drawn[2].Data.Labels!, model.Predict(drawn[2].Data.X)) };
}));
Dataset densities = DrawnClouds.TwoDensities(300, 1);
lesson.Say("DBSCAN on two tight clouds and a thin one, a hundred points each:");
lesson.Table(["epsilon", "clusters", "sizes", "noise"], ((double[])[0.05, 0.1, 0.2, 0.4, 0.6, 0.8]).Select(radius =>
{
    DensityClusters found = new Dbscan(radius).Fit(densities.X);
    return new[] { $"{radius}", $"{found.Clusters}", Sizes(found.Labels), $"{found.NoiseCount}" };
}));
Mixture onOneRow = new([0.99, 0.01], geyser.X.SelectRows([0, 5]), [Matrix.Identity(2), Matrix.FromRows([1e-4, 0], [0, 1e-4])]);
lesson.Say("A second component of the geyser's mixture, begun narrow upon a single eruption:");
lesson.Table(["added to variances", "log-likelihood", "its share", "its deviation"], ((double[])[1e-2, 1e-4, 1e-6, 1e-8, 1e-10]).Select(added =>
{
    GaussianMixtureModel model = new GaussianMixture(2, MaxIterations: 500, Tolerance: 1e-9, Regularization: added, Start: onOneRow).Fit(geyser);
    return new[] { $"{added:0e+0}", $"{model.LogLikelihood:F1}", $"{model.Mixture.Weights[1]:F4}", Format.Magnitude(Math.Sqrt(model.Mixture.Covariances[1][0, 0])) };
}));
lesson.Value("the honest mixture", $"{mixed.LogLikelihood:F1}", "log-likelihood of the fit of section 2");
lesson.End();
