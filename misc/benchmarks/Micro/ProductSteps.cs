using BenchmarkDotNet.Attributes;
using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Curriculum.Benchmarks.Micro;

/// <summary>From the triple loop to the kernel in four steps, as week 1's notes tell it: the same product, 2 n³ operations each.</summary>
public class ProductSteps
{
    private double[] a = [], b = [], c = [];
    private Matrix x = new(0, 0), y = new(0, 0);

    /// <summary>Rows and columns of both matrices.</summary>
    [Params(512, 1024)]
    public int N { get; set; }

    /// <summary>Makes the matrices.</summary>
    [GlobalSetup]
    public void Setup()
    {
        SeededRandom random = new(1);
        (a, b, c) = (Tasks.Synthetic.Normals(random, N * N), Tasks.Synthetic.Normals(random, N * N), new double[N * N]);
        (x, y) = (new Matrix(N, N, a), new Matrix(N, N, b));
    }

    /// <summary>As in the textbook: down the columns of B.</summary>
    [Benchmark(Baseline = true)]
    public double[] Textbook()
    {
        double[] left = a, right = b, product = c;
        int n = N;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
            {
                double sum = 0;
                for (int k = 0; k < n; k++) sum += left[i * n + k] * right[k * n + j];
                product[i * n + j] = sum;
            }
        return product;
    }

    /// <summary>The loops turned, so that rows of B and C are walked along.</summary>
    [Benchmark]
    public Matrix AlongTheRows() => Matrices.Multiply(x, y);

    /// <summary>Sums in registers, a panel of B in the nearest cache.</summary>
    [Benchmark]
    public Matrix Blocked() => BlockedProduct.Multiply(x, y);

    /// <summary>Both factors packed, a block for each cache, fused multiply-add.</summary>
    [Benchmark]
    public double[] Packed()
    {
        Products.Gemm(N, N, N, a, b, c);
        return c;
    }
}
