namespace TorchSharp.Tests;

/// <summary>Every operation against PyTorch: results and gradients, in both precisions and in three layouts of memory.</summary>
public sealed class GoldenTests
{
    // Seven digits of single precision, less what a sum or a decomposition loses.
    private const double SingleDigits = 4;

    [TestCaseSource(typeof(Calls), nameof(Calls.Everything))]
    public void Results_are_those_of_PyTorch(Operation operation, GoldenCase one)
    {
        foreach (string layout in GoldenTensor.Layouts)
            foreach (ScalarType type in (ScalarType[])[ScalarType.Float64, ScalarType.Float32])
            {
                using DisposeScope scope = NewDisposeScope();
                Tensor[] results = operation.Call(Calls.Inputs(one, type, layout));
                results.Length.Should().Be(one.Results.Length);
                for (int i = 0; i < results.Length; i++)
                    Calls.ShouldBe(results[i], one.Results[i], type == ScalarType.Float64 ? GoldenCase.Digits : SingleDigits, $"{type}, {layout}: result {i}");
            }
    }

    [TestCaseSource(nameof(WithGradients))]
    public void Gradients_are_those_of_PyTorch(Operation operation, GoldenCase one)
    {
        foreach (string layout in GoldenTensor.Layouts)
            foreach (ScalarType type in (ScalarType[])[ScalarType.Float64, ScalarType.Float32])
            {
                using DisposeScope scope = NewDisposeScope();
                Tensor[] inputs = Calls.Inputs(one, type, layout), leaves = [.. inputs.Where(Calls.IsFloat).Select(input => input.requires_grad_())];
                Calls.Weighed(operation.Call(inputs)).backward();
                for (int i = 0; i < leaves.Length; i++)
                    Calls.ShouldBe(leaves[i].grad is { } gradient ? gradient : zeros_like(leaves[i]), one.Gradients![i], type == ScalarType.Float64 ? GoldenCase.Digits - 1 : SingleDigits - 1, $"{type}, {layout}: gradient {i}");
            }
    }

    private static IEnumerable<TestCaseData> WithGradients() => Calls.Differentiable(1);

    [Test]
    public void Every_golden_case_is_called() => OperationTable.All_.Select(operation => operation.Key).Distinct().Should().BeEquivalentTo(GoldenCase.Cases.Keys);
}
