using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Curriculum.Benchmarks.Tasks.Networks;

/// <summary>A small language model: a causal transformer that guesses the next token (Vaswani and others 2017, the encoder with a mask).</summary>
internal static class Transformer
{
    private const int Length = 128, Batch = 16, Vocabulary = 256, Width = 128;

    public static BenchmarkTask Task { get; } = new()
    {
        Name = "transformer",
        Settings = "encoder d 128, 4 heads, 2 layers, feed-forward 512 ReLU, post-norm, no dropout, token and learned position embeddings, length 128, batch 16, vocabulary 256, causal next-token loss, Adam 1e-3, 20 steps",
        Arrays = [new("t", ElementType.Int32, "n × 129 tokens, 0 to 255; n a multiple of 16")],
        Quality = [Training.Loosely("loss_last3", "mean loss of the last 3 steps")],
        Peers = [Training.PyTorch("transformer.py", "steps", 1.0)],
        Size = (320, Length + 1),
        Small = (16, Length + 1),
        Generate = static (n, d, random) => Inputs.Of(("t", PeerMatrix.Of(n, d, Enumerable.Range(0, n * d).Select(_ => random.NextInt(0, Vocabulary)).ToArray()))),
        Prepare = static (inputs, threads) =>
        {
            PeerMatrix rows = inputs.Columns("t", Length + 1);
            if (rows.Rows % Batch != 0) throw new InputException($"t has {rows.Rows} rows; a multiple of {Batch} is needed.");
            Tensor tokens = rows.ToClasses("t", Vocabulary).reshape(rows.Rows, Length + 1);
            List<double> losses = [];
            return new Trial(() => losses = Steps(tokens, threads), _ => new Dictionary<string, double> { ["loss_last3"] = losses.MeanOfLast(3) });
        },
    };

    private static List<double> Steps(Tensor tokens, int threads)
    {
        set_num_threads(threads);
        manual_seed(1);
        using Embedding token = Embedding(Vocabulary, Width), position = Embedding(Length, Width);
        using TransformerEncoder encoder = TransformerEncoder(TransformerEncoderLayer(Width, 4, dim_feedforward: 512, dropout: 0), 2);
        using Linear head = Linear(Width, Vocabulary);
        using var optimizer = optim.Adam([.. token.parameters(), .. position.parameters(), .. encoder.parameters(), .. head.parameters()], Training.LearningRate);
        Tensor causal = full(Length, Length, float.NegativeInfinity).triu(1);
        return Training.Steps(optimizer, 20, step =>
        {
            long from = step * (long)Batch % tokens.shape[0];
            Tensor batch = tokens[TensorIndex.Slice(from, from + Batch)];
            Tensor input = batch[TensorIndex.Colon, TensorIndex.Slice(0, Length)], next = batch[TensorIndex.Colon, TensorIndex.Slice(1)];
            // The encoder wants positions first and the batch second.
            Tensor states = encoder.call((token.call(input) + position.weight).transpose(0, 1), causal).transpose(0, 1);
            return functional.cross_entropy(head.call(states).reshape(-1, Vocabulary), next.reshape(-1));
        });
    }
}
