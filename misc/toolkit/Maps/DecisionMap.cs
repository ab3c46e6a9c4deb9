namespace Curriculum.Toolkit;

/// <summary>
/// What a classifier says at every point of a grid: <c>DecisionMap.Of(model, data).Draw(data)</c> is a picture of it. Surfaces are indexed
/// [row, column]: the row is the place along <see cref="MapView.Y"/>, from the lowest upwards, the column that along <see cref="MapView.X"/>.
/// </summary>
public sealed class DecisionMap
{
    private DecisionMap(IClassifier model, MapView view, double threshold, int[] winners, Matrix? probabilities, double[]? scores) =>
        (Model, View, Threshold, Winners, Probabilities, Scores) = (model, view, threshold, winners, probabilities, scores);

    /// <summary>The model that was asked.</summary>
    public IClassifier Model { get; }

    /// <summary>Where it was asked.</summary>
    public MapView View { get; }

    /// <summary>From which probability on the second of two classes is named; ½ leaves the answer to the model.</summary>
    public double Threshold { get; }

    /// <summary>The class that is named at each grid point, in the order of <see cref="MapView.Rows"/>.</summary>
    public IReadOnlyList<int> Winners { get; }

    /// <summary>Grid points × classes, of a model that states probabilities; null of others.</summary>
    public Matrix? Probabilities { get; }

    /// <summary>A score for each grid point, if one was asked for.</summary>
    public IReadOnlyList<double>? Scores { get; }

    /// <summary>Asks a model of two features all over the range of some data.</summary>
    /// <param name="model">Any classifier; one with probabilities gets surfaces, not only regions.</param>
    /// <param name="data">The model's two features; their range with a rim is the view.</param>
    /// <param name="points">Grid points along each axis.</param>
    /// <param name="score">Another number to map, such as log odds or the decision function of a support vector machine.</param>
    /// <param name="threshold">From which probability on the second of two classes is named.</param>
    /// <exception cref="ArgumentException">
    /// More features than two (make a <see cref="MapView"/>), others than the model's, a threshold that the model cannot have, or answers that make no sense.
    /// </exception>
    public static DecisionMap Of(IClassifier model, Dataset data, int points = 201, Func<Matrix, double[]>? score = null, double threshold = 0.5)
    {
        ArgumentNullException.ThrowIfNull(model);
        MapView view = MapView.Of(data, points);
        RequireSameFeatures(model, data);
        return Of(model, view, score, threshold);
    }

    /// <summary>Asks a model at every point of a view.</summary>
    /// <param name="model">Any classifier; one with probabilities gets surfaces, not only regions.</param>
    /// <param name="view">Which two features, which range, which grid, and where the other features are held.</param>
    /// <param name="score">Another number to map, such as log odds or the decision function of a support vector machine.</param>
    /// <param name="threshold">From which probability on the second of two classes is named.</param>
    /// <exception cref="ArgumentException">The view does not fit the model's features, the model cannot have the threshold, or its answers make no sense.</exception>
    public static DecisionMap Of(IClassifier model, MapView view, Func<Matrix, double[]>? score = null, double threshold = 0.5)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(view);
        if (!(threshold > 0 && threshold < 1)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold is a probability between 0 and 1.");
        int classes = model.ClassNames.Count;
        if (threshold != 0.5 && !(classes == 2 && model is IProbabilisticClassifier))
            throw new ArgumentException($"A threshold is for two classes with probabilities; this model has {classes} classes{(model is IProbabilisticClassifier ? "" : " and states no probabilities")}.", nameof(threshold));
        Matrix asked = view.Rows(model.Features.Count);
        Matrix? probabilities = (model as IProbabilisticClassifier)?.PredictProbabilities(asked);
        if (probabilities is not null && (probabilities.Rows != view.Count || probabilities.Columns != classes || probabilities.Values.Any(p => !(p is >= 0 and <= 1))))
            throw new ArgumentException($"The model must state {classes} probabilities for each of {view.Count} points; it gave {probabilities.Rows} × {probabilities.Columns} numbers, or numbers that are none.", nameof(model));
        int[] winners = threshold == 0.5 ? model.Predict(asked) : FromThreshold(probabilities!, threshold);
        if (winners.Length != view.Count || winners.Any(label => (uint)label >= (uint)classes))
            throw new ArgumentException($"The model must answer {view.Count} points with classes 0 to {classes - 1}; it gave {winners.Length} answers.", nameof(model));
        double[]? scores = score?.Invoke(asked);
        if (scores is not null && scores.Length != view.Count) throw new ArgumentException($"The score must be one number for each of {view.Count} points; it gave {scores.Length}.", nameof(score));
        return new DecisionMap(model, view, threshold, winners, probabilities, scores);
    }

    /// <summary>The class that is named for each row of data, by the same rule as on the map.</summary>
    /// <exception cref="ArgumentException">The data have other features or classes than the model, or values that it cannot take.</exception>
    public int[] Named(Dataset data)
    {
        RequireSameFeatures(Model, data);
        if (!data.ClassNames.SequenceEqual(Model.ClassNames))
            throw new ArgumentException($"The classes of the data are {string.Join(", ", data.ClassNames)}, those of the model {string.Join(", ", Model.ClassNames)}.", nameof(data));
        return Threshold == 0.5 ? Model.Predict(data.X) : FromThreshold(((IProbabilisticClassifier)Model).PredictProbabilities(data.X), Threshold);
    }

    /// <summary>The class at a grid point.</summary>
    public int Winner(int row, int column) => Winners[row * View.X.Points + column];

    /// <summary>The probability of a class, as a surface over the view.</summary>
    /// <exception cref="InvalidOperationException">The model states no probabilities.</exception>
    public double[,] Surface(int label)
    {
        Matrix p = Probabilities ?? throw new InvalidOperationException("The model states no probabilities; it has regions only.");
        if ((uint)label >= (uint)p.Columns) throw new ArgumentOutOfRangeException(nameof(label), label, $"There are {p.Columns} classes, counted from 0.");
        return Shaped(i => p[i, label]);
    }

    /// <summary>How sure the model is of its answer: the probability of the winner, or 1 of a model without probabilities.</summary>
    public double[,] Sureness() => Shaped(i => Probabilities is { } p ? p[i, Winners[i]] : 1);

    /// <summary>The score, as a surface over the view.</summary>
    /// <exception cref="InvalidOperationException">No score was asked for.</exception>
    public double[,] ScoreSurface() => Scores is { } scores ? Shaped(i => scores[i]) : throw new InvalidOperationException("The map has no score; give one to DecisionMap.Of.");

    /// <summary>Where the probability of a class is <paramref name="threshold"/>.</summary>
    /// <param name="label">The class; with two classes the second one is the usual choice.</param>
    /// <param name="threshold">A probability.</param>
    public Contour ContourAt(double threshold, int label = 1) => Contour.Of(View.X, View.Y, Surface(label), threshold);

    /// <summary>Where the score is <paramref name="level"/>.</summary>
    public Contour ScoreContour(double level) => Contour.Of(View.X, View.Y, ScoreSurface(), level);

    /// <summary>
    /// The rim of a class: where its probability equals that of its strongest rival, and with two classes where the second's is the
    /// threshold. Of a model without probabilities, half-way between grid points with different answers.
    /// </summary>
    public Contour Boundary(int label)
    {
        if ((uint)label >= (uint)Model.ClassNames.Count) throw new ArgumentOutOfRangeException(nameof(label), label, $"There are {Model.ClassNames.Count} classes, counted from 0.");
        return Contour.Of(View.X, View.Y, Shaped(i => Probabilities is { } p ? Lead(p.Row(i), label) : Winners[i] == label ? 1 : -1), 0);
    }

    /// <summary>The share of the view that each class has.</summary>
    public double[] Shares() => [.. Enumerable.Range(0, Model.ClassNames.Count).Select(label => Winners.Count(winner => winner == label) / (double)View.Count)];

    private static int[] FromThreshold(Matrix p, double threshold) => [.. p.Column(1).Select(second => second >= threshold ? 1 : 0)];

    private static void RequireSameFeatures(IClassifier model, Dataset data)
    {
        // By name: length and depth exchanged would be two features as well.
        if (!data.Features.Select(feature => feature.Name).SequenceEqual(model.Features.Select(feature => feature.Name)))
            throw new ArgumentException($"The features of the data are {string.Join(", ", data.Features.Select(feature => feature.Name))}, those of the model {string.Join(", ", model.Features.Select(feature => feature.Name))}.", nameof(data));
    }

    private double Lead(ReadOnlySpan<double> p, int label)
    {
        if (p.Length == 2) return label == 1 ? p[1] - Threshold : Threshold - p[1];
        double rival = 0;
        for (int c = 0; c < p.Length; c++)
            if (c != label) rival = Math.Max(rival, p[c]);
        return p[label] - rival;
    }

    private double[,] Shaped(Func<int, double> value)
    {
        double[,] surface = new double[View.Y.Points, View.X.Points];
        for (int row = 0; row < View.Y.Points; row++)
            for (int column = 0; column < View.X.Points; column++) surface[row, column] = value(row * View.X.Points + column);
        return surface;
    }
}
