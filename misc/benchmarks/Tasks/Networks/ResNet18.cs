using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Curriculum.Benchmarks.Tasks.Networks;

/// <summary>ResNet-18 (He, Zhang, Ren and Sun, "Deep Residual Learning for Image Recognition", CVPR 2016, table 1).</summary>
internal static class ResNet18
{
    public static BenchmarkTask Forward { get; } = new()
    {
        Name = "resnet18_forward",
        Settings = "ResNet-18, 1000 classes, 1×3×224×224, eval mode",
        Arrays = [new("img", ElementType.Float32, "3 × 50176, or anything of 3·224·224 numbers")],
        // With weights of the usual initialiser the logits are small and differ with the draw: within a factor, not to digits.
        Quality = [QualityFigure.Same("logit_absmax", "largest logit, without its sign", 5)],
        Peers = [Training.PyTorch("resnet18.py", "forward", 1.2)],
        Size = (3, 224 * 224),
        Small = (3, 224 * 224),
        Generate = static (n, d, random) => Inputs.Of(("img", PeerMatrix.Of(n, d, Synthetic.Singles(random, n * d)))),
        Prepare = static (inputs, threads) =>
        {
            if (inputs["img"].Length != 3 * 224 * 224) throw new InputException($"img holds {inputs["img"].Length:N0} numbers; 3·224·224 are needed.");
            Tensor image = inputs["img"].ToTensor(1, 3, 224, 224);
            manual_seed(1);
            Sequential model = Network(Conv2d(3, 64, kernel_size: 7, stride: 2, padding: 3, bias: false), pool: true, classes: 1000);
            model.eval();
            double largest = 0;
            return new Trial(() =>
            {
                set_num_threads(threads);
                using var noGrad = no_grad();
                using DisposeScope scope = NewDisposeScope();
                largest = model.call(image).abs().max().item<float>();
            }, _ => new Dictionary<string, double> { ["logit_absmax"] = largest });
        },
    };

    public static BenchmarkTask Step { get; } = new()
    {
        Name = "resnet18_step",
        Settings = "CIFAR stem (3×3, stride 1, no pool), 8×3×32×32, forward + backward",
        Arrays = [new("small", ElementType.Float32, "8 × 3072, images of 3 × 32 × 32")],
        Quality = [QualityFigure.Same("loss", "cross-entropy of classes 0, 1, 2 … with first weights", 0.5)],
        Peers = [Training.PyTorch("resnet18.py", "step", 1.2)],
        Size = (8, 3072),
        Small = (2, 3072),
        Generate = static (n, d, random) => Inputs.Of(("small", PeerMatrix.Of(n, d, Synthetic.Singles(random, n * d)))),
        Prepare = static (inputs, threads) =>
        {
            PeerMatrix rows = inputs.Columns("small", 3 * 32 * 32);
            Tensor images = rows.ToTensor(rows.Rows, 3, 32, 32), target = tensor(Enumerable.Range(0, rows.Rows).Select(i => i % 10L).ToArray());
            manual_seed(1);
            Sequential model = Network(Conv2d(3, 64, kernel_size: 3, padding: 1, bias: false), pool: false, classes: 10);
            double loss = 0;
            return new Trial(() =>
            {
                set_num_threads(threads);
                using DisposeScope scope = NewDisposeScope();
                model.zero_grad();
                Tensor value = functional.cross_entropy(model.call(images), target);
                value.backward();
                loss = value.item<float>();
            }, _ => new Dictionary<string, double> { ["loss"] = loss });
        },
    };

    private static Sequential Network(Conv2d stem, bool pool, int classes)
    {
        List<Module<Tensor, Tensor>> layers = [stem, BatchNorm2d(64), ReLU()];
        if (pool) layers.Add(MaxPool2d(3, stride: 2, padding: 1));
        int inputs = 64;
        foreach ((int outputs, int stride) in ((int, int)[])[(64, 1), (128, 2), (256, 2), (512, 2)])
        {
            layers.Add(new BasicBlock(inputs, outputs, stride));
            layers.Add(new BasicBlock(outputs, outputs, 1));
            inputs = outputs;
        }
        return Sequential([.. layers, AdaptiveAvgPool2d(1), Flatten(), Linear(512, classes)]);
    }

    private sealed class BasicBlock : Module<Tensor, Tensor>
    {
        private readonly Conv2d conv1, conv2;
        private readonly BatchNorm2d bn1, bn2;
        private readonly Sequential? shortcut;

        public BasicBlock(int inputs, int outputs, int stride) : base(nameof(BasicBlock))
        {
            conv1 = Conv2d(inputs, outputs, kernel_size: 3, stride: stride, padding: 1, bias: false);
            bn1 = BatchNorm2d(outputs);
            conv2 = Conv2d(outputs, outputs, kernel_size: 3, padding: 1, bias: false);
            bn2 = BatchNorm2d(outputs);
            if (stride != 1 || inputs != outputs) shortcut = Sequential(Conv2d(inputs, outputs, kernel_size: 1, stride: stride, bias: false), BatchNorm2d(outputs));
            RegisterComponents();
        }

        public override Tensor forward(Tensor x)
        {
            Tensor inner = bn2.call(conv2.call(functional.relu(bn1.call(conv1.call(x)))));
            return functional.relu(inner + (shortcut?.call(x) ?? x));
        }
    }
}
