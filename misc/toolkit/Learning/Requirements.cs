using System.Numerics;

namespace Curriculum.Toolkit;

/// <summary>
/// The checks that every public Fit and Predict makes once, before it computes: shapes, missing values, ranges. Each throws
/// an <see cref="ArgumentException"/> that names what was wrong, what was found and what is needed.
/// </summary>
public static class Requirements
{
    /// <summary>The data have numbers to predict and suit a method with the given abilities.</summary>
    /// <returns>The target, one number per row.</returns>
    public static double[] RequireRegression(this Dataset data, Abilities abilities = Abilities.None)
    {
        double[] y = data.Y ?? throw new ArgumentException($"The data set holds classes of '{data.TargetName}'; a regression needs numbers in Y.", nameof(data));
        RequireFeatures(data, abilities);
        RequireLength(y.Length, data.Rows, "Y");
        for (int i = 0; i < y.Length; i++)
            if (!double.IsFinite(y[i])) throw new ArgumentException($"The target '{data.TargetName}' is {y[i]} in row {i}; it must be a number.", nameof(data));
        return y;
    }

    /// <summary>The data have classes to predict and suit a method with the given abilities.</summary>
    /// <returns>The class of each row.</returns>
    public static int[] RequireClassification(this Dataset data, Abilities abilities = Abilities.None)
    {
        int[] labels = data.Labels ?? throw new ArgumentException($"The data set holds numbers in '{data.TargetName}'; a classification needs Labels.", nameof(data));
        RequireFeatures(data, abilities);
        RequireLength(labels.Length, data.Rows, "Labels");
        for (int i = 0; i < labels.Length; i++)
            if ((uint)labels[i] >= (uint)data.ClassNames.Count)
                throw new ArgumentException($"The label of row {i} is {labels[i]}; {data.ClassNames.Count} classes are numbered from 0.", nameof(data));
        return labels;
    }

    /// <summary>The features are complete (or may miss values), finite, and match their description.</summary>
    public static void RequireFeatures(this Dataset data, Abilities abilities = Abilities.None)
    {
        if (data.Rows == 0) throw new ArgumentException("The data set has no rows.", nameof(data));
        if (data.Weights is { } weights)
        {
            RequireLength(weights.Length, data.Rows, "Weights");
            if (!abilities.HasFlag(Abilities.Weights)) throw new ArgumentException("The data set carries weights, which this method cannot honour.", nameof(data));
            if (Array.FindIndex(weights, w => !(w >= 0 && double.IsFinite(w))) is >= 0 and int bad)
                throw new ArgumentException($"The weight of row {bad} is {weights[bad]}; it must not be negative.", nameof(data));
        }
        if (data.Groups is { } groups) RequireLength(groups.Length, data.Rows, "Groups");
        if (data.Time is { } time) RequireLength(time.Length, data.Rows, "Time");
        Feature? category = abilities.HasFlag(Abilities.Categories) ? null : data.Features.FirstOrDefault(feature => feature.Kind == FeatureKind.Categorical);
        if (category is not null)
            throw new ArgumentException($"Feature '{category.Name}' is categorical, which this method cannot use; encode it first.", nameof(data));
        RequireRows(data.X, data.Features, abilities);
    }

    /// <summary>A matrix given to a fitted model has the model's columns and no value that the model cannot take.</summary>
    public static void RequireRows(Matrix x, IReadOnlyList<Feature> features, Abilities abilities = Abilities.None)
    {
        RequireColumns(x, features);
        RequireValues(x, 0, x.Rows, features, abilities);
    }

    /// <summary>A matrix given to a fitted model has the model's columns; the first half of <see cref="RequireRows"/>.</summary>
    public static void RequireColumns(Matrix x, IReadOnlyList<Feature> features)
    {
        if (x.Columns != features.Count)
            throw new ArgumentException($"The matrix has {x.Columns} columns, needed are {features.Count}: {string.Join(", ", features.Select(f => f.Name))}.", nameof(x));
    }

    /// <summary>
    /// Some rows have no value that the model cannot take; the second half of <see cref="RequireRows"/>, for a model that sees from its
    /// result that a row may be bad.
    /// </summary>
    public static void RequireValues(Matrix x, int firstRow, int endRow, IReadOnlyList<Feature> features, Abilities abilities = Abilities.None)
    {
        if (AllFinite(x.Values.AsSpan(firstRow * x.Columns, (endRow - firstRow) * x.Columns)) && features.All(feature => feature.Kind == FeatureKind.Numeric)) return;
        for (int i = firstRow; i < endRow; i++)
        {
            ReadOnlySpan<double> row = x.Row(i);
            for (int j = 0; j < row.Length; j++)
            {
                if (double.IsNaN(row[j]))
                {
                    if (!abilities.HasFlag(Abilities.MissingValues))
                        throw new ArgumentException($"Feature '{features[j].Name}' is missing (NaN) in row {i}; this method needs complete data.", nameof(x));
                }
                else if (!double.IsFinite(row[j]))
                    throw new ArgumentException($"Feature '{features[j].Name}' is {row[j]} in row {i}; it must be finite.", nameof(x));
                else if (features[j].Kind == FeatureKind.Categorical && !(row[j] >= 0 && row[j] < features[j].Levels.Count && row[j] == Math.Floor(row[j])))
                    throw new ArgumentException($"Feature '{features[j].Name}' is {row[j]} in row {i}; its {features[j].Levels.Count} levels are numbered from 0.", nameof(x));
            }
        }
    }

    // One look at memory for data that are in order; where and what is wrong is found by the loops that name it. Zero times a finite
    // number is zero, and times any other NaN, which stays.
    private static bool AllFinite(ReadOnlySpan<double> values)
    {
        Vector<double> zeros = Vector<double>.Zero, others = Vector<double>.Zero;
        int i = 0;
        for (; i <= values.Length - 2 * Vector<double>.Count; i += 2 * Vector<double>.Count)
        {
            zeros += new Vector<double>(values[i..]) * 0.0;
            others += new Vector<double>(values[(i + Vector<double>.Count)..]) * 0.0;
        }
        double sum = Vector.Sum(zeros + others);
        for (; i < values.Length; i++) sum += values[i] * 0.0;
        return sum == 0;
    }

    private static void RequireLength(int length, int rows, string what)
    {
        if (length != rows) throw new ArgumentException($"{what} has {length} entries for {rows} rows.");
    }
}
