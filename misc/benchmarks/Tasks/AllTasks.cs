using Curriculum.Benchmarks.Tasks.Networks;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Every task, in the order in which the curriculum comes to it.</summary>
internal static class AllTasks
{
    public static IReadOnlyList<BenchmarkTask> List { get; } =
    [
        Matmul.Single, Matmul.Double, Factorizations.Cholesky, Factorizations.Lu, Factorizations.Qr,
        Ols.Task, Logistic.Task, NearestNeighbors.Brute, NearestNeighbors.Tree, GaussianNb.Task,
        DecisionTrees.Task, RandomForests.Task, SupportVectors.Linear, SupportVectors.Rbf, Spectral.Svd, Spectral.Eigh,
        Pca.Task, Clustering.KMeans, Clustering.Mixture, DensityBased.Task, RocAuc.Task,
        Mlp.Task, LeNet.Task, ResNet18.Forward, ResNet18.Step, Lstm.Task, Transformer.Task,
    ];

    /// <exception cref="InputException">There is no such task.</exception>
    public static BenchmarkTask Find(string name) =>
        List.FirstOrDefault(task => task.Name == name)
        ?? throw new InputException($"There is no task '{name}'. There are: {string.Join(", ", List.Select(task => task.Name))}.");
}
