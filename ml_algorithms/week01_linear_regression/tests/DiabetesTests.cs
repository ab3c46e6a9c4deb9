using Curriculum.Toolkit;

namespace Week01.LinearRegression.Tests;

/// <summary>The diabetes regression, held against statsmodels.</summary>
public sealed class DiabetesTests
{
    private static readonly GoldenFile Golden = GoldenFile.Read("diabetes_ols");

    private static readonly RegressionSummary Summary = Fit();

    [Test] public void Coefficients() => Summary.Coefficients.ShouldMatchDigits(Golden.Values("coefficients"), Golden.Digits);

    [Test] public void Standard_errors() => Summary.StandardErrors.ShouldMatchDigits(Golden.Values("standard_errors"), Golden.Digits);

    [Test] public void T_statistics() => Summary.TStatistics.ShouldMatchDigits(Golden.Values("t"), Golden.Digits);

    [Test] public void R_squared() => Summary.RSquared.ShouldMatchDigits(Golden.Value("r_squared"), Golden.Digits);

    [Test] public void Adjusted_R_squared() => Summary.AdjustedRSquared.ShouldMatchDigits(Golden.Value("adjusted_r_squared"), Golden.Digits);

    [Test] public void F() => Summary.FStatistic.ShouldMatchDigits(Golden.Value("f"), Golden.Digits);

    [Test] public void Log_likelihood() => Summary.LogLikelihood.ShouldMatchDigits(Golden.Value("log_likelihood"), Golden.Digits);

    [Test] public void Aic() => Summary.Aic.ShouldMatchDigits(Golden.Value("aic"), Golden.Digits);

    [Test] public void Residual_deviation() => Summary.ResidualDeviation.ShouldMatchDigits(Golden.Value("residual_deviation"), Golden.Digits);

    [Test] public void Leverages() => Summary.Leverages.ShouldMatchDigits(Golden.Values("leverages"), Golden.Digits);

    [Test] public void Standardized_residuals() => Summary.StandardizedResiduals.ShouldMatchDigits(Golden.Values("standardized_residuals"), Golden.Digits);

    [Test] public void Cook_distances() => Summary.CookDistances.ShouldMatchDigits(Golden.Values("cook_distances"), Golden.Digits);

    private static RegressionSummary Fit()
    {
        Dataset patients = Dataset.ForRegression(Datasets.DiabetesProgression(), "progression");
        return RegressionSummary.Of(DesignMatrix.WithIntercept(patients.X), patients.Y!);
    }
}
