using Curriculum.Kernels;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Curriculum.Benchmarks.Tasks.Networks;

/// <summary>What the tasks that train a network share: the loop of steps, and made-up examples of ten classes.</summary>
internal static class Training
{
    public const double LearningRate = 1e-3;

    /// <summary>Every class a point in space, every example its class's point with noise around it.</summary>
    public static (PeerMatrix X, PeerMatrix Y) Classes(int n, int d, float distance, SeededRandom random)
    {
        float[] centres = Synthetic.Singles(random, 10 * d), x = Synthetic.Singles(random, n * d);
        int[] y = new int[n];
        for (int i = 0; i < n; i++)
        {
            y[i] = random.NextInt(0, 10);
            VectorMath.Axpy(distance, centres.AsSpan(y[i] * d, d), x.AsSpan(i * d, d));
        }
        return (PeerMatrix.Of(n, d, x), PeerMatrix.Of(n, 1, y));
    }

    /// <summary>Runs steps of an optimiser and gives their losses. What a step makes is let go at its end.</summary>
    public static List<double> Steps(optim.Optimizer optimizer, int steps, Func<int, Tensor> lossOf)
    {
        List<double> losses = new(steps);
        for (int step = 0; step < steps; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            optimizer.zero_grad();
            Tensor loss = lossOf(step);
            loss.backward();
            optimizer.step();
            losses.Add(loss.item<float>());
        }
        return losses;
    }

    /// <summary>One epoch of a classifier in batches of 64, in the order of the rows, from first weights of its own; the loss of each batch.</summary>
    public static List<double> Epoch(Func<nn.Module<Tensor, Tensor>> network, Tensor x, Tensor y, int threads)
    {
        const long batch = 64;
        set_num_threads(threads);
        manual_seed(1);
        using nn.Module<Tensor, Tensor> model = network();
        using optim.Optimizer optimizer = optim.Adam(model.parameters(), LearningRate);
        using CrossEntropyLoss crossEntropy = nn.CrossEntropyLoss();
        long n = x.shape[0];
        return Steps(optimizer, (int)((n + batch - 1) / batch), step =>
        {
            TensorIndex rows = TensorIndex.Slice(step * batch, Math.Min(step * batch + batch, n));
            return crossEntropy.call(model.call(x[rows]), y[rows]);
        });
    }

    public static double MeanOfLast(this List<double> losses, int count) => losses.TakeLast(count).Average();

    /// <summary>An array as a tensor of a given shape.</summary>
    public static Tensor ToTensor(this PeerMatrix array, params long[] shape) => from_array(array.Singles()).reshape(shape);

    /// <summary>Class numbers.</summary>
    /// <exception cref="InputException">One is not below <paramref name="classes"/>.</exception>
    public static Tensor ToClasses(this PeerMatrix array, string name, int classes)
    {
        int[] values = array.Integers(name);
        if (values.FirstOrDefault(value => value < 0 || value >= classes, -1) is var odd && values.Any(value => value < 0 || value >= classes))
            throw new InputException($"{name} holds {odd}; classes are 0 to {classes - 1}.");
        return tensor(Array.ConvertAll(values, value => (long)value));
    }

    /// <summary>What PyTorch's scripts are compared by: the losses, loosely, since each side draws its own first weights.</summary>
    public static QualityFigure Loosely(string name, string meaning) => QualityFigure.Same(name, meaning, 0.15);

    public static Peer PyTorch(string script, string variant, double goal) => new("PyTorch", script, variant, "python3-torch", "torch", goal);
}
