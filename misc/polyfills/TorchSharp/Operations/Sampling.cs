namespace TorchSharp;

/// <summary>Random draws, all by <see cref="SeededRandom"/>: the same numbers everywhere for the same seed.</summary>
internal static class Sampling
{
    private static SeededRandom From(Generator? generator) => (generator ?? torch.DefaultGenerator).Random;

    private static Tensor Drawn(ReadOnlySpan<long> shape, ScalarType type, Func<double> draw)
    {
        Tensor result = Filling.Full(shape, 0, type);
        Draw(result, draw);
        return result;
    }

    private static void Draw(Tensor target, Func<double> draw)
    {
        DrawAction action = new(target, draw);
        DataTypes.Float(target.Type, "A random draw", ref action);
    }

    private readonly struct DrawAction(Tensor target, Func<double> draw) : IFloatAction
    {
        public void Run<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            foreach (ref T number in target.Span<T>()) number = T.CreateTruncating(draw());
        }
    }

    // In single precision only as many bits are drawn as it has, or 1 could come out by rounding.
    private static Func<double> Unit(ScalarType type, SeededRandom random) =>
        type == ScalarType.Float32 ? () => (random.NextUInt64() >> 40) * (1.0 / (1 << 24)) : random.NextDouble;

    public static Tensor Uniform(ReadOnlySpan<long> shape, ScalarType type, Generator? generator) => Drawn(shape, type, Unit(type, From(generator)));

    public static Tensor Normal(double mean, double std, ReadOnlySpan<long> shape, ScalarType type, Generator? generator)
    {
        if (!(std >= 0)) throw Errors.External($"normal: the standard deviation is {std}; it must be 0 or more.");
        SeededRandom random = From(generator);
        return Drawn(shape, type, () => mean + std * random.NextNormal());
    }

    public static Tensor Normal(Tensor mean, Tensor std, Generator? generator)
    {
        using Tensor noise = Normal(0, 1, Layout.Broadcast(mean.Shape, std.Shape), mean.Type, generator);
        return Arithmetic.Add(mean, Arithmetic.Mul(noise, std));
    }

    public static Tensor Integers(long low, long high, ReadOnlySpan<long> shape, ScalarType type, Generator? generator)
    {
        if (high <= low) throw Errors.External($"randint: from {low} to {high} there is nothing to draw.");
        SeededRandom random = From(generator);
        using Tensor numbers = Filling.Full(shape, 0, ScalarType.Int64);
        foreach (ref long number in numbers.Span<long>()) number = low + random.NextInt64(high - low);
        return type == ScalarType.Int64 ? numbers.alias() : Converting.To(numbers, type);
    }

    public static Tensor Permutation(long n, ScalarType type, Generator? generator)
    {
        if (n < 0) throw Errors.External($"randperm: {n} is negative.");
        return Filling.FromArray(From(generator).Permutation((int)n), [n], type);
    }

    public static Tensor Bernoulli(Tensor probabilities, Generator? generator)
    {
        SeededRandom random = From(generator);
        using IDisposable mode = GradMode.Set(false);
        Tensor result = Shaping.Clone(probabilities), doubles = Converting.To(result, ScalarType.Float64);
        double[] numbers = doubles.Span<double>().ToArray();
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!(numbers[i] >= 0 && numbers[i] <= 1)) throw Errors.External($"bernoulli: {numbers[i]} is no probability.");
            numbers[i] = random.NextDouble() < numbers[i] ? 1 : 0;
        }
        return Filling.FromArray(numbers, probabilities.Shape, probabilities.Type);
    }

    /// <summary>Indices drawn row by row, each with a probability in proportion to its weight.</summary>
    public static Tensor Multinomial(Tensor weights, long count, bool replacement, Generator? generator)
    {
        if (weights.Dims is not (1 or 2)) throw Errors.External($"multinomial: weights of shape {Errors.Text(weights.Shape)}; needed is a vector or a matrix.");
        SeededRandom random = From(generator);
        int n = (int)weights.Shape[^1], rows = weights.Dims == 1 ? 1 : (int)weights.Shape[0];
        using IDisposable mode = GradMode.Set(false);
        double[] all = Shaping.Contiguous(Converting.To(weights, ScalarType.Float64)).Span<double>().ToArray();
        long[] drawn = new long[rows * count];
        for (int row = 0; row < rows; row++)
        {
            Span<double> left = all.AsSpan(row * n, n);
            foreach (double weight in left) if (!(weight >= 0 && double.IsFinite(weight))) throw Errors.External($"multinomial: {weight} is no weight.");
            if (!replacement && count > n - left.Count(0.0)) throw Errors.External($"multinomial: {count} without replacement of {n - left.Count(0.0)} with a weight.");
            for (int i = 0; i < count; i++)
            {
                double total = 0;
                foreach (double weight in left) total += weight;
                if (total == 0) throw Errors.External("multinomial: all weights are 0.");
                double at = random.NextDouble() * total;
                int choice = 0, last = 0;
                for (; choice < n; choice++)
                {
                    if (left[choice] == 0) continue;
                    last = choice;
                    if ((at -= left[choice]) < 0) break;
                }
                drawn[row * count + i] = last;
                if (!replacement) left[last] = 0;
            }
        }
        return Filling.FromArray(drawn, weights.Dims == 1 ? [count] : [rows, count], null);
    }

    public static Tensor NormalInPlace(Tensor x, double mean, double std, Generator? generator) => InPlace.Become(x, Normal(mean, std, x.Shape, x.Type, generator));

    public static Tensor UniformInPlace(Tensor x, double from, double to, Generator? generator)
    {
        if (!(to >= from)) throw Errors.External($"uniform_: from {from} to {to} there is nothing to draw.");
        Func<double> unit = Unit(x.Type, From(generator));
        return InPlace.Become(x, Drawn(x.Shape, x.Type, () => from + (to - from) * unit()));
    }
}
