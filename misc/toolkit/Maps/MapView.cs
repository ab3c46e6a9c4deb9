namespace Curriculum.Toolkit;

/// <summary>Evenly spaced values of one feature, both ends included.</summary>
public sealed record GridAxis
{
    /// <summary>Values from <paramref name="from"/> to <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentException">Ends that are no range, or fewer than two points: one point has no neighbour to differ from.</exception>
    public GridAxis(double from, double to, int points)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to) || !(from < to)) throw new ArgumentException(FormattableString.Invariant($"An axis from {from} to {to} is no range; it needs two numbers, the smaller one first."), nameof(from));
        if (points < 2) throw new ArgumentOutOfRangeException(nameof(points), points, "An axis has two points or more.");
        (From, To, Points) = (from, to, points);
    }

    /// <summary>The smallest value.</summary>
    public double From { get; }

    /// <summary>The largest value.</summary>
    public double To { get; }

    /// <summary>How many values.</summary>
    public int Points { get; }

    /// <summary>The distance between neighbours, h in the notes.</summary>
    public double Step => (To - From) / (Points - 1);

    /// <summary>The value with the given number, counted from 0.</summary>
    public double this[int i] => i == Points - 1 ? To : From + i * Step;
}

/// <summary>
/// Where to look at a model: two of its features run over a grid, all others are held. With two features in all it is a map; with
/// more it is a slice, true only for the values that are held.
/// </summary>
/// <param name="X">The values across.</param>
/// <param name="Y">The values upwards.</param>
/// <param name="XFeature">Which feature runs across.</param>
/// <param name="YFeature">Which feature runs upwards.</param>
/// <param name="Held">A value for each feature of the model; those of the two that run are not used. Null when there are but two.</param>
public sealed record MapView(GridAxis X, GridAxis Y, int XFeature = 0, int YFeature = 1, IReadOnlyList<double>? Held = null)
{
    /// <summary>How many grid points.</summary>
    public int Count => X.Points * Y.Points;

    /// <summary>Whether other features are held, so that what is seen is only a slice.</summary>
    public bool IsSlice => Held is { Count: > 2 };

    /// <summary>The whole of a data set with two features, with a rim around it.</summary>
    /// <param name="data">Two numeric features.</param>
    /// <param name="points">Grid points along each axis.</param>
    /// <param name="rim">How far the view reaches beyond the data, as a share of their range.</param>
    /// <exception cref="ArgumentException">The data have more features or fewer: then somebody must say which two.</exception>
    public static MapView Of(Dataset data, int points = 201, double rim = 0.08)
    {
        if (data.Columns != 2)
            throw new ArgumentException($"The data have {data.Columns} features ({string.Join(", ", data.Features.Select(feature => feature.Name))}) and a view has two{(data.Columns > 2 ? $"; name them: MapView.Of(data, \"{data.Features[0].Name}\", \"{data.Features[1].Name}\")" : "")}.", nameof(data));
        return Of(data, data.Features[0].Name, data.Features[1].Name, null, points, rim);
    }

    /// <summary>A slice: two named features run over the data's range with a rim, the others are held.</summary>
    /// <param name="data">Two or more features.</param>
    /// <param name="x">The feature across.</param>
    /// <param name="y">The feature upwards.</param>
    /// <param name="held">A value for each feature; null for medians, and for the most frequent level of a category.</param>
    /// <param name="points">Grid points along each axis.</param>
    /// <param name="rim">How far the view reaches beyond the data, as a share of their range.</param>
    /// <exception cref="ArgumentException">A feature that is not there, is a category, or has no finite value; or the same feature twice.</exception>
    public static MapView Of(Dataset data, string x, string y, IReadOnlyList<double>? held = null, int points = 201, double rim = 0.08)
    {
        (int across, int up) = (Find(data, x), Find(data, y));
        if (across == up) throw new ArgumentException($"'{x}' cannot run both across and upwards.", nameof(y));
        held ??= [.. Enumerable.Range(0, data.Columns).Select(j => Typical(data, j))];
        if (held.Count != data.Columns) throw new ArgumentException($"{held.Count} values are held, needed is one for each of {data.Columns} features.", nameof(held));
        return new MapView(Axis(data, across, points, rim), Axis(data, up, points, rim), across, up, held);
    }

    /// <summary>
    /// The grid points as rows for a model. Row after row of the map from the lowest y upwards, and within it from left to right: the point
    /// (row, column) of the map is row · X.Points + column here.
    /// </summary>
    /// <param name="features">How many features the model has.</param>
    /// <exception cref="ArgumentException">The model has other features than the view.</exception>
    public Matrix Rows(int features)
    {
        if (XFeature == YFeature || Math.Min(XFeature, YFeature) < 0 || Math.Max(XFeature, YFeature) >= features)
            throw new ArgumentException($"The view runs over features {XFeature} and {YFeature}, counted from 0; the model has {features}.", nameof(features));
        if (Held is null && features != 2)
            throw new ArgumentException($"The model has {features} features and the view two; say at which values the others are held (Held).", nameof(features));
        if (Held is not null && Held.Count != features)
            throw new ArgumentException($"The view holds {Held.Count} values, the model has {features} features.", nameof(features));
        Matrix rows = new(Count, features);
        for (int row = 0; row < Y.Points; row++)
            for (int column = 0; column < X.Points; column++)
            {
                Span<double> point = rows.Row(row * X.Points + column);
                for (int j = 0; Held is not null && j < features; j++) point[j] = Held[j];
                point[XFeature] = X[column];
                point[YFeature] = Y[row];
            }
        return rows;
    }

    private static int Find(Dataset data, string name)
    {
        int at = data.Features.ToList().FindIndex(feature => feature.Name == name);
        if (at < 0) throw new ArgumentException($"There is no feature '{name}'; there are {string.Join(", ", data.Features.Select(feature => feature.Name))}.", nameof(name));
        return data.Features[at].Kind == FeatureKind.Numeric ? at : throw new ArgumentException($"Feature '{name}' is categorical; between its levels there is nothing to draw.", nameof(name));
    }

    private static GridAxis Axis(Dataset data, int j, int points, double rim)
    {
        if (!(rim >= 0 && double.IsFinite(rim))) throw new ArgumentOutOfRangeException(nameof(rim), rim, "A rim is a share of the range, and not negative.");
        double[] there = [.. data.X.Column(j).Where(value => !double.IsNaN(value))];
        if (there.Length == 0 || !there.All(double.IsFinite)) throw new ArgumentException($"Feature '{data.Features[j].Name}' has no finite range.", nameof(data));
        (double from, double to) = (there.Min(), there.Max());
        // A constant feature has no range of its own; one unit around it shows that nothing depends on it.
        return from == to ? new GridAxis(from - 0.5, to + 0.5, points) : new GridAxis(from - rim * (to - from), to + rim * (to - from), points);
    }

    private static double Typical(Dataset data, int j)
    {
        double[] there = [.. data.X.Column(j).Where(double.IsFinite).Order()];
        if (there.Length == 0) throw new ArgumentException($"Feature '{data.Features[j].Name}' has no value to be held at.", nameof(data));
        return data.Features[j].Kind == FeatureKind.Categorical
            ? there.GroupBy(level => level).MaxBy(level => level.Count())!.Key
            : (there[(there.Length - 1) / 2] + there[there.Length / 2]) / 2;
    }
}
