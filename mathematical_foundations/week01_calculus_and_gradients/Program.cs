using Curriculum.Toolkit;
using MathNet.Numerics;
using MathNet.Numerics.Differentiation;
using Week01.CalculusAndGradients;

Lesson lesson = Lesson.Begin(args, "Calculus and gradients",
    Knob.Number("hour", 8, 1, 24, "the hour after the tablet at which the rate is asked"),
    Knob.Switch("full", "a table of steps that goes on to 1e-20"));
double hour = lesson.Number("hour");
Func<double, double> level = t => DrugLevel.Level<RealNumber>(t);
Func<double, double, double> trough = (dose, interval) => DrugLevel.Trough<RealNumber>(dose, interval);
double rate = DrugLevel.DerivativeOnPaper(1, hour);
string OffBy(double value, double truth) => Format.Magnitude((value - truth) / truth);

// ------------------------------------------------------------------------------------------------
lesson.Section("A level that rises and falls");
lesson.Say($"A tablet of {DrugLevel.Dose} mg; the level of the medicine in the blood, in mg/L:");
double[] hours = [0.5, 1, 2, 4, 6, 8, 12, 24];
lesson.Table(["hours after", .. hours.Select(t => $"{t}")], [["mg/L", .. hours.Select(t => $"{level(t):F2}")]]);
lesson.Value("highest after", $"{DrugLevel.PeakTime:F2} h", $"there it is {level(DrugLevel.PeakTime):F2} mg/L");
lesson.Say($"How fast does it change at hour {hour}? The average over the time that follows:");
double[] gaps = [4, 2, 1, 0.5, 0.1, 0.01];
lesson.Table(["over h", "mg/L per hour", "over h", "mg/L per hour"], gaps.Take(3).Zip(gaps.Skip(3), (a, b) => new[]
{
    $"{a}", $"{FiniteDifferences.Forward(level, hour, a):F4}", $"{b}", $"{FiniteDifferences.Forward(level, hour, b):F4}",
}));
lesson.Value("on paper", $"{rate:F4}", "mg/L per hour");
lesson.Figure("tangent", Figures.Tangent(hour, [10, 5]));

// ------------------------------------------------------------------------------------------------
lesson.Section("Smaller and smaller steps");
lesson.Say($"The rate at hour {hour} by the forward difference, and the relative errors of four ways:");
int smallest = lesson.IsOn("full") ? 20 : 16;
double[] decades = ErrorCurve.Steps(smallest).Where((_, i) => i % 4 == 0).ToArray();
lesson.Table(["h", "forward gives", "forward", "central", "Richardson", "complex step"], decades.Select((h, k) => new[]
{
    $"1e-{k}", $"{FiniteDifferences.Forward(level, hour, h):F10}", OffBy(FiniteDifferences.Forward(level, hour, h), rate),
    OffBy(FiniteDifferences.Central(level, hour, h), rate), OffBy(FiniteDifferences.Richardson(level, hour, h), rate), OffBy(ComplexStep.Derivative(DrugLevel.Level, hour, h), rate),
}));

IReadOnlyList<(double Step, double Error)> forward = ErrorCurve.Of(FiniteDifferences.Forward, ErrorCurve.Steps(16)), central = ErrorCurve.Of(FiniteDifferences.Central, ErrorCurve.Steps(16)),
    richardson = ErrorCurve.Of(FiniteDifferences.Richardson, ErrorCurve.Steps(16)), complex = ErrorCurve.OfComplexStep(ErrorCurve.Steps(16));
(double Step, double Error)[] rules =
[
    ErrorCurve.Of(FiniteDifferences.Forward, [FiniteDifferences.ForwardStep(8)])[0], ErrorCurve.Of(FiniteDifferences.Central, [FiniteDifferences.CentralStep(8)])[0],
    ErrorCurve.Of(FiniteDifferences.Richardson, [FiniteDifferences.RichardsonStep(8)])[0],
];
string[] Row(string name, string rule, (double Step, double Error) chosen, IReadOnlyList<(double Step, double Error)> curve, int first)
{
    // Two errors a decade apart, at steps still too large for round-off to be seen.
    double order = Math.Log10(curve[first].Error / curve[first + 4].Error);
    (double step, double error) = curve.MinBy(point => point.Error);
    return [name, $"{order:F1}", rule, $"{chosen.Step:0.0e0}", Format.Magnitude(chosen.Error), Format.Magnitude(step), Format.Magnitude(error)];
}
lesson.Say("The worst error of the 61 minutes around hour 8. Order: how many powers of ten the error falls with each power of ten of the step.");
lesson.Table(["", "order", "rule", "its step", "its error", "best step", "its error"],
[
    Row("forward", "8 ε^(1/2)", rules[0], forward, 8), Row("central", "8 ε^(1/3)", rules[1], central, 4), Row("Richardson", "8 ε^(1/5)", rules[2], richardson, 1),
]);
lesson.Value("ε, the rounding of a double", $"{FiniteDifferences.Epsilon:0.0e0}");
lesson.Value("complex step, h = 1e-20", Format.Magnitude(ErrorCurve.WorstError(t => ComplexStep.Derivative(DrugLevel.Level, t))));
lesson.Value("dual numbers, no step", Format.Magnitude(ErrorCurve.WorstError(t => DualNumber.Differentiate(DrugLevel.Level, t).Derivative)));
lesson.Figure("error-against-step", Figures.ErrorAgainstStep(forward, central, richardson, complex, rules));

// ------------------------------------------------------------------------------------------------
lesson.Section("The chain rule, one operation at a time");
lesson.Say($"The formula at hour {hour}, fed with a dual number: each line is one rule of differentiation.");
const double ka = DrugLevel.Absorption, ke = DrugLevel.Elimination;
DualNumber time = DualNumber.Variable(hour), leaving = DualNumber.Exp(-ke * time), entering = DualNumber.Exp(-ka * time);
(string, DualNumber)[] chain =
[
    ("t", time), ("-ke t", -ke * time), ("exp(-ke t)", leaving), ("-ka t", -ka * time), ("exp(-ka t)", entering),
    ("exp(-ke t) - exp(-ka t)", leaving - entering), ("times D ka / (V (ka - ke))", DrugLevel.Level(time)),
];
lesson.Table(["", "value", "derivative"], chain.Select(step => new[] { step.Item1, $"{step.Item2.Value:F6}", $"{step.Item2.Derivative:F6}" }));
EstimatedDerivative ridders = RiddersMethod.Derivative(level, hour, 1);
lesson.Value("Ridders, from levels alone", $"{ridders.Value:F9}", $"off by {OffBy(ridders.Value, rate)}, it guesses {Format.Magnitude(ridders.Error / rate)}");

// ------------------------------------------------------------------------------------------------
lesson.Section("Four numbers decide the level: a gradient");
double[] patient = [DrugLevel.Dose, DrugLevel.Volume, ka, ke];
double[] byDuals = Gradient.ByDuals(p => DrugLevel.Level(p[0], p[1], p[2], p[3], hour), patient);
double[] byDifferences = Gradient.ByDifferences(p => DrugLevel.Level<RealNumber>(p[0], p[1], p[2], p[3], hour), patient);
lesson.Say($"The level at hour {hour} is {level(hour):F3} mg/L. What moves it?");
string[] names = ["dose D, mg", "volume V, L", "absorption ka, 1/h", "elimination ke, 1/h"];
lesson.Table(["", "now", "derivative", "10 % more: mg/L", "differences off by"], names.Select((name, j) => new[]
{
    name, $"{patient[j]}", $"{byDuals[j]:F4}", $"{0.1 * patient[j] * byDuals[j]:+0.000;-0.000}", OffBy(byDifferences[j], byDuals[j]),
}));
double[] samples = [0.5, 2, 12];
Matrix jacobian = Jacobian.ByDuals(p => samples.Select(t => DrugLevel.Level(DrugLevel.Dose, p[0], p[1], p[2], t)).ToArray(), [DrugLevel.Volume, ka, ke]);
Matrix jacobianByDifferences = Jacobian.ByDifferences(p => samples.Select(t => (double)DrugLevel.Level<RealNumber>(DrugLevel.Dose, p[0], p[1], p[2], t)).ToArray(), [DrugLevel.Volume, ka, ke]);
lesson.Say("Three blood samples and three unknowns, the Jacobian: what 10 % more of each would do to each sample, in mg/L.");
lesson.Table(["sample at h", "V", "ka", "ke"], samples.Select((t, i) => new[]
{
    $"{t}", $"{0.1 * DrugLevel.Volume * jacobian[i, 0]:+0.000;-0.000}", $"{0.1 * ka * jacobian[i, 1]:+0.000;-0.000}", $"{0.1 * ke * jacobian[i, 2]:+0.000;-0.000}",
}));
lesson.Value("by differences, off by at most", Format.Magnitude(jacobian.Values.Zip(jacobianByDifferences.Values, (a, b) => Math.Abs(b / a - 1)).Max()));

// ------------------------------------------------------------------------------------------------
lesson.Section("Dose and interval: a map");
double[] plan = [DrugLevel.Dose, 8];
double[] slope = Gradient.ByDuals(z => DrugLevel.Trough(z[0], z[1]), plan);
lesson.Say($"A tablet of {plan[0]} mg every {plan[1]} h for a long time; the level right before the next one:");
lesson.Value("level", $"{trough(plan[0], plan[1]):F3}", "mg/L");
lesson.Value("per mg of dose", $"{slope[0]:F4}", "mg/L per mg");
lesson.Value("per hour of interval", $"{slope[1]:F4}", "mg/L per h");
lesson.Value("one hour more is made up for by", $"{-slope[1] / slope[0]:F0} mg", "by the gradient");
lesson.Value("", $"{plan[0] * (trough(1, plan[1]) / trough(1, plan[1] + 1) - 1):F0} mg", "in truth");
lesson.Figure("gradient-map", Figures.GradientMap(40), 700, 600);
Matrix exact = Hessian.ByHyperDuals(z => DrugLevel.Trough(z[0], z[1]), plan);
Matrix ofDuals = Hessian.ByDifferences(at => Gradient.ByDuals(z => DrugLevel.Trough(z[0], z[1]), at), plan);
Matrix ofDifferences = Hessian.ByDifferences(at => Gradient.ByDifferences(z => trough(z[0], z[1]), at), plan);
lesson.Say("The second derivatives, the Hessian, and how far two ways by differences are off:");
lesson.Table(["", "hyper-dual", "differences of duals", "of differences"], new[] { ("dose, dose", 0, 0), ("dose, interval", 0, 1), ("interval, interval", 1, 1) }.Select(entry => new[]
{
    entry.Item1, $"{exact[entry.Item2, entry.Item3]:F6}",
    Format.Magnitude(ofDuals[entry.Item2, entry.Item3] - exact[entry.Item2, entry.Item3]), Format.Magnitude(ofDifferences[entry.Item2, entry.Item3] - exact[entry.Item2, entry.Item3]),
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("The same question on the ward's clock");
const double swallowed = 1_760_000_000;   // seconds since the beginning of 1970
double now = swallowed + 3600 * hour;
Func<double, double> byClock = s => level((s - swallowed) / 3600);
lesson.Say($"Now time is counted in seconds since 1970, as computers do: hour {hour} is second {now:N0}.");
string[] Asked(string how, double step, double perHour) => [how, Format.Magnitude(step), $"{perHour:F4}", OffBy(perHour, rate)];
lesson.Table(["", "step, s", "mg/L per hour", "off by"],
[
    Asked("forward, step fixed at 1e-8", 1e-8, 3600 * FiniteDifferences.Forward(byClock, now, 1e-8)),
    Asked("forward, step by its size", FiniteDifferences.ForwardStep(now), 3600 * FiniteDifferences.Forward(byClock, now)),
    Asked("central, step by its size", FiniteDifferences.CentralStep(now), 3600 * FiniteDifferences.Central(byClock, now)),
    Asked("forward, since the tablet", FiniteDifferences.ForwardStep(3600 * hour), 3600 * FiniteDifferences.Forward(s => level(s / 3600), 3600 * hour)),
]);
lesson.Value("doubles near now are apart by", $"{Math.BitIncrement(now) - now:0.0e0} s");

// ------------------------------------------------------------------------------------------------
lesson.Section("Second reading: how far a polynomial carries");
lesson.Say("All that is known are derivatives at hour 8. Foretelling the level (mg/L):");
double[] later = [8.5, 10, 12, 14];
TaylorPolynomial Polynomial(int degree) => TaylorPolynomial.Of(8, Enumerable.Range(0, degree + 1).Select(n => DrugLevel.DerivativeOnPaper(n, 8)));
lesson.Table(["at h", "true", "degree 1", "off by", "at most", "degree 2", "off by", "at most"], later.Select(t => (string[])[$"{t}", $"{level(t):F3}", .. Foretold(1, t), .. Foretold(2, t)]));
string[] Foretold(int degree, double t)
{
    TaylorPolynomial polynomial = Polynomial(degree);
    return [$"{polynomial.Value(t):F3}", $"{Math.Abs(polynomial.Value(t) - level(t)):F3}", $"{polynomial.RemainderBound(t, DrugLevel.LargestDerivativeAfter(degree + 1, 8)):F3}"];
}
lesson.Value("degree 8 at hour 14", $"{Polynomial(8).Value(14):F3}", $"true {level(14):F3}");
lesson.Value("degree 8 at hour 2", $"{Polynomial(8).Value(2):F3}", $"true {level(2):F3}");
lesson.Figure("taylor", Figures.Taylor(8, [1, 2, 4, 8]));

// ------------------------------------------------------------------------------------------------
lesson.Section("The same with MathNet");
double[] mathNetGradient = names.Select((_, j) => Differentiate.FirstPartialDerivative(p => DrugLevel.Level<RealNumber>(p[0], p[1], p[2], p[3], hour), patient, j)).ToArray();
double[,] mathNetHessian = new NumericalHessian().Evaluate(z => trough(z[0], z[1]), plan);
lesson.Table(["", "MathNet", "off by", "ours off by", "ours"],
[
    ["rate at the hour", $"{Differentiate.FirstDerivative(level, hour):F6}", OffBy(Differentiate.FirstDerivative(level, hour), rate), OffBy(FiniteDifferences.Central(level, hour), rate), "central"],
    ["its second derivative", $"{Differentiate.SecondDerivative(level, hour):F4}", OffBy(Differentiate.SecondDerivative(level, hour), DrugLevel.DerivativeOnPaper(2, hour)),
        OffBy(DrugLevel.Level(HyperDual.Variable(hour)).Mixed, DrugLevel.DerivativeOnPaper(2, hour)), "hyper-dual"],
    ["by five points", $"{new NumericalDerivative(5, 2).EvaluateDerivative(level, hour, 1):F6}", OffBy(new NumericalDerivative(5, 2).EvaluateDerivative(level, hour, 1), rate),
        OffBy(FiniteDifferences.Richardson(level, hour, FiniteDifferences.RichardsonStep(hour)), rate), "Richardson"],
    ["gradient, worst entry", "", Format.Magnitude(mathNetGradient.Zip(byDuals, (a, b) => Math.Abs(a / b - 1)).Max()), Format.Magnitude(byDifferences.Zip(byDuals, (a, b) => Math.Abs(a / b - 1)).Max()), "central"],
    ["trough by interval, twice", $"{mathNetHessian[1, 1]:F4}", OffBy(mathNetHessian[1, 1], exact[1, 1]), OffBy(ofDifferences[1, 1], exact[1, 1]), "of differences"],
]);
lesson.End();
