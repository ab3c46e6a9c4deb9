using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Curriculum.Benchmarks.Tasks.Networks;

/// <summary>A network of fully connected layers.</summary>
internal static class Mlp
{
    public static BenchmarkTask Task { get; } = new()
    {
        Name = "mlp",
        Settings = "784-256-128-10 ReLU, batch 64 in order, Adam 1e-3, one epoch",
        Arrays = [new("X", ElementType.Float32, "n × 784"), new("y", ElementType.Int32, "n × 1, classes 0 to 9")],
        Quality = [Training.Loosely("loss_first", "loss of the first batch"), Training.Loosely("loss_last20", "mean loss of the last 20 batches")],
        Peers = [Training.PyTorch("mlp.py", "epoch", 0.9)],
        Size = (10_000, 784),
        Small = (1500, 784),
        ScalingN = [1_250, 2_500, 5_000, 10_000],
        Generate = static (n, d, random) => Inputs.Of(Training.Classes(n, d, 0.1f, random)),
        Prepare = static (inputs, threads) =>
        {
            PeerMatrix rows = inputs.Columns("X", 784);
            Tensor x = rows.ToTensor(rows.Rows, 784), y = inputs.Vector("y", "X").ToClasses("y", 10);
            List<double> losses = [];
            return new Trial(() => losses = Training.Epoch(Network, x, y, threads), _ => new Dictionary<string, double> { ["loss_first"] = losses[0], ["loss_last20"] = losses.MeanOfLast(20) });
        },
    };

    private static Sequential Network() => Sequential(Linear(784, 256), ReLU(), Linear(256, 128), ReLU(), Linear(128, 10));
}
