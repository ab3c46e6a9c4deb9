using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>Support vectors and what each says: f(x) = Σ βᵢ K(xᵢ, x) + b for each pair of classes.</summary>
public sealed class SupportVectorModel : IClassifier
{
    // A block of rows and its kernel values stay in the second-level cache.
    private const int KernelValuesOfABlock = 65_536;
    private readonly FixedRows supports;
    private readonly double[] coefficientsTransposed;
    private readonly int threads;

    /// <summary>A model from its parts.</summary>
    /// <param name="features">The d features.</param>
    /// <param name="classNames">The classes.</param>
    /// <param name="kernel">A kernel without gaps (<see cref="IKernel.FittedTo"/>).</param>
    /// <param name="supportRows">Which training rows the support vectors are.</param>
    /// <param name="supportVectors">Those rows: support vectors × d.</param>
    /// <param name="coefficients">β: pairs of classes × support vectors.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="threads">How many threads share a prediction.</param>
    /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
    public SupportVectorModel(IReadOnlyList<Feature> features, IReadOnlyList<string> classNames, IKernel kernel, int[] supportRows, Matrix supportVectors, Matrix coefficients, IReadOnlyList<ClassPair> pairs, int threads = 1)
    {
        if (supportVectors.Rows != supportRows.Length || supportVectors.Columns != features.Count || coefficients.Rows != pairs.Count || coefficients.Columns != supportRows.Length)
            throw new ArgumentException($"{supportRows.Length} support rows, vectors {supportVectors.Rows} × {supportVectors.Columns} and coefficients {coefficients.Rows} × {coefficients.Columns} do not fit {features.Count} features and {pairs.Count} pairs.", nameof(coefficients));
        (Features, ClassNames, Kernel, SupportRows, SupportVectors, Coefficients, Pairs, this.threads) = (features, classNames, kernel, supportRows, supportVectors, coefficients, pairs, threads);
        supports = new FixedRows(kernel, supportVectors);
        coefficientsTransposed = coefficients.Transpose().Values;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Feature> Features { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The kernel, with γ.</summary>
    public IKernel Kernel { get; }

    /// <summary>Which training rows are support vectors, in order.</summary>
    public IReadOnlyList<int> SupportRows { get; }

    /// <summary>Those rows: support vectors × d features.</summary>
    public Matrix SupportVectors { get; }

    /// <summary>β = yα: pairs of classes × support vectors; 0 where a row supports another pair only.</summary>
    public Matrix Coefficients { get; }

    /// <summary>The pairs of classes: one for two classes, K (K − 1) / 2 for K.</summary>
    public IReadOnlyList<ClassPair> Pairs { get; }

    /// <summary>Whether every pair reached the tolerance.</summary>
    public bool Converged => Pairs.All(pair => pair.Converged);

    /// <summary>f(x) of each row for each pair; above 0 speaks for the pair's second class.</summary>
    /// <returns>Rows of <paramref name="x"/> × pairs.</returns>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is missing.</exception>
    public Matrix DecisionValues(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        Matrix values = new(x.Rows, Pairs.Count);
        int size = Math.Clamp(KernelValuesOfABlock / Math.Max(1, supports.Count), 1, 256), blocks = (x.Rows + size - 1) / size;
        if (threads == 1 || blocks == 1) for (int block = 0; block < blocks; block++) Fill(block);
        else Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, Fill);
        return values;

        void Fill(int block)
        {
            int from = block * size, to = Math.Min(x.Rows, from + size);
            double[] k = new double[(to - from) * supports.Count];
            supports.Block(x, from, to, k);
            Span<double> own = values.Values.AsSpan(from * Pairs.Count, (to - from) * Pairs.Count);
            for (int i = 0; i < own.Length; i++) own[i] = Pairs[i % Pairs.Count].Intercept;
            if (Pairs.Count == 1)
                for (int i = 0; i < to - from; i++) own[i] += VectorMath.Dot(k.AsSpan(i * supports.Count, supports.Count), coefficientsTransposed);
            else
                Products.Gemm(MatrixOp.None, MatrixOp.None, to - from, Pairs.Count, supports.Count, 1, k, supports.Count, coefficientsTransposed, Pairs.Count, 1, own, Pairs.Count);
        }
    }

    /// <summary>f(x) of each row, of a model of two classes; above 0 is the second class, and ±1 are the kerbs of the street.</summary>
    /// <exception cref="InvalidOperationException">There are more classes; <see cref="DecisionValues"/> has their pairs.</exception>
    public double[] Decision(Matrix x) =>
        Pairs.Count == 1 ? DecisionValues(x).Values : throw new InvalidOperationException($"The model has {Pairs.Count} pairs of classes; DecisionValues has a column for each.");

    /// <summary>The class with the most votes; every pair has one. Of equals the first.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is missing.</exception>
    public int[] Predict(Matrix x)
    {
        Matrix f = DecisionValues(x);
        int[] classes = new int[x.Rows], votes = new int[ClassNames.Count];
        for (int i = 0; i < classes.Length; i++)
        {
            Array.Clear(votes);
            for (int p = 0; p < Pairs.Count; p++) votes[f[i, p] > 0 ? Pairs[p].Second : Pairs[p].First]++;
            classes[i] = Array.IndexOf(votes, votes.Max());
        }
        return classes;
    }
}
