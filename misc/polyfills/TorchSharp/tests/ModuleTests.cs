using System.Runtime.InteropServices;
using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

/// <summary>What modules are and do, whatever they compute.</summary>
public sealed class ModuleTests
{
    private sealed class Part : Module<Tensor, Tensor>
    {
        private readonly Linear first = Linear(3, 4);
        private readonly Parameter scale = Parameter(ones(4));
        private readonly Tensor offset = zeros(4);
        private readonly ModuleList<Linear> more = ModuleList(Linear(4, 4), Linear(4, 2));
        private readonly Dropout drop = Dropout(0.5);
        private readonly Sequential? absent = null;

        public Part() : base("part") => RegisterComponents();

        public bool IsAbsent => absent is null;

        public override Tensor forward(Tensor x)
        {
            x = drop.call(first.call(x) * scale + offset);
            foreach (Linear layer in more) x = layer.call(x);
            return x;
        }
    }

    private static readonly string[] Names = ["scale", "first.weight", "first.bias", "more.0.weight", "more.0.bias", "more.1.weight", "more.1.bias"];

    [Test]
    public void Fields_become_parts_under_their_names()
    {
        using Part part = new();
        part.IsAbsent.Should().BeTrue();
        part.named_parameters().Select(named => named.name).Should().Equal(Names);
        part.state_dict().Keys.Should().Equal("scale", "offset", "first.weight", "first.bias", "more.0.weight", "more.0.bias", "more.1.weight", "more.1.bias");
        part.named_children().Select(named => named.name).Should().Equal("first", "more", "drop");
        part.named_modules().Select(named => named.name).Should().Equal("first", "more", "more.0", "more.1", "drop");
        part.named_buffers().Select(named => named.name).Should().Equal("offset");
        part.parameters().Count().Should().Be(7);
        part.get_parameter("more.1.weight")!.shape.Should().Equal(2, 4);
        part.get_buffer("offset")!.shape.Should().Equal(4);
        part.GetName().Should().Be("part");
    }

    [Test]
    public void A_parameter_that_is_in_two_places_is_trained_once_and_stored_twice()
    {
        using Linear a = Linear(2, 2), b = Linear(a.weight);
        using Sequential both = Sequential(a, b);
        both.parameters().Count().Should().Be(2);
        both.state_dict().Keys.Should().Equal("0.weight", "0.bias", "1.weight");
    }

    [Test]
    public void Training_and_use_reach_all_parts()
    {
        using Part part = new();
        part.training.Should().BeTrue();
        part.eval();
        part.modules().All(module => !module.training).Should().BeTrue();
        Tensor x = ones(5, 3);
        part.call(x).allclose(part.call(x)).Should().BeTrue("nothing is dropped in use");
        part.train();
        part.modules().All(module => module.training).Should().BeTrue();
        part.call(x).allclose(part.call(x)).Should().BeFalse("other numbers are dropped each time");
    }

    [Test]
    public void A_state_goes_into_another_module_and_to_a_file_and_back()
    {
        using Part from = new(), to = new();
        to.load_state_dict(from.state_dict()).missing_keys.Should().BeEmpty();
        to.first_weight().allclose(from.first_weight()).Should().BeTrue();
        using MemoryStream stream = new();
        from.save(stream);
        stream.Position = 0;
        using Part other = new();
        Dictionary<string, bool> loaded = [];
        other.load(stream, loadedParameters: loaded);
        loaded.Values.Should().AllBeEquivalentTo(true);
        foreach ((string name, Tensor tensor) in other.state_dict()) tensor.Equals(from.state_dict()[name]).Should().BeTrue(name);
    }

    [Test]
    public void A_tensor_goes_to_a_stream_and_back()
    {
        Tensor from = randn(3, 4).T, to = zeros(4, 3);
        using MemoryStream stream = new();
        from.Save(stream);
        stream.Position = 0;
        Tensor.Load(stream).Equals(from).Should().BeTrue();
        stream.Position = 0;
        using BinaryReader reader = new(stream);
        to.Load(reader);
        to.Equals(from).Should().BeTrue();
    }

    [Test]
    public void A_state_that_does_not_fit_is_refused_unless_it_need_not()
    {
        using Part part = new();
        Dictionary<string, Tensor> state = part.state_dict();
        state.Remove("scale");
        state["extra"] = ones(1);
        part.Invoking(module => module.load_state_dict(state)).Should().Throw<InvalidOperationException>().WithMessage("*scale*extra*");
        (IList<string> missing, IList<string> unexpected) = part.load_state_dict(state, strict: false);
        missing.Should().Equal("scale");
        unexpected.Should().Equal("extra");
        part.Invoking(module => module.load_state_dict(state, skip: ["scale", "extra"])).Should().NotThrow();
    }

    [Test]
    public void Conversion_keeps_the_parameters_and_changes_their_type()
    {
        using Part part = new();
        Parameter[] before = [.. part.parameters()];
        part.to(ScalarType.Float64).Should().BeSameAs(part);
        part.parameters().Should().Equal(before, ReferenceEquals);
        before.All(parameter => parameter.dtype == ScalarType.Float64 && parameter.requires_grad).Should().BeTrue();
        part.call(ones(2, 3, dtype: ScalarType.Float64)).dtype.Should().Be(ScalarType.Float64);
    }

    [Test]
    public void Gradients_are_forgotten_or_made_zero()
    {
        using Part part = new();
        part.call(ones(2, 3)).sum().backward();
        part.parameters().All(parameter => parameter.grad is not null).Should().BeTrue();
        part.zero_grad(set_to_none: false);
        part.parameters().All(parameter => parameter.grad!.abs().sum().item<float>() == 0).Should().BeTrue();
        part.zero_grad();
        part.parameters().All(parameter => parameter.grad is null).Should().BeTrue();
    }

    [Test]
    public void A_function_is_applied_to_inner_parts_first()
    {
        List<string> seen = [];
        using Part part = new();
        part.apply(module => seen.Add(module.GetName())).Should().BeSameAs(part);
        seen.Should().Equal("Linear", "Linear", "Linear", "ModuleList", "Dropout", "part");
    }

    [Test]
    public void Hooks_see_and_change_what_goes_in_and_comes_out()
    {
        using Linear linear = Linear(2, 2);
        Tensor x = ones(1, 2), plain = linear.call(x);
        var before = linear.register_forward_pre_hook((_, input) => input * 2);
        var after = linear.register_forward_hook((_, _, result) => result + 1);
        int calls = 0;
        using Identity identity = Identity();
        identity.register_forward_hook((Action<Module>)(_ => calls++));
        identity.call(x);
        calls.Should().Be(1);
        linear.call(x).allclose(linear.forward(x * 2) + 1).Should().BeTrue();
        before.remove();
        after.remove();
        linear.call(x).allclose(plain).Should().BeTrue();
    }

    [Test]
    public void Containers_name_their_parts_by_number_or_by_name()
    {
        using Sequential named = Sequential(("a", Linear(1, 1)), ("b", ReLU()));
        named.state_dict().Keys.Should().Equal("a.weight", "a.bias");
        named[0].Should().BeOfType<Linear>();
        named[..1].Count.Should().Be(1);
        using ModuleDict<Linear> dict = ModuleDict(("left", Linear(1, 2)), ("right", Linear(2, 1)));
        dict.Add("middle", Linear(2, 2));
        dict.Remove("left").Should().BeTrue();
        dict.state_dict().Keys.Should().Equal("right.weight", "right.bias", "middle.weight", "middle.bias");
        using ParameterList list = ParameterList(Parameter(ones(1)), Parameter(ones(2)));
        list.Insert(0, Parameter(ones(3)));
        list.named_parameters().Select(entry => $"{entry.name}:{entry.parameter.numel()}").Should().Equal("0:3", "1:1", "2:2");
        using ParameterDict parameters = new();
        parameters["w"] = Parameter(ones(2));
        parameters.state_dict().Keys.Should().Equal("w");
        using ModuleList<Module> modules = ModuleList(Linear(1, 1), ReLU());
        modules.RemoveAt(0);
        modules.Count.Should().Be(1);
        modules.state_dict().Should().BeEmpty();
    }

    [Test]
    public void A_parameter_takes_its_tensor_over()
    {
        Tensor data = ones(3);
        Parameter parameter = Parameter(data);
        data.IsInvalid.Should().BeTrue();
        parameter.requires_grad.Should().BeTrue();
        parameter.is_leaf.Should().BeTrue();
        ones(2).AsParameter().requires_grad.Should().BeTrue();
    }

    [Test]
    public void A_module_made_in_a_scope_outlives_it()
    {
        Linear linear;
        using (NewDisposeScope()) linear = Linear(2, 1);
        linear.call(ones(1, 2)).shape.Should().Equal(1, 1);
        linear.Dispose();
        linear.Invoking(module => module.call(ones(1, 2))).Should().Throw<InvalidOperationException>();
    }

    private static IEnumerable<TestCaseData> WrongShapes()
    {
        TestCaseData Case(string name, Action call) => new TestCaseData(call).SetArgDisplayNames(name);
        yield return Case("linear", () => Linear(3, 2).call(ones(2, 4)));
        yield return Case("linear of another type", () => Linear(3, 2).call(ones(2, 3, dtype: ScalarType.Float64)));
        yield return Case("conv2d channels", () => Conv2d(3, 2, kernel_size: 3).call(ones(1, 2, 5, 5)));
        yield return Case("conv2d window", () => Conv2d(1, 2, kernel_size: 3).call(ones(1, 1, 2, 5)));
        yield return Case("conv1d", () => Conv1d(1, 2, 3).call(ones(5)));
        yield return Case("max_pool2d", () => MaxPool2d(3).call(ones(1, 1, 2, 2)));
        yield return Case("batch_norm2d", () => BatchNorm2d(3).call(ones(2, 3)));
        yield return Case("batch_norm channels", () => BatchNorm2d(3).call(ones(2, 4, 2, 2)));
        yield return Case("batch_norm of one value", () => BatchNorm1d(3).call(ones(1, 3)));
        yield return Case("layer_norm", () => LayerNorm(3).call(ones(2, 4)));
        yield return Case("group_norm", () => GroupNorm(3, 4));
        yield return Case("embedding", () => Embedding(3, 2).call(tensor(new long[] { 0, 3 })));
        yield return Case("lstm", () => LSTM(3, 2).call(ones(4, 1, 5)));
        yield return Case("lstm state", () => LSTM(3, 2).call(ones(4, 1, 3), (ones(1, 2, 2), ones(1, 2, 2))));
        yield return Case("gru dims", () => GRU(3, 2).call(ones(3)));
        yield return Case("attention", () => MultiheadAttention(4, 2).call(ones(3, 1, 5), ones(3, 1, 5), ones(3, 1, 5)));
        yield return Case("attention heads", () => MultiheadAttention(5, 2));
        yield return Case("attention mask", () => MultiheadAttention(4, 2).call(ones(3, 1, 4), ones(3, 1, 4), ones(3, 1, 4), attn_mask: zeros(2, 3)));
        yield return Case("cross_entropy class", () => functional.cross_entropy(ones(2, 3), tensor(new long[] { 0, 3 })));
        yield return Case("cross_entropy shape", () => functional.cross_entropy(ones(2, 3), tensor(new long[] { 0, 1, 2 })));
        yield return Case("nll_loss type", () => functional.nll_loss(ones(2, 3), ones(2, 3)));
        yield return Case("bce_loss range", () => functional.binary_cross_entropy(full(2, 1.5f), ones(2)));
        yield return Case("bce_loss shape", () => functional.binary_cross_entropy(full(2, 0.5f), ones(3)));
        yield return Case("dropout", () => functional.dropout(ones(2), p: 1.5));
        yield return Case("pad", () => functional.pad(ones(2, 2), [3, 0], PaddingModes.Reflect));
        yield return Case("interpolate", () => functional.interpolate(ones(1, 1, 2), scale_factor: [2], mode: InterpolationMode.Bilinear));
        yield return Case("fold", () => functional.fold(ones(1, 4, 5), 3, 2));
        yield return Case("to an integer type", () => Linear(1, 1).to(ScalarType.Int64));
        yield return Case("a name with a dot", () => Sequential(("a.b", Linear(1, 1))));
        yield return Case("pack_padded_sequence", () => torch.nn.utils.rnn.pack_padded_sequence(ones(3, 2, 1), tensor(new long[] { 1, 3 })));
    }

    [TestCaseSource(nameof(WrongShapes))]
    public void What_does_not_fit_is_refused(Action call) =>
        call.Should().Throw<Exception>().Which.Should().Match<Exception>(error => error is ExternalException || error is ArgumentException).And.Match<Exception>(error => error.Message.Length > 20, "the message says what was got and what is needed");

    private sealed class Conditional() : Module<Tensor, Tensor>("conditional")
    {
        public void Parameter(Tensor? value) => ConditionallyRegisterParameter("weight", value);

        public void Buffer(Tensor? value, bool persistent = true) => ConditionallyRegisterBuffer("mean", value, persistent);

        public static (Device Device, ScalarType Type) Default(ScalarType? type = null) => GetDefaultDeviceAndType(dtype: type);

        public override Tensor forward(Tensor input) => input;
    }

    [Test]
    public void Parts_come_and_go_by_condition()
    {
        using Conditional module = new();
        module.Parameter(ones(2));
        module.get_parameter("weight")!.requires_grad.Should().BeTrue();
        using Parameter own = Parameter(ones(3));
        module.Parameter(own);
        module.get_parameter("weight").Should().BeSameAs(own);
        module.Parameter(null);
        module.named_parameters().Should().BeEmpty();
        module.Buffer(ones(2));
        module.Buffer(ones(3), persistent: false);
        module.get_buffer("mean")!.shape.Should().Equal(3);
        module.state_dict().Should().BeEmpty();
        module.Buffer(null);
        module.named_buffers().Should().BeEmpty();
        Conditional.Default().Type.Should().Be(get_default_dtype());
        Conditional.Default(float64).Type.Should().Be(float64);
        using Tensor like = ones(1, dtype: float64);
        module.Parameter(own);
        module._to(like, false).Should().BeSameAs(module);
        own.dtype.Should().Be(float64);
        FluentActions.Invoking(() => module.@int()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => module.@bool()).Should().Throw<ArgumentException>();
    }

    [Test]
    public void Parameters_have_names_in_a_dictionary()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter a = Parameter(ones(1)), twin = Parameter(ones(1));
        using ParameterDict dictionary = ParameterDict(("a", a), ("b", Parameter(zeros(2))));
        dictionary.named_parameters(true).Select(named => named.name).Should().Equal("a", "b");
        dictionary["a"].Should().BeSameAs(a);
        dictionary.Contains(("a", twin)).Should().BeFalse("another parameter with the same numbers is another parameter");
        dictionary.Remove("a").Should().BeTrue();
        dictionary.parameters().Should().HaveCount(1);
    }
}

internal static class Parts
{
    public static Parameter first_weight(this Module module) => module.get_parameter("first.weight")!;
}
