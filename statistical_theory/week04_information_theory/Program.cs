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

// ------------------------------------------------------------------------------------------------
lesson.Section("A finger on the page");
double[] p = whale.Shares();
int[] byShare = [.. Enumerable.Range(0, p.Length).OrderByDescending(letter => p[letter])];
double entropy = Entropy.Of(p);
PrefixCode code = new(HuffmanCode.Lengths(p));
lesson.Value("letters in Moby Dick", whale.Letters.Length, "a to z and the space");
lesson.Value("if all 27 were equally likely", $"{Math.Log2(p.Length):F4} bits");
lesson.Value("entropy of a letter", $"{entropy:F4} bits");
lesson.Value("the same by MathNet", $"{Statistics.Entropy(whale.Letters.Select(letter => (double)letter)):F4} bits");
lesson.Value("the same in nats", $"{entropy * Math.Log(2):F4}", "bits times ln 2");
lesson.Say("Questions until the letter is known, on average:");
lesson.Table(["way of asking", "mean", "at worst"], new (string Way, int[] Lengths)[]
{
    ("is it a space? an a? a b? ...", Questions.OneByOne([.. Enumerable.Range(0, p.Length)])),
    ("the same, the frequent ones first", Questions.OneByOne(byShare)),
    ("is it in the first half?", Questions.Halving(p.Length)),
    ("Shannon's lengths", PrefixCode.ShannonLengths(p)),
    ("Huffman's tree", HuffmanCode.Lengths(p)),
}.Select(one => new[] { one.Way, $"{new PrefixCode(one.Lengths).MeanLength(p):F4}", $"{one.Lengths.Max()}" }));

// ------------------------------------------------------------------------------------------------
lesson.Section("The answers, written down");
lesson.Say("Letter, share in percent, surprise in bits, and the answers that lead to it:");
int third = (p.Length + 2) / 3;
string[] Cell(int place) => place < p.Length && p[byShare[place]] > 0 ? [Name(byShare[place]), $"{100 * p[byShare[place]]:F2}", $"{Entropy.Surprise(p[byShare[place]]):F2}", code.Word(byShare[place])!] : ["", "", "", ""];
lesson.Table(["", "%", "bits", "word", "", "%", "bits", "word", "", "%", "bits", "word"], Enumerable.Range(0, third).Select(row => (string[])[.. Cell(row), .. Cell(row + third), .. Cell(row + 2 * third)]));
lesson.Value("Kraft's sum", $"{PrefixCode.KraftSum(code.Lengths)}");
lesson.Value("H, the entropy", $"{entropy:F4}");
lesson.Value("L, the mean length", $"{code.MeanLength(p):F4}", $"H + {code.MeanLength(p) - entropy:F4}");
BookText call = BookText.Of("Call me Ishmael.");
lesson.Say($"\"{call}\": {string.Join(" ", call.Letters.Select(letter => code.Word(letter)))}, {code.Encode(call.Letters).Bits} bits.");
EncodedMessage sent = code.Encode(whale.Letters);
lesson.Value("the book at 8 bits a letter", $"{8L * whale.Letters.Length:N0} bits");
lesson.Value("the book in this code", $"{sent.Bits:N0} bits", $"{(double)sent.Bits / whale.Letters.Length:F4} a letter");
lesson.Value("letters wrong when read back", code.Decode(sent).Zip(whale.Letters).Count(pair => pair.First != pair.Second));
lesson.Figure("letters", Figures.Letters(p, code));

// ------------------------------------------------------------------------------------------------
lesson.Section("What the letter before is worth");
Matrix pairs = ContextEntropy.Pairs(whale);
lesson.Value("H(X), the letter before", $"{Entropy.Of([.. Enumerable.Range(0, pairs.Rows).Select(row => pairs.Row(row).ToArray().Sum())]):F4}");
lesson.Value("H(X, Y), both", $"{Entropy.Joint(pairs):F4}");
lesson.Value("H(Y | X), the second alone", $"{Entropy.OfColumnsGivenRows(pairs):F4}");
lesson.Value("I(X; Y), the worth", $"{MutualInformation.Of(pairs):F4}");
lesson.Say("Bits left to ask when more is known, in the book and in the same letters shuffled; MM is Miller and Madow's correction:");
BookText shuffled = whale.Shuffled(new SeededRandom(4));
ContextEntropy[] book = [.. Enumerable.Range(0, lesson.Count("context") + 1).Select(k => ContextEntropy.Of(whale, k))], random = [.. Enumerable.Range(0, lesson.Count("context") + 1).Select(k => ContextEntropy.Of(shuffled, k))];
lesson.Table(["known", "contexts", "book", "MM", "contexts", "shuffled", "MM"], book.Zip(random).Select(pair => new[]
{
    $"{pair.First.Letters}", $"{pair.First.Contexts:N0}", $"{pair.First.PlugIn:F4}", $"{pair.First.MillerMadow:F4}", $"{pair.Second.Contexts:N0}", $"{pair.Second.PlugIn:F4}", $"{pair.Second.MillerMadow:F4}",
}));
WordEntropy words = WordEntropy.Of(whale), strings = WordEntropy.Of(shuffled);
lesson.Say("By words, with the space that ends each:");
lesson.Table(["text", "words", "different", "bits a word", "letters", "bits a letter"], new[] { ("book", words), ("shuffled", strings) }.Select(one => new[]
{
    one.Item1, $"{one.Item2.Words:N0}", $"{one.Item2.Different:N0}", $"{one.Item2.Bits:F4}", $"{one.Item2.LettersPerWord:F4}", $"{one.Item2.BitsPerLetter:F4}",
}));
lesson.Figure("contexts", Figures.Contexts(book, random, words));
lesson.Say("Huffman's code for blocks of letters, in bits per letter:");
lesson.Table(["letters in a block", "blocks", "entropy", "length", "lost", "shuffled: length"], ((int[])[1, 2, 3]).Select(size =>
{
    (double Entropy, double Length, int Different) Coded(BookText text)
    {
        double[] shares = Distribution.FromCounts([.. text.Blocks(size).CountBy(block => block).OrderBy(one => one.Key).Select(one => one.Value)]);
        return (Entropy.Of(shares) / size, new PrefixCode(HuffmanCode.Lengths(shares)).MeanLength(shares) / size, shares.Length);
    }
    var (inBook, inNoise) = (Coded(whale), Coded(shuffled));
    return new[] { $"{size}", $"{inBook.Different:N0}", $"{inBook.Entropy:F4}", $"{inBook.Length:F4}", $"{inBook.Length - inBook.Entropy:F4}", $"{inNoise.Length:F4}" };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("Few letters");
lesson.Say($"Letters drawn from the book at random, 400 times each. The truth is {entropy:F4} bits.");
SeededRandom draws = new(44);
lesson.Table(["letters", "plug-in, mean", "too low by", "(m - 1) / (2 n ln 2)", "MM, mean", "too low by"], ((int[])[10, 30, 100, 300, 1000]).Select(n =>
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
lesson.Say("Bits per question's object, a letter or a pair of letters; excess is what Huffman's code for the believed shares takes more than Huffman's code for the true ones:");
lesson.Table(["asked for", "believed", "entropy", "cross-entropy", "divergence", "excess"], new (string Asked, string Believed, double[] True, double[] Belief)[]
{
    ("Melville's letters", "Austen's", p, q), ("Austen's letters", "Melville's", q, p), ("Melville's letters", "all equal", p, equal), ("Melville's pairs", "Austen's", p2, q2), ("Austen's pairs", "Melville's", q2, p2),
}.Select(one => new[]
{
    one.Asked, one.Believed, $"{Entropy.Of(one.True):F4}", $"{Divergence.CrossEntropy(one.True, one.Belief):F4}", Bits(Divergence.KullbackLeibler(one.True, one.Belief)),
    Bits(new PrefixCode(HuffmanCode.Lengths(one.Belief)).MeanLength(one.True) - new PrefixCode(HuffmanCode.Lengths(one.True)).MeanLength(one.True)),
}));
string Bits(double bits) => double.IsPositiveInfinity(bits) ? "infinite" : $"{bits:F4}";
lesson.Value("letters with another word length", Enumerable.Range(0, p.Length).Count(letter => code.Lengths[letter] != austenCode.Lengths[letter]));
lesson.Say("Without imagining:");
lesson.Value("pairs only in Moby Dick", seen.Zip(known).Count(one => one.First > 0 && one.Second == 0), $"{seen.Zip(known).Count(one => one.Second > 0 && one.First == 0)} only in Pride and Prejudice");
lesson.Value("D(Melville || Austen), pairs", Bits(Divergence.KullbackLeibler(seen, known)));
lesson.Value("Jensen-Shannon, pairs", $"{Divergence.JensenShannon(seen, known):F4} bits", "divergence");
lesson.Value("Jensen-Shannon, letters", $"{Divergence.JensenShannon(p, q):F4} bits", "divergence");
lesson.Value("its root, the distance", $"{Divergence.JensenShannonDistance(p, q):F4}", "no bits: what SciPy calls jensenshannon");
int[] withoutE = [.. austen.Counts().Select((count, letter) => letter == 5 ? 0 : count)];
double[] lipogram = Distribution.FromCounts(withoutE);
lesson.Say("Austen with every e left out:");
lesson.Value("D(Melville || that)", Bits(Divergence.KullbackLeibler(p, lipogram)));
lesson.Value("D(that || Melville)", Bits(Divergence.KullbackLeibler(lipogram, p)));

// ------------------------------------------------------------------------------------------------
lesson.Section("What a fact about a penguin is worth");
DataTable penguins = Datasets.Penguins();
CategoricalColumn species = penguins.Categories("species");
double[] kinds = Distribution.FromCounts([.. species.Codes.CountBy(level => level).OrderBy(one => one.Key).Select(one => one.Value)]);
lesson.Value("penguins", penguins.Rows, string.Join(", ", species.Levels.Select((level, code) => $"{species.Codes.Count(one => one == code)} {level}")));
lesson.Value("entropy of the species", $"{Entropy.Of(kinds):F4} bits");
lesson.Value("questions, Huffman", $"{new PrefixCode(HuffmanCode.Lengths(kinds)).MeanLength(kinds):F4}", "\"an Adelie?\", and one more if not");
string[] measurements = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];
CategoricalColumn[] Facts(int bins) => [penguins.Categories("island"), penguins.Categories("sex"), Binning.EachValue((NumericColumn)penguins["year"]), .. measurements.Select(name => Binning.EqualCounts((NumericColumn)penguins[name], bins))];
CategoricalColumn[] facts = Facts(lesson.Count("bins"));
IReadOnlyList<RankedFeature> ranked = MutualInformation.Rank(facts, species, 200, new SeededRandom(7));
CategoricalColumn best = facts.Single(one => one.Name == ranked[0].Name);
lesson.Say($"Measurements in {lesson.Count("bins")} bins with about the same number of birds. What each fact tells about the species, what it would seem to tell by chance, and what it adds for one who knows the first already, in bits:");
lesson.Table(["fact", "birds", "tells", "by chance", $"after {best.Name}"], ranked.Select(one => new[]
{
    one.Name, $"{one.Rows}", $"{one.Bits:F4}", $"{one.ByChance:F4}", $"{MutualInformation.OfColumns(facts.Single(fact => fact.Name == one.Name), species, best):F4}",
}));
lesson.Figure("facts", Figures.Facts(ranked, Entropy.Of(kinds)));
lesson.Say("Body mass in more and more bins:");
NumericColumn mass = (NumericColumn)penguins["body_mass_g"];
SeededRandom chance = new(8);
lesson.Table(["bins asked for", "bins", "tells", "by chance", "difference"], ((int[])[2, 4, 8, 16, 32, 64, 342]).Select(bins =>
{
    CategoricalColumn binned = Binning.EqualCounts(mass, bins);
    double tells = MutualInformation.OfColumns(binned, species), alone = MutualInformation.ByChance(binned, species, 200, chance);
    return new[] { $"{bins}", $"{binned.Levels.Length}", $"{tells:F4}", $"{alone:F4}", $"{tells - alone:F4}" };
}));
lesson.End();
