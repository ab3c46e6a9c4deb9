using System.Numerics;
using Curriculum.Kernels;
using Curriculum.Toolkit;
using MathNet.Numerics;
using Week02.ProbabilityAndBayes;

Lesson lesson = Lesson.Begin(args, "Probability and Bayes",
    Knob.Number("prevalence", 0.001, 1e-6, 0.9, "share of the donors who are infected"),
    Knob.Number("correlation", 0.5, 0, 1, "between two tests of one person, given the truth"),
    Knob.Count("donors", 1_000_000, 1_000, 20_000_000, "how many donors the simulation lets come"));
double prevalence = lesson.Number("prevalence"), correlation = lesson.Number("correlation");
DiagnosticTest test = new(0.99, 0.99);
RepeatedTest twice = new(test, correlation);
string Percent(double share) => double.IsNaN(share) ? "–" : $"{100 * share:F2} %";      // a share of nothing
string Between((double Low, double High) interval) => $"{100 * interval.Low:F2}–{100 * interval.High:F2} %";

// ------------------------------------------------------------------------------------------------
lesson.Section("The letter");
lesson.Say("100,000 people give blood for the first time:");
JointTable joint = test.Joint(prevalence);
double[] Group(string infected) => [.. ((string[])["+", "−"]).Select(result => 100_000 * joint.Probability(one => one["infected"] == infected && one["first"] == result))];
double[] ill = Group("yes"), well = Group("no");
lesson.Table(["", "positive", "negative", "together"],
[
    ["infected", $"{ill[0]:N0}", $"{ill[1]:N0}", $"{ill.Sum():N0}"],
    ["not infected", $"{well[0]:N0}", $"{well[1]:N0}", $"{well.Sum():N0}"],
    ["together", $"{ill[0] + well[0]:N0}", $"{ill[1] + well[1]:N0}", $"{100_000:N0}"],
]);
lesson.Value("the test is right for", Percent((ill[0] + well[1]) / 100_000), "of them");
lesson.Value("a positive result is right for", Percent(ill[0] / (ill[0] + well[0])));
double afterOne = test.Posterior(prevalence, positive: true);
Screening.Outcome year = Screening.Simulate(lesson.Count("donors"), prevalence, twice, new SeededRandom(1));
lesson.Say("P(infected | positive), three ways:");
lesson.Table(["way", "answer", "standard error"],
[
    ["counting the people above", Percent(ill[0] / (ill[0] + well[0])), ""],
    ["Bayes' rule", Percent(afterOne), ""],
    [$"{year.People:N0} donors, simulated", Percent(year.AfterOne.Share), Percent(year.AfterOne.StandardError)],
]);
lesson.Value("in odds, before the test", $"1 to {1 / BayesRule.Odds(prevalence):#,0.##}");
lesson.Value("likelihood ratio of positive", $"{test.LikelihoodRatio(true):F0}");
lesson.Value("in odds, after it", $"1 to {1 / BayesRule.Odds(afterOne):#,0.##}");
lesson.Figure("letters", Figures.Letters(afterOne), 700, 520);

// ------------------------------------------------------------------------------------------------
lesson.Section("The same test for other people");
double[] sweep = [0.00001, 0.0001, 0.001, 0.01, 0.1, 0.5];
lesson.Table(["infected before", "after +", "after + +", $"+ +, correlated {correlation}", "after −"], sweep.Select(prior => new[]
{
    $"{100 * prior} %", Percent(test.Posterior(prior, true)), Percent(new RepeatedTest(test, 0).PosteriorAfterTwoPositives(prior)),
    Percent(twice.PosteriorAfterTwoPositives(prior)), $"1 in {1 / test.Posterior(prior, false):N0}",
}));
lesson.Figure("prevalence", Figures.Prevalence(twice));

// ------------------------------------------------------------------------------------------------
lesson.Section("A second test");
lesson.Say($"Both results of one person, all cases in 1,000,000 people, correlation {correlation}:");
JointTable three = twice.Joint(prevalence);
lesson.Table(["infected", "first", "second", "people"], three.Cells.Select(one => new[] { one["infected"], one["first"], one["second"], $"{1e6 * one.Probability:N0}" }));
lesson.Say("What Hanna sees of it: the truth is summed over, and then asked for again, given the results:");
lesson.Table(["first", "second", "people", "infected"], three.Marginal("first", "second").Cells.Select(seen => new[]
{
    seen["first"], seen["second"], $"{1e6 * seen.Probability:N0}",
    Percent(three.Given(one => one["first"] == seen["first"] && one["second"] == seen["second"]).Probability(one => one["infected"] == "yes")),
}));
bool BothPositive(Cell one) => one["first"] == "+" && one["second"] == "+";
double afterTwo = three.Given(BothPositive).Probability(one => one["infected"] == "yes");
lesson.Value("infected, of both positive", Percent(afterTwo), "from the tables");
lesson.Value("", Percent(twice.PosteriorAfterTwoPositives(prevalence)), "Bayes' rule with P(+ + | truth)");
lesson.Value("", Percent(test.Posterior(afterOne, true)), "if the tests were independent");
lesson.Value("", Percent(year.AfterTwo.Share), $"simulated, standard error {Percent(year.AfterTwo.StandardError)}");
lesson.Table(["correlation", "healthy person, + again", "infected, of both positive"], ((double[])[0, 0.05, 0.1, 0.25, 0.5, 1]).Select(rho => new[]
{
    $"{rho}", Percent(new RepeatedTest(test, rho).SecondPositiveGiven(infected: false, first: true)), Percent(new RepeatedTest(test, rho).PosteriorAfterTwoPositives(prevalence)),
}));
lesson.Figure("second-test", Figures.SecondTest(test, prevalence));
DiagnosticTest otherKind = new(0.97, 0.9999);
lesson.Say("A test of another kind, independent of the first two, right for 97 % of the infected and 99.99 % of the others. Marek's file:");
lesson.Table(["what is known", "infected"],
[
    ["he is a new donor", Percent(prevalence)], ["the first test is positive", Percent(afterOne)], ["the same test is positive again", Percent(afterTwo)],
    ["the other kind is negative", Percent(otherKind.Posterior(afterTwo, false))], ["(had it been positive)", Percent(otherKind.Posterior(afterTwo, true))],
]);

// ------------------------------------------------------------------------------------------------
lesson.Section("Numbers that depend on chance");
double Infected(Cell one) => one["infected"] == "yes" ? 1 : 0;
double First(Cell one) => one["first"] == "+" ? 1 : 0;
double Second(Cell one) => one["second"] == "+" ? 1 : 0;
double Positives(Cell one) => First(one) + Second(one);
lesson.Table(["random variable", "mean", "variance", "deviation"], new (string, Func<Cell, double>)[] { ("I, 1 if infected", Infected), ("T1, 1 if the first is +", First), ("T2, 1 if the second is +", Second), ("T1 + T2", Positives) }
    .Select(one => new[] { one.Item1, $"{three.Expectation(one.Item2):F5}", $"{three.Variance(one.Item2):F6}", $"{Math.Sqrt(three.Variance(one.Item2)):F4}" }));
lesson.Value("Var T1 + Var T2", $"{three.Variance(First) + three.Variance(Second):F6}");
lesson.Value("2 Cov(T1, T2)", $"{2 * three.Covariance(First, Second):F6}");
lesson.Value("correlation of I and T1", $"{three.Correlation(Infected, First):F3}");
double letterRate = joint.Probability(one => one["first"] == "+");
DiscreteDistribution letters = Binomial.Distribution(500, letterRate);
lesson.Value("letters from 500 donors a day", $"{letters.Mean:F2}", $"deviation {letters.StandardDeviation:F2}, none on {Percent(letters.Pmf(0))} of days");
(int letterCount, int rightCount) = ((int)Math.Round(ill[0] + well[0]), (int)Math.Round(ill[0]));
BigInteger allTens = Counting.Choose(letterCount, 10), healthyTens = Counting.Choose(letterCount - rightCount, 10);
lesson.Say($"Hanna rings 10 of {letterCount:N0} letter receivers, of whom {rightCount} are infected. How probable is it that all ten are well?");
lesson.Value("ways to pick ten", $"{allTens:N0}");
lesson.Value("of these, without an infected", $"{healthyTens:N0}");
lesson.Value("their quotient", $"{Counting.Share(healthyTens, allTens):F6}");
lesson.Value("one call after the other", $"{Enumerable.Range(0, 10).Aggregate(1.0, (product, call) => product * (letterCount - rightCount - call) / (letterCount - call)):F6}");

// ------------------------------------------------------------------------------------------------
lesson.Section("What the word positive throws away");
TestReading machine = new(0.99);
lesson.Say($"The machine measures a number; {machine.Threshold:F4} and more is called positive. Blood without the infection reads 0 ± 1, blood with it {machine.Infected.Mean:F4} ± 1.");
double Called(double reading) => reading >= machine.Threshold ? test.Posterior(prevalence, true) : test.Posterior(prevalence, false);
lesson.Table(["reading", "called", "likelihood ratio", "infected", "by the word alone"], ((double[])[1, 2, 2.4, 2.6, 3, 4, 5]).Select(reading => new[]
{
    $"{reading:F1}", reading >= machine.Threshold ? "positive" : "negative", machine.LikelihoodRatio(reading).ToString(machine.LikelihoodRatio(reading) < 10 ? "F3" : "N0"), Percent(machine.Posterior(prevalence, reading)), Percent(Called(reading)),
}));
double Mixed(double reading) => prevalence * machine.Infected.Density(reading) + (1 - prevalence) * machine.Healthy.Density(reading);
double positiveArea = Area.Simpson(Mixed, machine.Threshold, 14);
lesson.Value("mean over positive readings", Percent(Area.Simpson(x => Mixed(x) * machine.Posterior(prevalence, x), machine.Threshold, 14) / positiveArea));
lesson.Figure("densities", Figures.Densities(machine));
lesson.Figure("reading", Figures.Reading(machine, prevalence));
lesson.Say("Densities, and what Simpson's rule finds under them:");
lesson.Table(["density", "highest", "area", "mean", "variance"], new (string Name, IDensity Density, double From, double To, double Mode)[]
{
    ("uniform, 0 to 1", new UniformDensity(0, 1), 0, 1, 0.5), ("normal, 0 ± 1", machine.Healthy, -10, 10, 0), ("wait for a letter, days", new ExponentialDensity(letters.Mean), 0, 40 / letters.Mean, 0),
    ("Beta(6, 496)", new BetaDistribution(6, 496), 0, 0.2, 0.01),
}.Select(one => new[]
{
    one.Name, $"{one.Density.Density(one.Mode):F4}", $"{Area.Simpson(one.Density.Density, one.From, one.To):F6}",
    $"{Area.Simpson(x => x * one.Density.Density(x), one.From, one.To):F5}", $"{Area.Simpson(x => (x - one.Density.Mean) * (x - one.Density.Mean) * one.Density.Density(x), one.From, one.To):F6}",
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("How well is 99 % known?");
lesson.Say("The leaflet: 500 people known to be well, 5 of them positive. θ is the share of false alarms; its likelihood:");
double best = Binomial.Pmf(5, 500, 0.01);
lesson.Table(["θ", "P(5 of 500 | θ)", "over the best"], ((double[])[0.0025, 0.005, 0.01, 0.015, 0.02, 0.03]).Select(theta => new[] { Percent(theta), $"{Binomial.Pmf(5, 500, theta):F4}", $"{Binomial.Pmf(5, 500, theta) / best:F3}" }));
lesson.Value("summed over k, at θ = 1 %", $"{Binomial.Distribution(500, 0.01).Expectation(_ => 1):F6}");
lesson.Value("area over θ", $"{Area.Simpson(theta => Binomial.Pmf(5, 500, theta), 0, 1):F6}", $"1 / 501 is {1.0 / 501:F6}");
SeededRandom laboratory = new(2);
(string Name, int Tested, int Positive)[] studies =
[
    ("leaflet", 500, 5), .. Enumerable.Range(1, 4).Select(quarter => ($"quarter {quarter}", 5000, Enumerable.Range(0, 5000).Count(_ => laboratory.NextBool(0.01)))),
];
BetaDistribution belief = new(1, 1);
double AfterLetter(double falseAlarms) => new DiagnosticTest(0.99, 1 - falseAlarms).Posterior(prevalence, true);
string[] Belief(string name, string seen, BetaDistribution of) => [name, seen, $"{of.Alpha:F0}", $"{of.Beta:F0}", Percent(of.Mean), Between(of.CredibleInterval()), Between((AfterLetter(of.Quantile(0.975)), AfterLetter(of.Quantile(0.025))))];
List<string[]> beliefs = [Belief("before", "", belief)];
List<BetaDistribution> stages = [belief];
foreach ((string name, int tested, int positive) in studies)
{
    belief = belief.Updated(positive, tested - positive);
    stages.Add(belief);
    beliefs.Add(Belief(name, $"{positive} of {tested:N0}", belief));
}
BetaDistribution atOnce = new BetaDistribution(1, 1).Updated(studies.Sum(one => one.Positive), studies.Sum(one => one.Tested - one.Positive));
beliefs.Add(Belief("all at once", $"{studies.Sum(one => one.Positive)} of {studies.Sum(one => one.Tested):N0}", atOnce));
lesson.Say("Then Hanna's own laboratory, 5,000 people a quarter. Beta(α, β) is what is believed about θ; 95 % credible intervals of θ, and of the share of letters that are right:");
lesson.Table(["", "positive", "α", "β", "mean", "θ", "letter right"], beliefs);
lesson.Figure("belief", Figures.Belief(stages));
lesson.Table(["before the leaflet", "after it", "after all"], new[] { (1.0, 1.0), (0.5, 0.5), (4.0, 96.0) }.Select(prior => new[]
{
    $"Beta({prior.Item1}, {prior.Item2}), mean {Percent(new BetaDistribution(prior.Item1, prior.Item2).Mean)}", Percent(new BetaDistribution(prior.Item1, prior.Item2).Updated(5, 495).Mean),
    Percent(new BetaDistribution(prior.Item1 - 1 + atOnce.Alpha, prior.Item2 - 1 + atOnce.Beta).Mean),
}));
lesson.Say("After the leaflet alone: more than 20 false alarms among the next 1,000?");
lesson.Value("if θ were 1 % for certain", Percent(Enumerable.Range(21, 980).Sum(k => Binomial.Pmf(k, 1000, 0.01))));
lesson.Value("with θ as uncertain as it is", Percent(Enumerable.Range(21, 980).Sum(k => stages[1].Predictive(k, 1000))));
BetaDistribution followed = new BetaDistribution(1, 1).Updated(year.AfterOne.Hits, year.AfterOne.Trials - year.AfterOne.Hits);
lesson.Say($"And the fourth way: every one of the {year.AfterOne.Trials:N0} letters of section 1 is followed up, and the belief about the share that is right is updated letter by letter.");
lesson.Value("Beta(1, 1) has become", $"Beta({followed.Alpha:F0}, {followed.Beta:F0})");
lesson.Value("its mean", Percent(followed.Mean), $"its deviation {Percent(Math.Sqrt(followed.Variance))}");
lesson.Value("95 % credible interval", Between(followed.CredibleInterval()), $"Bayes' rule says {Percent(afterOne)}");

// ------------------------------------------------------------------------------------------------
lesson.Section("Three doors");
Host[] hosts = [Host.KnowsTheDoors, Host.OpensAtRandom];
lesson.Say("The player has picked door 1. Car and opened door, both hosts:");
string Chance(Host host, string car, string opened) => $"{MontyHall.Joint(host).Probability(game => game["car"] == car && game["opened"] == opened):F4}";
lesson.Table(["car behind", "knows: opens 2", "opens 3", "random: opens 2", "opens 3"], ((string[])["1", "2", "3"]).Select(car => (string[])[car, .. hosts.SelectMany(host => (string[])[Chance(host, car, "2"), Chance(host, car, "3")])]));
SeededRandom studio = new(3);
lesson.Table(["host", "a goat is shown", "switching wins", "simulated", "standard error"], hosts.Select(host =>
{
    (Estimate wins, Estimate shown) = MontyHall.Play(host, 200_000, studio);
    return new[] { host == Host.KnowsTheDoors ? "knows the doors" : "opens at random", Percent(MontyHall.Joint(host).Probability(MontyHall.ShowsAGoat)), Percent(MontyHall.SwitchingWins(MontyHall.Joint(host))), Percent(wins.Share), Percent(wins.StandardError) };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("Berkeley, autumn 1973");
Admissions berkeley = new(Datasets.UcbAdmissions());
lesson.Table(["admitted", "men", "women"],
[
    ["applicants", berkeley.Described("Male"), berkeley.Described("Female")], ["everything pooled", Percent(berkeley.Rate("Male")), Percent(berkeley.Rate("Female"))],
]);
lesson.Table(["dept", "men", "admitted", "women", "admitted", "of all men", "of all women"], berkeley.Departments.Select(dept => new[]
{
    dept, $"{berkeley.Count("Male", dept)}", Percent(berkeley.Rate("Male", dept)), $"{berkeley.Count("Female", dept)}", Percent(berkeley.Rate("Female", dept)), Percent(berkeley.Choice(dept, "Male")), Percent(berkeley.Choice(dept, "Female")),
}));
double Total(string gender) => berkeley.Departments.Sum(dept => berkeley.Choice(dept, gender) * berkeley.Rate(gender, dept));
lesson.Table(["the six rates put together", "men", "women"],
[
    ["weighted by where each applied", Percent(Total("Male")), Percent(Total("Female"))],
    ["weighted by where all applied", Percent(berkeley.StandardizedRate("Male")), Percent(berkeley.StandardizedRate("Female"))],
    ["not weighted", Percent(berkeley.Departments.Average(dept => berkeley.Rate("Male", dept))), Percent(berkeley.Departments.Average(dept => berkeley.Rate("Female", dept)))],
]);
lesson.Figure("berkeley", Figures.Berkeley(berkeley));

// ------------------------------------------------------------------------------------------------
lesson.Section("The same with MathNet");
(string Name, double MathNet, double Ours)[] mirror =
[
    ("ln Γ(502)", SpecialFunctions.GammaLn(502), GammaFunctions.LogGamma(502)),
    ("ln B(6, 496)", SpecialFunctions.BetaLn(6, 496), GammaFunctions.LogBeta(6, 496)),
    ("P(5 of 500), θ = 1 %", MathNet.Numerics.Distributions.Binomial.PMF(0.01, 500, 5), best),
    ("Beta(6, 496) up to 1 %", MathNet.Numerics.Distributions.Beta.CDF(6, 496, 0.01), stages[1].Cumulative(0.01)),
    ("its quantile for 2.5 %", MathNet.Numerics.Distributions.Beta.InvCDF(6, 496, 0.025), stages[1].Quantile(0.025)),
    ("normal quantile for 99 %", MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.99), machine.Threshold),
    ("normal area up to 1.96", MathNet.Numerics.Distributions.Normal.CDF(0, 1, 1.96), machine.Healthy.Cumulative(1.96)),
];
lesson.Table(["", "MathNet", "ours", "apart by"], mirror.Select(one => new[] { one.Name, $"{one.MathNet:F10}", $"{one.Ours:F10}", Format.Magnitude((one.MathNet - one.Ours) / one.Ours) }));
lesson.End();
