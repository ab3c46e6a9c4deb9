using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

/// <summary>Every layer, function and loss against PyTorch, in both precisions and in three layouts of memory, with weights from the golden file.</summary>
public sealed class NetworkTests
{
    private const double SingleDigits = 4;

    private static IEnumerable<TestCaseData> All() => NetworkTable.Cases(0);

    private static IEnumerable<TestCaseData> Once() => NetworkTable.Cases(1);

    private static IEnumerable<TestCaseData> Twice() => NetworkTable.Cases(2);

    private static double DigitsOf(ScalarType type) => type == ScalarType.Float64 ? NetworkCase.Digits : SingleDigits;

    private static IEnumerable<(ScalarType, string)> Ways() => from layout in GoldenTensor.Layouts from type in (ScalarType[])[ScalarType.Float64, ScalarType.Float32] select (type, layout);

    [TestCaseSource(nameof(All))]
    public void Results_and_buffers_are_those_of_PyTorch(NetworkCall call, NetworkCase one)
    {
        foreach ((ScalarType type, string layout) in Ways())
        {
            using DisposeScope scope = NewDisposeScope();
            using Module? module = one.Build(call, type);
            Tensor[] results = call.Call(module, [.. one.Inputs.Select(input => input.ToTensor(type, layout))]);
            results.Length.Should().Be(one.Results.Length);
            for (int i = 0; i < results.Length; i++) Calls.ShouldBe(results[i], one.Results[i], DigitsOf(type), $"{type}, {layout}: result {i}");
            foreach ((string name, GoldenTensor expected) in one.After) Calls.ShouldBe(module!.get_buffer(name)!, expected, DigitsOf(type), $"{type}, {layout}: {name} afterwards");
        }
    }

    [TestCaseSource(nameof(Once))]
    public void Gradients_are_those_of_PyTorch(NetworkCall call, NetworkCase one)
    {
        foreach ((ScalarType type, string layout) in Ways())
        {
            using DisposeScope scope = NewDisposeScope();
            using Module? module = one.Build(call, type);
            Tensor[] inputs = [.. one.Inputs.Select(input => input.ToTensor(type, layout))], leaves = [.. inputs.Where(Calls.IsFloat).Select(input => input.requires_grad_())];
            Calls.Weighed(call.Call(module, inputs)).backward();
            for (int i = 0; i < leaves.Length; i++) if (one.Gradients![i] is { } gradient) Compare(leaves[i], gradient, type, $"{type}, {layout}: input {i}");
            foreach ((string name, GoldenTensor expected) in one.StateGradients) Compare(module!.get_parameter(name)!, expected, type, $"{type}, {layout}: {name}");
        }
    }

    private static void Compare(Tensor leaf, GoldenTensor expected, ScalarType type, string what) =>
        Calls.ShouldBe(leaf.grad is { } gradient ? gradient : zeros_like(leaf), expected, DigitsOf(type) - 1, what);

    [TestCaseSource(nameof(All))]
    public void States_have_the_names_and_the_order_of_PyTorch(NetworkCall call, NetworkCase one)
    {
        using Module? module = call.Make?.Invoke();
        if (module is null) { one.State.Should().BeNull(); return; }
        module.state_dict().Select(entry => entry.Key).Should().Equal(one.State!.Select(entry => entry.Name));
        module.state_dict().Select(entry => string.Join(",", entry.Value.shape)).Should().Equal(one.State!.Select(entry => string.Join(",", entry.Tensor.Shape)));
        module.named_parameters().Select(entry => entry.name).Should().BeSubsetOf(one.State!.Select(entry => entry.Name));
    }

    // Rows that are not trained, or less where they are frequent: the gradient is not meant to be the derivative.
    private static IEnumerable<TestCaseData> OnceDerived() => Once().Where(data => ((NetworkCall)data.Arguments[0]!).Key is not ("embedding_padding" or "embedding_frequency"));

    [TestCaseSource(nameof(OnceDerived))]
    public void The_gradient_is_the_limit_of_differences(NetworkCall call, NetworkCase one) => Check(call, one, (results, _) => Calls.Weighed(results), new GradientTolerance(1e-5, 1e-6));

    [TestCaseSource(nameof(Twice))]
    public void So_is_the_gradient_of_the_gradient(NetworkCall call, NetworkCase one) => Check(call, one, (results, leaves) =>
    {
        IList<Tensor> gradients = autograd.grad([Calls.Weighed(results)], leaves, create_graph: true, allow_unused: true);
        Tensor total = leaves.Select(leaf => leaf.sum() * 0).Aggregate((a, b) => a + b);
        for (int i = 0; i < gradients.Count; i++)
            if (gradients[i] is { } gradient) total = total + (gradient * (arange(gradient.numel(), dtype: ScalarType.Float64).reshape(gradient.shape) + i + 1).sin()).sum();
        return total;
    }, new GradientTolerance(1e-4, 1e-5));

    // Inputs and parameters together; where they are many, some of them, evenly spread.
    private const int Most = 120;

    private static void Check(NetworkCall call, NetworkCase one, Func<Tensor[], Tensor[], Tensor> f, GradientTolerance tolerance)
    {
        (string Name, GoldenTensor Tensor)[] parameters = [.. one.StateGradients.Select(entry => (entry.Name, one.State!.First(state => state.Name == entry.Name).Tensor))];
        GoldenTensor[] moving = [.. one.Inputs.Where(one.Moves), .. parameters.Select(entry => entry.Tensor)];
        double[] start = [.. moving.SelectMany(tensor => tensor.Values)];
        int step = (start.Length + Most - 1) / Most;
        int[] chosen = [.. Enumerable.Range(0, start.Length).Where(i => i % step == 0)];
        (Tensor Value, Tensor[] Leaves) At(double[] numbers)
        {
            int at = 0;
            Tensor Next(GoldenTensor golden) => tensor(numbers[at..(at += golden.Values.Length)], golden.Shape, dtype: ScalarType.Float64, requires_grad: true);
            Tensor[] inputs = [.. one.Inputs.Select(input => one.Moves(input) ? Next(input) : input.ToTensor(ScalarType.Float64))];
            Module? module = one.Build(call, ScalarType.Float64);
            List<Tensor> leaves = [.. inputs.Where(input => input.requires_grad)];
            foreach ((string name, GoldenTensor golden) in parameters)
            {
                using (no_grad()) module!.get_parameter(name)!.copy_(Next(golden));
                leaves.Add(module!.get_parameter(name)!);
            }
            return (f(call.Call(module, inputs), [.. leaves]), [.. leaves]);
        }
        double[] analytic;
        using (NewDisposeScope())
        {
            (Tensor value, Tensor[] leaves) = At(start);
            value.backward();
            analytic = [.. leaves.SelectMany(leaf => Calls.Numbers(leaf.grad is { } gradient ? gradient : zeros_like(leaf)))];
        }
        GradientCheck.Of(numbers =>
        {
            using DisposeScope scope = NewDisposeScope();
            double[] all = [.. start];
            for (int i = 0; i < chosen.Length; i++) all[chosen[i]] = numbers[i];
            return At(all).Value.item<double>();
        }, [.. chosen.Select(i => start[i])], [.. chosen.Select(i => analytic[i])], tolerance);
    }

    [Test]
    public void Every_golden_case_is_called() => NetworkTable.Everything.Select(call => call.Key).Should().BeEquivalentTo(NetworkCase.Cases.Keys);
}
