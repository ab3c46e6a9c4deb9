namespace TorchSharp.Tests;

/// <summary>Every gradient, and every gradient of a gradient, against central differences in double precision.</summary>
public sealed class GradientTests
{
    private static IEnumerable<TestCaseData> Once() => Small(1);

    private static IEnumerable<TestCaseData> Twice() => Small(2);

    private static IEnumerable<TestCaseData> Small(int order) => Calls.Differentiable(order).Where(data => ((GoldenCase)data.Arguments[1]!).Inputs.All(input => input.Values.Length <= 40));

    [TestCaseSource(nameof(Once))]
    public void The_gradient_is_the_limit_of_differences(Operation operation, GoldenCase one) =>
        Check(one, inputs => Calls.Weighed(operation.Call(inputs)), new GradientTolerance(1e-5, 1e-6));

    [TestCaseSource(nameof(Twice))]
    public void So_is_the_gradient_of_the_gradient(Operation operation, GoldenCase one) =>
        Check(one, inputs =>
        {
            Tensor[] leaves = [.. inputs.Where(Calls.IsFloat)];
            Tensor value = Calls.Weighed(operation.Call(inputs));
            // What is linear in an input has a gradient without a graph: a constant, whose gradient is 0.
            IList<Tensor> gradients = autograd.grad([value], leaves, create_graph: true, allow_unused: true);
            Tensor total = leaves.Select(leaf => leaf.sum() * 0).Aggregate((a, b) => a + b);
            foreach ((Tensor gradient, int i) in gradients.Select((gradient, i) => (gradient, i)))
                if (gradient is not null) total = total + (gradient * (arange(gradient.numel(), dtype: ScalarType.Float64).reshape(gradient.shape) + i + 1).sin()).sum();
            return total;
        }, new GradientTolerance(1e-4, 1e-5));

    private static void Check(GoldenCase one, Func<Tensor[], Tensor> f, GradientTolerance tolerance)
    {
        Tensor[] Inputs(double[] numbers)
        {
            int at = 0;
            return [.. one.Inputs.Select(input =>
            {
                if (!input.IsFloat) return input.ToTensor(ScalarType.Float64);
                double[] own = numbers[at..(at += input.Values.Length)];
                return tensor(own, input.Shape, dtype: ScalarType.Float64, requires_grad: true);
            })];
        }
        double[] start = [.. one.Inputs.Where(input => input.IsFloat).SelectMany(input => input.Values)];
        double[] analytic;
        using (NewDisposeScope())
        {
            Tensor[] inputs = Inputs(start);
            f(inputs).backward();
            analytic = [.. inputs.Where(Calls.IsFloat).SelectMany(leaf => Calls.Numbers(leaf.grad is { } gradient ? gradient : zeros_like(leaf)))];
        }
        GradientCheck.Of(numbers =>
        {
            using DisposeScope scope = NewDisposeScope();
            return f(Inputs(numbers)).item<double>();
        }, start, analytic, tolerance);
    }
}
