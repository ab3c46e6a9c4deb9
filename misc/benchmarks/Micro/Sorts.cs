using BenchmarkDotNet.Attributes;
using Curriculum.Kernels;

namespace Curriculum.Benchmarks.Micro;

/// <summary>Sorting, beside Array.Sort. Each call first copies the unsorted numbers back.</summary>
public class Sorts
{
    private double[] unsorted = [], values = [];
    private int[] order = [];

    /// <summary>How many numbers.</summary>
    [Params(1_000, 100_000)]
    public int N { get; set; }

    /// <summary>Makes the numbers.</summary>
    [GlobalSetup]
    public void Setup() => (unsorted, values, order) = (Tasks.Synthetic.Normals(new SeededRandom(1), N), new double[N], new int[N]);

    /// <summary>By comparing.</summary>
    [Benchmark(Baseline = true)]
    public void ArraySort()
    {
        unsorted.CopyTo(values, 0);
        Array.Sort(values);
    }

    /// <summary>By digits.</summary>
    [Benchmark]
    public void RadixSort()
    {
        unsorted.CopyTo(values, 0);
        Sorting.Sort(values);
    }

    /// <summary>The order that would sort them.</summary>
    [Benchmark]
    public void ArgSort() => Sorting.ArgSort(unsorted, order);
}
