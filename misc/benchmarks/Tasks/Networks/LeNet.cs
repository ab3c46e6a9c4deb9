using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Curriculum.Benchmarks.Tasks.Networks;

/// <summary>LeCun's network for digits, with max-pooling and ReLU (after LeCun and others 1998).</summary>
internal static class LeNet
{
    public static BenchmarkTask Task { get; } = new()
    {
        Name = "lenet",
        Settings = "LeNet (5×5 padding 2 to 6 channels, max-pool, 5×5 to 16, max-pool, 400-120-84-10, ReLU), batch 64 in order, Adam 1e-3, one epoch",
        Arrays = [new("X", ElementType.Float32, "n × 784, images of 28 × 28"), new("y", ElementType.Int32, "n × 1, classes 0 to 9")],
        Quality = [Training.Loosely("loss_last5", "mean loss of the last 5 batches")],
        Peers = [Training.PyTorch("lenet.py", "epoch", 0.9)],
        Size = (2_000, 784),
        Small = (300, 784),
        ScalingN = [250, 500, 1_000, 2_000],
        Generate = static (n, d, random) => Inputs.Of(Training.Classes(n, d, 0.2f, random)),
        Prepare = static (inputs, threads) =>
        {
            PeerMatrix rows = inputs.Columns("X", 784);
            Tensor x = rows.ToTensor(rows.Rows, 1, 28, 28), y = inputs.Vector("y", "X").ToClasses("y", 10);
            List<double> losses = [];
            return new Trial(() => losses = Training.Epoch(Network, x, y, threads), _ => new Dictionary<string, double> { ["loss_last5"] = losses.MeanOfLast(5) });
        },
    };

    private static Sequential Network() => Sequential(
        Conv2d(1, 6, kernel_size: 5, padding: 2), ReLU(), MaxPool2d(2),
        Conv2d(6, 16, kernel_size: 5), ReLU(), MaxPool2d(2),
        Flatten(), Linear(400, 120), ReLU(), Linear(120, 84), ReLU(), Linear(84, 10));
}
