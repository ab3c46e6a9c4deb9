using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

/// <summary>Modules in files: the bytes, the way there and back, training that goes on, and what is refused.</summary>
public sealed class ModuleSavingTests
{
    private sealed class Net : Module<Tensor, Tensor>
    {
        private readonly Linear first, second;
        private readonly Tensor scale;

        public Net(int hidden = 4) : base(nameof(Net))
        {
            (first, second) = (Linear(3, hidden), Linear(hidden, 1));
            scale = full(1, 2.0);
            RegisterComponents();
        }

        public override Tensor forward(Tensor x) => second.forward(first.forward(x).tanh()) * scale;
    }

    private static byte[] Saved(Module module, IList<string>? skip = null)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream)) module.save(writer, skip);
        return stream.ToArray();
    }

    private static Module Load(Module module, byte[] bytes, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loaded = null)
    {
        using BinaryReader reader = new(new MemoryStream(bytes));
        return module.load(reader, strict, skip, loaded);
    }

    private static double[] Numbers(Module module) => [.. module.state_dict().Values.SelectMany(tensor => tensor.detach().to(float64).data<double>().ToArray())];

    private static void Train(Net net, Tensor x, Tensor y, int steps)
    {
        using optim.Optimizer optimizer = optim.SGD(net.parameters(), 0.05);
        for (int i = 0; i < steps; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            optimizer.zero_grad();
            (net.call(x) - y).pow(2).mean().backward();
            optimizer.step();
        }
    }

    // Written by hand from the format: three tensors; each with its name, type 6 and its shape.
    [Test]
    public void The_bytes_are_those_of_the_format()
    {
        using DisposeScope scope = NewDisposeScope();
        using Linear layer = Linear(2, 1);
        byte[] bytes = Saved(layer);
        bytes[0].Should().Be(2);
        bytes[1..8].Should().Equal(6, (byte)'w', (byte)'e', (byte)'i', (byte)'g', (byte)'h', (byte)'t');
        bytes[8..12].Should().Equal(6, 2, 1, 2);
        BitConverter.ToSingle(bytes, 12).Should().Be(layer.weight[0, 0].item<float>());
        bytes[20..25].Should().Equal(4, (byte)'b', (byte)'i', (byte)'a', (byte)'s');
        bytes[25..28].Should().Equal(6, 1, 1);
        bytes.Should().HaveCount(32);
    }

    [Test]
    public void There_and_back_with_buffers_by_file_stream_and_writer()
    {
        using TemporaryFolder folder = new();
        using DisposeScope scope = NewDisposeScope();
        Net net = new(), byFile = new(), byStream = new();
        net.state_dict().Keys.Should().Contain("scale");
        net.get_buffer("scale")!.fill_(3);
        string path = Path.Combine(folder.Path, "net.dat");
        net.save(path).Should().BeSameAs(net);
        byFile.load(path).Should().BeSameAs(byFile);
        Numbers(byFile).Should().Equal(Numbers(net));
        byStream.load(new MemoryStream(File.ReadAllBytes(path)));
        Numbers(byStream).Should().Equal(Numbers(net));
        File.ReadAllBytes(path).Should().Equal(Saved(net));
        Directory.GetFiles(folder.Path).Should().HaveCount(1, "no draft stays");
        Tensor x = rand(5, 3);
        byFile.call(x).Equals(net.call(x)).Should().BeTrue();
    }

    [Test]
    public void Training_goes_on_where_it_was_saved()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(8, 3), y = x.sum([1], keepdim: true);
        Net net = new(), other = new();
        Train(net, x, y, 20);
        Load(other, Saved(net));
        other.parameters().Should().OnlyContain(p => p.requires_grad && p.is_leaf);
        Train(net, x, y, 20);
        Train(other, x, y, 20);
        Numbers(other).Should().Equal(Numbers(net));
    }

    [Test]
    public void Names_can_be_left_out()
    {
        using DisposeScope scope = NewDisposeScope();
        Net net = new(), other = new();
        double[] bias = other.get_parameter("first.bias")!.detach().data<float>().ToArray().Select(x => (double)x).ToArray();
        Dictionary<string, bool> loaded = [];
        Load(other, Saved(net), skip: ["first.bias"]);
        other.get_parameter("first.bias")!.detach().data<float>().ToArray().Select(x => (double)x).Should().Equal(bias);
        other.get_parameter("first.weight")!.Equals(net.get_parameter("first.weight")).Should().BeTrue();
        FluentActions.Invoking(() => Load(other, Saved(net, ["first.bias"]))).Should().Throw<ArgumentException>().WithMessage("Mismatched state_dict sizes*");
        Load(other, Saved(net, ["first.bias"]), strict: false, loaded: loaded);
        loaded.Keys.Should().BeEquivalentTo(net.state_dict().Keys.Where(name => name != "first.bias"));
        loaded.Values.Should().OnlyContain(known => known);
    }

    [Test]
    public void Without_strict_unknown_names_are_passed_over()
    {
        using DisposeScope scope = NewDisposeScope();
        Net net = new();
        using Linear layer = Linear(2, 1);
        Dictionary<string, bool> loaded = [];
        double[] before = Numbers(layer);
        Load(layer, Saved(net), strict: false, loaded: loaded);
        Numbers(layer).Should().Equal(before);
        loaded.Should().ContainKey("first.weight").WhoseValue.Should().BeFalse();
        FluentActions.Invoking(() => Load(layer, Saved(net))).Should().Throw<ArgumentException>();
    }

#if POLYFILL
    [Test]
    public void A_file_that_is_cut_off_or_does_not_fit_changes_nothing()
    {
        using DisposeScope scope = NewDisposeScope();
        Net net = new(), target = new();
        double[] before = Numbers(target);
        byte[] bytes = Saved(net);
        for (int length = 0; length < bytes.Length; length++)
            FluentActions.Invoking(() => Load(target, bytes[..length])).Should().Throw<EndOfStreamException>($"{length} of {bytes.Length} bytes are there");
        FluentActions.Invoking(() => Load(target, Saved(new Net(5)))).Should().Throw<ArgumentException>().WithMessage("Mismatched tensor shape*'first.*");
        Net doubles = new();
        doubles.to(float64);
        FluentActions.Invoking(() => Load(target, Saved(doubles))).Should().Throw<ArgumentException>().WithMessage("Mismatched tensor data types*");
        byte[] twice = [2, 1, (byte)'a', 6, 0, 0, 0, 0, 0, 1, (byte)'a', 6, 0, 0, 0, 0, 0];
        FluentActions.Invoking(() => Load(target, twice, strict: false)).Should().Throw<InvalidDataException>().WithMessage("'a' is in the state twice.");
        FluentActions.Invoking(() => Load(target, [1, 0xFF, 0xFF, 0xFF, 0x7F], strict: false)).Should().Throw<InvalidDataException>().WithMessage("A name of*");
        Numbers(target).Should().Equal(before);
    }

    [Test]
    public void Flipped_bytes_never_do_worse_than_a_documented_exception()
    {
        using DisposeScope scope = NewDisposeScope();
        Net net = new(), target = new();
        byte[] bytes = Saved(net);
        for (int place = 0; place < bytes.Length; place++)
            foreach (byte mask in new byte[] { 0x01, 0x80, 0xFF })
            {
                byte[] flipped = [.. bytes];
                flipped[place] ^= mask;
                try { Load(target, flipped, strict: place % 2 == 0); }
                catch (Exception error) when (error is ArgumentException or InvalidDataException or EndOfStreamException) { }
            }
    }
#endif
}
