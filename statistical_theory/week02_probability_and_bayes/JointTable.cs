namespace Week02.ProbabilityAndBayes;

/// <summary>One way in which everything may have turned out: a value for each variable, and the probability of them together.</summary>
/// <param name="Variables">The names of the variables.</param>
/// <param name="Values">Their values, in the same order.</param>
/// <param name="Probability">The probability that all of them hold.</param>
public sealed record Cell(IReadOnlyList<string> Variables, IReadOnlyList<string> Values, double Probability)
{
    /// <summary>The value of a variable.</summary>
    /// <exception cref="ArgumentException">The table has no such variable; the message lists those that there are.</exception>
    public string this[string variable]
    {
        get
        {
            for (int j = 0; j < Variables.Count; j++)
                if (Variables[j] == variable) return Values[j];
            throw new ArgumentException($"There is no variable '{variable}'; there are {string.Join(", ", Variables)}.", nameof(variable));
        }
    }
}

/// <summary>
/// A joint distribution of a few variables with a few values each, written out in full: every combination with its
/// probability. Everything that probability theory says about them is then a sum over cells.
/// </summary>
public sealed class JointTable
{
    private const double RoundOff = 1e-9;

    private JointTable(IReadOnlyList<string> variables, IReadOnlyList<Cell> cells) => (Variables, Cells) = (variables, cells);

    /// <summary>The names of the variables.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Every combination that is possible.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>A table of one variable.</summary>
    /// <param name="variable">Its name.</param>
    /// <param name="distribution">Its values with their probabilities, which sum to one.</param>
    /// <exception cref="ArgumentException">A probability is negative, or they do not sum to one.</exception>
    public static JointTable Of(string variable, params IReadOnlyList<(string Value, double Probability)> distribution) =>
        new JointTable([], [new Cell([], [], 1)]).Then(variable, _ => distribution);

    /// <summary>A table of counts divided by their sum: drawing one of the counted blindly.</summary>
    /// <param name="variables">The names of the variables.</param>
    /// <param name="counts">Per combination the values and how often it was seen.</param>
    /// <exception cref="ArgumentException">A count is negative, all are zero, or a combination has too many or too few values.</exception>
    public static JointTable OfCounts(IReadOnlyList<string> variables, IReadOnlyList<(IReadOnlyList<string> Values, double Count)> counts)
    {
        double total = counts.Sum(one => one.Count);
        if (counts.Any(one => !(one.Count >= 0)) || !(total > 0)) throw new ArgumentException("Counts must be 0 or more, and not all of them 0.", nameof(counts));
        if (counts.Any(one => one.Values.Count != variables.Count)) throw new ArgumentException($"Every combination needs {variables.Count} values.", nameof(counts));
        return new(variables, counts.Select(one => new Cell(variables, one.Values, one.Count / total)).ToList());
    }

    /// <summary>The chain rule, P(a, b) = P(a) P(b | a): one more variable, whose distribution may depend on those before it.</summary>
    /// <param name="variable">Its name.</param>
    /// <param name="given">Its distribution for a combination of the others.</param>
    /// <exception cref="ArgumentException">The name is taken, a probability is negative, or they do not sum to one.</exception>
    public JointTable Then(string variable, Func<Cell, IEnumerable<(string Value, double Probability)>> given)
    {
        if (Variables.Contains(variable)) throw new ArgumentException($"There is a variable '{variable}' already.", nameof(variable));
        string[] variables = [.. Variables, variable];
        List<Cell> cells = [];
        foreach (Cell cell in Cells)
        {
            (string Value, double Probability)[] distribution = given(cell).ToArray();
            double sum = distribution.Sum(one => one.Probability);
            if (distribution.Any(one => !(one.Probability >= 0)) || !(Math.Abs(sum - 1) <= RoundOff))
                throw new ArgumentException($"The probabilities of '{variable}' given [{string.Join(", ", cell.Values)}] must be 0 or more and sum to 1; they sum to {sum:R}.", nameof(given));
            cells.AddRange(distribution.Where(one => one.Probability > 0).Select(one => new Cell(variables, [.. cell.Values, one.Value], cell.Probability * one.Probability)));
        }
        return new JointTable(variables, cells);
    }

    /// <summary>P(event): the sum over the cells in which it holds.</summary>
    public double Probability(Func<Cell, bool> @event) => Cells.Where(@event).Sum(cell => cell.Probability);

    /// <summary>Conditioning: the cells in which the event holds, divided by their sum. The rest of the world is gone.</summary>
    /// <exception cref="ArgumentException">The event has probability zero.</exception>
    public JointTable Given(Func<Cell, bool> @event)
    {
        double probability = Probability(@event);
        if (!(probability > 0)) throw new ArgumentException("Nothing can be said about a world in which an event of probability 0 has happened.", nameof(@event));
        return new(Variables, Cells.Where(@event).Select(cell => cell with { Probability = cell.Probability / probability }).ToList());
    }

    /// <summary>The table of fewer variables: the others are summed over.</summary>
    public JointTable Marginal(params IReadOnlyList<string> variables) =>
        new(variables, Cells.GroupBy(cell => string.Join('\n', variables.Select(variable => cell[variable])))
            .Select(group => new Cell(variables, variables.Select(variable => group.First()[variable]).ToArray(), group.Sum(cell => cell.Probability))).ToList());

    /// <summary>A random variable is a number for each way in which things turn out; this is how that number is distributed.</summary>
    public DiscreteDistribution Distribution(Func<Cell, double> x) => DiscreteDistribution.Of(Cells.Select(cell => (x(cell), cell.Probability)).ToList());

    /// <summary>E[X] = Σ x P.</summary>
    public double Expectation(Func<Cell, double> x) => Cells.Sum(cell => x(cell) * cell.Probability);

    /// <summary>Var(X) = E[(X − E X)²].</summary>
    public double Variance(Func<Cell, double> x) => Covariance(x, x);

    /// <summary>Cov(X, Y) = E[(X − E X)(Y − E Y)].</summary>
    public double Covariance(Func<Cell, double> x, Func<Cell, double> y)
    {
        // The shorter E[XY] − E[X] E[Y] subtracts two numbers that are nearly equal whenever the means are large.
        (double meanX, double meanY) = (Expectation(x), Expectation(y));
        return Expectation(cell => (x(cell) - meanX) * (y(cell) - meanY));
    }

    /// <summary>Cov(X, Y) over the product of the standard deviations, from −1 to 1.</summary>
    public double Correlation(Func<Cell, double> x, Func<Cell, double> y) => Covariance(x, y) / Math.Sqrt(Variance(x) * Variance(y));
}
