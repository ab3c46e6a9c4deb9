using BenchmarkDotNet.Attributes;
using Curriculum.Kernels;

namespace Curriculum.Benchmarks.Micro;

/// <summary>The functions of a whole vector, beside a loop over Math's and the ones that come with .NET.</summary>
public class VectorFunctions
{
    private const int Count = 8192;

    private readonly double[] x = new double[Count], y = new double[Count];
    private readonly float[] s = new float[Count], t = new float[Count];

    /// <summary>Makes the arguments.</summary>
    [GlobalSetup]
    public void Setup()
    {
        SeededRandom random = new(1);
        for (int i = 0; i < Count; i++) s[i] = (float)(x[i] = random.NextNormal());
    }

    /// <summary>One at a time.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void MathExp()
    {
        for (int i = 0; i < Count; i++) y[i] = Math.Exp(x[i]);
    }

    /// <summary>In double precision.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Exp() => VectorMath.Exp(x, y);

    /// <summary>In single precision.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void ExpSingle() => VectorMath.Exp(s, t);

    /// <summary>In single precision.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void TanhSingle() => VectorMath.Tanh(s, t);

    /// <summary>In single precision.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void SigmoidSingle() => VectorMath.Sigmoid(s, t);
}
