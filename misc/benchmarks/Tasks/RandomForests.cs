using Curriculum.Toolkit;
using Week05.RandomForests;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Week 5's random forest.</summary>
internal static class RandomForests
{
    private const int Trees = 100;

    public static BenchmarkTask Task { get; } = new()
    {
        Name = "random_forest",
        Settings = $"{Trees} trees on bootstrap samples, √d columns drawn per node, Gini, no limit of depth; rows as in decision_tree; predict is the class of every row of Xt by mean shares",
        Arrays = DecisionTrees.Task.Arrays,
        // Two forests of other chance: of 800 rows that are asked, the shares of right ones scatter by two thirds of a per cent.
        Quality = [QualityFigure.Same("acc", "share of Xt that is given its class", 0.02)],
        Peers = [new("scikit-learn RandomForestClassifier", "random_forest.py", "sklearn", "python3-sklearn", "sklearn", 0.6)],
        Size = (20_000, 20),
        Small = (4_000, 3),
        ScalingN = [2_500, 5_000, 10_000, 20_000],
        ScalingD = [5, 10, 20, 40],
        Generate = DecisionTrees.Generate,
        Prepare = static (inputs, threads) =>
        {
            (Dataset data, Matrix asked, int[] labels) = DecisionTrees.Read(inputs);
            RandomForestClassifier trainer = new(Trees, Threads: threads);
            ClassificationForest? model = null;
            int[] prediction = [];
            return new Trial(() => model = trainer.Fit(data), _ => new Dictionary<string, double>
            {
                ["acc"] = prediction.Where((label, i) => label == labels[i]).Count() / (double)prediction.Length,
            }, () => prediction = model!.Predict(asked));
        },
    };
}
