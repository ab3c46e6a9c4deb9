namespace TorchSharp.Tests;

/// <summary>Loops that go by vectors and squares, on sizes that fill some and leave rests, held against plain loops.</summary>
public sealed class LongRowsTests
{
    private static readonly int[] Lengths = [1, 15, 31, 32, 33, 64, 127, 300];

    private static double[] Row(int n, int seed) => [.. Enumerable.Range(0, n).Select(i => Math.Round(Math.Sin(i * 1.7 + seed) * 6))];

    [TestCaseSource(nameof(Lengths))]
    public void The_first_of_equal_extremes_is_found_and_NaN_before_all(int n)
    {
        using DisposeScope scope = NewDisposeScope();
        for (int seed = 0; seed < 20; seed++)
        {
            double[] row = Row(n, seed);
            foreach (ScalarType type in new[] { float32, float64, int32, int64, int8 })
            {
                Tensor x = tensor(row).to(type);
                x.argmax().ToInt64().Should().Be(Array.IndexOf(row, row.Max()));
                x.argmin().ToInt64().Should().Be(Array.IndexOf(row, row.Min()));
                x.max().to(float64).ToDouble().Should().Be(row.Max());
                x.amin([0]).to(float64).ToDouble().Should().Be(row.Min());
            }
            int hole = seed * 7 % n;
            Tensor y = tensor(row);
            y[hole] = double.NaN;
            if (hole + 3 < n) y[hole + 3] = double.NaN;
            y.argmax().ToInt64().Should().Be(hole);
            y.argmin().ToInt64().Should().Be(hole);
            double.IsNaN(y.max().ToDouble()).Should().BeTrue();
        }
    }

    [Test]
    public void Of_two_zeros_the_first_is_the_extreme_whatever_its_sign()
    {
        using DisposeScope scope = NewDisposeScope();
        for (int first = 0; first < 40; first++)
        {
            double[] row = [.. Enumerable.Repeat(-1.0, 100)];
            (row[first], row[first + 50]) = (-0.0, 0.0);
            double.IsNegative(tensor(row).amax([0]).ToDouble()).Should().BeTrue();
            (row[first], row[first + 50]) = (0.0, -0.0);
            double.IsNegative(tensor(row).amax([0]).ToDouble()).Should().BeFalse();
        }
    }

    [Test]
    public void A_matrix_is_turned_number_by_number([Values(1, 15, 16, 17, 40)] int rows, [Values(1, 16, 33)] int columns, [Values(float32, float64, int64)] ScalarType type)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor turned = arange(rows * columns).to(type).reshape(rows, columns).t().contiguous();
        Calls.Numbers(turned).Should().Equal(Enumerable.Range(0, rows * columns).Select(i => (double)(i % rows * columns + i / rows)));
    }

    [Test]
    public void Sums_go_over_any_dimensions()
    {
        using DisposeScope scope = NewDisposeScope();
        long[] shape = [3, 130, 2, 9];
        double[] numbers = Row(3 * 130 * 2 * 9, 1);
        Tensor x = tensor(numbers, shape);
        for (int mask = 1; mask < 16; mask++)
        {
            long[] dims = [.. Enumerable.Range(0, 4).Where(d => (mask >> d & 1) == 1).Select(d => (long)d)];
            Dictionary<string, double> sums = [];
            for (int i = 0; i < numbers.Length; i++)
            {
                long[] index = [i / (130 * 18), i / 18 % 130, i / 9 % 2, i % 9];
                string kept = string.Join(' ', Enumerable.Range(0, 4).Where(d => !dims.Contains(d)).Select(d => $"{index[d]:D3}"));
                sums[kept] = sums.GetValueOrDefault(kept) + numbers[i];
            }
            // Whole numbers: exact in any order.
            double[] expected = [.. sums.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
            Calls.Numbers(x.sum(dims)).Should().Equal(expected);
            Calls.Numbers(x.to(int64).sum(dims)).Should().Equal(expected);
            Calls.Numbers(x.transpose(0, 3).contiguous().transpose(0, 3).sum(dims)).Should().Equal(expected);
        }
    }
}
