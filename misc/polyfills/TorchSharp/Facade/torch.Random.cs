namespace TorchSharp;

public static partial class torch
{
    /// <summary>1 with the probability that the tensor holds, otherwise 0.</summary>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => Sampling.Bernoulli(input, generator);

    /// <summary>Seeds the random numbers of all that names no generator of its own.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <summary>Indices drawn with probabilities in proportion to the numbers of a row.</summary>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) => Sampling.Multinomial(input, num_samples, replacement, generator);

    /// <summary>Normal draws.</summary>
    public static Tensor normal(double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Normal(mean, std, size, dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Normal draws.</summary>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null) => Sampling.Normal(mean, std, generator);

    /// <summary>Uniform draws from [0, 1).</summary>
    public static Tensor rand(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Uniform(size, dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Uniform draws from [0, 1).</summary>
    public static Tensor rand(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Uniform(size.ToArray(), dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Uniform draws from [0, 1).</summary>
    public static Tensor rand(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Uniform([size], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Uniform draws from [0, 1).</summary>
    public static Tensor rand(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Uniform([rows, columns], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Uniform draws from [0, 1).</summary>
    public static Tensor rand(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Uniform([dim0, dim1, dim2], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Uniform draws from [0, 1).</summary>
    public static Tensor rand(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Uniform([dim0, dim1, dim2, dim3], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Uniform draws from [0, 1).</summary>
    public static Tensor rand(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Uniform([size], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Uniform draws from [0, 1).</summary>
    public static Tensor rand(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Uniform([rows, columns], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Uniform draws from [0, 1).</summary>
    public static Tensor rand(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Uniform([dim0, dim1, dim2], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Uniform draws from [0, 1).</summary>
    public static Tensor rand(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Uniform([dim0, dim1, dim2, dim3], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Uniform draws from [0, 1), in a tensor's shape and type.</summary>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Sampling.Uniform(input.Shape, dtype ?? input.Type, null), device, requires_grad);

    /// <summary>Integers from low (0) to high − 1, all equally likely.</summary>
    public static Tensor randint(long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Integers(low, high, size.Shape, dtype ?? int64, generator), device, requires_grad);

    /// <summary>Integers from low (0) to high − 1, all equally likely.</summary>
    public static Tensor randint(long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Integers(0, high, size.Shape, dtype ?? int64, generator), device, requires_grad);

    /// <summary>Integers from low (0) to high − 1, all equally likely.</summary>
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Integers(0, high, size, dtype ?? int64, generator), device, requires_grad);

    /// <summary>Integers from low (0) to high − 1, all equally likely.</summary>
    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Integers(low, high, size, dtype ?? int64, generator), device, requires_grad);

    /// <summary>Integers from low (0) to high − 1, all equally likely.</summary>
    public static Tensor randint(int low, int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Integers(low, high, [.. size.Select(size => (long)size)], dtype ?? int64, generator), device, requires_grad);

    /// <summary>Integers from low (0) to high − 1, all equally likely.</summary>
    public static Tensor randint(int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Integers(0, high, [.. size.Select(size => (long)size)], dtype ?? int64, generator), device, requires_grad);

    /// <summary>Draws from the standard normal distribution.</summary>
    public static Tensor randn(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Normal(0, 1, size, dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Draws from the standard normal distribution.</summary>
    public static Tensor randn(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Normal(0, 1, size.ToArray(), dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Draws from the standard normal distribution.</summary>
    public static Tensor randn(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Normal(0, 1, [size], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Draws from the standard normal distribution.</summary>
    public static Tensor randn(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Normal(0, 1, [rows, columns], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Draws from the standard normal distribution.</summary>
    public static Tensor randn(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Normal(0, 1, [dim0, dim1, dim2], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Draws from the standard normal distribution.</summary>
    public static Tensor randn(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Normal(0, 1, [dim0, dim1, dim2, dim3], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Draws from the standard normal distribution.</summary>
    public static Tensor randn(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Normal(0, 1, [size], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Draws from the standard normal distribution.</summary>
    public static Tensor randn(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Normal(0, 1, [rows, columns], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Draws from the standard normal distribution.</summary>
    public static Tensor randn(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Normal(0, 1, [dim0, dim1, dim2], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Draws from the standard normal distribution.</summary>
    public static Tensor randn(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) => Filling.Finish(Sampling.Normal(0, 1, [dim0, dim1, dim2, dim3], dtype ?? get_default_dtype(), generator), device, requires_grad);

    /// <summary>Standard normal draws in a tensor's shape and type.</summary>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Sampling.Normal(0, 1, input.Shape, dtype ?? input.Type, null), device, requires_grad);

    /// <summary>The numbers 0 to n − 1 in random order.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => Filling.Finish(Sampling.Permutation(n, dtype ?? int64, generator), device, requires_grad);

    /// <summary>The numbers 0 to n − 1 in random order.</summary>
    public static Tensor randperm(long n, Tensor @out, Generator? generator = null) => InPlace.Become(@out, Sampling.Permutation(n, int64, generator));
}
