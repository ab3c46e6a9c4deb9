namespace Week01.CalculusAndGradients;

/// <summary>How wrong a way to differentiate is, step by step.</summary>
public static class ErrorCurve
{
    /// <summary>
    /// The worst relative error over the 61 minutes from half past seven to half past eight hours after the tablet. The
    /// round-off at a single moment is a matter of luck; the worst of 61 is not.
    /// </summary>
    /// <param name="rate">Says, for a time in hours, how fast the level changes.</param>
    public static double WorstError(Func<double, double> rate) => Enumerable.Range(0, 61).Max(minute =>
    {
        double t = 7.5 + minute / 60.0, truth = DrugLevel.DerivativeOnPaper(1, t);
        return Math.Abs(rate(t) - truth) / Math.Abs(truth);
    });

    /// <summary>The errors at many steps.</summary>
    /// <param name="derivative">A method: takes a function, a place and a step.</param>
    /// <param name="steps">The steps.</param>
    public static IReadOnlyList<(double Step, double Error)> Of(Func<Func<double, double>, double, double, double> derivative, IEnumerable<double> steps) =>
        Of((t, h) => derivative(time => DrugLevel.Level<RealNumber>(time), t, h), steps);

    /// <summary>The errors of the complex step at many steps.</summary>
    public static IReadOnlyList<(double Step, double Error)> OfComplexStep(IEnumerable<double> steps) =>
        Of((t, h) => ComplexStep.Derivative(DrugLevel.Level, t, h), steps);

    /// <summary>Four steps for each power of ten: 1, 0.56, 0.32, 0.18, 0.1, …</summary>
    public static IEnumerable<double> Steps(int decades)
    {
        double[] quarters = [1, 0.5623413251903491, 0.31622776601683794, 0.1778279410038923];
        double unit = 1;
        for (int decade = 0; decade <= decades; decade++, unit /= 10)
            foreach (double quarter in decade < decades ? quarters : [1])
                yield return unit * quarter;
    }

    private static List<(double Step, double Error)> Of(Func<double, double, double> rate, IEnumerable<double> steps) =>
        steps.Select(h => (h, WorstError(t => rate(t, h)))).ToList();
}
