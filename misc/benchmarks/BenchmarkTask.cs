using Curriculum.Kernels;

namespace Curriculum.Benchmarks;

/// <summary>
/// Something that we and another library can do with the same numbers: what goes in, what is done, and which figures show that both
/// did the same. Each task is one file under <c>Tasks/</c>.
/// </summary>
internal sealed record BenchmarkTask
{
    /// <summary>The name on the command line, such as <c>ols</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What is done, in a line.</summary>
    public required string Settings { get; init; }

    /// <summary>The arrays that go in; n and d are the rows and columns of the first.</summary>
    public required IReadOnlyList<ArraySpec> Arrays { get; init; }

    /// <summary>The figures that show what was reached.</summary>
    public required IReadOnlyList<QualityFigure> Quality { get; init; }

    /// <summary>Who does the same in Python.</summary>
    public required IReadOnlyList<Peer> Peers { get; init; }

    /// <summary>n and d of the comparison.</summary>
    public required (int N, int D) Size { get; init; }

    /// <summary>n and d of something that takes no time: the tests' size.</summary>
    public required (int N, int D) Small { get; init; }

    /// <summary>Makes the input for an n and a d.</summary>
    public required Func<int, int, SeededRandom, Inputs> Generate { get; init; }

    /// <summary>Everything up to the moment when the clock starts: checks, conversions of type, copies.</summary>
    public required Func<Inputs, int, Trial> Prepare { get; init; }

    /// <summary>The sizes of <c>scaling</c>: n with d at its default, and d with n at its default. A task that has one size has none.</summary>
    public IReadOnlyList<int> ScalingN { get; init; } = [];

    /// <inheritdoc cref="ScalingN"/>
    public IReadOnlyList<int> ScalingD { get; init; } = [];

    /// <summary>For matrices that are square: d follows n.</summary>
    public bool Square { get; init; }
}

/// <summary>An array of a task: its name in the file's, the type that the task works in, and its shape in words.</summary>
/// <param name="Name">As in the file's name.</param>
/// <param name="Type">What the task works in; other types are converted.</param>
/// <param name="Shape">In words.</param>
/// <param name="AnyShape">Whether a matrix of every shape will do, whatever the other arrays look like.</param>
internal sealed record ArraySpec(string Name, ElementType Type, string Shape, bool AnyShape = false);

/// <summary>A prepared task.</summary>
/// <param name="Fit">The work; it may be called any number of times.</param>
/// <param name="Quality">What the last call reached; gets the median seconds of a fit.</param>
/// <param name="Predict">The second half, for tasks that fit and predict; called after <paramref name="Fit"/>.</param>
internal sealed record Trial(Action Fit, Func<double, IReadOnlyDictionary<string, double>> Quality, Action? Predict = null);

/// <summary>How another library takes part: a script under <c>peers/</c> and which of its variants.</summary>
/// <param name="Label">Its name in the table.</param>
/// <param name="Script">The file's name.</param>
/// <param name="Variant">Which of the ways in that file.</param>
/// <param name="Package">The Debian package that brings it.</param>
/// <param name="Module">The Python module that must be there.</param>
/// <param name="Goal">Our time of a fit over its, at most, at one thread; null where there is nothing to fit that is worth a goal.</param>
/// <param name="GoalPredict">The same for a prediction.</param>
internal sealed record Peer(string Label, string Script, string Variant, string Package, string Module, double? Goal, double? GoalPredict = null);

/// <summary>A figure by which both sides are compared.</summary>
/// <param name="Name">Its name in the JSON line.</param>
/// <param name="Meaning">What it is, and when the two agree.</param>
/// <param name="Agrees">Whether ours and theirs show that the same was done.</param>
internal sealed record QualityFigure(string Name, string Meaning, Func<double, double, bool> Agrees)
{
    /// <summary>Both must have found the same, up to a relative difference.</summary>
    public static QualityFigure Same(string name, string meaning, double tolerance) =>
        new(name, $"{meaning}; equal within {tolerance:0e+0} of its size", (ours, theirs) => Math.Abs(ours - theirs) <= tolerance * Math.Abs(theirs));

    /// <summary>Round-off: ours may not be large, whatever theirs is.</summary>
    public static QualityFigure Below(string name, string meaning, double bound) =>
        new(name, $"{meaning}; below {bound:0e+0}", (ours, _) => ours <= bound);

    /// <summary>Something to be made small: ours may be above theirs by a part of it.</summary>
    public static QualityFigure AtMost(string name, string meaning, double excess) =>
        new(name, $"{meaning}; at most theirs + {excess:P0}", (ours, theirs) => ours <= theirs + excess * Math.Abs(theirs));

    /// <summary>Not compared: it follows from the time, say.</summary>
    public static QualityFigure Shown(string name, string meaning) => new(name, $"{meaning}; shown, not compared", (_, _) => true);
}
