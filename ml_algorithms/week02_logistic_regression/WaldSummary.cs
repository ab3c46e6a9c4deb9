using Curriculum.Kernels;
using Curriculum.Toolkit;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using Week02.Optimization;

namespace Week02.LogisticRegression;

/// <summary>
/// How sure one may be of unpenalised coefficients. In large samples they scatter about the truth like a normal distribution whose
/// covariance is the inverse of the information, H = Xᵀ diag(p (1 − p)) X (A. Wald, 1943). All lists have the d features in order and,
/// last, the intercept.
/// </summary>
/// <param name="Names">What each entry belongs to.</param>
/// <param name="Coefficients">b.</param>
/// <param name="StandardErrors">Square roots of the covariance's diagonal.</param>
/// <param name="Covariance">H⁻¹, p × p.</param>
/// <param name="Level">The share of samples whose intervals hold the truth, in large samples; 0.95 for the usual ones.</param>
/// <param name="LogLikelihood">Σ log of the probability given to what happened.</param>
/// <param name="NullLogLikelihood">The same for an intercept alone.</param>
public sealed record WaldSummary(IReadOnlyList<string> Names, double[] Coefficients, double[] StandardErrors, Matrix Covariance, double Level, double LogLikelihood, double NullLogLikelihood)
{
    /// <summary>b over its standard error.</summary>
    public double[] Z => [.. Coefficients.Zip(StandardErrors, (b, error) => b / error)];

    /// <summary>Chance of a z at least as far from 0, if the coefficient were 0: erfc(|z| / √2), which keeps its digits in the tail.</summary>
    public double[] PValues => [.. Z.Select(z => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2)))];

    /// <summary>b ± quantile · standard error.</summary>
    public (double Low, double High)[] Intervals => [.. Coefficients.Zip(StandardErrors, (b, error) => (b - Quantile * error, b + Quantile * error))];

    /// <summary>e^b: by what one unit more multiplies the odds.</summary>
    public double[] OddsRatios => [.. Coefficients.Select(Math.Exp)];

    /// <summary>The intervals of b, exponentiated: not symmetric about the odds ratio.</summary>
    public (double Low, double High)[] OddsRatioIntervals => [.. Intervals.Select(one => (Math.Exp(one.Low), Math.Exp(one.High)))];

    /// <summary>Akaike's criterion.</summary>
    public double Aic => 2 * Coefficients.Length - 2 * LogLikelihood;

    /// <summary>McFadden's 1 − log L / log L₀.</summary>
    public double PseudoRSquared => 1 - LogLikelihood / NullLogLikelihood;

    private double Quantile => Normal.InvCDF(0, 1, (1 + Level) / 2);

    /// <summary>The summary of a model on the data that it was fitted on.</summary>
    /// <param name="model">Fitted without penalty.</param>
    /// <param name="data">Its data.</param>
    /// <param name="level">Between 0 and 1.</param>
    /// <exception cref="ArgumentException">The model is penalised or has not converged, so that its errors would mean nothing, or a level outside.</exception>
    public static WaldSummary Of(LogisticModel model, Dataset data, double level = 0.95)
    {
        if (model.Penalty != 0) throw new ArgumentException($"The model has a penalty of {model.Penalty}: it is pulled towards 0 on purpose, and standard errors would not say how far.", nameof(model));
        if (!model.Optimum.Converged) throw new ArgumentException("The model has not reached its optimum.", nameof(model));
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 1.");
        double[] y = Classes.RequireTwo(data, Abilities.Weights, 0);
        LogisticLoss loss = new(data.X, y, intercept: true, rowWeights: data.Weights);
        double[] b = [.. model.Coefficients, model.Intercept];
        int p = b.Length;
        Matrix information = loss.HessianAt(b), covariance = Matrix.Identity(p);
        foreach (ref double entry in information.Values.AsSpan()) entry *= loss.TotalWeight;
        if (Decompositions.Cholesky(p, information.Values, p) != 0) throw new ArgumentException("The information is singular: the columns depend on each other.", nameof(data));
        Decompositions.CholeskySolve(p, p, information.Values, p, covariance.Values, p);
        double share = data.Weights is null ? y.Average() : VectorMath.Dot(y, data.Weights) / loss.TotalWeight;
        double noughts = share * Math.Log(share) + (1 - share) * Math.Log(1 - share);
        return new WaldSummary([.. data.Features.Select(feature => feature.Name), "(intercept)"], b, [.. Enumerable.Range(0, p).Select(j => Math.Sqrt(covariance[j, j]))],
            covariance, level, -loss.TotalWeight * loss.Evaluate(b, new double[p]), loss.TotalWeight * noughts);
    }
}
