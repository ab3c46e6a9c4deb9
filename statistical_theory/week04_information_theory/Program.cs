using Curriculum.Kernels;
using Curriculum.Toolkit;
using MathNet.Numerics.Statistics;
using Week04.InformationTheory;

Lesson lesson = Lesson.Begin(args, "Information theory",
    Knob.Count("letters", 2_000_000, 1_000, 2_000_000, "how many letters of each book are read, at most"),
    Knob.Count("context", 5, 1, 5, "how many letters before the one asked for are looked at"),
    Knob.Count("bins", 4, 2, 40, "into how many bins a measurement of the penguins goes"));
BookText whale = BookText.Of(Datasets.MobyDick()).First(lesson.Count("letters")), austen = BookText.Of(Datasets.PrideAndPrejudice()).First(lesson.Count("letters"));
string Name(int letter) => letter == 0 ? "space" : $"{BookText.Alphabet[letter]}";
string Bits(double bits) => double.IsPositiveInfinity(bits) ? "infinite" : $"{bits:F4}";

// ------------------------------------------------------------------------------------------------
lesson.Section("One blink, one answer");
double[] p = whale.Shares();
int[] byShare = [.. Enumerable.Range(0, p.Length).OrderByDescending(letter => p[letter])];
double entropy = Entropy.Of(p);
PrefixCode code = new(HuffmanCode.Lengths(p));
BookText call = BookText.Of("Call me Ishmael");
lesson.Value("letters in Moby Dick", whale.Letters.Length, "a to z and the space");
lesson.Value("if all 27 were equally likely", $"{Math.Log2(p.Length):F4} bits");
lesson.Value("H, the entropy of a letter", $"{entropy:F4} bits");
lesson.Value("the same by MathNet", $"{Statistics.Entropy(whale.Letters.Select(letter => (double)letter)):F4} bits");
lesson.Value("the same in nats", $"{entropy * Math.Log(2):F4}", "bits times ln 2");
lesson.Say($"Questions until a letter is known, in the book and in \"{call}\":");
lesson.Table(["way of asking", "mean", "at worst", "call me ishmael"], new (string Way, int[] Lengths)[]
{
    ("a space? an a? a b? a c? ...", Questions.OneByOne([.. Enumerable.Range(0, p.Length)])),
    ("a space? an e? a t? an a? ...", Questions.OneByOne(byShare)),
    ("in the first half?", Questions.Halving(p.Length)),
    ("Shannon's lengths", PrefixCode.ShannonLengths(p)),
    ("Huffman's tree", HuffmanCode.Lengths(p)),
}.Select(one => new[] { one.Way, $"{new PrefixCode(one.Lengths).MeanLength(p):F4}", $"{one.Lengths.Max()}", $"{call.Letters.Sum(letter => one.Lengths[letter])}" }));

// ------------------------------------------------------------------------------------------------
lesson.Section("The answers, written down");
lesson.Say("Letter, share in percent, surprise in bits, and the answers that lead to it, 1 for a blink and 0 for none:");
int third = (p.Length + 2) / 3;
string[] Cell(int place) => place < p.Length && p[byShare[place]] > 0 ? [Name(byShare[place]), $"{100 * p[byShare[place]]:F2}", $"{Entropy.Surprise(p[byShare[place]]):F2}", code.Word(byShare[place])!] : ["", "", "", ""];
lesson.Table(["", "%", "bits", "word", "", "%", "bits", "word", "", "%", "bits", "word"], Enumerable.Range(0, third).Select(row => (string[])[.. Cell(row), .. Cell(row + third), .. Cell(row + 2 * third)]));
lesson.Value("Kraft's sum", $"{PrefixCode.KraftSum(code.Lengths)}");
lesson.Value("H, the entropy", $"{entropy:F4}");
lesson.Value("L, the mean length", $"{code.MeanLength(p):F4}", $"H + {code.MeanLength(p) - entropy:F4}");
lesson.Say($"\"{call}\": {string.Join(" ", call.Letters.Select(letter => code.Word(letter)))}");
EncodedMessage sent = code.Encode(whale.Letters);
lesson.Value("the book at 8 bits a letter", $"{8L * whale.Letters.Length:N0} bits");
lesson.Value("the book in this code", $"{sent.Bits:N0} bits", $"{(double)sent.Bits / whale.Letters.Length:F4} a letter");
lesson.Value("letters wrong when read back", code.Decode(sent).Zip(whale.Letters).Count(pair => pair.First != pair.Second));
lesson.Figure("tree", Figures.Tree(code));
lesson.Figure("letters", Figures.Letters(p, code));

// ------------------------------------------------------------------------------------------------
lesson.Section("Letters, pairs, words");
BookText shuffled = whale.Shuffled(new SeededRandom(4));
UnitEntropy words = UnitEntropy.OfWords(whale);
lesson.Say("Whole units asked for at once, with Huffman's code: H and L in bits per unit, then per letter, and per letter when the letters are shuffled before:");
lesson.Table(["unit", "different", "H", "L", "L - H", "letters", "H each", "L each", "shuffled"], new (string, UnitEntropy, UnitEntropy?)[]
{
    ("letter", UnitEntropy.OfBlocks(whale, 1), UnitEntropy.OfBlocks(shuffled, 1)), ("pair", UnitEntropy.OfBlocks(whale, 2), UnitEntropy.OfBlocks(shuffled, 2)),
    ("triple", UnitEntropy.OfBlocks(whale, 3), UnitEntropy.OfBlocks(shuffled, 3)), ("word", words, null),
}.Select(one => new[]
{
    one.Item1, $"{one.Item2.Different:N0}", $"{one.Item2.Bits:F4}", $"{one.Item2.CodeLength:F4}", $"{one.Item2.CodeLength - one.Item2.Bits:F4}", $"{one.Item2.LettersPerUnit:F2}",
    $"{one.Item2.BitsPerLetter:F4}", $"{one.Item2.CodeLengthPerLetter:F4}", one.Item3 is null ? "" : $"{one.Item3.CodeLengthPerLetter:F4}",
}));
Matrix pairs = ContextEntropy.Pairs(whale);
lesson.Say("X a letter of the book, Y the one after it:");
lesson.Value("H(X), the first", $"{Entropy.Of([.. Enumerable.Range(0, pairs.Rows).Select(row => pairs.Row(row).ToArray().Sum())]):F4}");
lesson.Value("H(X, Y), both", $"{Entropy.Joint(pairs):F4}");
lesson.Value("H(Y | X), the second alone", $"{Entropy.OfColumnsGivenRows(pairs):F4}");
lesson.Value("I(X; Y), told by the first", $"{MutualInformation.Of(pairs):F4}");

// ------------------------------------------------------------------------------------------------
lesson.Section("Too good to be true");
lesson.Say("Bits left to ask when the letters before are known, in the book and in the same letters shuffled; MM is Miller and Madow's correction:");
ContextEntropy[] book = [.. Enumerable.Range(0, lesson.Count("context") + 1).Select(k => ContextEntropy.Of(whale, k))], random = [.. Enumerable.Range(0, lesson.Count("context") + 1).Select(k => ContextEntropy.Of(shuffled, k))];
lesson.Table(["known", "contexts", "book", "MM", "contexts", "shuffled", "MM"], book.Zip(random).Select(pair => new[]
{
    $"{pair.First.Letters}", $"{pair.First.Contexts:N0}", $"{pair.First.PlugIn:F4}", $"{pair.First.MillerMadow:F4}", $"{pair.Second.Contexts:N0}", $"{pair.Second.PlugIn:F4}", $"{pair.Second.MillerMadow:F4}",
}));
lesson.Figure("contexts", Figures.Contexts(book, random, words));
lesson.Say($"The entropy of single letters from few of them: n drawn from the book at random, 400 times each. The truth is {entropy:F4} bits.");
SeededRandom draws = new(44);
lesson.Table(["n", "plug-in, mean", "too low by", "(m - 1) / (2 n ln 2)", "MM, mean", "too low by"], ((int[])[10, 30, 100, 300, 1000]).Select(n =>
{
    int[][] samples = [.. Enumerable.Range(0, 400).Select(_ => new BookText([.. Enumerable.Range(0, n).Select(_ => whale.Letters[draws.NextInt(whale.Letters.Length)])]).Counts())];
    double plain = samples.Average(counts => EntropyEstimate.PlugIn(counts)), corrected = samples.Average(counts => EntropyEstimate.MillerMadow(counts));
    return new[] { $"{n}", $"{plain:F4}", $"{entropy - plain:F4}", $"{EntropyEstimate.Correction(p.Length, n):F4}", $"{corrected:F4}", $"{entropy - corrected:F4}" };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("Questions learned from another book");
double[] q = austen.Shares(), equal = [.. Enumerable.Repeat(1.0 / p.Length, p.Length)];
PrefixCode austenCode = new(HuffmanCode.Lengths(q));
lesson.Value("letters in Pride and Prejudice", austen.Letters.Length);
// Every pair imagined once more than it was seen: otherwise a pair that Austen never wrote has no word in her code.
double[] Pairs(BookText text, int imagined) => Distribution.FromCounts([.. Enumerable.Range(0, 27 * 27).GroupJoin(text.Blocks(2), pair => pair, block => block, (_, found) => found.Count() + imagined)]);
double[] p2 = Pairs(whale, 1), q2 = Pairs(austen, 1), seen = Pairs(whale, 0), known = Pairs(austen, 0);
lesson.Say("Bits per letter or pair. The last column is counted: what Huffman's code for the believed shares takes more than the one for the true shares:");
lesson.Table(["asked for", "believed", "entropy", "cross-entropy", "divergence", "counted"], new (string Asked, string Believed, double[] True, double[] Belief)[]
{
    ("Melville's letters", "Austen's", p, q), ("Austen's letters", "Melville's", q, p), ("Melville's letters", "all equal", p, equal), ("Melville's pairs", "Austen's", p2, q2), ("Austen's pairs", "Melville's", q2, p2),
}.Select(one => new[]
{
    one.Asked, one.Believed, $"{Entropy.Of(one.True):F4}", Bits(Divergence.CrossEntropy(one.True, one.Belief)), Bits(Divergence.KullbackLeibler(one.True, one.Belief)),
    Bits(new PrefixCode(HuffmanCode.Lengths(one.Belief)).MeanLength(one.True) - new PrefixCode(HuffmanCode.Lengths(one.True)).MeanLength(one.True)),
}));
lesson.Value("letters with another word length", Enumerable.Range(0, p.Length).Count(letter => code.Lengths[letter] != austenCode.Lengths[letter]));
lesson.Say("With nothing imagined:");
lesson.Value("pairs only in Moby Dick", seen.Zip(known).Count(one => one.First > 0 && one.Second == 0), $"{seen.Zip(known).Count(one => one.Second > 0 && one.First == 0)} only in Pride and Prejudice");
lesson.Value("D(Melville || Austen), pairs", Bits(Divergence.KullbackLeibler(seen, known)));
lesson.Value("Jensen-Shannon, pairs", $"{Divergence.JensenShannon(seen, known):F4} bits", "divergence");
lesson.Value("Jensen-Shannon, letters", $"{Divergence.JensenShannon(p, q):F4} bits", "divergence");
lesson.Value("its root, the distance", $"{Divergence.JensenShannonDistance(p, q):F4}", "no bits: what SciPy calls jensenshannon");
double[] withoutE = Distribution.FromCounts([.. austen.Counts().Select((count, letter) => letter == 5 ? 0 : count)]);
lesson.Say("Austen with every e left out:");
lesson.Value("D(Melville || that)", Bits(Divergence.KullbackLeibler(p, withoutE)));
lesson.Value("D(that || Melville)", Bits(Divergence.KullbackLeibler(withoutE, p)));

// ------------------------------------------------------------------------------------------------
lesson.Section("What a fact about a penguin is worth");
int bins = lesson.Count("bins");
DataTable table = Datasets.Penguins();
Dataset penguins = Dataset.ForClassification(table, "species", "island", "sex", "year", "bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g");
CategoricalColumn species = Binning.Target(penguins, bins);
double[] kinds = Distribution.FromCounts([.. species.Levels.Select((_, level) => species.Codes.Count(one => one == level))]);
lesson.Value("penguins", penguins.Rows, string.Join(", ", species.Levels.Select((level, number) => $"{species.Codes.Count(one => one == number)} {level}")));
lesson.Value("entropy of the species", $"{Entropy.Of(kinds):F4} bits");
lesson.Value("questions, Huffman", $"{new PrefixCode(HuffmanCode.Lengths(kinds)).MeanLength(kinds):F4}", "\"an Adelie?\", and one more if not");
CategoricalColumn[] facts = Binning.Features(penguins, bins);
IReadOnlyList<RankedFeature> ranked = FeatureRanking.Rank(penguins, bins);
CategoricalColumn Fact(string name) => facts.Single(fact => fact.Name == name);
CategoricalColumn best = Fact(ranked[0].Name);
lesson.Say($"Measurements in {bins} bins with about the same number of birds. In bits: what each fact tells about the species, what it would seem to tell if the species were shuffled, and both again for one who knows {best.Name} already:");
lesson.Table(["fact", "birds", "tells", "by chance", "tells then", "by chance"], ranked.Select(one => new[]
{
    one.Name, $"{one.Rows}", $"{one.Bits:F4}", $"{one.ByChance:F4}", $"{MutualInformation.OfColumns(Fact(one.Name), species, best):F4}", $"{ChanceInformation.OfColumns(Fact(one.Name), species, best):F4}",
}));
CategoricalColumn second = facts.MaxBy(fact => MutualInformation.OfColumns(fact, species, best) - ChanceInformation.OfColumns(fact, species, best))!;
double two = MutualInformation.OfColumns(MutualInformation.Together(best, second), species);
lesson.Say($"{best.Name} and {second.Name}:");
lesson.Value("told by both together", $"{two:F4} bits", $"{100 * two / Entropy.Of(kinds):F1} % of the question");
int middle = best.Levels.Length / 2;
CategoricalColumn sex = Fact("sex");
lesson.Say($"Birds with a {best.Name} {best.Levels[middle]}:");
lesson.Table(["sex", .. species.Levels], sex.Levels.Select((level, one) => (string[])[level, .. species.Levels.Select((_, kind) => $"{Enumerable.Range(0, penguins.Rows).Count(row => best.Codes[row] == middle && sex.Codes[row] == one && species.Codes[row] == kind)}")]));
lesson.Figure("facts", Figures.Facts(ranked, Entropy.Of(kinds)));
lesson.Say("Body mass in more and more bins, and the number of the bird in the list:");
NumericColumn mass = (NumericColumn)table["body_mass_g"], serial = new("number", [.. Enumerable.Range(1, penguins.Rows).Select(number => (double)number)]);
(int Bins, RankedFeature Told)[] finer = [.. ((int[])[2, 4, 8, 16, 32, 64]).Select(count => Binning.EqualCounts(mass, count)).Append(Binning.EachValue(mass)).Append(Binning.EachValue(serial)).Select(fact => (fact.Levels.Length, FeatureRanking.Rank([fact], species)[0]))];
lesson.Table(["fact", "bins", "tells", "by chance", "above chance"], finer.Select(one => new[] { one.Told.Name, $"{one.Bins}", $"{one.Told.Bits:F4}", $"{one.Told.ByChance:F4}", $"{one.Told.AboveChance:F4}" }));
lesson.Figure("bins", Figures.Bins(finer[..^1]));
lesson.End();
