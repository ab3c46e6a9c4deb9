using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week02.ProbabilityAndBayes;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    private static readonly Color Light = Color.FromHex("#B8C4CC");

    /// <summary>A thousand letters as a thousand people.</summary>
    public static Plot Letters(double right)
    {
        const int columns = 40, rows = 25;
        int infected = (int)Math.Round(right * columns * rows);
        Coordinates Place(int person) => new(person % columns, rows - 1 - person / columns);
        Plot plot = new();
        var others = plot.Add.Markers(Enumerable.Range(infected, columns * rows - infected).Select(Place).ToArray(), MarkerShape.FilledCircle, 9, Light);
        others.LegendText = "not infected";
        if (infected > 0)
        {
            var found = plot.Add.Markers(Enumerable.Range(0, infected).Select(Place).ToArray(), MarkerShape.FilledSquare, 10, Orange);
            found.LegendText = "infected";
        }
        plot.HideAxesAndGrid();
        plot.Axes.SetLimits(-1, columns, -1, rows);
        plot.Title($"Of 1,000 people with a positive test, {infected} are infected");
        plot.ShowLegend(Edge.Bottom);
        return plot;
    }

    /// <summary>What is believed after a result, against what was believed before.</summary>
    public static Plot Prevalence(RepeatedTest test)
    {
        Plot plot = new();
        void Curve(Func<double, double> posterior, string name, Color color, LinePattern pattern)
        {
            double[] exponents = Enumerable.Range(0, 241).Select(i => -6 + i * 0.025).ToArray();
            var curve = plot.Add.ScatterLine(exponents, exponents.Select(exponent => 100 * posterior(Math.Pow(10, exponent))).ToArray());
            (curve.Color, curve.LineWidth, curve.LinePattern, curve.LegendText) = (color, 3, pattern, name);
        }
        RepeatedTest independent = new(test.Test, 0);
        Curve(independent.PosteriorAfterTwoPositives, "two positive, independent", Green, LinePattern.Solid);
        Curve(test.PosteriorAfterTwoPositives, $"two positive, correlated {test.Correlation}", Blue, LinePattern.Dashed);
        Curve(prior => test.Test.Posterior(prior, true), "one positive", Orange, LinePattern.Solid);
        Curve(prior => prior, "no test", Grey, LinePattern.DenselyDashed);
        Curve(prior => test.Test.Posterior(prior, false), "one negative", Black, LinePattern.Dotted);
        plot.Axes.Bottom.SetTicks([-6, -5, -4, -3, -2, -1, 0], ["0.0001", "0.001", "0.01", "0.1", "1", "10", "100"]);
        plot.Axes.SetLimits(-6, 0, -2, 102);
        plot.Title("What a positive test means depends on who is tested");
        plot.XLabel("infected among those tested (%, logarithmic)");
        plot.YLabel("infected, given the results (%)");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    /// <summary>What the second test is worth, against how much it has in common with the first.</summary>
    public static Plot SecondTest(DiagnosticTest test, double prevalence)
    {
        Plot plot = new();
        double[] rho = Enumerable.Range(0, 401).Select(i => i / 400.0).ToArray();
        var curve = plot.Add.ScatterLine(rho, rho.Select(r => 100 * new RepeatedTest(test, r).PosteriorAfterTwoPositives(prevalence)).ToArray());
        (curve.Color, curve.LineWidth, curve.LegendText) = (Blue, 3, "after two positive tests");
        var one = plot.Add.HorizontalLine(100 * test.Posterior(prevalence, true), 2, Orange, LinePattern.Dashed);
        one.LegendText = "after one";
        plot.Axes.SetLimits(0, 1, 0, 100);
        plot.Title("A little dependence takes most of the second test away");
        plot.XLabel("correlation of the two results, given the truth");
        plot.YLabel("infected, given two positive tests (%)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>The readings of both groups, with the two errors as areas.</summary>
    public static Plot Densities(TestReading machine)
    {
        Plot plot = new();
        void Error(NormalDensity density, double from, double to, Color color) =>
            plot.Add.FillY(Grid(from, to).Select(x => (x, density.Density(x), 0.0)).ToArray()).FillColor = color.WithAlpha(0.45);
        Error(machine.Healthy, machine.Threshold, 4.5, Blue);
        Error(machine.Infected, 0, machine.Threshold, Orange);
        Curve(plot, Grid(-3.5, 8.2), machine.Healthy.Density, "not infected", Blue, LinePattern.Solid);
        Curve(plot, Grid(-3.5, 8.2), machine.Infected.Density, "infected", Orange, LinePattern.Dashed);
        var threshold = plot.Add.VerticalLine(machine.Threshold, 2, Black, LinePattern.Dotted);
        threshold.LegendText = "threshold";
        plot.Axes.SetLimits(-3.5, 8.2, 0, 0.48);
        plot.Title("Area is probability: 1 % of each group lies on the wrong side");
        plot.XLabel("reading (standard deviations of the noise)");
        plot.YLabel("density (per unit of reading)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>What the reading says, and what is left of it in one word.</summary>
    public static Plot Reading(TestReading machine, double prevalence)
    {
        Plot plot = new();
        Curve(plot, Grid(1, 6), x => 100 * machine.Posterior(prevalence, x), "given the reading", Blue, LinePattern.Solid);
        double negative = 100 * machine.Reported.Posterior(prevalence, false), positive = 100 * machine.Reported.Posterior(prevalence, true);
        var step = plot.Add.ScatterLine(new double[] { 1, machine.Threshold, machine.Threshold, 6 }, new double[] { negative, negative, positive, positive });
        (step.Color, step.LineWidth, step.LinePattern, step.LegendText) = (Orange, 3, LinePattern.Dashed, "given the word alone");
        plot.Axes.SetLimits(1, 6, -2, 102);
        plot.Title("One word for readings that mean anything from hardly to surely");
        plot.XLabel("reading (standard deviations of the noise)");
        plot.YLabel("infected (%)");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    /// <summary>The belief about the share of false alarms, study by study.</summary>
    public static Plot Belief(IReadOnlyList<BetaDistribution> stages)
    {
        Plot plot = new();
        (int Stage, string Name, Color Color, LinePattern Pattern)[] shown =
            [(1, "after 500", Orange, LinePattern.Dashed), (2, "after 5,500", Green, LinePattern.Solid), (5, "after 20,500", Blue, LinePattern.Solid)];
        foreach ((int stage, string name, Color color, LinePattern pattern) in shown)
            Curve(plot, Grid(0, 3), percent => stages[stage].Density(percent / 100) / 100, name, color, pattern);
        plot.Axes.SetLimits(0, 3, 0, 6.5);
        plot.Title("Data narrow the belief: 500 people leave much open");
        plot.XLabel("share θ of false alarms (%)");
        plot.YLabel("density of the belief (per percentage point)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>Rates by department with as much ink as there were applicants, and the pooled rates.</summary>
    public static Plot Berkeley(Admissions berkeley)
    {
        Plot plot = new();
        foreach ((string gender, string name, Color color, double shift) in ((string, string, Color, double)[])[("Male", "men", Blue, -0.16), ("Female", "women", Orange, 0.16)])
        {
            // Outside the picture: the legend shows a mark of ordinary size.
            plot.Add.Marker(-9, -9, MarkerShape.FilledCircle, 11, color.WithAlpha(0.6)).LegendText = $"{name}, by department";
            var pooled = plot.Add.HorizontalLine(100 * berkeley.Rate(gender), 2, color, gender == "Male" ? LinePattern.Solid : LinePattern.Dashed);
            pooled.LegendText = $"{name}, everything pooled";
            for (int i = 0; i < berkeley.Departments.Count; i++)
            {
                string dept = berkeley.Departments[i];
                // The area, not the diameter, stands for the number of people.
                float size = (float)(1.8 * Math.Sqrt(berkeley.Count(gender, dept)));
                plot.Add.Marker(i + shift, 100 * berkeley.Rate(gender, dept), MarkerShape.FilledCircle, size, color.WithAlpha(0.6));
            }
        }
        plot.Axes.Bottom.SetTicks(Enumerable.Range(0, berkeley.Departments.Count).Select(i => (double)i).ToArray(), berkeley.Departments.ToArray());
        plot.Axes.SetLimits(-0.6, 5.6, -5, 100);
        plot.Title("Pooled, women do worse; department by department they do not");
        plot.XLabel("department (area of a mark: how many applied)");
        plot.YLabel("admitted (%)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    private static double[] Grid(double from, double to) => Enumerable.Range(0, 301).Select(i => from + i * (to - from) / 300).ToArray();

    private static void Curve(Plot plot, double[] xs, Func<double, double> f, string name, Color color, LinePattern pattern)
    {
        var curve = plot.Add.ScatterLine(xs, xs.Select(f).ToArray());
        (curve.Color, curve.LineWidth, curve.LinePattern, curve.LegendText) = (color, 3, pattern, name);
    }
}
