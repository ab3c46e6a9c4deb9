using Curriculum.Kernels;
using Curriculum.Toolkit;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using TorchSharp;
using Week02.Optimization;
using static TorchSharp.torch;

Lesson lesson = Lesson.Begin(args, "Optimization",
    Knob.Number("condition", 100, 1, 10_000, "how much steeper the ravine is across than along"),
    Knob.Count("batch", 20, 1, 600, "lots per step of stochastic descent"),
    Knob.Number("share", 0.95, 0.5, 0.999, "share of the lots that must pass"),
    Knob.Count("rows", 100_000, 1_000, 400_000, "rows of the large problem"));
string Steps(int? steps) => steps is { } known ? $"{known:N0}" : "never";
string Above(double excess) => excess < 1e-12 ? "0" : $"{excess:0.0e+0}";      // below that, it is round-off
string Unsigned(string text) => text.Trim('-', '0', '.').Length == 0 ? text.TrimStart('-') : text;      // no "-0.000"
string Point(IReadOnlyList<double> x, string format = "F4") => $"({string.Join(", ", x.Select(value => Unsigned(value.ToString(format))))})";

// ------------------------------------------------------------------------------------------------
lesson.Section("The fire book");
FireBook book = FireBook.Generate(600, new SeededRandom(1));
LogisticLoss loss = new(book.X, book.Passed);
lesson.Say("600 lots; temperature in tens of degrees from 1050 °C, hours from 5 h:");
lesson.Table(["lot", "temperature", "hours", "frost test"], Enumerable.Range(0, 5).Select(i => new[] { $"{i + 1}", $"{book.X[i, 0]:F2}", $"{book.X[i, 1]:F2}", book.Passed[i] == 1 ? "passed" : "failed" }));
Minimum exact = new Newton(1e-12).Minimize(loss.Evaluate, loss.HessianAt, [0, 0]);
double[] nothing = new double[2];
(double mu, double l) = Curvature.Of(loss.HessianAt(exact.Point));
lesson.Value("lots that passed", (int)book.Passed.Sum());
lesson.Value("loss with weights 0, 0", $"{loss.Evaluate([0.0, 0.0], nothing):F4}", "ln 2");
lesson.Value("least loss", $"{exact.Value:F4}", $"with weights {Point(exact.Point, "F3")}");
lesson.Value("curvature there, L and μ", $"{l:F4}", $"{mu:F4}, condition κ = {l / mu:F0}");
lesson.Value("largest rise above a chord", $"{Curvature.AboveChord(loss.Evaluate, [-3, 4], [4, -3]):F4}", "not above it: convex");
lesson.Value("the same for Rosenbrock", $"{Curvature.AboveChord(Rosenbrock.Evaluate, [-1, 1], [1, 1]):F4}", "not convex");
lesson.Say("Gradient descent from (0, 0): loss above the least one, by learning rate η:");
double[] multiples = [0.1, 1, 1.9, 2.1];
(double Rate, DescentPath Path)[] walks = [.. multiples.Select(times => (times / l, Descent.Run(new GradientDescent(times / l), loss.Evaluate, [0, 0], 2000)))];
lesson.Table(["η", "times L", "10 steps", "100 steps", "1000 steps", "2000 steps"], walks.Select((walk, k) => (string[])[$"{walk.Rate:F2}", $"{multiples[k]}", .. ((int[])[10, 100, 1000, 2000]).Select(t => $"{Above(walk.Path.Values[t] - exact.Value)}")]));
lesson.Figure("loss", Figures.Loss(loss, exact, walks[1].Path, Descent.Run(new Momentum(1 / l), loss.Evaluate, [0, 0], 60)), 760, 560);
lesson.Figure("learning-rates", Figures.LearningRates(walks.Select((walk, k) => ($"η = {multiples[k]} / L", walk.Path)), exact.Value, 300));

// ------------------------------------------------------------------------------------------------
lesson.Section("A ravine on paper");
double condition = lesson.Number("condition");
Quadratic ravine = Quadratic.Ravine(condition);
lesson.Say($"f = (x² + {condition} y²) / 2 from (10, 1). Each step multiplies x by 1 − η and y by 1 − {condition} η. Steps until f is at most 1e-6, and stays so:");
double best = 2 / (1 + condition);
lesson.Table(["η", "times L", "x times", "y times", "steps"], ((double[])[0.1 / condition, 1 / condition, 1.9 / condition, best, 2 / condition, 2.1 / condition]).Select(rate => new[]
{
    $"{rate:F4}", $"{rate * condition:F2}", $"{1 - rate:F4}", $"{1 - condition * rate:F4}", Steps(Descent.Run(new GradientDescent(rate), ravine.Evaluate, [10, 1], 20_000).StepsTo(1e-6)),
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("A heavy ball");
lesson.Say("Each rule with the settings that theory calls best, for ravines of several conditions, from (1, 1):");
(double Rate, double Beta) Heavy(double kappa) => (4 / Math.Pow(1 + Math.Sqrt(kappa), 2), Math.Pow((Math.Sqrt(kappa) - 1) / (Math.Sqrt(kappa) + 1), 2));
lesson.Table(["κ", "gradient descent", "over κ", "momentum", "over √κ", "β", "Nesterov"], ((double[])[10, 100, 1000, 10_000]).Select(kappa =>
{
    Objective f = Quadratic.Ravine(kappa).Evaluate;
    (double rate, double beta) = Heavy(kappa);
    int plain = Descent.Run(new GradientDescent(2 / (1 + kappa)), f, [1, 1], 100_000).StepsTo(1e-6)!.Value, heavy = Descent.Run(new Momentum(rate, beta), f, [1, 1], 5000).StepsTo(1e-6)!.Value;
    int ahead = Descent.Run(new Nesterov(1 / kappa, (Math.Sqrt(kappa) - 1) / (Math.Sqrt(kappa) + 1)), f, [1, 1], 5000).StepsTo(1e-6)!.Value;
    return new[] { $"{kappa:N0}", $"{plain:N0}", $"{plain / kappa:F1}", $"{heavy:N0}", $"{heavy / Math.Sqrt(kappa):F1}", $"{beta:F3}", $"{ahead:N0}" };
}));
lesson.Say($"The first steps on the ravine with κ = {condition}, x and y:");
IUpdateRule[] three = [new GradientDescent(1.8 / condition), new Momentum(0.6 / condition), new Nesterov(0.6 / condition)];
DescentPath[] paths = [.. three.Select(rule => Descent.Run(rule, ravine.Evaluate, [10, 1], 400))];
lesson.Table(["step", "gradient descent", "momentum", "Nesterov"], ((int[])[0, 1, 2, 3, 5, 10, 20, 40, 80, 160]).Select(t => (string[])[$"{t}", .. paths.Select(path => Point(path.Points[t], "F3"))]));
lesson.Figure("ravine", Figures.Ravine(ravine, paths, 40), 800, 760);

// ------------------------------------------------------------------------------------------------
lesson.Section("A rate for each coordinate");
lesson.Say("Steps until f is at most 0.001 and stays so for the rest of 3,000. Each ravine begins at (10, 10 / √κ), along an axis, and then turned by 45 degrees:");
(Objective F, double[] Start) Place(double kappa, double degrees) =>
    (Quadratic.Ravine(kappa, degrees).Evaluate, degrees == 0 ? [10, 10 / Math.Sqrt(kappa)] : [Math.Sqrt(0.5) * (10 - 10 / Math.Sqrt(kappa)), Math.Sqrt(0.5) * (10 + 10 / Math.Sqrt(kappa))]);
(string Name, Func<double, IUpdateRule> Rule, Func<int, double>? Schedule)[] rules =
[
    ("gradient descent, best rate", kappa => new GradientDescent(2 / (1 + kappa)), null), ("momentum, best settings", kappa => new Momentum(Heavy(kappa).Rate, Heavy(kappa).Beta), null),
    ("RMSProp, 0.1 falling", _ => new RmsProp(0.1), Schedules.Cosine(3000)), ("Adam, 0.1", _ => new Adam(0.1), null), ("Adam, 0.1 falling", _ => new Adam(0.1), Schedules.Cosine(3000)),
];
double[] kappas = [10, 100, 1000];
lesson.Table(["rule", .. kappas.SelectMany(kappa => (string[])[$"κ = {kappa}", "turned"])], rules.Select(one => (string[])[one.Name, .. kappas.SelectMany(kappa => ((double[])[0, 45]).Select(degrees =>
{
    (Objective f, double[] from) = Place(kappa, degrees);
    return Steps(Descent.Run(one.Rule(kappa), f, from, 3000, one.Schedule).StepsTo(1e-3));
}))]));
Adam adam = new(0.1);
lesson.Value("Adam's first step ends at", Point(Descent.Run(adam, ravine.Evaluate, [10, 1], 1).End, "F3"), "from (10, 1), η = 0.1");
lesson.Value("without the correction", $"{(1 - adam.Beta1) / Math.Sqrt(1 - adam.Beta2):F2} times as long");
lesson.Figure("turned", Figures.Turned([Quadratic.Ravine(100), Quadratic.Ravine(100, 45)], [Place(100, 0).Start, Place(100, 45).Start], [new Momentum(Heavy(100).Rate, Heavy(100).Beta), adam], 500), 900, 470);

// ------------------------------------------------------------------------------------------------
lesson.Section("A few lots at a time");
int batch = lesson.Count("batch"), epochs = 60, stepsPerEpoch = (600 + batch - 1) / batch, all = epochs * stepsPerEpoch;
lesson.Say($"Stochastic descent, {batch} lots per step, {stepsPerEpoch} steps per epoch, momentum with η = 0.1 / L at first. Loss above the least one, mean of 8 orders of the lots:");
(string Name, Func<int, double> Schedule)[] schedules =
[
    ("fixed", _ => 1), ("fixed, a tenth", _ => 0.1), ("step: a tenth every 20 epochs", Schedules.Step(20 * stepsPerEpoch)), ("inverse", Schedules.Inverse(5 * stepsPerEpoch)), ("cosine", Schedules.Cosine(all)),
    ("warm-up, then cosine", Schedules.WarmUp(3 * stepsPerEpoch, Schedules.Cosine(all - 3 * stepsPerEpoch))),
];
double[][] excess = [.. schedules.Select(one =>
{
    DescentPath[] runs = [.. Enumerable.Range(1, 8).Select(seed => Descent.RunStochastic(new Momentum(0.1 / l), loss, [0, 0], batch, epochs, new SeededRandom(seed), one.Schedule))];
    return Enumerable.Range(0, epochs + 1).Select(epoch => runs.Average(run => run.Values[epoch] - exact.Value)).ToArray();
})];
lesson.Table(["schedule", "1 epoch", "10 epochs", "30 epochs", "60 epochs"], schedules.Select((one, k) => (string[])[one.Name, .. ((int[])[1, 10, 30, 60]).Select(epoch => $"{excess[k][epoch]:0.0e+0}")]));
lesson.Value("whole gradient, 60 steps", $"{Descent.Run(new Momentum(0.1 / l), loss.Evaluate, [0, 0], 60).Values[60] - exact.Value:0.0e+0}", "as many looks at each lot");
lesson.Figure("schedules", Figures.ScheduleFigure(schedules, excess, stepsPerEpoch), 820, 780);

// ------------------------------------------------------------------------------------------------
lesson.Section("Curvature");
lesson.Say("Rosenbrock's valley from (-1.2, 1) until no entry of the gradient is above 1e-6, and the fire book until 1e-8:");
List<double[]> newtonPath = [], lbfgsPath = [];
Lbfgs lbfgs = new(GradientTolerance: 1e-6, FunctionTolerance: 0);
string[] Row(string name, Minimum valley, Minimum fire) => [name, $"{valley.Iterations:N0}", $"{valley.Evaluations:N0}", Format.Magnitude(valley.Value), $"{fire.Iterations:N0}", $"{fire.Evaluations:N0}"];
Minimum quick = lbfgs.Minimize(Rosenbrock.Evaluate, Rosenbrock.Start, x => lbfgsPath.Add([.. x])), quickest = new Newton(1e-6).Minimize(Rosenbrock.Evaluate, Rosenbrock.HessianAt, Rosenbrock.Start, x => newtonPath.Add([.. x]));
lesson.Table(["method", "steps", "evaluations", "f", "book: steps", "evaluations"],
[
    Row("steepest descent", new SteepestDescent(1e-6).Minimize(Rosenbrock.Evaluate, Rosenbrock.Start), new SteepestDescent(1e-8).Minimize(loss.Evaluate, [0, 0])),
    Row("L-BFGS", quick, (lbfgs with { GradientTolerance = 1e-8 }).Minimize(loss.Evaluate, [0, 0])), Row("Newton", quickest, new Newton(1e-8).Minimize(loss.Evaluate, loss.HessianAt, [0, 0])),
]);
lesson.Say("Newton's last steps, distance to (1, 1):");
lesson.Table(["step", "distance"], newtonPath.Select((x, t) => (x, t)).TakeLast(6).Select(one => new[] { $"{one.t}", Format.Magnitude(Math.Sqrt(VectorMath.SquaredDistance(one.x, [1, 1]))) }));
DescentPath plainValley = Descent.Run(new GradientDescent(0.001), Rosenbrock.Evaluate, Rosenbrock.Start, 1000), heavyValley = Descent.Run(new Momentum(0.0005, 0.9), Rosenbrock.Evaluate, Rosenbrock.Start, 1000);
lesson.Value("gradient descent, 1,000 steps", Point(plainValley.End, "F3"), $"f = {plainValley.Values[^1]:F4}");
lesson.Value("momentum, 1,000 steps", Point(heavyValley.End, "F3"), $"f = {heavyValley.Values[^1]:F4}");
lesson.Figure("rosenbrock", Figures.Valley(plainValley, heavyValley, lbfgsPath, newtonPath), 800, 620);
lesson.Say("A line search on x² from 2 whose first trials step over the minimum:");
double[] any = OvershootingWalk.Run(new Backtracking(SufficientDecrease: 0), 20), enough = OvershootingWalk.Run(new Backtracking(), 20);
lesson.Table(["step", "any decrease", "x²", "sufficient decrease", "x²"], ((int[])[0, 1, 2, 3, 5, 10, 20]).Select(k => new[] { $"{k}", $"{any[k]:F5}", $"{any[k] * any[k]:F5}", Unsigned($"{enough[k]:F5}"), $"{enough[k] * enough[k]:F5}" }));

// ------------------------------------------------------------------------------------------------
lesson.Section("The cheapest firing");
double share = lesson.Number("share");
LinearConstraint pass = new($"passes with {100 * share} %", exact.Point, Math.Log(share / (1 - share)));
LinearConstraint Limit(double degrees) => new($"at most {degrees} °C", [-1, 0], -(degrees - 1050) / 10);
string Time(double hours) => $"{(int)Math.Round(60 * hours) / 60} h {(int)Math.Round(60 * hours) % 60:00} min";
(string Name, LinearConstraint[] Bounds)[] cases = [("no bound", []), (pass.Name, [pass]), ("and at most 1080 °C", [pass, Limit(1080)]), ("and at most 1065 °C", [pass, Limit(1065)])];
BoundedMinimum[] plans = [.. cases.Select(one => ActiveSets.Minimize(FiringCost.Evaluate, FiringCost.HessianAt, one.Bounds, [0, 0])!)];
double Chance(double[] x) => 1 / (1 + Math.Exp(-VectorMath.Dot(exact.Point, x)));
lesson.Table(["bounds", "top", "held for", "euros", "passes", "multipliers"], cases.Zip(plans, (one, plan) => new[]
{
    one.Name, $"{1050 + 10 * plan.Point[0]:F1} °C", Time(5 + plan.Point[1]), $"{plan.Value:F2}", $"{100 * Chance(plan.Point):F1} %", string.Join(", ", plan.Multipliers.Select(lambda => $"{lambda:F3}")),
}));
double[] slope = new double[2];
FiringCost.Evaluate(plans[1].Point, slope);
lesson.Value("gradient of the cost", Point(slope, "F3"), "at the second firing");
lesson.Value("λ times the normal", Point([.. exact.Point.Select(w => plans[1].Multipliers[0] * w)], "F3"));
lesson.Value("KKT conditions", cases.Zip(plans).Skip(1).All(one => KktConditions.At(FiringCost.Evaluate, one.First.Bounds, one.Second.Point, one.Second.Multipliers).Hold(1e-9)) ? "hold" : "broken", "to 1e-9, in the last three cases");
double dearer = ActiveSets.Minimize(FiringCost.Evaluate, FiringCost.HessianAt, [pass with { Bound = pass.Bound + 0.1 }], [0, 0])!.Value - plans[1].Value;
lesson.Value("0.1 more log-odds cost", $"{dearer:F2} euros", $"λ foretells {0.1 * plans[1].Multipliers[0]:F2}");
double truly = 1 / (1 + Math.Exp(-VectorMath.Dot(FireBook.TrueWeights, plans[1].Point)));
lesson.Value("that firing truly passes with", $"{100 * truly:F1} %", $"true weights {Point(FireBook.TrueWeights, "F1")}");
lesson.Value("lots like it in the book", $"{Enumerable.Range(0, book.X.Rows).Count(i => Math.Sqrt(VectorMath.SquaredDistance(book.X.Row(i), plans[1].Point)) < 1)}", "not further away than 10 °C or 1 h");
lesson.Figure("firing", Figures.Firing(plans[1], plans[3], pass, Limit(1065)), 800, 620);

// ------------------------------------------------------------------------------------------------
lesson.Section("Many rows");
int rows = lesson.Count("rows");
FireBook large = FireBook.Large(rows, 50, new SeededRandom(2));
LogisticLoss largeLoss = new(large.X, large.Passed, penalty: 1.0 / rows, threads: Environment.ProcessorCount);
lesson.Say($"L-BFGS on {rows:N0} rows of 50 measurements, from zero:");
lesson.Table(["tolerance of the gradient", "steps", "evaluations", "loss", "stopped because"], ((double[])[1e-2, 1e-4, 1e-6]).Select(tolerance =>
{
    Minimum found = new Lbfgs(GradientTolerance: tolerance, FunctionTolerance: 64 * 2.220446049250313e-16).Minimize(largeLoss.Evaluate, new double[50]);
    return new[] { $"{tolerance:0e+0}", $"{found.Iterations}", $"{found.Evaluations}", $"{found.Value:F8}", $"{found.Reason}" };
}));

// ------------------------------------------------------------------------------------------------
lesson.Section("The same with TorchSharp and MathNet");
Tensor features = TorchDescent.ToTensor(book.X), outcomes = tensor(book.Passed);
Tensor w = tensor(new double[] { 0.5, 0.5 }, requires_grad: true);
Tensor scalar = TorchDescent.LogisticLoss(features, outcomes, w);
scalar.backward();
double[] gradient = new double[2];
double value = loss.Evaluate([0.5, 0.5], gradient);
lesson.Table(["at (0.5, 0.5)", "TorchSharp", "ours"], [["loss", $"{scalar.item<double>():F10}", $"{value:F10}"], ["gradient", Point(w.grad!.data<double>().ToArray(), "F8"), Point(gradient, "F8")]]);
Tensor Loss(Tensor at) => TorchDescent.LogisticLoss(features, outcomes, at);
lesson.Say("Ten steps by hand with rate 0.2, and ten in which nobody sets the gradient back to zero:");
lesson.Value("TorchSharp", Point(TorchDescent.ByHand(Loss, [0, 0], 0.2, 10), "F6"));
lesson.Value("ours", Point(Descent.Run(new GradientDescent(0.2), loss.Evaluate, [0, 0], 10).End, "F6"));
lesson.Value("gradients piled up", Point(TorchDescent.ByHand(Loss, [0, 0], 0.2, 10, forget: false), "F6"));
(string Name, IUpdateRule Rule, Func<IEnumerable<TorchSharp.Modules.Parameter>, optim.Optimizer> Make)[] pairs =
[
    ("SGD", new GradientDescent(0.2), p => optim.SGD(p, 0.2)), ("SGD, momentum", new Momentum(0.1), p => optim.SGD(p, 0.1, momentum: 0.9)), ("SGD, nesterov", new Nesterov(0.1), p => optim.SGD(p, 0.1, momentum: 0.9, nesterov: true)),
    ("RMSProp", new RmsProp(), p => optim.RMSProp(p)), ("Adam", new Adam(0.05), p => optim.Adam(p, 0.05)),
];
lesson.Table(["torch.optim, 50 steps", "its last point", "apart by less than 1e-10"], pairs.Select(one =>
{
    double[][] theirs = TorchDescent.ByOptimizer(one.Make, Loss, [0, 0], 50), ours = Descent.Run(one.Rule, loss.Evaluate, [0, 0], 50).Points;
    return new[] { one.Name, Point(theirs[^1], "F6"), theirs.Zip(ours, (a, b) => Math.Sqrt(VectorMath.SquaredDistance(a, b))).Max() < 1e-10 ? "in every step" : "no" };
}));
Vector<double> start = Vector<double>.Build.DenseOfArray(Rosenbrock.Start);
double Valley(Vector<double> x) => Rosenbrock.Evaluate(x.ToArray(), nothing);
Vector<double> ValleySlope(Vector<double> x)
{
    double[] into = new double[2];
    Rosenbrock.Evaluate(x.ToArray(), into);
    return Vector<double>.Build.DenseOfArray(into);
}
Matrix<double> ValleyHessian(Vector<double> x) => Matrix<double>.Build.DenseOfRowMajor(2, 2, Rosenbrock.HessianAt(x.ToArray()).Values);
(string Name, MinimizationResult Result)[] library =
[
    ("BfgsMinimizer", new BfgsMinimizer(1e-6, 1e-12, 1e-12).FindMinimum(ObjectiveFunction.Gradient(Valley, ValleySlope), start)),
    ("LimitedMemoryBfgsMinimizer", new LimitedMemoryBfgsMinimizer(1e-6, 1e-12, 1e-12, 10).FindMinimum(ObjectiveFunction.Gradient(Valley, ValleySlope), start)),
    ("NewtonMinimizer", new NewtonMinimizer(1e-6, 1000, true).FindMinimum(ObjectiveFunction.GradientHessian(Valley, ValleySlope, ValleyHessian), start)),
];
lesson.Table(["MathNet, Rosenbrock", "point", "steps"], [.. library.Select(one => new[] { one.Name, Point(one.Result.MinimizingPoint.ToArray(), "F5"), $"{one.Result.Iterations}" }), ["our L-BFGS", Point(quick.Point, "F5"), $"{quick.Iterations}"], ["our Newton", Point(quickest.Point, "F5"), $"{quickest.Iterations}"]]);
lesson.End();
