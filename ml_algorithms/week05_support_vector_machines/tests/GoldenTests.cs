using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines.Tests;

/// <summary>scikit-learn's numbers: dual objectives to six digits, the same support vectors, decision values to five.</summary>
public sealed class GoldenTests
{
    // LIBSVM's kernel values are singles; decision values feel that, and what is left of the tolerance.
    private const double DecisionDigits = 4.5;

    public static readonly Dictionary<string, IKernel> Kernels = new()
    {
        ["linear"] = new LinearKernel(),
        ["rbf"] = new RbfKernel(0.5),
        ["rbf_wide"] = new RbfKernel(0.02),
        ["poly"] = new PolynomialKernel(3, 0.5, 1),
    };

    [TestCase("0.1"), TestCase("1"), TestCase("10")]
    public void The_street_between_banknotes_is_LIBSVMs(string c) =>
        ShouldAgree(Machine("linear", double.Parse(c)).Fit(Samples.TwoMeasurements()), Samples.TwoMeasurements().X, GoldenFile.Read("banknotes"), $"two_{c}", shifted: true);

    [Test]
    public void Six_measurements_and_curved_streets_are_LIBSVMs()
    {
        GoldenFile golden = GoldenFile.Read("banknotes");
        Dataset six = Samples.SixMeasurements(), standardised = Samples.Standardised(six);
        ShouldAgree(Machine("linear", 1).Fit(six), six.X, golden, "six_1", shifted: true);
        foreach (string kernel in (string[])["rbf", "poly"]) ShouldAgree(Machine(kernel, 1).Fit(standardised), standardised.X, golden, $"standardised_{kernel}");
    }

    [Test]
    public void Moons_are_LIBSVMs([Values("linear", "rbf", "rbf_wide", "poly")] string kernel, [Values("0.1", "1", "100")] string c)
    {
        GoldenFile golden = GoldenFile.Read("moons");
        ShouldAgree(Machine(kernel, double.Parse(c)).Fit(Moons(golden)), Samples.Rows(golden.Input.GetProperty("asked")), golden, $"{kernel}_{c}");
    }

    [Test]
    public void Weights_multiply_C_as_in_LIBSVM()
    {
        GoldenFile golden = GoldenFile.Read("moons");
        Dataset data = Moons(golden) with { Weights = Samples.Numbers(golden.Input.GetProperty("weights")) };
        ShouldAgree(Machine("rbf", 1).Fit(data), Samples.Rows(golden.Input.GetProperty("asked")), golden, "weighted");
    }

    [Test]
    public void Gamma_from_the_data_is_scikit_learns_scale()
    {
        GoldenFile golden = GoldenFile.Read("moons");
        GammaScale.Of(Moons(golden).X).ShouldMatchDigits(golden.Value("gamma_scale"), 12);
    }

    [Test]
    public void Three_irises_vote_as_LIBSVMs_do([Values("linear", "rbf", "poly")] string kernel)
    {
        GoldenFile golden = GoldenFile.Read("iris");
        Dataset iris = Samples.Standardised(Samples.Iris());
        SupportVectorModel model = Machine(kernel, 1).Fit(iris);
        Matrix f = model.DecisionValues(iris.X), theirs = golden.Matrix($"{kernel}_decision");
        // Theirs are positive for the first class of a pair.
        Close([.. f.Values.Select(value => -value)], theirs.Values, DecisionDigits, kernel);
        model.Predict(iris.X).Select(label => (double)label).Should().Equal(golden.Values($"{kernel}_predictions"));
    }

    [Test]
    public void The_straight_machine_is_LIBLINEARs([Values] MarginLoss loss, [Values("0.1", "1")] string c)
    {
        GoldenFile golden = GoldenFile.Read("banknotes");
        string key = $"straight_{(loss == MarginLoss.Hinge ? "hinge" : "squared_hinge")}_{c}";
        Dataset data = Samples.Standardised(Samples.SixMeasurements());
        LinearSupportVectorModel model = new LinearSupportVectorClassifier(double.Parse(c), loss, 1e-9, 1_000_000).Fit(data);
        model.Converged.Should().BeTrue();
        // At the optimum the dual objective is the primal one.
        model.Solutions[0].Objective.ShouldMatchDigits(golden.Value($"{key}_primal"), golden.Digits, "dual objective");
        Close(model.Weights.Values, golden.Values($"{key}_weights"), golden.Digits, "w");
        model.Intercepts[0].ShouldMatchDigits(golden.Value($"{key}_intercept"), 5, "b");
    }

    [Test]
    public void Each_iris_against_the_rest_is_LIBLINEARs()
    {
        GoldenFile golden = GoldenFile.Read("iris");
        Dataset data = Samples.Standardised(Samples.Iris());
        LinearSupportVectorModel model = new LinearSupportVectorClassifier(Tolerance: 1e-9, MaxEpochs: 1_000_000).Fit(data);
        Close(model.DecisionValues(data.X).Values, golden.Matrix("straight_decision").Values, golden.Digits, "f");
        model.Predict(data.X).Select(label => (double)label).Should().Equal(golden.Values("straight_predictions"));
    }

    [Test]
    public void Hostile_data_give_LIBSVMs_objective([Values("equal", "lonely")] string name, [Values("linear", "rbf", "poly")] string kernel)
    {
        GoldenFile golden = GoldenFile.Read("hostile");
        string prefix = name == "lonely" ? "lonely_" : "";
        Dataset data = Samples.From(golden.Input.GetProperty($"{prefix}x"), golden.Input.GetProperty($"{prefix}y"));
        SupportVectorModel model = Machine(kernel, 1).Fit(data);
        // Of equal rows with the same label any share of α is an optimum: objective and decision values are what is identified.
        model.Pairs[0].Objective.ShouldMatchDigits(golden.Value($"{name}_{kernel}_objective"), golden.Digits, "objective");
        Close(model.Decision(Samples.Rows(golden.Input.GetProperty("asked"))), golden.Values($"{name}_{kernel}_decision"), 4, "decision");
    }

    [Test]
    public void A_shift_by_a_million_leaves_the_RBF_machine_as_it_is()
    {
        GoldenFile golden = GoldenFile.Read("hostile");
        Machine("rbf", 1).Fit(Samples.From(golden.Input.GetProperty("far"), golden.Input.GetProperty("y"))).Pairs[0].Objective
            .ShouldMatchDigits(golden.Value("far_objective"), golden.Digits);
    }

    /// <summary>The check that the wrong variants must fail: objective, support vectors, and decision values.</summary>
    /// <param name="model">Ours.</param>
    /// <param name="asked">Rows to be asked.</param>
    /// <param name="golden">Theirs.</param>
    /// <param name="key">Which of theirs.</param>
    /// <param name="shifted">
    /// Theirs was fitted to features less their mean, which moves the intercept. These are measured in tenths of a millimetre, and of notes that are equal any
    /// share of α is an optimum: objective and decision values are what is identified.
    /// </param>
    internal static void ShouldAgree(SupportVectorModel model, Matrix asked, GoldenFile golden, string key, bool shifted = false)
    {
        model.Converged.Should().BeTrue();
        model.Pairs[0].Objective.ShouldMatchDigits(golden.Value($"{key}_objective"), golden.Digits, $"{key}, dual objective");
        Close(model.Decision(asked), golden.Values($"{key}_decision"), DecisionDigits, $"{key}, decision");
        if (shifted) return;
        model.SupportRows.Select(row => (double)row).Should().Equal(golden.Values($"{key}_support"), key);
        Close(model.Coefficients.Values, golden.Values($"{key}_beta"), DecisionDigits, $"{key}, β");
        model.Pairs[0].Intercept.ShouldMatchDigits(golden.Value($"{key}_intercept"), DecisionDigits, $"{key}, intercept");
    }

    internal static SupportVectorClassifier Machine(string kernel, double c) => new(Kernels[kernel], c, 1e-8);

    internal static Dataset Moons(GoldenFile golden) => Samples.From(golden.Input.GetProperty("x"), golden.Input.GetProperty("y"));

    /// <summary>Digits of the largest: of a value near 0 fewer are there.</summary>
    private static void Close(IReadOnlyList<double> ours, IReadOnlyList<double> theirs, double digits, string what)
    {
        ours.Count.Should().Be(theirs.Count, what);
        double allowed = Math.Pow(10, -digits) * theirs.Max(Math.Abs);
        for (int i = 0; i < ours.Count; i++) ours[i].Should().BeApproximately(theirs[i], allowed, $"{what}[{i}]");
    }
}
