namespace TorchSharp.Tests;

/// <summary>Views and broadcasting against a reference that knows nothing of strides: a list of indices and a number for each.</summary>
public sealed class ViewTests
{
    /// <summary>A tensor by definition: a number for each tuple of indices.</summary>
    private sealed record Plain(long[] Shape, Func<long[], double> At)
    {
        public static Plain Of(Tensor x) => new(x.shape, index => x[index].ToDouble());

        public IEnumerable<double> Numbers() => Indices(Shape).Select(At);

        private static IEnumerable<long[]> Indices(long[] shape) =>
            shape.Length == 0 ? [[]] : Enumerable.Range(0, (int)shape[0]).SelectMany(first => Indices(shape[1..]).Select(rest => (long[])[first, .. rest]));
    }

    // A chain of random views, taken of the tensor and of its definition.
    private static (Tensor View, Plain Plain) Chain(long[] numbers)
    {
        Tensor x = arange(120, dtype: ScalarType.Float64).reshape(2, 3, 4, 5);
        Plain plain = new([2, 3, 4, 5], i => ((i[0] * 3 + i[1]) * 4 + i[2]) * 5 + i[3]);
        foreach (long number in numbers)
        {
            long choice = number % 6, place = number / 6;
            if (x.dim() == 0) break;
            int dim = (int)(place % x.dim());
            (long[] shape, Func<long[], double> at) = (plain.Shape, plain.At);
            long size = shape[dim];
            switch (choice)
            {
                case 0:
                    int other = (int)(place / 7 % x.dim());
                    x = x.transpose(dim, other);
                    plain = new(Swapped(shape, dim, other), i => at(Swapped(i, dim, other)));
                    break;
                case 1 when size > 0:
                    long one = place / 5 % size;
                    x = x.select(dim, one);
                    plain = new(Without(shape, dim), i => at(With(i, dim, one)));
                    break;
                case 2 when size > 1:
                    long start = place / 3 % size, step = 1 + place % 2;
                    x = x.slice(dim, start, size, step);
                    plain = new(Replaced(shape, dim, (size - start + step - 1) / step), i => at(Replaced(i, dim, start + step * i[dim])));
                    break;
                case 3:
                    x = x.unsqueeze(dim);
                    plain = new(With(shape, dim, 1), i => at(Without(i, dim)));
                    break;
                case 4 when size == 1:
                    x = x.expand([.. Replaced(shape, dim, 3)]);
                    plain = new(Replaced(shape, dim, 3), i => at(Replaced(i, dim, 0)));
                    break;
                case 5 when dim + 1 < shape.Length:
                    long inner = shape[dim + 1];
                    x = x.flatten(dim, dim + 1);
                    plain = new(Without(Replaced(shape, dim, size * inner), dim + 1), i => at(With(Replaced(i, dim, inner == 0 ? 0 : i[dim] / inner), dim + 1, inner == 0 ? 0 : i[dim] % inner)));
                    break;
            }
        }
        return (x, plain);
    }

    private static long[] With(long[] i, int at, long value) => [.. i[..at], value, .. i[at..]];

    private static long[] Without(long[] i, int at) => [.. i[..at], .. i[(at + 1)..]];

    private static long[] Replaced(long[] i, int at, long value) => [.. i[..at], value, .. i[(at + 1)..]];

    private static long[] Swapped(long[] i, int a, int b)
    {
        long[] result = [.. i];
        (result[a], result[b]) = (result[b], result[a]);
        return result;
    }

    private static IEnumerable<long[]> Chains()
    {
        ulong state = 1;
        for (int i = 0; i < 200; i++) yield return [.. Enumerable.Range(0, 1 + i % 7).Select(_ => (long)((state = state * 6364136223846793005 + 1442695040888963407) >> 40))];
    }

    [Test]
    public void Chains_of_views_are_what_their_definitions_say()
    {
        foreach (long[] chain in Chains())
        {
            using DisposeScope scope = NewDisposeScope();
            (Tensor view, Plain plain) = Chain(chain);
            view.shape.Should().Equal(plain.Shape);
            double[] numbers = [.. plain.Numbers()];
            Calls.Numbers(view).Should().Equal(numbers);
            Calls.Numbers(view.clone().reshape(-1)).Should().Equal(numbers);
            view.sum().ToDouble().Should().BeApproximately(numbers.Sum(), 1e-9);
        }
    }

    [Test]
    public void Gradients_of_chains_of_views_count_how_often_each_number_is_seen()
    {
        foreach (long[] chain in Chains().Take(60))
        {
            using DisposeScope scope = NewDisposeScope();
            (Tensor view, Plain plain) = Chain(chain);
            double[] seen = new double[120];
            foreach (double number in plain.Numbers()) seen[(int)number]++;
            // The same chain, recorded: the leaf's numbers are the places themselves.
            Tensor leaf = arange(120, dtype: ScalarType.Float64).requires_grad_();
            Tensor taken = leaf[view.to(ScalarType.Int64)];
            taken.sum().backward();
            Calls.Numbers(leaf.grad!).Should().Equal(seen);
        }
    }

    [Test]
    public void Broadcasting_repeats_along_sizes_of_one()
    {
        foreach ((long[] a, long[] b) in ((long[], long[])[])[([3, 1, 2], [4, 1]), ([2], [3, 2]), ([], [2, 2]), ([1, 1], [5]), ([0, 2], [1, 2])])
        {
            Tensor x = arange(a.Aggregate(1L, (n, s) => n * s), dtype: ScalarType.Float64).reshape(a), y = arange(b.Aggregate(1L, (n, s) => n * s), dtype: ScalarType.Float64).reshape(b) * 100;
            Plain p = Plain.Of(x), q = Plain.Of(y);
            Tensor sum = x + y;
            Plain expected = new(sum.shape, i => p.At(Fit(i, a)) + q.At(Fit(i, b)));
            Calls.Numbers(sum).Should().Equal(expected.Numbers());
        }
        Action unequal = () => _ = ones(2, 3) + ones(2);
        unequal.Should().Throw<System.Runtime.InteropServices.ExternalException>().WithMessage("*3*2*");
    }

    private static long[] Fit(long[] index, long[] shape) => [.. shape.Select((size, i) => size == 1 ? 0 : index[index.Length - shape.Length + i])];

    [Test]
    public void A_view_shares_its_numbers_and_a_copy_does_not()
    {
        Tensor x = zeros(2, 3), view = x.t(), copy = x.clone();
        view[2, 1] = 5f;
        x[1, 2].item<float>().Should().Be(5);
        copy[1, 2].item<float>().Should().Be(0);
        Action impossible = () => x.t().view(6);
        impossible.Should().Throw<System.Runtime.InteropServices.ExternalException>();
        x.t().reshape(6).shape.Should().Equal(6);
    }
}
