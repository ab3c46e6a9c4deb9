namespace TorchSharp.Tests;

/// <summary>What the tests of all operations share: calling, weighing, reading.</summary>
public static class Calls
{
    /// <summary>All operations with all their cases.</summary>
    public static IEnumerable<TestCaseData> Everything() =>
        from operation in OperationTable.All_
        from one in GoldenCase.Cases[operation.Key]
        select new TestCaseData(operation, one).SetArgDisplayNames($"{operation.Key} ({operation.Members})", one.ToString());

    /// <summary>Those that can be differentiated so often.</summary>
    public static IEnumerable<TestCaseData> Differentiable(int order) => Everything().Where(data => ((Operation)data.Arguments[0]!).Order >= order && ((GoldenCase)data.Arguments[1]!).Gradients is not null);

    public static Tensor[] Inputs(GoldenCase one, ScalarType type, string layout = "dense") => [.. one.Inputs.Select(input => input.ToTensor(type, layout))];

    public static double[] Numbers(Tensor tensor) => tensor.to(ScalarType.Float64).data<double>().ToArray();

    public static bool IsFloat(Tensor tensor) => tensor.dtype is ScalarType.Float32 or ScalarType.Float64;

    /// <summary>Σ cos(i + k) times number i of result k: a single number in which every result matters.</summary>
    public static Tensor Weighed(Tensor[] results)
    {
        Tensor sum = zeros([], results.First(IsFloat).dtype);
        for (int k = 0; k < results.Length; k++)
            if (IsFloat(results[k]) && results[k].numel() > 0)
                sum = sum + (cos(arange(results[k].numel(), dtype: ScalarType.Float64) + k).to(results[k].dtype) * results[k].reshape(-1)).sum();
        return sum;
    }

    private static Tensor cos(Tensor x) => x.cos();

    /// <summary>Asserts that all numbers agree to so many digits of the largest of them.</summary>
    public static void ShouldBe(Tensor actual, GoldenTensor expected, double digits, string what)
    {
        actual.shape.Should().Equal(expected.Shape, what);
        double[] numbers = Numbers(actual);
        double size = Math.Max(1, expected.Values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max());
        for (int i = 0; i < numbers.Length; i++)
            if (!(numbers[i] == expected.Values[i] || Math.Abs(numbers[i] - expected.Values[i]) <= Math.Pow(10, -digits) * size))
                Assert.Fail($"{what}[{i}] is {numbers[i]:R}, needed is {expected.Values[i]:R}.");
    }
}
