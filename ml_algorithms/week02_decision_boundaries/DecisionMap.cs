using Curriculum.Toolkit;

namespace Week02.DecisionBoundaries;

/// <summary>
/// What a classifier says at every point of a grid: <c>DecisionMap.Of(model, data).Draw(data)</c> is a picture of it. Surfaces are indexed
/// [row, column]: the row is the place along <see cref="View.Y"/>, from the lowest upwards, the column that along <see cref="View.X"/>.
/// </summary>
public sealed class DecisionMap
{
    private DecisionMap(IClassifier model, View view, int[] winners, Matrix? probabilities, double[]? scores) =>
        (Model, View, Winners, Probabilities, Scores) = (model, view, winners, probabilities, scores);

    /// <summary>The model that was asked.</summary>
    public IClassifier Model { get; }

    /// <summary>Where it was asked.</summary>
    public View View { get; }

    /// <summary>The class that the model predicts at each grid point, in the order of <see cref="View.Rows"/>.</summary>
    public IReadOnlyList<int> Winners { get; }

    /// <summary>Grid points × classes, of a model that states probabilities; null of others.</summary>
    public Matrix? Probabilities { get; }

    /// <summary>A score for each grid point, if one was asked for.</summary>
    public IReadOnlyList<double>? Scores { get; }

    /// <summary>Asks a model of two features all over the range of some data.</summary>
    /// <param name="model">Any classifier; one with probabilities gets surfaces, not only regions.</param>
    /// <param name="data">Two features; their range with a rim is the view.</param>
    /// <param name="points">Grid points along each axis.</param>
    /// <param name="score">Another number to map, such as log odds or the decision function of a support vector machine.</param>
    /// <exception cref="ArgumentException">More features than two (make a <see cref="View"/>), or the model's answers make no sense.</exception>
    public static DecisionMap Of(IClassifier model, Dataset data, int points = 201, Func<Matrix, double[]>? score = null) => Of(model, View.Of(data, points), score);

    /// <summary>Asks a model at every point of a view.</summary>
    /// <param name="model">Any classifier; one with probabilities gets surfaces, not only regions.</param>
    /// <param name="view">Which two features, which range, which grid, and where the other features are held.</param>
    /// <param name="score">Another number to map, such as log odds or the decision function of a support vector machine.</param>
    /// <exception cref="ArgumentException">The view does not fit the model's features, or the model's answers make no sense.</exception>
    public static DecisionMap Of(IClassifier model, View view, Func<Matrix, double[]>? score = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(view);
        Matrix asked = view.Rows(model.Features.Count);
        int classes = model.ClassNames.Count;
        int[] winners = model.Predict(asked);
        if (winners.Length != view.Count || winners.Any(label => (uint)label >= (uint)classes))
            throw new ArgumentException($"The model must answer {view.Count} points with classes 0 to {classes - 1}; it gave {winners.Length} answers.", nameof(model));
        Matrix? probabilities = (model as IProbabilisticClassifier)?.PredictProbabilities(asked);
        if (probabilities is not null && (probabilities.Rows != view.Count || probabilities.Columns != classes || probabilities.Values.Any(p => !(p is >= 0 and <= 1))))
            throw new ArgumentException($"The model must state {classes} probabilities for each of {view.Count} points; it gave {probabilities.Rows} × {probabilities.Columns} numbers, or numbers that are none.", nameof(model));
        double[]? scores = score?.Invoke(asked);
        if (scores is not null && scores.Length != view.Count) throw new ArgumentException($"The score must be one number for each of {view.Count} points; it gave {scores.Length}.", nameof(score));
        return new DecisionMap(model, view, winners, probabilities, scores);
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
    /// The rim of a class: where its probability equals that of its strongest rival. Of a model without probabilities, half-way between
    /// grid points with different answers.
    /// </summary>
    public Contour Boundary(int label)
    {
        if ((uint)label >= (uint)Model.ClassNames.Count) throw new ArgumentOutOfRangeException(nameof(label), label, $"There are {Model.ClassNames.Count} classes, counted from 0.");
        return Contour.Of(View.X, View.Y, Shaped(i => Probabilities is { } p ? Lead(p.Row(i), label) : Winners[i] == label ? 1 : -1), 0);
    }

    /// <summary>The share of the view that each class has.</summary>
    public double[] Shares() => [.. Enumerable.Range(0, Model.ClassNames.Count).Select(label => Winners.Count(winner => winner == label) / (double)View.Count)];

    private static double Lead(ReadOnlySpan<double> p, int label)
    {
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
