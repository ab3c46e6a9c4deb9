using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week02.ProbabilityAndBayes;
using Week03.NaiveBayes;
using Week03.TrainTestAndCrossValidation;

Lesson lesson = Lesson.Begin(args, "Naive Bayes",
    Knob.Number("smoothing", 1, 1e-6, 100, "imagined occurrences of every word"),
    Knob.Count("least", 2, 1, 100, "training messages in which a word must stand"),
    Knob.Count("repeat", 2, 2, 20, "how often every word is said in section 5"));
double smoothing = lesson.Number("smoothing");
int least = lesson.Count("least"), repeat = lesson.Count("repeat");
string Percent(double share) => double.IsNaN(share) ? "–" : $"{100 * share:F2} %";
string Signed(double value) => double.IsFinite(value) ? $"{value:+0.00;−0.00;0.00}" : value > 0 ? "+∞" : "−∞";

// ------------------------------------------------------------------------------------------------
lesson.Section("By hand: will they play?");
DataTable days = Datasets.PlayTennis();
Dataset tennis = Dataset.ForClassification(days, "play");
CategoricalModel counted = new CategoricalNaiveBayes(0).Fit(tennis), smoothed = new CategoricalNaiveBayes(1).Fit(tennis);
string[] asked = ["sunny", "cool", "high", "TRUE"];
Matrix Day(params string[] levels) => Matrix.FromRows(levels.Select((level, j) => (double)tennis.Features[j].Levels.ToList().IndexOf(level)).ToArray());
int Days(int c) => tennis.Labels!.Count(label => label == c);
int With(int j, string level, int c) => Enumerable.Range(0, tennis.Rows).Count(row => tennis.Labels![row] == c && days.Categories(tennis.Features[j].Name).Text(row) == level);
lesson.Say("14 days; tomorrow is sunny, cool, with high humidity and wind. Shares of the days with each:");
lesson.Table(["", "played", "did not"],
[
    ["all days", .. ((int[])[1, 0]).Select(c => $"{Days(c)} of {tennis.Rows}")],
    .. asked.Select((level, j) => (string[])[$"{tennis.Features[j].Name} = {level}", .. ((int[])[1, 0]).Select(c => $"{With(j, level, c)} of {Days(c)}")]),
    ["multiplied", .. ((int[])[1, 0]).Select(c => $"{Product(c):F6}")],
]);
double[] byHand = BayesRule.Posterior([(double)Days(0) / tennis.Rows, (double)Days(1) / tennis.Rows], [Product(0) / Days(0) * tennis.Rows, Product(1) / Days(1) * tennis.Rows]);
double Product(int c) => asked.Select((level, j) => (double)With(j, level, c) / Days(c)).Aggregate((double)Days(c) / tennis.Rows, (product, share) => product * share);
lesson.Value("P(play), by hand", $"{byHand[1]:F6}");
lesson.Value("P(play), CategoricalNaiveBayes", $"{counted.PredictProbabilities(Day(asked))[0, 1]:F6}");
lesson.Say("The same day, but overcast. No overcast day without play was ever seen:");
lesson.Table(["smoothing", "P(overcast | no)", "P(play)"], new[] { (0, counted), (1, smoothed) }.Select(one => new[]
{
    $"{one.Item1}", $"{Math.Exp(one.Item2.LogProbabilities[0][0, 0]):F4}", $"{one.Item2.PredictProbabilities(Day("overcast", "cool", "high", "TRUE"))[0, 1]:F4}",
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("A filter, word by word");
IReadOnlyList<SpamMail> mails = SpamMail.ReadAll();
Split split = Splits.Stratified([.. mails.Select(mail => mail.IsSpam ? 1 : 0)], 0.3, new SeededRandom(3));
SpamMail[] train = [.. split.Train.Select(row => mails[row])], test = [.. split.Test.Select(row => mails[row])];
Vocabulary vocabulary = Vocabulary.Of(train.Select(mail => mail.Words), least);
Dataset counts = SpamMail.Counted(train, vocabulary);
MultinomialModel words = new MultinomialNaiveBayes(smoothing).Fit(counts);
BernoulliModel presence = new BernoulliNaiveBayes(smoothing).Fit(counts);
SpamFilter filter = new(vocabulary, words.JointLogLikelihood), byPresence = new(vocabulary, presence.JointLogLikelihood);
lesson.Table(["messages", "ham", "spam", "words in all"], new[] { ("to learn from", train), ("held out", test) }.Select(part => new[]
{
    part.Item1, $"{part.Item2.Count(mail => !mail.IsSpam)}", $"{part.Item2.Count(mail => mail.IsSpam)}", $"{part.Item2.Sum(mail => mail.Words.Count):N0}",
}));
lesson.Value("different words with a column", vocabulary.Words.Count, $"those in {least} training messages or more");
double prior = words.LogPriors[1] - words.LogPriors[0];
lesson.Value("log odds before any word", Signed(prior));
int[] byEvidence = [.. Enumerable.Range(0, vocabulary.Words.Count).OrderByDescending(j => words.Evidence(j, 1, 0)).ThenBy(j => j)];
double Occurrences(int j, int c) => Enumerable.Range(0, counts.Rows).Where(row => counts.Labels![row] == c).Sum(row => counts.X[row, j]);
lesson.Say("The words that say most, with their occurrences in ham and spam, and what one of them adds to the log odds of spam:");
lesson.Table(["for spam", "ham", "spam", "adds", "for ham", "ham", "spam", "adds"], Enumerable.Range(0, Math.Min(10, vocabulary.Words.Count)).Select(rank =>
{
    string[] Of(int j) => [vocabulary.Words[j], $"{Occurrences(j, 0)}", $"{Occurrences(j, 1)}", Signed(words.Evidence(j, 1, 0))];
    return (string[])[.. Of(byEvidence[rank]), .. Of(byEvidence[^(rank + 1)])];
}));
Verdict[] verdicts = filter.Judge(test);
Verdict[] bySureness = [.. verdicts.OrderBy(one => Math.Abs(one.LogOdds)).ThenBy(one => one.Mail.Id, StringComparer.Ordinal)];
// A right verdict of either kind, neither the surest nor the least sure, and the surest mistake.
Verdict[] shown =
[
    .. bySureness.Where(one => one is { IsWrong: false, SaysSpam: true }).Skip(60).Take(1), .. bySureness.Where(one => one is { IsWrong: false, SaysSpam: false }).Skip(60).Take(1),
    bySureness.Last(one => one.IsWrong && one.SaysSpam == bySureness.Any(wrong => wrong is { IsWrong: true, SaysSpam: true })),
];
foreach (Verdict one in shown)
{
    IReadOnlyList<WordEvidence> evidence = WordEvidence.Of(words, vocabulary, one.Mail.Words);
    lesson.Say($"\"{one.Mail.Subject}\" ({one.Mail.Id}, {(one.Mail.IsSpam ? "spam" : "ham")})");
    WordEvidence[] ham = [.. evidence.Reverse()];
    lesson.Table(["for spam", "times", "adds", "for ham", "times", "adds"], Enumerable.Range(0, Math.Min(5, ham.Length)).Select(rank => new[]
    {
        evidence[rank].Word, $"{evidence[rank].Count}", Signed(evidence[rank].LogOdds), ham[rank].Word, $"{ham[rank].Count}", Signed(ham[rank].LogOdds),
    }));
    lesson.Value("all words with a column", Signed(evidence.Sum(word => word.LogOdds)), $"{evidence.Sum(word => word.Count)} of {one.Mail.Words.Count} words");
    lesson.Value("with the prior", Signed(one.LogOdds), $"called {(one.SaysSpam ? "spam" : "ham")}, stated error {Stated(one)}");
}
string Stated(Verdict one) => Format.Magnitude(one.StatedError);
lesson.Figure("message", Figures.Message(WordEvidence.Of(words, vocabulary, shown[^1].Mail.Words), prior), 800, 560);

// ------------------------------------------------------------------------------------------------
lesson.Section("What the filter catches");
string[] Row(string name, IReadOnlyCollection<Verdict> of)
{
    ConfusionMatrix counted = Verdict.Counted(of);
    return [name, $"{counted[1, 1]}", $"{counted[1, 0]}", $"{counted[0, 1]}", $"{counted[0, 0]}", Percent(counted.Precision(1)), Percent(counted.Recall(1))];
}
string[] scoreColumns = ["held out", "caught", "missed", "lost", "kept", "precision", "recall"];
lesson.Table(scoreColumns, [Row("multinomial", verdicts), Row("Bernoulli", byPresence.Judge(test)), Row("everything is ham", [.. test.Select(mail => new Verdict(mail, -1))])]);
lesson.Say("Caught and missed are spam, lost and kept are ham. The multinomial one with other smoothings:");
lesson.Table(["smoothing", .. scoreColumns[1..]], ((double[])[0.001, 0.01, 0.1, 1, 10, 100]).Select(alpha =>
    Row($"{alpha}", new SpamFilter(vocabulary, new MultinomialNaiveBayes(alpha).Fit(counts).JointLogLikelihood).Judge(test))));
Matrix unsmoothed = new MultinomialNaiveBayes(0).Fit(counts).JointLogLikelihood(vocabulary.Counts([.. test.Select(mail => mail.Words)]));
int Without(Func<double, double, bool> which) => Enumerable.Range(0, test.Length).Count(i => which(unsmoothed[i, 0], unsmoothed[i, 1]));
lesson.Say($"With no smoothing at all, of {test.Length} messages:");
lesson.Value("both classes possible", Without((ham, spam) => double.IsFinite(ham) && double.IsFinite(spam)));
lesson.Value("one class ruled out", Without((ham, spam) => double.IsFinite(ham) != double.IsFinite(spam)), "by a word that it never had");
lesson.Value("both ruled out: 0 / 0", Without((ham, spam) => !double.IsFinite(ham) && !double.IsFinite(spam)));
Matrix nothing = new(1, vocabulary.Words.Count);
lesson.Say("A message in which no word has a column; P(spam):");
lesson.Value("multinomial: the prior", $"{words.PredictProbabilities(nothing)[0, 1]:F4}", $"{Percent(Math.Exp(words.LogPriors[1]))} of the training mail is spam");
lesson.Value("Bernoulli: all words absent", $"{presence.PredictProbabilities(nothing)[0, 1]:F4}");

// ------------------------------------------------------------------------------------------------
lesson.Section("Too small for a double");
string[] digest = [.. test.Where(mail => mail.IsSpam).Take(4).SelectMany(mail => mail.Words)];
int gone = Enumerable.Range(1, digest.Length).FirstOrDefault(n => double.IsNaN(PlainProduct.Posterior(words, vocabulary, digest[..n])));
lesson.Say($"Four spam messages of the held-out part in one, {digest.Length} words. Of its first words:");
lesson.Table(["words", "product, ham", "product, spam", "P(spam)", "log, ham", "log, spam", "P(spam)"], ((int[])[10, 50, 100, 120, .. gone > 0 ? [gone] : Array.Empty<int>(), 200, digest.Length]).Select(n =>
{
    string[] first = digest[..n];
    Matrix x = vocabulary.Counts([first]), joint = words.JointLogLikelihood(x);
    return new[]
    {
        $"{n}", Tiny(PlainProduct.Of(words, vocabulary, first, 0)), Tiny(PlainProduct.Of(words, vocabulary, first, 1)), $"{PlainProduct.Posterior(words, vocabulary, first):F4}",
        $"{joint[0, 0]:F1}", $"{joint[0, 1]:F1}", $"{words.PredictProbabilities(x)[0, 1]:F4}",
    };
}));
string Tiny(double product) => product == 0 ? "0" : $"1e{Math.Log10(product):F0}";
lesson.Value("both products are 0 from word", gone > 0 ? $"{gone}" : "–", $"the smallest double above 0 is {double.Epsilon:0e+0}");
lesson.Figure("underflow", Figures.Underflow(words, vocabulary, digest));

// ------------------------------------------------------------------------------------------------
lesson.Section("Sure, and wrong");
const int folds = 10;
SpamFilter Train(IReadOnlyList<SpamMail> from) => SpamFilter.Train(from, least, data => new MultinomialNaiveBayes(smoothing).Fit(data).JointLogLikelihood);
SpamFilter TrainPresence(IReadOnlyList<SpamMail> from) => SpamFilter.Train(from, least, data => new BernoulliNaiveBayes(smoothing).Fit(data).JointLogLikelihood);
Verdict[] all = SpamFilter.JudgeUnseen(mails, folds, Train), twice = SpamFilter.JudgeUnseen(mails, folds, Train, repeat), present = SpamFilter.JudgeUnseen(mails, folds, TrainPresence);
lesson.Say($"All {mails.Count:N0} messages, each judged by a filter that was trained on nine tenths without it. By the error that the filter itself states:");
(double From, double Below, string Name)[] bands = [(0.1, 1, "10 to 50 %"), (0.01, 0.1, "1 to 10 %"), (1e-3, 0.01, "0.1 to 1 %"), (1e-6, 1e-3, "1e-6 to 1e-3"), (1e-9, 1e-6, "1e-9 to 1e-6"), (0, 1e-9, "below 1e-9")];
lesson.Table(["stated error", "messages", "wrong, as stated", "wrong, in fact"], bands.Select(band =>
{
    Reliability inside = Reliability.Between(all, band.From, band.Below);
    return new[] { band.Name, $"{inside.Messages}", inside.Stated < 0.01 ? Format.Magnitude(inside.Stated) : $"{inside.Stated:F2}", $"{inside.Wrong}" };
}));
lesson.Say("Those with a stated probability above 0.999; how many of them the filter expects to be wrong, and how many are. Precision and recall are those of all messages:");
lesson.Table(["filter", "messages", "to be wrong", "wrong", "share", "precision", "recall"],
    new[] { ("multinomial", all), ($"every word {repeat} times", twice), ("Bernoulli", present) }.Select(one =>
    {
        Reliability sure = Reliability.Between(one.Item2, 0, 1e-3);
        ConfusionMatrix matrix = Verdict.Counted(one.Item2);
        return new[] { one.Item1, $"{sure.Messages}", $"{sure.Stated:F2}", $"{sure.Wrong}", Percent((double)sure.Wrong / sure.Messages), Percent(matrix.Precision(1)), Percent(matrix.Recall(1)) };
    }));
lesson.Say("The surest mistakes of the multinomial filter:");
lesson.Table(["message", "subject", "is", "log odds", "stated error"], all.Where(one => one.IsWrong).OrderByDescending(one => Math.Abs(one.LogOdds)).Take(6).Select(one => new[]
{
    one.Mail.Id, one.Mail.Subject.Length > 24 ? one.Mail.Subject[..23] + "…" : one.Mail.Subject, one.Mail.IsSpam ? "spam" : "ham", Signed(one.LogOdds), Stated(one),
}));
lesson.Figure("reliability", Figures.Sureness(all, twice, repeat));

// ------------------------------------------------------------------------------------------------
lesson.Section("Measurements: wines and flowers");
Dataset wine = Dataset.ForClassification(Datasets.Wine().AsCategories("cultivar", number => $"cultivar {number}"), "cultivar"), iris = Dataset.ForClassification(Datasets.Iris(), "species");
lesson.Table(["held out", "rows", "wrong", "as stated", "columns twice: wrong", "as stated"], new[] { ("wine", wine), ("iris", iris) }.Select(one =>
{
    Dataset data = one.Item2, doubled = data.SelectColumns([.. Enumerable.Range(0, data.Columns), .. Enumerable.Range(0, data.Columns)]);
    Split parts = Splits.Stratified(data.Labels!, 0.4, new SeededRandom(4));
    (int Wrong, double Stated) Ask(Dataset of)
    {
        Dataset held = of.SelectRows(parts.Test);
        GaussianModel model = new GaussianNaiveBayes().Fit(of.SelectRows(parts.Train));
        Matrix p = model.PredictProbabilities(held.X);
        return (model.Predict(held.X).Where((label, i) => label != held.Labels![i]).Count(), Enumerable.Range(0, p.Rows).Sum(i => 1 - p.Row(i).ToArray().Max()));
    }
    var (single, two) = (Ask(data), Ask(doubled));
    return new[] { one.Item1, $"{parts.Test.Length}", $"{single.Wrong}", $"{single.Stated:F2}", $"{two.Wrong}", $"{two.Stated:F2}" };
}));
GaussianModel curves = new GaussianNaiveBayes().Fit(wine);
int flavanoids = wine.Features.ToList().FindIndex(feature => feature.Name == "flavanoids");
lesson.Say("Flavanoids, one of the thirteen measurements, in all 178 wines:");
lesson.Table(["class", "wines", "mean", "deviation"], wine.ClassNames.Select((name, c) => new[]
{
    name, $"{wine.Labels!.Count(label => label == c)}", $"{curves.Means[c, flavanoids]:F3}", $"{Math.Sqrt(curves.Variances[c, flavanoids]):F3}",
}));
lesson.Figure("flavanoids", Figures.Curves(wine, curves, flavanoids));
lesson.End();
