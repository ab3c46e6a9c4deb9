using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Curriculum.Benchmarks.Tasks.Networks;

/// <summary>A long short-term memory that reads a sequence and names its class.</summary>
internal static class Lstm
{
    private const int Length = 50, Width = 64, Batch = 32;

    public static BenchmarkTask Task { get; } = new()
    {
        Name = "lstm",
        Settings = "input 64 (X rows are 50×64), hidden 128, last state to 10 classes, batch 32 in order, 50 Adam steps at 1e-3",
        Arrays = [new("X", ElementType.Float32, "n × 3200, at least 32 rows"), new("y", ElementType.Int32, "n × 1, classes 0 to 9")],
        Quality = [Training.Loosely("loss_last5", "mean loss of the last 5 steps")],
        Peers = [Training.PyTorch("lstm.py", "steps", 0.9)],
        Size = (1_600, Length * Width),
        Small = (64, Length * Width),
        Generate = static (n, d, random) => Inputs.Of(Training.Classes(n, d, 0.1f, random)),
        Prepare = static (inputs, threads) =>
        {
            PeerMatrix rows = inputs.Columns("X", Length * Width);
            if (rows.Rows < Batch) throw new InputException($"X has {rows.Rows} rows; a batch takes {Batch}.");
            Tensor x = rows.ToTensor(rows.Rows, Length, Width), y = inputs.Vector("y", "X").ToClasses("y", 10);
            List<double> losses = [];
            return new Trial(() => losses = Steps(x, y, threads), _ => new Dictionary<string, double> { ["loss_last5"] = losses.MeanOfLast(5) });
        },
    };

    private static List<double> Steps(Tensor x, Tensor y, int threads)
    {
        set_num_threads(threads);
        manual_seed(1);
        using LSTM lstm = LSTM(Width, 128, batchFirst: true);
        using Linear head = Linear(128, 10);
        using var optimizer = optim.Adam([.. lstm.parameters(), .. head.parameters()], Training.LearningRate);
        using var crossEntropy = CrossEntropyLoss();
        long starts = x.shape[0] - Batch + 1;
        return Training.Steps(optimizer, 50, step =>
        {
            long from = step * (long)Batch % starts;
            (Tensor output, _, _) = lstm.call(x[TensorIndex.Slice(from, from + Batch)]);
            return crossEntropy.call(head.call(output[TensorIndex.Colon, -1]), y[TensorIndex.Slice(from, from + Batch)]);
        });
    }
}
