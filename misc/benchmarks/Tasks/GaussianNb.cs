using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.NaiveBayes;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Week 3's naive Bayes for measurements.</summary>
internal static class GaussianNb
{
    private const int Classes = 2;

    public static BenchmarkTask Task { get; } = new()
    {
        Name = "gaussian_nb",
        Settings = "two classes; variance smoothing 1e-9 of the largest; predict is the class of every row of X",
        Arrays = [new("X", ElementType.Float64, "n × d"), new("y", ElementType.Int32, "n × 1, classes 0 and 1")],
        Quality = [QualityFigure.Same("acc", "share of X that is given its class", 1e-9)],
        Peers = [new("scikit-learn GaussianNB", "gaussian_nb.py", "sklearn", "python3-sklearn", "sklearn", 0.2, 0.1)],
        Size = (100_000, 50),
        Small = (200, 5),
        ScalingN = [12_500, 25_000, 50_000, 100_000],
        ScalingD = [10, 25, 50, 100],
        Generate = static (n, d, random) =>
        {
            int[] y = new int[n];
            double[] x = Synthetic.Normals(random, n * d);
            for (int i = 0; i < n; i++)
            {
                y[i] = random.NextInt(Classes);
                for (int j = 0; j < d; j++) x[i * d + j] = j + (y[i] == 0 ? x[i * d + j] : 0.2 + 1.1 * x[i * d + j]);
            }
            return Inputs.Of((PeerMatrix.Of(n, d, x), PeerMatrix.Of(n, 1, y)));
        },
        Prepare = static (inputs, _) =>
        {
            Dataset data = Synthetic.Classified(inputs, 2);
            GaussianNaiveBayes trainer = new();
            GaussianModel? model = null;
            int[] prediction = [];
            return new Trial(() => model = trainer.Fit(data), _ =>
            {
                int right = 0;
                for (int i = 0; i < prediction.Length; i++) right += prediction[i] == data.Labels![i] ? 1 : 0;
                return new Dictionary<string, double> { ["acc"] = (double)right / prediction.Length };
            }, () => prediction = model!.Predict(data.X));
        },
    };
}
