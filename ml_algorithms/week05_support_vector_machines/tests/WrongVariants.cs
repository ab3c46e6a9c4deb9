using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines.Tests;

/// <summary>Mistakes that have really been made, and the checks that catch them.</summary>
public sealed class WrongVariants
{
    private const double C = 1;
    private static readonly Dataset Moons = Shapes.Moons(120, 0.25, 11);

    [Test]
    public void An_intercept_from_all_support_vectors_is_rejected() => WrongVariant.MustBeRejectedBy(() =>
    {
        SupportVectorModel right = GoldenTests.Machine("rbf", C).Fit(Moons);
        double[] f = right.Decision(right.SupportVectors);
        double b = right.Pairs[0].Intercept, moved = right.SupportRows.Select((row, s) => (Moons.Labels![row] == 1 ? 1 : -1) - (f[s] - b)).Average();
        PropertyTests.ConditionsHold(With(right, right.Coefficients, moved), Moons, C);
    });

    [Test]
    public void Alphas_that_need_not_balance_are_rejected() => WrongVariant.MustBeRejectedBy(() =>
    {
        // Coordinate ascent without the constraint Σ yα = 0, which the free intercept asks for, and b put on afterwards.
        IKernel kernel = new RbfKernel(0.5);
        FixedRows rows = new(kernel, Moons.X);
        double[] y = [.. Moons.Labels!.Select(label => label == 1 ? 1.0 : -1.0)], alpha = new double[y.Length], k = new double[y.Length];
        for (int epoch = 0; epoch < 500; epoch++)
            for (int i = 0; i < y.Length; i++)
            {
                rows.Row(i, k);
                double f = Enumerable.Range(0, y.Length).Sum(j => alpha[j] * y[j] * k[j]);
                alpha[i] = Math.Clamp(alpha[i] + (1 - y[i] * f) / k[i], 0, C);
            }
        double[] beta = [.. alpha.Select((a, i) => a * y[i])];
        PropertyTests.ConditionsHold(new SupportVectorModel(Moons.Features, Moons.ClassNames, kernel, [.. Enumerable.Range(0, y.Length)], Moons.X, Matrix.FromRows(beta), [new ClassPair(0, 1, 0, alpha.Sum() / 2, 1, true)], 1), Moons, C);
    });

    [Test]
    public void Stopping_after_a_few_steps_is_rejected() =>
        WrongVariant.MustBeRejectedBy(() => PropertyTests.ConditionsHold((GoldenTests.Machine("rbf", C) with { MaxSteps = 15 }).Fit(Moons), Moons, C));

    [Test]
    public void C_for_the_mean_instead_of_the_sum_is_rejected() => Golden((data, asked) => GoldenTests.Machine("rbf", C / data.Rows).Fit(data));

    [Test]
    public void Gamma_as_the_width_of_the_bell_is_rejected() =>
        // exp(−‖x − z‖² / 2γ²): the same letter in another program.
        Golden((data, asked) => new SupportVectorClassifier(new RbfKernel(1 / (2 * 0.5 * 0.5)), C, 1e-8).Fit(data));

    private static void Golden(Func<Dataset, Matrix, SupportVectorModel> fit) => WrongVariant.MustBeRejectedBy(() =>
    {
        GoldenFile golden = GoldenFile.Read("moons");
        Matrix asked = Samples.Rows(golden.Input.GetProperty("asked"));
        GoldenTests.ShouldAgree(fit(GoldenTests.Moons(golden), asked), asked, golden, "rbf_1");
    });

    private static SupportVectorModel With(SupportVectorModel model, Matrix coefficients, double intercept) =>
        new(model.Features, model.ClassNames, model.Kernel, [.. model.SupportRows], model.SupportVectors, coefficients, [model.Pairs[0] with { Intercept = intercept }], 1);
}
