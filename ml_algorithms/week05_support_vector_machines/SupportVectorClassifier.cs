using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>
/// The widest street in the space of a kernel, with a soft margin: minimises ½‖w‖² + C Σ ξᵢ, where ξᵢ is how far a row stands on the wrong side
/// of its kerb. Solved in the dual by sequential minimal optimisation with the choice of pairs of R.-E. Fan, P.-H. Chen, C.-J. Lin, "Working set
/// selection using second order information for training support vector machines", JMLR 6, 2005. Of K classes every pair gets a street of its
/// own, and the streets vote.
/// </summary>
/// <param name="Kernel">The kernel; null for <see cref="RbfKernel"/> with a γ from the data.</param>
/// <param name="C">The price of a unit of ξ, above 0; a row's weight multiplies it.</param>
/// <param name="Tolerance">Stops when no pair of rows violates the conditions of the optimum by more; f(x) is then right to about as much.</param>
/// <param name="MaxSteps">Stops there in any case; see <see cref="SupportVectorModel.Converged"/>.</param>
/// <param name="CacheMegabytes">Room for rows of the kernel matrix.</param>
/// <param name="Threads">How many threads share a prediction.</param>
public sealed record SupportVectorClassifier(IKernel? Kernel = null, double C = 1, double Tolerance = 1e-3, int MaxSteps = 10_000_000, double CacheMegabytes = 200, int Threads = 1) : IClassifierTrainer
{
    /// <inheritdoc/>
    public Abilities Abilities => Abilities.Weights;

    /// <summary>Finds the street of every pair of classes that has rows.</summary>
    /// <param name="data">n rows × d numbers.</param>
    /// <exception cref="ArgumentException">Not complete and numeric, fewer than two classes with rows of a weight above 0, or settings that make no sense.</exception>
    public SupportVectorModel Fit(Dataset data)
    {
        Settings.AboveZero(C, nameof(C));
        Settings.AboveZero(Tolerance, nameof(Tolerance));
        Settings.AboveZero(CacheMegabytes, nameof(CacheMegabytes));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxSteps, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        int[][] rowsOf = ClassRows.Of(data, data.RequireClassification(Abilities));
        IKernel kernel = (Kernel ?? new RbfKernel()).FittedTo(data.X);

        List<ClassPair> pairs = [];
        List<(int[] Rows, DualSolution Solution)> solved = [];
        for (int a = 0; a < rowsOf.Length; a++)
            for (int b = a + 1; b < rowsOf.Length; b++)
            {
                if (rowsOf[a].Length == 0 || rowsOf[b].Length == 0) continue;
                int[] rows = [.. rowsOf[a].Concat(rowsOf[b]).Order()];
                double[] y = [.. rows.Select(row => data.Labels![row] == b ? 1.0 : -1.0)], c = [.. rows.Select(row => C * (data.Weights?[row] ?? 1))];
                FixedRows here = new(kernel, rows.Length == data.Rows ? data.X : data.X.SelectRows(rows));
                DualSolution solution = FastSmo.Solve(here, y, c, Tolerance, MaxSteps, CacheMegabytes);
                solved.Add((rows, solution));
                pairs.Add(new ClassPair(a, b, solution.Intercept, solution.Objective, solution.Steps, solution.Converged));
            }

        // One list of support vectors for all pairs: a kernel value that several of them need is computed once.
        bool[] supports = new bool[data.Rows];
        foreach ((int[] rows, DualSolution solution) in solved)
            for (int i = 0; i < rows.Length; i++) supports[rows[i]] |= solution.Beta[i] != 0;
        int[] supportRows = [.. Enumerable.Range(0, data.Rows).Where(row => supports[row])];
        Matrix coefficients = new(solved.Count, supportRows.Length);
        for (int p = 0; p < solved.Count; p++)
            for (int i = 0; i < solved[p].Rows.Length; i++)
                if (solved[p].Solution.Beta[i] != 0) coefficients[p, Array.BinarySearch(supportRows, solved[p].Rows[i])] = solved[p].Solution.Beta[i];
        return new SupportVectorModel(data.Features, data.ClassNames, kernel, supportRows, data.X.SelectRows(supportRows), coefficients, pairs, Threads);
    }

    IClassifier IClassifierTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>The street between two classes.</summary>
/// <param name="First">The class on the side of f below 0.</param>
/// <param name="Second">The class on the side of f above 0.</param>
/// <param name="Intercept">b.</param>
/// <param name="Objective">The dual objective that was reached.</param>
/// <param name="Steps">How many pairs of rows were moved.</param>
/// <param name="Converged">Whether the tolerance was reached.</param>
public sealed record ClassPair(int First, int Second, double Intercept, double Objective, int Steps, bool Converged);
