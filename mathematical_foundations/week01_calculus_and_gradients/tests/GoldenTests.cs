using Curriculum.Toolkit;

namespace Week01.CalculusAndGradients.Tests;

/// <summary>Symbolic derivatives to 50 digits; tests/golden/derivatives.py says how they came about.</summary>
public sealed class GoldenTests
{
    private static readonly GoldenFile Golden = GoldenFile.Read("derivatives");

    private static readonly double[] Patient = Inputs("patient"), Plan = Inputs("plan"), Samples = Inputs("samples");

    [TestCaseSource(typeof(Named), nameof(Named.Names))]
    public void Functions_of_one_variable(string name)
    {
        Formula f = new Named(name);
        Matrix rows = Golden.Matrix(name);
        for (int i = 0; i < rows.Rows; i++)
        {
            (double x, double value, double slope, double curvature) = (rows[i, 0], rows[i, 1], rows[i, 2], rows[i, 3]);
            double scale = Math.Max(1, Math.Abs(value));
            Agree(f.Value(x), value, scale, $"{name} at {x}");
            Agree(f.Slope(x), slope, scale, $"({name})′ at {x} by a dual number");
            Agree(ComplexStep.Derivative(f.Of, x), slope, scale, $"({name})′ at {x} by the complex step");
            Agree(f.Curvature(x), curvature, scale, $"({name})″ at {x}");
            FiniteDifferences.Central(f.Value, x).Should().BeApproximately(slope, 1e-8 * Math.Max(scale, Math.Abs(slope)), $"({name})′ at {x} by differences");
        }
    }

    [Test]
    public void The_level_with_gradient_and_Hessian()
    {
        static T Level<T>(T[] p) where T : ISmooth<T> => DrugLevel.Level<T>(p[0], p[1], p[2], p[3], 8);
        DrugLevel.Level<RealNumber>(8).Value.ShouldMatchDigits(Golden.Value("level"), Golden.Digits);
        Gradient.ByDuals(Level, Patient).ShouldMatchDigits(Golden.Values("level gradient"), Golden.Digits);
        Matrix hessian = Hessian.ByHyperDuals(Level, Patient), truth = Golden.Matrix("level Hessian");
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++)
                Agree(hessian[i, j], truth[i, j], 1e-3, $"Hessian ({i}, {j})");
    }

    [Test]
    public void The_derivatives_on_paper() =>
        Enumerable.Range(0, 6).Select(n => DrugLevel.DerivativeOnPaper(n, 8)).ToArray().ShouldMatchDigits(Golden.Values("level derivatives at 8 h"), Golden.Digits - 2, "derivatives of order 0, 1, 2, …; the fourth is a small difference");

    [Test]
    public void The_Jacobian_of_the_samples() =>
        Jacobian.ByDuals(p => Samples.Select(t => DrugLevel.Level(DrugLevel.Dose, p[0], p[1], p[2], t)).ToArray(), Patient[1..])
            .Values.ShouldMatchDigits(Golden.Matrix("samples Jacobian").Values, Golden.Digits);

    [Test]
    public void The_trough_with_gradient_and_Hessian()
    {
        DrugLevel.Trough<RealNumber>(Plan[0], Plan[1]).Value.ShouldMatchDigits(Golden.Value("trough"), Golden.Digits);
        Gradient.ByDuals(z => DrugLevel.Trough(z[0], z[1]), Plan).ShouldMatchDigits(Golden.Values("trough gradient"), Golden.Digits);
        Hessian.ByHyperDuals(z => DrugLevel.Trough(z[0], z[1]), Plan).Values.ShouldMatchDigits(Golden.Matrix("trough Hessian").Values, Golden.Digits);
    }

    private static void Agree(double got, double truth, double scale, string what) =>
        Math.Abs(got - truth).Should().BeLessThanOrEqualTo(Math.Pow(10, -Golden.Digits) * Math.Max(scale, Math.Abs(truth)), what);

    private static double[] Inputs(string key) => Golden.Input.GetProperty(key).EnumerateArray().Select(item => item.GetDouble()).ToArray();
}
