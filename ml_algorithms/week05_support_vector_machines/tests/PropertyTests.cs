using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines.Tests;

/// <summary>What must be true of any machine.</summary>
public sealed class PropertyTests
{
    private static readonly Dataset Moons = Shapes.Moons(120, 0.25, 11);

    [Test]
    public void The_conditions_of_Karush_Kuhn_and_Tucker_hold([Values("linear", "rbf", "rbf_wide", "poly")] string kernel, [Values(0.1, 1, 50)] double c) =>
        ConditionsHold(GoldenTests.Machine(kernel, c).Fit(Moons), Moons, c);

    [Test]
    public void At_the_usual_tolerance_they_hold_to_a_thousandth()
    {
        KktReport report = KktReport.Of(new SupportVectorClassifier().Fit(Moons), Moons, 1);
        report.Violation.Should().BeLessThan(2e-3);
        report.Balance.Should().BeLessThan(1e-12);
    }

    [Test]
    public void The_fast_solver_is_the_plain_one([Values("linear", "rbf", "poly")] string kernel)
    {
        IKernel k = GoldenTests.Kernels[kernel].FittedTo(Moons.X);
        FixedRows rows = new(k, Moons.X);
        Matrix whole = new(Moons.Rows, Moons.Rows);
        for (int i = 0; i < Moons.Rows; i++) rows.Row(i, whole.Row(i));
        double[] y = [.. Moons.Labels!.Select(label => label == 1 ? 1.0 : -1.0)], c = [.. Enumerable.Repeat(2.0, Moons.Rows)];
        DualSolution plain = PlainSmo.Solve(whole, y, c, 1e-6, 1_000_000);
        foreach (double megabytes in (double[])[100, 0.01, 1e-9])
        {
            DualSolution fast = FastSmo.Solve(rows, y, c, 1e-6, 1_000_000, megabytes);
            fast.Steps.Should().Be(plain.Steps, "they go the same way, with room for all rows, ten or two");
            for (int i = 0; i < y.Length; i++) fast.Beta[i].Should().BeApproximately(plain.Beta[i], 1e-9);
            fast.Intercept.Should().BeApproximately(plain.Intercept, 1e-9);
            fast.Objective.ShouldMatchDigits(plain.Objective, 10);
        }
    }

    [Test]
    public void A_kernel_is_the_inner_product_that_it_stands_for()
    {
        FixedRows(new LinearKernel(), (a, b) => a[0] * b[0] + a[1] * b[1]);
        FixedRows(new PolynomialKernel(5, 0.3, 2), (a, b) => Math.Pow(0.3 * (a[0] * b[0] + a[1] * b[1]) + 2, 5));
        FixedRows(new RbfKernel(0.7), (a, b) => Math.Exp(-0.7 * ((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]))));
        static void FixedRows(IKernel kernel, Func<double[], double[], double> formula)
        {
            FixedRows rows = new(kernel.FittedTo(Moons.X), Moons.X);
            double[] values = new double[Moons.Rows], block = new double[3 * Moons.Rows];
            rows.Block(Moons.X, 4, 7, block);
            for (int i = 4; i < 7; i++)
            {
                rows.Row(i, values);
                for (int j = 0; j < values.Length; j++)
                {
                    double truth = formula(Moons.X.Row(i).ToArray(), Moons.X.Row(j).ToArray());
                    values[j].Should().BeApproximately(truth, 1e-12 * (1 + Math.Abs(truth)));
                    block[(i - 4) * values.Length + j].Should().BeApproximately(truth, 1e-12 * (1 + Math.Abs(truth)));
                }
            }
        }
    }

    [Test]
    public void The_square_of_the_inner_product_is_a_straight_street_among_the_squares()
    {
        Dataset circles = Shapes.Circles(100, 0.1, 2), lifted = Lift.Of(circles);
        SupportVectorModel kernel = new SupportVectorClassifier(new PolynomialKernel(2, 1, 0), 1, 1e-9).Fit(circles), straight = new SupportVectorClassifier(new LinearKernel(), 1, 1e-9).Fit(lifted);
        kernel.Pairs[0].Objective.ShouldMatchDigits(straight.Pairs[0].Objective, 8);
        kernel.SupportRows.Should().Equal(straight.SupportRows);
    }

    [Test]
    public void Rows_that_support_nothing_may_go()
    {
        Dataset notes = Samples.SixMeasurements();
        SupportVectorModel all = new SupportVectorClassifier(new LinearKernel(), 1, 1e-8).Fit(notes), few = new SupportVectorClassifier(new LinearKernel(), 1, 1e-8).Fit(notes.SelectRows([.. all.SupportRows]));
        few.Pairs[0].Objective.ShouldMatchDigits(all.Pairs[0].Objective, 8);
        Street.Of(few).Width.ShouldMatchDigits(Street.Of(all).Width, 6);
    }

    [Test]
    public void Support_vectors_of_a_street_without_mistakes_stand_on_its_kerbs()
    {
        Dataset notes = Samples.SixMeasurements();
        SupportVectorModel model = new SupportVectorClassifier(new LinearKernel(), 1e5, 1e-6).Fit(notes);
        foreach (double f in model.Decision(model.SupportVectors)) Math.Abs(f).Should().BeApproximately(1, 1e-5);
        double[] all = model.Decision(notes.X);
        for (int i = 0; i < all.Length; i++) (all[i] * (notes.Labels![i] == 1 ? 1 : -1)).Should().BeGreaterThan(1 - 1e-5);
    }

    [Test]
    public void No_turned_or_moved_street_of_the_same_side_is_wider()
    {
        Dataset notes = Samples.TwoMeasurements();
        Street street = Street.Of(new SupportVectorClassifier(new LinearKernel(), 1e6, 1e-5).Fit(notes));
        SeededRandom random = new(4);
        for (int trial = 0; trial < 500; trial++)
        {
            double scale = Math.Pow(10, -random.NextInt(6));
            double[] w = [.. street.Weights.Select(v => v * (1 + scale * random.NextNormal()))];
            double length = Math.Sqrt(w.Sum(v => v * v));
            double Along(int i) => (w[0] * notes.X[i, 0] + w[1] * notes.X[i, 1]) / length;
            double free = Enumerable.Range(0, notes.Rows).Where(i => notes.Labels![i] == 1).Min(Along) - Enumerable.Range(0, notes.Rows).Where(i => notes.Labels![i] == 0).Max(Along);
            free.Should().BeLessThan(street.Width * (1 + 1e-4));
        }
    }

    [Test]
    public void Primal_and_dual_meet_in_the_straight_machine([Values] MarginLoss loss, [Values(0.01, 1)] double c)
    {
        Dataset data = Samples.Standardised(Samples.SixMeasurements());
        LinearSupportVectorModel model = new LinearSupportVectorClassifier(c, loss, 1e-8, 100_000).Fit(data);
        double[] f = model.DecisionValues(data.X).Values;
        double penalty = f.Select((value, i) => Math.Max(0, 1 - (data.Labels![i] == 1 ? value : -value))).Sum(xi => loss == MarginLoss.Hinge ? xi : xi * xi);
        double primal = (model.Weights.Values.Sum(v => v * v) + model.Intercepts[0] * model.Intercepts[0]) / 2 + c * penalty;
        model.Solutions[0].Objective.ShouldMatchDigits(primal, 7);
    }

    [Test]
    public void A_prediction_is_the_same_alone_in_a_crowd_and_on_any_number_of_threads()
    {
        Dataset many = Shapes.Moons(1000, 0.3, 9);
        SupportVectorClassifier trainer = new(Tolerance: 1e-2);
        double[] one = trainer.Fit(Moons).Decision(many.X), two = (trainer with { Threads = 2 }).Fit(Moons).Decision(many.X);
        two.Should().Equal(one);
        trainer.Fit(Moons).Decision(many.X.SelectRows([517]))[0].Should().Be(one[517]);
    }

    /// <summary>The check that the wrong variants must fail.</summary>
    internal static void ConditionsHold(SupportVectorModel model, Dataset data, double c)
    {
        KktReport report = KktReport.Of(model, data, c);
        report.Violation.Should().BeLessThan(1e-5);
        report.Balance.Should().BeLessThan(1e-10);
        model.Pairs[0].Objective.ShouldMatchDigits(report.Primal, 5, "the dual meets the primal");
    }
}
