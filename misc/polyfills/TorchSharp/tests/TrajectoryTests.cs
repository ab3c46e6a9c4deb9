using System.Text.Json;
using Curriculum.Toolkit.Repository;
using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

/// <summary>Ten steps of gradient descent go where PyTorch's go, from the same weights and with the same data.</summary>
public sealed class TrajectoryTests
{
    private sealed class Sequences : Module<Tensor, Tensor>
    {
        private readonly LSTM lstm = LSTM(3, 6, batchFirst: true);
        private readonly Linear head = Linear(6, 3);

        public Sequences() : base(nameof(Sequences)) => RegisterComponents();

        public override Tensor forward(Tensor x) => head.call(lstm.call(x).Item1[TensorIndex.Colon, -1]);
    }

    private sealed class Tokens : Module<Tensor, Tensor>
    {
        private readonly Embedding token = Embedding(7, 8);
        private readonly TransformerEncoder encoder = TransformerEncoder(TransformerEncoderLayer(8, 2, 12, 0), 2);
        private readonly Linear head = Linear(8, 7);

        public Tokens() : base(nameof(Tokens)) => RegisterComponents();

        public override Tensor forward(Tensor x)
        {
            Tensor causal = full([x.shape[1], x.shape[1]], double.NegativeInfinity, ScalarType.Float64).triu(1);
            return head.call(encoder.call(token.call(x).transpose(0, 1), causal).transpose(0, 1)).reshape(-1, 7);
        }
    }

    private static Module<Tensor, Tensor> Model(string name) => name switch
    {
        "mlp" => Sequential(Linear(5, 8), Tanh(), Linear(8, 8), ReLU(), Linear(8, 3)),
        "cnn" => Sequential(Conv2d(1, 4, kernel_size: 3, padding: 1), BatchNorm2d(4), ReLU(), MaxPool2d(2), Conv2d(4, 6, kernel_size: 3), ReLU(), Flatten(), Linear(24, 3)),
        "lstm" => new Sequences(),
        _ => new Tokens(),
    };

    [TestCase("mlp"), TestCase("cnn"), TestCase("lstm"), TestCase("transformer")]
    public void Losses_of_ten_steps_are_those_of_PyTorch(string name)
    {
        string folder = RepositoryFolder.PathOf("misc/polyfills/TorchSharp/tests/golden");
        double tolerance = Math.Pow(10, -GoldenFile.ReadFrom(folder, "trajectories").Digits);
        JsonElement task = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "trajectories.json"))).RootElement.GetProperty("values").GetProperty(name);
        double rate = task.GetProperty("rate").GetDouble();
        double[] expected = [.. task.GetProperty("losses").EnumerateArray().Select(loss => loss.GetDouble())];
        using Module<Tensor, Tensor> model = Model(name).to(ScalarType.Float64);
        model.load_state_dict(task.GetProperty("state").EnumerateObject().ToDictionary(entry => entry.Name, entry => NetworkCase.TensorOf(entry.Value).ToTensor(ScalarType.Float64)));
        Tensor x = NetworkCase.TensorOf(task.GetProperty("x")).ToTensor(ScalarType.Float64), y = NetworkCase.TensorOf(task.GetProperty("y")).ToTensor(ScalarType.Float64);
        for (int step = 0; step < expected.Length; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor loss = functional.cross_entropy(model.call(x), y);
            loss.item<double>().Should().BeApproximately(expected[step], tolerance, $"that is PyTorch's loss before step {step}");
            model.zero_grad();
            loss.backward();
            using IDisposable mode = no_grad();
            foreach (Parameter parameter in model.parameters()) parameter.sub_(parameter.grad! * rate);
        }
        (expected[0] - expected[^1]).Should().BePositive("the task is one that is learned");
    }
}
