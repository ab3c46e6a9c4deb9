using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearRegression;
using Week02.Optimization;

namespace Week02.LogisticRegression;

/// <summary>Log odds for rows that the model has not seen: every row is judged by a model of the other folds.</summary>
public static class HeldOut
{
    /// <summary>The log odds of the second class for every row.</summary>
    /// <param name="data">Two classes.</param>
    /// <param name="folds">How many parts; each is left out once. The features are standardised by what is left.</param>
    /// <param name="fit">Fits the standardised rest.</param>
    public static double[] LogOdds(Dataset data, int folds, Func<Dataset, LogisticModel> fit)
    {
        double[] z = new double[data.Rows];
        foreach (Split split in Splits.StratifiedKFold(data.Labels!, folds, new SeededRandom(5)))
        {
            Dataset rest = data.SelectRows(split.Train);
            Standardization scale = Standardization.Of(rest.X);
            double[] found = fit(rest with { X = scale.Apply(rest.X) }).LogOdds(scale.Apply(data.X.SelectRows(split.Test)));
            for (int i = 0; i < split.Test.Length; i++) z[split.Test[i]] = found[i];
        }
        return z;
    }

    /// <summary>σ(z), entry by entry.</summary>
    public static double[] Probabilities(double[] z)
    {
        double[] p = new double[z.Length];
        VectorMath.Sigmoid(z, p);
        return p;
    }

    /// <summary>Minus the mean logarithm of the probability that was given to what happened, and the smallest such probability.</summary>
    /// <param name="z">Log odds of the second class; from these, not from probabilities, which round to 0 and 1.</param>
    /// <param name="labels">What each row is, 0 or 1.</param>
    public static (double LogLoss, double Smallest) Score(double[] z, int[] labels)
    {
        LogisticLoss loss = new(new Matrix(z.Length, 1, z), [.. labels.Select(label => (double)label)]);
        return (loss.Evaluate([1.0], new double[1]), Probabilities([z.Zip(labels, (odds, label) => label == 1 ? odds : -odds).Min()])[0]);
    }
}
/// <summary>What comes of acting from a threshold on: two kinds of mistake.</summary>
/// <param name="Missed">Rows of the second class that were left alone.</param>
/// <param name="Needless">Rows of the first class that were acted on.</param>
public sealed record Decisions(int Missed, int Needless)
{
    /// <summary>Counts the mistakes.</summary>
    /// <param name="p">Probabilities of the second class.</param>
    /// <param name="labels">What each row is, 0 or 1.</param>
    /// <param name="threshold">Acted on is what has at least this probability.</param>
    public static Decisions At(double[] p, int[] labels, double threshold) =>
        new(p.Zip(labels).Count(one => one.Second == 1 && one.First < threshold), p.Zip(labels).Count(one => one.Second == 0 && one.First >= threshold));

    /// <summary>What they cost together.</summary>
    public double Cost(double missed, double needless) => Missed * missed + Needless * needless;
}
