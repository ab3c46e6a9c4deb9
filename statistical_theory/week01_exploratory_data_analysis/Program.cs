using System.Globalization;
using Curriculum.Toolkit;
using MathNet.Numerics.Statistics;
using Week01.ExploratoryDataAnalysis;

Lesson lesson = Lesson.Begin(args, "Exploratory data analysis",
    Knob.Number("p", 0.1, 0, 1, "the share of which the nine quantiles are shown"),
    Knob.Number("typo", 11_111, -100_000, 100_000, "the one wrong entry, in inches"),
    Knob.Number("trim", 0.1, 0, 0.5, "the share that the trimmed mean cuts off at each end"));

// ------------------------------------------------------------------------------------------------
lesson.Section("How tall are you, in inches?");

DataTable typed = Datasets.ReportedHeights();
HeightReading[] readings = Enumerable.Range(0, typed.Rows).Select(row => HeightCleaner.Read(typed.Categories("height").Text(row)!)).ToArray();
double[] Parsed(NumberStyles styles) => readings.Where(reading => double.TryParse(reading.Entry, styles, null, out _)).Select(reading => double.Parse(reading.Entry, styles)).ToArray();
double[] decimals = Parsed(NumberStyles.Float), parsed = Parsed(NumberStyles.Float | NumberStyles.AllowThousands);
lesson.Value("answers", typed.Rows);
lesson.Value("decimal numbers", decimals.Length, $"the other {typed.Rows - decimals.Length} hold something else");
lesson.Value("taken by double.Parse", parsed.Length, "it reads 5,3 as 53 and 708,661 as 708661");
lesson.Say("What each rule took, in the order in which the rules are tried:");
lesson.Table(["rule", "rows", "for example", "inches"], readings.GroupBy(reading => reading.Rule).OrderBy(group => group.First().IsRefused)
    .Select(group => new[] { group.Key, $"{group.Count()}", group.First().Entry, group.First().IsRefused ? "–" : $"{group.First().Inches:F2}" }));
HeightReading[] refused = readings.Where(reading => reading.IsRefused).ToArray();
lesson.Value("read, refused, together", $"{readings.Length - refused.Length} + {refused.Length} = {readings.Length}");
lesson.Say("Refused: " + string.Join("  ", refused.GroupBy(reading => reading.Entry).Select(group => group.Count() > 1 ? $"{group.Key} ({group.Count()}×)" : group.Key)));

DataTable heights = new("heights", [typed["sex"], new NumericColumn("inches", readings.Select(reading => reading.Inches).ToArray())]);
(DataTable students, int dropped) = MissingValues.DropIncomplete(heights, "inches");
double[] clean = students.Numbers("inches"), published = Datasets.SelfReportedHeights().Numbers("height");
string[] Summary(string name, double[] x) =>
    [name, $"{x.Length}", $"{Moments.Mean(x):F2}", $"{Moments.StandardDeviation(x):F2}", $"{RobustMeasures.Median(x):F2}", $"{RobustMeasures.MedianAbsoluteDeviation(x):F2}"];
lesson.Table(["inches", "n", "mean", "s", "median", "MAD"],
[
    Summary("double.Parse as it comes", parsed),
    Summary("the same, no commas allowed", decimals),
    Summary("of those, 50 to 84 only", decimals.Where(x => x is >= HeightCleaner.Least and <= HeightCleaner.Most).ToArray()),
    Summary("read by the rules", clean),
    Summary("the published clean file", published),
    .. Grouping.Split(students, "sex").Select(group => Summary($"  {group.Key[0]}", group.Rows.Numbers("inches"))),
]);
double[] decimalFeet = readings.Where(reading => !reading.IsRefused)
    .Select(reading => reading.Rule.StartsWith("5.11", StringComparison.Ordinal) ? 12 * double.Parse(reading.Entry) : reading.Inches).ToArray();
lesson.Value("if 5.6 meant decimal feet", $"mean {Moments.Mean(decimalFeet):F2}, median {RobustMeasures.Median(decimalFeet):F2}");
DataTable Counted(string name, CategoricalColumn sex, double[] inches) => Grouping.Summarize(
    new DataTable(name, CategoricalColumn.Of("who", inches.Select((x, row) => $"{sex.Text(row)} {x:F1}").ToList())), ["who"], (name, rows => rows.Rows));
Joined both = Joining.Left(Counted("here", students.Categories("sex"), clean), Counted("there", Datasets.SelfReportedHeights().Categories("sex"), published), "who");
double[] surplus = both.Table.Numbers("here").Zip(both.Table.Numbers("there"), (here, there) => here - (double.IsNaN(there) ? 0 : there)).ToArray();
lesson.Value("read here, not published", $"{surplus.Where(n => n > 0).Sum()}");
lesson.Value("published, refused here", $"{-surplus.Where(n => n < 0).Sum() + both.RightWithoutPartner.Count}");
lesson.Figure("typed", Figures.Typed(decimals));
lesson.Figure("heights", Figures.Heights(students));

// ------------------------------------------------------------------------------------------------
lesson.Section("One formula, three programs, and the digits they keep");

var judged = CertifiedSet.All().Select(set => (set.Name, Condition: Variances.ConditionNumber(set.X),
    Mean: Accuracy.Digits(Moments.Mean(set.X), set.Mean),
    OnePass: Accuracy.Digits(Math.Sqrt(Variances.OnePass(set.X)), set.StandardDeviation),
    TwoPass: Accuracy.Digits(Math.Sqrt(Variances.TwoPass(set.X)), set.StandardDeviation),
    Welford: Accuracy.Digits(Math.Sqrt(RunningMoments.Of(set.X).Variance), set.StandardDeviation),
    MathNet: Accuracy.Digits(set.X.StandardDeviation(), set.StandardDeviation),
    Lag: double.IsNaN(set.Autocorrelation) ? double.NaN : Accuracy.Digits(Moments.Autocorrelation(set.X), set.Autocorrelation))).ToList();
lesson.Table(["data set", "condition", "mean", "one-pass s", "two-pass s", "Welford s", "MathNet s", "r(1)"], judged.Select(row => new[]
{
    row.Name, $"{row.Condition:0.0e+0}", $"{row.Mean:F1}", $"{row.OnePass:F1}", $"{row.TwoPass:F1}", $"{row.Welford:F1}", $"{row.MathNet:F1}", double.IsNaN(row.Lag) ? "–" : $"{row.Lag:F1}",
}));
lesson.Say("Correct digits, of 15 certified. s is the standard deviation, r(1) the correlation of each value with the next.");
double[] numAcc4 = Datasets.Nist("NumAcc4").Data.Column(0);
lesson.Say("The variance of NumAcc4 is 0.01. It holds one 10,000,000.2, and 500 each of 10,000,000.1 and 10,000,000.3:");
lesson.Value("one pass", $"{Variances.OnePass(numAcc4)}");
lesson.Value("two passes", $"{Variances.TwoPass(numAcc4):F10}");
lesson.Value("Welford", $"{RunningMoments.Of(numAcc4).Variance:F10}");
lesson.Figure("digits", Figures.Digits(judged.Select(row => (row.Condition, row.OnePass, row.TwoPass, row.Welford)).ToList()));

// ------------------------------------------------------------------------------------------------
lesson.Section("Nine answers to one question");

DataTable anscombe = Datasets.AnscombeQuartet();
double p = lesson.Number("p");
double[] eleven = [.. anscombe.Where(row => anscombe.Categories("set").Text(row) == "I").Numbers("y").Order()];
lesson.Say("Eleven numbers, sorted: " + string.Join("  ", eleven.Select(y => $"{y:F2}")));
lesson.Say($"Below which value lies a share of {p} of them? And of the {clean.Length:N0} heights?");
lesson.Table(["type", "definition", "of eleven", "quartile", "median", "MathNet", $"of {clean.Length:N0}"], Enum.GetValues<QuantileType>().Select(type => new[]
{
    $"{(int)type}", $"{type}", $"{Quantiles.Of(eleven, p, type):F4}", $"{Quantiles.Of(eleven, 0.25, type):F4}", $"{Quantiles.Of(eleven, 0.5, type):F2}",
    $"{eleven.QuantileCustom(p, (QuantileDefinition)type):F4}", $"{Quantiles.Of(clean, p, type):F2}",
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("One wrong entry");

double[] women = students.Where(row => students.Categories("sex").Text(row) == "Female").Numbers("inches");
double typo = lesson.Number("typo"), trim = lesson.Number("trim");
double[] WithWrong(int count) => [.. Enumerable.Repeat(typo, count), .. women.Skip(count)];
(string Name, Func<double[], double> Of)[] measures =
[
    ("mean", x => Moments.Mean(x)), ($"trimmed {100 * trim:F0} %", x => RobustMeasures.TrimmedMean(x, trim)), ("median", x => RobustMeasures.Median(x)),
    ("s", x => Moments.StandardDeviation(x)), ("IQR", x => RobustMeasures.InterquartileRange(x)), ("MAD", x => RobustMeasures.MedianAbsoluteDeviation(x)),
];
(string Name, int Count)[] wrong = [("none", 0), ("one", 1), .. new[] { 9, 11, 24, 26, 49, 51 }.Select(percent => ($"{percent} %", (int)Math.Round(percent / 100.0 * women.Length)))];
lesson.Say($"The heights of {women.Length} women, of which some were typed as {typo:N0}:");
lesson.Table(["", .. wrong.Select(some => some.Name)], measures.Select(measure => (string[])[measure.Name, .. wrong.Select(some => $"{measure.Of(WithWrong(some.Count)):F1}")]));
double[] shares = Enumerable.Range(0, 61).Select(percent => percent / 100.0).ToArray();
lesson.Figure("breakdown", Figures.Breakdown(shares, measures.Take(3).Select(measure =>
    (measure.Name, shares.Select(share => Math.Abs(measure.Of(WithWrong((int)Math.Round(share * women.Length))) - measure.Of(women))).ToArray())).ToList()));

// ------------------------------------------------------------------------------------------------
lesson.Section("Same summaries, four different pictures");

var quartet = Grouping.Split(anscombe, "set").Select(group => (Set: group.Key[0]!, X: group.Rows.Numbers("x"), Y: group.Rows.Numbers("y")))
    .Select(set => (set.Set, set.X, set.Y, Slope: Moments.Covariance(set.X, set.Y) / Moments.Covariance(set.X, set.X)))
    .Select(set => (set.Set, set.X, set.Y, Intercept: Moments.Mean(set.Y) - set.Slope * Moments.Mean(set.X), set.Slope)).ToList();
lesson.Table(["set", "mean x", "var x", "mean y", "var y", "Pearson", "line", "median", "Spearman"], quartet.Select(set => new[]
{
    set.Set, $"{Moments.Mean(set.X):F1}", $"{Variances.TwoPass(set.X):F1}", $"{Moments.Mean(set.Y):F2}", $"{Variances.TwoPass(set.Y):F2}", $"{Correlations.Pearson(set.X, set.Y):F2}",
    $"{set.Intercept:F2} + {set.Slope:F2} x", $"{RobustMeasures.Median(set.Y):F2}", $"{Correlations.Spearman(set.X, set.Y):F2}",
}));
lesson.Figure("anscombe", Figures.Anscombe(quartet), 800, 640);

// ------------------------------------------------------------------------------------------------
lesson.Section("Penguins: split, join, reshape");

DataTable penguins = Datasets.Penguins();
string[] columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"], titles = ["bill length (mm)", "bill depth (mm)", "flipper (mm)", "body mass (g)"];
lesson.Value("penguins", penguins.Rows);
lesson.Say("Missing: " + string.Join(", ", MissingValues.Count(penguins).Where(column => column.Missing > 0).Select(column => $"{column.Column} {column.Missing}")) + ".");
(DataTable measured, int unmeasured) = MissingValues.DropIncomplete(penguins, columns);
lesson.Value("with all measurements", measured.Rows, $"{unmeasured} left out; those of unknown sex stay");

DataTable bySpecies = Grouping.Summarize(measured, ["species"], ("n", rows => rows.Rows), ("mean_mass", rows => Moments.Mean(rows.Numbers("body_mass_g"))),
    ("mean_depth", rows => Moments.Mean(rows.Numbers("bill_depth_mm"))), ("outliers", rows => BoxSummary.Of(rows.Numbers("body_mass_g")).Outliers.Count));
lesson.Table(["species", "n", "mean mass (g)", "mean depth (mm)", "outliers"], Enumerable.Range(0, bySpecies.Rows).Select(row => new[]
{
    bySpecies.Categories("species").Text(row)!, $"{bySpecies.Numbers("n")[row]:F0}", $"{bySpecies.Numbers("mean_mass")[row]:F1}", $"{bySpecies.Numbers("mean_depth")[row]:F2}", $"{bySpecies.Numbers("outliers")[row]:F0}",
}));
lesson.Value("mean mass of all penguins", $"{Moments.Mean(measured.Numbers("body_mass_g")):F1} g", $"the three means' mean: {Moments.Mean(bySpecies.Numbers("mean_mass")):F1} g");
lesson.Figure("boxes", Figures.Boxes(measured));

DataTable latin = new("latin names", CategoricalColumn.Of("species", ["Adélie", "Chinstrap", "Gentoo"]), CategoricalColumn.Of("latin", ["Pygoscelis adeliae", "Pygoscelis antarcticus", "Pygoscelis papua"]));
Joined inner = Joining.Inner(measured, latin, "species"), left = Joining.Left(measured, latin, "species");
lesson.Say("A second table has the Latin names, and spells one species Adélie:");
lesson.Table(["join", "rows", "without a name", "names not used", "mean mass (g)"], new[] { ("inner", inner), ("left", left) }.Select(join => new[]
{
    join.Item1, $"{join.Item2.Table.Rows}", $"{join.Item2.LeftWithoutPartner.Count}", $"{join.Item2.RightWithoutPartner.Count}", $"{Moments.Mean(join.Item2.Table.Numbers("body_mass_g")):F1}",
}));

DataTable tall = Reshaping.ToLong(measured, columns, "measure", "value");
DataTable means = Grouping.Summarize(tall, ["species", "measure"], ("mean", rows => Moments.Mean(rows.Numbers("value"))));
DataTable wide = Reshaping.ToWide(means, "species", "measure", "mean");
lesson.Value("wide to long", $"{measured.Rows} × {measured.Columns.Count} becomes {tall.Rows} × {tall.Columns.Count}");
lesson.Table(["species", .. columns], Enumerable.Range(0, wide.Rows).Select(row => (string[])[wide.Categories("species").Text(row)!, .. columns.Select(column => $"{wide.Numbers(column)[row]:F1}")]));
lesson.Figure("scatter-matrix", Figures.ScatterMatrix(measured, columns, titles), 800, 760);

// ------------------------------------------------------------------------------------------------
lesson.Section("Do heavier penguins have shallower bills?");

string[] Correlation(string name, double[] mass, double[] depth) => [name, $"{mass.Length}", $"{Correlations.Pearson(mass, depth):F3}", $"{Correlations.Spearman(mass, depth):F3}"];
Joined withMeans = Joining.Left(measured, bySpecies, "species");
double[] Centred(string column, string mean) => withMeans.Table.Numbers(column).Zip(withMeans.Table.Numbers(mean), (value, centre) => value - centre).ToArray();
double[] adelieMass = measured.Where(row => measured.Categories("species").Text(row) == "Adelie").Numbers("body_mass_g");
double[] adelieDepth = measured.Where(row => measured.Categories("species").Text(row) == "Adelie").Numbers("bill_depth_mm");
lesson.Table(["bill depth and body mass of", "n", "Pearson", "Spearman"],
[
    Correlation("all penguins", measured.Numbers("body_mass_g"), measured.Numbers("bill_depth_mm")),
    .. Grouping.Split(measured, "species").Select(group => Correlation(group.Key[0]!, group.Rows.Numbers("body_mass_g"), group.Rows.Numbers("bill_depth_mm"))),
    Correlation("all, less their species' mean", Centred("body_mass_g", "mean_mass"), Centred("bill_depth_mm", "mean_depth")),
    Correlation("Adelie, one mass × 10", [10 * adelieMass[0], .. adelieMass.Skip(1)], adelieDepth),
]);
lesson.Figure("simpson", Figures.Simpson(measured));
lesson.End();
