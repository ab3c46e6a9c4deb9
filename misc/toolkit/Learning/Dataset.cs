namespace Curriculum.Toolkit;

/// <summary>How the numbers of a feature are meant.</summary>
public enum FeatureKind
{
    /// <summary>A quantity: order and differences mean something.</summary>
    Numeric,

    /// <summary>A category: the number is the position of its level in <see cref="Feature.Levels"/>.</summary>
    Categorical,
}

/// <summary>What one column of a feature matrix is.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Kind">Quantity or category.</param>
/// <param name="Levels">The names of a category's levels; empty for a quantity.</param>
/// <param name="MissingAllowed">Whether NaN may stand in the column.</param>
public sealed record Feature(string Name, FeatureKind Kind, IReadOnlyList<string> Levels, bool MissingAllowed = false)
{
    /// <summary>A quantity.</summary>
    public static Feature Numeric(string name, bool missingAllowed = false) => new(name, FeatureKind.Numeric, [], missingAllowed);

    /// <summary>A category with the given levels.</summary>
    public static Feature Categorical(string name, IReadOnlyList<string> levels, bool missingAllowed = false) =>
        new(name, FeatureKind.Categorical, levels, missingAllowed);
}

/// <summary>
/// What a trainer learns from: one row per observation, one column per feature, and what is to be predicted. A category is
/// stored as the number of its level and a missing value as NaN, so that one matrix serves every model. Residuals, resampled
/// rows or other weights are a <c>with</c> away.
/// </summary>
public sealed record Dataset
{
    /// <summary>The features: n rows × d columns.</summary>
    public required Matrix X { get; init; }

    /// <summary>What each of the d columns is.</summary>
    public required IReadOnlyList<Feature> Features { get; init; }

    /// <summary>What the target is called.</summary>
    public string TargetName { get; init; } = "y";

    /// <summary>Regression: the n numbers to predict; null in classification.</summary>
    public double[]? Y { get; init; }

    /// <summary>Classification: the class of each row, a position in <see cref="ClassNames"/>; null in regression.</summary>
    public int[]? Labels { get; init; }

    /// <summary>The names of the classes; empty in regression.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>How much each row counts (2 is as good as the row twice), or null: all the same.</summary>
    public double[]? Weights { get; init; }

    /// <summary>Which rows belong together (one patient, one house) or to one group of people, or null. Never a feature.</summary>
    public int[]? Groups { get; init; }

    /// <summary>When each row was observed, or null. Never a feature.</summary>
    public double[]? Time { get; init; }

    /// <summary>The number of observations, n.</summary>
    public int Rows => X.Rows;

    /// <summary>The number of features, d.</summary>
    public int Columns => X.Columns;

    /// <summary>The rows with the given numbers, in that order, with all that belongs to them; a row may come twice.</summary>
    public Dataset SelectRows(IReadOnlyList<int> rows) => this with
    {
        X = X.SelectRows(rows),
        Y = Pick(Y, rows),
        Labels = Pick(Labels, rows),
        Weights = Pick(Weights, rows),
        Groups = Pick(Groups, rows),
        Time = Pick(Time, rows),
    };

    /// <summary>The features with the given numbers, in that order.</summary>
    public Dataset SelectColumns(IReadOnlyList<int> columns) => this with
    {
        X = X.SelectColumns(columns),
        Features = columns.Select(column => Features[column]).ToList(),
    };

    /// <summary>Takes the named columns of a table as features and a numeric one as target.</summary>
    /// <param name="table">The table.</param>
    /// <param name="target">The column to predict.</param>
    /// <param name="features">The features; when none is named, all columns but the target.</param>
    /// <exception cref="ArgumentException">A column is missing, or the target is not numeric or has gaps.</exception>
    public static Dataset ForRegression(DataTable table, string target, params string[] features)
    {
        double[] y = table.Numbers(target);
        if (Array.FindIndex(y, double.IsNaN) is >= 0 and int row)
            throw new ArgumentException($"{table.Name}: the target '{target}' is missing in row {row + 1}.", nameof(target));
        return Build(table, target, features) with { Y = y };
    }

    /// <summary>Takes the named columns of a table as features and a categorical one as classes.</summary>
    /// <inheritdoc cref="ForRegression" path="/param"/>
    /// <exception cref="ArgumentException">A column is missing, or the target is not categorical or has gaps.</exception>
    public static Dataset ForClassification(DataTable table, string target, params string[] features)
    {
        CategoricalColumn classes = table.Categories(target);
        if (Array.IndexOf(classes.Codes, -1) is >= 0 and int row)
            throw new ArgumentException($"{table.Name}: the target '{target}' is missing in row {row + 1}.", nameof(target));
        return Build(table, target, features) with { Labels = classes.Codes, ClassNames = classes.Levels };
    }

    /// <summary>Takes the named columns of a table as features, with nothing to predict.</summary>
    /// <param name="table">The table.</param>
    /// <param name="features">The features, at least one.</param>
    /// <exception cref="ArgumentException">None is named, or a column is missing.</exception>
    public static Dataset ForFeatures(DataTable table, params string[] features) => features.Length > 0
        ? Build(table, "", features)
        : throw new ArgumentException($"{table.Name}: no feature is named.", nameof(features));

    private static Dataset Build(DataTable table, string target, string[] names)
    {
        Column[] columns = names.Length > 0
            ? names.Select(name => table[name]).ToArray()
            : table.Columns.Where(column => column.Name != target).ToArray();
        return new Dataset
        {
            X = Matrix.FromColumns(columns.Select(Values).ToArray()),
            Features = columns.Select(FeatureOf).ToList(),
            TargetName = target,
        };
    }

    private static double[] Values(Column column) => column switch
    {
        NumericColumn numeric => numeric.Values,
        CategoricalColumn categorical => categorical.Codes.Select(code => code < 0 ? double.NaN : code).ToArray(),
        _ => throw new ArgumentException($"Column '{column.Name}' is of an unknown kind."),
    };

    private static Feature FeatureOf(Column column)
    {
        bool missing = Enumerable.Range(0, column.Count).Any(column.IsMissing);
        return column is CategoricalColumn categorical
            ? Feature.Categorical(column.Name, categorical.Levels, missing)
            : Feature.Numeric(column.Name, missing);
    }

    private static T[]? Pick<T>(T[]? values, IReadOnlyList<int> rows) => values is null ? null : rows.Select(row => values[row]).ToArray();
}
